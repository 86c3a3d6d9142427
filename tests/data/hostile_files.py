#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""hostile_files.py RSA_KEY_DER OUT: writes the files. What is signed is signed with that key; all else is random numbers."""
import base64
import hashlib
import itertools
import pathlib
import random
import sys

from der import element, integer

NUMBERS = random.Random("hostile")  # the same files each time

INTEGER, BITS, OCTETS, NULL, OID, UTF8, TIME, SEQUENCE, SET = 0x02, 0x03, 0x04, 0x05, 0x06, 0x0C, 0x17, 0x30, 0x31


def sequence(*parts):
    return element(SEQUENCE, *parts)


def oid(dotted):
    first, second, *rest = (int(arc) for arc in dotted.split("."))
    octets = bytes([40 * first + second])
    for arc in rest:
        groups = [arc & 0x7F]
        while arc := arc >> 7:
            groups.insert(0, 0x80 | arc & 0x7F)
        octets += bytes(groups)
    return element(OID, octets)


def odd(bits):
    """A random number of exactly so many bits."""
    return NUMBERS.getrandbits(bits) | 1 << bits - 1 | 1


RSA = sequence(oid("1.2.840.113549.1.1.1"), element(NULL))
SHA256_WITH_RSA = sequence(oid("1.2.840.113549.1.1.11"), element(NULL))
SHA256_DIGEST = bytes.fromhex("3031300d060960864801650304020105000420")
DATA = oid("1.2.840.113549.1.7.1")
KEY_BAG, CERTIFICATE_BAG = oid("1.2.840.113549.1.12.10.1.1"), oid("1.2.840.113549.1.12.10.1.3")
X509_CERTIFICATE = oid("1.2.840.113549.1.9.22.1")
AUTHORITY = sequence(oid("2.5.29.19"), element(0x01, b"\xff"), element(OCTETS, sequence(element(0x01, b"\xff"))))


class Own:
    """The one key that signs."""

    def __init__(self, der):
        numbers, at = [], 4
        while at < len(der):
            size, start = der[at + 1], at + 2
            if size & 0x80:
                start += size & 0x7F
                size = int.from_bytes(der[at + 2:start], "big")
            numbers.append(int.from_bytes(der[start:start + size], "big"))
            at = start + size
        _, self.n, self.e, _, self.p, self.q, self.dp, self.dq, self.inverse = numbers
        self.private = sequence(integer(0), RSA, element(OCTETS, der))
        self.public = rsa_public(self.n, self.e)

    def sign(self, content):
        padded = SHA256_DIGEST + hashlib.sha256(content).digest()
        size = self.n.bit_length() // 8
        message = int.from_bytes(b"\x00\x01" + b"\xff" * (size - 3 - len(padded)) + b"\x00" + padded, "big")
        by_p, by_q = pow(message, self.dp, self.p), pow(message, self.dq, self.q)
        return (by_q + self.q * ((by_p - by_q) * self.inverse % self.p)).to_bytes(size, "big")


def rsa_public(n, e=65537):
    return sequence(RSA, element(BITS, b"\x00", sequence(integer(n), integer(e))))


def name(text):
    return sequence(element(SET, sequence(oid("2.5.4.3"), element(UTF8, text.encode()))))


def certificate(subject, issuer, public, sign, extensions=b""):
    parts = [element(0xA0, integer(2)), integer(odd(64)), SHA256_WITH_RSA, name(issuer),
             sequence(element(TIME, b"250101000000Z"), element(TIME, b"450101000000Z")), name(subject), public]
    if extensions:
        parts.append(element(0xA3, sequence(extensions)))
    signed = sequence(*parts)
    return sequence(signed, SHA256_WITH_RSA, element(BITS, b"\x00", sign(signed)))


def unsigned(_):
    return b"\x5a" * 128


def pfx(certificates, keys):
    """A PKCS#12 file without encryption and without a MAC."""
    bags = [sequence(KEY_BAG, element(0xA0, key)) for key in keys]
    bags += [sequence(CERTIFICATE_BAG, element(0xA0, sequence(X509_CERTIFICATE, element(0xA0, element(OCTETS, one))))) for one in certificates]

    def data(content):
        return sequence(DATA, element(0xA0, element(OCTETS, content)))
    return sequence(integer(3), data(sequence(data(sequence(*bags)))))


