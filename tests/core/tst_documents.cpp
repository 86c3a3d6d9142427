// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/documents/documents.h"
#include "core/import/run.h"
#include "core/review/review.h"
#include "tests/support/expected_macros.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

#include <algorithm>
#include <cctype>

using core::ErrorCode;
using core::Json;
using core::Verdict;
using std::chrono::days;

namespace documents = core::documents;

class TestDocuments : public QObject {
  Q_OBJECT

private:
  static std::string keysOf(const Json &object) {
    std::string keys;
    for (const auto &[key, value] : object.items()) keys += (keys.empty() ? "" : " ") + key;
    return keys;
  }

  // JSON with single quotes, for reading.
  static Json quoted(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return Json::parse(text);
  }

  static core::SourceFile pkcs12() {
    auto file = support::sourceFile();
    file.container = core::ContainerFacts{};
    file.container->mac = {core::MacFacts::Kind::Hmac, "sha256", 2048};
    file.container->safes = {{"pbes2/aes-256-cbc/pbkdf2-hmac-sha256", 2048, std::nullopt}, {"none", 0, 1}};
    file.container->work = 4096;
    file.container->estimatedSeconds = 0.01;
    return file;
  }

  static core::Receipt imported(const core::Bundle &bundle, const std::string &name) {
    support::MemoryStore store;
    const support::FakeClock clock(support::certificate("leaf").notBefore() + days(100));
    const support::FakeHost host;
    core::ImportOptions options;
    options.friendlyName = name;
    options.answers.give("accept/expired", core::Reply::Accept);
    auto receipt = core::planAndRunImport(support::sourceFile(), bundle, options, {store, clock, host, "certwright import mail.pfx"});
    if (!receipt) qFatal("no import: %s", core::describe(receipt.error()).c_str());
    return *receipt;
  }

private slots:
  void inspectBeforeThePasswordShowsTheFactsOnly() {
    const auto document = documents::inspect(pkcs12(), nullptr, Verdict::Needed, {});
    QCOMPARE(keysOf(document), std::string("schema file format encoding container password findings"));
    QCOMPARE((document["schema"]).dump(), (Json("certwright/inspect/1")).dump());
    QCOMPARE((document["file"]["size"]).dump(), (Json(3)).dump());
    QCOMPARE((document["format"]).dump(), (Json("pkcs12")).dump());
    QCOMPARE((document["encoding"]).dump(), (Json("der")).dump());
    QCOMPARE((document["container"]["mac"]).dump(), (quoted("{'kind': 'hmac', 'digest': 'sha256', 'iterations': 2048}")).dump());
    QCOMPARE(keysOf(document["container"]["safes"][0]), std::string("encryption iterations"));
    QCOMPARE(keysOf(document["container"]["safes"][1]), std::string("encryption bags"));
    QCOMPARE((document["container"]["work"]).dump(), (Json(4096)).dump());
    QCOMPARE((document["password"]).dump(), (quoted("{'verdict': 'needed'}")).dump());
  }

  void inspectAfterThePasswordShowsAll() {
    auto bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
    bundle.fitted = core::Fitted::Utf8;
    bundle.certificates[0].friendlyName = "Post";
    bundle.leftovers = {{core::LeftoverKind::SecretBag, 2}};
    const auto leaf = support::certificate("leaf");
    const auto document = documents::inspect(pkcs12(), &bundle, Verdict::Correct, *core::reviewBundle(bundle, leaf.notAfter() + days(1)));
    QCOMPARE((document["password"]).dump(), (quoted("{'verdict': 'correct', 'fitted': 'utf-8'}")).dump());
    const auto &shown = document["certificates"][0];
    QCOMPARE(keysOf(shown), std::string("sha1 sha256 subject issuer serial names notBefore notAfter keyAlgorithm keyBits signatureAlgorithm isCa "
                                        "isSelfSigned role hasPrivateKey friendlyName"));
    QCOMPARE((shown["sha256"]).dump(), (Json(leaf.sha256())).dump());
    QCOMPARE((shown["names"]).dump(), (quoted("['mail.example.com', 'autodiscover.example.com']")).dump());
    QCOMPARE((shown["notAfter"]).dump(), (Json(core::formatTime(leaf.notAfter()))).dump());
    QCOMPARE((shown["role"]).dump(), (Json("leaf")).dump());
    QVERIFY(!document["certificates"][1].contains("friendlyName"));
    QVERIFY(!document["certificates"][1]["hasPrivateKey"].get<bool>());
    QCOMPARE((document["keys"]).dump(), (quoted("[{'algorithm': 'EC', 'bits': 256, 'certificate': '" + leaf.sha256() + "'}]")).dump());
    QCOMPARE((document["leftovers"]).dump(), (quoted("[{'kind': 'secret-bag', 'count': 2}]")).dump());
    const auto &finding = document["findings"][0];
    QCOMPARE((finding["code"]).dump(), (Json("expired")).dump());
    QCOMPARE((finding["severity"]).dump(), (Json("error")).dump());
    QCOMPARE((finding["acceptable"]).dump(), (Json(true)).dump());
    QCOMPARE((finding["certificate"]).dump(), (Json(leaf.sha256())).dump());
    QVERIFY(!finding["text"].get<std::string>().empty());
  }

