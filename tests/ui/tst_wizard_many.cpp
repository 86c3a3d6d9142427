// SPDX-License-Identifier: Apache-2.0
// Files with more than a page can show at once: what is in them is found by its name.
#include "tests/support/in_process_reader.h"
#include "tests/support/many_certificates.h"
#include "tests/support/wizard_driver.h"
#include "ui/text/effect_lines.h"

#include <QListView>
#include <QTableWidget>

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
