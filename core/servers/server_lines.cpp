// SPDX-License-Identifier: Apache-2.0
#include "core/servers/server_lines.h"

#include <optional>
#include <string_view>

namespace core {

namespace {

using Path = std::optional<std::string>; // as a program wants it; nothing where it has no way to write it

// A path without these means the same to every program.
constexpr std::string_view special = " \"'\\$#;,:{}|<>()*?`";

bool has(const std::string &path, std::string_view letters) {
  return path.find_first_of(letters) != std::string::npos;
}

std::string escaped(const std::string &path, std::string_view letters) {
  std::string text;
  for (const char each : path) {
    if (letters.find(each) != std::string_view::npos) text += '\\';
    text += each;
  }
  return text;
}

std::string inQuotes(const std::string &path) {
  return '"' + escaped(path, "\"\\") + '"';
}

// There a $ begins a variable, also in quotation marks.
Path forNginx(const std::string &path) {
  if (has(path, "$")) return std::nullopt;
  return has(path, special) ? inQuotes(path) : path;
}

Path forApache(const std::string &path) {
  if (has(path, "$")) return std::nullopt; // "${…}" is a variable
  return has(path, special) ? inQuotes(path) : path;
}

// "separated by commas and/or whitespace", without a way to escape them.
Path forPostfix(const std::string &path) {
  return has(path, " ,{}$#") ? std::nullopt : Path(path);
}

// To the end of the line.
Path forDovecot(const std::string &path) {
  return has(path, "\"'\\$#") ? std::nullopt : Path(path);
}

// Expanded as a string, then a list that colons separate.
Path forExim(const std::string &path) {
  return has(path, "\"\\$:{}") ? std::nullopt : Path(path);
}

Path forHaproxy(const std::string &path) {
  return escaped(path, " \"'\\#");
}

} // namespace

std::vector<ServerLines> serverLines(const std::string &fullChain, const std::string &privateKey) {
  std::vector<ServerLines> all;
  const auto add = [&](const char *server, Path (*written)(const std::string &), const auto &linesOf, const char *reload) {
    const auto chain = written(fullChain);
    const auto key = written(privateKey);
    if (chain && key) all.push_back({server, linesOf(*chain, *key), reload});
  };
  using Text = const std::string &;
  add(
      "nginx", forNginx, [](Text chain, Text key) { return "ssl_certificate     " + chain + ";\nssl_certificate_key " + key + ";"; },
      "nginx -t && systemctl reload nginx");
  add(
      "Apache", forApache, [](Text chain, Text key) { return "SSLCertificateFile    " + chain + "\nSSLCertificateKeyFile " + key; },
      "apachectl configtest && systemctl reload apache2");
  add(
      "Postfix", forPostfix, [](Text chain, Text key) { return "smtpd_tls_chain_files = " + key + ", " + chain; },
      "postfix check && systemctl reload postfix");
  add(
      "Dovecot", forDovecot, [](Text chain, Text key) { return "ssl_cert = <" + chain + "\nssl_key = <" + key; },
      "doveconf -n > /dev/null && systemctl reload dovecot");
  add(
      "Exim", forExim, [](Text chain, Text key) { return "tls_certificate = " + chain + "\ntls_privatekey = " + key; }, "systemctl reload exim4");
  add(
      "HAProxy", forHaproxy, [](Text chain, Text) { return "bind :443 ssl crt " + chain; },
      "haproxy -c -f /etc/haproxy/haproxy.cfg && systemctl reload haproxy");
  return all;
}

} // namespace core
