// SPDX-License-Identifier: Apache-2.0
#include "core/codes/enumerators.h"
#include "core/documents/documents.h"
#include "core/formats/describe.h"
#include "core/wire/bundle_message.h"
#include "core/wire/confinement.h"
#include "core/wire/details_message.h"
#include "core/wire/error_message.h"
#include "core/wire/file_message.h"
#include "core/wire/plan_message.h"

#include "tests/support/expected_macros.h"
#include "tests/support/memory_channel.h"
#include "tests/support/random_plan.h"
#include "tests/support/test_bundle.h"

#include <QtTest>

#include <array>
#include <functional>

using core::ErrorCode;
using core::Json;
using core::wire::Kind;
using support::MemoryChannel;

namespace {

constexpr core::wire::Bounds ample{1U << 20U, 1U << 20U};

core::Expected<core::wire::Message> received(core::Bytes bytes, const core::wire::Bounds &bounds = ample) {
  MemoryChannel channel;
  channel.bytes = std::move(bytes);
  return core::wire::receiveMessage(channel, bounds);
}

core::Bytes sent(Kind kind, const Json &head, const std::vector<core::Bytes> &parts = {}) {
  MemoryChannel channel;
  const std::vector<core::BytesView> views(parts.begin(), parts.end());
  if (!core::wire::sendMessage(channel, kind, head, views)) qFatal("nothing was sent");
  return channel.bytes;
}

core::Bundle sample() {
  auto made = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
  made.certificates[0].friendlyName = "Ünïcode";
  made.leftovers.push_back({core::LeftoverKind::SecretBag, 2});
  made.findings.push_back({core::FindingCode::LegacyEncryption, {}, {{"algorithm", "RC2"}}});
  made.findings.push_back({core::FindingCode::Leftovers, {}, {{"what", "secret-bag"}, {"count", "2"}}});
  made.fitted = core::Fitted::Latin1;
  return made;
}

core::wire::Message messageOf(const core::Bundle &bundle) {
  MemoryChannel channel;
  if (!core::wire::sendBundle(channel, bundle)) qFatal("nothing was sent");
  auto message = core::wire::receiveMessage(channel, ample);
  if (!message) qFatal("nothing was received");
  return std::move(*message);
}

core::CertificateDetails detailsOf(const core::Certificate &certificate) {
  auto details = core::describeCertificate(certificate.der(), {});
  if (!details) qFatal("not described");
  return std::move(*details);
}

} // namespace

