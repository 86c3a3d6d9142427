// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pkcs12.h"

#include "core/formats/budget.h"
#include "core/formats/key_budget.h"
#include "core/formats/limit_checks.h"
#include "core/formats/pairing.h"
#include "core/formats/pkcs12_bags.h"
#include "core/formats/pkcs12_damage.h"
#include "core/formats/pkcs12_layout.h"
#include "core/formats/pkcs12_parts.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace core {

namespace {

Error damagedAt(const std::string &place) {
  return {ErrorCode::Damaged, {{"place", place}}};
}

bool isOpen(const LockedPart &part) {
  return part.opened.has_value();
}

bool isClosed(const LockedPart &part) {
  return !part.opened && !part.failure;
}

// One attempt to open one file.
class Unlocking {
public:
  Unlocking(Pkcs12Layout layout, const Secret *password, const Limits &limits, const std::stop_token &stop, const Progress &progress)
      : m_layout(std::move(layout)), m_password(password), m_limits(limits), m_progress(progress),
        m_forms(password != nullptr ? passwordForms(*password) : noPasswordForms()), m_opener(m_forms, stop), m_bags(m_layout.safes.size()),
        m_budget(limits), m_keyBudget(limits), m_bounds(limits) {}

  Expected<Bundle> run();

private:
  [[nodiscard]] bool wasTyped() const { return m_password != nullptr && !m_password->empty(); }
  void report(Stage stage) const;

  Expected<void> collectParts();
  Expected<void> addKeyParts(std::size_t safe);
  Expected<std::size_t> formByMac();
  Expected<std::size_t> formByContent();
  Error whyNothingFits();
  Error wrongPassword();
  std::optional<Error> judge(const LockedPart &part);
  Expected<void> readOpenedSafes(std::size_t form);
  Expected<Bundle> assemble(std::size_t form);
  [[nodiscard]] const LockedPart *partOf(std::size_t safe, std::size_t key) const;
  static Expected<BytesView> encodingOf(const KeyBag &bag, const LockedPart *part);
  Expected<void> countKeys();
  std::vector<NamedKey> takeKeys(std::size_t safe);
  void leaveOut(const Error &error);
  [[nodiscard]] std::optional<Fitted> fittedBy(std::size_t form) const;
  void addFindings(Bundle &bundle) const;

  Pkcs12Layout m_layout;
  const Secret *m_password;
  const Limits &m_limits;
  const Progress &m_progress;
  std::vector<PasswordForm> m_forms;
  PartOpener m_opener;
  std::vector<std::optional<Bags>> m_bags; // of each safe that could be read
  std::vector<LockedPart> m_parts;
  Budget m_budget;
  KeyBudget m_keyBudget;
  CertificateBounds m_bounds;
  std::size_t m_keysSeen = 0;
  std::map<std::string, int> m_leftovers;
  std::optional<Error> m_safeFailure;
  std::optional<Error> m_keyFailure;
};

void Unlocking::report(Stage stage) const {
  if (m_progress) m_progress(stage, -1);
}

Expected<void> Unlocking::addKeyParts(std::size_t safe) {
  auto &keys = m_bags[safe]->keys;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (++m_keysSeen > m_limits.keys) return keyLimitHit(m_limits);
    if (!keys[i].scheme) continue;
    if (auto affordable = m_budget.add(keys[i].scheme->kdf); !affordable) return affordable;
    m_parts.push_back({"key " + std::to_string(m_keysSeen), &*keys[i].scheme, keys[i].content.bytes(), safe, i});
  }
  return {};
}

// What is not encrypted is read at once, so that its keys can be derived side by side with all the rest.
Expected<void> Unlocking::collectParts() {
  for (std::size_t i = 0; i < m_layout.safes.size(); ++i) {
    auto &safe = m_layout.safes[i];
    if (safe.unreadable && safe.unreadable->code == ErrorCode::Damaged) return Unexpected(*safe.unreadable);
    if (safe.unreadable) {
      ++m_leftovers["unsupported-safe"];
      m_safeFailure = safe.unreadable;
    } else if (safe.scheme) {
      if (auto affordable = m_budget.add(safe.scheme->kdf); !affordable) return affordable;
      m_parts.push_back({safe.place, &*safe.scheme, safe.content.bytes(), i});
    } else {
      auto bags = readBags(safe.content.bytes(), safe.place, m_limits, m_bounds);
      if (!bags) return Unexpected(bags.error());
      m_bags[i] = std::move(*bags);
      if (auto added = addKeyParts(i); !added) return added;
    }
  }
  return {};
}

