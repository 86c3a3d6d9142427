// SPDX-License-Identifier: Apache-2.0
#include "core/wire/consistency.h"

#include "core/wire/contradiction.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <string_view>

namespace core::wire {

namespace {

bool hasMac(const SourceFile &file) {
  return file.container && file.container->mac.kind != MacFacts::Kind::None;
}

// Base64 of a lone key hides from the first look whether the key is encrypted.
bool mayBeLocked(const SourceFile &file) {
  return file.needsPassword || (file.format == Format::Pkcs8 && file.encoding == Encoding::Base64);
}

bool isLocked(const SafeFacts &safe) {
  return safe.encryption != "none";
}

// Something unreadable is a key in a safe that is not encrypted, or the safe itself, whose iterations are then unknown.
bool isSafe(const SafeFacts &safe, const Limits &limits) {
  if (safe.encryption.empty()) return false;
  const auto is = [&](const std::string &name) {
    return isLocked(safe) ? name == safe.encryption && safe.iterations == 0 : std::ranges::find(safe.keys, name) != safe.keys.end();
  };
  if (safe.unreadable.size() > (isLocked(safe) ? 1 : safe.keys.size()) || !std::ranges::all_of(safe.unreadable, is)) return false;
  if (isLocked(safe)) return !safe.bags && safe.keys.empty();
  const auto bags = safe.bags.value_or(0);
  return safe.iterations == 0 && bags <= limits.bags && safe.keys.size() <= limits.bags && (safe.keys.empty() || bags > 0);
}

bool isMac(const MacFacts &mac) {
  const bool isThere = mac.kind != MacFacts::Kind::None;
  return isThere != mac.digest.empty() && (isThere || mac.iterations == 0);
}

// scrypt counts more than its iterations, and keys in safes that are not encrypted count too.
bool coversIterations(const ContainerFacts &facts) {
  auto left = facts.work;
  const auto take = [&left](std::uint64_t iterations) {
    const bool fits = iterations <= left;
    if (left != std::numeric_limits<std::uint64_t>::max()) left -= fits ? iterations : left; // a sum that is too large ends there
    return fits;
  };
  return take(facts.mac.iterations) && std::ranges::all_of(facts.safes, [&](const SafeFacts &safe) { return take(safe.iterations); });
}

Expected<void> checkContainer(const ContainerFacts &facts, bool needsPassword, const Limits &limits) {
  const auto &safes = facts.safes;
  const bool isProtected = facts.work > 0 || facts.mac.kind != MacFacts::Kind::None || std::ranges::any_of(safes, isLocked);
  return refuse({{safes.size() > limits.bags, "more safes than bags are allowed"},
                 {!std::ranges::all_of(safes, [&](const SafeFacts &safe) { return isSafe(safe, limits); }), "a safe that cannot be"},
                 {!isMac(facts.mac), "a MAC that cannot be"},
                 {!coversIterations(facts), "less work than iterations"},
                 {facts.estimatedSeconds > static_cast<double>(facts.work), "time for no work, or a second for each iteration"},
                 {needsPassword != isProtected, "a password that is needed for nothing, or none for what is encrypted"}});
}

} // namespace

Expected<void> checkFacts(const SourceFile &file, Wanted wanted, const Limits &limits) {
  const auto is = [&](Format format) { return file.format == format; };
  const bool isText = file.encoding == Encoding::Pem;
  const bool mayHoldEncryptedKey = is(Format::Pkcs12) || is(Format::Pkcs8) || (isText && !is(Format::X509));
  auto checked = refuse({{is(Format::Pkcs10), "a request, which nobody opens"},
                         {is(Format::Pkcs8) && wanted != Wanted::Key, "a key where certificates were wanted"},
                         {is(Format::PemBundle) && !isText, "a PEM bundle in another encoding"},
                         {file.container.has_value() != is(Format::Pkcs12), "a container in a file of another format, or a PKCS#12 file without one"},
                         {file.needsPassword && !mayHoldEncryptedKey, "a password for what is never encrypted"}});
  if (!checked || !file.container) return checked;
  return checkContainer(*file.container, file.needsPassword, limits);
}

namespace {

bool hasRoom(const ContainerFacts &facts) {
  return std::ranges::any_of(facts.safes, [](const SafeFacts &safe) { return isLocked(safe) || safe.bags.value_or(1) > 0; });
}

// The content that a file of that format can have.
bool isContentOf(const Bundle &bundle, const SourceFile &file) {
  const bool isEmpty = bundle.certificates.empty() && bundle.keys.empty() && bundle.leftovers.empty();
  switch (file.format) {
  case Format::X509:
    return !bundle.certificates.empty() && bundle.keys.empty();
  case Format::Pkcs7:
    return bundle.keys.empty() || file.encoding == Encoding::Pem;
  case Format::PemBundle:
    return !bundle.certificates.empty();
  case Format::Pkcs8:
    return bundle.certificates.empty();
  case Format::Pkcs12:
    return isEmpty || (file.container && hasRoom(*file.container));
  case Format::Pkcs10:
    break;
  }
  return false;
}

// A PEM text or a lone key is all about keys: the password of keys is one of the file as well.
bool isGiven(const Attempt &attempt) {
  return attempt.file.format == Format::Pkcs12 ? attempt.passwords.file != nullptr : attempt.passwords.any();
}

// Which of the ten words can be said of a file that opened; the others are errors.
bool isVerdictOn(const Bundle &bundle, const Attempt &attempt) {
  const auto &file = attempt.file;
  const bool given = isGiven(attempt);
  const bool isPkcs12 = file.format == Format::Pkcs12;
  switch (bundle.verdict) {
  case Verdict::NoMac:
    return isPkcs12 && !hasMac(file);
  case Verdict::NotNeeded:
    return isPkcs12 ? hasMac(file) && !given : true;
  case Verdict::Correct:
    return given && mayBeLocked(file) && (!isPkcs12 || hasMac(file));
  case Verdict::Needed: // certificates in clear beside a key that is not
    return !given && !isPkcs12 && mayBeLocked(file) && !bundle.certificates.empty();
  case Verdict::Wrong:
  case Verdict::CipherUnavailable:
  case Verdict::WrongEncoding:
  case Verdict::TooCostly:
  case Verdict::Damaged:
  case Verdict::Unsupported:
    break;
  }
  return false;
}

// The form of the password that fitted is one of the password that was tried, and is there where one fitted.
bool isFormOf(const Bundle &bundle, const Attempt &attempt) {
  if (!bundle.fitted) return bundle.verdict != Verdict::Correct && !hasMac(attempt.file);
  const bool isPkcs12 = attempt.file.format == Format::Pkcs12;
  const auto isText = [](const Secret *password) { return password != nullptr && !password->empty(); };
  const auto isNothing = [](const Secret *password) { return password == nullptr || password->empty(); };
  const auto &[file, keys] = attempt.passwords;
  const bool isOfNothing = *bundle.fitted == Fitted::Null || *bundle.fitted == Fitted::Empty;
  const bool ofKeys = !isPkcs12 && keys != nullptr && (isOfNothing ? isNothing(keys) : isText(keys));
  const bool isTried = ofKeys || (isOfNothing ? isNothing(file) : isText(file));
  const bool nothingFitted = bundle.verdict == Verdict::Needed || (bundle.verdict == Verdict::NotNeeded && isGiven(attempt));
  return mayBeLocked(attempt.file) && isTried && !nothingFitted;
}

} // namespace

Expected<void> checkUnlocked(const Bundle &bundle, const Attempt &attempt) {
  const auto has = [&](FindingCode code) { return std::ranges::find(bundle.findings, code, &Finding::code) != bundle.findings.end(); };
  const bool isOld = has(FindingCode::LegacyEncryption);
  const bool namesProvider = has(FindingCode::ProviderAttribute);
  return refuse({{!isVerdictOn(bundle, attempt), "a verdict that this attempt cannot have"},
                 {!isFormOf(bundle, attempt), "a form of the password that was not tried, or fitted nothing"},
                 {!isContentOf(bundle, attempt.file), "content that such a file cannot have"},
                 {isOld && !mayBeLocked(attempt.file), "an encryption of what is not encrypted"},
                 {namesProvider && attempt.file.format != Format::Pkcs12, "an attribute of PKCS#12"}});
}

namespace {

std::optional<std::uint64_t> numberIn(const Error &error, const char *name) {
  const auto found = error.parameters.find(name);
  if (found == error.parameters.end()) return std::nullopt;
  std::uint64_t number = 0;
  const auto &text = found->second.text();
  const auto *const end = text.data() + text.size();
  const auto [at, failed] = std::from_chars(text.data(), end, number);
  return failed == std::errc() && at == end ? std::optional(number) : std::nullopt;
}

// An option is shown as something to type. A reader may only name one that raises a limit.
bool namesAnOption(const Error &error) {
  const auto found = error.parameters.find("option");
  if (found == error.parameters.end()) return true;
  constexpr std::size_t longest = 64;
  constexpr std::string_view prefix = "limits.";
  const std::string_view option = found->second.text();
  const bool isKey = option.starts_with(prefix) && option.size() < longest &&
                     option.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", prefix.size()) == std::string_view::npos;
  return error.code == ErrorCode::TooCostly ? option == "--max-work" : error.code == ErrorCode::LimitHit && isKey;
}

// Only plans and stores, of which a reader knows nothing, name lines and certificates.
Expected<void> checkFailed(const Error &error, const Limits &limits) {
  const bool isCheap =
      error.code == ErrorCode::TooCostly && (numberIn(error, "maximum") != limits.work || numberIn(error, "work").value_or(0) <= limits.work);
  return refuse({{!error.details.empty() || !error.certificate.empty(), "details or a certificate, which no failure of a reader has"},
                 {!namesAnOption(error), "an option that there is not"},
                 {isCheap, "too much work that is not too much"}});
}

bool isAboutPassword(ErrorCode code) {
  using enum ErrorCode;
  return code == PasswordNeeded || code == WrongPassword || code == WrongEncoding || code == CipherUnavailable;
}

} // namespace

Expected<void> checkFailedOpen(const Error &error, BytesView file, const Limits &limits) {
  if (auto checked = checkFailed(error, limits); !checked) return checked;
  return refuse({{isAboutPassword(error.code), "a password where none was asked for"},
                 {(error.code == ErrorCode::FileEmpty) != file.empty(), "an empty file that is not, or content of one that is"}});
}

Expected<void> checkFailedUnlock(const Error &error, const Attempt &attempt) {
  if (auto checked = checkFailed(error, attempt.limits); !checked) return checked;
  const bool given = isGiven(attempt);
  const auto which = error.parameters.find("which");
  const bool isOfKeys = which != error.parameters.end();
  const bool isKeyWrong = isOfKeys && error.code == ErrorCode::WrongPassword && attempt.passwords.keys != nullptr && which->second.text() == "key";
  const bool isOpening = error.code == ErrorCode::FileEmpty || error.code == ErrorCode::ContentUnknown;
  return refuse({{isAboutPassword(error.code) && !mayBeLocked(attempt.file), "a password for what needs none"},
                 {error.code == ErrorCode::PasswordNeeded && given, "a password is needed that was given"},
                 {error.code == ErrorCode::WrongPassword && !given && !isOfKeys, "a wrong password, and none was given"},
                 {isOfKeys && !isKeyWrong, "a wrong password of keys, and none was given"},
                 {isOpening, "a file that was opened cannot be"}});
}

Expected<void> checkFailedPlan(const Error &error, const Limits &limits) {
  if (auto checked = checkFailed(error, limits); !checked) return checked;
  const bool isPossible = error.code == ErrorCode::PlanDamaged || error.code == ErrorCode::LimitHit || error.code == ErrorCode::Internal;
  return refuse({{!isPossible, "a plan fails as no plan does"}});
}

Expected<void> checkFailedDescribe(const Error &error, const Limits &limits) {
  if (auto checked = checkFailed(error, limits); !checked) return checked;
  const bool isPossible = error.code == ErrorCode::LimitHit || error.code == ErrorCode::Internal;
  return refuse({{!isPossible, "a certificate that was decoded cannot be described"}});
}

} // namespace core::wire
