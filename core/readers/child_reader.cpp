// SPDX-License-Identifier: Apache-2.0
#include "core/readers/child_reader.h"

#include "core/base/cryptography.h"
#include "core/base/fields.h"
#include "core/base/whole_file.h"
#include "core/formats/file_place.h"
#include "core/formats/read_file.h"
#include "core/wire/bundle_message.h"
#include "core/wire/consistency.h"
#include "core/wire/details_message.h"
#include "core/wire/error_message.h"
#include "core/wire/file_message.h"
#include "core/wire/plan_message.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace core {

using namespace wire;

// What is asked of the child, and how large the answer may be.
struct ChildReader::Call {
  Kind kind;
  const Json &head;
  std::span<const BytesView> parts;
  Bounds bounds;
  std::chrono::milliseconds time; // that the answer may take
  const Progress &progress;
};

namespace {

constexpr Bounds smallAnswer{1U << 20U, 1U << 20U};

// An answer is made of what is in the file: encoded anew, names in UTF-8, JSON around them.
Bounds boundsFor(std::size_t fileBytes) {
  constexpr std::size_t base = 1U << 20U;
  constexpr std::size_t largestHead = 32U << 20U;
  return {base + 8 * fileBytes, std::min(base + 4 * fileBytes, largestHead)};
}

bool isOfReader(Stage stage) {
  switch (stage) {
  case Stage::Reading:
  case Stage::CheckingPassword:
  case Stage::Decrypting:
    return true;
  case Stage::LookingAtStore:
  case Stage::Waiting:
  case Stage::MakingKey:
  case Stage::Writing:
  case Stage::Proving:
    break;
  }
  return false;
}

// False for a message that is not progress: a step back, or a stage that a reader never reaches. stage: that of the message before.
bool report(const Message &message, const Progress &progress, Stage &stage) {
  Fields fields(message.head);
  const auto now = fields.choice<Stage>("stage");
  const auto fraction = fields.real("fraction");
  if (!fields.good() || !isOfReader(now) || now < stage || fraction > 1 || !message.parts.empty()) return false;
  stage = now;
  if (progress) progress(stage, fraction);
  return true;
}

// How often the child is to say something, so that some of it may be lost in a busy machine.
std::chrono::milliseconds heartbeatFor(const Patience &patience) {
  constexpr int times = 6;
  return std::max(patience.silence / times, std::chrono::milliseconds(1));
}

} // namespace

ChildReader::ChildReader(std::filesystem::path program, const Limits &limits, bool allowUnconfined, const Patience &patience)
    : m_program(std::move(program)), m_limits(limits), m_allowUnconfined(allowUnconfined), m_patience(patience) {}

ChildReader::~ChildReader() = default;

Expected<SourceFile> ChildReader::openFile(const std::filesystem::path &path, std::stop_token stop) {
  return openPath(path, Wanted::Certificates, stop);
}

Expected<SourceFile> ChildReader::openKeyFile(const std::filesystem::path &path, std::stop_token stop) {
  return openPath(path, Wanted::Key, stop);
}

Expected<SourceFile> ChildReader::openBytes(Bytes bytes, std::string name, std::stop_token stop, Wanted wanted) {
  if (bytes.size() > m_limits.fileBytes) return fileTooLarge(bytes.size(), m_limits.fileBytes);
  if (auto started = start(bytes.size(), m_limits); !started) return Unexpected(started.error());
  return open(fileOf(std::move(bytes), std::move(name), m_limits.fileBytes), wanted, stop);
}

Expected<SourceFile> ChildReader::openPath(const std::filesystem::path &path, Wanted wanted, const std::stop_token &stop) {
  auto content = readWholeFile(path, m_limits.fileBytes, stop);
  if (!content) return Unexpected(content.error());
  if (auto started = start(content->bytes.size(), m_limits); !started) return Unexpected(started.error());
  return open(fileAt(path, std::move(*content), m_limits.fileBytes), wanted, stop);
}

Expected<SourceFile> ChildReader::open(Expected<SourceFile> file, Wanted wanted, const std::stop_token &stop) {
  if (!file) {
    m_child.reset();
    return file;
  }
  m_wanted = wanted;
  if (auto opened = openInChild(*file, m_limits, stop); !opened) return Unexpected(opened.error());
  return file;
}