  void aReceiptHasTheShapeOfTheContract() {
    const auto receipt = imported(support::bundle({"leaf", "intermediate", "root"}, {"leaf"}), "mail");
    const auto document = documents::receipt(receipt, core::Exit::Ok);
    QCOMPARE(
        keysOf(document),
        std::string(
            "schema id verb whatIf changed exit by plan source sources store storeId scope role fqdn effects certificate findings accepted proof"));
    QCOMPARE((document["schema"]).dump(), (Json("certwright/receipt/1")).dump());
    QCOMPARE((document["verb"]).dump(), (Json("import")).dump());
    QCOMPARE((document["scope"]).dump(), (Json("user")).dump());
    QCOMPARE((document["fqdn"]).dump(), (Json("mail.example.com")).dump());
    QCOMPARE((document["proof"]).dump(), (quoted("{'reread': true, 'signature': true, 'modes': true, 'chain': 'complete'}")).dump());
    QCOMPARE((document["accepted"]).dump(), (Json::array()).dump()); // expired was accepted, but there is no such finding
    const auto &effects = document["effects"];
    QCOMPARE((effects[1]["kind"]).dump(), (Json("trust-root")).dump());
    QCOMPARE((effects[1]["state"]).dump(), (Json("skipped")).dump());
    QCOMPARE((effects[1]["reasonCode"]).dump(), (Json("root-needs-decision")).dump());
    QVERIFY(!effects[1]["reason"].get<std::string>().empty());
    QVERIFY(!effects[2].contains("reason"));
    QCOMPARE((effects[2]["state"]).dump(), (Json("done")).dump());
  }

  void theCertificateLooksAsExchangePrintsIt() {
    const auto leaf = support::certificate("leaf");
    const auto stored = documents::storedCertificate(core::factsOf(leaf, "mail", {"smtp", "imap"}, true), leaf.notBefore());
    auto thumbprint = leaf.sha1();
    for (auto &c : thumbprint) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    QCOMPARE((stored["thumbprint"]).dump(), (Json(thumbprint)).dump());
    QCOMPARE((stored["services"]).dump(), (Json("I...S")).dump());
    QCOMPARE((stored["publicKeySize"]).dump(), (Json(256)).dump());
    QCOMPARE((stored["status"]).dump(), (Json("Unknown")).dump());
    QCOMPARE((stored["rootCAType"]).dump(), (Json("Unknown")).dump());
    QCOMPARE((stored["certificateDomains"][0]).dump(), (Json("mail.example.com")).dump());
    QCOMPARE((documents::storedCertificate(core::factsOf(leaf, "", {}, true), leaf.notAfter() + std::chrono::seconds(1))["status"]).dump(),
             (Json("DateInvalid")).dump());
    QCOMPARE((documents::storedCertificate(core::factsOf(leaf, "", {}, true), leaf.notBefore() - std::chrono::seconds(1))["status"]).dump(),
             (Json("DateInvalid")).dump());
    QVERIFY(!documents::storedCertificate(core::factsOf(leaf, "", {}, true), leaf.notBefore()).contains("friendlyName"));
  }

