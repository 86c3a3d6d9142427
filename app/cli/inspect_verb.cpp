// SPDX-License-Identifier: Apache-2.0
#include "app/cli/password.h"
#include "app/cli/show_inspection.h"
#include "app/cli/source.h"
#include "app/cli/verbs.h"
#include "core/documents/documents.h"
#include "core/review/review.h"

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

} // namespace

core::Exit inspectFile(const Session &session) {
  const auto composition = compose(session.request.maxWork);
  if (!composition) return session.console.fail(composition.error());
  auto password = readPassword(session.request.password, session.stop);
  if (!password) return session.console.fail(password.error());
  const auto file = openSource(session, *composition);
  if (!file) return session.console.fail(file.error());
  const auto bundle = unlockSource(session, *composition, *file, std::move(*password), Asking::OnlyWhenTold);
  if (!bundle) {
    const bool nothingGiven = session.request.password.kind == PasswordSource::Kind::None;
    if (bundle.error().code != core::ErrorCode::PasswordNeeded || !nothingGiven) {
      return session.console.fail(bundle.error(), factsOf(*file, bundle.error()));
    }
    print(session, *file, nullptr, core::Verdict::Needed, {});
    return core::Exit::Ok;
  }
  const auto now = composition->clock->now();
  const auto findings = core::reviewBundle(*bundle, now, session.stop.token());
  if (!findings) return session.console.fail(findings.error(), factsOf(*file, *bundle, now));
  print(session, *file, &*bundle, bundle->verdict, *findings);
  return core::Exit::Ok;
}

} // namespace app::cli
