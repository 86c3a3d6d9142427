#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the wizard's program says before there is a window."""
import os
import subprocess
import unittest

WIZARD = os.environ["CERTWRIGHT_WIZARD"]


def start(*arguments, **environment):
    kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.Popen([WIZARD, *arguments], env=kept | environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


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

    def test_standard_input_stands_alone(self):
        code, message = self.ended(start("-", "mail.pfx", QT_QPA_PLATFORM="offscreen"))
        self.assertEqual(2, code)
        self.assertIn("alone", message)


if __name__ == "__main__":
    unittest.main()
