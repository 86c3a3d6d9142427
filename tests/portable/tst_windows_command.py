# SPDX-License-Identifier: Apache-2.0
"""certwright.exe as a black box under Wine, with its reader beside it: what works on Windows works, and the rest says that it does not."""
import os
import shutil
import subprocess
import sys
import tty
import xml.etree.ElementTree

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "app"))

from command import Case, OnTerminal, environment, main, run
from pe_resources import Program
import files

WINE = os.environ["WINE"]
CACHE = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")


def prefix():
    """Where the Windows of packaging/windows/wine lies."""
    return os.environ.get("CERTWRIGHT_WINEPREFIX") or os.path.join(CACHE, "certwright", "windows", "wine")


def wine_environment(**more):
    own = {name: os.environ[name] for name in ("CERTWRIGHT_WINEPREFIX",) if name in os.environ}
    return environment(XDG_CACHE_HOME=CACHE, **own, **more)


def drive(path):
    """The same place as Windows has it."""
    return "Z:" + path.replace("/", "\\")


def windows(*arguments, **options):
    return run(*arguments, prefix=(WINE,), env=wine_environment(**options.pop("env", {})), **options)


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


class Arguments(Case):
    """The words of a command line are exact, whatever the code page; help repeats what it does not know."""

    def test_each_letter_arrives(self):
        for word in ["Prüfung", "証明書", "\N{GRINNING FACE}", "two words", 'a"b', "C:\\dir\\", 'a\\"', "%PATH%", "^&|<>"]:
            with self.subTest(word):
                text = self.expect(2, windows("help", word)).err
                self.assertIn(f"no help on {word};", text)

    def test_nothing_is_made_of_a_pattern(self):
        self.write("one.cpp", "")
        for pattern in ["*.cpp", "?ne.cpp", "one.*"]:
            with self.subTest(pattern):
                text = self.expect(2, windows("help", pattern, cwd=self.folder)).err
                self.assertIn(f"no help on {pattern};", text)

    def test_an_empty_argument_is_one(self):
        self.assertIn("are the same", self.expect_error(2, windows("inspect", "--path", "", files.mail(), "--json"), "usage")["text"])
        self.expect(0, windows("inspect", "--path", files.mail(), "--json"))  # control

    def test_the_spelling_of_PowerShell_is_taken(self):
        password = self.write("password", files.PASSWORD)
        for path in [("-Path", files.mail()), ("-PATH:" + files.mail(),), ("-Path:", files.mail())]:
            with self.subTest(path):
                shown = self.expect(0, windows("inspect", *path, "--password-file", password, "--json")).json
                self.assertEqual("correct", shown["password"]["verdict"])
        refused = self.expect_error(2, windows("inspect", "-Path", files.mail(), "-Password", files.PASSWORD, "--json"), "usage")["text"]
        self.assertIn("can be read by every user", refused)
        self.assertNotIn(files.PASSWORD, refused)
        switches = ("import", "-Path", files.mail(), "-FriendlyName", "Prüfung", "-WhatIf", "-Confirm:$false")
        self.assertNotIn("There is no option", windows(*switches, "--json").out)
        self.assertIn(":$true or :$false", self.expect_error(2, windows(*switches, "-Confirm:perhaps", "--json"), "usage")["text"])
        self.assertIn("There is no option", self.expect_error(2, windows(*switches, "-Konfirm", "--json"), "usage")["text"])

    def test_exit_codes_are_those_of_every_system(self):
        wrong = self.write("wrong", "something else")
        nothing = self.write("nothing.pfx", "this is no certificate")
        for code, arguments in [(0, ["inspect", files.mail()]), (2, ["inspect", "--none", files.mail()]), (3, ["inspect", self.path("none.pfx")]),
                                (4, ["inspect", nothing]), (6, ["inspect", files.mail(), "--password-file", wrong]),
                                (8, ["inspect", files.mail(), "--password-file", wrong, "--max-work", "1"])]:
            with self.subTest(code):
                self.expect(code, windows(*arguments))


