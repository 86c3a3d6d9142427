// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/key_kind.h"
#include "core/plan/effect_value.h"
#include "core/plan/friendly_name.h"
#include "core/ports/store_snapshot.h"

#include <concepts>
#include <optional>
#include <string>
#include <variant>
#include <vector>

// What an effect changes: one type for each way, with the state before it. Certificates, keys and requests are named here; they themselves are
// among the materials of a run. Each type says its kind, the object it is about, what people call that, where it lies, and what is there before
// and after. Documents, tables and the executor need nothing else.
namespace core {

// What a plan calls a key that the run has still to make.
inline constexpr std::string_view newKey = "new-key/1";

// The key of an entry of `my`, or of a request.
struct PutKey {
  static constexpr auto kind = EffectKind::StoreKey;

  Section section = Section::My;
  CertificateName owner; // the certificate or the request whose key it is; without a SHA-256 where the request is still to be made
  std::string key;       // SHA-256 of the SubjectPublicKeyInfo, or newKey
  Presence found = Presence::Absent;
  std::optional<KeyPlace> from = {}; // where the store has the key already

  [[nodiscard]] std::string object() const { return owner.sha256; }
  [[nodiscard]] std::string label() const { return owner.label; }
  [[nodiscard]] std::string target() const { return std::string(nameOf(section)); }
  [[nodiscard]] EffectValue before() const { return found; }
  [[nodiscard]] EffectValue after() const { return Presence::Present; }
};

// A certificate: of an entry of `my`, with the issuers that are stored beside it, or an intermediate in `ca`.
struct PutCertificate {
  static constexpr auto kind = EffectKind::StoreCertificate;

  Section section = Section::My;
  CertificateName certificate;
  std::vector<CertificateName> issuers = {}; // in `my`: in order, the root left out
  Presence found = Presence::Absent;

  [[nodiscard]] std::string object() const { return certificate.sha256; }
  [[nodiscard]] std::string label() const { return certificate.label; }
  [[nodiscard]] std::string target() const { return std::string(nameOf(section)); }
  [[nodiscard]] EffectValue before() const { return found; }
  [[nodiscard]] EffectValue after() const { return Presence::Present; }
};

// A change of what a store keeps with an entry. Documents and the executor know such changes by this alone: the value in a description, the
// rule for the new one, how it is put there, and how it is read from a document, where `to` is what after() wrote.
template <class Kind>
concept ChangesDescription = requires(const Kind &change, EntryDescription &description) {
  { Kind::of(description) } -> std::same_as<EffectValue>;
  { Kind::from(CertificateName(), EffectValue(), std::string()) } -> std::same_as<Kind>;
  { change.check() } -> std::same_as<Expected<void>>;
  change.setIn(description);
};

struct SetFriendlyName {
  static constexpr auto kind = EffectKind::SetFriendlyName;

  CertificateName certificate;
  EffectValue found; // a NameValue, or the Presence of an entry that is not whole
  std::string name;

  static EffectValue of(const EntryDescription &description) { return NameValue{description.friendlyName}; }
  static SetFriendlyName from(CertificateName certificate, EffectValue found, std::string to) {
    return {std::move(certificate), std::move(found), std::move(to)};
  }
  [[nodiscard]] Expected<void> check() const { return checkFriendlyName(name); }
  void setIn(EntryDescription &description) const { description.friendlyName = name; }

  [[nodiscard]] std::string object() const { return certificate.sha256; }
  [[nodiscard]] std::string label() const { return certificate.label; }
  [[nodiscard]] std::string target() const { return std::string(nameOf(Section::My)); }
  [[nodiscard]] EffectValue before() const { return found; }
  [[nodiscard]] EffectValue after() const { return NameValue{name}; }
};

// What a certificate is meant for. As with Exchange's own command it is a note, which a later part acts upon.
struct SetServices {
  static constexpr auto kind = EffectKind::SetServices;

  CertificateName certificate;
  EffectValue found; // a ServicesValue, or the Presence of an entry that is not whole or not there
  Services services;

  static EffectValue of(const EntryDescription &description) { return ServicesValue{description.services}; }
  static SetServices from(CertificateName certificate, EffectValue found, const std::string &to) {
    return {std::move(certificate), std::move(found), servicesFrom(to)};
  }
  [[nodiscard]] Expected<void> check() const {
    const auto *before = std::get_if<ServicesValue>(&found);
    return checkServices(services, before != nullptr ? before->services : Services(), certificate.sha256);
  }
  void setIn(EntryDescription &description) const { description.services = services; }

