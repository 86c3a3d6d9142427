# SPDX-License-Identifier: Apache-2.0
"""Writes DER, for the scripts that make what no other program makes."""


def element(tag, *parts):
    content = b"".join(parts)
    size = len(content)
    if size < 0x80:
        return bytes([tag, size]) + content
    octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(octets)]) + octets + content


def integer(value):
    return element(0x02, value.to_bytes(value.bit_length() // 8 + 1, "big"))