Expected<void> ChildReader::openInChild(SourceFile &file, const Limits &limits, const std::stop_token &stop) {
  const auto confinement = awaitReady(stop);
  if (!confinement) return Unexpected(confinement.error());
  if (auto refused = refuseUnconfined(*confinement); !refused) return refused;
  const std::vector<BytesView> parts{*file.bytes};
  const auto head = toJson(Order{file.path.empty() ? file.name : file.path, limits, m_wanted, heartbeatFor(m_patience)});
  const auto answer = ask({Kind::Open, head, parts, boundsFor(file.bytes->size()), m_patience.answer, {}}, stop);
  if (!answer) return Unexpected(answer.error());
  if (answer->kind == Kind::Failed) return failed(*answer, [&](const Error &error) { return checkFailedOpen(error, *file.bytes, limits); });
  if (answer->kind != Kind::Opened || !answer->parts.empty()) return giveUp(nonsense("another answer than Opened").value());
  if (auto added = addFacts(answer->head, file); !added) return giveUp(added.error());
  if (auto checked = checkFacts(file, m_wanted, limits); !checked) return giveUp(checked.error());
  m_opened = file.bytes;
  return {};
}

Expected<Bundle> ChildReader::unlock(const SourceFile &file, const Passwords &passwords, std::stop_token stop, const Progress &progress,
                                     std::uint64_t work) {
  const auto limits = withWork(m_limits, work);
  if (!stillHas(file, limits)) {
    auto again = file;
    m_wanted = file.format == Format::Pkcs8 ? Wanted::Key : Wanted::Certificates;
    if (auto started = start(file.bytes->size(), limits); !started) return Unexpected(started.error());
    if (auto opened = openInChild(again, limits, stop); !opened) return Unexpected(opened.error());
  }
  std::vector<BytesView> parts;
  if (passwords.file != nullptr) parts.push_back(passwords.file->bytes());
  if (passwords.keys != nullptr) parts.push_back(passwords.keys->bytes());
  const auto head = toJson(Order{{}, limits, m_wanted, heartbeatFor(m_patience), passwords.file != nullptr, passwords.keys != nullptr});
  const auto answer = ask({Kind::Unlock, head, parts, boundsFor(file.bytes->size()), m_patience.answer + timeFor(limits.work), progress}, stop);
  if (!answer) return Unexpected(answer.error());
  const Attempt attempt{file, passwords, limits};
  if (answer->kind == Kind::Failed) return failed(*answer, [&](const Error &error) { return checkFailedUnlock(error, attempt); });
  if (answer->kind != Kind::Unlocked) return giveUp(nonsense("another answer than Unlocked").value());
  auto bundle = bundleFrom(*answer, m_limits);
  if (!bundle) return giveUp(bundle.error());
  if (auto checked = checkUnlocked(*bundle, attempt); !checked) return giveUp(checked.error());
  std::ranges::move(findingsOfPlace(file), std::back_inserter(bundle->findings));    // the child does not know where it is
  if (bundle->verdict != Verdict::Needed && !hasLockedKey(*bundle)) m_child.reset(); // where a part is still locked, a password may follow
  return bundle;
}

Expected<std::string> ChildReader::readPlan(const std::filesystem::path &path, std::stop_token stop) {
  const auto content = readWholeFile(path, m_limits.fileBytes, stop);
  if (!content) return Unexpected(content.error());
  return ChildReader(m_program, m_limits, m_allowUnconfined, m_patience).planInChild(path, content->bytes, stop);
}

