// SPDX-License-Identifier: Apache-2.0
#include "ui/saved_plan.h"

#include "core/apply/application.h"
#include "core/apply/carried_out.h"
#include "core/apply/differences.h"
#include "core/apply/plan_files.h"
#include "core/documents/documents.h"
#include "core/import/key_file.h"

namespace ui {

namespace {

core::Error damaged(const std::filesystem::path &path, const std::string &key) {
  return {core::ErrorCode::PlanDamaged, {{"path", path.string()}, {"key", key}}};
}

core::Look lookAt(core::CertificateStore &store) {
  return [&store](const core::Interest &interest) { return store.look(interest); };
}

} // namespace

core::Expected<SavedPlan> SavedPlan::open(const SessionPorts &ports, const std::filesystem::path &path, const std::stop_token &stop) {
  const auto text = ports.reader.readPlan(path, stop);
  if (!text) return core::Unexpected(text.error());
  auto plan = core::documents::planFrom(*text);
  if (!plan) return core::Unexpected(damaged(path, plan.error().path));
  SavedPlan saved;
  saved.m_plan = std::move(*plan);
  saved.m_store = ports.storeOfPlan ? ports.storeOfPlan(saved.m_plan) : nullptr;
  if (!saved.m_store) return core::Unexpected(damaged(path, "store.location"));
  auto fits = core::checkPlace(saved.m_plan, *saved.m_store, ports.host);
  if (fits) fits = saved.openFiles(ports, stop);
  if (!fits) saved.m_misfit = fits.error();
  if (saved.m_misfit && saved.m_misfit->code == core::ErrorCode::Cancelled) return core::Unexpected(*saved.m_misfit);
  return saved;
}

// What was carried out needs its files no more.
core::Expected<void> SavedPlan::openFiles(const SessionPorts &ports, const std::stop_token &stop) {
  const auto earlier = core::carriedOutAs(m_plan, *m_store, lookAt(*m_store));
  if (!earlier) return core::Unexpected(earlier.error());
  if (!earlier->empty()) return {};
  const auto files = core::filesOf(m_plan, {}, core::documents::largestPlan, stop);
  if (!files) return core::Unexpected(files.error());
  const auto *certificates = core::fileOf(*files, core::SourceRole::Certificates);
  const auto *key = core::fileOf(*files, core::SourceRole::Key);
  const auto openOne = [&](const core::PlanFile &one, core::Wanted wanted) {
    auto file = ports.reader.openBytes(one.bytes, one.source.name, stop, wanted);
    if (file) file->path = one.source.path;
    return file;
  };
  for (const auto *one : {certificates, key}) {
    if (one == nullptr) continue;
    auto file = openOne(*one, one == key ? core::Wanted::Key : core::Wanted::Certificates);
    if (!file) return core::Unexpected(file.error());
    (m_file ? m_keyFile : m_file) = std::move(*file);
  }
  return {};
}

core::Expected<core::Bundle> SavedPlan::unlock(core::Reader &reader, const Unlocking &ofFile, const Unlocking &ofKey, const std::stop_token &stop,
                                               const core::Progress &progress) const {
  auto bundle = ofFile.open(reader, *m_file, stop, progress);
  if (!bundle || !m_keyFile) return bundle;
  auto key = ofKey.open(reader, *m_keyFile, stop, progress);
  if (!key) {
    key.error().parameters["which"] = "key";
    return key;
  }
  if (auto added = core::addKeysOf(std::move(*key), m_keyFile->name, *bundle); !added) return core::Unexpected(added.error());
  return bundle;
}

core::Planning SavedPlan::planning(const std::shared_ptr<core::Bundle> &bundle, const SessionPorts &ports, const std::stop_token &stop) const {
  const core::Ingredients ingredients{file(), bundle.get(), *m_store, ports.clock, stop};
  return [this, ingredients](const core::Look &look) { return core::planApplication(m_plan, ingredients, look); };
}

core::Expected<Planned> SavedPlan::planned(const std::shared_ptr<core::Bundle> &bundle, const SessionPorts &ports,
                                           const std::stop_token &stop) const {
  if (m_misfit) return core::Unexpected(*m_misfit);
  auto plan = planning(bundle, ports, stop)(lookAt(*m_store));
  return plan ? Planned::of(std::move(*plan), *m_store) : core::Expected<Planned>(core::Unexpected(std::move(plan.error())));
}

core::Expected<Outcome> SavedPlan::outcomeOf(const std::shared_ptr<core::Bundle> &bundle, const SessionPorts &ports, const std::stop_token &stop,
                                             const core::Progress &progress) const {
  const auto materials = core::materialsFor(m_plan, bundle.get());
  const core::RunContext context{*m_store, ports.clock, ports.host, ports.command, stop, progress};
  const auto planning = this->planning(bundle, ports, stop);
  auto receipt = [&]() -> core::Expected<core::Receipt> {
    if (core::plansUnderLock(m_plan)) return core::planAndRun(planning, materials, context);
    const auto plan = planning(lookAt(*m_store));
    return plan ? core::run(*plan, materials, context) : core::Unexpected(plan.error());
  }();
  return receipt ? Outcome::of(std::move(*receipt), *m_store) : core::Expected<Outcome>(core::Unexpected(std::move(receipt.error())));
}

} // namespace ui