  void severalCertificatesAreAllThere() {
    const auto one = documents::receipt(imported(support::bundle({"leaf"}, {"leaf"}), "mail"), core::Exit::Ok);
    QVERIFY(!one.contains("certificates"));
    const auto two = documents::receipt(imported(support::bundle({"leaf", "other"}, {"leaf", "other"}), "both"), core::Exit::Ok);
    QCOMPARE(two["certificates"].size(), std::size_t(2));
    QCOMPARE(two["certificate"].dump(), two["certificates"][0].dump());
  }

  void anErrorNamesItsExitAndItsReason() {
    core::Error error{ErrorCode::LinkExists, {{"name", "mail"}, {"other", "ab"}}};
    error.diagnostic = "for whoever debugs";
    error.details = {core::Remark{core::Fault::NotWhole, {{"object", "one"}, {"what", core::Fault::Unreadable}}},
                     core::Remark{core::Fault::EntryGone}};
    const auto document = documents::error(error, Json{{"plan", Json::object()}});
    QCOMPARE(keysOf(document), std::string("schema exit code reason text hint detail details plan"));
    QCOMPARE((document["schema"]).dump(), (Json("certwright/error/1")).dump());
    QCOMPARE((document["exit"]).dump(), (Json(10)).dump());
    QCOMPARE((document["code"]).dump(), (Json("exists")).dump());
    QCOMPARE((document["reason"]).dump(), (Json("link-exists")).dump());
    QCOMPARE((document["details"]).dump(), (quoted("['one is not whole: it cannot be read', 'the entry is not there']")).dump());
    QCOMPARE(keysOf(documents::error(core::Error{ErrorCode::WrongPassword})), std::string("schema exit code reason text hint which"));
  }

  void listAndShowGiveEachItsSection() {
    const auto leaf = support::certificate("leaf");
    const std::vector<core::ListedEntry> entries = {
        {core::Section::My, {leaf, {support::certificate("intermediate")}, {"mail"}, true}, {"mail", "www"}},
        {core::Section::Ca, {support::certificate("intermediate")}},
    };
    const auto list = documents::list({entries}, leaf.notBefore());
    QCOMPARE((list["schema"]).dump(), (Json("certwright/list/1")).dump());
    QCOMPARE((list["entries"][0]["section"]).dump(), (Json("my")).dump());
    QCOMPARE((list["entries"][1]["section"]).dump(), (Json("ca")).dump());
    QCOMPARE(list["entries"][0]["links"].dump(), quoted("['mail', 'www']").dump());
    QCOMPARE(list["entries"][1]["links"].dump(), Json::array().dump());
    QCOMPARE((documents::list({}, leaf.notBefore())["entries"]).dump(), (Json::array()).dump());
    QVERIFY(!list.contains("damaged"));
    const auto damaged = documents::list({{}, {{"my/0a", {core::Fault::FileMissing, "chain.pem"}}}}, leaf.notBefore());
    QCOMPARE(damaged["damaged"].dump(), Json::array({{{"object", "my/0a"}, {"what", "chain.pem is missing"}, {"code", "file-missing"}}}).dump());
    const auto shown = documents::certificate(entries[0], leaf.notBefore());
    QCOMPARE((shown["schema"]).dump(), (Json("certwright/certificate/1")).dump());
    QCOMPARE(shown["links"].dump(), quoted("['mail', 'www']").dump());
    QCOMPARE((shown["friendlyName"]).dump(), (Json("mail")).dump());
    QCOMPARE((shown["chain"][0]["sha256"]).dump(), (Json(support::certificate("intermediate").sha256())).dump());
  }

  void aTextThatIsNotUtf8DoesNotStopTheDocument() {
    auto bundle = support::bundle({"leaf"}, {"leaf"});
    bundle.certificates[0].friendlyName = "caf\xE9";
    auto file = pkcs12();
    file.name = "\xFF\xFE.pfx";
    const auto text = documents::dump(documents::inspect(file, &bundle, Verdict::Correct, {}));
    QVERIFY(core::isValidUtf8(text));
    const auto read = Json::parse(text);
    QCOMPARE((read["certificates"][0]["friendlyName"]).dump(), (Json("caf\xEF\xBF\xBD")).dump());
    QCOMPARE(text.back(), '\n');
  }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "tst_documents.moc"
