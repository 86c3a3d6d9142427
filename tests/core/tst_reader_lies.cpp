// SPDX-License-Identifier: Apache-2.0
#include "core/formats/describe.h"
#include "core/readers/child_reader.h"
#include "core/wire/bundle_message.h"
#include "core/wire/details_message.h"
#include "core/wire/error_message.h"
#include "core/wire/file_message.h"

#include "tests/support/expected_macros.h"
#include "tests/support/memory_channel.h"
#include "tests/support/reader_programs.h"
#include "tests/support/test_bundle.h"

#include <QtTest>

#include <functional>
#include <optional>

using core::ErrorCode;
using core::Json;
using core::wire::Kind;

namespace {

// What a reader is made to say, and what it was asked.
struct Play {
  Json ready = Json::object();
  Json facts;
  Json answer;                               // the one line that answers a password
  std::optional<std::string> password = "x"; // nothing: no password is given
  std::optional<std::string> keyPassword = {};
  Json before = Json::array(); // lines before the answer
};
using Change = std::function<void(Play &)>;

Json lineOf(Kind kind, const Json &head, const std::vector<core::Bytes> &parts = {}) {
  return {{"kind", static_cast<int>(kind)}, {"head", head}, {"parts", parts}};
}

Json lineOf(const core::Bundle &bundle) {
  support::MemoryChannel channel;
  if (!core::wire::sendBundle(channel, bundle)) qFatal("nothing was sent");
  const auto message = core::wire::receiveMessage(channel, {1U << 20U, 1U << 20U});
  if (!message) qFatal("nothing was received");
  std::vector<core::Bytes> parts;
  for (const auto &part : message->parts) parts.emplace_back(part.begin(), part.end());
  return lineOf(Kind::Unlocked, message->head, parts);
}

Json lineOf(const core::Error &error) {
  return lineOf(Kind::Failed, core::wire::toJson(error));
}

core::Bundle bundleOf(core::Verdict verdict, std::optional<core::Fitted> fitted, const std::vector<std::string> &keys = {"leaf"}) {
  auto bundle = support::bundle({"leaf", "intermediate"}, keys);
  bundle.verdict = verdict;
  bundle.fitted = fitted;
  return bundle;
}

// A PKCS#12 file with a MAC and one encrypted safe.
Play honest() {
  auto file = support::sourceFile();
  auto &container = file.container.emplace();
  container.mac = {core::MacFacts::Kind::Hmac, "sha256", 2048};
  container.safes = {{"pbes2/aes-256-cbc/pbkdf2-hmac-sha256", 2048, {}, {}}, {"none", 0, 1, {}}};
  container.work = 4096;
  container.estimatedSeconds = 0.01;
  return {Json::object(), core::wire::factsOf(file), lineOf(bundleOf(core::Verdict::Correct, core::Fitted::Utf8))};
}

Play honestWithout(const char *encoding, const char *format, bool needsPassword, core::Verdict verdict, std::optional<core::Fitted> fitted,
                   const std::vector<std::string> &keys) {
  Play play;
  play.facts = {{"format", format}, {"encoding", encoding}, {"needsPassword", needsPassword}};
  play.answer = lineOf(bundleOf(verdict, fitted, keys));
  return play;
}

Play honestPem() {
  return honestWithout("pem", "pem-bundle", true, core::Verdict::Correct, core::Fitted::Utf8, {"leaf"});
}

Play honestCertificate() {
  return honestWithout("der", "x509", false, core::Verdict::NotNeeded, {}, {});
}

core::Expected<core::Bundle> played(const Play &play, const core::Limits &limits = {}) {
  auto lines = play.before;
  lines.push_back(play.answer);
  const Json script = {{"ready", play.ready}, {"open", {lineOf(Kind::Opened, play.facts)}}, {"unlock", lines}};
  const support::LyingReader liar("script", script);
  core::ChildReader reader(liar.path(), limits, false);
  const auto file = reader.openBytes({1, 2, 3}, "file");
  if (!file) return core::Unexpected(file.error());
  const core::Secret secret(play.password ? std::string_view(*play.password) : std::string_view());
  const core::Secret own(play.keyPassword ? std::string_view(*play.keyPassword) : std::string_view());
  return reader.unlock(*file, {play.password ? &secret : nullptr, play.keyPassword ? &own : nullptr}, {}, {});
}

core::Expected<core::SourceFile> failedOpen(const core::Error &error, core::Bytes bytes = {1, 2, 3}) {
  const support::LyingReader liar("script", {{"open", {lineOf(error)}}, {"unlock", Json::array()}});
  core::ChildReader reader(liar.path(), {}, false);
  return reader.openBytes(std::move(bytes), "file");
}

core::Expected<core::CertificateDetails> describedBy(const Json &line) {
  const support::LyingReader liar("script", {{"open", {line}}, {"unlock", Json::array()}});
  core::ChildReader reader(liar.path(), {}, false);
  return reader.describe(support::certificate("extensions/many"), {});
}

Json honestDetails() {
  const auto certificate = support::certificate("extensions/many");
  return core::wire::toJson(*core::describeCertificate(certificate.der(), {}));
}

Json &headOf(Play &play) {
  return play.answer["head"];
}

void addPart(Play &play, std::size_t at, std::size_t copyOf) {
  const Json copy = play.answer["parts"][copyOf];
  play.answer["parts"].insert(play.answer["parts"].begin() + static_cast<std::ptrdiff_t>(at), copy);
}

Json findingOf(const char *code, const Json &parameters = Json::object(), const std::string &certificate = {}) {
  return {{"code", code}, {"certificate", certificate}, {"parameters", parameters}};
}

core::Error tooCostly(const char *work, const char *maximum) {
  return {ErrorCode::TooCostly, {{"work", work}, {"maximum", maximum}, {"option", "--max-work"}}};
}

} // namespace

