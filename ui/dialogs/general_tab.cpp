// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/general_tab.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/extension_text.h"
#include "ui/text/glossary.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filtered_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/validity_bar.h"

#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int fewNames = 4;

QString keyText(const ViewedCertificate &viewed) {
  const auto key = Display::key(viewed.certificate);
  if (!viewed.key) return key;
  return (*viewed.key == ViewedCertificate::Place::File ? GeneralTab::tr("%1; its private key is in the file")
                                                        : GeneralTab::tr("%1; its private key is in the store"))
      .arg(key);
}

} // namespace

GeneralTab::GeneralTab(const ViewedPath &path, core::Time now, QWidget *parent) : QScrollArea(parent) {
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  auto *content = new QWidget(this);
  auto *layout = new QVBoxLayout(content);
  layout->setSpacing(10);
  const auto &certificate = path.first().certificate;
  layout->addWidget(makeFacts(path, now));
  const auto count = static_cast<int>(Display::names(certificate).size());
  const bool isLong = count > fewNames;
  if (count > 0) layout->addWidget(makeNames(certificate), isLong ? 1 : 0);
  if (!isLong) layout->addStretch(1); // a short list leaves the room to what stands below it
  layout->addWidget(makePrints(certificate));
  setWidget(content);
  viewport()->setAutoFillBackground(false);
  content->setAutoFillBackground(false);
}

QWidget *GeneralTab::makeFacts(const ViewedPath &path, core::Time now) {
  const auto &viewed = path.first();
  const auto &certificate = viewed.certificate;
  auto *card = new Card(this);
  card->setObjectName(QStringLiteral("generalCard"));
  const auto mark = !path.isValid(now) ? QStringLiteral("✗ ") : path.isDoubtful() ? QStringLiteral("⚠ ") : QStringLiteral("✓ ");
  card->setHeading(Display::subject(certificate), mark + path.state(now));
  card->addRow(tr("Subject"), Display::distinguishedName(certificate.subject()))->setObjectName(QStringLiteral("subjectLabel"));
  card->addRow(tr("Issuer"), Display::distinguishedName(certificate.issuer()))->setObjectName(QStringLiteral("issuerLabel"));
  card->addDigits(tr("Serial"), certificate.serial())->setObjectName(QStringLiteral("serialLabel"));
  card->addRow(tr("Key"), keyText(viewed));
  m_use = card->addRow(tr("Use"), tr("being read…"));
  m_use->setObjectName(QStringLiteral("useLabel"));
  card->addRow(tr("Place"), ViewedPath::placeOf(viewed))->setObjectName(QStringLiteral("placeLabel"));
  if (!viewed.friendlyName.empty() && viewed.place != ViewedCertificate::Place::Store)
    card->addRow(tr("Friendly name"), Display::shown(viewed.friendlyName));
  auto *bar = new ValidityBar(card);
  bar->setTimes(certificate.notBefore(), certificate.notAfter(), now);
  card->addWidget(bar);
  auto *left = plainLabel(card, Display::daysLeft(certificate.notAfter(), now));
  makeSecondary(left);
  card->addWidget(left);
  return card;
}

QWidget *GeneralTab::makeNames(const core::Certificate &certificate) {
  const auto count = [](int n) { return n == 1 ? tr("1 name") : tr("%n names", nullptr, n); };
  auto *list = new FilteredList(tr("Names"), count, Display::names(certificate), this);
  list->setObjectName(QStringLiteral("names"));
  if (const auto size = static_cast<int>(Display::names(certificate).size()); size <= fewNames) list->setLines(size);
  return list;
}

QWidget *GeneralTab::makePrints(const core::Certificate &certificate) {
  auto *card = new Card(this);
  card->addRow(tr("Thumbprint"), toQt(certificate.sha1()).toUpper(), true)->setObjectName(QStringLiteral("thumbprintLabel"));
  card->explainRow(Glossary::of(Glossary::Term::Thumbprint));
  card->addDigits(QStringLiteral("SHA-256"), certificate.sha256())->setObjectName(QStringLiteral("sha256Label"));
  return card;
}

void GeneralTab::setDetails(const core::CertificateDetails &details) {
  m_use->setText(ExtensionText::use(details));
  m_use->setAccessibleName(tr("Use") + QStringLiteral(": ") + m_use->text());
}

void GeneralTab::setUnread() {
  m_use->setText(tr("could not be read"));
}

} // namespace ui
