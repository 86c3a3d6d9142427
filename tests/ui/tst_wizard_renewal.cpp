// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_bundle.h"
#include "tests/support/wizard_driver.h"
#include "ui/text/messages.h"
#include "ui/widgets/comparison.h"

#include <QAccessible>
#include <QClipboard>
#include <QGridLayout>
#include <QRadioButton>

using core::ErrorCode;
using support::WizardDriver;
using ui::PageId;

// Renewals, names that are in use, and results that say what is still open.
class TestWizardRenewal : public QObject {
  Q_OBJECT

  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  static std::string leafId() { return support::certificate("leaf").sha256(); }

  QString text(const char *name) { return driver().find<QLineEdit>(name)->text(); }
  QString label(const char *name) {
    const auto *label = driver().find<QLabel>(name);
    return label == nullptr ? QString() : label->text();
  }
  bool isChosen(const char *name) {
    const auto *radio = driver().find<QRadioButton>(name);
    return radio != nullptr && radio->isChecked();
  }
  std::string linkOf(const std::string &name) { return driver().store->content.links.at(name); }

  QStringList openPoints() {
    QStringList titles;
    for (const auto *title : driver().wizard->findChildren<QLabel *>(QStringLiteral("openPointTitle"))) {
      if (title->isVisible()) titles << title->text();
    }
    return titles;
  }

  // The plan of a move is shown: the name is ticked, and what it leads to is said.
  void confirmMove(const std::string &name) {
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    const auto box = "choice-link/" + name;
    QTRY_VERIFY(driver().find<QCheckBox>(box.c_str()) != nullptr);
    QVERIFY(driver().find<QCheckBox>(box.c_str())->isChecked());
    QVERIFY(driver().banner("findingBanner").contains(QString::fromStdString(name)));
  }

