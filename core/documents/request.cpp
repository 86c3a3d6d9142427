// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"
#include "core/documents/parts.h"

namespace core::documents {

namespace parts {

Json request(const StoredRequest &stored) {
  const auto &request = stored.request;
  Json shown = {{"sha256", request.sha256()},   {"subject", request.subject()},
                {"names", request.names()},     {"keyAlgorithm", request.keyAlgorithm()},
                {"keyBits", request.keyBits()}, {"publicKeySha256", toHex(sha256(request.publicKey()))}};
  addText(shown, "friendlyName", stored.friendlyName);
  shown["made"] = formatTime(stored.made);
  shown["status"] = "PendingRequest"; // Exchange's word for it
  shown["hasPrivateKey"] = true;
  shown["certificateRequest"] = request.pem();
  return shown;
}

std::optional<StoredRequest> requestFrom(Fields &fields) {
  constexpr std::size_t longestRequest = 1U << 20U;
  auto request = CertificateRequest::fromPem(fields.text("certificateRequest", longestRequest));
  if (!request) {
    fields.reject("certificateRequest");
    return std::nullopt;
  }
  auto friendlyName = fields.optionalText("friendlyName", longest).value_or("");
  return StoredRequest{std::move(*request), std::move(friendlyName), timeFrom(fields, "made")};
}

} // namespace parts

Json request(const StoredRequest &stored, const std::string &file) {
  Json document = {{"schema", "certwright/request/1"}};
  document.update(parts::request(stored));
  parts::addText(document, "file", file);
  return document;
}

Json requests(const StoreSnapshot &snapshot, const std::function<std::string(const std::string &sha256)> &fileOf) {
  Json entries = Json::array();
  for (const auto &stored : snapshot.requests) {
    entries.push_back(parts::request(stored));
    parts::addText(entries.back(), "file", fileOf(stored.request.sha256()));
  }
  for (const auto &[sha256, what] : snapshot.damagedRequests) {
    Json one = {{"sha256", sha256}};
    parts::addWhat(one, "damaged", what);
    entries.push_back(std::move(one));
  }
  return {{"schema", "certwright/request/1"}, {"entries", std::move(entries)}};
}

} // namespace core::documents
