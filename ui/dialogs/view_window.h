// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "ui/flow.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace ui {

class Banner;
class BusyLine;
class FileChooser;
class PasswordEdit;
class ViewSession;

// Reads a file whose certificates are to be looked at, asks for its password where it needs one, and gives way to the window of its first
// certificate. A file that cannot be read is said here.
class ViewWindow final : public QDialog {
  Q_OBJECT

public:
  // ports and chooser outlive the window, which is gone when it is closed.
  ViewWindow(const SessionPorts &ports, FileChooser &chooser, const QString &path, QWidget *parent = nullptr);

signals:
  void gaveUp(const core::Error &error); // it was closed, and the file could not be read
  void gaveWayTo(QWidget *window);       // that shows the certificates; it is nobody's, and gone when it is closed

protected:
  void done(int result) override;

private:
  void buildPassword();
  void buildPage();
  void tryPassword();
  void showCertificates();
  void fitHeight();
  void showFailure(const core::Error &error);
  void askForPassword(const core::Error &error);

  FileChooser &m_chooser;
  ViewSession *m_session;
  QWidget *m_content; // scrolls above the buttons where the screen is small
  QLabel *m_heading;
  QWidget *m_passwordRow;
  PasswordEdit *m_edit;
  QPushButton *m_show;
  QPushButton *m_open;
  Banner *m_banner;
  BusyLine *m_busy;
  std::optional<core::Error> m_failure; // why nothing could be shown
};

} // namespace ui
