// SPDX-License-Identifier: Apache-2.0
#include "core/documents/effect_document.h"

#include "core/documents/parts.h"
#include "core/words/words.h"

namespace core::documents {

namespace {

using parts::longest;

constexpr std::size_t mostNames = 1000;  // of a request
constexpr std::size_t mostIssuers = 100; // of a chain

Json namesOf(const std::vector<CertificateName> &names) {
  Json all = Json::array();
  for (const auto &[sha256, label] : names) {
    all.push_back(Json::object());
    parts::addText(all.back(), "sha256", sha256); // an earlier version named them by their labels alone
    all.back()["label"] = label;
  }
  return all;
}

std::vector<CertificateName> namesFrom(Fields &fields, const char *key) {
  std::vector<CertificateName> names;
  fields.each(key, mostIssuers, [&](Fields &name) {
    auto sha256 = name.has("sha256") ? parts::sha256From(name, "sha256") : std::string();
    names.push_back({std::move(sha256), name.text("label", longest)});
  });
  return names;
}

struct ValueWriter {
  Json operator()(Presence presence) const { return {{"state", nameOf(presence)}}; }
  Json operator()(const NameValue &value) const { return {{"friendlyName", value.name}}; }
  Json operator()(const LinkValue &value) const { return {{"link", value.sha256}}; }
  Json operator()(const ChainValue &value) const { return {{"chain", namesOf(value.issuers)}}; }
  Json operator()(const ServicesValue &value) const { return {{"services", value.services}}; }
  Json operator()(const ReadersValue &value) const { return {{"readers", parts::accounts(value.accounts)}}; }
  Json operator()(const TextValue &value) const { return {{"value", value.value}}; }
};

// What each change has besides what is derived from it.
struct ChangeWriter {
  Json &shown;

  void operator()(const PutKey &put) const {
    shown["key"] = put.key;
    if (put.from) shown["keyFrom"] = {{"section", nameOf(put.from->section)}, {"sha256", put.from->sha256}};
  }
  void operator()(const PutCertificate &put) const {
    if (put.section == Section::My) shown["chain"] = namesOf(put.issuers);
  }
  void operator()(const GrantRead &grant) const { shown["account"] = parts::account(grant.account); }
  void operator()(const UpdateChain &update) const { shown["chain"] = namesOf(update.issuers); }
  void operator()(const Remove &remove) const {
    if (!remove.users.empty()) shown["usedBy"] = namesOf(remove.users);
  }
  void operator()(const Restore &restore) const {
    shown["receipt"] = restore.receipt;
    shown["after"] = std::visit(ValueWriter(), restore.back);
  }
  void operator()(const PutRequest &put) const {
    shown["friendlyName"] = put.friendlyName;
    if (put.toMake) {
      shown["newKey"] = {{"kind", nameOf(put.toMake->kind)}, {"subject", put.toMake->subject}, {"names", put.toMake->names}};
    } else {
      shown["made"] = formatTime(put.made);
    }
  }
  template <class Other> void operator()(const Other &) const {} // all of it is derived
};

EffectValue valueFrom(Fields &fields) {
  if (fields.has("friendlyName")) return NameValue{fields.text("friendlyName", longest)};
  if (fields.has("link")) return LinkValue{fields.text("link", longest)};
  if (fields.has("chain")) return ChainValue{namesFrom(fields, "chain")};
  if (fields.has("services")) return ServicesValue{fields.texts("services", mostNames, longest)};
  if (fields.has("readers")) return ReadersValue{parts::accountsFrom(fields, "readers")};
  if (fields.has("value")) return TextValue{fields.text("value", longest)};
  return fields.choice<Presence>("state");
}

// The values that an earlier version wrote in words alone.
EffectValue valueFromText(EffectKind kind, const std::string &text) {
  if (const auto presence = named<Presence>(text)) return *presence;
  if (kind == EffectKind::SetFriendlyName) return NameValue{text};
  if (kind == EffectKind::Link) return LinkValue{text == "no entry" ? std::string() : text};
  if (kind == EffectKind::UpdateChain) return ChainValue{text == "none" ? std::vector<CertificateName>() : std::vector{CertificateName{{}, text}}};
  return TextValue{text};
}

// What all effects have, on the way to a change.
struct Read {
  Fields &fields;
  EffectKind kind;
  std::string object, label, target, to;
  EffectValue before;

