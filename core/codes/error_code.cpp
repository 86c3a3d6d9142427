// SPDX-License-Identifier: Apache-2.0
#include "core/codes/error_code.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<Exit> exits[] = {
    {Exit::Ok, "ok"},
    {Exit::Internal, "internal"},
    {Exit::Usage, "usage"},
    {Exit::Unreadable, "unreadable"},
    {Exit::Damaged, "damaged"},
    {Exit::PasswordNeeded, "password-needed"},
    {Exit::WrongPassword, "wrong-password"},
    {Exit::Unsupported, "unsupported"},
    {Exit::Limit, "limit"},
    {Exit::Refused, "refused"},
    {Exit::Exists, "exists"},
    {Exit::Denied, "denied"},
    {Exit::StoreFailed, "store-failed"},
    {Exit::PublishFailed, "publish-failed"},
    {Exit::Declined, "declined"},
    {Exit::Changed, "changed"},
    {Exit::Cancelled, "cancelled"},
    {Exit::NotFound, "not-found"},
    {Exit::OutputFailed, "output-failed"},
};
static_assert(holdsEach(exits));

struct Row {
  ErrorCode code;
  Exit exit;
  std::string_view name;
};

constexpr Row rows[] = {
    {ErrorCode::Internal, Exit::Internal, "internal"},
    {ErrorCode::Usage, Exit::Usage, "usage"},
    {ErrorCode::ConfigurationInvalid, Exit::Usage, "configuration-invalid"},
    {ErrorCode::FileMissing, Exit::Unreadable, "file-missing"},
    {ErrorCode::FileIsFolder, Exit::Unreadable, "file-is-folder"},
    {ErrorCode::FileForbidden, Exit::Unreadable, "file-forbidden"},
    {ErrorCode::FileUnreadable, Exit::Unreadable, "file-unreadable"},
    {ErrorCode::FileEmpty, Exit::Damaged, "file-empty"},
    {ErrorCode::ContentUnknown, Exit::Damaged, "content-unknown"},
    {ErrorCode::Damaged, Exit::Damaged, "damaged"},
    {ErrorCode::TextInTheWay, Exit::Damaged, "text-in-the-way"},
    {ErrorCode::PasswordNeeded, Exit::PasswordNeeded, "password-needed"},
    {ErrorCode::WrongPassword, Exit::WrongPassword, "wrong-password"},
    {ErrorCode::WrongEncoding, Exit::Unsupported, "wrong-encoding"},
    {ErrorCode::AlgorithmUnsupported, Exit::Unsupported, "algorithm-unsupported"},
    {ErrorCode::FeatureUnsupported, Exit::Unsupported, "feature-unsupported"},
    {ErrorCode::CipherUnavailable, Exit::Unsupported, "cipher-unavailable"},
    {ErrorCode::NotReadSafely, Exit::Damaged, "not-read-safely"},
    {ErrorCode::ReaderEnded, Exit::Unreadable, "reader-ended"},
    {ErrorCode::ReaderStopped, Exit::Internal, "reader-stopped"},
    {ErrorCode::ReaderMissing, Exit::Internal, "reader-missing"},
    {ErrorCode::ReaderUnconfined, Exit::Refused, "reader-unconfined"},
    {ErrorCode::LimitHit, Exit::Limit, "limit-hit"},
    {ErrorCode::TooCostly, Exit::Limit, "too-costly"},
    {ErrorCode::NameTooLong, Exit::Refused, "name-too-long"},
    {ErrorCode::NameEmpty, Exit::Refused, "name-empty"},
    {ErrorCode::NameHasControl, Exit::Refused, "name-has-control"},
    {ErrorCode::NoKey, Exit::Refused, "no-key"},
    {ErrorCode::KeyUnproved, Exit::Refused, "key-unproved"},
    {ErrorCode::KeyMismatch, Exit::Refused, "key-mismatch"},
    {ErrorCode::NotAKey, Exit::Refused, "not-a-key"},
    {ErrorCode::FilesSwapped, Exit::Refused, "files-swapped"},
    {ErrorCode::NoCertificate, Exit::Refused, "no-certificate"},
    {ErrorCode::FindingNotAccepted, Exit::Refused, "finding-not-accepted"},
    {ErrorCode::RootUndecided, Exit::Refused, "root-undecided"},
    {ErrorCode::FileExists, Exit::Exists, "file-exists"},
    {ErrorCode::FileNotWritten, Exit::Unreadable, "file-not-written"},
    {ErrorCode::LinkExists, Exit::Exists, "link-exists"},
    {ErrorCode::EntryDamaged, Exit::Exists, "entry-damaged"},
    {ErrorCode::StoreDenied, Exit::Denied, "store-denied"},
    {ErrorCode::StoreBusy, Exit::StoreFailed, "store-busy"},
    {ErrorCode::StoreFailed, Exit::StoreFailed, "store-failed"},
    {ErrorCode::StoreUnknownVersion, Exit::StoreFailed, "store-unknown-version"},
    {ErrorCode::StoreForeign, Exit::StoreFailed, "store-foreign"},
    {ErrorCode::JournalUnreadable, Exit::StoreFailed, "journal-unreadable"},
    {ErrorCode::ProofFailed, Exit::StoreFailed, "proof-failed"},
    {ErrorCode::Declined, Exit::Declined, "declined"},
    {ErrorCode::NobodyToAsk, Exit::Declined, "nobody-to-ask"},
    {ErrorCode::WorldChanged, Exit::Changed, "world-changed"},
    {ErrorCode::PublishFailed, Exit::PublishFailed, "publish-failed"},
    {ErrorCode::PlanInvalid, Exit::Refused, "plan-invalid"},
    {ErrorCode::PlanDamaged, Exit::Damaged, "plan-damaged"},
    {ErrorCode::PlanUnexpected, Exit::Changed, "plan-unexpected"},
    {ErrorCode::PlanUnconfirmed, Exit::Declined, "plan-unconfirmed"},
    {ErrorCode::PlanOutdated, Exit::Changed, "plan-outdated"},
    {ErrorCode::Cancelled, Exit::Cancelled, "cancelled"},
    {ErrorCode::NotFound, Exit::NotFound, "not-found"},
    {ErrorCode::ChangesStandOnIt, Exit::Refused, "changes-stand-on-it"},
    {ErrorCode::KeptNoLonger, Exit::Refused, "kept-no-longer"},
    {ErrorCode::InUse, Exit::Refused, "in-use"},
    {ErrorCode::NotUndoable, Exit::Refused, "not-undoable"},
    {ErrorCode::NoSuchAccount, Exit::Refused, "no-such-account"},
    {ErrorCode::NoAccessLists, Exit::Refused, "no-access-lists"},
    {ErrorCode::AccountShutOut, Exit::Refused, "account-shut-out"},
    {ErrorCode::ReceiptNotTrusted, Exit::Refused, "receipt-not-trusted"},
    {ErrorCode::OutputFailed, Exit::OutputFailed, "output-failed"},
};
static_assert(holdsEach(rows));

} // namespace

Exit exitFor(ErrorCode code) {
  return rowOf(rows, code).exit;
}

std::string_view nameOf(ErrorCode code) {
  return rowOf(rows, code).name;
}

std::string_view nameOf(Exit code) {
  return rowOf(exits, code).name;
}

} // namespace core
