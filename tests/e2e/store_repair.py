#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_repair.py BUILD_DIR SCENARIO: a repair that is killed, or meets a failing disk, deletes nothing and can be made again.

The store is one whose import was killed with its key in staging, and whose journal then suffered. Scenarios: kill (as the repair enters each of its
system calls), error (EIO once at each call that changes a file), full (ENOSPC once), dying (EIO from there on).
"""
import errno
import hashlib
import os
import shutil
import sys

from store_world import Bench, complain, faults, look

STORE_FAILED = 12
JOURNAL_UNREADABLE = 12
MARGIN = 20


def digests(store):
    """What every regular file of a store holds, wherever it is, but for what is derived from others."""
    files = [path for path in store.rglob("*") if path.is_file() and not path.is_symlink() and path != store / "receipts" / "index"]
    return {hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


class Scenario:
    def __init__(self, bench):
        self.bench = bench
        self.origin, self.store = bench.store("origin"), bench.store("store")
        self.origin.parent.mkdir(exist_ok=True)
        assert bench.do(bench.change("import", self.origin, 2, "mail")).returncode == 0
        self.interrupt()
        journal = self.origin / "journal"
        text = bytearray(journal.read_bytes())
        text[len(text) // 2] ^= 1
        journal.write_bytes(text)
        # The journal's other name, where it has one yet, is not a file of its own; a version that was begun is.
        self.precious = {digest for digest in digests(self.origin)}
        self.before = look(self.origin)
        self.reset()
        self.control()

    def interrupt(self):
        """Kills an import with its journal open and its entry, key and all, still in staging."""
        pristine = self.bench.store("pristine")
        shutil.copytree(self.origin, pristine, symlinks=True)
        command = self.bench.change("import", self.origin, 1, "web")
        calls, first = (int(word) for word in self.bench.kill_at(0, command).stdout.split())
        # A program makes some calls more in one run than in another, and few of them lie in between.
        for call in [*range(first, calls + 30)] * 3:
            shutil.rmtree(self.origin)
            shutil.copytree(pristine, self.origin, symlinks=True)
            self.bench.kill_at(call, command)
            if (self.origin / "journal").exists() and list((self.origin / "staging").rglob("private-key.pem")):
                return
        raise SystemExit("no call left the journal open")

    def control(self):
        refused = self.bench.do(self.bench.change("import", self.store, 1, "web"))
        assert refused.returncode == JOURNAL_UNREADABLE, refused.stderr
        assert self.precious == digests(self.store)
        done = self.repair()
        assert done.returncode == 0, done.stderr
        assert not self.judge_repaired(), self.judge_repaired()
        (next(self.store.joinpath("trash").rglob("private-key.pem"))).unlink()
        assert self.judge_repaired(), "a key that is lost is not noticed"

    def reset(self):
        shutil.rmtree(self.store, ignore_errors=True)
        shutil.copytree(self.origin, self.store, symlinks=True)

    def command(self):
        return [self.bench.programs / "bin/certwright", "repair", "--quiet", "--store", f"folder:{self.store}"]

    def repair(self, **settings):
        return self.bench.do(self.command(), **settings)

    def judge(self):
        """At every moment: nothing is lost, servers see what they saw, and our own readers look on."""
        found = [f"{len(self.precious - digests(self.store))} files are lost"] if not self.precious <= digests(self.store) else []
        seen = look(self.store)
        if {**seen, "receipts": 0} != {**self.before, "receipts": 0}:
            found.append(f"servers see another store: {seen}")
        code, lines, text = self.bench.read(self.store)
        return found + ([] if code == 0 else [f"our readers see {lines} {text}"])

    def judge_repaired(self):
        found = self.judge() + faults(self.store, settled=True)
        if list((self.store / "staging").iterdir()):
            found.append("something is left in staging")
        return found

    def finish(self):
        """The same again ends well, and imports go on."""
        again = self.repair()
        if again.returncode != 0:
            return [f"the next repair ended with {again.returncode}: {again.stderr}"]
        found = self.judge_repaired()
        done = self.bench.do(self.bench.change("import", self.store, 1, "web"))
        return found + faults(self.store, settled=True) + ([] if done.returncode == 0 else [f"the next import ended with {done.returncode}: {done.stderr}"])


def kill_each(bench, scenario):
    scenario.reset()
    calls, first = (int(word) for word in bench.kill_at(0, scenario.command()).stdout.split())
    complaints, killed = [], 0
    step = int(os.environ.get("STORE_KILL_STEP", "1"))
    for call in range(max(1, first - MARGIN), calls + 50, step):
        scenario.reset()
        done = bench.kill_at(call, scenario.command())
        if done.returncode != 137:
            break
        killed += 1
        complaints += [f"killed at call {call}: {fault}" for fault in scenario.judge() + scenario.finish()]
    print(f"kill: {calls} calls, killed at {killed} of them")
    return complaints + ([] if killed > 20 // step else ["control: hardly a kill"])


def fail_each(bench, scenario, kind):
    number = errno.ENOSPC if kind == "full" else errno.EIO
    which = "IO_FAIL_FROM" if kind == "dying" else "IO_FAIL_AT"
    complaints, ends = [], {}
    for call in range(1, 400):
        scenario.reset()
        done = scenario.repair(**bench.shim(IO_FAIL_ERRNO=number, IO_TRACE=bench.folder / "trace", **{which: call}))
        ends[done.returncode] = ends.get(done.returncode, 0) + 1
        if done.returncode not in (0, STORE_FAILED):
            complaints.append(f"{kind} at change {call}: ended with {done.returncode}: {done.stderr}")
        clean = done.returncode == 0 and not done.stderr and not list((scenario.store / "staging").iterdir())
        complaints += [f"{kind} at change {call}: {fault}" for fault in scenario.judge() + scenario.finish()]
        if clean and call > 30:
            break
    print(f"{kind}: {call} changes, ends {ends}")
    return complaints + ([] if ends.get(STORE_FAILED, 0) >= 10 else [f"control: the failures were not seen: {ends}"])


def main(programs, kind):
    with Bench(programs, 2) as bench:
        scenario = Scenario(bench)
        complain("store_repair", kill_each(bench, scenario) if kind == "kill" else fail_each(bench, scenario, kind))


if __name__ == "__main__":
    main(*sys.argv[1:])
