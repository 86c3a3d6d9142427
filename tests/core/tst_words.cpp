// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/import/effect.h"
#include "core/words/words.h"
#include "tests/support/expected_macros.h"

#include <set>

namespace words = core::words;
using core::ErrorCode;

class TestWords : public QObject {
  Q_OBJECT

private:
  // A house rule: calm, no blame, no politeness that costs a line, and a full stop where it is a sentence.
  static void checkTone(const std::string &text) {
    QVERIFY2(text.find('!') == std::string::npos, text.c_str());
    for (const char *word : {"lease", "nvalid", "orry", "llegal", "ailed to", "rror:"}) QVERIFY2(text.find(word) == std::string::npos, text.c_str());
    QVERIFY2(text.find("  ") == std::string::npos, text.c_str());
  }

  static void checkWords(const words::Words &texts, const std::string &name) {
    for (const auto *text : {texts.title, texts.sentence, texts.hint}) {
      QVERIFY2(text != nullptr && *text != '\0', name.c_str());
      checkTone(text);
    }
    QVERIFY2(std::string(texts.title).size() <= 45, texts.title);
    QVERIFY2(std::string(texts.sentence).size() <= 160, texts.sentence);
  }

  static void checkSingle(const char *text, std::string_view name) {
    QVERIFY2(text != nullptr && *text != '\0', std::string(name).c_str());
    checkTone(text);
  }

private slots:
  void everyErrorHasTitleSentenceAndHint() {
    for (const auto code : core::allErrorCodes()) checkWords(words::of(code), std::string(core::nameOf(code)));
  }

  void everyFindingHasTitleSentenceAndHint() {
    for (const auto code : core::allFindingCodes()) checkWords(words::of(code), std::string(core::nameOf(code)));
  }

  void everyOtherCodeHasWords() {
    for (const auto kind : core::allEffectKinds()) checkSingle(words::of(kind), core::nameOf(kind));
    for (const auto state : core::allEffectStates()) checkSingle(words::of(state), core::nameOf(state));
    for (const auto code : core::allExits()) checkSingle(words::of(code), core::nameOf(code));
    for (const auto reason : core::allEffectReasons()) {
      if (reason != core::EffectReason::None) checkSingle(words::of(reason), core::nameOf(reason));
    }
    QCOMPARE(*words::of(core::EffectReason::None), '\0');
    for (int i = 0; i <= int(core::Stage::Proving); ++i) checkSingle(words::of(core::Stage(i)), "stage");
    for (int i = 0; i <= int(core::Role::Stray); ++i) checkSingle(words::of(core::Role(i)), "role");
    for (int i = 0; i <= int(core::Verdict::Unsupported); ++i) checkSingle(words::of(core::Verdict(i)), "verdict");
    for (int i = 0; i <= int(core::ChainState::Untrusted); ++i) checkSingle(words::of(core::ChainState(i)), "chain state");
  }

  void aValueThatIsWordsIsKnownWithItsNumberApart() {
    QCOMPARE(words::phraseOf("chain.pem is missing")->text, "chain.pem is missing");
    const auto place = words::phraseOf("safe 12");
    QCOMPARE(place->text, "safe {number}");
    QCOMPARE(place->number, std::string("12"));
    for (const auto *name : {"", "12", "safe x", "/etc/ssl: Permission denied"}) QVERIFY2(!words::phraseOf(name), name);
  }

  void aMovedLinkSaysFirstWhatTheNewCertificateLacks() {
    core::Finding finding{core::FindingCode::LinkMoves, "", {{"name", "mail"}, {"subject", "CN=a"}, {"until", "2027-01-01"}}};
    const auto plain = words::sentence(finding);
    finding.parameters["lost"] = "b.example.com";
    const auto fewer = words::sentence(finding);
    finding.parameters["longer"] = "yes";
    const auto both = words::sentence(finding);
    QVERIFY(plain.find("moved to the new one") != std::string::npos);
    QVERIFY(fewer.find("b.example.com") != std::string::npos && fewer.find("longer") == std::string::npos);
    QVERIFY(both.find("b.example.com") != std::string::npos && both.find("valid longer, until 2027-01-01") != std::string::npos);
  }

  void noTwoErrorsReadTheSame() {
    std::set<std::string> sentences;
    for (const auto code : core::allErrorCodes()) QVERIFY2(sentences.insert(words::of(code).sentence).second, words::of(code).sentence);
  }

