// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/system_trust.h"

#include "core/base/whole_file.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t largestBundle = std::size_t{16} * 1024 * 1024;

const char *environment(const char *name) {
  const char *const value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody writes to the environment while verbs run
  return value != nullptr && *value != '\0' ? value : nullptr;
}

// "5f241b44" of "5f241b44.0"; empty for a name that openssl-rehash(1) does not make.
std::string hashIn(const std::string &name) {
  const auto dot = name.find('.');
  const bool isHash = dot == 8 && name.find_first_not_of("0123456789abcdef") == dot;
  const bool isNumbered = isHash && name.size() > dot + 1 && name.find_first_not_of("0123456789", dot + 1) == std::string::npos;
  return isNumbered ? name.substr(0, dot) : std::string();
}

// Nothing where it cannot be listed.
std::vector<std::string> hashedNamesIn(const fs::path &folder) {
  std::vector<std::string> names;
  std::error_code failed;
  for (fs::directory_iterator each(folder, failed), end; !failed && each != end; each.increment(failed)) {
    auto name = each->path().filename().string();
    if (!hashIn(name).empty()) names.push_back(std::move(name));
  }
  std::ranges::sort(names);
  return names;
}

TrustedCertificates readRoots(const fs::path &file) {
  const auto read = readWholeFile(file, largestBundle);
  return TrustedCertificates(read ? std::string(read->bytes.begin(), read->bytes.end()) : std::string());
}

} // namespace

// Debian and its kin keep a folder with hashes and a file, Fedora, SUSE and Alpine the file alone.
SystemTrust::Places SystemTrust::places() {
  Places places;
  std::error_code ignored;
  const char *const folders = environment("SSL_CERT_DIR");
  const char *const file = environment("SSL_CERT_FILE");
  std::istringstream list(folders != nullptr ? folders : "/etc/ssl/certs");
  for (std::string path; std::getline(list, path, ':');) {
    if (fs::is_directory(path, ignored)) places.folders.emplace_back(path);
  }
  if (file != nullptr && fs::is_regular_file(file, ignored)) places.files.emplace_back(file);
  if (folders != nullptr || file != nullptr) return places;
  if (std::ranges::any_of(places.folders, [this](const fs::path &folder) { return !namesIn(folder).empty(); }))
    return places; // the file has the same
  for (const auto *bundle :
       {"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"}) {
    if (!fs::is_regular_file(bundle, ignored)) continue;
    places.files.emplace_back(bundle);
    break;
  }
  return places;
}

const std::vector<std::string> &SystemTrust::namesIn(const fs::path &folder) {
  std::error_code failed;
  const auto written = fs::last_write_time(folder, failed);
  const auto known = std::ranges::find(m_listed, folder, &Listed::folder);
  if (known != m_listed.end() && known->written == written) return known->names;
  if (known != m_listed.end()) m_listed.erase(known);
  return m_listed.emplace_back(Listed{folder, written, hashedNamesIn(folder)}).names;
}

const TrustedCertificates &SystemTrust::rootsIn(const fs::path &file) {
  std::error_code failed;
  const auto written = fs::last_write_time(file, failed);
  const auto size = fs::file_size(file, failed);
  const auto isThis = [&](const Parsed &parsed) { return parsed.path == file; };
  const auto known = std::ranges::find_if(m_parsed, isThis);
  if (known != m_parsed.end() && known->written == written && known->size == size) return known->roots;
  if (known != m_parsed.end()) m_parsed.erase(known);
  return m_parsed.emplace_back(Parsed{file, written, size, readRoots(file)}).roots;
}

void SystemTrust::addTo(StoreSnapshot &snapshot, const Interest &interest) {
  const auto add = [&](const TrustedCertificates &trusted) {
    for (auto &root : trusted.named(interest.rootNames)) {
      const bool isKnown = std::ranges::find(snapshot.systemRoots, root) != snapshot.systemRoots.end();
      if (!isKnown && root.isSelfSigned()) snapshot.systemRoots.push_back(std::move(root));
    }
  };
  const auto [folders, files] = places();
  for (const auto &place : folders) snapshot.systemTrustPlace += (snapshot.systemTrustPlace.empty() ? "" : ", ") + place.string();
  for (const auto &place : files) snapshot.systemTrustPlace += (snapshot.systemTrustPlace.empty() ? "" : ", ") + place.string();
  if (interest.rootNames.empty()) return;
  for (const auto &folder : folders) {
    for (const auto &name : namesIn(folder)) {
      if (interest.rootNames.contains(hashIn(name))) add(readRoots(folder / name));
    }
  }
  for (const auto &file : files) add(rootsIn(file));
}

} // namespace core
