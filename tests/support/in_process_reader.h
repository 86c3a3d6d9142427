// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/whole_file.h"
#include "core/documents/documents.h"
#include "core/formats/describe.h"
#include "core/ports/reader.h"

namespace support {

// Reads files within this process, by the same functions that the confined reader calls.
class InProcessReader final : public core::Reader {
public:
  explicit InProcessReader(const core::Limits &limits) : m_limits(limits) {}

  core::Expected<core::SourceFile> openFile(const std::filesystem::path &path, std::stop_token stop = {}) override {
    return core::openFile(path, m_limits, core::Wanted::Certificates, stop);
  }
  core::Expected<core::SourceFile> openBytes(core::Bytes bytes, std::string name, std::stop_token = {},
                                             core::Wanted wanted = core::Wanted::Certificates) override {
    return core::openBytes(std::move(bytes), std::move(name), m_limits, wanted);
  }
  core::Expected<core::SourceFile> openKeyFile(const std::filesystem::path &path, std::stop_token stop = {}) override {
    return core::openFile(path, m_limits, core::Wanted::Key, stop);
  }
  core::Expected<core::Bundle> unlock(const core::SourceFile &file, const core::Passwords &passwords, std::stop_token stop,
                                      const core::Progress &progress, std::uint64_t work = 0) override {
    return core::unlock(file, passwords, withWork(m_limits, work), stop, progress);
  }
  core::Expected<std::string> readPlan(const std::filesystem::path &path, std::stop_token stop) override {
    const auto content = core::readWholeFile(path, m_limits.fileBytes, stop);
    if (!content) return core::Unexpected(content.error());
    std::string text(content->bytes.begin(), content->bytes.end());
    const auto plan = core::documents::planFrom(text);
    if (!plan) return core::fail(core::ErrorCode::PlanDamaged, {{"path", path.string()}, {"key", plan.error().path}});
    return text;
  }
  core::Expected<core::CertificateDetails> describe(const core::Certificate &certificate, std::stop_token) override {
    return core::describeCertificate(certificate.der(), m_limits);
  }

private:
  core::Limits m_limits;
};

} // namespace support
