#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make_extension_data DIR: a certificate with every extension that openssl makes (rich.der, rich.pem), what openssl says of it (rich.text), and what
# make_extension_data.py makes.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
out=$1
mkdir -p "$out"
cd "$out"

cat >rich.cnf <<'END'
[req]
distinguished_name = name
[name]
[rich]
basicConstraints = critical, CA:TRUE, pathlen:3
keyUsage = critical, digitalSignature, keyEncipherment, keyCertSign
extendedKeyUsage = serverAuth, clientAuth, 1.3.6.1.4.1.99999.7
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid:always
subjectAltName = DNS:mail.example.com, DNS:*.example.com, IP:192.0.2.1, IP:2001:db8::1, email:admin@example.com, URI:https://example.com/
issuerAltName = DNS:ca.example.com
authorityInfoAccess = caIssuers;URI:http://pki.example.com/ca3.cer, OCSP;URI:http://ocsp.example.com
subjectInfoAccess = caRepository;URI:http://pki.example.com/
crlDistributionPoints = URI:http://pki.example.com/ca3.crl, URI:ldap://pki.example.com/ca3
freshestCRL = URI:http://pki.example.com/delta.crl
certificatePolicies = 2.23.140.1.2.1, @policy
nameConstraints = critical, permitted;DNS:.example.com, excluded;IP:192.0.2.0/255.255.255.0
policyConstraints = requireExplicitPolicy:3
inhibitAnyPolicy = 2
tlsfeature = status_request
nsCertType = server
nsComment = Made for a test
noCheck = ignored
1.3.6.1.4.1.99999.1 = DER:04:0c:00:01:02:03:04:05:06:07:08:09:0a:0b
[policy]
policyIdentifier = 1.3.6.1.4.1.99999.5
CPS.1 = http://pki.example.com/cps
userNotice.1 = @notice
[notice]
explicitText = "UTF8:Für Prüfungen"
END
openssl genpkey -quiet -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key.pem
openssl req -x509 -new -key key.pem -subj '/CN=mail.example.com/O=Example' -days 300 -config rich.cnf -extensions rich -out rich.pem
openssl x509 -in rich.pem -outform DER -out rich.der
openssl x509 -in rich.pem -noout -text >rich.text
PYTHONDONTWRITEBYTECODE=1 python3 "$here/make_extension_data.py" .
