// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/ciphers.h"
#include "core/formats/derive.h"
#include "core/formats/pkcs12_mac.h"

#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

// Something in a PKCS#12 file that is encrypted with the password: a safe, or a shrouded key. It refers to the layout.
struct LockedPart {
  std::string place; // "safe 1", "key 1"
  const Scheme *scheme = nullptr;
  BytesView encrypted;
  std::size_t safe = 0;                    // in which it lies
  std::optional<std::size_t> key = {};     // which key of that safe it is; absent when it is the safe itself
  std::map<std::size_t, Secret> keys = {}; // derived already: index of the form → key and IV
  std::optional<Secret> opened = {};
  std::size_t fittedForm = 0;
  std::optional<Error> failure = {}; // why it cannot be decrypted whatever the password: CipherUnavailable
};

// PartOpener tries forms of a password on parts. A key is derived once for each distinct encoding, never twice.
class PartOpener final {
public:
  PartOpener(const std::vector<PasswordForm> &forms, std::stop_token stop) : m_forms(forms), m_stop(std::move(stop)) {}

  // derive makes the keys of all these parts for one form, side by side, and the MAC's key with them when mac is given.
  // The result is the MAC's key. Cancelled when it was stopped.
  Expected<Secret> derive(std::span<LockedPart> parts, std::size_t form, const Pkcs12Mac *mac);

  // open decrypts what one form opens. Parts that it does not open stay as they are.
  Expected<void> open(std::span<LockedPart> parts, std::size_t form);

  // openWithAny tries one form on all parts, then the others, in their order, on those that are still closed.
  Expected<void> openWithAny(std::span<LockedPart> parts, std::size_t first);

  // isRepeated says whether an earlier form has the same encoding for this derivation.
  [[nodiscard]] bool isRepeated(const Kdf &kdf, std::size_t form) const;

private:
  void tryForm(LockedPart &part, std::size_t form);

  const std::vector<PasswordForm> &m_forms;
  std::stop_token m_stop;
  Ciphers m_ciphers;
};

} // namespace core
