// SPDX-License-Identifier: Apache-2.0
#include "tests/support/palettes.h"
#include "tests/support/test_bundle.h"
#include "ui/text/display.h"
#include "ui/text/messages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/effect_delegate.h"
#include "ui/widgets/effects_overview.h"
#include "ui/widgets/findings_view.h"
#include "ui/widgets/tones.h"

#include <QAccessible>
#include <QCheckBox>
#include <QListView>
#include <QPushButton>
#include <QtTest>

#include <set>

using core::Fate;
using ui::EffectDelegate;
using ui::FindingsView;

namespace {

constexpr Fate fates[] = {Fate::New, Fate::Changed, Fate::Kept, Fate::LeftOut, Fate::Gone, Fate::Failed, Fate::TakenBack};

QPalette grey() {
  QPalette made(QColor(0x80, 0x80, 0x80));
  made.setColor(QPalette::Base, QColor(0x80, 0x80, 0x80));
  return made;
}

core::Effect authority(const char *name, core::EffectState state) {
  return {core::PutCertificate{core::Section::Ca, {std::string("00") + name, name}, {}, core::Presence::Absent}, state};
}

core::Effect keptLink(const std::string &name, const std::string &leadsTo) {
  return {core::PointLink{name, core::LinkValue{leadsTo}, "77"}, core::EffectState::Skipped, core::EffectReason::LinkKept};
}

core::Finding finding(core::FindingCode code, int number) {
  return {code, QString::number(number).toStdString(), {{"until", "2025-01-01"}}};
}

} // namespace

// What a plan does and what it found, as the pages show it: signs and tones, and long lists.
class TestEffects final : public QObject {
  Q_OBJECT

private:
  static core::Plan planWith(int expired, int weak = 0) {
    core::Plan plan;
    for (int i = 0; i < expired; ++i) plan.findings.push_back(finding(core::FindingCode::Expired, i));
    for (int i = 0; i < weak; ++i) plan.findings.push_back(finding(core::FindingCode::WeakKey, expired + i));
    for (const auto *code : {"expired", "weak-key"}) plan.acceptance.push_back({core::ChoiceKind::Accept, code, code, core::Reply::Stop});
    return plan;
  }

  static std::unique_ptr<FindingsView> viewOf(const core::Plan &plan) {
    auto view = std::make_unique<FindingsView>();
    view->setFindings(
        plan, [](const core::Finding &) { return true; }, [&](const core::Choice &choice) { return new QCheckBox(ui::textFor(choice)); });
    view->show();
    return view;
  }

  static qsizetype bannersOf(const QWidget &view) { return view.findChildren<ui::Banner *>(QStringLiteral("findingBanner")).size(); }

  // What a link that stays says of the certificate that it leads to.
  static QString keptText(const ui::Surroundings &around) {
    core::Plan plan;
    const auto sha256 = support::certificate("renewal").sha256();
    plan.effects.push_back(keptLink("mail-front", sha256));
    return ui::EffectText(plan, around).changeText(plan.effects.front());
  }

  static ui::EffectLine lineOf(core::Effect effect) {
    core::Plan plan;
    plan.effects.push_back(std::move(effect));
    return ui::EffectLines(plan).all().front();
  }

private slots:
  void requestThatIsAnsweredIsNotCalledRemoved() {
    const auto line = lineOf({core::CompleteRequest{"55", "mx.example.com"}});
    QCOMPARE(line.what, QStringLiteral("Request for mx.example.com"));
    QCOMPARE(line.change, QStringLiteral("waits → answered"));
    QCOMPARE(line.state, QStringLiteral("changed"));
    QCOMPARE(lineOf(core::removalOf({core::Section::Requests, "55"}, "mx.example.com", core::Presence::Present)).state,
             QStringLiteral("removed")); // control
  }

  void rootIsTrustedOrNotAndANameIsSaidToBeWhatServersUse() {
    QCOMPARE(lineOf({core::TrustRoot{{"66", "Root"}, core::Presence::Absent}}).change, QStringLiteral("trusted"));
    QCOMPARE(lineOf({core::PointLink{"mail", core::Presence::Absent, "77"}}).what, QStringLiteral("Name that servers use: mail"));
  }

  void nothingIsNewWhileATickIsMissing() {
    core::Plan plan;
    plan.effects.push_back(authority("a", core::EffectState::Planned));
    QCOMPARE(ui::EffectLines(plan).all().front().state, QStringLiteral("new")); // control
    plan.acceptance.push_back({core::ChoiceKind::Accept, "expired", "expired", core::Reply::Stop});
    plan.refusal = core::Error{core::ErrorCode::FindingNotAccepted};
    QCOMPARE(ui::EffectLines(plan).all().front().state, QStringLiteral("waits for your tick"));
  }

  void toneCanBeReadInEveryTheme_data() {
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette(QColor(0xef, 0xef, 0xef));
    QTest::newRow("dark") << support::darkPalette();
    QTest::newRow("high contrast") << support::starkPalette();
    QTest::newRow("neither light nor dark") << grey();
  }
  void toneCanBeReadInEveryTheme() {
    QFETCH(const QPalette, palette);
    for (const auto fate : fates) {
      const auto contrast = ui::Tones::contrast(EffectDelegate::toneOf(fate, palette), palette.color(QPalette::Base));
      QVERIFY2(contrast >= 4.5, qPrintable(ui::wordFor(fate) + QStringLiteral(": %1").arg(contrast)));
    }
  }

