// SPDX-License-Identifier: Apache-2.0
// Does one change of a folder store, for the tests that interrupt it: nothing but the store's own steps.
//
//   store_exerciser commit    STORE ID CERTIFICATE KEY INTERMEDIATE LINK   replaces what is there
//   store_exerciser take-back STORE ID CERTIFICATE KEY INTERMEDIATE LINK   the same, then takes it back
//   store_exerciser read      STORE                                       one line for each thing that a reader sees
//
// Ends as CONTRACT.md says: 0, 11 (denied), 12 (failed), 16 (cancelled).
#include "core/model/certificate_pem.h"
#include "core/stores/folder/folder_store.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <vector>

namespace {

using namespace core;

std::string contentOf(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

int ended(const Error &error) {
  std::cerr << nameOf(error.code);
  for (const auto &[name, value] : error.parameters) std::cerr << ' ' << name << "='" << core::words::textOf(value) << '\'';
  std::cerr << ' ' << error.diagnostic << '\n';
  return static_cast<int>(exitFor(error.code));
}

int change(FolderStore &store, bool takeBack, const std::vector<std::string> &arguments) {
  const auto certificate = certificatesFromPem(contentOf(arguments[1]))->front();
  const auto key = PrivateKey::fromPem(asBytes(contentOf(arguments[2])));
  const auto issuer = certificatesFromPem(contentOf(arguments[3]))->front();
  const auto &link = arguments[4];
  auto transaction = store.begin({}, {});
  if (!transaction) return ended(transaction.error());
  const auto seen = (*transaction)->look({{certificate.sha256()}, {link}});
  if (!seen) return ended(seen.error());
  const bool replaces = seen->entries.contains(certificate.sha256()) || seen->damaged.contains(certificate.sha256());
  const auto receipt = fmt::format("{{ \"schema\": \"certwright/receipt/1\", \"id\": \"{}\" }}\n", arguments[0]);
  ChangeSet changes{arguments[0], {{certificate, {issuer}, &*key, link, {}, replaces}}, {issuer}};
  changes.links = {{link, certificate.sha256(), true}};
  changes.receipt = receipt;
  changes.unproved = UnprovedChange{arguments[0], {certificate.sha256()}, ChainState::Complete};
  if (const auto done = (*transaction)->commit(changes, {}, {}); !done) return ended(done.error());
  const auto proof = (*transaction)->prove({certificate});
  if (!proof) return ended(proof.error());
  if (!proof->holds()) std::cerr << "proof: " << core::words::textOf(proof->what) << '\n';
  if (takeBack) {
    const auto back = (*transaction)->takeBack();
    return back ? 0 : ended(back.error());
  }
  // The change stands; its receipt only keeps silent about the proof.
  if (const auto amended = (*transaction)->amendReceipt(arguments[0], receipt + "\n"); !amended) ended(amended.error());
  return 0;
}

int read(FolderStore &store) {
  const auto listed = store.list(std::nullopt);
  if (!listed) return ended(listed.error());
  Interest interest;
  for (const auto &[section, entry, links] : listed->entries) {
    std::cout << nameOf(section) << ' ' << entry.certificate.sha256() << ' ' << entry.description.friendlyName << '\n';
    if (section == Section::My) interest.certificates.push_back(entry.certificate.sha256());
    if (!entry.description.friendlyName.empty()) interest.links.push_back(entry.description.friendlyName);
  }
  const auto snapshot = store.look(interest);
  if (!snapshot) return ended(snapshot.error());
  for (const auto &[sha256, damage] : snapshot->damaged) std::cout << "damaged " << sha256 << ' ' << core::words::textOf(damage.what) << '\n';
  for (const auto &[name, target] : snapshot->links) std::cout << "link " << name << ' ' << target << '\n';
  const auto receipts = store.receiptLog().ids();
  if (!receipts) return ended(receipts.error());
  for (const auto &id : *receipts) std::cout << "receipt " << id << (store.receiptLog().receipt(id) ? "" : " unreadable") << '\n';
  return 0;
}

} // namespace

int main(int count, char **values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  if (arguments.size() < 2) return 2;
  FolderStore store(arguments[1], Scope::None);
  if (arguments[0] == "read") return read(store);
  if (arguments[0] == "may-change") {
    const auto may = store.mayChange();
    return may ? 0 : ended(may.error());
  }
  return arguments.size() == 7 ? change(store, arguments[0] == "take-back", {arguments.begin() + 2, arguments.end()}) : 2;
}
