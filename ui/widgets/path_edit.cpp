// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/path_edit.h"

#include "ui/text/typed_path.h"
#include "ui/widgets/typed_text.h"

#include <QToolButton>

namespace ui {

namespace {
constexpr int typingPause = 250; // a path that is being typed is not yet a path
}

PathEdit::PathEdit(QWidget *parent) : QLineEdit(parent), m_text(new TypedText(*this)) {
  setAccessibleDescription(tr("Path of the file"));
  setPlaceholderText(tr("Path of the file"));
  m_pause.setSingleShot(true);
  m_pause.setInterval(typingPause);
  // Only with something to clear: making the button searches the icon themes, which an empty field need not wait for.
  connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
    if (text.isEmpty() || isClearButtonEnabled()) return;
    setClearButtonEnabled(true);
    if (auto *clear = findChild<QToolButton *>()) clear->setAccessibleName(tr("Clear the field"));
  });
  connect(m_text, &TypedText::typed, this, [this] {
    m_pause.start();
    emit typed();
  });
  connect(&m_pause, &QTimer::timeout, this, &PathEdit::meant);
  connect(this, &QLineEdit::returnPressed, this, [this] {
    if (m_pause.isActive()) emit meant();
    emit chosen(); // also where the file was named before, and is still read
  });
}

void PathEdit::setPath(const QString &path) {
  m_text->write(shownPath(path));
}

void PathEdit::endTyping() {
  m_pause.stop();
}

} // namespace ui
