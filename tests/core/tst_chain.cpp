// SPDX-License-Identifier: Apache-2.0
#include "core/model/chain.h"
#include "tests/support/expected_macros.h"
#include "tests/support/test_bundle.h"

#include <algorithm>

using core::ChainState;
using core::Origin;

class TestChain : public QObject {
  Q_OBJECT

private:
  static std::vector<core::ChainLink> links(const std::vector<std::string> &names, Origin origin = Origin::File) {
    std::vector<core::ChainLink> made;
    for (const auto &name : names) made.push_back({support::certificate(name), origin});
    return made;
  }

  static std::string path(const core::Chain &chain) {
    std::string names;
    for (const auto &link : chain.links) names += (names.empty() ? "" : " < ") + link.certificate.commonName();
    return names;
  }

  // Certificates with the name and key of one, each with a serial number of its own: whatever that one signed, each of them seems to have.
  static std::vector<core::ChainLink> namesakesOf(const std::string &name, std::size_t count) {
    const auto original = support::certificate(name);
    core::Bytes serial;
    for (std::size_t at = 0; at < original.serial().size(); at += 2)
      serial.push_back(static_cast<std::uint8_t>(std::stoul(original.serial().substr(at, 2), nullptr, 16)));
    auto der = original.der();
    const auto place = std::ranges::search(der, serial);
    std::vector<core::ChainLink> made;
    for (std::size_t i = 1; i <= count; ++i) {
      *(place.end() - 1) = static_cast<std::uint8_t>(serial.back() + i);
      *(place.end() - 2) = static_cast<std::uint8_t>(serial[serial.size() - 2] + i / 256);
      made.push_back({*core::Certificate::fromDer(der), Origin::File});
    }
    return made;
  }

private slots:
  void issuersAreFoundWhateverTheirOrder_data() {
    QTest::addColumn<std::vector<std::string>>("names");
    QTest::newRow("leaf first") << std::vector<std::string>{"leaf", "intermediate", "root"};
    QTest::newRow("root first") << std::vector<std::string>{"root", "intermediate", "leaf"};
    QTest::newRow("among others") << std::vector<std::string>{"stray", "root", "loop-a", "other", "intermediate", "weak-root"};
  }
  void issuersAreFoundWhateverTheirOrder() {
    QFETCH(std::vector<std::string>, names);
    const auto chain = support::chainOf(support::certificate("leaf"), links(names));
    QCOMPARE(chain.state, ChainState::Complete);
    QCOMPARE(path(chain), std::string("mail.example.com < Test Intermediate < Test Root"));
    QVERIFY(chain.missingIssuer.empty());
  }

  // A missing issuer that comes at last completes every entry that waits for it.
  void thousandsOfStoredEntriesAreNotHeldAgainstTheFile() {
    const std::vector<core::Certificate> issuers = {support::certificate("intermediate"), support::certificate("root")};
    core::SignatureChecks stored, ofFile;
    for (int i = 0; i < 10'000; ++i) {
      stored.addStoredLeaf();
      QVERIFY(stored.admits(issuers));
      ofFile.addLeaf();
      ofFile.admits(issuers);
    }
    VERIFY_OK(stored.failure());
    VERIFY_FAILS(ofFile.failure(), core::ErrorCode::LimitHit); // control
  }

  void namesakesAreLookedAtOnlySoFar() {
    auto candidates = links({"root"});
    const auto namesakes = namesakesOf("root", 3000);
    QVERIFY(support::certificate("intermediate").isIssuedBy(namesakes.back().certificate)); // control
    core::SignatureChecks checks;
    candidates.insert(candidates.end(), namesakes.begin(), namesakes.end());
    QCOMPARE(core::ancestorsOf(support::certificate("intermediate"), core::Candidates(candidates), checks).size(), std::size_t(64));
    const auto chain = support::chainOf(support::certificate("intermediate"), candidates);
    QCOMPARE(chain.state, ChainState::Complete);
    QCOMPARE(path(chain), std::string("Test Intermediate < Test Root"));
  }

