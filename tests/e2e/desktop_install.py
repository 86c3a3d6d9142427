# SPDX-License-Identifier: Apache-2.0
"""packaging/linux/for-user, in homes of its own: what it puts there, what it leaves to other programs, and that it takes all of it away.

Arguments: the build folder, the source folder.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

BUILD, SOURCE = (pathlib.Path(word) for word in sys.argv[1:3])
IMPORTER = "certwright-import.desktop"
TYPES = ["application/pkcs12", "application/x-pkcs12", "application/x-pkcs7-certificates", "application/pkix-cert", "application/x-x509-ca-cert",
         "application/x-pem-file", "application/pkcs7-mime", "application/vnd.certwright.plan+json"]
PROGRAMS = ["certwright", "certwright-reader", "certwright-wizard"]
OTHER_ENTRY = "[Desktop Entry]\nType=Application\nName=Other\nExec=true %f\nMimeType=application/pkcs12;application/pkix-cert;\n"
UNSET = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "DISPLAY", "WAYLAND_DISPLAY")


class Home(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="certwright-desktop-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.home = self.folder / "home"
        self.system = self.folder / "system"  # before the machine's own, so that a test knows what is in it
        for folder in [self.home, self.system / "applications"]:
            folder.mkdir(parents=True)
        self.environment = {k: v for k, v in os.environ.items() if k not in UNSET}
        self.environment |= {"HOME": str(self.home), "XDG_DATA_DIRS": f"{self.system}:/usr/share", "XDG_CONFIG_DIRS": str(self.folder / "xdg")}
        self.data = self.home / ".local/share"
        self.associations = self.home / ".config/mimeapps.list"

    def call(self, *words, code=0):
        done = subprocess.run([*map(str, words)], env=self.environment, capture_output=True, text=True, timeout=120)
        self.assertEqual(code, done.returncode, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def install(self, code=0):
        return self.call(SOURCE / "packaging/linux/for-user", "install", BUILD, code=code)

    def uninstall(self, code=0):
        return self.call(SOURCE / "run", "--uninstall", code=code)

    def default_of(self, kind):
        return self.call("xdg-mime", "query", "default", kind).strip()

    def state(self):
        """All that is in the home: names, kinds and contents."""
        return {path.relative_to(self.home): path.read_bytes() if path.is_file() else None for path in self.home.rglob("*")}

    def add_other_program(self, folder):
        (folder / "applications").mkdir(parents=True, exist_ok=True)
        (folder / "applications/other.desktop").write_text(OTHER_ENTRY)
        self.call("update-desktop-database", "-q", folder / "applications")


class Installing(Home):
    def test_it_opens_what_nothing_else_opens_and_leaves_nothing_behind(self):
        before = self.state()
        self.assertEqual("", self.default_of("application/pkcs12"))  # the control
        said = self.install()
        for kind in TYPES:
            self.assertEqual(IMPORTER, self.default_of(kind))
            self.assertIn(kind, said)
        self.assertEqual(PROGRAMS, sorted(os.listdir(self.home / ".local/bin")))
        self.assertFalse(self.associations.exists())
        self.assertIn("is not in your PATH", said)
        self.uninstall()
        self.assertEqual(before, self.state())
        self.assertEqual("", self.default_of("application/pkcs12"))

    def test_twice_is_as_once(self):
        self.install()
        once = self.state()
        self.install()
        self.assertTrue(once == self.state(), "the second time changed something")
        self.uninstall()
        self.assertIn("Nothing is installed", self.uninstall())

    def test_entries_are_valid_and_only_one_is_in_the_menu(self):
        self.install()
        entries = {name: self.data / "applications" / name for name in ["certwright.desktop", IMPORTER]}
        self.assertEqual("", self.call("desktop-file-validate", *entries.values()))
        texts = {name: path.read_text().splitlines() for name, path in entries.items()}
        self.assertIn("NoDisplay=true", texts[IMPORTER])
        self.assertNotIn("NoDisplay=true", texts["certwright.desktop"])
        self.assertFalse([line for line in texts["certwright.desktop"] if line.startswith("MimeType")])
        self.assertIn(f"Exec={self.home}/.local/bin/certwright-wizard %F", texts[IMPORTER])
        self.assertTrue((self.data / "icons/hicolor/scalable/apps/certwright.svg").is_file())

    def test_kinds_of_file_are_known(self):
        self.install()
        contents = {"a.pfx": b"\x30", "a.p12": b"\x30", "a.p7b": b"\x30", "a.p7c": b"\x30", "a.cer": b"\x30", "a.crt": b"\x30", "a.der": b"\x30", "a.pem": b"-",
                    "export": b"Bag Attributes\n    friendlyName: a\n"}
        for name, content in contents.items():
            (self.folder / name).write_bytes(content)
            kind = self.call("gio", "info", "-a", "standard::content-type", self.folder / name).split("content-type:")[1].split()[0]
            self.assertIn(kind, TYPES, name)
        (self.folder / "letter").write_text("Bags\n")  # the control
        self.assertIn("text/plain", self.call("gio", "info", "-a", "standard::content-type", self.folder / "letter"))

    def test_programs_do_not_need_the_build_folder(self):
        self.install()
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=a", "-keyout",
                        "/dev/null", "-out", self.folder / "a.cer"], check=True, capture_output=True)
        trace = self.folder / "trace"
        said = self.call("strace", "-f", "-o", trace, "-e", "trace=%file", self.home / ".local/bin/certwright", "inspect", self.folder / "a.cer")
        self.assertIn("CN=a", said)
        calls = trace.read_text()
        self.assertIn(f"{self.home}/.local/bin/certwright-reader", calls)
        self.assertNotIn(str(BUILD), calls)

    def test_data_go_where_the_user_has_them(self):
        self.environment["XDG_DATA_HOME"] = str(self.home / "data")
        before = self.state()
        self.install()
        self.assertTrue((self.home / "data/applications" / IMPORTER).is_file())
        self.assertFalse(self.data.exists())
        del self.environment["XDG_DATA_HOME"]
        self.assertIn("./run --uninstall", self.install(code=1))
        self.uninstall()
        self.assertEqual(before, self.state())


class OtherPrograms(Home):
    def test_a_default_that_somebody_chose_stays_as_it_is_written(self):
        self.associations.parent.mkdir()
        written = "[Added Associations]\napplication/pkcs12=other.desktop;\n\n[Default Applications]\napplication/pkcs12=other.desktop\n"
        self.associations.write_text(written)
        self.add_other_program(self.data)
        said = self.install()
        self.assertEqual("other.desktop", self.default_of("application/pkcs12"))
        self.assertIn(f"xdg-mime default {IMPORTER} application/pkcs12", said)
        self.assertEqual(IMPORTER, self.default_of("application/x-x509-ca-cert"))  # the control: nobody had chosen
        self.call("xdg-mime", "default", IMPORTER, "application/pkcs12")
        self.assertEqual(IMPORTER, self.default_of("application/pkcs12"))  # what was printed does it
        self.associations.write_text(written)
        self.uninstall()
        self.assertEqual(written, self.associations.read_text())

    def test_a_default_that_nobody_wrote_down_stays_too(self):
        self.add_other_program(self.system)
        before = self.state()
        self.assertEqual("other.desktop", self.default_of("application/pkcs12"))
        said = self.install()
        self.install()
        for kind in ["application/pkcs12", "application/pkix-cert"]:
            self.assertEqual("other.desktop", self.default_of(kind))
            self.assertIn("other.desktop", self.call("gio", "mime", kind).splitlines()[0])
        self.assertIn("as before: application/pkcs12 application/pkix-cert", said)
        self.assertIn(IMPORTER, self.call("gio", "mime", "application/pkcs12"))  # it is offered
        self.uninstall()
        self.assertEqual(before, self.state())

    def test_what_others_have_beside_it_stays(self):
        self.add_other_program(self.data)
        before = self.state()
        self.install()
        (self.data / "mime/packages/other.xml").write_text(
            '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info"><mime-type type="text/x-other"/></mime-info>')
        self.uninstall()
        after = self.state()
        for path, content in before.items():
            self.assertEqual(content, after[path], path)
        self.assertIn("text/x-other", (self.data / "mime/types").read_text())  # made again, without ours
        self.assertNotIn("x-pem-file", (self.data / "mime/types").read_text())


class Foreign(Home):
    def test_a_file_in_the_way_is_named_and_nothing_is_installed(self):
        program = self.home / ".local/bin/certwright"
        program.parent.mkdir(parents=True)
        program.write_text("mine")
        before = self.state()
        self.assertIn(f"  {program}", self.install(code=1))
        self.assertEqual(before, self.state())

    def test_a_file_that_was_changed_stays_and_is_named(self):
        self.install()
        entry = self.data / "applications" / IMPORTER
        entry.write_text("changed")
        self.assertIn(str(entry), self.install(code=1))
        self.assertIn(str(entry), self.uninstall(code=1))
        self.assertEqual("changed", entry.read_text())
        self.assertFalse((self.home / ".local/bin/certwright").exists())
        entry.unlink()
        self.uninstall()
        self.assertEqual({}, self.state())

    def test_a_file_beside_them_is_not_touched(self):
        self.install()
        (self.home / ".local/bin/certwright-notes").write_text("mine")
        self.uninstall()
        self.assertEqual(["certwright-notes"], os.listdir(self.home / ".local/bin"))

    def test_an_unusual_prefix_is_written_so_that_the_desktop_finds_the_program(self):
        for name in ["two words", 'a "quoted" $name', "tick`s", "größer"]:
            with self.subTest(name):
                prefix = self.folder / name
                self.call("cmake", "--install", BUILD, "--prefix", prefix)
                for entry in (prefix / "share/applications").iterdir():
                    self.assertEqual("", self.call("desktop-file-validate", entry))
                wizard, started = prefix / "bin/certwright-wizard", prefix / "started"
                wizard.write_text('#!/bin/sh\nprintf "%s\\n" "$@" >"$(dirname "$0")/../new"\nmv "$(dirname "$0")/../new" "$(dirname "$0")/../started"\n')
                self.call("gio", "launch", prefix / "share/applications" / IMPORTER, self.folder / "a b.pfx", self.folder / "c.key")
                for _ in range(100):
                    if started.exists():
                        break
                    subprocess.run(["sleep", "0.05"], check=True)
                self.assertEqual([str(self.folder / "a b.pfx"), str(self.folder / "c.key")], started.read_text().splitlines())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
