// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "tests/support/expected_macros.h"

#include <QtTest>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>

// Shows both texts when they differ, which Qt 6.4's QCOMPARE does not do for std::string.
#define COMPARE_TEXTS(actual, expected)                                                                                                              \
  do {                                                                                                                                               \
    const std::string is = (actual);                                                                                                                 \
    const std::string shouldBe = (expected);                                                                                                         \
    QVERIFY2(is == shouldBe, (is + " instead of " + shouldBe).c_str());                                                                              \
  } while (false)

namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> split(const std::string &text, char separator) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (auto at = text.find(separator); at != std::string::npos; at = text.find(separator, start)) {
    parts.push_back(text.substr(start, at - start));
    start = at + 1;
  }
  parts.push_back(text.substr(start));
  return parts;
}

std::vector<Row> readManifest(const std::string &path) {
  std::ifstream in(path);
  std::vector<Row> rows;
  std::string line;
  std::getline(in, line);
  const auto names = split(line, '\t');
  while (std::getline(in, line)) {
    const auto values = split(line, '\t');
    Row row;
    for (std::size_t i = 0; i < names.size() && i < values.size(); ++i) row[names[i]] = values[i];
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string decoded(const std::string &percent) {
  std::string text;
  for (std::size_t i = 0; i < percent.size() && percent != "%"; ++i) {
    const bool escaped = percent[i] == '%' && i + 2 < percent.size();
    text += escaped ? static_cast<char>(std::stoi(percent.substr(i + 1, 2), nullptr, 16)) : percent[i];
    if (escaped) i += 2;
  }
  return text;
}

std::string encoded(const std::string &text) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string percent;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    percent += plain.find(c) != std::string_view::npos ? std::string(1, c) : std::string{'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return percent;
}

std::string joined(const std::vector<std::string> &parts, const char *separator) {
  std::string all;
  for (std::size_t i = 0; i < parts.size(); ++i) all += (i == 0 ? "" : separator) + parts[i];
  return all;
}

std::string certificateSet(const core::Bundle &bundle) {
  if (bundle.certificates.empty()) return "-";
  std::set<std::string> prints;
  for (const auto &entry : bundle.certificates) prints.insert(entry.certificate.sha256());
  return core::toHex(core::sha256(core::asBytes(joined({prints.begin(), prints.end()}, "\n"))));
}

// The manifest's word for how a file ended. Without a password, "needed" means that both the null and the empty password are wrong.
std::string outcomeOf(const core::Expected<core::Bundle> &bundle) {
  if (bundle) return "ok";
  switch (core::exitFor(bundle.error().code)) {
  case core::Exit::PasswordNeeded:
  case core::Exit::WrongPassword:
    return "wrong-password";
  case core::Exit::Unsupported:
    return "unsupported";
  default:
    return "reject";
  }
}

bool isAllowed(const Row &row, const std::string &outcome) {
  if (row.at("expect") == outcome) return true;
  const auto also = split(row.at("also"), ',');
  if (std::ranges::find(also, outcome) != also.end()) return true;
  // "reject" is "a clear error": damaged, unsupported or a limit.
  return row.at("expect") == "reject" && outcome == "unsupported";
}

} // namespace

// Every row of the corpus: files that other people's programs made, with what a correct importer does with each.
class TestCorpus : public QObject {
  Q_OBJECT
private slots:
  void initTestCase() { QVERIFY2(m_rows.size() > 100, "the manifest could not be read"); }
  void everyRowEndsAsTheManifestSays_data();
  void everyRowEndsAsTheManifestSays();
  void anotherPasswordOpensNothing_data() { rowsThatOpen("pkcs12"); }
  void anotherPasswordOpensNothing();
  void oneFlippedByteIsNoticed_data() { rowsThatOpen("pkcs12"); }
  void oneFlippedByteIsNoticed();
  void oneFlippedByteMakesAnotherCertificateOrNone_data() { rowsThatOpen("x509"); }
  void oneFlippedByteMakesAnotherCertificateOrNone();

private:
  void rowsThatOpen(const std::string &format);
  [[nodiscard]] core::Bytes bytesOfRow(const Row &row) const;
  static std::string folder() { return std::getenv("CERTWRIGHT_CORPUS"); }
  static void compareContent(const Row &row, const core::Bundle &bundle);
  const std::vector<Row> m_rows = readManifest(folder() + "/manifest.tsv");
};

void TestCorpus::everyRowEndsAsTheManifestSays_data() {
  QTest::addColumn<std::size_t>("index");
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    QTest::newRow((m_rows[i].at("id") + ": " + m_rows[i].at("why")).c_str()) << i;
  }
}

