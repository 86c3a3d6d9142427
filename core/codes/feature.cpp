// SPDX-License-Identifier: Apache-2.0
#include "core/codes/feature.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<Feature> features[] = {
    {Feature::PrivateKeyOnly, "private-key-only"},
    {Feature::Request, "request"},
    {Feature::RevocationList, "revocation-list"},
    {Feature::Jks, "jks"},
    {Feature::Jceks, "jceks"},
    {Feature::Sst, "sst"},
    {Feature::Pvk, "pvk"},
    {Feature::UnsupportedKey, "unsupported-key"},
    {Feature::OpenSshKey, "openssh-key"},
    {Feature::PuttyKey, "putty-key"},
    {Feature::Pkcs12Version, "pkcs12-version"},
    {Feature::Pkcs12Signed, "pkcs12-signed"},
    {Feature::Pkcs12Enveloped, "pkcs12-enveloped"},
    {Feature::Pkcs7Encrypted, "pkcs7-encrypted"},
    {Feature::Pkcs7Other, "pkcs7-other"},
    {Feature::SavedPlan, "saved-plan"},
};
static_assert(holdsEach(features));

} // namespace

std::string_view nameOf(Feature feature) {
  return rowOf(features, feature).name;
}

bool isKey(Feature feature) {
  switch (feature) {
  case Feature::PrivateKeyOnly:
  case Feature::Pvk:
  case Feature::UnsupportedKey:
  case Feature::OpenSshKey:
  case Feature::PuttyKey:
    return true;
  case Feature::Request:
  case Feature::RevocationList:
  case Feature::Jks:
  case Feature::Jceks:
  case Feature::Sst:
  case Feature::Pkcs12Version:
  case Feature::Pkcs12Signed:
  case Feature::Pkcs12Enveloped:
  case Feature::Pkcs7Encrypted:
  case Feature::Pkcs7Other:
  case Feature::SavedPlan:
    break;
  }
  return false;
}

} // namespace core
