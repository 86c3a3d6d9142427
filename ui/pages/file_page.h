// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogs/last_folder.h"
#include "ui/listed_change.h"
#include "ui/pages/page.h"

class QPushButton;
class QSettings;

namespace ui {

class Banner;
class FileChooser;
class FileFactsCard;
class FileTrouble;
class FilterList;
class PathEdit;
class RecentChanges;
class RequestOffer;

// Page 1: which file. As soon as a file is known its facts are shown, before any password; a bad one is said right here.
// While the user reads, the file is tried without a password, so that the password page is shown only when it is needed. A file that does not open
// can be read again, and one that is other bytes when somebody comes back here is read anew. A user without a certificate finds the way to a request
// here.
class FilePage final : public Page {
  Q_OBJECT

public:
  FilePage(ImportSession &session, FileChooser &chooser, QSettings &settings, QWidget *parent = nullptr);

  void setPath(const QString &path);       // as if it had been chosen
  void setPaths(const QStringList &paths); // as if they had been dropped together
  void awaitInput();                       // says that standard input is being read

  // showChanges lists what was changed lately, as long as no file is given. withPlaces: more than one place is on offer.
  void showChanges(const std::vector<ListedChange> &changes, bool withPlaces);
  void sayNotRead(const core::Error &error); // a receipt

  // leaveFor turns to a page of another flow. The answer that is waited for no longer leads on to the next page, but it is still used.
  void leaveFor(PageId page);
  void takeInput(QByteArray bytes, const QString &name);

  void initializePage() override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool validatePage() override;
  [[nodiscard]] int nextId() const override;

signals:
  void undoWanted(const ChangeName &change);
  void receiptWanted(const ChangeName &change);

protected:
  void stopped() override;
  void keyPressEvent(QKeyEvent *event) override;

private:
  // What is known of the file, and what is waited for.
  //
  //   Empty ─ openNow, takeInput ─► Opening ─ opened ─► Trying ─ unlocked ───────────► Open
  //     ▲                              │                  │ └─── wants a password ──► Locked
  //     │                              └──── fails ───────┴───► Failed ─ openAnyway ─► TryingMore
  //     └── the path is edited, from each
  //
  // TryingMore is Trying with as much work as the file wants, for which one waits: Next is off.
  //
  // Stopped is what these become when the user stops them; Next then begins again.
  // Each takes openNow and takeInput, which begin again. Choosing Next before the answer is there turns Opening and Trying into …ToGoOn; they
  // end in the same states, and Open and Locked then lead to the next page. Leaving is what each becomes while a page of another flow is turned to.
  enum class State { Empty, Opening, OpeningToGoOn, Trying, TryingMore, TryingToGoOn, Stopped, Open, Locked, Failed, Leaving };

  void enter(State state);
  [[nodiscard]] bool isTrying() const;   // an answer that comes now is to the trial without a password
  [[nodiscard]] bool isChecking() const; // whether the file is still the same
  void goOnLater();
  void beginAgain();
  void buildContent();
  void browse();
  void paste();
  void begin(const QString &what);
  void openNow();
  void openTogether(const QStringList &paths);
  void openAgain();
  void followWay();
  void endCheck(bool isOther);
  void openAnyway();
  void hideMessage();
  void endTrial(State state);
  void showFileSet();
  void showSavedPlan();
  void showRecent(bool isWanted);
  void showWaiting(const std::vector<core::StoredRequest> &requests);
  void takeFocus();
  void holdFocus();                  // until it is passed on
  void passFocusTo(QWidget *widget); // where the page itself has it, because a file was given
  void showFailure(const core::Error &error);

  FileChooser &m_chooser;
  LastFolder m_folder;
  PathEdit *m_path;
  QPushButton *m_paste;
  FileFactsCard *m_facts;
  FileTrouble *m_trouble;
  Banner *m_files;                   // which of several files are taken
  FilterList *m_waiting;             // requests in the store
  RecentChanges *m_recent = nullptr; // only while it is shown: assistive technology would find the cells of one that is hidden
  std::vector<ListedChange> m_changes;
  bool m_hasPlaces = false;               // more than one is on offer for changes
  std::optional<ChangeName> m_turnedFrom; // the change for which the page was left
  RequestOffer *m_request;
  QStringList m_together; // files that were given at once, of which the path names one
  core::Error m_failure;  // what the banner says
  State m_state = State::Empty;
  PageId m_leavesFor = PageId::Request;
  bool m_isAwaiting = false;        // standard input
  bool m_wasLeft = false;           // for a later page, from which one may come back
  bool m_goesOnWhenChecked = false; // Next was chosen before it was known that the file is the same
};

} // namespace ui
