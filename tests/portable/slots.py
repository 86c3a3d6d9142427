#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""slots.py SOURCE OUT: writes what tests/portable/include/QtTest needs to know of the one test class in SOURCE: its private slots."""
import pathlib
import re
import sys

SLOT = re.compile(r"^\s*void (\w+)\(\)", re.M)


def main():
    source = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    declaration = re.search(r"^class (\w+) : public QObject \{(.*?)^\};", source, re.M | re.S)
    sections = re.split(r"^(private slots|private|public|protected):$", declaration.group(2), flags=re.M)
    names = [name for kind, text in zip(sections[1::2], sections[2::2]) if kind == "private slots" for name in SLOT.findall(text)]
    tests = [name for name in names if not name.endswith("_data")]
    if not tests:
        sys.exit(f"no tests in {sys.argv[1]}")

    def call(name):
        return f"[this] {{ {name}(); }}" if name in names else "nullptr"

    rows = "".join(f'      {{"{name}", {call(name)}, {call(name + "_data")}}},\n' for name in tests)
    pathlib.Path(sys.argv[2]).write_text(
        f"std::vector<portable::Slot> {declaration.group(1)}::portableSlots() {{\n  return {{\n{rows}  }};\n}}\n", encoding="utf-8")


main()