// A password that somebody typed is likely to be right: then all keys are derived together with the MAC's.
Expected<std::size_t> Unlocking::formByMac() {
  const auto &mac = *m_layout.mac;
  for (std::size_t form = 0; form < m_forms.size(); ++form) {
    if (m_opener.isRepeated(mac.kdf, form)) continue;
    const auto together = form == 0 && wasTyped() ? std::span(m_parts) : std::span<LockedPart>();
    const auto key = m_opener.derive(together, form, &mac);
    if (!key) return Unexpected(key.error());
    if (macFits(mac, key->bytes(), m_layout.authenticated.bytes())) return form;
  }
  return Unexpected(whyNothingFits());
}

// Without a MAC the first part that can be decrypted at all decides.
Expected<std::size_t> Unlocking::formByContent() {
  for (auto &part : m_parts) {
    if (auto done = m_opener.openWithAny(std::span(&part, 1), 0); !done) return Unexpected(done.error());
    if (isOpen(part)) return part.fittedForm;
    if (isClosed(part)) return Unexpected(whyNothingFits());
  }
  return std::size_t{0};
}

// A part that decrypts to well-formed DER shows that the password is right and the file is not. The likeliest form alone is
// tried, and what nobody typed on one part only: to refuse a password must not cost much more than to use it.
Error Unlocking::whyNothingFits() {
  auto tried = std::span(m_parts);
  if (m_password == nullptr && !tried.empty()) tried = tried.first(1);
  if (auto done = m_opener.open(tried, 0); !done) return done.error();
  return std::ranges::any_of(m_parts, isOpen) ? placeOfDamage(m_layout, m_parts, m_limits) : wrongPassword();
}

Error Unlocking::wrongPassword() {
  if (m_password == nullptr) return {ErrorCode::PasswordNeeded};
  Error error{ErrorCode::WrongPassword};
  if (m_parts.empty()) error.parameters["cannotExclude"] = "damage"; // nothing is encrypted that could have shown it
  if (!wasTyped() || !m_layout.mac) return error;
  // It is wrong even where none is needed; whoever typed it may want to know that.
  const auto forms = noPasswordForms();
  std::vector<Derivation> jobs;
  jobs.reserve(forms.size());
  for (const auto &form : forms) jobs.push_back(macDerivation(*m_layout.mac, form));
  deriveAll(jobs, {});
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (!macFits(*m_layout.mac, jobs[i].result.bytes(), m_layout.authenticated.bytes())) continue;
    error.parameters["opensWith"] = nameOf(forms[i].fitted);
    error.diagnostic = "the file opens without a password";
  }
  return error;
}

void Unlocking::leaveOut(const Error &error) {
  ++m_leftovers[error.code == ErrorCode::Damaged ? "broken-key" : "unsupported-key"];
  m_keyFailure = error;
}

// Says what a part that did not open means for the whole, now that the password is known to be right.
std::optional<Error> Unlocking::judge(const LockedPart &part) {
  if (part.opened) return std::nullopt;
  if (part.failure && !part.key) {
    ++m_leftovers["unsupported-safe"];
    m_safeFailure = part.failure;
    return std::nullopt;
  }
  if (part.failure) return std::nullopt; // takeKeys leaves it out
  const bool othersOpen = std::ranges::any_of(m_parts, isOpen);
  // The MAC covers it, so it is as it was written: with another encoding of the password.
  const Error reason = m_layout.mac && (part.key || !othersOpen) ? Error{ErrorCode::WrongEncoding} : damagedAt(part.place);
  const bool otherKeyOpen = std::ranges::any_of(m_parts, [](const LockedPart &other) { return other.key && other.opened; });
  if (part.key && otherKeyOpen) return std::nullopt;
  return reason;
}

Expected<void> Unlocking::readOpenedSafes(std::size_t form) {
  const auto known = m_parts.size();
  for (std::size_t i = 0; i < known; ++i) {
    if (m_parts[i].key || !m_parts[i].opened) continue;
    const auto safe = m_parts[i].safe;
    auto bags = readBags(m_parts[i].opened->bytes(), m_parts[i].place, m_limits, m_bounds);
    if (!bags) return Unexpected(bags.error());
    m_bags[safe] = std::move(*bags);
    if (auto added = addKeyParts(safe); !added) return added;
  }
  return m_opener.openWithAny(std::span(m_parts).subspan(known), form);
}

const LockedPart *Unlocking::partOf(std::size_t safe, std::size_t key) const {
  const auto isThis = [&](const LockedPart &candidate) { return candidate.safe == safe && candidate.key == key; };
  const auto found = std::ranges::find_if(m_parts, isThis);
  return found == m_parts.end() ? nullptr : &*found;
}

Expected<BytesView> Unlocking::encodingOf(const KeyBag &bag, const LockedPart *part) {
  if (bag.unreadable) return Unexpected(*bag.unreadable);
  if (part == nullptr) return bag.content.bytes();
  if (!part->opened) return Unexpected(part->failure.value_or(damagedAt(part->place)));
  return part->opened->bytes();
}

