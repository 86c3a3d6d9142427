#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Proves that each test that SECURITY.md names exists: as a test of this build, and as a function of its source.

check_security.py SOURCE_DIR BUILD_DIR: prints each name that means nothing and exits 1; so does a table without names. The control is in it:
names that were made up, of a program and of a function, have to be found.
"""
import json
import pathlib
import re
import subprocess
import sys

# In the last column of a row: `program` or `program:function`.
NAMED = re.compile(r"`([a-z0-9_]+)(?::([A-Za-z0-9_]+))?`")


def promises(text):
    """The rows of the table of promises: (promise, [(program, function or empty), …])."""
    section = text.split("\n## What is promised\n", 1)[1].split("\n## ", 1)[0]
    rows = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("|")]
    return [(row[0].strip(), NAMED.findall(row[-1])) for row in rows[2:]]


def tests_of(build):
    listed = subprocess.run(["ctest", "--test-dir", str(build), "--show-only=json-v1"], capture_output=True, text=True, check=True).stdout
    return {test["name"] for test in json.loads(listed)["tests"]}


def is_defined(source, program, function):
    for path in [*source.glob(f"tests/*/{program}.cpp"), *source.glob(f"tests/*/{program}.py")]:
        if re.search(rf"(void |def ){function}\(", path.read_text(encoding="utf-8")):
            return True
    return False


def faults(source, tests, rows):
    found = [f"no test is named for: {promise}" for promise, named in rows if not named]
    for _, named in rows:
        for program, function in named:
            if program not in tests and not any(test.startswith(program + "_") for test in tests):
                found.append(f"there is no test {program}")
            elif function and not is_defined(source, program, function):
                found.append(f"{program} has no function {function}")
    return found


def main():
    source, build = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    tests = tests_of(build)
    rows = promises((source / "SECURITY.md").read_text(encoding="utf-8"))
    found = faults(source, tests, rows)
    if len(rows) < 10:
        found.append("the table of promises is not found")
    invented = [("invented", [("tst_invented", ""), ("tst_wire", "invented"), ("no_parser_in_parents", "")]), ("nothing", [])]
    if len(faults(source, tests, invented)) != 3:
        found.append("the control fails: names that were made up are not found")
    print("\n".join(found) or f"{len(rows)} promises, {sum(len(named) for _, named in rows)} tests")
    return 1 if found else 0


sys.exit(main())
