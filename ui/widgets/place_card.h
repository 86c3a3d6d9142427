// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"
#include "ui/widgets/card.h"

#include <QMap>

#include <vector>

class QRadioButton;

namespace ui {

// Where something goes: the places on offer, each with what it means, and the path of the chosen one.
class PlaceCard final : public Card {
  Q_OBJECT

public:
  PlaceCard(const std::vector<core::Scope> &scopes, bool isPrivileged, QWidget *parent = nullptr);

  void setScope(core::Scope scope); // not told by chosen
  void setPath(const QString &path);
  QWidget *orderAfter(QWidget *before) const; // in the order of Tab; returns its last widget
  void focusChoice();                         // the chosen one, where there is a choice

signals:
  void chosen(core::Scope scope);

private:
  void addScope(core::Scope scope, const QString &label, const QString &sentence, const QString &objectName);

  QMap<int, QRadioButton *> m_choices;
  QLabel *m_path;
};

} // namespace ui
