// SPDX-License-Identifier: Apache-2.0
#include "core/import/plan.h"
#include "tests/support/expected_macros.h"
#include "tests/support/finding_codes.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

#include <algorithm>

using core::ChoiceKind;
using core::ErrorCode;
using core::FindingCode;
using core::ImportOptions;
using core::LinkPolicy;
using core::Reply;
using std::chrono::days;

using Names = std::vector<std::string>;

class TestPlan : public QObject {
  Q_OBJECT

private:
  support::MemoryStore m_store;

  static core::Time now() { return support::certificate("leaf").notBefore() + days(100); }

  // One line for each effect, as people would say it: "store-key leaf my absent > present planned".
  static std::string lines(const core::Plan &plan) {
    std::string all;
    for (const auto &effect : plan.effects) {
      all += std::string(core::nameOf(effect.kind())) + " " + shortened(effect.object()) + " " + effect.target() + ": " + shortened(effect.from()) +
             " > " + shortened(effect.to()) + " " + std::string(core::nameOf(effect.state));
      if (effect.reason != core::EffectReason::None) all += " " + std::string(core::nameOf(effect.reason));
      all += "\n";
    }
    return all;
  }

  // Thumbprints differ from build to build; the tests speak of certificates by the names of their files.
  static std::string shortened(const std::string &text) {
    for (const auto *name : {"leaf", "renewal", "other", "intermediate", "root", "stray", "selfsigned"}) {
      if (text == support::certificate(name).sha256()) return name;
    }
    return text;
  }

  core::Plan plan(const core::Bundle &bundle, const ImportOptions &options = {}) {
    auto made = core::planImport(support::sourceFile(), bundle, options, m_store, now());
    if (!made) qFatal("no plan: %s", core::describe(made.error()).c_str());
    return *made;
  }

  static std::string codes(const core::Plan &plan) { return support::codesOf(plan.findings); }

  static std::optional<core::Finding> findingOf(const core::Plan &plan, FindingCode code) {
    const auto found = std::ranges::find(plan.findings, code, &core::Finding::code);
    return found == plan.findings.end() ? std::nullopt : std::optional(*found);
  }

  static ImportOptions named(const std::string &name, LinkPolicy links = LinkPolicy::Ask) {
    ImportOptions options;
    options.friendlyName = name;
    options.links = links;
    return options;
  }

  void putEntry(const std::string &name, const std::string &friendlyName, const Names &chain = {"intermediate"}) {
    core::StoreEntry entry{support::certificate(name), {}, friendlyName, {"smtp"}, true};
    for (const auto &issuer : chain) entry.chain.push_back(support::certificate(issuer));
    m_store.content.entries.insert_or_assign(entry.certificate.sha256(), entry);
  }

  void putIssuers() {
    m_store.content.ca = {support::certificate("intermediate")};
    m_store.content.root = {support::certificate("root")};
  }

private slots:
  void init() {
    m_store.content = {};
    m_store.abilities = support::MemoryStore().abilities;
  }

  void aFirstImportIsOrderedEffects() {
    const auto made = plan(support::bundle({"leaf", "intermediate", "root"}, {"leaf"}), named("mail"));
    QCOMPARE(lines(made), std::string("store-certificate intermediate ca: absent > present planned\n"
                                      "trust-root root root: absent > present skipped root-needs-decision\n"
                                      "store-key leaf my: absent > present planned\n"
                                      "store-certificate leaf my: absent > present planned\n"
                                      "set-friendly-name leaf my: absent > mail planned\n"
                                      "link mail by-name: absent > leaf planned\n"));
    QVERIFY(made.changesAnything());
    QVERIFY(!made.refusal);
    QVERIFY(made.findings.empty());
    QCOMPARE(made.pairs.size(), std::size_t(1));
    QVERIFY(made.pairs.front().entryChanges);
    QCOMPARE(made.store, std::string("memory:test"));
    QCOMPARE(made.source().name, std::string("mail.pfx"));
  }

  void anIssuerWhoseFileHoldsSomethingElseIsNamedAndPutRight() {
    const auto intermediate = "ca/" + support::certificate("intermediate").sha256();
    m_store.content.damagedAuthorities = {intermediate};
    const auto made = plan(support::bundle({"leaf", "intermediate"}, {"leaf"}), named("mail"));
    QVERIFY(lines(made).starts_with("store-certificate intermediate ca: damaged > present planned\n"));
    QVERIFY(!made.refusal);
    const auto isIssuer = [&](const core::WorldEntry &entry) {
      return entry.question.object() == intermediate && entry.answer.state == core::Presence::Damaged;
    };
    QVERIFY(std::any_of(made.world.begin(), made.world.end(), isIssuer));
  }