class Paths(Case):
    def test_a_path_longer_than_MAX_PATH_is_read(self):
        deep = os.path.join(self.folder, *["d" * 100] * 4)
        os.makedirs(deep)
        path = shutil.copy(files.mail(), os.path.join(deep, "mail.pfx"))
        password = os.path.join(deep, "password")
        with open(password, "w") as file:
            file.write(files.PASSWORD)
        self.assertGreater(len(path), 400)
        for spelling in [path, drive(path), "\\\\?\\" + drive(path)]:
            with self.subTest(spelling):
                shown = self.expect(0, windows("inspect", spelling, "--password-file", password, "--json")).json
                self.assertEqual("correct", shown["password"]["verdict"])
                self.assertEqual([], [finding for finding in shown["findings"] if finding["code"] == "network-file"])
        self.expect_error(3, windows("inspect", os.path.join(deep, "none.pfx"), "--json"), "file-missing")

    def test_a_file_of_another_machine_has_a_finding(self):
        share = os.path.join(prefix(), "dosdevices", "unc", f"files-{os.getpid()}", "certs")
        os.makedirs(share)
        self.addCleanup(shutil.rmtree, os.path.dirname(share))
        shutil.copy(files.mail(), os.path.join(share, "mail.pfx"))
        host = os.path.basename(os.path.dirname(share))
        password = self.write("password", files.PASSWORD)
        for start in ["\\\\", "//", "\\\\?\\UNC\\"]:
            for given in [(), ("--password-file", password)]:
                with self.subTest((start, given)):
                    path = f"{start}{host}\\certs\\mail.pfx"
                    shown = self.expect(0, windows("inspect", path, *given, "--json")).json
                    found = [finding for finding in shown["findings"] if finding["code"] == "network-file"]
                    self.assertEqual(["warning"], [finding["severity"] for finding in found])
                    self.assertIn(host, found[0]["text"])
        self.assertIn("from the machine " + host, self.expect(0, windows("inspect", f"\\\\{host}\\certs\\mail.pfx")).out)


class OnConsole(Case):
    """A console gets characters, not bytes of its code page."""

    def on_console(self, *arguments):
        console = OnTerminal(*arguments, prefix=(WINE,), env=wine_environment())
        tty.setraw(console.master)  # what is shown, Windows shows; Wine would see to that only with the first read
        return console

    def test_each_letter_is_shown(self):
        path = self.write("Prüfung 証明書.pfx", files.read(files.mail()))
        with self.on_console("inspect", path) as console:
            console.wait_for("Prüfung 証明書.pfx")
            self.assertEqual(0, console.end())
            self.assertNotIn("Ã", console.text)

    def test_a_password_is_asked_for_and_not_shown(self):
        path = self.write("Prüfung.pfx", files.read(files.mail()))
        with self.on_console("inspect", path, "--password-prompt") as console:
            console.wait_for("Password for Prüfung.pfx:")  # the blank comes as a move
            console.type(files.PASSWORD + "\r")
            console.wait_for("mail.example.com")
            self.assertEqual(0, console.end())
            self.assertNotIn(files.PASSWORD, console.text)


class Reader(Case):
    MEASURES = ["ends-with-parent", "one-process", "memory-limit", "processor-limit", "own-handles-only", "no-child-processes", "no-administrator",
                "no-privileges", "low-integrity", "strict-handle-checks", "no-extension-points", "no-dynamic-code", "local-images-only"]

    def test_the_version_says_what_was_asked_for_and_what_is_in_force(self):
        reader = self.expect(0, windows("--version", "--json")).json["reader"]
        self.assertEqual(self.MEASURES, reader["asked"])
        self.assertIn("no-administrator", reader["inForce"])
        self.assertNotIn("own-handles-only", reader["inForce"])  # nothing can be read back of it
        self.assertFalse(reader["seccomp"])
        told = self.expect(0, windows("--version", "--verbose")).out
        self.assertRegex(told, r"Reader: no administrator \(token\) +in force\n")
        self.assertRegex(told, r"Reader: no handle but its own +asked for; the system does not confirm it\n")
        self.assertRegex(told, r"Reader: files and network closed +no")

    def test_what_is_not_in_force_is_not_said_to_be(self):
        # Wine takes these and does nothing with them, as small programs show that break each.
        reader = self.expect(0, windows("--version", "--json")).json["reader"]
        self.assertEqual([], [measure for measure in ["memory-limit", "low-integrity", "no-dynamic-code"] if measure in reader["inForce"]])
        self.assertEqual((0, 0), (reader["memoryBytes"], reader["processorSeconds"]))

    def test_without_a_system_call_filter_nothing_is_read_where_one_is_demanded(self):
        home = self.path("home")
        os.makedirs(os.path.join(home, "certwright"))
        with open(os.path.join(home, "certwright", "config.toml"), "w") as file:
            file.write("[reader]\nunconfined = false\n")
        # Wine sets APPDATA for what it starts.
        self.write("inspect.bat", f"@set APPDATA={drive(home)}\r\n@{drive(os.environ['CERTWRIGHT'])} inspect {drive(files.mail())} --json\r\n")
        result = run(prefix=(WINE, "cmd", "/c"), program=drive(self.path("inspect.bat")), env=wine_environment())
        self.expect_error(9, result, "reader-unconfined")
        self.expect(0, windows("inspect", files.mail(), "--json"))  # control


