// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace contract {

// One empty store of one kind.
class StoreUnderTest {
public:
  virtual ~StoreUnderTest() = default;

  virtual core::CertificateStore &store() = 0;

  // print returns all that the store holds, keys and trash included: equal prints mean that nothing changed.
  [[nodiscard]] virtual std::string print() const = 0;

  // block makes every change impossible, as long as the store does not exist.
  virtual void block() = 0;
};

struct Kind {
  const char *name;
  std::function<std::unique_ptr<StoreUnderTest>()> make;
};

// kinds returns every kind of store that there is. A new kind adds a line there.
const std::vector<Kind> &kinds();

// addKinds makes the global rows of a test: each of its functions then runs once for each kind. To be called by initTestCase_data.
void addKinds();

// made makes an empty store of the kind that the running test is about.
std::unique_ptr<StoreUnderTest> made();

// commit makes one change, in a transaction of its own.
core::Expected<void> commit(core::CertificateStore &store, const core::ChangeSet &change);

// ChangeSets in the words of the tests. Keys are those of tests/data/make_store_certificates, which live as long as the program.
core::Certificate certificateNamed(const std::string &name); // "leaf-1", "intermediate", "root"
const core::PrivateKey &keyNamed(const std::string &name);   // "leaf-1"
core::ChangeSet emptyChange(const std::string &id);          // with a receipt

// putting stores a leaf with its key, issuer and services, and a link of its friendly name where the store has links.
core::ChangeSet putting(core::CertificateStore &store, const std::string &id, const std::string &leaf, const std::string &name);

// asking stores a request that is signed by the key of a leaf.
core::ChangeSet asking(const std::string &id, const std::string &leaf, const std::string &name);

// look looks at both leaves and the links of these names; a failure ends the test program.
core::StoreSnapshot look(core::CertificateStore &store, const std::vector<std::string> &links = {"mail", "web"});

} // namespace contract
