// SPDX-License-Identifier: Apache-2.0
#include "core/codes/enumerators.h"
#include "core/formats/open.h"

#include "tests/support/expected_macros.h"

#include <QtTest>

#include <set>

// The ten words for a password.
class TestVerdict : public QObject {
  Q_OBJECT
private slots:
  void eachFailureOfUnlockHasItsWord_data();
  void eachFailureOfUnlockHasItsWord();
  void otherFailuresAreNoVerdict();
  void wordsAreThoseOfTheContract();
};

void TestVerdict::eachFailureOfUnlockHasItsWord_data() {
  QTest::addColumn<core::ErrorCode>("code");
  QTest::addColumn<std::string>("word");
  const auto row = [](core::ErrorCode code, const char *word) {
    QTest::newRow(std::string(core::nameOf(code)).c_str()) << code << std::string(word);
  };
  row(core::ErrorCode::PasswordNeeded, "needed");
  row(core::ErrorCode::WrongPassword, "wrong");
  row(core::ErrorCode::WrongEncoding, "wrong-encoding");
  row(core::ErrorCode::Damaged, "damaged");
  row(core::ErrorCode::TextInTheWay, "damaged");
  row(core::ErrorCode::AlgorithmUnsupported, "unsupported");
  row(core::ErrorCode::FeatureUnsupported, "unsupported");
  row(core::ErrorCode::CipherUnavailable, "cipher-unavailable");
  row(core::ErrorCode::TooCostly, "too-costly");
}

void TestVerdict::eachFailureOfUnlockHasItsWord() {
  QFETCH(core::ErrorCode, code);
  QFETCH(std::string, word);
  const auto verdict = core::verdictFor(core::Error{code});
  QVERIFY(verdict);
  QCOMPARE(std::string(core::nameOf(*verdict)), word);
}

void TestVerdict::otherFailuresAreNoVerdict() {
  for (const auto code : {core::ErrorCode::FileMissing, core::ErrorCode::StoreFailed, core::ErrorCode::Cancelled, core::ErrorCode::LimitHit}) {
    QVERIFY(!core::verdictFor(core::Error{code}));
  }
}

void TestVerdict::wordsAreThoseOfTheContract() {
  using core::Verdict;
  std::set<std::string> words;
  for (const auto verdict : core::enumerators<Verdict>()) words.emplace(core::nameOf(verdict));
  const std::set<std::string> contract{"not-needed",         "needed",         "correct",    "wrong",   "no-mac",
                                       "cipher-unavailable", "wrong-encoding", "too-costly", "damaged", "unsupported"};
  QVERIFY(words == contract);
}

QTEST_GUILESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
