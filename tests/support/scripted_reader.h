// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/stray_blanks.h"
#include "core/formats/describe.h"
#include "core/ports/reader.h"
#include "tests/support/test_bundle.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace support {

// A reader that returns what a test says: which path is which file, which password opens it to what. It can be held, to be
// as slow as a real derivation, which no request to stop interrupts either.
class ScriptedReader final : public core::Reader {
public:
  struct Content {
    std::vector<std::string> certificates = {"leaf", "intermediate", "root"};
    std::vector<std::string> keys = {"leaf"};
    std::string password = "right"; // empty: no password is needed
    std::string friendlyName = "";
    std::uint64_t work = 6144; // what one attempt costs, and seconds of it
    double seconds = 0.01;
    std::string keyPassword = ""; // where the keys have one of their own
    core::Format format = core::Format::Pkcs12;
  };

  std::map<std::string, Content> files = {};          // by file name
  std::map<std::string, core::ErrorCode> broken = {}; // by file name: how opening it fails
  std::atomic<int> unlocks = 0;
  std::optional<core::Error> undescribed = {}; // how describing any certificate fails
  std::atomic<double> fraction = -1;           // how far each attempt says it is

  // hold makes the next calls wait, until release.
  void hold() {
    const std::lock_guard lock(m_mutex);
    m_held = true;
  }
  void release() {
    const std::lock_guard lock(m_mutex);
    m_held = false;
    m_changed.notify_all();
  }

  core::Expected<core::SourceFile> openFile(const std::filesystem::path &path, std::stop_token = {}) override {
    wait();
    const auto name = path.filename().string();
    if (const auto found = broken.find(name); found != broken.end()) return core::fail(found->second, {{"path", path.string()}});
    if (!files.contains(name)) return core::fail(core::ErrorCode::FileMissing, {{"path", path.string()}});
    auto file = named(name);
    file.path = path.string();
    return file;
  }

  core::Expected<core::SourceFile> openBytes(core::Bytes, std::string name, std::stop_token = {},
                                             core::Wanted = core::Wanted::Certificates) override {
    wait();
    if (!files.contains(name)) return core::fail(core::ErrorCode::ContentUnknown, {{"path", name}});
    return named(name);
  }

  core::Expected<core::SourceFile> openKeyFile(const std::filesystem::path &path, std::stop_token stop = {}) override {
    return openFile(path, std::move(stop));
  }

  core::Expected<core::Bundle> unlock(const core::SourceFile &file, const core::Passwords &passwords, std::stop_token, const core::Progress &progress,
                                      std::uint64_t allowed = 0) override {
    const auto *password = passwords.file;
    if (progress) progress(passwords.any() ? core::Stage::CheckingPassword : core::Stage::Reading, fraction);
    wait();
    const auto &content = files.at(file.name);
    if (const auto most = std::max(core::Limits{}.work, allowed); content.work > most) {
      return core::fail(core::ErrorCode::TooCostly,
                        {{"work", std::to_string(content.work)}, {"maximum", std::to_string(most)}, {"option", "--max-work"}});
    }
    ++unlocks;
    if (!content.password.empty() && password == nullptr) return core::fail(core::ErrorCode::PasswordNeeded);
    if (!content.password.empty() && password->text() != content.password) {
      core::Error wrong{core::ErrorCode::WrongPassword};
      if (core::hasStrayBlank(password->text())) wrong.parameters["strayBlank"] = "yes";
      return core::Unexpected(std::move(wrong));
    }
    const bool isLocked = !content.keyPassword.empty() && passwords.keys == nullptr;
    if (!content.keyPassword.empty() && !isLocked && passwords.keys->text() != content.keyPassword) {
      return core::fail(core::ErrorCode::WrongPassword, {{"which", "key"}});
    }
    auto made = bundle(content.certificates, isLocked ? std::vector<std::string>() : content.keys);
    if (isLocked) {
      made.certificates.front().hasLockedKey = true;
      made.leftovers.push_back({core::LeftoverKind::LockedKey, 1});
    }
    if (!content.friendlyName.empty()) made.keys.front().friendlyName = content.friendlyName;
    return made;
  }

  core::Expected<std::string> readPlan(const std::filesystem::path &path, std::stop_token) override {
    return core::fail(core::ErrorCode::FileMissing, {{"path", path.string()}});
  }

  core::Expected<core::CertificateDetails> describe(const core::Certificate &certificate, std::stop_token) override {
    wait();
    if (undescribed) return core::Unexpected(*undescribed);
    return core::describeCertificate(certificate.der(), {});
  }

private:
  void wait() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_held; });
  }

  [[nodiscard]] core::SourceFile named(const std::string &name) const {
    auto file = sourceFile();
    file.name = name;
    file.format = files.at(name).format;
    file.bytes = std::make_shared<const core::Bytes>(4294);
    file.sha256 = core::toHex(core::sha256(core::asBytes(name)));
    auto &container = file.container.emplace();
    container.mac.kind = core::MacFacts::Kind::Hmac;
    container.mac.digest = "sha256";
    container.mac.iterations = 2048;
    container.safes.push_back({"pbes2/aes-256-cbc/pbkdf2-hmac-sha256", 2048, {}});
    container.safes.push_back({"none", 0, 1});
    container.work = files.at(name).work;
    container.estimatedSeconds = files.at(name).seconds;
    return file;
  }

  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_held = false;
};

} // namespace support
