// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Banner;
class FileChooser;
class PasswordEdit;
class TypedText;

// The page for a certificate that comes without its key, where no request waits for it: names the ways out, and takes the file with
// the key. An encrypted one asks for its own password here. A key that does not fit says which certificate it was tried on.
class KeyPage final : public Page {
  Q_OBJECT

public:
  KeyPage(ImportSession &session, FileChooser &chooser, QWidget *parent = nullptr);

  void initializePage() override;
  void cleanupPage() override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool validatePage() override;
  [[nodiscard]] int nextId() const override;

protected:
  void stopped() override;

private:
  void buildContent();
  QWidget *buildPassword();
  void browse();
  void showReason();
  void setPath(const QString &path); // as if it had been chosen
  void askForPassword(bool needed);
  void namePassword();
  [[nodiscard]] QLineEdit *field() const;
  void tryKey();
  void setBusy(bool busy);
  void showFit();
  void showFailure(const core::Error &error);

  FileChooser &m_chooser;
  Banner *m_reason;
  QLineEdit *m_path;
  TypedText *m_pathText;
  QWidget *m_entry; // all fields for a key
  QWidget *m_passwordRow = nullptr;
  QLabel *m_passwordLabel = nullptr;
  PasswordEdit *m_password;
  QPushButton *m_show;
  Banner *m_banner;
  QPushButton *m_anyway;
  core::Error m_failure; // what the banner says
  bool m_needsPassword = false;
  bool m_isTrying = false;
  bool m_proceed = false; // Next was chosen, and a key that fits leads on
};

} // namespace ui
