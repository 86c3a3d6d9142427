// SPDX-License-Identifier: Apache-2.0
#include "core/readers/child_process.h"

#include "core/readers/windows/confined_start.h"

#include <windows.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace core {

namespace {

constexpr std::size_t atOnce = 1U << 20U;

Unexpected cannotStart(const std::filesystem::path &program) {
  const auto number = static_cast<int>(GetLastError());
  return fail(ErrorCode::ReaderMissing, {{"path", program.string()}, {"what", std::system_category().message(number)}});
}

// One direction; the end that the child has is inherited, ours is not.
bool makePipe(Handle &ours, Handle &theirs, bool weWrite) {
  SECURITY_ATTRIBUTES inherited{sizeof(inherited), nullptr, TRUE};
  Handle read;
  Handle write;
  if (CreatePipe(read.out(), write.out(), &inherited, 0) == 0) return false;
  ours = std::move(weWrite ? write : read);
  theirs = std::move(weWrite ? read : write);
  return SetHandleInformation(ours.get(), HANDLE_FLAG_INHERIT, 0) != 0;
}

} // namespace

struct ChildProcess::System {
  ConfinedProcess child;
  Handle toChild;
  Handle fromChild;
};

ChildProcess::ChildProcess(std::unique_ptr<System> system, std::chrono::milliseconds silence)
    : m_system(std::move(system)), m_watchdog(silence, [this] { kill(); }) {}

Expected<std::unique_ptr<ChildProcess>> ChildProcess::start(const std::filesystem::path &program, const Allowance &allowance,
                                                            std::chrono::milliseconds silence) {
  auto system = std::make_unique<System>();
  Handle input;
  Handle output;
  if (!makePipe(system->toChild, input, true) || !makePipe(system->fromChild, output, false)) return cannotStart(program);
  std::wstring line = L"\"" + program.wstring() + L"\"";
  for (const auto &argument : argumentsOf(allowance)) line += L" " + std::filesystem::path(argument).wstring(); // numbers: nothing to quote
  auto child = startConfined({program.wstring(), std::move(line), input.get(), output.get(), allowance});
  if (!child) return cannotStart(program);
  system->child = std::move(*child);
  return std::unique_ptr<ChildProcess>(new ChildProcess(std::move(system), silence));
}

ChildProcess::~ChildProcess() {
  end();
}

bool ChildProcess::send(BytesView bytes) {
  while (!bytes.empty()) {
    DWORD sent = 0;
    if (WriteFile(m_system->toChild.get(), bytes.data(), static_cast<DWORD>(std::min(bytes.size(), atOnce)), &sent, nullptr) == 0) {
      m_gone = true;
      return false;
    }
    m_watchdog.heard();
    bytes = bytes.subspan(sent);
  }
  return true;
}

bool ChildProcess::receive(std::span<std::uint8_t> bytes) {
  while (!bytes.empty()) {
    DWORD got = 0;
    const auto wanted = static_cast<DWORD>(std::min(bytes.size(), atOnce));
    if (ReadFile(m_system->fromChild.get(), bytes.data(), wanted, &got, nullptr) == 0 || got == 0) {
      m_gone = true;
      return false;
    }
    m_watchdog.heard();
    bytes = bytes.subspan(got);
  }
  return true;
}

bool ChildProcess::isQuiet() const {
  DWORD waiting = 0;
  return PeekNamedPipe(m_system->fromChild.get(), nullptr, 0, nullptr, &waiting, nullptr) != 0 && waiting == 0;
}

std::set<ReaderMeasure> ChildProcess::asked() const {
  return m_system->child.asked;
}

void ChildProcess::kill() const {
  if (m_system->child.process.get() != nullptr) TerminateProcess(m_system->child.process.get(), 1);
}

Ending ChildProcess::end() {
  if (m_system->child.process.get() == nullptr) return m_ending;
  kill();
  WaitForSingleObject(m_system->child.process.get(), INFINITE);
  DWORD code = 0;
  GetExitCodeProcess(m_system->child.process.get(), &code);
  m_system->child.process.close();
  m_ending = {Ending::Kind::Exited, "exit code " + std::to_string(code)};
  return m_ending;
}

} // namespace core
