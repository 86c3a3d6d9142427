// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/password_edit.h"

#include "core/base/stray_blanks.h"
#include "core/base/text.h"

#include <QAccessibleWidget>
#include <QScopedValueRollback>
#include <QStringEncoder>

namespace ui {

namespace {

// A password field whose interface offers no text: there is nothing to read, and nothing changes that could be told.
class PasswordInterface final : public QAccessibleWidget {
public:
  explicit PasswordInterface(QWidget *widget) : QAccessibleWidget(widget, QAccessible::EditableText) {}

  [[nodiscard]] QString text(QAccessible::Text kind) const override { return kind == QAccessible::Value ? QString() : QAccessibleWidget::text(kind); }

  // It can be written, by dictation for example. As if typed: the text keeps its memory.
  void setText(QAccessible::Text kind, const QString &text) override {
    auto *edit = qobject_cast<QLineEdit *>(object());
    if (kind != QAccessible::Value || edit == nullptr || edit->isReadOnly() || !edit->isEnabled()) return;
    edit->selectAll();
    text.isEmpty() ? edit->del() : edit->insert(text);
  }

  [[nodiscard]] QAccessible::State state() const override {
    auto state = QAccessibleWidget::state();
    state.passwordEdit = true;
    return state;
  }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object) {
  auto *edit = className == QLatin1String("ui::PasswordEdit") ? qobject_cast<QWidget *>(object) : nullptr;
  return edit == nullptr ? nullptr : new PasswordInterface(edit);
}

} // namespace

void installPasswordAccessibility() {
  QAccessible::installFactory(makeInterface);
}

PasswordEdit::PasswordEdit(QWidget *parent) : QLineEdit(parent) {
  setEchoMode(QLineEdit::Password);
  setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhSensitiveData);
  setMaxLength(1024);
  connect(this, &QLineEdit::textChanged, this, [this] {
    if (!m_isOwnChange) emit typed();
  });
}

// Before anything can be typed, but not while the program starts: it would take a tenth of the start-up time.
void PasswordEdit::showEvent(QShowEvent *event) {
  QLineEdit::showEvent(event);
  if (text().isEmpty()) reserve();
}

PasswordEdit::~PasswordEdit() {
  const QSignalBlocker quiet(this); // listeners may be half destroyed already
  wipe();
}

// A buffer that is large from the start does not grow, and so leaves no shorter copies behind.
void PasswordEdit::reserve() {
  const QSignalBlocker quiet(this);
  const QScopedValueRollback own(m_isOwnChange, true);
  setText(QString(256, QLatin1Char(' ')));
  clear();
}

core::Secret PasswordEdit::secret() const {
  const QString typed = text(); // shared with the field, not a copy
  core::Secret secret;
  QStringEncoder encoder(QStringEncoder::Utf8);
  secret.resize(static_cast<std::size_t>(encoder.requiredSpace(typed.size())));
  char *begin = reinterpret_cast<char *>(secret.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
  const char *end = encoder.appendToBuffer(begin, typed);
  secret.resize(static_cast<std::size_t>(end - begin));
  return secret;
}

void PasswordEdit::wipe() {
  {
    const QScopedValueRollback own(m_isOwnChange, true);
    const QString typed = text();
    clear();
    const bool isOwn = typed.data_ptr().isMutable(); // not a literal, which lies in memory that cannot be written
    // Through constData: data() would detach, and wipe a copy.
    if (isOwn)
      core::cleanse(const_cast<QChar *>(typed.constData()), // NOLINT(cppcoreguidelines-pro-type-const-cast)
                    static_cast<std::size_t>(typed.size()) * sizeof(QChar));
  }
  reserve();
}

// As if with the keys, so that the text keeps its memory and leaves no copy.
void PasswordEdit::trim() {
  const auto typed = secret();
  const auto kept = core::withoutStrayBlanks(typed.text());
  const auto before = typed.text().substr(0, static_cast<std::size_t>(kept.data() - typed.text().data()));
  const auto behind = typed.text().substr(before.size() + kept.size());
  const QScopedValueRollback own(m_isOwnChange, true);
  end(false);
  for (auto left = core::utf16Units(behind); left > 0; --left) backspace();
  home(false);
  for (auto left = core::utf16Units(before); left > 0; --left) del();
}

void PasswordEdit::setRevealed(bool revealed) {
  setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
}

} // namespace ui
