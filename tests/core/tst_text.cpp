// SPDX-License-Identifier: Apache-2.0
#include "core/base/bytes.h"
#include "core/base/text.h"

#include <QtTest>

#include <string>
#include <utility>

using namespace std::string_literals;

// Texts from files, before they are shown or counted.
class TestText : public QObject {
  Q_OBJECT
private slots:
  void hostileCharactersAreEscaped_data();
  void hostileCharactersAreEscaped();
  void validUtf8IsToldFromOther_data();
  void validUtf8IsToldFromOther();
  void lengthIsCountedInUtf16Units_data();
  void lengthIsCountedInUtf16Units();
  void columnsAreCounted_data();
  void columnsAreCounted();
  void everyFormatCharacterIsEscaped();
  void hexadecimalIsReadBack();
  void controlCharactersAreFound_data();
  void controlCharactersAreFound();
  void latin1BecomesUtf8();
};

void TestText::hostileCharactersAreEscaped_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<std::string>("shown");
  QTest::newRow("harmless") << "Müller & Söhne <b> 🔐"s
                            << "Müller & Söhne <b> 🔐"s;
  QTest::newRow("line break") << "two\nlines"s
                              << "two\\u{000A}lines"s;
  QTest::newRow("NUL") << "a\0b"s
                       << "a\\u{0000}b"s;
  QTest::newRow("C1 control") << "a\xC2\x85z"s
                              << "a\\u{0085}z"s;
  QTest::newRow("right-to-left override") << "a\xE2\x80\xAEz"s
                                          << "a\\u{202E}z"s;
  QTest::newRow("isolate") << "a\xE2\x81\xA6z"s
                           << "a\\u{2066}z"s;
  QTest::newRow("zero width space") << "a\xE2\x80\x8Bz"s
                                    << "a\\u{200B}z"s;
  const auto hidden = [](const char *name, const std::string &character, const std::string &code) {
    QTest::newRow(name) << "a" + character + "z"
                        << "a\\u{" + code + "}z";
  };
  hidden("soft hyphen", "\u00AD", "00AD");
  hidden("combining grapheme joiner", "\u034F", "034F");
  hidden("Arabic number sign", "\u0600", "0600");
  hidden("Arabic letter mark", "\u061C", "061C");
  hidden("Hangul choseong filler", "\u115F", "115F");
  hidden("Hangul jungseong filler", "\u1160", "1160");
  hidden("Khmer inherent vowel", "\u17B4", "17B4");
  hidden("Mongolian free variation selector", "\u180B", "180B");
  hidden("Mongolian vowel separator", "\u180E", "180E");
  hidden("zero width joiner", "\u200D", "200D");
  hidden("line separator", "\u2028", "2028");
  hidden("paragraph separator", "\u2029", "2029");
  hidden("invisible times", "\u2062", "2062");
  hidden("Braille blank", "\u2800", "2800");
  hidden("Hangul filler", "\u3164", "3164");
  hidden("first variation selector", "\uFE00", "FE00");
  hidden("last of the short ones", "\uFE0F", "FE0F");
  hidden("byte order mark", "\uFEFF", "FEFF");
  hidden("halfwidth Hangul filler", "\uFFA0", "FFA0");
  hidden("interlinear annotation anchor", "\uFFF9", "FFF9");
  hidden("interlinear annotation terminator", "\uFFFB", "FFFB");
  hidden("object replacement", "\uFFFC", "FFFC");
  hidden("no character", "\uFFFF", "FFFF");
  hidden("Kaithi number sign", "\U000110BD", "110BD");
  hidden("shorthand format", "\U0001BCA0", "1BCA0");
  hidden("musical symbol without a head", "\U0001D159", "1D159");
  hidden("musical format", "\U0001D173", "1D173");
  hidden("language tag", "\U000E0001", "E0001");
  hidden("tag letter", "\U000E0041", "E0041");
  hidden("cancel tag", "\U000E007F", "E007F");
  hidden("last variation selector", "\U000E01EF", "E01EF");
  hidden("not assigned", "\U000E0FFF", "E0FFF");
  const auto stays = [](const char *name, const std::string &text) { QTest::newRow(name) << text << text; };
  stays("emoji with its selector", "\u2764\uFE0F mail");
  stays("keycap", "1\uFE0F\u20E3 mail");
  stays("emoji with the colour of a skin", "\U0001F44D\U0001F3FD");
  stays("flag", "\U0001F1E9\U0001F1EA");
  stays("combining acute", "e\u0301");
  stays("no-break space", "a\u00A0z");
  stays("private use", "\uE000");
  QTest::newRow("selector twice") << "\u2764\uFE0F\uFE0F"s
                                  << "\u2764\uFE0F\\u{FE0F}"s;
  QTest::newRow("selector behind a digit without keycap") << "1\uFE0F2"s
                                                          << "1\\u{FE0F}2"s;
  QTest::newRow("selector at the start") << "\uFE0Fa"s
                                         << "\\u{FE0F}a"s;
  QTest::newRow("selector behind what is no UTF-8") << "\xFF\uFE0F"s
                                                    << "\uFFFD\\u{FE0F}"s;
  QTest::newRow("joined emoji") << "\U0001F469\u200D\U0001F4BB"s
                                << "\U0001F469\\u{200D}\U0001F4BB"s;
  QTest::newRow("broken UTF-8") << "a\xFFz"s
                                << "a\xEF\xBF\xBDz"s;
  QTest::newRow("cut off in the middle of a character") << "a\xE2\x80"s
                                                        << "a\xEF\xBF\xBD\xEF\xBF\xBD"s;
}

