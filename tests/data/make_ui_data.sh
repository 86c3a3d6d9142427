#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make_ui_data DIR: certificates (DER) and keys (PEM) for the tests of the window, made by openssl.
#
#   hostile   a subject with markup, a line break and a right-to-left override, and a very long word
#   hiding    a subject with characters that hide: soft hyphen, Hangul filler, tag, variation selector; and an emoji with its own selector
#   expired   ended long ago: an error that can be accepted
#   many      twenty names
#   orphan    by an authority that is not here, and says where it may be had
set -euo pipefail
out=$1
mkdir -p "$out"
cd "$out"

key() { openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key" 2>/dev/null; }
self() { # self NAME SUBJECT [OPTION…]
  local name=$1 subject=$2
  shift 2
  key "$name"
  openssl req -x509 -new -utf8 -key "$name.key" -subj "$subject" -addext extendedKeyUsage=serverAuth -out "$name.pem" "$@"
  openssl x509 -in "$name.pem" -outform DER -out "$name.der"
}

newline=$'\n'
override=$'\xe2\x80\xae'
long=$(printf 'x%.0s' {1..60})
self hostile "/CN=<b>bold<\\/b>${newline}second line${override}moc.elpmaxe/O=<i>$long" -days 300 -addext subjectAltName=DNS:hostile.example.com
self hiding "$(printf '/CN=mail\xc2\xad.example\xe3\x85\xa4.com\xf3\xa0\x81\x81 a\xef\xb8\x8f \xe2\x9d\xa4\xef\xb8\x8f')" -days 300 -addext subjectAltName=DNS:mail.example.com
names=$(printf 'DNS:host%02d.example.com,' {1..20})
self many /CN=many.example.com -days 300 -addext "subjectAltName=${names%,}"

self away '/CN=Authority Elsewhere' -days 300
key orphan
openssl req -new -key orphan.key -subj /CN=orphan.example.com -out orphan.csr
printf '%s\n' subjectAltName=DNS:orphan.example.com extendedKeyUsage=serverAuth 'authorityInfoAccess=caIssuers;URI:http://pki.example.com/elsewhere.cer' >orphan.ext
openssl x509 -req -in orphan.csr -CA away.pem -CAkey away.key -days 300 -extfile orphan.ext -out orphan.pem 2>/dev/null
openssl x509 -in orphan.pem -outform DER -out orphan.der
rm -f away.* orphan.ext

# Only openssl ca takes dates in the past.
key expired
openssl req -new -key expired.key -subj /CN=old.example.com -out expired.csr
mkdir -p ca
: >ca/index.txt
echo 01 >ca/serial
cat >ca/ca.cnf <<'END'
[ca]
default_ca = own
[own]
database = ca/index.txt
serial = ca/serial
new_certs_dir = ca
default_md = sha256
policy = any
[any]
commonName = supplied
[leaf]
subjectAltName = DNS:old.example.com
extendedKeyUsage = serverAuth
END
openssl ca -batch -notext -selfsign -config ca/ca.cnf -extensions leaf -keyfile expired.key -in expired.csr -startdate 20240101000000Z -enddate 20250101000000Z \
  -out expired.pem 2>/dev/null
openssl x509 -in expired.pem -outform DER -out expired.der
