// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/import/planner.h"

namespace core {

namespace {

// Enough of a thumbprint to tell certificates apart in a line for people; what is compared is the whole state.
std::string shortOf(const Certificate &certificate) {
  return certificate.sha256().substr(0, 16);
}

std::string stateOf(const StoreEntry &entry) {
  std::string state = "present, friendly name \"" + escapeForDisplay(entry.friendlyName) + "\"";
  if (!entry.hasPrivateKey) state += ", no private key";
  if (!entry.chain.empty()) {
    state += ", chain";
    for (const auto &certificate : entry.chain) state += " " + shortOf(certificate);
  }
  if (!entry.services.empty()) {
    state += ", services";
    for (const auto &service : entry.services) state += " " + escapeForDisplay(service);
  }
  return state;
}

std::string stateOfEntry(const StoreSnapshot &snapshot, const std::string &sha256) {
  const auto entry = snapshot.entries.find(sha256);
  if (entry != snapshot.entries.end()) return stateOf(entry->second);
  const auto damaged = snapshot.damaged.find(sha256);
  return damaged == snapshot.damaged.end() ? "absent" : "damaged: " + escapeForDisplay(damaged->second.what);
}

std::string stateOfLink(const StoreSnapshot &snapshot, const std::string &name) {
  const auto link = snapshot.links.find(name);
  if (link == snapshot.links.end()) return "absent";
  return link->second.empty() ? "-> no entry" : "-> my/" + link->second;
}

std::map<std::string, std::string> byObject(const std::vector<WorldEntry> &world) {
  std::map<std::string, std::string> states;
  for (const auto &[object, state] : world) states[object] = state;
  return states;
}

} // namespace

void Planner::lookAtWorld() {
  std::map<std::string, std::string> world; // sorted, and each object once
  for (const auto &pair : m_plan.pairs) {
    const auto &sha256 = pair.certificate.sha256();
    world["my/" + sha256] = stateOfEntry(m_snapshot, sha256);
    for (std::size_t i = 1; i < pair.chain.links.size(); ++i) {
      const auto &issuer = pair.chain.links[i].certificate;
      world[(issuer.isSelfSigned() ? "root/" : "ca/") + issuer.sha256()] = stateOfAuthority(issuer);
    }
    if (pair.request) world["requests/" + *pair.request] = "present";
    if (pair.keyFrom && pair.keyFrom->section == Section::My) world["my/" + pair.keyFrom->sha256] = stateOfEntry(m_snapshot, pair.keyFrom->sha256);
    if (makesLink(pair)) world["by-name/" + pair.friendlyName] = stateOfLink(m_snapshot, pair.friendlyName);
  }
  for (const auto &update : m_plan.updates) world["my/" + update.certificate.sha256()] = stateOfEntry(m_snapshot, update.certificate.sha256());
  for (auto &[object, is] : world) m_plan.world.push_back({object, is});
}

// What only one of the two plans depends on was not there for the other one, or of no use to it.
std::vector<std::string> worldDifferences(const std::vector<WorldEntry> &before, const std::vector<WorldEntry> &now) {
  const auto was = byObject(before);
  const auto is = byObject(now);
  std::vector<std::string> differences;
  const auto name = [&](const std::string &object, const std::string &from, const std::string &to) {
    if (from != to) differences.push_back(escapeForDisplay(object) + ": was " + from + ", is " + to);
  };
  for (const auto &[object, from] : was) {
    const auto found = is.find(object);
    name(object, from, found == is.end() ? "absent or not used" : found->second);
  }
  for (const auto &[object, to] : is) {
    if (!was.contains(object)) name(object, "absent or not used", to);
  }
  return differences;
}

void forgetNewUpdates(const ImportPlan &plan, ImportPlan &again) {
  for (const auto &update : again.updates) {
    const auto isThis = [&](const ChainUpdate &known) { return known.certificate == update.certificate; };
    if (std::any_of(plan.updates.begin(), plan.updates.end(), isThis)) continue;
    std::erase_if(again.world, [&](const WorldEntry &entry) { return entry.object == "my/" + update.certificate.sha256(); });
  }
}

} // namespace core
