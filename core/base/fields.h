// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/codes/enumerators.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

constexpr std::size_t largestDocument = 1U << 20U; // bytes of a document that is kept

// Where a document is wrong: "effects[3].kind". Empty where it is not a JSON object, is too long, or has too many values.
struct WrongKey {
  std::string path;
};

// parseDocument reads the text of one JSON object, of at most maximum bytes. A key that stands twice in its object is wrong, since readers
// differ in which of the two they take; so are more keys, or deeper nesting, than any document of ours has.
tl::expected<Json, WrongKey> parseDocument(std::string_view text, std::size_t maximum = largestDocument);

// Fields reads the fields of a JSON object that another program may have written. A field that is missing, of another type or out of bounds is
// wrong; the first such key is remembered, and the values are meaningful only while good() holds. Keys that are not asked for are ignored.
class Fields final {
public:
  explicit Fields(const Json &document);
  Fields(const Fields &) = delete;
  Fields &operator=(const Fields &) = delete;
  ~Fields() = default;

  [[nodiscard]] bool good() const { return m_state->good; }
  [[nodiscard]] const std::string &wrong() const { return m_state->wrong; } // the first wrong key, with its path from the document on
  void reject(std::string_view name);                                       // for callers that find further errors

  // text: valid UTF-8 of at most maximum bytes. optionalText: nothing where there is no such field.
  std::string text(std::string_view name, std::size_t maximum);
  std::optional<std::string> optionalText(std::string_view name, std::size_t maximum);

  // number: a whole number from 0 to maximum. optionalNumber: nothing where there is no such field.
  std::uint64_t number(std::string_view name, std::uint64_t maximum);
  std::optional<std::uint64_t> optionalNumber(std::string_view name, std::uint64_t maximum);

  double real(std::string_view name); // finite
  bool flag(std::string_view name);

  // choice: the enumerator of Enum whose name is in the field.
  template <class Enum> Enum choice(std::string_view name) {
    const auto value = named<Enum>(text(name, longestName));
    if (!value) reject(name);
    return value.value_or(Enum());
  }

  // texts: a list of at most most texts, each as text has it.
  std::vector<std::string> texts(std::string_view name, std::size_t most, std::size_t maximum);

  // object: the fields of an object; none where there is no object. They may not outlive these, which share what is wrong with them.
  Fields object(std::string_view name);

  // each: calls read with the fields of every object in a list of at most most; returns how many there are.
  template <class Read> std::size_t each(std::string_view name, std::size_t most, Read read) {
    const auto &elements = list(name, most);
    for (std::size_t i = 0; i < elements.size(); ++i) {
      Fields element(elements[i], pathOf(name) + "[" + std::to_string(i) + "]", m_state);
      read(element);
    }
    return elements.size();
  }

  [[nodiscard]] bool has(std::string_view name) const;
  [[nodiscard]] bool isList(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> names() const; // of all fields, in their order

private:
  struct State {
    bool good = true;
    std::string wrong = {};
  };
  static constexpr std::size_t longestName = 64;

  Fields(const Json &object, std::string path, State *state);
  void rejectPath(const std::string &path);
  [[nodiscard]] std::string pathOf(std::string_view name) const;
  [[nodiscard]] const Json &at(std::string_view name) const;
  const Json &list(std::string_view name, std::size_t most);

  const Json &m_object;
  std::string m_path; // of this object; empty for the document itself
  State m_own;        // of the document; its parts point to it
  State *m_state;
};

} // namespace core
