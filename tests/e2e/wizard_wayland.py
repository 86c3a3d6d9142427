# SPDX-License-Identifier: Apache-2.0
"""The wizard in a session that has Wayland and no X11: a weston without a screen. What the window says to it is Qt's own log of the protocol."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from wizard_world import WIZARD, make_file, until

NO_SCREEN = "There is no screen to open a window on"
KEPT = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP")}


class Wayland(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="certwright-wayland-"))
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "runtime").mkdir(mode=0o700)
        self.file = make_file(self.folder, "word")
        self.environment = KEPT | {"HOME": str(self.folder), "XDG_RUNTIME_DIR": str(self.folder / "runtime"), "WAYLAND_DISPLAY": "certwright"}

    def start(self, *command, log, **more):
        with open(log, "wb") as written:
            program = subprocess.Popen([*map(str, command)], env=self.environment | more, stdin=subprocess.DEVNULL, stdout=written, stderr=written)
        self.addCleanup(lambda: (program.kill(), program.wait()))
        return program

    def start_weston(self):
        self.start("weston", "--backend=headless-backend.so", "--socket=certwright", "--no-config", "--idle-time=0", log=self.folder / "weston.log")
        until("weston", (self.folder / "runtime/certwright").exists)

    def test_the_window_opens(self):
        self.start_weston()
        log = self.folder / "wizard.log"
        program = self.start(WIZARD, self.file, log=log, WAYLAND_DEBUG="1")
        until("its title", lambda: 'set_title("mail.pfx — Certwright")' in log.read_text(errors="replace"))
        said = until("its picture", lambda: ".frame(" in (text := log.read_text(errors="replace")) and ".done(" in text.split(".frame(")[-1] and text)
        self.assertIn('set_app_id("certwright")', said)
        self.assertIsNone(program.poll())

    def test_without_a_session_it_says_so(self):
        program = self.start(WIZARD, log=self.folder / "log")
        self.assertEqual(2, program.wait(60))
        self.assertIn(NO_SCREEN, (self.folder / "log").read_text())

    def test_without_the_part_of_qt_for_it_the_package_is_named(self):
        self.start_weston()
        for name in ["certwright-wizard", "certwright-reader"]:
            shutil.copy2(pathlib.Path(WIZARD).parent / name, self.folder)
        (self.folder / "qt.conf").write_text(f"[Paths]\nPlugins={self.folder}/none\n")
        program = self.start(self.folder / "certwright-wizard", log=self.folder / "log")
        self.assertEqual(2, program.wait(60))
        self.assertIn("qt6-wayland", (self.folder / "log").read_text())


if __name__ == "__main__":
    unittest.main()
