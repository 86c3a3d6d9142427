// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/effect_codes.h"
#include "core/model/certificate.h"
#include "core/model/certificate_request.h"
#include "core/plan/services.h"
#include "core/ports/account.h"

#include <string>
#include <variant>
#include <vector>

namespace core {

// How an effect names a certificate.
struct CertificateName {
  std::string sha256; // lower-case hex
  std::string label;  // for people

  friend bool operator==(const CertificateName &a, const CertificateName &b) { return a.sha256 == b.sha256; }
};

// The friendly name of an entry.
struct NameValue {
  std::string name;

  friend bool operator==(const NameValue &, const NameValue &) = default;
};

// The entry that a link leads to.
struct LinkValue {
  std::string sha256; // empty where it leads to no entry

  friend bool operator==(const LinkValue &, const LinkValue &) = default;
};

// The issuers that are stored with an entry, in order.
struct ChainValue {
  std::vector<CertificateName> issuers;

  friend bool operator==(const ChainValue &, const ChainValue &) = default;
};

// The services of an entry.
struct ServicesValue {
  Services services;

  friend bool operator==(const ServicesValue &a, const ServicesValue &b) { return areSameServices(a.services, b.services); }
};

// Who may read the key of an entry besides its owner.
struct ReadersValue {
  Accounts accounts;

  friend bool operator==(const ReadersValue &a, const ReadersValue &b) { return areSame(a.accounts, b.accounts); }
};

// A text: what a directory has in one place.
struct TextValue {
  std::string value; // empty where it has no value

  friend bool operator==(const TextValue &, const TextValue &) = default;
};

// What an effect finds in its place, and what it leaves there. Typed, because a friendly name may be "absent".
using EffectValue = std::variant<Presence, NameValue, LinkValue, ChainValue, TextValue, ServicesValue, ReadersValue>;

// textOf writes a value as documents have it: "absent", a name, a SHA-256 or "no entry", the issuers' names or "none",
// services, or accounts.
std::string textOf(const EffectValue &value);

// labelOf returns what people call a certificate or a request: its common name, its whole subject where it has none, or its first alternative name
// where the subject is empty.
std::string labelOf(const Certificate &certificate);
std::string labelOf(const CertificateRequest &request);

// namesOf names certificates, in their order.
CertificateName nameOf(const Certificate &certificate);
std::vector<CertificateName> namesOf(const std::vector<Certificate> &certificates);

} // namespace core
