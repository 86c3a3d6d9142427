# SPDX-License-Identifier: Apache-2.0
"""Questions, answers and interruptions."""
import json
import os
import shutil
import signal
import subprocess
import time

from command import PROGRAM, Case, OnTerminal, environment, main, run, tree
import files

QUESTION = "Import? [y/N] "


class Confirm(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)

    def arguments(self, *more, path=None):
        return ("import", path or files.mail(), "--store", "folder:" + self.store, "--password-file", self.password, *more)

    def on_terminal(self, *more, **options):
        return OnTerminal(*self.arguments("--confirm", *more), **options)

    def test_yes_imports(self):
        for number, answer in enumerate(["y\n", "Yes\n", " y \n"]):
            self.store = self.path(f"store {number}")
            with self.subTest(answer), self.on_terminal() as program:
                program.wait_for(QUESTION)
                self.assertIn("Store private key", program.text)
                self.assertFalse(os.path.exists(self.store))
                program.type(answer)
                self.assertEqual(0, program.end(), program.text)
                self.assertIn("my/" + files.leaf().fingerprint(), tree(self.store))

    def test_everything_else_is_no(self):
        for answer in ["n\n", "\n", b"\x04", "yesterday\n", "ja\n"]:
            with self.subTest(repr(answer)), self.on_terminal() as program:
                program.wait_for(QUESTION)
                program.type(answer)
                self.assertEqual(14, program.end(), program.text)
                self.assertFalse(os.path.exists(self.store))

    def test_without_a_terminal_there_is_nobody_to_ask(self):
        document = self.expect_error(14, run(*self.arguments("--confirm", "--json")), "nobody-to-ask")
        self.assertTrue(document["plan"]["whatIf"])
        self.assertFalse(os.path.exists(self.store))

    def test_nothing_to_do_is_nothing_to_ask(self):
        self.expect(0, run(*self.arguments()))
        self.assertFalse(self.expect(0, run(*self.arguments("--confirm", "--json"))).json["changed"])

    def test_json_stays_one_document(self):
        with self.on_terminal("--json", pipe_output=True) as program:
            program.wait_for(QUESTION)
            program.type("y\n")
            out = program.process.stdout.read()
            self.assertEqual(0, program.end())
            self.assertTrue(out.startswith(b"{") and out.endswith(b"}\n"))
            self.assertIn(b'"changed": true', out)

    def change_and_answer(self, change):
        with self.on_terminal("--json", "--friendly-name", "www", pipe_output=True) as program:
            program.wait_for(QUESTION)
            change()
            between = tree(self.store)
            program.type("y\n")
            out = program.process.stdout.read().decode()
            return program.end(), out, between

    def test_a_store_that_changed_meanwhile_is_named(self):
        """A second process imports the same certificate while the question waits."""
        code, out, between = self.change_and_answer(lambda: self.expect(0, run(*self.arguments())))
        self.assertEqual(15, code, out)
        self.assertIn('"code": "changed"', out)
        self.assertIn("The certificate “mail.example.com” is in the store now.", out)
        self.assertIn("my/" + files.leaf().fingerprint(), [each["object"] for each in json.loads(out)["differences"]])
        self.assertEqual(between, tree(self.store))

    def test_a_link_that_moved_meanwhile_is_named(self):
        other = files.pfx(files.leaf("other.example.com"))
        code, out, between = self.change_and_answer(lambda: self.expect(0, run(*self.arguments("--friendly-name", "www", path=other))))
        self.assertEqual(15, code, out)
        self.assertIn("The name “www” leads to a certificate now.", out)
        self.assertIn("by-name/www", [each["object"] for each in json.loads(out)["differences"]])
        self.assertEqual(between, tree(self.store))

    def test_a_store_that_is_gone_is_not_made_anew(self):
        self.expect(0, run(*self.arguments(path=files.pfx(files.leaf("third.example.com")))))
        code, out, _ = self.change_and_answer(lambda: shutil.rmtree(self.store))
        self.assertEqual(15, code, out)
        self.assertIn(f"The store “folder:{self.store}” is gone.", out)
        self.assertEqual(["store"], [each["object"] for each in json.loads(out)["differences"]])
        self.assertFalse(os.path.exists(self.store))

    def test_another_store_in_its_place_is_left_alone(self):
        def exchange():
            shutil.rmtree(self.store)
            self.expect(0, run(*self.arguments(path=files.pfx(files.leaf("other.example.com")))))

        self.expect(0, run(*self.arguments(path=files.pfx(files.leaf("third.example.com")))))
        code, out, between = self.change_and_answer(exchange)
        self.assertEqual(15, code, out)
        self.assertIn(f"The store “folder:{self.store}” is another one now.", out)
        self.assertEqual(between, tree(self.store))

    def test_a_store_that_was_made_meanwhile_takes_the_change(self):
        """The control: the plan was made where there was none."""
        asking = ("request", "new", "--subject", "CN=other.example.com", "--store", "folder:" + self.store)
        code, out, _ = self.change_and_answer(lambda: self.expect(0, run(*asking)))
        self.assertEqual(0, code, out)
        self.assertIn("my/" + files.leaf().fingerprint(), tree(self.store))

    def test_a_change_that_does_not_matter_does_not_stop(self):
        """The control: another process changes what the plan does not depend on."""
        self.expect(0, run(*self.arguments(path=files.pfx(files.leaf("third.example.com")))))
        code, out, _ = self.change_and_answer(lambda: self.expect(0, run(*self.arguments(path=files.pfx(files.leaf("other.example.com"))))))
        self.assertEqual(0, code, out)


