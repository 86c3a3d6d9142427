// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/result_page.h"

#include "core/documents/documents.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/effects_table.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace ui {

ResultPage::ResultPage(ImportSession &session, QWidget *parent) : Page(session, parent) {
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
  if (!receipt.changed) {
    setHeading(tr("Nothing was changed"), tr("The store had it all already. This is what stands there."));
  } else if (receipt.proof) {
    setHeading(tr("Imported and proved"), tr("Read back from the store, signed and verified with its key."));
  } else {
    setHeading(tr("Imported"), tr("This is what now stands in the store."));
  }
  const auto text = receipt.changed ? tr("The certificate is in the store") : tr("Unchanged");
  banner->showMessage(Banner::Kind::Done, {text, receipt.id.empty() ? QString() : tr("Receipt %1").arg(toQt(receipt.id)), {}});
  addLast(banner);
  for (const auto &entry : outcome.stored) showEntry(entry);
  showPaths(outcome);
  auto *table = new EffectsTable(m_parts);
  table->setEffects(receipt.plan.effects);
  addLast(table);
  showProof(receipt);
}

void ResultPage::showEntry(const core::StoreEntry &entry) {
  const auto &certificate = entry.certificate;
  const auto now = session().ports().clock.now();
  auto *card = new Card(m_parts);
  card->setObjectName(QStringLiteral("storedCard"));
  card->setHeading(Display::breakable(Display::subject(certificate)), Display::daysLeft(certificate.notAfter(), now));
  const auto thumbprint = toQt(certificate.sha1()).toUpper();
  const auto sha256 = toQt(certificate.sha256());
  const auto services = toQt(core::documents::servicesColumn(entry.services));
  addCopyRow(*card, tr("Thumbprint"), thumbprint, thumbprint, QStringLiteral("thumbprintLabel"), tr("&Copy"));
  addCopyRow(*card, QStringLiteral("SHA-256"), Display::grouped(certificate.sha256()), sha256, QStringLiteral("sha256Label"), tr("C&opy"));
  card->addRow(tr("Services"), entry.services.empty() ? tr("none yet") : services);
  card->addRow(tr("Subject"), Display::breakable(Display::shown(certificate.subject())));
  card->addRow(tr("Issuer"), Display::breakable(Display::shown(certificate.issuer())));
  card->addRow(tr("Friendly name"), Display::breakable(Display::shown(entry.friendlyName)))->setObjectName(QStringLiteral("storedNameLabel"));
  card->addRow(tr("Valid"), tr("%1 to %2").arg(Display::date(certificate.notBefore()), Display::date(certificate.notAfter())));
  card->addRow(tr("Private key"), entry.hasPrivateKey ? tr("there") : tr("missing"));
  addLast(card);
}

void ResultPage::addCopyRow(Card &card, const QString &name, const QString &shown, const QString &copied, const QString &objectName,
                            const QString &button) {
  auto *row = new QWidget(&card);
  auto *layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  auto *value = plainLabel(row, Display::breakable(shown), true);
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

void ResultPage::showPaths(const Outcome &outcome) {
  const auto &effects = outcome.receipt.plan.effects;
  const auto isLink = [](const core::Effect &effect) {
    return effect.kind == core::EffectKind::Link && (effect.state == core::EffectState::Done || effect.state == core::EffectState::Unchanged);
  };
  auto *card = new Card(m_parts);
  card->setObjectName(QStringLiteral("pathsCard"));
  card->setHeading(tr("Next: point your server to these files"));
  for (const auto &entry : outcome.stored) {
    const auto link = std::find_if(effects.begin(), effects.end(),
                                   [&](const core::Effect &effect) { return isLink(effect) && effect.to == entry.certificate.sha256(); });
    const auto pathOf = [&](const char *file) {
      const auto &store = session().store();
      return link != effects.end() ? store.linkPathOf(link->object, file) : store.pathOf(entry.certificate.sha256(), file);
    };
    card->addRow(tr("Certificate"), Display::breakable(Display::shown(pathOf("fullchain.pem"))), true)
        ->setObjectName(QStringLiteral("fullchainLabel"));
    card->addRow(tr("Key"), Display::breakable(Display::shown(pathOf("private-key.pem"))), true)->setObjectName(QStringLiteral("keyPathLabel"));
  }
  addLast(card);
}

void ResultPage::showProof(const core::ImportReceipt &receipt) {
  if (!receipt.proof) return;
  const auto word = [](bool good) { return good ? tr("yes") : tr("no"); };
  auto *card = new Card(m_parts);
  card->setObjectName(QStringLiteral("proofCard"));
  card->setHeading(tr("Proof"));
  card->addRow(tr("Reads back the same"), word(receipt.proof->reread));
  card->addRow(tr("Its key signs for it"), word(receipt.proof->signature));
  card->addRow(tr("Access rights as intended"), word(receipt.proof->modes));
  card->addRow(tr("Chain"), wordFor(receipt.proof->chain));
  addLast(card);
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
  details->addRow(toQt(core::nameOf(error.code)), Display::breakable(Display::shown(error.diagnostic)), true);
  addLast(details);
}

} // namespace ui
