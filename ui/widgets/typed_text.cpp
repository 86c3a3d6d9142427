// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/typed_text.h"

#include <QLineEdit>
#include <QScopedValueRollback>

namespace ui {

TypedText::TypedText(QLineEdit &edit) : QObject(&edit), m_edit(edit) {
  connect(&edit, &QLineEdit::textChanged, this, [this] {
    if (!m_isWriting) emit typed();
  });
}

// Not with the field's signals blocked: its own button to clear it follows them.
void TypedText::write(const QString &text) {
  const QScopedValueRollback writing(m_isWriting, true);
  m_edit.setText(text);
}

} // namespace ui
