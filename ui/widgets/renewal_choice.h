// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/codes/choice_codes.h"
#include "core/import/names_in_use.h"

#include <QFrame>

#include <optional>

class QLabel;
class QRadioButton;
class QVBoxLayout;

namespace ui {

class Banner;
class Comparison;

// Says that a friendly name is in use, by which certificate, and offers what can become of it: the name moves to the new certificate, both keep
// it and servers stay with the old one, or another name is taken.
class RenewalChoice final : public QFrame {
  Q_OBJECT

public:
  explicit RenewalChoice(QWidget *parent = nullptr); // hidden until offer is called

  // offer shows the choice for a name that leads to another certificate. The proposal is to renew where nothing is lost by that, else to keep
  // both; a choice that the user made for this name stands.
  void offer(const core::NameInUse &taken, const core::Certificate &renewal, core::Time now);
  void withdraw(); // the name is free

  [[nodiscard]] QList<QRadioButton *> ways() const { return {m_renew, m_keep, m_another}; }
  [[nodiscard]] std::optional<core::Reply> reply() const; // nothing where no name is taken, or another one is wanted
  [[nodiscard]] bool wantsAnotherName() const;

signals:
  void chosen();

private:
  void buildContent();
  void takeTab();
  QRadioButton *addWay(const QString &label, const QString &objectName, QLabel *&sentence);
  void sayGoingBack(const QString &name);
  void say(const core::NameInUse &taken, const core::Certificate &renewal, core::Time now);

  QVBoxLayout *m_lines;
  Banner *m_banner;
  QRadioButton *m_renew = nullptr;
  QRadioButton *m_keep = nullptr;
  QRadioButton *m_another = nullptr;
  QLabel *m_renewSentence = nullptr;
  QLabel *m_keepSentence = nullptr;
  QLabel *m_anotherSentence = nullptr;
  Comparison *m_comparison = nullptr;
  std::string m_name;  // that is offered
  std::string m_place; // SHA-256 of the two certificates that are compared
};

} // namespace ui