// A reader whose every message is well-formed, but whose answer cannot be true. The control of each lie is the same answer without it.
class TestReaderLies : public QObject {
  Q_OBJECT

private slots:
  void initTestCase() { QCOMPARE(core::Limits{}.work, std::uint64_t{30'000'000}); } // named in the rows below

  void honestAnswerIsTaken_data() {
    QTest::addColumn<Play>("play");
    const auto row = [](
                         const char *name, Play play, const Change &change = [](Play &) {}) {
      change(play);
      QTest::newRow(name) << play;
    };
    row("a password that fits a PKCS#12 file", honest());
    row("no password where none is needed", honest(), [](Play &play) {
      play.password.reset();
      play.answer = lineOf(bundleOf(core::Verdict::NotNeeded, core::Fitted::Null));
    });
    row("an empty password", honest(), [](Play &play) {
      play.password = "";
      headOf(play)["fitted"] = "empty";
    });
    row("a file without MAC", honest(), [](Play &play) {
      play.facts["container"]["mac"] = {{"kind", "none"}, {"digest", ""}, {"iterations", 0}};
      headOf(play)["verdict"] = "no-mac";
      headOf(play)["findings"].push_back(findingOf("no-mac"));
    });
    row("a file that nothing protects", honest(), [](Play &play) {
      play.facts = {{"format", "pkcs12"},
                    {"encoding", "der"},
                    {"needsPassword", false},
                    {"container",
                     {{"mac", {{"kind", "none"}, {"digest", ""}, {"iterations", 0}}},
                      {"safes", {{{"encryption", "none"}, {"iterations", 0}, {"bags", 2}, {"keys", Json::array()}, {"unreadable", Json::array()}}}},
                      {"work", 0},
                      {"estimatedSeconds", 0}}}};
      headOf(play)["verdict"] = "no-mac";
      headOf(play)["findings"].push_back(findingOf("no-mac"));
      headOf(play).erase("fitted");
    });
    row("findings and leftovers", honest(), [](Play &play) {
      headOf(play)["leftovers"] = {{{"kind", "secret-bag"}, {"count", 2}}};
      headOf(play)["findings"] = {findingOf("leftovers", {{"what", "secret-bag"}, {"count", "2"}}),
                                  findingOf("legacy-encryption", {{"algorithm", "RC2"}}),
                                  findingOf("provider-attribute", {{"provider", "Microsoft"}}, support::certificate("leaf").sha256())};
    });
    row("a password that fits a key in PEM", honestPem());
    row("certificates beside a locked key", honestPem(), [](Play &play) {
      play.password.reset();
      play.answer = lineOf(bundleOf(core::Verdict::Needed, {}, {}));
    });
    row("a key that stays locked", honest(), [](Play &play) {
      auto bundle = bundleOf(core::Verdict::Correct, core::Fitted::Utf8, {});
      bundle.certificates[0].hasLockedKey = true;
      bundle.leftovers.push_back({core::LeftoverKind::LockedKey, 1});
      bundle.findings.push_back({core::FindingCode::Leftovers, {}, {{"what", "locked-key"}, {"count", "1"}}});
      play.answer = lineOf(bundle);
    });
    row("a password of keys that fits a key in PEM", honestPem(), [](Play &play) { std::swap(play.password, play.keyPassword); });
    row("a cipher of a key that cannot be read", honest(), [](Play &play) {
      play.facts["container"]["safes"][1]["keys"] = {"1.2.3"};
      play.facts["container"]["safes"][1]["unreadable"] = {"1.2.3"};
    });
    row("progress", honest(), [](Play &play) {
      for (const char *stage : {"reading", "checking-password", "checking-password", "decrypting"})
        play.before.push_back(lineOf(Kind::Progress, {{"stage", stage}, {"fraction", -1}}));
    });
    row("a certificate alone", honestCertificate());
    row("a certificate alone, and no password", honestCertificate(), [](Play &play) { play.password.reset(); });
  }
  void honestAnswerIsTaken() {
    QFETCH(const Play, play);
    VERIFY_OK(played(play));
  }

