// SPDX-License-Identifier: Apache-2.0
#include "core/import/names_in_use.h"

#include "core/model/host_names.h"
#include "core/plan/friendly_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace core {

Expected<std::vector<NameInUse>> namesInUse(CertificateStore &store) {
  Interest interest;
  interest.everyLink = true;
  const auto seen = store.look(interest);
  if (!seen) return Unexpected(seen.error());
  std::vector<NameInUse> names;
  for (const auto &[name, sha256] : seen->links) {
    const auto linked = seen->linked.find(name);
    names.push_back({name, linked != seen->linked.end() ? std::optional(linked->second) : std::nullopt});
  }
  return names;
}

Loss lossBetween(const Certificate &old, const Certificate &renewal) {
  Loss loss;
  const auto has = hostNamesOf(renewal.names()), had = hostNamesOf(old.names());
  if (!std::ranges::includes(has, had)) loss.names = missingFrom(has, had);
  loss.time = old.notAfter() - renewal.notAfter() >= std::chrono::days(1);
  return loss;
}

bool isOlder(const Certificate &certificate, const Certificate &inUse) {
  return certificate.notBefore() < inUse.notBefore() && lossBetween(inUse, certificate).time;
}

Choice linkChoice(const std::string &name) {
  return {ChoiceKind::Link, name, name};
}

std::string leadsTo(const std::vector<NameInUse> &names, const std::string &name) {
  const auto found = std::ranges::find(names, name, &NameInUse::name);
  return found == names.end() || !found->certificate ? std::string() : found->certificate->sha256();
}

void askAgain(Answers &answers, const LedTo &led, const std::vector<NameInUse> &names) {
  for (const auto &[name, sha256] : led) {
    const bool moves = answers.to(ChoiceKind::Link, name) == Reply::Move;
    if (moves && leadsTo(names, name) != sha256) answers.give(linkChoice(name).id(), Reply::Keep);
  }
}

std::vector<std::string> namesToReload(const Receipt &receipt, const std::vector<NameInUse> &names) {
  std::set<std::string> found;
  const auto &effects = receipt.plan.effects;
  for (const auto &effect : effects) {
    if (effect.state != EffectState::Done) continue;
    const auto *link = effect.as<PointLink>();
    if (link != nullptr && std::holds_alternative<LinkValue>(link->found)) found.insert(link->name);
    if (effect.as<UpdateChain>() == nullptr) continue;
    for (const auto &each : names) {
      if (each.certificate && each.certificate->sha256() == effect.object()) found.insert(each.name);
    }
  }
  return {found.begin(), found.end()};
}

Reply proposedReply(const Loss &loss) {
  return loss.isNone() ? Reply::Move : Reply::Keep;
}

Reply proposedReply(const NameInUse &taken, const Certificate &renewal) {
  return taken.certificate ? proposedReply(lossBetween(*taken.certificate, renewal)) : Reply::Keep;
}

std::vector<NameInUse> renewedNames(const std::vector<NameInUse> &all, const Certificate &renewal) {
  const auto hosts = hostNamesOf(renewal.names());
  const auto isForSameHost = [&](const Certificate &old) {
    const auto had = hostNamesOf(old.names());
    if (had.empty() && hosts.empty()) return !old.commonName().empty() && old.commonName() == renewal.commonName();
    return std::ranges::any_of(had, [&](const std::string &host) { return hosts.contains(host); });
  };
  std::vector<NameInUse> renewed;
  for (const auto &each : all) {
    if (each.certificate && *each.certificate != renewal && isForSameHost(*each.certificate)) renewed.push_back(each);
  }
  const auto rankOf = [&](const NameInUse &each) {
    return std::tuple(!lossBetween(*each.certificate, renewal).isNone(), each.certificate->notAfter());
  };
  std::ranges::stable_sort(renewed, [&](const NameInUse &a, const NameInUse &b) { return rankOf(a) < rankOf(b); });
  return renewed;
}

