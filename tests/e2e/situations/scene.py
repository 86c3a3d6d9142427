# SPDX-License-Identifier: Apache-2.0
"""One store of one situation: runs commands on it, and looks at it with the separate program."""
import json
import os
import pathlib
import shutil
import subprocess
import threading

import store_difference

PATIENCE = 120
QUIET_SANITIZERS = {"ASAN_OPTIONS": "detect_leaks=0"}


def knows(program, need):
    """Whether this program has a command, or an import option."""
    words = ["help", "import"] if need.startswith("--") else ["help", need]
    done = subprocess.run([program, *words], capture_output=True, text=True)
    return done.returncode == 0 and (not need.startswith("--") or need in done.stdout)


class Done:
    def __init__(self, words, result):
        self.words, self.code, self.out, self.err = words, result.returncode, result.stdout, result.stderr

    @property
    def json(self):
        try:
            return json.loads(self.out)
        except ValueError:
            return {}

    def __str__(self):
        return f"certwright {' '.join(self.words)}: {self.code} {self.out[-600:]} {self.err[-300:]}"


class Scene:
    """The receipts of its changes are kept in order, so that a later step can name an earlier change."""

    def __init__(self, program, material, folder):
        self.program, self.material, self.folder = program, material, pathlib.Path(folder)
        self.folder.mkdir()
        self.store = self.folder / "store"
        self.documents, self.plans = [], 0

    def path(self, name):
        return self.folder / name

    def id(self, number):
        return self.documents[number]["id"]

    def entry(self, name, file=""):
        return self.store / "my" / self.material.sha256(name) / file

    def issuer(self):
        return self.store / "ca" / f"{self.material.sha256('issuing')}.pem"

    def words(self, command):
        """A command's words; those that depend on what has happened are functions of the scene."""
        return [str(word(self) if callable(word) else word) for word in command]

    def run(self, command, *more):
        words = [*self.words(command), *more]
        settings = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent", **QUIET_SANITIZERS}
        place = [] if words[0] == "apply" else ["--store", f"folder:{self.store}"]  # a saved plan knows its store
        done = subprocess.run([self.program, *words, *place], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=settings, start_new_session=True, timeout=PATIENCE, text=True, errors="surrogateescape")
        return Done(words, done)

    def step(self, step):
        """A step before the situation: a command that has to succeed, or something done by hand."""
        if callable(step):
            step(self)
            return
        done = self.run(step, "--json")
        if done.code != 0:
            raise AssertionError(f"a step before it failed: {done}")
        if done.json.get("id"):
            self.documents.append(done.json)

    def look(self):
        return store_difference.look(self.store)

    def copy(self, name):
        shutil.rmtree(self.path(name), ignore_errors=True)
        subprocess.run(["cp", "-a", self.store, self.path(name)], check=True)
        return self.path(name)


class Turns:
    """Threads that take one piece of work after the other."""

    def __init__(self, work, count):
        self.work, self.lock, self.results = iter(list(enumerate(work))), threading.Lock(), {}
        self.threads = [threading.Thread(target=self.take, daemon=True) for _ in range(count)]

    def take(self):
        while True:
            with self.lock:
                piece = next(self.work, None)
            if piece is None:
                return
            number, do = piece
            try:
                self.results[number] = do()
            except Exception as error:  # the thread goes on; the situation has failed
                self.results[number] = [f"{type(error).__name__}: {error}"]

    def all(self):
        for thread in self.threads:
            thread.start()
        for thread in self.threads:
            thread.join()
        return [self.results[number] for number in sorted(self.results)]
