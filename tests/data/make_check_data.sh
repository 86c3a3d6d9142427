#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make_check_data DIR: certificates (DER) for the tests of the named checks, made by openssl. All but the last are by one authority.
#
#   authority                       it
#   names                           hosts, a wildcard, two addresses and an A-label
#   address-as-name                 an address where a host name belongs
#   staple                          must-staple
#   exchange, agree, issuer, good   by their key usage: RSA that only decrypts, EC that only agrees, a leaf that signs certificates, and the control
#   both                            for servers and clients
#   days398, days399                valid from January 2025, to the second
#   days200, days201                valid from 15 March 2026
#   eve201                          201 days, from a second before
#   first, second                   one serial number, two certificates
set -euo pipefail
out=$1
mkdir -p "$out"
cd "$out"
rm -f ./*.der ./*.key

key() { openssl genpkey -quiet -algorithm "${2:-EC}" -pkeyopt "${3:-ec_paramgen_curve:P-256}" -out "$1.key" 2>/dev/null; }
request() { # request NAME
  [ -f "$1.key" ] || key "$1"
  openssl req -new -key "$1.key" -subj "/CN=$1.example.com" -out "$1.csr"
}
der() { openssl x509 -in "$1.pem" -outform DER -out "$1.der"; }
signed() { # signed NAME EXTENSIONS [OPTION…]
  local name=$1 extensions=$2
  shift 2
  request "$name"
  openssl x509 -req -in "$name.csr" -CA authority.pem -CAkey authority.key -days 90 -extfile <(printf '%b' "$extensions") -out "$name.pem" "$@" 2>/dev/null
  der "$name"
}
dated() { # dated NAME START END
  request "$1"
  openssl ca -batch -notext -config ca.cnf -cert authority.pem -keyfile authority.key -in "$1.csr" -out "$1.pem" -startdate "$2" -enddate "$3" \
    -extfile <(printf 'subjectAltName=DNS:%s.example.com\n' "$1") 2>/dev/null
  der "$1"
}

key authority
openssl req -x509 -new -key authority.key -subj '/CN=Check Authority' -days 7300 -addext basicConstraints=critical,CA:TRUE -out authority.pem
der authority
mkdir -p dated
: >dated/index.txt
cat >ca.cnf <<'END'
[ca]
default_ca = own
[own]
database = dated/index.txt
rand_serial = yes
new_certs_dir = dated
default_md = sha256
policy = any
[any]
commonName = supplied
END

signed names 'subjectAltName=DNS:mail.example.com,DNS:*.example.org,IP:192.0.2.1,IP:2001:db8::1,DNS:xn--mnchen-3ya.example\n'
signed address-as-name 'subjectAltName=DNS:192.0.2.7\n'
signed staple 'subjectAltName=DNS:staple.example.com\n1.3.6.1.5.5.7.1.24=DER:30:03:02:01:05\n'
key exchange RSA rsa_keygen_bits:2048
signed exchange 'subjectAltName=DNS:exchange.example.com\nkeyUsage=keyEncipherment\n'
signed agree 'subjectAltName=DNS:agree.example.com\nkeyUsage=keyAgreement\n'
signed issuer 'subjectAltName=DNS:issuer.example.com\nkeyUsage=digitalSignature,keyCertSign\n'
key good RSA rsa_keygen_bits:2048
signed good 'subjectAltName=DNS:good.example.com\nkeyUsage=digitalSignature,keyEncipherment\nextendedKeyUsage=serverAuth\n'
signed both 'subjectAltName=DNS:mail.example.com,DNS:old.example.com\nextendedKeyUsage=serverAuth,clientAuth\n'
dated days398 20250101000000Z 20260202235959Z
dated days399 20250101000000Z 20260203000000Z
dated days200 20260315000000Z 20260930235959Z
dated days201 20260315000000Z 20261001000000Z
dated eve201 20260314235959Z 20260930235959Z
signed first 'subjectAltName=DNS:first.example.com\n' -set_serial 77
signed second 'subjectAltName=DNS:second.example.com\n' -set_serial 77
rm -rf dated ca.cnf ./*.csr ./*.pem
