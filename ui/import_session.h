// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/import/file_set.h"
#include "ui/flow.h"
#include "ui/import_planning.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ui {

class SavedPlan;

// ImportSession is one import, from a file to a receipt: it holds the state of it, and starts the verbs. Each ends in exactly one of its two signals,
// unless it was cancelled or another took its place.
class ImportSession final : public Flow {
  Q_OBJECT

public:
  explicit ImportSession(SessionPorts ports, QObject *parent = nullptr);

  // openFile and openBytes read and recognise a file; everything known about an earlier file is forgotten.
  // End in opened or openFailed.
  void openFile(const QString &path);
  void openBytes(QByteArray bytes, QString name);

  // openFiles does the same with files that were given together: fileSet says what is in which, and the one to import becomes file.
  void openFiles(const QStringList &paths);

  // checkFile reads the file that is open once more, from where it was read. Everything stays as it is, whether it is another by now or cannot be
  // read any more. Ends in fileChecked; nothing happens for one that is on no disk.
  void checkFile();

  // lookForRequests looks at what waits in the chosen store for its certificate. Ends in requestsSeen, or in nothing where that cannot be seen or
  // another verb takes its place.
  void lookForRequests();

  // unlock decrypts the file, and looks at the store for the name the certificate has there, and for a request that waits for it; where
  // one waits in another place on offer, that becomes the scope. Without a password the null and the empty one are tried. Ends in unlocked,
  // or in unlockFailed when the file does not open or holds nothing that could be imported. keyPassword: of keys that have one of their own;
  // without it, a key may stay locked in the bundle.
  void unlock(std::optional<core::Secret> password, std::optional<core::Secret> keyPassword = std::nullopt);

  // openKey takes the keys of another file for the certificates that came without a key; unlockKey tries a password on that file, which is not
  // read again. End in keyAdded, when one fits, or in keyFailed: PasswordNeeded or WrongPassword ask for unlockKey.
  void openKey(const QString &path);
  void unlockKey(std::optional<core::Secret> password);

  // allowCost lets unlock spend on this file the work that a TooCostly error names, and as much more as any file may cost: not all of
  // the work shows before it is done.
  void allowCost(const core::Error &error);

  // select chooses the key pairs that are meant, by the SHA-256 of their certificates; none: all. Looks at the store again
  // for the name they have there. Ends in drafted.
  void select(std::set<std::string> certificates);

  // setScope chooses the store and looks there for the name. Ends in drafted.
  void setScope(core::Scope scope);

  // plan says what the import would do with the options as they are. Ends in planned or planFailed.
  void plan();

  // run does what the plan says. Ends in imported or importFailed.
  void run();

  // forget drops the file and everything derived from it.
  void forget();

  // name sets the friendly names. Answers about an earlier plan are forgotten.
  void name(const std::vector<Naming> &namings);

  // use sets the services that certificates get, and who may read their keys.
  void use(core::Services services, std::vector<core::AccountName> readers);

  // addIssuers takes the issuers in another file into the import that is done, and carries out what that adds, where it only completes chains of its
  // certificates; else the plan is to be looked at first. Ends in imported, in importFailed, in reviewWanted after planned or planFailed, in
  // issuersFailed where the file does not open, or in issuersUseless where it changes nothing.
  void addIssuers(const QString &path);

  // choose answers a choice of the current plan, or of the one before, and drops the plan; plan() makes the next one with it. That a name moves is
  // decided for what it leads to as far as is known: where that has changed since, it stays.
  void choose(const core::Choice &choice, core::Reply reply);

  [[nodiscard]] const core::ImportOptions &options() const { return m_options; } // plan() reads them

  [[nodiscard]] const QString &fileName() const { return m_fileName; } // of the file that is open, or is being opened; else empty
  [[nodiscard]] const core::SourceFile *file() const { return m_file ? &*m_file : nullptr; }
  [[nodiscard]] const core::FileSet *fileSet() const { return m_fileSet ? &*m_fileSet : nullptr; } // null where one file was given
  [[nodiscard]] QString givenKey() const;                                                          // path of the key in the file set, or empty
  [[nodiscard]] const core::Bundle *bundle() const { return m_bundle.get(); }
  [[nodiscard]] bool asksForKey() const;                                   // a key of the bundle stays locked, and may yet be opened
  [[nodiscard]] bool opensByItself() const { return !m_wasPasswordGiven; } // the bundle came without a password of the file
  [[nodiscard]] const core::SourceFile *keyFile() const { return m_keyFile ? &*m_keyFile : nullptr; } // the last one opened
  [[nodiscard]] const core::Error *missingKey() const; // why a key file is needed, as core::missingKeyOf; null when it is not
  // placeFailure says why nothing can be imported into the chosen place, whatever the file: the place belongs to something else, or to another
  // version. Null where it can be used, and where another look may help.
  [[nodiscard]] const core::Error *placeFailure() const;

  // namesInUse returns the names that servers may use already in the chosen place, as they were found with the draft or the last plan.
  [[nodiscard]] const std::vector<core::NameInUse> &namesInUse() const { return m_names ? *m_names : m_drafted.names; }

