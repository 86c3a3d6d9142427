#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make_text_data.sh FOREIGN_DIR OUT_DIR: PKCS#7 files and PEM bundles with keys, as openssl and certtool write them, of the
# keys and certificates that make_data.sh left in FOREIGN_DIR. Made once, whole or not at all; README.md says what for.
set -euo pipefail
foreign=$(realpath "$1")
tools=$(dirname "$(realpath "$0")")
. "$tools/once.sh"
begin "$2" "$(realpath "$0")" "$tools/wrap_key.py" "$tools/der.py" "$foreign/complete"
password=$(cat "$foreign/password")

of() { echo "$foreign/$1"; }

# --- private keys beside their certificates
quiet openssl dsaparam -genkey -out dsa.key 1024
quiet openssl req -x509 -new -key dsa.key -subj /CN=dsa.example.com -days 365 -out dsa.pem
cp "$(of rsa2048.key)" rsa.key
cp "$(of rsa2048.pem)" rsa.pem
cp "$(of ec256.key)" ec.key
cp "$(of ec256.pem)" ec.pem
with_key() { # with_key FILE CERTIFICATE: the key from standard input, its certificate after it
  cat - "$2.pem" >"$1.pem.new"
  mv "$1.pem.new" "$1.pem"
}
for name in rsa ec dsa; do
  openssl pkey -in $name.key -traditional 2>log | with_key old-$name $name
  openssl pkey -in $name.key -traditional -aes256 -passout pass:"$password" 2>log | with_key old-$name-aes256 $name
  openssl pkcs8 -topk8 -nocrypt -in $name.key 2>log | with_key pkcs8-$name $name
  openssl pkcs8 -topk8 -in $name.key -passout pass:"$password" 2>log | with_key encrypted-$name $name
done
openssl pkey -in rsa.key -traditional -des3 -passout pass:"$password" 2>log | with_key old-des3 rsa
openssl pkey -in rsa.key -traditional -des -provider legacy -provider default -passout pass:"$password" 2>log | with_key old-des rsa
openssl pkcs8 -topk8 -scrypt -in rsa.key -passout pass:"$password" 2>log | with_key scrypt rsa
openssl pkcs8 -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA512 -in rsa.key -passout pass:"$password" 2>log | with_key encrypted-sha512 rsa
openssl pkcs8 -topk8 -v1 PBE-MD5-DES -provider legacy -provider default -in rsa.key -passout pass:"$password" 2>log | with_key encrypted-pbes1 rsa
openssl pkcs8 -topk8 -v1 PBE-SHA1-RC4-128 -provider legacy -provider default -in rsa.key -passout pass:"$password" 2>log | with_key encrypted-rc4 rsa
certtool --to-p8 --load-privkey rsa.key --password="$password" --pkcs-cipher=aes-256 --outfile p8.tmp >log 2>&1 && with_key certtool-p8 rsa <p8.tmp
openssl pkcs8 -topk8 -in ec.key -passout pass:umlaut-ä 2>log | with_key encrypted-umlaut ec
{ printf 'Dear colleague,\r\n\r\nhere they are: key, chain.\r\n\r\n'; sed 's/$/\r/' encrypted-rsa.pem; printf '# the chain\r\n'; cat "$(of chain.pem)"; } >prose-crlf.pem
cat encrypted-rsa.pem old-rsa.pem pkcs8-rsa.pem >same-twice.pem # its key in three forms, its certificate as often
cat encrypted-rsa.pem <(openssl pkcs8 -topk8 -in ec.key -passout pass:another 2>log) ec.pem >two-passwords.pem
openssl x509 -in rsa.pem -trustout -addtrust serverAuth >trusted.pem
sed 's/ CERTIFICATE/ X509 CERTIFICATE/' rsa.pem >x509-label.pem

