// SPDX-License-Identifier: Apache-2.0
#include "core/wire/bundle_message.h"

#include "core/formats/key_budget.h"
#include "core/formats/limit_checks.h"
#include "core/model/certificates.h"
#include "core/wire/consistency.h"
#include "core/wire/error_message.h"
#include "core/wire/fields.h"

#include <algorithm>
#include <limits>
#include <span>

namespace core::wire {

namespace {

constexpr std::size_t longestName = 1U << 16U; // of a friendly name; a plan asks for fewer
constexpr std::size_t longestKind = 256;
constexpr std::size_t longestPrint = 64;
constexpr std::size_t otherFindings = 1000; // beside those on single bags

// The bindings name each member, so that a new one does not compile until it travels too.
Json certificateOf(const BundleCertificate &entry) {
  const auto &[certificate, key, friendlyName] = entry;
  Json one = Json::object();
  if (key) one["key"] = *key;
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
  return {{"kind", kind}, {"count", count}};
}

Json findingOf(const Finding &finding) {
  const auto &[code, certificate, parameters] = finding;
  return {{"code", nameOf(code)}, {"certificate", certificate}, {"parameters", parametersJson(parameters)}};
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
               {"findings", listOf(findings, findingOf)},
               {"verdict", nameOf(verdict)}};
  if (fitted) head["fitted"] = nameOf(*fitted);
  return head;
}

// Reads one bundle; the first thing that is wrong spoils it.
class BundleReading final {
public:
  BundleReading(const Message &message, const Limits &limits) : m_message(message), m_limits(limits), m_budget(limits), m_fields(message.head) {}

  Expected<Bundle> read() {
    const auto &certificates = m_fields.list("certificates", m_limits.bags);
    const auto &keys = m_fields.list("keys", m_limits.keys);
    if (!m_fields.good() || m_message.parts.size() != certificates.size() + keys.size()) return nonsense("a bundle with wrong counts");
    m_bundle.certificates.reserve(certificates.size());
    const auto encodings = std::span(m_message.parts).first(certificates.size());
    CertificateBounds bounds(m_limits); // the reader kept to them, too
    const auto isWithin = [&](BytesView der) { return bounds.admit(der).has_value(); };
    if (!std::ranges::all_of(encodings, isWithin)) return nonsense("a certificate that is larger than any it may read");
    auto parsed = parseCertificates(encodings);
    for (std::size_t i = 0; i < certificates.size() && m_good; ++i) addCertificate(certificates[i], std::move(parsed[i]));
    for (std::size_t i = 0; i < keys.size() && m_good; ++i) addKey(keys[i], m_message.parts[certificates.size() + i]);
    if (!m_good) return nonsense("a bundle with a broken certificate or key");
    addRest();
    if (!m_good || !m_fields.good()) return nonsense("a bundle with fields that cannot be");
    if (!pairsFit()) return nonsense("a bundle that pairs a key with a certificate of another");
    if (auto checked = checkBundle(m_bundle); !checked) return Unexpected(checked.error());
    return std::move(m_bundle);
  }

private:
  void addCertificate(const Json &json, Expected<Certificate> certificate) {
    Fields fields(json);
    const auto key = fields.optionalNumber("key", m_limits.keys);
    auto name = fields.optionalText("friendlyName", longestName);
    m_good = m_good && certificate && fields.good();
    if (m_good) m_bundle.certificates.push_back({std::move(*certificate), key, std::move(name)});
  }

  void addKey(const Json &json, BytesView der) {
    m_good = m_good && m_budget.addPrivateKey(der) && m_budget.check();
    auto key = m_good ? PrivateKey::fromPkcs8(der) : fail(ErrorCode::TooCostly);
    Fields fields(json);
    const auto certificate = fields.optionalNumber("certificate", m_limits.bags);
    auto name = fields.optionalText("friendlyName", longestName);
    m_good = m_good && key && fields.good();
    if (m_good) m_bundle.keys.push_back({std::move(*key), certificate, std::move(name)});
  }

  void addLeftover(const Json &json) {
    Fields fields(json);
    auto kind = fields.text("kind", longestKind);
    const auto count = fields.number("count", std::numeric_limits<int>::max());
    m_good = m_good && fields.good();
    m_bundle.leftovers.push_back({std::move(kind), static_cast<int>(count)});
  }

  void addFinding(const Json &json) {
    Fields fields(json);
    const auto code = findingNamed(fields.text("code", longestKind));
    auto certificate = fields.text("certificate", longestPrint);
    auto parameters = parametersFrom(fields.object("parameters"), m_good);
    m_good = m_good && fields.good() && code;
    if (m_good) m_bundle.findings.push_back({*code, std::move(certificate), std::move(parameters)});
  }

  void addRest() {
    for (const auto &leftover : m_fields.list("leftovers", m_limits.bags)) addLeftover(leftover);
    for (const auto &finding : m_fields.list("findings", m_limits.bags + otherFindings)) addFinding(finding);
    m_bundle.verdict = m_fields.choice("verdict", Verdict::NotNeeded, Verdict::Unsupported, [](Verdict value) { return nameOf(value); });
    if (!m_fields.has("fitted")) return;
    m_bundle.fitted = m_fields.choice("fitted", Fitted::Null, Fitted::RawBytes, [](Fitted value) { return nameOf(value); });
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
  KeyBudget m_budget; // the reader kept to it, too
  Fields m_fields;
  Bundle m_bundle;
  bool m_good = true;
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
