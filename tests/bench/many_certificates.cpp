// SPDX-License-Identifier: Apache-2.0
// many_certificates READER FILE ROUNDS: a .p7b, opened by the confined reader and planned, beside OpenSSL's parser on the same bytes.
// Prints the medians in milliseconds: ours, then d2i's.
#include "core/import/plan.h"
#include "core/ports/clock.h"
#include "core/readers/child_reader.h"
#include "tests/support/memory_store.h"

#include <openssl/pkcs7.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>

namespace {

double milliseconds(const std::function<bool()> &work) {
  const auto start = std::chrono::steady_clock::now();
  if (!work()) std::exit(1);
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

bool openAndPlan(const std::filesystem::path &reader, const std::filesystem::path &path) {
  support::MemoryStore store;
  core::ChildReader child(reader, {}, false);
  const auto file = child.openFile(path);
  if (!file) return false;
  const auto bundle = child.unlock(*file, nullptr, {}, {});
  return bundle && core::planImport(*file, *bundle, {}, store, core::SystemClock().now()).has_value();
}

bool parse(const core::Bytes &bytes) {
  const unsigned char *at = bytes.data();
  PKCS7 *parsed = d2i_PKCS7(nullptr, &at, static_cast<long>(bytes.size()));
  PKCS7_free(parsed);
  return parsed != nullptr;
}

} // namespace

int main(int argc, char *argv[]) {
  if (argc != 4) return 2;
  std::ifstream in(argv[2], std::ios::binary);
  const core::Bytes bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  std::vector<double> ours;
  std::vector<double> theirs;
  parse(bytes); // what OpenSSL loads once
  for (int round = std::atoi(argv[3]); round > 0; --round) {
    ours.push_back(milliseconds([&] { return openAndPlan(argv[1], argv[2]); }));
    theirs.push_back(milliseconds([&] { return parse(bytes); }));
  }
  std::printf("%.3f %.3f\n", median(ours), median(theirs));
  return 0;
}
