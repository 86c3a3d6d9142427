// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "core/base/stray_blanks.h"
#include "core/formats/key_budget.h"
#include "core/formats/limit_checks.h"
#include "core/formats/pairing.h"
#include "core/formats/pem_bundle.h"
#include "core/formats/pkcs12.h"
#include "core/formats/pkcs12_layout.h"
#include "core/formats/pkcs7.h"
#include "core/formats/read_file.h"
#include "core/formats/recognise.h"
#include "core/formats/text_reading.h"
#include "core/formats/x509.h"
#include "core/openssl/ber.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

// The structure itself, whatever it came in. Binary is not copied: a file may be large.
struct Payload {
  Secret decoded = {};
  BytesView bytes = {};
  std::vector<PemBlock> beside = {}; // what else the text holds
};

Expected<Payload> payloadOf(const SourceFile &file, const Limits &limits) {
  if (file.encoding == Encoding::Der || file.encoding == Encoding::Ber) return Payload{{}, *file.bytes, {}};
  auto reading = readText(*file.bytes, limits);
  if (!reading) return Unexpected(reading.error());
  auto &decoded = reading->decoded;
  for (auto &block : reading->blocks) {
    if (block.label == "PKCS12" && block.der && !decoded) decoded = std::move(*std::exchange(block.der, std::nullopt));
  }
  if (!decoded) return fail(ErrorCode::Damaged, {{"place", Fault::File}}, "broken Base64");
  Payload payload{std::move(*decoded), {}, std::move(reading->blocks)};
  payload.bytes = payload.decoded.bytes();
  return payload;
}

Expected<void> lookIntoContainer(SourceFile &file, const Limits &limits) {
  const auto payload = payloadOf(file, limits);
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
void lookAtSurface(SourceFile &file, const Recognised &recognised) {
  file.needsPassword = recognised.needsPassword;
  const auto outer = file.encoding == Encoding::Der ? openssl::firstElement(*file.bytes) : std::nullopt;
  if (outer && outer->indefinite) file.encoding = Encoding::Ber;
}

Expected<SourceFile> examine(SourceFile file, const Limits &limits, Wanted wanted) {
  if (file.bytes->empty()) return fail(ErrorCode::FileEmpty, {{"path", file.path.empty() ? file.name : file.path}});
  const auto recognised = recognise(*file.bytes, limits);
  if (!recognised) return Unexpected(recognised.error());
  const bool isForKey = wanted == Wanted::Key;
  if (auto checked = isForKey ? checkKeyFile(*recognised, file) : checkSupported(*recognised, file); !checked) return Unexpected(checked.error());
  const bool isLoneKey = recognised->content == Content::PrivateKey || recognised->content == Content::EncryptedKey;
  file.format = isLoneKey ? Format::Pkcs8 : recognised->format;
  file.encoding = recognised->encoding;
  if (file.format == Format::Pkcs12) {
    if (auto looked = lookIntoContainer(file, limits); !looked) return Unexpected(looked.error());
  } else {
    lookAtSurface(file, *recognised);
  }
  return file;
}

Expected<Bundle> bundleFromPkcs7(BytesView bytes, const Limits &limits) {
  CertificateBounds bounds(limits);
  auto content = readPkcs7(bytes, limits, bounds);
  if (!content) return Unexpected(content.error());
  return pairUp(std::move(content->certificates), {}, content->leftovers);
}

// A profile of OpenVPN has its authority beside the container.
Expected<Bundle> unlockContainer(const Payload &payload, const Passwords &passwords, const Limits &limits, const std::stop_token &stop,
                                 const Progress &progress) {
  auto bundle = unlockPkcs12(payload.bytes, passwords, limits, stop, progress);
  if (!bundle) return bundle;
  const auto isOther = [](const PemBlock &block) { return block.label == "PKCS12" && block.der; };
  if (const auto others = std::ranges::count_if(payload.beside, isOther); others > 0) {
    addLeftover(*bundle, LeftoverKind::OtherContainer, static_cast<int>(others));
  }
  CertificateBounds bounds(limits);
  for (const auto &block : payload.beside) {
    if (!block.der || !isCertificateLabel(block.label) || bundle->certificates.size() >= limits.bags) continue;
    auto certificate = bounds.read(block.der->bytes());
    const auto isSame = [&](const BundleCertificate &entry) { return certificate && entry.certificate == *certificate; };
    if (certificate && std::ranges::none_of(bundle->certificates, isSame)) bundle->certificates.push_back({std::move(*certificate), {}, {}});
  }
  return bundle;
}

} // namespace

Expected<SourceFile> openFile(const std::filesystem::path &path, const Limits &limits, Wanted wanted, const std::stop_token &stop) {
  auto file = readFile(path, limits.fileBytes, stop);
  return file ? examine(std::move(*file), limits, wanted) : file;
}

Expected<SourceFile> openBytes(Bytes bytes, std::string name, const Limits &limits, Wanted wanted) {
  auto file = fileOf(std::move(bytes), std::move(name), limits.fileBytes);
  return file ? examine(std::move(*file), limits, wanted) : file;
}

namespace {

Expected<Bundle> unlockAsItIs(const SourceFile &file, const Passwords &passwords, const Limits &limits, const std::stop_token &stop,
                              const Progress &progress) {
  if (file.encoding == Encoding::Pem && file.format != Format::Pkcs12) return unlockPem(*file.bytes, passwords, limits, stop, progress);
  const auto payload = payloadOf(file, limits);
  if (!payload) return Unexpected(payload.error());
  switch (file.format) {
  case Format::Pkcs12:
    return unlockContainer(*payload, passwords, limits, stop, progress);
  case Format::Pkcs7:
    return bundleFromPkcs7(payload->bytes, limits);
  case Format::X509:
  case Format::PemBundle:
    return certificatesFromDer(payload->bytes, limits);
  case Format::Pkcs8:
    return unlockKey(payload->bytes, passwords, limits, stop, progress);
  case Format::Pkcs10:
    break;
  }
  return fail(ErrorCode::FeatureUnsupported, {{"feature", std::string(nameOf(file.format))}});
}

} // namespace

Expected<Bundle> unlock(const SourceFile &file, const Passwords &passwords, const Limits &limits, const std::stop_token &stop,
                        const Progress &progress) {
  auto bundle = unlockAsItIs(file, passwords, limits, stop, progress);
  if (bundle) {
    // Every user of the bundle will need to know which of its certificates are roots.
    KeyBudget budget(limits);
    for (const auto &entry : bundle->certificates) budget.addCertificate(entry.certificate);
    if (auto affordable = budget.check(); !affordable) return Unexpected(affordable.error());
  }
  if (!bundle && bundle.error().code == ErrorCode::WrongPassword) {
    const auto *wrong = bundle.error().parameters.contains("which") ? passwords.keys : passwords.file;
    if (wrong != nullptr && hasStrayBlank(wrong->text())) bundle.error().parameters["strayBlank"] = "yes";
  }
  return bundle;
}

} // namespace core
