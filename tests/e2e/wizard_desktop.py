# SPDX-License-Identifier: Apache-2.0
"""A double click, for real: the installed entries on an X server and a session bus of their own.

gio opens a file the way a file manager does, and the window that appears must be about that file.
"""
import os
import signal
import subprocess

from wizard_world import run, until

BUILD, SOURCE = os.environ["CERTWRIGHT_BUILD"], os.environ["CERTWRIGHT_SOURCE"]
UNSET = ("XDG_DATA_HOME", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "WAYLAND_DISPLAY")


def windows(title):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"], capture_output=True, text=True)
    return found.stdout.split()


def close(window):
    """Ends the program of a window, and says where that program lies."""
    pid = int(subprocess.run(["xdotool", "getwindowpid", window], check=True, capture_output=True, text=True).stdout)
    program = os.readlink(f"/proc/{pid}/exe")
    os.kill(pid, signal.SIGTERM)
    until("the end of the program", lambda: not windows(".* — Certwright"))
    return program


def open_and_see(title, *command):
    assert not windows(title), f"{title} is there before"
    subprocess.run(command, check=True, timeout=60)
    shown = until(title, lambda: windows(title))
    assert len(shown) == 1, f"{len(shown)} windows for {command}"
    return close(shown[0])


def drive(folder):
    for name in UNSET:
        os.environ.pop(name, None)
    for_user = f"{SOURCE}/packaging/linux/for-user"
    importer = f"{folder}/.local/share/applications/certwright-import.desktop"
    asked = subprocess.run(["gio", "open", folder / "mail.pfx"], capture_output=True, text=True)
    assert asked.returncode != 0, "something opens it without an installation"  # the control
    subprocess.run([for_user, "install", BUILD], check=True)
    program = open_and_see("mail.pfx — Certwright", "gio", "open", folder / "mail.pfx")
    assert program == f"{folder}/.local/bin/certwright-wizard", program
    # What a file manager does with two files that are selected: one window, about the certificate.
    open_and_see("leaf.pem — Certwright", "gio", "launch", importer, folder / "key.pem", folder / "leaf.pem")
    open_and_see("Certwright", "gio", "launch", f"{folder}/.local/share/applications/certwright.desktop")
    subprocess.run([for_user, "uninstall"], check=True)
    left = [path for path in (folder / ".local").rglob("*")] if (folder / ".local").exists() else []
    assert not left, left
    assert subprocess.run(["gio", "open", folder / "mail.pfx"], capture_output=True).returncode != 0, "it still opens"


run("word", drive)
