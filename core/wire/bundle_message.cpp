// SPDX-License-Identifier: Apache-2.0
#include "core/wire/bundle_message.h"

#include "core/base/fields.h"
#include "core/formats/key_budget.h"
#include "core/formats/limit_checks.h"
#include "core/model/certificates.h"
#include "core/wire/consistency.h"
#include "core/wire/error_message.h"

#include <algorithm>
#include <limits>
#include <span>

namespace core::wire {

namespace {

constexpr std::size_t longestName = 1U << 16U; // of a friendly name; a plan asks for fewer
constexpr std::size_t otherFindings = 1000;    // beside those on single bags

// The bindings name each member, so that a new one does not compile until it travels too.
Json certificateOf(const BundleCertificate &entry) {
  const auto &[certificate, key, friendlyName, hasLockedKey] = entry;
  Json one = Json::object();
  if (key) one["key"] = *key;
  if (hasLockedKey) one["hasLockedKey"] = true;
  if (friendlyName) one["friendlyName"] = *friendlyName;
  return one;
}

Json keyOf(const BundleKey &entry) {
  const auto &[key, certificate, friendlyName] = entry;
  Json one = Json::object();
  if (certificate) one["certificate"] = *certificate;
  if (friendlyName) one["friendlyName"] = *friendlyName;
  return one;
}

Json leftoverOf(const Leftover &leftover) {
  const auto &[kind, count] = leftover;
  return {{"kind", nameOf(kind)}, {"count", count}};
}

template <class Values, class Convert> Json listOf(const Values &values, Convert convert) {
  Json list = Json::array();
  for (const auto &value : values) list.push_back(convert(value));
  return list;
}

Json headOf(const Bundle &bundle) {
  const auto &[certificates, keys, leftovers, findings, verdict, fitted] = bundle;
  Json head = {{"certificates", listOf(certificates, certificateOf)},
               {"keys", listOf(keys, keyOf)},
               {"leftovers", listOf(leftovers, leftoverOf)},
               {"findings", listOf(findings, [](const Finding &finding) { return toJson(finding); })},
               {"verdict", nameOf(verdict)}};
  if (fitted) head["fitted"] = nameOf(*fitted);
  return head;
}

// Reads one bundle; the first thing that is wrong spoils it.
class BundleReading final {
public:
  BundleReading(const Message &message, const Limits &limits) : m_message(message), m_limits(limits), m_budget(limits), m_fields(message.head) {}

  Expected<Bundle> read() {
    std::vector<Entry> certificates, keys;
    m_fields.each("certificates", m_limits.bags, [&](Fields &entry) { certificates.push_back(entryOf(entry, "key", m_limits.keys)); });
    m_fields.each("keys", m_limits.keys, [&](Fields &entry) { keys.push_back(entryOf(entry, "certificate", m_limits.bags)); });
    addRest();
    if (!m_fields.good()) return nonsense("a bundle with a wrong key: " + m_fields.wrong());
    if (m_message.parts.size() != certificates.size() + keys.size()) return nonsense("a bundle with wrong counts");
    if (auto added = addParts(std::move(certificates), std::move(keys)); !added) return Unexpected(added.error());
    if (!pairsFit()) return nonsense("a bundle that pairs a key with a certificate of another");
    if (auto checked = checkBundle(m_bundle); !checked) return Unexpected(checked.error());
    return std::move(m_bundle);
  }

private:
  // What the head says of a certificate or a key: the other half of its pair, and its name.
  struct Entry {
    std::optional<std::size_t> other;
    std::optional<std::string> friendlyName;
    bool hasLockedKey = false;
  };

  static Entry entryOf(Fields &fields, const char *other, std::size_t most) {
    const auto number = fields.optionalNumber(other, most);
    return {number, fields.optionalText("friendlyName", longestName), fields.has("hasLockedKey") && fields.flag("hasLockedKey")};
  }

