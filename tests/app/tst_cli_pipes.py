# SPDX-License-Identifier: Apache-2.0
"""What is read from a pipe: <(…), a named pipe, standard input under each of its names, and what cannot be read so."""
import os
import pty
import signal
import socket
import subprocess
import threading
import time

from command import PROGRAM, Case, environment, main, run
import files

STANDARD_INPUT = ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0", "/dev/../dev//stdin"]


class PipeCase(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)

    def import_here(self, *arguments, **options):
        return run("import", *arguments, "--what-if", "--json", "--store", "folder:" + self.store, **options)

    def in_bash(self, command, **paths):
        """A command of bash, in which cw is the program."""
        script = 'cw() { "$PROGRAM" "$@"; }; ' + command
        variables = environment(PROGRAM=PROGRAM, STORE="folder:" + self.store, PASSWORD_FILE=self.password, **paths)
        return run("-c", script, program="bash", env=variables)

    def pipe_with(self, content):
        """A descriptor of a pipe that holds this, and is closed at its other end."""
        read, write = os.pipe()
        threading.Thread(target=lambda: (os.write(write, content), os.close(write))).start()
        self.addCleanup(os.close, read)
        return read

    def named_pipe(self, name="pipe"):
        os.mkfifo(self.path(name))
        return self.path(name)


class Reading(PipeCase):
    def test_a_pipe_is_read_like_the_file(self):
        whole = self.expect(0, self.import_here(files.mail(), "--password-file", self.password)).json
        through = self.expect(0, self.in_bash('cw import <(cat "$FILE") --password-file <(cat "$PASSWORD_FILE") --what-if --json --store "$STORE"',
                                              FILE=files.mail())).json
        self.assertEqual(whole["effects"], through["effects"])
        self.assertEqual(whole["source"]["sha256"], through["source"]["sha256"])
        self.assertTrue(through["source"]["name"].startswith("/dev/fd/"), through["source"])
        self.assertIn("path", whole["sources"][0])
        self.assertNotIn("path", through["sources"][0])  # it would not lead to the same bytes again

    def test_the_key_comes_by_a_pipe(self):
        leaf = files.leaf()
        whole = self.expect(0, self.import_here(leaf.certificate, "--key", leaf.key)).json
        through = self.expect(0, self.in_bash('cw import "$FILE" --key <(cat "$KEY") --what-if --json --store "$STORE"', FILE=leaf.certificate,
                                              KEY=leaf.key)).json
        self.assertEqual(whole["effects"], through["effects"])
        for name in STANDARD_INPUT:
            with self.subTest(name):
                result = self.import_here(leaf.certificate, "--key", name, input=files.read(leaf.key))
                self.assertEqual(whole["effects"], self.expect(0, result).json["effects"])
        another = files.read(files.leaf("www.example.com").key)  # the control
        self.expect_error(9, self.import_here(leaf.certificate, "--key", "-", input=another), "key-mismatch")

    def test_a_request_is_made_of_a_key_from_a_pipe(self):
        document = self.expect(0, run("request", "adopt", "-", "--what-if", "--json", "--store", "folder:" + self.store,
                                      input=files.read(files.leaf().key))).json
        self.assertEqual("request adopt", document["verb"])

    def test_standard_input_has_several_names(self):
        for name in STANDARD_INPUT:
            with self.subTest(name):
                self.expect(0, self.import_here(name, "--password-file", self.password, input=files.read(files.mail())))
                self.expect(0, self.import_here(files.mail(), "--password-file", name, input=files.PASSWORD.encode()))
        os.symlink("/dev/stdin", self.path("link"))
        self.expect(0, self.import_here(self.path("link"), "--password-file", self.password, input=files.read(files.mail())))
        with open(files.mail(), "rb") as file:
            self.expect(0, self.import_here("/dev/stdin", "--password-file", self.password, stdin=file))

    def test_a_socket_is_read_where_a_shell_has_it_as_standard_input(self):
        for name in ["-", "/dev/stdin"]:
            ours, theirs = socket.socketpair()
            with ours, theirs:
                ours.sendall(files.read(files.mail()))
                ours.shutdown(socket.SHUT_WR)
                self.expect(0, self.import_here(name, "--password-file", self.password, stdin=theirs))

    def test_a_slow_writer_is_waited_for(self):
        pipe = self.named_pipe()
        content = files.read(files.mail())

        def write_late():
            with open(pipe, "wb", buffering=0) as file:
                for at in range(0, len(content), 500):
                    time.sleep(0.02)
                    file.write(content[at:at + 500])

        writer = threading.Timer(0.3, write_late)
        writer.start()
        self.expect(0, self.import_here(pipe, "--password-file", self.password))
        writer.join()


