# SPDX-License-Identifier: Apache-2.0
"""After Next no piece of the password is left in the wizard's memory, with the accessibility bus on. The search is the one of
tests/app/scan.py, made from outside by root; the control is that it finds the password while it still stands in the field.
"""
import os
import pathlib
import secrets
import string
import subprocess
import sys
import time

from wizard_world import Window, press_keys, run, type_keys

SCAN = pathlib.Path(__file__).resolve().parents[1] / "app" / "scan.py"
PASSWORD = os.environ.get("E2E_PASSWORD") or "".join(secrets.choice(string.ascii_lowercase + string.digits) for _ in range(20))


def pieces_left(pid):
    as_root = () if os.geteuid() == 0 else ("sudo", "-n")
    done = subprocess.run([*as_root, sys.executable, "-B", str(SCAN), str(pid)], input=PASSWORD.encode(), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().splitlines()


def drive(folder):
    with Window(folder / "mail.pfx") as window:
        window.enabled("Next")
        press_keys("alt+n")
        window.see("Password of the file")
        window.focused("Password", "password text")
        assert pieces_left(window.process.pid) == [], "the password is there before it was typed"
        type_keys(PASSWORD)
        time.sleep(0.5)
        assert pieces_left(window.process.pid), "the search does not find the password in its field"  # the control
        press_keys("Return")
        window.see("Name and place")
        left = pieces_left(window.process.pid)
        assert left == [], "\n".join(["pieces of the password are left:", *left])


run(PASSWORD, drive)
