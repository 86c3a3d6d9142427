// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "core/formats/detect.h"
#include "core/formats/pem.h"
#include "core/formats/pkcs12.h"
#include "core/formats/pkcs12_layout.h"
#include "core/formats/read_file.h"
#include "core/formats/x509.h"

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
  if (label == "PKCS7" || label == "CMS") return Content::Pkcs7;
  if (isCertificateLabel(label)) {
    return block.der && detectBinary(block.der->bytes()) == Content::Pkcs7 ? Content::Pkcs7 : Content::Certificate;
  }
  if (label == "CERTIFICATE REQUEST" || label == "NEW CERTIFICATE REQUEST") return Content::Request;
  if (label == "X509 CRL") return Content::RevocationList;
  if (label == "ENCRYPTED PRIVATE KEY") return Content::EncryptedKey;
  return label.ends_with("PRIVATE KEY") ? Content::PrivateKey : Content::Unknown;
}

// The certificates decide what a PEM text is; else the first block that is anything.
Recognised recogniseBlocks(const std::vector<PemBlock> &blocks) {
  const auto isCertificate = [](const PemBlock &block) { return contentOfLabel(block) == Content::Certificate; };
  const auto certificates = std::ranges::count_if(blocks, isCertificate);
  if (certificates > 0) {
    const bool single = certificates == 1 && blocks.size() == 1;
    return {Content::Certificate, single ? Format::X509 : Format::PemBundle, Encoding::Pem};
  }
  for (const auto &block : blocks) {
    const auto content = contentOfLabel(block);
    if (content != Content::Unknown) return {content, content == Content::Pkcs12 ? Format::Pkcs12 : Format::X509, Encoding::Pem};
  }
  return {};
}

Recognised recognise(BytesView bytes) {
  const auto withFormat = [](Content content, Encoding encoding) {
    return Recognised{content, content == Content::Pkcs12 ? Format::Pkcs12 : Format::X509, encoding};
  };
  if (const auto content = detectBinary(bytes); content != Content::Unknown) return withFormat(content, Encoding::Der);
  const auto text = plainText(bytes);
  if (const auto blocks = pemBlocks(text); !blocks.empty()) return recogniseBlocks(blocks);
  if (const auto decoded = decodeBase64(text)) return withFormat(detectBinary(decoded->bytes()), Encoding::Base64);
  return {};
}

Unexpected unsupported(const char *feature) {
  return fail(ErrorCode::FeatureUnsupported, {{"feature", feature}});
}

Expected<void> checkSupported(Content content, const SourceFile &file) {
  const auto &path = file.path.empty() ? file.name : file.path;
  switch (content) {
  case Content::Pkcs12:
  case Content::Certificate:
    return {};
  case Content::Pkcs7:
    return unsupported("PKCS #7 files (.p7b, .p7c)");
  case Content::PrivateKey:
    return unsupported("A private key without its certificate");
  case Content::EncryptedKey:
    return unsupported("An encrypted private key without its certificate");
  case Content::Request:
    return unsupported("A certificate request (PKCS #10), which is no certificate yet");
  case Content::RevocationList:
    return unsupported("A revocation list (CRL), which is no certificate");
  case Content::JavaKeystore:
    return unsupported("A Java keystore (JKS)");
  case Content::JceKeystore:
    return unsupported("A Java keystore (JCEKS)");
  case Content::SerializedStore:
    return unsupported("A serialized Windows certificate store (SST)");
  case Content::PvkKey:
    return unsupported("A Windows key file (PVK)");
  case Content::Unknown:
    break;
  }
  return fail(ErrorCode::ContentUnknown, {{"path", path}, {"looksLike", resemblance(*file.bytes)}});
}

// The container itself, whatever it came in.
Expected<Secret> pkcs12Of(const SourceFile &file) {
  std::optional<Secret> payload;
  switch (file.encoding) {
  case Encoding::Der:
  case Encoding::Ber:
    return Secret(BytesView(*file.bytes));
  case Encoding::Base64:
    payload = decodeBase64(plainText(*file.bytes));
    break;
  case Encoding::Pem:
    for (auto &block : pemBlocks(plainText(*file.bytes))) {
      if (block.label == pkcs12Label && block.der && !payload) payload = std::move(block.der);
    }
    break;
  }
  if (!payload) return fail(ErrorCode::Damaged, {{"place", "file"}}, "broken Base64");
  return std::move(*payload);
}

Expected<void> lookIntoContainer(SourceFile &file, const Limits &limits) {
  const auto payload = pkcs12Of(file);
  if (!payload) return Unexpected(payload.error());
  const auto layout = readLayout(payload->bytes(), limits);
  if (!layout) return Unexpected(layout.error());
  if (layout->ber && file.encoding == Encoding::Der) file.encoding = Encoding::Ber;
  file.container = factsOf(*layout, limits);
  const auto isLocked = [](const Pkcs12Safe &safe) { return safe.encryption != "none"; };
  file.needsPassword = file.container->work > 0 || layout->macUnreadable || std::ranges::any_of(layout->safes, isLocked);
  return {};
}

