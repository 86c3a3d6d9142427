// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <new>
#include <string_view>

namespace {

// What memory held at the moment it was given back. Filled by operator delete below while watching.
constexpr std::string_view marker = "marker-of-a-secret";
bool watching = false;
int freedWithMarker = 0;
int freed = 0;

void lookAt(const void *memory, std::size_t size) {
  if (!watching || memory == nullptr) return;
  ++freed;
  const std::string_view bytes(static_cast<const char *>(memory), size);
  if (bytes.find(marker) != std::string_view::npos) ++freedWithMarker;
}

} // namespace

void *operator new(std::size_t size) {
  if (void *memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

void operator delete(void *memory) noexcept {
  std::free(memory);
}

void operator delete(void *memory, std::size_t size) noexcept {
  lookAt(memory, size);
  std::free(memory);
}

// Proves the wiping with an allocator that looks into memory as it is freed.
class TestSecret : public QObject {
  Q_OBJECT
private slots:
  void init() { freed = freedWithMarker = 0; }
  void cleanup() { watching = false; }
  void plainVectorLeavesItsBytesBehind();
  void destroyedSecretIsWiped();
  void grownSecretIsWiped();
  void assignedSecretIsWiped();
  void shrunkSecretIsWiped();
  void copyIsAnotherOne();
  void textIsWhatWentIn();
};

// The control: what the watcher sees when nothing is wiped.
void TestSecret::plainVectorLeavesItsBytesBehind() {
  watching = true;
  { const core::Bytes bytes(marker.begin(), marker.end()); }
  watching = false;
  QCOMPARE(freedWithMarker, 1);
}

void TestSecret::destroyedSecretIsWiped() {
  watching = true;
  { const core::Secret secret(marker); }
  watching = false;
  QCOMPARE(freed, 1);
  QCOMPARE(freedWithMarker, 0);
}

void TestSecret::grownSecretIsWiped() {
  const std::array<std::uint8_t, 1000> more{};
  watching = true;
  {
    core::Secret secret(marker);
    secret.append(more);
  }
  watching = false;
  QVERIFY(freed >= 2);
  QCOMPARE(freedWithMarker, 0);
}

void TestSecret::assignedSecretIsWiped() {
  watching = true;
  {
    core::Secret secret(marker);
    secret = core::Secret(std::string_view("x"));
  }
  watching = false;
  QCOMPARE(freedWithMarker, 0);
}

// Shrinking keeps the buffer; what is cut off must go with it in the end.
void TestSecret::shrunkSecretIsWiped() {
  watching = true;
  {
    core::Secret secret(marker);
    secret.resize(0);
  }
  watching = false;
  QCOMPARE(freed, 1);
  QCOMPARE(freedWithMarker, 0);
}

void TestSecret::copyIsAnotherOne() {
  core::Secret first(marker);
  const auto second = first.copy();
  first.data()[0] = 'M';
  QVERIFY(second.text() == marker);
  QVERIFY(first.text() != marker);
  QVERIFY(first.bytes().data() != second.bytes().data());
}

void TestSecret::textIsWhatWentIn() {
  QVERIFY(core::Secret(marker).text() == marker);
  QVERIFY(core::Secret().empty());
  QVERIFY(core::Secret(std::string_view()).empty());
}

QTEST_GUILESS_MAIN(TestSecret)
#include "tst_secret.moc"
