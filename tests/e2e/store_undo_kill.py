#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_undo_kill.py BUILD_DIR undo|redo|purge: kills an undo, the undo of an undo, or a purge, as it enters each of its system calls.

The change that is undone touches all that a store has: an issuer, a root, an entry with its key, a chain of another entry, a request that is answered, a
name that moves. After each kill servers see whole entries alone, and our own readers the store as before or as after. The next change, of something
else, settles it: then it is as before or as after to the last byte. The same command again ends it, and the undo is whole.
"""
import collections
import os
import pathlib
import shutil
import subprocess
import sys

from store_world import Bench, complain, faults
import store_difference

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "situations"))
import material
from play import snapshot

MARGIN = 20  # calls before the first that can change a file; earlier ones only start the program
FEWEST = 10  # kills, without which nothing is said


def copy(store, to):
    """With the hard links that keys have into the trash."""
    shutil.rmtree(to, ignore_errors=True)
    subprocess.run(["cp", "-a", store, to], check=True)


class UndoKill:
    def __init__(self, bench, name):
        self.bench, self.name = bench, name
        self.made = material.Material(bench.folder / "situations")
        self.origin, self.store = bench.store("origin"), bench.store("killed")
        self.origin.parent.mkdir()
        self.command = None
        self.prepare()
        self.reset()
        counted = self.interrupt(0)
        assert counted.returncode == 0, counted.stderr
        self.calls, self.first = (int(word) for word in counted.stdout.split())
        self.after = self.state(self.store)
        self.readers = [self.bench.read(each)[1] for each in (self.origin, self.store)]

    def program(self, *words, store=None):
        return [self.bench.programs / "bin/certwright", *words, "--quiet", "--store", f"folder:{store or self.store}"]

    def must(self, *words):
        done = self.bench.do(self.program(*words, store=self.origin))
        assert done.returncode == 0, done.stderr
        return max(path.stem for path in (self.origin / "receipts").glob("*.json"))

    def prepare(self):
        at, password = self.made.path, ["--password-file", self.made.path("password")]
        self.must("import", at("mail-alone.pfx"), *password, "--friendly-name", "mail")
        self.must("request", "adopt", at("signing.key"), "--subject", "CN=extra.example.com", "--friendly-name", "extra")
        before = self.state(self.origin)
        answer = self.made.bundle("answer.pem", "signing.pem", "issuers.pem")
        change = self.must("import", answer, "--friendly-name", "mail", "--replace", "--trust-root", self.made.sha256("root"))
        self.before = self.state(self.origin)
        self.command = ["undo", change]
        self.whole = before  # what the undo has to give back
        if self.name == "undo":
            return
        undo = self.must("undo", change)
        assert self.state(self.origin) == before, "an undo that nobody disturbs does not give back what was there"
        self.command, self.whole = (["undo", undo], self.before) if self.name == "redo" else (["purge", "--older-than", "0", "-Confirm:$false"], before)
        self.before = before

    @staticmethod
    def state(store):
        """All but receipts and the trash, and what the trash keeps, by places."""
        seen = store_difference.look(store)
        return snapshot(seen)

    def trash(self):
        return [path.name for path in (self.store / "trash").iterdir()]

    def interrupt(self, call):
        return self.bench.kill_at(call, self.program(*self.command))

    def reset(self):
        copy(self.origin, self.store)

    def kill(self, call):
        """Returns whether it was killed, where it had come to, and the complaints."""
        self.reset()
        done = self.interrupt(call)
        if done.returncode != 137:
            return False, "", [] if done.returncode == 0 else [f"ended with {done.returncode}: {done.stderr}"]
        found = faults(self.store, settled=False)
        code, lines, text = self.bench.read(self.store)
        if code != 0 or lines not in self.readers:
            found.append(f"our readers see neither before nor after: {code} {lines} {text}")
        if self.name != "purge":  # what is replaced can be brought back, wherever it lies meanwhile
            last = self.bench.do(self.program("undo", "last", "--what-if"))
            if last.returncode != 0:
                found.append(f"undo last --what-if ended with {last.returncode}: {last.stderr}")
        state, settled = self.settle()
        return True, state, found + settled + self.repeat()

    def settle(self):
        """Another change, of something else, in a copy."""
        copied = self.store.with_name("settled")
        copy(self.store, copied)
        done = self.bench.do(self.program("import", self.made.path("other.pem"), store=copied))
        if done.returncode != 0:
            return "", [f"the next change ended with {done.returncode}: {done.stderr}"]
        found = faults(copied, settled=True)
        seen = self.state(copied)
        seen.pop(f"ca/{self.made.sha256('other')}.pem")
        states = {"before": self.before, "after": self.after}
        if self.name == "purge":
            gone = not any((copied / "trash").iterdir())
            return ("after" if gone else "before"), found + ([] if seen == self.before else ["a purge has changed what it should not"])
        fitting = [name for name, state in states.items() if seen == state]
        return (fitting or [""])[0], found + ([] if fitting else [f"after the next change it is neither before nor after: {self.differing(seen, self.after)}"])

    def repeat(self):
        done = self.bench.do(self.program(*self.command))
        if done.returncode != 0:
            return [f"the same again ended with {done.returncode}: {done.stderr}"]
        found = faults(self.store, settled=True)
        seen = self.state(self.store)
        if seen != self.whole:
            found.append(f"it is not whole: {self.differing(seen, self.whole)}")
        if self.name == "purge" and self.trash():
            found.append(f"the trash has {self.trash()}")
        return found

    @staticmethod
    def differing(seen, expected):
        return sorted(path for path in seen.keys() | expected.keys() if seen.get(path) != expected.get(path))

    def control(self):
        """An undo that forgot one thing, and a purge that took one, are seen."""
        self.reset()
        self.bench.do(self.program(*self.command))
        entry = next((self.store / "my").iterdir())
        (entry / "chain.pem").write_text((entry / "chain.pem").read_text() + "\n")
        return [] if self.state(self.store) != self.whole else ["control: a changed chain was not seen"]


def main(programs, name):
    with Bench(programs, 1) as bench:
        scenario = UndoKill(bench, name)
        complaints = scenario.control()
        states = collections.Counter()
        step = int(os.environ.get("STORE_KILL_STEP", "1"))
        for call in range(max(1, scenario.first - MARGIN), scenario.calls + 50, step):
            killed, state, found = scenario.kill(call)
            complaints += [f"killed at call {call}: {fault}" for fault in found]
            if not killed:
                break
            states[state] += 1
        print(f"{name}: {scenario.calls} calls, killed at {sum(states.values())} of them, found {dict(states)}")
        if not states["before"] or not states["after"] or sum(states.values()) < FEWEST:
            complaints.append(f"the kills did not reach both sides of the commit: {dict(states)}")
        complain("store_undo_kill", complaints)


if __name__ == "__main__":
    main(*sys.argv[1:])
