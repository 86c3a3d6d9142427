// SPDX-License-Identifier: Apache-2.0
#include "app/cli/change.h"
#include "app/cli/commands.h"
#include "app/cli/environment.h"
#include "app/cli/files.h"
#include "app/cli/plan_file.h"
#include "app/cli/show_plan.h"
#include "app/cli/source.h"
#include "core/apply/application.h"
#include "core/apply/carried_out.h"
#include "core/apply/differences.h"
#include "core/apply/plan_files.h"
#include "core/base/whole_file.h"
#include "core/import/key_file.h"
#include "core/import/repair.h"

#include <unistd.h>

#include <algorithm>
#include <cctype>

namespace app::cli {

namespace {

// The files of a saved plan, open.
struct Opened {
  std::optional<core::SourceFile> file = {};
  std::optional<core::Bundle> bundle = {};
};

// Carries out one saved plan.
class Applying final {
public:
  Applying(const Session &session, const core::Plan &saved, const Composition &composition, core::CertificateStore &store)
      : m_session(session), m_saved(saved), m_composition(composition), m_store(store) {}

  core::Exit run() {
    auto &console = m_session.console;
    if (const auto fits = core::checkPlace(m_saved, m_store, *m_composition.host); !fits) return console.fail(fits.error());
    // What was carried out needs neither its files nor their passwords any more.
    const auto earlier = core::carriedOutAs(m_saved, m_store, [&](const core::Interest &interest) { return m_store.look(interest); });
    if (!earlier) return console.fail(earlier.error());
    if (earlier->empty()) {
      if (auto opened = openFiles(); !opened) return console.fail(opened.error());
    }
    return carryOut(m_session, m_composition, m_store, change());
  }

private:
  Change change() {
    const core::Ingredients ingredients{m_opened.file ? &*m_opened.file : nullptr, m_opened.bundle ? &*m_opened.bundle : nullptr, m_store,
                                        *m_composition.clock, m_session.stop.token()};
    Change change;
    change.planning = [this, ingredients](const core::Look &look) {
      return core::planApplication(m_saved, ingredients, look).map_error([this](core::Error error) {
        if (error.code == core::ErrorCode::PlanDamaged) error.parameters["path"] = m_session.request.subjects.front();
        return error;
      });
    };
    change.comparesItself = true;
    change.plansUnderLock = core::plansUnderLock(m_saved);
    change.materials = core::materialsFor(m_saved, ingredients.bundle);
    const bool isPurge = m_saved.verb == "purge";
    change.question = isPurge ? "Destroy all of this for good? It cannot be undone. [y/N] " : "Carry out this plan? [y/N] ";
    change.asking = !m_session.request.expectedPlan ? Change::Asking::Always : isPurge ? Change::Asking::UnlessToldNotTo : Change::Asking::WhenTold;
    if (!m_session.request.expectedPlan) change.nobodyToAsk = {core::ErrorCode::PlanUnconfirmed, {{"id", m_saved.id}}};
    change.introduce = [this](const core::Plan &plan) { return showPrepared(plan, m_session.console); };
    if (m_saved.verb == "repair") {
      change.describe = [this](core::Receipt &receipt) {
        if (const auto whole = core::wholeObjects(m_store)) receipt.whole = *whole;
      };
    }
    change.answer = [](const core::Receipt &receipt) {
      const auto &plan = receipt.plan;
      const bool makesRequest = receipt.changed && (plan.verb == "request new" || plan.verb == "request adopt");
      return makesRequest && plan.request ? plan.request->request.pem() : std::string();
    };
    return change;
  }

  core::Expected<core::GivenFile> read(const std::string &path) const {
    const auto limit = m_composition.configuration.limits.fileBytes;
    if (path == "-") {
      auto bytes = readToEnd(STDIN_FILENO, "standard input", limit, m_session.stop);
      return bytes ? core::Expected<core::GivenFile>({"standard input", std::move(*bytes)}) : core::Unexpected(bytes.error());
    }
    auto content = core::readWholeFile(pathFrom(path), limit, m_session.stop.token());
    return content ? core::Expected<core::GivenFile>({path, std::move(content->bytes)}) : core::Unexpected(content.error());
  }

  core::Expected<std::vector<core::PlanFile>> planFiles() const {
    auto paths = std::vector(m_session.request.subjects.begin() + 1, m_session.request.subjects.end());
    if (const auto &key = m_session.request.keyFile) paths.push_back(*key);
    std::vector<core::GivenFile> given;
    for (const auto &path : paths) {
      auto file = read(path);
      if (!file) return core::Unexpected(file.error());
      given.push_back(std::move(*file));
    }
    return core::filesOf(m_saved, std::move(given), m_composition.configuration.limits.fileBytes, m_session.stop.token());
  }

