// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/certificate_card.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_list.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/validity_bar.h"

namespace ui {

namespace {

FilterList *makeNames(const QString &subject, const QStringList &names, QWidget *parent) {
  const auto count = [](int n) { return CertificateCard::tr("%n names", nullptr, n); };
  auto *list = new FilterList(CertificateCard::tr("Names of %1").arg(subject), count, parent);
  list->setObjectName(QStringLiteral("namesList"));
  list->setEntries(names);
  return list;
}

} // namespace

Card *CertificateCard::make(const core::Certificate &certificate, core::Time now, QWidget *parent, std::function<void()> showDetails) {
  auto *card = new Card(parent);
  card->setObjectName(QStringLiteral("certificateCard"));
  card->setHeading(Display::subject(certificate), Display::daysLeft(certificate.notAfter(), now));
  if (showDetails) addLink(*card, certificate, std::move(showDetails));
  auto *bar = new ValidityBar(card);
  bar->setObjectName(QStringLiteral("validityBar"));
  bar->setTimes(certificate.notBefore(), certificate.notAfter(), now);

  const auto names = Display::names(certificate);
  const auto subject = Display::distinguishedName(certificate.subject());
  if (!subject.isEmpty() && subject != QStringLiteral("CN=") + Display::subject(certificate)) card->addRow(tr("Subject"), subject);
  card->addRow(tr("Issuer"), Display::distinguishedName(certificate.issuer()));
  if (!names.isEmpty()) card->addRow(tr("Names"), makeNames(Display::subject(certificate), names, card));
  card->addRow(tr("Key"), tr("%1; it matches the certificate").arg(Display::key(certificate)));
  card->addDigits(QStringLiteral("SHA-256"), certificate.sha256());
  card->addWidget(bar);
  card->addStretch(); // its neighbour may be higher
  return card;
}

void CertificateCard::addLink(Card &card, const core::Certificate &certificate, std::function<void()> showDetails) {
  auto *link = new LinkButton(tr("All &details…"), &card);
  link->setObjectName(QStringLiteral("allDetailsLink"));
  link->setAccessibleName(tr("All details of %1").arg(Display::subject(certificate)));
  QObject::connect(link, &QPushButton::clicked, link, std::move(showDetails));
  card.addToHeading(link);
}

} // namespace ui
