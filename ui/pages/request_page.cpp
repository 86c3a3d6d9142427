// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/request_page.h"

#include "core/codes/enumerators.h"
#include "ui/request_session.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/glossary.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/effects_table.h"
#include "ui/widgets/place_card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/typed_text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>

namespace ui {

RequestPage::RequestPage(RequestSession &requests, QWidget *parent)
    : FlowPage(requests, parent), m_requests(requests), m_form(new QWidget(this)), m_names(new QLineEdit(m_form)),
      m_namesText(new TypedText(*m_names)), m_subject(new QLineEdit(m_form)), m_subjectText(new TypedText(*m_subject)), m_kind(new QComboBox(m_form)),
      m_friendlyName(new QLineEdit(m_form)), m_friendlyNameText(new TypedText(*m_friendlyName)), m_banner(new Banner(this)),
      m_shortName(new Banner(this)), m_defaultName(new Banner(this)),
      m_place(new PlaceCard(requests.ports().scopes, requests.ports().host.isPrivileged(), this)),
      m_preview(plainLabel(this, tr("This is what will be stored:"))), m_effects(new EffectsTable(this)) {
  setHeading(tr("Make a request"), tr("An authority turns it into a certificate. Its private key stays here and waits."));
  setCommitPage(true);
  setButtonText(QWizard::CommitButton, tr("&Make request"));
  buildForm();
  buildRest();
  connect(&requests, &RequestSession::made, this, &RequestPage::advance);
  connect(&requests, &RequestSession::makeFailed, this, &RequestPage::showFailure);
  connect(&requests, &RequestSession::verbChanged, this, [this] { setBusy(m_requests.isBusy()); });
}

void RequestPage::buildForm() {
  auto *rows = new QFormLayout(m_form);
  rows->setContentsMargins(0, 0, 0, 0);
  rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  rows->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
  const auto add = [&](QWidget *field, const char *objectName, const QString &label, const QString &name, const QString &description) {
    field->setObjectName(QLatin1String(objectName));
    field->setAccessibleName(name);
    field->setAccessibleDescription(description);
    field->setToolTip(description.toHtmlEscaped());
    rows->addRow(label, field);
  };
  add(m_names, "requestNamesEdit", tr("&Names:"), tr("Names"), tr("Host names and addresses of the server, with commas between them"));
  add(m_subject, "requestSubjectEdit", tr("S&ubject:"), tr("Subject"), tr("Whose certificate it is, for example CN=mail.example.com, O=Example"));
  add(m_kind, "requestKindCombo", tr("&Key:"), tr("Key"), tr("The kind of key to make"));
  add(m_friendlyName, "requestFriendlyNameEdit", tr("&Friendly name:"), tr("Friendly name"), Glossary::of(Glossary::Term::FriendlyName));
  for (const auto kind : core::enumerators<core::KeyKind>()) m_kind->addItem(Display::keyKind(kind), static_cast<int>(kind));
  connect(m_namesText, &TypedText::typed, this, [this] {
    takeOrder();
    if (m_ownSubject) return;
    const auto &names = m_requests.order().names;
    m_subjectText->write(names.empty() ? QString() : QStringLiteral("CN=") + toQt(names.front()));
    takeOrder();
  });
  connect(m_subjectText, &TypedText::typed, this, [this] {
    m_ownSubject = true;
    takeOrder();
  });
  connect(m_kind, &QComboBox::currentIndexChanged, this, &RequestPage::takeOrder);
  connect(m_friendlyNameText, &TypedText::typed, this, &RequestPage::takeOrder);
}

void RequestPage::buildRest() {
  m_banner->setObjectName(QStringLiteral("requestBanner"));
  m_shortName->setObjectName(QStringLiteral("shortNameBanner"));
  m_defaultName->setObjectName(QStringLiteral("defaultNameBanner"));
  connect(m_place, &PlaceCard::chosen, this, [this](core::Scope scope) {
    m_requests.setScope(scope);
    showPlan();
  });
  makeSecondary(m_preview);
  for (QWidget *part : {m_form, static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_shortName), static_cast<QWidget *>(m_defaultName),
                        static_cast<QWidget *>(m_place), static_cast<QWidget *>(m_preview), static_cast<QWidget *>(m_effects)})
    body()->addWidget(part);
  body()->addStretch(1);
}