class Host(Case):
    """Wine runs everything as an elevated administrator; a token without Administrators stands for an ordinary user."""

    def test_an_administrator_is_one(self):
        self.assertEqual("administrator", self.host())

    def host(self, *arguments):
        return self.expect(0, run(*arguments, prefix=(WINE,), program=os.environ["CERTWRIGHT_HOST"], env=wine_environment())).out.strip()

    def test_an_account_without_that_membership_is_none(self):
        self.assertEqual("user", self.host("user"))

    def test_an_administrator_whose_membership_was_taken_out_of_the_token_is_one(self):
        self.assertEqual("administrator", self.host("filtered"))


class Rest(Case):
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
        result = run("inspect", files.mail(), "--json", prefix=(WINE,), program=program, env=wine_environment())
        self.assertIn("said nothing for 30 seconds", self.expect_error(4, result, "not-read-safely")["text"])

    def test_the_reader_by_itself_reads_nothing(self):
        program = os.path.join(os.path.dirname(os.environ["CERTWRIGHT"]), "certwright-reader.exe")
        done = subprocess.run([WINE, program], env=wine_environment(), stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        self.assertEqual(2, done.returncode)


class Resources(Case):
    """What Windows shows of a program and how it starts it, as an independent reader finds it in the file."""

    def programs(self):
        folder = os.path.dirname(os.environ["CERTWRIGHT"])
        return {name: Program(os.path.join(folder, name + ".exe")) for name in ("certwright", "certwright-reader")}

    def test_each_program_has_its_version(self):
        version = os.environ["CERTWRIGHT_VERSION"]
        numbers = (*map(int, version.split(".")), 0)
        for name, program in self.programs().items():
            with self.subTest(name):
                file, product, texts = program.version()
                self.assertEqual((numbers, numbers), (file, product))
                self.assertEqual(("Certwright", version, version, name + ".exe"),
                                 tuple(texts[key] for key in ("ProductName", "ProductVersion", "FileVersion", "OriginalFilename")))
        self.assertIn(version, self.expect(0, windows("--version")).out)

    def test_each_program_has_its_icon_in_every_size(self):
        for name, program in self.programs().items():
            with self.subTest(name):
                self.assertEqual([16, 20, 24, 32, 40, 48, 64, 256], program.icon_sizes())

    def test_each_program_starts_with_the_rights_of_its_caller(self):
        for name, program in self.programs().items():
            with self.subTest(name):
                manifest = xml.etree.ElementTree.fromstring(program.manifest())
                texts = {element.tag.split("}")[1]: (element.text or "").strip() for element in manifest.iter()}
                levels = [element.get("level") for element in manifest.iter() if element.tag.endswith("}requestedExecutionLevel")]
                self.assertEqual(["asInvoker"], levels)
                self.assertEqual(("true", "UTF-8"), (texts["longPathAware"], texts["activeCodePage"]))

    def test_a_program_without_resources_has_none(self):
        plain = Program(os.environ["CERTWRIGHT_MUTE"])
        self.assertEqual((None, [], None), (plain.version(), plain.icon_sizes(), plain.manifest()))


main()
