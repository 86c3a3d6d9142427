// SPDX-License-Identifier: Apache-2.0
#include "core/model/verified_path.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"

#include <algorithm>
#include <iterator>

namespace core {

using namespace openssl;

namespace {

using StackHandle = Handle<STACK_OF(X509), [](STACK_OF(X509) * all) { sk_X509_free(all); }>; // what is in it has its owners
using Complaints = std::vector<VerifiedPath::Complaint>;

struct Row {
  int code;
  Fault fault;
};

constexpr Row rows[] = {
    {X509_V_ERR_INVALID_CA, Fault::InvalidCa},
    {X509_V_ERR_PATH_LENGTH_EXCEEDED, Fault::PathTooLong},
    {X509_V_ERR_INVALID_PURPOSE, Fault::PurposeUnsuitable},
    {X509_V_ERR_KEYUSAGE_NO_CERTSIGN, Fault::MayNotSign},
    {X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION, Fault::ExtensionUnhandled},
    {X509_V_ERR_PERMITTED_VIOLATION, Fault::NameNotPermitted},
    {X509_V_ERR_EXCLUDED_VIOLATION, Fault::NameExcluded},
    {X509_V_ERR_CERT_SIGNATURE_FAILURE, Fault::SignatureFails},
    {X509_V_ERR_CERT_NOT_YET_VALID, Fault::NotYetValid},
    {X509_V_ERR_EE_KEY_TOO_SMALL, Fault::KeyTooWeak},
    {X509_V_ERR_CA_KEY_TOO_SMALL, Fault::CaKeyTooWeak},
    {X509_V_ERR_CA_MD_TOO_WEAK, Fault::CaDigestTooWeak},
};

Value whatIs(int code) {
  const auto *const row = std::ranges::find(rows, code, &Row::code);
  return row == std::end(rows) ? Value(X509_verify_cert_error_string(code)) : Value(row->fault);
}

// Notes what is wrong and lets the check go on.
int note(int good, X509_STORE_CTX *context) {
  if (good == 1) return 1;
  auto *const complaints = static_cast<Complaints *>(X509_STORE_CTX_get_app_data(context));
  const int code = X509_STORE_CTX_get_error(context);
  complaints->push_back({X509_STORE_CTX_get_error_depth(context), code, whatIs(code)});
  return 1;
}

// OpenSSL makes its chain of the objects that it was given.
std::vector<Certificate> takenFrom(const STACK_OF(X509) * chain, const std::vector<Certificate> &given) {
  std::vector<Certificate> certificates;
  for (int i = 0; i < sk_X509_num(chain); ++i) {
    const auto found = std::ranges::find(given, sk_X509_value(chain, i), &Certificate::handle);
    if (found != given.end()) certificates.push_back(*found);
  }
  return certificates;
}

} // namespace

VerifiedPath verifyPath(const Certificate &certificate, const std::vector<Certificate> &issuers, const std::vector<Certificate> &anchors,
                        std::optional<Time> now) {
  const ErrorQueue errors;
  VerifiedPath path;
  std::vector<Certificate> given{certificate};
  given.insert(given.end(), issuers.begin(), issuers.end());
  given.insert(given.end(), anchors.begin(), anchors.end());
  const StackHandle untrusted(sk_X509_new_null());
  for (const auto &issuer : issuers) sk_X509_push(untrusted.get(), issuer.handle());
  const X509StoreHandle trusted(X509_STORE_new());
  for (const auto &anchor : anchors) X509_STORE_add_cert(trusted.get(), anchor.handle());
  const X509StoreContextHandle context(X509_STORE_CTX_new());
  if (!context || X509_STORE_CTX_init(context.get(), trusted.get(), certificate.handle(), untrusted.get()) != 1) return path;
  X509_STORE_CTX_set_app_data(context.get(), &path.complaints);
  X509_STORE_CTX_set_verify_cb(context.get(), note);
  X509_VERIFY_PARAM *const parameters = X509_STORE_CTX_get0_param(context.get());
  X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_SERVER);
  if (now) {
    X509_VERIFY_PARAM_set_time(parameters, now->time_since_epoch().count());
  } else {
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_NO_CHECK_TIME);
  }
  X509_verify_cert(context.get()); // it returns 1 in any case: note collects the complaints
  path.certificates = takenFrom(X509_STORE_CTX_get0_chain(context.get()), given);
  return path;
}

} // namespace core