void TestCorpus::everyRowEndsAsTheManifestSays() {
  QFETCH(std::size_t, index);
  const auto &row = m_rows[index];
  const core::Limits limits;
  const auto file = core::openFile(folder() + "/files/" + row.at("id"), limits);
  const core::Secret password(decoded(row.at("password")));
  const bool given = row.at("password") != "-";
  const auto bundle = file ? core::unlock(*file, given ? &password : nullptr, limits) : core::Expected<core::Bundle>(core::Unexpected(file.error()));
  const auto outcome = outcomeOf(bundle);
  auto why = row.at("id") + ": expected " + row.at("expect") + ", got " + outcome;
  if (!bundle) why.append(" ").append(core::describe(bundle.error()));
  QVERIFY2(isAllowed(row, outcome), why.c_str());
  if (file) COMPARE_TEXTS(file->sha256, row.at("sha256"));
  if (bundle && row.at("expect") == "ok") compareContent(row, *bundle);
}

void TestCorpus::rowsThatOpen(const std::string &format) {
  QTest::addColumn<std::size_t>("index");
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    if (m_rows[i].at("format") == format && m_rows[i].at("expect") == "ok") QTest::newRow(m_rows[i].at("id").c_str()) << i;
  }
}

core::Bytes TestCorpus::bytesOfRow(const Row &row) const {
  std::ifstream in(folder() + "/files/" + row.at("id"), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// A file with neither MAC nor encryption opens with any password.
void TestCorpus::anotherPasswordOpensNothing() {
  QFETCH(std::size_t, index);
  const auto &row = m_rows[index];
  const auto file = core::openBytes(bytesOfRow(row), "file", {});
  VERIFY_OK(file);
  const core::Secret wrong(decoded(row.at("password")) + "x");
  const auto bundle = core::unlock(*file, &wrong, {});
  if (!file->needsPassword) {
    VERIFY_OK(bundle);
    return;
  }
  VERIFY_FAILS(bundle, core::ErrorCode::WrongPassword);
}

// The middle of the file lies in what the MAC covers, or in what is encrypted.
void TestCorpus::oneFlippedByteIsNoticed() {
  QFETCH(std::size_t, index);
  const auto &row = m_rows[index];
  auto bytes = bytesOfRow(row);
  bytes[bytes.size() / 2] ^= 0x04;
  const auto file = core::openBytes(std::move(bytes), "file", {});
  const core::Secret password(decoded(row.at("password")));
  const auto bundle =
      file ? core::unlock(*file, row.at("password") == "-" ? nullptr : &password, {}) : core::Expected<core::Bundle>(core::Unexpected(file.error()));
  const bool isProtected = file && file->container && file->container->mac.kind != core::MacFacts::Kind::None;
  if (isProtected) QVERIFY2(!bundle, row.at("id").c_str());
}

void TestCorpus::oneFlippedByteMakesAnotherCertificateOrNone() {
  QFETCH(std::size_t, index);
  const auto &row = m_rows[index];
  auto bytes = bytesOfRow(row);
  if (row.at("certs") != "1" || bytes.empty() || bytes[0] != 0x30) return; // text, or several: the middle may be prose
  bytes[bytes.size() / 2] ^= 0x04;
  const auto file = core::openBytes(std::move(bytes), "file", {});
  const auto bundle = file ? core::unlock(*file, nullptr, {}) : core::Expected<core::Bundle>(core::Unexpected(file.error()));
  if (bundle) QVERIFY(certificateSet(*bundle) != row.at("certset_sha256"));
}

void TestCorpus::compareContent(const Row &row, const core::Bundle &bundle) {
  COMPARE_TEXTS(certificateSet(bundle), row.at("certset_sha256"));
  if (row.at("format") != "pkcs12") return;
  std::vector<std::string> leaves;
  std::vector<std::string> names;
  for (const auto &key : bundle.keys) {
    leaves.push_back(key.certificate ? bundle.certificates[*key.certificate].certificate.sha256() : "-");
    names.push_back(key.friendlyName ? encoded(*key.friendlyName) : "-");
  }
  QCOMPARE(bundle.keys.size(), static_cast<std::size_t>(std::stoul(row.at("keys"))));
  COMPARE_TEXTS(bundle.keys.empty() ? "-" : joined(leaves, ","), row.at("leaf_sha256"));
  COMPARE_TEXTS(bundle.keys.empty() ? "-" : joined(names, ","), row.at("friendly_name"));
}

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
