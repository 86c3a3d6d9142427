# SPDX-License-Identifier: Apache-2.0
"""Runs the program as a user would: without a terminal, on one, or as an ordinary user."""
import fcntl
import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import time
import unittest

PROGRAM = os.environ["CERTWRIGHT"]
PATIENCE = 120  # seconds; nothing here takes more than a few, unless the machine has other things to do
NOBODY = 65534


class Result:
    def __init__(self, code, out, err):
        self.code, self.out, self.err = code, out, err

    @property
    def json(self):
        return json.loads(self.out)


def environment(**more):
    """The program's environment: a fixed language, a home of its own, no settings of the tester."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "TMPDIR") or k.startswith(("ASAN", "UBSAN", "LSAN"))}
    if os.geteuid() != 0:
        kept["ASAN_OPTIONS"] = "detect_leaks=0"  # it looks for leaks by tracing, which a program that is not dumpable refuses
    kept.update({"LC_ALL": "C.UTF-8", "TZ": "UTC", "TERM": "xterm", "HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent"})
    kept.update(more)
    return kept


def run(*arguments, input=None, env=None, prefix=(), program=PROGRAM, **options):
    """Without a terminal: a session of its own, and pipes on all sides."""
    if input is None:
        options.setdefault("stdin", subprocess.DEVNULL)
    else:
        options["input"] = input
    done = subprocess.run([*prefix, program, *arguments], env=env or environment(), stdout=options.pop("stdout", subprocess.PIPE),
                          stderr=subprocess.PIPE, start_new_session=True, timeout=PATIENCE, **options)
    return Result(done.returncode, (done.stdout or b"").decode("utf-8", "surrogateescape"), done.stderr.decode("utf-8", "surrogateescape"))


def as_nobody():
    """The words before a command that make it run without privilege, even where root runs the tests."""
    if os.geteuid() != 0:
        return ()
    return ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all")


class OnTerminal:
    """The program on a terminal of its own; standard output may be a pipe beside it."""

    def __init__(self, *arguments, env=None, pipe_output=False, pass_fds=(), program=PROGRAM, prefix=()):
        self.master, slave = pty.openpty()
        self.shown = b""

        def own_terminal():
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)

        self.process = subprocess.Popen([*prefix, program, *arguments], env=env or environment(), stdin=slave,
                                        stdout=subprocess.PIPE if pipe_output else slave, stderr=slave, preexec_fn=own_terminal,
                                        pass_fds=pass_fds)
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()
        os.close(self.master)

    @property
    def text(self):
        return self.shown.decode("utf-8", "replace")

    def read(self, wait):
        if not select.select([self.master], [], [], wait)[0]:
            return True
        try:
            piece = os.read(self.master, 65536)
        except OSError:  # the other side is closed
            return False
        self.shown += piece
        return bool(piece)

    def wait_for(self, text):
        """Waits until a text is shown after what was waited for before; an end without it fails."""
        end = time.monotonic() + PATIENCE
        start = getattr(self, "seen", 0)
        while text.encode() not in self.shown[start:]:
            if time.monotonic() > end or not self.read(0.2) and self.process.poll() is not None:
                raise AssertionError(f"{text!r} is not shown in:\n{self.text}")
        self.seen = self.shown.index(text.encode(), start) + len(text.encode())

    def type(self, text):
        os.write(self.master, text if isinstance(text, bytes) else text.encode())

    def echoes(self):
        return bool(termios.tcgetattr(self.master)[3] & termios.ECHO)

    def end(self):
        """Waits for the end and returns the exit code."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError(f"it does not end; shown:\n{self.text}")
            self.read(0.05)
        while self.read(0) and select.select([self.master], [], [], 0)[0]:
            pass
        return self.process.returncode


def tree(folder):
    """What a folder holds, as find, stat and sha256sum tell it: path -> (kind, mode, owner, time, content)."""
    if not os.path.isdir(folder):
        return {}
    listed = subprocess.run(["find", ".", "-printf", "%P\\t%y\\t%m\\t%U\\t%T@\\t%l\\0"], cwd=folder, stdout=subprocess.PIPE, check=True).stdout
    found = {}
    for line in listed.decode().split("\0")[:-1]:
        path, kind, mode, owner, changed, target = line.split("\t")
        found[path] = (kind, mode, owner, changed, target)
    files = [path for path, row in found.items() if row[0] == "f"]
    if files:
        sums = subprocess.run(["sha256sum", "-z", "--", *files], cwd=folder, stdout=subprocess.PIPE, check=True).stdout.decode()
        for line in sums.split("\0")[:-1]:
            digest, path = line[:64], line[66:]
            found[path] = found[path][:4] + (digest,)
    return found


def contents(found):
    """A tree without its times."""
    return {path: (row[0], row[1], row[2], row[4]) for path, row in found.items()}


class Case(unittest.TestCase):
    """A test with a folder of its own that an ordinary user may enter."""

    longMessage = True

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="certwright-test-")
        os.chmod(self.folder, 0o755)
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.store = os.path.join(self.folder, "store")

    def path(self, name):
        return os.path.join(self.folder, name)

    def write(self, name, content, mode=0o644):
        path = self.path(name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        os.chmod(path, mode)
        return path

    def expect(self, code, result):
        self.assertEqual(code, result.code, f"\nout: {result.out}\nerr: {result.err}")
        return result

    def expect_error(self, code, result, reason=None):
        """A failure in JSON: the document on standard output, and a sentence on standard error."""
        self.expect(code, result)
        document = result.json
        self.assertEqual("certwright/error/1", document["schema"])
        self.assertEqual(code, document["exit"])
        self.assertTrue(document["text"])
        self.assertIn("certwright: ", result.err)
        if reason:
            self.assertEqual(reason, document["reason"])
        return document


def main():
    unittest.main(module="__main__", verbosity=2, argv=[sys.argv[0], *sys.argv[1:]])


__all__ = ["Case", "NOBODY", "OnTerminal", "PATIENCE", "PROGRAM", "Result", "as_nobody", "contents", "environment", "main", "re", "run", "signal",
           "tree"]
