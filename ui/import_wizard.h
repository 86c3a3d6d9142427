// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/early_input.h"
#include "ui/import_session.h"

#include <QWizard>

#include <functional>
#include <optional>

class QSettings;

namespace ui {

class ConfirmPage;
class FileChooser;
class FilePage;
class HistorySession;
class LastFailure;
class RequestSession;
class ResultPage;
class StepList;
class StopQuestion;
class UndoWay;
enum class PageId;

// The objects that the window needs from outside, besides its session. They outlive it.
struct WindowPorts {
  FileChooser &chooser;
  QSettings &settings;                               // remembers window size and folder
  std::function<std::optional<bool>()> isCapsLockOn; // nothing where this cannot be known
  EarlyInput::Uptime uptime = {};                    // without one: that of the system
};

// The window: five pages, one more where a key is missing, two for a request instead and two for an undo; the list of steps beside them; and when it
// may be closed. It can be closed at any time; only while an import runs it asks, and then waits until the import has stopped or is done.
class ImportWizard final : public QWizard {
  Q_OBJECT

public:
  ImportWizard(ImportSession &session, WindowPorts ports, QWidget *parent = nullptr);

  void setPath(const QString &path);       // fills in the first page
  void setPaths(const QStringList &paths); // of files that were given together, at least one
  void awaitInput();                       // standard input is being read for it
  void setInput(QByteArray bytes);         // and here it is

  // exitCode is what the program ends with: that of the command line for what was done last, or for what failed before anything could be done; 0
  // where nothing was tried.
  [[nodiscard]] int exitCode() const;

  void reject() override;

protected:
  void changeEvent(QEvent *event) override;
  void closeEvent(QCloseEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  void addFirstPage();
  void addLaterPages();
  void listen();
  void showSize();
  void showStep(int id);
  void fitSteps(int width);
  void showTitle();
  void focusResult();
  void dressButtons();
  void keepFocus();
  void offerToCarryOut(bool fits);
  void backToName();
  void showWay(PageId page);
  void updateButtons();
  void askToStop();
  void settle(bool isImported);
  void settleOther(const core::Error *failure);
  [[nodiscard]] bool mustWait();
  [[nodiscard]] bool isGrave() const;
  [[nodiscard]] bool showsFailure() const; // of an import, on its last page

  ImportSession &m_session;
  RequestSession *m_requests; // another way: a request instead of a file
  HistorySession *m_history;  // and another: what was done, and the undoing of it
  WindowPorts m_ports;
  EarlyInput *m_early;
  FilePage *m_filePage = nullptr;
  ConfirmPage *m_confirmPage = nullptr;
  ResultPage *m_resultPage = nullptr;
  StepList *m_steps = nullptr;
  UndoWay *m_undoWay = nullptr;
  StopQuestion *m_question = nullptr;
  LastFailure *m_failure;
  bool m_hasImported = false;
  int m_exitCode = 0;       // of the last import, in success or not
  bool m_isPassing = false; // several pages at once, of which only the last is shown
  bool m_closing = false;   // the user wants the running import to stop and the window to close
};

} // namespace ui