  void theSameImportAgainChangesNothing() {
    putEntry("leaf", "mail");
    putIssuers();
    m_store.content.links["mail"] = support::certificate("leaf").sha256();
    const auto bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
    for (const auto &options : {named("mail"), ImportOptions{}}) {
      const auto made = plan(bundle, options);
      QVERIFY(!made.changesAnything());
      QVERIFY(!made.refusal);
      QCOMPARE(lines(made), std::string("store-certificate intermediate ca: present > present unchanged already-there\n"
                                        "trust-root root root: present > present unchanged already-there\n"
                                        "store-key leaf my: present > present unchanged already-there\n"
                                        "store-certificate leaf my: present > present unchanged already-there\n"
                                        "set-friendly-name leaf my: mail > mail unchanged already-there\n"
                                        "link mail by-name: leaf > leaf unchanged already-there\n"));
    }
    QCOMPARE(plan(bundle).pairs.front().services, Names{"smtp"});
  }

  void storeIsAskedOnlyForWhatItCanDo() {
    const auto bundle = support::bundle({"leaf", "intermediate"}, {"leaf"});
    putEntry("leaf", "mail", {});
    const auto able = lines(plan(bundle, named("mail")));
    QVERIFY(able.find("update-chain") != std::string::npos); // the controls
    QVERIFY(able.find("link mail") != std::string::npos);
    m_store.abilities.links = false;
    const auto withoutLinks = lines(plan(bundle, named("mail")));
    QVERIFY(withoutLinks.find("update-chain") != std::string::npos);
    QVERIFY(withoutLinks.find("link mail") == std::string::npos);
    m_store.abilities.storedChains = false;
    const auto withoutChains = plan(bundle, named("mail"));
    QVERIFY(lines(withoutChains).find("update-chain") == std::string::npos);
    for (const auto &effect : withoutChains.effects) {
      if (const auto *put = effect.as<core::PutCertificate>()) QVERIFY(put->issuers.empty());
    }
    QCOMPARE(withoutChains.pairs.front().chain.issuers().size(), std::size_t(1)); // it is known, and not stored
    putEntry("other", "web", {});
    QVERIFY(lines(plan(support::bundle({"intermediate"}, {}))).find("update-chain") == std::string::npos); // nor for entries that wait for an issuer
  }

  void theNameComesFromTheOperatorThenTheStoreThenTheDefault() {
    auto bundle = support::bundle({"leaf"}, {"leaf"});
    bundle.keys[0].friendlyName = "name in the file";
    QCOMPARE(plan(bundle).pairs.front().friendlyName, std::string("Microsoft Exchange"));
    putEntry("leaf", "name in the store");
    QCOMPARE(plan(bundle).pairs.front().friendlyName, std::string("name in the store"));
    QCOMPARE(plan(bundle, named("given")).pairs.front().friendlyName, std::string("given"));
  }

  void theDefaultNameMakesNoLinkAndIsFound() {
    const auto made = plan(support::bundle({"leaf", "intermediate", "root"}, {"leaf"}));
    QCOMPARE(codes(made), std::string("default-name"));
    QVERIFY(lines(made).find("link ") == std::string::npos);
    QVERIFY(!made.refusal);
    ImportOptions options;
    options.defaultName = "Contoso";
    QCOMPARE(plan(support::bundle({"leaf"}, {"leaf"}), options).pairs.front().friendlyName, std::string("Contoso"));
  }

  void severalPairsThatShareANameGetNoLink() {
    const auto bundle = support::bundle({"leaf", "other", "intermediate", "root"}, {"leaf", "other"});
    const auto made = plan(bundle, named("mail"));
    QCOMPARE(made.pairs.size(), std::size_t(2));
    QVERIFY(lines(made).find("skipped shared-name\n") != std::string::npos);
    const auto isPlannedLink = [](const core::Effect &effect) {
      return effect.kind() == core::EffectKind::Link && effect.state == core::EffectState::Planned;
    };
    QVERIFY(std::ranges::none_of(made.effects, isPlannedLink));
    // The control: with names of their own from the store both are linked, and the intermediate is still named once.
    putEntry("leaf", "one");
    putEntry("other", "two");
    const auto own = lines(plan(bundle));
    QVERIFY(own.find("link one by-name: absent > leaf planned\n") != std::string::npos);
    QVERIFY(own.find("link two by-name: absent > other planned\n") != std::string::npos);
    QCOMPARE(own.find("intermediate ca"), own.rfind("intermediate ca"));
  }

  void anotherNameIsTakenWithoutReplaceAndOldLinksStay() {
    putEntry("leaf", "old");
    putIssuers();
    m_store.content.links["old"] = support::certificate("leaf").sha256();
    const auto made = plan(support::bundle({"leaf"}, {"leaf"}), named("new"));
    QVERIFY(!made.refusal);
    QVERIFY(lines(made).find("set-friendly-name leaf my: old > new planned\nlink new by-name: absent > leaf planned\n") != std::string::npos);
    QVERIFY(lines(made).find("link old") == std::string::npos);
  }

