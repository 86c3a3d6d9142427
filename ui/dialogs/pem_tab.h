// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/viewed_path.h"

#include <QWidget>

#include <string>

class QComboBox;
class QPlainTextEdit;

namespace ui {

// The last tab of a certificate's window: the certificate as text, alone or with its issuers. Never a key.
class PemTab final : public QWidget {
  Q_OBJECT

public:
  PemTab(const ViewedPath &path, QWidget *parent);

  [[nodiscard]] const std::string &pem() const; // what is chosen

private:
  std::string m_alone, m_chain;
  QComboBox *m_choice;
  QPlainTextEdit *m_text;
};

} // namespace ui
