// SPDX-License-Identifier: Apache-2.0
#include "app/cli/streams.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace app::cli {

namespace {

int descriptorOf(Stream stream) {
  return stream == Stream::Results ? STDOUT_FILENO : STDERR_FILENO;
}

bool waitWritable(int descriptor) {
  pollfd waited{descriptor, POLLOUT, 0};
  return poll(&waited, 1, -1) > 0 || errno == EINTR;
}

} // namespace

int writeAll(Stream stream, std::string_view text) {
  const int descriptor = descriptorOf(stream);
  while (!text.empty()) {
    const auto written = write(descriptor, text.data(), text.size());
    if (written == -1 && errno == EINTR) continue;
    if (written == -1 && errno == EAGAIN && waitWritable(descriptor)) continue; // another process made it non-blocking
    if (written == -1) return errno;
    if (written == 0) return EIO;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

bool takesEscapes(Stream stream) {
  const char *terminal = std::getenv("TERM");
  return isatty(descriptorOf(stream)) != 0 && terminal != nullptr && std::string_view(terminal) != "dumb";
}

} // namespace app::cli
