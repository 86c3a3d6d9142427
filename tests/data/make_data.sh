#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make_data.sh OUT_DIR: certificate files as other people's tools write them; README.md says what each one proves.
# Made once: a folder that this very script completed is left as it is. Otherwise it appears whole or not at all.
set -euo pipefail
. "$(dirname "$0")/once.sh"
begin "$1" "$(realpath "$0")"
password=import-1234

# --- keys and certificates: root <- intermediate <- every leaf
genkey() { quiet openssl genpkey -algorithm "$2" ${3:+-pkeyopt "$3"} -out "$1.key"; }
genkey rsa2048 RSA rsa_keygen_bits:2048 &
genkey rsa4096 RSA rsa_keygen_bits:4096
wait
genkey ec256 EC ec_paramgen_curve:P-256
genkey ec384 EC ec_paramgen_curve:P-384
genkey ed25519 ED25519
genkey root EC ec_paramgen_curve:P-384
genkey intermediate EC ec_paramgen_curve:P-256

ca='basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n'
quiet openssl req -x509 -new -key root.key -subj '/O=Example/CN=Foreign Root' -days 7300 -out root.pem
sign() { # sign NAME SUBJECT ISSUER EXTENSIONS
  quiet openssl req -new -key "$1.key" -subj "$2" -out "$1.csr"
  quiet openssl x509 -req -in "$1.csr" -CA "$3.pem" -CAkey "$3.key" -set_serial "0x0a1b$(openssl rand -hex 8)" -days 365 \
    -extfile <(printf '%b' "$4") -out "$1.pem"
}
sign intermediate '/O=Example/CN=Foreign Intermediate' root "$ca"
for name in rsa2048 rsa4096 ec256 ec384 ed25519; do
  sign "$name" "/C=DE/O=Example/CN=$name.example.com" intermediate \
    "subjectAltName=DNS:$name.example.com,DNS:mail.example.com,IP:192.0.2.7,IP:2001:db8::7\nextendedKeyUsage=serverAuth,clientAuth\n"
done
cat intermediate.pem root.pem >chain.pem
cat rsa2048.pem intermediate.pem root.pem >bundle.pem

# Signed by themselves, one of each kind of signature.
genkey self-pss-key RSA-PSS rsa_keygen_bits:2048
genkey self-ed448 ED448
quiet openssl dsaparam -genkey -out self-dsa.key 2048
cp rsa2048.key self-rsa.key
cp rsa2048.key self-pss-signature.key
self() { quiet openssl req -x509 -new -key "$1.key" -subj "/O=Example/CN=$1" -days 7300 -out "$1.pem" "${@:2}"; }
for name in self-rsa self-pss-key self-ed448 self-dsa; do self $name; done
self self-pss-signature -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:20

# Dates that are known, the second beyond UTCTime; a subject that tries to break out of its line.
cat >dated.template <<'TEMPLATE'
organization = "Example, Inc."
cn = "dated.example.com"
serial = 0x00ff10
activation_date = "2024-02-29 12:30:45 UTC"
expiration_date = "2051-01-02 03:04:05 UTC"
tls_www_client
TEMPLATE
quiet certtool --generate-self-signed --load-privkey ec256.key --template dated.template --outfile dated.pem
printf '[req]\nprompt=no\nutf8=yes\nstring_mask=utf8only\ndistinguished_name=dn\n[dn]\nO=<b>bold</b>\nCN=two\\nlines \342\200\256moc\n' >hostile.config
quiet openssl req -x509 -new -key ec256.key -config hostile.config -days 365 -out hostile.pem
for name in dated hostile; do openssl x509 -in $name.pem -outform DER -out $name.cer; done

