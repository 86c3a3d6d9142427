// SPDX-License-Identifier: Apache-2.0
#include "core/plan/world.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace core {

namespace {

Answer found(const std::string &all) {
  return {Presence::Present, toHex(sha256(asBytes(all)))};
}

// Several things that were found; their order in a store means nothing.
Answer found(std::vector<std::string> several) {
  if (several.empty()) return {};
  std::ranges::sort(several);
  std::string all;
  for (const auto &one : several) all += one + '\n';
  return found(all);
}

template <class Range, class Fits, class Name> Answer among(const Range &range, Fits fits, Name name) {
  std::vector<std::string> several;
  for (const auto &one : range) {
    if (fits(one)) several.push_back(name(one));
  }
  return found(std::move(several));
}

// Each text with its length, so that no two entries are written alike.
std::string written(const std::string &text) {
  return std::to_string(text.size()) + ':' + text;
}

Answer answerOf(const StoreEntry &entry) {
  std::string all = entry.hasPrivateKey ? "key" : "no key";
  for (const auto &certificate : entry.chain) all += ' ' + certificate.sha256();
  for (const auto &reader : entry.readers) all += fmt::format(" {}={}", reader.named().text(), reader.id);
  for (const auto &part : entry.description.parts()) all += ' ' + written(part);
  return found(all);
}

Answer damaged() {
  return {Presence::Damaged, {}};
}

Answer entryNamed(const StoreSnapshot &seen, const std::string &sha256) {
  const auto entry = seen.entries.find(sha256);
  if (entry != seen.entries.end()) return answerOf(entry->second);
  return seen.damaged.contains(sha256) ? damaged() : Answer();
}

Answer authorityNamed(const std::vector<Certificate> &all, const Question &question, const StoreSnapshot &seen) {
  const auto isThis = [&](const Certificate &certificate) { return certificate.sha256() == question.about; };
  if (std::ranges::any_of(all, isThis)) return {Presence::Present, question.about};
  return seen.damagedAuthorities.contains(question.object()) ? damaged() : Answer();
}

std::string nameOfRequest(const StoredRequest &stored) {
  return stored.request.sha256() + ' ' + written(stored.friendlyName);
}

Answer requestNamed(const StoreSnapshot &seen, const std::string &sha256) {
  if (seen.damagedRequests.contains(sha256)) return damaged();
  return among(
      seen.requests, [&](const StoredRequest &stored) { return stored.request.sha256() == sha256; }, nameOfRequest);
}

Answer linkNamed(const StoreSnapshot &seen, const std::string &name) {
  const auto link = seen.links.find(name);
  if (link == seen.links.end()) return {};
  return found(link->second + (seen.linked.contains(name) ? " readable" : "")); // a plan tells what servers stop to send
}

Answer issuersNamed(const StoreSnapshot &seen, const std::string &hash) {
  std::vector<std::string> several;
  for (const auto *section : {&seen.ca, &seen.root}) {
    for (const auto &certificate : *section) {
      if (nameHashOf(certificate.subjectNameHash()) == hash) several.push_back((section == &seen.ca ? "ca/" : "root/") + certificate.sha256());
    }
  }
  return found(std::move(several));
}

std::string nameOfEntry(const StoreEntry &entry) {
  return entry.certificate.sha256();
}

const Certificate &lastOf(const StoreEntry &entry) {
  return entry.chain.empty() ? entry.certificate : entry.chain.back();
}

Answer entriesLackingIssuer(const StoreSnapshot &seen, const std::string &hash) {
  const auto lacks = [&](const StoreEntry &entry) {
    const auto &last = lastOf(entry);
    return !last.isSelfIssued() && nameHashOf(last.issuerNameHash()) == hash;
  };
  return among(seen.all, lacks, nameOfEntry);
}

// The certificates of that name alone: another may take the place of each. One more entry with the same one is no difference.
Answer entriesWithIssuer(const StoreSnapshot &seen, const std::string &hash) {
  std::set<std::string> issuers;
  for (const auto &entry : seen.all) {
    for (const auto &issuer : entry.chain) {
      if (nameHashOf(issuer.subjectNameHash()) == hash) issuers.insert(issuer.sha256());
    }
  }
  return found(std::vector<std::string>(issuers.begin(), issuers.end()));
}

// No stored chain holds its root: its last certificate names it.
bool uses(const StoreEntry &entry, const Certificate &issuer) {
  if (issuer.isSelfSigned()) return entry.certificate != issuer && lastOf(entry).namesIssuer(issuer);
  return std::ranges::find(entry.chain, issuer) != entry.chain.end();
}

Answer entriesUsing(const StoreSnapshot &seen, const std::string &sha256) {
  const auto *issuer = authorityIn(seen, sha256);
  if (issuer == nullptr) return {};
  return among(
      seen.all, [&](const StoreEntry &entry) { return uses(entry, *issuer); }, nameOfEntry);
}

Answer linksTo(const StoreSnapshot &seen, const std::string &sha256) {
  std::vector<std::string> names;
  for (const auto &[name, target] : seen.links) {
    if (target == sha256) names.push_back(name);
  }
  return found(std::move(names));
}

Answer keptUnder(const StoreSnapshot &seen, const std::string &receipt) {
  const auto kept = seen.trash.find(receipt);
  if (kept == seen.trash.end()) return {};
  std::string all;
  for (const auto &one : kept->second) all += one.object.place() + (one.isWhole() ? "\n" : " damaged\n");
  return found(all);
}

Answer readersOfLinked(const StoreSnapshot &seen, const std::string &name) {
  const auto linked = seen.linkedEntries.find(name);
  if (linked == seen.linkedEntries.end()) return {};
  std::vector<std::string> all = linked->second.description.services;
  for (const auto &reader : linked->second.readers) all.push_back(reader.named().text() + "=" + std::to_string(reader.id));
  return found(std::move(all));
}

// Whether the place has access lists decides with the account itself whether that may be let read a key.
Answer accountNamed(const StoreSnapshot &seen, const std::string &text) {
  const auto account = seen.accounts.find(text);
  if (account == seen.accounts.end()) return {};
  return found(std::to_string(account->second.id) + (seen.accessLists ? " " : " no access lists ") + account->second.inTheWay);
}

Answer disorderIn(const Disorder &disorder) {
  auto several = disorder.leftovers;
  if (disorder.journalUnreadable) several.emplace_back("journal");
  if (!disorder.openChange.empty()) several.push_back("journal " + disorder.openChange);
  return found(std::move(several));
}

Turn turnOf(const Answer &was, const Answer &is) {
  if (was.state == Presence::Absent) return Turn::Came;
  return is.state == Presence::Absent ? Turn::Went : Turn::Changed;
}

} // namespace