  // likelyReaders returns accounts that exist here, of those that mostly need a key.
  [[nodiscard]] const std::vector<core::AccountName> &likelyReaders() const { return m_drafted.readers; }

  // requestsAnswered returns when the requests were made that certificates of the file answer, by the SHA-256 of the request.
  [[nodiscard]] const std::map<std::string, core::Time> &requestsAnswered() const { return m_drafted.requests; }

  // placeObstacle says why this account cannot change the chosen place, where the import would; null where it can.
  [[nodiscard]] const core::Error *placeObstacle() const { return m_drafted.obstacle ? &*m_drafted.obstacle : nullptr; }

  // changeFailure says why this account cannot carry out the current plan in the chosen place; null where it can, or nothing is to be changed.
  [[nodiscard]] const core::Error *changeFailure() const { return m_planned && m_planned->obstacle ? &*m_planned->obstacle : nullptr; }

  // savedPlan returns the plan of the file that was opened, where it is one that somebody saved; else null. plan() then makes it again, and run()
  // carries it out as it is.
  [[nodiscard]] const core::Plan *savedPlan() const;

  // planToSave signs the current plan off, and returns its document.
  [[nodiscard]] std::string planToSave() const;

  [[nodiscard]] const core::Plan *draft() const { return m_drafted.plan ? &*m_drafted.plan : nullptr; } // with the default name
  [[nodiscard]] const core::Plan *currentPlan() const { return m_planned ? &m_planned->plan : nullptr; }
  [[nodiscard]] const Outcome *outcome() const { return m_outcome ? &*m_outcome : nullptr; }
  [[nodiscard]] const std::vector<core::Receipt> &receipts() const { return m_receipts; } // of what was changed since the file was opened
  [[nodiscard]] const std::optional<core::Error> &failure() const { return m_failure; }   // why the last import failed

signals:
  void forgotten(); // a file, and everything known about it
  void opened();
  void openFailed(const core::Error &error);
  void savedPlanOpened(); // one that has no file to unlock, or does not fit here: the plan can be shown
  void fileChecked(bool isOther);
  void requestsSeen(const std::vector<core::StoredRequest> &waiting);
  void unlocked();
  void unlockFailed(const core::Error &error);
  void keyAdded();
  void keyFailed(const core::Error &error);
  void drafted();
  void planned();
  void planFailed(const core::Error &error);
  void reviewWanted();
  void issuersFailed(const core::Error &error);
  void issuersUseless();
  void imported();
  void importFailed(const core::Error &error);

private:
  struct Unlocked;
  struct KeyRead;
  struct IssuersRead;

  using OpenWork = std::function<core::Expected<core::SourceFile>(core::Reader &reader, const std::stop_token &stop)>;

  void open(const QString &name, OpenWork work);
  void takeFile(core::SourceFile file);
  void failToOpen(const core::Error &error);
  [[nodiscard]] core::ImportOptions standardOptions() const;
  bool opensAsPlan(const core::Error &error);
  void takeSavedPlan(SavedPlan saved);
  void leaveSavedPlan();
  void forgetSavedPlan();
  void unlockSaved(std::optional<core::Secret> password, std::optional<core::Secret> keyPassword);
  void planSaved();
  void runSaved();
  void takeOutcome(core::Expected<Outcome> outcome);
  void finishUnlock(core::Expected<Unlocked> result);
  void takePlan(core::Expected<Planned> result);
  void startPlanning(std::function<void(core::Expected<Planned>)> then);
  void readKey(OpenWork open, std::optional<core::Secret> password);
  void addKey(core::Expected<KeyRead> read);
  void takeIssuers(IssuersRead read);
  void draftAgain(std::function<void()> then);
  [[nodiscard]] ImportPlanning planning(); // of the file that is open, with the options as they are, in the chosen place
  core::Places places();                   // the chosen one first

  std::shared_ptr<SavedPlan> m_saved;
  std::optional<core::Scope> m_scopeOfPlan; // whose store is that of a saved plan
  core::ImportOptions m_options;
  std::uint64_t m_allowedWork = 0;           // for this file
  bool m_wasPasswordGiven = false;           // at the last unlock
  std::map<std::string, double> m_estimates; // how long the work on a file takes, by its SHA-256: as it was first measured
  QString m_fileName;
  std::optional<core::FileSet> m_fileSet;
  std::optional<core::SourceFile> m_file;
  std::shared_ptr<core::Bundle> m_bundle;
  std::optional<core::SourceFile> m_keyFile;
  std::vector<core::Source> m_issuerSources; // files whose issuers were added after the import
  Drafted m_drafted;
  std::optional<std::vector<core::NameInUse>> m_names; // in use, as they were with the last plan
  core::LedTo m_ledTo;                                 // by those that were decided to move
  std::optional<Planned> m_planned;
  std::optional<Outcome> m_outcome;
  std::vector<core::Receipt> m_receipts;
  std::optional<core::Error> m_failure;
};

} // namespace ui
