// SPDX-License-Identifier: Apache-2.0
// A reader that is up to no good, in the way that its own name says behind the dash: lying_reader-silent and so on.
#include "core/wire/confinement.h"
#include "core/wire/message.h"

#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <string_view>

namespace {

using core::Json;
using core::wire::Kind;

class Connection final : public core::wire::Channel {
public:
  bool send(core::BytesView bytes) override { return write(STDIN_FILENO, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()); }
  bool receive(std::span<std::uint8_t> bytes) override {
    std::size_t got = 0;
    while (got < bytes.size()) {
      const auto more = read(STDIN_FILENO, bytes.data() + got, bytes.size() - got);
      if (more <= 0) return false;
      got += static_cast<std::size_t>(more);
    }
    return true;
  }
};

void sendRaw(Connection &connection, const core::Bytes &bytes) {
  connection.send(bytes);
}

void wait() {
  for (;;) pause();
}

// What it does instead of an answer to Open.
void misbehave(Connection &connection, std::string_view how) {
  if (how == "dying") raise(SIGABRT);
  if (how == "leaving") _exit(3);
  if (how == "forbidden") raise(SIGSYS);
  if (how == "busy") raise(SIGXCPU);
  if (how == "silent") wait();
  if (how == "garbage") sendRaw(connection, core::Bytes(64, 'x'));
  if (how == "huge") sendRaw(connection, {'C', 'W', 1, 3, 0xff, 0xff, 0xff, 0xff});
  if (how == "truncated") {
    sendRaw(connection, {'C', 'W', 1, 3, 0, 0, 0, 200, 0, 0, 0, 10, '{'});
    _exit(0);
  }
  if (how == "early") (void)sendMessage(connection, Kind::Unlocked, Json::object());
  if (how == "storekeeper")
    (void)sendMessage(
        connection, Kind::Failed,
        {{"code", "store-failed"}, {"parameters", Json::object()}, {"certificate", ""}, {"diagnostic", ""}, {"details", Json::array()}});
  wait();
}

// Opens as it should, and lies about what the file holds.
void pretend(Connection &connection, const core::wire::Bounds &bounds) {
  (void)sendMessage(connection, Kind::Opened, {{"format", "x509"}, {"encoding", "der"}, {"needsPassword", false}});
  if (!receiveMessage(connection, bounds)) return;
  const core::Bytes noCertificate(100, 0x30);
  const std::array<core::BytesView, 1> parts{noCertificate};
  const Json head = {{"certificates", Json::array({Json::object()})},
                     {"keys", Json::array()},
                     {"leftovers", Json::array()},
                     {"findings", Json::array()},
                     {"verdict", "correct"}};
  (void)sendMessage(connection, Kind::Unlocked, head, parts);
  wait();
}

} // namespace

int main(int, char *argv[]) {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  const std::string_view name(argv[0]);
  const auto how = name.substr(name.find_last_of('-') + 1);
  Connection connection;
  if (how == "mute") wait();
  core::wire::Confinement confinement;
  confinement.systemCalls = how != "unconfined";
  if (how == "nonsense") {
    (void)sendMessage(connection, Kind::Ready, {{"seccomp", "certainly"}});
    wait();
  }
  if (!sendMessage(connection, Kind::Ready, core::wire::toJson(confinement))) return 1;
  constexpr core::wire::Bounds bounds{1U << 30U, 1U << 30U};
  if (!receiveMessage(connection, bounds)) return 1;
  if (how == "pretending") {
    pretend(connection, bounds);
  } else {
    misbehave(connection, how);
  }
  return 0;
}
