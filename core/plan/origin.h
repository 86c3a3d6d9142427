// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/codes/file_codes.h"

#include <string>

// Where a plan comes from: who asked for it, and the files it was made from.
namespace core {

// Who asked for a change, where and when.
struct By {
  std::string user;
  std::string host;
  Time time = {};
  std::string command; // "certwright import …" without secrets, or "certwright-wizard"

  friend bool operator==(const By &, const By &) = default;
};

// A file that a plan was made from.
struct Source {
  SourceRole role = SourceRole::Certificates;
  std::string name; // for people
  std::string path = {};
  std::string sha256 = {};

  friend bool operator==(const Source &, const Source &) = default;
};

} // namespace core
