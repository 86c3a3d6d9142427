// SPDX-License-Identifier: Apache-2.0
#include "core/codes/enumerators.h"
#include "core/model/certificate_request.h"
#include "core/model/key_kind.h"
#include "core/model/requested_names.h"
#include "tests/support/expected_macros.h"
#include "tests/support/test_bundle.h"

#include <QProcess>
#include <QTemporaryDir>

using core::CertificateRequest;
using core::ErrorCode;

using Names = std::vector<std::string>;

// A request for a certificate: written by us and read by openssl, written by openssl and read by us.
class TestCertificateRequest : public QObject {
  Q_OBJECT

private:
  QTemporaryDir m_folder;

  QByteArray openssl(const QStringList &words) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), words);
    if (!process.waitForFinished() || process.exitCode() != 0) qFatal("openssl: %s", process.readAll().constData());
    return process.readAll();
  }

  QString write(const char *name, const std::string &text) {
    QFile file(m_folder.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.c_str()) < 0) qFatal("cannot write %s", name);
    return file.fileName();
  }

  static core::Expected<CertificateRequest> make(const std::string &subject, const Names &names) {
    return CertificateRequest::make(support::key("leaf"), subject, names);
  }

private slots:
  void whatIsAskedForIsWhatOpensslReads() {
    const auto made = make("CN=mail.example.com, O=Example\\, Inc., C=DE", {"mail.example.com", "*.example.org", "192.0.2.7", "2001:db8::7"});
    VERIFY_OK(made);
    const auto text = openssl({QStringLiteral("req"), QStringLiteral("-in"), write("made.pem", made->pem()), QStringLiteral("-noout"),
                               QStringLiteral("-verify"), QStringLiteral("-text")});
    for (const auto *part : {"verify OK", "C = DE, O = \"Example, Inc.\", CN = mail.example.com", "DNS:mail.example.com", "DNS:*.example.org",
                             "IP Address:192.0.2.7", "IP Address:2001:DB8:0:0:0:0:0:7", "TLS Web Server Authentication", "Digital Signature"})
      QVERIFY2(text.contains(part), text.constData());
    QVERIFY(!text.contains("Key Encipherment")); // an EC key enciphers nothing
  }

  void eachKindOfKeySignsItsRequest_data() {
    QTest::addColumn<int>("kind");
    for (const auto kind : core::enumerators<core::KeyKind>()) {
      if (kind == core::KeyKind::Rsa3072 || kind == core::KeyKind::Rsa4096) continue; // as the shorter one, for longer
      QTest::newRow(std::string(core::nameOf(kind)).c_str()) << static_cast<int>(kind);
    }
  }
  void eachKindOfKeySignsItsRequest() {
    QFETCH(const int, kind);
    const auto key = core::generateKey(static_cast<core::KeyKind>(kind));
    VERIFY_OK(key);
    const auto made = CertificateRequest::make(*key, "CN=mail.example.com", {});
    VERIFY_OK(made);
    QVERIFY(made->isSignedBy(*key));
    QVERIFY(!made->isSignedBy(support::key("leaf"))); // control
  }

  void requestOfAnotherProgramIsRead() {
    const auto key = qEnvironmentVariable("CERTWRIGHT_TEST_DATA") + QStringLiteral("/import/leaf.key");
    const auto path = m_folder.filePath(QStringLiteral("foreign.pem"));
    openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-key"), key, QStringLiteral("-subj"),
             QStringLiteral("/O=Example/CN=Mail"), QStringLiteral("-addext"),
             QStringLiteral("subjectAltName=DNS:mail.example.com,DNS:www.example.com"), QStringLiteral("-out"), path});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto read = CertificateRequest::fromPem(file.readAll().toStdString());
    VERIFY_OK(read);
    QCOMPARE(read->subject(), std::string("CN=Mail, O=Example"));
    QCOMPARE(read->commonName(), std::string("Mail"));
    QCOMPARE(read->names(), Names({"mail.example.com", "www.example.com"}));
    QCOMPARE(read->keyAlgorithm(), std::string("EC"));
    QVERIFY(read->isSignedBy(support::key("leaf")));
  }

  void requestComesBackFromItsText() {
    const auto made = make("CN=mail.example.com", {});
    VERIFY_OK(made);
    const auto again = CertificateRequest::fromPem(made->pem());
    VERIFY_OK(again);
    QCOMPARE(again->sha256(), made->sha256());
    QCOMPARE(again->der(), made->der());
  }

  void changedRequestIsDamaged_data() {
    QTest::addColumn<int>("change");
    QTest::newRow("one flipped bit of its signature") << 0;
    QTest::newRow("one flipped bit of what is signed") << 1;
    QTest::newRow("a byte behind it") << 2;
    QTest::newRow("cut off") << 3;
  }
  void changedRequestIsDamaged() {
    QFETCH(const int, change);
    const auto made = make("CN=mail.example.com", {});
    VERIFY_OK(made);
    auto der = made->der();
    VERIFY_OK(CertificateRequest::fromDer(der)); // control
    if (change == 0) der.back() ^= 1;
    if (change == 1) der.at(20) ^= 1;
    if (change == 2) der.push_back(0);
    if (change == 3) der.resize(der.size() / 2);
    VERIFY_FAILS(CertificateRequest::fromDer(der), ErrorCode::Damaged);
  }

  void nameIsAHostOrAnAddress_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isGood");
    for (const auto *good : {"mail.example.com", "*.example.com", "mail", "a_b.example.com", "xn--kse-qla.example", "192.0.2.1", "2001:db8::1"})
      QTest::newRow(good) << QByteArray(good) << true;
    QTest::newRow("an empty one") << QByteArray() << false;
    for (const auto *bad : {"*", "*.", "a*.example.com", "mail..example.com", "-mail.example.com", "mail-.example.com", "two words", "192.0.2.1.5",
                            "2001:db8:::1", "K\xC3\xA4 se.example"})
      QTest::newRow(bad) << QByteArray(bad) << false;
    QTest::newRow("a label of 64 letters") << QByteArray(64, 'a') + ".example.com" << false;
    QTest::newRow("a label of 63 letters") << QByteArray(63, 'a') + ".example.com" << true;
  }
  void nameIsAHostOrAnAddress() {
    QFETCH(const QByteArray, name);
    QFETCH(const bool, isGood);
    const auto made = make("CN=mail.example.com", {name.toStdString()});
    if (!isGood) {
      VERIFY_FAILS(made, ErrorCode::Usage);
      return;
    }
    VERIFY_OK(made);
    QCOMPARE(made->names().size(), std::size_t(1));
  }

  void subjectAndNamesStandInForEachOther() {
    const auto bySubject = make("CN=mail.example.com", {});
    VERIFY_OK(bySubject);
    QCOMPARE(bySubject->names(), Names({"mail.example.com"}));
    const auto byName = make("", {"mail.example.com", "www.example.com"});
    VERIFY_OK(byName);
    QCOMPARE(byName->subject(), std::string("CN=mail.example.com"));
    const auto noHost = make("CN=Anna Example", {}); // control: a common name need not be a host
    VERIFY_OK(noHost);
    QVERIFY(noHost->names().empty());
    VERIFY_FAILS(make("", {}), ErrorCode::Usage);
    VERIFY_FAILS(make("CN", {}), ErrorCode::Usage);
  }

  void subjectIsReadAsPeopleWriteIt_data() {
    QTest::addColumn<std::string>("written");
    QTest::addColumn<std::string>("read");
    const auto row = [](const char *what, const char *written, const char *read) {
      QTest::newRow(what) << std::string(written) << std::string(read);
    };
    row("lower case", "c=US,o=Woodgrove Bank,cn=mail.woodgrovebank.example", "C=US, O=Woodgrove Bank, CN=mail.woodgrovebank.example");
    row("quotes, and S as Windows has it", "CN=a, O=\"Example, Inc.\", L=Dallas, S=Texas, C=US", "CN=a, O=Example\\, Inc., L=Dallas, ST=Texas, C=US");
    row("a doubled quote within quotes", "CN=a, O=\"The \"\"Best\"\" Inc.\"", "CN=a, O=The \\\"Best\\\" Inc.");
    row("an escaped quote within quotes", "CN=a, O=\"The \\\"Best\\\", Inc.\"", "CN=a, O=The \\\"Best\\\"\\, Inc.");
    row("quotes around what separates", "CN=a, O=\"A+B;C=D\"; C=US", "CN=a, O=A\\+B\\;C=D, C=US");
    row("quotes within a value", "CN=a, O=The \"Best\" Inc.", "CN=a, O=The \\\"Best\\\" Inc.");
    row("blanks around, and in quotes", " CN = a , O = \" b \" , C = US ", "CN=a, O=\\ b\\ , C=US");
    row("E and EMAIL", "E=a@example.com, CN=a, email=b@example.com", "emailAddress=a@example.com, CN=a, emailAddress=b@example.com");
    row("what Windows calls otherwise", "G=Anna, I=A, T=Dr, SN=Muster, PHONE=1, CN=a",
        "GN=Anna, initials=A, title=Dr, SN=Muster, telephoneNumber=1, CN=a");
    row("names of LDAP", "SERIALNUMBER=7, STREET=Main 1, PostalCode=75001, uid=x, DC=example, dc=com",
        "serialNumber=7, street=Main 1, postalCode=75001, UID=x, DC=example, DC=com");
    row("numbers", "OID.2.5.4.3=a, oid.2.5.4.10=b, 2.5.4.6=US", "CN=a, O=b, C=US");
    row("a number without a name", "CN=a, OID.1.2.3.4=b", "CN=a, 1.2.3.4=#0C0162");
    row("escapes", "CN=a, O=Example\\2C Inc.\\; \\\\ \\C3\\BC\\ ", "CN=a, O=Example\\, Inc.\\; \\\\ \xC3\xBC\\ ");
    row("a hexstring", "CN=a, O=#0C0345783F", "CN=a, O=Ex?");
    row("what only looks like one", "CN=a, O=#1 Plumbing, OU=#12", "CN=a, O=\\#1 Plumbing, OU=\\#12");
    row("semicolons", "CN=a; O=b; C=US", "CN=a, O=b, C=US");
    row("several in one part", "CN=a + OU=b, C=US", "CN=a + OU=b, C=US");
    row("as the openssl command", "/C=US/O=Example, Inc./cn=a", "CN=a, O=Example\\, Inc., C=US");
    row("a slash for the openssl command", "/O=A\\/B/CN=a", "CN=a, O=A/B");
  }
  void subjectIsReadAsPeopleWriteIt() {
    QFETCH(const std::string, written);
    QFETCH(const std::string, read);
    const auto asked = core::namesToRequest(written, {"mail.example.com"});
    VERIFY_OK(asked);
    QCOMPARE(asked->subject, read);
    const auto again = core::namesToRequest(asked->subject, {"mail.example.com"}); // what is shown can be given
    VERIFY_OK(again);
    QCOMPARE(again->subject, read);
  }

  void separatorInAValueIsNotGuessedAt_data() {
    QTest::addColumn<std::string>("subject");
    QTest::addColumn<std::string>("escaped");
    QTest::addColumn<std::string>("quoted");
    const auto row = [](const char *subject, const char *escaped, const char *quoted) {
      QTest::newRow(subject) << std::string(subject) << std::string(escaped) << std::string(quoted);
    };
    row("CN=a, O=Example, Inc., C=US", "O=Example\\, Inc.", "O=\"Example, Inc.\"");
    row("CN=a, O=Example, Inc.", "O=Example\\, Inc.", "O=\"Example, Inc.\"");
    row("O=A, B, C and D, CN=a", "O=A\\, B\\, C and D", "O=\"A, B, C and D\"");
    row("CN=a, O=R+D, C=US", "O=R\\+D", "O=\"R+D\"");
    row("CN=a, O=A; B", "O=A\\; B", "O=\"A; B\"");
    row("CN=a, O=\\#1, Inc., C=US", "O=\\#1\\, Inc.", "");
    row("CN=a, O=Example, Inc. and x=y, C=US", "O=Example\\, Inc. and x=y", "O=\"Example, Inc. and x=y\"");
    row("/O=A/B Corp/CN=a", "O=A\\/B Corp", "");
  }
  void separatorInAValueIsNotGuessedAt() {
    QFETCH(const std::string, subject);
    QFETCH(const std::string, escaped);
    QFETCH(const std::string, quoted);
    const auto asked = core::namesToRequest(subject, {"mail.example.com"});
    VERIFY_FAILS(asked, ErrorCode::Usage);
    QCOMPARE(asked.error().parameters.at("escaped").text(), escaped);
    QCOMPARE(asked.error().parameters.contains("quoted"), !quoted.empty());
    if (!quoted.empty()) QCOMPARE(asked.error().parameters.at("quoted").text(), quoted);
    const auto prefix = std::string(subject.front() == '/' ? "/CN=x/" : "CN=x, ");
    VERIFY_OK(core::namesToRequest(prefix + escaped, {"mail.example.com"})); // what is proposed can be given
    if (!quoted.empty()) VERIFY_OK(core::namesToRequest(prefix + quoted, {"mail.example.com"}));
  }

  void subjectThatCannotBeReadIsRefused_data() {
    QTest::addColumn<std::string>("subject");
    for (const auto *subject : {"mail.example.com", "CN=", "CN=\"\"", "CN=\"a", "CN=\"a\" b", "CN=a,,O=b", "CN=a+", "XX=1", "OID.=a", "OID.x=a", "=a",
                                "C=Germany", "CN=a\nb"})
      QTest::newRow(subject) << std::string(subject);
  }
  void subjectThatCannotBeReadIsRefused() {
    QFETCH(const std::string, subject);
    const auto asked = core::namesToRequest(subject, {"mail.example.com"});
    VERIFY_FAILS(asked, ErrorCode::Usage);
    QCOMPARE(asked.error().parameters.at("part").text(), std::string("subject"));
  }

  void hostInOtherLettersIsWrittenForTheDns() {
    const auto made = make("CN=MÜNCHEN.example, O=Bäcker", {"münchen.example", "*.bücher.example"});
    VERIFY_OK(made);
    QCOMPARE(made->names(), Names({"xn--mnchen-3ya.example", "*.xn--bcher-kva.example"}));
    QCOMPARE(made->subject(), std::string("CN=xn--mnchen-3ya.example, O=Bäcker"));
    const auto bySubject = make("CN=münchen.example", {});
    VERIFY_OK(bySubject);
    QCOMPARE(bySubject->subject(), std::string("CN=xn--mnchen-3ya.example"));
    QCOMPARE(bySubject->names(), Names({"xn--mnchen-3ya.example"}));
    const auto byName = make("", {"münchen.example"});
    VERIFY_OK(byName);
    QCOMPARE(byName->subject(), std::string("CN=xn--mnchen-3ya.example"));
    const auto noHost = make("CN=Dr. Müller", {"mail.example.com"}); // control: a common name need not be a host
    VERIFY_OK(noHost);
    QCOMPARE(noHost->commonName(), std::string("Dr. Müller"));
    const auto another = make("CN=Anna.Müller", {"mail.example.com"}); // control: one that is none of the names
    VERIFY_OK(another);
    QCOMPARE(another->commonName(), std::string("Anna.Müller"));
  }

  void whatWouldBeAskedForIsKnownWithoutAKey() {
    const auto asked = core::namesToRequest("CN=mail.example.com, O=Example", {"mail.example.com", "192.0.2.7"});
    VERIFY_OK(asked);
    const auto made = make("CN=mail.example.com, O=Example", {"mail.example.com", "192.0.2.7"});
    VERIFY_OK(made);
    QCOMPARE(asked->subject, made->subject());
    QCOMPARE(asked->commonName, made->commonName());
    QCOMPARE(asked->names, made->names());
  }

  void partThatIsWrongIsNamed_data() {
    QTest::addColumn<QByteArray>("subject");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("a subject without a type") << QByteArray("mail.example.com") << QByteArray("mail.example.com") << QByteArray("subject");
    QTest::newRow("a name that is no host") << QByteArray("CN=mail") << QByteArray("mail..example.com") << QByteArray("name");
    QTest::newRow("neither") << QByteArray() << QByteArray() << QByteArray("nothing");
  }
  void partThatIsWrongIsNamed() {
    QFETCH(const QByteArray, subject);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, part);
    const auto asked = core::namesToRequest(subject.toStdString(), name.isEmpty() ? Names{} : Names{name.toStdString()});
    VERIFY_FAILS(asked, ErrorCode::Usage);
    QCOMPARE(asked.error().parameters.at("part"), part.toStdString());
    if (part == "name") QCOMPARE(asked.error().parameters.at("name"), name.toStdString());
  }

  void certificateAnswersByItsKeyAlone() {
    const auto made = make("CN=quite.another.name", {});
    VERIFY_OK(made);
    QVERIFY(made->isAnsweredBy(support::certificate("leaf")));
    QVERIFY(!made->isAnsweredBy(support::certificate("renewal"))); // control: the same names, another key
  }
};

QTEST_GUILESS_MAIN(TestCertificateRequest)
#include "tst_certificate_request.moc"