  void aRenewalMovesItsLinkOnlyWhenAsked_data() {
    QTest::addColumn<int>("policy");
    QTest::addColumn<std::string>("answered"); // the id of the choice, or its kind
    QTest::addColumn<std::string>("effect");
    QTest::addColumn<bool>("refused");
    QTest::newRow("ask") << int(LinkPolicy::Ask) << std::string() << std::string("link mail by-name: leaf > renewal planned\n") << true;
    QTest::newRow("answered") << int(LinkPolicy::Ask) << std::string("link/mail") << std::string("link mail by-name: leaf > renewal planned\n")
                              << false;
    QTest::newRow("answered for all links") << int(LinkPolicy::Ask) << std::string("link")
                                            << std::string("link mail by-name: leaf > renewal planned\n") << false;
    QTest::newRow("answered for another link") << int(LinkPolicy::Ask) << std::string("link/www")
                                               << std::string("link mail by-name: leaf > renewal planned\n") << true;
    QTest::newRow("renew") << int(LinkPolicy::Renew) << std::string() << std::string("link mail by-name: leaf > renewal planned\n") << false;
    QTest::newRow("keep") << int(LinkPolicy::Keep) << std::string() << std::string("link mail by-name: leaf > renewal skipped link-kept\n") << false;
  }
  void aRenewalMovesItsLinkOnlyWhenAsked() {
    QFETCH(int, policy);
    QFETCH(std::string, answered);
    QFETCH(std::string, effect);
    QFETCH(bool, refused);
    putEntry("leaf", "mail");
    m_store.content.links["mail"] = support::certificate("leaf").sha256();
    auto options = named("mail", LinkPolicy(policy));
    if (!answered.empty()) options.answers.give(answered, Reply::Move);
    const auto made = plan(support::bundle({"renewal", "intermediate", "root"}, {"renewal"}), options);
    QVERIFY2(lines(made).find(effect) != std::string::npos, lines(made).c_str());
    QCOMPARE(made.refusal.has_value(), refused);
    if (!refused) return;
    QCOMPARE(made.refusal->code, ErrorCode::LinkExists);
    QCOMPARE(made.refusal->parameters.at("name"), std::string("mail"));
    QCOMPARE(shortened(made.refusal->parameters.at("other").text()), std::string("leaf"));
    const auto leaf = support::certificate("leaf");
    QCOMPARE(made.refusal->parameters.at("subject").text(), leaf.title());
    QCOMPARE(made.refusal->parameters.at("until").text(), core::formatDate(leaf.notAfter()));
    QVERIFY(core::words::sentence(*made.refusal).find(leaf.title() + ", valid until ") != std::string::npos);
  }

  void aCertificateWithFewerNamesDoesNotTakeTheLinkByItself() {
    putEntry("other", "mail");
    m_store.content.links["mail"] = support::certificate("other").sha256();
    const auto made = plan(support::bundle({"leaf"}, {"leaf"}), named("mail", LinkPolicy::Renew));
    QVERIFY2(lines(made).find("link mail by-name: other > leaf skipped link-kept\n") != std::string::npos, lines(made).c_str());
    QVERIFY(findingOf(made, FindingCode::LinkMoves)); // it says why
    QVERIFY(!made.refusal);
  }

  void aLinkThatMovedOnIsNoReasonToRefuseTheOldCertificate() {
    putEntry("leaf", "mail");
    putIssuers();
    m_store.content.links["mail"] = support::certificate("renewal").sha256();
    const auto bundle = support::bundle({"leaf", "intermediate"}, {"leaf"});
    const auto made = plan(bundle);
    QVERIFY(!made.refusal);
    QVERIFY(!made.changesAnything());
    QVERIFY(plan(bundle, named("mail")).refusal); // the control: this time the name was asked for
  }

  void twoLinksThatCouldMoveAreTwoChoices() {
    for (const auto &[name, friendlyName] : {std::pair("leaf", "mail"), std::pair("other", "www")}) {
      const auto request = core::CertificateRequest::make(support::key(name), "CN=any.example.com", {});
      m_store.content.requests.push_back({*request, friendlyName, {}});
      m_store.content.links[friendlyName] = support::certificate("renewal").sha256();
    }
    const auto bundle = support::bundle({"leaf", "other"}, {"leaf", "other"});
    const auto asked = plan(bundle);
    QCOMPARE(asked.refusal->code, ErrorCode::LinkExists);
    QCOMPARE(asked.choices().size(), std::size_t(2));
    ImportOptions options;
    options.answers.give("link/mail", Reply::Move);
    options.answers.give("link/www", Reply::Keep);
    const auto made = plan(bundle, options);
    QVERIFY(!made.refusal);
    QVERIFY2(lines(made).find("link mail by-name: renewal > leaf planned\n") != std::string::npos, lines(made).c_str());
    QVERIFY2(lines(made).find("link www by-name: renewal > other skipped link-kept\n") != std::string::npos, lines(made).c_str());
  }

