// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/stored_entry.h"

#include "core/base/fields.h"
#include "core/model/certificate_pem.h"
#include "core/stores/folder/layout.h"

#include <array>
#include <cerrno>

namespace core {

namespace {

constexpr const char *schema = "certwright/entry/1";
constexpr std::size_t longestText = 1U << 16U;
constexpr std::size_t mostServices = 1000;
constexpr std::array<const char *, 4> publicFiles = {layout::certificateFile, layout::chainFile, layout::fullChainFile, layout::entryFile};

std::optional<EntryDescription> readDescription(const std::string &text) {
  const auto json = parseDocument(text);
  if (!json) return std::nullopt;
  Fields fields(*json);
  if (fields.text("schema", longestText) != schema) return std::nullopt;
  EntryDescription description{fields.text("friendlyName", longestText), {}};
  if (fields.has("services")) description.services = fields.texts("services", mostServices, longestText);
  return fields.good() ? std::optional(std::move(description)) : std::nullopt;
}

std::optional<EntryDescription> descriptionOf(const EntryFiles &files) {
  const auto text = files.texts.find(layout::entryFile);
  return text == files.texts.end() ? std::nullopt : readDescription(text->second);
}

std::optional<Certificate> ownCertificate(const std::string &sha256, const EntryFiles &files) {
  const auto text = files.texts.find(layout::certificateFile);
  if (text == files.texts.end()) return std::nullopt;
  return certificateIn(text->second, sha256);
}

// What is wrong with the key, where it could be read; nothing when it belongs to the certificate.
std::optional<Value> faultOfKey(const Certificate &certificate, const EntryFiles &files) {
  if (!files.hasKey) return Value(Fault::FileMissing, layout::privateKeyFile);
  if (!files.key) return std::nullopt;
  const auto key = PrivateKey::fromPem(files.key->bytes());
  if (!key) return Value(Fault::KeyUnreadable);
  return key->matches(certificate) ? std::nullopt : std::optional(Value(Fault::KeyOfAnotherCertificate));
}

} // namespace

std::optional<Certificate> certificateIn(const std::string &pem, const std::string &sha256) {
  const auto certificates = certificatesFromPem(pem);
  const bool isThis = certificates && certificates->size() == 1 && certificates->front().sha256() == sha256;
  return isThis ? std::optional(certificates->front()) : std::nullopt;
}

PublicText publicTextOf(const EntryChange &change, const std::string &receiptId) {
  const auto &[friendlyName, services] = change.description;
  const Json description = {{"schema", schema}, {"friendlyName", friendlyName}, {"services", services}, {"receipt", receiptId}};
  const auto own = change.certificate.pem();
  const auto chain = pemOf(change.chain);
  return {{layout::certificateFile, own},
          {layout::chainFile, chain},
          {layout::fullChainFile, own + chain},
          {layout::keyLinkFile, layout::privateKeyFile},
          {layout::entryFile, description.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"}};
}

posix::Result<EntryFiles> readFiles(const posix::Folder &folder, std::span<const char *const> names, KeyReading keyReading) {
  EntryFiles files;
  for (const auto *name : names) {
    auto text = folder.read(name);
    if (text) {
      files.texts.emplace(name, std::move(*text));
    } else if (text.error().code == EACCES || text.error().code == EIO) {
      return tl::unexpected(text.error()); // nothing can be said about the entry
    }
  }
  const auto status = folder.status(layout::privateKeyFile);
  if (!status) return tl::unexpected(status.error());
  files.hasKey = status->has_value() && S_ISREG((*status)->st_mode);
  if (files.hasKey && keyReading == KeyReading::Content) {
    // An account that may not read the key may still look at the entry.
    if (auto key = folder.readSecret(layout::privateKeyFile)) files.key = std::move(*key);
  }
  return files;
}

posix::Result<EntryFiles> readEntryFiles(const posix::Folder &folder, KeyReading keyReading) {
  auto files = readFiles(folder, publicFiles, keyReading);
  const auto link = files ? folder.status(layout::keyLinkFile) : tl::unexpected(files.error());
  if (!link) return tl::unexpected(link.error());
  if (files->hasKey) {
    auto readers = folder.readers(layout::privateKeyFile);
    if (!readers) return tl::unexpected(readers.error());
    files->readers = std::move(*readers);
  }
  if (*link) files->texts.emplace(layout::keyLinkFile, S_ISLNK((*link)->st_mode) ? folder.readLink(layout::keyLinkFile).value_or("") : "");
  return files;
}

tl::expected<StoreEntry, DamagedEntry> readEntry(const std::string &sha256, const EntryFiles &files) {
  const auto description = descriptionOf(files);
  const auto damaged = [&](Value what) {
    return tl::unexpected(DamagedEntry{std::move(what), description.value_or(EntryDescription()), files.readers});
  };
  if (files.isOutOfReach) return damaged(Fault::NotYetInPlace);
  for (const auto *name : publicFiles) {
    if (!files.texts.contains(name)) return damaged({Fault::FileMissing, name});
  }
  auto certificate = ownCertificate(sha256, files);
  if (!certificate) return damaged(Fault::CertificateIsAnother);
  auto chain = certificatesFromPem(files.texts.at(layout::chainFile));
  if (!chain) return damaged(Fault::ChainUnreadable);
  if (files.texts.at(layout::fullChainFile) != files.texts.at(layout::certificateFile) + files.texts.at(layout::chainFile)) {
    return damaged(Fault::FullChainDiffers);
  }
  if (!description) return damaged(Fault::EntryUnreadable);
  if (const auto fault = faultOfKey(*certificate, files)) return damaged(*fault);
  // Entries of earlier versions have no such link, and need none until their next change.
  const auto link = files.texts.find(layout::keyLinkFile);
  if (link != files.texts.end() && link->second != layout::privateKeyFile) return damaged({Fault::NotAsWritten, layout::keyLinkFile});
  return StoreEntry{*certificate, *chain, *description, true, files.readers};
}

std::optional<StoreEntry> readListedEntry(const std::string &sha256, const EntryFiles &files) {
  auto certificate = ownCertificate(sha256, files);
  if (!certificate) return std::nullopt;
  StoreEntry entry{*certificate};
  entry.hasPrivateKey = files.hasKey;
  entry.readers = files.readers;
  const auto chain = files.texts.find(layout::chainFile);
  if (chain != files.texts.end()) entry.chain = certificatesFromPem(chain->second).value_or(std::vector<Certificate>());
  entry.description = descriptionOf(files).value_or(EntryDescription());
  return entry;
}

} // namespace core
