// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pkcs12.h"

#include "core/formats/budget.h"
#include "core/formats/limit_checks.h"
#include "core/formats/pairing.h"
#include "core/formats/pkcs12_bags.h"
#include "core/formats/pkcs12_damage.h"
#include "core/formats/pkcs12_keys.h"
#include "core/formats/pkcs12_layout.h"
#include "core/formats/pkcs12_parts.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace core {

namespace {

Error damagedAt(const Value &place) {
  return {ErrorCode::Damaged, {{"place", place}}};
}

// One attempt to open one file.
class Unlocking {
public:
  Unlocking(Pkcs12Layout layout, const Passwords &passwords, const Limits &limits, const std::stop_token &stop, const Progress &progress)
      : m_layout(std::move(layout)), m_passwords(passwords), m_limits(limits), m_meter(progress),
        m_forms(passwords.file != nullptr ? passwordForms(*passwords.file) : noPasswordForms()), m_fileForms(m_forms.size()),
        m_opener(m_forms, m_fileForms, stop, m_meter), m_bags(m_layout.safes.size()), m_budget(limits), m_bounds(limits) {
    if (passwords.keys != nullptr) std::ranges::move(passwordForms(*passwords.keys), std::back_inserter(m_forms));
  }

  Expected<Bundle> run();

private:
  [[nodiscard]] bool wasTyped() const { return m_passwords.file != nullptr && !m_passwords.file->empty(); }
  [[nodiscard]] bool hasLockedSafe() const {
    return std::ranges::any_of(m_parts, [](const LockedPart &part) { return !part.key; });
  }
  [[nodiscard]] bool isOpenByFile(const LockedPart &part) const { return m_opener.isOpenByFile(part); }
  [[nodiscard]] std::uint64_t expectedCost() const;

  Expected<void> collectParts();
  Expected<void> addKeyParts(std::size_t safe);
  Expected<std::size_t> formByMac();
  Expected<std::size_t> formByContent();
  Expected<std::size_t> formOfOthers();
  Expected<bool> anyFits();
  Error whyNothingFits();
  Error wrongPassword();
  std::optional<Error> judge(const LockedPart &part);
  Expected<void> openAll(std::span<LockedPart> parts, std::size_t form);
  Expected<void> readOpenedSafes(std::size_t form);
  [[nodiscard]] std::optional<Error> wrongForKeys() const;
  Expected<Bundle> assemble(std::size_t form);
  [[nodiscard]] std::optional<Fitted> fittedBy(std::size_t form) const;
  void addFindings(Bundle &bundle) const;

  Pkcs12Layout m_layout;
  const Passwords m_passwords;
  const Limits &m_limits;
  WorkMeter m_meter;
  std::vector<PasswordForm> m_forms; // of the file's password, then of the keys'
  std::size_t m_fileForms;
  PartOpener m_opener;
  std::vector<std::optional<Bags>> m_bags; // of each safe that could be read
  std::vector<LockedPart> m_parts;
  Budget m_budget;
  CertificateBounds m_bounds;
  std::size_t m_keysSeen = 0;
  std::map<LeftoverKind, int> m_leftovers;
  std::optional<Error> m_safeFailure;
};

// What is derived where the first form fits; without a password, what is derived before one is asked for.
std::uint64_t Unlocking::expectedCost() const {
  std::vector<Derivation> jobs;
  for (std::size_t form = 0; m_layout.mac && form < (wasTyped() ? 1 : m_fileForms); ++form) {
    if (!m_opener.isRepeated(m_layout.mac->kdf, form)) jobs.push_back(macDerivation(*m_layout.mac, m_forms[form]));
  }
  for (const auto &part : wasTyped() ? std::span(m_parts) : std::span(m_parts).first(std::min<std::size_t>(m_parts.size(), 1)))
    std::ranges::move(derivationsFor(*part.scheme, m_forms.front()), std::back_inserter(jobs));
  return costOf(jobs);
}

Expected<void> Unlocking::addKeyParts(std::size_t safe) {
  auto &keys = m_bags[safe]->keys;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (++m_keysSeen > m_limits.keys) return keyLimitHit(m_limits);
    if (!keys[i].scheme) continue;
    if (auto affordable = m_budget.add(keys[i].scheme->kdf); !affordable) return affordable;
    m_parts.push_back({{Fault::NumberedKey, std::to_string(m_keysSeen)}, &*keys[i].scheme, keys[i].content.bytes(), safe, i});
    auto &part = m_parts.back();
    if (!canDecrypt(*part.scheme, part.encrypted)) part.failure = damagedAt(part.place);
  }
  return {};
}

