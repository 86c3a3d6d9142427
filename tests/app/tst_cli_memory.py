# SPDX-License-Identifier: Apache-2.0
"""After the unlock no piece of the password is left in the program's memory. The search is made from outside, in
/proc/PID/mem, by root, because the program forbids it to everyone else."""
import os
import secrets
import signal
import string
import subprocess
import sys
import time

from command import PROGRAM, Case, OnTerminal, as_nobody, environment, main
from processes import children, reader_of
import files

QUESTION = "Import? [y/N] "
PIECE = 6
SCAN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "scan.py")


def new_password():
    """Made at run time, so that it is in no file of ours. The umlaut makes UTF-8 and Latin-1 differ."""
    letters = string.ascii_letters + string.digits
    return "".join(secrets.choice(letters) for _ in range(14)) + "ü" + "".join(secrets.choice(letters) for _ in range(9))


def pieces_left(pid, password):
    """Which pieces of a password lie in a process, in which form and where."""
    as_root = () if os.geteuid() == 0 else ("sudo", "-n")
    done = subprocess.run([*as_root, sys.executable, "-B", SCAN, str(pid)], input=password.encode(), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().splitlines()


class Memory(Case):
    def setUp(self):
        super().setUp()
        self.secret = new_password()

    def pfx(self, *options, certificate=None):
        return files.pfx(certificate or files.leaf(), self.secret, options=options)

    def arguments(self, path, *more):
        return ("import", path, "--confirm", "--store", "folder:" + self.store, *more)

    def check(self, program, at=QUESTION):
        program.wait_for(at)
        self.assertEqual([], pieces_left(program.process.pid, self.secret))

    def test_a_password_file(self):
        with OnTerminal(*self.arguments(self.pfx(), "--password-file", self.write("password", self.secret))) as program:
            self.check(program)

    def test_a_password_file_in_latin_1(self):
        with OnTerminal(*self.arguments(self.pfx(), "--password-file", self.write("password", self.secret.encode("latin-1") + b"\r\n"))) as program:
            self.check(program)

    def test_an_environment_variable(self):
        with OnTerminal(*self.arguments(self.pfx(), "--password-env", "SECRET"), env=environment(SECRET=self.secret)) as program:
            self.check(program)

    def test_a_file_descriptor(self):
        read, write = os.pipe()
        os.write(write, self.secret.encode() + b"\n")
        os.close(write)
        with OnTerminal(*self.arguments(self.pfx(), "--password-fd", str(read)), pass_fds=(read,)) as program:
            os.close(read)
            self.check(program)

    def test_the_prompt(self):
        with OnTerminal(*self.arguments(self.pfx())) as program:
            program.wait_for("Password for ")
            program.type(self.secret + "\n")
            self.check(program)

    def test_a_wrong_one_at_the_prompt(self):
        with OnTerminal(*self.arguments(files.mail())) as program:
            program.wait_for("Password for ")
            program.type(self.secret + "\n")
            self.check(program, at="Password for ")
            (reader,) = children(program.process.pid)  # it waits for the next one
            self.assertEqual([], pieces_left(reader, self.secret))

    def test_old_encryption(self):
        with OnTerminal(*self.arguments(self.pfx("-legacy"), "--password-file", self.write("password", self.secret))) as program:
            self.check(program)

    def test_control_the_search_finds_it_before_the_wipe(self):
        """The same program, stopped while it derives the key: the password is there, and the search finds it."""
        path = self.pfx("-iter", "3000000", "-keypbe", "NONE", "-certpbe", "NONE")
        with OnTerminal(*self.arguments(path, "--password-file", self.write("password", self.secret))) as program:
            found = []
            while not found and QUESTION not in program.text:
                time.sleep(0.05)
                program.process.send_signal(signal.SIGSTOP)
                found = [each for each in pieces_left(program.process.pid, self.secret) if each.startswith("utf-8")]
                program.process.send_signal(signal.SIGCONT)
                program.read(0)
            self.assertTrue(found)
            self.check(program)

    def test_control_the_search_finds_it_in_the_reader_while_that_derives(self):
        path = self.pfx("-iter", "12000000", "-keypbe", "NONE", "-certpbe", "NONE")
        with OnTerminal(*self.arguments(path, "--password-file", self.write("password", self.secret))) as program:
            reader = reader_of(program.process)
            os.kill(reader, signal.SIGSTOP)
            self.assertTrue(pieces_left(reader, self.secret))
            os.kill(reader, signal.SIGCONT)
            program.wait_for(QUESTION)
            self.assertEqual({}, children(program.process.pid))  # nothing is left of it

    def test_control_the_search_finds_every_form(self):
        """Another program that holds one piece of it in each form."""
        for form in ["utf-8", "utf-16-le", "utf-16-be"]:
            held = self.secret[5:5 + PIECE].encode(form)
            keep = "import sys; held = bytearray(sys.stdin.buffer.read()); print(flush=True); import time; time.sleep(60)"
            holder = subprocess.Popen([sys.executable, "-c", keep], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            try:
                holder.stdin.write(held)
                holder.stdin.close()
                holder.stdout.readline()
                self.assertTrue([each for each in pieces_left(holder.pid, self.secret) if each.startswith(form)])
            finally:
                holder.kill()
                holder.wait()
                holder.stdout.close()

    def test_control_an_environment_variable_is_found_where_it_is_not_wiped(self):
        with OnTerminal(*self.arguments(self.pfx(), "--password-file", self.write("password", self.secret)), env=environment(SECRET=self.secret)) as program:
            program.wait_for(QUESTION)
            self.assertTrue(pieces_left(program.process.pid, self.secret))

    def test_no_core_file_and_no_look_from_outside(self):
        # Without privilege: what root runs belongs to root there in any case.
        os.chmod(self.folder, 0o777)  # it may make its store
        with OnTerminal(*self.arguments(self.pfx(), "--password-file", self.write("password", self.secret)), prefix=as_nobody()) as program:
            program.wait_for(QUESTION)
            with open(f"/proc/{program.process.pid}/limits", encoding="utf-8") as file:
                self.assertRegex(file.read(), r"Max core file size +0 +0 ")
            # What is not dumpable belongs to root in /proc, whoever runs it.
            self.assertEqual(0, os.stat(f"/proc/{program.process.pid}/environ").st_uid)


if __name__ == "__main__":
    main()
