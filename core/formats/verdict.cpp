// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

namespace core {

// In a file of its own: whoever asks takes no parser into his program with it.
std::optional<Verdict> verdictFor(const Error &error) {
  switch (error.code) {
  case ErrorCode::PasswordNeeded:
    return Verdict::Needed;
  case ErrorCode::WrongPassword:
    return Verdict::Wrong;
  case ErrorCode::WrongEncoding:
    return Verdict::WrongEncoding;
  case ErrorCode::Damaged:
    return Verdict::Damaged;
  case ErrorCode::AlgorithmUnsupported:
  case ErrorCode::FeatureUnsupported:
    return Verdict::Unsupported;
  case ErrorCode::CipherUnavailable:
    return Verdict::CipherUnavailable;
  case ErrorCode::TooCostly:
    return Verdict::TooCostly;
  case ErrorCode::Internal:
  case ErrorCode::Usage:
  case ErrorCode::ConfigurationInvalid:
  case ErrorCode::FileMissing:
  case ErrorCode::FileIsFolder:
  case ErrorCode::FileForbidden:
  case ErrorCode::FileUnreadable:
  case ErrorCode::FileEmpty:
  case ErrorCode::ContentUnknown:
  case ErrorCode::NotReadSafely:
  case ErrorCode::ReaderStopped:
  case ErrorCode::ReaderMissing:
  case ErrorCode::ReaderUnconfined:
  case ErrorCode::LimitHit:
  case ErrorCode::NameTooLong:
  case ErrorCode::NameEmpty:
  case ErrorCode::NameHasControl:
  case ErrorCode::NoKey:
  case ErrorCode::KeyUnproved:
  case ErrorCode::KeyMismatch:
  case ErrorCode::NoCertificate:
  case ErrorCode::FindingNotAccepted:
  case ErrorCode::RootUndecided:
  case ErrorCode::FileExists:
  case ErrorCode::FileNotWritten:
  case ErrorCode::LinkExists:
  case ErrorCode::EntryDamaged:
  case ErrorCode::StoreDenied:
  case ErrorCode::StoreBusy:
  case ErrorCode::StoreFailed:
  case ErrorCode::StoreUnknownVersion:
  case ErrorCode::StoreForeign:
  case ErrorCode::JournalUnreadable:
  case ErrorCode::ProofFailed:
  case ErrorCode::Declined:
  case ErrorCode::NobodyToAsk:
  case ErrorCode::WorldChanged:
  case ErrorCode::Cancelled:
  case ErrorCode::NotFound:
  case ErrorCode::OutputFailed:
    break;
  }
  return std::nullopt;
}

} // namespace core
