// SPDX-License-Identifier: Apache-2.0
#include "core/codes/choice_codes.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<ChoiceKind> kinds[] = {
    {ChoiceKind::Link, "link"},   {ChoiceKind::Replace, "replace"}, {ChoiceKind::Chain, "chain"},
    {ChoiceKind::Trust, "trust"}, {ChoiceKind::Accept, "accept"},   {ChoiceKind::GrantRead, "grant-read"},
};
static_assert(holdsEach(kinds));

constexpr Named<Reply> replies[] = {
    {Reply::Move, "move"},   {Reply::Replace, "replace"}, {Reply::Trust, "trust"}, {Reply::Accept, "accept"},
    {Reply::Grant, "grant"}, {Reply::Keep, "keep"},       {Reply::Leave, "leave"}, {Reply::Stop, "stop"},
};
static_assert(holdsEach(replies));

constexpr Named<LinkPolicy> policies[] = {
    {LinkPolicy::Ask, "ask"},
    {LinkPolicy::Keep, "keep"},
    {LinkPolicy::Renew, "renew"},
};
static_assert(holdsEach(policies));

} // namespace

std::string_view nameOf(ChoiceKind kind) {
  return rowOf(kinds, kind).name;
}

std::string_view nameOf(Reply reply) {
  return rowOf(replies, reply).name;
}

std::string_view nameOf(LinkPolicy policy) {
  return rowOf(policies, policy).name;
}

} // namespace core
