// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/trust_folder.h"

#include "core/stores/folder/pem_text.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace core {

namespace {

constexpr int mostNamesakes = 16;          // of one hash
constexpr std::streamsize longest = 65536; // a file for one certificate

// OpenSSL's own variable, then where distributions keep the folder.
std::vector<std::filesystem::path> trustFolders() {
  const char *const given = std::getenv("SSL_CERT_DIR"); // NOLINT(concurrency-mt-unsafe): nobody writes to the environment while verbs run
  std::istringstream list(given != nullptr ? given : "/etc/ssl/certs");
  std::vector<std::filesystem::path> folders;
  std::error_code ignored;
  for (std::string path; std::getline(list, path, ':');) {
    if (std::filesystem::is_directory(path, ignored)) folders.emplace_back(path);
  }
  return folders;
}

bool holds(const std::filesystem::path &path, const Certificate &root) {
  std::ifstream file(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(longest), '\0');
  file.read(text.data(), longest);
  text.resize(static_cast<std::size_t>(file.gcount()));
  const auto start = text.find("-----BEGIN CERTIFICATE-----"); // what stands before it is for people
  if (start == std::string::npos) return false;
  const auto certificates = readCertificates(text.substr(start));
  return certificates && std::find(certificates->begin(), certificates->end(), root) != certificates->end();
}

bool isTrusted(const std::filesystem::path &folder, const Certificate &root) {
  std::error_code ignored;
  for (int number = 0; number < mostNamesakes; ++number) {
    const auto path = folder / (root.subjectHash() + "." + std::to_string(number));
    if (!std::filesystem::is_regular_file(path, ignored)) return false;
    if (holds(path, root)) return true;
  }
  return false;
}

} // namespace

void addTrust(const Interest &interest, StoreSnapshot &snapshot) {
  for (const auto &folder : trustFolders()) {
    snapshot.systemTrustPlace += (snapshot.systemTrustPlace.empty() ? "" : ", ") + folder.string();
    for (const auto &root : interest.roots) {
      if (isTrusted(folder, root)) snapshot.systemTrusts.insert(root.sha256());
    }
  }
}

} // namespace core
