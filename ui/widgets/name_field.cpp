// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/name_field.h"

#include "core/plan/friendly_name.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/glossary.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/renewal_choice.h"
#include "ui/widgets/typed_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

namespace {
constexpr int maximumUnits = 63; // a QString counts in the very same units
constexpr std::size_t mostSuggestions = 4;
} // namespace

NameField::NameField(const QString &of, const QString &suffix, QWidget *parent)
    : QWidget(parent), m_suffix(suffix), m_name(new QLineEdit(this)), m_text(new TypedText(*m_name)), m_counter(plainLabel(this)),
      m_suggestionBox(new QWidget(this)), m_banner(new Banner(this)), m_renewal(new RenewalChoice(this)), m_link(plainLabel(this, {}, true)) {
  buildContent(of);
  connect(m_text, &TypedText::typed, this, [this] {
    m_isOwn = true;
    m_insteadOf.reset();
  });
  connect(m_name, &QLineEdit::textChanged, this, [this] {
    showState();
    emit changed();
  });
  connect(m_renewal, &RenewalChoice::chosen, this, [this] {
    followChoice();
    showUse();
    emit changed();
  });
}

void NameField::buildContent(const QString &of) {
  auto *label =
      new QLabel(of.isEmpty() ? tr("&Friendly name:") : tr("&Friendly name of %1:").arg(QString(of).replace(u'&', QStringLiteral("&&"))), this);
  label->setBuddy(m_name);
  label->setTextFormat(Qt::PlainText);
  label->setToolTip(Glossary::of(Glossary::Term::FriendlyName));
  m_name->setAccessibleDescription(Glossary::of(Glossary::Term::FriendlyName));
  m_name->setObjectName(QStringLiteral("friendlyNameEdit") + m_suffix);
  m_name->setAccessibleName(of.isEmpty() ? tr("Friendly name") : tr("Friendly name of %1").arg(of));
  m_counter->setObjectName(QStringLiteral("counterLabel") + m_suffix);
  m_counter->setAlignment(Qt::AlignTrailing);
  makeSecondary(m_counter);
  m_banner->setObjectName(QStringLiteral("nameBanner") + m_suffix);
  m_link->setObjectName(QStringLiteral("linkLabel") + m_suffix);
  makeSecondary(m_link);
  auto *top = new QHBoxLayout;
  top->addWidget(label);
  top->addWidget(m_counter, 1);
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addLayout(top);
  for (QWidget *part : {static_cast<QWidget *>(m_name), m_suggestionBox, static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_renewal),
                        static_cast<QWidget *>(m_link)})
    lines->addWidget(part);
}

void NameField::setFacts(Facts facts) {
  m_facts = std::move(facts);
  if (!m_isOwn) {
    m_insteadOf.reset();
    fill(m_facts.proposed.name);
  }
  buildSuggestions();
  showState();
}

void NameField::fill(const std::string &name) {
  m_text->write(toQt(name));
}

void NameField::setShared(bool isShared) {
  if (m_isShared == isShared) return;
  m_isShared = isShared;
  showState();
}

bool NameField::isShared() const {
  return !isDefault() && m_isShared;
}

void NameField::focusName() {
  m_name->setFocus();
  m_name->selectAll();
}

QWidget *NameField::orderAfter(QWidget *before) const {
  const auto add = [&](QWidget *next) {
    setTabOrder(before, next);
    before = next;
  };
  add(m_name);
  for (auto *button : m_suggestionBox->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly)) add(button);
  for (auto *way : m_renewal->ways()) add(way);
  add(m_link);
  return before;
}

std::string NameField::name() const {
  return toUtf8(m_name->text());
}

bool NameField::isValid() const {
  return core::checkFriendlyName(name()).has_value();
}

bool NameField::isDefault() const {
  return name() == m_facts.defaultName;
}

std::optional<core::Reply> NameField::link() const {
  return m_renewal->isHidden() ? std::nullopt : m_renewal->reply();
}

const core::NameInUse *NameField::use(const std::string &name) const {
  const auto found = std::ranges::find(m_facts.inUse, name, &core::NameInUse::name);
  return found == m_facts.inUse.end() ? nullptr : &*found;
}