  void answerThatContradictsItselfIsRefused_data() {
    QTest::addColumn<Play>("play");
    const auto row = [](const char *name, Play play, const Change &change) {
      change(play);
      QTest::newRow(name) << play;
    };
    const auto lie = [&](const char *name, const Change &change) { row(name, honest(), change); };
    // The verdict
    for (const char *verdict :
         {"wrong", "damaged", "unsupported", "too-costly", "cipher-unavailable", "wrong-encoding", "needed", "not-needed", "no-mac"})
      lie(verdict, [verdict](Play &play) { headOf(play)["verdict"] = verdict; });
    lie("correct without a password", [](Play &play) {
      play.password.reset();
      headOf(play)["fitted"] = "null";
    });
    lie("needed without a password", [](Play &play) {
      play.password.reset();
      play.answer = lineOf(bundleOf(core::Verdict::Needed, {}, {}));
    });
    row("needed with one", honestPem(), [](Play &play) { play.answer = lineOf(bundleOf(core::Verdict::Needed, {}, {})); });
    row("needed, and nothing is there", honestPem(), [](Play &play) {
      play.password.reset();
      core::Bundle nothing;
      nothing.verdict = core::Verdict::Needed;
      play.answer = lineOf(nothing);
    });
    row("correct where nothing is locked", honestCertificate(), [](Play &play) {
      headOf(play)["verdict"] = "correct";
      headOf(play)["fitted"] = "utf-8";
    });
    row("no MAC in what never has one", honestCertificate(), [](Play &play) {
      headOf(play)["verdict"] = "no-mac";
      headOf(play)["findings"].push_back(findingOf("no-mac"));
    });
    // The form of the password
    for (const char *fitted : {"null", "empty"}) lie(fitted, [fitted](Play &play) { headOf(play)["fitted"] = fitted; });
    lie("no form at all", [](Play &play) { headOf(play).erase("fitted"); });
    lie("a typed form of an empty password", [](Play &play) { play.password = ""; });
    row("a form where nothing is locked", honestCertificate(), [](Play &play) { headOf(play)["fitted"] = "utf-8"; });
    row("a form of what fitted nothing", honestPem(), [](Play &play) {
      play.password.reset();
      play.answer = lineOf(bundleOf(core::Verdict::Needed, core::Fitted::Null, {}));
    });
    row("a form where none was needed", honestPem(), [](Play &play) { headOf(play)["verdict"] = "not-needed"; });
    // What is in it
    row("a certificate file with a key", honestCertificate(), [](Play &play) { play.answer = lineOf(bundleOf(core::Verdict::NotNeeded, {})); });
    row("a certificate file without a certificate", honestCertificate(), [](Play &play) { play.answer = lineOf(core::Bundle{}); });
    row("a PEM bundle without a certificate", honestPem(), [](Play &play) {
      auto bundle = support::bundle({}, {"leaf"});
      bundle.fitted = core::Fitted::Utf8;
      play.answer = lineOf(bundle);
    });
    row("a binary PKCS#7 with a key", honestCertificate(), [](Play &play) {
      play.facts["format"] = "pkcs7";
      play.answer = lineOf(bundleOf(core::Verdict::NotNeeded, {}));
    });
    lie("a certificate twice", [](Play &play) {
      headOf(play)["certificates"].push_back(Json::object());
      addPart(play, 2, 1);
    });
    lie("a key twice", [](Play &play) {
      headOf(play)["keys"].push_back({{"certificate", 0}});
      addPart(play, 3, 2);
    });
    lie("a key twice, once without its certificate", [](Play &play) {
      headOf(play)["keys"].push_back(Json::object());
      addPart(play, 3, 2);
    });
    lie("a key that does not know of its certificate", [](Play &play) { headOf(play)["keys"][0].erase("certificate"); });
    lie("a certificate that does not know of its key", [](Play &play) { headOf(play)["certificates"][0].erase("key"); });
    lie("a pair of which neither knows", [](Play &play) {
      headOf(play)["keys"][0].erase("certificate");
      headOf(play)["certificates"][0].erase("key");
    });
    // Leftovers and findings
    const auto leftover = [](const char *kind, int count) { return Json{{"kind", kind}, {"count", count}}; };
    const auto found = [](const char *kind, const char *count) { return findingOf("leftovers", {{"what", kind}, {"count", count}}); };
    const auto leave = [&](const char *name, Json leftovers, Json findings) {
      lie(name, [leftovers = std::move(leftovers), findings = std::move(findings)](Play &play) {
        headOf(play)["leftovers"] = leftovers;
        headOf(play)["findings"] = findings;
      });
    };
    leave("none of a leftover", Json::array({leftover("secret-bag", 0)}), Json::array({found("secret-bag", "0")}));
    leave("a leftover of no kind", Json::array({leftover("", 1)}), Json::array({found("", "1")}));
    leave("a leftover twice", Json::array({leftover("crl-bag", 1), leftover("crl-bag", 1)}),
          Json::array({found("crl-bag", "1"), found("crl-bag", "1")}));
    leave("a leftover that nobody found", Json::array({leftover("crl-bag", 1)}), Json::array());
    leave("a leftover that was found in another number", Json::array({leftover("crl-bag", 1)}), Json::array({found("crl-bag", "2")}));
    leave("a finding of what is not left over", Json::array(), Json::array({found("crl-bag", "1")}));
    leave("a finding that is a review's", Json::array(), Json::array({findingOf("expired", {{"date", "2020-01-01"}, {"days", "1"}})}));
    leave("a finding that is a store's", Json::array(), Json::array({findingOf("link-moves", {{"name", "mail"}})}));
    leave("a finding about no certificate of the file", Json::array(),
          Json::array({findingOf("provider-attribute", {{"provider", "x"}}, std::string(64, 'a'))}));
    leave("a finding with more than it has", Json::array(), Json::array({findingOf("legacy-encryption", {{"algorithm", "RC2"}, {"hint", "x"}})}));
    leave("a finding twice", Json::array(),
          Json::array({findingOf("legacy-encryption", {{"algorithm", "RC2"}}), findingOf("legacy-encryption", {{"algorithm", "RC4"}})}));
    leave("a missing MAC that is there", Json::array(), Json::array({findingOf("no-mac")}));
    row("a MAC that is missing and not found so", honest(), [](Play &play) {
      play.facts["container"]["mac"] = {{"kind", "none"}, {"digest", ""}, {"iterations", 0}};
      headOf(play)["verdict"] = "no-mac";
    });
    row("old encryption of what is not encrypted", honestCertificate(), [](Play &play) {
      headOf(play)["findings"].push_back(findingOf("legacy-encryption", {{"algorithm", "RC2"}}));
    });
    row("a provider in what names none", honestPem(), [](Play &play) {
      headOf(play)["findings"].push_back(findingOf("provider-attribute", {{"provider", "x"}}));
    });
    // Facts
    const auto pretend = [&](const char *name, const std::function<void(Json &)> &change) {
      lie(name, [change](Play &play) { change(play.facts); });
    };
    pretend("a PKCS#12 file without its container", [](Json &facts) { facts.erase("container"); });
    pretend("a container in another file", [](Json &facts) {
      facts["format"] = "pem-bundle";
      facts["encoding"] = "pem";
    });
    pretend("a request", [](Json &facts) { facts["format"] = "pkcs10"; });
    pretend("nothing to unlock in what is encrypted", [](Json &facts) { facts["needsPassword"] = false; });
    pretend("a MAC without a digest", [](Json &facts) { facts["container"]["mac"]["digest"] = ""; });
    pretend("a digest without a MAC", [](Json &facts) { facts["container"]["mac"]["kind"] = "none"; });
    pretend("a safe of no encryption", [](Json &facts) { facts["container"]["safes"][0]["encryption"] = ""; });
    pretend("bags in a safe that is locked", [](Json &facts) { facts["container"]["safes"][0]["bags"] = 3; });
    pretend("keys in a safe that is locked", [](Json &facts) { facts["container"]["safes"][0]["keys"] = {"pbe-sha1-3des"}; });
    pretend("what cannot be read, and is not there", [](Json &facts) { facts["container"]["safes"][1]["unreadable"] = {"1.2.3"}; });
    pretend("a safe that cannot be read, and its iterations", [](Json &facts) {
      auto &safe = facts["container"]["safes"][0];
      safe["unreadable"] = {safe["encryption"]};
    });
    pretend("iterations for what is not encrypted", [](Json &facts) { facts["container"]["safes"][1]["iterations"] = 1; });
    pretend("keys in a safe without bags", [](Json &facts) {
      facts["container"]["safes"][1]["bags"] = 0;
      facts["container"]["safes"][1]["keys"] = {"pbe-sha1-3des"};
    });
    pretend("more bags than are allowed", [](Json &facts) { facts["container"]["safes"][1]["bags"] = 1'000'000; });
    pretend("less work than iterations", [](Json &facts) { facts["container"]["work"] = 4095; });
    pretend("more iterations than a number holds", [](Json &facts) {
      facts["container"]["mac"]["iterations"] = 1ULL << 63U;
      facts["container"]["safes"][0]["iterations"] = 1ULL << 63U;
    });
    pretend("a second for each iteration, and more", [](Json &facts) { facts["container"]["estimatedSeconds"] = 1e300; });
    pretend("content of no safe", [](Json &facts) { facts["container"]["safes"] = Json::array(); });
    pretend("content of an empty safe", [](Json &facts) {
      facts["container"]["safes"].erase(0);
      facts["container"]["safes"][0]["bags"] = 0;
    });
    pretend("time that runs backwards", [](Json &facts) { facts["container"]["estimatedSeconds"] = -1; });
    row("a password for certificates alone", honestCertificate(), [](Play &play) { play.facts["needsPassword"] = true; });
    row("a PEM bundle that is binary", honestPem(), [](Play &play) { play.facts["encoding"] = "der"; });
    row("a lone key where certificates are wanted", honestPem(), [](Play &play) { play.facts["format"] = "pkcs8"; });
    row("a password and time for nothing", honest(), [](Play &play) {
      play.facts["container"]["mac"] = {{"kind", "none"}, {"digest", ""}, {"iterations", 0}};
      play.facts["container"]["safes"].erase(0);
      play.facts["container"]["work"] = 0;
      headOf(play)["verdict"] = "no-mac";
      headOf(play)["findings"].push_back(findingOf("no-mac"));
    });
    // The message, and the confinement of its sender
    lie("facts instead of content", [](Play &play) { play.answer = lineOf(Kind::Opened, play.facts); });
    lie("a failure with something behind it", [](Play &play) {
      play.answer = lineOf(core::Error{ErrorCode::WrongPassword});
      play.answer["parts"] = {{1}};
    });
    lie("another limit than it was given", [](Play &play) { play.ready = {{"memoryBytes", 5}}; });
    lie("more time than it was given", [](Play &play) { play.ready = {{"processorSeconds", 1'000'000}}; });
    lie("progress beyond the end", [](Play &play) { play.answer = lineOf(Kind::Progress, {{"stage", "checking-password"}, {"fraction", 2}}); });
    lie("progress that goes back", [](Play &play) {
      for (const char *stage : {"checking-password", "decrypting", "checking-password"})
        play.before.push_back(lineOf(Kind::Progress, {{"stage", stage}, {"fraction", -1}}));
    });
    lie("progress in what no reader does", [](Play &play) { play.answer = lineOf(Kind::Progress, {{"stage", "writing"}, {"fraction", 0}}); });
    lie("progress of nothing", [](Play &play) { play.answer = lineOf(Kind::Progress, Json::object()); });
    lie("progress with something behind it", [](Play &play) {
      play.answer = lineOf(Kind::Progress, {{"stage", "checking-password"}, {"fraction", 0}}, {{1}});
    });
  }
  void answerThatContradictsItselfIsRefused() {
    QFETCH(const Play, play);
    const auto refused = played(play);
    VERIFY_FAILS(refused, ErrorCode::NotReadSafely);
    QCOMPARE(refused.error().parameters.at("what"), core::Value(core::Fault::AnsweredNonsense));
    QVERIFY(!refused.error().diagnostic.empty());
  }

