// SPDX-License-Identifier: Apache-2.0
#include "core/words/words.h"

#include "core/base/text.h"

namespace core::words {

std::string textOf(const Value &value) {
  std::string text = value.text();
  for (const auto &[fault, own] : value.faults()) text += (text.empty() ? "" : "; ") + fill(of(fault), {{"value", own}});
  return text;
}

namespace {

// A text in single quotation marks is for a shell, which takes it as it stands up to the next one.
std::string withinQuotes(const std::string &value) {
  std::string text;
  for (const char each : value) text += each == '\'' ? std::string("'\\''") : std::string(1, each);
  return text;
}

} // namespace

std::string fill(std::string_view text, const Parameters &parameters) {
  std::string filled;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = text.find('{', at);
    const auto close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) {
      filled += text.substr(at);
      break;
    }
    filled += text.substr(at, open - at);
    const auto value = parameters.find(std::string(text.substr(open + 1, close - open - 1)));
    const bool isQuoted = open > 0 && text[open - 1] == '\'' && text.substr(close + 1).starts_with('\'');
    auto shown = value == parameters.end() ? std::string(text.substr(open, close - open + 1)) : escapeForDisplay(textOf(value->second));
    filled += isQuoted ? withinQuotes(shown) : shown;
    at = close + 1;
  }
  return filled;
}

std::string sentence(const Error &error) {
  const auto said = fill(of(error).sentence, error.parameters);
  return error.parameters.contains("keyFile") ? fill("--key {keyFile}: ", error.parameters) + said : said;
}

std::string hint(const Error &error) {
  return fill(of(error).hint, error.parameters);
}

std::string sentence(const Finding &finding) {
  const auto said = fill(of(finding).sentence, finding.parameters);
  return finding.parameters.contains("of") ? fill("{of}: ", finding.parameters) + said : said;
}

std::string hint(const Finding &finding) {
  return fill(of(finding).hint, finding.parameters);
}

std::string sentence(const Detail &detail) {
  if (const auto *finding = std::get_if<Finding>(&detail)) return std::string(nameOf(finding->code)) + ": " + sentence(*finding);
  if (const auto *difference = std::get_if<Difference>(&detail)) return fill(of(difference->asked, difference->turn), {{"name", difference->label}});
  const auto &remark = std::get<Remark>(detail);
  return fill(of(remark.fault), remark.parameters);
}

} // namespace core::words
