// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pkcs12_layout.h"

#include "core/formats/estimate.h"
#include "core/formats/limit_checks.h"
#include "core/formats/pkcs12_bags.h"
#include "core/openssl/handles.h"
#include "core/openssl/values.h"

#include <algorithm>
#include <deque>
#include <iterator>

namespace core {

using namespace openssl;

namespace {

Unexpected damaged(const Value &place, std::string why) {
  return fail(ErrorCode::Damaged, {{"place", place}}, std::move(why));
}

// ContentInfo (RFC 2315 section 7): contentType, content [0] EXPLICIT OPTIONAL.
struct ContentInfo {
  int type = NID_undef;
  std::string oid;
  std::optional<Element> content;
};

std::optional<ContentInfo> contentInfoOf(const std::optional<Element> &element) {
  if (!element || !element->is(V_ASN1_SEQUENCE)) return std::nullopt;
  Elements fields(element->content);
  const auto type = fields.next();
  if (!type || !type->is(V_ASN1_OBJECT)) return std::nullopt;
  ContentInfo info{nidOf(type), oidText(type), std::nullopt};
  const auto wrapper = fields.next();
  if (wrapper && wrapper->isContext(0)) info.content = firstElement(wrapper->content);
  return info;
}

// "[0] IMPLICIT OCTET STRING": in BER a string of strings.
std::optional<Octets> implicitOctets(const std::optional<Element> &element) {
  if (!element || !element->isContext(0)) return std::nullopt;
  if (!element->constructed) return Octets(element->content);
  Secret all;
  Elements pieces(element->content);
  while (const auto piece = pieces.next()) {
    const auto octets = octetsOf(piece);
    if (!octets) return std::nullopt;
    all.append(octets->bytes());
  }
  if (pieces.malformed()) return std::nullopt;
  return Octets(std::move(all));
}

void readProtection(BytesView algorithmIdentifier, Pkcs12Safe &safe) {
  auto scheme = readScheme(algorithmIdentifier, safe.place);
  if (scheme) {
    safe.encryption = scheme->name;
    safe.scheme = std::move(*scheme);
  } else {
    const auto algorithm = algorithmOf(firstElement(algorithmIdentifier));
    safe.encryption = algorithm ? algorithm->name : "unknown";
    safe.unreadable = scheme.error();
    // Of PBES2 it is the cipher within, or its derivation, that cannot be read.
    if (const auto inner = scheme.error().parameters.find("algorithm"); inner != scheme.error().parameters.end())
      safe.encryption = inner->second.text();
  }
}

// EncryptedData (RFC 2315 section 13): version, then EncryptedContentInfo: contentType, algorithm, [0] IMPLICIT.
bool readEncrypted(const Element &data, Pkcs12Safe &safe) {
  if (!data.is(V_ASN1_SEQUENCE)) return false;
  Elements fields(data.content);
  fields.next();
  const auto info = fields.next();
  if (!info || !info->is(V_ASN1_SEQUENCE)) return false;
  Elements parts(info->content);
  parts.next();
  const auto algorithm = parts.next();
  auto octets = implicitOctets(parts.next());
  if (!algorithm || !octets) return false;
  safe.content = std::move(*octets);
  readProtection(algorithm->whole, safe);
  return true;
}

Expected<Pkcs12Safe> readSafe(const Element &element, const Value &place) {
  Pkcs12Safe safe;
  safe.place = place;
  const auto info = contentInfoOf(element);
  if (!info || !info->content) return damaged(place, "the ContentInfo is malformed or empty");
  if (info->type == NID_pkcs7_data) {
    auto octets = viewOf(info->content);
    if (!octets) return damaged(place, "the content is no OCTET STRING");
    safe.encryption = "none";
    safe.content = std::move(*octets);
  } else if (info->type == NID_pkcs7_encrypted) {
    if (!readEncrypted(*info->content, safe)) return damaged(place, "the EncryptedData is malformed");
  } else if (info->type == NID_pkcs7_enveloped) {
    safe.encryption = "enveloped-data";
    safe.unreadable = Error{ErrorCode::FeatureUnsupported, {{"feature", nameOf(Feature::Pkcs12Enveloped)}}};
  } else {
    safe.encryption = info->oid;
    safe.unreadable = Error{ErrorCode::AlgorithmUnsupported, {{"algorithm", info->oid}}};
  }
  return safe;
}

Expected<void> readSafes(BytesView authenticated, const Limits &limits, Pkcs12Layout &layout) {
  const auto outer = firstElement(authenticated);
  if (!outer || !outer->is(V_ASN1_SEQUENCE)) return damaged(Fault::File, "the AuthenticatedSafe is no SEQUENCE");
  Elements elements(outer->content);
  while (const auto element = elements.next()) {
    if (layout.safes.size() >= limits.bags) return bagLimitHit(limits);
    auto safe = readSafe(*element, Value(Fault::Safe, std::to_string(layout.safes.size() + 1)));
    if (!safe) return Unexpected(safe.error());
    layout.safes.push_back(std::move(*safe));
  }
  if (elements.malformed()) return damaged(Value(Fault::Safe, std::to_string(layout.safes.size() + 1)), "not an element");
  return {};
}

Expected<void> readMacOf(const std::optional<Element> &macData, Pkcs12Layout &layout) {
  if (!macData) return {};
  auto mac = readMac(macData->whole);
  if (mac) {
    layout.mac = std::move(*mac);
  } else if (mac.error().code == ErrorCode::AlgorithmUnsupported) {
    layout.macUnreadable = mac.error();
  } else {
    return Unexpected(mac.error());
  }
  return {};
}

// The schemes that a password has to be derived for; derivations refer to them.
using Schemes = std::deque<Scheme>;

// Adds how a key in a safe that is not encrypted is encrypted itself.
void addKey(const KeyBag &key, SafeFacts &shown, Schemes &schemes) {
  if (key.scheme) {
    shown.keys.push_back(key.scheme->name);
    schemes.push_back(*key.scheme);
  } else if (key.unreadable) {
    const auto name = key.unreadable->parameters.find("algorithm");
    shown.keys.push_back(name == key.unreadable->parameters.end() ? "unknown" : name->second.text());
    shown.unreadable.push_back(shown.keys.back());
  }
}

// What a password that fits costs: all derivations, side by side.
void addCost(const Pkcs12Layout &layout, const Schemes &schemes, ContainerFacts &facts) {
  const PasswordForm none;
  std::vector<Kdf> kdfs;
  std::vector<Derivation> jobs;
  if (layout.mac) kdfs.push_back(layout.mac->kdf);
  if (layout.mac) jobs.push_back(macDerivation(*layout.mac, none));
  for (const auto &scheme : schemes) {
    kdfs.push_back(scheme.kdf);
    std::ranges::move(derivationsFor(scheme, none), std::back_inserter(jobs));
  }
  facts.work = workOf(kdfs);
  facts.estimatedSeconds = secondsFor(jobs);
}

} // namespace

// PFX ::= SEQUENCE { version INTEGER {v3(3)}, authSafe ContentInfo, macData MacData OPTIONAL }
Expected<Pkcs12Layout> readLayout(BytesView file, const Limits &limits) {
  const auto outer = firstElement(file);
  if (!outer || !outer->is(V_ASN1_SEQUENCE)) return damaged(Fault::File, "the outer SEQUENCE is cut off or malformed");
  Elements fields(outer->content);
  const auto version = integerOf(fields.next());
  if (version != 3) return fail(ErrorCode::FeatureUnsupported, {{"feature", nameOf(Feature::Pkcs12Version)}});
  const auto info = contentInfoOf(fields.next());
  if (!info) return damaged(Fault::File, "no ContentInfo");
  if (info->type == NID_pkcs7_signed) return fail(ErrorCode::FeatureUnsupported, {{"feature", nameOf(Feature::Pkcs12Signed)}});
  auto authenticated = info->type == NID_pkcs7_data ? viewOf(info->content) : std::nullopt;
  if (!authenticated) return damaged(Fault::File, "no authenticated safe");

  Pkcs12Layout layout;
  layout.ber = outer->indefinite || info->content->constructed;
  const auto macData = fields.next();
  if (fields.malformed()) return damaged(Fault::Mac, "not an element");
  if (auto read = readMacOf(macData, layout); !read) return Unexpected(read.error());
  if (auto read = readSafes(authenticated->bytes(), limits, layout); !read) return Unexpected(read.error());
  layout.authenticated = std::move(*authenticated);
  return layout;
}

ContainerFacts factsOf(const Pkcs12Layout &layout, const Limits &limits) {
  ContainerFacts facts;
  CertificateBounds certificates(limits);
  if (layout.mac) facts.mac = layout.mac->facts;
  if (layout.macUnreadable) facts.mac = {MacFacts::Kind::Hmac, layout.macUnreadable->parameters.at("algorithm").text(), 0};
  Schemes schemes;
  for (const auto &safe : layout.safes) {
    SafeFacts shown{safe.encryption, safe.scheme ? safe.scheme->kdf.iterations : 0, std::nullopt};
    const auto bags = safe.encryption == "none" ? readBags(safe.content.bytes(), safe.place, limits, certificates) : fail(ErrorCode::PasswordNeeded);
    if (bags) {
      shown.bags = bags->topLevel;
      for (const auto &key : bags->keys) addKey(key, shown, schemes);
    }
    if (safe.unreadable) shown.unreadable.push_back(safe.encryption);
    if (safe.scheme) schemes.push_back(*safe.scheme);
    facts.safes.push_back(std::move(shown));
  }
  addCost(layout, schemes, facts);
  return facts;
}

} // namespace core
