# SPDX-License-Identifier: Apache-2.0
"""Plays one situation: the change, its undo and the undo of that, each previewed first; and judges all that is told of them."""
import json
import pathlib

import judge
import telling
from controls import faults_of_controls
from steps import Refusal

BUT_FOR = ("receipts", "trash", "lock", "journal")


def part_of(path):
    return path.split("/")[0]


def snapshot(look):
    """All that an undo has to give back: each path with its rights and its content."""
    return {path: {key: value for key, value in row.items() if key != "touched"} for path, row in look["files"].items() if part_of(path) not in BUT_FOR}


def without_new_store(found, before):
    """A store that was made by the change stays, empty."""
    return found if before else {path: row for path, row in found.items() if path not in judge.SKELETON}


def reasons_for_staying(document):
    return {judge.place_of(effect): effect.get("reasonCode") for effect in document["effects"] if effect["state"] in ("unchanged", "skipped")}


class Play:
    def __init__(self, situation, scene, has_plans):
        self.situation, self.scene, self.has_plans = situation, scene, has_plans
        self.faults, self.effects, self.title = [], 0, ""

    def fault(self, text):
        self.faults.append(f"{self.title}: {text}")

    def preview(self, command, code):
        """What is told before the change, which leaves no trace at all."""
        before = self.scene.look()
        text = self.scene.run(command, "--what-if")
        plan = self.scene.path(f"plan-{len(self.scene.documents)}-{self.title}.json")
        more = ["--plan-out", str(plan)] if self.has_plans and "apply" not in command[:1] else []
        preview = self.scene.run(command, "--what-if", "--json", *more)
        for done in (text, preview):
            if done.code != code:
                self.fault(f"the preview should end with {code}: {done}")
        if self.scene.look() != before:
            self.fault("the preview has changed something")
        document = preview.json if preview.code == 0 else preview.json.get("plan", {})
        if document.get("effects"):
            self.faults += [f"{self.title}: {fault}" for fault in telling.faults_of_text(text.out, document["effects"])]
        saved = plan if more else self.scene.words(command)[1] if command[0] == "apply" else None
        if preview.code == 0 and saved:
            self.faults += [f"{self.title}: {fault}" for fault in telling.faults_of_plan(json.loads(pathlib.Path(saved).read_text()), document)]
        return before, text, preview

    def change(self, title, command, nothing=False):
        """A change that is made, or where there is nothing to do. Returns its receipt and the looks before and after."""
        self.title = title
        command = self.scene.words(command)  # what they name may be gone afterwards
        before, text, preview = self.preview(command, 0)
        done = self.scene.run(command, "--json")
        after = self.scene.look()
        if done.code != 0 or preview.code != 0:
            self.fault(f"it should be done: {done}")
            return None, before, after
        document = done.json
        self.faults += [f"{title}: {fault}" for fault in telling.faults_of_run(preview.json, document)]
        if nothing or not document["changed"]:
            if not nothing or document["changed"] or "id" in document or any(effect["state"] == "done" for effect in document["effects"]):
                self.fault(f"nothing should {'be to do' if nothing else 'be left undone'}: {done}")
            if before["files"] != after["files"] and before["files"]:
                self.fault("nothing was to do, and the store is another")
            return None, before, after
        self.scene.documents.append(document)
        self.effects += sum(1 for effect in document["effects"] if effect["state"] == "done")
        self.faults += [f"{title}: {fault}" for fault in judge.complaints(before, after, document)]
        self.check_stored(document)
        shown = self.scene.run(["receipts", document["id"]])
        self.faults += [f"{title}: receipts: {fault}" for fault in telling.faults_of_text(shown.out, document["effects"])]
        if command[0] == "apply" and document.get("plan") != json.loads(pathlib.Path(command[1]).read_text())["id"]:
            self.fault(f"it is the receipt of another plan, {document.get('plan')}")
        self.faults += [f"{title}: {fault}" for fault in faults_of_controls(self.scene, before, after, document, text.out, preview.json)]
        return document, before, after

    def check_stored(self, document):
        stored = json.loads((self.scene.store / "receipts" / f"{document['id']}.json").read_text())
        if stored != document:
            self.fault(f"the stored receipt differs in {[key for key in document.keys() | stored.keys() if document.get(key) != stored.get(key)]}")

    def refusal(self, title, command, code, reason, says=(), preview=None):
        self.title = title
        command = self.scene.words(command)
        before, _, _ = self.preview(command, code if preview is None else preview)
        plain, done = self.scene.run(command), self.scene.run(command, "--json")
        document = done.json
        if done.code != code or plain.code != code or document.get("exit") != code or (reason and document.get("reason") != reason):
            self.fault(f"it should be refused with {code} {reason}: {done}")
        if self.scene.look() != before:
            self.fault("it was refused, and has changed something")
        for told, what in ((plain.err, "standard error"), (json.dumps({key: value for key, value in document.items() if key != "plan"}), "JSON")):
            places = [told.find(word) for word in self.scene.words(says)]
            if -1 in places or places != sorted(places):
                self.fault(f"{what} does not name {self.scene.words(says)} in this order: {told[:400]}")

    def undo(self, document, before, after):
        expected = self.situation.undo
        if isinstance(expected, Refusal):
            return self.refusal("undo", ["undo", document["id"]], expected.code, expected.reason)
        if isinstance(expected, str) and expected != "whole":
            return self.undo_nothing(document, expected)
        undone, _, then = self.change("undo", ["undo", document["id"]])
        if undone is None:
            return None
        if undone.get("undoes") != document["id"]:
            self.fault(f"it undoes {undone.get('undoes')}")
        self.compare(then, before, expected if isinstance(expected, dict) else {}, undone)
        _, _, again = self.change("redo", ["undo", undone["id"]])
        self.compare(again, after, {}, undone)
        return None

    def undo_nothing(self, document, reason):
        """What was there before does not come back, and the undo says why."""
        self.change("undo", ["undo", document["id"]], nothing=True)
        told = reasons_for_staying(self.scene.run(["undo", document["id"]], "--json").json)
        if set(told.values()) != {reason}:
            self.fault(f"it should tell {reason}, and tells {told}")

    def compare(self, seen, expected, staying, document):
        """Two snapshots are the same, but in the places that are named, whose effects tell why."""
        wanted = snapshot(expected)
        found = without_new_store(snapshot(seen), wanted)
        named = {place(self.scene): reason for place, reason in staying.items()}
        told = reasons_for_staying(document)
        differing = {self.place_of(path) for path in wanted.keys() | found.keys() if wanted.get(path) != found.get(path)}
        for place in sorted(differing - named.keys()):
            self.fault(f"{place} is not what it was")
        for place, reason in named.items():
            if place not in differing or (reason and told.get(place) != reason):
                self.fault(f"{place} should stay and be told with {reason}, and was told with {told.get(place)}")

    @staticmethod
    def place_of(path):
        return "/".join(path.split("/")[:2]).removesuffix(".pem")

    def all(self):
        situation = self.situation
        for step in situation.before:
            self.scene.step(step)
        if situation.code != 0:
            self.refusal("change", situation.change, situation.code, situation.reason, situation.says, situation.preview)
            return self.faults
        document, before, after = self.change("change", situation.change, situation.nothing)
        told = reasons_for_staying(document) if document else {}
        for place in self.scene.words(situation.stays):
            if told.get(place) != "changed-since" or before["facts"].get(place) != after["facts"].get(place):
                self.fault(f"{place} should stay as it is, and is told with {told.get(place)}")
        if document is not None:
            self.undo(document, before, after)
        return self.faults
