// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QPushButton;

namespace ui {

class Banner;

// Why a file cannot be used, with what can be done about it below: open it anyway, or read it again. Takes no room while there is nothing to say.
class FileTrouble final : public QWidget {
  Q_OBJECT

public:
  explicit FileTrouble(QWidget *parent = nullptr);

  Banner &say(); // to be filled
  void clear();

  [[nodiscard]] QPushButton &anyway() const { return *m_anyway; } // hidden, as is the other, until its page shows it
  [[nodiscard]] QPushButton &again() const { return *m_again; }

private:
  Banner *m_banner;
  QPushButton *m_anyway;
  QPushButton *m_again;
};

} // namespace ui
