// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

#include <QTimer>

class QLayout;
class QLineEdit;
class QPushButton;
class QSettings;

namespace ui {

class Banner;
class Card;
class FileChooser;
class LinkButton;

// Page 1: which file. As soon as a file is known its facts are shown, before any password; a bad one is said right here.
// While the user reads, the file is tried without a password, so that the password page is shown only when it is needed. Who has no certificate yet
// finds the way to a request here.
class FilePage final : public Page {
  Q_OBJECT

public:
  FilePage(ImportSession &session, FileChooser &chooser, QSettings &settings, QWidget *parent = nullptr);

  void setPath(const QString &path); // as if it had been chosen
  void awaitInput();                 // says that standard input is being read
  void takeInput(QByteArray bytes, const QString &name);

  void initializePage() override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool validatePage() override;
  [[nodiscard]] int nextId() const override;

private:
  void buildContent();
  QLayout *buildOtherWay();
  void browse();
  void rememberFolder();
  [[nodiscard]] QString startFolder() const;
  void paste();
  void openNow();
  void openAnyway();
  void hideMessage();
  void proceed();
  void showFacts();
  void showBundleFacts();
  void showFailure(const core::Error &error);

  FileChooser &m_chooser;
  QSettings &m_settings;
  QLineEdit *m_path;
  QPushButton *m_paste;
  Card *m_facts;
  Banner *m_banner;
  QPushButton *m_anyway;
  LinkButton *m_request;
  core::Error m_failure; // what the banner says
  QTimer m_typing;
  QString m_opened;             // the path that the session was given
  bool m_needsPassword = false; // known once the file was tried without one
  bool m_isTrying = false;      // an answer that comes now is to the trial without a password
  bool m_tried = false;
  bool m_proceed = false;   // Next was chosen while the trial was still running
  bool m_toRequest = false; // the way leads to a request
};

} // namespace ui
