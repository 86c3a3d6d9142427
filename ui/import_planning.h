// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/draft.h"
#include "core/import/likely_readers.h"
#include "core/import/names_in_use.h"
#include "core/import/run.h"
#include "ui/flow.h"

#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace ui {

// A plan before the user has chosen anything, or why there is none, and the names that servers may use already in its place.
struct Drafted {
  std::optional<core::Plan> plan = {};
  std::optional<core::Error> failure = {};
  std::vector<core::NameInUse> names = {};
  std::map<std::string, core::Time> requests = {}; // when those were made that certificates of the file answer, by their SHA-256
  std::optional<core::Error> obstacle = {};        // why this account cannot change the place
  std::vector<core::AccountName> readers = {};     // accounts that exist here and may want to read a key
};

// A plan, and why this account cannot carry it out; nothing where it can, or where nothing is to be changed.
struct Planned {
  core::Plan plan;
  std::optional<core::Error> obstacle;
  std::vector<core::NameInUse> names = {}; // as they were when it was made

  static Planned of(core::Plan plan, core::CertificateStore &store); // asks the store for the rest
};

// The outcome of an import: its receipt, and the certificates as the store has them afterwards.
struct Outcome {
  core::Receipt receipt;
  std::vector<core::StoreEntry> stored;
  std::optional<core::Error> unseen = {}; // why the store could not be looked at again

  static Outcome of(core::Receipt receipt, core::CertificateStore &store); // looks at the store again
};

// The friendly name of one certificate. isOwn: the operator typed or picked it; a name that comes only from the store's own entry is not a wish to
// move its link, which may have moved on to a renewal. link: what becomes of a link of that name that leads elsewhere, where that was decided.
struct Naming {
  std::string certificate; // its SHA-256; empty where no certificate gets it, or all do
  std::string friendlyName;
  bool isOwn = false;
  std::optional<core::Reply> link = {};
};

// ImportPlanning is what the import of an open file into one place comes to: a draft, a plan, an outcome. It holds all that it needs itself, knows of
// no thread, and may be used on any, by one at a time.
class ImportPlanning final {
public:
  ImportPlanning(core::SourceFile file, std::shared_ptr<core::Bundle> bundle, core::ImportOptions options,
                 std::shared_ptr<core::CertificateStore> store);

  [[nodiscard]] Drafted draft(core::Time now, const std::stop_token &stop) const;

  // plan looks at the store again, also for the names in use. led: what names led to when it was decided that they move; where that has changed, they
  // stay, and the plan's options say so.
  [[nodiscard]] core::Expected<Planned> plan(const core::LedTo &led, core::Time now, const std::stop_token &stop) const;

  // outcomeOf carries a plan out, and then looks at what the store has of it. The errors of core::runImport.
  [[nodiscard]] core::Expected<Outcome> outcomeOf(const core::Plan &plan, const SessionPorts &ports, const std::stop_token &stop,
                                                  const core::Progress &progress) const;

  // draftWhereItFits drafts as core does, for the place that it chooses among those on offer, and returns that too.
  static std::pair<core::Scope, Drafted> draftWhereItFits(const core::SourceFile &file, const core::Bundle &bundle,
                                                          const core::ImportOptions &options, const core::Places &places, core::Time now,
                                                          const std::stop_token &stop);

  // setNames puts the friendly names into options, in the place of those before and of all answers, which were about those.
  static void setNames(core::ImportOptions &options, const std::vector<Naming> &namings);

private:
  core::SourceFile m_file;
  std::shared_ptr<core::Bundle> m_bundle;
  core::ImportOptions m_options;
  std::shared_ptr<core::CertificateStore> m_store;
};

} // namespace ui
