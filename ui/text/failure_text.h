// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

namespace ui {

// What is said of an import that failed, besides what happened: what still is as it was, and what somebody who helps wants to know. Nothing is said
// that neither the failure nor the plan tells.
class FailureText final {
  Q_DECLARE_TR_FUNCTIONS(FailureText)

public:
  // plan: the one that was carried out; null where there is none.
  FailureText(const core::Error &error, const core::Plan *plan);

  [[nodiscard]] QString outcome() const;       // of the store, in a sentence
  [[nodiscard]] QStringList unchanged() const; // a sentence for each thing

  struct Line {
    QString what;      // in the user's language
    std::string word;  // the same in English, as it is copied
    std::string value; // as the command line says it
  };
  [[nodiscard]] QList<Line> support() const;
  [[nodiscard]] QString supportAsText() const;

private:
  enum class Store { AsBefore, TakenBack, ChangedByOthers, Unknown };

  [[nodiscard]] static Store storeAfter(const core::Error &error);
  void addNames(QStringList &lines) const;

  const core::Error &m_error;
  const core::Plan *m_plan;
  Store m_store;
};

} // namespace ui
