// SPDX-License-Identifier: Apache-2.0
#include "core/import/file_set.h"
#include "tests/support/expected_macros.h"
#include "tests/support/scripted_reader.h"

using core::ErrorCode;
using core::Feature;

// Of several files that are given together: which is imported, which has its key, and what is left.
class TestFileSet : public QObject {
  Q_OBJECT

  // A reader of files by their names, which also knows such as hold something else.
  class Reader final : public core::Reader {
  public:
    support::ScriptedReader scripted;
    std::map<std::string, Feature> features;
    std::map<std::string, core::Format> formats;
    std::vector<std::string> opened;

    core::Expected<core::SourceFile> openFile(const std::filesystem::path &path, std::stop_token stop = {}) override {
      const auto name = path.filename().string();
      opened.push_back(name);
      if (const auto found = features.find(name); found != features.end())
        return core::fail(ErrorCode::FeatureUnsupported, {{"feature", core::nameOf(found->second)}, {"path", name}});
      auto file = scripted.openFile(path, std::move(stop));
      if (const auto format = formats.find(name); file && format != formats.end()) file->format = format->second;
      return file;
    }
    core::Expected<core::SourceFile> openBytes(core::Bytes bytes, std::string name, std::stop_token stop, core::Wanted wanted) override {
      return scripted.openBytes(std::move(bytes), std::move(name), std::move(stop), wanted);
    }
    core::Expected<core::SourceFile> openKeyFile(const std::filesystem::path &path, std::stop_token stop) override {
      return scripted.openKeyFile(path, std::move(stop));
    }
    core::Expected<core::Bundle> unlock(const core::SourceFile &file, const core::Passwords &passwords, std::stop_token stop,
                                        const core::Progress &progress, std::uint64_t allowed) override {
      return scripted.unlock(file, passwords, std::move(stop), progress, allowed);
    }
    core::Expected<std::string> readPlan(const std::filesystem::path &path, std::stop_token stop) override {
      return scripted.readPlan(path, std::move(stop));
    }
    core::Expected<core::CertificateDetails> describe(const core::Certificate &certificate, std::stop_token stop) override {
      return scripted.describe(certificate, std::move(stop));
    }
  };

  std::unique_ptr<Reader> m_reader;

  core::FileSet sorted(const std::vector<std::filesystem::path> &paths, const std::stop_token &stop = {}) {
    return core::sortFiles(*m_reader, paths, stop);
  }

  static std::string leftOf(const core::FileSet &set) {
    std::string names;
    for (const auto &left : set.left) names += (names.empty() ? "" : " ") + left.path.string() + (left.reason ? "!" : "");
    return names;
  }

  void addText(const std::string &name, std::vector<std::string> certificates, std::vector<std::string> keys = {}) {
    m_reader->scripted.files[name] = {std::move(certificates), std::move(keys), "", ""};
    m_reader->formats[name] = core::Format::PemBundle;
  }

private slots:
  void init() {
    m_reader = std::make_unique<Reader>();
    addText("mail.cer", {"leaf"});
    addText("chain.pem", {"intermediate", "root"});
    addText("whole.pem", {"leaf", "intermediate"}, {"leaf"});
    m_reader->scripted.files["mail.pfx"] = {};
    m_reader->formats["mail.pfx"] = core::Format::Pkcs12;
    m_reader->features = {{"mail.key", Feature::PrivateKeyOnly}, {"id_rsa", Feature::OpenSshKey}, {"mail.pvk", Feature::Pvk},
                          {"mail.csr", Feature::Request},        {"old.jks", Feature::Jks},       {"mail.ppk", Feature::PuttyKey}};
  }

  void theCertificateIsTakenWithItsKeyInWhateverOrder() {
    for (const auto &paths : {std::vector<std::filesystem::path>{"mail.key", "chain.pem", "mail.cer"}, {"mail.cer", "mail.key", "chain.pem"}}) {
      const auto set = sorted(paths);
      VERIFY_OK(set.opened);
      QCOMPARE(set.opened->name, std::string("mail.cer"));
      QVERIFY(set.key == std::filesystem::path("mail.key"));
      QCOMPARE(leftOf(set), std::string("chain.pem"));
    }
  }

