// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogs/last_folder.h"
#include "ui/pages/page.h"

class QPushButton;
class QSettings;

namespace ui {

class Banner;
class FileChooser;
class FileFactsCard;
class PathEdit;
class RequestOffer;

// Page 1: which file. As soon as a file is known its facts are shown, before any password; a bad one is said right here.
// While the user reads, the file is tried without a password, so that the password page is shown only when it is needed. A user without a
// certificate finds the way to a request here.
class FilePage final : public Page {
  Q_OBJECT

public:
  FilePage(ImportSession &session, FileChooser &chooser, QSettings &settings, QWidget *parent = nullptr);

  void setPath(const QString &path);       // as if it had been chosen
  void setPaths(const QStringList &paths); // as if they had been dropped together
  void awaitInput();                       // says that standard input is being read
  void takeInput(QByteArray bytes, const QString &name);

  void initializePage() override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool validatePage() override;
  [[nodiscard]] int nextId() const override;

protected:
  void stopped() override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  // What is known of the file, and what is waited for.
  //
  //   Empty ─ openNow, takeInput ─► Opening ─ opened ─► Trying ─ unlocked ───────────► Open
  //     ▲                              │                  │ └─── wants a password ──► Locked
  //     │                              └──── fails ───────┴───► Failed ─ openAnyway ─► Trying
  //     └── the path is edited, from each
  //
  // Stopped is what Opening and Trying become when the user stops them; Next then begins again.
  // Each takes openNow and takeInput, which begin again. Choosing Next before the answer is there turns Opening and Trying into …ToGoOn; they
  // end in the same states, and Open and Locked then lead to the next page. Leaving is what each becomes while the page for a request is turned to.
  enum class State { Empty, Opening, OpeningToGoOn, Trying, TryingToGoOn, Stopped, Open, Locked, Failed, Leaving };

  void enter(State state);
  [[nodiscard]] bool isTrying() const; // an answer that comes now is to the trial without a password
  void goOnLater();
  void beginAgain();
  void leaveForRequest();
  void buildContent();
  void browse();
  void paste();
  void begin(const QString &what);
  void openNow();
  void openTogether(const QStringList &paths);
  void openAnyway();
  void hideMessage();
  void endTrial(State state);
  void showFileSet();
  void takeFocus();
  void passFocusTo(QWidget *widget); // where the page itself has it, because a file was given
  void showFailure(const core::Error &error);

  FileChooser &m_chooser;
  LastFolder m_folder;
  PathEdit *m_path;
  QPushButton *m_paste;
  FileFactsCard *m_facts;
  Banner *m_banner;
  Banner *m_files; // which of several files are taken
  QPushButton *m_anyway;
  RequestOffer *m_request;
  core::Error m_failure; // what the banner says
  State m_state = State::Empty;
  bool m_isAwaiting = false; // standard input
};

} // namespace ui