  void aLinkToNothingStandsInTheWayToo() {
    m_store.content.links["mail"] = "";
    const auto bundle = support::bundle({"leaf"}, {"leaf"});
    const auto refused = plan(bundle, named("mail"));
    QCOMPARE(refused.refusal->code, ErrorCode::LinkExists);
    QVERIFY(!refused.refusal->parameters.contains("subject")); // there is nothing to name
    auto moved = named("mail");
    moved.answers.give(ChoiceKind::Link, Reply::Move);
    QVERIFY(!plan(bundle, moved).refusal);
  }

  void aStoredChainIsOnlyCompleted_data() {
    QTest::addColumn<Names>("stored");
    QTest::addColumn<Names>("file");
    QTest::addColumn<bool>("replace");
    QTest::addColumn<std::string>("expected");
    const Names whole = {"leaf", "intermediate", "root"};
    const auto dated = [](const std::string &name) { return "Test Intermediate (" + core::formatDate(support::certificate(name).notAfter()) + ")"; };
    const auto renewed = dated("cross") + " > " + dated("intermediate"); // they have the same name
    QTest::newRow("nothing was stored, now it is complete") << Names{} << whole << false << std::string("none > Test Intermediate planned\n");
    QTest::newRow("it grows, even without its root")
        << Names{} << Names{"leaf", "intermediate"} << false << std::string("none > Test Intermediate planned\n");
    QTest::newRow("the same") << Names{"intermediate"} << whole << false << std::string();
    QTest::newRow("another one that is complete") << Names{"cross"} << Names{"leaf", "intermediate", "root", "elsewhere"} << false
                                                  << renewed + " skipped chain-kept\n";
    QTest::newRow("another one, with replace") << Names{"cross"} << Names{"leaf", "intermediate", "root", "elsewhere"} << true
                                               << renewed + " planned\n";
    QTest::newRow("another one that is not complete") << Names{"cross"} << whole << false << renewed + " planned\n";
    QTest::newRow("less than there is") << Names{"intermediate"} << Names{"leaf"} << false
                                        << std::string("Test Intermediate > none skipped chain-kept\n");
  }
  void aStoredChainIsOnlyCompleted() {
    QFETCH(Names, stored);
    QFETCH(Names, file);
    QFETCH(bool, replace);
    QFETCH(std::string, expected);
    putEntry("leaf", "mail", stored);
    ImportOptions options;
    if (replace) options.answers.give("chain/" + support::certificate("leaf").sha256(), Reply::Replace);
    const auto all = lines(plan(support::bundle(file, {"leaf"}), options));
    const auto at = all.find("update-chain leaf my: ");
    QCOMPARE(at == std::string::npos ? std::string() : all.substr(at + 22, all.find('\n', at) - at - 21), expected);
  }

  void issuersInTheStoreMakeAChainWhole() {
    QCOMPARE(codes(plan(support::bundle({"leaf"}, {"leaf"}), named("mail"))), std::string("chain-incomplete long-lifetime"));
    putIssuers();
    const auto made = plan(support::bundle({"leaf"}, {"leaf"}), named("mail"));
    QCOMPARE(codes(made), std::string());
    QCOMPARE(made.pairs.front().chain.issuers().size(), std::size_t(1));
    QVERIFY(lines(made).find("intermediate") == std::string::npos); // it is there, and not from this file
  }

  void whatBelongsToNobodyIsLeftOut() {
    const auto made = plan(support::bundle({"leaf", "intermediate", "root", "stray", "elsewhere"}, {"leaf"}), named("mail"));
    QVERIFY(lines(made).find("store-certificate stray my: absent > present skipped stray-not-imported\n") != std::string::npos);
    QVERIFY(lines(made).find("root: absent > present skipped stray-not-imported\n") != std::string::npos);
    QCOMPARE(codes(made), std::string("stray-certificates stray-certificates"));
    QVERIFY(!made.refusal);
  }

  void anAuthorityWhoseKeyStaysLockedAsksForItsPassword() {
    auto bundle = support::bundle({"intermediate"}, {});
    bundle.certificates.front().hasLockedKey = true;
    bundle.leftovers.push_back({core::LeftoverKind::LockedKey, 1});
    const auto made = plan(bundle, {});
    QVERIFY(made.refusal);
    QCOMPARE(made.refusal->code, ErrorCode::PasswordNeeded);
    QVERIFY(!plan(support::bundle({"intermediate"}, {}), {}).refusal); // the control: an issuer
  }

