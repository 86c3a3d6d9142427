// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_store.h"

#include "app/cli/show_parts.h"
#include "core/base/text.h"
#include "core/documents/documents.h"
#include "core/review/review.h"
#include "core/words/words.h"

#include <algorithm>

namespace app::cli {

namespace {

using core::escapeForDisplay;
using Place = core::PlaceOfFile;

std::string emptyStore(const std::string &location, const Console &console) {
  return console.quiet() ? std::string() : "There is nothing in " + escapeForDisplay(location) + '\n';
}

std::vector<Cell> titles(std::initializer_list<const char *> names) {
  std::vector<Cell> cells;
  for (const auto *name : names) cells.push_back({name, Tone::Faint});
  return cells;
}

Tone toneOfDates(const core::Certificate &certificate, core::Time now) {
  if (now < certificate.notBefore() || now > certificate.notAfter()) return Tone::Bad;
  return certificate.notAfter() - now < core::soon ? Tone::Notice : Tone::Plain;
}

std::string showDamaged(const std::map<std::string, core::Value> &damaged, const Console &console) {
  if (damaged.empty()) return {};
  Rows rows;
  for (const auto &[object, what] : damaged) rows.push_back({{object, Tone::Plain}, {escapeForDisplay(core::words::textOf(what)), Tone::Bad}});
  return heading("Damaged", console) + aligned(rows, console.coloursResults(), 2);
}

std::string showUnproved(const std::optional<core::UnprovedChange> &unproved, const Console &console) {
  if (!unproved) return {};
  Rows rows;
  for (const auto &sha256 : unproved->entries) rows.push_back({{"my/" + sha256, Tone::Plain}, {"imported by " + unproved->receipt, Tone::Notice}});
  return heading("Not proved yet; the next change does it", console) + aligned(rows, console.coloursResults(), 2);
}

// The names by which servers find a certificate.
std::string namesOf(const std::vector<std::string> &links) {
  std::string text;
  for (const auto &link : links) text += (text.empty() ? "" : ", ") + escapeForDisplay(link);
  return text;
}

// Whether its key is there, and who besides the owner may read it.
std::string keyColumn(const core::StoreEntry &entry) {
  if (!entry.hasPrivateKey) return "no";
  return entry.readers.empty() ? "yes" : "yes: " + readersText(entry.readers);
}

// What servers send after the certificate.
std::string chainText(const std::vector<core::Certificate> &issuers) {
  std::string text;
  for (const auto &issuer : issuers) text += (text.empty() ? "" : ", ") + core::labelOf(issuer) + " (to " + core::formatDate(issuer.notAfter()) + ")";
  return text.empty() ? "no intermediates" : text;
}

} // namespace

std::string showList(const core::Listing &listing, const std::string &location, core::Time now, const Console &console) {
  if (listing.entries.empty() && listing.damaged.empty()) return emptyStore(location, console);
  Rows rows;
  if (!console.quiet()) rows.push_back(titles({"Section", "Thumbprint", "Expires", "Key", "Name", "Friendly name", "In use as"}));
  for (const auto &[section, entry, links] : listing.entries) {
    const auto &certificate = entry.certificate;
    rows.push_back({{std::string(core::nameOf(section)), Tone::Plain},
                    {upperCase(certificate.sha1()), Tone::Plain},
                    {core::formatDate(certificate.notAfter()), toneOfDates(certificate, now)},
                    {keyColumn(entry), Tone::Plain},
                    {escapeForDisplay(core::labelOf(certificate)), Tone::Plain},
                    {escapeForDisplay(entry.description.friendlyName), Tone::Plain},
                    {namesOf(links), Tone::Plain}});
  }
  return aligned(rows, console.coloursResults()) + showDamaged(listing.damaged, console) + showUnproved(listing.unproved, console);
}

std::string showEntry(const core::ListedEntry &listed, const core::CertificateStore &store, core::Time now, const Console &console) {
  const auto &[section, entry, links] = listed;
  auto rows = certificateRows(core::factsOf(entry.certificate, entry.description.friendlyName, entry.description.services, entry.hasPrivateKey));
  rows.insert(rows.begin(), field("Section", std::string(core::nameOf(section))));
  if (section == core::Section::My) {
    rows.push_back(field("Chain", chainText(entry.chain)));
    rows.push_back(field("Friendly name", entry.description.friendlyName));
    if (!links.empty()) rows.push_back({{"In use as", Tone::Faint}, {namesOf(links), Tone::Plain}});
    rows.push_back(field("Services", servicesText(entry.description.services)));
    if (entry.hasPrivateKey) rows.push_back({{"Who may read the key", Tone::Faint}, {readersText(entry.readers), Tone::Plain}});
    const auto pathOf = [&, &sha256 = entry.certificate.sha256()](Place::File file) { return store.pathOf({Place::Of::Entry, sha256, file}); };
    if (const auto path = pathOf(Place::File::FullChain)) rows.push_back(field("Certificate", *path));
    if (const auto path = pathOf(Place::File::PrivateKey); path && entry.hasPrivateKey) rows.push_back(field("Private key", *path));
  }
  const auto title = tinted(escapeForDisplay(core::labelOf(entry.certificate)), Tone::Strong, console.coloursResults()) + '\n';
  auto findings = section == core::Section::My ? core::reviewCertificate(entry.certificate, now) : std::vector<core::Finding>();
  core::sortFindings(findings);
  return title + aligned(rows, console.coloursResults(), 2) + showFindings(findings, console);
}

std::string showReceiptList(const core::History &history, const std::string &location, const Console &console) {
  const auto ids = history.ids();
  if (ids.empty()) return emptyStore(location, console);
  Rows rows;
  if (!console.quiet()) rows.push_back(titles({"Receipt", "Time", "Verb", "User", "Source", "About", "Undone by"}));
  for (const auto &id : ids) {
    const auto *summary = history.find(id);
    if (summary == nullptr) {
      rows.push_back({{escapeForDisplay(id), Tone::Plain}, {"damaged", Tone::Bad}});
      continue;
    }
    const auto time = core::timeOfReceipt(id);
    std::vector<Cell> row;
    for (const auto &value :
         {id, time ? core::formatTime(*time) : std::string(), summary->verb, summary->user, summary->source, summary->title, history.undoneBy(id)})
      row.push_back({escapeForDisplay(value), Tone::Plain});
    rows.push_back(std::move(row));
  }
  return aligned(rows, console.coloursResults());
}

} // namespace app::cli
