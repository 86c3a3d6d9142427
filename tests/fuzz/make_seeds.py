#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""make_seeds.py OUT FIXTURES...: seeds for the fuzz targets, in OUT/open and OUT/unlock.

They are the foreign files of the tests, those of $CERTWRIGHT_CORPUS where it is set, and containers of every scheme that
openssl writes with a single iteration: the fuzz targets admit little work, and only what is cheap gets behind its encryption.
"""
import csv
import hashlib
import itertools
import os
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

LARGEST = 1 << 16
FIXTURE_PASSWORD = b"import-1234"
NO_PASSWORD = b"\xff"
SCHEMES = ["AES-128-CBC", "AES-256-CBC", "DES-EDE3-CBC", "PBE-SHA1-RC2-40", "PBE-SHA1-RC2-128", "PBE-SHA1-RC4-40", "PBE-SHA1-RC4-128",
           "PBE-SHA1-2DES", "PBE-SHA1-3DES", "PBE-MD5-DES", "PBE-SHA1-DES", "NONE"]


def keep(out, content, passwords):
    if len(content) > LARGEST:
        return
    name = hashlib.sha256(content).hexdigest()[:16]
    (out / "open" / name).write_bytes(content)
    for number, password in enumerate(passwords):
        prefix = NO_PASSWORD if password is None else bytes([len(password)]) + password
        (out / "unlock" / f"{name}-{number}").write_bytes(prefix + content)


def corpus_files(folder):
    with open(folder / "manifest.tsv", newline="", encoding="utf-8") as manifest:
        for row in csv.DictReader(manifest, delimiter="\t", quoting=csv.QUOTE_NONE):
            file = folder / "files" / row["id"]
            if file.is_file():
                word = row["password"]
                yield file.read_bytes(), None if word == "-" else b"" if word == "%" else urllib.parse.unquote_to_bytes(word)[:200]


def quick_containers(fixtures):
    key, certificate, chain = (fixtures / name for name in ("ec256.key", "ec256.pem", "chain.pem"))
    macs = [["-macalg", "sha1"], ["-macalg", "sha512"], ["-nomac"]]
    with tempfile.TemporaryDirectory() as work:
        made = pathlib.Path(work) / "quick.pfx"
        for (scheme, mac) in itertools.product(SCHEMES, macs):
            subprocess.run(["openssl", "pkcs12", "-export", "-legacy", "-inkey", key, "-in", certificate, "-certfile", chain, "-name", "quick",
                            "-keypbe", scheme, "-certpbe", scheme, "-iter", "1", "-passout", b"pass:" + FIXTURE_PASSWORD, "-out", made, *mac],
                           check=True, capture_output=True)
            yield made.read_bytes()


def main():
    out = pathlib.Path(sys.argv[1])
    fixtures = [pathlib.Path(name) for name in sys.argv[2:]]
    for target in ("open", "unlock"):
        (out / target).mkdir(parents=True, exist_ok=True)
    for file in sorted(path for folder in fixtures for path in folder.iterdir() if path.is_file()):
        keep(out, file.read_bytes(), [None, FIXTURE_PASSWORD])
    for content in quick_containers(fixtures[0]):
        keep(out, content, [FIXTURE_PASSWORD])
    if "CERTWRIGHT_CORPUS" in os.environ:
        for content, password in corpus_files(pathlib.Path(os.environ["CERTWRIGHT_CORPUS"])):
            keep(out, content, [password])
    print(f"{len(list((out / 'open').iterdir()))} seeds for open, {len(list((out / 'unlock').iterdir()))} for unlock")


main()
