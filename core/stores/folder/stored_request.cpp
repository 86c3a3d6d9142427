// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/stored_request.h"

#include "core/base/fields.h"
#include "core/stores/folder/layout.h"

#include <array>

namespace core {

namespace {

constexpr const char *schema = "certwright/request-entry/1";
constexpr std::size_t longestText = 1U << 16U;
constexpr std::array<const char *, 2> publicFiles = {layout::requestFile, layout::entryFile};

// What is wrong with the key, where it could be read; nothing when the request is signed with it.
std::optional<Value> faultOfKey(const CertificateRequest &request, const EntryFiles &files) {
  if (!files.hasKey) return Value(Fault::FileMissing, layout::privateKeyFile);
  if (!files.key) return std::nullopt;
  const auto key = PrivateKey::fromPem(files.key->bytes());
  if (!key) return Value(Fault::KeyUnreadable);
  return request.isSignedBy(*key) ? std::nullopt : std::optional(Value(Fault::KeyOfAnotherRequest));
}

} // namespace

PublicText publicTextOf(const RequestChange &change, const std::string &receiptId) {
  const Json description = {{"schema", schema}, {"friendlyName", change.friendlyName}, {"made", formatTime(change.made)}, {"receipt", receiptId}};
  return {{layout::requestFile, change.request.pem()}, {layout::entryFile, description.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"}};
}

posix::Result<EntryFiles> readRequestFiles(const posix::Folder &folder) {
  return readFiles(folder, publicFiles, KeyReading::Content);
}

tl::expected<StoredRequest, Value> readRequest(const std::string &sha256, const EntryFiles &files) {
  if (files.isOutOfReach) return tl::unexpected(Value(Fault::NotYetInPlace));
  for (const auto *name : publicFiles) {
    if (!files.texts.contains(name)) return tl::unexpected(Value(Fault::FileMissing, name));
  }
  const auto request = CertificateRequest::fromPem(files.texts.at(layout::requestFile));
  if (!request || request->sha256() != sha256) return tl::unexpected(Value(Fault::RequestIsAnother));
  if (const auto fault = faultOfKey(*request, files)) return tl::unexpected(*fault);
  const auto json = parseDocument(files.texts.at(layout::entryFile));
  if (!json) return tl::unexpected(Value(Fault::EntryUnreadable));
  Fields fields(*json);
  const auto known = fields.text("schema", longestText) == schema;
  auto name = fields.text("friendlyName", longestText);
  const auto time = parseTime(fields.text("made", longestText));
  if (!known || !fields.good() || !time) return tl::unexpected(Value(Fault::EntryUnreadable));
  return StoredRequest{*request, std::move(name), *time};
}

} // namespace core
