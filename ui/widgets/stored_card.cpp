// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/stored_card.h"

#include "core/plan/services.h"
#include "ui/text/access_text.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/glossary.h"
#include "ui/widgets/certificate_card.h"
#include "ui/widgets/copy_row.h"

#include <QLabel>

#include <algorithm>

namespace ui {

StoredCard::StoredCard(const core::StoreEntry &entry, const core::Plan &plan, core::Time now, QWidget *parent) : Card(parent) {
  setObjectName(QStringLiteral("storedCard"));
  const auto &certificate = entry.certificate;
  const auto isThis = [&](const core::PlannedPair &pair) { return pair.certificate == certificate; };
  const auto pair = std::ranges::find_if(plan.pairs, isThis);
  const auto path = ViewedPath::of(entry, pair != plan.pairs.end() ? &pair->chain : nullptr);
  setHeading(Display::subject(certificate), Display::daysLeft(certificate.notAfter(), now));
  CertificateCard::addLink(*this, certificate, [this, path] { emit wanted(path); });
  addNames(entry, plan);
  addRow(tr("Issuer"), Display::distinguishedName(certificate.issuer()));
  addRow(tr("Key"), entry.hasPrivateKey ? tr("%1; it matches the certificate").arg(Display::key(certificate)) : tr("missing"));
  addRow(tr("Valid"), tr("%1 to %2", "dates").arg(Display::date(certificate.notBefore()), Display::dateBoth(certificate.notAfter())));
  if (const auto &services = entry.description.services; !services.empty()) {
    addRow(
        tr("Services"),
        tr("%1 (%2)", "services, the letters that Exchange has for them").arg(AccessText::services(services), toQt(core::servicesColumn(services))))
        ->setObjectName(QStringLiteral("storedServicesLabel"));
  }
  if (!entry.readers.empty())
    addRow(tr("Who may read the key"), AccessText::readers(entry.readers))->setObjectName(QStringLiteral("storedReadersLabel"));
  addPrints(certificate);
}

void StoredCard::addNames(const core::StoreEntry &entry, const core::Plan &plan) {
  const auto names = Display::names(entry.certificate);
  if (!names.isEmpty()) addRow(tr("Names"), names.join(QStringLiteral(", ")));
  const auto isKept = [&](const core::Effect &effect) {
    const auto *link = effect.as<core::PointLink>();
    return link != nullptr && link->name == entry.description.friendlyName && effect.reason == core::EffectReason::LinkKept;
  };
  const auto name = Display::shown(entry.description.friendlyName);
  const bool isOld = std::ranges::any_of(plan.effects, isKept);
  addRow(tr("Friendly name"), isOld ? tr("%1 (the name leads to another certificate)").arg(name) : name)
      ->setObjectName(QStringLiteral("storedNameLabel"));
  explainRow(Glossary::of(Glossary::Term::FriendlyName));
}

void StoredCard::addPrints(const core::Certificate &certificate) {
  const auto host = Display::subject(certificate);
  const auto addPrint = [&](const QString &what, const QString &shown, const QString &copied, const char *objectName, const QString &button) {
    auto *row = new CopyRow(button, {tr("%1 of %2", "thumbprint, certificate").arg(what, host), tr("Copy %1 of %2").arg(what, host)}, this);
    row->setValue(shown, copied);
    row->setFixedWidthFace();
    row->setObjectNames(QLatin1String(objectName));
    addRow(what, row);
  };
  const auto thumbprint = toQt(certificate.sha1()).toUpper();
  addPrint(tr("Thumbprint"), thumbprint, thumbprint, "thumbprintLabel", tr("&Copy"));
  explainRow(Glossary::of(Glossary::Term::Thumbprint));
  addPrint(QStringLiteral("SHA-256"), Display::grouped(certificate.sha256()), toQt(certificate.sha256()), "sha256Label", tr("C&opy"));
}

} // namespace ui
