// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

#include <functional>
#include <optional>

class QPushButton;

namespace ui {

class Banner;
class KeyPasswordField;
class PasswordEdit;

// Page 2: the password, tried off the window's thread. A wrong one stays here, selected, with a message beside it. Where a key has a password of
// its own, a second field asks for that once the first fits. The fields are wiped as soon as all fits, and when the page is left.
class PasswordPage final : public Page {
  Q_OBJECT

public:
  PasswordPage(ImportSession &session, std::function<std::optional<bool>()> isCapsLockOn, QWidget *parent = nullptr);

  void initializePage() override;
  void cleanupPage() override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool validatePage() override;
  [[nodiscard]] int nextId() const override;
  bool eventFilter(QObject *object, QEvent *event) override;

protected:
  void showEvent(QShowEvent *event) override;
  void stopped() override;

private:
  void buildContent();
  void connectFields();
  void takeAnswer();
  void askForKey();
  [[nodiscard]] bool isKnown() const;
  void showKnown();
  [[nodiscard]] QWidget *field() const;
  void tryPassword();
  void tryTrimmed();
  void tryAnyway();
  void hideMessages();
  void showFailure(const core::Error &error);
  void showKeyFailure(const core::Error &error);
  void setBusy(bool busy);
  void showCapsLock();

  std::function<std::optional<bool>()> m_isCapsLockOn;
  QWidget *m_fileRow; // all for the password of the file
  PasswordEdit *m_edit;
  QPushButton *m_show;
  KeyPasswordField *m_key;
  bool m_isTrying = false;   // an answer that comes now is to the password typed here
  bool m_asksForKey = false; // the password of the file fits, and a key has another
  Banner *m_capsLock;
  Banner *m_banner;
  QPushButton *m_trim;
  QPushButton *m_anyway;
  core::Error m_failure; // what the banner says
};

} // namespace ui
