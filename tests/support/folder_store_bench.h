// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate_pem.h"
#include "core/stores/folder/folder_store.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <sys/stat.h>

namespace support {

inline std::string contentOf(const std::filesystem::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

inline void writeTo(const std::filesystem::path &path, const std::string &text) {
  std::ofstream(path, std::ios::binary) << text;
}

// A certificate of tests/data/make_store_certificates: "leaf-1", "intermediate", "root".
inline core::Certificate storeCertificate(const std::string &name) {
  const auto path = std::filesystem::path(qgetenv("CERTWRIGHT_TEST_DATA").toStdString()) / "store" / (name + ".pem");
  return core::certificatesFromPem(contentOf(path)).value().front();
}

inline core::PrivateKey storeKey(const std::string &name) {
  const auto path = std::filesystem::path(qgetenv("CERTWRIGHT_TEST_DATA").toStdString()) / "store" / (name + ".key");
  return std::move(core::PrivateKey::fromPem(core::asBytes(contentOf(path))).value());
}

// One folder store in a folder of its own, and changes for it.
class FolderStoreBench {
  QTemporaryDir m_folder; // first: the rest lies in it

public:
  std::filesystem::path root = std::filesystem::path(m_folder.path().toStdString()) / "store";
  core::FolderStore store{root, core::Scope::None, std::chrono::milliseconds(100)};
  core::Certificate leaf = storeCertificate("leaf-1");
  core::Certificate otherLeaf = storeCertificate("leaf-2");
  core::Certificate issuer = storeCertificate("intermediate");
  core::PrivateKey key = storeKey("leaf-1");
  core::PrivateKey otherKey = storeKey("leaf-2");

  [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }
  [[nodiscard]] std::filesystem::path entry(const core::Certificate &certificate) const { return root / "my" / certificate.sha256(); }

  // A change that stores one leaf with its chain, a link and a receipt.
  [[nodiscard]] core::ChangeSet change(const std::string &id, const core::Certificate &certificate, const std::string &name,
                                       bool replaces = false) const {
    const auto *const own = certificate == leaf ? &key : &otherKey;
    core::ChangeSet made{id, {{certificate, {issuer}, own, name, {"smtp"}, replaces}}, {issuer}};
    made.links = {{name, certificate.sha256(), replaces}};
    made.receipt = "{\"id\":\"" + id + "\"}\n";
    return made;
  }

  core::Expected<void> commit(const core::ChangeSet &changes) {
    auto transaction = store.begin({}, {});
    if (!transaction) return tl::unexpected(transaction.error());
    return (*transaction)->commit(changes, {}, {});
  }

  [[nodiscard]] core::Expected<core::StoreSnapshot> look() { return store.look({{leaf.sha256(), otherLeaf.sha256()}, {"mail"}}); }

  // Every file by its path, mode and content: equal prints mean that nothing changed.
  [[nodiscard]] std::set<std::string> print() const {
    std::set<std::string> lines;
    if (!std::filesystem::exists(root)) return lines;
    for (const auto &item : std::filesystem::recursive_directory_iterator(root)) {
      const auto path = item.path();
      const auto text = item.is_symlink() ? std::filesystem::read_symlink(path).string() : item.is_regular_file() ? contentOf(path) : std::string();
      lines.insert(path.string() + ' ' + std::to_string(static_cast<unsigned>(item.symlink_status().permissions())) + ' ' + text);
    }
    return lines;
  }

  [[nodiscard]] unsigned int mode(const std::string &path) const {
    struct stat found {};
    return ::lstat((root / path).c_str(), &found) == 0 ? found.st_mode & 07777U : 0;
  }
};

} // namespace support
