#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# make_text_data.sh FOREIGN_DIR OUT_DIR: PKCS#7 files and PEM bundles with keys, as openssl and certtool write them, of the
# keys and certificates that make_data.sh left in FOREIGN_DIR. Made once, whole or not at all; README.md says what for.
set -euo pipefail
foreign=$(realpath "$1")
tools=$(dirname "$(realpath "$0")")
. "$tools/once.sh"
begin "$2" "$(realpath "$0")" "$tools/wrap_key.py" "$tools/wrap_twice.py" "$tools/der.py" "$tools/OwnPassword.java" "$foreign/complete"
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

# --- PKCS#12 in text, and with scrypt, which no tool here writes into such a file: the key is encrypted by openssl
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

# --- a key and its certificate, or a container, in what mail, web pages, editors and configuration make of them. damaged-…: the same of a
# certificate with one letter changed; short-…: with one letter missing.
armoured() { # armoured LABEL FILE
  printf -- '-----BEGIN %s-----\n' "$1"
  base64 -w 64 "$2"
  printf -- '-----END %s-----\n' "$1"
}
dashes() { # dashes FROM TO FILE: other dashes in the BEGIN and END lines
  sed "s/$1/$2/g" "$3"
}
wrapped_in_everything() { # wrapped_in_everything SOURCE PREFIX
  local source=$1 to=$2
  iconv -f UTF-8 -t UTF-16LE "$source" >"$to-utf16le.txt"
  iconv -f UTF-8 -t UTF-16BE "$source" >"$to-utf16be.txt"
  base64 -w 0 "$source" >"$to-base64.txt"
  base64 "$source" >"$to-base64-lines.txt"
  iconv -f UTF-8 -t UTF-16LE "$source" | base64 -w 0 >"$to-base64-utf16.txt"
  base64 -w 0 "$source" | base64 -w 0 >"$to-base64-twice.txt"
  python3 -c 'import json, sys; print(json.dumps({"certificate": sys.stdin.read(), "lease_duration": 0}, indent=2))' <"$source" >"$to-json.txt"
  python3 -c 'import json, sys; print(json.dumps(json.dumps(sys.stdin.read())))' <"$source" >"$to-json-twice.txt"
  python3 -c 'import json, sys; print(json.dumps(sys.stdin.read().splitlines(), indent=2))' <"$source" >"$to-json-lines.txt"
  sed 's/$/\r/' "$source" | python3 -c 'import json, sys; print("PAIR=" + json.dumps(sys.stdin.buffer.read().decode()))' >"$to-env.txt"
  python3 -c 'import sys, urllib.parse; print(urllib.parse.quote(sys.stdin.read(), safe=""))' <"$source" >"$to-address.txt"
  python3 -c 'import sys, urllib.parse; print(urllib.parse.urlencode({"pem": sys.stdin.read()}))' <"$source" >"$to-form.txt"
  sed 's/^/> /' "$source" >"$to-quoted.txt"
  sed 's/^/> > /' "$source" >"$to-quoted-twice.txt"
  python3 -c 'import quopri, sys; quopri.encode(sys.stdin.buffer, sys.stdout.buffer, quotetabs=False)' <"$source" >"$to-printable.txt"
  # With the Base64 in one line, so that there are soft breaks whether or not its length asks for padding.
  python3 -c 'import quopri, re, sys; print(quopri.encodestring(re.sub("(?<=[^-])\n(?=[^-])", "", sys.stdin.read()).encode()).decode(), end="")' <"$source" |
    sed 's/^/> /' >"$to-printable-quoted.txt"
  sed 's,$,<br/>,' "$source" >"$to-br.txt"
  { printf '<html><body>\n'; sed 's,.*,<p style="margin: 0"><span>&\&nbsp;</span></p>,' "$source"; printf '</body></html>\n'; } >"$to-html.txt"
  sed 's/=/\&#61;/g; s,/,\&#x2F;,g; s/+/\&#43;/g' "$source" >"$to-references.txt"
  sed 's/^/\xc2\xa0/' "$source" >"$to-no-break.txt"
  sed 's/^\(.\{10\}\)/\1\xe2\x80\x8b/; s/$/\xef\xbb\xbf/' "$source" >"$to-no-room.txt"
  cat -n "$source" >"$to-numbered.txt"
  grep -n '' "$source" >"$to-searched.txt"
  sed 's/^/# /' "$source" >"$to-comment.txt"
  diff -u /dev/null "$source" >"$to-diff.txt" || true
  dashes '-----' '\xe2\x80\x94\xe2\x80\x93' "$source" >"$to-typographic.txt"
  dashes '-----' '----' "$source" >"$to-few-dashes.txt"
  dashes '-----' '------- ' "$source" >"$to-many-dashes.txt"
  sed '/-----/ { s/BEGIN/begin/; s/END/end/; s/CERTIFICATE/certificate/; s/PRIVATE/private/ }' "$source" >"$to-lower-case.txt"
  sed 's/^-----/- -----/' "$source" >"$to-signed.txt"
  { printf 'tls: |\n'; sed 's/^/    /' "$source"; } >"$to-indented.txt"
  { printf 'apiVersion: v1\nkind: Secret\ndata:\n  tls.crt: %s\n  other: bm90aGluZw==\n' "$(base64 -w 0 "$source")"; } >"$to-secret.txt"
  sed 's/.*/      "&\\n" +/' "$source" >"$to-program.txt"
  tr '\n' ' ' <"$source" >"$to-one-line.txt"
}
pair=pkcs8-ec.pem
awk '/BEGIN CERTIFICATE/ { print; getline; $0 = substr($0, 1, 2) "J" substr($0, 4) } { print }' $pair >changed.pem
awk '/BEGIN CERTIFICATE/ { print; getline; $0 = substr($0, 1, 9) substr($0, 11) } { print }' $pair >missing.pem
wrapped_in_everything $pair wrapped
wrapped_in_everything changed.pem damaged
wrapped_in_everything missing.pem short
python3 "$tools/wrap_twice.py" $pair wrapped-twice
python3 "$tools/wrap_twice.py" changed.pem damaged-twice
python3 "$tools/wrap_twice.py" missing.pem short-twice
container=$(of openssl-ec256-chain.pfx)
armoured CERTIFICATE "$container" >container-certutil.txt
armoured PFX "$container" >container-pfx.txt
armoured 'PKCS #12' "$container" >container-number.txt
{ printf '<html>\n<pre>\n'; armoured PKCS12 "$container" | sed 's/$/<br>/'; printf '</pre></html>\n'; } >container-html.txt
base64 "$container" | base64 -w 0 >container-base64-twice.txt
base64 "$container" | sed 's/^/> /' >container-quoted.txt
python3 -c 'import base64, json, sys; print(json.dumps(base64.b64encode(sys.stdin.buffer.read()).decode()))' <"$container" >container-string.txt
{ printf 'client\nremote vpn.example.com\n<ca>\n'; cat "$(of root.pem)"; printf '</ca>\n<pkcs12>\n'; base64 "$container"; printf '</pkcs12>\n'; } >container-openvpn.txt
{ printf 'client\n<ca>\n'; cat "$(of root.pem)"; printf '</ca>\n<cert>\n'; cat ec.pem; printf '</cert>\n<key>\n'; cat ec.key; printf '</key>\n'; } >wrapped-openvpn.txt
openssl x509 -in ec.pem -outform DER | base64 | base64 -w 0 >certificate-base64-twice.txt
openssl pkey -in ec.key -pubout -out public.pem
openssl pkey -in ec.key -pubout -outform DER -out public.der
quiet ssh-keygen -q -t rsa -b 2048 -N '' -C nobody -f ssh
# What nobody can take away without guessing: a page number amid the letters.
awk '/BEGIN CERTIFICATE/ { print; getline; print; print "[page 2]"; next } { print }' $pair >in-the-way.txt

