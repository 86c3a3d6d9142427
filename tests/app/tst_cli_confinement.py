# SPDX-License-Identifier: Apache-2.0
"""A reader that was taken over gets nowhere: each attempt fails in the confinement, and works without it."""
import ctypes
import errno
import os
import signal
import subprocess

from command import PROGRAM, Case, environment, main, run
import files

ATTEMPTS = os.environ["CERTWRIGHT_ATTEMPTS"]
# Under the sanitizers a forbidden call gets an error instead of an end, and address space cannot be limited.
SANITIZED = os.environ.get("CERTWRIGHT_SANITIZED") == "ON"
KILLED = 1 if SANITIZED else -signal.SIGSYS
FORBIDDEN = ["open", "create", "socket", "bind", "execve", "fork", "ptrace", "kill", "executable"]


def attempt(confinement, what):
    return subprocess.run([ATTEMPTS, confinement, what], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60).returncode


def landlock():
    """The version that this kernel has, or 0."""
    return max(ctypes.CDLL(None).syscall(444, None, 0, 1), 0)


def without_seccomp():
    """Lets this process and its children meet a kernel without seccomp: its calls do not exist."""
    library = ctypes.CDLL("libseccomp.so.2")
    library.seccomp_init.restype = ctypes.c_void_p
    error = 0x00050000 | errno.ENOSYS
    lacking = library.seccomp_init(0x7FFF0000)
    if not lacking or library.seccomp_rule_add(ctypes.c_void_p(lacking), error, library.seccomp_syscall_resolve_name(b"seccomp"), 0) != 0:
        os._exit(99)
    if library.seccomp_load(ctypes.c_void_p(lacking)) != 0:
        os._exit(98)


class Confinement(Case):
    def test_every_attempt_fails_in_it_and_works_without(self):
        for what in FORBIDDEN:
            with self.subTest(what):
                self.assertEqual(KILLED, attempt("whole", what))
                self.assertEqual(0, attempt("free", what))

    def test_what_a_reader_needs_works_in_it(self):
        for what in ["thread", "compute"]:
            with self.subTest(what):
                self.assertEqual(0, attempt("whole", what))

    def test_a_gigabyte_of_memory_is_not_to_be_had(self):
        self.assertEqual(0, attempt("free", "memory"))
        if not SANITIZED:
            self.assertEqual(1, attempt("whole", "memory"))
            self.assertEqual(1, attempt("limits", "memory"))

    def test_processor_time_ends(self):
        self.assertEqual(attempt("whole", "processor"), -signal.SIGXCPU)  # not SIGKILL, which says nothing about the cause
        self.assertEqual(0, attempt("free", "processor"))

    def test_the_filter_holds_alone(self):
        for what in FORBIDDEN:
            with self.subTest(what):
                self.assertEqual(KILLED, attempt("seccomp", what))

    def test_the_closed_file_system_holds_alone(self):
        if not landlock():
            self.skipTest("this kernel has no Landlock")
        for what in ["open", "create", "execve"]:
            with self.subTest(what):
                self.assertEqual(1, attempt("landlock", what))
        self.assertEqual(0, attempt("landlock", "socket"))  # control: it does only what it says
        self.assertEqual(1 if landlock() >= 4 else 0, attempt("landlock", "bind"))

    def test_descriptors_are_limited_too(self):
        if not SANITIZED:  # they need descriptors of their own
            self.assertEqual(1, attempt("limits", "open"))
        self.assertEqual(0, attempt("limits", "fork"))  # control

    def test_the_version_says_what_is_in_force(self):
        document = self.expect(0, run("--version", "--verbose", "--json")).json["reader"]
        self.assertIs(True, document["seccomp"])
        self.assertIs(True, document["noNewPrivileges"])
        self.assertIs(True, document["undumpable"])
        self.assertIs(True, document["endsWithParent"])
        self.assertEqual(landlock(), document["landlock"])
        if not SANITIZED:
            self.assertEqual(256 << 20, document["memoryBytes"])
        self.assertGreater(document["processorSeconds"], 0)
        text = self.expect(0, run("--version", "--verbose")).out
        self.assertRegex(text, r"seccomp\) +yes\n")
        self.assertRegex(text, rf"Landlock\) +{'version ' + str(landlock()) if landlock() else 'no'}\n")
        self.assertNotIn("seccomp", self.expect(0, run("--version")).out)


class WithoutSeccomp(Case):
    def certwright(self, *arguments, **more):
        done = subprocess.run([PROGRAM, *arguments], env=environment(**more), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, preexec_fn=without_seccomp, timeout=60)
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def test_nothing_is_read(self):
        code, out, err = self.certwright("inspect", files.mail(), "--json")
        self.assertEqual(9, code, err)
        self.assertIn('"reason": "reader-unconfined"', out)
        self.assertIn("seccomp", err)
        self.expect(0, run("inspect", files.mail(), "--json"))  # control: with it, the same file

    def test_the_version_says_that_it_is_missing(self):
        code, out, _ = self.certwright("--version", "--verbose")
        self.assertEqual(0, code)
        self.assertRegex(out, r"seccomp\) +no\n")

    def test_it_is_read_when_the_configuration_says_so(self):
        os.makedirs(self.path("certwright"))
        self.write("certwright/config.toml", "[reader]\nunconfined = true\n")
        code, out, err = self.certwright("inspect", files.mail(), "--json", XDG_CONFIG_HOME=self.folder)
        self.assertEqual(0, code, err)
        self.assertIn('"format": "pkcs12"', out)
        self.write("certwright/config.toml", "[reader]\nunconfined = 1\n")
        code, _, err = self.certwright("inspect", files.mail(), XDG_CONFIG_HOME=self.folder)
        self.assertEqual(2, code, err)


if __name__ == "__main__":
    main()
