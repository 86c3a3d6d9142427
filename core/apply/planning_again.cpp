// SPDX-License-Identifier: Apache-2.0
#include "core/apply/planning_again.h"

#include "core/import/repair.h"
#include "core/import/requests.h"
#include "core/import/run.h"
#include "core/undo/purge.h"
#include "core/undo/removal.h"
#include "core/undo/rename.h"
#include "core/undo/services.h"
#include "core/undo/undo.h"

#include <algorithm>

namespace core {

namespace {

Unexpected lacking(const char *key) {
  return fail(ErrorCode::PlanDamaged, {{"key", key}});
}

// The first change of a type; null where the plan has none, done or not.
template <class Kind> const Kind *firstOf(const Plan &plan) {
  for (const auto &effect : plan.effects) {
    if (const auto *change = effect.as<Kind>()) return change;
  }
  return nullptr;
}

// One verb after the other: each takes what its planner needs from the saved plan.
class Again final {
public:
  Again(const Plan &saved, const Ingredients &with, const Look &look) : m_saved(saved), m_with(with), m_look(look) {}

  Expected<Plan> import() const {
    if (m_with.file == nullptr || m_with.bundle == nullptr) return lacking("sources");
    return importPlanning(*m_with.file, *m_with.bundle, m_saved.options, m_with.store, m_with.clock, m_with.stop)(m_look);
  }

  Expected<Plan> newRequest() const {
    const auto *put = firstOf<PutRequest>(m_saved);
    if (put == nullptr || !put->toMake) return lacking("effects");
    const RequestOrder order{put->toMake->subject, put->toMake->names, put->toMake->kind, put->friendlyName};
    const auto seen = m_look({});
    return seen ? planNewRequest(order, m_with.store, *seen) : Unexpected(seen.error());
  }

  Expected<Plan> adoption() const {
    const auto *put = firstOf<PutRequest>(m_saved);
    if (put == nullptr || !m_saved.request) return lacking("request");
    if (m_with.bundle == nullptr || m_saved.sources.empty()) return lacking("sources");
    if (m_with.bundle->keys.empty() && hasLockedKey(*m_with.bundle)) return fail(ErrorCode::PasswordNeeded, {{"which", "key"}});
    if (m_with.bundle->keys.empty()) return fail(ErrorCode::Damaged, {{"place", Fault::Key}});
    const auto seen = m_look({});
    if (!seen) return Unexpected(seen.error());
    const MadeRequest made{m_saved.request->request, m_with.bundle->keys.front().key, put->friendlyName, m_saved.sources.front()};
    return planAdoption(made, m_with.store, *seen, put->made);
  }

  Expected<Plan> requestRemoval() const {
    const auto *remove = firstOf<Remove>(m_saved);
    if (remove == nullptr) return lacking("effects");
    const auto seen = m_look({});
    return seen ? planRequestRemoval(remove->what.name, m_with.store, *seen) : Unexpected(seen.error());
  }

  Expected<Plan> undo() const {
    if (m_saved.undoes.empty()) return lacking("undoes");
    return planUndo({m_saved.undoes, {}}, m_with.store, m_look);
  }

  // An entry goes with its links and its issuers; an issuer alone.
  Expected<Plan> removal() const {
    const Remove *meant = firstOf<Remove>(m_saved);
    for (const auto &effect : m_saved.effects) {
      const auto *remove = effect.as<Remove>();
      if (remove != nullptr && remove->what.section == Section::My) meant = remove;
    }
    return meant == nullptr ? lacking("effects") : planRemoval(meant->what.name, m_with.store, m_look);
  }

  Expected<Plan> rename() const {
    const auto *set = firstOf<SetFriendlyName>(m_saved);
    if (set == nullptr) return lacking("effects");
    return planRename({set->certificate.sha256, set->name, m_saved.options.defaultName, m_saved.options.answers}, m_with.store, m_look);
  }

  Expected<Plan> services() const {
    const auto *set = firstOf<SetServices>(m_saved);
    if (set == nullptr) return lacking("effects");
    const auto *found = std::get_if<ServicesValue>(&set->found);
    const auto before = found != nullptr ? found->services : Services();
    return planServices({set->certificate.sha256, without(set->services, before), without(before, set->services)}, m_with.store, m_look);
  }

  Expected<Plan> purge() const {
    std::set<std::string> receipts;
    for (const auto &effect : m_saved.effects) {
      if (const auto *purge = effect.as<Purge>()) receipts.insert(purge->receipt);
    }
    return planPurgeOf(receipts, m_with.store, m_look);
  }

  Expected<Plan> repair() const { return planRepair(m_with.store); }

private:
  const Plan &m_saved;
  const Ingredients &m_with;
  const Look &m_look;
};

struct Verb {
  std::string_view name;
  Expected<Plan> (Again::*plan)() const;
};

constexpr Verb verbs[] = {
    {"import", &Again::import}, {"request new", &Again::newRequest}, {"request adopt", &Again::adoption}, {"request remove", &Again::requestRemoval},
    {"undo", &Again::undo},     {"remove", &Again::removal},         {"rename", &Again::rename},          {"purge", &Again::purge},
    {"repair", &Again::repair}, {"services", &Again::services},
};

} // namespace

Expected<Plan> planAgain(const Plan &saved, const Ingredients &ingredients, const Look &look) {
  const auto verb = std::ranges::find(verbs, std::string_view(saved.verb), &Verb::name);
  if (verb == std::end(verbs)) return lacking("verb");
  return (Again(saved, ingredients, look).*verb->plan)();
}

bool plansUnderLock(const Plan &saved) {
  return saved.verb != "repair";
}

Materials materialsFor(const Plan &saved, const Bundle *bundle) {
  if (bundle == nullptr) return {};
  const bool isAdopted = saved.verb == "request adopt" && saved.request && !bundle->keys.empty();
  return isAdopted ? materialsOf(saved.request->request, bundle->keys.front().key) : materialsOf(*bundle);
}

} // namespace core
