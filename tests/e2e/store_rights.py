#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_rights.py BUILD_DIR: who may change a store, who may only look, and what modes it gets under any umask.

Needs root, to be somebody else: an administrator's sudo will do.
"""
import contextlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

from store_world import PARTS, Bench, complain, faults, look, mode_of, print_of

DENIED = 11
STORE_FAILED = 12
NOBODY = 65534
AS_NOBODY = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--no-new-privs"]


def children(pid):
    """The processes that a process has started; proc(5): the parent is the second word behind the name in brackets."""
    parents = {}
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
    return [child for child, parent in parents.items() if parent == pid]


class Check:
    def __init__(self, bench):
        self.bench, self.complaints = bench, []
        self.ours = bench.store("ours")
        bench.store("any").parent.mkdir()
        assert bench.do(bench.change("import", self.ours, 1, "mail")).returncode == 0
        self.theirs = bench.folder / "theirs"
        self.theirs.mkdir()
        os.chown(self.theirs, NOBODY, NOBODY)
        for path in bench.material.folder.iterdir():
            path.chmod(0o644)  # so that the user nobody can read what it is to import

    def expect(self, what, condition):
        if not condition:
            self.complaints.append(what)

    def import_into(self, store, number, *before):
        return self.bench.do([*before, *self.bench.change("import", store, number, "web")])

    def somebody_elses(self):
        before = print_of(self.ours)
        done = self.import_into(self.ours, 2, *AS_NOBODY)
        self.expect(f"an import into somebody else's store ended with {done.returncode}: {done.stderr}", done.returncode == DENIED)
        self.expect("an import into somebody else's store changed it", print_of(self.ours) == before)
        exerciser = str(self.bench.programs / "bin/store_exerciser")
        seen = self.bench.do([*AS_NOBODY, exerciser, "read", self.ours])
        self.expect(f"somebody else may not look: {seen.stderr}", seen.returncode == 0 and seen.stdout == self.bench.do([exerciser, "read", self.ours]).stdout)
        done = self.import_into(self.bench.folder / "stores" / "new", 2, *AS_NOBODY)
        self.expect(f"a new store in somebody else's folder ended with {done.returncode}", done.returncode == DENIED)
        self.expect("a new store was made in somebody else's folder", not (self.bench.folder / "stores" / "new").exists())

    def may_change(self, store, *before):
        return self.bench.do([*before, str(self.bench.programs / "bin/store_exerciser"), "may-change", store]).returncode

    def asked_before(self):
        """What the window asks before it offers a change."""
        self.expect("somebody else is told that the store may be changed", self.may_change(self.ours, *AS_NOBODY) == DENIED)
        self.expect("somebody else is told that a store may be made", self.may_change(self.bench.folder / "stores" / "new", *AS_NOBODY) == DENIED)
        self.expect("control: the owner is told that the store may not be changed", self.may_change(self.ours) == 0)
        self.expect("control: the own folder is told not to take a store", self.may_change(self.theirs / "a" / "b", *AS_NOBODY) == 0)
        self.expect("asking made a folder", not (self.theirs / "a").exists())

    def own(self):
        store = self.theirs / "store"
        done = self.import_into(store, 1, *AS_NOBODY)
        self.expect(f"control: an import into the own store ended with {done.returncode}: {done.stderr}", done.returncode == 0)
        self.complaints += faults(store, settled=True)
        subprocess.run(["chmod", "-R", "a-w", store], check=True)
        before = print_of(store)
        done = self.import_into(store, 2, *AS_NOBODY)
        self.expect(f"an import into the own read-only store ended with {done.returncode}: {done.stderr}", done.returncode == DENIED)
        self.expect("an import into the own read-only store changed it", print_of(store) == before)

    def each_part(self):
        """A change may need every folder of a store, and its lock. Each verb that would make one says so without it, and with its words."""
        store = self.theirs / "parts"
        assert self.import_into(store, 1, *AS_NOBODY).returncode == 0
        other = [self.bench.programs / "bin/certwright", "request", "new", "--subject", "CN=new.example.com", "--friendly-name", "new", "--store", f"folder:{store}"]
        commands = {"import": self.bench.change("import", store, 2, "web"), "request new": other}
        for part in [*PARTS, "lock"]:
            place = store / part
            mode = mode_of(place)
            place.chmod(0 if part == "lock" else mode & ~0o222)
            before = print_of(store)
            self.expect(f"without {part}: told that the store may be changed", self.may_change(store, *AS_NOBODY) == DENIED)
            for verb, command in commands.items():
                done = self.bench.do([*AS_NOBODY, *command])
                planned = self.bench.do([*AS_NOBODY, *command, "--what-if"])
                self.expect(f"without {part}: {verb} ended with {done.returncode}", done.returncode == DENIED)
                self.expect(f"without {part}: {verb} says {done.stderr}", part in done.stderr)
                self.expect(f"without {part}: {verb} --what-if ended with {planned.returncode}", planned.returncode == DENIED)
                self.expect(f"without {part}: {verb} --what-if says {planned.stderr}, not {done.stderr}", planned.stderr == done.stderr)
                self.expect(f"without {part}: {verb} --what-if shows no plan: {planned.stdout}", "rivate key" in planned.stdout)
            self.expect(f"without {part}: something was changed", print_of(store) == before)
            place.chmod(mode)
        self.expect("control: the owner is told that the store may not be changed", self.may_change(store, *AS_NOBODY) == 0)
        for verb, command in commands.items():
            planned = self.bench.do([*AS_NOBODY, *command, "--what-if"])
            self.expect(f"control: {verb} --what-if ended with {planned.returncode}: {planned.stderr}", planned.returncode == 0)
        self.expect("control: an import of the owner failed", self.import_into(store, 2, *AS_NOBODY).returncode == 0)

    def read_only_disk(self):
        disk = self.bench.folder / "disk"
        disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", disk], check=True)
        try:
            shutil.copytree(self.ours, disk / "store", symlinks=True)
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            self.expect("root is told that a read-only disk may be changed", self.may_change(disk / "store") == DENIED)
            done = self.import_into(disk / "store", 2)
            self.expect(f"an import onto a read-only disk ended with {done.returncode}: {done.stderr}", done.returncode == DENIED)
            subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
            done = self.import_into(disk / "store", 2)
            self.expect(f"control: an import onto the same disk ended with {done.returncode}: {done.stderr}", done.returncode == 0)
        finally:
            subprocess.run(["umount", disk], check=True)

    def lock(self):
        """Only its owner can hold the lock; a process that opened it while an older version left it open to all is named."""
        store = self.bench.folder / "stores" / "locked"
        assert self.import_into(store, 1).returncode == 0
        hold = ["flock", "--exclusive", "--nonblock", store / "lock", "true"]
        self.expect("somebody else could hold the lock", self.bench.do([*AS_NOBODY, *hold]).returncode != 0)
        self.expect("control: the owner could not hold the lock", self.bench.do(hold).returncode == 0)
        (store / "lock").chmod(0o644)  # as an older version left it
        holder = subprocess.Popen([*AS_NOBODY, "flock", "--exclusive", str(store / "lock"), "sh", "-c", "echo held; exec sleep 300"],
                                  stdout=subprocess.PIPE, text=True)
        try:
            assert holder.stdout.readline() == "held\n"
            done = self.import_into(store, 2)
            self.expect(f"an import beside a held lock ended with {done.returncode}", done.returncode == STORE_FAILED)
            named = [str(pid) for pid in (holder.pid, *children(holder.pid)) if f" {pid} " in done.stderr]
            self.expect(f"the holder of the lock is not named: {done.stderr}", named)
            self.expect("the lock is still open to all", mode_of(store / "lock") == 0o600)
        finally:
            for pid in children(holder.pid):
                os.kill(pid, 9)
            holder.kill()
            holder.wait()
        self.expect("control: an import after the lock was given up failed", self.import_into(store, 2).returncode == 0)

    def reader_in_a_crowd(self):
        """Eight processes write without a pause; an ordinary user, who may not open the lock, still sees each state whole."""
        store = self.bench.folder / "stores" / "crowd"
        assert self.import_into(store, 1).returncode == 0
        loop = 'for i in 1 2 3 4 5 6; do "$@" --friendly-name "$0-$i" >/dev/null || exit 1; done'
        command = self.bench.change("import", store, 2, "web")
        place = command.index("--friendly-name")
        command = command[:place] + command[place + 2:]
        writers = [subprocess.Popen(["sh", "-c", loop, f"writer-{number}", *map(str, command)], env=self.bench.environment()) for number in range(8)]
        looks, entries = 0, 0
        while any(writer.poll() is None for writer in writers):
            seen = self.bench.do([*AS_NOBODY, self.bench.programs / "bin/certwright", "list", "--section", "my", "--json", "--store", f"folder:{store}"])
            self.expect(f"a reader in a crowd: {seen.returncode} {seen.stderr}", seen.returncode == 0)
            count = len(json.loads(seen.stdout)["entries"]) if seen.returncode == 0 else entries
            self.expect(f"a reader saw {count} entries after {entries}", count >= entries)
            looks, entries = looks + 1, count
        self.expect("a writer failed", all(writer.returncode == 0 for writer in writers))
        self.expect(f"control: {looks} looks, {entries} entries in the last", looks > 5 and entries == 2)

    def umasks(self):
        for who, folder in (([], self.bench.folder / "stores"), (AS_NOBODY, self.theirs)):
            for mask in ("0000", "0077", "0777"):
                store = folder / f"umask-{mask}"
                command = [*who, "sh", "-c", f'umask {mask}; exec "$@"', "sh"]
                done = self.import_into(store, 1, *command)
                self.expect(f"with umask {mask} {who}: {done.returncode} {done.stderr}", done.returncode == 0)
                self.complaints += [f"with umask {mask} {who}: {fault}" for fault in faults(store, settled=True)]
                self.expect(f"with umask {mask}: the store has mode {store.stat().st_mode:o}", store.stat().st_mode & 0o7777 == 0o755)
                self.expect(f"with umask {mask}: no entry", len(look(store)["my"]) == 1)

    def existing_folder(self):
        """mktemp -d makes a folder that only its owner may read; as a store it is open to all."""
        store = self.bench.folder / "stores" / "empty"
        store.mkdir(mode=0o700)
        self.import_into(store, 1)
        self.expect(f"an empty folder keeps mode {store.stat().st_mode:o}", store.stat().st_mode & 0o7777 == 0o755)
        full = self.bench.folder / "stores" / "full"
        full.mkdir(mode=0o700)
        (full / "something").write_text("else")
        before = print_of(full)
        done = self.import_into(full, 1)
        self.expect(f"a folder with other things in it was taken: {done.returncode}", done.returncode == STORE_FAILED and "something" in done.stderr)
        self.expect("a folder with other things in it was changed", print_of(full) == before and full.stat().st_mode & 0o7777 == 0o700)
        (full / "something").unlink()
        (full / "lost+found").mkdir()
        self.expect("control: a new disk was refused", self.import_into(full, 1).returncode == 0)


def main(programs):
    if os.geteuid() != 0:
        sys.exit(subprocess.run(["sudo", "-n", sys.executable, __file__, programs], check=False).returncode)
    with Bench(programs, 2) as bench:
        check = Check(bench)
        check.somebody_elses()
        check.asked_before()
        check.own()
        check.each_part()
        check.read_only_disk()
        check.lock()
        check.reader_in_a_crowd()
        check.umasks()
        check.existing_folder()
        complain("store_rights", check.complaints)


if __name__ == "__main__":
    main(*sys.argv[1:])
