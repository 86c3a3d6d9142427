// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/flow.h"
#include "ui/viewed_path.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;
class QVBoxLayout;

namespace ui {

class Banner;
class CertificateView;
class FileChooser;
class PemTab;

// A window of its own with all that is known of one certificate. It changes nothing, keeps no other window from being used, and is gone when it is
// closed.
class CertificateWindow final : public QDialog {
  Q_OBJECT

public:
  // openFor shows a certificate in front of the window that a widget belongs to. One that is shown already comes to the front.
  static void openFor(QWidget *widget, const SessionPorts &ports, FileChooser &chooser, const ViewedPath &path);

  // paths: of the certificates among which one can choose, the first one shown; at least one. ports and chooser outlive the window.
  CertificateWindow(const SessionPorts &ports, FileChooser &chooser, std::vector<ViewedPath> paths, QWidget *parent = nullptr);

  [[nodiscard]] const core::Certificate &certificate() const { return m_paths[m_shown].first().certificate; }

  void copy(); // as text, onto the clipboard
  void save();

protected:
  void keyPressEvent(QKeyEvent *event) override;
  void changeEvent(QEvent *event) override;

private:
  void addChoice(QVBoxLayout &layout);
  void addTabKeys();
  void addButtons(QVBoxLayout &layout);
  void showPath(std::size_t which);
  void write(const QString &path);
  void paintButtons();
  void showSize();

  SessionPorts m_ports;
  FileChooser &m_chooser;
  std::vector<ViewedPath> m_paths;
  std::size_t m_shown = 0;
  CertificateView *m_view = nullptr; // of the certificate that is shown
  QTabWidget *m_tabs;
  Banner *m_banner;
  QLabel *m_done;
  QPushButton *m_close = nullptr;
  PemTab *m_pem = nullptr;
};

} // namespace ui
