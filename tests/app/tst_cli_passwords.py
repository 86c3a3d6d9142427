# SPDX-License-Identifier: Apache-2.0
"""Where a password is read from, and how."""
import os
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
        self.expect_error(3, self.inspect(files.mail(), "--password-file", "/dev/zero"), "file-unreadable")

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
