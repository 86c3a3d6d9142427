// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/service_codes.h"
#include "core/plan/services.h"
#include "core/ports/account.h"
#include "ui/widgets/card.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QWidget;

namespace ui {

class LinkButton;

// What certificates are for, and who besides the owner may read their keys. One line until somebody wants to change it.
class UseCard final : public Card {
  Q_OBJECT

public:
  explicit UseCard(QWidget *parent = nullptr);

  // offer shows boxes for accounts that exist here; those that are ticked already stay, whether or not they are among them.
  void offer(const std::vector<core::AccountName> &accounts, bool canGrant);
  void clear(); // as at first

  // setRenewal says whether a certificate takes the place of an earlier one, whose readers then read the new key, too.
  void setRenewal(bool isRenewal);

  [[nodiscard]] core::Services services() const;
  [[nodiscard]] std::vector<core::AccountName> readers() const; // those that are ticked, then those that are typed

  void orderAfter(QWidget *before);

signals:
  void opened(QWidget *first); // all of it is shown

private:
  void buildServices();
  void buildReaders();
  QCheckBox *addBox(QWidget *to, const QString &text, const QString &objectName);
  void unfold();
  void showState();
  [[nodiscard]] QString summary() const;

  QLabel *m_summary;
  LinkButton *m_change;
  QWidget *m_parts; // what is folded away
  QWidget *m_services;
  QWidget *m_readerPart; // with its label and the field
  QWidget *m_readers;
  QLineEdit *m_others;
  std::map<core::Service, QCheckBox *> m_serviceBoxes;
  std::vector<std::pair<std::string, QCheckBox *>> m_readerBoxes; // by AccountName::text, as they stand
  bool m_isRenewal = false;
};

} // namespace ui