  [[nodiscard]] std::string object() const { return certificate.sha256; }
  [[nodiscard]] std::string label() const { return certificate.label; }
  [[nodiscard]] std::string target() const { return std::string(nameOf(Section::My)); }
  [[nodiscard]] EffectValue before() const { return found; }
  [[nodiscard]] EffectValue after() const { return ServicesValue{services}; }
};

// An account that may read the key of an entry from now on, by its name and its number.
struct GrantRead {
  static constexpr auto kind = EffectKind::GrantRead;

  CertificateName certificate;
  Account account;
  EffectValue found; // a ReadersValue: who may before the change, or the Presence of an entry that is not whole or not there

  [[nodiscard]] std::string object() const { return certificate.sha256; }
  [[nodiscard]] std::string label() const { return certificate.label; }
  [[nodiscard]] std::string target() const { return std::string(nameOf(Section::My)); }
  [[nodiscard]] EffectValue before() const { return found; }
  [[nodiscard]] EffectValue after() const {
    const auto *before = std::get_if<ReadersValue>(&found);
    return ReadersValue{withAccount(before != nullptr ? before->accounts : Accounts(), account)};
  }
};

// The issuers that are stored with an entry.
struct UpdateChain {
  static constexpr auto kind = EffectKind::UpdateChain;

  CertificateName certificate;
  std::vector<CertificateName> found;
  std::vector<CertificateName> issuers;

  [[nodiscard]] std::string object() const { return certificate.sha256; }
  [[nodiscard]] std::string label() const { return certificate.label; }
  [[nodiscard]] std::string target() const { return std::string(nameOf(Section::My)); }
  [[nodiscard]] EffectValue before() const { return ChainValue{found}; }
  [[nodiscard]] EffectValue after() const { return ChainValue{issuers}; }
};

// A link in by-name.
struct PointLink {
  static constexpr auto kind = EffectKind::Link;

  std::string name;   // not escaped
  EffectValue found;  // a LinkValue, or Presence::Absent
  std::string sha256; // of the entry that it will lead to

  [[nodiscard]] std::string object() const { return name; }
  [[nodiscard]] std::string label() const { return name; }
  [[nodiscard]] std::string target() const { return "by-name"; }
  [[nodiscard]] EffectValue before() const { return found; }
  [[nodiscard]] EffectValue after() const { return LinkValue{sha256}; }
};

// A root in `root`, which servers that use the store will trust. No other change ever puts one there.
struct TrustRoot {
  static constexpr auto kind = EffectKind::TrustRoot;

  CertificateName certificate;
  Presence found = Presence::Absent;

  [[nodiscard]] std::string object() const { return certificate.sha256; }
  [[nodiscard]] std::string label() const { return certificate.label; }
  [[nodiscard]] std::string target() const { return std::string(nameOf(Section::Root)); }
  [[nodiscard]] EffectValue before() const { return found; }
  [[nodiscard]] EffectValue after() const { return Presence::Present; }
};

// A key that a run makes, and the request that it signs with it.
struct NewKey {
  KeyKind kind = KeyKind::Rsa2048;
  std::string subject;            // as CertificateRequest::make takes it
  std::vector<std::string> names; // the same

  friend bool operator==(const NewKey &, const NewKey &) = default;
};

// A request in `requests`.
struct PutRequest {
  static constexpr auto kind = EffectKind::StoreRequest;

  std::string sha256; // of the request; empty while it is still to be made
  std::string title;  // the common name that it asks for, or its subject
  std::string friendlyName;
  Time made = {};
  std::optional<NewKey> toMake = {};
  Presence found = Presence::Absent;

  [[nodiscard]] std::string object() const { return sha256; }
  [[nodiscard]] std::string label() const { return title; }
  [[nodiscard]] std::string target() const { return std::string(nameOf(Section::Requests)); }
  [[nodiscard]] EffectValue before() const { return found; }
  [[nodiscard]] EffectValue after() const { return Presence::Present; }
};

// A request that its certificate has answered. It leaves `requests` and is kept in the trash.
struct CompleteRequest {
  static constexpr auto kind = EffectKind::CompleteRequest;

  std::string sha256;
  std::string title;

  [[nodiscard]] std::string object() const { return sha256; }
  [[nodiscard]] std::string label() const { return title; }
  [[nodiscard]] std::string target() const { return std::string(nameOf(Section::Requests)); }
  [[nodiscard]] EffectValue before() const { return Presence::Present; }
  [[nodiscard]] EffectValue after() const { return Presence::Absent; }
};

// An object that leaves its place: an entry, an issuer, a root, a request or a link. It is kept in the trash.
struct Remove {
  static constexpr auto kind = EffectKind::Remove;