# --- PKCS#7
quiet openssl crl2pkcs7 -nocrl -certfile "$(of chain.pem)" -out pkcs7.p7b
sed 's/PKCS7/CMS/' pkcs7.p7b >cms-label.p7b
sed 's/PKCS7/CERTIFICATE/' pkcs7.p7b >certificate-label.p7b
sed '/-----/d' pkcs7.p7b >base64.p7b
{ printf '\xef\xbb\xbf'; cat base64.p7b; } >base64-bom.p7b
iconv -f UTF-8 -t UTF-16 pkcs7.p7b >utf16.p7b
quiet openssl crl2pkcs7 -nocrl -outform DER -out empty.p7b
echo hello >message
quiet openssl smime -sign -binary -nodetach -in message -signer rsa.pem -inkey rsa.key -certfile "$(of chain.pem)" -outform DER -out signed.p7b
quiet openssl cms -sign -binary -nodetach -keyid -in message -signer ec.pem -inkey ec.key -outform DER -out signed-keyid.p7b
quiet openssl cms -sign -binary -nodetach -stream -in message -signer rsa.pem -inkey rsa.key -outform DER -out signed-ber.p7b
quiet openssl cms -encrypt -binary -in message -outform DER -out encrypted.p7m rsa.pem
printf 'crl_next_update = 365\ncrl_number = 1\n' >crl.template
quiet certtool --generate-crl --load-ca-privkey "$(of root.key)" --load-ca-certificate "$(of root.pem)" --template crl.template --outfile list.crl
quiet openssl crl2pkcs7 -in list.crl -certfile "$(of chain.pem)" -outform DER -out with-crl.p7b

# --- PKCS#12 in text, and with scrypt, which no tool here writes into one: the key is encrypted by openssl
base64 "$(of openssl-ec256-chain.pfx)" | iconv -f UTF-8 -t UTF-16 >pfx-utf16.txt
{ printf '\xef\xbb\xbf'; base64 "$(of openssl-ec256-chain.pfx)"; } >pfx-bom.txt
openssl pkcs8 -topk8 -scrypt -in ec.key -passout pass:"$password" -outform DER -out scrypt.p8
openssl x509 -in ec.pem -outform DER -out ec.cer
python3 "$tools/wrap_key.py" ec.cer scrypt.p8 >scrypt.pfx
openssl pkcs8 -topk8 -nocrypt -in ec.key -outform DER -out ec-plain.p8
openssl pkcs8 -topk8 -nocrypt -in rsa.key -outform DER -out rsa-plain.p8
# N 65536, r 14: 117 MB each, and together as much work as is admitted at all.
python3 "$tools/wrap_key.py" --scrypt 65536 14 "$password" ec-plain.p8 >large-1.p8
python3 "$tools/wrap_key.py" --scrypt 65536 14 "$password" rsa-plain.p8 >large-2.p8
python3 "$tools/wrap_key.py" ec.cer large-1.p8 large-2.p8 >scrypt-large.pfx
# 268 MB: more than a reader has, unless more work is admitted.
python3 "$tools/wrap_key.py" --scrypt 131072 16 "$password" ec-plain.p8 >huge.p8
python3 "$tools/wrap_key.py" ec.cer huge.p8 >scrypt-huge.pfx
# Seconds of work, all of it for the MAC.
quiet openssl pkcs12 -export -inkey ec.key -in ec.pem -iter 20000000 -keypbe NONE -certpbe NONE -passout pass:"$password" -out slow.pfx

# --- a key that Windows is asked to keep with a provider, for the machine; three key pairs in one file
quiet openssl pkcs12 -export -inkey ec.key -in ec.pem -CSP 'Microsoft Software Key Storage Provider' -LMK -name '{7A6F3C1E-key}' -passout pass:"$password" \
  -out provider.pfx
cp "$(of keytool-several.pfx)" three-pairs.pfx
quiet keytool -J-XX:TieredStopAtLevel=1 -importkeystore -noprompt -srckeystore "$(of openssl-ec256.pfx)" -srcstorepass "$password" \
  -destkeystore three-pairs.pfx -deststoretype PKCS12 -deststorepass "$password"

rm -f log p8.tmp message ./*.template ./*.key
finish
