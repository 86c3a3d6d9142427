// SPDX-License-Identifier: Apache-2.0
#include "core/formats/recognise.h"

#include "core/formats/pem_key.h"
#include "core/formats/plain_text.h"
#include "core/formats/resemblance.h"
#include "core/formats/text_reading.h"
#include "core/formats/x509.h"

#include <algorithm>

namespace core {

namespace {

// The labels are those of the content, where it was recognised.
Content contentOfLabel(const PemBlock &block) {
  const auto &label = block.label;
  if (label == "PKCS12") return Content::Pkcs12;
  if (isPkcs7Label(label)) return Content::Pkcs7;
  if (isCertificateLabel(label)) return Content::Certificate;
  if (label == "CERTIFICATE REQUEST" || label == "NEW CERTIFICATE REQUEST") return Content::Request;
  if (label == "X509 CRL") return Content::RevocationList;
  if (label == "ENCRYPTED PRIVATE KEY") return Content::EncryptedKey;
  if (label == "OPENSSH PRIVATE KEY") return Content::OpenSshKey;
  if (label.ends_with("PUBLIC KEY") && !label.starts_with("SSH2 ")) return Content::PublicKey;
  return isKeyLabel(label) ? Content::PrivateKey : Content::Unknown;
}

Format formatOf(Content content) {
  if (content == Content::Pkcs12) return Format::Pkcs12;
  return content == Content::Pkcs7 ? Format::Pkcs7 : Format::X509;
}

bool isKey(Content content) {
  return content == Content::PrivateKey || content == Content::EncryptedKey;
}

// A container with the key in it decides what a PEM text is, unless a key stands beside it; then the certificates, then PKCS#7; else the first
// block that is recognised.
Content contentOf(const std::vector<PemBlock> &blocks) {
  std::vector<Content> all;
  all.reserve(blocks.size());
  for (const auto &block : blocks) all.push_back(contentOfLabel(block));
  const auto has = [&](Content content) { return std::ranges::find(all, content) != all.end(); };
  if (has(Content::Pkcs12) && std::ranges::none_of(all, isKey)) return Content::Pkcs12;
  for (const auto content : {Content::Certificate, Content::Pkcs7, Content::Pkcs12, Content::PrivateKey, Content::EncryptedKey}) {
    if (has(content)) return content;
  }
  const auto known = std::ranges::find_if(all, [](Content content) { return content != Content::Unknown; });
  return known == all.end() ? Content::Unknown : *known;
}

Recognised recogniseBlocks(const std::vector<PemBlock> &blocks) {
  const auto content = contentOf(blocks);
  const bool isBundle = content == Content::Certificate && blocks.size() > 1;
  const auto holdsKey = [](const PemBlock &block) { return isKey(contentOfLabel(block)) || contentOfLabel(block) == Content::Pkcs12; };
  return {content, isBundle ? Format::PemBundle : formatOf(content), Encoding::Pem, std::ranges::any_of(blocks, holdsKey),
          std::ranges::any_of(blocks, isEncryptedKey)};
}

Recognised recogniseBinary(Content content, Encoding encoding) {
  return {content, formatOf(content), encoding, isKey(content) || content == Content::Pkcs12,
          content == Content::EncryptedKey && encoding == Encoding::Der};
}

Unexpected unsupported(Feature feature, const std::string &path) {
  return fail(ErrorCode::FeatureUnsupported, {{"feature", nameOf(feature)}, {"path", path}});
}

const std::string &nameFor(const SourceFile &file) {
  return file.path.empty() ? file.name : file.path;
}

// What a file holds in the place of a private key; nothing where a key may be in it, or nobody knows.
std::optional<Fault> heldInstead(const Recognised &recognised, const SourceFile &file) {
  if (recognised.mayHoldKey) return std::nullopt;
  switch (recognised.content) {
  case Content::Certificate:
  case Content::Pkcs7:
    return Fault::HoldsCertificate;
  case Content::Request:
    return Fault::HoldsRequest;
  case Content::RevocationList:
    return Fault::HoldsRevocationList;
  case Content::PublicKey:
    return Fault::HoldsPublicKey;
  case Content::Unknown:
    return resemblance(*file.bytes) == Value(Fault::SshKey) ? std::optional(Fault::HoldsPublicKey) : std::nullopt;
  case Content::Pkcs12:
  case Content::PrivateKey:
  case Content::EncryptedKey:
  case Content::OpenSshKey:
  case Content::PuttyKey:
  case Content::JavaKeystore:
  case Content::JceKeystore:
  case Content::SerializedStore:
  case Content::PvkKey:
  case Content::SavedPlan:
    break;
  }
  return std::nullopt;
}

} // namespace

Expected<Recognised> recognise(BytesView bytes, const Limits &limits) {
  if (const auto content = detectBinary(bytes); content != Content::Unknown) return recogniseBinary(content, Encoding::Der);
  if (isSavedPlan(bytes)) return Recognised{Content::SavedPlan}; // before its text is searched for what a plan may hold, such as a request
  const auto reading = readText(bytes, limits);
  if (!reading) return Unexpected(reading.error());
  if (const auto &obstacle = reading->obstacle) {
    return fail(ErrorCode::TextInTheWay, {{"line", std::to_string(obstacle->line)}, {"what", obstacle->character}});
  }
  if (!reading->blocks.empty()) return recogniseBlocks(reading->blocks);
  if (reading->decoded) return recogniseBinary(detectBinary(reading->decoded->bytes()), Encoding::Base64);
  return Recognised{isPuttyKey(plainText(bytes)) ? Content::PuttyKey : Content::Unknown};
}

Expected<void> checkSupported(const Recognised &recognised, const SourceFile &file) {
  const auto &path = nameFor(file);
  switch (recognised.content) {
  case Content::Pkcs12:
  case Content::Certificate:
  case Content::Pkcs7:
    return {};
  case Content::PrivateKey:
  case Content::EncryptedKey:
    return unsupported(Feature::PrivateKeyOnly, path);
  case Content::OpenSshKey:
    return unsupported(Feature::OpenSshKey, path);
  case Content::PuttyKey:
    return unsupported(Feature::PuttyKey, path);
  case Content::Request:
    return unsupported(Feature::Request, path);
  case Content::RevocationList:
    return unsupported(Feature::RevocationList, path);
  case Content::JavaKeystore:
    return unsupported(Feature::Jks, path);
  case Content::JceKeystore:
    return unsupported(Feature::Jceks, path);
  case Content::SerializedStore:
    return unsupported(Feature::Sst, path);
  case Content::PvkKey:
    return unsupported(Feature::Pvk, path);
  case Content::SavedPlan:
    return unsupported(Feature::SavedPlan, path);
  case Content::PublicKey:
    return fail(ErrorCode::ContentUnknown, {{"path", path}, {"looksLike", Fault::HoldsPublicKey}});
  case Content::Unknown:
    break;
  }
  return fail(ErrorCode::ContentUnknown, {{"path", path}, {"looksLike", resemblance(*file.bytes)}});
}

Expected<void> checkKeyFile(const Recognised &recognised, const SourceFile &file) {
  if (const auto held = heldInstead(recognised, file)) return fail(ErrorCode::NotAKey, {{"path", nameFor(file)}, {"what", *held}});
  return isKey(recognised.content) ? Expected<void>() : checkSupported(recognised, file);
}

} // namespace core
