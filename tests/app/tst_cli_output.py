# SPDX-License-Identifier: Apache-2.0
"""Where the program writes, in what manner, and what happens when it cannot."""
import os
import subprocess
import unicodedata

from command import PROGRAM, Case, OnTerminal, environment, main, run, tree
import files

HOSTILE = "<b>bold</b>\nInjected: yes\u202emoc.elpmaxe\x1b[31m"


class Streams(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)
        self.arguments = ("import", files.mail(), "--store", "folder:" + self.store, "--password-file", self.password)

    def test_a_full_disk_behind_standard_output_is_no_success(self):
        with open("/dev/full", "wb") as full:
            for arguments in [("inspect", files.mail()), ("inspect", files.mail(), "--json"), ("list", "--json", "--store", "folder:" + self.store),
                              ("help",), ("--version",)]:
                with self.subTest(arguments[0]):
                    result = self.expect(1, run(*arguments, stdout=full))
                    self.assertIn("standard output: No space left on device", result.err)

    def test_an_import_that_was_made_is_told_even_so(self):
        with open("/dev/full", "wb") as full:
            result = self.expect(1, run(*self.arguments, "--json", stdout=full))
        self.assertIn("The import was made", result.err)
        self.assertIn("my/" + files.leaf().fingerprint(), tree(self.store))
        with open("/dev/full", "wb") as full:
            result = self.expect(1, run(*self.arguments, "--json", stdout=full))
        self.assertNotIn("The import was made", result.err)

    def test_a_reader_that_went_away_is_no_crash(self):
        read, write = os.pipe()
        os.close(read)
        with os.fdopen(write, "wb") as closed:
            self.assertIn("Broken pipe", self.expect(1, run("help", stdout=closed)).err)
            self.expect(4, run("inspect", self.write("empty", b""), "--json", stdout=closed))

    def test_closed_descriptors_never_get_our_text_into_a_file(self):
        for closed in ["<&-", ">&-", "2>&-", ">&- 2>&-", "<&- >&- 2>&-"]:
            with self.subTest(closed):
                self.store = self.path("store " + closed.replace("&", "").replace(">", "o").replace("<", "i"))
                arguments = ["import", files.mail(), "--store", "folder:" + self.store, "--password-file", self.password]
                line = '"$0" "$@" ' + closed
                done = subprocess.run(["sh", "-c", line, PROGRAM, *arguments], env=environment(), stdin=subprocess.DEVNULL,
                                      stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
                self.assertEqual(1 if " >" in " " + closed else 0, done.returncode, done.stderr)
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
                self.assertEqual(drawn, "password …" in program.text, program.text)
                if drawn:
                    self.assertTrue(program.text.endswith("\r\x1b[K"), repr(program.text))
        with OnTerminal("inspect", files.mail(), "--password-file", self.password, pipe_output=True) as program:
            self.assertEqual(0, program.end())
            self.assertEqual("", program.text)  # too quick to be worth a line


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
