// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace core::wire {

// Fields reads the fields of a JSON object that came from the other end. A field that is missing, of another type or out of
// bounds is remembered; the values are worth something only while good() holds.
class Fields final {
public:
  explicit Fields(const Json &object);

  [[nodiscard]] bool good() const { return m_good; }
  void reject() { m_good = false; } // for a reader of fields who finds more

  // text: valid UTF-8 of at most maximum bytes. optionalText: nothing where there is no such field.
  std::string text(const char *name, std::size_t maximum);
  std::optional<std::string> optionalText(const char *name, std::size_t maximum);

  // number: a whole number from 0 to maximum. optionalNumber: nothing where there is no such field.
  std::uint64_t number(const char *name, std::uint64_t maximum);
  std::optional<std::uint64_t> optionalNumber(const char *name, std::uint64_t maximum);

  double real(const char *name); // finite
  bool flag(const char *name);

  // choice: the value among first to last whose name, by nameOf, is in the field.
  template <class Enum, class Name> Enum choice(const char *name, Enum first, Enum last, Name nameOf) {
    const auto given = text(name, longestName);
    for (int value = static_cast<int>(first); value <= static_cast<int>(last); ++value) {
      if (nameOf(static_cast<Enum>(value)) == given) return static_cast<Enum>(value);
    }
    reject();
    return first;
  }

  // list: an array of at most maximum elements; object: an object. Empty ones where they are not.
  const Json &list(const char *name, std::size_t maximum);
  const Json &object(const char *name);
  [[nodiscard]] bool has(const char *name) const;

private:
  static constexpr std::size_t longestName = 64;
  const Json &at(const char *name);

  const Json &m_object;
  bool m_good;
};

} // namespace core::wire