  template <class Type> Type found() const {
    if (const auto *value = std::get_if<Type>(&before)) return *value;
    fields.reject("before");
    return {};
  }
  [[nodiscard]] Section section() const {
    const auto section = named<Section>(target);
    if (!section) fields.reject("target");
    return section.value_or(Section::My);
  }
  [[nodiscard]] CertificateName name() const { return {object, label}; }
};

std::optional<KeyPlace> keyPlaceFrom(Fields &fields) {
  if (!fields.has("keyFrom")) return std::nullopt;
  auto place = fields.object("keyFrom");
  const auto section = place.choice<Section>("section");
  return KeyPlace{section, parts::sha256From(place, "sha256")};
}

Change putRequestFrom(const Read &read) {
  auto &fields = read.fields;
  PutRequest put{read.object, read.label, fields.optionalText("friendlyName", longest).value_or(""), {}, {}, read.found<Presence>()};
  if (fields.has("newKey")) {
    auto key = fields.object("newKey");
    put.toMake = NewKey{key.choice<KeyKind>("kind"), key.text("subject", longest), key.texts("names", mostNames, longest)};
  } else if (fields.has("made")) {
    put.made = parts::timeFrom(fields, "made");
  }
  return put;
}

StoredObject storedObjectFrom(const Read &read) {
  if (read.target == nameOf(Asked::Link)) return {{}, read.object};
  return {read.section(), read.object};
}

Change removalFrom(const Read &read) {
  if (read.target == "journal") return ClearJournal{read.label == "journal" ? std::string() : read.label};
  if (read.target == "staging") return RemoveLeftover{read.label};
  if (read.target != nameOf(Asked::Link) && read.object.find('/') != std::string::npos) return NameDamage{read.object, read.label};
  Remove remove{storedObjectFrom(read), read.label, read.before};
  if (read.fields.has("usedBy")) remove.users = namesFrom(read.fields, "usedBy");
  return remove;
}

// One reader for each type of change. A type without a reader of its own does not compile.
template <class Kind> struct As {};

Change changeFrom(const Read &read, As<PutKey> /*kind*/) {
  auto &fields = read.fields;
  return PutKey{read.section(), read.name(), fields.optionalText("key", longest).value_or(""), read.found<Presence>(), keyPlaceFrom(fields)};
}

Change changeFrom(const Read &read, As<PutCertificate> /*kind*/) {
  auto &fields = read.fields;
  auto issuers = fields.has("chain") ? namesFrom(fields, "chain") : std::vector<CertificateName>();
  return PutCertificate{read.section(), read.name(), std::move(issuers), read.found<Presence>()};
}

template <ChangesDescription Kind> Change changeFrom(const Read &read, As<Kind> /*kind*/) {
  const bool isOfType = read.before.index() == Kind::of({}).index() || std::holds_alternative<Presence>(read.before);
  if (!isOfType) read.fields.reject("before");
  return Kind::from(read.name(), read.before, read.to);
}

Change changeFrom(const Read &read, As<GrantRead> /*kind*/) {
  auto account = read.fields.object("account");
  const bool isOfType = std::holds_alternative<ReadersValue>(read.before) || std::holds_alternative<Presence>(read.before);
  if (!isOfType) read.fields.reject("before");
  return GrantRead{read.name(), parts::accountFrom(account), read.before};
}

Change changeFrom(const Read &read, As<PointLink> /*kind*/) {
  return PointLink{read.object, read.before, read.to};
}

Change changeFrom(const Read &read, As<UpdateChain> /*kind*/) {
  auto &fields = read.fields;
  auto issuers = fields.has("chain") ? namesFrom(fields, "chain") : std::vector{CertificateName{{}, read.to}};
  return UpdateChain{read.name(), read.found<ChainValue>().issuers, std::move(issuers)};
}

Change changeFrom(const Read &read, As<PutRequest> /*kind*/) {
  return putRequestFrom(read);
}

Change changeFrom(const Read &read, As<CompleteRequest> /*kind*/) {
  return CompleteRequest{read.object, read.label};
}

Change changeFrom(const Read &read, As<TrustRoot> /*kind*/) {
  return TrustRoot{read.name(), read.found<Presence>()};
}

// Several types are removals; where the object lies says which one is meant.
template <class Kind>
requires(Kind::kind == EffectKind::Remove) Change changeFrom(const Read &read, As<Kind> /*kind*/) {
  return removalFrom(read);
}

Change changeFrom(const Read &read, As<Restore> /*kind*/) {
  auto &fields = read.fields;
  auto after = fields.object("after");
  auto back = valueFrom(after);
  return Restore{storedObjectFrom(read), read.label, fields.text("receipt", longest), read.before, std::move(back)};
}

Change changeFrom(const Read &read, As<Purge> /*kind*/) {
  return Purge{read.object, read.label};
}

Change changeFrom(const Read &read, As<Publish> /*kind*/) {
  return Publish{read.fields.choice<Phase>("phase"), read.object, read.label, read.found<TextValue>().value, read.to == "nothing" ? "" : read.to};
}

template <class... Kinds> Change readAs(const Read &read, const std::variant<Kinds...> * /*all*/) {
  std::optional<Change> change;
  const auto tryTo = [&](auto kind, EffectKind code) {
    if (!change && code == read.kind) change = changeFrom(read, kind);
  };
  (tryTo(As<Kinds>(), Kinds::kind), ...);
  return std::move(*change); // each kind has a type
}

} // namespace

Json choice(const Choice &choice) {
  Json shown = {{"id", choice.id()}, {"label", choice.label}, {"answers", Json::array()}};
  if (choice.reply) shown["answer"] = nameOf(*choice.reply);
  for (const auto reply : choice.replies()) shown["answers"].push_back(nameOf(reply));
  return shown;
}

Choice choiceFrom(Fields &fields) {
  const auto id = fields.text("id", longest);
  const auto slash = id.find('/');
  const auto kind = named<ChoiceKind>(id.substr(0, slash));
  if (!kind || slash == std::string::npos) fields.reject("id");
  Choice choice{kind.value_or(ChoiceKind::Link), slash == std::string::npos ? id : id.substr(slash + 1), fields.text("label", longest)};
  if (fields.has("answer")) choice.reply = fields.choice<Reply>("answer");
  return choice;
}

Json effect(const Effect &effect) {
  Json shown = {{"kind", nameOf(effect.kind())}, {"object", effect.object()}, {"label", effect.label()},       {"target", effect.target()},
                {"from", effect.from()},         {"to", effect.to()},         {"state", nameOf(effect.state)}, {"phase", nameOf(effect.phase())}};
  shown["before"] = std::visit(ValueWriter(), effect.before());
  std::visit(ChangeWriter{shown}, effect.change);
  if (effect.choice) shown["choice"] = choice(*effect.choice);
  if (effect.reason != EffectReason::None) {
    shown["reason"] = words::fill(words::of(effect.reason), effect.reasonValues());
    shown["reasonCode"] = nameOf(effect.reason);
  } else if (effect.failure) {
    shown["reason"] = words::sentence(*effect.failure);
    shown["reasonCode"] = nameOf(effect.failure->code);
    parts::addParameters(shown, effect.failure->parameters);
  }
  if (effect.object().empty()) shown.erase("object"); // there is no object yet
  return shown;
}

Effect effectFrom(Fields &fields) {
  const auto kind = fields.choice<EffectKind>("kind");
  auto object = fields.optionalText("object", longest).value_or("");
  auto label = fields.optionalText("label", longest).value_or("");
  auto target = fields.text("target", longest);
  const auto from = fields.text("from", longest);
  auto to = fields.text("to", longest);
  const auto before = [&] {
    if (!fields.has("before")) return valueFromText(kind, from);
    auto found = fields.object("before");
    return valueFrom(found);
  }();
  const Read read{fields, kind, std::move(object), std::move(label), std::move(target), std::move(to), before};
  Effect effect{readAs(read, static_cast<const Change *>(nullptr))};
  effect.state = fields.choice<EffectState>("state");
  if (fields.has("choice")) {
    auto part = fields.object("choice");
    effect.choice = choiceFrom(part);
  }
  if (!fields.has("reasonCode")) return effect;
  const auto code = fields.text("reasonCode", longest);
  if (const auto reason = named<EffectReason>(code); reason && *reason != EffectReason::None) {
    effect.reason = *reason;
  } else if (const auto failure = named<ErrorCode>(code)) {
    effect.failure = Error{*failure};
    effect.failure->parameters = parts::parametersFrom(fields);
  } else {
    fields.reject("reasonCode");
  }
  return effect;
}

} // namespace core::documents
