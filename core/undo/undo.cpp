// SPDX-License-Identifier: Apache-2.0
#include "core/undo/undo.h"

#include "core/history/stored_receipt.h"
#include "core/undo/moved_names.h"
#include "core/undo/undone_object.h"

#include <algorithm>

namespace core {

namespace {

bool isAuthority(const UndoneObject &object) {
  return object.what.section == Section::Ca || object.what.section == Section::Root;
}

// Makes the plan from a receipt, all receipts, and one look at the store. Used once.
class UndoPlanner final {
public:
  UndoPlanner(const Receipt &receipt, const History &history, const StoreSnapshot &seen, Plan plan)
      : m_receipt(receipt), m_history(history), m_seen(seen), m_plan(std::move(plan)), m_kept(history.keptUnder(receipt.id)) {}

  // StoreDenied where something is needed that this account may not see.
  Expected<Plan> plan(std::vector<UndoneObject> objects) {
    m_objects = std::move(objects);
    m_later = laterChanges();
    for (auto &object : m_objects) decide(object);
    keepLinked();
    m_after = entriesAfter();
    for (auto &object : m_objects) {
      if (object.fate == UndoneObject::Fate::Stays) continue;
      if (isAuthority(object)) keepUsed(object);
      if (!object.what.section) pointBack(object);
    }
    if (auto visible = checkSight(); !visible) return Unexpected(visible.error());
    for (const auto &object : m_objects) {
      for (auto &effect : object.effects()) m_plan.effects.push_back(std::move(effect));
    }
    for (const auto &object : m_objects) {
      const auto *entry =
          object.what.section == Section::My && object.fate == UndoneObject::Fate::Leaves ? entryIn(m_seen.all, object.what.name) : nullptr;
      if (entry != nullptr) m_plan.certificates.push_back(factsOf(*entry));
    }
    compareMovedNames(
        m_plan, m_seen, [&](const std::string &sha256) { return entryIn(m_seen.all, sha256); },
        [&](const std::string &sha256) { return entryAfter(sha256); });
    m_plan.world = askWorld();
    refuse();
    return std::move(m_plan);
  }

private:
  [[nodiscard]] std::vector<std::string> laterChanges() const {
    std::set<std::string> places;
    for (const auto &object : m_objects) places.insert(object.what.place());
    return m_history.laterThan(m_receipt.id, places);
  }

  [[nodiscard]] bool isChangedLater(const UndoneObject &object) const {
    return std::ranges::any_of(m_later, [&](const std::string &id) {
      const auto *summary = m_history.find(id);
      return summary != nullptr && summary->touches.contains(object.what.place());
    });
  }

  // An entry that there will be; null where there will be none.
  [[nodiscard]] const StoreEntry *entryAfter(const std::string &sha256) const { return entryIn(m_after, sha256); }

  // The entries that there will be.
  [[nodiscard]] std::vector<StoreEntry> entriesAfter() const {
    auto entries = m_seen.all;
    for (const auto &object : m_objects) {
      if (object.what.section != Section::My || object.fate == UndoneObject::Fate::Stays) continue;
      std::erase_if(entries, [&](const StoreEntry &entry) { return entry.certificate.sha256() == object.what.name; });
      const auto *kept = object.fate == UndoneObject::Fate::ComesBack ? keptIn(m_seen, m_kept, object.what) : nullptr;
      if (kept != nullptr && kept->entry) entries.push_back(*kept->entry);
    }
    return entries;
  }

  // By the object alone.
  void decide(UndoneObject &object) const {
    object.keptUnder = m_kept;
    if (!isAuthority(object) && isChangedLater(object)) return object.stay(EffectReason::ChangedLater);
    if (object.isAsBefore(m_seen)) return object.stay(EffectReason::AsBefore);
    const bool isTaken = object.after == EffectValue(Presence::Absent);
    if (object.before == EffectValue(Presence::Damaged) && !isTaken) return object.stay(EffectReason::WasDamaged);
    if (!object.isAsLeft(m_seen)) return object.stay(EffectReason::ChangedSince);
    object.fate = object.before == EffectValue(Presence::Absent) ? UndoneObject::Fate::Leaves : UndoneObject::Fate::ComesBack;
  }

