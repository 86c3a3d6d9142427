// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// What a plan leaves to the operator.
enum class ChoiceKind {
  Link,     // whether a link that leads elsewhere moves
  Replace,  // whether a damaged entry is replaced
  Chain,    // whether the chain that is stored with an entry is replaced
  Trust,    // whether a root of the file is trusted
  Accept,   // whether a finding of severity error is accepted
  GrantRead // whether an account that may read the key of the earlier certificate may read that of its renewal
};

// How a choice may be answered.
enum class Reply { Move, Replace, Trust, Accept, Grant, Keep, Leave, Stop };

// The default answer to the choice about a link that leads elsewhere. Ask: it stays open, and the import is refused with
// LinkExists. Renew: the link moves unless the certificate there is valid longer, or for names that the new one lacks.
enum class LinkPolicy { Ask, Keep, Renew };

// nameOf returns the word for a code in documents: "link", "move".
std::string_view nameOf(ChoiceKind kind);
std::string_view nameOf(Reply reply);
std::string_view nameOf(LinkPolicy policy);

} // namespace core
