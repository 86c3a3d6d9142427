# SPDX-License-Identifier: Apache-2.0
"""Where the program writes, in what manner, and what happens when it cannot."""
import fcntl
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import time
import unicodedata

from command import PROGRAM, Case, OnTerminal, environment, main, run, tree
import files

HOSTILE = "<b>bold</b>\nInjected: yes\u202emoc.elpmaxe\x1b[31m"


class Streams(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)
        self.arguments = ("import", files.mail(), "--store", "folder:" + self.store, "--password-file", self.password)

    def test_closed_descriptors_never_get_our_text_into_a_file(self):
        for closed in ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"]:
            with self.subTest(closed):
                self.store = self.path("store " + closed.replace("&", "").replace(">", "o").replace("<", "i"))
                arguments = ["import", files.mail(), "--store", "folder:" + self.store, "--password-file", self.password]
                line = '"$0" "$@" ' + closed
                done = subprocess.run(["sh", "-c", line, PROGRAM, *arguments], env=environment(), stdin=subprocess.DEVNULL,
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
                self.assertEqual(18 if " >" in " " + closed else 0, done.returncode, done.stderr)
                for path in tree(self.store):
                    if os.path.isfile(os.path.join(self.store, path)):
                        self.assertNotIn(b"Imported", files.read(os.path.join(self.store, path)), path)
                self.assertIn("my/" + files.leaf().fingerprint(), tree(self.store))

    def test_json_is_one_document_and_messages_stay_out_of_it(self):
        result = self.expect(0, run(*self.arguments, "--json"))
        self.assertEqual("certwright/receipt/1", result.json["schema"])
        self.assertEqual("", result.err)
        result = self.expect(0, run(*self.arguments, "--json", "--verbose", "--quiet"))
        self.assertEqual("certwright/receipt/1", result.json["schema"])

    def test_quiet_says_nothing_but_errors(self):
        result = self.expect(0, run(*self.arguments, "--quiet"))
        self.assertEqual(("", ""), (result.out, result.err))
        result = self.expect(3, run("import", self.path("missing"), "--quiet"))
        self.assertEqual("", result.out)
        self.assertIn("missing", result.err)
        self.assertIn("mail.example.com", self.expect(0, run("list", "--quiet", "--store", "folder:" + self.store)).out)

    def test_no_progress_is_drawn_without_a_terminal(self):
        slow = files.pfx(files.leaf(), options=("-iter", "1000000", "-keypbe", "NONE", "-certpbe", "NONE"))
        self.assertEqual("", self.expect(0, run("inspect", slow, "--password-file", self.password)).err)

    def test_progress_is_drawn_on_a_terminal_and_taken_away(self):
        slow = files.pfx(files.leaf(), options=("-iter", "10000000", "-keypbe", "NONE", "-certpbe", "NONE"))
        for arguments, drawn in [((), True), (("--quiet",), False)]:
            with OnTerminal("inspect", slow, "--password-file", self.password, *arguments, pipe_output=True) as program:
                self.assertEqual(0, program.end())
                self.assertEqual(drawn, "Checking the password" in program.text, program.text)
                if drawn:
                    self.assertTrue(program.text.endswith("\r\x1b[K"), repr(program.text))
        with OnTerminal("inspect", files.mail(), "--password-file", self.password, pipe_output=True) as program:
            self.assertEqual(0, program.end())
            self.assertEqual("", program.text)  # too quick to be worth a line


class LostAnswers(Case):
    """The caller does not get the answer: the disk is full, the pipe or the descriptor closed, the file may not grow."""

    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)
        self.to_store = ("--store", "folder:" + self.store)
        self.imports = ("import", files.mail(), *self.to_store, "--password-file", self.password)
        self.makes = ("request", "new", "--subject", "CN=mail.example.com", "--algorithm", "ec:p256", *self.to_store)

    def lost(self, way, *arguments, ignored=False):
        """Runs the program so that its answer gets nowhere."""
        def prepare():
            if ignored:
                signal.signal(signal.SIGPIPE, signal.SIG_IGN)
            if way == "closed":
                os.close(1)
            if way == "limit":
                resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 16, 1 << 16))

        read, write = os.pipe()
        os.close(read)
        large = self.write("large", b"x" * (1 << 16))
        with open("/dev/full" if way == "full" else large, "ab") as file, os.fdopen(write, "wb") as pipe:
            return run(*arguments, stdout=pipe if way == "pipe" else file, preexec_fn=prepare)

    def only_receipt(self):
        receipts = self.expect(0, run("receipts", "--json", *self.to_store)).json["receipts"]
        self.assertEqual(1, len(receipts))
        return receipts[0]

    def said_once(self, result):
        self.assertEqual(1, result.err.count("certwright: "), result.err)

    def follow(self, result):
        """Does what the hint says."""
        command = re.search(r": certwright (.*)\n", result.err).group(1)
        return self.expect(0, run(*command.split())).out

    WAYS = {"full": "No space left on device", "pipe": "Broken pipe", "closed": "Bad file descriptor", "limit": "File too large"}

    def test_an_import_stands_and_is_said_with_its_receipt(self):
        for way, why in self.WAYS.items():
            for more in [(), ("--json",)]:
                with self.subTest((way, more)):
                    result = self.expect(18, self.lost(way, *self.imports, *more))
                    self.said_once(result)
                    self.assertIn(f"standard output: {why}", result.err)
                    receipt = self.only_receipt()
                    self.assertIn(receipt["id"], result.err)
                    self.assertIn(files.leaf().fingerprint(), self.follow(result))
                    self.assertIn("my/" + files.leaf().fingerprint(), tree(self.store))
                    shutil.rmtree(self.store)

    def test_an_import_with_nothing_to_do_says_that_nothing_was_changed(self):
        self.expect(0, run(*self.imports))
        result = self.expect(18, self.lost("full", *self.imports))
        self.said_once(result)
        self.assertIn("Nothing was changed", result.err)
        self.assertNotIn(self.only_receipt()["id"], result.err)

    def test_a_new_request_stands_and_is_said_with_what_gets_its_text(self):
        for way in self.WAYS:
            for more in [(), ("--json",), ("--quiet",)]:
                with self.subTest((way, more)):
                    result = self.expect(18, self.lost(way, *self.makes, *more))
                    self.said_once(result)
                    receipt = self.only_receipt()
                    self.assertIn(receipt["id"], result.err)
                    self.assertIn(receipt["request"]["sha256"], result.err)
                    self.assertIn("BEGIN CERTIFICATE REQUEST", self.follow(result))
                    shutil.rmtree(self.store)

    def test_a_request_that_was_adopted_or_removed_is_said_too(self):
        key = self.path("rsa.key")  # which signs the same request in the same way
        files.openssl("genpkey", "-algorithm", "RSA", "-out", key)
        adopted = self.expect(18, self.lost("pipe", "request", "adopt", key, *self.to_store))
        receipt = self.only_receipt()
        sha256 = receipt["request"]["sha256"]
        self.assertIn(sha256, adopted.err)
        again = self.expect(18, self.lost("full", "request", "adopt", key, *self.to_store))
        self.assertIn("Nothing was changed", again.err)
        removed = self.expect(18, self.lost("full", "request", "remove", sha256, *self.to_store))
        self.said_once(removed)
        self.assertIn("request remove", self.follow(removed))
        self.assertEqual([], run("request", "list", "--json", *self.to_store).json["entries"])

    def test_an_out_file_that_takes_nothing_is_the_same(self):
        out = f"/proc/{os.getpid()}/oom_score_adj"  # regular, of no bytes, and takes numbers alone
        result = self.expect(18, run(*self.makes, "--out", out))
        self.said_once(result)
        receipt = self.only_receipt()
        self.assertIn(out + ": Invalid argument", result.err)
        self.assertIn(receipt["id"], result.err)
        self.assertIn("BEGIN CERTIFICATE REQUEST", self.follow(result))
        shutil.rmtree(self.store)
        document = self.expect_error(18, run(*self.makes, "--out", out, "--json"), "output-failed")
        self.assertEqual(self.only_receipt()["id"], document["receipt"]["id"])
        shutil.rmtree(self.store)
        self.expect(0, run(*self.makes, "--out", self.write("empty", b"")))  # control

    def reading(self):
        self.expect(0, run(*self.imports))
        sha256 = self.expect(0, run(*self.makes, "--json")).json["request"]["sha256"]
        return [("inspect", files.mail()), ("inspect", files.mail(), "--json"), ("list", *self.to_store), ("list", "--json", *self.to_store),
                ("show", files.leaf().fingerprint(), *self.to_store), ("receipts", *self.to_store), ("request", "list", *self.to_store),
                ("request", "show", sha256, *self.to_store), ("help",), ("help", "import"), ("--version",), ("--version", "--json"),
                (*self.imports, "--what-if"), (*self.imports, "--what-if", "--json")]

    def test_who_only_reads_ends_by_the_signal_as_programs_do(self):
        for arguments in self.reading():
            with self.subTest(arguments):
                result = self.lost("pipe", *arguments)
                self.expect(-signal.SIGPIPE, result)
                self.assertEqual("", result.err)

    def test_who_only_reads_says_it_where_the_signal_is_ignored_or_none(self):
        for arguments in self.reading():
            for way, why in self.WAYS.items():
                with self.subTest((way, arguments)):
                    result = self.expect(18, self.lost(way, *arguments, ignored=True))
                    self.said_once(result)
                    self.assertIn(f"standard output: {why}", result.err)
                    self.assertNotIn("was done stands", result.err)

    def test_a_failure_keeps_its_exit_code_and_is_said_once(self):
        empty = self.write("empty.pfx", b"")
        for arguments, code in [(("inspect", empty), 4), (("import", empty, *self.to_store), 4), (("show", "ab" * 32, *self.to_store), 17),
                                (("list", "--section", "attic"), 2), (("frobnicate",), 2), (("help", "frobnicate"), 2)]:
            for way in self.WAYS:
                with self.subTest((way, arguments)):
                    result = self.expect(code, self.lost(way, *arguments, "--json"))
                    self.said_once(result)

    def test_a_refused_import_keeps_its_exit_code(self):
        for more in [(), ("--what-if",), ("--what-if", "--json")]:
            for way in self.WAYS:
                with self.subTest((way, more)):
                    result = self.expect(9, self.lost(way, "import", files.leaf().certificate, *self.to_store, *more))
                    self.said_once(result)

    def test_output_that_is_only_slow_is_waited_for(self):
        for _ in range(3):
            self.expect(0, run(*self.makes, "--json"))
        read, write = os.pipe()
        os.set_blocking(write, False)
        fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, 4096)
        process = subprocess.Popen([PROGRAM, "request", "list", "--json", *self.to_store], env=environment(), stdin=subprocess.DEVNULL, stdout=write,
                                   stderr=subprocess.PIPE)
        os.close(write)
        with os.fdopen(read, "rb") as file:
            time.sleep(0.3)
            self.assertEqual(3, len(json.loads(file.read())["entries"]))
        self.assertEqual((b"", 0), (process.communicate(timeout=60)[1], process.returncode))


