#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_model.py BUILD_DIR [SEQUENCES [SEED [NUMBER]]]: random changes of a folder store beside a model of it that knows nothing of files.

After each change both have to be in the same state, by the look of store_difference.py, by `list` and by `receipts`, and each change has to end with
the code that the model says. The seed is printed; with NUMBER only that sequence is played, and each of its steps is shown.
"""
import grp
import pathlib
import pwd
import random
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "situations"))
import material
import modelled_store
import scene

VERBS = 20
THREADS = 3
LEAVES = ("mail", "mail27", "rekeyed", "web", "extra", "by-other", "signing")
NAMES = ("mail", "web", "front", None, modelled_store.DEFAULT_NAME)
WEIGHTS = {"take": 30, "take_bare": 6, "take_issuers": 6, "ask": 5, "answer": 7, "adopt": 3, "give_up": 3, "rename": 10, "remove": 9, "remove_issuer": 4,
           "undo": 26, "undo_last": 8, "undo_unknown": 1, "purge": 3, "serve": 6}
SECTIONS = {"my": "my", "ca": "ca", "root": "root", "requests": "request", "by-name": "link"}  # as the model calls them
LONGEST = 400  # of what is shown


class Forgetful(modelled_store.ModelledStore):
    """The control: a model that has no idea of undo."""

    def undo(self, number):
        return modelled_store.DONE


class Sequence:
    def __init__(self, program, made, folder, seed, services, shows=False, model=modelled_store.ModelledStore):
        self.scene, self.made, self.shows = scene.Scene(program, made, folder), made, shows
        self.chance = random.Random(seed)
        self.issuer = {leaf: "other" if leaf == "by-other" else "issuing" for leaf in LEAVES}
        self.issuer.update({"issuing": "root", "other": "root"})
        self.key = {leaf: "mail" if leaf == "rekeyed" else leaf for leaf in LEAVES}
        self.model = model(self.issuer, self.key)
        self.sha256 = {name: made.sha256(name) for name in (*LEAVES, "issuing", "other", "root")}
        self.ids, self.done, self.codes = [], [], {}
        self.weights = {verb: weight for verb, weight in WEIGHTS.items() if services or verb != "serve"}
        self.services = services
        self.accounts = {"user:www-data": f"user:{pwd.getpwnam('www-data').pw_uid}", "user:backup": f"user:{pwd.getpwnam('backup').pw_uid}",
                         "group:mail": f"group:{grp.getgrnam('mail').gr_gid}"} if scene.knows(program, "--grant-read") else {}

    # One change: its words, and what the model says to it.

    def name(self):
        name = self.chance.choice(NAMES)
        return name, ["--friendly-name", name] if name else []

    def replace(self):
        return self.chance.random() < 0.5

    def some_services(self):
        chosen = frozenset(service for service in ("smtp", "imap", "pop", "iis", "um") if self.chance.random() < 0.3)
        return chosen if self.services and self.chance.random() < 0.3 else frozenset()

    def some_readers(self):
        return [account for account in sorted(self.accounts) if self.chance.random() < 0.12]

    def file(self, name):
        return str(self.made.path(name))

    def take(self):
        leaf, has_chain, replace = self.chance.choice(LEAVES), self.chance.random() < 0.6, self.replace()
        name, words = self.name()
        trusts = "root" if has_chain and self.chance.random() < 0.2 else None
        services, readers = self.some_services(), self.some_readers()
        words += ["--replace"] if replace else []
        words += ["--trust-root", self.sha256["root"]] if trusts else []
        words += ["--services", ",".join(sorted(services))] if services else []
        words += [word for reader in readers for word in ("--grant-read", reader)]
        issuers = [self.issuer[leaf]] if has_chain else []
        numbers = frozenset(self.accounts[reader] for reader in readers)
        return (["import", self.file(f"{leaf}.pfx" if has_chain else f"{leaf}-alone.pfx"), "--password-file", self.file("password"), *words],
                lambda: self.model.take(leaf, True, issuers, name, replace, trusts, services, numbers))

    def take_bare(self):
        leaf, replace = self.chance.choice(LEAVES), self.replace()
        name, words = self.name()
        return ["import", self.file(f"{leaf}.pem"), *words, *["--replace"] * replace], lambda: self.model.take(leaf, False, [], name, replace)

    def take_issuers(self):
        file, issuers = self.chance.choice([("issuers.pem", ["issuing"]), ("all-issuers.pem", ["issuing", "other"]), ("other.pem", ["other"])])
        trusts = "root" if file == "issuers.pem" and self.chance.random() < 0.3 else None
        return ["import", self.file(file), *(["--trust-root", self.sha256["root"]] if trusts else [])], lambda: self.model.take_issuers(issuers, trusts)

    def ask(self):
        request, name = f"request-{len(self.ids)}", self.chance.choice(NAMES[:3])
        words = ["request", "new", "--subject", f"CN={request}.example.com", "--algorithm", "ec:p256", "--friendly-name", name]
        return words, lambda: self.model.ask(request, request, name), request

    def adopt(self):
        name = self.chance.choice(NAMES[:3])
        words = ["request", "adopt", self.file("signing.key"), "--subject", "CN=extra.example.com", "--friendly-name", name]
        return words, lambda: self.model.adopt("adopted", "signing", name), "adopted"

    def a_request(self):
        return self.chance.choice(sorted(self.model.of("request")) or [None])

    def answer(self):
        request = self.a_request()
        if request is None or request == "adopted":
            return self.take_bare()
        path = self.scene.path(f"{request}.pem")
        if not path.exists():  # an authority answers a request once
            self.made.answer(self.scene.store / "requests" / self.sha256[request] / "request.pem", path, f"DNS:{request}.example.com")
            leaf = f"answer to {request}"
            self.sha256[leaf], self.issuer[leaf], self.key[leaf] = material.sha256(path), "issuing", request
        replace = self.replace()
        name, words = self.name()
        return ["import", str(path), *words, *["--replace"] * replace], lambda: self.model.take(f"answer to {request}", False, [], name, replace)

    def give_up(self):
        request = self.a_request()
        words = ["request", "remove", self.sha256[request] if request else "0" * 64]
        return words, lambda: self.model.give_up(request)

    def a_leaf(self):
        there = list(self.model.of("my"))
        return self.chance.choice(there if there and self.chance.random() < 0.9 else LEAVES)

    def rename(self):
        leaf, name, replace = self.a_leaf(), self.chance.choice(NAMES) or "front", self.replace()
        return ["rename", self.sha256[leaf], name, *["--replace"] * replace], lambda: self.model.rename(leaf, name, replace)

    def serve(self):
        leaf, services, adds = self.a_leaf(), frozenset(self.chance.sample(("smtp", "imap", "pop", "iis", "um"), 2)), self.chance.random() < 0.6
        words = ["services", self.sha256[leaf], "--add" if adds else "--remove", ",".join(sorted(services))]
        return words, lambda: self.model.serve(leaf, services) if adds else self.model.serve(leaf, less=services)

    def remove(self):
        leaf = self.a_leaf()
        return ["remove", self.sha256[leaf]], lambda: self.model.remove("my", leaf)

    def remove_issuer(self):
        section, name = self.chance.choice([("ca", "issuing"), ("ca", "other"), ("root", "root")])
        return ["remove", self.sha256[name]], lambda: self.model.remove(section, name)

    def undo(self):
        if not self.ids:
            return self.undo_unknown()
        number = len(self.ids) - 1 - min(int(self.chance.expovariate(0.4)), len(self.ids) - 1)
        return ["undo", self.ids[number]], lambda: self.model.undo(number)

    def undo_last(self):
        return ["undo", "last"], lambda: self.model.undo(self.model.last())

    def undo_unknown(self):
        return ["undo", "20200101T000000Z-0000000000000000"], lambda: modelled_store.NOT_FOUND

    def purge(self):
        return ["purge", "--older-than", "0", "-Confirm:$false"], self.model.purge

    # Playing and comparing.

    def step(self):
        verb = self.chance.choices(list(self.weights), self.weights.values())[0] if self.model.places else "take"
        words, in_model, *made = getattr(self, verb)()
        before = len(self.model.history)
        done = self.scene.run(words, "--json")
        if made and done.code == 0:
            self.sha256[made[0]] = done.json["request"]["sha256"]
        expected = in_model()
        changed = len(self.model.history) > before
        if changed and done.json.get("id"):
            self.ids.append(done.json["id"])
        shown = f"{' '.join(words)} -> {done.code}, model {expected}"
        self.done.append(shown)
        self.codes[expected] = self.codes.get(expected, 0) + 1
        if self.shows:
            print(shown)
        if done.code != expected:
            return [f"ended with {done.code}, not {expected}: {done.out[:LONGEST]} {done.err[:LONGEST]}"]
        if expected == 0 and done.json.get("changed") != changed:
            return [f"changed is {done.json.get('changed')}: {[(each['kind'], each['label'], each['state']) for each in done.json.get('effects', [])]}"]
        return self.differences()

    def seen(self):
        """The store's state in the words of the model, by the separate program."""
        names = {sha256: name for name, sha256 in self.sha256.items()}
        places, trash, wrong = {}, {}, []
        for place, facts in self.scene.look()["facts"].items():
            receipt, _, rest = place.removeprefix("trash/").partition("/") if place.startswith("trash/") else ("", "", place)
            section, _, thing = rest.partition("/")
            if section not in SECTIONS or not thing:
                continue
            key = SECTIONS[section], names.get(thing, thing)
            wrong += [f"{place}: {each}" for each in facts.get("wrong", [])]
            (trash.setdefault(self.ids.index(receipt), {}) if receipt else places)[key] = self.value(key, facts, names)
        return places, trash, wrong

    @staticmethod
    def value(key, facts, names):
        section, name = key
        if section == "my":
            return modelled_store.Entry(facts["friendlyName"], tuple(names.get(each, each) for each in facts["chain"]), frozenset(facts["services"]),
                                        frozenset(facts["readers"]))
        if section == "request":
            return ("signing" if name == "adopted" else name), facts["friendlyName"]
        return names.get(facts["link"], facts["link"]) if section == "link" else True

    def differences(self):
        places, trash, found = self.seen() if self.scene.store.exists() else ({}, {}, [])
        for told, seen, expected in (("the store", places, self.model.places), ("the trash", trash, self.model.trash)):
            found += [f"{told} has {place} {seen.get(place)}, the model {expected.get(place)}" for place in seen.keys() | expected.keys()
                      if seen.get(place) != expected.get(place)]
        listed = {(entry["section"], entry["sha256"], entry.get("friendlyName") if entry["section"] == "my" else None, tuple(sorted(entry.get("links", []))))
                  for entry in self.scene.run(["list", "--json"]).json.get("entries", [])}
        expected = {(section, self.sha256[name], value.name if section == "my" else None,
                     tuple(sorted(each for each, led in self.model.of("link").items() if led == name)) if section == "my" else ())
                    for (section, name), value in self.model.places.items() if section in ("my", "ca", "root")}
        if listed != expected:
            found.append(f"list shows {sorted(map(str, listed - expected))}, the model {sorted(map(str, expected - listed))}")
        receipts = [(each["id"], each["verb"], each.get("undoneBy")) for each in self.scene.run(["receipts", "--json"]).json.get("receipts", [])]
        history = [(self.ids[number], change.verb, None if self.model.stands(number) else self.ids[self.model.undone_by(number)])
                   for number, change in enumerate(self.model.history)]
        return found + ([] if receipts == history else [f"receipts shows {receipts}, the model {history}"])

    def all(self):
        for _ in range(VERBS):
            found = self.step()
            if found:
                return [*[f"  {step}" for step in self.done], *found]
        shutil.rmtree(self.scene.folder)
        return []


