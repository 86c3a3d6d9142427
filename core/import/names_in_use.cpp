// SPDX-License-Identifier: Apache-2.0
#include "core/import/names_in_use.h"

#include "core/import/host_names.h"
#include "core/plan/friendly_name.h"

#include <algorithm>
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

} // namespace core
