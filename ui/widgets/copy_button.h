// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPushButton>
#include <QTimer>

namespace ui {

// A button that copies a text and says that it did: for two seconds it shows "Copied" with a check, and that is announced, unless another
// says so after it. Its letter goes on working.
class CopyButton final : public QPushButton {
  Q_OBJECT

public:
  explicit CopyButton(const QString &text, QWidget *parent = nullptr);

  void setContent(const QString &content); // what is copied
  void confirm();                          // says that something was copied, by another way than setContent

  [[nodiscard]] QSize sizeHint() const override;

protected:
  void resizeEvent(QResizeEvent *event) override;

private:
  QWidget *m_notice;
  QTimer m_end;
  QString m_content;
};

} // namespace ui
