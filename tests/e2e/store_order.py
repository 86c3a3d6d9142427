#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_order.py BUILD_DIR: a change of a store reaches the disk in the order of CONTRACT.md section 4.

The trace is written by tests/support/failing_io.c. A model follows it: which bytes and which names are not on the disk yet.
The control leaves out each sync in turn; the model must notice every one.
"""
import os
import json
import shutil
import sys

from store_world import Bench, complain, faults

# Where an operation of the journal may put something, in the order of a commit.
ORDER = ["ca", "root", "my", "by-name", "receipts"]


class Model:
    """Follows a trace of one run on one store."""

    def __init__(self, store):
        self.store = store
        self.paths = {self.id_of(path): path for path in [store, *store.rglob("*")] if path.is_dir()} if store.exists() else {}
        if store.parent.exists():
            self.paths[self.id_of(store.parent)] = store.parent
        self.unsynced_bytes = {}  # id of a file -> its path
        self.unsynced_names = {}  # path of a folder -> names in it
        self.journal = "open" if (store / "journal").exists() else "closed"
        self.must_sync = self.folders_of_journal()  # an interrupted run may have left them unsynced
        self.closing = False  # the journal was removed, and that is not on the disk yet
        self.placed = []
        self.index = store / "receipts" / "index"  # derived from the receipts: it need not last
        self.derived = {self.id_of(self.index)} if self.index.exists() else set()
        self.faults = []

    @staticmethod
    def id_of(path):
        found = path.lstat()
        return f"{found.st_dev}:{found.st_ino}"

    def folders_of_journal(self):
        if self.journal == "closed":
            return set()
        operations = json.loads((self.store / "journal").read_text())["operations"]
        paths = {self.store / operation[end] for operation in operations for end in ("from", "to", "keep") if end in operation}
        return {path.parent for path in paths if path.parent.exists()}

    def part(self, path):
        """The part of the store that a path is in, or "" for the store's own folder."""
        words = path.relative_to(self.store).parts if path.is_relative_to(self.store) else ("..",)
        return words[0] if words else ""

    def change_name(self, folder, name):
        self.unsynced_names.setdefault(folder, set()).add(name)

    def follow(self, lines):
        for line in lines:
            verb, *words = line.split(" ")
            if self.closing and verb != "sync":
                self.faults.append(f"{line} came before the removed journal was synced")
            getattr(self, verb)(*words)
        self.end()
        return self.faults

    def create(self, number, folder, *name):
        path = self.paths[folder] / " ".join(name)
        if path == self.index:
            self.derived.add(number)
            return
        if path != self.store / "lock":  # it holds nothing
            self.unsynced_bytes[number] = path
        self.change_name(path.parent, path.name)
        if self.part(path.parent) not in ("", "staging"):
            self.faults.append(f"{path} was made in its place and not moved there")

    def write(self, number):
        if number in self.derived:
            return
        if self.unsynced_bytes.get(number) is None:
            self.faults.append(f"{number} was written again")

    def mode(self, number, _):
        pass  # set as the file is made, before its sync

    def touch(self, number):
        pass  # for readers that run meanwhile; it need not last

    def mkdir(self, number, folder, *name):
        path = self.paths[folder] / " ".join(name)
        self.paths[number] = path
        self.change_name(path.parent, path.name)

    symlink = lambda self, number, folder, *name: self.change_name(self.paths[folder], " ".join(name))
    link = symlink

    def unlink(self, number, folder, *name):
        parent, name = self.paths[folder], " ".join(name)
        self.unsynced_bytes.pop(number, None)
        if self.paths.get(number) == parent / name:
            del self.paths[number]
            self.unsynced_names.pop(parent / name, None)
        self.change_name(parent, name)
        if parent == self.store and name == "journal":
            self.close_journal()

    def sync(self, number):
        self.unsynced_bytes.pop(number, None)
        if number in self.paths:
            self.unsynced_names.pop(self.paths[number], None)
            self.must_sync.discard(self.paths[number])
            self.closing = self.closing and self.paths[number] != self.store

    def rename(self, number, folder, *words):
        middle = next(i for i, word in enumerate(words) if word in self.paths)
        old = self.paths[folder] / " ".join(words[:middle])
        new = self.paths[words[middle]] / " ".join(words[middle + 1:])
        self.move(number, old, new)

    def exchange(self, number, folder, *words):
        self.rename(number, folder, *words)  # what was in the new place is in the old one now: follow_names sees to it

    def follow_names(self, old, new):
        for known, path in self.paths.items():
            for here, there in ((old, new), (new, old)):
                if path.is_relative_to(here):
                    self.paths[known] = there / path.relative_to(here)
                    break

    def move(self, number, old, new):
        self.follow_names(old, new)
        if number in self.unsynced_bytes:
            self.faults.append(f"{new} took its place before its bytes were synced")
            self.unsynced_bytes[number] = new
        if new == self.store / "journal":
            self.open_journal()
        self.change_name(old.parent, old.name)
        self.change_name(new.parent, new.name)
        for path in (old, new):
            if self.part(path) in ORDER:
                self.place(path)

    def open_journal(self):
        waiting = {str(path) for path in self.unsynced_bytes.values()} | {str(path) for path in self.unsynced_names if path != self.store}
        if self.store in self.unsynced_names and self.unsynced_names[self.store] - {"journal.new", "journal"}:
            waiting.add(str(self.store))
        self.faults += [f"{path} was not synced before the journal" for path in sorted(waiting)]
        self.journal, self.placed = "open", []

    def place(self, path):
        part = self.part(path)
        amends = part == "receipts" and self.journal == "closed"
        if not amends and self.journal != "open":
            self.faults.append(f"{path} was moved without a journal")
        if not amends and "journal" in self.unsynced_names.get(self.store, ()):
            self.faults.append(f"{path} was moved before the journal's name was synced")
        if not amends:
            self.placed.append(part)

    def close_journal(self):
        waiting = [*self.unsynced_bytes.values(), *(path for path in self.unsynced_names if path != self.store), *self.must_sync]
        self.faults += [f"{path} was not synced before the journal was closed" for path in waiting]
        ranks = [ORDER.index(part) for part in self.placed]
        if ranks != sorted(ranks) and ranks != sorted(ranks, reverse=True):
            self.faults.append(f"placed in the order {self.placed}")
        self.journal, self.closing = "closed", True

    def end(self):
        """When the program ends well, only what staging once held may be unsynced."""
        waiting = [*self.unsynced_bytes.values(), *self.unsynced_names]
        self.faults += [f"{path} was not synced at the end" for path in waiting if self.part(path) != "staging"]
        if self.journal != "closed":
            self.faults.append("the journal was left open")


