// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pem_bundle.h"

#include "core/formats/budget.h"
#include "core/formats/detect.h"
#include "core/formats/key_budget.h"
#include "core/formats/limit_checks.h"
#include "core/formats/pairing.h"
#include "core/formats/pem_key.h"
#include "core/formats/pkcs12_parts.h"
#include "core/formats/pkcs7.h"
#include "core/formats/text_reading.h"
#include "core/formats/x509.h"
#include "core/openssl/ber.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

// The first element of the bytes: "TRUSTED CERTIFICATE" has trust settings after it, others have garbage.
BytesView leadingElement(BytesView bytes) {
  const auto element = openssl::firstElement(bytes);
  return element ? element->whole : bytes;
}

// One attempt to open one text.
class PemUnlocking {
public:
  PemUnlocking(const Passwords &passwords, const Limits &limits, const std::stop_token &stop, const Progress &progress)
      : m_passwords(passwords), m_limits(limits), m_forms(passwords.file != nullptr ? passwordForms(*passwords.file) : noPasswordForms()),
        m_meter(progress), m_opener(m_forms, m_forms.size(), stop, m_meter), m_budget(limits), m_keyBudget(limits), m_bounds(limits) {
    if (passwords.keys != nullptr) std::ranges::move(passwordForms(*passwords.keys), std::back_inserter(m_forms));
  }

  Expected<void> take(const PemBlock &block);
  Expected<void> openKeys();
  Expected<Bundle> assemble();

private:
  Expected<void> takeCertificate(const PemBlock &block);
  Expected<void> takeStructure(BytesView der);
  Expected<void> takeKey(const PemBlock &block);
  void leaveOut(const Error &error);
  [[nodiscard]] Error whyClosed() const;
  [[nodiscard]] bool anyOpen() const;
  [[nodiscard]] const LockedPart *partOf(std::size_t key) const;
  [[nodiscard]] std::optional<BytesView> encodingOf(std::size_t key) const;
  Expected<void> countKeys();
  [[nodiscard]] std::vector<NamedKey> readKeys();

  const Passwords m_passwords;
  const Limits &m_limits;
  std::vector<PasswordForm> m_forms;
  WorkMeter m_meter;
  PartOpener m_opener;
  Budget m_budget;
  KeyBudget m_keyBudget;
  CertificateBounds m_bounds;
  std::vector<CertificateBag> m_certificates;
  std::vector<KeyBag> m_keys;
  std::vector<LockedPart> m_parts;
  std::map<LeftoverKind, int> m_leftovers;
  std::optional<Error> m_broken; // the first structure that could not be read
  bool m_sawStructure = false;
  bool m_isLocked = false; // there are encrypted keys, and none opened
};

Expected<void> PemUnlocking::take(const PemBlock &block) {
  if (isKeyLabel(block.label)) return takeKey(block);
  if (isPkcs7Label(block.label)) return takeStructure(block.der ? block.der->bytes() : BytesView());
  if (block.label == "PKCS12") ++m_leftovers[LeftoverKind::OtherContainer];
  return isCertificateLabel(block.label) ? takeCertificate(block) : Expected<void>();
}

Expected<void> PemUnlocking::takeCertificate(const PemBlock &block) {
  if (m_certificates.size() >= m_limits.bags) return bagLimitHit(m_limits);
  auto certificate =
      block.der ? m_bounds.read(leadingElement(block.der->bytes())) : fail(ErrorCode::Damaged, {{"place", Fault::Certificate}}, "broken Base64");
  if (certificate) {
    m_certificates.push_back({std::move(*certificate), {}});
  } else if (certificate.error().code == ErrorCode::LimitHit) {
    return Unexpected(certificate.error());
  } else {
    ++m_leftovers[LeftoverKind::BrokenCertificate];
    if (!m_broken) m_broken = certificate.error();
  }
  return {};
}

Expected<void> PemUnlocking::takeStructure(BytesView der) {
  auto content = readPkcs7(der, m_limits, m_bounds);
  if (!content && content.error().code == ErrorCode::LimitHit) return Unexpected(content.error());
  if (!content) {
    ++m_leftovers[LeftoverKind::BrokenPkcs7];
    if (!m_broken) m_broken = content.error();
    return {};
  }
  m_sawStructure = true;
  if (m_certificates.size() + content->certificates.size() > m_limits.bags) return bagLimitHit(m_limits);
  std::ranges::move(content->certificates, std::back_inserter(m_certificates));
  for (const auto &[kind, count] : content->leftovers) m_leftovers[kind] += count;
  return {};
}

Expected<void> PemUnlocking::takeKey(const PemBlock &block) {
  if (m_keys.size() >= m_limits.keys) return keyLimitHit(m_limits);
  auto key = keyOfBlock(block, {Fault::NumberedKey, std::to_string(m_keys.size() + 1)});
  if (key) {
    m_keys.push_back(std::move(*key));
  } else {
    ++m_leftovers[LeftoverKind::BrokenKey];
  }
  return {};
}

bool PemUnlocking::anyOpen() const {
  return std::ranges::any_of(m_parts, [](const LockedPart &part) { return part.opened.has_value(); });
}

// Only the padding and the DER inside distinguish a wrong password from a damaged key.
Error PemUnlocking::whyClosed() const {
  for (const auto &part : m_parts) {
    if (part.failure) return *part.failure;
  }
  if (!m_passwords.any()) return {ErrorCode::PasswordNeeded};
  Error error{ErrorCode::WrongPassword, {{"cannotExclude", "damage"}}};
  if (m_passwords.keys != nullptr) error.parameters["which"] = "key";
  return error;
}

