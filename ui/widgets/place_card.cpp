// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/place_card.h"

#include "ui/text/display.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QRadioButton>

namespace ui {

PlaceCard::PlaceCard(const std::vector<core::Scope> &scopes, bool isPrivileged, QWidget *parent) : Card(parent), m_path(plainLabel(this, {}, true)) {
  setHeading(tr("Place"));
  setObjectName(QStringLiteral("placeCard"));
  for (const auto scope : scopes) {
    if (scope == core::Scope::Machine) {
      addScope(scope, tr("This &computer"),
               isPrivileged ? tr("The services of this computer can use it.")
                            : tr("The services of this computer can use it. Needs administrator rights."),
               QStringLiteral("machineRadio"));
    }
    if (scope == core::Scope::User) addScope(scope, tr("Only &me"), tr("For your own programs, or to try things out."), QStringLiteral("userRadio"));
  }
  m_path->setObjectName(QStringLiteral("storeLabel"));
  makeSecondary(m_path);
  addWidget(m_path);
}

void PlaceCard::addScope(core::Scope scope, const QString &label, const QString &sentence, const QString &objectName) {
  auto *button = new QRadioButton(label, this);
  button->setObjectName(objectName);
  button->setAccessibleDescription(sentence);
  auto *text = plainLabel(this, sentence);
  makeSecondary(text);
  auto *below = new QWidget(this);
  auto *indented = new QHBoxLayout(below);
  indented->setContentsMargins(0, 0, 0, 2);
  indented->setSpacing(0);
  indented->addSpacing(24);
  indented->addWidget(text, 1);
  addWidget(button);
  addWidget(below);
  setTabOrder(button, m_path); // which stands below them all
  m_choices.insert(static_cast<int>(scope), button);
  connect(button, &QRadioButton::toggled, this, [this, scope](bool on) {
    if (on) emit chosen(scope);
  });
}

void PlaceCard::setScope(core::Scope scope) {
  const QSignalBlocker quiet(this);
  if (auto *button = m_choices.value(static_cast<int>(scope))) button->setChecked(true);
}

void PlaceCard::setPath(const QString &path) {
  m_path->setText(tr("Store: %1").arg(path));
}

QWidget *PlaceCard::orderAfter(QWidget *before) const {
  for (auto *button : findChildren<QRadioButton *>()) {
    setTabOrder(before, button);
    before = button;
  }
  setTabOrder(before, m_path);
  return m_path;
}

void PlaceCard::focusChoice() {
  for (auto *button : m_choices) {
    if (button->isChecked()) button->setFocus();
  }
}

} // namespace ui
