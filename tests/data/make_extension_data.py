#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""make_extension_data.py DIR: certificates (DER) whose extensions no tool would make so. DIR has a key.pem, which signs each.

  plain      version 1, and no extension
  many       300 extensions that nobody knows
  huge       one that nobody knows, of a million bytes
  long       a comment of a hundred thousand letters, each of two bytes
  lines      names, a comment and an address with line breaks, control characters and a right-to-left override
  longest    an identifier of 200 bytes, and one of 20
  timestamps a list of one signed certificate timestamp
  behind     a key usage with a byte behind its value
"""
import pathlib
import subprocess
import sys

from der import element, integer


def oid(dotted):
    first, second, *rest = map(int, dotted.split("."))
    content = bytes([40 * first + second])
    for arc in rest:
        octets = [arc & 0x7F]
        while arc := arc >> 7:
            octets.append(arc & 0x7F | 0x80)
        content += bytes(reversed(octets))
    return element(0x06, content)


def extension(identifier, value, critical=False):
    identifier = oid(identifier) if isinstance(identifier, str) else identifier
    return element(0x30, identifier, element(0x01, b"\xff") if critical else b"", element(0x04, value))


def name(text):
    return element(0x30, element(0x31, element(0x30, oid("2.5.4.3"), element(0x0C, text.encode()))))


def run(*command, data=b""):
    return subprocess.run(command, input=data, check=True, capture_output=True).stdout


def certificate(folder, extensions):
    key = folder / "key.pem"
    public = run("openssl", "pkey", "-in", key, "-pubout", "-outform", "DER")
    algorithm = element(0x30, oid("1.2.840.10045.4.3.2"))
    validity = element(0x30, element(0x17, b"260101000000Z"), element(0x17, b"360101000000Z"))
    who = name("extensions.example.com")
    version = element(0xA0, integer(2)) if extensions else b""
    rest = element(0xA3, element(0x30, *extensions)) if extensions else b""
    signed = element(0x30, version, integer(4711), algorithm, who, validity, who, public, rest)
    signature = run("openssl", "dgst", "-sha256", "-sign", key, data=signed)
    return element(0x30, signed, algorithm, element(0x03, b"\0" + signature))


def timestamp():
    one = b"\0" + bytes(range(32)) + (1767225600000).to_bytes(8, "big") + b"\0\0" + b"\x04\x03" + b"\0\x08" + element(0x30, integer(7), integer(8))
    listed = len(one).to_bytes(2, "big") + one
    return element(0x04, len(listed).to_bytes(2, "big") + listed)


def main():
    folder = pathlib.Path(sys.argv[1])
    unknown = "1.3.6.1.4.1.99999."
    bad = "mail.example.com\nDNS:bank.example.com\r\x1b[31m\u202egro.knab".encode()
    address = element(0x30, element(0xA0, element(0xA0, element(0x86, b"http://crl.example.com/\n\x07second"))))
    made = {
        "plain": [],
        "many": [extension(f"{unknown}2.{number}", element(0x02, bytes([number % 100]))) for number in range(300)],
        "huge": [extension(unknown + "3", b"\xab" * 1_000_000)],
        "long": [extension("2.16.840.1.113730.1.13", element(0x16, "ä".encode() * 100_000))],
        "lines": [
            extension("2.5.29.17", element(0x30, element(0x82, bad), element(0x82, b"plain.example.com"))),
            extension("2.16.840.1.113730.1.13", element(0x16, bad)),
            extension("2.5.29.31", element(0x30, address)),
        ],
        "longest": [extension(element(0x06, b"\x2b" + b"\x83" * 198 + b"\x01"), b"\x05\0"), extension(element(0x06, b"\x2b" + b"\x83" * 18 + b"\x01"), b"\x05\0")],
        "timestamps": [extension("1.3.6.1.4.1.11129.2.4.2", timestamp())],
        "behind": [extension("2.5.29.15", b"\x03\x02\x05\xa0\0", True)],
    }
    for file, extensions in made.items():
        (folder / f"{file}.der").write_bytes(certificate(folder, extensions))


main()
