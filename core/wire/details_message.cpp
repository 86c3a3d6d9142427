// SPDX-License-Identifier: Apache-2.0
#include "core/wire/details_message.h"

#include "core/base/fields.h"
#include "core/base/text.h"

#include <algorithm>
#include <string_view>

namespace core::wire {

namespace {

constexpr std::size_t longestOid = 640;
constexpr std::size_t longestName = 256;
constexpr std::size_t mostBytes = 2 * CertificateDetails::mostRows * CertificateDetails::longestText + (1U << 20U); // JSON doubles each quote

// The bindings name each member, so that a new one does not compile until it travels too.
Json rowOf(const ExtensionRow &row) {
  const auto &[oid, name, isCritical, reading, text, isCut, at, size, uses] = row;
  return {{"oid", oid},   {"name", name}, {"critical", isCritical}, {"reading", nameOf(reading)}, {"text", text}, {"cut", isCut}, {"at", at},
          {"size", size}, {"uses", uses}};
}

bool isOid(std::string_view text) {
  return text.find_first_not_of("0123456789.") == std::string_view::npos;
}

bool hasControlCharacters(std::string_view lines) {
  while (!lines.empty()) {
    const auto end = lines.find('\n');
    if (hasControlCharacter(lines.substr(0, end))) return true;
    lines = end == std::string_view::npos ? std::string_view() : lines.substr(end + 1);
  }
  return false;
}

// before: where the value of the row before ended.
ExtensionRow rowFrom(Fields &fields, std::size_t certificateBytes, std::size_t &before) {
  ExtensionRow row;
  row.oid = fields.text("oid", longestOid);
  row.name = fields.text("name", longestName);
  row.isCritical = fields.flag("critical");
  row.reading = fields.choice<ExtensionReading>("reading");
  row.text = fields.text("text", CertificateDetails::longestText);
  row.isCut = fields.flag("cut");
  row.at = fields.number("at", certificateBytes);
  row.size = fields.number("size", certificateBytes);
  row.uses = fields.texts("uses", CertificateDetails::mostUses, CertificateDetails::longestUse);
  if (!isOid(row.oid)) fields.reject("oid");
  if (!std::ranges::all_of(row.uses, isOid)) fields.reject("uses");
  if (hasControlCharacter(row.name)) fields.reject("name");
  if (hasControlCharacters(row.text)) fields.reject("text");
  if (row.reading != ExtensionReading::Read && (!row.text.empty() || row.isCut || !row.uses.empty())) fields.reject("reading");
  if (row.at < before || row.size > certificateBytes - row.at) fields.reject("at");
  before = row.at + row.size;
  return row;
}

} // namespace

const Bounds largestDetails{mostBytes, mostBytes};

Json toJson(const CertificateDetails &details) {
  const auto &[version, extensions, leftOut] = details;
  Json rows = Json::array();
  for (const auto &row : extensions) rows.push_back(rowOf(row));
  return {{"version", version}, {"extensions", std::move(rows)}, {"leftOut", leftOut}};
}

Expected<CertificateDetails> detailsFrom(const Json &head, BytesView certificate) {
  Fields fields(head);
  CertificateDetails details;
  std::size_t before = 0;
  constexpr int newest = 3;
  details.version = static_cast<int>(fields.number("version", newest));
  fields.each("extensions", CertificateDetails::mostRows,
              [&](Fields &row) { details.extensions.push_back(rowFrom(row, certificate.size(), before)); });
  details.leftOut = fields.number("leftOut", certificate.size());
  if (details.leftOut > 0 && details.extensions.size() < CertificateDetails::mostRows) fields.reject("leftOut");
  if (!fields.good()) return nonsense("details with a wrong key: " + fields.wrong());
  return details;
}

} // namespace core::wire