  void theIssuersOfALockedKeyAreNoStrays() {
    auto bundle = support::bundle({"leaf", "other", "intermediate", "root"}, {"other"});
    bundle.certificates.front().hasLockedKey = true;
    bundle.leftovers.push_back({core::LeftoverKind::LockedKey, 1});
    const auto made = plan(bundle, named("mail"));
    QCOMPARE(codes(made).find("stray"), std::string::npos);
    QVERIFY(lines(made).find("skipped key-locked\n") != std::string::npos);
  }

  void aNameOfSeveralCertificatesMakesNoLinkAndSaysSo() {
    const auto made = plan(support::bundle({"leaf", "other"}, {"leaf", "other"}), named("mail"));
    QVERIFY(lines(made).find("skipped shared-name\n") != std::string::npos);
    QVERIFY(lines(plan(support::bundle({"leaf"}, {"leaf"}), named("mail"))).find("shared-name") == std::string::npos); // the control
  }

  void aKeyTooManyIsMentioned() {
    const auto made = plan(support::bundle({"leaf", "intermediate", "root"}, {"other", "leaf"}), named("mail"));
    QCOMPARE(codes(made), std::string("leftovers"));
    QCOMPARE(made.pairs.front().key, core::keyIdOf(support::key("leaf").publicKey()));
    QVERIFY(!made.refusal);
  }

  void aDamagedEntryIsReplacedOnlyWhenAsked() {
    const auto sha256 = support::certificate("leaf").sha256();
    m_store.content.damaged[sha256] = {"private-key.pem is missing"};
    const auto bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
    const auto refused = plan(bundle, named("mail"));
    QCOMPARE(refused.refusal->code, ErrorCode::EntryDamaged);
    QCOMPARE(refused.refusal->parameters.at("object"), "my/" + sha256);
    auto options = named("mail");
    options.answers.give("replace/" + sha256, Reply::Replace);
    const auto made = plan(bundle, options);
    QVERIFY(!made.refusal);
    QVERIFY(lines(made).find("store-key leaf my: damaged > present planned\nstore-certificate leaf my: damaged > present planned\n") !=
            std::string::npos);
  }

  void aDamagedEntryKeepsItsNameServicesAndLink() {
    const auto sha256 = support::certificate("leaf").sha256();
    m_store.content.damaged[sha256] = {"private-key.pem is missing", "mail", {"smtp"}};
    m_store.content.links["mail"] = sha256;
    core::ImportOptions options;
    options.answers.give(ChoiceKind::Replace, Reply::Replace);
    const auto made = plan(support::bundle({"leaf", "intermediate", "root"}, {"leaf"}), options);
    QCOMPARE(made.pairs.front().friendlyName, std::string("mail"));
    QCOMPARE(made.pairs.front().services, std::vector<std::string>{"smtp"});
    QVERIFY(lines(made).find("set-friendly-name leaf my: damaged > mail planned\nlink mail by-name: leaf > leaf unchanged") != std::string::npos);
  }

  void aStoreOnTheNetworkIsMentioned() {
    const auto bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
    QCOMPARE(codes(plan(bundle, named("mail"))), std::string());
    m_store.content.networkFileSystem = "NFS";
    QCOMPARE(codes(plan(bundle, named("mail"))), std::string("network-store"));
  }

  void anEntryWithoutItsKeyGetsIt() {
    putEntry("leaf", "mail");
    m_store.content.entries.begin()->second.hasPrivateKey = false;
    const auto made = plan(support::bundle({"leaf"}, {"leaf"}), named("mail"));
    QVERIFY(lines(made).find("store-key leaf my: absent > present planned\nstore-certificate leaf my: present > present unchanged") !=
            std::string::npos);
  }

  void refusalsHaveAnOrder_data() {
    QTest::addColumn<Names>("keys");
    QTest::addColumn<bool>("expired");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<bool>("damaged");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no key comes before all") << Names{} << true << false << true << ErrorCode::NoKey;
    QTest::newRow("and so does a key that does not match") << Names{"other"} << true << false << true << ErrorCode::KeyMismatch;
    QTest::newRow("then an error that was not accepted") << Names{"leaf"} << true << false << true << ErrorCode::FindingNotAccepted;
    QTest::newRow("then a damaged entry") << Names{"leaf"} << true << true << true << ErrorCode::EntryDamaged;
    QTest::newRow("then a link") << Names{"leaf"} << false << false << false << ErrorCode::LinkExists;
  }
  void refusalsHaveAnOrder() {
    QFETCH(Names, keys);
    QFETCH(bool, expired);
    QFETCH(bool, accepted);
    QFETCH(bool, damaged);
    QFETCH(ErrorCode, code);
    const auto leaf = support::certificate("leaf");
    m_store.content.links["mail"] = support::certificate("renewal").sha256();
    if (damaged) m_store.content.damaged[leaf.sha256()] = {"certificate.pem is missing"};
    auto options = named("mail");
    if (accepted) options.answers.give("accept/expired", Reply::Accept);
    const auto when = expired ? leaf.notAfter() + days(1) : now();
    const auto made = core::planImport(support::sourceFile(), support::bundle({"leaf"}, keys), options, m_store, when);
    VERIFY_OK(made);
    QVERIFY(made->refusal);
    QCOMPARE(made->refusal->code, code);
    if (code == ErrorCode::FindingNotAccepted) QCOMPARE(made->refusal->parameters.at("finding"), std::string("expired"));
  }