  void tonesTellNewChangedAndKeptApart() {
    const QPalette light(QColor(0xef, 0xef, 0xef));
    QVERIFY(ui::Tones::contrast(ui::Banner::colorOf(ui::Banner::Kind::Done, grey()), grey().color(QPalette::Base)) < 4.5); // control for grey
    std::set<QRgb> tones;
    for (const auto fate : {Fate::New, Fate::Changed, Fate::Kept}) tones.insert(EffectDelegate::toneOf(fate, light).rgb());
    QCOMPARE(tones.size(), 3U);
  }

  // Never the colour alone: sign and word differ as well, also where a theme has no colours.
  void signAndWordTellThemApartToo() {
    QCOMPARE(EffectDelegate::signOf(Fate::New), QStringLiteral("+"));
    QCOMPARE(EffectDelegate::signOf(Fate::Changed), QStringLiteral("~"));
    QCOMPARE(EffectDelegate::signOf(Fate::Kept), QStringLiteral("="));
    std::set<QString> words;
    for (const auto fate : fates) words.insert(ui::wordFor(fate));
    QCOMPARE(words.size(), std::size(fates));
  }

  // The pixels beside the name, and only there: a sign in the tone of what becomes of the object.
  void signStandsBeforeTheNameInItsTone() {
    core::Plan plan;
    plan.effects = {authority("aa", core::EffectState::Planned), authority("bb", core::EffectState::Unchanged)};
    ui::EffectsTable table;
    table.setEffects(plan);
    table.resize(500, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    const auto picture = table.viewport()->grab().toImage();
    const auto has = [&](int row, const QColor &color) {
      const auto box = table.visualItemRect(table.item(row, 0));
      for (int y = box.top(); y < box.bottom(); ++y) {
        for (int x = box.left(); x < box.left() + EffectDelegate::signRoom; ++x) {
          if (picture.pixelColor(x, y) == color) return true;
        }
      }
      return false;
    };
    const auto isNew = EffectDelegate::toneOf(Fate::New, table.palette()), isKept = EffectDelegate::toneOf(Fate::Kept, table.palette());
    QVERIFY(has(0, isNew) && !has(0, isKept));
    QVERIFY(has(1, isKept) && !has(1, isNew));
    const auto said = table.item(0, 0)->data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.contains(ui::wordFor(Fate::New)) && !said.contains(u'+'), qPrintable(said));
  }

  void linkThatStaysNamesItsCertificateAsTheStoreKnowsIt() {
    const auto other = support::certificate("renewal");
    const auto until = QStringLiteral(", until ") + ui::Display::date(other.notAfter());
    const std::vector<core::NameInUse> itself = {{"mail-front", other}}, both = {{"imap", other}, {"mail-front", other}};
    QCOMPARE(keptText({&both, nullptr}), QStringLiteral("imap") + until);
    QCOMPARE(keptText({&itself, nullptr}), ui::Display::subject(other) + until); // the row has that name already
    const std::vector<core::NameInUse> none = {{"imap", support::certificate("leaf")}};
    QCOMPARE(keptText({&none, nullptr}), ui::Display::shortId(other.sha256())); // control: nobody knows it
    QCOMPARE(keptText({}), ui::Display::shortId(other.sha256()));
  }

  void twentyFindingsHaveABannerEach() {
    const auto view = viewOf(planWith(FindingsView::mostBanners));
    QCOMPARE(bannersOf(*view), 20);
    QVERIFY(view->findChild<QWidget *>(QStringLiteral("moreFindingsList")) == nullptr);
  }

  void twentyFirstFindingIsBehindALink() {
    const auto view = viewOf(planWith(FindingsView::mostBanners + 1));
    QCOMPARE(bannersOf(*view), 20);
    const auto *link = view->findChild<QPushButton *>(QStringLiteral("allEntriesLink"));
    QVERIFY(link != nullptr && link->isVisible());
    QCOMPARE(link->text(), QStringLiteral("1 more finding…"));
  }

  void thousandErrorsAreAListAndOneTick() {
    const auto plan = planWith(1000);
    const auto view = viewOf(plan);
    QCOMPARE(bannersOf(*view), 20);
    QCOMPARE(view->findChildren<QCheckBox *>().size(), 1);
    auto *link = view->findChild<QPushButton *>(QStringLiteral("allEntriesLink"));
    QCOMPARE(link->text(), QStringLiteral("980 more findings…"));
    QVERIFY(view->findChild<QListView *>(QStringLiteral("entryList")) == nullptr); // it is made when it is opened
    QTest::mouseClick(link, Qt::LeftButton);
    auto *list = view->findChild<QListView *>(QStringLiteral("entryList"));
    QCOMPARE(list->model()->rowCount(), 980);
    const auto title = ui::messageFor(plan.findings.front(), plan).title;
    QVERIFY(list->model()->index(979, 0).data().toString().startsWith(title + QStringLiteral(": ")));
  }

  void kindThatComesLastHasItsBannerAndTickNevertheless() {
    const auto plan = planWith(300, 300);
    const auto view = viewOf(plan);
    QCOMPARE(bannersOf(*view), 20);
    QCOMPARE(view->findChildren<QCheckBox *>().size(), 2);
    const auto banners = view->findChildren<ui::Banner *>(QStringLiteral("findingBanner"));
    QVERIFY(banners.back()->text().startsWith(ui::messageFor(plan.findings.back(), plan).title));
    QVERIFY(banners.front()->text().startsWith(ui::messageFor(plan.findings.front(), plan).title)); // control: another kind
  }
};

QTEST_MAIN(TestEffects)
#include "tst_effects.moc"
