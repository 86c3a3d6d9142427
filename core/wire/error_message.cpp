// SPDX-License-Identifier: Apache-2.0
#include "core/wire/error_message.h"

#include "core/base/text.h"
#include "core/wire/fields.h"
#include "core/wire/message.h"

#include <algorithm>
#include <optional>

namespace core::wire {

namespace {

constexpr std::size_t longestText = 16384;
constexpr std::size_t mostParameters = 32;
constexpr std::size_t mostDetails = 1000;
constexpr std::size_t longestPrint = 64; // SHA-256 in hex

std::optional<ErrorCode> codeNamed(const std::string &name) {
  const auto &all = allErrorCodes();
  const auto found = std::ranges::find_if(all, [&](ErrorCode code) { return nameOf(code) == name; });
  return found == all.end() ? std::nullopt : std::optional(*found);
}

// What can be wrong with a file or a password. A reader that speaks of the store or of rights lies.
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
    return code == ErrorCode::NoCertificate;
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

} // namespace

Json parametersJson(const Parameters &parameters) {
  Json json = Json::object();
  for (const auto &[name, value] : parameters) json[name] = value;
  return json;
}

Parameters parametersFrom(const Json &json, bool &good) {
  Parameters parameters;
  good = good && json.is_object() && json.size() <= mostParameters;
  if (!good) return parameters;
  for (const auto &[name, value] : json.items()) {
    Fields fields(json);
    if (name.size() > longestPrint) fields.reject();
    parameters[name] = fields.text(name.c_str(), longestText);
    good = good && fields.good();
  }
  return parameters;
}

Json toJson(const Error &error) {
  const auto &[code, parameters, certificate, diagnostic, details] = error;
  return {{"code", nameOf(code)},
          {"parameters", parametersJson(parameters)},
          {"certificate", certificate},
          {"diagnostic", diagnostic.substr(0, longestText)},
          {"details", details}};
}

Error errorFrom(const Json &head) {
  Fields fields(head);
  bool good = true;
  Error error;
  const auto code = codeNamed(fields.text("code", longestPrint));
  error.parameters = parametersFrom(fields.object("parameters"), good);
  error.certificate = fields.text("certificate", longestPrint);
  error.diagnostic = fields.text("diagnostic", 3 * longestText); // what is not UTF-8 was replaced, and grew
  for (const auto &detail : fields.list("details", mostDetails)) {
    const auto *text = detail.get_ptr<const std::string *>();
    good = good && text != nullptr && text->size() <= longestText && isValidUtf8(*text);
    if (good) error.details.push_back(*text);
  }
  if (!good || !fields.good() || !code || !isAboutFile(*code)) return nonsense("an error that a reader cannot have").value();
  error.code = *code;
  return error;
}

} // namespace core::wire