Expected<void> PemUnlocking::openKeys() {
  for (std::size_t i = 0; i < m_keys.size(); ++i) {
    if (!m_keys[i].scheme) continue;
    const int attempts = m_passwords.file != nullptr && m_passwords.keys != nullptr ? 2 : 1;
    for (int attempt = 0; attempt < attempts; ++attempt) {
      if (auto affordable = m_budget.add(m_keys[i].scheme->kdf); !affordable) return affordable;
    }
    m_parts.push_back({{Fault::NumberedKey, std::to_string(i + 1)}, &*m_keys[i].scheme, m_keys[i].content.bytes(), 0, i});
  }
  if (m_parts.empty()) return {};
  m_meter.begin(m_passwords.any() ? Stage::CheckingPassword : Stage::Reading);
  if (auto opened = m_opener.openWithAny(m_parts, 0); !opened) return opened;
  m_isLocked = !anyOpen();
  const bool showsCertificates = !m_passwords.any() && !m_certificates.empty();
  if (m_isLocked && !showsCertificates) return Unexpected(whyClosed());
  return {};
}

void PemUnlocking::leaveOut(const Error &error) {
  ++m_leftovers[error.code == ErrorCode::Damaged ? LeftoverKind::BrokenKey : LeftoverKind::UnsupportedKey];
}

const LockedPart *PemUnlocking::partOf(std::size_t key) const {
  const auto found = std::ranges::find_if(m_parts, [&](const LockedPart &candidate) { return candidate.key == key; });
  return found == m_parts.end() ? nullptr : &*found;
}

// The encoding of a key; null where it stays closed.
std::optional<BytesView> PemUnlocking::encodingOf(std::size_t key) const {
  const auto *part = partOf(key);
  if (m_keys[key].unreadable || (part != nullptr && !part->opened)) return std::nullopt;
  return part != nullptr ? part->opened->bytes() : m_keys[key].content.bytes();
}

// Before the first is decoded: decoding is what costs.
Expected<void> PemUnlocking::countKeys() {
  for (std::size_t i = 0; i < m_keys.size(); ++i) {
    const auto der = encodingOf(i);
    if (!der) continue;
    if (auto counted = m_keyBudget.addPrivateKey(*der); !counted) return counted;
  }
  return m_keyBudget.check();
}

// A private key that cannot be used here must be noticed, or the program would say "no private key" of a file that has one.
std::vector<NamedKey> PemUnlocking::readKeys() {
  std::vector<NamedKey> keys;
  for (std::size_t i = 0; i < m_keys.size(); ++i) {
    const auto *part = partOf(i);
    if (const auto der = encodingOf(i)) {
      auto key = PrivateKey::fromDer(*der);
      if (key) keys.push_back({std::move(*key)});
      if (!key) leaveOut(key.error());
    } else if (m_keys[i].unreadable || part->failure) {
      leaveOut(m_keys[i].unreadable ? *m_keys[i].unreadable : *part->failure);
    } else {
      ++m_leftovers[LeftoverKind::LockedKey]; // another password than the others'
    }
  }
  return keys;
}

Expected<Bundle> PemUnlocking::assemble() {
  if (m_certificates.empty() && m_broken) return Unexpected(*m_broken);
  if (m_certificates.empty() && !m_sawStructure && m_keys.empty()) {
    return fail(ErrorCode::Damaged, {{"place", m_leftovers.empty() ? Fault::Certificate : Fault::Key}}, "no block could be read");
  }
  if (auto affordable = countKeys(); !affordable) return Unexpected(affordable.error());
  auto bundle = pairUp(std::move(m_certificates), readKeys(), m_leftovers);
  const bool wasOpen = m_parts.empty() || (!m_passwords.any() && !m_isLocked);
  bundle.verdict = wasOpen ? Verdict::NotNeeded : m_isLocked ? Verdict::Needed : Verdict::Correct;
  std::string old;
  for (const auto &part : m_parts) {
    if (part.opened) bundle.fitted = std::max(bundle.fitted.value_or(Fitted::Null), m_forms[part.fittedForm].fitted);
    const bool isNew = old.find(part.scheme->name) == std::string::npos;
    if (part.scheme->legacy && isNew) old += (old.empty() ? "" : ", ") + part.scheme->name;
  }
  if (!old.empty()) bundle.findings.push_back({FindingCode::LegacyEncryption, {}, {{"algorithm", old}}});
  return bundle;
}

} // namespace

namespace {

Expected<Bundle> unlockBlocks(const std::vector<PemBlock> &blocks, PemUnlocking &&unlocking) {
  for (const auto &block : blocks) {
    if (auto taken = unlocking.take(block); !taken) return Unexpected(taken.error());
  }
  if (auto opened = unlocking.openKeys(); !opened) return Unexpected(opened.error());
  return unlocking.assemble();
}

} // namespace

Expected<Bundle> unlockPem(BytesView text, const Passwords &passwords, const Limits &limits, const std::stop_token &stop, const Progress &progress) {
  const auto reading = readText(text, limits);
  if (!reading) return Unexpected(reading.error());
  return unlockBlocks(reading->blocks, PemUnlocking(passwords, limits, stop, progress));
}

Expected<Bundle> unlockKey(BytesView der, const Passwords &passwords, const Limits &limits, const std::stop_token &stop, const Progress &progress) {
  const bool isEncrypted = detectBinary(der) == Content::EncryptedKey;
  std::vector<PemBlock> blocks;
  blocks.push_back({isEncrypted ? "ENCRYPTED PRIVATE KEY" : "PRIVATE KEY", {}, Secret(der)});
  return unlockBlocks(blocks, PemUnlocking(passwords, limits, stop, progress));
}

} // namespace core
