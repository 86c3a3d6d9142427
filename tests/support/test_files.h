// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/secret.h"

#include <QtTest>

#include <fstream>
#include <iterator>
#include <string>

namespace support {

// Where the files of other people's tools are; tests/data/README.md names them.
inline std::string foreignFile(const std::string &name) {
  return qEnvironmentVariable("CERTWRIGHT_TEST_DATA").toStdString() + "/foreign/" + name;
}

inline core::Bytes bytesOf(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline core::Bytes foreignBytes(const std::string &name) {
  return bytesOf(foreignFile(name));
}

inline std::string foreignText(const std::string &name) {
  const auto bytes = foreignBytes(name);
  std::string text(bytes.begin(), bytes.end());
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

// The SHA-256 of a certificate as openssl computed it.
inline std::string foreignPrint(const std::string &name) {
  return foreignText(name + ".sha256");
}

} // namespace support
