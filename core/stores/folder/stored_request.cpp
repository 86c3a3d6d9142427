// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/stored_request.h"

#include "core/base/json.h"
#include "core/stores/folder/layout.h"

#include <array>

namespace core {

namespace {

constexpr const char *schema = "certwright/request-entry/1";
constexpr std::array<const char *, 2> publicFiles = {layout::requestFile, layout::entryFile};

// What is wrong with the key, where it could be read; empty when the request is signed with it.
std::string faultOfKey(const CertificateRequest &request, const EntryFiles &files) {
  if (!files.hasKey) return "private-key.pem is missing";
  if (!files.key) return {};
  const auto key = PrivateKey::fromPem(files.key->bytes());
  if (!key) return "private-key.pem is not a key";
  return request.isSignedBy(*key) ? std::string() : "private-key.pem belongs to another request";
}

} // namespace

PublicText publicTextOf(const RequestChange &change, const std::string &receiptId) {
  const Json description = {{"schema", schema}, {"friendlyName", change.friendlyName}, {"made", formatTime(change.made)}, {"receipt", receiptId}};
  return {{layout::requestFile, change.request.pem()}, {layout::entryFile, description.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"}};
}

posix::Result<EntryFiles> readRequestFiles(const posix::Folder &folder) {
  return readFiles(folder, publicFiles, KeyReading::Content);
}

tl::expected<StoredRequest, std::string> readRequest(const std::string &sha256, const EntryFiles &files) {
  if (files.isOutOfReach) return tl::unexpected(std::string("the next change puts it in place"));
  for (const auto *name : publicFiles) {
    if (!files.texts.contains(name)) return tl::unexpected(std::string(name) + " is missing");
  }
  const auto request = CertificateRequest::fromPem(files.texts.at(layout::requestFile));
  if (!request || request->sha256() != sha256)
    return tl::unexpected(std::string("request.pem does not hold the request that the folder is named after"));
  if (const auto fault = faultOfKey(*request, files); !fault.empty()) return tl::unexpected(fault);
  const auto description = parseJson(files.texts.at(layout::entryFile));
  if (!description.is_object() || description.value("schema", Json()) != schema) return tl::unexpected(std::string("entry.json cannot be read"));
  const auto name = description.value("friendlyName", Json()), made = description.value("made", Json());
  const auto time = made.is_string() ? parseTime(made.get<std::string>()) : std::nullopt;
  if (!name.is_string() || !time) return tl::unexpected(std::string("entry.json cannot be read"));
  return StoredRequest{*request, name.get<std::string>(), *time};
}

} // namespace core