def main(build, sequences="25", seed="4711", number=""):
    program = str(pathlib.Path(build).resolve() / "bin/certwright")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="certwright-model-", dir="/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None))
    folder.chmod(0o755)
    try:
        made = material.Material(folder / "material")
        chosen = [int(number)] if number else range(int(sequences))
        services = scene.knows(program, "services")
        played = [Sequence(program, made, folder / str(each), f"{seed}-{each}", services, bool(number)) for each in chosen]
        results = scene.Turns([each.all for each in played], THREADS).all()
        control = Sequence(program, made, folder / "control", f"{seed}-control", services, model=Forgetful)
        missed = len(played) >= 25 and not any(control.step() for _ in range(10 * VERBS))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    failed = [(each, lines) for each, lines in zip(chosen, results) if lines]
    for each, lines in failed:
        print(f"store_model: sequence {each} of seed {seed}:", *[line[:900] for line in lines], sep="\n  ")
    codes = {code: sum(one.codes.get(code, 0) for one in played) for code in sorted({code for one in played for code in one.codes})}
    print(f"store_model: seed {seed}, {len(played)} sequences, ended with {codes}, {len(failed)} differ")
    if missed or len(played) >= 25 and not all(codes.get(code) for code in (0, 9, 10, 17)):
        print("store_model: control: a model that forgets to undo was not seen, or hardly anything has happened")
        return 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