std::string Question::object() const {
  auto name = std::string(nameOf(asked));
  return about.empty() ? name : name + "/" + about;
}

void World::ask(Asked asked, std::string about, std::string label) {
  Question question{asked, std::move(about), std::move(label)};
  auto object = question.object();
  m_questions.emplace(std::move(object), std::move(question));
}

std::vector<WorldEntry> World::answeredFrom(const Sight &sight) const {
  std::vector<WorldEntry> world;
  for (const auto &[object, question] : m_questions) world.push_back({question, answerTo(question, sight)});
  return world;
}

Answer answerTo(const Question &question, const Sight &sight) {
  const auto &seen = sight.snapshot;
  const auto &about = question.about;
  switch (question.asked) {
  case Asked::Entry:
    return entryNamed(seen, about);
  case Asked::Intermediate:
    return authorityNamed(seen.ca, question, seen);
  case Asked::Root:
    return authorityNamed(seen.root, question, seen);
  case Asked::Request:
    return requestNamed(seen, about);
  case Asked::Link:
    return linkNamed(seen, about);
  case Asked::RequestsWithKey:
    return among(
        seen.requests, [&](const StoredRequest &stored) { return keyIdOf(stored.request.publicKey()) == about; }, nameOfRequest);
  case Asked::IssuersNamed:
    return issuersNamed(seen, about);
  case Asked::EntriesWithKey:
    return among(
        seen.all, [&](const StoreEntry &entry) { return keyIdOf(entry.certificate.publicKey()) == about; }, nameOfEntry);
  case Asked::EntriesLackingIssuer:
    return entriesLackingIssuer(seen, about);
  case Asked::EntriesWithIssuer:
    return entriesWithIssuer(seen, about);
  case Asked::SystemTrust:
    return among(
        seen.systemRoots, [&](const Certificate &root) { return root.subjectHash() == about; },
        [](const Certificate &root) { return root.sha256(); });
  case Asked::EntriesUsing:
    return entriesUsing(seen, about);
  case Asked::LinksTo:
    return linksTo(seen, about);
  case Asked::LinkReaders:
    return readersOfLinked(seen, about);
  case Asked::Account:
    return accountNamed(seen, about);
  case Asked::Trash:
    return keptUnder(seen, about);
  case Asked::Disorder:
    return disorderIn(sight.disorder);
  case Asked::Store:
    return seen.exists ? found(seen.id) : Answer();
  }
  return {};
}

