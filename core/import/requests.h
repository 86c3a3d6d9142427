// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/executor/executor.h"

#include <string>
#include <vector>

// The planners of the verbs that change requests; core/executor runs what they plan.
namespace core {

// What a new request is made of.
struct RequestOrder {
  std::string subject = {};            // as CertificateRequest::make takes it
  std::vector<std::string> names = {}; // the same
  KeyKind kind = KeyKind::Rsa2048;
  std::string friendlyName; // the certificate will have it
};

// planNewRequest plans to make a key and to keep it with its request. The key is made when the plan is run; until then its effects name no object.
// NameTooLong, NameEmpty, NameHasControl, the errors of namesToRequest, and StoreDenied where this user may not see what waits.
Expected<Plan> planNewRequest(const RequestOrder &order, const CertificateStore &store, const StoreSnapshot &snapshot);

// An existing key, and a request that it signed.
struct MadeRequest {
  const CertificateRequest &request;
  const PrivateKey &key;
  std::string friendlyName;
  Source source = {SourceRole::Key, {}}; // the key's file
};

// planAdoption plans to keep a request with its key; its materials are materialsOf(request, key). A request with the same key, subject and names
// that waits already is unchanged, as it waits there. The errors of planNewRequest; EntryDamaged, where something else is in its place, is
// plan.refusal.
Expected<Plan> planAdoption(const MadeRequest &made, const CertificateStore &store, const StoreSnapshot &snapshot, Time now);

// planRequestRemoval plans to take a request out of a store. It is kept in the trash. A damaged one goes as well. NotFound, StoreDenied.
Expected<Plan> planRequestRemoval(const std::string &sha256, const CertificateStore &store, const StoreSnapshot &snapshot);

// lookAtRequests looks at what waits in a store. StoreDenied where this user may not see it.
Expected<StoreSnapshot> lookAtRequests(CertificateStore &store);

} // namespace core
