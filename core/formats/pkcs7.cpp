// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pkcs7.h"

#include "core/formats/limit_checks.h"
#include "core/model/certificates.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"
#include "core/openssl/values.h"

#include <openssl/cms.h>

#include <array>
#include <optional>

namespace core {

using namespace openssl;

namespace {

using CmsHandle = Handle<CMS_ContentInfo, CMS_ContentInfo_free>;
using Pkcs7Handle = Handle<PKCS7, PKCS7_free>;

Unexpected damaged(Fault place, std::string why) {
  return fail(ErrorCode::Damaged, {{"place", place}}, std::move(why));
}

Unexpected unsupported(Feature feature) {
  return fail(ErrorCode::FeatureUnsupported, {{"feature", nameOf(feature)}});
}

// SignedData ::= SEQUENCE { version, digestAlgorithms SET, contentInfo, certificates [0] IMPLICIT OPTIONAL,
//                           crls [1] IMPLICIT OPTIONAL, signerInfos SET }
struct SignedData {
  std::vector<BytesView> frame = {}; // all but certificates and revocation lists
  std::optional<Element> certificates = {};
  std::optional<Element> lists = {};
  bool isTrustList = false; // Microsoft's certTrustList inside: a .stl file
};

std::optional<SignedData> signedDataOf(const Element &element) {
  if (!element.is(V_ASN1_SEQUENCE)) return std::nullopt;
  SignedData data;
  Elements fields(element.content);
  while (const auto field = fields.next()) {
    if (field->isContext(0) && !data.certificates) {
      data.certificates = field;
    } else if (field->isContext(1) && !data.lists) {
      data.lists = field;
    } else {
      data.frame.push_back(field->whole);
    }
    // version, digestAlgorithms, contentInfo: the third
    if (data.frame.size() == 3 && field->is(V_ASN1_SEQUENCE)) data.isTrustList = oidText(firstElement(field->content)) == "1.3.6.1.4.1.311.10.1";
  }
  if (fields.malformed()) return std::nullopt;
  return data;
}

void append(Bytes &out, BytesView bytes) {
  out.insert(out.end(), bytes.begin(), bytes.end());
}

// Wraps the end of a buffer, from a place on, into a constructed element.
void wrap(Bytes &bytes, std::size_t start, std::uint8_t tag) {
  std::array<std::uint8_t, 6> header{tag, 0x84};
  const auto length = bytes.size() - start;
  for (std::size_t i = 0; i < 4; ++i) header[2 + i] = static_cast<std::uint8_t>(length >> (8U * (3 - i)));
  bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(start), header.begin(), header.end());
}

// The decoders see the frame alone: the certificates are decoded one by one, and never twice.
Bytes framed(const SignedData &data) {
  constexpr std::array<std::uint8_t, 11> signedDataOid{V_ASN1_OBJECT, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02};
  Bytes bytes(signedDataOid.begin(), signedDataOid.end());
  for (const auto &part : data.frame) append(bytes, part);
  constexpr std::uint8_t sequence = V_ASN1_SEQUENCE | V_ASN1_CONSTRUCTED;
  wrap(bytes, signedDataOid.size(), sequence);
  wrap(bytes, signedDataOid.size(), 0xA0); // [0] EXPLICIT
  wrap(bytes, 0, sequence);
  return bytes;
}

// Some files parse only by the PKCS7 functions (Microsoft's content types), others only by the CMS ones (key identifiers).
Expected<void> checkFrame(const SignedData &data) {
  const ErrorQueue errors;
  const auto bytes = framed(data);
  const auto length = static_cast<long>(bytes.size());
  const unsigned char *at = bytes.data();
  if (const Pkcs7Handle old(d2i_PKCS7(nullptr, &at, length)); old) return {};
  at = bytes.data();
  if (const CmsHandle cms(d2i_CMS_ContentInfo(nullptr, &at, length)); cms) return {};
  return damaged(Fault::File, errors.text());
}

// Counted before the first is decoded, which costs far more than counting.
bool hasMoreThan(BytesView contents, std::size_t most) {
  Elements elements(contents);
  for (std::size_t count = 0; elements.next(); ++count) {
    if (count == most) return true;
  }
  return false;
}

// CertificateSet: besides certificates there may be extended and attribute certificates, which are tagged.
Expected<void> readSet(const Element &set, const Limits &limits, CertificateBounds &bounds, Pkcs7Content &content) {
  if (hasMoreThan(set.content, limits.bags)) return bagLimitHit(limits);
  Elements elements(set.content);
  std::vector<BytesView> encodings;
  while (const auto element = elements.next()) {
    if (element->contextual && element->constructed && firstElement(element->content)) {
      ++content.leftovers[LeftoverKind::AttributeCertificate];
      continue;
    }
    if (!element->is(V_ASN1_SEQUENCE)) return damaged(Fault::Certificate, "not a SEQUENCE");
    if (auto admitted = bounds.admit(element->whole); !admitted) return admitted;
    encodings.push_back(element->whole);
  }
  if (elements.malformed()) return damaged(Fault::Certificate, "a length is wrong");
  std::optional<Error> broken;
  for (auto &certificate : parseCertificates(encodings)) {
    if (certificate) {
      content.certificates.push_back({std::move(*certificate), {}});
    } else {
      ++content.leftovers[LeftoverKind::BrokenCertificate];
      broken = certificate.error();
    }
  }
  if (content.certificates.empty() && broken) return Unexpected(*broken);
  return {};
}

Expected<Pkcs7Content> readSigned(const Element &element, const Limits &limits, CertificateBounds &bounds) {
  const auto data = signedDataOf(element);
  if (!data) return damaged(Fault::File, "the SignedData is malformed");
  if (auto checked = checkFrame(*data); !checked) return Unexpected(checked.error());
  Pkcs7Content content;
  if (data->certificates) {
    if (auto read = readSet(*data->certificates, limits, bounds, content); !read) return Unexpected(read.error());
  }
  if (data->lists) {
    Elements lists(data->lists->content);
    while (lists.next()) ++content.leftovers[LeftoverKind::RevocationList];
    if (lists.malformed()) return damaged(Fault::File, "a revocation list is malformed");
  }
  if (data->isTrustList) ++content.leftovers[LeftoverKind::TrustList];
  return content;
}

} // namespace

Expected<Pkcs7Content> readPkcs7(BytesView bytes, const Limits &limits, CertificateBounds &bounds) {
  const auto outer = firstElement(bytes);
  if (!outer || !outer->is(V_ASN1_SEQUENCE)) return damaged(Fault::File, "the outer SEQUENCE is cut off or malformed");
  Elements fields(outer->content);
  const auto type = fields.next();
  const auto wrapper = fields.next();
  const auto content = wrapper && wrapper->isContext(0) ? firstElement(wrapper->content) : std::nullopt;
  switch (nidOf(type)) {
  case NID_pkcs7_signed:
    return content ? readSigned(*content, limits, bounds) : damaged(Fault::File, "no content");
  case NID_pkcs7_enveloped:
  case NID_pkcs7_signedAndEnveloped:
  case NID_pkcs7_encrypted:
    return unsupported(Feature::Pkcs7Encrypted);
  case NID_undef:
    if (!type) return damaged(Fault::File, "no content type");
    break;
  }
  return unsupported(Feature::Pkcs7Other);
}

} // namespace core
