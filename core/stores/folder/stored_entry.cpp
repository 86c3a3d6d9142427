// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/stored_entry.h"

#include "core/base/json.h"
#include "core/stores/folder/layout.h"
#include "core/stores/folder/pem_text.h"

#include <array>
#include <cerrno>

namespace core {

namespace {

constexpr const char *schema = "certwright/entry/1";
constexpr std::array<const char *, 4> publicFiles = {layout::certificateFile, layout::chainFile, layout::fullChainFile, layout::entryFile};

struct Description {
  std::string friendlyName;
  std::vector<std::string> services;
};

std::optional<Description> readDescription(const std::string &text) {
  try {
    const auto json = parseJson(text);
    if (json.at("schema") != schema) return std::nullopt;
    return Description{json.at("friendlyName").get<std::string>(), json.value("services", std::vector<std::string>())};
  } catch (const Json::exception &) {
    return std::nullopt;
  }
}

std::optional<Description> descriptionOf(const EntryFiles &files) {
  const auto text = files.texts.find(layout::entryFile);
  return text == files.texts.end() ? std::nullopt : readDescription(text->second);
}

std::optional<Certificate> ownCertificate(const std::string &sha256, const EntryFiles &files) {
  const auto text = files.texts.find(layout::certificateFile);
  if (text == files.texts.end()) return std::nullopt;
  const auto certificates = readCertificates(text->second);
  if (!certificates || certificates->size() != 1 || certificates->front().sha256() != sha256) return std::nullopt;
  return certificates->front();
}

// What is wrong with the key, where it could be read; empty when it belongs to the certificate.
std::string faultOfKey(const Certificate &certificate, const EntryFiles &files) {
  if (!files.hasKey) return "private-key.pem is missing";
  if (!files.key) return {};
  const auto key = PrivateKey::fromPem(files.key->bytes());
  if (!key) return "private-key.pem is not a key";
  return key->matches(certificate) ? std::string() : "private-key.pem belongs to another certificate";
}

} // namespace

PublicText publicTextOf(const EntryChange &change, const std::string &receiptId) {
  const Json description = {{"schema", schema}, {"friendlyName", change.friendlyName}, {"services", change.services}, {"receipt", receiptId}};
  const auto own = change.certificate.pem();
  const auto chain = writeCertificates(change.chain);
  return {{layout::certificateFile, own},
          {layout::chainFile, chain},
          {layout::fullChainFile, own + chain},
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
    // Whoever may not read the key may look all the same.
    if (auto key = folder.readSecret(layout::privateKeyFile)) files.key = std::move(*key);
  }
  return files;
}

posix::Result<EntryFiles> readEntryFiles(const posix::Folder &folder, KeyReading keyReading) {
  return readFiles(folder, publicFiles, keyReading);
}

tl::expected<StoreEntry, DamagedEntry> readEntry(const std::string &sha256, const EntryFiles &files) {
  const auto description = descriptionOf(files);
  const auto damaged = [&](std::string what) {
    const auto known = description.value_or(Description());
    return tl::unexpected(DamagedEntry{std::move(what), known.friendlyName, known.services});
  };
  if (files.isOutOfReach) return damaged("the next change puts it in place");
  for (const auto *name : publicFiles) {
    if (!files.texts.contains(name)) return damaged(std::string(name) + " is missing");
  }
  auto certificate = ownCertificate(sha256, files);
  if (!certificate) return damaged("certificate.pem does not hold the certificate that the folder is named after");
  auto chain = readCertificates(files.texts.at(layout::chainFile));
  if (!chain) return damaged("chain.pem is not a list of certificates");
  if (files.texts.at(layout::fullChainFile) != files.texts.at(layout::certificateFile) + files.texts.at(layout::chainFile)) {
    return damaged("fullchain.pem is not the certificate with its chain");
  }
  if (!description) return damaged("entry.json cannot be read");
  if (const auto fault = faultOfKey(*certificate, files); !fault.empty()) return damaged(fault);
  return StoreEntry{*certificate, *chain, description->friendlyName, description->services, true};
}

std::optional<StoreEntry> readListedEntry(const std::string &sha256, const EntryFiles &files) {
  auto certificate = ownCertificate(sha256, files);
  if (!certificate) return std::nullopt;
  StoreEntry entry{*certificate};
  entry.hasPrivateKey = files.hasKey;
  const auto chain = files.texts.find(layout::chainFile);
  if (chain != files.texts.end()) entry.chain = readCertificates(chain->second).value_or(std::vector<Certificate>());
  if (const auto description = descriptionOf(files)) {
    entry.friendlyName = description->friendlyName;
    entry.services = description->services;
  }
  return entry;
}

} // namespace core
