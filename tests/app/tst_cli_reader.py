# SPDX-License-Identifier: Apache-2.0
"""The confined reader as the command line uses it: it can die, be killed and be stopped, and nothing else ends with it."""
import functools
import os
import shutil
import signal
import subprocess
import time

from command import PROGRAM, Case, OnTerminal, environment, main, run
from processes import as_root, children, is_gone, reader_of
import files

SANITIZED = os.environ.get("CERTWRIGHT_SANITIZED") == "ON"


@functools.lru_cache(maxsize=None)
def long_file():
    """Ten million iterations for the MAC, and nothing else that is encrypted."""
    return files.pfx(files.leaf(), "long", options=("-iter", "10000000", "-keypbe", "NONE", "-certpbe", "NONE"))


class Reader(Case):
    def start(self, *more):
        arguments = ("import", long_file(), "--password-file", self.write("password", "long"), "--store", "folder:" + self.store, *more)
        process = subprocess.Popen([PROGRAM, *arguments], env=environment(SECRET="in the environment"), stdin=subprocess.DEVNULL,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.stdout.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.kill)
        return process

    def test_one_that_crashes_is_an_exit_of_4_with_a_sentence(self):
        process = self.start("--json")
        reader = reader_of(process)
        os.kill(reader, signal.SIGSEGV)
        out, err = process.communicate(timeout=60)
        self.assertEqual(4, process.returncode, err)
        self.assertIn(b"could not be read safely", err)
        if not SANITIZED:  # sanitizers take the signal for a finding, and exit
            self.assertIn(b"SIGSEGV", err)
        self.assertIn(b'"reason": "not-read-safely"', out)
        self.assertTrue(is_gone(reader))
        self.assertFalse(os.path.exists(self.store))

    def test_one_that_is_ended_from_outside_says_nothing_against_the_file(self):
        process = self.start("--json")
        os.kill(reader_of(process), signal.SIGKILL)
        out, err = process.communicate(timeout=60)
        self.assertEqual(3, process.returncode, err)
        self.assertIn(b'"reason": "reader-ended"', out)
        self.assertIn(b"SIGKILL", err)
        self.assertNotIn(b"trust", err)
        self.assertFalse(os.path.exists(self.store))

    def test_one_that_its_filter_stops_is_an_exit_of_1(self):
        process = self.start()
        os.kill(reader_of(process), signal.SIGSYS)
        _, err = process.communicate(timeout=60)
        self.assertEqual(1, process.returncode, err)
        self.assertIn(b"could not be read safely", err)
        self.assertIn(b"Do not trust the file", err)

    def test_one_that_runs_out_of_processor_time_is_a_limit(self):
        process = self.start()
        os.kill(reader_of(process), signal.SIGXCPU)
        _, err = process.communicate(timeout=60)
        self.assertEqual(8, process.returncode, err)
        self.assertIn(b"processor time", err)

    def test_an_interrupt_ends_a_long_derivation_within_a_second(self):
        process = self.start()
        reader = reader_of(process)
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
        self.assertLess(time.monotonic() - start, 1)
        self.assertEqual(16, process.returncode)
        self.assertTrue(is_gone(reader, patience=0.5))

    def test_control_the_derivation_left_alone_ends_in_an_import(self):
        process = self.start("--quiet")
        reader = reader_of(process)
        _, err = process.communicate(timeout=120)
        self.assertEqual(0, process.returncode, err)
        self.assertTrue(is_gone(reader))

    def test_it_dies_with_the_program(self):
        for number in [signal.SIGKILL, signal.SIGHUP, signal.SIGQUIT]:
            with self.subTest(number.name):
                process = self.start()
                reader = reader_of(process)
                process.send_signal(number)
                self.assertTrue(is_gone(reader, patience=0.3))

    def test_it_has_no_environment_and_no_descriptor_but_the_connection(self):
        process = self.start()
        reader = reader_of(process)
        listed = as_root("ls", "-l", f"/proc/{reader}/fd").splitlines()
        targets = [line.split(" -> ")[1] for line in listed if " -> " in line]
        self.assertEqual(3, len(targets), targets)
        self.assertRegex(targets[0], r"^socket:")
        self.assertEqual("/dev/null", targets[1])
        if not SANITIZED:  # the findings of sanitizers must be seen
            self.assertEqual("/dev/null", targets[2])
        self.assertEqual("", as_root("cat", f"/proc/{reader}/environ"))
        self.assertNotIn("long", as_root("cat", f"/proc/{reader}/cmdline"))
        self.assertIn("in the environment", as_root("cat", f"/proc/{process.pid}/environ"))  # control

    def test_it_is_confined_in_every_thread(self):
        process = self.start()
        reader = reader_of(process)
        for thread in os.listdir(f"/proc/{reader}/task"):
            with open(f"/proc/{reader}/task/{thread}/status", encoding="utf-8") as file:
                status = file.read()
            self.assertRegex(status, r"\nSeccomp:\s+2\n")
            self.assertRegex(status, r"\nNoNewPrivs:\s+1\n")
        self.assertEqual(0, os.stat(f"/proc/{reader}/environ").st_uid)  # not dumpable, so it belongs to root

    def test_one_reader_tries_every_password_at_the_prompt(self):
        with OnTerminal("import", files.mail(), "--what-if", "--store", "folder:" + self.store) as program:
            seen = set()
            for _ in range(3):
                program.wait_for("Password for ")
                seen.update(children(program.process.pid))
                program.type("wrong\n")
            self.assertEqual(6, program.end())
        self.assertEqual(1, len(seen))
        self.assertTrue(is_gone(seen.pop()))

    def test_a_program_without_its_reader_says_so(self):
        alone = shutil.copy(PROGRAM, self.path("certwright"))
        result = run("inspect", files.mail(), "--json", program=alone)
        self.expect_error(1, result, "reader-missing")
        self.assertIn("certwright-reader", result.err)

    def test_one_that_says_nothing_is_ended_after_half_a_minute(self):
        alone = shutil.copy(PROGRAM, self.path("certwright"))
        self.write("certwright-reader", "#!/bin/sh\nexec sleep 600\n", mode=0o755)
        start = time.monotonic()
        result = run("inspect", files.mail(), "--json", program=alone)
        self.assertIn("said nothing for 30 seconds", self.expect_error(4, result, "not-read-safely")["text"])
        self.assertGreater(time.monotonic() - start, 29)

    def test_nobody_starts_it_by_hand(self):
        reader = os.path.join(os.path.dirname(PROGRAM), "certwright-reader")
        for arguments in [(), ("1000000000", "100"), ("x", "y")]:
            result = run(*arguments, program=reader)
            self.expect(2, result)
            self.assertIn("certwright-reader reads files for", result.err)


if __name__ == "__main__":
    main()
