#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_crowd.py BUILD_DIR [PROCESSES EACH]: many programs change one store at once; no entry is lost or damaged, and who looks
meanwhile never sees less than before.
"""
import concurrent.futures
import json
import shutil
import sys

from store_world import Bench, complain, faults, faults_of_links, look


def change(bench, store, number):
    done = bench.do(bench.change("import", store, number, f"mail {number}"))
    return [] if done.returncode == 0 else [f"import {number} ended with {done.returncode}: {done.stderr}"]


def change_several(bench, store, numbers):
    return [complaint for number in numbers for complaint in change(bench, store, number)]


def pair(bench):
    """Two programs at the same moment, on a store that does not exist yet."""
    complaints = []
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for turn in range(10):
            store = bench.store(f"pair-{turn}")
            for found in pool.map(lambda number, store=store: change(bench, store, number), (1, 2)):
                complaints += found
            if sorted(look(store)["my"]) != sorted(bench.material.sha256(number) for number in (1, 2)):
                complaints.append(f"pair {turn}: not both are there")
            complaints += faults(store, settled=True)
            shutil.rmtree(store)
    return complaints


def watch(bench, store, running):
    """Looks on until the crowd is done: what was there once stays, and a link never points to nothing."""
    complaints, known, looks = [], set(), 0
    while running():
        listed = bench.do([bench.programs / "bin/certwright", "list", "--section", "my", "--json", "--store", f"folder:{store}"])
        entries = {entry["sha256"] for entry in json.loads(listed.stdout)["entries"]} if listed.returncode == 0 else set()
        if not known <= entries:
            complaints.append(f"a reader lost {len(known - entries)} entries: {listed.returncode} {listed.stderr}")
        if (store / "by-name").exists():
            complaints += faults_of_links(store)
        known, looks = entries, looks + 1
    print(f"{looks} looks while the crowd was at work, {len(known)} entries in the last")
    return complaints + ([] if looks > 5 else ["control: hardly a look"])


def crowd(bench, processes, each):
    store = bench.store("crowd")
    numbers = [range(1 + one * each, 1 + (one + 1) * each) for one in range(processes)]
    with concurrent.futures.ThreadPoolExecutor(processes) as pool:
        imports = [pool.submit(change_several, bench, store, own) for own in numbers]
        complaints = watch(bench, store, lambda: not all(one.done() for one in imports))
        for one in imports:
            complaints += one.result()
    seen = look(store)
    wanted = {bench.material.sha256(number): number for own in numbers for number in own}
    if len(wanted) != processes * each:
        complaints.append("control: the certificates are not all different")
    complaints += [f"{number} is missing" for sha256, number in wanted.items() if sha256 not in seen["my"]]
    complaints += [f"{sha256} is too many" for sha256 in seen["my"] if sha256 not in wanted]
    links = {f"mail {number}": f"../my/{sha256}" for sha256, number in wanted.items()}
    if seen["links"] != links:
        complaints.append(f"the links differ: {set(seen['links'].items()) ^ set(links.items())}")
    if seen["receipts"] != len(wanted):
        complaints.append(f"{seen['receipts']} receipts")
    return complaints + faults(store, settled=True)


def main(programs, processes="8", each="50"):
    with Bench(programs, int(processes) * int(each)) as bench:
        bench.store("any").parent.mkdir()
        complain("store_crowd", pair(bench) + crowd(bench, int(processes), int(each)))


if __name__ == "__main__":
    main(*sys.argv[1:])
