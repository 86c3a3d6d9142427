# SPDX-License-Identifier: Apache-2.0
"""Saved plans: carried out, carried out again, and refused."""
import json

from steps import (ADOPT, ASK, FIRST, MAIL, PURGE, REPLACE, TRUST, Refusal, Situation as S, answer, at, here, named, of, only_request,
                   other_store_id, receipt, remove, rename, take, take_text, undo, write_in_place)

PLAN = here("saved-plan.json")
PASSWORD = ["--password-file", at("password")]
RENEWAL = take("mail27", *MAIL, REPLACE)


def plan(command):
    """Saves the plan of a command, and does nothing else."""
    def save(scene):
        done = scene.run([*command, "--what-if", "--plan-out", PLAN])
        assert done.code == 0, str(done)
    return save


def plan_id(scene):
    return json.loads(PLAN(scene).read_text())["id"]


def edited(find, put):
    def edit(scene):
        text = PLAN(scene).read_text()
        assert find in text, find
        write_in_place(PLAN(scene), text.replace(find, put))
    return edit


def copied(name):
    """The file of a plan, in a place of its own."""
    return lambda scene: scene.path("import.pfx").write_bytes(scene.material.path(f"{name}.pfx").read_bytes())


def without_file(scene):
    scene.path("import.pfx").unlink()


OWN_FILE = ["import", here("import.pfx"), *PASSWORD, *MAIL]
APPLY = ["apply", PLAN, "--expect", plan_id, *PASSWORD]
NO_FILE = ["apply", PLAN, "--expect", plan_id]


def for_plans(name, *rest, **more):
    return S(name, *rest, need="--plan-out", **more)


CARRIED_OUT = [
    for_plans("a plan of a first import", [plan(FIRST)], APPLY),
    for_plans("a plan of a renewal with a root", [FIRST, plan([*RENEWAL, *TRUST])], APPLY),
    for_plans("a plan of an import for which there is nothing to do", [FIRST, plan(FIRST)], APPLY, nothing=True),
    for_plans("a plan with an error that is accepted", [plan(take("old", *named("old"), "--accept", "expired"))], APPLY),
    for_plans("a plan with a key from another file", [plan(take_text("mail.pem", "--key", at("mail.key"), *MAIL))], NO_FILE),
    for_plans("a plan of issuers that complete a chain", [take("lone", *named("lone")), plan(take_text("issuers.pem"))], NO_FILE),
    for_plans("a plan of a request", [plan(ASK)], NO_FILE),
    for_plans("a plan of a request for a key that is there", [plan(ADOPT)], NO_FILE),
    for_plans("a plan of giving up a request", [ASK, plan(["request", "remove", only_request])], NO_FILE),
    for_plans("a plan of an answer to a request", [ASK, answer(), plan(["import", here("answer.pem")])], NO_FILE),
    for_plans("a plan of an undo", [FIRST, plan(undo(0))], NO_FILE),
    for_plans("a plan of an undo of an undo", [FIRST, undo(0), plan(undo(1))], NO_FILE),
    for_plans("a plan of a removal", [FIRST, plan(remove("mail"))], NO_FILE),
    for_plans("a plan of another name", [FIRST, plan(rename("mail", "front"))], NO_FILE),
    for_plans("a plan of a purge", [FIRST, remove("mail"), plan(PURGE)], [*NO_FILE, "-Confirm:$false"], undo=Refusal(9, "not-undoable")),
    for_plans("a plan beside another change", [FIRST, plan(RENEWAL), take("by-other", *named("other"))], APPLY),
    for_plans("a plan that was carried out", [plan(FIRST), APPLY], APPLY, nothing=True),
    for_plans("a plan that was carried out and whose file is gone", [copied("mail"), plan(OWN_FILE), APPLY, without_file], APPLY, nothing=True),
]

REFUSED = [
    for_plans("a plan that was undone", [plan(FIRST), APPLY, undo(0)], APPLY, code=15, reason="plan-outdated", says=[receipt(0), receipt(1)]),
    for_plans("a plan whose result was changed", [plan(FIRST), APPLY, rename("mail", "front")], APPLY, code=15, reason="plan-outdated"),
    for_plans("a plan that nobody has looked at", [plan(FIRST)], ["apply", PLAN, *PASSWORD], code=14, reason="plan-unconfirmed", preview=0),
    for_plans("another plan than was looked at", [plan(FIRST)], ["apply", PLAN, "--expect", "0" * 64, *PASSWORD], code=15, reason="plan-unexpected"),
    for_plans("a plan that was edited", [plan(FIRST), edited('"verb": "import"', '"verb": "undo"')], APPLY, code=4, reason="plan-damaged"),
    for_plans("a plan that breaks off", [plan(FIRST), lambda scene: write_in_place(PLAN(scene), PLAN(scene).read_text()[:-30])],
      ["apply", PLAN, *PASSWORD], code=4, reason="plan-damaged"),
    for_plans("a plan whose name was taken meanwhile", [plan(FIRST), take("web", *MAIL)], APPLY, code=15),
    for_plans("a plan whose certificate was imported meanwhile", [plan(FIRST), FIRST], APPLY, code=15),
    for_plans("a plan whose certificate was removed meanwhile", [FIRST, plan(rename("mail", "front")), remove("mail")], NO_FILE, code=15),
    for_plans("a plan of an undo on which a change stands meanwhile", [FIRST, plan(undo(0)), rename("mail", "front")], NO_FILE, code=15),
    for_plans("a plan of a purge of which something came back", [FIRST, remove("mail"), plan(PURGE), undo(1)], [*NO_FILE, "-Confirm:$false"], code=15),
    for_plans("a plan whose file is another", [copied("mail"), plan(OWN_FILE), copied("web")], APPLY, code=15, reason="plan-outdated"),
    for_plans("a plan for another store", [FIRST, plan(RENEWAL), other_store_id], APPLY, code=15, reason="plan-outdated"),
    for_plans("a plan with a wrong password", [plan(FIRST)], ["apply", PLAN, "--expect", plan_id, "--password-file", at("wrong-password")], code=6),
]

TABLE = CARRIED_OUT + REFUSED