  void whatCannotBeAcceptedIsNotAccepted() {
    ImportOptions options;
    options.answers.give(ChoiceKind::Accept, Reply::Accept);
    QCOMPARE(plan(support::bundle({"leaf"}, {}), options).refusal->code, ErrorCode::NoKey);
    QCOMPARE(plan(support::bundle({"leaf"}, {"other"}), options).refusal->code, ErrorCode::KeyMismatch);
  }

  void namesHaveRules_data() {
    QTest::addColumn<std::string>("name");
    QTest::addColumn<bool>("good");
    QTest::addColumn<ErrorCode>("code");
    const std::string emoji = "\xF0\x9F\x94\x91"; // one character, two units
    std::string many;
    for (int i = 0; i < 31; ++i) many += emoji;
    QTest::newRow("63 letters") << std::string(63, 'x') << true << ErrorCode::Internal;
    QTest::newRow("64 letters") << std::string(64, 'x') << false << ErrorCode::NameTooLong;
    QTest::newRow("31 emoji and a letter are 63") << many + "x" << true << ErrorCode::Internal;
    QTest::newRow("32 emoji are 64") << many + emoji << false << ErrorCode::NameTooLong;
    QTest::newRow("63 Cyrillic letters") << [] {
      std::string s;
      for (int i = 0; i < 63; ++i) s += "\xD0\xB6";
      return s;
    }() << true << ErrorCode::Internal;
    QTest::newRow("empty") << std::string() << false << ErrorCode::NameEmpty;
    QTest::newRow("blanks alone") << std::string("  ") << false << ErrorCode::NameEmpty;
    QTest::newRow("blanks of other alphabets alone") << std::string("\xE2\x80\x83\xC2\xA0\xE2\x80\x8B") << false << ErrorCode::NameEmpty;
    QTest::newRow("blanks around a letter") << std::string(" x ") << true << ErrorCode::Internal;
    QTest::newRow("a line break") << std::string("a\nb") << false << ErrorCode::NameHasControl;
    QTest::newRow("a NUL") << std::string("a\0b", 3) << false << ErrorCode::NameHasControl;
    QTest::newRow("not UTF-8") << std::string("a\xFF") << false << ErrorCode::NameHasControl;
    QTest::newRow("slashes and dots") << std::string("../a/b") << true << ErrorCode::Internal;
  }
  void namesHaveRules() {
    QFETCH(std::string, name);
    QFETCH(bool, good);
    QFETCH(ErrorCode, code);
    const auto checked = core::checkFriendlyName(name);
    const auto made = core::planImport(support::sourceFile(), support::bundle({"leaf"}, {"leaf"}), named(name), m_store, now());
    if (good) {
      VERIFY_OK(checked);
      VERIFY_OK(made);
    } else {
      VERIFY_FAILS(checked, code);
      VERIFY_FAILS(made, code);
    }
  }

  // An earlier version took them for names.
  void aStoredNameOfBlanksIsNone() {
    putEntry("leaf", "  ");
    m_store.content.links["  "] = support::certificate("leaf").sha256();
    const auto made = plan(support::bundle({"leaf", "intermediate"}, {"leaf"}));
    QCOMPARE(made.pairs.front().friendlyName, ImportOptions().defaultName);
    QCOMPARE(lines(made).find("link "), std::string::npos);
    putEntry("leaf", "mail"); // control
    QCOMPARE(plan(support::bundle({"leaf", "intermediate"}, {"leaf"})).pairs.front().friendlyName, std::string("mail"));
  }

  void aFileWithoutCertificatesMakesNoPlan() {
    VERIFY_FAILS(core::planImport(support::sourceFile(), support::bundle({}, {"leaf"}), {}, m_store, now()), ErrorCode::NoCertificate);
  }

  void aStoreThatCannotBeSeenMakesNoPlan() {
    support::MemoryStore store;
    store.failures["look"] = core::Error{ErrorCode::StoreDenied};
    VERIFY_FAILS(core::planImport(support::sourceFile(), support::bundle({"leaf"}, {"leaf"}), {}, store, now()), ErrorCode::StoreDenied);
  }