Expected<std::string> ChildReader::planInChild(const std::filesystem::path &path, BytesView bytes, const std::stop_token &stop) {
  if (auto started = start(bytes.size(), m_limits); !started) return Unexpected(started.error());
  const auto confinement = awaitReady(stop);
  if (!confinement) return Unexpected(confinement.error());
  if (auto refused = refuseUnconfined(*confinement); !refused) return Unexpected(refused.error());
  const std::vector<BytesView> parts{bytes};
  const auto head = toJson(Order{path.string(), m_limits, Wanted::Certificates, heartbeatFor(m_patience)});
  const auto answer = ask({Kind::ReadPlan, head, parts, boundsFor(bytes.size()), m_patience.answer, {}}, stop);
  if (!answer) return Unexpected(answer.error());
  if (answer->kind == Kind::Failed) return failed(*answer, [&](const Error &error) { return checkFailedPlan(error, m_limits); });
  if (answer->kind != Kind::PlanRead) return giveUp(nonsense("another answer than PlanRead").value());
  auto text = planTextFrom(*answer, bytes);
  if (!text) return giveUp(text.error());
  return text;
}

// What is opened and unlocked meanwhile keeps its child.
Expected<CertificateDetails> ChildReader::describe(const Certificate &certificate, std::stop_token stop) {
  return ChildReader(m_program, m_limits, m_allowUnconfined, m_patience).describeInChild(certificate.der(), stop);
}

Expected<CertificateDetails> ChildReader::describeInChild(BytesView der, const std::stop_token &stop) {
  if (auto started = start(der.size(), m_limits); !started) return Unexpected(started.error());
  const auto confinement = awaitReady(stop);
  if (!confinement) return Unexpected(confinement.error());
  if (auto refused = refuseUnconfined(*confinement); !refused) return Unexpected(refused.error());
  const std::vector<BytesView> parts{der};
  const auto head = toJson(Order{{}, m_limits, Wanted::Certificates, heartbeatFor(m_patience)});
  const auto answer = ask({Kind::Describe, head, parts, largestDetails, m_patience.answer, {}}, stop);
  if (!answer) return Unexpected(answer.error());
  if (answer->kind == Kind::Failed) return failed(*answer, [&](const Error &error) { return checkFailedDescribe(error, m_limits); });
  if (answer->kind != Kind::Described || !answer->parts.empty()) return giveUp(nonsense("another answer than Described").value());
  auto details = detailsFrom(answer->head, der);
  if (!details) return giveUp(details.error());
  return details;
}

Expected<Confinement> ChildReader::confinement(const std::stop_token &stop) {
  if (auto started = start(0, m_limits); !started) return Unexpected(started.error());
  const auto asked = m_child->asked();
  auto confinement = awaitReady(stop);
  m_child.reset();
  if (confinement) confinement->asked.insert(asked.begin(), asked.end());
  return confinement;
}

Expected<void> ChildReader::start(std::size_t fileBytes, const Limits &limits) {
  m_child.reset();
  m_opened.reset();
  const auto allowance = allowanceFor(fileBytes, limits);
  auto child = ChildProcess::start(m_program, allowance, m_patience.silence);
  if (!child) return Unexpected(child.error());
  m_child = std::move(*child);
  m_startedBy = std::this_thread::get_id();
  m_allowance = allowance;
  m_work = limits.work;
  warmUpCryptography(); // the child does the same now
  return {};
}

Expected<Confinement> ChildReader::awaitReady(const std::stop_token &stop) {
  const auto ready = [&] {
    const std::stop_callback killer(stop, [this] { m_child->kill(); });
    const Watchdog::Watch watch(m_child->watchdog(), m_answer = m_patience.answer);
    return receiveMessage(*m_child, smallAnswer);
  }();
  if (!ready) return giveUp(ready.error(), stop.stop_requested());
  if (ready->kind != Kind::Ready || !ready->parts.empty()) return giveUp(nonsense("another answer than Ready").value());
  auto confinement = confinementFrom(ready->head);
  if (!confinement) return giveUp(confinement.error());
  const auto isAsked = [](std::uint64_t inForce, std::uint64_t asked) { return inForce == 0 || inForce == asked; };
  if (!isAsked(confinement->memoryBytes, m_allowance.memoryBytes) || !isAsked(confinement->processorSeconds, m_allowance.processorSeconds)) {
    return giveUp(nonsense("other limits than it was given").value());
  }
  return confinement;
}

Expected<void> ChildReader::refuseUnconfined(const Confinement &confinement) const {
  if (confinement.systemCalls || m_allowUnconfined) return {};
  return fail(ErrorCode::ReaderUnconfined, {{"what", Fault::NoCallFilter}});
}