# --- openssl pkcs12
export_pfx() { # export_pfx FILE KEY PASSWORD [OPTION…]
  local file=$1 key=$2 pass=$3
  shift 3
  quiet openssl pkcs12 -export -inkey "$key.key" -in "$key.pem" -passout "pass:$pass" -out "openssl-$file.pfx" "$@"
}
for name in rsa2048 rsa4096 ec256 ec384 ed25519; do
  export_pfx "$name" "$name" $password -name 'Mail server'
  export_pfx "$name-chain" "$name" $password -name 'Mail server' -certfile chain.pem
  export_pfx "$name-legacy" "$name" $password -name 'Mail server' -certfile chain.pem -legacy
done
export_pfx name-umlauts ec256 $password -name 'Müller Straße'
export_pfx name-cyrillic ec256 $password -name 'Почтовый сервер'
export_pfx name-none ec256 $password
export_pfx aes128 ec256 $password -keypbe AES-128-CBC -certpbe AES-192-CBC -macalg sha512
export_pfx 3des ec256 $password -keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1
export_pfx 3des-2key ec256 $password -keypbe PBE-SHA1-2DES -certpbe PBE-SHA1-2DES -macalg sha1
export_pfx pbes2-3des ec256 $password -keypbe DES-EDE3-CBC -certpbe DES-EDE3-CBC
export_pfx rc2-128 ec256 $password -legacy -keypbe PBE-SHA1-RC2-128 -certpbe PBE-SHA1-RC2-128
export_pfx rc4 ec256 $password -legacy -keypbe PBE-SHA1-RC4-128 -certpbe PBE-SHA1-RC4-40
export_pfx pbes1-des ec256 $password -legacy -keypbe PBE-MD5-DES -certpbe PBE-SHA1-DES
export_pfx mac-sha384 ec256 $password -macalg sha384
export_pfx no-mac ec256 $password -nomac
export_pfx plain-safes ec256 $password -keypbe NONE -certpbe NONE
export_pfx plain ec256 '' -keypbe NONE -certpbe NONE -nomac
export_pfx empty-password ec256 ''
export_pfx iterations ec256 $password -iter 200000
export_pfx quick ec256 $password -iter 1 -certfile chain.pem -name quick
export_pfx quick-legacy ec256 $password -iter 1 -certfile chain.pem -name quick -legacy
export_pfx password-umlaut ec256 'Grüße'
export_pfx password-euro ec256 'zwölf€'
export_pfx password-latin1 ec256 "$(printf 'Gr\xfc\xdfe')"
export_pfx password-long ec256 'a password of seventy characters and more, which nobody types but tools make'
quiet openssl pkcs12 -export -nokeys -in chain.pem -passout pass:$password -out openssl-no-key.pfx
quiet openssl pkcs12 -export -nocerts -inkey ec256.key -passout pass:$password -out openssl-no-certificate.pfx

# --- GnuTLS
tool_certtool() { # tool_certtool FILE KEY [OPTION…]
  local file=$1 key=$2
  shift 2
  quiet certtool --to-p12 --load-privkey "$key.key" --load-certificate "$key.pem" --p12-name='Почта' --outder --outfile "certtool-$file.pfx" "$@"
}
tool_certtool rsa2048 rsa2048 --password=$password
tool_certtool chain ec384 --password=$password --load-ca-certificate chain.pem
tool_certtool aes256 ec256 --password=$password --pkcs-cipher=aes-256
tool_certtool 3des ed25519 --password=$password --pkcs-cipher=3des-pkcs12
tool_certtool rc2-40 ec256 --password=$password --pkcs-cipher=rc2-40
tool_certtool null-password ec256 --null-password
tool_certtool empty-password ec256 --empty-password
tool_certtool shrouded-plain ec256 --password=
tool_certtool mismatch ec256 --password=$password --load-certificate rsa2048.pem
certtool --to-p12 --load-privkey ec256.key --load-certificate ec256.pem --p12-name=armour --password=$password >certtool-armour.pem 2>log

