// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"

#include <QtTest>

#include <string>

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

void TestText::controlCharactersAreFound_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<bool>("found");
  QTest::newRow("none") << "Müller 🔐"s << false;
  QTest::newRow("tab") << "a\tb"s << true;
  QTest::newRow("delete") << "a\x7F"s << true;
  QTest::newRow("C1") << "\xC2\x9F"s << true;
  QTest::newRow("first after C1") << "\xC2\xA0"s << false;
  QTest::newRow("line separator") << "\xE2\x80\xA8"s << true;
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
