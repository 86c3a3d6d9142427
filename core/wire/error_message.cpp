// SPDX-License-Identifier: Apache-2.0
#include "core/wire/error_message.h"

#include "core/wire/message.h"

namespace core::wire {

namespace {

constexpr std::size_t longestText = 16384;
constexpr std::size_t mostParameters = 32;
constexpr std::size_t mostFaults = 100; // in one value
constexpr std::size_t mostDetails = 1000;
constexpr std::size_t longestPrint = 64; // SHA-256 in hex

// The errors of a file or a password. A reader that reports one of the store or of rights lies.
bool isAboutFile(ErrorCode code) {
  switch (exitFor(code)) {
  case Exit::Damaged:
  case Exit::PasswordNeeded:
  case Exit::WrongPassword:
  case Exit::Unsupported:
  case Exit::Limit:
    return true;
  case Exit::Internal:
    return code == ErrorCode::Internal;
  case Exit::Refused:
    return code == ErrorCode::NoCertificate || code == ErrorCode::NotAKey;
  case Exit::Ok:
  case Exit::Usage:
  case Exit::Unreadable:
  case Exit::Exists:
  case Exit::Denied:
  case Exit::StoreFailed:
  case Exit::PublishFailed:
  case Exit::Declined:
  case Exit::Changed:
  case Exit::Cancelled:
  case Exit::NotFound:
  case Exit::OutputFailed:
    break;
  }
  return false;
}

// A text as it is; faults as a list.
Json valueJson(const Value &value) {
  if (value.faults().empty()) return value.text();
  Json parts = Json::array();
  for (const auto &[fault, own] : value.faults()) parts.push_back({{"fault", nameOf(fault)}, {"value", own}});
  return parts;
}

Value valueFrom(Fields &fields, const std::string &name) {
  if (!fields.isList(name)) return fields.text(name, longestText);
  Value value;
  fields.each(name, mostFaults, [&](Fields &part) {
    const auto fault = part.choice<Fault>("fault");
    value.add(fault, part.text("value", longestText));
  });
  if (value.empty()) fields.reject(name);
  return value;
}

Json detailJson(const Detail &detail) {
  if (const auto *finding = std::get_if<Finding>(&detail)) return {{"finding", toJson(*finding)}};
  if (const auto *difference = std::get_if<Difference>(&detail)) {
    return {{"asked", nameOf(difference->asked)}, {"turn", nameOf(difference->turn)}, {"object", difference->object}, {"label", difference->label}};
  }
  const auto &[fault, parameters] = std::get<Remark>(detail);
  return {{"fault", nameOf(fault)}, {"parameters", parametersJson(parameters)}};
}

Detail detailFrom(Fields &fields) {
  if (fields.has("finding")) {
    auto finding = fields.object("finding");
    return findingFrom(finding);
  }
  if (fields.has("asked")) {
    const auto asked = fields.choice<Asked>("asked");
    const auto turn = fields.choice<Turn>("turn");
    auto object = fields.text("object", longestText);
    return Difference{asked, turn, std::move(object), fields.text("label", longestText)};
  }
  const auto fault = fields.choice<Fault>("fault");
  return Remark{fault, parametersFrom(fields, "parameters")};
}

} // namespace

Json parametersJson(const Parameters &parameters) {
  Json json = Json::object();
  for (const auto &[name, value] : parameters) json[name] = valueJson(value);
  return json;
}

Parameters parametersFrom(Fields &fields, std::string_view name) {
  Parameters parameters;
  auto values = fields.object(name);
  const auto names = values.names();
  if (names.size() > mostParameters) fields.reject(name);
  for (const auto &each : names) {
    if (each.size() > longestPrint) fields.reject(name);
    if (!fields.good()) break;
    parameters[each] = valueFrom(values, each);
  }
  return parameters;
}

Json toJson(const Finding &finding) {
  const auto &[code, certificate, parameters] = finding;
  return {{"code", nameOf(code)}, {"certificate", certificate}, {"parameters", parametersJson(parameters)}};
}

Finding findingFrom(Fields &fields) {
  const auto code = fields.choice<FindingCode>("code");
  auto certificate = fields.text("certificate", longestPrint);
  return {code, std::move(certificate), parametersFrom(fields, "parameters")};
}

Json toJson(const Error &error) {
  const auto &[code, parameters, certificate, diagnostic, details] = error;
  Json head = {{"code", nameOf(code)},
               {"parameters", parametersJson(parameters)},
               {"certificate", certificate},
               {"diagnostic", diagnostic.substr(0, longestText)},
               {"details", Json::array()}};
  for (const auto &detail : details) head["details"].push_back(detailJson(detail));
  return head;
}

Error errorFrom(const Json &head) {
  Fields fields(head);
  Error error;
  error.code = fields.choice<ErrorCode>("code");
  error.parameters = parametersFrom(fields, "parameters");
  error.certificate = fields.text("certificate", longestPrint);
  error.diagnostic = fields.text("diagnostic", 3 * longestText); // what is not UTF-8 was replaced, and grew
  fields.each("details", mostDetails, [&](Fields &detail) { error.details.push_back(detailFrom(detail)); });
  if (!fields.good()) return nonsense("an error with a wrong key: " + fields.wrong()).value();
  if (!isAboutFile(error.code)) return nonsense("an error that a reader cannot have").value();
  return error;
}

} // namespace core::wire