// The choice stays where it is, and so does the focus: arrows lead through it, there and back.
void NameField::followChoice() {
  if (m_renewal->wantsAnotherName() == m_insteadOf.has_value()) return;
  if (m_insteadOf) return take(*m_insteadOf);
  auto taken = m_facts.others ? m_facts.others() : std::set<std::string>();
  for (const auto &each : m_facts.inUse) taken.insert(each.name);
  const auto before = name();
  const auto free = core::freeName(before, m_facts.proposed.suggestions, taken);
  m_insteadOf = before;
  m_isOwn = true;
  fill(free);
}

void NameField::take(const std::string &name) {
  m_isOwn = true;
  m_insteadOf.reset();
  fill(name);
}

void NameField::pick(const std::string &name) {
  take(name);
  m_name->setFocus();
}

void NameField::buildSuggestions() {
  qDeleteAll(m_suggestionBox->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
  delete m_suggestionBox->layout();
  auto *row = new FlowLayout(m_suggestionBox);
  auto all = m_facts.proposed.suggestions;
  all.resize(std::min(all.size(), mostSuggestions));
  int number = 0;
  for (const auto &name : all) addSuggestion(name, ++number, *row);
  m_suggestionBox->setVisible(!all.empty());
}

void NameField::addSuggestion(const std::string &name, int number, QLayout &row) {
  const auto shown = Display::shown(name);
  const bool isUsed = use(name) != nullptr;
  auto label = fontMetrics().elidedText(shown, Qt::ElideRight, 190).replace(u'&', QStringLiteral("&&"));
  auto *button = new QPushButton(isUsed ? tr("%1 (in use)").arg(label) : label, m_suggestionBox);
  button->setObjectName(QStringLiteral("suggestionButton") + m_suffix);
  button->setAutoDefault(false);
  if (m_suffix.isEmpty()) {
    const auto keys = QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number));
    button->setShortcut(keys);
    button->setToolTip(tr("Take this name (%1)", "keys").arg(keys.toString(QKeySequence::NativeText)));
  }
  button->setAccessibleName(isUsed ? tr("Suggested name, in use: %1").arg(shown) : tr("Suggested name: %1").arg(shown));
  row.addWidget(button);
  connect(button, &QPushButton::clicked, this, [this, name] { pick(name); });
}

void NameField::showState() {
  const auto checked = core::checkFriendlyName(name());
  m_counter->setText(tr("%1 of %2", "characters used, allowed").arg(m_name->text().size()).arg(maximumUnits));
  if (!checked) {
    m_banner->showError(checked.error());
  } else if (isDefault()) {
    m_banner->showFinding({core::FindingCode::DefaultName, {}, {{"name", name()}}});
  } else if (isShared()) {
    m_banner->showMessage(
        Banner::Kind::Warning,
        {tr("Two certificates with one name"), tr("A name leads to one certificate; this one leads to none."), tr("Give each a name of its own.")});
  } else {
    m_banner->hide();
  }
  showUse();
}

void NameField::withdrawChoice() {
  m_insteadOf.reset();
  m_renewal->withdraw();
}

void NameField::showUse() {
  const bool isLinked = isValid() && !isDefault() && !isShared() && m_facts.pathOf;
  const auto path = isLinked ? m_facts.pathOf(name()) : std::nullopt;
  m_link->setVisible(path.has_value());
  if (path) m_link->setText(tr("Servers can point to %1; a renewal under the same name then needs no change there.").arg(Display::shown(*path)));
  const auto *taken = m_insteadOf ? use(*m_insteadOf) : isLinked ? use(name()) : nullptr;
  const bool isOther = taken != nullptr && m_facts.certificate && (!taken->certificate || *taken->certificate != *m_facts.certificate);
  if (isOther)
    m_renewal->offer(*taken, *m_facts.certificate, m_facts.now);
  else
    withdrawChoice();
  if (link() == core::Reply::Keep) m_link->hide(); // that path leads to the other certificate
}

} // namespace ui
