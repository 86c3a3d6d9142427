# SPDX-License-Identifier: Apache-2.0
"""Reads the resources of a program for Windows, after Microsoft's description of the PE format. It shares nothing with windres."""
import struct

ICON, GROUP_ICON, VERSION, MANIFEST = 3, 14, 16, 24


class Program:
    def __init__(self, path):
        with open(path, "rb") as file:
            self.bytes = file.read()
        header = self.number("I", 0x3C)
        assert self.bytes[header : header + 4] == b"PE\0\0", "no PE file"
        count, optional = self.number("H", header + 6), self.number("H", header + 20)
        assert self.number("H", header + 24) == 0x20B, "no program of 64 bits"
        directories = header + 24 + 112
        self.root_address = self.number("I", directories + 2 * 8)  # the third directory: resources
        self.sections = [struct.unpack_from("<IIII", self.bytes, header + 24 + optional + 40 * i + 8) for i in range(count)]
        self.subsystem = self.number("H", header + 24 + 68)

    def number(self, kind, at):
        return struct.unpack_from("<" + kind, self.bytes, at)[0]

    def offset(self, address):
        for size, start, raw_size, raw in self.sections:
            if start <= address < start + max(size, raw_size):
                return raw + address - start
        raise AssertionError(f"address {address:#x} lies in no section")

    def entries(self, at):
        named, numbered = self.number("H", at + 12), self.number("H", at + 14)
        return [struct.unpack_from("<II", self.bytes, at + 16 + 8 * i) for i in range(named + numbered)]

    def resources(self):
        """(type, name) -> bytes, of the first language."""
        if not self.root_address:
            return {}
        root = self.offset(self.root_address)
        found = {}
        for kind, names in self.entries(root):
            for name, languages in self.entries(root + (names & 0x7FFFFFFF)):
                data = root + self.entries(root + (languages & 0x7FFFFFFF))[0][1]
                start = self.offset(self.number("I", data))
                found[kind, name] = self.bytes[start : start + self.number("I", data + 4)]
        return found

    def icon_sizes(self):
        """Width in pixels of each picture of the first icon that has its bytes."""
        resources = self.resources()
        groups = [data for (kind, _), data in sorted(resources.items()) if kind == GROUP_ICON]
        if not groups:
            return []
        count = struct.unpack_from("<H", groups[0], 4)[0]
        rows = [struct.unpack_from("<BBBBHHIH", groups[0], 6 + 14 * i) for i in range(count)]
        return [width or 256 for width, _, _, _, _, _, size, name in rows if len(resources[ICON, name]) == size]

    def version(self):
        """The four numbers of file and product, and the texts, by key; nothing where there is no version."""
        data = self.resources().get((VERSION, 1))
        if data is None:
            return None
        fixed = data.index(struct.pack("<I", 0xFEEF04BD))
        words = struct.unpack_from("<8H", data, fixed + 8)
        order = (1, 0, 3, 2)  # the upper half of each number comes second
        return tuple(words[i] for i in order), tuple(words[4 + i] for i in order), strings(data, fixed + 52)

    def manifest(self):
        data = self.resources().get((MANIFEST, 1))
        return None if data is None else data.decode()


def strings(data, at):
    """StringFileInfo, StringTable, then its texts; each begins with its length, and stands on a multiple of four."""
    found = {}

    def block(start):
        length, size, _ = struct.unpack_from("<HHH", data, start)
        end = start + 6
        while data[end : end + 2] != b"\0\0":
            end += 2
        return length, size, data[start + 6 : end].decode("utf-16-le"), (end + 2 + 3) & ~3

    def walk(start, end, depth):
        while start < end and struct.unpack_from("<H", data, start)[0]:
            length, size, key, value = block(start)
            if depth < 2:
                walk(value, start + length, depth + 1)
            elif size:
                found[key] = data[value : value + 2 * size].decode("utf-16-le").rstrip("\0")
            start = (start + length + 3) & ~3

    length, _, key, value = block((at + 3) & ~3)
    if key == "StringFileInfo":
        walk(value, ((at + 3) & ~3) + length, 1)
    return found