  // A name that somebody made by hand leads to an entry: it would lead nowhere.
  void keepLinked() {
    for (auto &object : m_objects) {
      if (object.what.section != Section::My || object.fate != UndoneObject::Fate::Leaves) continue;
      for (const auto &[name, target] : m_seen.links) {
        if (target == object.what.name && !leads(name)) object.stay(EffectReason::ChangedSince);
      }
    }
  }

  // Whether this plan decides where a link leads.
  [[nodiscard]] bool leads(const std::string &name) const {
    const auto is = [&](const UndoneObject &object) { return object.what == StoredObject{{}, name} && object.fate != UndoneObject::Fate::Stays; };
    return std::ranges::any_of(m_objects, is);
  }

  // An issuer stays where a certificate needs it that stays, too.
  void keepUsed(UndoneObject &object) const {
    const auto *issuer = object.fate == UndoneObject::Fate::Leaves ? authorityIn(m_seen, object.what.name) : nullptr;
    if (issuer == nullptr) return;
    object.users = usersOf(*issuer, m_after);
    std::erase_if(object.users, [&](const CertificateName &user) { return didWithout(user.sha256); });
    if (!object.users.empty()) object.stay(EffectReason::UsedByOthers);
  }

  // An entry that is older than the change had what it needs before it.
  [[nodiscard]] bool didWithout(const std::string &sha256) const {
    const auto place = StoredObject{Section::My, sha256}.place();
    return m_history.touches(place) && m_history.laterThan(m_receipt.id, {place}).empty();
  }

  // A link leads to where it led before. Where that is gone, the link goes.
  void pointBack(UndoneObject &link) const {
    const auto *led = std::get_if<LinkValue>(&link.before);
    if (led == nullptr || led->sha256.empty()) return;
    if (isThereAfter(led->sha256)) {
      link.fate = UndoneObject::Fate::PointsBack;
    } else if (m_seen.links.contains(link.what.name)) {
      link.fate = UndoneObject::Fate::Leaves;
    } else {
      link.stay(EffectReason::TargetGone);
    }
  }

  // An entry that is not whole is there, too; but not what took the place of one that was to come back.
  [[nodiscard]] bool isThereAfter(const std::string &sha256) const {
    if (entryAfter(sha256) != nullptr) return true;
    const auto isThis = [&](const UndoneObject &object) { return object.what == StoredObject{Section::My, sha256}; };
    const auto object = std::ranges::find_if(m_objects, isThis);
    if (object == m_objects.end()) return m_seen.damaged.contains(sha256);
    return object->fate == UndoneObject::Fate::ComesBack;
  }

  // Whoever may look may plan; but not from what is hidden.
  [[nodiscard]] Expected<void> checkSight() const {
    const auto any = [&](auto is) { return std::ranges::any_of(m_objects, is); };
    const auto denied = [&](Fault what) { return fail(ErrorCode::StoreDenied, {{"store", m_plan.store}, {"what", what}}); };
    const bool hasRequest = any([](const UndoneObject &object) { return object.what.section == Section::Requests; });
    if (m_seen.requestsHidden && hasRequest) return denied(Fault::LookAtRequests);
    const bool needsTrash = any([](const UndoneObject &object) { return object.fate == UndoneObject::Fate::ComesBack; });
    return m_seen.trashHidden && needsTrash ? denied(Fault::LookAtTrash) : Expected<void>();
  }

  [[nodiscard]] std::vector<WorldEntry> askWorld() const {
    World world;
    for (const auto &object : m_objects) {
      world.ask(object.question(), object.what.name, object.title);
      if (object.what.section == Section::My) world.ask(Asked::LinksTo, object.what.name, object.title);
      if (isAuthority(object)) world.ask(Asked::EntriesUsing, object.what.name, object.title);
      if (object.fate == UndoneObject::Fate::ComesBack) world.ask(Asked::Trash, m_kept, m_kept);
      const auto *led = object.fate == UndoneObject::Fate::PointsBack ? std::get_if<LinkValue>(&object.before) : nullptr;
      const auto *entry = led != nullptr ? entryAfter(led->sha256) : nullptr;
      if (led != nullptr) world.ask(Asked::Entry, led->sha256, entry != nullptr ? labelOf(entry->certificate) : led->sha256);
    }
    return world.answeredFrom({m_seen, {}});
  }

