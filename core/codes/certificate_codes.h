// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// The extensions of a certificate that have a name of their own in our words. All others go by the name that the trade has for them, or by their
// object identifier.
enum class ExtensionKind {
  AlternativeNames,
  IssuerAlternativeNames,
  KeyUsage,
  ExtendedKeyUsage,
  BasicConstraints,
  AuthorityKeyId,
  SubjectKeyId,
  AuthorityAccess,
  SubjectAccess,
  CrlDistribution,
  FreshestCrl,
  Policies,
  PolicyMappings,
  PolicyConstraints,
  InhibitAnyPolicy,
  NameConstraints,
  KeyPeriod,
  TlsFeatures,
  Timestamps,
  TimestampPoison,
  OcspNoCheck,
  Template,
  TemplateName,
  ApplicationPolicies,
  NetscapeType,
  Comment,
};

// How far the value of an extension could be read. Unknown: what it means is not known here. Broken: it is not what its identifier says.
enum class ExtensionReading { Read, Unknown, Broken };

// nameOf returns the dotted object identifier of an extension, and the word for a reading in a message: "broken".
std::string_view nameOf(ExtensionKind kind);
std::string_view nameOf(ExtensionReading reading);

} // namespace core