  void onlyAWrongPasswordIsCalledWrong() {
    for (const auto code : core::allErrorCodes()) {
      const auto texts = words::of(code);
      const std::string all = std::string(texts.title) + " " + texts.sentence + " " + texts.hint;
      const bool saysSo = all.find("rong password") != std::string::npos || all.find("password does not fit") != std::string::npos;
      QVERIFY2(saysSo == (code == ErrorCode::WrongPassword), all.c_str());
    }
    for (int i = 0; i <= int(core::Verdict::Unsupported); ++i) {
      const bool saysSo = std::string(words::of(core::Verdict(i))).find("wrong") != std::string::npos;
      QCOMPARE(saysSo, core::Verdict(i) == core::Verdict::Wrong);
    }
  }

  void valuesTakeTheirPlaces() {
    QCOMPARE(words::fill("{a} and {b}, {a}", {{"a", "1"}, {"b", "2"}}), std::string("1 and 2, 1"));
    QCOMPARE(words::fill("{missing} {", {{"a", "1"}}), std::string("{missing} {"));
    QCOMPARE(words::fill("{a}", {{"a", "{b}"}, {"b", "no"}}), std::string("{b}")); // a value is not filled in again
    QCOMPARE(words::sentence(core::Error{ErrorCode::NameTooLong, {{"units", "64"}}}).find('{'), std::string::npos);
  }

  void aValueCannotChangeHowTheSentenceReads() {
    const auto filled = words::sentence(core::Error{ErrorCode::FileMissing,
                                                    {{"path", "a\nb\xE2\x80\xAE"
                                                              "c\x1B[31m\xFF"}}});
    QCOMPARE(filled.find('\n'), std::string::npos);
    QCOMPARE(filled.find('\x1B'), std::string::npos);
    QCOMPARE(filled.find("\xE2\x80\xAE"), std::string::npos);
    QVERIFY(core::isValidUtf8(filled));
    QVERIFY(filled.find("a\\u{000A}b\\u{202E}c") != std::string::npos);
  }

  void daysAreCountedInEnglish() {
    using core::FindingCode;
    for (const auto code : {FindingCode::Expired, FindingCode::NotYetValid, FindingCode::ExpiresSoon}) {
      const auto said = [&](const char *days) { return words::sentence(core::Finding{code, "", {{"date", "2026-11-22"}, {"days", days}}}); };
      QVERIFY2(said("0").find("less than a day") != std::string::npos, said("0").c_str());
      QVERIFY2(said("1").find("one day") != std::string::npos, said("1").c_str());
      QVERIFY2(said("2").find("2 days") != std::string::npos, said("2").c_str());
      for (const auto *days : {"0", "1", "2"}) QVERIFY(said(days).find("2026-11-22") != std::string::npos);
    }
  }

  void everyFeatureSaysWhatToDo() {
    const words::Words general = words::of(ErrorCode::FeatureUnsupported);
    for (const auto *feature : {"private-key-only", "request", "revocation-list", "jks", "jceks", "sst", "pvk", "pkcs12-version", "pkcs12-signed",
                                "pkcs12-enveloped", "pkcs7-encrypted", "pkcs7-other"}) {
      const auto texts = words::of(core::Error{ErrorCode::FeatureUnsupported, {{"feature", feature}}});
      checkWords(texts, feature);
      QVERIFY2(texts.sentence != general.sentence && texts.hint != general.hint, feature);
    }
    QCOMPARE(words::of(core::Error{ErrorCode::FeatureUnsupported, {{"feature", "no such thing"}}}).sentence, general.sentence);
  }

  void aWrongPasswordHintsAtTheLikeliestCause() {
    const auto hintWith = [](const char *parameter) { return words::hint(core::Error{ErrorCode::WrongPassword, {{parameter, "yes"}}}); };
    QVERIFY(hintWith("strayBlank").find("blank") != std::string::npos);
    QVERIFY(hintWith("opensWith").find("without a password") != std::string::npos);
    QVERIFY(hintWith("cannotExclude").find("damaged") != std::string::npos);
    QCOMPARE(hintWith("other"), std::string(words::of(ErrorCode::WrongPassword).hint));
  }

  void theFormSuitsTheParameters() {
    const core::Error unknown{ErrorCode::ContentUnknown, {{"path", "x.pfx"}}};
    const core::Error html{ErrorCode::ContentUnknown, {{"path", "x.pfx"}, {"looksLike", "an HTML page"}}};
    QVERIFY(words::sentence(html).find("an HTML page") != std::string::npos);
    QCOMPARE(words::sentence(unknown).find('{'), std::string::npos);
    const core::Error fixed{ErrorCode::LimitHit, {{"limit", "nesting"}, {"value", "17"}, {"maximum", "16"}}};
    QCOMPARE(words::hint(fixed).find('{'), std::string::npos);
    QVERIFY(words::hint(fixed) != words::of(ErrorCode::LimitHit).hint);
  }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