class OnlyOnce(PipeCase):
    def test_standard_input_is_for_one_thing(self):
        leaf = files.leaf()
        for name in STANDARD_INPUT:
            for other in ["-", "/proc/self/fd/0"]:
                for arguments in [(name, "--key", other), (name, "--password-file", other), (leaf.certificate, "--key", name, "--key-password-file", other),
                                  (leaf.certificate, "--key", name, "--password-file", other), ("--instance", "-", "--key", name)]:
                    with self.subTest(arguments):
                        document = self.expect_error(2, self.import_here(*arguments, input=b""), "usage")
                        self.assertIn("Standard input cannot be both the ", document["text"])
        self.expect_error(2, self.import_here("/dev/stdin", "--password-fd", "0", input=b""), "usage")
        self.expect_error(2, run("request", "adopt", "-", "--password-file", "/dev/stdin", "--json", input=b""), "usage")

    def test_control_two_pipes_are_two_things(self):
        first, second = self.pipe_with(files.read(files.mail())), self.pipe_with(files.PASSWORD.encode())
        self.expect(0, self.import_here(f"/dev/fd/{first}", "--password-file", f"/dev/fd/{second}", pass_fds=(first, second)))
        self.expect(0, self.import_here("-", "--password-file", self.password, input=files.read(files.mail())))


class Refusing(PipeCase):
    def test_what_has_no_end_is_no_file(self):
        master, slave = pty.openpty()
        for path in ["/dev/zero", "/dev/urandom", "/dev/full", "/dev/null", "/dev/tty", os.ttyname(slave)]:
            with self.subTest(path):
                for arguments in [(path,), (files.leaf().certificate, "--key", path)]:
                    document = self.expect_error(3, self.import_here(*arguments), "file-unreadable")
                    self.assertIn(path, document["text"])
        os.close(master)
        os.close(slave)
        for arguments in [(self.folder,), (files.leaf().certificate, "--key", self.folder)]:
            self.expect_error(3, self.import_here(*arguments), "file-is-folder")

    def test_a_pipe_that_this_program_would_have_to_close_is_not_waited_for(self):
        both = os.open(self.named_pipe(), os.O_RDWR)
        read, write = os.pipe()
        for number in [both, write]:
            self.expect_error(3, self.import_here(f"/dev/fd/{number}", pass_fds=(number,)), "file-unreadable")
        for number in [both, read, write]:
            os.close(number)

    def test_the_content_of_a_pipe_is_judged_like_that_of_a_file(self):
        content = files.read(files.mail())
        flipped = bytearray(content)
        flipped[len(content) // 2] ^= 1
        for reason, part in [("file-empty", b""), ("damaged", content[:len(content) // 2]), ("content-unknown", b"no certificate"), (None, bytes(flipped))]:
            with self.subTest(reason):
                pipe = self.pipe_with(part)
                through = run("inspect", f"/dev/fd/{pipe}", "--password-file", self.password, "--json", pass_fds=(pipe,))
                whole = run("inspect", self.write("same", part), "--password-file", self.password, "--json")
                self.assertNotEqual(0, through.code)
                self.assertEqual((whole.code, whole.json["reason"]), (through.code, through.json["reason"]))
                self.assertIn(through.json["reason"], [reason] if reason else ["wrong-password", "damaged"])

    def test_a_pipe_is_read_up_to_the_limit(self):
        os.makedirs(self.path("certwright"))
        size = os.path.getsize(files.mail())
        for limit, code in [(size, 0), (size - 1, 8)]:
            self.write("certwright/config.toml", f"[limits]\nfile_bytes = {limit}\n")
            pipe = self.pipe_with(files.read(files.mail()))
            result = run("inspect", f"/dev/fd/{pipe}", "--json", env=environment(XDG_CONFIG_HOME=self.folder), pass_fds=(pipe,))
            self.expect(code, result)
        self.assertEqual("limit-hit", result.json["reason"])
        endless = subprocess.Popen(["cat", "/dev/zero"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        with endless.stdout:
            self.expect_error(8, run("inspect", "/dev/stdin", "--json", stdin=endless.stdout), "limit-hit")
        endless.wait()

    def test_a_pipe_nobody_writes_to_can_be_interrupted(self):
        pipe = self.named_pipe()
        for arguments in [("inspect", pipe), ("import", files.leaf().certificate, "--key", pipe, "--store", "folder:" + self.store)]:
            for number in [signal.SIGINT, signal.SIGTERM]:
                with self.subTest((arguments, number)):
                    waiting = subprocess.Popen([PROGRAM, *arguments], env=environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                               stderr=subprocess.DEVNULL)
                    self.wait_until_opened(waiting, pipe)
                    waiting.send_signal(number)
                    self.assertEqual(16, waiting.wait(60))
        self.assertFalse(os.path.exists(self.store))

    @staticmethod
    def opened_by(process):
        folder = f"/proc/{process.pid}/fd"
        paths = []
        for each in os.listdir(folder):
            try:
                paths.append(os.readlink(os.path.join(folder, each)))
            except FileNotFoundError:
                continue  # closed meanwhile
        return paths

    def wait_until_opened(self, process, path):
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if os.geteuid() != 0 or process.poll() is not None:
                break  # what the program has open is hidden from everybody but root
            if path in self.opened_by(process):
                return
            time.sleep(0.02)
        time.sleep(0.5)


if __name__ == "__main__":
    main()
