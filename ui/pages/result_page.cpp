// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/result_page.h"

#include "core/documents/documents.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/dialogs/write_file.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/glossary.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/effects_table.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace ui {

ResultPage::ResultPage(ImportSession &session, FileChooser &chooser, QWidget *parent) : Page(session, parent), m_chooser(chooser) {
  setFinalPage(true);
}

void ResultPage::initializePage() {
  cleanupPage();
  m_parts = new QWidget(content());
  auto *layout = new QVBoxLayout(m_parts);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  body()->addWidget(m_parts);
  if (const auto *outcome = session().outcome())
    showSuccess(*outcome);
  else if (session().failure())
    showFailure(*session().failure());
  layout->addStretch(1);
}

void ResultPage::cleanupPage() {
  delete m_parts;
  m_parts = nullptr;
}

void ResultPage::addLast(QWidget *widget) {
  m_parts->layout()->addWidget(widget);
}

void ResultPage::showSuccess(const Outcome &outcome) {
  const auto &receipt = outcome.receipt;
  auto *banner = new Banner(m_parts);
  banner->setObjectName(QStringLiteral("resultBanner"));
  // Later questions need the receipt's name; the proof stands in the banner, point by point.
  if (!receipt.changed)
    setHeading(tr("Nothing was changed"), tr("The store had it all already. This is what stands there."));
  else
    setHeading(receipt.proof ? tr("Imported and proved") : tr("Imported"), tr("Receipt %1").arg(toQt(receipt.id)));
  const auto title = !receipt.changed         ? tr("Unchanged")
                     : outcome.stored.empty() ? tr("The issuers are in the store")
                                              : tr("The certificate is in the store");
  banner->showMessage(Banner::Kind::Done, {title, proofText(receipt), {}});
  addLast(banner);
  m_saved = new Banner(m_parts);
  m_saved->setObjectName(QStringLiteral("savedBanner"));
  addLast(m_saved);
  for (const auto &entry : outcome.stored) showEntry(entry);
  if (!outcome.stored.empty()) showPaths(outcome);
  auto *table = new EffectsTable(m_parts);
  table->setEffects(receipt.plan);
  addLast(table);
}

void ResultPage::showEntry(const core::StoreEntry &entry) {
  const auto &certificate = entry.certificate;
  const auto now = session().ports().clock.now();
  auto *card = new Card(m_parts);
  card->setObjectName(QStringLiteral("storedCard"));
  card->setHeading(Display::subject(certificate), Display::daysLeft(certificate.notAfter(), now));
  const auto thumbprint = toQt(certificate.sha1()).toUpper();
  const auto sha256 = toQt(certificate.sha256());
  const auto services = toQt(core::documents::servicesColumn(entry.description.services));
  addCopyRow(*card, tr("Thumbprint"), thumbprint, thumbprint, QStringLiteral("thumbprintLabel"), tr("&Copy"));
  card->explainRow(Glossary::of(Glossary::Term::Thumbprint));
  addCopyRow(*card, QStringLiteral("SHA-256"), Display::grouped(certificate.sha256()), sha256, QStringLiteral("sha256Label"), tr("C&opy"));
  card->addRow(tr("Services"), entry.description.services.empty() ? tr("none yet") : services);
  const auto subject = Display::distinguishedName(certificate.subject());
  if (!subject.isEmpty() && subject != QStringLiteral("CN=") + Display::subject(certificate)) card->addRow(tr("Subject"), subject);
  card->addRow(tr("Issuer"), Display::distinguishedName(certificate.issuer()));
  card->addRow(tr("Friendly name"), Display::shown(entry.description.friendlyName))->setObjectName(QStringLiteral("storedNameLabel"));
  card->explainRow(Glossary::of(Glossary::Term::FriendlyName));
  card->addRow(tr("Valid"), tr("%1 to %2", "dates").arg(Display::date(certificate.notBefore()), Display::dateBoth(certificate.notAfter())));
  if (!entry.hasPrivateKey) card->addRow(tr("Private key"), tr("missing"));
  addLast(card);
}

void ResultPage::addCopyRow(Card &card, const QString &name, const QString &shown, const QString &copied, const QString &objectName,
                            const QString &button) {
  auto *row = new QWidget(&card);
  auto *layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  auto *value = plainLabel(row, shown, true);
  makeFixedWidth(value);
  value->setObjectName(objectName);
  auto *copy = new QPushButton(button, row);
  copy->setObjectName(objectName + QStringLiteral("Copy"));
  copy->setAutoDefault(false);
  copy->setAccessibleName(tr("Copy %1").arg(name));
  layout->addWidget(value, 1);
  layout->addWidget(copy, 0, Qt::AlignTop);
  connect(copy, &QPushButton::clicked, this, [copied] { QApplication::clipboard()->setText(copied); });
  card.addRow(name, row);
}