  void failureThatCannotBeIsRefused_data() {
    QTest::addColumn<Play>("play");
    QTest::addColumn<core::Error>("error");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, Play play, const core::Error &error, ErrorCode code = ErrorCode::NotReadSafely) {
      play.answer = lineOf(error);
      QTest::newRow(name) << play << error << code;
    };
    auto silent = honest();
    silent.password.reset();
    const core::Error bags{ErrorCode::LimitHit, {{"limit", "bags"}, {"value", "9"}, {"maximum", "8"}, {"option", "limits.bags"}}};
    row("control: a wrong password", honest(), {ErrorCode::WrongPassword}, ErrorCode::WrongPassword);
    row("control: a password is needed", silent, {ErrorCode::PasswordNeeded}, ErrorCode::PasswordNeeded);
    row("control: another encoding", honest(), {ErrorCode::WrongEncoding}, ErrorCode::WrongEncoding);
    auto withKeys = honest();
    withKeys.keyPassword = "own";
    row("control: a wrong password of keys", withKeys, {ErrorCode::WrongPassword, {{"which", "key"}}}, ErrorCode::WrongPassword);
    row("a wrong password of keys and none was given", honest(), {ErrorCode::WrongPassword, {{"which", "key"}}});
    row("a wrong password of something else", withKeys, {ErrorCode::WrongPassword, {{"which", "store"}}});
    row("control: damaged", honestCertificate(), {ErrorCode::Damaged, {{"place", "certificate"}}}, ErrorCode::Damaged);
    row("control: too much work", honest(), tooCostly("30000001", "30000000"), ErrorCode::TooCostly);
    row("control: too many bags", honest(), bags, ErrorCode::LimitHit);
    row("a password that is needed and was given", honest(), {ErrorCode::PasswordNeeded});
    row("a wrong password and none was given", silent, {ErrorCode::WrongPassword});
    row("a password that is needed where nothing is locked", honestCertificate(), {ErrorCode::PasswordNeeded});
    row("a wrong password where nothing is locked", honestCertificate(), {ErrorCode::WrongPassword});
    row("another encoding where nothing is locked", honestCertificate(), {ErrorCode::WrongEncoding});
    row("a cipher where nothing is locked", honestCertificate(), {ErrorCode::CipherUnavailable, {{"algorithm", "RC2"}}});
    row("no more work than is allowed", honest(), tooCostly("30000000", "30000000"));
    row("work beyond another limit", honest(), tooCostly("11", "10"));
    row("work that is no number", honest(), tooCostly("much", "30000000"));
    row("a file that was opened is empty", honest(), {ErrorCode::FileEmpty, {{"path", "file"}}});
    row("a file that was opened is unknown", honest(), {ErrorCode::ContentUnknown, {{"path", "file"}}});
    row("an option of its own", honest(), {ErrorCode::LimitHit, {{"limit", "bags"}, {"option", "--trust-root 00"}}});
    row("an option where none helps", honest(), {ErrorCode::WrongPassword, {{"option", "limits.work"}}});
    row("lines of its own", honest(),
        {ErrorCode::WrongPassword, {}, {}, {}, {core::Remark{core::Fault::NotWhole, {{"object", "Call this number."}}}}});
    row("a certificate of its own", honest(), {ErrorCode::WrongPassword, {}, std::string(64, 'a')});
  }
  void failureThatCannotBeIsRefused() {
    QFETCH(const Play, play);
    QFETCH(const ErrorCode, code);
    VERIFY_FAILS(played(play), code);
  }

  void failureToOpenThatCannotBeIsRefused() {
    VERIFY_FAILS(failedOpen({ErrorCode::ContentUnknown, {{"path", "file"}}}), ErrorCode::ContentUnknown); // control
    VERIFY_FAILS(failedOpen({ErrorCode::FileEmpty, {{"path", "file"}}}, {}), ErrorCode::FileEmpty);       // control
    VERIFY_FAILS(failedOpen({ErrorCode::ContentUnknown, {{"path", "file"}}}, {}), ErrorCode::NotReadSafely);
    for (const auto code : {ErrorCode::FileEmpty, ErrorCode::WrongPassword, ErrorCode::PasswordNeeded, ErrorCode::WrongEncoding,
                            ErrorCode::CipherUnavailable, ErrorCode::TooCostly}) {
      VERIFY_FAILS(failedOpen({code}), ErrorCode::NotReadSafely);
    }
    VERIFY_FAILS(failedOpen(tooCostly("30000000", "30000000")), ErrorCode::NotReadSafely);
  }

  void detailsThatCannotBeAreRefused_data() {
    QTest::addColumn<Json>("line");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const Json &line, ErrorCode code = ErrorCode::NotReadSafely) { QTest::newRow(name) << line << code; };
    const auto changed = [](const std::function<void(Json &)> &change) {
      auto head = honestDetails();
      change(head);
      return lineOf(Kind::Described, head);
    };
    row("too many rows", changed([](Json &head) { head["extensions"].push_back(head["extensions"].back()); }));
    row("a text that is too long", changed([](Json &head) {
          head["extensions"][0]["reading"] = "read";
          head["extensions"][0]["text"] = std::string(core::CertificateDetails::longestText + 1, 'x');
        }));
    row("control characters", changed([](Json &head) {
          head["extensions"][0]["reading"] = "read";
          head["extensions"][0]["text"] = "\x1b]0;title\x07";
        }));
    row("a message that is too long", changed([](Json &head) { head["more"] = std::string(16U << 20U, 'x'); }));
    row("another answer", lineOf(Kind::Opened, honestDetails()));
    row("an answer with a part", lineOf(Kind::Described, honestDetails(), {{1, 2, 3}}));
    row("control: a limit", lineOf({ErrorCode::LimitHit, {{"limit", core::Fault::CertificateSize}, {"option", "limits.certificate_bytes"}}}),
        ErrorCode::LimitHit);
    row("a password", lineOf(core::Error{ErrorCode::PasswordNeeded}));
    row("damage in what was decoded", lineOf({ErrorCode::Damaged, {{"place", core::Fault::Certificate}}}));
    row("an option of its own", lineOf({ErrorCode::LimitHit, {{"limit", core::Fault::CertificateSize}, {"option", "--trust-root 00"}}}));
  }
  void detailsThatCannotBeAreRefused() {
    QFETCH(const Json, line);
    QFETCH(const ErrorCode, code);
    VERIFY_FAILS(describedBy(line), code);
  }

  void honestDetailsAreTaken() {
    const auto details = describedBy(lineOf(Kind::Described, honestDetails()));
    VERIFY_OK(details);
    QCOMPARE(details->extensions.size(), core::CertificateDetails::mostRows);
    QCOMPARE(details->leftOut, std::size_t(100));
  }
};

QTEST_GUILESS_MAIN(TestReaderLies)
#include "tst_reader_lies.moc"
