// SPDX-License-Identifier: Apache-2.0
#include "core/model/host_name.h"

#include <QtTest>

#include <array>
#include <string>

namespace {

struct Written {
  const char *name;
  const char *ascii;
};

// What Python's idna (uts46, not transitional) and idn2 -N make of each; they agree on all of them.
constexpr auto written = std::to_array<Written>({
    {"münchen.example", "xn--mnchen-3ya.example"},
    {"MÜNCHEN.Example", "xn--mnchen-3ya.example"},
    {"bücher.example", "xn--bcher-kva.example"},
    {"straße.example", "xn--strae-oqa.example"},
    {"faß.example", "xn--fa-hia.example"},
    {"ßß.example", "xn--zcaa.example"},
    {"βόλος.example", "xn--nxasmm1c.example"},
    {"ΒΌΛΟΣ.example", "xn--nxasmq6b.example"},
    {"ελληνικά.example", "xn--hxargifdar.example"},
    {"пример.example", "xn--e1afmkfd.example"},
    {"ПРИМЕР.example", "xn--e1afmkfd.example"},
    {"россия.рф", "xn--h1alffa9f.xn--p1ai"},
    {"правда.укр", "xn--80aafi6cg.xn--j1amh"},
    {"例え.テスト", "xn--r8jz45g.xn--zckzah"},
    {"例子.测试", "xn--fsqu00a.xn--0zwm56d"},
    {"中国.example", "xn--fiqs8s.example"},
    {"日本語.example", "xn--wgv71a119e.example"},
    {"日本語。example", "xn--wgv71a119e.example"},
    {"한국.example", "xn--3e0b707e.example"},
    {"안녕하세요.example", "xn--o70b841ad5c9qb763b.example"},
    {"مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv"},
    {"עברית.example", "xn--5dbqzzl.example"},
    {"ไทย.example", "xn--o3cw4h.example"},
    {"हिन्दी.example", "xn--j2bd4cyah0f.example"},
    {"தமிழ்.example", "xn--rlcus7b3d.example"},
    {"বাংলা.example", "xn--54b7fta0cc.example"},
    {"ქართული.example", "xn--lododh2atk.example"},
    {"հայերեն.example", "xn--y9aia5b0ai2e.example"},
    {"žluťoučký.example", "xn--luouk-uva4it5a4g.example"},
    {"kůň.example", "xn--k-qla0j.example"},
    {"łódź.example", "xn--d-uga0v4h.example"},
    {"çok.example", "xn--ok-3ia.example"},
    {"ısparta.example", "xn--sparta-o9a.example"},
    {"İstanbul.example", "xn--istanbul-o0e.example"},
    {"smørrebrød.example", "xn--smrrebrd-64af.example"},
    {"ærø.example", "xn--r-3fa9c.example"},
    {"ångström.example", "xn--ngstrm-hua5l.example"},
    {"Ångström.example", "xn--ngstrm-hua5l.example"},
    {"naïve.example", "xn--nave-6pa.example"},
    {"café.example", "xn--caf-dma.example"},
    {"cafe"
     "\xCC\x81"
     ".example",
     "xn--caf-dma.example"},
    {"façade.example", "xn--faade-zra.example"},
    {"español.example", "xn--espaol-zwa.example"},
    {"ﬁnanz.example", "finanz.example"},
    {"ＦＵＬＬ.example", "full.example"},
    {"①.example", "1.example"},
    {"mail.münchen.example", "mail.xn--mnchen-3ya.example"},
    {"a.b.ü.example", "a.b.xn--tda.example"},
    {"xn--mnchen-3ya.bücher.example", "xn--mnchen-3ya.xn--bcher-kva.example"},
    {"l·l.example", "xn--ll-0ea.example"},
    {"क्"
     "\xE2\x80\x8D"
     "ष.example",
     "xn--11b2ezcw70k.example"},
    {"faß-mit-ü.example", "xn--fa-mit--1va0y.example"},
    {"übergrößenträger.example", "xn--bergrentrger-p9a8e4n8c.example"},
    {"ö.ö.ö.example", "xn--nda.xn--nda.xn--nda.example"},
    {"ⅷ.example", "viii.example"},
    {"münchen.ドメイン", "xn--mnchen-3ya.xn--eckwd4c7c"},
});

constexpr auto unwritable = std::to_array<const char *>({
    "mün chen.example",
    "-münchen.example",
    "münchen-.example",
    "mü..example",
    ".münchen.example",
    "mün_.-x.example",
    "\xCC\x81"
    "a.example",
    "a"
    "\xE2\x80\x8D"
    "b.é.example",
    "☃"
    "\xE2\x80\xA6"
    ".example",
    "xn--a.example",
    "xn--.example",
    "mün@chen.example",
    "é/x.example",
    "אa.example",
    "é⒈.example",
    "\xEF\xBF\xBD"
    ".example",
    "ü"
    "\xE2\x80\x8C"
    ".example",
});

} // namespace

// Host names in letters other than ASCII.
class TestHostName : public QObject {
  Q_OBJECT

private slots:
  void nameIsWrittenForTheDns_data() {
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("ascii");
    for (const auto &[name, ascii] : written) QTest::newRow(name) << std::string(name) << std::string(ascii);
  }
  void nameIsWrittenForTheDns() {
    QFETCH(const std::string, name);
    QFETCH(const std::string, ascii);
    QCOMPARE(core::hostNameOf(name), std::optional(ascii));
    QCOMPARE(core::hostNameOf("*." + name), std::optional("*." + ascii));
    QCOMPARE(core::hostNameOf(ascii), std::optional(ascii)); // it is its own writing
  }

  void whatCannotBeANameIsNone_data() {
    QTest::addColumn<std::string>("name");
    for (const auto *name : unwritable) QTest::newRow(name) << std::string(name);
    std::string label;
    for (int i = 0; i < 60; ++i) label += "ü";
    QTest::newRow("a label that becomes too long") << label + ".example";
    QTest::newRow("text that is not UTF-8") << std::string("m\xFCnchen.example");
    QTest::newRow("a control character") << std::string("m\nü.example");
    QTest::newRow("nothing") << std::string();
  }
  void whatCannotBeANameIsNone() {
    QFETCH(const std::string, name);
    QCOMPARE(core::hostNameOf(name), std::nullopt);
    QCOMPARE(core::hostNameOf("*." + name), std::nullopt);
  }

  void nameInAsciiStaysAsItIs() {
    for (const auto *name : {"mail.example.com", "Mail.Example.COM", "a_b.example", "r3---sn.example", "mail"})
      QCOMPARE(core::hostNameOf(name), std::optional(std::string(name)));
  }
};

QTEST_GUILESS_MAIN(TestHostName)
#include "tst_host_name.moc"
