// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/ciphers.h"
#include "core/formats/derive.h"
#include "core/formats/pkcs12_mac.h"
#include "core/formats/work_meter.h"

#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

// Something in a PKCS#12 file that is encrypted with the password: a safe, or a shrouded key. It refers to the layout.
struct LockedPart {
  Value place; // "safe 1", "key 1"
  const Scheme *scheme = nullptr;
  BytesView encrypted;
  std::size_t safe = 0;                    // in which it lies
  std::optional<std::size_t> key = {};     // which key of that safe it is; absent when it is the safe itself
  std::map<std::size_t, Secret> keys = {}; // derived already: index of the form → key and IV
  std::vector<std::size_t> tried = {};     // forms that did not open it
  std::optional<Secret> opened = {};
  std::size_t fittedForm = 0;
  bool isPadded = false;             // a form of the file's password left it with a right padding, though with no structure
  std::optional<Error> failure = {}; // why it cannot be decrypted whatever the password: CipherUnavailable, Damaged

  [[nodiscard]] bool isOpen() const { return opened.has_value(); }
  [[nodiscard]] bool isClosed() const { return !opened && !failure; }
};

// PartOpener tries forms of passwords on parts. A key is derived once for each distinct encoding, never twice.
class PartOpener final {
public:
  // forms: of the file's password; and behind them, from keyForms on, those of the password of keys that have one of their own. They and the
  // meter, which is told of every derivation, outlive this.
  PartOpener(const std::vector<PasswordForm> &forms, std::size_t keyForms, std::stop_token stop, WorkMeter &meter)
      : m_forms(forms), m_keyForms(keyForms), m_stop(std::move(stop)), m_meter(meter) {}

  // derive makes the keys of all these parts, side by side, and the MAC's key with them when mac is given: for one form of the file's
  // password, or a key's for the likeliest form of the password of keys where there is one. The result is the MAC's key. Cancelled when it was
  // stopped.
  Expected<Secret> derive(std::span<LockedPart> parts, std::size_t form, const Pkcs12Mac *mac);

  // open decrypts what opens with the forms of derive. Other parts stay as they are.
  Expected<void> open(std::span<LockedPart> parts, std::size_t form);

  // openWithAny does the same, and then tries the other forms, in their order, on the parts that are still closed.
  Expected<void> openWithAny(std::span<LockedPart> parts, std::size_t first);

  // isRepeated says whether an earlier form has the same encoding for this derivation.
  [[nodiscard]] bool isRepeated(const Kdf &kdf, std::size_t form) const;

  [[nodiscard]] bool hasKeyForms() const { return m_keyForms < m_forms.size(); }
  [[nodiscard]] bool isOpenByFile(const LockedPart &part) const { return part.isOpen() && part.fittedForm < m_keyForms; }
  [[nodiscard]] bool isOpenByOwn(const LockedPart &part) const { return part.isOpen() && part.fittedForm >= m_keyForms; }

private:
  // One form that is to be tried on one part.
  struct Attempt {
    LockedPart *part = nullptr;
    std::size_t form = 0;
  };

  Expected<Secret> deriveFor(std::span<const Attempt> attempts, const Pkcs12Mac *mac, std::size_t macForm);
  Expected<void> tryAll(std::span<const Attempt> attempts);
  void tryForm(LockedPart &part, std::size_t form);
  [[nodiscard]] std::vector<Attempt> likeliest(std::span<LockedPart> parts, std::size_t form) const;
  [[nodiscard]] bool isWorthTrying(const LockedPart &part, std::size_t form) const;

  const std::vector<PasswordForm> &m_forms;
  std::size_t m_keyForms;
  std::stop_token m_stop;
  WorkMeter &m_meter;
  Ciphers m_ciphers;
};

} // namespace core