def pem(label, der):
    text = base64.encodebytes(der).decode()
    return f"-----BEGIN {label}-----\n{text}-----END {label}-----\n".encode()


def rsa_private(bits):
    """Two random factors that fit nothing else in the key."""
    half = bits // 2
    numbers = [odd(bits), 65537, odd(bits - 1), odd(half), odd(half), odd(half - 1), odd(half - 1), odd(half - 1)]
    return sequence(integer(0), RSA, element(OCTETS, sequence(integer(0), *map(integer, numbers))))


def dsa_private(bits, exponent_bits):
    parameters = sequence(integer(odd(bits)), integer(odd(exponent_bits)), integer(odd(bits - 1)))
    return sequence(integer(0), sequence(oid("1.2.840.10040.4.1"), parameters), element(OCTETS, integer(odd(exponent_bits - 1))))


def dsa_old_form(bits):
    return sequence(integer(0), *(integer(odd(size)) for size in (bits, bits - 1, bits - 1, bits - 1, bits - 2)))


def dh_private(bits):
    parameters = sequence(integer(odd(bits)), integer(2))
    return sequence(integer(0), sequence(oid("1.2.840.113549.1.3.1"), parameters), element(OCTETS, integer(odd(bits - 1))))


def scrypt_key(cost, block, parallel):
    parameters = sequence(element(OCTETS, b"saltsalt"), integer(cost), integer(block), integer(parallel))
    scheme = sequence(sequence(oid("1.3.6.1.4.1.11591.4.11"), parameters), sequence(oid("2.16.840.1.101.3.4.1.42"), element(OCTETS, bytes(16))))
    return sequence(sequence(oid("1.2.840.113549.1.5.13"), scheme), element(OCTETS, bytes(64)))


def many_primes(count, size):
    """A key of version 1 whose further primes OpenSSL would multiply out."""
    others = [sequence(*(integer(odd(size)) for _ in range(3)))] * count
    return sequence(integer(1), *(integer(odd(bits)) for bits in (2048, 17, 2047, 1024, 1024, 1023, 1023, 1023)), sequence(*others))


def spelled_out_curve():
    """A point in compressed form on a curve over a prime whose predecessor is divisible by 2^620, so that its square roots take long."""
    size = 83
    prime = next(k for k in range((1 << 41) - 1, 0, -2) if pow(3, k << 620, (k << 620) + 1) == 1)
    p = (prime << 620) + 1
    x = NUMBERS.getrandbits(650)
    point = b"\x02" + x.to_bytes(size, "big")
    curve = sequence(integer(1), sequence(oid("1.2.840.10045.1.1"), integer(p)),
                     sequence(element(OCTETS, (p - 3).to_bytes(size, "big")), element(OCTETS, (7).to_bytes(size, "big"))),
                     element(OCTETS, point), integer(odd(660)), integer(1))
    return sequence(sequence(oid("1.2.840.10045.2.1"), curve), element(BITS, b"\x00", point))


def alternative_names(count):
    names = b"\x82\x00" * count
    return sequence(oid("2.5.29.17"), element(OCTETS, element(SEQUENCE, names)))


def pkcs7(certificates):
    content = sequence(integer(1), element(SET), sequence(DATA), element(0xA0, *certificates), element(SET))
    return sequence(oid("1.2.840.113549.1.7.2"), element(0xA0, content))


def big_extension(size):
    return sequence(oid("1.3.6.1.4.1.55555.1"), element(OCTETS, bytes(size)))


def leaf(own, number, issuer="Authority", extensions=b""):
    return certificate(f"leaf {number}", issuer, own.public, own.sign, extensions)


def other_pairs(count):
    """Different key pairs with RSA-1024 whose halves fit."""
    e, pairs = 65537, []
    while len(pairs) < count:
        p, q = prime(512), prime(512)
        if p == q or (p - 1) % e == 0 or (q - 1) % e == 0:
            continue
        d = pow(e, -1, (p - 1) * (q - 1))
        numbers = [p * q, e, d, p, q, d % (p - 1), d % (q - 1), pow(q, -1, p)]
        pairs.append((rsa_public(p * q), sequence(integer(0), RSA, element(OCTETS, sequence(integer(0), *map(integer, numbers))))))
    return pairs


