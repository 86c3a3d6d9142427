// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

namespace core {

// What a certificate lets its key do in TLS: by its extended key usage (RFC 5280 section 4.2.1.12) and its key usage (section 4.2.1.3).
struct KeyPurposes {
  bool server = true; // where there is no extended key usage, any purpose is allowed
  bool client = true;
  bool isLimited = false; // there is a key usage; else the key may do all that follows
  bool signs = true;
  bool enciphersKeys = true;
  bool agreesOnKeys = true;
  bool signsCertificates = false; // keyCertSign is named
};

// purposesOf reads both extensions. One that is broken allows what a missing one does.
KeyPurposes purposesOf(const Certificate &certificate);

// mustStaple says whether clients expect an OCSP answer from the server: its TLS features (RFC 7633) name status_request, or version 2 of it.
bool mustStaple(const Certificate &certificate);

} // namespace core
