// SPDX-License-Identifier: Apache-2.0
// A reader that is up to no good, in the way that its own name says behind the dash: lying_reader-silent and so on. lying_reader-script says
// what is in the file "script" beside it: JSON with an object for each message that it answers.
#include "core/wire/confinement.h"
#include "core/wire/message.h"

#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>

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

const Json facts = {{"format", "x509"}, {"encoding", "der"}, {"needsPassword", false}};
const Json progress = {{"stage", "checking-password"}, {"fraction", -1}};

void pauseFor(int milliseconds) {
  std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

// Alive all the time, and never done.
[[noreturn]] void chatter(Connection &connection) {
  while (sendMessage(connection, Kind::Progress, progress)) pauseFor(20);
  _exit(0);
}

// A whole message, one byte after the other.
class Dribble final : public core::wire::Channel {
public:
  explicit Dribble(Connection &connection) : m_connection(connection) {}
  bool send(core::BytesView bytes) override {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (!m_connection.send(bytes.subspan(i, 1))) return false;
      pauseFor(20);
    }
    return true;
  }
  bool receive(std::span<std::uint8_t> /*bytes*/) override { return false; }

private:
  Connection &m_connection;
};

// What it does instead of an answer to Open.
void misbehave(Connection &connection, std::string_view how) {
  if (how == "dying") raise(SIGABRT);
  if (how == "shot") raise(SIGKILL);
  if (how == "leaving") _exit(3);
  if (how == "forbidden") raise(SIGSYS);
  if (how == "busy") raise(SIGXCPU);
  if (how == "silent") wait();
  if (how == "chatty") chatter(connection);
  if (how == "dribbling") {
    Dribble dribble(connection);
    (void)sendMessage(dribble, Kind::Opened, facts);
  }
  if (how == "hushing") { // opens, and has nothing to say to a password
    (void)sendMessage(connection, Kind::Opened, facts);
    constexpr core::wire::Bounds bounds{1U << 20U, 1U << 20U};
    (void)receiveMessage(connection, bounds);
  }
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
  (void)sendMessage(connection, Kind::Opened, facts);
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

// One line of the script: {"kind": 6, "head": {…}, "parts": [[48, 130, …], …]}.
void recite(Connection &connection, const Json &line) {
  std::vector<core::Bytes> parts;
  if (line.contains("parts")) parts = line.at("parts").get<std::vector<core::Bytes>>();
  const std::vector<core::BytesView> views(parts.begin(), parts.end());
  (void)sendMessage(connection, static_cast<Kind>(line.at("kind").get<int>()), line.at("head"), views);
}

void follow(Connection &connection, const Json &script, const core::wire::Bounds &bounds) {
  for (const auto &line : script.at("open")) recite(connection, line);
  if (!receiveMessage(connection, bounds)) return;
  for (const auto &line : script.at("unlock")) recite(connection, line);
  if (script.contains("again") && receiveMessage(connection, bounds)) {
    for (const auto &line : script.at("again")) recite(connection, line);
  }
  wait();
}

Json scriptBeside(std::string_view name) {
  std::ifstream file(std::string(name.substr(0, name.find_last_of('/'))) + "/script");
  return Json::parse(file);
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
  const auto script = how == "script" ? scriptBeside(name) : Json();
  auto ready = core::wire::toJson(confinement);
  if (script.contains("ready")) ready.update(script.at("ready"));
  if (how == "hasty") (void)sendMessage(connection, Kind::Progress, progress);
  if (!sendMessage(connection, Kind::Ready, ready)) return 1;
  if (how == "deaf") wait();
  constexpr core::wire::Bounds bounds{1U << 30U, 1U << 30U};
  if (!receiveMessage(connection, bounds)) return 1;
  if (how == "script") {
    follow(connection, script, bounds);
  } else if (how == "pretending") {
    pretend(connection, bounds);
  } else {
    misbehave(connection, how);
  }
  return 0;
}
