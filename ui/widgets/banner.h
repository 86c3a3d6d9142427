// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/text/messages.h"

#include <QFrame>

class QLabel;

namespace ui {

// A message inside a page: a shape and a colour for its kind, a title, one sentence, what to do next. Plain text only.
// It is announced to assistive technology once, when it appears or says something else. A banner that takes the place of one that said the same, on a
// page that is made anew, is no news: it can be read, and stays silent.
class Banner final : public QFrame {
  Q_OBJECT

public:
  enum class Kind { Error, Warning, Info, Done };

  explicit Banner(QWidget *parent = nullptr); // hidden until show…() is called
  ~Banner() override;

  void showMessage(Kind kind, const Message &message);
  void showError(const core::Error &error, const QString &more = {}); // with its details, one a line
  void showDetails(const core::Error &error);                         // those alone, where the heading of the page says the rest
  void showFinding(const core::Finding &finding);

  [[nodiscard]] QString text() const; // all of it, for copying and for tests

  // colorOf returns the accent of a kind that stands out from a window of this brightness.
  static QColor colorOf(Kind kind, const QPalette &palette);
  static Kind kindOf(core::Severity severity);

protected:
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  void paintEvent(QPaintEvent *event) override;

private:
  void tellSoon();

  Kind m_kind = Kind::Info;
  bool m_isNews = true; // what it says was not announced yet
  QLabel *m_title;
  QLabel *m_sentence;
};

} // namespace ui
