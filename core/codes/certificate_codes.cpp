// SPDX-License-Identifier: Apache-2.0
#include "core/codes/certificate_codes.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<ExtensionKind> kinds[] = {
    {ExtensionKind::AlternativeNames, "2.5.29.17"},
    {ExtensionKind::IssuerAlternativeNames, "2.5.29.18"},
    {ExtensionKind::KeyUsage, "2.5.29.15"},
    {ExtensionKind::ExtendedKeyUsage, "2.5.29.37"},
    {ExtensionKind::BasicConstraints, "2.5.29.19"},
    {ExtensionKind::AuthorityKeyId, "2.5.29.35"},
    {ExtensionKind::SubjectKeyId, "2.5.29.14"},
    {ExtensionKind::AuthorityAccess, "1.3.6.1.5.5.7.1.1"},
    {ExtensionKind::SubjectAccess, "1.3.6.1.5.5.7.1.11"},
    {ExtensionKind::CrlDistribution, "2.5.29.31"},
    {ExtensionKind::FreshestCrl, "2.5.29.46"},
    {ExtensionKind::Policies, "2.5.29.32"},
    {ExtensionKind::PolicyMappings, "2.5.29.33"},
    {ExtensionKind::PolicyConstraints, "2.5.29.36"},
    {ExtensionKind::InhibitAnyPolicy, "2.5.29.54"},
    {ExtensionKind::NameConstraints, "2.5.29.30"},
    {ExtensionKind::KeyPeriod, "2.5.29.16"},
    {ExtensionKind::TlsFeatures, "1.3.6.1.5.5.7.1.24"},
    {ExtensionKind::Timestamps, "1.3.6.1.4.1.11129.2.4.2"},
    {ExtensionKind::TimestampPoison, "1.3.6.1.4.1.11129.2.4.3"},
    {ExtensionKind::OcspNoCheck, "1.3.6.1.5.5.7.48.1.5"},
    {ExtensionKind::Template, "1.3.6.1.4.1.311.21.7"},
    {ExtensionKind::TemplateName, "1.3.6.1.4.1.311.20.2"},
    {ExtensionKind::ApplicationPolicies, "1.3.6.1.4.1.311.21.10"},
    {ExtensionKind::NetscapeType, "2.16.840.1.113730.1.1"},
    {ExtensionKind::Comment, "2.16.840.1.113730.1.13"},
};
static_assert(holdsEach(kinds));

constexpr Named<ExtensionReading> readings[] = {
    {ExtensionReading::Read, "read"},
    {ExtensionReading::Unknown, "unknown"},
    {ExtensionReading::Broken, "broken"},
};
static_assert(holdsEach(readings));

} // namespace

std::string_view nameOf(ExtensionKind kind) {
  return rowOf(kinds, kind).name;
}

std::string_view nameOf(ExtensionReading reading) {
  return rowOf(readings, reading).name;
}

} // namespace core