Interest interestOf(const std::vector<WorldEntry> &world) {
  Interest interest;
  for (const auto &[question, answer] : world) {
    switch (question.asked) {
    case Asked::Entry:
      interest.certificates.push_back(question.about);
      break;
    case Asked::Link:
    case Asked::LinkReaders:
      interest.links.push_back(question.about);
      break;
    case Asked::SystemTrust:
      interest.rootNames.insert(question.about);
      break;
    case Asked::EntriesWithKey:
    case Asked::EntriesLackingIssuer:
    case Asked::EntriesWithIssuer:
    case Asked::EntriesUsing:
      interest.everyEntry = true;
      break;
    case Asked::LinksTo:
      interest.everyLink = true;
      break;
    case Asked::Account:
      interest.accounts.insert(question.about);
      break;
    case Asked::Trash:
      interest.trash.insert(question.about);
      break;
    case Asked::Intermediate:
    case Asked::Root:
    case Asked::Request:
    case Asked::RequestsWithKey:
    case Asked::IssuersNamed:
    case Asked::Disorder:
    case Asked::Store:
      break; // always seen
    }
  }
  return interest;
}

std::vector<Difference> differencesIn(const std::vector<WorldEntry> &world, const Sight &sight) {
  std::vector<Difference> differences;
  for (const auto &[question, was] : world) {
    const auto is = answerTo(question, sight);
    if (is != was) differences.push_back({question.asked, turnOf(was, is), question.object(), question.label});
  }
  return differences;
}

std::string keyIdOf(const Bytes &subjectPublicKeyInfo) {
  return toHex(sha256(subjectPublicKeyInfo));
}

std::string nameHashOf(unsigned long hash) {
  return fmt::format("{:08x}", hash);
}

bool hasIssuerOf(const StoreEntry &entry, const Certificate &renewed) {
  const auto isThat = [&](const Certificate &issuer) {
    return issuer != renewed && issuer.subjectNameHash() == renewed.subjectNameHash() && issuer.publicKey() == renewed.publicKey();
  };
  return std::ranges::any_of(entry.chain, isThat);
}

const Certificate *authorityIn(const StoreSnapshot &seen, const std::string &sha256) {
  for (const auto *section : {&seen.ca, &seen.root}) {
    const auto found = std::ranges::find(*section, sha256, &Certificate::sha256);
    if (found != section->end()) return &*found;
  }
  return nullptr;
}

std::vector<CertificateName> usersOf(const Certificate &issuer, const std::vector<StoreEntry> &entries) {
  std::vector<CertificateName> users;
  for (const auto &entry : entries) {
    if (uses(entry, issuer)) users.push_back(nameOf(entry.certificate));
  }
  return users;
}

bool lacksIssuer(const StoreEntry &entry, const Certificate &issuer) {
  const auto &last = lastOf(entry);
  return !last.isSelfIssued() && last.namesIssuer(issuer);
}

} // namespace core