void TestText::hostileCharactersAreEscaped() {
  QFETCH(std::string, text);
  QFETCH(std::string, shown);
  QCOMPARE(core::escapeForDisplay(text), shown);
}

void TestText::validUtf8IsToldFromOther_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<bool>("valid");
  QTest::newRow("empty") << ""s << true;
  QTest::newRow("four bytes") << "🔐"s << true;
  QTest::newRow("last code point") << "\xF4\x8F\xBF\xBF"s << true;
  QTest::newRow("beyond the last") << "\xF4\x90\x80\x80"s << false;
  QTest::newRow("overlong slash") << "\xC0\xAF"s << false;
  QTest::newRow("overlong of three") << "\xE0\x80\xAF"s << false;
  QTest::newRow("surrogate") << "\xED\xA0\x80"s << false;
  QTest::newRow("Latin-1") << "Gr\xFC\xDF"s << false;
  QTest::newRow("lone continuation") << "\x80"s << false;
}

void TestText::validUtf8IsToldFromOther() {
  QFETCH(std::string, text);
  QFETCH(bool, valid);
  QCOMPARE(core::isValidUtf8(text), valid);
}

void TestText::lengthIsCountedInUtf16Units_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<std::size_t>("units");
  QTest::newRow("ASCII") << "mail"s << std::size_t{4};
  QTest::newRow("umlauts") << "äöü"s << std::size_t{3};
  QTest::newRow("Cyrillic") << "Почта"s << std::size_t{5};
  QTest::newRow("emoji") << "🔐🔐"s << std::size_t{4};
}

void TestText::lengthIsCountedInUtf16Units() {
  QFETCH(std::string, text);
  QFETCH(std::size_t, units);
  QCOMPARE(core::utf16Units(text), units);
}

void TestText::columnsAreCounted_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<std::size_t>("columns");
  QTest::newRow("ASCII") << "mail"s << std::size_t{4};
  QTest::newRow("umlaut") << "ä"s << std::size_t{1};
  QTest::newRow("combining") << "e\u0301"s << std::size_t{1};
  QTest::newRow("ideograph") << "証明書"s << std::size_t{6};
  QTest::newRow("emoji") << "🔐"s << std::size_t{2};
  QTest::newRow("broken UTF-8") << "a\xFFz"s << std::size_t{3};
}

void TestText::columnsAreCounted() {
  QFETCH(std::string, text);
  QFETCH(std::size_t, columns);
  QCOMPARE(core::columnsOf(text), columns);
}

// Unicode 15.0: DerivedCoreProperties.txt, Default_Ignorable_Code_Point, and the rest of the general category Cf.
void TestText::everyFormatCharacterIsEscaped() {
  constexpr std::pair<char32_t, char32_t> ranges[] = {
      {0xAD, 0xAD},       {0x34F, 0x34F},     {0x600, 0x605},     {0x61C, 0x61C},    {0x6DD, 0x6DD},   {0x70F, 0x70F},     {0x890, 0x891},
      {0x8E2, 0x8E2},     {0x115F, 0x1160},   {0x17B4, 0x17B5},   {0x180B, 0x180F},  {0x200B, 0x200F}, {0x202A, 0x202E},   {0x2060, 0x206F},
      {0x3164, 0x3164},   {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},  {0xFFF0, 0xFFFB}, {0x110BD, 0x110BD}, {0x110CD, 0x110CD},
      {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};
  for (const auto &[first, last] : ranges) {
    for (auto character = first; character <= last; ++character) {
      std::string text;
      core::appendUtf8(text, character);
      const auto shown = core::escapeForDisplay(text);
      QVERIFY2(shown.starts_with("\\u{"), shown.c_str());
    }
  }
  for (const auto *text : {"\u00AC", "\u00AE", "\u0606", "\u200A", "\u2010", "\uFE10", "\uFFFD"})
    QCOMPARE(core::escapeForDisplay(text), std::string(text)); // beside them
}

void TestText::hexadecimalIsReadBack() {
  const core::Bytes bytes{0x00, 0x7f, 0xab, 0xff};
  QVERIFY(core::fromHex(core::toHex(bytes)) == bytes);
  QVERIFY(core::fromHex("007FABFF") == bytes);
  QVERIFY(core::fromHex("") == core::Bytes());
  for (const auto *text : {"0", "0g", "-1", " 00", "0x00", "00\n"}) QVERIFY2(!core::fromHex(text), text);
}

void TestText::controlCharactersAreFound_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<bool>("found");
  QTest::newRow("none") << "Müller 🔐"s << false;
  QTest::newRow("tab") << "a\tb"s << true;
  QTest::newRow("delete") << "a\x7F"s << true;
  QTest::newRow("C1") << "\xC2\x9F"s << true;
  QTest::newRow("first after C1") << "\xC2\xA0"s << false;
  QTest::newRow("line separator") << "\xE2\x80\xA8"s << true;
  QTest::newRow("one that hides is none") << "a\u00ADz"s << false;
}

void TestText::controlCharactersAreFound() {
  QFETCH(std::string, text);
  QFETCH(bool, found);
  QCOMPARE(core::hasControlCharacter(text), found);
}

void TestText::latin1BecomesUtf8() {
  QCOMPARE(core::latin1ToUtf8("Gr\xFC\xDF"
                              "e"),
           "Grüße"s);
  QCOMPARE(core::latin1ToUtf8("plain"), "plain"s);
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
