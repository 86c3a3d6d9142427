#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_rights.py BUILD_DIR: who may change a store, who may only look, and what modes it gets under any umask.

Needs root, to be somebody else: an administrator's sudo will do.
"""
import os
import shutil
import subprocess
import sys

from store_world import Bench, complain, faults, look, print_of

DENIED = 11
NOBODY = 65534
AS_NOBODY = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--no-new-privs"]


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
            path.chmod(0o644)  # so that nobody can read what nobody shall import

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

    def read_only_disk(self):
        disk = self.bench.folder / "disk"
        disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", disk], check=True)
        try:
            shutil.copytree(self.ours, disk / "store", symlinks=True)
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            done = self.import_into(disk / "store", 2)
            self.expect(f"an import onto a read-only disk ended with {done.returncode}: {done.stderr}", done.returncode == DENIED)
            subprocess.run(["mount", "-o", "remount,rw", disk], check=True)
            done = self.import_into(disk / "store", 2)
            self.expect(f"control: an import onto the same disk ended with {done.returncode}: {done.stderr}", done.returncode == 0)
        finally:
            subprocess.run(["umount", disk], check=True)

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
        self.import_into(full, 1)
        self.expect("a folder with other things in it was opened to all", full.stat().st_mode & 0o7777 == 0o700)


def main(programs):
    if os.geteuid() != 0:
        sys.exit(subprocess.run(["sudo", "-n", sys.executable, __file__, programs], check=False).returncode)
    with Bench(programs, 2) as bench:
        check = Check(bench)
        check.somebody_elses()
        check.own()
        check.read_only_disk()
        check.umasks()
        check.existing_folder()
        complain("store_rights", check.complaints)


if __name__ == "__main__":
    main(*sys.argv[1:])
