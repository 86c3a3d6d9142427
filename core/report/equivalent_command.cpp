// SPDX-License-Identifier: Apache-2.0
#include "core/report/equivalent_command.h"

#include "core/model/key_kind.h"
#include "core/undo/undone_object.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace core {

namespace {

// As a POSIX shell reads it back.
std::string shellQuoted(std::string_view word) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:=@%+,";
  if (!word.empty() && word.find_first_not_of(plain) == std::string_view::npos) return std::string(word);
  std::string text = "'";
  for (const char each : word) text += each == '\'' ? std::string("'\\''") : std::string(1, each);
  return text + '\'';
}

class CommandLine final {
public:
  explicit CommandLine(const Receipt &receipt) : m_receipt(receipt), m_text("certwright " + receipt.plan.verb) {}

  CommandLine &word(const std::string &word) {
    m_text += ' ' + shellQuoted(word);
    return *this;
  }
  CommandLine &option(const char *name, const std::string &value) {
    m_text += std::string(" --") + name;
    return word(value);
  }
  CommandLine &option(const char *name) {
    m_text += std::string(" --") + name;
    return *this;
  }
  std::string inItsStore() { return option("store", m_receipt.plan.store).m_text; }

private:
  const Receipt &m_receipt;
  std::string m_text;
};

template <class Kind> const Kind *firstOf(const Plan &plan) {
  for (const auto &effect : plan.effects) {
    if (const auto *change = effect.as<Kind>()) return change;
  }
  return nullptr;
}

// Something was replaced, or a name was moved.
bool isReplacement(const Effect &effect) {
  const bool stood = effect.before() != EffectValue(Presence::Absent);
  const bool mayStand = effect.as<PointLink>() != nullptr || effect.as<PutCertificate>() != nullptr || effect.as<UpdateChain>() != nullptr;
  return effect.state == EffectState::Done && mayStand && stood;
}

std::set<std::string> friendlyNames(const Plan &plan) {
  std::set<std::string> names;
  for (const auto &facts : plan.certificates) {
    if (!facts.friendlyName.empty()) names.insert(facts.friendlyName);
  }
  return names;
}

// What was typed, pasted or piped in has no path that leads to it again.
bool hasPaths(const Plan &plan) {
  return !plan.sources.empty() && std::ranges::none_of(plan.sources, [](const Source &source) { return source.path.empty(); });
}

std::string joined(const std::vector<std::string> &words) {
  return fmt::format("{}", fmt::join(words, ","));
}

// Some key pairs of the file were left out.
bool isSelection(const Effect &effect) {
  return effect.reason == EffectReason::NotSelected || effect.reason == EffectReason::SameKeyChosen;
}

// A name or an earlier reader that was left as it was is an answer that the command line has no word for, but for all readers at once.
bool isNameKept(const Effect &effect) {
  return effect.reason == EffectReason::LinkKept;
}

// One list for all key pairs, as on the command line; none where each has its own.
std::set<Services> servicesOf(const Plan &plan) {
  std::set<Services> all;
  for (const auto &effect : plan.effects) {
    const auto *set = effect.as<SetServices>();
    if (set != nullptr && effect.state != EffectState::Skipped) all.insert(set->services);
  }
  return all;
}

void addUses(CommandLine &line, const Plan &plan) {
  bool isLeft = false; // somebody who could read the earlier key
  std::set<std::string> readers;
  for (const auto &services : servicesOf(plan)) line.option("services", joined(services));
  for (const auto &effect : plan.effects) {
    const auto *grant = effect.as<GrantRead>();
    if (grant == nullptr) continue;
    const bool isTaken = effect.state != EffectState::Skipped;
    if (isTaken) readers.insert(grant->account.named().text());
    isLeft = isLeft || (!isTaken && effect.choice.has_value());
  }
  if (isLeft) line.option("grant-read", "none");
  for (const auto &reader : readers) line.option("grant-read", reader);
}

void addAsked(CommandLine &line, const StoredRequest &request) {
  if (!request.request.subject().empty()) line.option("subject", request.request.subject());
  if (!request.request.names().empty()) line.option("names", joined(request.request.names()));
}

