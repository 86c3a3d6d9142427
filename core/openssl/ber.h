// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <optional>

namespace core::openssl {

// One element of BER: a tag and its content, seen in the bytes it came in. Nothing is copied.
struct Element {
  int tag = 0;
  bool constructed = false;
  bool universal = false;  // class "universal": tag is a V_ASN1_… number
  bool contextual = false; // class "context-specific": [tag]
  bool indefinite = false; // the length was open; whole includes the end-of-contents bytes, content does not
  BytesView content;
  BytesView whole;

  [[nodiscard]] bool is(int universalTag) const { return universal && tag == universalTag; }
  [[nodiscard]] bool isContext(int number) const { return contextual && tag == number; }
};

// Elements walks elements that stand side by side. One malformed header ends the walk and makes it malformed:
// what follows cannot be told any more. Lengths that lie never lead outside the bytes.
class Elements final {
public:
  explicit Elements(BytesView bytes) : m_rest(bytes) {}

  // next returns the element that comes next, or nothing at the end and when it is malformed.
  std::optional<Element> next();

  [[nodiscard]] bool atEnd() const { return m_rest.empty() && !m_malformed; }
  [[nodiscard]] bool malformed() const { return m_malformed; }
  [[nodiscard]] BytesView rest() const { return m_rest; }

private:
  BytesView m_rest;
  bool m_malformed = false;
};

// firstElement reads the element that the bytes begin with; what follows it does not matter.
std::optional<Element> firstElement(BytesView bytes);

// isOneSequence says whether the bytes are a SEQUENCE and nothing else.
bool isOneSequence(BytesView bytes);

} // namespace core::openssl
