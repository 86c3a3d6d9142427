# SPDX-License-Identifier: Apache-2.0
"""What the store's fault tests share: certificates, the program under test, and a look at a store that owes nothing to it.

The look is made of stat, hashes and openssl. It knows the store's layout from CONTRACT.md section 4 and says what is wrong.
"""
import base64
import functools
import hashlib
import json
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ENTRY_FILES = {"certificate.pem": 0o644, "chain.pem": 0o644, "fullchain.pem": 0o644, "private-key.pem": 0o600, "entry.json": 0o644,
               "fullchain.pem.key": 0o777}
PARTS = {"my": 0o755, "ca": 0o755, "root": 0o755, "by-name": 0o755, "receipts": 0o755, "requests": 0o700, "staging": 0o700, "trash": 0o700}
FILES = {"lock": 0o600, "version": 0o644, "id": 0o644, "journal": 0o644}
PEM = re.compile(r"-----BEGIN ([A-Z ]+)-----\n(.*?)-----END \1-----\n", re.S)
# Sanitizers neither like to be loaded late nor to be watched.
QUIET_SANITIZERS = {"ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}


def run(*command, **options):
    options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, **options)


def must(*command, **options):
    done = run(*command, **options)
    if done.returncode != 0:
        raise SystemExit(f"{command}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def complain(test, complaints):
    """Ends a test: prints what is wrong, or that nothing is."""
    for line in complaints[:10]:
        print(f"{test}: {line}"[:400])
    print(f"{test}: {len(complaints)} complaints")
    sys.exit(1 if complaints else 0)


class Material:
    """Leaves 1..count with their keys, one intermediate and a root."""

    def __init__(self, folder, count):
        self.folder = folder
        must(HERE.parent / "data" / "make_store_certificates", folder, count)
        (folder / "password").write_text("password\n")

    def leaf(self, number, ending="pem"):
        return self.folder / f"leaf-{number}.{ending}"

    @property
    def intermediate(self):
        return self.folder / "intermediate.pem"

    def sha256(self, number):
        return certificates_in(self.leaf(number).read_text())[0]


class Bench:
    """A temporary folder, the programs of a build, and fresh stores."""

    def __init__(self, programs, leaves):
        self.programs = pathlib.Path(programs)
        # In memory where that is possible: thousands of syncs would only wear the disk.
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="certwright-store-", dir=memory))
        self.folder.chmod(0o755)
        self.material = Material(self.folder / "material", leaves)
        self.receipts = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def store(self, name):
        return self.folder / "stores" / name

    def change(self, verb, store, number, link):
        """The command that puts one leaf into a store: `import`; or `take-back` of tests/support/store_exerciser.cpp, which
        ends as an import does whose proof fails."""
        if verb == "import":
            return [self.programs / "bin/certwright", "import", self.material.leaf(number, "pfx"), "--password-file", self.material.folder / "password",
                    "--friendly-name", link, "--replace", "--quiet", "--store", f"folder:{store}"]
        self.receipts += 1
        return [self.programs / "bin/store_exerciser", verb, store, f"20261122T101500Z-{self.receipts:016x}", self.material.leaf(number),
                self.material.leaf(number, "key"), self.material.intermediate, link]

    def environment(self, **settings):
        # A home that does not exist: only the machine's configuration applies.
        return {**os.environ, **QUIET_SANITIZERS, "HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder / "config"), **{name: str(value) for name, value in settings.items()}}

    def shim(self, **settings):
        """Settings with which tests/support/failing_io.c stands between the program and its files."""
        return {"LD_PRELOAD": self.programs.resolve() / "lib/failing_io.so", **settings}

    def do(self, command, **settings):
        return run(*command, env=self.environment(**settings))

    def kill_at(self, call, command, **settings):
        return run(self.programs / "bin/kill_at", call, *command, env=self.environment(**settings))

    def read(self, store):
        """What the program's own readers see: lines, without the receipts' ids."""
        done = self.do([self.programs / "bin/store_exerciser", "read", store])
        lines = [line if not line.startswith("receipt ") else re.sub(r" \S*Z-\w+", "", line) for line in done.stdout.splitlines()]
        return done.returncode, sorted(lines), done.stderr


def certificates_in(pem):
    """SHA-256 of each certificate."""
    blocks = [base64.b64decode("".join(body.split())) for kind, body in PEM.findall(pem) if kind == "CERTIFICATE"]
    return [hashlib.sha256(der).hexdigest() for der in blocks]


@functools.lru_cache(maxsize=None)
def key_matches(certificate_pem, key_pem):
    of_key = run("openssl", "pkey", "-pubout", input=key_pem, stdin=None)
    of_certificate = run("openssl", "x509", "-noout", "-pubkey", input=certificate_pem, stdin=None)
    return of_key.returncode == 0 and of_key.stdout == of_certificate.stdout


def mode_of(path):
    return stat.S_IMODE(path.lstat().st_mode)


def faults_of_entry(entry):
    found = {path.name: path for path in entry.iterdir()}
    faults = [f"{entry.name} holds {name}" for name in found.keys() - ENTRY_FILES.keys()]
    faults += [f"{entry.name} has no {name}" for name in ENTRY_FILES.keys() - found.keys()]
    faults += [f"{path} has mode {mode_of(path):o}" for name, path in found.items() if mode_of(path) != ENTRY_FILES.get(name)]
    if mode_of(entry) != 0o755:
        faults.append(f"{entry} has mode {mode_of(entry):o}")
    if faults:
        return faults
    text = {name: path.read_text() for name, path in found.items()}
    if not found["fullchain.pem.key"].is_symlink() or os.readlink(found["fullchain.pem.key"]) != "private-key.pem":
        faults.append(f"{entry.name}: fullchain.pem.key does not lead to the key")
    if certificates_in(text["certificate.pem"]) != [entry.name]:
        faults.append(f"{entry.name} holds another certificate")
    if text["fullchain.pem"] != text["certificate.pem"] + text["chain.pem"]:
        faults.append(f"{entry.name}: fullchain.pem is not the certificate and its chain")
    if not key_matches(text["certificate.pem"], text["private-key.pem"]):
        faults.append(f"{entry.name}: the key does not match")
    if json.loads(text["entry.json"])["schema"] != "certwright/entry/1":
        faults.append(f"{entry.name}: entry.json is of another schema")
    return faults


def faults_of_links(store):
    faults = []
    for link in (store / "by-name").iterdir():
        if not link.is_symlink() or not re.fullmatch(r"\.\./my/[0-9a-f]{64}", os.readlink(link)) or not link.exists():
            faults.append(f"by-name/{link.name} does not point to an entry")
    return faults


def faults(store, settled):
    """All that is wrong with a store as a server would read it; settled: and with what only the program cares for."""
    found = []
    for entry in (store / "my").iterdir() if (store / "my").is_dir() else []:
        found += faults_of_entry(entry)
    for section in ("ca", "root"):
        for path in (store / section).iterdir() if (store / section).is_dir() else []:
            if path.name != f"{'|'.join(certificates_in(path.read_text()))}.pem" or mode_of(path) != 0o644:
                found.append(f"{section}/{path.name} is not that certificate, or its mode is wrong")
    if (store / "by-name").is_dir():
        found += faults_of_links(store)
    if settled:
        found += faults_of_settled(store)
    return found


def faults_of_settled(store):
    found = [f"{name} has mode {mode_of(store / name):o}" for name, mode in PARTS.items() if mode_of(store / name) != mode]
    found += [f"unknown {path.name}" for path in store.iterdir() if path.name not in PARTS and path.name not in FILES]
    found += [f"staging holds {path.name}" for path in (store / "staging").iterdir()]
    found += [f"{name} has mode {mode_of(store / name):o}" for name, mode in FILES.items() if (store / name).exists() and mode_of(store / name) != mode]
    if (store / "journal").exists():
        found.append("the journal is open")
    if (store / "version").read_text() != "1\n":
        found.append("the version is not 1")
    for path in (store / "receipts").iterdir():
        if path.name == "index":  # derived
            continue
        if mode_of(path) != 0o644 or json.loads(path.read_text())["id"] != path.stem:
            found.append(f"receipts/{path.name} is not that receipt, or its mode is wrong")
    return found


def look(store):
    """What is in a store, as a server sees it: comparable, without times and receipts' ids."""
    def names(part):
        return sorted(path.name for path in (store / part).iterdir()) if (store / part).is_dir() else []

    def description(entry):
        path = store / "my" / entry / "entry.json"
        return json.loads(path.read_text())["friendlyName"] if path.exists() else None

    return {"my": {entry: description(entry) for entry in names("my")},
            "ca": names("ca"),
            "root": names("root"),
            "links": {name: os.readlink(store / "by-name" / name) for name in names("by-name")},
            "receipts": len([name for name in names("receipts") if name != "index"])}


def print_of(store):
    """Every file with its mode, owner and content: for saying that nothing at all has changed. The lock's time does not count."""
    lines = []
    for path in sorted(store.rglob("*")):
        found = path.lstat()
        content = os.readlink(path) if path.is_symlink() else hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        lines.append(f"{path.relative_to(store)} {found.st_mode:o} {found.st_uid} {found.st_gid} {content}")
    return lines
