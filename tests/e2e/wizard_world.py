# SPDX-License-Identifier: Apache-2.0
"""The real window for tests: certwright-wizard on an X server and a session bus of its own, with all of its settings in one
folder, seen through the accessibility tree and nothing else.

A test calls run(drive, check): drive(folder) happens inside, check(folder) afterwards.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

WIZARD = os.environ["CERTWRIGHT_WIZARD"]
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


def make_file(folder, password):
    """A .pfx by openssl, for a host of its own."""
    def openssl(*words):
        subprocess.run(("openssl", *words), cwd=folder, check=True, capture_output=True)

    openssl("req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "leaf.pem", "-days", "200",
            "-subj", "/CN=mail.example.com", "-addext", "subjectAltName=DNS:mail.example.com")
    openssl("pkcs12", "-export", "-inkey", "key.pem", "-in", "leaf.pem", "-out", "mail.pfx", "-passout", f"pass:{password}")
    return folder / "mail.pfx"


class Window:
    """The wizard as assistive technology sees it."""

    def __init__(self, *arguments):
        import pyatspi  # needs the bus
        self.pyatspi = pyatspi
        environment = {k: v for k, v in os.environ.items() if k != "E2E_PASSWORD"}
        self.process = subprocess.Popen([WIZARD, *map(str, arguments)], env=environment)
        self.root = until("the window", self._find_root)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()

    def _find_root(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the wizard ended with {self.process.returncode}")
        for application in self.pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def find(self, role, begin):
        def fits(node):
            showing = node.getState().contains(self.pyatspi.STATE_SHOWING)
            roles = ("label", "heading") if role == "label" else (role,)
            return showing and node.getRoleName() in roles and (node.name or "").startswith(begin)

        return self.pyatspi.findDescendant(self.root, fits)

    def see(self, text, role="label"):
        return until(text, lambda: self.find(role, text))

    def enabled(self, name, role="push button"):
        def found():
            node = self.find(role, name)
            return node if node and node.getState().contains(self.pyatspi.STATE_ENABLED) else None

        return until(f"{role} {name}", found)

    def focused(self, name, role):
        until(f"focus on {name}", lambda: self.find(role, name).getState().contains(self.pyatspi.STATE_FOCUSED))

    def press(self, name):
        self.enabled(name).queryAction().doAction(0)

    def ends_well(self):
        assert self.process.wait(BOUND) == 0, "the wizard did not end well"


def type_keys(text):
    subprocess.run(["xdotool", "type", "--delay", "40", text], check=True)


def press_keys(*keys):
    subprocess.run(["xdotool", "key", "--delay", "60", *keys], check=True)


class BusListener:
    """Everything that is said on the accessibility bus, as a listener hears it."""

    def __init__(self, folder):
        ask = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"]
        bus = subprocess.run(ask, check=True, capture_output=True, text=True).stdout.strip()
        self.path = folder / "heard"
        with open(self.path, "wb") as heard:
            self.process = subprocess.Popen(["dbus-monitor", "--address", bus], stdout=heard)

    def strings(self):
        self.process.terminate()
        self.process.wait()
        said = self.path.read_text(errors="replace")
        return [line.split('"')[1] for line in said.splitlines() if line.strip().startswith('string "')]


class AlertListener:
    """What a screen reader would speak by itself, in the order in which it hears it."""

    def __init__(self, folder):
        self.path = folder / "alerts"
        script = pathlib.Path(__file__).with_name("alert_listener.py")
        self.process = subprocess.Popen([sys.executable, "-B", script, self.path], stdin=subprocess.PIPE)
        until("the listener", lambda: self.path.exists() and self.path.read_text().startswith("listening"))

    def heard(self, kind):
        lines = [line.split("\t") for line in self.path.read_text().splitlines() if "\t" in line]
        return [name for what, _, name in lines if what == kind]

    def end(self):
        self.process.stdin.close()
        self.process.wait(BOUND)


def check_files(folder, name="MX front"):
    """The files, as a server reads them, with openssl as the judge."""
    entry = folder / "store" / "by-name" / name

    def key_of(*words):
        return subprocess.run(["openssl", *words], check=True, capture_output=True).stdout

    public = key_of("pkey", "-in", entry / "private-key.pem", "-pubout")
    assert public == key_of("x509", "-in", entry / "fullchain.pem", "-noout", "-pubkey"), "the key is not the certificate's"
    assert public == key_of("pkey", "-in", folder / "key.pem", "-pubout"), "the key is not the one of the file"
    mode = (entry / "private-key.pem").stat().st_mode & 0o777
    assert mode == 0o600, f"the key has mode {mode:o}"


def run(password, drive, check=lambda folder: None):
    if len(sys.argv) > 1:
        drive(pathlib.Path(sys.argv[1]))
        return
    folder = pathlib.Path(tempfile.mkdtemp(prefix="certwright-e2e-"))
    try:
        make_file(folder, password)
        (folder / "config" / "certwright").mkdir(parents=True)
        (folder / "config" / "certwright" / "config.toml").write_text(f'[store]\ndefault = "folder:{folder}/store"\n')
        (folder / "runtime").mkdir(mode=0o700)
        environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")}
        environment |= {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_RUNTIME_DIR": str(folder / "runtime"), "HOME": str(folder),
                        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "NO_AT_BRIDGE": "0", "E2E_PASSWORD": password}
        # A window that is there before the window manager may be left without the focus.
        inner = (f'openbox --startup "touch {folder}/managed" & for wait in $(seq 600); do [ -e "{folder}/managed" ] && break; sleep 0.05; done; '
                 f'exec "{sys.executable}" -B "{sys.argv[0]}" "{folder}"')
        done = subprocess.run(["xvfb-run", "-a", "-s", "-screen 0 1024x768x24", "dbus-run-session", "--", "sh", "-c", inner], env=environment, timeout=280)
        if done.returncode != 0:
            raise SystemExit(done.returncode)
        check(folder)
    finally:
        shutil.rmtree(folder)
