// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/run.h"
#include "core/model/key_kind.h"

#include <string>
#include <vector>

namespace core {

// What somebody wants of a new request.
struct RequestOrder {
  std::string subject;            // as CertificateRequest::make takes it
  std::vector<std::string> names; // the same
  KeyKind kind = KeyKind::Rsa2048;
  std::string friendlyName;
};

// A request and its new key, not kept anywhere yet.
struct MadeRequest {
  CertificateRequest request;
  PrivateKey key;
};

// planRequest says what making and keeping a request will change, before there is a key: its effects alone. Pure. NameTooLong, NameEmpty,
// NameHasControl, and the errors of namesToRequest.
Expected<ImportPlan> planRequest(const RequestOrder &order);

// makeRequest makes a key and the request for it. It takes a second or more for a long RSA key. The errors of CertificateRequest::make.
Expected<MadeRequest> makeRequest(const RequestOrder &order);

// A request and its key, to be kept until the certificate comes.
struct NewRequest {
  CertificateRequest request;
  const PrivateKey &key;
  std::string friendlyName;
};

// storeRequest puts a request with its key into a store, all or nothing, with a receipt. verb: "request new" or "request adopt".
// The very same request again changes nothing. NameTooLong, NameEmpty, NameHasControl, EntryDamaged where something else is in
// its place, and the errors of a store; ProofFailed when the store does not give it back as it was (taken back).
Expected<ImportReceipt> storeRequest(const NewRequest &request, const std::string &verb, const RunContext &context);

// removeRequest takes a request out of a store; it is kept in the trash under the receipt's id. A damaged one goes as well.
// NotFound, and the errors of a store.
Expected<ImportReceipt> removeRequest(const std::string &sha256, const RunContext &context);

// lookAtRequests looks at what waits in a store. StoreDenied where this user may not see it.
Expected<StoreSnapshot> lookAtRequests(CertificateStore &store);

} // namespace core
