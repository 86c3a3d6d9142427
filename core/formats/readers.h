// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/file_codes.h"
#include "core/formats/source_file.h"

#include <string>
#include <vector>

namespace core {

// A program that people use such files with, and whether it can read this one.
struct ReaderFact {
  std::string program;
  ReaderReason reason = ReaderReason::None; // None: it can
  std::string what = {};                    // the algorithm or number that the reason is about
};

// readersOf says which programs can read a file, from what shows without its password: encryption and MAC by RFC 7292, RFC 9579 and
// RFC 8018, and what the programs of its time are known to refuse (kornelski/rust-security-framework#216,
// dsccommunity/CertificateDsc#153, openssl/openssl#12840, hwdsl2/setup-ipsec-vpn#414, JDK-8153005).
std::vector<ReaderFact> readersOf(const ContainerFacts &facts);

} // namespace core