class TestWire : public QObject {
  Q_OBJECT

private slots:
  void messageArrivesAsItWasSent() {
    const core::Bytes large(200'000, 7);
    const auto message = received(sent(Kind::Open, {{"a", "ä"}}, {{1, 2, 3}, {}, large}));
    VERIFY_OK(message);
    QCOMPARE(message->kind, Kind::Open);
    QCOMPARE(message->head.at("a").get<std::string>(), std::string("ä"));
    QCOMPARE(message->parts.size(), std::size_t(3));
    QCOMPARE(core::Bytes(message->parts[0].begin(), message->parts[0].end()), (core::Bytes{1, 2, 3}));
    QVERIFY(message->parts[1].empty());
    QVERIFY(std::ranges::equal(message->parts[2], large));
  }

  void messageThatIsCutAnywhereIsNone() {
    const auto whole = sent(Kind::Open, {{"a", 1}}, {{1, 2, 3}});
    for (std::size_t length = 0; length < whole.size(); ++length) {
      VERIFY_FAILS(received({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}), ErrorCode::NotReadSafely);
    }
    VERIFY_OK(received(whole));
  }

  void noFlippedByteOfTheFrameMakesAnotherMessageOrACrash() {
    const auto whole = sent(Kind::Unlocked, {{"a", 1}}, {{1, 2, 3}});
    for (std::size_t at = 0; at < whole.size(); ++at) {
      for (const auto flip : core::Bytes{0x01, 0x80, 0xff}) {
        auto changed = whole;
        changed[at] = static_cast<std::uint8_t>(changed[at] ^ flip);
        const auto message = received(changed);
        if (at < 3) QVERIFY(!message);
        if (!message) QCOMPARE(message.error().code, ErrorCode::NotReadSafely);
      }
    }
  }

  void lengthThatLiesIsRefusedBeforeAnythingIsAllocated() {
    const core::Bytes fourGigabytes{'C', 'W', 1, 6, 0xff, 0xff, 0xff, 0xff};
    VERIFY_FAILS(received(fourGigabytes), ErrorCode::NotReadSafely);
    const auto whole = sent(Kind::Opened, {{"a", std::string(1000, 'x')}});
    VERIFY_FAILS(received(whole, {500, 500}), ErrorCode::NotReadSafely);
    VERIFY_FAILS(received(whole, {5000, 500}), ErrorCode::NotReadSafely); // the head alone is too long
    VERIFY_OK(received(whole, {5000, 5000}));
  }

  void foreignVersionAndUnknownKindAreRefused() {
    auto frame = sent(Kind::Failed, Json::object());
    VERIFY_OK(received(frame));
    frame[2] = 2;
    VERIFY_FAILS(received(frame), ErrorCode::NotReadSafely);
    frame[2] = 1;
    for (const auto kind : core::Bytes{0, 12, 255}) {
      frame[3] = kind;
      VERIFY_FAILS(received(frame), ErrorCode::NotReadSafely);
    }
  }

  void headThatIsNoObjectIsRefused() {
    for (const char *text : {"[]", "1", "\"x\"", "{", "", "null"}) {
      const std::string head(text);
      core::Bytes frame{'C', 'W', 1, 7, 0, 0, 0, static_cast<std::uint8_t>(4 + head.size()), 0, 0, 0, static_cast<std::uint8_t>(head.size())};
      frame.insert(frame.end(), head.begin(), head.end());
      VERIFY_FAILS(received(frame), ErrorCode::NotReadSafely);
    }
  }

  void endOfTheOtherSideIsAnError() {
    MemoryChannel channel;
    channel.broken = true;
    VERIFY_FAILS(core::wire::sendMessage(channel, Kind::Open, Json::object()), ErrorCode::NotReadSafely);
  }

  void bundleArrivesAsItWas() {
    const auto was = sample();
    const auto is = core::wire::bundleFrom(messageOf(was), {});
    VERIFY_OK(is);
    QCOMPARE(is->certificates.size(), was.certificates.size());
    for (std::size_t i = 0; i < was.certificates.size(); ++i) {
      QCOMPARE(is->certificates[i].certificate.sha256(), was.certificates[i].certificate.sha256());
      QCOMPARE(is->certificates[i].key, was.certificates[i].key);
      QCOMPARE(is->certificates[i].friendlyName, was.certificates[i].friendlyName);
      QCOMPARE(is->certificates[i].hasLockedKey, was.certificates[i].hasLockedKey);
    }
    QVERIFY(core::rolesOf(*is) == core::rolesOf(was));
    QCOMPARE(is->keys.size(), std::size_t(1));
    QCOMPARE(is->keys[0].certificate, was.keys[0].certificate);
    QVERIFY(std::ranges::equal(is->keys[0].key.toPem().bytes(), was.keys[0].key.toPem().bytes()));
    QCOMPARE(is->leftovers.at(0).kind, core::LeftoverKind::SecretBag);
    QCOMPARE(is->leftovers.at(0).count, 2);
    QVERIFY(is->findings == was.findings);
    QCOMPARE(is->verdict, was.verdict);
    QVERIFY(is->fitted == was.fitted);
  }

  void certificateOfALockedKeyArrivesAsOne() {
    const auto locked = [](const std::vector<std::string> &keys, const std::vector<std::size_t> &marked) {
      auto made = support::bundle({"leaf", "intermediate"}, keys);
      for (const auto i : marked) made.certificates[i].hasLockedKey = true;
      made.leftovers.push_back({core::LeftoverKind::LockedKey, 1});
      made.findings.push_back({core::FindingCode::Leftovers, {}, {{"what", "locked-key"}, {"count", "1"}}});
      return core::wire::bundleFrom(messageOf(made), {});
    };
    const auto is = locked({}, {0});
    VERIFY_OK(is);
    QVERIFY(is->certificates[0].hasLockedKey);
    QVERIFY(!is->certificates[1].hasLockedKey);
    VERIFY_FAILS(locked({}, {0, 1}), ErrorCode::NotReadSafely);    // more than there are locked keys
    VERIFY_OK(locked({"leaf"}, {}));                               // control
    VERIFY_FAILS(locked({"leaf"}, {0}), ErrorCode::NotReadSafely); // and open as well
  }

  void bundleThatLiesIsRefused_data() {
    using Change = std::function<void(Json &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << std::move(change); };
    row("a certificate more than there are", [](Json &head) { head["certificates"].push_back(Json::object()); });
    row("a key less than there are", [](Json &head) { head["keys"].clear(); });
    row("a key that does not exist", [](Json &head) { head["certificates"][0]["key"] = 7; });
    row("a key of another certificate", [](Json &head) { head["certificates"][1]["key"] = 0; });
    row("a certificate of another key", [](Json &head) { head["keys"][0]["certificate"] = 2; });
    row("a certificate that does not exist", [](Json &head) { head["keys"][0]["certificate"] = 3; });
    row("a negative index", [](Json &head) { head["keys"][0]["certificate"] = -1; });
    row("a verdict that is none", [](Json &head) { head["verdict"] = "fine"; });
    row("a form that is none", [](Json &head) { head["fitted"] = "ebcdic"; });
    row("a finding that is none", [](Json &head) { head["findings"][0]["code"] = "nothing"; });
    row("a number for a name", [](Json &head) { head["certificates"][0]["friendlyName"] = 5; });
    row("a name of a megabyte", [](Json &head) { head["certificates"][0]["friendlyName"] = std::string(1U << 19U, 'x'); });
    row("a list that is none", [](Json &head) { head["leftovers"] = "many"; });
    row("none of a leftover", [](Json &head) { head["leftovers"][0]["count"] = 0; });
    row("a leftover that nobody found", [](Json &head) { head["findings"].erase(1); });
    row("a finding that a plan has", [](Json &head) { head["findings"][0]["code"] = "link-moves"; });
    row("a missing MAC, and no finding of it", [](Json &head) { head["verdict"] = "no-mac"; });
    row("a pair of which one half does not know", [](Json &head) { head["certificates"][0].erase("key"); });
    row("a count beyond an integer", [](Json &head) { head["leftovers"][0]["count"] = 1LL << 40; });
    row("nothing at all", [](Json &head) { head = Json::object(); });
  }
  void bundleThatLiesIsRefused() {
    QFETCH(const std::function<void(Json &)>, change);
    auto message = messageOf(sample());
    VERIFY_OK(core::wire::bundleFrom(message, {}));
    change(message.head);
    VERIFY_FAILS(core::wire::bundleFrom(message, {}), ErrorCode::NotReadSafely);
  }

  void bundleWithABrokenCertificateOrKeyIsRefused() {
    for (const std::size_t part : {0, 3}) {
      auto message = messageOf(sample());
      message.parts[part] = message.parts[part].first(message.parts[part].size() - 1);
      VERIFY_FAILS(core::wire::bundleFrom(message, {}), ErrorCode::NotReadSafely);
    }
    auto swapped = messageOf(sample());
    std::swap(swapped.parts[0], swapped.parts[3]);
    VERIFY_FAILS(core::wire::bundleFrom(swapped, {}), ErrorCode::NotReadSafely);
  }

  void certificateOrKeyTwiceIsRefused() {
    for (const bool isKey : {false, true}) {
      auto message = messageOf(sample());
      VERIFY_OK(core::wire::bundleFrom(message, {}));
      const std::size_t part = isKey ? 3 : 1;
      message.head[isKey ? "keys" : "certificates"].push_back(Json::object());
      message.parts.insert(message.parts.begin() + static_cast<std::ptrdiff_t>(part) + 1 + (isKey ? 0 : 1), message.parts[part]);
      VERIFY_FAILS(core::wire::bundleFrom(message, {}), ErrorCode::NotReadSafely);
    }
  }

  void bundleBeyondTheLimitsIsRefused() {
    core::Limits limits;
    limits.bags = 3;
    limits.keys = 1;
    VERIFY_OK(core::wire::bundleFrom(messageOf(sample()), limits));
    limits.bags = 2;
    VERIFY_FAILS(core::wire::bundleFrom(messageOf(sample()), limits), ErrorCode::NotReadSafely);
    limits.bags = 3;
    limits.keys = 0;
    VERIFY_FAILS(core::wire::bundleFrom(messageOf(sample()), limits), ErrorCode::NotReadSafely);
    limits.keys = 1;
    limits.certificateBytes = 100;
    VERIFY_FAILS(core::wire::bundleFrom(messageOf(sample()), limits), ErrorCode::NotReadSafely);
  }

  void detailsArriveAsTheyWere() {
    for (const char *name : {"rich", "many", "huge", "long", "lines", "longest", "plain"}) {
      const auto certificate = support::certificate(std::string("extensions/") + name);
      const auto was = detailsOf(certificate);
      MemoryChannel channel;
      VERIFY_OK(core::wire::sendMessage(channel, Kind::Described, core::wire::toJson(was)));
      const auto message = core::wire::receiveMessage(channel, core::wire::largestDetails);
      VERIFY_OK(message);
      const auto is = core::wire::detailsFrom(message->head, certificate.der());
      VERIFY_OK(is);
      QCOMPARE(core::wire::toJson(*is).dump(), core::wire::toJson(was).dump());
      QCOMPARE(is->extensions.size() + is->leftOut, was.extensions.size() + was.leftOut);
    }
  }

  void theLargestDetailsFitIntoTheirMessage() {
    const auto certificate = support::certificate("extensions/many");
    auto details = detailsOf(certificate);
    for (auto &row : details.extensions) {
      row.reading = core::ExtensionReading::Read;
      row.text = std::string(core::CertificateDetails::longestText, '"'); // which JSON doubles
      row.uses.assign(core::CertificateDetails::mostUses, std::string(core::CertificateDetails::longestUse, '1'));
    }
    MemoryChannel channel;
    VERIFY_OK(core::wire::sendMessage(channel, Kind::Described, core::wire::toJson(details)));
    const auto message = core::wire::receiveMessage(channel, core::wire::largestDetails);
    VERIFY_OK(message);
    VERIFY_OK(core::wire::detailsFrom(message->head, certificate.der()));
  }

  void detailsThatLieAreRefused_data() {
    using Change = std::function<void(Json &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << std::move(change); };
    row("a row more than there may be", [](Json &head) { head["extensions"].push_back(head["extensions"][199]); });
    row("a text longer than any", [](Json &head) { head["extensions"][0]["text"] = std::string(core::CertificateDetails::longestText + 1, 'x'); });
    row("a control character", [](Json &head) { head["extensions"][0]["text"] = "one\x1b[31m"; });
    row("a carriage return", [](Json &head) { head["extensions"][0]["text"] = "one\r\ntwo"; });
    row("a separator of lines", [](Json &head) { head["extensions"][0]["text"] = "one\u2028two"; });
    row("a control character in a name", [](Json &head) { head["extensions"][0]["name"] = "one\ntwo"; });
    row("a name longer than any", [](Json &head) { head["extensions"][0]["name"] = std::string(300, 'x'); });
    row("an identifier in words", [](Json &head) { head["extensions"][0]["oid"] = "keyUsage"; });
    row("a text of what is not known", [](Json &head) { head["extensions"][0]["reading"] = "unknown"; });
    row("a text of what is broken", [](Json &head) { head["extensions"][0]["reading"] = "broken"; });
    row("a reading that is none", [](Json &head) { head["extensions"][0]["reading"] = "guessed"; });
    row("a value outside of the certificate", [](Json &head) { head["extensions"][199]["size"] = 6000; });
    row("a value behind the certificate", [](Json &head) { head["extensions"][199]["at"] = 1 << 20; });
    row("a negative place", [](Json &head) { head["extensions"][0]["at"] = -1; });
    row("a value before the one before", [](Json &head) { head["extensions"][1]["at"] = 0; });
    row("extensions left out of few", [](Json &head) { head["extensions"].erase(0); });
    row("more left out than fit into the certificate", [](Json &head) { head["leftOut"] = 1 << 20; });
    row("a version that there is not", [](Json &head) { head["version"] = 4; });
    row("a use in words", [](Json &head) { head["extensions"][0]["uses"] = Json::array({"server"}); });
    row("uses of what is not known", [](Json &head) {
      head["extensions"][0].update({{"reading", "unknown"}, {"text", ""}, {"uses", Json::array({"0"})}});
    });
    row("more uses than there may be",
        [](Json &head) { head["extensions"][0]["uses"] = std::vector<std::string>(core::CertificateDetails::mostUses + 1, "0"); });
    row("a flag that is none", [](Json &head) { head["extensions"][0]["critical"] = "yes"; });
    row("nothing at all", [](Json &head) { head = Json::object(); });
  }
  void detailsThatLieAreRefused() {
    QFETCH(const std::function<void(Json &)>, change);
    const auto certificate = support::certificate("extensions/many");
    auto head = Json::parse(core::wire::toJson(detailsOf(certificate)).dump());
    head["extensions"][0]["reading"] = "read";
    head["extensions"][0]["text"] = "one\ntwo";
    VERIFY_OK(core::wire::detailsFrom(head, certificate.der()));
    change(head);
    VERIFY_FAILS(core::wire::detailsFrom(head, certificate.der()), ErrorCode::NotReadSafely);
  }

  void planArrivesAsItWasAndNoOtherOneDoes() {
    const auto textOf = [](unsigned number) {
      auto plan = support::RandomPlan(number).plan();
      const auto by = plan.by;
      core::documents::identify(plan, by, core::Bytes(core::documents::nonceBytes, 7));
      return core::documents::dump(core::documents::plan(plan));
    };
    const auto file = textOf(1), other = textOf(2);
    const auto answer = [](const std::string &text) {
      MemoryChannel channel;
      if (!core::wire::sendPlan(channel, text)) qFatal("nothing was sent");
      return *core::wire::receiveMessage(channel, ample);
    };
    const auto canonical = core::wire::canonicalPlan(core::asBytes(file), "a.plan");
    VERIFY_OK(canonical);
    const auto arrived = core::wire::planTextFrom(answer(*canonical), core::asBytes(file));
    VERIFY_OK(arrived);
    QCOMPARE(*arrived, *canonical);
    VERIFY_FAILS(core::wire::planTextFrom(answer(other), core::asBytes(file)), ErrorCode::NotReadSafely);
    VERIFY_FAILS(core::wire::planTextFrom(answer("{}"), core::asBytes(file)), ErrorCode::NotReadSafely);
    VERIFY_FAILS(core::wire::planTextFrom(*received(sent(Kind::PlanRead, Json::object())), core::asBytes(file)), ErrorCode::NotReadSafely);
    const auto refused = core::wire::canonicalPlan(core::asBytes(std::string_view("{}")), "a.plan");
    VERIFY_FAILS(refused, ErrorCode::PlanDamaged);
  }

  void factsArriveAsTheyWere() {
    auto was = support::sourceFile();
    was.encoding = core::Encoding::Ber;
    auto &container = was.container.emplace();
    container.mac = {core::MacFacts::Kind::Pbmac1, "sha256", 2048};
    container.safes = {{"pbe-sha1-3des", 2000, {}, {}}, {"none", 0, 4, {"pbe-sha1-rc2-40", "1.2.3"}, {"1.2.3"}}};
    container.work = 1ULL << 60U;
    container.estimatedSeconds = 1.5;
    core::SourceFile is;
    VERIFY_OK(core::wire::addFacts(Json::parse(core::wire::factsOf(was).dump()), is));
    QCOMPARE(core::wire::factsOf(is).dump(), core::wire::factsOf(was).dump());
    QCOMPARE(is.container->safes[1].bags, std::optional<std::size_t>(4));
    QVERIFY(!is.container->safes[0].bags);
    for (const char *field : {"format", "encoding", "needsPassword"}) {
      auto facts = core::wire::factsOf(was);
      facts[field] = 3;
      VERIFY_FAILS(core::wire::addFacts(facts, is), ErrorCode::NotReadSafely);
    }
    auto facts = core::wire::factsOf(was);
    facts["container"]["safes"][0].erase("encryption");
    VERIFY_FAILS(core::wire::addFacts(facts, is), ErrorCode::NotReadSafely);
  }

  void everyCodeOfAFileArrivesByItsName() {
    core::SourceFile is;
    auto was = support::sourceFile();
    auto &mac = was.container.emplace().mac;
    for (const auto format : core::enumerators<core::Format>()) {
      was.format = format;
      VERIFY_OK(core::wire::addFacts(core::wire::factsOf(was), is));
      QCOMPARE(core::nameOf(is.format), core::nameOf(format));
    }
    for (const auto encoding : core::enumerators<core::Encoding>()) {
      was.encoding = encoding;
      VERIFY_OK(core::wire::addFacts(core::wire::factsOf(was), is));
      QCOMPARE(core::nameOf(is.encoding), core::nameOf(encoding));
    }
    for (const auto kind : core::enumerators<core::MacKind>()) {
      mac.kind = kind;
      VERIFY_OK(core::wire::addFacts(core::wire::factsOf(was), is));
      QCOMPARE(core::nameOf(is.container->mac.kind), core::nameOf(kind));
    }
  }

  void everyCodeOfABundleArrivesByItsName() {
    auto was = sample();
    for (const auto fitted : core::enumerators<core::Fitted>()) {
      was.fitted = fitted;
      const auto is = core::wire::bundleFrom(messageOf(was), {});
      VERIFY_OK(is);
      QCOMPARE(core::nameOf(*is->fitted), core::nameOf(fitted));
    }
    for (const auto verdict : core::enumerators<core::Verdict>()) {
      was = sample();
      was.verdict = verdict;
      if (verdict == core::Verdict::NoMac) was.findings.push_back({core::FindingCode::NoMac, {}, {}});
      const auto is = core::wire::bundleFrom(messageOf(was), {});
      VERIFY_OK(is);
      QCOMPARE(is->verdict, verdict);
    }
  }

  void everyErrorArrivesAsItselfOrIsRefused() {
    std::string arrived;
    for (const auto code : core::enumerators<ErrorCode>()) {
      const auto is = core::wire::errorFrom(core::wire::toJson({code, {}, {}, {}, {}})).code;
      QVERIFY2(is == code || is == ErrorCode::NotReadSafely, std::string(core::nameOf(code)).c_str());
      if (is == code) arrived.append(core::nameOf(code)).append(" ");
    }
    QCOMPARE(
        arrived,
        std::string("internal file-empty content-unknown damaged text-in-the-way password-needed wrong-password wrong-encoding algorithm-unsupported "
                    "feature-unsupported cipher-unavailable not-read-safely limit-hit too-costly not-a-key no-certificate plan-damaged "));
  }

  void orderAndConfinementArriveAsTheyWere() {
    core::wire::Order order{"/home/tester/mail.pfx", {}};
    order.limits.work = 5;
    order.heartbeat = std::chrono::milliseconds(70);
    order.keyPassword = true;
    const auto is = core::wire::orderFrom(Json::parse(core::wire::toJson(order).dump()));
    VERIFY_OK(is);
    QCOMPARE(core::wire::toJson(*is).dump(), core::wire::toJson(order).dump());
    QVERIFY(is->keyPassword && !is->filePassword);
    VERIFY_FAILS(core::wire::orderFrom(Json::object()), ErrorCode::NotReadSafely);
    const core::wire::Confinement confinement{true, 7, true, false, true, 1ULL << 40U, 9, {}, {}};
    const auto confined = core::wire::confinementFrom(Json::parse(core::wire::toJson(confinement).dump()));
    VERIFY_OK(confined);
    QVERIFY(*confined == confinement);
    core::wire::Confinement measured = confinement;
    measured.asked = {core::ReaderMeasure::OneProcess, core::ReaderMeasure::LowIntegrity};
    measured.inForce = {core::ReaderMeasure::LowIntegrity};
    auto head = Json::parse(core::wire::toJson(measured).dump());
    const auto again = core::wire::confinementFrom(head);
    VERIFY_OK(again);
    QVERIFY(*again == measured);
    for (const auto &wrong : {Json::array({"low-integrity", "low-integrity"}), Json::array({"no-such-measure"}), Json("low-integrity")}) {
      head["inForce"] = wrong;
      VERIFY_FAILS(core::wire::confinementFrom(head), ErrorCode::NotReadSafely);
    }
    VERIFY_FAILS(core::wire::confinementFrom(Json::object()), ErrorCode::NotReadSafely);
  }

  void errorOfAFileArrivesAsItWas() {
    const core::Error was{ErrorCode::LimitHit,
                          {{"limit", core::Fault::Bags}, {"value", "ä"}, {"maximum", {core::Fault::ByteCount, "5"}}},
                          "ab12",
                          "deep inside",
                          {core::Remark{core::Fault::NotWhole, {{"object", "one"}}}, core::Finding{core::FindingCode::NoMac}}};
    const auto is = core::wire::errorFrom(Json::parse(core::wire::toJson(was).dump()));
    QCOMPARE(core::describe(is), core::describe(was));
    QCOMPARE(is.code, ErrorCode::LimitHit);
    QCOMPARE(is.certificate, was.certificate);
    QVERIFY(is.parameters == was.parameters);
    QVERIFY(is.details == was.details);
  }

  void valueThatIsNoneIsRefused() {
    const auto whole = core::wire::toJson(core::Error{ErrorCode::Damaged, {{"place", core::Fault::Mac}}, {}, {}, {}});
    QCOMPARE(core::wire::errorFrom(whole).code, ErrorCode::Damaged);
    for (const auto &value :
         {Json(5), Json::array(), Json::array({"mac"}), Json::array({{{"fault", "no-such-fault"}, {"value", ""}}}), Json::object()}) {
      auto changed = whole;
      changed["parameters"]["place"] = value;
      QCOMPARE(core::wire::errorFrom(changed).code, ErrorCode::NotReadSafely);
    }
  }

  void errorThatNoReaderCanHaveIsRefused() {
    for (const auto code : {ErrorCode::StoreFailed, ErrorCode::Cancelled, ErrorCode::Usage, ErrorCode::FileForbidden, ErrorCode::OutputFailed}) {
      QCOMPARE(core::wire::errorFrom(core::wire::toJson({code, {}, {}, {}, {}})).code, ErrorCode::NotReadSafely);
    }
    for (const auto code : {ErrorCode::WrongPassword, ErrorCode::Damaged, ErrorCode::ContentUnknown, ErrorCode::TooCostly, ErrorCode::Internal}) {
      QCOMPARE(core::wire::errorFrom(core::wire::toJson({code, {}, {}, {}, {}})).code, code);
    }
    auto invented = core::wire::toJson({ErrorCode::Damaged, {}, {}, {}, {}});
    invented["code"] = "nothing-known";
    QCOMPARE(core::wire::errorFrom(invented).code, ErrorCode::NotReadSafely);
  }
};

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
