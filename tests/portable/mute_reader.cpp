// SPDX-License-Identifier: Apache-2.0
// Stands where the reader should, and never says a word.
#include <chrono>
#include <thread>

int main() {
  std::this_thread::sleep_for(std::chrono::minutes(10));
}
