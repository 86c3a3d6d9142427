// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

#include <functional>
#include <optional>

class QPushButton;

namespace ui {

class Banner;
class PasswordEdit;

// Page 2: the password, tried off the window's thread. A wrong one stays here, selected, with a message beside it. The
// field is wiped as soon as a password fits, and when the page is left.
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

private:
  void buildContent();
  void tryPassword();
  void tryTrimmed();
  void tryAnyway();
  void hideMessages();
  void showFailure(const core::Error &error);
  void setBusy(bool busy);
  void showCapsLock();

  std::function<std::optional<bool>()> m_isCapsLockOn;
  PasswordEdit *m_edit;
  QPushButton *m_show;
  bool m_isTrying = false; // an answer that comes now is to the password typed here
  Banner *m_capsLock;
  Banner *m_banner;
  Banner *m_blankHint;
  QPushButton *m_trim;
  QPushButton *m_anyway;
  core::Error m_failure; // what the banner says
};

} // namespace ui