Expected<SourceFile> examine(SourceFile file, const Limits &limits) {
  if (file.bytes->empty()) return fail(ErrorCode::FileEmpty, {{"path", file.path.empty() ? file.name : file.path}});
  const auto recognised = recognise(*file.bytes);
  if (auto supported = checkSupported(recognised.content, file); !supported) return Unexpected(supported.error());
  file.format = recognised.format;
  file.encoding = recognised.encoding;
  file.sha256 = toHex(sha256(*file.bytes));
  if (file.format == Format::Pkcs12) {
    if (auto looked = lookIntoContainer(file, limits); !looked) return Unexpected(looked.error());
  }
  return file;
}

Expected<Bundle> readCertificates(const SourceFile &file, const Limits &limits) {
  if (file.encoding == Encoding::Pem) return bundleFromPem(*file.bytes, limits);
  if (file.encoding != Encoding::Base64) return certificatesFromDer(*file.bytes, limits);
  const auto decoded = decodeBase64(plainText(*file.bytes));
  if (!decoded) return fail(ErrorCode::Damaged, {{"place", "certificate"}}, "broken Base64");
  return certificatesFromDer(decoded->bytes(), limits);
}

} // namespace

Expected<SourceFile> openFile(const std::filesystem::path &path, const Limits &limits) {
  auto bytes = readFile(path, limits.fileBytes);
  if (!bytes) return Unexpected(bytes.error());
  SourceFile file;
  std::error_code failed;
  file.name = path.filename().string();
  file.path = std::filesystem::absolute(path, failed).string();
  file.bytes = std::make_shared<const Bytes>(std::move(*bytes));
  return examine(std::move(file), limits);
}

Expected<SourceFile> openBytes(Bytes bytes, std::string name, const Limits &limits) {
  if (bytes.size() > limits.fileBytes) return fileTooLarge(bytes.size(), limits.fileBytes);
  SourceFile file;
  file.name = std::move(name);
  file.bytes = std::make_shared<const Bytes>(std::move(bytes));
  return examine(std::move(file), limits);
}

Expected<Bundle> unlock(const SourceFile &file, const Secret *password, const Limits &limits, std::stop_token stop, const Progress &progress) {
  switch (file.format) {
  case Format::Pkcs12: {
    const auto payload = pkcs12Of(file);
    if (!payload) return Unexpected(payload.error());
    return unlockPkcs12(payload->bytes(), password, limits, stop, progress);
  }
  case Format::X509:
  case Format::PemBundle:
    return readCertificates(file, limits);
  case Format::Pkcs7:
  case Format::Pkcs8:
  case Format::Pkcs10:
    break;
  }
  return fail(ErrorCode::FeatureUnsupported, {{"feature", std::string(nameOf(file.format))}});
}

std::optional<Verdict> verdictFor(const Error &error) {
  switch (error.code) {
  case ErrorCode::PasswordNeeded:
    return Verdict::Needed;
  case ErrorCode::WrongPassword:
    return Verdict::Wrong;
  case ErrorCode::WrongEncoding:
    return Verdict::WrongEncoding;
  case ErrorCode::Damaged:
    return Verdict::Damaged;
  case ErrorCode::AlgorithmUnsupported:
  case ErrorCode::FeatureUnsupported:
    return Verdict::Unsupported;
  case ErrorCode::CipherUnavailable:
    return Verdict::CipherUnavailable;
  case ErrorCode::TooCostly:
    return Verdict::TooCostly;
  case ErrorCode::Internal:
  case ErrorCode::Usage:
  case ErrorCode::ConfigurationInvalid:
  case ErrorCode::FileMissing:
  case ErrorCode::FileIsFolder:
  case ErrorCode::FileForbidden:
  case ErrorCode::FileUnreadable:
  case ErrorCode::FileEmpty:
  case ErrorCode::ContentUnknown:
  case ErrorCode::LimitHit:
  case ErrorCode::NameTooLong:
  case ErrorCode::NameEmpty:
  case ErrorCode::NameHasControl:
  case ErrorCode::NoKey:
  case ErrorCode::KeyMismatch:
  case ErrorCode::NoCertificate:
  case ErrorCode::FindingNotAccepted:
  case ErrorCode::LinkExists:
  case ErrorCode::EntryDamaged:
  case ErrorCode::StoreDenied:
  case ErrorCode::StoreBusy:
  case ErrorCode::StoreFailed:
  case ErrorCode::StoreUnknownVersion:
  case ErrorCode::ProofFailed:
  case ErrorCode::Declined:
  case ErrorCode::NobodyToAsk:
  case ErrorCode::WorldChanged:
  case ErrorCode::Cancelled:
  case ErrorCode::NotFound:
  case ErrorCode::OutputFailed:
    break;
  }
  return std::nullopt;
}

} // namespace core