def prime(bits):
    while True:
        candidate = odd(bits)
        if all(candidate % small for small in range(3, 1000, 2)) and pow(2, candidate - 1, candidate) == 1:
            return candidate


def main():
    own, out = Own(pathlib.Path(sys.argv[1]).read_bytes()), pathlib.Path(sys.argv[2])

    def write(file, content):
        (out / file).write_bytes(content)

    def authority(subject, issuer):
        return certificate(subject, issuer, own.public, own.sign, AUTHORITY)

    alone = leaf(own, 0)
    for bits in (16384, 16392, 60000):
        write(f"rsa-{bits}-random.pem", pem("CERTIFICATE", alone) + pem("PRIVATE KEY", rsa_private(bits)))
    for bits in (10000, 10008, 40000):
        write(f"dsa-{bits}.pem", pem("CERTIFICATE", alone) + pem("PRIVATE KEY", dsa_private(bits, 256)))
    write("dsa-40000-old-form.pem", pem("CERTIFICATE", alone) + pem("DSA PRIVATE KEY", dsa_old_form(40000)))
    write("dsa-10000-many.p12", pfx([alone], [dsa_private(10000, 9999) for _ in range(120)]))
    write("dh-10000.p12", pfx([alone], [dh_private(10000)]))
    write("extension-26-mb.pem", pem("CERTIFICATE", leaf(own, 0, "Authority", big_extension(26_000_000))) + pem("PRIVATE KEY", own.private))
    pairs = other_pairs(20)
    big = [certificate(f"big {i}", "Authority", pairs[i][0], unsigned, big_extension(29_000_000)) for i in range(2)]
    write("two-pairs-29-mb.p12", pfx(big, [pairs[0][1], pairs[1][1]]))
    write("extension-within.pem", pem("CERTIFICATE", leaf(own, 0, "Authority", big_extension(1_000_000))) + pem("PRIVATE KEY", own.private))
    write("scrypt-2-900000.pem", pem("CERTIFICATE", alone) + pem("ENCRYPTED PRIVATE KEY", scrypt_key(2, 1, 900_000)))
    write("scrypt-16384-8.pem", pem("CERTIFICATE", alone) + pem("ENCRYPTED PRIVATE KEY", scrypt_key(16384, 8, 1)))

    issuers = [certificate("Authority", "Root", rsa_public(odd(16384)), unsigned, AUTHORITY) for _ in range(500)]
    write("issuers-500-rsa-16384.p12", pfx([leaf(own, 0), *issuers], [own.private]))
    leaves = [certificate(f"leaf {i}", "Authority", public, unsigned) for i, (public, _) in enumerate(pairs)]
    write("pairs-20-issuers-rsa-16384.p12", pfx([*leaves, *issuers[:200]], [private for _, private in pairs]))
    roots = [certificate("Authority", "Authority", rsa_public(odd(16384)), unsigned, AUTHORITY) for _ in range(9500)]
    write("roots-9500-rsa-16384.p12", pfx(roots, []))

    write("rsa-many-primes.pem", pem("CERTIFICATE", alone) + pem("RSA PRIVATE KEY", many_primes(300, 160_000)))
    curved = [certificate(f"curve {i}", "Authority", spelled_out_curve() if i == 0 else curve, unsigned) for curve in [spelled_out_curve()]
              for i in range(100)]
    write("curves-100-spelled-out.p7b", pkcs7(curved))
    named = [certificate(f"named {i}", "Authority", own.public, unsigned, alternative_names(500_000)) for i in range(60)]
    write("names-500000-of-60.p7b", pkcs7(named))

    line = [authority(f"Authority {i}" if i else "Authority", f"Authority {i + 1}") for i in range(2000)]
    write("authorities-2000-line.p12", pfx([leaf(own, 0), *line], [own.private]))
    names = [f"Authority {i}" if i else "Authority" for i in range(45)]
    mesh = [authority(subject, issuer) for subject, issuer in itertools.product(names, names)][:2000]
    write("authorities-2000-mesh.p12", pfx([leaf(own, 0), *mesh], [own.private]))


if __name__ == "__main__":
    main()
