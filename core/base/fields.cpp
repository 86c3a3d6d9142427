// SPDX-License-Identifier: Apache-2.0
#include "core/base/fields.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <cmath>
#include <set>

namespace core {

namespace {

constexpr std::size_t mostKeys = 1000; // of one object; the JSON library takes quadratic time for them
constexpr std::size_t mostLevels = 16;
constexpr std::size_t mostValues = 1'000'000; // a journal of 20,000 operations has 300,000
constexpr std::size_t mostOfKey = 64;         // bytes of one that are named: it may be a hostile one

const Json nothing = Json();
const Json emptyList = Json::array();
const Json emptyObject = Json::object();

// Follows the parser through a document and remembers the first key that is wrong.
class Scrutiny final {
public:
  bool operator()(Json::parse_event_t event, const Json &parsed) {
    if (m_wrong) return false; // what comes after it is not kept
    switch (event) {
    case Json::parse_event_t::object_start:
    case Json::parse_event_t::array_start:
      count();
      m_levels.push_back({event == Json::parse_event_t::array_start});
      if (m_levels.size() > mostLevels) m_wrong = path();
      break;
    case Json::parse_event_t::key:
      take(parsed.get_ref<const std::string &>());
      break;
    case Json::parse_event_t::value:
      count();
      break;
    case Json::parse_event_t::object_end:
    case Json::parse_event_t::array_end:
      m_levels.pop_back();
      break;
    }
    return !m_wrong;
  }

  [[nodiscard]] const std::optional<std::string> &wrong() const { return m_wrong; }

private:
  struct Level {
    bool isList = false;
    std::size_t elements = 0;
    std::string key = {};
    std::set<std::string> keys = {};
  };

  void count() {
    if (!m_levels.empty()) ++m_levels.back().elements;
  }

  void take(const std::string &key) {
    auto &level = m_levels.back();
    level.key = key;
    if (!level.keys.insert(key).second || level.keys.size() > mostKeys) m_wrong = path();
  }

  [[nodiscard]] std::string path() const {
    std::string path;
    for (const auto &level : m_levels) {
      if (level.isList && level.elements > 0) path += fmt::format("[{}]", level.elements - 1);
      if (!level.isList && !level.key.empty()) path += fmt::format("{}{}", path.empty() ? "" : ".", level.key.substr(0, mostOfKey));
    }
    return path;
  }

  std::vector<Level> m_levels;
  std::optional<std::string> m_wrong;
};

// The text up to the first value that is nested too deep, or one too many: what comes after it is not parsed at all, since each value takes
// memory many times its length, "[[[[" most of all. A text that is cut off there is not a whole document. Strings are skipped; the parser
// checks whether everything is well-formed.
std::string_view boundedPart(std::string_view text) {
  std::size_t values = 0, levels = 0;
  bool isText = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (isText && c == '\\') {
      ++at;
    } else if (c == '"') {
      isText = !isText;
    } else if (!isText && (c == '[' || c == '{')) {
      if (++levels > mostLevels || ++values > mostValues) return text.substr(0, at + 1);
    } else if (!isText && (c == ']' || c == '}')) {
      if (levels-- == 0) return text.substr(0, at + 1);
    } else if (!isText && c == ',' && ++values > mostValues) {
      return text.substr(0, at + 1);
    }
  }
  return text;
}

} // namespace

tl::expected<Json, WrongKey> parseDocument(std::string_view text, std::size_t maximum) {
  if (text.size() > maximum) return tl::unexpected(WrongKey());
  const auto bounded = boundedPart(text);
  Scrutiny scrutiny;
  const auto see = [&](int, Json::parse_event_t event, Json &parsed) { return scrutiny(event, parsed); };
  auto document = Json::parse(bounded.begin(), bounded.end(), see, false);
  if (scrutiny.wrong()) return tl::unexpected(WrongKey{*scrutiny.wrong()});
  if (!document.is_object()) return tl::unexpected(WrongKey());
  return document;
}

Fields::Fields(const Json &document) : Fields(document, {}, &m_own) {}

Fields::Fields(const Json &object, std::string path, State *state)
    : m_object(object.is_object() ? object : emptyObject), m_path(std::move(path)), m_state(state) {
  if (!object.is_object()) rejectPath(m_path);
}

bool Fields::has(std::string_view name) const {
  return m_object.contains(name);
}

bool Fields::isList(std::string_view name) const {
  return at(name).is_array();
}

std::vector<std::string> Fields::names() const {
  std::vector<std::string> names;
  for (const auto &[name, value] : m_object.items()) names.push_back(name);
  return names;
}

void Fields::reject(std::string_view name) {
  rejectPath(pathOf(name));
}

void Fields::rejectPath(const std::string &path) {
  if (m_state->good) m_state->wrong = path;
  m_state->good = false;
}

std::string Fields::pathOf(std::string_view name) const {
  return m_path.empty() ? std::string(name) : m_path + "." + std::string(name);
}

const Json &Fields::at(std::string_view name) const {
  const auto found = m_object.find(name);
  return found == m_object.end() ? nothing : *found;
}

std::string Fields::text(std::string_view name, std::size_t maximum) {
  const auto *value = at(name).get_ptr<const std::string *>();
  if (value == nullptr || value->size() > maximum || !isValidUtf8(*value)) {
    reject(name);
    return {};
  }
  return *value;
}

std::optional<std::string> Fields::optionalText(std::string_view name, std::size_t maximum) {
  return has(name) ? std::optional(text(name, maximum)) : std::nullopt;
}

std::uint64_t Fields::number(std::string_view name, std::uint64_t maximum) {
  const auto &value = at(name);
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > maximum) {
    reject(name);
    return 0;
  }
  return value.get<std::uint64_t>();
}

std::optional<std::uint64_t> Fields::optionalNumber(std::string_view name, std::uint64_t maximum) {
  return has(name) ? std::optional(number(name, maximum)) : std::nullopt;
}

double Fields::real(std::string_view name) {
  const auto &value = at(name);
  const double number = value.is_number() ? value.get<double>() : NAN;
  if (!std::isfinite(number)) {
    reject(name);
    return 0;
  }
  return number;
}

bool Fields::flag(std::string_view name) {
  const auto &value = at(name);
  if (!value.is_boolean()) reject(name);
  return value.is_boolean() && value.get<bool>();
}

std::vector<std::string> Fields::texts(std::string_view name, std::size_t most, std::size_t maximum) {
  std::vector<std::string> texts;
  for (const auto &element : list(name, most)) {
    const auto *value = element.get_ptr<const std::string *>();
    if (value == nullptr || value->size() > maximum || !isValidUtf8(*value)) {
      rejectPath(pathOf(name) + "[" + std::to_string(texts.size()) + "]");
      return {};
    }
    texts.push_back(*value);
  }
  return texts;
}

Fields Fields::object(std::string_view name) {
  return Fields(at(name), pathOf(name), m_state);
}

const Json &Fields::list(std::string_view name, std::size_t most) {
  const auto &value = at(name);
  if (value.is_array() && value.size() <= most) return value;
  reject(name);
  return emptyList;
}

} // namespace core
