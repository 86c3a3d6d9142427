// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/password_words.h"
#include "core/words/request_words.h"
#include "core/words/words.h"

namespace core::words {

namespace {

// The same code with one parameter more or less says a little more or less.
bool has(const Error &error, const char *parameter) {
  const auto value = error.parameters.find(parameter);
  return value != error.parameters.end() && !value->second.empty();
}

bool says(const Error &error, const char *parameter, const Value &value) {
  return has(error, parameter) && error.parameters.at(parameter) == value;
}

// What was done stands. The user who waited for the answer learns where to find it.
Words forLostAnswer(const Error &error, Words general) {
  if (has(error, "unchanged")) {
    general.sentence = QT_TRANSLATE_NOOP("words", "The answer could not be written to {where}: {what}. Nothing was changed.");
  }
  if (!has(error, "receipt")) return general;
  general.sentence =
      QT_TRANSLATE_NOOP("words", "The answer could not be written to {where}: {what}. What was done stands: receipt {receipt} in the store {store}.");
  general.hint = QT_TRANSLATE_NOOP("words", "See it with: certwright receipts {receipt} --store {store}");
  if (!has(error, "request")) return general;
  general.sentence = QT_TRANSLATE_NOOP("words", "The answer could not be written to {where}: {what}. What was done stands: the request {request}, "
                                                "receipt {receipt}, in the store {store}.");
  general.hint = QT_TRANSLATE_NOOP("words", "Get the text of the request with: certwright request show {request} --store {store}");
  return general;
}

// The words for one root name it; nobody compares a hundred.
Words forManyRoots(Words words) {
  words.sentence = QT_TRANSLATE_NOOP("words", "The file holds only roots, {count} of them. A root is trusted only by a decision of its own.");
  words.hint = QT_TRANSLATE_NOOP("words", "Compare the SHA-256 of the one that you need with its authority, then import it with --trust-root.");
  return words;
}

} // namespace

// One row for each code: a table, and as long as there are codes.
Words of(ErrorCode code) {
  switch (code) {
  case ErrorCode::Internal:
    return {QT_TRANSLATE_NOOP("words", "Internal error"), QT_TRANSLATE_NOOP("words", "The program met a situation that it should never be in."),
            QT_TRANSLATE_NOOP("words", "This is a bug. Report it together with the technical details.")};
  case ErrorCode::Usage:
    return {QT_TRANSLATE_NOOP("words", "Command line not understood"), QT_TRANSLATE_NOOP("words", "{what}"),
            QT_TRANSLATE_NOOP("words", "See: certwright help")};
  case ErrorCode::ConfigurationInvalid:
    return {QT_TRANSLATE_NOOP("words", "Configuration not valid"), QT_TRANSLATE_NOOP("words", "{file}, line {line}: {what}"),
            QT_TRANSLATE_NOOP("words", "Correct this line. The keys are listed by: certwright help config")};
  case ErrorCode::FileMissing:
    return {QT_TRANSLATE_NOOP("words", "File not found"), QT_TRANSLATE_NOOP("words", "There is no file {path}."),
            QT_TRANSLATE_NOOP("words", "Check the path and the spelling.")};
  case ErrorCode::FileIsFolder:
    return {QT_TRANSLATE_NOOP("words", "This is a folder"), QT_TRANSLATE_NOOP("words", "{path} is a folder, not a file."),
            QT_TRANSLATE_NOOP("words", "Name the certificate file in it.")};
  case ErrorCode::FileForbidden:
    return {QT_TRANSLATE_NOOP("words", "File may not be read"), QT_TRANSLATE_NOOP("words", "Your account may not read {path}."),
            QT_TRANSLATE_NOOP("words", "Run as an account that may read it, or have its permissions changed.")};
  case ErrorCode::FileUnreadable:
    return {QT_TRANSLATE_NOOP("words", "File cannot be read"), QT_TRANSLATE_NOOP("words", "Reading {path} failed: {what}."),
            QT_TRANSLATE_NOOP("words", "Check the disk or the network share, or copy the file to this machine.")};
  case ErrorCode::FileEmpty:
    return {QT_TRANSLATE_NOOP("words", "File is empty"), QT_TRANSLATE_NOOP("words", "{path} has no content."),
            QT_TRANSLATE_NOOP("words", "Export or download it again.")};
  case ErrorCode::ContentUnknown:
    return {QT_TRANSLATE_NOOP("words", "Not a certificate file"),
            QT_TRANSLATE_NOOP("words", "The content of {path} is not in a certificate format that this program knows."),
            QT_TRANSLATE_NOOP("words", "Use the exported .pfx or .p12 file. The name of a file does not matter, only its content.")};
  case ErrorCode::Damaged:
    return {QT_TRANSLATE_NOOP("words", "File is damaged"), QT_TRANSLATE_NOOP("words", "The file is damaged or cut off. Place: {place}."),
            QT_TRANSLATE_NOOP("words", "Copy or export it again. Nothing was imported.")};
  case ErrorCode::TextInTheWay:
    return {QT_TRANSLATE_NOOP("words", "Text in the way"),
            QT_TRANSLATE_NOOP("words", "Line {line} holds \"{what}\", which is no part of a certificate or a key."),
            QT_TRANSLATE_NOOP("words", "Remove what a mail, a web page or an editor has added to the text, or ask for the file itself.")};
  case ErrorCode::PasswordNeeded:
    return {QT_TRANSLATE_NOOP("words", "Password needed"), QT_TRANSLATE_NOOP("words", "The file is protected with a password."),
            QT_TRANSLATE_NOOP("words", "Give it with --password-file, --password-fd, --password-env or --password-prompt.")};
  case ErrorCode::WrongPassword:
    return {QT_TRANSLATE_NOOP("words", "Wrong password"), QT_TRANSLATE_NOOP("words", "The password does not fit this file."),
            QT_TRANSLATE_NOOP("words", "Try again. Upper and lower case matter, and so does the keyboard layout.")};
  case ErrorCode::WrongEncoding:
    return {QT_TRANSLATE_NOOP("words", "Content written with another encoding"),
            QT_TRANSLATE_NOOP("words", "The password is right, but the content was encrypted with another encoding of it and cannot be decrypted."),
            QT_TRANSLATE_NOOP("words", "Export the file again with another program, or with a password of plain ASCII letters.")};
  case ErrorCode::AlgorithmUnsupported:
    return {QT_TRANSLATE_NOOP("words", "Algorithm not supported"),
            QT_TRANSLATE_NOOP("words", "The file uses {algorithm}, which this program cannot read."),
            QT_TRANSLATE_NOOP("words", "Export the file again with AES-256 and SHA-256.")};
  case ErrorCode::FeatureUnsupported:
    return {QT_TRANSLATE_NOOP("words", "Not supported"),
            QT_TRANSLATE_NOOP("words", "The file needs something that this program cannot do: {feature}."),
            QT_TRANSLATE_NOOP("words", "Export the certificate and its key as a .pfx file with a password.")};
  case ErrorCode::CipherUnavailable:
    return {QT_TRANSLATE_NOOP("words", "Cipher not available here"),
            QT_TRANSLATE_NOOP("words", "The file uses {algorithm}. The OpenSSL of this system does not offer it. The password was not tried."),
            QT_TRANSLATE_NOOP("words", "Install OpenSSL's legacy provider, or export the file again with AES-256.")};
  case ErrorCode::NotReadSafely:
    return {QT_TRANSLATE_NOOP("words", "File could not be read safely"),
            QT_TRANSLATE_NOOP("words", "The file could not be read safely: its confined reader {what}."),
            QT_TRANSLATE_NOOP("words", "Nothing was imported. Do not trust the file; have it exported again.")};
  case ErrorCode::ReaderEnded:
    return {QT_TRANSLATE_NOOP("words", "Reading was interrupted"),
            QT_TRANSLATE_NOOP("words", "The program that reads the file {what}. It was ended from outside, or memory ran out."),
            QT_TRANSLATE_NOOP("words", "Nothing was imported. Check the free memory, then try again.")};
  case ErrorCode::ReaderStopped:
    return {QT_TRANSLATE_NOOP("words", "Reader was stopped"),
            QT_TRANSLATE_NOOP("words", "The file could not be read safely: its confined reader tried what it may not do, and {what}."),
            QT_TRANSLATE_NOOP("words", "Nothing was imported. Do not trust the file, and report this.")};
  case ErrorCode::ReaderMissing:
    return {QT_TRANSLATE_NOOP("words", "Reader cannot be started"),
            QT_TRANSLATE_NOOP("words", "The program {path}, which reads files, does not start: {what}."),
            QT_TRANSLATE_NOOP("words", "Install Certwright again. All its programs belong in one folder.")};
  case ErrorCode::ReaderUnconfined:
    return {QT_TRANSLATE_NOOP("words", "Reader cannot be confined"),
            QT_TRANSLATE_NOOP("words", "This system cannot keep the reader of a hostile file from doing harm: {what}. Nothing was read."),
            QT_TRANSLATE_NOOP("words", "If you trust your files, set reader.unconfined = true in the configuration.")};
  case ErrorCode::LimitHit:
    return {QT_TRANSLATE_NOOP("words", "Limit reached"), QT_TRANSLATE_NOOP("words", "{limit}: the file has {value}, at most {maximum} are allowed."),
            QT_TRANSLATE_NOOP("words", "If you trust the file, raise the limit with {option}.")};
  case ErrorCode::TooCostly:
    return {QT_TRANSLATE_NOOP("words", "Too much work"),
            QT_TRANSLATE_NOOP("words", "Opening the file would cost as much as {work} iterations, at most {maximum} are allowed."),
            QT_TRANSLATE_NOOP("words", "If you trust the file, raise the limit with {option}.")};
  case ErrorCode::NameTooLong:
    return {QT_TRANSLATE_NOOP("words", "Friendly name too long"),
            QT_TRANSLATE_NOOP("words", "The friendly name has {units} characters, at most 63 are allowed."),
            QT_TRANSLATE_NOOP("words", "Choose a shorter name. An emoji counts as two.")};
  case ErrorCode::NameEmpty:
    return {QT_TRANSLATE_NOOP("words", "Friendly name is empty"),
            QT_TRANSLATE_NOOP("words", "A friendly name needs at least one character besides blanks."),
            QT_TRANSLATE_NOOP("words", "Choose a name. An import that is given none uses the default.")};
  case ErrorCode::NameHasControl:
    return {QT_TRANSLATE_NOOP("words", "Friendly name has a control character"),
            QT_TRANSLATE_NOOP("words", "The friendly name holds a line break or another control character, or is not valid UTF-8."),
            QT_TRANSLATE_NOOP("words", "Type the name in one line, without tabs.")};
  case ErrorCode::NoKey:
    return {QT_TRANSLATE_NOOP("words", "No private key"),
            QT_TRANSLATE_NOOP("words", "The file holds no private key, and no request on this machine waits for its certificate."),
            QT_TRANSLATE_NOOP("words", "Import on the machine that made the request, give the file with its key, or ask for a .pfx file.")};
  case ErrorCode::KeyUnproved:
    return {QT_TRANSLATE_NOOP("words", "Key is broken"),
            QT_TRANSLATE_NOOP("words", "The private key was tried: the certificate {subject} does not verify what it signs. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Export the certificate again together with its own key.")};
  case ErrorCode::KeyMismatch:
    return {QT_TRANSLATE_NOOP("words", "Key does not match"),
            QT_TRANSLATE_NOOP("words", "The private key in the file belongs to none of its certificates."),
            QT_TRANSLATE_NOOP("words", "Export the certificate again together with its own key.")};
  case ErrorCode::NotAKey:
    return {QT_TRANSLATE_NOOP("words", "Not a private key"), QT_TRANSLATE_NOOP("words", "{path} holds {what}, but no private key."),
            QT_TRANSLATE_NOOP("words", "Use the file with the private key. It was made together with the request.")};
  case ErrorCode::FilesSwapped:
    return {QT_TRANSLATE_NOOP("words", "Files are swapped"),
            QT_TRANSLATE_NOOP("words", "{path} holds the private key, and {key} holds the certificate."),
            QT_TRANSLATE_NOOP("words", "Swap them: certwright import {key} --key {path}")};
  case ErrorCode::NoCertificate:
    return {QT_TRANSLATE_NOOP("words", "Nothing to import"), QT_TRANSLATE_NOOP("words", "The file holds no certificate."),
            QT_TRANSLATE_NOOP("words", "Use the file that holds the certificate.")};
  case ErrorCode::FindingNotAccepted:
    return {QT_TRANSLATE_NOOP("words", "Stopped by a finding"),
            QT_TRANSLATE_NOOP("words", "The review found an error that was not accepted: {finding}. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Use another certificate, or import this one anyway with --accept {finding}.")};
  case ErrorCode::RootUndecided:
    return {QT_TRANSLATE_NOOP("words", "Nothing but a root"),
            QT_TRANSLATE_NOOP("words",
                              "The file holds only the root {subject}. A root is trusted only by a decision of its own. Its SHA-256 is {sha256}."),
            QT_TRANSLATE_NOOP("words", "Compare the SHA-256 with its authority, then import with --trust-root {sha256}.")};
  case ErrorCode::FileExists:
    return {QT_TRANSLATE_NOOP("words", "File is there already"),
            QT_TRANSLATE_NOOP("words", "{path} is there already, and is not overwritten. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Choose another name, or remove the file.")};
  case ErrorCode::FileNotWritten:
    return {QT_TRANSLATE_NOOP("words", "File cannot be written"), QT_TRANSLATE_NOOP("words", "Writing {path} failed: {what}."),
            QT_TRANSLATE_NOOP("words", "Check the folder and its permissions, or choose another place.")};
  case ErrorCode::LinkExists:
    return {QT_TRANSLATE_NOOP("words", "Name is in use"),
            QT_TRANSLATE_NOOP("words", "The link by-name/{name} points to another certificate, {other}. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Move the link with --replace, or choose another friendly name.")};
  case ErrorCode::EntryDamaged:
    return {QT_TRANSLATE_NOOP("words", "Stored entry is damaged"),
            QT_TRANSLATE_NOOP("words", "The store's entry {object} is not whole: {what}. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Import it again with --replace, or remove it. Either way it is kept in the trash.")};
  case ErrorCode::StoreDenied:
    return {QT_TRANSLATE_NOOP("words", "No permission"),
            QT_TRANSLATE_NOOP("words", "Your account may not use the store {store}. What was refused: {what}."),
            QT_TRANSLATE_NOOP("words", "Run as root or as the owner of the store, or choose another store with --store.")};
  case ErrorCode::StoreBusy:
    return {QT_TRANSLATE_NOOP("words", "Store is busy"),
            QT_TRANSLATE_NOOP("words", "Another program holds the lock of {store}. The wait ended after {seconds} seconds. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Try again when the other program is done.")};
  case ErrorCode::StoreFailed:
    return {
        QT_TRANSLATE_NOOP("words", "Store failed"), QT_TRANSLATE_NOOP("words", "The store {store} failed: {what}."),
        QT_TRANSLATE_NOOP(
            "words", "Check the disk and its free space, then try again. What is whole is shown by: certwright repair --what-if --store '{store}'")};
  case ErrorCode::StoreUnknownVersion:
    return {QT_TRANSLATE_NOOP("words", "Store of another version"),
            QT_TRANSLATE_NOOP("words", "The store {store} has version {version}, which this program does not know. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Use the newer program that made it.")};
  case ErrorCode::StoreForeign:
    return {QT_TRANSLATE_NOOP("words", "Not a certificate store"),
            QT_TRANSLATE_NOOP("words", "The folder {store} is not a certificate store, and it is not empty: it holds {what}. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Choose an empty folder, or one that does not exist yet.")};
  case ErrorCode::JournalUnreadable:
    return {QT_TRANSLATE_NOOP("words", "Interrupted change"),
            QT_TRANSLATE_NOOP("words", "An interrupted change in the store {store} can be neither finished nor taken back. Nothing was changed."),
            QT_TRANSLATE_NOOP("words",
                              "Set the journal aside with: certwright repair --store '{store}'. With --what-if it only shows what it would do.")};
  case ErrorCode::ProofFailed:
    return {QT_TRANSLATE_NOOP("words", "Proof failed"),
            QT_TRANSLATE_NOOP("words", "The stored certificate was tried after the change and did not hold: {what}. The change was taken back."),
            QT_TRANSLATE_NOOP("words", "Check the disk of the store, and whether another program changes it, then import again.")};
  case ErrorCode::Declined:
    return {QT_TRANSLATE_NOOP("words", "Not done"), QT_TRANSLATE_NOOP("words", "The answer was no. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Start again when you want it.")};
  case ErrorCode::NobodyToAsk:
    return {QT_TRANSLATE_NOOP("words", "Nobody to ask"),
            QT_TRANSLATE_NOOP("words", "The change must be confirmed, but there is no terminal to ask on. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Run it in a terminal. A script leaves out --confirm, or gives --no-confirm to a command that always asks.")};
  case ErrorCode::WorldChanged:
    return {QT_TRANSLATE_NOOP("words", "Store has changed"),
            QT_TRANSLATE_NOOP("words", "The store is not as it was when the change was confirmed. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Look at the differences, then plan and confirm again.")};
  case ErrorCode::PlanDamaged:
    return {QT_TRANSLATE_NOOP("words", "Plan file damaged"),
            QT_TRANSLATE_NOOP("words", "{path} is not a plan as it was saved: the field {key} is wrong. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Get the file again from whoever made it, or make a new plan.")};
  case ErrorCode::PlanUnexpected:
    return {QT_TRANSLATE_NOOP("words", "Another plan"),
            QT_TRANSLATE_NOOP("words", "The plan in the file has the id {id}, and {expected} was expected. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Look at the plan with --what-if, and ask whoever made it which one is meant.")};
  case ErrorCode::PlanUnconfirmed:
    return {QT_TRANSLATE_NOOP("words", "Nobody to ask"),
            QT_TRANSLATE_NOOP("words", "A saved plan must be confirmed, but there is no terminal to ask on. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Run it in a terminal. A script names the plan that was reviewed with --expect ID.")};
  case ErrorCode::PlanOutdated:
    return {QT_TRANSLATE_NOOP("words", "Plan out of date"),
            QT_TRANSLATE_NOOP("words", "What the plan depends on is not as it was when the plan was made. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Look at the differences, then make a new plan.")};
  case ErrorCode::PublishFailed:
    return {QT_TRANSLATE_NOOP("words", "Directory not put back"),
            QT_TRANSLATE_NOOP("words", "What was withdrawn from {object} could not be put back: {what}. The store was not changed."),
            QT_TRANSLATE_NOOP("words", "Put the value back in the directory, or try again.")};
  case ErrorCode::PlanInvalid:
    return {QT_TRANSLATE_NOOP("words", "Plan not allowed"),
            QT_TRANSLATE_NOOP("words", "The plan breaks a rule at {object}: {rule}. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Make a new plan from the file. If this plan came from somebody else, ask how it was made.")};
  case ErrorCode::Cancelled:
    return {QT_TRANSLATE_NOOP("words", "Cancelled"), QT_TRANSLATE_NOOP("words", "The work was stopped. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Start again whenever you like.")};
  case ErrorCode::NotFound:
    return {QT_TRANSLATE_NOOP("words", "Not found"), QT_TRANSLATE_NOOP("words", "There is no {what} {id}."),
            QT_TRANSLATE_NOOP("words", "See what is there with: certwright list, certwright request list or certwright receipts")};
  case ErrorCode::ChangesStandOnIt:
    return {QT_TRANSLATE_NOOP("words", "Later changes stand on it"),
            QT_TRANSLATE_NOOP("words", "The change {id} cannot be undone, because later changes stand on it. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Undo the later ones first, in the order in which they are named: certwright undo ID")};
  case ErrorCode::KeptNoLonger:
    return {QT_TRANSLATE_NOOP("words", "Kept no longer"),
            QT_TRANSLATE_NOOP("words", "The trash no longer keeps “{label}”, which the change {id} took away. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Import it again from its file.")};
  case ErrorCode::InUse:
    return {QT_TRANSLATE_NOOP("words", "In use"), QT_TRANSLATE_NOOP("words", "The issuer “{label}” is in the chain of {users}. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Remove what uses it first.")};
  case ErrorCode::NotUndoable:
    return {QT_TRANSLATE_NOOP("words", "Cannot be undone"),
            QT_TRANSLATE_NOOP("words", "The change {id} is a {verb}, which cannot be undone. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "See what it did with: certwright receipts {id}")};
  case ErrorCode::NoSuchAccount:
    return {QT_TRANSLATE_NOOP("words", "Account not known"),
            QT_TRANSLATE_NOOP("words", "This computer knows no account “{name}” that could read the key. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Check the spelling. Accounts of a server exist once it is installed.")};
  case ErrorCode::NoAccessLists:
    return {QT_TRANSLATE_NOOP("words", "Access cannot be given here"),
            QT_TRANSLATE_NOOP(
                "words", "The file system of {store} has no access lists, so “{name}” cannot be given access to a key there. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Name one group alone, which works everywhere, or use a store on another file system.")};
  case ErrorCode::AccountShutOut:
    return {
        QT_TRANSLATE_NOOP("words", "A folder is in the way"),
        QT_TRANSLATE_NOOP("words", "“{name}” cannot reach the key: it may not enter the folder {folder}. Nothing was changed."),
        QT_TRANSLATE_NOOP(
            "words", "Let the account enter that folder, for example with setfacl or chmod o+x, or use the store of the machine: --scope machine")};
  case ErrorCode::ReceiptNotTrusted:
    return {QT_TRANSLATE_NOOP("words", "Receipt not trusted"),
            QT_TRANSLATE_NOOP("words", "The receipt {id} does not belong to the owner of the store, or others may write to it. Nothing was changed."),
            QT_TRANSLATE_NOOP("words", "Find out who wrote it. What it says cannot be relied on.")};
  case ErrorCode::OutputFailed:
    return {QT_TRANSLATE_NOOP("words", "Answer not written"), QT_TRANSLATE_NOOP("words", "The answer could not be written to {where}: {what}."),
            QT_TRANSLATE_NOOP("words", "Make room, or keep the reader of the pipe open, and run the command again.")};
  }
  return {"", "", ""};
}

Words of(const Error &error) {
  auto words = of(error.code);
  if (error.code == ErrorCode::Usage && has(error, "command")) words.hint = QT_TRANSLATE_NOOP("words", "See: certwright help {command}");
  if (error.code == ErrorCode::Usage && has(error, "part")) words = forRequest(error, words);
  if (error.code == ErrorCode::OutputFailed) words = forLostAnswer(error, words);
  if (error.code == ErrorCode::ContentUnknown && has(error, "looksLike")) words = ofContent(error.parameters.at("looksLike"), words);
  if (error.code == ErrorCode::FileUnreadable && says(error, "what", Fault::NotRegular)) {
    words.hint = QT_TRANSLATE_NOOP("words", "Name a file, or a pipe that another program writes to and closes.");
  }
  if (error.code == ErrorCode::LimitHit && !has(error, "option")) {
    words.hint = QT_TRANSLATE_NOOP("words", "This limit is fixed. Export the file again with another program.");
    if (says(error, "limit", Fault::RsaKeySize) || says(error, "limit", Fault::DsaKeySize)) {
      words.hint = QT_TRANSLATE_NOOP("words", "This limit is fixed. Servers use no larger key.");
    }
    if (says(error, "limit", Fault::PathBuilding)) {
      words.sentence = QT_TRANSLATE_NOOP("words", "The certificates allow more paths to a root than can be checked.");
      words.hint = QT_TRANSLATE_NOOP("words", "This limit is fixed. Export the certificate again with its own issuers only.");
    }
  }
  if (error.code == ErrorCode::FeatureUnsupported && has(error, "feature")) words = ofFeature(error.parameters.at("feature").text(), words);
  if (error.code == ErrorCode::RootUndecided && has(error, "count")) words = forManyRoots(words);
  if (error.code == ErrorCode::PasswordNeeded || error.code == ErrorCode::WrongPassword) words = forPassword(error, words);
  if (error.code == ErrorCode::LimitHit && !has(error, "value") && has(error, "maximum")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "{limit}: the file needs more than {maximum}, which is all that is allowed.");
  }
  if (error.code == ErrorCode::NotFound && !has(error, "id")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "There is no {what}.");
    words.hint = QT_TRANSLATE_NOOP("words", "See all changes with certwright receipts, and name one of them.");
  }
  if (error.code == ErrorCode::NotFound && says(error, "what", Fault::KeyPair)) {
    words.hint = QT_TRANSLATE_NOOP("words", "See the SHA-256 of each certificate in the file with: certwright inspect FILE");
  }
  if (error.code == ErrorCode::StoreDenied && has(error, "account")) {
    words.hint = QT_TRANSLATE_NOOP(
        "words", "The file system itself refuses it: it may be read-only, or protected. Choose another place, or have it made writable.");
  }
  if (error.code == ErrorCode::StoreDenied && says(error, "store", "windows:LocalMachine")) {
    words.hint = QT_TRANSLATE_NOOP(
        "words",
        "Only an administrator changes it, from a window that was opened with Run as administrator: open PowerShell so, and repeat the command.");
  }
  if (error.code == ErrorCode::LinkExists && has(error, "subject")) {
    words.sentence = QT_TRANSLATE_NOOP(
        "words", "The link by-name/{name} points to another certificate: {subject}, valid until {until}, SHA-256 {other}. Nothing was changed.");
  }
  if (error.code == ErrorCode::LinkExists && says(error, "other", "no entry")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "by-name/{name} exists, but is not a link to a certificate. Nothing was changed.");
  }
  if (error.code == ErrorCode::StoreBusy && has(error, "holder")) {
    words.sentence =
        QT_TRANSLATE_NOOP("words", "The process {holder} holds the lock of {store}. The wait ended after {seconds} seconds. Nothing was changed.");
  }
  if (error.code == ErrorCode::PlanDamaged && !has(error, "key")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "{path} is not a saved plan. Nothing was changed.");
  }
  if (error.code == ErrorCode::PlanDamaged && says(error, "key", "id")) {
    words.sentence =
        QT_TRANSLATE_NOOP("words", "{path} was changed after it was saved: its text does not match its id. The plan was not carried out.");
  }
  if (error.code == ErrorCode::ReceiptNotTrusted && has(error, "storeId")) {
    words.sentence = QT_TRANSLATE_NOOP(
        "words", "The receipt {id} is of a store with the id {storeId}, and this store has another one now, or none. Nothing was changed.");
    words.hint = QT_TRANSLATE_NOOP("words", "Where the file named id of the store was lost, put it back from a backup.");
  }
  if (error.code == ErrorCode::FileMissing && has(error, "plan")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The plan was made from {path}, and there is no such file now.");
    words.hint = QT_TRANSLATE_NOOP("words", "Give the file where it is now, behind the plan: certwright apply PLAN FILE");
  }
  if (error.code == ErrorCode::PlanUnconfirmed && has(error, "told")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "A saved plan must be confirmed, and --no-confirm alone does not do that. Nothing was changed.");
    words.hint = QT_TRANSLATE_NOOP("words", "Name the plan that was reviewed with --expect ID, or leave out --no-confirm to be asked.");
  }
  if (error.code == ErrorCode::KeptNoLonger && has(error, "stays")) {
    words.hint = QT_TRANSLATE_NOOP(
        "words", "The certificate itself is in the store. Only its earlier name, services or readers are gone: give it those again.");
  }
  if (error.code == ErrorCode::KeptNoLonger && has(error, "purge")) {
    words.sentence =
        QT_TRANSLATE_NOOP("words", "“{label}”, which the change {id} took away, was destroyed on {date} ({purge}). Nothing was changed.");
  }
  if (error.code == ErrorCode::KeyMismatch && has(error, "key")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The key in {key} does not belong to the certificate {subject}.");
    words.hint = QT_TRANSLATE_NOOP("words", "Give the key that the certificate was requested with.");
  }
  if (error.code == ErrorCode::FindingNotAccepted && has(error, "select")) {
    words.hint = QT_TRANSLATE_NOOP("words", "Import only what is valid with --select {select}, or all of it with --accept {finding}.");
  }
  if (error.code == ErrorCode::NotAKey && has(error, "option")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "{path}, which was given with {option}, holds {what}, but no private key.");
  }
  if (error.code == ErrorCode::Damaged && says(error, "place", Fault::Validity)) {
    words.sentence = QT_TRANSLATE_NOOP("words", "A certificate has a period of validity that cannot be read.");
    words.hint = QT_TRANSLATE_NOOP("words", "Have the certificate issued again. Nothing was imported.");
  }
  if (error.code == ErrorCode::Damaged && says(error, "place", Fault::Signature)) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The certificate {subject} was changed after it was signed: its signature does not fit its issuer.");
  }
  const bool hasPlace = has(error, "place") && !says(error, "place", Fault::File); // which would only say that the file is in the file
  if (error.code == ErrorCode::Damaged && !hasPlace) words.sentence = QT_TRANSLATE_NOOP("words", "The file is damaged or cut off.");
  return words;
}

} // namespace core::words