  void aLinkThatMovesTellsWhatItLedTo() {
    putEntry("renewal", "mail");
    const auto &current = m_store.content.entries.begin()->second.certificate;
    m_store.content.links["mail"] = current.sha256();
    const auto bundle = support::bundle({"leaf"}, {"leaf"});
    const auto moved = [&](const ImportOptions &options) { return findingOf(plan(bundle, options), FindingCode::LinkMoves); };
    const auto finding = moved(named("mail"));
    QVERIFY(finding);
    QCOMPARE(finding->parameters.at("name"), std::string("mail"));
    QCOMPARE(finding->parameters.at("subject"), current.subject());
    QCOMPARE(finding->parameters.at("until"), core::formatDate(current.notAfter()));
    QVERIFY(!finding->parameters.contains("longer")); // made in the same minute
    QVERIFY(!finding->parameters.contains("lost"));   // the same names
    putEntry("other", "mail");
    m_store.content.links["mail"] = support::certificate("other").sha256();
    QVERIFY(moved(named("mail"))->parameters.contains("lost"));
    QVERIFY(!moved(named("web"))); // the controls: a new name, a link that stays, the right one already
    auto kept = named("mail");
    kept.links = LinkPolicy::Keep;
    QVERIFY(!moved(kept));
    m_store.content.links["mail"] = support::certificate("leaf").sha256();
    QVERIFY(!moved(named("mail")));
  }

  void theWorldNamesAllThatThePlanDependsOn() {
    putEntry("leaf", "mail");
    putIssuers();
    m_store.content.links["mail"] = support::certificate("renewal").sha256();
    const auto made = plan(support::bundle({"leaf"}, {"leaf"}), named("mail"));
    std::map<std::string, core::Answer> world;
    for (const auto &[question, answer] : made.world) world[question.object()] = answer;
    const auto leaf = support::certificate("leaf"), intermediate = support::certificate("intermediate");
    for (const auto &object :
         {"my/" + leaf.sha256(), "ca/" + intermediate.sha256(), "root/" + support::certificate("root").sha256(), std::string("by-name/mail"),
          "issuers-named/" + core::nameHashOf(leaf.issuerNameHash()), "issuers-named/" + core::nameHashOf(intermediate.issuerNameHash())}) {
      QVERIFY2(world.contains(object), object.c_str());
      QVERIFY2(world.at(object).state == core::Presence::Present, object.c_str());
    }
    QCOMPARE(world.at("requests-with-key/" + core::keyIdOf(leaf.publicKey())).state, core::Presence::Absent);
    QCOMPARE(world.size(), std::size_t(7));
  }

  void planningChangesNothing() {
    plan(support::bundle({"leaf", "intermediate", "root"}, {"leaf"}), named("mail"));
    QVERIFY(!m_store.content.exists);
    for (const auto &call : m_store.calls) QCOMPARE(call, std::string("look"));
  }

  void ofOneKeyTheNewestValidCertificateIsMeant() {
    for (const auto &names : {Names{"leaf", "reissue", "intermediate"}, Names{"reissue", "leaf", "intermediate"}}) {
      const auto bundle = support::bundle(names, {"leaf"});
      const auto made = plan(bundle, named("mail"));
      QCOMPARE(made.pairs.size(), std::size_t(1));
      QCOMPARE(made.pairs.front().certificate, support::certificate("reissue")); // it ends a day later
      QVERIFY(lines(made).find("store-certificate leaf my: absent > present skipped same-key-chosen") != std::string::npos);
      QVERIFY(codes(made).find("stray") == std::string::npos);
      auto options = named("mail");
      options.selected = {support::certificate("leaf").sha256()};
      QCOMPARE(plan(bundle, options).pairs.front().certificate, support::certificate("leaf"));
      options.selected.insert(support::certificate("reissue").sha256());
      QCOMPARE(plan(bundle, options).pairs.size(), std::size_t(2));
    }
  }

  void aRenewedIssuerTakesThePlaceOfTheOlderOne_data() {
    QTest::addColumn<std::string>("stored");
    QTest::addColumn<std::string>("imported");
    QTest::addColumn<bool>("isRenewal");
    QTest::newRow("the same name, key and issuer, for longer") << std::string("old-intermediate") << std::string("intermediate") << true;
    QTest::newRow("an older one") << std::string("intermediate") << std::string("old-intermediate") << false;
    QTest::newRow("another key") << std::string("old-intermediate") << std::string("namesake") << false;
    QTest::newRow("another issuer, while the first is valid") << std::string("intermediate") << std::string("cross") << false;
  }
  void aRenewedIssuerTakesThePlaceOfTheOlderOne() {
    QFETCH(const std::string, stored);
    QFETCH(const std::string, imported);
    QFETCH(const bool, isRenewal);
    m_store.content.exists = true;
    putEntry("leaf", "mail", {stored});
    m_store.content.ca = {support::certificate(stored)};
    const auto made = plan(support::bundle({imported}, {}));
    const auto isUpdate = [](const core::Effect &effect) { return effect.kind() == core::EffectKind::UpdateChain; };
    const auto found = std::ranges::find_if(made.effects, isUpdate);
    QCOMPARE(found != made.effects.end(), isRenewal);
    if (!isRenewal) return;
    const auto *update = found->as<core::UpdateChain>();
    QVERIFY(update->found == core::namesOf({support::certificate(stored)}));
    QVERIFY(update->issuers == core::namesOf({support::certificate(imported)}));
    QVERIFY(!found->choice);
  }

