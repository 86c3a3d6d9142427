// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace ui {

// The words of the trade that the pages cannot do without, each in a sentence or two. Shown as tool tips, and told to
// assistive technology as descriptions.
class Glossary final {
  Q_DECLARE_TR_FUNCTIONS(Glossary)

public:
  enum class Term { Thumbprint, FriendlyName, Chain };

  static QString of(Term term);
};

} // namespace ui
