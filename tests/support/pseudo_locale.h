// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace support {

// An invented language, written from right to left: every text in Arabic letters and a third longer. What stays
// Latin on a page has not gone through a translator.
class PseudoArabic final : public QTranslator {
public:
  [[nodiscard]] bool isEmpty() const override { return false; }

  QString translate(const char *, const char *source, const char *, int) const override { return inArabic(QString::fromUtf8(source)); }

  // Letters change; %1, %n, {name}, and the mark of a mnemonic stay.
  static QString inArabic(const QString &text) {
    static const QString letters = QStringLiteral("ابتثجحخدذرزسشصضطظعغفقكلمنهوي");
    QString made;
    bool isName = false;
    int count = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
      const auto c = text[at];
      if (c == u'{') isName = true;
      const bool isPlace = at > 0 && text[at - 1] == u'%';
      if (c.isLetter() && !isName && !isPlace) {
        made += letters[c.toLower().unicode() % letters.size()];
        if (++count % 3 == 0) made += letters[count % letters.size()];
      } else {
        made += c;
      }
      if (c == u'}') isName = false;
    }
    return made;
  }
};

} // namespace support