  void aRootOfTheSystemCompletesTheChainAndThePlanDependsOnIt() {
    m_store.content.systemTrustPlace = "/etc/ssl/certs";
    const auto bundle = support::bundle({"leaf", "intermediate"}, {"leaf"});
    QVERIFY(codes(plan(bundle, named("mail"))).find("chain-incomplete") != std::string::npos); // the control
    m_store.content.systemRoots = {support::certificate("root")};
    const auto made = plan(bundle, named("mail"));
    QCOMPARE(codes(made), std::string("long-lifetime")); // a year is long for a public authority
    const auto &chain = made.pairs.front().chain;
    QCOMPARE(chain.links.size(), std::size_t(2)); // nothing is sent that the file does not have
    QVERIFY(chain.anchor == support::certificate("root"));
    const auto interest = core::interestOf(made.world);
    QVERIFY(core::differencesIn(made.world, {*m_store.look(interest), {}}).empty());
    m_store.content.systemRoots.clear();
    const auto differences = core::differencesIn(made.world, {*m_store.look(interest), {}});
    QCOMPARE(differences.size(), std::size_t(1));
    QCOMPARE(differences.front().asked, core::Asked::SystemTrust);
  }

  void anIssuerThatHasExpiredIsNamed() {
    const auto made = plan(support::bundle({"leaf", "old-intermediate", "root"}, {"leaf"}), named("mail")); // day 100 of the leaf, 30 of the issuer
    const auto found = findingOf(made, FindingCode::ChainExpired);
    QVERIFY(found && found->certificate == support::certificate("old-intermediate").sha256());
    QVERIFY(codes(made).find("chain-invalid") == std::string::npos);
  }

  void theKeyOfAnAuthorityThatIssuedSomethingStops() {
    const auto made = plan(support::bundle({"leaf", "intermediate"}, {"leaf", "intermediate"}), named("mail"));
    QVERIFY(made.refusal && findingOf(made, FindingCode::CaKey)->certificate == support::certificate("intermediate").sha256());
    QVERIFY(
        !findingOf(plan(support::bundle({"selfsigned"}, {"selfsigned"}), named("self")), FindingCode::CaKey)); // the control: it says CA:TRUE, too
  }

  void whoTrustsTheRootIsSaid_data() {
    QTest::addColumn<bool>("inStore");
    QTest::addColumn<bool>("decided");
    QTest::addColumn<bool>("inSystem");
    QTest::addColumn<bool>("systemIsKnown");
    QTest::addColumn<int>("trust");
    const auto row = [](const char *name, bool inStore, bool decided, bool inSystem, bool systemIsKnown, core::RootTrust trust) {
      QTest::newRow(name) << inStore << decided << inSystem << systemIsKnown << static_cast<int>(trust);
    };
    row("the store", true, false, false, true, core::RootTrust::Store);
    row("the operator", false, true, false, true, core::RootTrust::Decision);
    row("the system", false, false, true, true, core::RootTrust::System);
    row("nobody", false, false, false, true, core::RootTrust::Nobody);
    row("nobody knows", false, false, false, false, core::RootTrust::Unknown);
  }
  void whoTrustsTheRootIsSaid() {
    QFETCH(const bool, inStore);
    QFETCH(const bool, decided);
    QFETCH(const bool, inSystem);
    QFETCH(const bool, systemIsKnown);
    QFETCH(const int, trust);
    const auto root = support::certificate("root");
    if (inStore) m_store.content.root = {root};
    if (inSystem) m_store.content.systemRoots = {root};
    if (systemIsKnown) m_store.content.systemTrustPlace = "/etc/ssl/certs";
    auto options = named("mail");
    if (decided) options.answers.give("trust/" + root.sha256(), Reply::Trust);
    const auto made = plan(support::bundle({"leaf", "intermediate", "root"}, {"leaf"}), options);
    QCOMPARE(static_cast<int>(made.pairs.front().chain.trust), trust);
    const bool isUntrusted = made.pairs.front().chain.state == core::ChainState::Untrusted;
    QCOMPARE(isUntrusted, trust == static_cast<int>(core::RootTrust::Nobody));
  }
};

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