  // What the page that is shown compares, as "Names lost|old.example.com|−|not in the new one".
  QStringList comparedLines() {
    QStringList lines;
    for (const auto *card : driver().wizard->currentPage()->findChildren<ui::Comparison *>()) {
      const auto *grid = card->findChild<QGridLayout *>();
      for (int row = 1; row < grid->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < 4; ++column) cells << qobject_cast<QLabel *>(grid->itemAtPosition(row, column)->widget())->text();
        lines << cells.join(u'|');
      }
    }
    return lines;
  }

  void import() {
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void nameThatServersUseIsProposedForItsRenewal() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    QCOMPARE(text("friendlyNameEdit"), QStringLiteral("mail-front"));
    QVERIFY(isChosen("renewRadio"));
    QVERIFY2(driver().banner("renewalBanner").startsWith(QStringLiteral("This renews mail-front (valid until ")),
             qUtf8Printable(driver().banner("renewalBanner")));
    import();
    QCOMPARE(linkOf("mail-front"), leafId());
    QCOMPARE(label("headingLabel"), QStringLiteral("Imported and proved"));
    QVERIFY(openPoints().isEmpty());
  }

  void nameOfACertificateForOtherHostsIsNotProposed() {
    driver().giveNameToAnother("www-front", "other");
    driver().goTo(PageId::Name);
    QCOMPARE(text("friendlyNameEdit"), QStringLiteral("Microsoft Exchange"));
    QVERIFY(driver().find<QRadioButton>("renewRadio") == nullptr);
    driver().type("friendlyNameEdit", QStringLiteral("www-front"));
    QVERIFY(isChosen("keepBothRadio"));
    const auto said = driver().banner("renewalBanner");
    QVERIFY2(said.contains(QStringLiteral("belongs to www.example.com")) && said.contains(QStringLiteral("lacks www.example.com")),
             qUtf8Printable(said));
  }

  void freeNameHasNothingToChoose() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("mail-back"));
    QVERIFY(driver().find<QRadioButton>("renewRadio") == nullptr);
    driver().type("friendlyNameEdit", QStringLiteral("mail-front")); // control
    QVERIFY(driver().find<QRadioButton>("renewRadio") != nullptr);
  }

  void serversThatStayWithTheOldCertificateAreStillOpen_data() {
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("mouse") << false;
    QTest::newRow("keyboard") << true;
  }
  void serversThatStayWithTheOldCertificateAreStillOpen() {
    QFETCH(const bool, byKeyboard);
    const auto other = driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    driver().click("keepBothRadio");
    import();
    QCOMPARE(linkOf("mail-front"), other);
    QCOMPARE(label("headingLabel"), QStringLiteral("Imported, and one thing is still open"));
    QCOMPARE(openPoints(), QStringList{QStringLiteral("Servers still use the old certificate")});
    QTRY_VERIFY(driver().find<QAbstractButton>("finishButton")->hasFocus()); // Enter moves nothing
    if (byKeyboard) {
      driver().find<QAbstractButton>("moveNameButton")->setFocus();
      driver().key(Qt::Key_Space);
    } else {
      driver().click("moveNameButton");
    }
    confirmMove("mail-front");
    QCOMPARE(linkOf("mail-front"), other);
    if (byKeyboard)
      driver().key(Qt::Key_Return);
    else
      driver().click("importButton");
    QTRY_COMPARE(linkOf("mail-front"), leafId());
    QTRY_COMPARE(driver().page(), PageId::Result);
    QTRY_COMPARE(label("headingLabel"), QStringLiteral("Imported and proved"));
    QVERIFY(openPoints().isEmpty());
  }

  void typedNameOutlivesAPlaceThatCannotBeLookedAt() {
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("mail-front"));
    const auto choose = [&](const char *name) {
      auto *radio = driver().find<QRadioButton>(name);
      QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(10, radio->height() / 2));
    };
    driver().store->failures["look"] = core::Error{ErrorCode::StoreForeign, {{"store", "folder:/srv/photos"}, {"what", "holiday.jpg"}}};
    choose("machineRadio");
    QTRY_VERIFY(!driver().banner("placeBanner").isEmpty());
    driver().store->failures.clear();
    choose("userRadio");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(text("friendlyNameEdit"), QStringLiteral("mail-front"));
  }

  void nameThatCannotBeMovedIsToldBesideWhatStands() {
    const auto other = driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    driver().click("keepBothRadio");
    import();
    driver().store->failures["commit"] = core::Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space left"}}};
    const auto receipt = label("headingSentence");
    driver().click("moveNameButton");
    confirmMove("mail-front");
    driver().click("importButton");
    QTRY_VERIFY2(driver().banner("resultBanner").contains(QStringLiteral("no space left")), qUtf8Printable(driver().banner("resultBanner")));
    QCOMPARE(linkOf("mail-front"), other);
    QCOMPARE(label("headingLabel"), QStringLiteral("Nothing more was changed"));
    QCOMPARE(label("unchangedLabel"), QStringLiteral("What was imported before stands (%1).").arg(receipt));
    driver().store->failures.clear();
    driver().click("tryAgainButton");
    confirmMove("mail-front");
    driver().click("importButton");
    QTRY_COMPARE(linkOf("mail-front"), leafId());
  }

  void nameThatMovedOnMeanwhileIsShownBeforeItIsMoved() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    driver().click("keepBothRadio");
    import();
    const auto third = driver().giveNameToAnother("mail-front", "other"); // by somebody else, after the page was made
    driver().store->content.links["mail-front"] = third;
    driver().click("moveNameButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    QCOMPARE(linkOf("mail-front"), third);
    QTRY_VERIFY(driver().find<QCheckBox>("choice-link/mail-front") != nullptr);
    QVERIFY(!driver().find<QCheckBox>("choice-link/mail-front")->isChecked()); // it was asked for away from another certificate
    driver().tick("choice-link/mail-front");
    QTRY_VERIFY(driver().isEnabled("importButton") && driver().find<QCheckBox>("choice-link/mail-front")->isChecked());
    driver().click("importButton");
    QTRY_COMPARE(linkOf("mail-front"), leafId());
  }

  void renewalIsAskedAgainWhereTheNameLeadsElsewhereByNow_data() {
    QTest::addColumn<bool>("hasChanged");
    QTest::newRow("it does") << true;
    QTest::newRow("it does not") << false; // control
  }
  void renewalIsAskedAgainWhereTheNameLeadsElsewhereByNow() {
    QFETCH(const bool, hasChanged);
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Confirm);
    QTRY_VERIFY(driver().find<QCheckBox>("choice-link/mail-front") != nullptr);
    QVERIFY(driver().find<QCheckBox>("choice-link/mail-front")->isChecked());
    driver().store->failures["commit"] = core::Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space left"}}};
    if (hasChanged) {
      const auto other = driver().giveNameToAnother("www-front", "other");
      driver().store->content.links["mail-front"] = other;
    }
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    driver().store->failures.clear();
    driver().click("tryAgainButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    QTRY_VERIFY(driver().find<QCheckBox>("choice-link/mail-front") != nullptr);
    QCOMPARE(driver().find<QCheckBox>("choice-link/mail-front")->isChecked(), !hasChanged);
    driver().click("copyPlanButton");
    QCOMPARE(QApplication::clipboard()->text().contains(QStringLiteral("www.example.com")), hasChanged);
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(openPoints(), hasChanged ? QStringList{QStringLiteral("Servers use another certificate")} : QStringList());
    QStringList said;
    for (const auto *point : driver().wizard->findChildren<QWidget *>(QStringLiteral("openPoint"))) said << point->accessibleName();
    QVERIFY2(said.join(u'|').contains(QStringLiteral("leads to www.example.com")) == hasChanged, qUtf8Printable(said.join(u'|')));
  }

  void fileThatIsOlderThanWhatServersUseIsNoRenewal() {
    driver().reader.files["elder.pfx"] = {{"elder"}, {"elder"}, "", ""};
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name, "elder.pfx", nullptr);
    QVERIFY2(driver().banner("renewalBanner").startsWith(QStringLiteral("This file is older than what servers use")),
             qUtf8Printable(driver().banner("renewalBanner")));
    QCOMPARE(driver().find<QRadioButton>("renewRadio")->text(), QStringLiteral("&Go back to it"));
    QVERIFY(isChosen("keepBothRadio"));
    QStringList texts;
    for (const auto *shown : driver().find<QWidget>("comparisonCard")->findChildren<QLabel *>()) texts << shown->text();
    QVERIFY(texts.contains(QStringLiteral("In use now")) && texts.contains(QStringLiteral("In this file")));
    for (const auto &each : std::as_const(texts)) QVERIFY2(!each.contains(QStringLiteral("a new key")), qUtf8Printable(each));
  }

  void renewalThatLosesANameSaysSoBeforeItIsDone() {
    driver().giveNameToAnother("mail-front", "checks/both");
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("mail-front"));
    driver().click("renewRadio");
    const auto onNamePage = comparedLines();
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    const auto lines = comparedLines();
    const auto lost = QStringLiteral("Names lost|old.example.com|\u2212|not in the new one");
    for (const auto &all : {onNamePage, lines}) QVERIFY2(all.contains(lost), qUtf8Printable(all.join(u'\n')));
    for (const auto *expected : {"Names added|not in the old one|+|autodiscover.example.com", "Purposes lost|TLS client|\u2212|not in the new one",
                                 "Name that moves|mail-front|~|mail-front"}) {
      QVERIFY2(lines.contains(QString::fromUtf8(expected)), qUtf8Printable(lines.join(u'\n')));
    }
    driver().click("copyPlanButton");
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Names lost: old.example.com")));
  }

  void certificateBesideAnotherForTheSameNamesIsCompared() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    driver().click("keepBothRadio");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    QVERIFY2(comparedLines().contains(QStringLiteral("Name that stays|mail-front|=|stays where it is")), qUtf8Printable(comparedLines().join(u'\n')));
  }

  void firstImportIsComparedWithNothing() {
    driver().goTo(PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    QVERIFY(comparedLines().isEmpty());
  }

  void severalNamesThatMovedAreAllToBeReloaded() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name, "pairs.pfx", nullptr);
    driver().store->content.links["www-front"] = support::certificate("renewal").sha256();
    driver().click("backButton");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().type("friendlyNameEdit-2", QStringLiteral("www-front"));
    driver().click("renewRadio");
    for (auto *radio : driver().wizard->findChildren<QRadioButton *>(QStringLiteral("renewRadio"))) {
      if (radio->isVisible()) QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(10, radio->height() / 2));
    }
    import();
    QVERIFY2(driver().banner("resultBanner").contains(QStringLiteral("Reload the servers that use mail-front, www-front.")),
             qUtf8Printable(driver().banner("resultBanner")));
  }

  void failedMoveKeepsTheReceiptAndTheExitCode() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    driver().click("keepBothRadio");
    import();
    driver().store->failures["commit"] = core::Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space left"}}};
    driver().click("moveNameButton");
    confirmMove("mail-front");
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().wizard->exitCode(), 0);
    QTemporaryDir folder;
    driver().chooser.answer = folder.filePath(QStringLiteral("receipt.json"));
    driver().click("saveReceiptButton");
    QVERIFY2(driver().banner("savedBanner").startsWith(QStringLiteral("Receipt saved")), qUtf8Printable(driver().banner("savedBanner")));
    QVERIFY(QFile::exists(driver().chooser.answer));
  }

  void backFromAFailureShowsAPlanThatCanBeRun() {
    driver().goTo(PageId::Confirm);
    driver().store->failures["commit"] = core::Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space left"}}};
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    driver().store->failures.clear();
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    QCOMPARE(driver().wizard->exitCode(), 12); // who closes the window now has not imported anything
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.entries.contains(leafId()));
  }

  void anotherNameIsTheFirstOneThatIsFree() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    driver().click("anotherNameRadio");
    QCOMPARE(text("friendlyNameEdit"), QStringLiteral("mail.example.com"));
    QVERIFY(isChosen("anotherNameRadio"));
    QCOMPARE(QApplication::focusWidget(), driver().find<QWidget>("anotherNameRadio"));
    driver().click("renewRadio"); // and back
    QCOMPARE(text("friendlyNameEdit"), QStringLiteral("mail-front"));
    QVERIFY(isChosen("renewRadio"));
    driver().click("anotherNameRadio");
    driver().type("friendlyNameEdit", QStringLiteral("a name of my own"));
    QVERIFY(driver().find<QRadioButton>("renewRadio") == nullptr); // it is free, and there is nothing to choose
  }

  void arrowsOnlyChoose() {
    driver().giveNameToAnother("mail-front", "renewal");
    driver().goTo(PageId::Name);
    auto *chosen = driver().find<QRadioButton>("renewRadio");
    QVERIFY(chosen->isChecked()); // control
    chosen->setFocus();
    QStringList ways, names;
    for (const auto key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Up}) {
      driver().key(key);
      ways << QApplication::focusWidget()->objectName();
      names << text("friendlyNameEdit");
      QVERIFY(qobject_cast<QRadioButton *>(QApplication::focusWidget())->isChecked());
    }
    QCOMPARE(ways, QStringList({QStringLiteral("keepBothRadio"), QStringLiteral("anotherNameRadio"), QStringLiteral("keepBothRadio"),
                                QStringLiteral("renewRadio")}));
    QCOMPARE(names, QStringList({QStringLiteral("mail-front"), QStringLiteral("mail.example.com"), QStringLiteral("mail-front"),
                                 QStringLiteral("mail-front")}));
  }

  void tabComesToTheWayThatIsChosen() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    driver().click("keepBothRadio");
    driver().find<QLineEdit>("friendlyNameEdit")->setFocus();
    QStringList reached;
    for (int i = 0; i < 8; ++i) {
      driver().key(Qt::Key_Tab);
      reached << QApplication::focusWidget()->objectName();
    }
    QVERIFY2(reached.contains(QStringLiteral("keepBothRadio")) && !reached.contains(QStringLiteral("renewRadio")) &&
                 !reached.contains(QStringLiteral("anotherNameRadio")),
             qUtf8Printable(reached.join(u' ')));
    auto *group = driver().find<QWidget>("renewalChoice");
    QCOMPARE(QAccessible::queryAccessibleInterface(group)->text(QAccessible::Name), QStringLiteral("What becomes of mail-front"));
  }

  void anotherNameGetsANumberWhereAllAreTaken() {
    for (const auto *name : {"mail-front", "mail.example.com", "autodiscover.example.com"}) driver().giveNameToAnother(name);
    driver().goTo(PageId::Name);
    const auto proposed = text("friendlyNameEdit");
    driver().click("anotherNameRadio");
    QCOMPARE(text("friendlyNameEdit"), proposed + QStringLiteral("-2"));
  }

  void anotherNameIsNotThatOfTheOtherPair() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name, "pairs.pfx", nullptr);
    QCOMPARE(text("friendlyNameEdit"), QStringLiteral("mail-front"));
    driver().type("friendlyNameEdit-2", QStringLiteral("mail.example.com")); // what the first would be called next
    driver().click("anotherNameRadio");
    QCOMPARE(text("friendlyNameEdit"), QStringLiteral("autodiscover.example.com"));
    QVERIFY(driver().banner("nameBanner-2").isEmpty());
  }

  void anotherNameOfALongOneIsStillAllowed() {
    const std::string longest(63, 'x');
    for (const auto &name : {std::string("mail.example.com"), std::string("autodiscover.example.com"), longest}) driver().giveNameToAnother(name);
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QString::fromStdString(longest));
    driver().click("anotherNameRadio");
    QCOMPARE(text("friendlyNameEdit"), QString::fromStdString(longest.substr(2) + "-2"));
    QVERIFY(driver().isEnabled("nextButton"));
  }

  void theFirstWayIsCalledWhatItDoes() {
    driver().giveNameToAnother("mail-front");
    driver().store->content.links["broken"] = std::string(64, '0');
    driver().goTo(PageId::Name);
    const auto wayTo = [&] { return driver().find<QRadioButton>("renewRadio")->text(); };
    QCOMPARE(wayTo(), QStringLiteral("&Renew"));
    driver().type("friendlyNameEdit", QStringLiteral("broken")); // there is nothing to renew
    QCOMPARE(driver().banner("renewalBanner").left(16), QStringLiteral("broken is in use"));
    QCOMPARE(wayTo(), QStringLiteral("Mo&ve the name"));
    QVERIFY(isChosen("keepBothRadio"));
    driver().type("friendlyNameEdit", QStringLiteral("mail-front"));
    QCOMPARE(wayTo(), QStringLiteral("&Renew")); // control
  }

  void twoPairsGetNamesOfTheirOwn() {
    driver().goTo(PageId::Name, "pairs.pfx", nullptr);
    QCOMPARE(text("friendlyNameEdit"), QStringLiteral("mail.example.com"));
    QCOMPARE(text("friendlyNameEdit-2"), QStringLiteral("www.example.com"));
    driver().type("friendlyNameEdit-2", QStringLiteral("www-front"));
    import();
    QCOMPARE(linkOf("mail.example.com"), leafId());
    QCOMPARE(linkOf("www-front"), support::certificate("other").sha256());
    QCOMPARE(driver().store->content.entries.at(leafId()).description.friendlyName, std::string("mail.example.com"));
  }

  void oneNameForTwoPairsIsTold() {
    driver().goTo(PageId::Name, "pairs.pfx", nullptr);
    QVERIFY(driver().banner("nameBanner-2").isEmpty()); // control
    driver().type("friendlyNameEdit-2", QStringLiteral("mail.example.com"));
    QVERIFY2(driver().banner("nameBanner-2").contains(QStringLiteral("one name")), qUtf8Printable(driver().banner("nameBanner-2")));
    import();
    QVERIFY(driver().store->content.links.empty());
    QVERIFY2(openPoints().contains(QStringLiteral("The name leads to no certificate")), qUtf8Printable(openPoints().join(u'|')));
  }

  void twoPairsOfOneHostAreNotProposedTheSameName() {
    driver().giveNameToAnother("mail-front");
    driver().reader.files["pairs.pfx"] = {{"leaf", "wildcard", "intermediate"}, {"leaf", "wildcard"}, "", ""};
    driver().giveNameToAnother("front-of-all", "wildcard");
    driver().store->content.entries.erase(support::certificate("wildcard").sha256());
    driver().store->content.links["front-of-all"] = support::certificate("renewal").sha256();
    driver().goTo(PageId::Name, "pairs.pfx", nullptr);
    QVERIFY(text("friendlyNameEdit") != text("friendlyNameEdit-2"));
  }

  void pairThatIsLeftOutHasNoName() {
    driver().goTo(PageId::Name, "pairs.pfx", nullptr);
    driver().tick(("pairCheck-" + support::certificate("other").sha256()).c_str());
    QTRY_VERIFY(driver().find<QLineEdit>("friendlyNameEdit-2") == nullptr);
    QTRY_VERIFY(driver().find<QLineEdit>("friendlyNameEdit") != nullptr);
  }

  void findingOfOneOfSeveralNamesItsCertificate() {
    driver().clock.set(support::certificate("other").notAfter() - std::chrono::days(10));
    driver().goTo(PageId::Confirm, "pairs.pfx", nullptr);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    QStringList titles;
    for (const auto *banner : driver().wizard->findChildren<ui::Banner *>(QStringLiteral("findingBanner")))
      titles << banner->text().section(u'\n', 0, 0);
    QVERIFY2(titles.contains(QStringLiteral("www.example.com: Expires soon")), qUtf8Printable(titles.join(u'|')));
    QVERIFY2(titles.contains(QStringLiteral("mail.example.com: Expires soon")), qUtf8Printable(titles.join(u'|')));
  }

  void defaultNameIsStillOpenAndLeadsBackToTheName() {
    driver().goTo(PageId::Result);
    QCOMPARE(openPoints(), QStringList{QStringLiteral("Default friendly name")});
    driver().click("giveNameButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    QVERIFY(driver().find<QLineEdit>("friendlyNameEdit")->hasFocus());
    driver().type("friendlyNameEdit", QStringLiteral("mail-front"));
    import();
    QCOMPARE(linkOf("mail-front"), leafId());
    QVERIFY(openPoints().isEmpty());
  }

  void proofThatCouldNotBeRecordedIsStillOpen() {
    driver().store->failures["amend"] = core::Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space left"}}};
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("mail-front"));
    import();
    QCOMPARE(label("headingLabel"), QStringLiteral("Imported, and one thing is still open"));
    QCOMPARE(openPoints(), QStringList{QStringLiteral("Proof not recorded")});
    QVERIFY(driver().banner("resultBanner").contains(QStringLiteral("its key signs for it"))); // it was made
  }

  void placeThatThisAccountCannotChangeIsToldBeforeTheImport() {
    driver().store->failures["mayChange"] = core::Error{ErrorCode::StoreDenied, {{"store", "folder:/srv/store"}, {"what", "write to /srv/store"}}};
    driver().goTo(PageId::Name);
    QVERIFY2(driver().banner("placeBanner").contains(QStringLiteral("/srv/store")), qUtf8Printable(driver().banner("placeBanner")));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY2(driver().banner("obstacleBanner").contains(QStringLiteral("/srv/store")), qUtf8Printable(driver().banner("obstacleBanner")));
    QCOMPARE(label("headingLabel"), QStringLiteral("This is what would change"));
    QVERIFY(!driver().isEnabled("importButton"));
    driver().store->failures.clear();
    driver().click("changePlaceButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QTRY_VERIFY(driver().banner("placeBanner").isEmpty());
    driver().click("nextButton");
    QTRY_VERIFY(driver().isEnabled("importButton")); // control
    QVERIFY(driver().banner("obstacleBanner").isEmpty());
  }

  void rootIsNotToldToRunAsTheOwner() {
    const core::Error ofUser{ErrorCode::StoreDenied, {{"store", "folder:/srv/store"}, {"what", "write to /srv/store"}}};
    auto ofRoot = ofUser;
    ofRoot.parameters["account"] = "root";
    QVERIFY(ui::messageFor(ofUser).hint.contains(QStringLiteral("owner of the store")));
    QVERIFY2(!ui::messageFor(ofRoot).hint.contains(QStringLiteral("owner of the store")), qUtf8Printable(ui::messageFor(ofRoot).hint));
  }

  void failureLeadsBackOrToAnotherTryAndIsNoFinish() {
    driver().goTo(PageId::Confirm);
    QCOMPARE(driver().wizard->exitCode(), 0);
    driver().store->failures["commit"] = core::Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space left"}}};
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QTRY_VERIFY(driver().find<QAbstractButton>("tryAgainButton")->hasFocus());
    QCOMPARE(driver().find<QAbstractButton>("finishButton")->text().remove(u'&'), QStringLiteral("Close"));
    QVERIFY(driver().isEnabled("backButton"));
    QCOMPARE(driver().wizard->exitCode(), 12);
    driver().store->failures.clear();
    driver().click("tryAgainButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().find<QAbstractButton>("finishButton")->text().remove(u'&'), QStringLiteral("Finish"));
    QVERIFY(driver().find<QAbstractButton>("tryAgainButton") == nullptr);
    QVERIFY(driver().find<QAbstractButton>("backButton") == nullptr);
    QCOMPARE(driver().wizard->exitCode(), 0);
  }

  void leafWhoseLastLookFailsIsNotCalledAnIssuer() {
    driver().goTo(PageId::Confirm);
    driver().store->beforeLock = [&] {
      driver().store->failures["look"] = core::Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "gone"}}};
    };
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY2(driver().banner("resultBanner").startsWith(QStringLiteral("The certificate is in the store")),
             qUtf8Printable(driver().banner("resultBanner")));
    QVERIFY2(openPoints().contains(QStringLiteral("The store could not be looked at again")), qUtf8Printable(openPoints().join(u'|')));
  }
};

QTEST_MAIN(TestWizardRenewal)
#include "tst_wizard_renewal.moc"