class Interrupted(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)

    def test_a_signal_at_the_password(self):
        for number in [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]:
            with self.subTest(number.name), OnTerminal("import", files.mail(), "--store", "folder:" + self.store) as program:
                program.wait_for("Password for ")
                program.process.send_signal(number)
                self.assertEqual(16, program.end(), program.text)
                self.assertTrue(program.echoes())
                self.assertFalse(os.path.exists(self.store))

    def test_the_key_for_it_at_the_password(self):
        with OnTerminal("import", files.mail(), "--store", "folder:" + self.store) as program:
            program.wait_for("Password for ")
            program.type(b"half a pass\x03")
            self.assertEqual(16, program.end(), program.text)
            self.assertTrue(program.echoes())

    def test_a_signal_at_the_question(self):
        with OnTerminal("import", files.mail(), "--confirm", "--store", "folder:" + self.store, "--password-file", self.password) as program:
            program.wait_for(QUESTION)
            program.process.send_signal(signal.SIGTERM)
            self.assertEqual(16, program.end(), program.text)
            self.assertFalse(os.path.exists(self.store))

    def interrupt(self, *arguments, after=0.5, **options):
        program = subprocess.Popen([PROGRAM, *arguments], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
                                   **options)
        try:
            time.sleep(after)
            self.assertIsNone(program.poll(), "it ended before the signal")
            program.send_signal(signal.SIGINT)
            out, err = program.communicate(timeout=60)
        finally:
            program.kill()
        return program.returncode, out.decode(), err.decode()

    def test_a_signal_while_input_is_awaited(self):
        code, out, _ = self.interrupt("import", "-", "--json", "--store", "folder:" + self.store, stdin=subprocess.PIPE)
        self.assertEqual(16, code)
        self.assertIn('"code": "cancelled"', out)
        os.mkfifo(self.path("pipe"))
        code, out, _ = self.interrupt("import", files.mail(), "--json", "--password-file", self.path("pipe"), stdin=subprocess.DEVNULL)
        self.assertEqual(16, code)

    def test_a_signal_while_the_password_is_checked(self):
        slow = files.pfx(files.leaf(), options=("-iter", "4000000"))
        code, out, err = self.interrupt("import", slow, "--json", "--store", "folder:" + self.store, "--password-file", self.password,
                                        stdin=subprocess.DEVNULL)
        self.assertEqual(16, code, out + err)
        self.assertFalse(os.path.exists(self.store))

    def test_a_signal_while_the_store_is_awaited(self):
        self.expect(0, run("import", files.mail(), "--store", "folder:" + self.store, "--password-file", self.password))
        before = tree(self.store)
        other = files.pfx(files.leaf("other.example.com"))
        holder = subprocess.Popen(["flock", os.path.join(self.store, "lock"), "sleep", "60"])
        try:
            time.sleep(0.3)
            code, out, err = self.interrupt("import", other, "--json", "--store", "folder:" + self.store, "--password-file", self.password,
                                            stdin=subprocess.DEVNULL, after=1)
        finally:
            subprocess.run(["pkill", "-P", str(holder.pid)], check=False)
            holder.kill()
            holder.wait()
        self.assertEqual(16, code, out + err)
        self.assertEqual(before, tree(self.store))


if __name__ == "__main__":
    main()
