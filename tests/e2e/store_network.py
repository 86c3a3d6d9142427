#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_network.py BUILD_DIR: a store on a network file system gets a warning, a store on a disk of this machine does not.

No network file system can be had in a test: tests/support/failing_io.c says what the store is on.
"""
import json
import sys

from store_world import Bench, complain

TYPES = {0x6969: "NFS", 0x517B: "SMB", 0x01021997: "9P", 0xEF53: None, 0x65735546: None}  # the last two: ext4, FUSE


def systems_named(bench, store, kind):
    """The file systems that the plan of an import warns of."""
    command = bench.change("import", store, 1, "mail") + ["--what-if", "--json"]
    done = bench.do(command, **bench.shim(IO_FILE_SYSTEM=kind))
    assert done.returncode == 0, done.stderr
    found = [finding for finding in json.loads(done.stdout)["findings"] if finding["code"] == "network-store"]
    assert all(finding["severity"] == "warning" for finding in found), found
    return [finding["text"] for finding in found]


def main(programs):
    complaints = []
    with Bench(programs, 1) as bench:
        store = bench.store("made")
        bench.do(bench.change("import", store, 1, "other name"))
        for place in (store, bench.store("not/yet/made")):
            for kind, name in TYPES.items():
                texts = systems_named(bench, place, kind)
                if (name is None) != (texts == []) or (name and f"({name})" not in texts[0]):
                    complaints.append(f"{place.name} on {name or hex(kind)}: {texts}")
        complain("store_network", complaints)


if __name__ == "__main__":
    main(*sys.argv[1:])
