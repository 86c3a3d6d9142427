// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/codes/choice_codes.h"
#include "core/import/names_in_use.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QLabel;
class QLayout;
class QLineEdit;

namespace ui {

class Banner;
class RenewalChoice;
class TypedText;

// The friendly name of one certificate: the field with its counter, names to take with one click, what is wrong with the name, what else has
// it, and the path under which servers find it.
class NameField final : public QWidget {
  Q_OBJECT

public:
  // What the field needs to know. Its certificate may be unknown, where the store could not be looked at.
  struct Facts {
    std::optional<core::Certificate> certificate;
    core::ProposedName proposed; // the name unless the user types or picks one
    std::string defaultName;
    std::vector<core::NameInUse> inUse;
    core::Time now;
    std::function<std::optional<std::string>(const std::string &name)> pathOf; // of its link; nothing in a store without links
    std::function<std::set<std::string>()> others;                             // names of the other certificates of this import
  };

  // of: whose name it is, where there are several fields; suffix: of the object names of this one.
  NameField(const QString &of, const QString &suffix, QWidget *parent = nullptr);

  void setFacts(Facts facts);
  void setShared(bool isShared);      // with another certificate of this import
  void take(const std::string &name); // as if the user had typed it
  void focusName();

  // orderAfter puts all that can be used here behind a widget, in the order of Tab; returns the last.
  QWidget *orderAfter(QWidget *before) const;

  [[nodiscard]] const std::optional<core::Certificate> &certificate() const { return m_facts.certificate; }
  [[nodiscard]] std::string name() const;
  [[nodiscard]] bool isOwn() const { return m_isOwn; } // typed or picked by the user
  [[nodiscard]] bool isValid() const;
  [[nodiscard]] bool isDefault() const;
  [[nodiscard]] std::optional<core::Reply> link() const; // what becomes of the link, where the name has one

signals:
  void changed();

private:
  void buildContent(const QString &of);
  void fill(const std::string &name);
  void pick(const std::string &name);
  void followChoice();
  void withdrawChoice();
  void buildSuggestions();
  void addSuggestion(const std::string &name, int number, QLayout &row);
  void showState();
  void showUse();
  [[nodiscard]] bool isShared() const;
  [[nodiscard]] const core::NameInUse *use(const std::string &name) const;

  Facts m_facts;
  QString m_suffix;
  QLineEdit *m_name;
  TypedText *m_text;
  QLabel *m_counter;
  QWidget *m_suggestionBox;
  Banner *m_banner;
  RenewalChoice *m_renewal;
  QLabel *m_link;
  bool m_isShared = false;
  std::optional<std::string> m_insteadOf; // the name in use that gave way to another one
  bool m_isOwn = false;
};

} // namespace ui
