// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "ui/import_planning.h"
#include "ui/unlocking.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>

namespace ui {

// SavedPlan is a plan that somebody saved, with what it needs here: its store and its files, open. It knows of no thread, and may be used on any, by
// one at a time.
class SavedPlan final {
public:
  // open reads a plan through the reader, finds its store, and opens its files where they were. The errors of core::Reader::readPlan. What does not
  // fit here, such as another host or another file, is misfit: such a plan is still worth showing.
  static core::Expected<SavedPlan> open(const SessionPorts &ports, const std::filesystem::path &path, const std::stop_token &stop);

  [[nodiscard]] const core::Plan &plan() const { return m_plan; }
  [[nodiscard]] const std::shared_ptr<core::CertificateStore> &store() const { return m_store; } // null where it cannot be found
  [[nodiscard]] const core::SourceFile *file() const { return m_file ? &*m_file : nullptr; }     // to unlock; null where there is none
  [[nodiscard]] const core::SourceFile *keyFile() const { return m_keyFile ? &*m_keyFile : nullptr; }
  [[nodiscard]] const std::optional<core::Error> &misfit() const { return m_misfit; }

  // unlock returns what is in its files. A password of keys is also that of the file with the key. The errors of Unlocking::open and addKeysOf.
  [[nodiscard]] core::Expected<core::Bundle> unlock(core::Reader &reader, const Unlocking &ofFile, const Unlocking &ofKey,
                                                    const std::stop_token &stop, const core::Progress &progress) const;

  // planned makes the plan again. The errors of core::planApplication, and misfit.
  [[nodiscard]] core::Expected<Planned> planned(const std::shared_ptr<core::Bundle> &bundle, const SessionPorts &ports,
                                                const std::stop_token &stop) const;

  // outcomeOf carries the plan out, as it is made again under the lock. The errors of core::planAndRun.
  [[nodiscard]] core::Expected<Outcome> outcomeOf(const std::shared_ptr<core::Bundle> &bundle, const SessionPorts &ports, const std::stop_token &stop,
                                                  const core::Progress &progress) const;

private:
  core::Expected<void> openFiles(const SessionPorts &ports, const std::stop_token &stop);
  [[nodiscard]] core::Planning planning(const std::shared_ptr<core::Bundle> &bundle, const SessionPorts &ports, const std::stop_token &stop) const;

  core::Plan m_plan;
  std::shared_ptr<core::CertificateStore> m_store;
  std::optional<core::SourceFile> m_file;
  std::optional<core::SourceFile> m_keyFile;
  std::optional<core::Error> m_misfit;
};

} // namespace ui
