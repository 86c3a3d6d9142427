// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "core/formats/detect.h"
#include "core/formats/key_budget.h"
#include "core/formats/limit_checks.h"
#include "core/formats/pairing.h"
#include "core/formats/pem_bundle.h"
#include "core/formats/pem_key.h"
#include "core/formats/pkcs12.h"
#include "core/formats/pkcs12_layout.h"
#include "core/formats/pkcs7.h"
#include "core/formats/read_file.h"
#include "core/formats/x509.h"
#include "core/openssl/ber.h"

#include <algorithm>

namespace core {

namespace {

struct Recognised {
  Content content = Content::Unknown;
  Format format = Format::X509;
  Encoding encoding = Encoding::Der;
};

constexpr std::string_view pkcs12Label = "PKCS12";

Content contentOfLabel(const PemBlock &block) {
  const auto &label = block.label;
  if (label == pkcs12Label) return Content::Pkcs12;
  if (isPkcs7Label(label)) return Content::Pkcs7;
  if (isCertificateLabel(label)) {
    return block.der && detectBinary(block.der->bytes()) == Content::Pkcs7 ? Content::Pkcs7 : Content::Certificate;
  }
  if (label == "CERTIFICATE REQUEST" || label == "NEW CERTIFICATE REQUEST") return Content::Request;
  if (label == "X509 CRL") return Content::RevocationList;
  if (label == "ENCRYPTED PRIVATE KEY") return Content::EncryptedKey;
  return label.ends_with("PRIVATE KEY") ? Content::PrivateKey : Content::Unknown;
}

Format formatOf(Content content) {
  if (content == Content::Pkcs12) return Format::Pkcs12;
  return content == Content::Pkcs7 ? Format::Pkcs7 : Format::X509;
}

// The certificates decide what a PEM text is, then PKCS#7; else the first block that is anything.
Recognised recogniseBlocks(const std::vector<PemBlock> &blocks) {
  const auto isCertificate = [](const PemBlock &block) { return contentOfLabel(block) == Content::Certificate; };
  const auto certificates = std::ranges::count_if(blocks, isCertificate);
  if (certificates > 0) {
    const bool single = certificates == 1 && blocks.size() == 1;
    return {Content::Certificate, single ? Format::X509 : Format::PemBundle, Encoding::Pem};
  }
  auto first = Content::Unknown;
  for (const auto &block : blocks) {
    const auto content = contentOfLabel(block);
    if (content == Content::Pkcs7) return {content, Format::Pkcs7, Encoding::Pem};
    if (first == Content::Unknown) first = content;
  }
  return {first, formatOf(first), Encoding::Pem};
}

Expected<Recognised> recognise(BytesView bytes, const Limits &limits) {
  const auto withFormat = [](Content content, Encoding encoding) { return Recognised{content, formatOf(content), encoding}; };
  if (const auto content = detectBinary(bytes); content != Content::Unknown) return withFormat(content, Encoding::Der);
  const auto text = plainText(bytes);
  if (hasMoreBlocksThan(text, limits.bags)) return bagLimitHit(limits);
  if (const auto blocks = pemBlocks(text); !blocks.empty()) return recogniseBlocks(blocks);
  if (const auto decoded = decodeBase64(text)) return withFormat(detectBinary(decoded->bytes()), Encoding::Base64);
  return Recognised{};
}

Unexpected unsupported(const char *feature) {
  return fail(ErrorCode::FeatureUnsupported, {{"feature", feature}});
}

bool isKey(Content content) {
  return content == Content::PrivateKey || content == Content::EncryptedKey;
}

Expected<void> checkSupported(Content content, const SourceFile &file) {
  const auto &path = file.path.empty() ? file.name : file.path;
  switch (content) {
  case Content::Pkcs12:
  case Content::Certificate:
  case Content::Pkcs7:
    return {};
  case Content::PrivateKey:
  case Content::EncryptedKey:
    return unsupported("private-key-only");
  case Content::Request:
    return unsupported("request");
  case Content::RevocationList:
    return unsupported("revocation-list");
  case Content::JavaKeystore:
    return unsupported("jks");
  case Content::JceKeystore:
    return unsupported("jceks");
  case Content::SerializedStore:
    return unsupported("sst");
  case Content::PvkKey:
    return unsupported("pvk");
  case Content::Unknown:
    break;
  }
  return fail(ErrorCode::ContentUnknown, {{"path", path}, {"looksLike", resemblance(*file.bytes)}});
}

// The structure itself, whatever it came in. Binary is not copied: a file may be large.
struct Payload {
  Secret decoded = {};
  BytesView bytes = {};
};

Expected<Payload> payloadOf(const SourceFile &file) {
  std::optional<Secret> decoded;
  switch (file.encoding) {
  case Encoding::Der:
  case Encoding::Ber:
    return Payload{{}, *file.bytes};
  case Encoding::Base64:
    decoded = decodeBase64(plainText(*file.bytes));
    break;
  case Encoding::Pem:
    for (auto &block : pemBlocks(plainText(*file.bytes))) {
      if (block.label == pkcs12Label && block.der && !decoded) decoded = std::move(block.der);
    }
    break;
  }
  if (!decoded) return fail(ErrorCode::Damaged, {{"place", "file"}}, "broken Base64");
  Payload payload{std::move(*decoded)};
  payload.bytes = payload.decoded.bytes();
  return payload;
}

Expected<void> lookIntoContainer(SourceFile &file, const Limits &limits) {
  const auto payload = payloadOf(file);
  if (!payload) return Unexpected(payload.error());
  const auto layout = readLayout(payload->bytes, limits);
  if (!layout) return Unexpected(layout.error());
  if (layout->ber && file.encoding == Encoding::Der) file.encoding = Encoding::Ber;
  file.container = factsOf(*layout, limits);
  const auto isLocked = [](const Pkcs12Safe &safe) { return safe.encryption != "none"; };
  file.needsPassword = file.container->work > 0 || layout->macUnreadable || std::ranges::any_of(layout->safes, isLocked);
  return {};
}

// What stands in the first headers of a file that is not PKCS#12.
void lookAtSurface(SourceFile &file) {
  if (file.encoding == Encoding::Pem) {
    file.needsPassword = std::ranges::any_of(pemBlocks(plainText(*file.bytes)), isEncryptedKey);
  } else if (file.encoding == Encoding::Der) {
    const auto outer = openssl::firstElement(*file.bytes);
    if (outer && outer->indefinite) file.encoding = Encoding::Ber;
    file.needsPassword = detectBinary(*file.bytes) == Content::EncryptedKey;
  }
}

Expected<SourceFile> examine(SourceFile file, const Limits &limits, Wanted wanted) {
  if (file.bytes->empty()) return fail(ErrorCode::FileEmpty, {{"path", file.path.empty() ? file.name : file.path}});
  const auto recognised = recognise(*file.bytes, limits);
  if (!recognised) return Unexpected(recognised.error());
  const bool isLoneKey = wanted == Wanted::Key && isKey(recognised->content);
  if (auto supported = checkSupported(recognised->content, file); !supported && !isLoneKey) return Unexpected(supported.error());
  file.format = isLoneKey ? Format::Pkcs8 : recognised->format;
  file.encoding = recognised->encoding;
  if (file.format == Format::Pkcs12) {
    if (auto looked = lookIntoContainer(file, limits); !looked) return Unexpected(looked.error());
  } else {
    lookAtSurface(file);
  }
  return file;
}

Expected<Bundle> bundleFromPkcs7(BytesView bytes, const Limits &limits) {
  CertificateBounds bounds(limits);
  auto content = readPkcs7(bytes, limits, bounds);
  if (!content) return Unexpected(content.error());
  return pairUp(std::move(content->certificates), {}, content->leftovers);
}

} // namespace

Expected<SourceFile> openFile(const std::filesystem::path &path, const Limits &limits, Wanted wanted) {
  auto file = readFile(path, limits.fileBytes);
  return file ? examine(std::move(*file), limits, wanted) : file;
}

Expected<SourceFile> openBytes(Bytes bytes, std::string name, const Limits &limits, Wanted wanted) {
  auto file = fileOf(std::move(bytes), std::move(name), limits.fileBytes);
  return file ? examine(std::move(*file), limits, wanted) : file;
}

namespace {

bool hasStrayBlank(const Secret &password) {
  const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  const auto text = password.text();
  return !text.empty() && (isBlank(text.front()) || isBlank(text.back()));
}

Expected<Bundle> unlockAsItIs(const SourceFile &file, const Secret *password, const Limits &limits, const std::stop_token &stop,
                              const Progress &progress) {
  if (file.encoding == Encoding::Pem && file.format != Format::Pkcs12) return unlockPem(*file.bytes, password, limits, stop, progress);
  const auto payload = payloadOf(file);
  if (!payload) return Unexpected(payload.error());
  switch (file.format) {
  case Format::Pkcs12:
    return unlockPkcs12(payload->bytes, password, limits, stop, progress);
  case Format::Pkcs7:
    return bundleFromPkcs7(payload->bytes, limits);
  case Format::X509:
  case Format::PemBundle:
    return certificatesFromDer(payload->bytes, limits);
  case Format::Pkcs8:
    return unlockKey(payload->bytes, password, limits, stop, progress);
  case Format::Pkcs10:
    break;
  }
  return fail(ErrorCode::FeatureUnsupported, {{"feature", std::string(nameOf(file.format))}});
}

} // namespace

Expected<Bundle> unlock(const SourceFile &file, const Secret *password, const Limits &limits, const std::stop_token &stop, const Progress &progress) {
  auto bundle = unlockAsItIs(file, password, limits, stop, progress);
  if (bundle) {
    // Everybody who looks at the bundle will want to know which of its certificates are roots.
    KeyBudget budget(limits);
    for (const auto &entry : bundle->certificates) budget.addCertificate(entry.certificate);
    if (auto affordable = budget.check(); !affordable) return Unexpected(affordable.error());
  }
  const bool isWrong = !bundle && bundle.error().code == ErrorCode::WrongPassword && password != nullptr;
  if (isWrong && hasStrayBlank(*password)) bundle.error().parameters["strayBlank"] = "yes";
  return bundle;
}

} // namespace core