# --- a key that Windows is asked to keep with a provider, for the machine; three key pairs in one file
quiet openssl pkcs12 -export -inkey ec.key -in ec.pem -CSP 'Microsoft Software Key Storage Provider' -LMK -name '{7A6F3C1E-key}' -passout pass:"$password" \
  -out provider.pfx
cp "$(of keytool-several.pfx)" three-pairs.pfx
quiet keytool -J-XX:TieredStopAtLevel=1 -importkeystore -noprompt -srckeystore "$(of openssl-ec256.pfx)" -srcstorepass "$password" \
  -destkeystore three-pairs.pfx -deststoretype PKCS12 -deststorepass "$password"

# --- keys with passwords of their own, as Java writes them, and beside no MAC and no encrypted certificates
own() { # own [JAVA_OPTION…] FILE SOURCE PASSWORD [ALIAS KEY_PASSWORD]…
  local options=()
  while [[ $1 == -* ]]; do
    options+=("$1")
    shift
  done
  quiet java -XX:TieredStopAtLevel=1 "${options[@]}" -cp . OwnPassword "$(of "keytool-$2.pfx")" "$password" "$1.pfx" "${@:3}"
}
quiet javac -d . "$tools/OwnPassword.java"
own own-key rsa2048 "$password" tomcat own-5678
own own-of-two several "$password" jetty own-5678
own own-both several "$password" jetty own-5678 tomcat other-9012
own -Dkeystore.pkcs12.macAlgorithm=NONE own-no-mac rsa2048 "$password" tomcat own-5678
own own-open rsa2048 '' tomcat own-5678
openssl pkcs8 -topk8 -in ec.key -passout pass:own-5678 -outform DER -out own-1.p8
openssl pkcs8 -topk8 -in rsa.key -passout pass:other-9012 -outform DER -out own-2.p8
python3 "$tools/wrap_key.py" ec.cer own-1.p8 own-2.p8 >own-keys-alone.pfx
# A cipher that nobody here knows: the identifier of CryptoPro's, as their files have it, in the place of PBES2.
python3 "$tools/wrap_key.py" --unknown own-1.p8 >unknown.p8
python3 "$tools/wrap_key.py" ec.cer unknown.p8 >unknown-cipher.pfx

rm -f log p8.tmp message ./*.class ./*.template ./*.key
finish
