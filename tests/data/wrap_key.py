#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""wrap_key.py ENCRYPTED_KEY CERTIFICATE: writes a PKCS#12 file (RFC 7292) without MAC around a key that is encrypted already."""
import sys


def element(tag, *parts):
    content = b"".join(parts)
    size = len(content)
    if size < 0x80:
        return bytes([tag, size]) + content
    octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(octets)]) + octets + content


SEQUENCE, OCTETS, SET, EXPLICIT, OID, BMP = 0x30, 0x04, 0x31, 0xA0, 0x06, 0x1E
PKCS7_DATA = element(OID, bytes.fromhex("2a864886f70d010701"))
SHROUDED = element(OID, bytes.fromhex("2a864886f70d010c0a0102"))
CERTIFICATE_BAG = element(OID, bytes.fromhex("2a864886f70d010c0a0103"))
X509 = element(OID, bytes.fromhex("2a864886f70d01091601"))
FRIENDLY_NAME = element(OID, bytes.fromhex("2a864886f70d010914"))


def data(content):
    return element(SEQUENCE, PKCS7_DATA, element(EXPLICIT, element(OCTETS, content)))


def main():
    key, certificate = (open(name, "rb").read() for name in sys.argv[1:3])
    name = element(SET, element(SEQUENCE, FRIENDLY_NAME, element(SET, element(BMP, "mail \U0001f510 scrypt".encode("utf-16-be")))))
    bags = element(
        SEQUENCE,
        element(SEQUENCE, SHROUDED, element(EXPLICIT, key), name),
        element(SEQUENCE, CERTIFICATE_BAG, element(EXPLICIT, element(SEQUENCE, X509, element(EXPLICIT, element(OCTETS, certificate))))),
    )
    pfx = element(SEQUENCE, element(0x02, b"\x03"), data(element(SEQUENCE, data(bags))))
    sys.stdout.buffer.write(pfx)


main()
