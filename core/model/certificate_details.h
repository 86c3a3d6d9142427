// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/certificate_codes.h"

#include <cstddef>
#include <string>
#include <vector>

namespace core {

// One extension of a certificate, put into words by a reader.
struct ExtensionRow {
  std::string oid;  // dotted; empty where it is too long to be written
  std::string name; // as the trade calls it, in English; empty where it has none
  bool isCritical = false;
  ExtensionReading reading = ExtensionReading::Unknown;
  std::string text = {}; // what it says, in English, in lines without control characters; of Read only
  bool isCut = false;    // the text goes on
  std::size_t at = 0;    // where its value begins within the encoding of the certificate
  std::size_t size = 0;  // bytes of the value

  // Of key usage and extended key usage, what each line of the text stands for: the number of a bit, or an OID; "" for one that is too long. Lines
  // beyond have none.
  std::vector<std::string> uses = {};
};

// What a certificate holds besides what Certificate knows of it.
struct CertificateDetails {
  static constexpr std::size_t mostRows = 200;
  static constexpr std::size_t longestText = 16U << 10U; // bytes of one text
  static constexpr std::size_t mostUses = 32;
  static constexpr std::size_t longestUse = 64; // characters of one use

  int version = 0; // 1, 2 or 3; 0 where it has a number of its own
  std::vector<ExtensionRow> extensions = {};
  std::size_t leftOut = 0; // extensions beyond the rows
};

} // namespace core
