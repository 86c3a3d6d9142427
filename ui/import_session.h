// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/import/run.h"
#include "core/ports/reader.h"
#include "ui/draft.h"
#include "ui/worker.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace ui {

// What a session needs from outside. Whatever is referred to outlives the session.
struct SessionPorts {
  core::Reader &reader;
  std::function<std::shared_ptr<core::CertificateStore>(core::Scope)> storeFor; // called once for each scope
  std::vector<core::Scope> scopes;                                              // those on offer; the first is preselected
  const core::Clock &clock;
  const core::Host &host;
  std::string defaultName = "Microsoft Exchange";
  std::string command = "certwright-wizard"; // for the receipt's "by"
};

// What an import ended in: its receipt, and the certificates as the store has them afterwards.
struct Outcome {
  core::ImportReceipt receipt;
  std::vector<core::StoreEntry> stored;
};

// ImportSession is one import, from a file to a receipt: it holds the state of it and runs each verb of core off the
// window's thread, through a Worker. It has no widget. One verb runs at a time; a new one takes the place of the one before, whose result is then
// dropped; only an import gives way to nothing. Each verb ends in exactly one of its two signals, unless it was cancelled or another took its place.
class ImportSession final : public QObject {
  Q_OBJECT

public:
  enum class Verb { None, Opening, Unlocking, ReadingKey, Drafting, Planning, Importing };

  explicit ImportSession(SessionPorts ports, QObject *parent = nullptr);

  // openFile and openBytes read and recognise a file; what was known of another file is forgotten.
  // End in opened or openFailed.
  void openFile(const QString &path);
  void openBytes(QByteArray bytes, QString name);

  // unlock decrypts the file, and looks at the store for the name the certificate has there, and for a request that waits for it; where
  // one waits in another place on offer, that becomes the scope. Without a password the null and the empty one are tried. Ends in unlocked,
  // or in unlockFailed when the file does not open or holds nothing that could be imported.
  void unlock(std::optional<core::Secret> password);

  // openKey takes the keys of another file for the certificates that came without; unlockKey tries a password on that file, which is not
  // read again. End in keyAdded, when one fits, or in keyFailed: PasswordNeeded or WrongPassword ask for unlockKey.
  void openKey(const QString &path);
  void unlockKey(std::optional<core::Secret> password);

  // allowCost lets unlock spend on this file what a TooCostly error names, and as much more as any file may cost: not all of
  // the work shows before it is done.
  void allowCost(const core::Error &error);

  // select chooses the key pairs that are meant, by the SHA-256 of their certificates; none: all. Looks at the store again
  // for the name they have there. Ends in drafted.
  void select(std::set<std::string> certificates);

  // setScope chooses the store and looks there for the name. Ends in drafted.
  void setScope(core::Scope scope);

  // plan says what the import would do with the options as they are. Ends in planned or planFailed.
  void plan();

  // dropPlan forgets the plan because the options are about to change; nothing can be run until there is a new one.
  void dropPlan();

  // run does what the plan says. Ends in imported or importFailed.
  void run();

  // cancel stops a verb and drops its result. An import is only asked to stop, and still ends in one of its signals: it
  // may be past the point of no return.
  void cancel();

  // forget drops the file and all that came of it.
  void forget();

  [[nodiscard]] core::ImportOptions &options() { return m_options; } // plan() reads them

  [[nodiscard]] Verb verb() const { return m_verb; }
  [[nodiscard]] const core::SourceFile *file() const { return m_file ? &*m_file : nullptr; }
  [[nodiscard]] const core::Bundle *bundle() const { return m_bundle.get(); }
  [[nodiscard]] const core::SourceFile *keyFile() const { return m_keyFile ? &*m_keyFile : nullptr; } // the last one opened
  [[nodiscard]] const core::Error *missingKey() const; // why a key file is needed: NoKey or KeyMismatch; null when it is not
  // placeFailure says why nothing can be imported into the place that was chosen, whatever the file: it belongs to something else, or to another
  // version. Null where it can be used, and where another look may help.
  [[nodiscard]] const core::Error *placeFailure() const { return m_placeFailure ? &*m_placeFailure : nullptr; }

  [[nodiscard]] const core::ImportPlan *draft() const { return m_draft ? &*m_draft : nullptr; } // with the default name
  [[nodiscard]] const core::ImportPlan *currentPlan() const { return m_plan ? &*m_plan : nullptr; }
  [[nodiscard]] const Outcome *outcome() const { return m_outcome ? &*m_outcome : nullptr; }
  [[nodiscard]] const std::optional<core::Error> &failure() const { return m_failure; } // why the last import failed

  [[nodiscard]] const SessionPorts &ports() const { return m_ports; }
  [[nodiscard]] core::Scope scope() const { return m_scope; }
  [[nodiscard]] core::CertificateStore &store() { return *storeOf(m_scope); }
  [[nodiscard]] core::CertificateStore &storeIn(core::Scope scope) { return *storeOf(scope); }

signals:
  void opened();
  void openFailed(const core::Error &error);
  void unlocked();
  void unlockFailed(const core::Error &error);
  void keyAdded();
  void keyFailed(const core::Error &error);
  void drafted();
  void planned();
  void planFailed(const core::Error &error);
  void imported();
  void importFailed(const core::Error &error);
  void progressed(core::Stage stage, double fraction);
  void verbChanged();

private:
  struct Unlocked;
  struct KeyRead;

  template <class Result, class Work, class Done> void start(Verb verb, Work work, Done done);
  void open(std::function<core::Expected<core::SourceFile>(const std::stop_token &)> work);
  void finishUnlock(core::Expected<Unlocked> result);
  void takeDraft(core::Expected<core::ImportPlan> draft);
  void readKey(std::function<core::Expected<core::SourceFile>(const std::stop_token &)> open, std::optional<core::Secret> password);
  void addKey(core::Expected<KeyRead> read);
  void draftAgain(std::function<void()> then);
  void setVerb(Verb verb);
  Places places(); // the chosen one first
  const std::shared_ptr<core::CertificateStore> &storeOf(core::Scope scope);

  SessionPorts m_ports;
  Verb m_verb = Verb::None;
  core::Scope m_scope;
  std::map<core::Scope, std::shared_ptr<core::CertificateStore>> m_stores;
  core::ImportOptions m_options;
  std::uint64_t m_allowedWork = 0; // for this file
  std::optional<core::SourceFile> m_file;
  std::shared_ptr<core::Bundle> m_bundle;
  std::optional<core::SourceFile> m_keyFile;
  std::optional<core::ImportPlan> m_draft;
  std::optional<core::Error> m_placeFailure;
  std::optional<core::ImportPlan> m_plan;
  std::optional<Outcome> m_outcome;
  std::optional<core::Error> m_failure;
  Worker m_worker; // last: what runs refers to the rest
};

} // namespace ui
