# SPDX-License-Identifier: Apache-2.0
"""The words with which the tables are written: commands, what is done by hand, and the situation itself."""
import dataclasses
import json
import os
import shutil
import subprocess


@dataclasses.dataclass
class Situation:
    """A store, what was done before, and the change that is looked at."""
    name: str
    before: list
    change: list
    code: int = 0
    reason: str = None  # of a refusal
    preview: int = None  # exit code of --what-if, where it is another
    nothing: bool = False  # there is nothing to do
    says: list = dataclasses.field(default_factory=list)  # what a refusal has to name, in this order
    stays: list = dataclasses.field(default_factory=list)  # places that the change has to leave, and tell as changed since
    undo: object = "whole"  # whole; {place: reason} of what stays; a Refusal; the one reason why nothing is to do
    need: str = None  # an option or a command
    known: str = None  # a fault of the programs that is known: it has to show as long as this stands here


@dataclasses.dataclass
class Refusal:
    code: int
    reason: str


def at(name):
    return lambda scene: scene.material.path(name)


def here(name):
    return lambda scene: scene.path(name)


def of(name):
    return lambda scene: scene.material.sha256(name)


def receipt(number):
    return lambda scene: scene.id(number)


def place(section, name):
    return lambda scene: f"{section}/{scene.material.sha256(name)}"


def named(name):
    return ["--friendly-name", name]


def take(name, *words):
    return ["import", at(f"{name}.pfx"), "--password-file", at("password"), *words]


def take_text(name, *words):
    return ["import", at(name), *words]


MAIL = named("mail")
REPLACE = "--replace"
FIRST = take("mail", *MAIL)
TRUST = ["--trust-root", of("root")]
PURGE = ["purge", "--older-than", "0", "-Confirm:$false"]
ASK = ["request", "new", "--subject", "CN=asked.example.com", "--algorithm", "ec:p256", *named("asked")]
ADOPT = ["request", "adopt", at("signing.key"), "--subject", "CN=extra.example.com", *named("extra")]


def undo(number):
    return ["undo", receipt(number)]


def remove(name):
    return ["remove", of(name)]


def rename(name, new, *words):
    return ["rename", of(name), new, *words]


# By hand.

def only_request(scene):
    found = sorted((scene.store / "requests").iterdir())
    assert len(found) == 1, found
    return found[0].name


def answer(names="DNS:asked.example.com"):
    def sign(scene):
        scene.material.answer(scene.store / "requests" / only_request(scene) / "request.pem", scene.path("answer.pem"), names)
    return sign


def answer_of_second(scene):
    pending = {path.name for path in (scene.store / "requests").iterdir()}
    newest = scene.documents[-1]["request"]["sha256"]
    assert newest in pending
    scene.material.answer(scene.store / "requests" / newest / "request.pem", scene.path("answer.pem"))


def point_by_hand(name, leaf):
    """A link made anew by hand, to an entry; without a leaf, to nothing that is there."""
    def point(scene):
        link = scene.store / "by-name" / name
        link.unlink(missing_ok=True)
        link.symlink_to("../my/" + (scene.material.sha256(leaf) if leaf else "f" * 64))
    return point


def unlink_by_hand(name):
    return lambda scene: (scene.store / "by-name" / name).unlink()


def write_in_place(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def edit_entry(leaf, **values):
    def edit(scene):
        path = scene.entry(leaf, "entry.json")
        write_in_place(path, json.dumps({**json.loads(path.read_text()), **values}))
    return edit


def damage(leaf, file):
    return lambda scene: scene.entry(leaf, file).unlink()


def other_key(leaf, other):
    """Another file in the place of the key."""
    def put(scene):
        key = scene.entry(leaf, "private-key.pem")
        key.unlink()
        shutil.copy(scene.material.path(f"{other}.key"), key)
        key.chmod(0o600)
    return put


def remove_entry_by_hand(leaf):
    return lambda scene: shutil.rmtree(scene.entry(leaf))


def take_from_trash(number):
    return lambda scene: shutil.rmtree(scene.store / "trash" / scene.id(number))


def add_to_entry(leaf, file):
    return lambda scene: write_in_place(scene.entry(leaf, file), "by hand")


def append(leaf, file, what):
    return lambda scene: write_in_place(scene.entry(leaf, file), scene.entry(leaf, file).read_text() + scene.material.path(what).read_text())


def spoil_trash(number, leaf):
    """A key that the trash keeps becomes another."""
    def spoil(scene):
        kept = scene.store / "trash" / scene.id(number) / "my" / scene.material.sha256(leaf) / "private-key.pem"
        write_in_place(kept, scene.material.path("extra.key").read_text())
    return spoil


def spoil_request(scene):
    (scene.store / "requests" / only_request(scene) / "private-key.pem").unlink()


def spoil_journal(scene):
    write_in_place(scene.store / "journal", "{ no journal")


def other_store_id(scene):
    write_in_place(scene.store / "id", "0" * 31 + "1\n")


def let_others_write(number):
    return lambda scene: (scene.store / "receipts" / f"{scene.id(number)}.json").chmod(0o666)


def rights_by_hand(leaf, entry):
    return lambda scene: subprocess.run(["setfacl", "-m", entry, scene.entry(leaf, "private-key.pem")], check=True)


def group_by_hand(leaf, group):
    def give(scene):
        key = scene.entry(leaf, "private-key.pem")
        shutil.chown(key, group=group)
        os.chmod(key, 0o640)
    return give
