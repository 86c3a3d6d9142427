// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/reader.h"
#include "core/readers/allowance.h"
#include "core/readers/child_process.h"
#include "core/wire/confinement.h"
#include "core/wire/message.h"

#include <functional>
#include <memory>
#include <string>
#include <thread>

namespace core {

// Reads files in another process, which is confined: here no container is ever parsed, only the certificates and keys that
// come back. One child for each file: it opens it and is kept for one password after the other, until the bundle is there,
// another file is opened or this dies. Stopping kills it.
class ChildReader final : public Reader {
public:
  // program: certwright-reader. allowUnconfined: read even where the system cannot filter system calls. patience: what the child is
  // allowed besides the time that its work takes (timeFor).
  ChildReader(std::filesystem::path program, const Limits &limits, bool allowUnconfined, const Patience &patience = {});
  ~ChildReader() override;

  // A child that dies is NotReadSafely, or ReaderEnded when another program or a lack of memory ended it, ReaderStopped when its confinement
  // did, or LimitHit when it used up its processor time. One that is silent for too long, whatever it does meanwhile, that does not come to an
  // answer, or whose answer makes no sense, is ended: NotReadSafely. Cancelled when stopped.
  Expected<SourceFile> openFile(const std::filesystem::path &path, std::stop_token stop = {}) override;
  Expected<SourceFile> openBytes(Bytes bytes, std::string name, std::stop_token stop = {}, Wanted wanted = Wanted::Certificates) override;
  Expected<SourceFile> openKeyFile(const std::filesystem::path &path, std::stop_token stop = {}) override;
  Expected<Bundle> unlock(const SourceFile &file, const Passwords &passwords, std::stop_token stop, const Progress &progress,
                          std::uint64_t work = 0) override;

  // readPlan has a child of its own, too.
  Expected<std::string> readPlan(const std::filesystem::path &path, std::stop_token stop) override;

  // describe has a child of its own, which ends with the answer.
  Expected<CertificateDetails> describe(const Certificate &certificate, std::stop_token stop) override;

  // confinement starts a child and asks what is in force there. ReaderMissing, NotReadSafely, Cancelled.
  Expected<wire::Confinement> confinement(const std::stop_token &stop);

private:
  struct Call;

  Expected<SourceFile> openPath(const std::filesystem::path &path, Wanted wanted, const std::stop_token &stop);
  Expected<SourceFile> open(Expected<SourceFile> file, Wanted wanted, const std::stop_token &stop);
  Expected<void> openInChild(SourceFile &file, const Limits &limits, const std::stop_token &stop);
  Expected<std::string> planInChild(const std::filesystem::path &path, BytesView bytes, const std::stop_token &stop);
  Expected<CertificateDetails> describeInChild(BytesView der, const std::stop_token &stop);
  Expected<void> start(std::size_t fileBytes, const Limits &limits); // and goes on while the child gets ready
  Expected<wire::Confinement> awaitReady(const std::stop_token &stop);
  Expected<void> refuseUnconfined(const wire::Confinement &confinement) const;
  Expected<wire::Message> ask(const Call &call, const std::stop_token &stop);
  Expected<wire::Message> receive(const wire::Bounds &bounds, const Progress &progress);
  Unexpected failed(const wire::Message &answer, const std::function<Expected<void>(const Error &error)> &check);
  Unexpected giveUp(const Error &broken, bool stopped = false);
  Error causeOf(const Error &broken, bool stopped);
  [[nodiscard]] Value delayOf(Watchdog::Lapse lapse) const;
  [[nodiscard]] bool stillHas(const SourceFile &file, const Limits &limits) const;

  std::filesystem::path m_program;
  Limits m_limits;
  bool m_allowUnconfined;
  Patience m_patience;
  std::unique_ptr<ChildProcess> m_child;
  std::shared_ptr<const Bytes> m_opened;  // what the child has
  Wanted m_wanted = Wanted::Certificates; // what it was opened for
  std::thread::id m_startedBy;            // the child ends with this thread
  Allowance m_allowance;                  // what the child may use
  std::uint64_t m_work = 0;               // and for how much work that is
  std::chrono::milliseconds m_answer{};   // how long the last answer may have taken
};

} // namespace core
