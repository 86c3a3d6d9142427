#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""wrap_key.py CERTIFICATE ENCRYPTED_KEY...: writes a PKCS#12 file (RFC 7292) without MAC around keys that are encrypted already.
wrap_key.py --scrypt N R PASSWORD KEY: writes a PKCS#8 key encrypted with scrypt (RFC 7914 section 7) where the openssl command finds N
and R too large. Python derives, openssl encrypts.
wrap_key.py --unknown ENCRYPTED_KEY: writes the key with an encryption scheme that no program here knows.
"""
import hashlib
import os
import subprocess
import sys

from der import element, integer

SEQUENCE, OCTETS, SET, EXPLICIT, OID, BMP = 0x30, 0x04, 0x31, 0xA0, 0x06, 0x1E
PKCS7_DATA = element(OID, bytes.fromhex("2a864886f70d010701"))
SHROUDED = element(OID, bytes.fromhex("2a864886f70d010c0a0102"))
CERTIFICATE_BAG = element(OID, bytes.fromhex("2a864886f70d010c0a0103"))
X509 = element(OID, bytes.fromhex("2a864886f70d01091601"))
PBES2 = element(OID, bytes.fromhex("2a864886f70d01050d"))
SCRYPT = element(OID, bytes.fromhex("2b06010401da47040b"))
AES_256_CBC = element(OID, bytes.fromhex("60864801650304012a"))
FRIENDLY_NAME = element(OID, bytes.fromhex("2a864886f70d010914"))


def scrypted(cost, block, password, key):
    salt, iv = os.urandom(16), os.urandom(16)
    secret = hashlib.scrypt(password, salt=salt, n=cost, r=block, p=1, maxmem=1 << 30, dklen=32)
    encrypted = subprocess.run(["openssl", "enc", "-aes-256-cbc", "-K", secret.hex(), "-iv", iv.hex()], input=key, capture_output=True, check=True).stdout
    parameters = element(SEQUENCE, element(OCTETS, salt), integer(cost), integer(block), integer(1))
    scheme = element(SEQUENCE, element(SEQUENCE, SCRYPT, parameters), element(SEQUENCE, AES_256_CBC, element(OCTETS, iv)))
    return element(SEQUENCE, element(SEQUENCE, PBES2, scheme), element(OCTETS, encrypted))


def data(content):
    return element(SEQUENCE, PKCS7_DATA, element(EXPLICIT, element(OCTETS, content)))


def main():
    if sys.argv[1] == "--scrypt":
        cost, block, password, key = sys.argv[2:]
        with open(key, "rb") as file:
            sys.stdout.buffer.write(scrypted(int(cost), int(block), password.encode(), file.read()))
        return
    if sys.argv[1] == "--unknown":
        with open(sys.argv[2], "rb") as file:
            key = file.read()
        unknown = element(OID, bytes.fromhex("2a864886f70d010c0150"))  # 1.2.840.113549.1.12.1.80
        if key.count(PBES2) != 1:
            sys.exit("the key is not encrypted by PBES2")
        salt = element(SEQUENCE, element(OCTETS, os.urandom(16)), integer(2000))
        sys.stdout.buffer.write(element(SEQUENCE, element(SEQUENCE, unknown, salt), element(OCTETS, key[-64:])))
        return
    certificate, *keys = (open(name, "rb").read() for name in sys.argv[1:])
    name = element(SET, element(SEQUENCE, FRIENDLY_NAME, element(SET, element(BMP, "mail \U0001f510 scrypt".encode("utf-16-be")))))
    bags = element(
        SEQUENCE,
        *(element(SEQUENCE, SHROUDED, element(EXPLICIT, key), name) for key in keys),
        element(SEQUENCE, CERTIFICATE_BAG, element(EXPLICIT, element(SEQUENCE, X509, element(EXPLICIT, element(OCTETS, certificate))))),
    )
    pfx = element(SEQUENCE, element(0x02, b"\x03"), data(element(SEQUENCE, data(bags))))
    sys.stdout.buffer.write(pfx)


main()
