// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pkcs7.h>
#include <openssl/provider.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

#include <memory>

// One owner for each C type of OpenSSL that is held anywhere. A null handle means that OpenSSL made no object.
namespace core::openssl {

template <auto Free> struct Deleter {
  template <class T> void operator()(T *object) const { Free(object); }
};

template <class T, auto Free> using Handle = std::unique_ptr<T, Deleter<Free>>;

using X509Handle = Handle<X509, X509_free>;
using X509StoreHandle = Handle<X509_STORE, X509_STORE_free>;
using X509StoreContextHandle = Handle<X509_STORE_CTX, X509_STORE_CTX_free>;
using X509ReqHandle = Handle<X509_REQ, X509_REQ_free>;
using X509NameHandle = Handle<X509_NAME, X509_NAME_free>;
using ExtensionHandle = Handle<X509_EXTENSION, X509_EXTENSION_free>;
using X509SigHandle = Handle<X509_SIG, X509_SIG_free>;
using AlgorithmHandle = Handle<X509_ALGOR, X509_ALGOR_free>;
using AttributeHandle = Handle<X509_ATTRIBUTE, X509_ATTRIBUTE_free>;
using GeneralNameHandle = Handle<GENERAL_NAME, GENERAL_NAME_free>;
using GeneralNamesHandle = Handle<GENERAL_NAMES, GENERAL_NAMES_free>;
using InformationAccessHandle = Handle<AUTHORITY_INFO_ACCESS, AUTHORITY_INFO_ACCESS_free>;
using BasicConstraintsHandle = Handle<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>;
using KeyUsageHandle = Handle<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>;
using TlsFeatureHandle = Handle<TLS_FEATURE, TLS_FEATURE_free>;
using ObjectHandle = Handle<ASN1_OBJECT, ASN1_OBJECT_free>;
using IntegerHandle = Handle<ASN1_INTEGER, ASN1_INTEGER_free>;
using BitStringHandle = Handle<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;
using OctetStringHandle = Handle<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>;
using PkeyHandle = Handle<EVP_PKEY, EVP_PKEY_free>;
using PkeyContextHandle = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using Pkcs8Handle = Handle<PKCS8_PRIV_KEY_INFO, PKCS8_PRIV_KEY_INFO_free>;
using DigestContextHandle = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using DigestHandle = Handle<EVP_MD, EVP_MD_free>;
using CipherContextHandle = Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using CipherHandle = Handle<EVP_CIPHER, EVP_CIPHER_free>;
using BioHandle = Handle<BIO, BIO_free_all>;
using LibraryContextHandle = Handle<OSSL_LIB_CTX, OSSL_LIB_CTX_free>;
using ProviderHandle = Handle<OSSL_PROVIDER, OSSL_PROVIDER_unload>;

} // namespace core::openssl
