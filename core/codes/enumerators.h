// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace core {

namespace codes {

constexpr std::size_t most = 160; // enumerators beyond this number are not seen

// Both compilers spell the values of a template in its signature: an enumerator by its name, any other number as a cast, "(core::Role)7".
template <class E, E... values> constexpr std::string_view signature() {
  return __PRETTY_FUNCTION__;
}

constexpr std::array<bool, most> whichAreNamed(std::string_view text) {
  constexpr std::string_view start = "values = {"; // clang: "values = <"
  std::array<bool, most> named{};
  std::size_t at = text.find(start.substr(0, start.size() - 1)) + start.size();
  for (bool &one : named) {
    one = text[at] != '(';
    at = text.find(',', at) + 2;
  }
  return named;
}

template <class E, std::size_t... numbers> constexpr auto enumeratorsAmong(std::index_sequence<numbers...>) {
  constexpr auto named = whichAreNamed(signature<E, static_cast<E>(numbers)...>());
  std::array<E, static_cast<std::size_t>(std::ranges::count(named, true))> all{};
  std::size_t at = 0;
  for (std::size_t number = 0; number < most; ++number) {
    if (named[number]) all[at++] = static_cast<E>(number);
  }
  return all;
}

template <class E> inline constexpr auto all = enumeratorsAmong<E>(std::make_index_sequence<most>());

} // namespace codes

// enumerators lists each enumerator of E once, in its order, as the compiler knows them: no hand-kept list could lack one.
// Their values lie between 0 and 159.
template <class E> constexpr const auto &enumerators() {
  return codes::all<E>;
}

// A row of a table says what belongs to one enumerator. Every row has a code and a name; some have more.
template <class E> struct Named {
  E code;
  std::string_view name; // in documents and on the command line
};

// holdsEach says whether a table has exactly one row for each enumerator, in their order, and no name twice.
template <class Row, std::size_t count> consteval bool holdsEach(const Row (&rows)[count]) {
  if (!std::ranges::equal(rows, enumerators<decltype(Row::code)>(), {}, &Row::code)) return false;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (rows[i].name == rows[j].name) return false;
    }
  }
  return true;
}

// rowOf finds the row of an enumerator in a table that holds each.
template <class Row, std::size_t count> constexpr const Row &rowOf(const Row (&rows)[count], decltype(Row::code) code) {
  return *std::ranges::find(rows, code, &Row::code);
}

// named finds the enumerator of E that has a name; nothing for an unknown name. named<Section>("ca") is Section::Ca.
template <class E> constexpr std::optional<E> named(std::string_view name) {
  for (const E code : enumerators<E>()) {
    if (nameOf(code) == name) return code;
  }
  return std::nullopt;
}

} // namespace core
