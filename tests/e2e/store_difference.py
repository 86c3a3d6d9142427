#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_difference.py STORE [LOOK]: prints what a folder store holds, as JSON; with an earlier look, what has changed since.

It is made of lstat, hashes, getfacl and openssl, knows the layout of CONTRACT.md section 4, and shares nothing with the programs under test.
A look has two halves: `files`, each path with its kind, rights and content, and `facts`, what these mean for each place of the store
("my/<sha256>", "by-name/<name>", "trash/<receipt>/ca/<sha256>"). The fact `bytes` stands for all that a place is, so that nothing hides.
"""
import base64
import functools
import hashlib
import json
import os
import re
import stat
import subprocess
import sys

PEM = re.compile(r"-----BEGIN ([A-Z0-9 ]+)-----\n(.*?)-----END \1-----\n?", re.S)
ENTRY_FILES = {"certificate.pem", "chain.pem", "fullchain.pem", "private-key.pem", "entry.json", "fullchain.pem.key"}
REQUEST_FILES = {"request.pem", "private-key.pem", "entry.json"}
FOLDERS = {"my": 0o755, "ca": 0o755, "root": 0o755, "by-name": 0o755, "receipts": 0o755, "requests": 0o700, "staging": 0o700, "trash": 0o700}
OF_STORE = {"version": 0o644, "id": 0o644, "lock": 0o600}
KEY = "private-key.pem"


def unescaped(text):
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), text).encode("latin-1", "surrogateescape").decode("utf-8", "surrogateescape")


def access_lists(store):
    """path -> the entries of its access list, for each file that has one."""
    done = subprocess.run(["getfacl", "-R", "-P", "-n", "-s", "-E", "--absolute-names", "--", store], capture_output=True, check=True)
    lists = {}
    for block in done.stdout.decode("latin-1").split("\n\n"):
        lines = block.strip().splitlines()
        if lines:
            lists[os.path.relpath(unescaped(lines[0].removeprefix("# file: ")), store)] = sorted(line for line in lines[1:] if not line.startswith("#"))
    return lists


def content_of(path, mode):
    if stat.S_ISLNK(mode):
        return os.readlink(path)
    if not stat.S_ISREG(mode):
        return ""
    with open(path, "rb") as file:
        return file.read()


class Files:
    """Every path of a store, with what lstat, getfacl and its bytes say."""

    def __init__(self, store):
        self.store, self.contents, self.rows = store, {}, {}
        lists = access_lists(store) if os.path.isdir(store) else {}
        for folder, names, files in os.walk(store):
            for path in sorted([*names, *files]):
                whole = os.path.join(folder, path)
                self.add(os.path.relpath(whole, store), whole, lists)

    def add(self, path, whole, lists):
        found = os.lstat(whole)
        content = self.contents[path] = content_of(whole, found.st_mode)
        kind = {stat.S_IFDIR: "folder", stat.S_IFREG: "file", stat.S_IFLNK: "link"}.get(stat.S_IFMT(found.st_mode), "other")
        shown = content if kind == "link" else hashlib.sha256(content).hexdigest() if kind == "file" else ""
        self.rows[path] = {"kind": kind, "mode": f"{stat.S_IMODE(found.st_mode):04o}", "owner": found.st_uid, "group": found.st_gid,
                           "acl": lists.get(path, []), "content": shown,
                           "touched": [found.st_ino, found.st_mtime_ns, found.st_ctime_ns]}

    def text(self, path):
        content = self.contents.get(path, b"")
        return content.decode("utf-8", "replace") if isinstance(content, bytes) else ""

    def below(self, folder):
        return [path for path in self.rows if path == folder or path.startswith(folder + "/")]


def blocks(text, kind):
    return [base64.b64decode("".join(body.split())) for name, body in PEM.findall(text) if name == kind]


def certificates(text):
    return [hashlib.sha256(der).hexdigest() for der in blocks(text, "CERTIFICATE")]


@functools.lru_cache(maxsize=None)
def public_key(text):
    """SHA-256 of the SubjectPublicKeyInfo of a private key, a certificate or a request, by openssl; None where it cannot read that."""
    command = ["openssl", "pkey", "-pubout"]
    if "BEGIN CERTIFICATE REQUEST" in text:
        command = ["openssl", "req", "-noout", "-pubkey"]
    elif "BEGIN CERTIFICATE" in text:
        command = ["openssl", "x509", "-noout", "-pubkey"]
    done = subprocess.run(command, input=text.encode(), capture_output=True)
    found = blocks(done.stdout.decode(), "PUBLIC KEY") if done.returncode == 0 else []
    return hashlib.sha256(found[0]).hexdigest() if found else None


def readers(row):
    """Who besides its owner may read a key: by an access list, else by its mode."""
    if row["acl"]:
        rights = {"mask": "rwx", **{line.rpartition(":")[0].rstrip(":"): line.rpartition(":")[2] for line in row["acl"]}}
        named = [who for who, may in rights.items() if re.fullmatch(r"(user|group):\d+", who) and "r" in may and "r" in rights["mask"]]
        own = [f"group:{row['group']}"] if "r" in rights.get("group", "") and "r" in rights["mask"] else []
        return sorted(named + own + (["other"] if "r" in rights.get("other", "") else []))
    mode = int(row["mode"], 8)
    return ([f"group:{row['group']}"] if mode & 0o040 else []) + (["other"] if mode & 0o004 else [])


def deviations(files, place, expected):
    """What of a folder's files and rights is not as the contract says. The rights of a key are a fact of their own."""
    found = {path[len(place) + 1:]: files.rows[path] for path in files.below(place)}
    wrong = [f"{name} is missing" for name in sorted(expected - found.keys())]
    for name, row in sorted(found.items()):
        kind, mode = ("folder", "0755") if name == "" else ("link", "0777") if name == "fullchain.pem.key" else ("file", "0644")
        odd = row["kind"] != kind or (name != KEY and (row["mode"] != mode or row["acl"])) or (name == KEY and int(row["mode"], 8) & 0o7137)
        if odd or name not in expected | {""} or row["owner"] != os.stat(files.store).st_uid:
            wrong.append(f"{name or 'the folder'}: {row['kind']} {row['mode']} {row['owner']} {row['acl']}")
    return wrong


