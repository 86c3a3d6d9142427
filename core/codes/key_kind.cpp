// SPDX-License-Identifier: Apache-2.0
#include "core/codes/key_kind.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<KeyKind> kinds[] = {
    {KeyKind::Rsa2048, "rsa:2048"}, {KeyKind::Rsa3072, "rsa:3072"}, {KeyKind::Rsa4096, "rsa:4096"},
    {KeyKind::EcP256, "ec:p256"},   {KeyKind::EcP384, "ec:p384"},
};
static_assert(holdsEach(kinds));

} // namespace

std::string_view nameOf(KeyKind kind) {
  return rowOf(kinds, kind).name;
}

} // namespace core