namespace {

// Whether a name can stand in a path of a server's configuration as it is.
bool suitsLink(const std::string &name) {
  constexpr std::string_view awkward = " \t*?[]{}()<>|&;$`~!#\"'\\/%:,=";
  return checkFriendlyName(name).has_value() && name.find_first_of(awkward) == std::string::npos && name.front() != '.' && name.front() != '-';
}

std::string withoutWildcard(const std::string &host) {
  return host.starts_with("*.") ? "wildcard" + host.substr(1) : host;
}

} // namespace

std::vector<std::string> suggestedNames(const Certificate &certificate, const std::optional<std::string> &nameInFile,
                                        const std::vector<NameInUse> &renewed) {
  std::vector<std::string> names;
  const auto add = [&](const std::string &name) {
    if (!name.empty() && suitsLink(name) && std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  for (const auto &each : renewed) add(each.name);
  if (nameInFile) add(*nameInFile);
  add(withoutWildcard(certificate.commonName()));
  for (const auto &host : certificate.names()) add(withoutWildcard(host));
  return names;
}

namespace {

std::optional<std::string> nameInFile(const PlannedPair &pair, const Bundle &bundle) {
  const auto isItsKey = [&](const BundleKey &held) { return held.friendlyName && keyIdOf(held.key.publicKey()) == pair.key; };
  const auto found = std::ranges::find_if(bundle.keys, isItsKey);
  return pair.key.empty() || found == bundle.keys.end() ? std::nullopt : found->friendlyName;
}

std::vector<std::string> namesOf(const std::vector<NameInUse> &all) {
  std::vector<std::string> names;
  std::ranges::transform(all, std::back_inserter(names), &NameInUse::name);
  return names;
}

// Without the last code point.
void shorten(std::string &utf8) {
  while (!utf8.empty() && (static_cast<unsigned char>(utf8.back()) & 0xC0) == 0x80) utf8.pop_back();
  if (!utf8.empty()) utf8.pop_back();
}

std::string numbered(std::string name, int number) {
  const auto suffix = fmt::format("-{}", number);
  while (!name.empty() && !checkFriendlyName(name + suffix)) shorten(name);
  return name + suffix;
}

} // namespace

std::vector<ProposedName> proposedNames(const std::vector<PlannedPair> &pairs, const Bundle &bundle, const std::vector<NameInUse> &inUse,
                                        const std::string &defaultName) {
  std::set<std::string> given;
  for (const auto &pair : pairs) {
    if (pair.friendlyName != defaultName) given.insert(pair.friendlyName);
  }
  std::vector<ProposedName> proposed;
  for (const auto &pair : pairs) {
    const auto renewed = renewedNames(inUse, pair.certificate);
    auto &[name, suggestions] = proposed.emplace_back(ProposedName{pair.friendlyName, {}});
    const auto suiting = suggestedNames(pair.certificate, nameInFile(pair, bundle), renewed);
    if (name == defaultName) {
      auto candidates = namesOf(renewed); // also those that a shell would have to quote
      if (pairs.size() > 1) candidates.insert(candidates.end(), suiting.begin(), suiting.end());
      const auto isFree = [&](const std::string &each) { return !given.contains(each) && !isBlankName(each); };
      const auto free = std::ranges::find_if(candidates, isFree);
      if (free != candidates.end()) name = *free;
      given.insert(name);
    }
    if (name != defaultName) suggestions.push_back(name);
    for (const auto &each : suiting) {
      if (each != name) suggestions.push_back(each);
    }
  }
  return proposed;
}

std::string freeName(const std::string &name, const std::vector<std::string> &suggestions, const std::set<std::string> &taken) {
  const auto isFree = [&](const std::string &each) { return each != name && !taken.contains(each); };
  const auto free = std::ranges::find_if(suggestions, isFree);
  if (free != suggestions.end()) return *free;
  int number = 2;
  while (!isFree(numbered(name, number))) ++number;
  return numbered(name, number);
}

} // namespace core
