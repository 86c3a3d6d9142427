// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/show_inspection.h"
#include "app/cli/source.h"
#include "core/documents/documents.h"
#include "core/formats/file_place.h"
#include "core/review/review.h"

#include <algorithm>

namespace app::cli {

namespace {

void print(const Session &session, const core::SourceFile &file, const core::Bundle *bundle, core::Verdict verdict,
           const std::vector<core::Finding> &findings) {
  if (session.console.json()) {
    session.console.document(core::documents::inspect(file, bundle, verdict, findings));
  } else {
    session.console.print(showInspection(file, bundle, verdict, findings, session.console));
  }
}

core::Exit inspectFile(const Session &session) {
  const auto composition = compose(session.request.maxWork);
  if (!composition) return session.console.fail(composition.error());
  auto access = readAccess(session.request.password, session.request.keyPassword, Asking::OnlyWhenTold, session.stop);
  if (!access) return session.console.fail(access.error());
  const auto file = openSource(session, *composition);
  if (!file) return session.console.fail(file.error());
  const auto bundle = unlockSource(session, *composition, *file, std::move(*access));
  if (!bundle) {
    const bool nothingGiven = session.request.password == PasswordSource() && session.request.keyPassword == PasswordSource();
    if (bundle.error().code != core::ErrorCode::PasswordNeeded || !nothingGiven) {
      return session.console.fail(bundle.error(), factsOf(*file, bundle.error()));
    }
    print(session, *file, nullptr, core::Verdict::Needed, core::findingsOfPlace(*file));
    return core::Exit::Ok;
  }
  const auto now = composition->clock->now();
  std::optional<std::vector<core::ChainLink>> elsewhere;
  auto findings = core::reviewBundle(*bundle, now, session.stop.token());
  if (findings && std::ranges::count(*findings, core::FindingCode::ChainIncomplete, &core::Finding::code) > 0) {
    // The issuers that the file lacks may be in the store of this machine, or among the roots that it trusts.
    const auto store = openStore(*composition, session.request.destination);
    if (store) elsewhere = issuersKnownTo(**store, *bundle);
    findings = core::reviewBundle(*bundle, now, session.stop.token(), elsewhere ? &*elsewhere : nullptr);
  }
  if (!findings) return session.console.fail(findings.error(), factsOf(*file, *bundle, now, elsewhere));
  print(session, *file, &*bundle, bundle->verdict, *findings);
  return core::Exit::Ok;
}

constexpr OptionGroup options[] = {OptionGroup::Source, OptionGroup::Password, OptionGroup::KeyPassword,
                                   OptionGroup::Work,   OptionGroup::Output,   OptionGroup::Help};

constexpr Command commands[] = {
    {.name = "inspect",
     .usage = "inspect FILE|-",
     .brief = "what is in a file",
     .meaning = "Show what is in a file. Nothing is changed, and without a password nothing is decrypted.",
     .options = options,
     .run = inspectFile,
     .takesFile = true},
};

} // namespace

std::span<const Command> inspectCommands() {
  return commands;
}

} // namespace app::cli