Expected<Message> ChildReader::ask(const Call &call, const std::stop_token &stop) {
  auto answer = [&]() -> Expected<Message> {
    const std::stop_callback killer(stop, [this] { m_child->kill(); });
    const Watchdog::Watch watch(m_child->watchdog(), m_answer = call.time);
    if (auto sent = sendMessage(*m_child, call.kind, call.head, call.parts); !sent) return Unexpected(sent.error());
    return receive(call.bounds, call.progress);
  }();
  if (!answer) return giveUp(answer.error(), stop.stop_requested());
  return answer;
}

Expected<Message> ChildReader::receive(const Bounds &bounds, const Progress &progress) {
  auto stage = Stage::Reading;
  while (true) {
    auto message = receiveMessage(*m_child, bounds);
    if (!message || message->kind != Kind::Progress) return message;
    if (!report(*message, progress, stage)) return nonsense("a progress message that makes no sense");
  }
}

// An error of the file comes back as it is, if it can be one.
Unexpected ChildReader::failed(const Message &answer, const std::function<Expected<void>(const Error &error)> &check) {
  auto error = errorFrom(answer.head);
  if (error.code == ErrorCode::NotReadSafely) return giveUp(error);
  if (!answer.parts.empty()) return giveUp(nonsense("a failure with more than its words").value());
  if (const auto checked = check(error); !checked) return giveUp(checked.error());
  return Unexpected(std::move(error));
}

// Whatever breaks the conversation ends the child.
Unexpected ChildReader::giveUp(const Error &broken, bool stopped) {
  return Unexpected(causeOf(broken, stopped));
}

// Why the conversation broke: how the child ended says more than the silence after it.
Error ChildReader::causeOf(const Error &broken, bool stopped) {
  if (broken.code != ErrorCode::NotReadSafely) {
    m_child.reset();
    return broken;
  }
  const bool isDead = m_child->isGone();
  const auto lapse = m_child->watchdog().lapse();
  const auto ending = m_child->end();
  m_child.reset();
  if (stopped) return {ErrorCode::Cancelled, {}, {}, {}, {}};
  if (lapse != Watchdog::Lapse::None) return {broken.code, {{"what", delayOf(lapse)}}, {}, broken.diagnostic, {}};
  if (!isDead) return broken; // it sent nonsense, and was ended for that
  switch (ending.kind) {
  case Ending::Kind::Exited:
    return {broken.code, broken.parameters, {}, ending.what, {}};
  case Ending::Kind::Forbidden:
    return {ErrorCode::ReaderStopped, {{"what", {Fault::EndedBySignal, ending.what}}}, {}, broken.diagnostic, {}};
  case Ending::Kind::ProcessorTime:
    return {ErrorCode::LimitHit,
            {{"limit", Fault::ProcessorTime}, {"maximum", {Fault::SecondCount, std::to_string(m_allowance.processorSeconds)}}},
            {},
            "signal " + ending.what,
            {}};
  case Ending::Kind::Killed:
    return {ErrorCode::ReaderEnded, {{"what", {Fault::EndedBySignal, ending.what}}}, {}, broken.diagnostic, {}};
  case Ending::Kind::Crashed:
    break;
  }
  return {ErrorCode::NotReadSafely, {{"what", {Fault::EndedBySignal, ending.what}}}, {}, broken.diagnostic, {}};
}

Value ChildReader::delayOf(Watchdog::Lapse lapse) const {
  const auto seconds = [](std::chrono::milliseconds time) { return std::to_string(std::chrono::duration_cast<std::chrono::seconds>(time).count()); };
  const bool isLate = lapse == Watchdog::Lapse::Late;
  return isLate ? Value(Fault::AnsweredLate, seconds(m_answer)) : Value(Fault::SaidNothing, seconds(m_patience.silence));
}

bool ChildReader::stillHas(const SourceFile &file, const Limits &limits) const {
  return m_work >= limits.work && m_child != nullptr && m_opened == file.bytes && m_startedBy == std::this_thread::get_id() && m_child->isQuiet();
}

} // namespace core
