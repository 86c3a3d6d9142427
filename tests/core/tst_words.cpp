// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/codes/enumerators.h"
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
    for (const auto code : core::enumerators<ErrorCode>()) checkWords(words::of(code), std::string(core::nameOf(code)));
  }

  void everyFindingHasTitleSentenceAndHint() {
    for (const auto code : core::enumerators<core::FindingCode>()) checkWords(words::of(code), std::string(core::nameOf(code)));
  }

  void everyOtherCodeHasWords() {
    for (const auto kind : core::enumerators<core::EffectKind>()) checkSingle(words::of(kind), core::nameOf(kind));
    for (const auto state : core::enumerators<core::EffectState>()) checkSingle(words::of(state), core::nameOf(state));
    for (const auto code : core::enumerators<core::Exit>()) checkSingle(words::of(code), core::nameOf(code));
    for (const auto reason : core::enumerators<core::EffectReason>()) {
      if (reason != core::EffectReason::None) checkSingle(words::of(reason), core::nameOf(reason));
    }
    QCOMPARE(*words::of(core::EffectReason::None), '\0');
    for (const auto stage : core::enumerators<core::Stage>()) checkSingle(words::of(stage), core::nameOf(stage));
    for (const auto role : core::enumerators<core::Role>()) checkSingle(words::of(role), core::nameOf(role));
    for (const auto verdict : core::enumerators<core::Verdict>()) checkSingle(words::of(verdict), core::nameOf(verdict));
    for (const auto state : core::enumerators<core::ChainState>()) checkSingle(words::of(state), core::nameOf(state));
    for (const auto reason : core::enumerators<core::ReaderReason>()) {
      if (reason != core::ReaderReason::None) checkSingle(words::of(reason), core::nameOf(reason));
    }
  }

  void everyFaultHasWords() {
    std::set<std::string> all;
    for (const auto fault : core::enumerators<core::Fault>()) {
      checkSingle(words::of(fault), core::nameOf(fault));
      QVERIFY2(all.insert(words::of(fault)).second, words::of(fault));
    }
  }

  void aValueThatIsWordsIsACodeWithItsNumberApart() {
    core::Value value(core::Fault::Safe, "12");
    QCOMPARE(words::textOf(value), std::string("safe 12"));
    value.add(core::Fault::FileMissing, "chain.pem");
    QCOMPARE(words::textOf(value), std::string("safe 12; chain.pem is missing"));
    QCOMPARE(words::textOf("safe 12"), std::string("safe 12"));
    QVERIFY(core::Value("mac") != core::Value(core::Fault::Mac)); // a text from outside is never translated
  }

  void aDetailIsAFindingOrARemark() {
    const core::Detail finding = core::Finding{core::FindingCode::NoKey};
    const core::Detail remark = core::Remark{core::Fault::NotWhole, {{"object", "requests/ab"}, {"what", {core::Fault::FileMissing, "request.pem"}}}};
    QVERIFY(words::sentence(finding).starts_with("no-key: "));
    QCOMPARE(words::sentence(remark), std::string("requests/ab is not whole: request.pem is missing"));
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
    for (const auto code : core::enumerators<ErrorCode>()) QVERIFY2(sentences.insert(words::of(code).sentence).second, words::of(code).sentence);
  }

  void onlyAWrongPasswordIsCalledWrong() {
    for (const auto code : core::enumerators<ErrorCode>()) {
      const auto texts = words::of(code);
      const std::string all = std::string(texts.title) + " " + texts.sentence + " " + texts.hint;
      const bool saysSo = all.find("rong password") != std::string::npos || all.find("password does not fit") != std::string::npos;
      QVERIFY2(saysSo == (code == ErrorCode::WrongPassword), all.c_str());
    }
    for (const auto verdict : core::enumerators<core::Verdict>()) {
      const bool saysSo = std::string(words::of(verdict)).find("wrong") != std::string::npos;
      QCOMPARE(saysSo, verdict == core::Verdict::Wrong);
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
    for (const auto each : core::enumerators<core::Feature>()) {
      const std::string feature(core::nameOf(each));
      const auto texts = words::of(core::Error{ErrorCode::FeatureUnsupported, {{"feature", feature}}});
      checkWords(texts, feature);
      QVERIFY2(texts.sentence != general.sentence && texts.hint != general.hint, feature.c_str());
    }
    QCOMPARE(words::of(core::Error{ErrorCode::FeatureUnsupported, {{"feature", "no such thing"}}}).sentence, general.sentence);
  }

  void theStoreOfTheMachineHintsAtItsAdministrators() {
    const auto hintFor = [](const char *store) { return words::hint(core::Error{ErrorCode::StoreDenied, {{"store", store}, {"what", "x"}}}); };
    QVERIFY(hintFor("windows:LocalMachine").find("Run as administrator") != std::string::npos);
    checkTone(hintFor("windows:LocalMachine"));
    for (const auto *store : {"windows:CurrentUser", "folder:/srv/store"}) {
      QCOMPARE(hintFor(store), std::string(words::of(ErrorCode::StoreDenied).hint));
    }
  }

  void aWrongPasswordHintsAtTheLikeliestCause() {
    const auto hintWith = [](const char *parameter) { return words::hint(core::Error{ErrorCode::WrongPassword, {{parameter, "yes"}}}); };
    QVERIFY(hintWith("strayBlank").find("blank") != std::string::npos);
    QVERIFY(hintWith("opensWith").find("without a password") != std::string::npos);
    QVERIFY(hintWith("cannotExclude").find("damaged") != std::string::npos);
    QCOMPARE(hintWith("other"), std::string(words::of(ErrorCode::WrongPassword).hint));
  }

  void aLineBreakAfterThePasswordIsHintedAtOnlyWhereThereWasOne() {
    const auto hintWith = [](core::Parameters parameters) { return words::hint(core::Error{ErrorCode::WrongPassword, std::move(parameters)}); };
    for (const auto &parameters :
         {core::Parameters{{"lineEnd", "dropped"}}, {{"lineEnd", "kept"}}, {{"lineEnd", "dropped"}, {"cannotExclude", "damage"}}}) {
      QVERIFY(hintWith(parameters).find("line break") != std::string::npos);
      checkTone(hintWith(parameters));
    }
    QVERIFY(hintWith({{"lineEnd", "dropped"}, {"cannotExclude", "damage"}}).find("damaged") != std::string::npos);
    for (const auto &parameters : {core::Parameters{}, {{"cannotExclude", "damage"}}, {{"strayBlank", "yes"}}}) {
      QCOMPARE(hintWith(parameters).find("line break"), std::string::npos);
    }
  }

  void eachForeignContentHasItsOwnNextStep() {
    const auto hintFor = [](core::Fault look) { return words::hint(core::Error{ErrorCode::ContentUnknown, {{"path", "x"}, {"looksLike", look}}}); };
    QVERIFY(hintFor(core::Fault::Zip).find("npack") != std::string::npos);
    QVERIFY(hintFor(core::Fault::OutlookMessage).find("attached") != std::string::npos);
    QVERIFY(hintFor(core::Fault::Html).find("sign in") != std::string::npos);
    QVERIFY(hintFor(core::Fault::KeyVaultSecret).find("az keyvault") != std::string::npos);
    for (const auto look : {core::Fault::Zip, core::Fault::Html, core::Fault::Pdf, core::Fault::JsonDocument, core::Fault::PlainText}) {
      QCOMPARE(hintFor(look).find(".pfx or .p12"), std::string::npos); // that one is for content that nobody knows
      checkTone(hintFor(look));
    }
  }

  void anErrorSaysWhichOfTwoFilesItIsAbout() {
    const core::Error damaged{ErrorCode::Damaged, {{"place", core::Fault::Key}, {"keyFile", "mail.key"}}};
    QVERIFY(words::sentence(damaged).starts_with("--key mail.key: "));
    const core::Error notKey{ErrorCode::NotAKey, {{"path", "mail.pem"}, {"what", core::Fault::HoldsCertificate}, {"option", "--key"}}};
    QVERIFY(words::sentence(notKey).find("--key") != std::string::npos);
    QVERIFY(words::sentence(notKey).find("a certificate") != std::string::npos);
  }

  void theFormSuitsTheParameters() {
    const core::Error unknown{ErrorCode::ContentUnknown, {{"path", "x.pfx"}}};
    const core::Error html{ErrorCode::ContentUnknown, {{"path", "x.pfx"}, {"looksLike", core::Fault::Html}}};
    QVERIFY(words::sentence(html).find("an HTML page") != std::string::npos);
    QCOMPARE(words::sentence(unknown).find('{'), std::string::npos);
    const core::Error fixed{ErrorCode::LimitHit, {{"limit", "nesting"}, {"value", "17"}, {"maximum", "16"}}};
    QCOMPARE(words::hint(fixed).find('{'), std::string::npos);
    QVERIFY(words::hint(fixed) != words::of(ErrorCode::LimitHit).hint);
  }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