# --- NSS
mkdir nss
quiet certutil -N -d sql:nss --empty-password
quiet certutil -A -d sql:nss -n intermediate -t ,, -i intermediate.pem
quiet certutil -A -d sql:nss -n root -t ,, -i root.pem
for name in rsa2048 ec256; do
  quiet openssl pkcs12 -export -inkey $name.key -in $name.pem -name "nss $name ü" -passout pass:$password -out nss.tmp
  quiet pk12util -i nss.tmp -d sql:nss -W $password
  quiet pk12util -o "pk12util-$name.pfx" -n "nss $name ü" -d sql:nss -W $password
  quiet pk12util -o "pk12util-$name-old.pfx" -n "nss $name ü" -d sql:nss -W $password -M SHA-1 \
    -c 'PKCS #12 V2 PBE With SHA-1 And 3KEY Triple DES-CBC' -C 'PKCS #12 V2 PBE With SHA-1 And 40 Bit RC2 CBC'
done

# --- Java
java_key() { # java_key FILE ALIAS OPTION…
  local file=$1 name=$2
  shift 2
  quiet keytool -J-XX:TieredStopAtLevel=1 -genkeypair -storetype PKCS12 -keystore "keytool-$file.pfx" -storepass $password -alias "$name" \
    -dname "CN=$file.example.com, O=Example" -validity 365 "$@"
}
java_key rsa2048 tomcat -keyalg RSA -keysize 2048
java_key ed25519 edwards -keyalg Ed25519
java_key name-emoji 'mail 🔐 2026' -keyalg EC -groupname secp256r1
cp keytool-rsa2048.pfx keytool-several.pfx
java_key several jetty -keyalg EC -groupname secp256r1
quiet keytool -J-XX:TieredStopAtLevel=1 -genseckey -storetype PKCS12 -keystore keytool-several.pfx -storepass $password -alias secret -keyalg AES -keysize 128
quiet keytool -J-XX:TieredStopAtLevel=1 -importcert -noprompt -storetype PKCS12 -keystore keytool-several.pfx -storepass $password -alias trusted -file root.pem
quiet keytool -J-XX:TieredStopAtLevel=1 -importkeystore -srckeystore openssl-ec256-chain.pfx -srcstorepass $password -destkeystore keytool-chain.pfx \
  -deststoretype PKCS12 -deststorepass $password
quiet keytool -J-XX:TieredStopAtLevel=1 -genkeypair -storetype JKS -keystore keystore.jks -storepass $password -keypass $password -alias old -keyalg RSA -dname CN=old

# --- files other than PKCS#12
openssl x509 -in rsa2048.pem -outform DER -out certificate.cer
cp rsa2048.pem certificate.pem
openssl x509 -in rsa2048.pem -outform DER | base64 -w0 >certificate.base64
base64 openssl-rsa2048-chain.pfx >pfx.base64
iconv -f UTF-8 -t UTF-16 bundle.pem >bundle-utf16.pem
cat ec256.key ec256.pem chain.pem >bundle-with-key.pem
openssl crl2pkcs7 -nocrl -certfile chain.pem -outform DER -out chain.p7b
openssl pkcs8 -topk8 -nocrypt -in ec256.key -outform DER -out key.p8
openssl req -in ec256.csr -outform DER -out request.p10
printf '<!DOCTYPE html>\n<html><body>Log in to download</body></html>\n' >page.pfx
printf 'Dear colleague, the certificate follows by post.\n' >letter.txt
head -c 300 openssl-rsa2048-chain.pfx >cut.pfx
: >empty.pfx

rm -rf nss nss.tmp log .java .pki
# Bare names, for programs in any language that check what is in the files.
for name in rsa2048 rsa4096 ec256 ec384 ed25519 root intermediate; do
  openssl x509 -in $name.pem -noout -fingerprint -sha256 | sed 's/.*=//; s/://g' | tr A-F a-f >$name.sha256
done
printf %s "$password" >password
finish
