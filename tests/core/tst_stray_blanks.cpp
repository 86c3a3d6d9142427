// SPDX-License-Identifier: Apache-2.0
#include "core/base/stray_blanks.h"

#include <QtTest>

#include <string>

// What counts as a blank that came along with a password.
class TestStrayBlanks : public QObject {
  Q_OBJECT
private slots:
  void takesThemAwayAtBothEnds_data();
  void takesThemAwayAtBothEnds();
};

void TestStrayBlanks::takesThemAwayAtBothEnds_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<std::string>("kept");
  const auto row = [](const char *name, const std::string &text, const std::string &kept) { QTest::newRow(name) << text << kept; };
  row("none", "two words", "two words");
  row("nothing at all", "", "");
  row("nothing but blanks", " \t \xC2\xA0", "");
  row("spaces", "  a b  ", "a b");
  row("the end of a line", "word\r\n", "word");
  row("a no-break space, as a web page has it", "\xC2\xA0word\xC2\xA0", "word");
  row("an ideographic space", "\xE3\x80\x80word", "word");
  row("a space without width, and a byte order mark", "\xEF\xBB\xBFword\xE2\x80\x8B", "word");
  row("umlauts and an emoji at the ends", "\xC3\xA4 b \xF0\x9F\x98\x80", "\xC3\xA4 b \xF0\x9F\x98\x80");
  row("bytes that are no UTF-8", "\xA0word\xA0", "\xA0word\xA0");
  row("a tail without its head", "word\x80\x80", "word\x80\x80");
}

void TestStrayBlanks::takesThemAwayAtBothEnds() {
  QFETCH(const std::string, text);
  QFETCH(const std::string, kept);
  QCOMPARE(std::string(core::withoutStrayBlanks(text)), kept);
  QCOMPARE(core::hasStrayBlank(text), text != kept);
}

QTEST_GUILESS_MAIN(TestStrayBlanks)
#include "tst_stray_blanks.moc"
