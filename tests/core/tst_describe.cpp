// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/codes/enumerators.h"
#include "core/formats/describe.h"
#include "core/words/extension_words.h"

#include "tests/support/expected_macros.h"
#include "tests/support/test_bundle.h"

#include <QtTest>

#include <set>

using core::CertificateDetails;
using core::ErrorCode;
using core::ExtensionReading;
using core::ExtensionRow;

namespace {

core::Bytes derOf(const std::string &name) {
  const auto bytes = support::read("extensions/" + name + ".der");
  const auto view = support::viewOf(bytes);
  return {view.begin(), view.end()};
}

CertificateDetails described(const core::Bytes &der) {
  auto details = core::describeCertificate(der, {});
  if (!details) qFatal("not described: %s", core::describe(details.error()).c_str());
  return std::move(*details);
}

CertificateDetails described(const std::string &name) {
  return described(derOf(name));
}

// The words alone: openssl puts some lists in one line with commas, and indents its lines.
QString wordsOf(const QString &text) {
  return QString(text).replace(QLatin1Char(','), QLatin1Char(' ')).simplified();
}

const ExtensionRow *rowIn(const CertificateDetails &details, core::ExtensionKind kind) {
  for (const auto &row : details.extensions) {
    if (row.oid == core::nameOf(kind)) return &row;
  }
  return nullptr;
}

std::string textOf(const CertificateDetails &details, core::ExtensionKind kind) {
  const auto *row = rowIn(details, kind);
  return row == nullptr ? "no such row" : row->text;
}

} // namespace

// What a reader says of a certificate's extensions.
class TestDescribe : public QObject {
  Q_OBJECT

private slots:
  void everyExtensionSaysWhatOpensslSays() {
    const auto details = described("rich");
    const auto openssl = QString::fromUtf8(support::read("extensions/rich.text"));
    const auto expected = wordsOf(openssl.mid(openssl.indexOf(QStringLiteral("X509v3 extensions:"))));
    QCOMPARE(details.version, 3);
    QCOMPARE(details.leftOut, std::size_t(0));
    QCOMPARE(details.extensions.size(), std::size_t(20));
    int read = 0;
    for (const auto &row : details.extensions) {
      const auto head = QString::fromStdString(row.name.empty() ? row.oid : row.name) + QLatin1Char(':');
      const auto whole = head + (row.isCritical ? QStringLiteral(" critical ") : QStringLiteral(" ")) + QString::fromStdString(row.text);
      QVERIFY2(expected.contains(wordsOf(whole)), qUtf8Printable(whole));
      QVERIFY(!row.isCut);
      if (row.reading == ExtensionReading::Read) ++read;
    }
    QCOMPARE(read, 19);
  }

  void rowsComeInTheOrderOfTheCertificateWithTheBytesOfTheirValues() {
    const auto der = derOf("rich");
    const auto details = described(der);
    const auto &usage = details.extensions.at(1);
    QCOMPARE(usage.oid, std::string("2.5.29.15"));
    QVERIFY(usage.isCritical);
    QCOMPARE(core::toHex(core::BytesView(der).subspan(usage.at, usage.size)), std::string("030202a4"));
    const auto &last = details.extensions.back();
    QCOMPARE(last.oid, std::string("1.3.6.1.4.1.99999.1"));
    QCOMPARE(last.name, std::string());
    QCOMPARE(last.reading, ExtensionReading::Unknown);
    QCOMPARE(last.text, std::string());
    QVERIFY(!last.isCritical);
    QCOMPARE(core::toHex(core::BytesView(der).subspan(last.at, last.size)), std::string("040c000102030405060708090a0b"));
  }

  void namesStandOneALine() {
    QCOMPARE(textOf(described("rich"), core::ExtensionKind::AlternativeNames),
             std::string("DNS:mail.example.com\nDNS:*.example.com\nIP Address:192.0.2.1\nIP Address:2001:DB8:0:0:0:0:0:1\nemail:admin@example.com\n"
                         "URI:https://example.com/"));
  }

  void signedTimestampsAreRead() {
    QVERIFY(textOf(described("timestamps"), core::ExtensionKind::Timestamps).find("Jan  1 00:00:00.000 2026") != std::string::npos);
  }

  void aCertificateWithoutExtensionsHasNoRows() {
    const auto details = described("plain");
    QCOMPARE(details.version, 1);
    QVERIFY(details.extensions.empty());
  }

  void moreThanTwoHundredExtensionsAreCounted() {
    const auto details = described("many");
    QCOMPARE(details.extensions.size(), CertificateDetails::mostRows);
    QCOMPARE(details.leftOut, std::size_t(100));
    QCOMPARE(details.extensions.front().oid, std::string("1.3.6.1.4.1.99999.2.0"));
    QCOMPARE(details.extensions.back().oid, std::string("1.3.6.1.4.1.99999.2.199"));
  }

  void aMillionBytesThatNobodyKnowsAreOneRow() {
    const auto details = described("huge");
    QCOMPARE(details.extensions.size(), std::size_t(1));
    QCOMPARE(details.extensions[0].reading, ExtensionReading::Unknown);
    QCOMPARE(details.extensions[0].size, std::size_t(1'000'000));
  }