void RequestPage::initializePage() {
  m_ownSubject = false;
  fillIn();
  m_place->setScope(m_requests.scope());
  showPlan();
  m_names->setFocus();
  m_names->selectAll();
}

void RequestPage::cleanupPage() {
  m_requests.cancel();
}

void RequestPage::fillIn() {
  const auto order = m_requests.order(); // a copy: each field that is filled in is taken over
  QStringList names;
  for (const auto &name : order.names) names << toQt(name);
  m_namesText->write(names.join(QStringLiteral(", ")));
  m_subjectText->write(toQt(order.subject));
  m_friendlyNameText->write(toQt(order.friendlyName));
  m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(order.kind)));
}

void RequestPage::takeOrder() {
  auto &order = m_requests.order();
  order.names.clear();
  static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
  for (const auto &name : m_names->text().split(between, Qt::SkipEmptyParts)) order.names.push_back(toUtf8(name));
  order.subject = toUtf8(m_subject->text().trimmed());
  order.friendlyName = toUtf8(m_friendlyName->text());
  order.kind = static_cast<core::KeyKind>(m_kind->currentData().toInt());
  showPlan();
}

// With the mistake named as soon as there is one.
void RequestPage::showPlan() {
  const auto plan = m_requests.plan();
  m_canBeMade = plan.has_value();
  m_banner->hide();
  if (!plan) m_banner->showError(plan.error());
  showHints();
  m_preview->setVisible(m_canBeMade);
  m_effects->setVisible(m_canBeMade);
  if (plan) m_effects->setEffects(*plan);
  m_place->setPath(Display::storePath(m_requests.store()));
  emit completeChanged();
}

// What can be made, and is seldom what is wanted.
void RequestPage::showHints() {
  const auto &order = m_requests.order();
  const auto isShort = [](const std::string &name) { return name.find_first_of(".:") == std::string::npos; }; // and no address
  const auto found = std::ranges::find_if(order.names, isShort);
  const bool hasShort = m_canBeMade && found != order.names.end();
  if (hasShort)
    m_shortName->showMessage(Banner::Kind::Warning, {tr("%1 is a short name").arg(Display::shown(*found)),
                                                     tr("Public authorities give no certificate for it, and clients elsewhere do not use it."),
                                                     tr("Write the full name, with its domain.")});
  if (!hasShort) m_shortName->hide();
  const bool isDefault = m_canBeMade && order.friendlyName == m_requests.ports().defaultName;
  if (isDefault) m_defaultName->showFinding({core::FindingCode::DefaultName, {}, {{"name", order.friendlyName}}});
  if (!isDefault) m_defaultName->hide();
}

bool RequestPage::isComplete() const {
  return m_canBeMade && !m_requests.isBusy();
}

bool RequestPage::validatePage() {
  if (m_requests.receipt() != nullptr) return true;
  if (!m_requests.isBusy()) m_requests.make();
  return false;
}

void RequestPage::setBusy(bool busy) {
  if (busy && isCurrent()) setFocus(); // not from a field, which is switched off, on to a button
  for (QWidget *part : {m_form, static_cast<QWidget *>(m_place)}) part->setEnabled(!busy);
  if (!busy) return;
  m_banner->hide();
  busyLine().begin(tr("Making the key…"));
}

void RequestPage::showFailure(const core::Error &error) {
  if (error.code != core::ErrorCode::Cancelled) m_banner->showError(error); // a user who went back knows it
  m_names->setFocus();
}

} // namespace ui
