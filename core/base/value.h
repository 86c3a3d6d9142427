// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/fault.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

// The value that replaces a {name} in an error or a finding. Most values are text from outside: a name, a path, a number, a system
// message. The others are our own words, and therefore codes: core/words puts them into English, the window into the user's language.
class Value final {
public:
  struct Part {
    Fault fault;
    std::string value = {}; // what stands for {value} in the words of the fault: a file, a number

    friend bool operator==(const Part &, const Part &) = default;
  };

  Value() = default;
  Value(std::string text) : m_text(std::move(text)) {}
  Value(std::string_view text) : m_text(text) {}
  Value(const char *text) : m_text(text) {}
  Value(Fault fault, std::string value = {}) { add(fault, std::move(value)); }

  // add says one more fault. They are shown in their order.
  void add(Fault fault, std::string value = {}) { m_faults.push_back({fault, std::move(value)}); }

  [[nodiscard]] const std::string &text() const { return m_text; } // empty where there are faults
  [[nodiscard]] const std::vector<Part> &faults() const { return m_faults; }
  [[nodiscard]] bool empty() const { return m_text.empty() && m_faults.empty(); }

  friend bool operator==(const Value &, const Value &) = default;

private:
  std::string m_text;
  std::vector<Part> m_faults;
};

// Values for the {names} in a sentence. Never secret; escaped for display when they are filled in.
using Parameters = std::map<std::string, Value>;

} // namespace core