  void refuse() {
    const auto isMissing = [&](const UndoneObject &object) {
      const auto *kept = keptIn(m_seen, m_kept, object.what);
      const bool wasDamaged = object.before == EffectValue(Presence::Damaged);
      return object.fate == UndoneObject::Fate::ComesBack && (kept == nullptr || (!kept->isWhole() && !wasDamaged));
    };
    const auto missing = std::ranges::find_if(m_objects, isMissing);
    if (missing != m_objects.end()) m_plan.refusal = keptNoLonger(*missing);
    if (!m_later.empty()) {
      m_plan.refusal = Error{ErrorCode::ChangesStandOnIt, {{"id", m_receipt.id}}};
      for (const auto &id : m_later) m_plan.refusal->details.emplace_back(laterChange(id));
    }
    if (m_seen.journalUnreadable) m_plan.refusal = Error{ErrorCode::JournalUnreadable, {{"store", m_plan.store}}};
  }

  [[nodiscard]] Remark laterChange(const std::string &id) const {
    const auto *summary = m_history.find(id);
    if (summary == nullptr) return {Fault::ReceiptDamaged, {{"value", id}}};
    return {Fault::LaterChange, {{"id", id}, {"verb", summary->verb}, {"label", summary->title}}};
  }

  [[nodiscard]] Error keptNoLonger(const UndoneObject &object) const {
    Error error{ErrorCode::KeptNoLonger, {{"id", m_receipt.id}, {"label", object.title}}};
    const bool isThere = object.what.section == Section::My && entryIn(m_seen.all, object.what.name) != nullptr;
    if (isThere) error.parameters["stays"] = std::string(nameOf(Section::My)); // what it was before is gone, not the certificate
    if (const auto *purge = m_history.purgeOf(m_kept)) {
      error.parameters["purge"] = purge->id;
      const auto time = timeOfReceipt(purge->id);
      error.parameters["date"] = time ? formatDate(*time) : purge->id;
    }
    return error;
  }

  const Receipt &m_receipt;
  const History &m_history;
  const StoreSnapshot &m_seen;
  Plan m_plan;
  std::string m_kept; // the id under which the trash keeps what was there before
  std::vector<UndoneObject> m_objects;
  std::vector<std::string> m_later; // ids of the changes that stand on this one, newest first
  std::vector<StoreEntry> m_after;  // the entries that there will be
};

Interest interestIn(const std::vector<UndoneObject> &objects, const std::string &kept) {
  Interest interest;
  interest.everyEntry = true;
  interest.everyLink = true;
  interest.trash.insert(kept);
  for (const auto &object : objects) {
    if (object.what.section == Section::My) interest.certificates.push_back(object.what.name);
    const auto *led = object.what.section ? nullptr : std::get_if<LinkValue>(&object.before);
    if (led != nullptr && !led->sha256.empty()) interest.certificates.push_back(led->sha256);
  }
  return interest;
}

Expected<Receipt> receiptFor(const std::string &id, const History &history, CertificateStore &store) {
  auto receipt = storedReceipt(id, history, store);
  if (receipt && !history.isTrusted(id)) return fail(ErrorCode::ReceiptNotTrusted, {{"id", id}});
  return receipt;
}

} // namespace

Expected<Plan> planUndo(const UndoOrder &order, CertificateStore &store, const Look &look) {
  const auto history = History::read(store.receiptLog());
  if (!history) return Unexpected(history.error());
  const auto id = order.receipt == lastChange ? history->last(order.user) : order.receipt;
  if (id.empty()) return fail(ErrorCode::NotFound, {{"what", Fault::OwnChange}});
  const auto receipt = receiptFor(id, *history, store);
  if (!receipt) return Unexpected(receipt.error());
  auto objects = undoneObjects(*receipt);
  if (!objects) return fail(ErrorCode::NotUndoable, {{"id", id}, {"verb", receipt->plan.verb}});
  const auto seen = look(interestIn(*objects, history->keptUnder(id)));
  if (!seen) return Unexpected(seen.error());
  auto plan = planFor("undo", store, *seen);
  plan.undoes = id;
  const bool isOfThisStore = receipt->plan.storeId.empty() || receipt->plan.storeId == seen->id;
  if (!isOfThisStore) return fail(ErrorCode::ReceiptNotTrusted, {{"id", id}, {"storeId", receipt->plan.storeId}});
  if (!history->stands(id)) return plan;
  return UndoPlanner(*receipt, *history, *seen, std::move(plan)).plan(std::move(*objects));
}

} // namespace core
