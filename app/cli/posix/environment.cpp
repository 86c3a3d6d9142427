// SPDX-License-Identifier: Apache-2.0
#include "app/cli/environment.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace app::cli {

Arguments argumentsFrom(int argc, char *argv[]) {
  return {argv + (argc > 0 ? 1 : 0), argv + argc};
}

std::filesystem::path pathFrom(const std::string &argument) {
  return argument;
}

std::optional<core::Secret> takeVariable(const std::string &name) {
  // The only other thread waits for signals.
  char *value = name.empty() ? nullptr : std::getenv(name.c_str());
  if (value == nullptr) return std::nullopt;
  const auto length = std::strlen(value);
  core::Secret secret(std::string_view(value, length));
  core::cleanse(value, length);
  unsetenv(name.c_str());
  return secret;
}

int openForReading(const std::string &path) {
  // Without O_NONBLOCK a named pipe that nobody writes to would hold us here, deaf to a signal.
  return open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
}

void closeDescriptor(int descriptor) {
  close(descriptor);
}

} // namespace app::cli
