# SPDX-License-Identifier: Apache-2.0
"""The controls of the judge. Of each change: a receipt that tells one effect less, a text and a preview that do, and a store in which one thing more
has happened, must each bring a complaint. Whatever brings none is a fault of the table."""
import copy
import json
import subprocess
import zlib

import judge
import store_difference
import telling


def without(document, number):
    return {**document, "effects": [effect for place, effect in enumerate(document["effects"]) if place != number]}


def faults_of_controls(scene, before, after, document, text, preview):
    done = [number for number, effect in enumerate(document["effects"]) if effect["state"] == "done"]
    missed = [number for number in done if not judge.complaints(before, after, without(document, number))]
    found = [f"control: nobody misses {document['effects'][number]['kind']}" for number in missed]
    if not telling.faults_of_run(without(preview, done[0]), document):
        found.append("control: nobody misses an effect of the preview")
    if not telling.faults_of_text(text, without(document, done[0])["effects"]):
        found.append("control: nobody misses a row of the text")
    claimed = copy.deepcopy(document)
    claimed["effects"].append({"kind": "trust-root", "object": "0" * 64, "target": "root", "before": {"state": "absent"}, "to": "present", "state": "done"})
    if not judge.complaints(before, after, claimed):
        found.append("control: nobody sees that an effect was not carried out")
    return found + faults_of_more(scene, before, document)


def first(folder, pattern):
    return next(iter(sorted(folder.glob(pattern))), None)


def more_mode(store):
    key = first(store, "my/*/private-key.pem")
    if key:
        key.chmod(key.stat().st_mode | 0o004)
    return key


def more_acl(store):
    key = first(store, "my/*/private-key.pem")
    if key:
        subprocess.run(["setfacl", "-m", "u:7:r", key], check=True)
    return key


def more_link(store):
    (store / "by-name" / "more").symlink_to("../my/" + "e" * 64)
    return True


def more_name(store):
    entry = first(store, "my/*/entry.json")
    if entry:
        entry.write_text(json.dumps({**json.loads(entry.read_text()), "friendlyName": "more"}))
    return entry


def less_issuer(store):
    issuer = first(store, "ca/*.pem")
    if issuer:
        issuer.unlink()
    return issuer


def more_file(store):
    entry = first(store, "my/*")
    if entry:
        (entry / "more.pem").touch()
    return entry


def more_root(store):
    (store / "root" / ("d" * 64 + ".pem")).touch()
    return True


def more_chain(store):
    chain = first(store, "my/*/chain.pem")
    if chain:
        chain.write_text(chain.read_text() + "\n")
    return chain


def more_receipt(store):
    (store / "receipts" / "20200101T000000Z-0000000000000000.json").write_text("{}")
    return True


def less_receipt(store):
    first(store, "receipts/*.json").unlink()
    return True


def more_trash(store):
    (store / "trash" / "more").mkdir()
    (store / "trash" / "more" / "key.pem").touch()
    return True


def less_trash(store):
    kept = first(store, "trash/*/*/*")
    if kept:
        subprocess.run(["rm", "-r", kept], check=True)
    return kept


def more_in_store(store):
    (store / "staging" / "more").mkdir()
    return True


CHANGES = [more_mode, more_acl, more_link, more_name, less_issuer, more_file, more_root, more_chain, more_receipt, less_receipt, more_trash, less_trash,
           more_in_store]


def faults_of_more(scene, before, document):
    """One more change is made in a copy of the store: another one in each situation."""
    place = zlib.crc32(f"{scene.folder.name}{document['verb']}".encode()) % len(CHANGES)
    for change in CHANGES[place:] + CHANGES[:place]:
        copied = scene.copy("control")
        if change(copied):
            seen = store_difference.look(copied)
            return [] if judge.complaints(before, seen, document) else [f"control: nobody sees {change.__name__}"]
    return ["control: no change could be made"]
