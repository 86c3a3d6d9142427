// SPDX-License-Identifier: Apache-2.0
#include "core/servers/server_lines.h"

namespace core {

namespace {

std::string quoted(const std::string &path) {
  return path.find(' ') == std::string::npos ? path : '"' + path + '"';
}

// A blank ends an argument there, and a backslash takes its meaning.
std::string escaped(const std::string &path) {
  std::string text;
  for (const char each : path) text += each == ' ' ? std::string("\\ ") : std::string(1, each);
  return text;
}

} // namespace

std::vector<ServerLines> serverLines(const std::string &fullChain, const std::string &privateKey) {
  const auto chain = quoted(fullChain);
  const auto key = quoted(privateKey);
  return {
      {"nginx", "ssl_certificate     " + chain + ";\nssl_certificate_key " + key + ";", "nginx -t && systemctl reload nginx"},
      {"Apache", "SSLCertificateFile    " + chain + "\nSSLCertificateKeyFile " + key, "apachectl configtest && systemctl reload apache2"},
      {"Postfix", "smtpd_tls_chain_files = " + privateKey + ", " + fullChain, "postfix check && systemctl reload postfix"},
      {"Dovecot", "ssl_cert = <" + fullChain + "\nssl_key = <" + privateKey, "doveconf -n > /dev/null && systemctl reload dovecot"},
      {"Exim", "tls_certificate = " + fullChain + "\ntls_privatekey = " + privateKey, "systemctl reload exim4"},
      {"HAProxy", "bind :443 ssl crt " + escaped(fullChain), "haproxy -c -f /etc/haproxy/haproxy.cfg && systemctl reload haproxy"},
  };
}

} // namespace core