  void theRootIsLeftOutOfWhatIsSent() {
    const auto chain = support::chainOf(support::certificate("leaf"), links({"intermediate", "root"}));
    QCOMPARE(chain.issuers().size(), std::size_t(1));
    QCOMPARE(chain.issuers().front().sha256(), support::certificate("intermediate").sha256());
  }

  void aMissingIssuerIsNamed() {
    const auto chain = support::chainOf(support::certificate("leaf"), links({"intermediate"}));
    QCOMPARE(chain.state, ChainState::Incomplete);
    QCOMPARE(chain.missingIssuer, support::certificate("root").subject());
    QCOMPARE(chain.issuers().size(), std::size_t(1));
    const auto alone = support::chainOf(support::certificate("leaf"), {});
    QCOMPARE(alone.missingIssuer, support::certificate("intermediate").subject());
    QVERIFY(alone.issuers().empty());
  }

  void aSelfSignedCertificateIsItsOwnChain() {
    const auto chain = support::chainOf(support::certificate("selfsigned"), links({"intermediate", "root", "selfsigned"}));
    QCOMPARE(chain.state, ChainState::Complete);
    QCOMPARE(chain.links.size(), std::size_t(1));
    QVERIFY(chain.issuers().empty());
  }

  // The cross certificate is valid longer and fits as well; only its issuer is missing.
  void theIssuerThatLeadsToARootWins() {
    for (const auto &names : {std::vector<std::string>{"cross", "intermediate", "root"}, {"intermediate", "cross", "root"}}) {
      const auto chain = support::chainOf(support::certificate("leaf"), links(names));
      QCOMPARE(chain.state, ChainState::Complete);
      QCOMPARE(chain.links.at(1).certificate.sha256(), support::certificate("intermediate").sha256());
    }
    const auto other = support::chainOf(support::certificate("leaf"), links({"cross", "elsewhere", "intermediate"}));
    QCOMPARE(other.state, ChainState::Complete);
    QCOMPARE(other.links.at(1).certificate.sha256(), support::certificate("cross").sha256());
  }

  void theFilesOwnCopyWins() {
    auto candidates = links({"intermediate"}, Origin::StoreCa);
    for (auto &link : links({"intermediate"})) candidates.push_back(link);
    for (auto &link : links({"root"}, Origin::StoreRoot)) candidates.push_back(link);
    const auto chain = support::chainOf(support::certificate("leaf"), candidates);
    QCOMPARE(chain.links.at(1).origin, Origin::File);
    QCOMPARE(chain.links.at(2).origin, Origin::StoreRoot);
  }

  void aLoopEnds() {
    const auto chain = support::chainOf(support::certificate("looped"), links({"loop-a", "loop-b"}));
    QCOMPARE(chain.state, ChainState::Incomplete);
    QCOMPARE(path(chain), std::string("looped.example.com < Loop A < Loop B"));
  }

  void aNamesakeWithAnotherKeyIsNoIssuer() {
    QCOMPARE(support::certificate("namesake").subject(), support::certificate("intermediate").subject());
    const auto alone = support::chainOf(support::certificate("leaf"), links({"namesake", "root"}));
    QCOMPARE(alone.links.size(), std::size_t(1));
    QCOMPARE(alone.state, ChainState::Incomplete);
    const auto both = support::chainOf(support::certificate("leaf"), links({"namesake", "intermediate", "root"}));
    QCOMPARE(both.links.at(1).certificate.sha256(), support::certificate("intermediate").sha256()); // the control
    QCOMPARE(both.state, ChainState::Complete);
  }

  void whoElseSignedAnIssuerIsNamed() {
    const auto chain = support::chainOf(support::certificate("leaf"), links({"intermediate", "cross", "cross", "root"}));
    QCOMPARE(chain.crossSigned.size(), std::size_t(1));
    QCOMPARE(chain.crossSigned.front().certificate.sha256(), support::certificate("cross").sha256());
    const auto plain = support::chainOf(support::certificate("leaf"), links({"intermediate", "namesake", "root"}));
    QVERIFY(plain.crossSigned.empty()); // control: a namesake has another key
  }
};

QTEST_GUILESS_MAIN(TestChain)
#include "tst_chain.moc"
