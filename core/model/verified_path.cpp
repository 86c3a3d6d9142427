// SPDX-License-Identifier: Apache-2.0
#include "core/model/verified_path.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"

#include <algorithm>

namespace core {

using namespace openssl;

namespace {

using StackHandle = Handle<STACK_OF(X509), [](STACK_OF(X509) * all) { sk_X509_pop_free(all, X509_free); }>;
using Complaints = std::vector<VerifiedPath::Complaint>;

X509Handle decoded(const Certificate &certificate) {
  const unsigned char *at = certificate.der().data();
  return X509Handle(d2i_X509(nullptr, &at, static_cast<long>(certificate.der().size())));
}

// Notes what is wrong and lets the check go on.
int note(int good, X509_STORE_CTX *context) {
  if (good == 1) return 1;
  auto *const complaints = static_cast<Complaints *>(X509_STORE_CTX_get_app_data(context));
  const int code = X509_STORE_CTX_get_error(context);
  complaints->push_back({X509_STORE_CTX_get_error_depth(context), code, X509_verify_cert_error_string(code)});
  return 1;
}

std::vector<Certificate> takenFrom(const STACK_OF(X509) * chain) {
  std::vector<Certificate> certificates;
  for (int i = 0; i < sk_X509_num(chain); ++i) {
    unsigned char *der = nullptr;
    const int length = i2d_X509(sk_X509_value(chain, i), &der);
    const Bytes bytes(der, der + std::max(length, 0));
    OPENSSL_free(der);
    if (auto certificate = Certificate::fromDer(bytes)) certificates.push_back(std::move(*certificate));
  }
  return certificates;
}

} // namespace

VerifiedPath verifyPath(const Certificate &certificate, const std::vector<Certificate> &issuers, const std::vector<Certificate> &anchors,
                        std::optional<Time> now) {
  const ErrorQueue errors;
  VerifiedPath path;
  const auto leaf = decoded(certificate);
  const StackHandle untrusted(sk_X509_new_null());
  for (const auto &issuer : issuers) sk_X509_push(untrusted.get(), decoded(issuer).release());
  const X509StoreHandle trusted(X509_STORE_new());
  for (const auto &anchor : anchors) X509_STORE_add_cert(trusted.get(), decoded(anchor).get());
  const X509StoreContextHandle context(X509_STORE_CTX_new());
  if (!context || X509_STORE_CTX_init(context.get(), trusted.get(), leaf.get(), untrusted.get()) != 1) return path;
  X509_STORE_CTX_set_app_data(context.get(), &path.complaints);
  X509_STORE_CTX_set_verify_cb(context.get(), note);
  X509_VERIFY_PARAM *const parameters = X509_STORE_CTX_get0_param(context.get());
  X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_SERVER);
  if (now) {
    X509_VERIFY_PARAM_set_time(parameters, now->time_since_epoch().count());
  } else {
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_NO_CHECK_TIME);
  }
  X509_verify_cert(context.get()); // its answer is 1 in any case: what it says, it says to note
  path.certificates = takenFrom(X509_STORE_CTX_get0_chain(context.get()));
  return path;
}

} // namespace core
