#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make_import_data DIR: certificates (DER) and keys (PEM) for the tests of plan, run, chain and review, made by openssl.
#
#   leaf          mail.example.com, by intermediate, by root     the usual case
#   renewal       the same names, a new key                      a link that moves
#   reissue       leaf's names and key, certified once more      a key that another certificate has
#   elder         leaf's names, issued and ending before it       a file that is no renewal
#   other         www.example.com, by intermediate               a second pair
#   selfsigned    its own issuer                                 a chain of one
#   old-intermediate  intermediate's name, key and issuer, for a month: renewed by intermediate
#   old-root      root's name and key, for a month: renewed by root
#   cross-root    root's name and key, by elsewhere: another way up
#   cross         intermediate's name and key, by an authority that is not here: leads nowhere
#   namesake      intermediate's name with another key            not an issuer
#   loop-a, -b    two authorities that certify each other        a chain without an end
#   weak          RSA 1024, SHA-1, no names, for clients only    four findings at once
#   weak-root     a root signed with SHA-1                       no finding: nothing relies on that signature
#   stray         belongs to nobody here
set -euo pipefail
out=$1
mkdir -p "$out"
cd "$out"
rm -f ./*.der ./*.key ./*.csr ./*.pem

key() { openssl genpkey -quiet -algorithm "${2:-EC}" -pkeyopt "${3:-ec_paramgen_curve:P-256}" -out "$1.key" 2>/dev/null; }
der() { openssl x509 -in "$1.pem" -outform DER -out "$1.der"; }
root() { # root NAME SUBJECT [OPTION…]
  local name=$1 subject=$2
  shift 2
  [ -f "$name.key" ] || key "$name"
  openssl req -x509 -new -key "$name.key" -subj "$subject" -days 7300 -addext basicConstraints=critical,CA:TRUE -out "$name.pem" "$@"
  der "$name"
}
signed() { # signed NAME KEY SUBJECT ISSUER DAYS DIGEST EXTENSIONS
  openssl req -new -key "$2.key" -subj "$3" -out "$1.csr"
  openssl x509 -req -in "$1.csr" -CA "$4.pem" -CAkey "$4.key" -set_serial "0x$(openssl rand -hex 15)" -days "$5" "-$6" \
    -extfile <(printf '%b' "$7") -out "$1.pem" 2>/dev/null
  der "$1"
}
ca='basicConstraints=critical,CA:TRUE\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n'
server='subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\nextendedKeyUsage=serverAuth\nsubjectAltName='

root root '/CN=Test Root/O=Example'
root elsewhere '/CN=Root Elsewhere'
cp root.key old-root.key
root old-root '/CN=Test Root/O=Example' -days 30
signed cross-root root '/CN=Test Root/O=Example' elsewhere 7000 sha256 "$ca"
key intermediate
signed intermediate intermediate '/CN=Test Intermediate/O=Example' root 3650 sha256 "$ca"
signed cross intermediate '/CN=Test Intermediate/O=Example' elsewhere 7300 sha256 "$ca"
key namesake
signed namesake namesake '/CN=Test Intermediate/O=Example' root 7000 sha256 "$ca"
signed old-intermediate intermediate '/CN=Test Intermediate/O=Example' root 30 sha256 "$ca"
for name in leaf renewal; do
  key $name
  signed $name $name '/CN=mail.example.com' intermediate 365 sha256 "${server}DNS:mail.example.com,DNS:autodiscover.example.com"
done
signed reissue leaf '/CN=mail.example.com' intermediate 366 sha256 "${server}DNS:mail.example.com,DNS:autodiscover.example.com"
# Only openssl ca takes dates in the past.
key elder
openssl req -new -key elder.key -subj '/CN=mail.example.com' -out elder.csr
mkdir -p dated
: >dated/index.txt
cat >dated/ca.cnf <<'END'
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
openssl ca -batch -notext -config dated/ca.cnf -cert intermediate.pem -keyfile intermediate.key -in elder.csr -out elder.pem \
  -startdate "$(date -u -d '-200 days' +%Y%m%d000000Z)" -enddate "$(date -u -d '+100 days' +%Y%m%d000000Z)" \
  -extfile <(printf '%b' "${server}DNS:mail.example.com,DNS:autodiscover.example.com") 2>/dev/null
der elder
rm -r dated
key other
signed other other '/CN=www.example.com' intermediate 365 sha256 "${server}DNS:www.example.com"
key wildcard
signed wildcard wildcard '/CN=*.example.com' intermediate 365 sha256 "${server}DNS:*.example.com,DNS:example.com"
key stray
signed stray stray '/CN=stray.example.com' elsewhere 365 sha256 "${server}DNS:stray.example.com"

key selfsigned
openssl req -x509 -new -key selfsigned.key -subj '/CN=self.example.com' -days 365 -addext subjectAltName=DNS:self.example.com -out selfsigned.pem
der selfsigned

key loop-a
key loop-b
root loop-a '/CN=Loop A'
root loop-b '/CN=Loop B'
mv loop-a.pem loop-a-self.pem
signed loop-a loop-a '/CN=Loop A' loop-b 3650 sha256 "$ca"
cp loop-a.pem loop-a-by-b.pem
signed loop-b loop-b '/CN=Loop B' loop-a 3650 sha256 "$ca"
key looped
signed looped looped '/CN=looped.example.com' loop-a 365 sha256 "${server}DNS:looped.example.com"

key weak RSA rsa_keygen_bits:1024
signed weak weak '/CN=weak' intermediate 365 sha1 'extendedKeyUsage=clientAuth\n'
key weak-root RSA rsa_keygen_bits:2048
root weak-root '/CN=Weak Root' -sha1
rm -f ./*.csr ./*.pem