def described(text):
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def facts_of_entry(files, place):
    text = {name: files.text(f"{place}/{name}") for name in ENTRY_FILES}
    description = described(text["entry.json"])
    wrong = deviations(files, place, ENTRY_FILES)
    if text["fullchain.pem"] != text["certificate.pem"] + text["chain.pem"]:
        wrong.append("fullchain.pem is not the certificate with its chain")
    if files.contents.get(f"{place}/fullchain.pem.key") != KEY:
        wrong.append("fullchain.pem.key does not lead to the key")
    if public_key(text["certificate.pem"]) != public_key(text[KEY]):
        wrong.append("the key is not that of the certificate")
    key = files.rows.get(f"{place}/{KEY}")
    return {"certificate": certificates(text["certificate.pem"]), "chain": certificates(text["chain.pem"]), "key": public_key(text[KEY]),
            "readers": readers(key) if key else None, "friendlyName": description.get("friendlyName"), "services": sorted(description.get("services", [])),
            "wrong": wrong}


def facts_of_request(files, place):
    text = {name: files.text(f"{place}/{name}") for name in REQUEST_FILES}
    key = files.rows.get(f"{place}/{KEY}")
    requests = [hashlib.sha256(der).hexdigest() for der in blocks(text["request.pem"], "CERTIFICATE REQUEST")]
    wrong = deviations(files, place, REQUEST_FILES)
    if public_key(text["request.pem"]) != public_key(text[KEY]):
        wrong.append("the key is not that of the request")
    return {"request": requests, "key": public_key(text[KEY]), "readers": readers(key) if key else None,
            "friendlyName": described(text["entry.json"]).get("friendlyName"), "wrong": wrong}


def name_of_link(file_name):
    return re.sub(r"%([0-9A-F]{2})", lambda code: chr(int(code[1], 16)), file_name)


def facts_of_link(files, path):
    target = files.contents[path]
    return {"link": target.removeprefix("../my/") if files.rows[path]["kind"] == "link" and target.startswith("../my/") else f"elsewhere: {target}"}


def facts_of_authority(files, path):
    row = files.rows[path]
    right = row["kind"] == "file" and row["mode"] == "0644" and not row["acl"]
    return {"certificate": certificates(files.text(path)), "wrong": [] if right else [f"{row['kind']} {row['mode']}"]}


SECTIONS = {"my": facts_of_entry, "requests": facts_of_request, "ca": facts_of_authority, "root": facts_of_authority, "by-name": facts_of_link}


def facts_of_section(files, section, prefix=""):
    """place -> facts, of each thing in a section, or in what the trash keeps of it."""
    found = {}
    folder = f"{prefix}{section}"
    for path in files.rows:
        name = path[len(folder) + 1:]
        if not path.startswith(folder + "/") or "/" in name:
            continue
        known = SECTIONS[section](files, path)
        place = name_of_link(name) if section == "by-name" else name.removesuffix(".pem")
        rows = {each[len(path):]: {key: value for key, value in files.rows[each].items() if key != "touched"} for each in files.below(path)}
        known["bytes"] = hashlib.sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()
        found[f"{prefix}{section}/{place}"] = known
    return found


def facts_of_rest(files, covered, frames):
    """What is no thing of a section, nor a folder of the trash that holds one: each by its path."""
    found = {}
    for path, row in files.rows.items():
        if path in frames and row["kind"] == "folder" or any(path == place or path.startswith(place + "/") for place in covered):
            continue
        expected = FOLDERS.get(path) or OF_STORE.get(path)
        if expected is not None and row["mode"] == f"{expected:04o}" and not row["acl"]:
            found[path] = {"store": row["content"] if path in ("version", "id") else ""}
        else:
            found[path] = {"file": f"{row['kind']} {row['mode']} {row['owner']} {row['acl']} {row['content']}"}
    return found


def look(store):
    files = Files(str(store))
    facts, covered = {}, set()
    kept = sorted({path.split("/")[1] for path in files.rows if path.startswith("trash/") and "/" in path})
    for prefix in ["", *(f"trash/{receipt}/" for receipt in kept)]:
        for section in SECTIONS:
            facts.update(facts_of_section(files, section, prefix))
            covered |= {path for path in files.rows if path.startswith(f"{prefix}{section}/") and path.count("/") == f"{prefix}{section}".count("/") + 1}
    holding = {path.rsplit("/", 1)[0] for path in files.rows if path.startswith("trash/")}
    facts.update(facts_of_rest(files, covered, {path for path in holding if path.count("/") in (1, 2)}))
    return {"files": files.rows, "facts": facts}


def difference(before, after):
    """Rows of place, fact, what it was and what it is; None where there is none."""
    rows = []
    for place in sorted(before["facts"].keys() | after["facts"].keys()):
        old, new = before["facts"].get(place, {}), after["facts"].get(place, {})
        rows += [{"place": place, "fact": fact, "from": old.get(fact), "to": new.get(fact)} for fact in sorted(old.keys() | new.keys())
                 if old.get(fact) != new.get(fact)]
    return rows


def main(store, earlier=None):
    seen = look(store)
    if earlier:
        with open(earlier, encoding="utf-8") as file:
            seen = difference(json.load(file), seen)
    json.dump(seen, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