class Colours(Case):
    def test_colours_are_for_terminals(self):
        coloured = lambda *arguments, **more: "\x1b[" in run("list", "--section", "my", "--store", "folder:" + self.store, *arguments,
                                                             env=environment(**more)).out
        self.expect(0, run("import", files.mail(), "--store", "folder:" + self.store, "--password-file", self.write("password", files.PASSWORD)))
        self.assertFalse(coloured())
        self.assertTrue(coloured("--color", "always"))
        self.assertTrue(coloured("--color=always", NO_COLOR="1"))
        self.assertFalse(coloured("--color", "never"))
        self.assertNotIn("\x1b[", run("list", "--json", "--color", "always", "--store", "folder:" + self.store).out)

    def test_a_terminal_gets_colours_unless_it_says_no(self):
        for more, coloured in [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)]:
            with self.subTest(str(more)), OnTerminal("inspect", files.mail(), env=environment(**more)) as program:
                self.assertEqual(0, program.end())
                self.assertEqual(coloured, "\x1b[" in program.text)


class HostileTexts(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)
        self.pfx = files.pfx(files.leaf("hostile.example.com", subject="/CN=" + HOSTILE.replace("/", "\\/")), name="Name\x1b]0;title\x07\u202e")

    def check(self, text):
        for character in text:
            hidden = unicodedata.category(character) in ("Cc", "Cf") and character != "\n"
            self.assertFalse(hidden, f"{character!r} in {text!r}")
        self.assertFalse([line for line in text.splitlines() if line.startswith("Injected")])
        self.assertIn("\\u{202E}", text)

    def test_a_subject_cannot_change_what_is_shown(self):
        store = ("--store", "folder:" + self.store)
        self.check(self.expect(0, run("inspect", self.pfx, "--password-file", self.password)).out)
        self.check(self.expect(0, run("import", self.pfx, "--password-file", self.password, "--what-if", *store)).out)
        self.check(self.expect(0, run("import", self.pfx, "--password-file", self.password, *store)).out)
        self.check(self.expect(0, run("list", *store)).out)
        self.check(self.expect(0, run("show", files.leaf("hostile.example.com", subject="/CN=" + HOSTILE.replace("/", "\\/")).fingerprint(), *store)).out)
        self.check(self.expect(0, run("receipts", *store)).out)
        receipt = run("receipts", "--json", *store).json["receipts"][0]["id"]
        self.check(self.expect(0, run("receipts", receipt, *store)).out)

    def test_json_holds_the_text_itself(self):
        document = self.expect(0, run("inspect", self.pfx, "--password-file", self.password, "--json")).json
        self.assertEqual(1, document["certificates"][0]["subject"].count("\u202e"))
        self.assertNotIn("\\u{202E}", document["certificates"][0]["subject"])

    def test_the_name_of_a_file_cannot_either(self):
        path = self.write("a\x1b[2J\u202e.pfx", files.read(files.mail()))
        self.check(self.expect(0, run("inspect", path)).out)
        self.check(self.expect(3, run("inspect", path + "x")).err)


if __name__ == "__main__":
    main()
