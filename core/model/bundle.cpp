// SPDX-License-Identifier: Apache-2.0
#include "core/model/bundle.h"

namespace core {

Role BundleCertificate::role() const {
  if (key) return Role::Leaf;
  if (!certificate.isCa()) return Role::Stray;
  return certificate.isSelfSigned() ? Role::Root : Role::Intermediate;
}

std::string_view nameOf(Role role) {
  switch (role) {
  case Role::Leaf:
    return "leaf";
  case Role::Intermediate:
    return "intermediate";
  case Role::Root:
    return "root";
  case Role::Stray:
    return "stray";
  }
  return "stray";
}

std::string_view nameOf(Verdict verdict) {
  switch (verdict) {
  case Verdict::NotNeeded:
    return "not-needed";
  case Verdict::Needed:
    return "needed";
  case Verdict::Correct:
    return "correct";
  case Verdict::Wrong:
    return "wrong";
  case Verdict::NoMac:
    return "no-mac";
  case Verdict::CipherUnavailable:
    return "cipher-unavailable";
  case Verdict::WrongEncoding:
    return "wrong-encoding";
  case Verdict::TooCostly:
    return "too-costly";
  case Verdict::Damaged:
    return "damaged";
  case Verdict::Unsupported:
    return "unsupported";
  }
  return "unsupported";
}

std::string_view nameOf(Fitted fitted) {
  switch (fitted) {
  case Fitted::Null:
    return "null";
  case Fitted::Empty:
    return "empty";
  case Fitted::Utf8:
    return "utf-8";
  case Fitted::Latin1:
    return "latin-1";
  case Fitted::RawBytes:
    return "bytes";
  }
  return "bytes";
}

} // namespace core
