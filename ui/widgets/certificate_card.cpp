// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/certificate_card.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/validity_bar.h"

namespace ui {

namespace {

constexpr std::size_t namesShown = 4;

QStringList namesOf(const core::Certificate &certificate) {
  QStringList names;
  for (const auto &name : certificate.names()) names << Display::shown(name);
  return names;
}

} // namespace

Card *CertificateCard::make(const core::Certificate &certificate, core::Time now, QWidget *parent) {
  auto *card = new Card(parent);
  card->setObjectName(QStringLiteral("certificateCard"));
  card->setHeading(Display::subject(certificate), Display::daysLeft(certificate.notAfter(), now));
  auto *bar = new ValidityBar(card);
  bar->setObjectName(QStringLiteral("validityBar"));
  bar->setTimes(certificate.notBefore(), certificate.notAfter(), now);

  const auto names = namesOf(certificate);
  auto shown = QStringList(names.mid(0, namesShown)).join(QStringLiteral(", "));
  if (names.size() > static_cast<qsizetype>(namesShown)) shown += tr(" and %n more", nullptr, static_cast<int>(names.size() - namesShown));
  const auto subject = Display::distinguishedName(certificate.subject());
  if (!subject.isEmpty() && subject != QStringLiteral("CN=") + Display::subject(certificate)) card->addRow(tr("Subject"), subject);
  card->addRow(tr("Issuer"), Display::distinguishedName(certificate.issuer()));
  if (!names.isEmpty()) card->addRow(tr("Names"), shown)->setToolTip(names.join(QLatin1Char('\n')).toHtmlEscaped());
  card->addRow(tr("Key"), tr("%1; it matches the certificate").arg(Display::key(certificate)));
  card->addRow(QStringLiteral("SHA-256"), Display::grouped(certificate.sha256()), true);
  card->addWidget(bar);
  card->addStretch(); // its neighbour may be higher
  return card;
}

} // namespace ui
