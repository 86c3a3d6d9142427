// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/open.h"
#include "core/model/certificate_details.h"

#include <algorithm>
#include <string>

namespace core {

// Opens and unlocks files. A port, because a file is hostile until it is read: its reader may be confined.
// openKeyFile opens a file for the private key in it, which may be all that it holds; openBytes does so where a key is wanted.
// Calls may come from any thread, one at a time. The parameters and errors are those of openFile, openBytes and unlock; a reader that can be stopped
// while it opens ends in Cancelled, and one that is another program may end in NotReadSafely, ReaderEnded, ReaderStopped, ReaderMissing or
// ReaderUnconfined.
class Reader {
public:
  virtual ~Reader() = default;
  virtual Expected<SourceFile> openFile(const std::filesystem::path &path, std::stop_token stop = {}) = 0;
  virtual Expected<SourceFile> openBytes(Bytes bytes, std::string name, std::stop_token stop = {}, Wanted wanted = Wanted::Certificates) = 0;
  virtual Expected<SourceFile> openKeyFile(const std::filesystem::path &path, std::stop_token stop = {}) = 0;

  // readPlan returns the text of a saved plan, whole and valid as documents::planFrom has it, in its canonical form. PlanDamaged {path, key}, the
  // errors of reading a file, and what else a reader ends in. It may be called while another call runs, as describe may.
  virtual Expected<std::string> readPlan(const std::filesystem::path &path, std::stop_token stop) = 0;

  // describe puts the extensions of a certificate into words; the certificate need not come from a file that this opened. Unlike the others it may
  // be called while another call runs. LimitHit for a certificate beyond the limits, Cancelled, and what else a reader ends in.
  virtual Expected<CertificateDetails> describe(const Certificate &certificate, std::stop_token stop) = 0;

  virtual Expected<Bundle> unlock(const SourceFile &file, const Passwords &passwords, std::stop_token stop, const Progress &progress,
                                  std::uint64_t work = 0) = 0; // work: what it may cost where the user agreed to more than the limit

protected:
  static Limits withWork(Limits limits, std::uint64_t atLeast) {
    limits.work = std::max(limits.work, atLeast);
    return limits;
  }
};

} // namespace core
