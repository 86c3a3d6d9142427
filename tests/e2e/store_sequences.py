#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_sequences.py BUILD_DIR [ROUNDS [SEED]]: one store through many changes, half of them killed at a call of chance.

Imports, renewals, requests that are made, answered and removed, issuers, journals that suffer and are set aside by a repair. After each one,
servers and our own readers see whole entries alone, and nothing that was there once is lost.
"""
import random
import shutil
import sys

from store_world import Bench, complain, faults, look

LEAVES = 24
NAMES = [f"mail {number}" for number in range(6)]
STORE_FAILED = 12  # a journal that cannot be read, until the next repair
NO_KEY = 9  # the request that a certificate answers was killed


class Store:
    def __init__(self, bench, seed):
        self.bench, self.chance = bench, random.Random(seed)
        self.folder = bench.store("store")
        self.folder.parent.mkdir()
        self.entries = {}  # SHA-256 -> number of the leaf, of what was seen in `my`
        self.complaints, self.kills, self.spoiled = [], 0, 0

    def program(self, *words):
        return [self.bench.programs / "bin/certwright", *words, "--quiet", "--store", f"folder:{self.folder}"]

    def password(self):
        return ["--password-file", self.bench.material.folder / "password"]

    def commands(self):
        """The next change, as one or two commands."""
        number, name = self.chance.randrange(1, LEAVES + 1), self.chance.choice(NAMES)
        leaf = self.bench.material.leaf
        kind = self.chance.random()
        if kind < 0.5:
            return [self.program("import", leaf(number, "pfx"), *self.password(), "--friendly-name", name, "--replace")]
        if kind < 0.7:
            adopted = self.program("request", "adopt", leaf(number, "key"), "--friendly-name", name, "--subject", f"CN=leaf {number}")
            return [adopted, self.program("import", leaf(number), "--replace")]
        if kind < 0.8:
            return [self.program("import", self.bench.material.intermediate)]
        if kind < 0.9:
            return [self.program("request", "new", "--subject", f"CN=new {number}", "--algorithm", "ec:p256", "--friendly-name", name)]
        return [self.program("repair")]

    def run(self, command):
        """Runs a command, or kills it on its way."""
        if self.chance.random() < 0.5:
            died = self.bench.kill_at(self.call_of_chance(command), command).returncode == 137
            self.kills += 1 if died else 0
            return
        done = self.bench.do(command)
        is_bare = str(command[2]).endswith(".pem")
        allowed = {0} | ({STORE_FAILED} if (self.folder / "journal").exists() else set()) | ({NO_KEY} if is_bare else set())
        if done.returncode not in allowed:
            self.complaints.append(f"{' '.join(map(str, command[1:4]))} ended with {done.returncode}: {done.stderr}")

    def call_of_chance(self, command):
        """A call in the part of a command that changes files. Their number depends on the whole store, so a copy is counted first."""
        copy = self.folder.with_name("counted")
        if self.folder.exists():
            shutil.copytree(self.folder, copy, symlinks=True)
        counting = [f"folder:{copy}" if word == f"folder:{self.folder}" else word for word in command]
        calls, first = (int(word) for word in self.bench.kill_at(0, counting).stdout.split()[-2:])
        shutil.rmtree(copy, ignore_errors=True)
        if self.chance.random() < 0.6:
            return int(calls * self.chance.uniform(0.88, 0.98))  # about where the journal is open
        return self.chance.randrange(max(first, 1), max(calls, first + 2))

    def spoil(self):
        """Damages the journal that an interrupted change has left."""
        journal = self.folder / "journal"
        if journal.exists() and self.chance.random() < 0.7:
            text = bytearray(journal.read_bytes())
            text[self.chance.randrange(len(text))] ^= 1 << self.chance.randrange(7)
            journal.write_bytes(text)
            self.spoiled += 1

    def judge(self):
        found = faults(self.folder, settled=False)
        listed = self.bench.do(self.program("list"))
        damaged = [line for line in listed.stdout.partition("Damaged\n")[2].splitlines() if line.strip() and not line.startswith("  journal ")]
        if listed.returncode != 0 or damaged:
            found.append(f"list: {listed.returncode} {listed.stdout} {listed.stderr}")
        there = look(self.folder)["my"]
        found += [f"{sha256} is lost" for sha256 in self.entries if sha256 not in there]
        self.entries.update(there)
        return found

    def end(self):
        """A repair and one more change leave a store without a fault."""
        for command in (self.program("repair"), self.program("import", self.bench.material.leaf(1, "pfx"), *self.password(), "--friendly-name", "last", "--replace")):
            done = self.bench.do(command)
            if done.returncode != 0:
                self.complaints.append(f"at the end: {done.returncode} {done.stderr}")
        return faults(self.folder, settled=True)


def main(programs, rounds="40", seed="4711"):
    with Bench(programs, LEAVES) as bench:
        store = Store(bench, int(seed))
        for turn in range(int(rounds)):
            for command in store.commands():
                store.run(command)
            store.spoil()
            store.complaints += [f"round {turn}, seed {seed}: {fault}" for fault in store.judge()]
        store.complaints += store.end()
        print(f"{rounds} rounds, {store.kills} kills, {store.spoiled} journals spoiled, {len(store.entries)} entries")
        if store.kills < int(rounds) // 4 or len(store.entries) < 5 or (int(rounds) >= 200 and store.spoiled == 0):
            store.complaints.append("control: hardly anything has happened")
        shutil.rmtree(store.folder)
        complain("store_sequences", store.complaints)


if __name__ == "__main__":
    main(*sys.argv[1:])
