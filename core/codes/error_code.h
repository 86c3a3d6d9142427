// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// The exit codes of a program; CONTRACT.md section 2 "Exit codes".
enum class Exit : int {
  Ok = 0,
  Internal = 1,
  Usage = 2,
  Unreadable = 3,
  Damaged = 4,
  PasswordNeeded = 5,
  WrongPassword = 6,
  Unsupported = 7,
  Limit = 8,
  Refused = 9,
  Exists = 10,
  Denied = 11,
  StoreFailed = 12,
  PublishFailed = 13,
  Declined = 14,
  Changed = 15,
  Cancelled = 16,
  NotFound = 17,
  OutputFailed = 18,
};

// A code exists when the user's next step differs. The sentence for each is in core/words.
enum class ErrorCode {
  Internal,             // a bug
  Usage,                // {what}: the command line cannot be understood
  ConfigurationInvalid, // {file} {line} {what}
  FileMissing,          // {path}
  FileIsFolder,         // {path}
  FileForbidden,        // {path}
  FileUnreadable,       // {path} {what}
  FileEmpty,            // {path}
  ContentUnknown,       // {path} {looksLike}: HTML, text, … or nothing
  Damaged,              // {place}: mac, safe 1, key 1, …
  TextInTheWay,         // {line} {what}: a character amid the Base64 of a certificate or a key that cannot be passed over
  PasswordNeeded,       // {which}: "key" where it is the private key that has a password of its own
  WrongPassword,        // {which}: as above; {opensWith} {strayBlank} {cannotExclude} {lineEnd}: what the cause may be
  WrongEncoding,        // the MAC fits, the content does not decrypt with the same password
  AlgorithmUnsupported, // {algorithm}: its name or dotted OID
  FeatureUnsupported,   // {feature}: see core/codes/feature.h
  CipherUnavailable,    // {algorithm}: known, but this system's OpenSSL does not offer it
  NotReadSafely,        // {what}: the confined reader died, or gave an answer that makes no sense
  ReaderEnded,          // {what}: the confined reader was ended from outside: by another program, or because memory ran out
  ReaderStopped,        // {what}: the confined reader tried something that it may not do
  ReaderMissing,        // {path} {what}: the program that reads files cannot be started
  ReaderUnconfined,     // {what}: this system lacks a means of confinement that is needed
  LimitHit,             // {limit} {value} {maximum} {option}: the option or key that raises it
  TooCostly,            // {work} {maximum} {option}
  NameTooLong,          // {units}: UTF-16 units that the friendly name has
  NameEmpty,            //
  NameHasControl,       //
  NoKey,                // no private key in the file and no request that it answers; details name what was looked at
  KeyUnproved,          // {subject}: the key was tried before the commit, and the certificate does not verify what it signs
  KeyMismatch,          // the key fits none of the certificates; {key} {subject} when it came in a file of its own
  NotAKey,              // {path} {what}: a file that was given for its private key holds something else; {option} that named it
  FilesSwapped,         // {path} {key}: the certificate is in the file given for the key, and the key in the other
  NoCertificate,        // nothing in the file can be imported
  FindingNotAccepted,   // {finding}: its code; details name each
  RootUndecided,        // {subject} {sha256}: the file holds only a root, and no decision was made to trust it
  FileExists,           // {path}: the file that was to be written is there already
  FileNotWritten,       // {path} {what}
  LinkExists,           // {name} {other}: by-name link points to another certificate; {subject} {until} of it, where the store can tell
  EntryDamaged,         // {object} {what}: the store's own entry is incomplete
  StoreDenied,          // {store} {what}
  StoreBusy,            // {store} {seconds} {holder}: another process holds the lock; holder where the system tells
  StoreFailed,          // {store} {what}
  StoreUnknownVersion,  // {store} {version}
  StoreForeign,         // {store} {what}: the folder is not a store and holds something else
  JournalUnreadable,    // {store}: an interrupted change that cannot be settled: its journal cannot be read, or does not fit the store
  ProofFailed,          // {what}: reread, signature or modes
  Declined,             //
  NobodyToAsk,          // --confirm without a terminal
  WorldChanged,         // details name each difference
  PublishFailed,        // {object} {what}: what was withdrawn from a directory could not be put back; details say why it was to be
  PlanInvalid,          // {object} {rule}: a plan that our planners never make
  PlanDamaged,          // {path} {key}: a plan file that is none, or whose text is not the one that its id stands for; key is the first wrong one
  PlanUnexpected,       // {id} {expected}: another plan than the one that was named
  PlanUnconfirmed,      // {id}: a saved plan without a terminal to ask on, and without the id that is expected
  PlanOutdated,         // details say what a saved plan depends on and is not as it was
  Cancelled,            //
  NotFound,             // {what} {id}
  ChangesStandOnIt,     // {id}: a change that cannot be undone before the later ones that details name, newest first
  KeptNoLonger,         // {id} {label}: the trash no longer keeps what an undo would bring back; {date} {purge} where a receipt tells when it went
  InUse,                // {label} {users}: an issuer that entries have in their chains
  NotUndoable,          // {id} {verb}: a change of a kind that cannot be undone
  NoSuchAccount,        // {name}: user or group that is to read a key, and that this system does not know
  NoAccessLists,        // {store} {name}: the file system cannot let one account read a key; a group alone it can
  AccountShutOut,       // {name} {folder}: a folder on the way to the keys does not let an account through
  ReceiptNotTrusted,    // {id}: somebody else than the owner of the store may have written it
  OutputFailed, // {where} {what}: the answer could not be written. What was done nevertheless: {receipt} {store} and {request}, or {unchanged}
};

// exitFor returns the exit code that a failure ends with.
Exit exitFor(ErrorCode code);

// nameOf returns the word for a code: kebab-case for errors ("link-exists"), CONTRACT's name for an exit ("wrong-password").
std::string_view nameOf(ErrorCode code);
std::string_view nameOf(Exit code);

} // namespace core