  StoredObject what;
  std::string title;
  EffectValue found = Presence::Present;   // a LinkValue for a link
  std::vector<CertificateName> users = {}; // the entries because of which it stays

  [[nodiscard]] std::string object() const { return what.name; }
  [[nodiscard]] std::string label() const { return title; }
  [[nodiscard]] std::string target() const { return what.section ? std::string(nameOf(*what.section)) : "by-name"; }
  [[nodiscard]] EffectValue before() const { return found; }
  [[nodiscard]] EffectValue after() const { return Presence::Absent; }
};

// An object that goes back from the trash to its place, as it was. What is in its place meanwhile goes to the trash.
struct Restore {
  static constexpr auto kind = EffectKind::Restore;

  StoredObject what;
  std::string title;
  std::string receipt;                  // the trash keeps it under this id
  EffectValue found = Presence::Absent; // a NameValue or a ChainValue where that is what changes
  EffectValue back = Presence::Present; // of the same type

  [[nodiscard]] std::string object() const { return what.name; }
  [[nodiscard]] std::string label() const { return title; }
  [[nodiscard]] std::string target() const { return what.section ? std::string(nameOf(*what.section)) : "by-name"; }
  [[nodiscard]] EffectValue before() const { return found; }
  [[nodiscard]] EffectValue after() const { return back; }
};

// All that the trash keeps under the id of a receipt. It is destroyed, and nothing brings it back.
struct Purge {
  static constexpr auto kind = EffectKind::Purge;

  std::string receipt;
  std::string title; // what people call it

  [[nodiscard]] std::string object() const { return receipt; }
  [[nodiscard]] std::string label() const { return title; }
  [[nodiscard]] static std::string target() { return "trash"; }
  [[nodiscard]] static EffectValue before() { return Presence::Present; }
  [[nodiscard]] static EffectValue after() { return Presence::Absent; }
};

// The journal of an interrupted change. One that can be read is settled; one that cannot is set aside.
struct ClearJournal {
  static constexpr auto kind = EffectKind::Remove;

  std::string openChange = {}; // the id of the change; empty where the journal cannot be read

  [[nodiscard]] std::string object() const { return "journal"; }
  [[nodiscard]] std::string label() const { return openChange.empty() ? "journal" : openChange; }
  [[nodiscard]] std::string target() const { return "journal"; }
  [[nodiscard]] EffectValue before() const { return openChange.empty() ? Presence::Damaged : Presence::Present; }
  [[nodiscard]] EffectValue after() const { return Presence::Absent; }
};

// Something in staging that no journal names. It is set aside.
struct RemoveLeftover {
  static constexpr auto kind = EffectKind::Remove;

  std::string name;

  [[nodiscard]] std::string object() const { return "staging/" + name; }
  [[nodiscard]] std::string label() const { return name; }
  [[nodiscard]] std::string target() const { return "staging"; }
  [[nodiscard]] EffectValue before() const { return Presence::Present; }
  [[nodiscard]] EffectValue after() const { return Presence::Absent; }
};

// An object that is not whole. A repair names it and leaves it where it is.
struct NameDamage {
  static constexpr auto kind = EffectKind::Remove;

  std::string place; // "my/<sha256>"
  std::string what;  // what is wrong with it, in English

  [[nodiscard]] std::string object() const { return place; }
  [[nodiscard]] std::string label() const { return what; }
  [[nodiscard]] std::string target() const { return place.substr(0, place.find('/')); }
  [[nodiscard]] EffectValue before() const { return Presence::Damaged; }
  [[nodiscard]] EffectValue after() const { return Presence::Damaged; }
};

// A value that other programs look up in a directory; before the store's part, or after it.
struct Publish {
  static constexpr auto kind = EffectKind::Publish;

  Phase phase = Phase::After;
  std::string place; // in the directory
  std::string title;
  std::string found; // empty where there is nothing
  std::string value; // empty to withdraw

  [[nodiscard]] std::string object() const { return place; }
  [[nodiscard]] std::string label() const { return title; }
  [[nodiscard]] std::string target() const { return "directory"; }
  [[nodiscard]] EffectValue before() const { return TextValue{found}; }
  [[nodiscard]] EffectValue after() const { return TextValue{value}; }
};

using Change = std::variant<PutKey, PutCertificate, SetFriendlyName, SetServices, GrantRead, UpdateChain, PointLink, TrustRoot, PutRequest,
                            CompleteRequest, Remove, Restore, Purge, ClearJournal, RemoveLeftover, NameDamage, Publish>;

} // namespace core
