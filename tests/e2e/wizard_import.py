# SPDX-License-Identifier: Apache-2.0
"""One import in a real window: certwright-wizard FILE on an X server of its own, driven through the accessibility tree.

It ends with the PEM files, whose key is proved with openssl. The password is typed on the keyboard, because the field offers
the accessibility bus no text; a listener on that bus checks that none of it was heard there.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

WIZARD = os.environ["CERTWRIGHT_WIZARD"]
PASSWORD = "qzvkxj"
BOUND = 60


def until(what, found):
    """Waits for a fact, up to a bound."""
    end = time.monotonic() + BOUND
    while time.monotonic() < end:
        try:
            got = found()
        except Exception:  # the tree changes while it is read
            got = None
        if got:
            return got
        time.sleep(0.05)
    raise SystemExit(f"not seen in {BOUND} s: {what}")


def make_file(folder):
    """A .pfx by openssl, for a host of its own."""
    run = lambda *words: subprocess.run(words, cwd=folder, check=True, capture_output=True)
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "leaf.pem", "-days", "200",
        "-subj", "/CN=mail.example.com", "-addext", "subjectAltName=DNS:mail.example.com")
    run("openssl", "pkcs12", "-export", "-inkey", "key.pem", "-in", "leaf.pem", "-out", "mail.pfx", "-passout", f"pass:{PASSWORD}")
    return folder / "mail.pfx"


class Window:
    """The wizard as assistive technology sees it."""

    def __init__(self, pyatspi, process):
        self.pyatspi = pyatspi
        self.process = process
        self.root = until("the window", self._find_root)

    def _find_root(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the wizard ended with {self.process.returncode}")
        for application in self.pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def find(self, role, name):
        def fits(node):
            showing = node.getState().contains(self.pyatspi.STATE_SHOWING)
            return showing and node.getRoleName() == role and (node.name == name or name is None)

        return self.pyatspi.findDescendant(self.root, fits)

    def see(self, text):
        until(text, lambda: self.find("label", text))

    def press(self, name):
        def enabled():
            button = self.find("push button", name)
            return button if button and button.getState().contains(self.pyatspi.STATE_ENABLED) else None

        until(f"button {name}", enabled).queryAction().doAction(0)


def drive(folder):
    """Inside a session bus and an X server: the whole way from the file to the result."""
    import pyatspi  # needs the bus

    # Everything that is said about text on the accessibility bus, by whoever listens.
    heard = open(folder / "heard", "wb")
    ask = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"]
    bus = subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip()
    listener = subprocess.Popen(["dbus-monitor", "--address", bus], stdout=heard)
    wizard = subprocess.Popen([WIZARD, str(folder / "mail.pfx")])
    try:
        window = Window(pyatspi, wizard)
        window.see("Which certificate file?")
        window.press("Next")
        window.see("Password of the file")
        field = until("the password field", lambda: window.find("password text", "Password"))
        field.queryComponent().grabFocus()
        until("focus", lambda: field.getState().contains(pyatspi.STATE_FOCUSED))
        subprocess.run(["xdotool", "type", "--delay", "40", PASSWORD], check=True)
        window.press("Next")
        window.see("Name and place")
        name = until("the name field", lambda: window.find("text", "Friendly name"))
        name.queryEditableText().setTextContents("MX front")
        window.press("Next")
        window.see("This is what will change")
        assert not (folder / "store").exists(), "something was changed before Import"
        window.press("Import")
        window.see("Imported and proved")
        window.press("Finish")
        assert wizard.wait(BOUND) == 0, "the wizard did not end well"
    finally:
        wizard.poll() is None and wizard.terminate()
        listener.terminate()
        heard.close()
    said = (folder / "heard").read_text(errors="replace")
    assert "MX front" in said, "the listener hears nothing at all"  # the control
    typed = [line.split('"')[1] for line in said.splitlines() if line.strip().startswith('string "')]
    assert not any(letter in typed for letter in PASSWORD), "a letter of the password was on the accessibility bus"


def check_files(folder):
    """The files, as a server reads them, with openssl as the judge."""
    entry = folder / "store" / "by-name" / "MX front"
    key_of = lambda *words: subprocess.run(["openssl", *words], check=True, capture_output=True).stdout
    public = key_of("pkey", "-in", entry / "private-key.pem", "-pubout")
    assert public == key_of("x509", "-in", entry / "fullchain.pem", "-noout", "-pubkey"), "the key is not the certificate's"
    other = key_of("pkey", "-in", folder / "key.pem", "-pubout")
    assert public == other, "the key is not the one of the file"
    mode = (entry / "private-key.pem").stat().st_mode & 0o777
    assert mode == 0o600, f"the key has mode {mode:o}"


def main():
    if len(sys.argv) > 1:
        drive(pathlib.Path(sys.argv[1]))
        return
    folder = pathlib.Path(tempfile.mkdtemp(prefix="certwright-e2e-"))
    try:
        make_file(folder)
        (folder / "config" / "certwright").mkdir(parents=True)
        (folder / "config" / "certwright" / "config.toml").write_text(f'[store]\ndefault = "folder:{folder}/store"\n')
        (folder / "runtime").mkdir(mode=0o700)
        environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")}
        environment |= {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_RUNTIME_DIR": str(folder / "runtime"), "HOME": str(folder),
                        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0"}
        inner = f'openbox & exec "{sys.executable}" -B "{__file__}" "{folder}"'
        done = subprocess.run(["xvfb-run", "-a", "-s", "-screen 0 1024x768x24", "dbus-run-session", "--", "sh", "-c", inner], env=environment, timeout=280)
        if done.returncode != 0:
            raise SystemExit(done.returncode)
        check_files(folder)
    finally:
        shutil.rmtree(folder)


main()
