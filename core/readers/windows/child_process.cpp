// SPDX-License-Identifier: Apache-2.0
#include "core/readers/child_process.h"

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

class Handle {
public:
  Handle() = default;
  ~Handle() { close(); }
  Handle(Handle &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
  Handle &operator=(Handle &&other) noexcept {
    std::swap(m_handle, other.m_handle);
    return *this;
  }
  Handle(const Handle &) = delete;
  Handle &operator=(const Handle &) = delete;

  [[nodiscard]] HANDLE get() const { return m_handle; }
  [[nodiscard]] HANDLE *out() { return &m_handle; }
  void close() {
    if (m_handle != nullptr) CloseHandle(std::exchange(m_handle, nullptr));
  }

private:
  HANDLE m_handle = nullptr;
};

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

// The list keeps every other handle that may be inherited out of the child.
class StartOrders {
public:
  StartOrders(HANDLE input, HANDLE output) : m_inherited{input, output} {
    SIZE_T size = 0;
    InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
    m_memory.resize(size);
    auto *list = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(m_memory.data());
    if (InitializeProcThreadAttributeList(list, 1, 0, &size) == 0) return;
    m_orders.lpAttributeList = list;
    UpdateProcThreadAttribute(list, 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, m_inherited, sizeof(m_inherited), nullptr, nullptr);
    m_orders.StartupInfo.cb = sizeof(m_orders);
    m_orders.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    m_orders.StartupInfo.hStdInput = input;
    m_orders.StartupInfo.hStdOutput = output;
  }
  ~StartOrders() {
    if (m_orders.lpAttributeList != nullptr) DeleteProcThreadAttributeList(m_orders.lpAttributeList);
  }
  StartOrders(const StartOrders &) = delete;
  StartOrders &operator=(const StartOrders &) = delete;

  [[nodiscard]] STARTUPINFOW *get() { return &m_orders.StartupInfo; }

private:
  HANDLE m_inherited[2];
  std::vector<std::uint8_t> m_memory;
  STARTUPINFOEXW m_orders{};
};

} // namespace

struct ChildProcess::System {
  Handle process;
  Handle toChild;
  Handle fromChild;
};

ChildProcess::ChildProcess(std::unique_ptr<System> system, std::chrono::milliseconds silence)
    : m_system(std::move(system)), m_watchdog(silence, [this] { kill(); }) {}

Expected<std::unique_ptr<ChildProcess>> ChildProcess::start(const std::filesystem::path &program, const std::vector<std::string> &arguments,
                                                            std::chrono::milliseconds silence) {
  auto system = std::make_unique<System>();
  Handle input;
  Handle output;
  if (!makePipe(system->toChild, input, true) || !makePipe(system->fromChild, output, false)) return cannotStart(program);
  std::wstring line = L"\"" + program.wstring() + L"\"";
  for (const auto &argument : arguments) line += L" " + std::filesystem::path(argument).wstring(); // numbers: nothing to quote
  StartOrders orders(input.get(), output.get());
  // Without SystemRoot some of the system's own libraries do not load.
  wchar_t root[MAX_PATH] = L"";
  GetWindowsDirectoryW(root, MAX_PATH);
  std::wstring environment = std::wstring(L"SystemRoot=") + root;
  environment.append(2, L'\0');
  constexpr DWORD flags = CREATE_NO_WINDOW | CREATE_NEW_PROCESS_GROUP | CREATE_UNICODE_ENVIRONMENT | EXTENDED_STARTUPINFO_PRESENT;
  PROCESS_INFORMATION started{};
  if (CreateProcessW(program.c_str(), line.data(), nullptr, nullptr, TRUE, flags, environment.data(), nullptr, orders.get(), &started) == 0) {
    return cannotStart(program);
  }
  CloseHandle(started.hThread);
  *system->process.out() = started.hProcess;
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

void ChildProcess::kill() const {
  if (m_system->process.get() != nullptr) TerminateProcess(m_system->process.get(), 1);
}

Ending ChildProcess::end() {
  if (m_system->process.get() == nullptr) return m_ending;
  kill();
  WaitForSingleObject(m_system->process.get(), INFINITE);
  DWORD code = 0;
  GetExitCodeProcess(m_system->process.get(), &code);
  m_system->process.close();
  m_ending = {Ending::Kind::Exited, "exit code " + std::to_string(code)};
  return m_ending;
}

} // namespace core