std::string importCommand(const Receipt &receipt) {
  const auto &plan = receipt.plan;
  const auto names = friendlyNames(plan);
  if (!hasPaths(plan) || names.size() > 1 || servicesOf(plan).size() > 1 || std::ranges::any_of(plan.effects, isNameKept)) return {};
  CommandLine line(receipt);
  line.word(plan.source().path);
  for (const auto &source : plan.sources) {
    if (source.role == SourceRole::Key) line.option("key", source.path);
  }
  if (!names.empty()) line.option("friendly-name", *names.begin());
  if (std::ranges::any_of(plan.effects, isSelection)) {
    for (const auto &facts : plan.certificates) line.option("select", facts.sha256);
  }
  addUses(line, plan);
  for (const auto &name : plan.options.expected.names) line.option("expect-name", name);
  for (const auto &effect : plan.effects) {
    if (effect.state == EffectState::Done && effect.as<TrustRoot>() != nullptr) line.option("trust-root", effect.object());
  }
  if (std::ranges::any_of(plan.effects, isReplacement)) line.option("replace");
  for (const auto &choice : plan.acceptance) {
    if (choice.reply == Reply::Accept) line.option("accept", choice.about);
  }
  return line.inItsStore();
}

// What was asked for, from the request that was made: its key is there now.
std::string requestCommand(const Receipt &receipt) {
  const auto &made = receipt.plan.request;
  const auto kind = made ? kindOf(made->request.keyAlgorithm(), made->request.keyBits()) : std::nullopt;
  if (!kind) return {};
  CommandLine line(receipt);
  addAsked(line, *made);
  return line.option("algorithm", std::string(nameOf(*kind))).option("friendly-name", made->friendlyName).inItsStore();
}

std::string removalCommand(const Receipt &receipt) {
  const auto &effects = receipt.plan.effects;
  const auto isDone = [](const Effect &effect) {
    return effect.state == EffectState::Done && effect.as<Remove>() != nullptr && effect.target() != "by-name";
  };
  const auto removed = std::ranges::find_if(effects, isDone);
  return removed == effects.end() ? std::string() : CommandLine(receipt).word(removed->object()).inItsStore();
}

std::string renameCommand(const Receipt &receipt) {
  const auto *named = firstOf<SetFriendlyName>(receipt.plan);
  if (named == nullptr) return {};
  CommandLine line(receipt);
  line.word(named->certificate.sha256).word(named->name);
  if (std::ranges::any_of(receipt.plan.effects, isReplacement)) line.option("replace");
  return line.inItsStore();
}

std::string servicesCommand(const Receipt &receipt) {
  const auto *set = firstOf<SetServices>(receipt.plan);
  if (set == nullptr) return {};
  const auto *found = std::get_if<ServicesValue>(&set->found);
  const auto before = found != nullptr ? found->services : Services();
  CommandLine line(receipt);
  line.word(set->certificate.sha256);
  if (const auto added = without(set->services, before); !added.empty()) line.option("add", joined(added));
  if (const auto removed = without(before, set->services); !removed.empty()) line.option("remove", joined(removed));
  return line.inItsStore();
}

std::string adoptionCommand(const Receipt &receipt) {
  const auto &request = receipt.plan.request;
  if (!hasPaths(receipt.plan) || !request) return {};
  CommandLine line(receipt);
  line.word(receipt.plan.source().path);
  addAsked(line, *request);
  return line.option("friendly-name", request->friendlyName).inItsStore();
}

std::string undoCommand(const Receipt &receipt) {
  return CommandLine(receipt).word(receipt.plan.undoes).inItsStore();
}

std::string plainCommand(const Receipt &receipt) {
  return CommandLine(receipt).inItsStore();
}

struct Verb {
  std::string_view name;
  std::string (*command)(const Receipt &);
};

// A purge has none: what is old enough is another thing at another time.
constexpr Verb verbs[] = {
    {"import", importCommand},          {"request new", requestCommand}, {"request adopt", adoptionCommand},
    {"request remove", removalCommand}, {"remove", removalCommand},      {"rename", renameCommand},
    {"services", servicesCommand},      {"undo", undoCommand},           {"repair", plainCommand},
};

} // namespace

std::string equivalentCommand(const Receipt &receipt) {
  const auto *const verb = std::ranges::find(verbs, receipt.plan.verb, &Verb::name);
  return verb == std::end(verbs) ? std::string() : verb->command(receipt);
}

std::string undoingCommand(const Receipt &receipt) {
  if (receipt.id.empty() || !undoneObjects(receipt)) return {};
  return "certwright undo " + receipt.id + " --store " + shellQuoted(receipt.plan.store);
}

} // namespace core