// Empty where the store has no files.
void ResultPage::showPaths(const Outcome &outcome) {
  using Place = core::PlaceOfFile;
  if (!session().store().traits().files) return;
  const auto &effects = outcome.receipt.plan.effects;
  const auto isLink = [](const core::Effect &effect) {
    return effect.kind() == core::EffectKind::Link && (effect.state == core::EffectState::Done || effect.state == core::EffectState::Unchanged);
  };
  auto *card = new Card(m_parts);
  card->setObjectName(QStringLiteral("pathsCard"));
  card->setHeading(tr("Next: point your server to these files"));
  for (const auto &entry : outcome.stored) {
    const auto link = std::find_if(effects.begin(), effects.end(),
                                   [&](const core::Effect &effect) { return isLink(effect) && effect.to() == entry.certificate.sha256(); });
    const auto pathOf = [&](Place::File file) {
      const auto &sha256 = entry.certificate.sha256();
      return session().store().pathOf(link != effects.end() ? Place{Place::Of::Link, link->object(), file} : Place{Place::Of::Entry, sha256, file});
    };
    const auto chain = pathOf(Place::File::FullChain), key = pathOf(Place::File::PrivateKey);
    if (chain) addCopyRow(*card, tr("Certificate"), Display::shown(*chain), toQt(*chain), QStringLiteral("fullchainLabel"), tr("Co&py"));
    if (key) addCopyRow(*card, tr("Key"), Display::shown(*key), toQt(*key), QStringLiteral("keyPathLabel"), tr("Cop&y"));
  }
  addLast(card);
}

// What was tried after the import, each with its mark.
QString ResultPage::proofText(const core::Receipt &receipt) {
  if (!receipt.proof) return {};
  const auto marked = [](bool good, const QString &what) { return QString(QChar(good ? 0x2713 : 0x2717)) + QChar(0xA0) + what; };
  const QStringList parts{marked(receipt.proof->reread, tr("reads back the same")), marked(receipt.proof->signature, tr("its key signs for it")),
                          marked(receipt.proof->modes, tr("access rights as intended")), wordFor(receipt.proof->chain)};
  return parts.join(QStringLiteral("  "));
}

bool ResultPage::hasReceipt() const {
  const auto *outcome = session().outcome();
  return outcome != nullptr && !outcome->receipt.id.empty();
}

void ResultPage::saveReceipt() {
  if (!hasReceipt()) return;
  const auto name = QDir::home().filePath(QStringLiteral("certwright-") + toQt(session().outcome()->receipt.id) + QStringLiteral(".json"));
  m_chooser.save(this, FileChooser::Content::Receipt, name, [this](const QString &path) { writeReceipt(path); });
}

void ResultPage::writeReceipt(const QString &path) {
  if (!hasReceipt()) return;
  const auto text = core::documents::dump(core::documents::receipt(session().outcome()->receipt, core::Exit::Ok));
  const auto failure = writeFile(path, text);
  const auto shown = Display::shown(toUtf8(path));
  if (!failure)
    m_saved->showMessage(Banner::Kind::Info, {tr("Receipt saved"), shown, {}});
  else
    m_saved->showMessage(Banner::Kind::Error, {tr("Receipt not saved"), tr("%1 could not be written: %2.").arg(shown, *failure), {}});
}

void ResultPage::showFailure(const core::Error &error) {
  setHeading(tr("Not imported"), tr("The store is as it was before."));
  auto *banner = new Banner(m_parts);
  banner->setObjectName(QStringLiteral("resultBanner"));
  banner->showError(error);
  addLast(banner);
  auto *again = new QPushButton(tr("&Try again"), m_parts);
  again->setObjectName(QStringLiteral("tryAgainButton"));
  connect(again, &QPushButton::clicked, this, &ResultPage::tryAgain);
  static_cast<QVBoxLayout *>(m_parts->layout())->addWidget(again, 0, Qt::AlignLeading);
  if (error.diagnostic.empty()) return;
  auto *details = new Card(m_parts);
  details->setHeading(tr("Technical details"));
  details->addRow(toQt(core::nameOf(error.code)), Display::shown(error.diagnostic), true);
  addLast(details);
}

} // namespace ui