// What is not encrypted is read at once, so that its keys can be derived side by side with all the rest.
Expected<void> Unlocking::collectParts() {
  for (std::size_t i = 0; i < m_layout.safes.size(); ++i) {
    auto &safe = m_layout.safes[i];
    if (safe.unreadable && safe.unreadable->code == ErrorCode::Damaged) return Unexpected(*safe.unreadable);
    if (safe.unreadable) {
      ++m_leftovers[LeftoverKind::UnsupportedSafe];
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

// A password that was typed is likely to be right: then all keys are derived together with the MAC's.
Expected<std::size_t> Unlocking::formByMac() {
  const auto &mac = *m_layout.mac;
  for (std::size_t form = 0; form < m_fileForms; ++form) {
    if (m_opener.isRepeated(mac.kdf, form)) continue;
    const auto together = form == 0 && wasTyped() ? std::span(m_parts) : std::span<LockedPart>();
    const auto key = m_opener.derive(together, form, &mac);
    if (!key) return Unexpected(key.error());
    if (macFits(mac, key->bytes(), m_layout.authenticated.bytes())) return form;
  }
  return Unexpected(whyNothingFits());
}

// Without a MAC the first part that can be decrypted at all decides. Safes come first: a key may have a password of its own.
// All keys are derived together then, as with a MAC.
Expected<std::size_t> Unlocking::formByContent() {
  if (wasTyped()) {
    if (auto derived = m_opener.derive(m_parts, 0, nullptr); !derived) return Unexpected(derived.error());
  }
  for (const bool isKey : {false, true}) {
    for (auto &part : m_parts) {
      if (part.key.has_value() != isKey) continue;
      if (auto done = m_opener.openWithAny(std::span(&part, 1), 0); !done) return Unexpected(done.error());
      if (isOpenByFile(part)) return part.fittedForm;
      if (part.isClosed()) return formOfOthers();
    }
  }
  return std::size_t{0};
}

// The part that was to decide stays closed. Another that opens shows that the password is right nevertheless.
Expected<std::size_t> Unlocking::formOfOthers() {
  const auto fits = anyFits();
  if (!fits) return Unexpected(fits.error());
  const bool opensKeys = std::ranges::any_of(m_parts, [this](const LockedPart &part) { return m_opener.isOpenByOwn(part); });
  if (!*fits && (hasLockedSafe() || !opensKeys)) return Unexpected(wrongPassword());
  return std::size_t{0};
}

// A part that decrypts to well-formed DER shows that the password is right, whatever else is wrong. The likeliest form alone is
// tried, and a password that was not typed on one part only: to refuse a password must not cost much more than to use it.
Expected<bool> Unlocking::anyFits() {
  auto tried = std::span(m_parts);
  if (!m_passwords.any() && !tried.empty()) tried = tried.first(1);
  if (auto done = m_opener.open(tried, 0); !done) return Unexpected(done.error());
  return std::ranges::any_of(m_parts, [this](const LockedPart &part) { return isOpenByFile(part); });
}

// No form of the password fits the MAC. That a key opens with it shows no damage where a safe stays closed: it may be the key's own password.
Error Unlocking::whyNothingFits() {
  // HMAC fills its key up with zero bytes, so that a password with one at its end opens PBES2 as well.
  if (m_passwords.file != nullptr && m_passwords.file->text().ends_with('\0')) return wrongPassword();
  const auto fits = anyFits();
  if (!fits) return fits.error();
  const auto showsDamage = [this](const LockedPart &part) { return !part.key && (isOpenByFile(part) || part.isPadded); };
  return *fits && (!hasLockedSafe() || std::ranges::any_of(m_parts, showsDamage)) ? placeOfDamage(m_layout, m_parts, m_limits) : wrongPassword();
}

Error Unlocking::wrongPassword() {
  const bool onlyKeys = !m_layout.mac && !hasLockedSafe();
  if (auto error = wrongForKeys(); error && onlyKeys && m_passwords.file == nullptr) return *error;
  if (m_passwords.file == nullptr) return {ErrorCode::PasswordNeeded};
  Error error{ErrorCode::WrongPassword};
  const bool isSilent = std::ranges::all_of(m_parts, [this](const LockedPart &part) { return m_opener.isOpenByOwn(part); });
  if (isSilent) error.parameters["cannotExclude"] = "damage"; // nothing is encrypted that could have shown it
  if (!wasTyped() || !m_layout.mac) return error;
  // It is wrong even where no password is needed; the user who typed it may want to know that.
  const auto forms = noPasswordForms();
  std::vector<Derivation> jobs;
  jobs.reserve(forms.size());
  for (const auto &form : forms) jobs.push_back(macDerivation(*m_layout.mac, form));
  m_meter.expect(costOf(jobs));
  deriveAll(jobs, {}, [this](std::uint64_t cost) { m_meter.add(cost); });
  for (std::size_t i = 0; i < forms.size(); ++i) {
    if (!macFits(*m_layout.mac, jobs[i].result.bytes(), m_layout.authenticated.bytes())) continue;
    error.parameters["opensWith"] = nameOf(forms[i].fitted);
    error.diagnostic = "the file opens without a password";
  }
  return error;
}

// Says what a safe that did not open means for the whole, now that the password is known to be right. A key is left out, or locked.
std::optional<Error> Unlocking::judge(const LockedPart &part) {
  if (part.opened || part.key) return std::nullopt;
  if (part.failure) {
    ++m_leftovers[LeftoverKind::UnsupportedSafe];
    m_safeFailure = part.failure;
    return std::nullopt;
  }
  const bool othersOpen = std::ranges::any_of(m_parts, [this](const LockedPart &other) { return isOpenByFile(other); });
  // The MAC covers it, so it is as it was written: with another encoding of the password.
  return m_layout.mac && !othersOpen ? Error{ErrorCode::WrongEncoding} : damagedAt(part.place);
}

// Where the password of keys was tried first and does not fit, the file's own is a second derivation.
Expected<void> Unlocking::openAll(std::span<LockedPart> parts, std::size_t form) {
  if (auto opened = m_opener.open(parts, form); !opened) return opened;
  for (const auto &part : parts) {
    if (!part.key || !part.isClosed() || !m_opener.hasKeyForms()) continue;
    if (auto affordable = m_budget.add(part.scheme->kdf); !affordable) return affordable;
  }
  return m_opener.openWithAny(parts, form);
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
  return openAll(std::span(m_parts).subspan(known), form);
}

// The password of keys was given, opens none, and at least one needs it.
std::optional<Error> Unlocking::wrongForKeys() const {
  const auto isOpenByOwn = [this](const LockedPart &part) { return m_opener.isOpenByOwn(part); };
  const auto isLocked = [](const LockedPart &part) { return part.key && part.isClosed(); };
  if (!m_opener.hasKeyForms() || std::ranges::any_of(m_parts, isOpenByOwn) || std::ranges::none_of(m_parts, isLocked)) return std::nullopt;
  Error error{ErrorCode::WrongPassword, {{"which", "key"}}};
  if (!m_layout.mac || m_passwords.file == nullptr) error.parameters["cannotExclude"] = "damage"; // no MAC has excluded it
  return error;
}

std::optional<Fitted> Unlocking::fittedBy(std::size_t form) const {
  std::optional<Fitted> fitted;
  if (m_layout.mac) fitted = m_forms[form].fitted;
  for (const auto &part : m_parts) {
    // Several forms may be at work; the least usual one is worth telling. The enumeration is in that order.
    if (isOpenByFile(part)) fitted = std::max(fitted.value_or(Fitted::Null), m_forms[part.fittedForm].fitted);
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
  auto taken = takeKeys(m_bags, m_parts, m_limits);
  if (!taken) return Unexpected(taken.error());
  std::vector<CertificateBag> certificates;
  for (auto &bags : m_bags) {
    if (!bags) continue;
    std::ranges::move(bags->certificates, std::back_inserter(certificates));
    for (const auto &[kind, count] : bags->leftovers) m_leftovers[kind] += count;
  }
  for (const auto &[kind, count] : taken->leftovers) m_leftovers[kind] += count;
  if (certificates.empty() && m_safeFailure) return Unexpected(*m_safeFailure);
  if (taken->keys.empty() && taken->locked.empty() && taken->unusable) return Unexpected(*taken->unusable);
  auto bundle = pairUp(std::move(certificates), std::move(taken->keys), m_leftovers, taken->locked);
  bundle.verdict = !m_layout.mac ? Verdict::NoMac : m_passwords.file == nullptr ? Verdict::NotNeeded : Verdict::Correct;
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
  m_meter.begin(m_passwords.any() ? Stage::CheckingPassword : Stage::Reading);
  m_meter.expect(expectedCost());
  const auto form = m_layout.mac ? formByMac() : formByContent();
  if (!form) return Unexpected(form.error());
  m_meter.begin(Stage::Decrypting);
  if (auto opened = openAll(m_parts, *form); !opened) return Unexpected(opened.error());
  if (auto read = readOpenedSafes(*form); !read) return Unexpected(read.error());
  for (const auto &part : m_parts) {
    if (auto error = judge(part)) return Unexpected(*error);
  }
  if (auto error = wrongForKeys()) return Unexpected(*error);
  return assemble(*form);
}

} // namespace

Expected<Bundle> unlockPkcs12(BytesView file, const Passwords &passwords, const Limits &limits, const std::stop_token &stop,
                              const Progress &progress) {
  auto layout = readLayout(file, limits);
  if (!layout) return Unexpected(layout.error());
  return Unlocking(std::move(*layout), passwords, limits, stop, progress).run();
}

} // namespace core
