// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"

namespace core {

Exit exitFor(ErrorCode code) {
  switch (code) {
  case ErrorCode::Internal:
  case ErrorCode::ReaderStopped:
  case ErrorCode::ReaderMissing:
    return Exit::Internal;
  case ErrorCode::Usage:
  case ErrorCode::ConfigurationInvalid:
    return Exit::Usage;
  case ErrorCode::FileMissing:
  case ErrorCode::FileIsFolder:
  case ErrorCode::FileForbidden:
  case ErrorCode::FileUnreadable:
  case ErrorCode::FileNotWritten:
    return Exit::Unreadable;
  case ErrorCode::FileEmpty:
  case ErrorCode::ContentUnknown:
  case ErrorCode::Damaged:
  case ErrorCode::NotReadSafely:
    return Exit::Damaged;
  case ErrorCode::PasswordNeeded:
    return Exit::PasswordNeeded;
  case ErrorCode::WrongPassword:
    return Exit::WrongPassword;
  case ErrorCode::WrongEncoding:
  case ErrorCode::AlgorithmUnsupported:
  case ErrorCode::FeatureUnsupported:
  case ErrorCode::CipherUnavailable:
    return Exit::Unsupported;
  case ErrorCode::LimitHit:
  case ErrorCode::TooCostly:
    return Exit::Limit;
  case ErrorCode::NameTooLong:
  case ErrorCode::NameEmpty:
  case ErrorCode::NameHasControl:
  case ErrorCode::NoKey:
  case ErrorCode::KeyUnproved:
  case ErrorCode::KeyMismatch:
  case ErrorCode::NoCertificate:
  case ErrorCode::FindingNotAccepted:
  case ErrorCode::ReaderUnconfined:
  case ErrorCode::RootUndecided:
    return Exit::Refused;
  case ErrorCode::FileExists:
  case ErrorCode::LinkExists:
  case ErrorCode::EntryDamaged:
    return Exit::Exists;
  case ErrorCode::StoreDenied:
    return Exit::Denied;
  case ErrorCode::StoreBusy:
  case ErrorCode::StoreFailed:
  case ErrorCode::StoreUnknownVersion:
  case ErrorCode::StoreForeign:
  case ErrorCode::JournalUnreadable:
  case ErrorCode::ProofFailed:
    return Exit::StoreFailed;
  case ErrorCode::Declined:
  case ErrorCode::NobodyToAsk:
    return Exit::Declined;
  case ErrorCode::WorldChanged:
    return Exit::Changed;
  case ErrorCode::Cancelled:
    return Exit::Cancelled;
  case ErrorCode::NotFound:
    return Exit::NotFound;
  case ErrorCode::OutputFailed:
    return Exit::OutputFailed;
  }
  return Exit::Internal;
}

std::string_view nameOf(ErrorCode code) {
  switch (code) {
  case ErrorCode::Internal:
    return "internal";
  case ErrorCode::Usage:
    return "usage";
  case ErrorCode::ConfigurationInvalid:
    return "configuration-invalid";
  case ErrorCode::FileMissing:
    return "file-missing";
  case ErrorCode::FileIsFolder:
    return "file-is-folder";
  case ErrorCode::FileForbidden:
    return "file-forbidden";
  case ErrorCode::FileUnreadable:
    return "file-unreadable";
  case ErrorCode::FileEmpty:
    return "file-empty";
  case ErrorCode::ContentUnknown:
    return "content-unknown";
  case ErrorCode::Damaged:
    return "damaged";
  case ErrorCode::PasswordNeeded:
    return "password-needed";
  case ErrorCode::WrongPassword:
    return "wrong-password";
  case ErrorCode::WrongEncoding:
    return "wrong-encoding";
  case ErrorCode::AlgorithmUnsupported:
    return "algorithm-unsupported";
  case ErrorCode::FeatureUnsupported:
    return "feature-unsupported";
  case ErrorCode::CipherUnavailable:
    return "cipher-unavailable";
  case ErrorCode::NotReadSafely:
    return "not-read-safely";
  case ErrorCode::ReaderStopped:
    return "reader-stopped";
  case ErrorCode::ReaderMissing:
    return "reader-missing";
  case ErrorCode::ReaderUnconfined:
    return "reader-unconfined";
  case ErrorCode::LimitHit:
    return "limit-hit";
  case ErrorCode::TooCostly:
    return "too-costly";
  case ErrorCode::NameTooLong:
    return "name-too-long";
  case ErrorCode::NameEmpty:
    return "name-empty";
  case ErrorCode::NameHasControl:
    return "name-has-control";
  case ErrorCode::NoKey:
    return "no-key";
  case ErrorCode::KeyUnproved:
    return "key-unproved";
  case ErrorCode::KeyMismatch:
    return "key-mismatch";
  case ErrorCode::NoCertificate:
    return "no-certificate";
  case ErrorCode::FindingNotAccepted:
    return "finding-not-accepted";
  case ErrorCode::RootUndecided:
    return "root-undecided";
  case ErrorCode::FileExists:
    return "file-exists";
  case ErrorCode::FileNotWritten:
    return "file-not-written";
  case ErrorCode::LinkExists:
    return "link-exists";
  case ErrorCode::EntryDamaged:
    return "entry-damaged";
  case ErrorCode::StoreDenied:
    return "store-denied";
  case ErrorCode::StoreBusy:
    return "store-busy";
  case ErrorCode::StoreFailed:
    return "store-failed";
  case ErrorCode::StoreUnknownVersion:
    return "store-unknown-version";
  case ErrorCode::StoreForeign:
    return "store-foreign";
  case ErrorCode::JournalUnreadable:
    return "journal-unreadable";
  case ErrorCode::ProofFailed:
    return "proof-failed";
  case ErrorCode::Declined:
    return "declined";
  case ErrorCode::NobodyToAsk:
    return "nobody-to-ask";
  case ErrorCode::WorldChanged:
    return "world-changed";
  case ErrorCode::Cancelled:
    return "cancelled";
  case ErrorCode::NotFound:
    return "not-found";
  case ErrorCode::OutputFailed:
    return "output-failed";
  }
  return "internal";
}

std::string_view nameOf(Exit code) {
  switch (code) {
  case Exit::Ok:
    return "ok";
  case Exit::Internal:
    return "internal";
  case Exit::Usage:
    return "usage";
  case Exit::Unreadable:
    return "unreadable";
  case Exit::Damaged:
    return "damaged";
  case Exit::PasswordNeeded:
    return "password-needed";
  case Exit::WrongPassword:
    return "wrong-password";
  case Exit::Unsupported:
    return "unsupported";
  case Exit::Limit:
    return "limit";
  case Exit::Refused:
    return "refused";
  case Exit::Exists:
    return "exists";
  case Exit::Denied:
    return "denied";
  case Exit::StoreFailed:
    return "store-failed";
  case Exit::PublishFailed:
    return "publish-failed";
  case Exit::Declined:
    return "declined";
  case Exit::Changed:
    return "changed";
  case Exit::Cancelled:
    return "cancelled";
  case Exit::NotFound:
    return "not-found";
  case Exit::OutputFailed:
    return "output-failed";
  }
  return "internal";
}

const std::vector<ErrorCode> &allErrorCodes() {
  static const std::vector<ErrorCode> codes = {ErrorCode::Internal,
                                               ErrorCode::Usage,
                                               ErrorCode::ConfigurationInvalid,
                                               ErrorCode::FileMissing,
                                               ErrorCode::FileIsFolder,
                                               ErrorCode::FileForbidden,
                                               ErrorCode::FileUnreadable,
                                               ErrorCode::FileEmpty,
                                               ErrorCode::ContentUnknown,
                                               ErrorCode::Damaged,
                                               ErrorCode::PasswordNeeded,
                                               ErrorCode::WrongPassword,
                                               ErrorCode::WrongEncoding,
                                               ErrorCode::AlgorithmUnsupported,
                                               ErrorCode::FeatureUnsupported,
                                               ErrorCode::CipherUnavailable,
                                               ErrorCode::NotReadSafely,
                                               ErrorCode::ReaderStopped,
                                               ErrorCode::ReaderMissing,
                                               ErrorCode::ReaderUnconfined,
                                               ErrorCode::LimitHit,
                                               ErrorCode::TooCostly,
                                               ErrorCode::NameTooLong,
                                               ErrorCode::NameEmpty,
                                               ErrorCode::NameHasControl,
                                               ErrorCode::NoKey,
                                               ErrorCode::KeyUnproved,
                                               ErrorCode::KeyMismatch,
                                               ErrorCode::NoCertificate,
                                               ErrorCode::FindingNotAccepted,
                                               ErrorCode::RootUndecided,
                                               ErrorCode::FileExists,
                                               ErrorCode::FileNotWritten,
                                               ErrorCode::LinkExists,
                                               ErrorCode::EntryDamaged,
                                               ErrorCode::StoreDenied,
                                               ErrorCode::StoreBusy,
                                               ErrorCode::StoreFailed,
                                               ErrorCode::StoreUnknownVersion,
                                               ErrorCode::StoreForeign,
                                               ErrorCode::JournalUnreadable,
                                               ErrorCode::ProofFailed,
                                               ErrorCode::Declined,
                                               ErrorCode::NobodyToAsk,
                                               ErrorCode::WorldChanged,
                                               ErrorCode::Cancelled,
                                               ErrorCode::NotFound,
                                               ErrorCode::OutputFailed};
  return codes;
}

const std::vector<Exit> &allExits() {
  static const std::vector<Exit> codes = {
      Exit::Ok,          Exit::Internal, Exit::Usage,     Exit::Unreadable, Exit::Damaged,     Exit::PasswordNeeded, Exit::WrongPassword,
      Exit::Unsupported, Exit::Limit,    Exit::Refused,   Exit::Exists,     Exit::Denied,      Exit::StoreFailed,    Exit::PublishFailed,
      Exit::Declined,    Exit::Changed,  Exit::Cancelled, Exit::NotFound,   Exit::OutputFailed};
  return codes;
}

} // namespace core