// Before the first is decoded: decoding is what costs.
Expected<void> Unlocking::countKeys() {
  for (std::size_t safe = 0; safe < m_bags.size(); ++safe) {
    for (std::size_t i = 0; m_bags[safe] && i < m_bags[safe]->keys.size(); ++i) {
      const auto der = encodingOf(m_bags[safe]->keys[i], partOf(safe, i));
      if (!der) continue;
      if (auto counted = m_keyBudget.addPrivateKey(*der); !counted) return counted;
    }
  }
  return m_keyBudget.check();
}

std::vector<NamedKey> Unlocking::takeKeys(std::size_t safe) {
  std::vector<NamedKey> keys;
  for (std::size_t i = 0; i < m_bags[safe]->keys.size(); ++i) {
    auto &bag = m_bags[safe]->keys[i];
    const auto der = encodingOf(bag, partOf(safe, i));
    auto key = der ? PrivateKey::fromPkcs8(*der) : Unexpected(der.error());
    if (key) {
      keys.push_back({std::move(*key), std::move(bag.attributes)});
    } else {
      leaveOut(key.error());
    }
  }
  return keys;
}

std::optional<Fitted> Unlocking::fittedBy(std::size_t form) const {
  std::optional<Fitted> fitted;
  if (m_layout.mac) fitted = m_forms[form].fitted;
  for (const auto &part : m_parts) {
    // Several forms may be at work; the least usual one is worth telling. The enumeration is in that order.
    if (part.opened) fitted = std::max(fitted.value_or(Fitted::Null), m_forms[part.fittedForm].fitted);
  }
  return fitted;
}

void Unlocking::addFindings(Bundle &bundle) const {
  if (!m_layout.mac) bundle.findings.insert(bundle.findings.begin(), {FindingCode::NoMac});
  std::set<std::string> old;
  for (const auto &part : m_parts) {
    if (part.scheme->legacy) old.insert(part.scheme->name);
  }
  std::string names;
  for (const auto &name : old) names += (names.empty() ? "" : ", ") + name;
  if (!names.empty()) bundle.findings.push_back({FindingCode::LegacyEncryption, {}, {{"algorithm", names}}});
}

Expected<Bundle> Unlocking::assemble(std::size_t form) {
  if (auto affordable = countKeys(); !affordable) return Unexpected(affordable.error());
  std::vector<CertificateBag> certificates;
  std::vector<NamedKey> keys;
  for (std::size_t i = 0; i < m_bags.size(); ++i) {
    if (!m_bags[i]) continue;
    std::ranges::move(takeKeys(i), std::back_inserter(keys));
    for (auto &bag : m_bags[i]->certificates) certificates.push_back(std::move(bag));
    for (const auto &[kind, count] : m_bags[i]->leftovers) m_leftovers[kind] += count;
  }
  if (certificates.empty() && m_safeFailure) return Unexpected(*m_safeFailure);
  if (keys.empty() && m_keyFailure) return Unexpected(*m_keyFailure);
  auto bundle = pairUp(std::move(certificates), std::move(keys), m_leftovers);
  bundle.verdict = !m_layout.mac ? Verdict::NoMac : m_password == nullptr ? Verdict::NotNeeded : Verdict::Correct;
  bundle.fitted = fittedBy(form);
  addFindings(bundle);
  return bundle;
}

Expected<Bundle> Unlocking::run() {
  if (auto collected = collectParts(); !collected) return Unexpected(collected.error());
  if (m_layout.macUnreadable) return Unexpected(*m_layout.macUnreadable);
  if (m_layout.mac) {
    if (auto affordable = m_budget.add(m_layout.mac->kdf); !affordable) return Unexpected(affordable.error());
  }
  report(Stage::CheckingPassword);
  const auto form = m_layout.mac ? formByMac() : formByContent();
  if (!form) return Unexpected(form.error());
  report(Stage::Decrypting);
  if (auto opened = m_opener.openWithAny(m_parts, *form); !opened) return Unexpected(opened.error());
  if (auto read = readOpenedSafes(*form); !read) return Unexpected(read.error());
  for (const auto &part : m_parts) {
    if (auto error = judge(part)) return Unexpected(*error);
  }
  return assemble(*form);
}

} // namespace

Expected<Bundle> unlockPkcs12(BytesView file, const Secret *password, const Limits &limits, const std::stop_token &stop, const Progress &progress) {
  auto layout = readLayout(file, limits);
  if (!layout) return Unexpected(layout.error());
  return Unlocking(std::move(*layout), password, limits, stop, progress).run();
}

} // namespace core
