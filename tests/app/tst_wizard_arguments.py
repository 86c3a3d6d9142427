#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the wizard's program prints before there is a window."""
import os
import subprocess
import tempfile
import time
import unittest

WIZARD = os.environ["CERTWRIGHT_WIZARD"]


def start(*arguments, cwd=None, **environment):
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.Popen([WIZARD, *arguments], cwd=cwd, env=kept | environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


class Arguments(unittest.TestCase):
    def ended(self, program):
        out, err = program.communicate(timeout=60)
        self.assertEqual("", out)
        return program.returncode, err

    def stays_open(self, *arguments):
        program = start(*arguments, QT_QPA_PLATFORM="offscreen")
        try:
            program.communicate(timeout=3)
            return False
        except subprocess.TimeoutExpired:
            return True
        finally:
            program.kill()
            program.communicate()

    def test_without_a_screen_it_names_the_command_line(self):
        for screen in [{}, {"DISPLAY": ":4711"}]:
            with self.subTest(screen):
                code, message = self.ended(start(**screen))
                self.assertEqual(2, code)
                self.assertIn("There is no screen to open a window on. On a terminal: certwright import FILE", message)
                self.assertNotIn("reinstalling", message)
        self.assertTrue(self.stays_open())  # the control

    def test_an_unknown_option_is_refused_and_a_file_of_that_name_is_not(self):
        code, message = self.ended(start("-x.pfx", QT_QPA_PLATFORM="offscreen"))
        self.assertEqual(2, code)
        self.assertIn("There is no option -x.pfx", message)
        self.assertTrue(self.stays_open("--", "-x.pfx"))

    def traces_of(self, folder, **environment):
        """Opens a file from within a folder, and says what is kept in the folder once the window had time to."""
        command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=a", "-keyout", "/dev/null",
                   "-out", os.path.join(folder, "mail.cer")]
        subprocess.run(command, check=True, capture_output=True)
        before = sorted(os.listdir(folder))
        program = start("mail.cer", QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME="", XDG_DATA_HOME="", XDG_CACHE_HOME="", cwd=folder, **environment)
        end = time.monotonic() + 5
        while time.monotonic() < end and sorted(os.listdir(folder)) == before:
            time.sleep(0.1)
        opened = program.poll() is None
        program.kill()
        _, message = program.communicate()
        self.assertTrue(opened, message)
        return sorted(set(os.listdir(folder)) - set(before))

    def test_a_relative_home_is_none(self):
        broken = "friendly_name.default = 7\n"  # would be said instead of opening the window
        for home in ["home", "./home", ""]:
            with self.subTest(home), tempfile.TemporaryDirectory() as folder:
                os.makedirs(os.path.join(folder, home, ".config/certwright"))
                with open(os.path.join(folder, home, ".config/certwright/config.toml"), "w", encoding="utf-8") as file:
                    file.write(broken)
                self.assertEqual([], self.traces_of(folder, HOME=home))
                self.assertEqual(["config.toml"], os.listdir(os.path.join(folder, home, ".config/certwright")))
        with tempfile.TemporaryDirectory() as folder:  # control: an absolute one is used
            self.assertEqual([".config"], [name for name in self.traces_of(folder, HOME=folder) if name == ".config"])

    def test_a_certificate_is_viewed(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "mail.cer")
            command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=a", "-keyout", "/dev/null", "-out", path]
            subprocess.run(command, check=True, capture_output=True)
            self.assertTrue(self.stays_open("--view", path))
            self.assertTrue(self.stays_open("--view", "--", path))

    def test_view_needs_a_file(self):
        for arguments in [["--view"], ["--view", "-"], ["--view", "--"]]:
            with self.subTest(arguments):
                code, message = self.ended(start(*arguments, QT_QPA_PLATFORM="offscreen"))
                self.assertEqual(2, code)
                self.assertIn("--view needs a file.", message)
        self.assertTrue(self.stays_open("--", "--view"))  # the control: a file of that name
        code, message = self.ended(start("--view", "-x", QT_QPA_PLATFORM="offscreen"))
        self.assertEqual(2, code)
        self.assertIn("There is no option -x", message)

    def test_standard_input_stands_alone(self):
        code, message = self.ended(start("-", "mail.pfx", QT_QPA_PLATFORM="offscreen"))
        self.assertEqual(2, code)
        self.assertIn("alone", message)


if __name__ == "__main__":
    unittest.main()