class Run:
    """One command on copies of one store, traced."""

    def __init__(self, bench, name, origin, command, expected):
        self.bench, self.name, self.origin, self.command, self.expected = bench, name, origin, command, expected
        self.store = bench.store("traced")

    def trace(self, **settings):
        shutil.rmtree(self.store, ignore_errors=True)
        if self.origin.exists():
            shutil.copytree(self.origin, self.store, symlinks=True)
        model = Model(self.store)
        path = self.bench.folder / "trace"
        path.unlink(missing_ok=True)
        done = self.bench.do(self.command, **self.bench.shim(IO_TRACE=path, **settings))
        assert done.returncode == 0, done.stderr
        return model, path.read_text().splitlines()

    def check(self):
        model, lines = self.trace()
        complaints = [f"{self.name}: {fault}" for fault in model.follow(lines)]
        complaints += [f"{self.name}: nothing was put in {part}" for part in self.expected if part not in model.placed]
        complaints += [f"{self.name}: {fault}" for fault in faults(self.store, settled=True)]
        syncs = sum(line.startswith("sync ") for line in lines)
        for number in range(1, syncs + 1):
            model, lines = self.trace(IO_SKIP_SYNC=number)
            if not model.follow(lines):
                complaints.append(f"control, {self.name}: sync {number} of {syncs} can be left out and nobody notices")
        print(f"{self.name}: {syncs} syncs")
        return complaints


def swapped(run):
    """A trace in which two renames have changed places must be noticed."""
    model, lines = run.trace()
    moves = [i for i, line in enumerate(lines) if line.startswith(("rename ", "exchange ")) and "my-" in line or " ca-" in line and "rename" in line]
    lines[moves[0]], lines[moves[1]] = lines[moves[1]], lines[moves[0]]
    return [] if model.follow(lines) else ["control: `my` before `ca` was not noticed"]


def main(programs):
    with Bench(programs, 2) as bench:
        store, nothing, interrupted = bench.store("traced"), bench.store("nothing"), bench.store("interrupted")
        nothing.parent.mkdir()
        first = bench.store("first")
        bench.do(bench.change("import", first, 1, "old name"))
        bench.do(bench.change("import", first, 2, "mail"))
        everything = ["ca", "my", "by-name", "receipts"]
        fresh = Run(bench, "fresh", nothing, bench.change("import", store, 1, "mail"), everything)
        runs = [fresh,
                Run(bench, "replace", first, bench.change("import", store, 1, "mail"), everything[1:]),
                Run(bench, "take-back", first, bench.change("take-back", store, 1, "mail"), everything[1:])]
        complaints = [complaint for run in runs for complaint in run.check()] + swapped(fresh)
        for wanted in ("before", "after"):
            shutil.rmtree(interrupted, ignore_errors=True)
            interrupt(bench, first, interrupted, wanted)
            name, left = f"recovery from {wanted} the commit", {"before": ["my", "receipts"], "after": ["by-name", "receipts"]}[wanted]
            complaints += Run(bench, name, interrupted, bench.change("import", store, 1, "mail"), left).check()
        complain("store_order", complaints)


def interrupt(bench, origin, store, wanted):
    """Leaves a journal open, with the entry in its place or not yet."""
    def fresh():
        shutil.rmtree(store, ignore_errors=True)
        shutil.copytree(origin, store, symlinks=True)
        return bench.change("import", store, 1, "mail")

    calls, first = (int(word) for word in bench.kill_at(0, fresh()).stdout.split())
    # A program makes some calls more in one run than in another, and few of them lie in between.
    for call in [*range(first, calls + 30)] * 3:
        bench.kill_at(call, fresh())
        moved = '"mail"' in (store / "my" / bench.material.sha256(1) / "entry.json").read_text()
        link = store / "by-name/mail"
        linked = link.is_symlink() and bench.material.sha256(1) in os.readlink(link)
        if (store / "journal").exists() and moved == (wanted == "after") and not linked:
            return
    raise SystemExit("no call left the journal open")


if __name__ == "__main__":
    main(*sys.argv[1:])
