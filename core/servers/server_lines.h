// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace core {

// What one server program needs in its configuration, and how it takes that up. Programs are called by their own names in every language.
struct ServerLines {
  std::string server; // "nginx"
  std::string lines;  // for its configuration file, one or more
  std::string reload; // the command that checks the configuration where the program can, and reloads it
};

// serverLines returns them for a certificate with its chain and its key, by their paths, which stand as each program wants them: quoted or escaped
// where that is needed. A program that has no way to write such a path is left out. Sources: the programs' own manuals (ngx_http_ssl_module; mod_ssl;
// postconf(5), smtpd_tls_chain_files, since Postfix 3.4; Dovecot 2.3 SSL configuration; Exim specification, 43; HAProxy 2.2, crt, which looks for the
// key beside it).
std::vector<ServerLines> serverLines(const std::string &fullChain, const std::string &privateKey);

} // namespace core
