// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

struct Row {
  ErrorCode code;
  Verdict verdict;
};

constexpr Row verdicts[] = {
    {ErrorCode::PasswordNeeded, Verdict::Needed},
    {ErrorCode::WrongPassword, Verdict::Wrong},
    {ErrorCode::WrongEncoding, Verdict::WrongEncoding},
    {ErrorCode::Damaged, Verdict::Damaged},
    {ErrorCode::TextInTheWay, Verdict::Damaged},
    {ErrorCode::AlgorithmUnsupported, Verdict::Unsupported},
    {ErrorCode::FeatureUnsupported, Verdict::Unsupported},
    {ErrorCode::CipherUnavailable, Verdict::CipherUnavailable},
    {ErrorCode::TooCostly, Verdict::TooCostly},
};

} // namespace

// In a file of its own, so that a caller does not link a parser with it.
std::optional<Verdict> verdictFor(const Error &error) {
  const auto *const row = std::ranges::find(verdicts, error.code, &Row::code);
  return row == std::end(verdicts) ? std::nullopt : std::optional(row->verdict);
}

} // namespace core
