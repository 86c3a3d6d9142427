// SPDX-License-Identifier: Apache-2.0
#include "core/codes/stage.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<Stage> stages[] = {
    {Stage::Reading, "reading"},       {Stage::CheckingPassword, "checking-password"},
    {Stage::Decrypting, "decrypting"}, {Stage::LookingAtStore, "looking-at-store"},
    {Stage::Waiting, "waiting"},       {Stage::MakingKey, "making-key"},
    {Stage::Writing, "writing"},       {Stage::Proving, "proving"},
};
static_assert(holdsEach(stages));

} // namespace

std::string_view nameOf(Stage stage) {
  return rowOf(stages, stage).name;
}

} // namespace core
