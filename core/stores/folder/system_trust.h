// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/trusted_certificates.h"
#include "core/ports/store_snapshot.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace core {

// The roots that this machine trusts, as OpenSSL finds them: folders with a file or link for each certificate, named by the hash of its subject
// (openssl-rehash(1)), and files with all of them. Read only; of a folder only the files with the right hash.
class SystemTrust final {
public:
  // addTo records in a snapshot which roots have the names of interest, and where they were looked up. A file with all of them is read once, and
  // again only when it was replaced; so is a folder listed.
  void addTo(StoreSnapshot &snapshot, const Interest &interest);

private:
  // Where the roots are. Whoever names a folder or a file means it instead of the distribution's folder or file.
  struct Places {
    std::vector<std::filesystem::path> folders, files;
  };

  struct Listed {
    std::filesystem::path folder;
    std::filesystem::file_time_type written;
    std::vector<std::string> names; // of those that are hashes
  };

  struct Parsed {
    std::filesystem::path path;
    std::filesystem::file_time_type written;
    std::uintmax_t size = 0;
    TrustedCertificates roots;
  };

  Places places();
  const std::vector<std::string> &namesIn(const std::filesystem::path &folder);
  const TrustedCertificates &rootsIn(const std::filesystem::path &file);

  std::vector<Parsed> m_parsed;
  std::vector<Listed> m_listed;
};

} // namespace core
