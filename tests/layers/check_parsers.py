#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Proves that the programs which start a reader could not parse a container if they wanted to: the code is not in them.

check_parsers.py SOURCE_DIR BUILD_DIR PROGRAM...: core/formats is linked from an archive, object by object. No object of it but those
below may have left a function in a PROGRAM, nor may it import the calls of libcrypto that do such work. The control: certwright-reader
has every one of those objects.
"""
import pathlib
import re
import subprocess
import sys

# What a file is called, where it lies, what is said of it, and what certificates and keys may cost. No container is looked at there.
HARMLESS = {"file_place", "key_budget", "limit_checks", "read_file", "readers", "verdict"}
CALLS = re.compile(r"^(d2i_PKCS12|PKCS12_|d2i_PKCS7|PKCS7_|d2i_CMS|CMS_|EVP_PBE_|PKCS5_|PKCS8_decrypt|X509_SIG|d2i_X509_SIG|X509V3_EXT_(val_)?(print|d2i)|d2i_X509_EXTENSION)")


def symbols(path, *options):
    done = subprocess.run(["nm", *options, path], capture_output=True, text=True, check=True)
    return [line.split() for line in done.stdout.splitlines() if line]


def functions_of_parsers(source, build):
    """Object name -> the functions that it alone defines. A name that another folder has too is told apart by its path."""
    found = {}
    folder = build / "core/CMakeFiles/core.dir/formats"
    for path in sorted((source / "core/formats").glob("*.cpp")):
        if path.stem in HARMLESS:
            continue
        lines = symbols(folder / f"{path.name}.o", "--defined-only")
        found[path.stem] = {line[2] for line in lines if line[1] == "T"}
    return found


def functions_in(program):
    return {line[2] for line in symbols(program, "--defined-only") if line[1] in "Tt"}


def main():
    source, build = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    parsers = functions_of_parsers(source, build)
    wrong = [f"core/formats/{name}.cpp defines no function" for name, functions in parsers.items() if not functions]
    reader = functions_in(build / "bin/certwright-reader")
    wrong += [f"the control fails: certwright-reader lacks {name}.cpp" for name, functions in parsers.items() if not functions & reader]
    for program in sys.argv[3:]:
        held = functions_in(program)
        wrong += [f"{program} holds {name}.cpp: {sorted(functions & held)[0]}" for name, functions in parsers.items() if functions & held]
        imported = {line[-1].split("@")[0] for line in symbols(program, "-D", "--undefined-only")}
        wrong += [f"{program} calls {call}" for call in sorted(imported) if CALLS.match(call)]
    print("\n".join(wrong) or f"{len(parsers)} parsers, none of them outside of the reader")
    return 1 if wrong else 0


sys.exit(main())
