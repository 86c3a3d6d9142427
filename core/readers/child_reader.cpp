// SPDX-License-Identifier: Apache-2.0
#include "core/readers/child_reader.h"

#include "core/base/cryptography.h"
#include "core/base/whole_file.h"
#include "core/formats/read_file.h"
#include "core/readers/allowance.h"
#include "core/wire/bundle_message.h"
#include "core/wire/error_message.h"
#include "core/wire/fields.h"
#include "core/wire/file_message.h"

#include <span>

namespace core {

using namespace wire;

// What is asked of the child, and how large the answer may be.
struct ChildReader::Call {
  Kind kind;
  const Json &head;
  std::span<const BytesView> parts;
  Bounds bounds;
  const Progress &progress;
};

namespace {

constexpr Bounds smallAnswer{1U << 20U, 1U << 20U};

// An answer is made of what is in the file: encoded anew, names in UTF-8, JSON around them.
Bounds boundsFor(std::size_t fileBytes) {
  constexpr std::size_t base = 1U << 20U;
  constexpr std::size_t largestHead = 32U << 20U;
  return {base + 8 * fileBytes, std::min(base + 4 * fileBytes, largestHead)};
}

void report(const Json &head, const Progress &progress) {
  Fields fields(head);
  const auto stage = fields.number("stage", static_cast<std::uint64_t>(Stage::Proving));
  const auto fraction = fields.real("fraction");
  if (progress && fields.good()) progress(static_cast<Stage>(stage), fraction);
}

} // namespace

ChildReader::ChildReader(std::filesystem::path program, const Limits &limits, bool allowUnconfined)
    : m_program(std::move(program)), m_limits(limits), m_allowUnconfined(allowUnconfined) {}

ChildReader::~ChildReader() = default;

Expected<SourceFile> ChildReader::openFile(const std::filesystem::path &path, std::stop_token stop) {
  return openPath(path, Wanted::Certificates, stop);
}

Expected<SourceFile> ChildReader::openKeyFile(const std::filesystem::path &path, std::stop_token stop) {
  return openPath(path, Wanted::Key, stop);
}

Expected<SourceFile> ChildReader::openBytes(Bytes bytes, std::string name, std::stop_token stop) {
  if (bytes.size() > m_limits.fileBytes) return fileTooLarge(bytes.size(), m_limits.fileBytes);
  if (auto started = start(bytes.size(), m_limits); !started) return Unexpected(started.error());
  return open(fileOf(std::move(bytes), std::move(name), m_limits.fileBytes), Wanted::Certificates, stop);
}

Expected<SourceFile> ChildReader::openPath(const std::filesystem::path &path, Wanted wanted, const std::stop_token &stop) {
  auto bytes = readWholeFile(path, m_limits.fileBytes);
  if (!bytes) return Unexpected(bytes.error());
  if (auto started = start(bytes->size(), m_limits); !started) return Unexpected(started.error());
  return open(fileAt(path, std::move(*bytes), m_limits.fileBytes), wanted, stop);
}

Expected<SourceFile> ChildReader::open(Expected<SourceFile> file, Wanted wanted, const std::stop_token &stop) {
  if (!file) {
    m_child.reset();
    return file;
  }
  m_wanted = wanted;
  if (auto opened = openInChild(*file, m_limits, stop); !opened) return Unexpected(opened.error());
  return file;
}

Expected<void> ChildReader::openInChild(SourceFile &file, const Limits &limits, const std::stop_token &stop) {
  const auto confinement = awaitReady(stop);
  if (!confinement) return Unexpected(confinement.error());
  if (auto refused = refuseUnconfined(*confinement); !refused) return refused;
  const std::vector<BytesView> parts{*file.bytes};
  const auto head = toJson(Order{file.path.empty() ? file.name : file.path, limits, m_wanted});
  const auto answer = ask({Kind::Open, head, parts, boundsFor(file.bytes->size()), {}}, stop);
  if (!answer) return Unexpected(answer.error());
  if (answer->kind != Kind::Opened) return Unexpected(causeOf(nonsense("another answer than Opened").value(), false));
  if (auto added = addFacts(answer->head, file); !added) return Unexpected(causeOf(added.error(), false));
  m_opened = file.bytes;
  return {};
}

Expected<Bundle> ChildReader::unlock(const SourceFile &file, const Secret *password, std::stop_token stop, const Progress &progress,
                                     std::uint64_t work) {
  const auto limits = withWork(m_limits, work);
  if (!stillHas(file, limits)) {
    auto again = file;
    m_wanted = file.format == Format::Pkcs8 ? Wanted::Key : Wanted::Certificates;
    if (auto started = start(file.bytes->size(), limits); !started) return Unexpected(started.error());
    if (auto opened = openInChild(again, limits, stop); !opened) return Unexpected(opened.error());
  }
  std::vector<BytesView> parts;
  if (password != nullptr) parts.push_back(password->bytes());
  const auto head = toJson(Order{{}, limits});
  const auto answer = ask({Kind::Unlock, head, parts, boundsFor(file.bytes->size()), progress}, stop);
  if (!answer) return Unexpected(answer.error());
  if (answer->kind != Kind::Unlocked) return Unexpected(causeOf(nonsense("another answer than Unlocked").value(), false));
  auto bundle = bundleFrom(*answer, m_limits);
  if (!bundle) return Unexpected(causeOf(bundle.error(), false));
  if (bundle->verdict != Verdict::Needed) m_child.reset(); // where a part is still locked, a password may follow
  return bundle;
}

Expected<Confinement> ChildReader::confinement(const std::stop_token &stop) {
  if (auto started = start(0, m_limits); !started) return Unexpected(started.error());
  auto confinement = awaitReady(stop);
  m_child.reset();
  return confinement;
}

Expected<void> ChildReader::start(std::size_t fileBytes, const Limits &limits) {
  m_child.reset();
  m_opened.reset();
  const auto allowance = allowanceFor(fileBytes, limits);
  auto child = ChildProcess::start(m_program, {std::to_string(allowance.memoryBytes), std::to_string(allowance.processorSeconds)});
  if (!child) return Unexpected(child.error());
  m_child = std::move(*child);
  m_startedBy = std::this_thread::get_id();
  m_processorSeconds = allowance.processorSeconds;
  m_work = limits.work;
  warmUpCryptography(); // the child does the same now
  return {};
}

Expected<Confinement> ChildReader::awaitReady(const std::stop_token &stop) {
  const auto ready = [&] {
    const std::stop_callback killer(stop, [this] { m_child->kill(); });
    return receive(smallAnswer, {});
  }();
  if (!ready) return Unexpected(causeOf(ready.error(), stop.stop_requested()));
  if (ready->kind != Kind::Ready) return Unexpected(causeOf(nonsense("another answer than Ready").value(), false));
  auto confinement = confinementFrom(ready->head);
  if (!confinement) return Unexpected(causeOf(confinement.error(), false));
  return confinement;
}

Expected<void> ChildReader::refuseUnconfined(const Confinement &confinement) const {
  if (confinement.systemCalls || m_allowUnconfined) return {};
  return fail(ErrorCode::ReaderUnconfined, {{"what", "the system offers no filter of system calls (seccomp)"}});
}

// An answer that is an error of the file comes back as that error; anything that breaks the conversation ends the child.
Expected<Message> ChildReader::ask(const Call &call, const std::stop_token &stop) {
  auto answer = [&]() -> Expected<Message> {
    const std::stop_callback killer(stop, [this] { m_child->kill(); });
    if (auto sent = sendMessage(*m_child, call.kind, call.head, call.parts); !sent) return Unexpected(sent.error());
    return receive(call.bounds, call.progress);
  }();
  if (!answer) return Unexpected(causeOf(answer.error(), stop.stop_requested()));
  if (answer->kind != Kind::Failed) return answer;
  auto error = errorFrom(answer->head);
  if (error.code == ErrorCode::NotReadSafely) error = causeOf(error, false);
  return Unexpected(std::move(error));
}

Expected<Message> ChildReader::receive(const Bounds &bounds, const Progress &progress) {
  while (true) {
    auto message = receiveMessage(*m_child, bounds);
    if (!message || message->kind != Kind::Progress) return message;
    report(message->head, progress);
  }
}

// Why the conversation broke: the end of the child says more than the silence after it.
Error ChildReader::causeOf(const Error &broken, bool stopped) {
  if (broken.code != ErrorCode::NotReadSafely) return broken;
  const bool isDead = m_child->isGone();
  const auto ending = m_child->end();
  m_child.reset();
  if (stopped) return {ErrorCode::Cancelled, {}, {}, {}, {}};
  if (!isDead) return broken; // it talked nonsense, and was ended for that
  switch (ending.kind) {
  case Ending::Kind::Exited:
    return {broken.code, broken.parameters, {}, ending.what, {}};
  case Ending::Kind::Forbidden:
    return {ErrorCode::ReaderStopped, {{"what", ending.what}}, {}, broken.diagnostic, {}};
  case Ending::Kind::ProcessorTime:
    return {ErrorCode::LimitHit, {{"limit", "processor time"}, {"maximum", std::to_string(m_processorSeconds) + " seconds"}}, {}, ending.what, {}};
  case Ending::Kind::Killed:
    break;
  }
  return {ErrorCode::NotReadSafely, {{"what", ending.what}}, {}, broken.diagnostic, {}};
}

bool ChildReader::stillHas(const SourceFile &file, const Limits &limits) const {
  return m_work >= limits.work && m_child != nullptr && m_opened == file.bytes && m_startedBy == std::this_thread::get_id() && m_child->isQuiet();
}

} // namespace core