  void aLongTextIsCutBetweenTwoCharacters() {
    const auto details = described("long");
    const auto &row = details.extensions.at(0);
    QCOMPARE(row.reading, ExtensionReading::Read);
    QVERIFY(row.isCut);
    QVERIFY(row.text.size() <= CertificateDetails::longestText && row.text.size() > CertificateDetails::longestText - 4);
    QVERIFY(core::isValidUtf8(row.text));
  }

  void aLineBreakWithinAValueMakesNoLine() {
    const auto details = described("lines");
    const std::string bad = "mail.example.com\\u{000A}DNS:bank.example.com\\u{000D}\\u{001B}[31m\\u{202E}gro.knab";
    QCOMPARE(textOf(details, core::ExtensionKind::AlternativeNames), "DNS:" + bad + "\nDNS:plain.example.com");
    for (const auto &row : details.extensions) {
      QCOMPARE(row.reading, ExtensionReading::Read);
      for (const auto c : row.text) QVERIFY(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
    }
  }

  void anIdentifierThatIsTooLongIsNotWritten() {
    const auto details = described("longest");
    QCOMPARE(details.extensions.at(0).oid, std::string());
    QVERIFY(details.extensions.at(1).oid.starts_with("1.3."));
  }

  // One byte, the type of each value in its turn. All else stays as it was.
  void aValueWithAFlippedByteIsARowThatCouldNotBeRead() {
    const auto whole = described("rich");
    for (std::size_t i = 0; i < whole.extensions.size(); ++i) {
      auto der = derOf("rich");
      der[whole.extensions[i].at] ^= 0x40U;
      const auto details = described(der);
      QCOMPARE(details.extensions.size(), whole.extensions.size());
      const auto &row = details.extensions[i];
      const bool isKnown = whole.extensions[i].reading == ExtensionReading::Read;
      QVERIFY2(row.reading == (isKnown ? ExtensionReading::Broken : ExtensionReading::Unknown), row.oid.c_str());
      QCOMPARE(row.text, std::string());
      QCOMPARE(row.size, whole.extensions[i].size);
    }
    const auto behind = described("behind");
    QCOMPARE(behind.extensions.at(0).reading, ExtensionReading::Broken);
  }

  // Whatever a byte turns into, a row is a row: nothing ends, and no text breaks the rules for texts.
  void anyFlippedByteLeavesRowsThatKeepTheRules() {
    const auto whole = derOf("rich");
    int read = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
      auto der = whole;
      der[at] ^= 0x01U;
      const auto details = core::describeCertificate(der, {});
      if (!details) continue;
      ++read;
      for (const auto &row : details->extensions) {
        QVERIFY(core::isValidUtf8(row.text) && row.text.size() <= CertificateDetails::longestText);
        QVERIFY(row.at <= der.size() && row.size <= der.size() - row.at);
        QVERIFY(row.reading == ExtensionReading::Read || row.text.empty());
      }
    }
    QVERIFY(read > 500);
  }

  void limitsHoldAsForAFile() {
    core::Limits limits;
    limits.certificateBytes = 500;
    VERIFY_FAILS(core::describeCertificate(derOf("rich"), limits), ErrorCode::LimitHit);
    VERIFY_OK(core::describeCertificate(derOf("plain"), limits));
    VERIFY_FAILS(core::describeCertificate(core::Bytes(40, 0x30), {}), ErrorCode::Damaged);
  }

  void everyKindHasItsOwnWords() {
    std::set<std::string> all;
    for (const auto kind : core::enumerators<core::ExtensionKind>()) {
      QVERIFY2(*core::words::of(kind) != '\0', std::string(core::nameOf(kind)).c_str());
      QVERIFY2(all.insert(core::words::of(kind)).second, core::words::of(kind));
    }
  }

  void everyUseThatOpensslNamesHasWords() {
    const auto details = described("rich");
    for (const auto kind : {core::ExtensionKind::KeyUsage, core::ExtensionKind::ExtendedKeyUsage}) {
      const auto lines = QString::fromStdString(textOf(details, kind)).split(QLatin1Char('\n'));
      const auto *row = rowIn(details, kind);
      QCOMPARE(lines.size(), 3);
      QCOMPARE(row->uses.size(), std::size_t(3));
      for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool hasWords = *core::words::ofUse(row->uses[static_cast<std::size_t>(i)]) != '\0';
        QCOMPARE(hasWords, !lines[i].startsWith(QStringLiteral("1.3.6"))); // which OpenSSL does not know, either
      }
    }
  }

  void aUseIsToldByItsNumberWhateverItsNameIs() {
    const auto details = described("rich");
    const auto *usage = rowIn(details, core::ExtensionKind::KeyUsage), *purposes = rowIn(details, core::ExtensionKind::ExtendedKeyUsage);
    QCOMPARE(usage->uses, (std::vector<std::string>{"0", "2", "5"})); // 030202a4
    QCOMPARE(purposes->uses.front(), std::string("1.3.6.1.5.5.7.3.1"));
    QCOMPARE(std::string(core::words::ofUse(purposes->uses.front())), std::string("server"));
    QVERIFY(rowIn(details, core::ExtensionKind::AlternativeNames)->uses.empty()); // control
    QCOMPARE(std::string(core::words::ofUse("TLS Web Server Authentication")), std::string());
  }
};

QTEST_GUILESS_MAIN(TestDescribe)
#include "tst_describe.moc"
