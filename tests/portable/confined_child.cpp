// SPDX-License-Identifier: Apache-2.0
// What the tests of a confined start start. report MEMORY SECONDS HANDLE: says what is in force here, and whether a handle of its parent can be
// used. parent confined|plain: starts itself as "sleep", says its number, and sleeps too.
#include "app/reader/confinement.h"
#include "core/readers/windows/confined_start.h"

#include <windows.h>

#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

void say(const std::string &line) {
  DWORD written = 0;
  WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), line.data(), static_cast<DWORD>(line.size()), &written, nullptr);
}

int report(char *argv[]) {
  const auto confinement = app::confine(std::strtoull(argv[2], nullptr, 10), std::strtoull(argv[3], nullptr, 10));
  for (const auto measure : confinement.inForce) say(std::string(core::nameOf(measure)) + "\n");
  const auto handle = reinterpret_cast<HANDLE>(std::strtoull(argv[4], nullptr, 10));
  if (SetEvent(handle) != 0) say("handle\n");
  return 0;
}

int sleepLong() {
  Sleep(600'000);
  return 0;
}

int parent(bool isConfined) {
  std::wstring self(MAX_PATH, L'\0');
  self.resize(GetModuleFileNameW(nullptr, self.data(), MAX_PATH));
  auto line = L"\"" + self + L"\" sleep";
  std::optional<core::ConfinedProcess> confined;
  PROCESS_INFORMATION plain{};
  if (isConfined) {
    confined = core::startConfined({self, line, GetStdHandle(STD_INPUT_HANDLE), GetStdHandle(STD_OUTPUT_HANDLE), {1U << 30U, 60}});
    if (!confined) return 1;
  } else {
    STARTUPINFOW info{};
    info.cb = sizeof(info);
    if (CreateProcessW(self.c_str(), line.data(), nullptr, nullptr, FALSE, 0, nullptr, nullptr, &info, &plain) == 0) return 1;
  }
  say(std::to_string(isConfined ? GetProcessId(confined->process.get()) : plain.dwProcessId) + "\n");
  return sleepLong();
}

} // namespace

int main(int argc, char *argv[]) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (what == "report" && argc == 5) return report(argv);
  if (what == "parent" && argc == 3) return parent(std::string(argv[2]) == "confined");
  return what == "sleep" ? sleepLong() : 2;
}
