# SPDX-License-Identifier: Apache-2.0
"""certwright.exe as a black box under Wine, with its reader beside it: what works on Windows works, and the rest says that it does not."""
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "app"))

from command import Case, environment, main, run
import files

WINE = os.environ["WINE"]
CACHE = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")


def windows(*arguments, **options):
    return run(*arguments, prefix=(WINE,), env=environment(XDG_CACHE_HOME=CACHE, **options.pop("env", {})), **options)


class Inspect(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)

    def test_a_file_opens_with_its_password(self):
        shown = self.expect(0, windows("inspect", files.mail(), "--password-file", self.password, "--json")).json
        self.assertEqual({"verdict": "correct", "fitted": "utf-8"}, shown["password"])
        self.assertEqual("pkcs12", shown["format"])
        self.assertEqual(files.leaf().fingerprint(), shown["certificates"][0]["sha256"])
        self.assertTrue(shown["certificates"][0]["hasPrivateKey"])
        self.assertEqual(3, len(shown["certificates"]))

    def test_legacy_ciphers_are_inside(self):
        path = files.pfx(files.leaf(), options=("-legacy", "-certpbe", "PBE-SHA1-RC2-40", "-keypbe", "PBE-SHA1-3DES", "-macalg", "sha1"))
        shown = self.expect(0, windows("inspect", path, "--password-file", self.password, "--json")).json
        self.assertEqual("correct", shown["password"]["verdict"])

    def test_a_wrong_password_is_wrong(self):
        wrong = self.write("wrong", "something else")
        self.assertEqual("wrong-password", self.expect_error(6, windows("inspect", files.mail(), "--password-file", wrong, "--json"))["code"])

    def test_without_a_password_there_are_facts(self):
        shown = self.expect(0, windows("inspect", files.mail(), "--json")).json
        self.assertEqual("needed", shown["password"]["verdict"])
        self.assertEqual("hmac", shown["container"]["mac"]["kind"])

    def test_damage_is_damage(self):
        with open(files.mail(), "rb") as file:
            cut = self.write("cut.pfx", file.read()[:-40])
        self.expect_error(4, windows("inspect", cut, "--json"))
        self.expect_error(3, windows("inspect", self.path("none.pfx"), "--json"), "file-missing")
        self.expect_error(3, windows("inspect", self.folder, "--json"), "file-is-folder")

    def test_names_beyond_ascii_and_other_ways_in(self):
        with open(files.mail(), "rb") as file:
            content = file.read()
        path = self.write("Prüfung 証明書.pfx", content)
        shown = self.expect(0, windows("inspect", path, "--password-env", "WORD", "--json", env={"WORD": files.PASSWORD})).json
        self.assertEqual("Prüfung 証明書.pfx", shown["file"]["name"])
        self.assertEqual("correct", shown["password"]["verdict"])
        shown = self.expect(0, windows("inspect", "-", "--password-file", self.password, "--json", input=content)).json
        self.assertEqual("correct", shown["password"]["verdict"])
        text = self.expect(0, windows("inspect", path, "--password-file", self.password)).out
        self.assertIn("mail.example.com", text)
        self.assertNotIn("\r", text)


class Rest(Case):
    def test_it_says_that_nothing_confines_the_reader(self):
        told = self.expect(0, windows("--version", "--verbose")).out
        self.assertRegex(told, r"Reader: confinement +none")
        reader = self.expect(0, windows("--version", "--json")).json["reader"]
        self.assertFalse(any(reader.values()), reader)

    def test_help_tells_what_there_is(self):
        self.assertIn("no certificate store on Windows", self.expect(0, windows("help")).out)
        self.assertRegex(self.expect(0, windows("help", "config")).out, r"reader\.unconfined +true")
        self.assertIn("wrong-password", self.expect(0, windows("help", "exit-codes")).out)
        self.assertIn("--password-file", self.expect(0, windows("help", "inspect")).out)

    def test_what_needs_a_store_says_that_there_is_none(self):
        for arguments in [("import", files.mail()), ("import", files.mail(), "--store", "folder:" + self.store), ("list",), ("show", "00"),
                          ("receipts",), ("request", "list"), ("request", "new", "--subject", "CN=new", "--out", self.path("new.csr"))]:
            with self.subTest(arguments[:2]):
                told = self.expect_error(2, windows(*arguments, "--json"), "usage")["text"]
                self.assertIn("no certificate store on Windows", told)
        self.assertEqual([], os.listdir(self.folder))

    def test_a_reader_that_says_nothing_is_ended_after_half_a_minute(self):
        program = shutil.copy(os.environ["CERTWRIGHT"], self.path("certwright.exe"))
        shutil.copy(os.environ["CERTWRIGHT_MUTE"], self.path("certwright-reader.exe"))
        result = run("inspect", files.mail(), "--json", prefix=(WINE,), program=program, env=environment(XDG_CACHE_HOME=CACHE))
        self.assertIn("said nothing for 30 seconds", self.expect_error(4, result, "not-read-safely")["text"])

    def test_the_reader_by_itself_reads_nothing(self):
        program = os.path.join(os.path.dirname(os.environ["CERTWRIGHT"]), "certwright-reader.exe")
        done = subprocess.run([WINE, program], env=environment(XDG_CACHE_HOME=CACHE), stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        self.assertEqual(2, done.returncode)


main()
