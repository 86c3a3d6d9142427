// SPDX-License-Identifier: Apache-2.0
// Files with more than a page can show at once: what is in them is found by its name.
#include "tests/support/in_process_reader.h"
#include "tests/support/many_certificates.h"
#include "tests/support/wizard_driver.h"
#include "ui/text/effect_lines.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListView>
#include <QRegularExpression>
#include <QTableWidget>

#include <algorithm>
#include <set>

using support::WizardDriver;
using ui::PageId;

class TestWizardMany final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  support::InProcessReader m_reader{core::Limits{}};
  WizardDriver &driver() { return *m_driver; }

  static inline const auto rootName = QStringLiteral("Test Root"), issuerName = QStringLiteral("Test Intermediate");

  void showPlanOf(const QByteArrayList &certificates) {
    const auto path = driver().folder.filePath(QStringLiteral("many.p7b"));
    support::writeCertificates(path, certificates);
    driver().start(path, &m_reader);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr || driver().find<QWidget>("effectListCard") != nullptr);
  }

  [[nodiscard]] QString text(const char *label) {
    const auto *shown = driver().find<QLabel>(label);
    return shown == nullptr ? QString() : shown->text();
  }

  [[nodiscard]] QStringList entries() {
    QStringList all;
    const auto *list = driver().find<QListView>("entryList");
    for (int row = 0; list != nullptr && row < list->model()->rowCount(); ++row) all << list->model()->index(row, 0).data().toString();
    return all;
  }

  // From top to bottom.
  [[nodiscard]] QList<QLineEdit *> fieldsByPlace() {
    auto found = driver().wizard->findChildren<QLineEdit *>(QRegularExpression(QStringLiteral("^friendlyNameEdit")));
    found.removeIf([](const QWidget *field) { return !field->isVisible(); });
    std::ranges::sort(found, {}, [](const QWidget *field) { return field->mapTo(field->window(), QPoint()).y(); });
    return found;
  }

  [[nodiscard]] qsizetype rowsOfTable() {
    const auto *table = driver().find<QTableWidget>("effectsTable");
    return table == nullptr ? 0 : table->rowCount();
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void oneOfFiveHundredRootsIsFoundByItsName() {
    showPlanOf(support::copiesOf("root", "root", rootName, 500));
    QTRY_COMPARE(driver().find<QAbstractButton>("allEntriesLink")->text(), QStringLiteral("500 roots…"));
    QCOMPARE(rowsOfTable(), 0); // there is nothing else
    QVERIFY(text("firstEntriesLabel").startsWith(support::nameOfCopy(rootName, 1)));
    driver().click("allEntriesLink");
    QCOMPARE(entries().size(), 500);
    QCOMPARE(text("entryCountLabel"), QStringLiteral("500 roots"));
    const auto wanted = support::nameOfCopy(rootName, 317);
    driver().keys(wanted.toLower()); // the field has the focus
    QCOMPARE(entries().size(), 1);
    QVERIFY(entries().front().startsWith(wanted + QStringLiteral(", until ")));
    QCOMPARE(text("entryCountLabel"), QStringLiteral("1 of 500 roots"));
    driver().keys(QStringLiteral("x"));
    QCOMPARE(entries(), QStringList()); // control: it does filter
  }

  void fewRootsHaveARowEach() {
    showPlanOf(support::copiesOf("root", "root", rootName, 5));
    QTRY_COMPARE(driver().wizard->findChildren<QWidget *>(QStringLiteral("rootCard")).size(), 5); // each with its tick
    QVERIFY(driver().find<QWidget>("effectListCard") == nullptr);
    QVERIFY(rowsOfTable() >= 5);
  }

  void oneOfSixtyOneRowsIsFoundByItsName() {
    showPlanOf(support::copiesOf("intermediate", "root", issuerName, ui::EffectLines::mostLines + 1));
    QTRY_COMPARE(driver().find<QAbstractButton>("allEntriesLink")->text(), QStringLiteral("61 certificates…"));
    QCOMPARE(rowsOfTable(), 0);
    driver().click("allEntriesLink");
    driver().keys(support::nameOfCopy(issuerName, 61));
    QCOMPARE(entries().size(), 1);
    QCOMPARE(text("entryCountLabel"), QStringLiteral("1 of 61 certificates"));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->content.ca.size(), 61U);
  }

  void sixtyRowsAreATable() {
    showPlanOf(support::copiesOf("intermediate", "root", issuerName, ui::EffectLines::mostLines));
    QTRY_COMPARE(rowsOfTable(), ui::EffectLines::mostLines);
    QVERIFY(driver().find<QWidget>("effectListCard") == nullptr);
  }

  // As many as a file may hold, nearly. What stands far down can be named as well.
  void eachOfTwoHundredKeyPairsGetsItsName() {
    constexpr int count = 200;
    const auto path = driver().folder.filePath(QStringLiteral("pairs.pem"));
    support::writePairs(path, count);
    driver().start(path, &m_reader);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    QTRY_VERIFY_WITH_TIMEOUT(driver().isEnabled("nextButton"), 20'000);
    auto *groups = driver().find<QComboBox>("groupCombo");
    QCOMPARE(groups->count(), 20);
    int number = 0;
    for (int group = 0; group < groups->count(); ++group) {
      groups->setCurrentIndex(group);
      for (auto *field : fieldsByPlace()) field->setText(QStringLiteral("name %1").arg(number++));
    }
    QCOMPARE(number, count);
    fieldsByPlace().front()->setText(QString()); // control: a name that is none, and then out of sight
    groups->setCurrentIndex(0);
    QVERIFY(!driver().isEnabled("nextButton"));
    QVERIFY2(driver().banner("groupBanner").contains(QStringLiteral("Names 191 to 200 of 200")), qUtf8Printable(driver().banner("groupBanner")));
    groups->setCurrentIndex(19);
    QCOMPARE(driver().banner("groupBanner"), QString());
    fieldsByPlace().front()->setText(QStringLiteral("name 0")); // of one that is out of sight
    QTRY_VERIFY(driver().banner("nameBanner-191").startsWith(QStringLiteral("Two certificates with one name")));
    fieldsByPlace().front()->setText(QStringLiteral("name 190"));
    QCOMPARE(driver().banner("nameBanner-191"), QString());
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY_WITH_TIMEOUT(driver().find<QWidget>("allPairs") != nullptr, 20'000);
    QCOMPARE(driver().wizard->findChildren<QWidget *>(QStringLiteral("chainTree")).size(), 8);
    const auto *all = driver().find<QWidget>("allPairs")->findChild<QAbstractButton *>(QStringLiteral("allEntriesLink"));
    QCOMPARE(all->text(), QStringLiteral("All 200 key pairs…"));
    driver().click("importButton");
    QTRY_COMPARE_WITH_TIMEOUT(driver().page(), PageId::Result, 20'000);
    std::set<std::string> named;
    for (const auto &[sha256, entry] : driver().store->content.entries) named.insert(entry.description.friendlyName);
    QCOMPARE(named.size(), std::size_t(count));
    QVERIFY(named.contains("name 0") && named.contains("name 199"));
  }

  void tabComesToEveryBoxAndFieldOfManyPairsInTheirOrder() {
    const auto path = driver().folder.filePath(QStringLiteral("pairs.pem"));
    support::writePairs(path, 9);
    driver().start(path, &m_reader);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    auto boxes = driver().wizard->findChildren<QCheckBox *>(QRegularExpression(QStringLiteral("^pairCheck-")));
    QCOMPARE(boxes.size(), 9);
    const auto placeOf = [](const QWidget *box) { return box->y(); };
    QTRY_VERIFY((std::ranges::sort(boxes, {}, placeOf), std::ranges::adjacent_find(boxes, {}, placeOf) == boxes.end())); // laid out
    const auto fields = fieldsByPlace();
    boxes.front()->setFocus();
    QList<QWidget *> reached{boxes.front()};
    for (int i = 0; i < 100 && QApplication::focusWidget() != fields.back(); ++i) {
      driver().key(Qt::Key_Tab);
      reached << QApplication::focusWidget();
    }
    qsizetype at = 0;
    for (auto *box : boxes) {
      const auto found = reached.indexOf(box, at);
      QVERIFY2(found >= 0, qUtf8Printable(box->text()));
      at = found;
    }
    for (auto *field : fields) {
      const auto found = reached.indexOf(field, at);
      QVERIFY2(found >= 0, qUtf8Printable(field->objectName()));
      at = found;
    }
  }

  void escapeFoldsTheListAndClosesNothing() {
    showPlanOf(support::copiesOf("root", "root", rootName, 6));
    QTRY_VERIFY(driver().find<QAbstractButton>("allEntriesLink") != nullptr);
    driver().click("allEntriesLink");
    QVERIFY(driver().find<QListView>("entryList") != nullptr);
    driver().key(Qt::Key_Escape);
    QVERIFY(driver().find<QListView>("entryList") == nullptr);
    QVERIFY(driver().wizard->isVisible());
  }
};

QTEST_MAIN(TestWizardMany)
#include "tst_wizard_many.moc"
