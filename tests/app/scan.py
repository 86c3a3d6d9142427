# SPDX-License-Identifier: Apache-2.0
"""scan.py PID: reads a password from standard input and names each piece of it that lies in a process's memory.
A program of its own, because looking into a process that forbids it takes root."""
import re
import sys

PIECE = 6
RESERVED = 1 << 30  # address space that a sanitizer keeps for itself, not memory


def memory(pid):
    """Every part of a process's memory that it can have written to, and where it lies."""
    with open(f"/proc/{pid}/maps", encoding="utf-8") as maps, open(f"/proc/{pid}/mem", "rb", buffering=0) as content:
        for line in maps:
            start, end, modes, name = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+ *(.*)", line).groups()
            size = int(end, 16) - int(start, 16)
            if "r" not in modes or ("w" not in modes and name) or name in ("[vvar]", "[vsyscall]") or size > RESERVED:
                continue
            content.seek(int(start, 16))
            try:
                yield name or "anonymous", content.read(size)
            except OSError:
                continue  # a part that is not backed


def pieces_left(pid, password):
    wanted = {}
    for form in ["utf-8", "utf-16-le", "utf-16-be", "latin-1"]:
        for i in range(len(password) - PIECE + 1):
            piece = password[i:i + PIECE]
            wanted.setdefault(piece.encode(form), f"{form} {piece}")
    return sorted({f"{what} in {place}" for place, content in memory(pid) for piece, what in wanted.items() if piece in content})


if __name__ == "__main__":
    for each in pieces_left(int(sys.argv[1]), sys.stdin.buffer.read().decode("utf-8")):
        print(each)
