# SPDX-License-Identifier: Apache-2.0
"""Where a password is read from, and how."""
import os
import socket
import threading

from command import Case, OnTerminal, environment, main, run
import files


class Sources(Case):
    def fitted(self, result):
        document = self.expect(0, result).json
        self.assertEqual("correct", document["password"]["verdict"])
        return document["password"]["fitted"]

    def inspect(self, path, *arguments, **options):
        return run("inspect", path, "--json", *arguments, **options)

    def test_a_file(self):
        self.assertEqual("utf-8", self.fitted(self.inspect(files.mail(), "--password-file", self.write("password", files.PASSWORD))))

    def test_line_ends_and_byte_order_marks_are_dropped_once(self):
        secret = files.PASSWORD.encode()
        for content in [secret, secret + b"\n", secret + b"\r\n", b"\xef\xbb\xbf" + secret, b"\xef\xbb\xbf" + secret + b"\r\n"]:
            with self.subTest(repr(content)):
                self.fitted(self.inspect(files.mail(), "--password-file", self.write("password", content)))
        for content in [secret + b"\n\n", secret + b"\r", secret + b" ", b" " + secret, b"\xef\xbb\xbf\xef\xbb\xbf" + secret, secret + b"\r\n\n"]:
            with self.subTest(repr(content)):
                self.expect_error(6, self.inspect(files.mail(), "--password-file", self.write("password", content)), "wrong-password")

    def test_latin_1_is_understood_where_it_is_no_utf_8(self):
        self.fitted(self.inspect(files.mail(), "--password-file", self.write("password", files.PASSWORD.encode("latin-1") + b"\r\n")))

    def test_utf_16_is_understood_where_a_byte_order_mark_says_so(self):
        for encoding, mark in [("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")]:
            for end in ["", "\n", "\r\n"]:
                with self.subTest(encoding + repr(end)):
                    content = mark + (files.PASSWORD + end).encode(encoding)
                    self.fitted(self.inspect(files.mail(), "--password-file", self.write("password", content)))
        emoji = files.pfx(files.leaf(), password="Schlüssel \U0001F511")
        self.fitted(self.inspect(emoji, "--password-file", self.write("password", b"\xff\xfe" + "Schlüssel \U0001F511\r\n".encode("utf-16-le"))))
        # Controls: another password, and UTF-16 that nothing marks.
        for content in [b"\xff\xfe" + "another".encode("utf-16-le"), files.PASSWORD.encode("utf-16-le")]:
            self.expect_error(6, self.inspect(files.mail(), "--password-file", self.write("password", content)), "wrong-password")

    def test_a_line_break_that_was_left_out_is_hinted_at(self):
        secret = files.PASSWORD.encode()
        for content, said in [(b"another\n", True), (b"another\r\n", True), (secret + b"\n\n", True), (b"another", False), (b"another ", False)]:
            with self.subTest(repr(content)):
                document = self.expect_error(6, self.inspect(files.mail(), "--password-file", self.write("password", content)), "wrong-password")
                self.assertEqual(said, "line break" in document["hint"], document["hint"])

    def test_an_environment_variable(self):
        self.fitted(self.inspect(files.mail(), "--password-env", "SECRET", env=environment(SECRET=files.PASSWORD)))
        self.fitted(self.inspect(files.mail(), "--password-env", "SECRET", env=environment(SECRET=files.PASSWORD + "\n")))
        self.expect_error(6, self.inspect(files.mail(), "--password-env", "SECRET", env=environment(SECRET="x")))
        self.assertIn("SECRET", self.expect_error(2, self.inspect(files.mail(), "--password-env", "SECRET"))["text"])

    def test_a_file_descriptor(self):
        for number, content in [(None, files.PASSWORD), (0, files.PASSWORD + "\n")]:
            read, write = os.pipe()
            os.write(write, content.encode())
            os.close(write)
            with os.fdopen(read, "rb") as file:
                if number == 0:
                    self.fitted(self.inspect(files.mail(), "--password-fd", "0", stdin=file))
                else:
                    self.fitted(self.inspect(files.mail(), "--password-fd", str(read), pass_fds=(read,)))
        self.expect_error(3, self.inspect(files.mail(), "--password-fd", "77"), "file-unreadable")

    def test_a_descriptor_that_cannot_be_read_is_said_at_once(self):
        read, write = os.pipe()
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(self.path("socket"))
        listening.listen()
        alone, datagrams = socket.socket(socket.AF_UNIX), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        os.mkfifo(self.path("pipe"))
        descriptors = {"the end that is written to": write, "a file that is written to": os.open(self.path("out"), os.O_WRONLY | os.O_CREAT),
                       "a file that is only named": os.open(self.path("out"), os.O_PATH), "a socket that listens": listening.fileno(),
                       "a socket without its other end": alone.fileno(), "datagrams": datagrams.fileno(), "an event": os.eventfd(0),
                       "a pipe open both ways": os.open(self.path("pipe"), os.O_RDWR)}
        for what, number in descriptors.items():
            with self.subTest(what):
                document = self.expect_error(3, self.inspect(files.mail(), "--password-fd", str(number), pass_fds=(number,)), "file-unreadable")
                self.assertIn(f"file descriptor {number}", document["text"])
        # Nor is a descriptor that the program has opened by itself.
        for number in range(3, 110):
            self.expect_error(3, self.inspect(files.mail(), "--password-fd", str(number)), "file-unreadable")
        folder = os.open(self.folder, os.O_RDONLY)
        self.expect_error(3, self.inspect(files.mail(), "--password-fd", str(folder), pass_fds=(folder,)), "file-is-folder")
        zero = os.open("/dev/zero", os.O_RDONLY)
        document = self.expect_error(3, self.inspect(files.mail(), "--password-fd", str(zero), pass_fds=(zero,)), "file-unreadable")
        self.assertIn("65536", document["text"])
        for number in [read, folder, zero, *descriptors.values()]:
            os.close(number)
        for each in (listening, alone, datagrams):
            each.detach()

    def test_control_descriptors_that_can_be_read(self):
        ours, theirs = socket.socketpair()
        ours.sendall(files.PASSWORD.encode())
        ours.close()
        file = os.open(self.write("password", files.PASSWORD), os.O_RDWR)
        for number in (theirs.fileno(), file):
            self.fitted(self.inspect(files.mail(), "--password-fd", str(number), pass_fds=(number,)))
        os.close(file)
        theirs.close()

    def test_standard_input_that_cannot_be_read_is_said_at_once(self):
        read, write = os.pipe()
        with os.fdopen(write, "wb") as unreadable:
            self.assertIn("standard input", self.expect_error(3, self.inspect("-", stdin=unreadable), "file-unreadable")["text"])
            self.expect_error(3, self.inspect(files.mail(), "--password-fd", "0", stdin=unreadable), "file-unreadable")
        os.close(read)

    def test_a_pipe_that_is_slow(self):
        pipe = self.path("pipe")
        os.mkfifo(pipe)

        def write_late():
            with open(pipe, "wb", buffering=0) as file:
                for byte in files.PASSWORD.encode():
                    file.write(bytes([byte]))

        writer = threading.Timer(0.3, write_late)
        writer.start()
        self.fitted(self.inspect(files.mail(), "--password-file", pipe))
        writer.join()

    def test_a_password_file_that_is_no_password(self):
        self.expect_error(3, self.inspect(files.mail(), "--password-file", self.path("missing")), "file-missing")
        self.expect_error(3, self.inspect(files.mail(), "--password-file", self.folder), "file-is-folder")
        for device in ["/dev/zero", "/dev/urandom", "/dev/full"]:
            document = self.expect_error(3, self.inspect(files.mail(), "--password-file", device), "file-unreadable")
            self.assertIn(device, document["text"])
            self.assertIn("longer than 65536 bytes", document["text"])
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(self.path("socket"))
            self.expect_error(3, self.inspect(files.mail(), "--password-file", self.path("socket")), "file-unreadable")
        self.expect_error(6, self.inspect(files.mail(), "--password-file", "/dev/null"), "wrong-password")  # an empty one

    def test_the_file_and_the_password_may_both_come_by_pipes(self):
        read, write = os.pipe()
        os.write(write, files.PASSWORD.encode())
        os.close(write)
        self.fitted(self.inspect("-", "--password-fd", str(read), pass_fds=(read,), input=files.read(files.mail())))
        os.close(read)


