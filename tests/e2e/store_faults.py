#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_faults.py BUILD_DIR SCENARIO: a disk that fails or is full costs an error, and nothing in the store.

Each call that changes a file is let fail in turn (tests/support/failing_io.c). Scenarios: error (EIO once), full (ENOSPC
once), dying (EIO from there on; the next healthy run must settle what was left), disk (a real small file system, with
less and less room), unrecorded (ENOSPC from there on: a change that stands says where its proof could not be recorded).
"""
import errno
import json
import os
import shutil
import subprocess
import sys

from store_world import Bench, complain, faults, look, print_of

STORE_FAILED = 12


class Scenario:
    def __init__(self, bench, has_store):
        self.bench, self.has_store = bench, has_store
        self.origin, self.store = bench.store("origin"), bench.store("store")
        self.origin.parent.mkdir(exist_ok=True)
        shutil.rmtree(self.origin, ignore_errors=True)
        if has_store:
            for number, link in ((1, "old name"), (2, "mail")):
                assert bench.do(bench.change("import", self.origin, number, link)).returncode == 0
        self.reset()
        assert self.change().returncode == 0
        self.after = look(self.store)
        self.reset()
        self.before, self.print_before = look(self.store), print_of(self.store)
        self.read_before, self.read_after = bench.read(self.store)[1], None

    def reset(self):
        shutil.rmtree(self.store, ignore_errors=True)
        if self.has_store:
            shutil.copytree(self.origin, self.store, symlinks=True)

    def change(self, **settings):
        return self.bench.do(self.bench.change("import", self.store, 1, "mail"), **settings)

    def unchanged(self):
        if not self.has_store:
            return [] if look(self.store) == self.before else ["something is in the new store"]
        now = print_of(self.store)
        return [f"changed: {line}" for line in sorted(set(now) ^ set(self.print_before))]

    def settled(self):
        again = self.change()
        if again.returncode != 0:
            return [f"the next run ended with {again.returncode}: {again.stderr}"]
        seen = look(self.store)
        same = {**seen, "receipts": 0} == {**self.after, "receipts": 0}
        return faults(self.store, settled=True) + ([] if same else [f"after the next run: {seen}"])


def judge_once(scenario, done, word):
    if done.returncode == 0:  # only what comes after the change has failed
        return [] if look(scenario.store) == scenario.after else ["a success, and not as after"]
    if done.returncode != STORE_FAILED:
        return [f"ended with {done.returncode}: {done.stderr}"]
    return scenario.unchanged() + ([] if word in done.stderr else [f"not named: {done.stderr}"])


def judge_dying(scenario, done):
    if done.returncode not in (0, STORE_FAILED):
        return [f"ended with {done.returncode}: {done.stderr}"]
    code, lines, text = scenario.bench.read(scenario.store)
    return [] if code == 0 and lines in (scenario.read_before, scenario.read_after) else [f"our readers see {lines} {text}"]


def fail_each(bench, has_store, kind):
    scenario = Scenario(bench, has_store)
    scenario.change()
    scenario.read_after = bench.read(scenario.store)[1]
    number = errno.ENOSPC if kind == "full" else errno.EIO
    word = "no space left" if kind == "full" else os.strerror(errno.EIO)
    which = "IO_FAIL_FROM" if kind == "dying" else "IO_FAIL_AT"
    complaints, ends = [], {}
    for call in range(1, 1000):
        scenario.reset()
        done = scenario.change(**bench.shim(IO_FAIL_ERRNO=number, IO_TRACE=bench.folder / "trace", **{which: call}))
        found = judge_dying(scenario, done) if kind == "dying" else judge_once(scenario, done, word)
        ends[done.returncode] = ends.get(done.returncode, 0) + 1
        nothing_failed = done.returncode == 0 and not done.stderr and not any((scenario.store / "staging").iterdir())
        complaints += [f"{kind} at change {call}: {line}" for line in found + scenario.settled()]
        if nothing_failed:
            break
    print(f"{kind}, {'with' if has_store else 'without'} a store: {call} changes, ends {ends}")
    if ends.get(STORE_FAILED, 0) < 30:
        complaints.append(f"control: the failures were not seen: {ends}")
    return complaints


class SmallDisk:
    """A file system of 1 MiB with some pages left."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        self.folder.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m,mode=0755", "tmpfs", self.folder], check=True)
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", self.folder], check=True)

    def leave(self, pages):
        filler = self.folder / "filler"
        filler.unlink(missing_ok=True)
        found = os.statvfs(self.folder)
        with open(filler, "wb") as file:
            file.write(b"x" * ((found.f_bavail - pages) * found.f_bsize))


def full_disk(bench):
    scenario = Scenario(bench, True)
    complaints, failed = [], 0
    with SmallDisk(bench.folder / "disk") as disk:
        scenario.store = disk.folder / "store"
        for pages in range(0, 60):
            scenario.reset()
            disk.leave(pages)
            done = scenario.change()
            complaints += [f"with {pages} pages left: {line}" for line in judge_once(scenario, done, "no space left")]
            failed += done.returncode != 0
            if done.returncode == 0:
                break
        disk.leave(scenario.store.stat().st_blksize // 4096 + 80)
        complaints += [f"with room again: {line}" for line in scenario.settled()]
    print(f"disk: full {failed} times, then not")
    if failed < 5 or done.returncode != 0:
        complaints.append(f"control: the disk was full {failed} times and the last change ended with {done.returncode}")
    return complaints


def unrecorded(bench):
    """Whoever reads the answer learns what the store itself knows: whether the proof is still to be made."""
    complaints, seen = [], {True: 0, False: 0}
    scenario = Scenario(bench, True)
    command = [word for word in bench.change("import", scenario.store, 1, "mail") if word != "--quiet"]
    for call in range(1, 1000):
        for form in ([], ["--json"]):
            scenario.reset()
            done = bench.do([*command, *form], **bench.shim(IO_FAIL_ERRNO=errno.ENOSPC, IO_FAIL_FROM=call))
            if done.returncode != 0:
                continue
            lacks = (scenario.store / "unproved").exists()
            if form:
                receipt = json.loads(done.stdout)
                says = "proof-not-recorded" in [finding["code"] for finding in receipt["findings"]]
                if "proof" not in receipt:
                    complaints.append(f"from change {call}: the answer has no proof")
            else:
                says = "it could not be recorded" in done.stdout
            # Removed and not synced: a crash may bring it back, which is said as well.
            may_return = says and "sync the store's folder" in done.stdout
            if says != lacks and not may_return:
                complaints.append(f"from change {call}: unproved: {lacks}; {done.stdout}")
            seen[says] += 1
        if done.returncode == 0 and not says:
            break
    complaints += scenario.settled()
    print(f"unrecorded: said {seen[True]} times, and {seen[False]} times rightly not")
    return complaints + ([] if all(seen.values()) else [f"control: {seen}"])


def main(programs, kind):
    if kind == "disk" and os.geteuid() != 0:
        # Only root may mount; an unprivileged user may in a namespace of its own.
        sys.exit(subprocess.run(["unshare", "--map-root-user", "--mount", sys.executable, __file__, programs, kind], check=False).returncode)
    with Bench(programs, 2) as bench:
        alone = {"disk": full_disk, "unrecorded": unrecorded}
        complaints = alone[kind](bench) if kind in alone else fail_each(bench, True, kind) + fail_each(bench, False, kind)
        complain("store_faults", complaints)


if __name__ == "__main__":
    main(*sys.argv[1:])