  // All files are those of the plan before a password is asked for.
  core::Expected<void> openFiles() {
    const auto files = planFiles();
    if (!files) return core::Unexpected(files.error());
    const auto *certificates = core::fileOf(*files, core::SourceRole::Certificates);
    const auto *key = core::fileOf(*files, core::SourceRole::Key);
    if (certificates != nullptr) {
      if (auto opened = openCertificates(*certificates, key != nullptr); !opened) return opened;
    }
    return key != nullptr ? openKey(*key) : core::Expected<void>();
  }

  core::Expected<void> openCertificates(const core::PlanFile &certificates, bool hasKeyFile) {
    const auto &request = m_session.request;
    auto access = readAccess(request.password, hasKeyFile ? PasswordSource() : request.keyPassword, hasKeyFile ? Asking::ForFile : Asking::WhenNeeded,
                             m_session.stop);
    if (!access) return core::Unexpected(access.error());
    auto file = m_composition.reader->openBytes(certificates.bytes, certificates.source.name, m_session.stop.token());
    if (!file) return core::Unexpected(file.error());
    auto bundle = unlockSource(m_session, m_composition, *file, std::move(*access));
    if (!bundle) return core::Unexpected(bundle.error());
    m_opened.file = std::move(*file);
    m_opened.bundle = std::move(*bundle);
    return {};
  }

  // Of an import, the keys go with the certificates; of an adopted key, the file is all there is.
  core::Expected<void> openKey(const core::PlanFile &key) {
    const auto &request = m_session.request;
    const bool isAlone = !m_opened.bundle;
    auto access = readAccess(isAlone ? request.password : request.keyPassword, isAlone ? request.keyPassword : PasswordSource(), Asking::WhenNeeded,
                             m_session.stop);
    if (!access) return core::Unexpected(access.error());
    const auto about = [&](const core::Error &error) { return core::Unexpected(isAlone ? error : aboutKeyFile(error, key.source.name)); };
    auto file = m_composition.reader->openBytes(key.bytes, key.source.name, m_session.stop.token(), core::Wanted::Key);
    if (!file) return about(file.error());
    auto bundle = unlockSource(m_session, m_composition, *file, std::move(*access));
    if (!bundle) return about(bundle.error());
    if (isAlone) {
      m_opened.bundle = std::move(*bundle);
      return {};
    }
    const auto added = core::addKeysOf(std::move(*bundle), key.source.name, *m_opened.bundle);
    return added ? added : about(added.error());
  }

  const Session &m_session;
  const core::Plan &m_saved;
  const Composition &m_composition;
  core::CertificateStore &m_store;
  Opened m_opened;
};

std::string lowered(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

core::Exit applyPlan(const Session &session) {
  auto &console = session.console;
  const auto &path = session.request.subjects.front();
  const auto saved = readPlan(path, session.stop);
  if (!saved) return console.fail(saved.error());
  if (const auto &expected = session.request.expectedPlan; expected && lowered(*expected) != saved->id) {
    return console.fail({core::ErrorCode::PlanUnexpected, {{"id", saved->id}, {"expected", *expected}}});
  }
  const auto composition = compose(session.request.maxWork);
  if (!composition) return console.fail(composition.error());
  const auto store = openStoreOf(*composition, *saved);
  if (!store) return console.fail({core::ErrorCode::PlanDamaged, {{"path", path}, {"key", "store.location"}}});
  return Applying(session, *saved, *composition, **store).run();
}

constexpr OptionGroup options[] = {OptionGroup::Expect, OptionGroup::Password, OptionGroup::KeyPassword, OptionGroup::Key,
                                   OptionGroup::Work,   OptionGroup::Preview,  OptionGroup::Output,      OptionGroup::Help};

constexpr Command commands[] = {
    {.name = "apply",
     .usage = "apply PLAN [FILE…] [--expect ID]",
     .brief = "carry out a plan that was saved with --plan-out",
     .meaning = "Carry out a plan that was saved with --plan-out, once, provided that nothing it depends on has changed since. Store and answers are "
                "those of the plan. Its files are read where they were, unless you name them. At a terminal the plan is shown first, and you are "
                "asked; a script names the reviewed plan with --expect.",
     .options = options,
     .run = applyPlan,
     .subject = "PLAN [FILE…]",
     .subjectMeaning = "The saved plan; then its files, if they are no longer where they were",
     .mostSubjects = 1000,
     .missing = "No plan is named; certwright import FILE --plan-out PLAN makes one.",
     .subjectIsFile = true,
     .changesStore = true,
     .isSavedPlan = true,
     .summary = {"apply a plan to {store}", "Applied a plan to {store}", "Nothing to do in {store}"}},
};

} // namespace

std::span<const Command> applyCommands() {
  return commands;
}

} // namespace app::cli