class Prompt(Case):
    def on_terminal(self, *arguments, **options):
        return OnTerminal("import", files.mail(), "--store", "folder:" + self.store, *arguments, **options)

    def test_a_person_is_asked_when_a_password_is_needed(self):
        for arguments in [(), ("--password-prompt",)]:
            with self.subTest(str(arguments)), self.on_terminal("--json", *arguments, pipe_output=True) as program:
                program.wait_for(os.path.basename(files.mail()) + ": ")
                self.assertFalse(program.echoes())
                program.type(files.PASSWORD + "\n")
                self.assertEqual(0, program.end(), program.text)
                self.assertNotIn(files.PASSWORD, program.text)
                self.assertTrue(program.echoes())

    def test_three_tries_and_no_more(self):
        with self.on_terminal() as program:
            for attempt in range(3):
                program.wait_for("Password for ")
                program.type(f"wrong {attempt}\n")
            self.assertEqual(6, program.end(), program.text)
            self.assertTrue(program.echoes())
        with self.on_terminal() as program:
            for word in ["wrong", "wrong", files.PASSWORD]:
                program.wait_for("Password for ")
                program.type(word + "\n")
            self.assertEqual(0, program.end(), program.text)

    def test_the_end_of_input_is_no_password(self):
        with self.on_terminal() as program:
            program.wait_for("Password for ")
            program.type(b"\x04")
            self.assertEqual(5, program.end())

    def test_nobody_is_asked_what_was_given(self):
        with self.on_terminal("--password-file", self.write("password", "wrong")) as program:
            self.assertEqual(6, program.end())
            self.assertNotIn("Password for", program.text)

    def test_inspect_does_not_ask_unless_told(self):
        with OnTerminal("inspect", files.mail()) as program:
            self.assertEqual(0, program.end())
            self.assertNotIn("Password for", program.text)
        with OnTerminal("inspect", files.mail(), "--password-prompt") as program:
            program.wait_for("Password for ")
            program.type(files.PASSWORD + "\n")
            self.assertEqual(0, program.end())
            self.assertIn("CN=mail.example.com", program.text)

    def test_nobody_is_asked_for_a_file_that_needs_none(self):
        with OnTerminal("inspect", files.leaf().certificate, "--password-prompt") as program:
            self.assertEqual(0, program.end())
            self.assertNotIn("Password for", program.text)


if __name__ == "__main__":
    main()