  Expected<void> addParts(std::vector<Entry> certificates, std::vector<Entry> keys) {
    const auto encodings = std::span(m_message.parts).first(certificates.size());
    CertificateBounds bounds(m_limits); // the reader kept within them, too
    const auto isWithin = [&](BytesView der) { return bounds.admit(der).has_value(); };
    if (!std::ranges::all_of(encodings, isWithin)) return nonsense("a certificate that is larger than any it may read");
    m_bundle.certificates.reserve(certificates.size());
    auto parsed = parseCertificates(encodings);
    bool good = true;
    for (std::size_t i = 0; i < certificates.size() && good; ++i) good = addCertificate(std::move(certificates[i]), std::move(parsed[i]));
    for (std::size_t i = 0; i < keys.size() && good; ++i) good = addKey(std::move(keys[i]), m_message.parts[certificates.size() + i]);
    if (!good) return nonsense("a bundle with a broken certificate or key");
    return {};
  }

  bool addCertificate(Entry entry, Expected<Certificate> certificate) {
    if (certificate) m_bundle.certificates.push_back({std::move(*certificate), entry.other, std::move(entry.friendlyName), entry.hasLockedKey});
    return certificate.has_value();
  }

  bool addKey(Entry entry, BytesView der) {
    auto key = m_budget.addPrivateKey(der) && m_budget.check() ? PrivateKey::fromPkcs8(der) : fail(ErrorCode::TooCostly);
    if (key) m_bundle.keys.push_back({std::move(*key), entry.other, std::move(entry.friendlyName)});
    return key.has_value();
  }

  void addRest() {
    m_fields.each("leftovers", m_limits.bags, [this](Fields &leftover) {
      const auto kind = leftover.choice<LeftoverKind>("kind");
      m_bundle.leftovers.push_back({kind, static_cast<int>(leftover.number("count", std::numeric_limits<int>::max()))});
    });
    m_fields.each("findings", m_limits.bags + otherFindings, [this](Fields &finding) { m_bundle.findings.push_back(findingFrom(finding)); });
    m_bundle.verdict = m_fields.choice<Verdict>("verdict");
    if (m_fields.has("fitted")) m_bundle.fitted = m_fields.choice<Fitted>("fitted");
  }

  [[nodiscard]] bool fits(std::size_t key, std::size_t certificate) const {
    return key < m_bundle.keys.size() && certificate < m_bundle.certificates.size() &&
           m_bundle.keys[key].key.matches(m_bundle.certificates[certificate].certificate);
  }

  [[nodiscard]] bool pairsFit() const {
    for (std::size_t i = 0; i < m_bundle.certificates.size(); ++i) {
      if (m_bundle.certificates[i].key && !fits(*m_bundle.certificates[i].key, i)) return false;
    }
    for (std::size_t i = 0; i < m_bundle.keys.size(); ++i) {
      if (m_bundle.keys[i].certificate && !fits(i, *m_bundle.keys[i].certificate)) return false;
    }
    return true;
  }

  const Message &m_message;
  const Limits &m_limits;
  KeyBudget m_budget; // the reader kept within it, too
  Fields m_fields;
  Bundle m_bundle;
};

} // namespace

Expected<void> sendBundle(Channel &channel, const Bundle &bundle) {
  std::vector<BytesView> parts;
  std::vector<Secret> keys;
  for (const auto &entry : bundle.certificates) parts.emplace_back(entry.certificate.der());
  for (const auto &entry : bundle.keys) {
    keys.push_back(entry.key.toPkcs8());
    if (keys.back().empty()) return fail(ErrorCode::Internal, {}, "a key could not be encoded");
  }
  for (const auto &key : keys) parts.push_back(key.bytes());
  return sendMessage(channel, Kind::Unlocked, headOf(bundle), parts);
}

Expected<Bundle> bundleFrom(const Message &message, const Limits &limits) {
  return BundleReading(message, limits).read();
}

} // namespace core::wire