  void everyFormatOfAKeyIsOne_data() {
    QTest::addColumn<std::string>("name");
    QTest::addColumn<bool>("isKey");
    for (const auto *name : {"mail.key", "id_rsa", "mail.pvk", "mail.ppk"}) QTest::newRow(name) << std::string(name) << true;
    for (const auto *name : {"mail.csr", "old.jks", "missing.key"}) QTest::newRow(name) << std::string(name) << false;
  }
  void everyFormatOfAKeyIsOne() {
    QFETCH(const std::string, name);
    QFETCH(const bool, isKey);
    const auto set = sorted({"mail.cer", name});
    QCOMPARE(set.key.has_value(), isKey);
    QCOMPARE(leftOf(set), isKey ? std::string() : name + "!");
  }

  void aFileThatMayHoldItsKeyTakesNoOther() {
    for (const auto *name : {"whole.pem", "mail.pfx"}) {
      const auto set = sorted({name, "mail.key"});
      QCOMPARE(set.opened->name, std::string(name));
      QVERIFY(!set.key);
      QCOMPARE(leftOf(set), std::string("mail.key"));
    }
    QVERIFY(sorted({"mail.cer", "mail.key"}).key); // control
  }

  void onlyOneKeyIsTaken() {
    const auto set = sorted({"mail.cer", "mail.key", "id_rsa"});
    QVERIFY(set.key == std::filesystem::path("mail.key"));
    QCOMPARE(leftOf(set), std::string("id_rsa"));
  }

  void aContainerIsNotDecrypted() {
    QCOMPARE(sorted({"mail.pfx", "mail.cer"}).opened->name, std::string("mail.pfx"));
    QCOMPARE(m_reader->scripted.unlocks.load(), 1); // the text beside it
  }

  void authoritiesAreImportedWhereThereIsNothingElse() {
    QCOMPARE(sorted({"chain.pem", "mail.csr"}).opened->name, std::string("chain.pem"));
    QCOMPARE(sorted({"chain.pem", "mail.cer"}).opened->name, std::string("mail.cer")); // control
  }

  void whyNothingOpensIsSaidByWhatIsNoKey() {
    const auto set = sorted({"mail.key", "mail.csr"});
    VERIFY_FAILS(set.opened, ErrorCode::FeatureUnsupported);
    QVERIFY(core::featureIn(set.opened.error()) == Feature::Request);
    QVERIFY(core::featureIn(sorted({"mail.key"}).opened.error()) == Feature::PrivateKeyOnly); // where there is nothing else
  }

  void aFileThatIsGivenTwiceIsOne() {
    const auto set = sorted({"mail.cer", "mail.cer"});
    VERIFY_OK(set.opened);
    QCOMPARE(leftOf(set), std::string());
    QCOMPARE(m_reader->opened.size(), std::size_t(1));
  }

  void ofAWholeFolderOnlyTheFirstAreLookedInto() {
    std::vector<std::filesystem::path> many;
    for (int i = 0; i < 30; ++i) many.emplace_back("none-" + std::to_string(i));
    many.emplace_back("mail.cer");
    const auto set = sorted(many);
    QCOMPARE(m_reader->opened.size(), std::size_t(20));
    VERIFY_FAILS(set.opened, ErrorCode::FileMissing);
    QCOMPARE(set.left.size(), many.size() - 1);
    QVERIFY(!set.left.back().reason); // nobody knows
  }

  void whatIsStoppedHasOpenedNothing() {
    std::stop_source stop;
    stop.request_stop();
    VERIFY_FAILS(sorted({"mail.cer"}, stop.get_token()).opened, ErrorCode::Cancelled);
    QVERIFY(m_reader->opened.empty());
  }
};

QTEST_GUILESS_MAIN(TestFileSet)
#include "tst_file_set.moc"
