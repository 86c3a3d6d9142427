// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/names_in_use.h"
#include "core/plan/open_points.h"
#include "ui/text/messages.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace ui {

// Something that is still open after an import, as it is told: what it means, and the way to settle it from here.
class OpenMatter final {
  Q_DECLARE_TR_FUNCTIONS(OpenMatter)

public:
  enum class Way { None, GiveName, MoveName, AddIssuer, LookAtRoot };

  Message message;
  Way way = Way::None;
  std::string about = {}; // MoveName: the name; LookAtRoot: the SHA-256 of the root

  // of returns what is open after a change, the names first. A root that nobody trusts and an issuer that is missing are told once, however many
  // certificates they are about.
  static std::vector<OpenMatter> of(const core::Receipt &receipt, const std::vector<core::NameInUse> &names);

private:
  static Message ofName(core::OpenPoint point, const core::Plan &plan, const std::vector<core::NameInUse> &names);
  static OpenMatter ofFinding(const core::Finding &finding, const core::Plan &plan);
  static Message sharedMessage(const core::Finding &finding, const core::Plan &plan);
};

} // namespace ui
