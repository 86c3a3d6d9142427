// SPDX-License-Identifier: Apache-2.0
#include "core/formats/source_file.h"

namespace core {

std::string_view nameOf(Format format) {
  switch (format) {
  case Format::Pkcs12:
    return "pkcs12";
  case Format::Pkcs7:
    return "pkcs7";
  case Format::X509:
    return "x509";
  case Format::PemBundle:
    return "pem-bundle";
  case Format::Pkcs8:
    return "pkcs8";
  case Format::Pkcs10:
    return "pkcs10";
  }
  return "x509";
}

std::string_view nameOf(Encoding encoding) {
  switch (encoding) {
  case Encoding::Der:
    return "der";
  case Encoding::Ber:
    return "ber";
  case Encoding::Pem:
    return "pem";
  case Encoding::Base64:
    return "base64";
  }
  return "der";
}

std::string_view nameOf(MacFacts::Kind kind) {
  switch (kind) {
  case MacFacts::Kind::None:
    return "none";
  case MacFacts::Kind::Hmac:
    return "hmac";
  case MacFacts::Kind::Pbmac1:
    return "pbmac1";
  }
  return "none";
}

} // namespace core
