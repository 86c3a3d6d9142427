# SPDX-License-Identifier: Apache-2.0
"""Saved plans: what --plan-out writes, and what apply makes of it. What a store holds is told by find, stat and sha256sum."""
import hashlib
import json
import os
import random
import re
import shlex
import shutil
import stat
import subprocess
import tempfile

from command import NOBODY, PROGRAM, Case, OnTerminal, as_nobody, contents, environment, main, run, tree
from tst_cli_undo import PASSWORD, UndoCase, bare
import authorities
import files


def identified(document):
    """The document with the id that its text has: another plan."""
    content = {key: value for key, value in document.items() if key != "id"}
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return {**content, "id": hashlib.sha256(canonical.encode()).hexdigest()}


class PlanCase(UndoCase):
    def setUp(self):
        super().setUp()
        self.plan = self.path("mail.plan")

    def write_plan(self, document, name="edited.plan"):
        return self.write(name, json.dumps(document, ensure_ascii=False), 0o600)

    @property
    def saved(self):
        return json.loads(files.read(self.plan))

    def planned(self, *arguments, code=0, **options):
        """Saves the plan of a command, and changes nothing."""
        before = contents(tree(self.store))
        document = self.json_of(code, *arguments, "--what-if", "--plan-out", self.plan, **options)
        self.assertEqual(before, contents(tree(self.store)))
        return document

    def import_plan(self, name="mail", *arguments, **made):
        return self.planned("import", self.pfx(name, **made)[0], "--password-file", self.password, "--friendly-name", name, *arguments)

    def apply(self, *arguments, plan=None, expect=True, **options):
        plan = plan or self.plan
        document = json.loads(files.read(plan))
        if expect is True:
            arguments = (*arguments, "--expect", document["id"])
        words = document["by"]["command"].split()
        if "--password-file" in words:  # where the plan's own command had one
            arguments = (*arguments, "--password-file", words[words.index("--password-file") + 1])
        return run("apply", plan, *arguments, "--json", **options)

    def expired_plan(self, *arguments):
        password = self.write("expired-password", files.PASSWORD)
        return self.planned("import", files.pfx(files.expired()), "--password-file", password, "--accept", "expired", *arguments)

    def applied(self, *arguments, code=0, **options):
        return self.expect(code, self.apply(*arguments, **options)).json

    def refused(self, code, reason, *arguments, **options):
        """The apply that is refused changes nothing."""
        before = contents(tree(self.store))
        document = self.expect_error(code, self.apply(*arguments, **options), reason)
        self.assertEqual(before, contents(tree(self.store)))
        return document


class EveryVerb(PlanCase):
    def situations(self):
        mail = lambda *more: ["import", self.pfx("mail")[0], "--password-file", self.password, "--friendly-name", "mail", *more]
        take = lambda: self.take("mail", "--friendly-name", "mail")
        receipts = lambda: self.here("receipts", "--json").json["receipts"]
        yield "import", [], lambda: mail()
        yield "import that trusts a root", [], lambda: mail("--trust-root", self.root.sha256)
        yield "import that moves a name", [lambda: self.take("web", "--friendly-name", "mail")], lambda: mail("--replace")
        yield "import with a key in a file", [], lambda: ["import", self.pfx("mail")[1], "--key", self.pfx("mail")[2]]
        used = ("--services", "smtp,imap", "--grant-read", "user:www-data", "--grant-read", "group:mail")
        yield "import with services, and two accounts that may read the key", [], lambda: mail(*used)
        yield "renewal that hands two accounts on", [lambda: self.take("web", "--friendly-name", "mail", *used)], lambda: mail("--services", "pop", "--replace")
        yield "services", [take], lambda: ["services", self.sha256("mail"), "--add", "smtp"]
        yield "undo of several parts of an entry", [take, lambda: self.take("mail", "--friendly-name", "front", *used)], lambda: ["undo", "last"]
        yield "request new", [], lambda: ["request", "new", "--subject", "CN=asked.example.com", "--algorithm", "ec:p256"]
        yield "request adopt", [], lambda: ["request", "adopt", self.pfx("mail")[2], "--names", "adopted.example.com"]
        yield "request remove", [self.asked], lambda: ["request", "remove", self.request]
        yield "undo", [take], lambda: ["undo", "last"]
        yield "remove", [take], lambda: ["remove", self.sha256("mail")]
        yield "remove of a root", [lambda: self.take("mail", "--trust-root", self.root.sha256)], lambda: ["remove", self.root.sha256]
        yield "rename", [take], lambda: ["rename", self.sha256("mail"), "other"]
        yield "purge", [take, lambda: self.json_of(0, "undo", "last")], lambda: ["purge", "--older-than", "0"]
        yield "repair", [take, self.spoil], lambda: ["repair"]

    def asked(self):
        made = self.json_of(0, "request", "new", "--subject", "CN=asked.example.com", "--algorithm", "ec:p256", "--out", self.path("asked-" + os.path.basename(self.store)))
        self.request = made["request"]["sha256"]

    def spoil(self):
        self.write(os.path.join(self.store, "journal"), "half a jour")

    def each(self, check):
        for index, (title, before, command) in enumerate(self.situations()):
            with self.subTest(title):
                self.store, self.plan = self.path(f"store-{index}"), self.path(f"{index}.plan")
                for step in before:
                    step()
                check(command())

    def test_what_a_receipt_gives_as_a_command_does_the_same_again(self):
        def check(command):
            self.planned(*command)
            receipt = self.applied(*(["--no-confirm"] if command[0] == "purge" else []))
            after = bare(self.store)
            text = self.expect(0, self.here("receipts", receipt["id"], "--format", "text")).out
            lines = re.findall(r"^ *As a command +(.*)$", text, re.M)
            if command[0] == "purge":  # what is old enough is another thing at another time
                return self.assertEqual([], lines)
            self.assertEqual(1, len(lines), text)
            if command[0] == "repair":
                return self.assertFalse(self.expect(0, run(*shlex.split(lines[0])[1:], "--json")).json["changed"])
            self.json_of(0, "undo", receipt["id"])
            words = shlex.split(lines[0])[1:]
            password = ["--password-file", self.password] if words[0] == "import" and words[1].endswith(".pfx") else []
            again = self.expect(0, run(*words, *password, "--json")).json
            self.assertTrue(again["changed"])
            if command[:2] not in (["request", "new"], ["request", "adopt"]):  # another key, and another signature
                self.assertEqual(set(after), set(bare(self.store)))  # an entry tells when it was made

        self.each(check)

    def what(self, document):
        return [(effect["kind"], effect["target"], effect.get("object"), effect["state"].replace("done", "planned")) for effect in document["effects"]]

    def test_a_plan_of_every_verb_is_saved_and_carried_out_once(self):
        def check(command):
            preview = self.planned(*command)
            saved = self.saved
            self.assertEqual((preview["plan"], "certwright/plan/1", preview["verb"]), (saved["id"], saved["schema"], saved["verb"]))
            self.assertEqual(saved, identified(saved))
            self.assertEqual(self.what(preview), self.what(saved))
            shown = self.applied("--what-if")
            self.assertEqual(self.what(saved), self.what(shown))
            sure = ["--no-confirm"] if saved["verb"] == "purge" else []
            receipt = self.applied(*sure)
            self.assertEqual((True, saved["id"], saved["verb"]), (receipt["changed"], receipt["plan"], receipt["verb"]))
            if saved["verb"] != "request new":  # its request has an id only now
                self.assertEqual(self.what(saved), self.what(receipt))
            self.assertIn("certwright apply ", receipt["by"]["command"])
            self.assertEqual(saved["by"], receipt["prepared"])
            after = contents(tree(self.store))
            again = self.applied(*sure)
            self.assertEqual((False, receipt["id"]), (again["changed"], again["carriedOut"]))
            self.assertNotIn("id", again)
            self.assertEqual(after, contents(tree(self.store)))

        self.each(check)

    def test_without_what_if_the_plan_is_saved_and_carried_out(self):
        def check(command):
            sure = ["--no-confirm"] if command[0] == "purge" else []
            receipt = self.json_of(0, *command, *sure, "--plan-out", self.plan)
            self.assertEqual((True, self.saved["id"]), (receipt["changed"], receipt["plan"]))
            again = self.applied(*sure)
            self.assertEqual((False, receipt["id"]), (again["changed"], again["carriedOut"]))

        self.each(check)

    def test_no_plan_holds_a_secret(self):
        def check(command):
            self.planned(*command)
            text = files.read(self.plan)
            self.assertNotIn(PASSWORD.encode(), text.replace(self.path("").encode(), b""))
            for _, _, key in self.made.values():
                numbers = files.openssl("pkey", "-in", key, "-text", "-noout").decode()
                private = "".join(numbers.split("priv:")[1].split("pub:")[0].split()).replace(":", "")
                self.assertNotIn(private.encode(), text.lower())
                for line in files.read(key).splitlines()[1:-1]:
                    self.assertNotIn(line[:40], text)
            self.assertNotIn(b"PRIVATE KEY", text)
            for word in (b'"size"', b'"length"', b'"password"'):
                self.assertNotIn(word, text)

        self.pfx("mail"), self.pfx("web")
        self.each(check)


class TheFile(PlanCase):
    def test_it_is_its_owners_alone_whatever_the_umask(self):
        for umask in (0o000, 0o022, 0o777):
            with self.subTest(umask):
                self.plan = self.path(f"{umask}.plan")
                self.expect(0, self.here("import", self.pfx("mail")[0], "--password-file", self.password, "--what-if", "--plan-out", self.plan, umask=umask))
                self.assertEqual(0o600, stat.S_IMODE(os.stat(self.plan).st_mode))

    def test_it_is_a_new_file_and_never_behind_a_link(self):
        victim = self.write("victim", "")
        os.symlink(victim, self.path("link"))
        os.symlink(self.path("nothing"), self.path("dangling"))
        full = self.write("full", "content")
        for name in ("victim", "link", "dangling", "full"):
            for more in (["--what-if"], []):
                with self.subTest(name + "".join(more)):
                    self.expect_error(10, self.here("import", self.pfx("mail")[0], "--password-file", self.password, "--plan-out", self.path(name), "--json", *more), "file-exists")
        self.assertEqual((b"", b"content"), (files.read(victim), files.read(full)))
        self.assertFalse(os.path.exists(self.path("nothing")))
        self.assertFalse(os.path.exists(self.store))
        self.expect(0, self.here("import", self.pfx("mail")[0], "--password-file", self.password, "--plan-out", self.plan))  # control

    def test_where_it_cannot_be_written_nothing_is_done(self):
        done = self.here("import", self.pfx("mail")[0], "--password-file", self.password, "--plan-out", self.path("no/folder/plan"), "--json")
        self.assertEqual("file-not-written", done.json["reason"])
        self.assertNotEqual(0, done.code)
        self.assertFalse(os.path.exists(self.store))

    def test_a_refused_plan_is_not_written(self):
        pfx = self.pfx("mail")[0]
        self.take("web", "--friendly-name", "mail")
        refused = self.here("import", pfx, "--password-file", self.password, "--friendly-name", "mail", "--plan-out", self.plan, "--json")
        self.expect_error(10, refused, "link-exists")
        self.assertFalse(os.path.exists(self.plan))
        self.import_plan("mail", "--replace")  # control

    def test_an_empty_plan_is_written_too_and_nothing_is_done_for_it(self):
        self.take("mail", "--friendly-name", "mail")
        self.assertFalse(self.import_plan()["changed"])
        self.assertEqual([], [effect for effect in self.saved["effects"] if effect["state"] == "planned"])
        before = contents(tree(self.store))
        self.assertFalse(self.applied()["changed"])
        self.assertFalse(self.applied(expect=False)["changed"])  # there is nothing to ask
        self.assertEqual(before, contents(tree(self.store)))

    def test_the_text_says_where_it_is_and_which_one_it_is(self):
        shown = self.here("import", self.pfx("mail")[0], "--password-file", self.password, "--what-if", "--plan-out", self.plan)
        self.expect(0, shown)
        self.assertIn(f"certwright apply '{self.plan}'", shown.out)
        self.assertIn(self.saved["id"], shown.out)

    def test_two_plans_of_the_same_change_are_two(self):
        self.import_plan()
        first, self.plan = self.saved, self.path("second.plan")
        self.import_plan()
        self.assertNotEqual(first["id"], self.saved["id"])
        self.assertEqual(32, len(first["nonce"]))
        self.assertNotEqual(first["nonce"], self.saved["nonce"])


class Hostile(PlanCase):
    def test_a_changed_text_is_refused_by_its_key(self):
        self.import_plan("mail", "--trust-root", self.root.sha256)
        saved = self.saved
        edits = {
            "verb": lambda plan: plan.update(verb=7),
            "effects[0].kind": lambda plan: plan["effects"][0].update(kind="explode"),
            "effects[0].to": lambda plan: plan["effects"][0].update(to="absent"),
            "note": lambda plan: plan.update(note="added"),
            "store.note": lambda plan: plan["store"].update(note="added"),
            "nonce": lambda plan: plan.update(nonce="0"),
            "schema": lambda plan: plan.update(schema="certwright/plan/2"),
            "world": lambda plan: plan.pop("world"),
            "id": lambda plan: plan.update(verb="undo"),
            "id ": lambda plan: plan.update(id="0" * 64),
            "id  ": lambda plan: plan["store"].update(location="folder:/elsewhere"),
        }
        for key, edit in edits.items():
            with self.subTest(key):
                document = json.loads(json.dumps(saved))
                edit(document)
                plan = self.write_plan(document)
                told = self.expect_error(4, run("apply", plan, "--expect", saved["id"], "--json"), "plan-damaged")
                self.assertIn("does not match its id" if key.strip() == "id" else f"field {key} ", told["text"])
        self.assertTrue(self.applied(plan=self.write_plan(saved))["changed"])  # control: other blanks, the same text

    def test_another_id_is_another_plan(self):
        self.import_plan()
        other = identified({**self.saved, "by": {**self.saved["by"], "user": "somebody"}})
        self.assertNotEqual(self.saved["id"], other["id"])
        plan = self.write_plan(other)
        self.expect_error(15, run("apply", plan, "--expect", self.saved["id"], "--json"), "plan-unexpected")
        receipt = self.applied(plan=plan)
        self.assertEqual((other["id"], "somebody"), (receipt["plan"], receipt["prepared"]["user"]))

    def test_another_plan_does_no_more_than_its_planner_would(self):
        self.import_plan()

        def name(plan):
            plan["options"]["friendlyName"] = "other"

        def label(plan):
            for effect in plan["effects"]:
                if effect["kind"] != "link":
                    effect["label"] = "harmless"

        def root(plan):
            effect = dict(plan["effects"][0], kind="trust-root", target="root", object=self.root.sha256, label="A Root", **{"from": "absent", "to": "present"})
            effect.pop("key", None)
            plan["effects"].append(effect)

        def less(plan):
            plan["effects"] = plan["effects"][:1]

        for edit in (name, label, root, less):
            with self.subTest(edit.__name__):
                document = self.saved
                edit(document)
                told = self.refused(15, "plan-outdated", plan=self.write_plan(identified(document)))
                self.assertTrue(told["details"])
        self.assertTrue(self.applied()["changed"])  # control

    def test_files_that_are_no_plan_are_told_and_crash_nothing(self):
        cases = {"empty": b"", "text": b"hello", "list": b"[]", "deep": b"[" * 100_000, "deep object": b'{"a":' * 100_000, "bytes": os.urandom(5000),
                 "pfx": files.read(self.pfx("mail")[0]), "receipt": b'{"schema":"certwright/receipt/1"}', "long number": b'{"schema":' + b"9" * 100_000 + b"}"}
        for title, content in cases.items():
            with self.subTest(title):
                self.expect_error(4, run("apply", self.write("wrong", content), "--json"), "plan-damaged")
        with open(self.path("large"), "wb") as file:
            file.truncate(65 << 20)
        self.expect_error(8, run("apply", self.path("large"), "--json"))
        self.expect_error(3, run("apply", self.path("missing"), "--json"), "file-missing")
        self.expect_error(3, run("apply", self.folder, "--json"), "file-is-folder")
        if os.geteuid() == 0:
            plan = self.write("closed", "{}", 0o600)
            self.expect_error(3, run("apply", plan, "--json", prefix=as_nobody()), "file-forbidden")

    def test_a_plan_that_is_bent_anywhere_is_refused(self):
        self.import_plan()
        text = files.read(self.plan)
        chance = random.Random(16)
        for number in range(40):
            bent = bytearray(text)
            at = chance.randrange(len(bent))
            bent[at] = chance.choice([byte for byte in range(33, 127) if byte != bent[at] and bytes([bent[at]]).strip()] or [bent[at]])
            if bytes(bent).split() == text.split():
                continue
            with self.subTest(number):
                done = run("apply", self.write("bent", bytes(bent)), "--expect", self.saved["id"], "--json")
                self.assertIn(done.code, (4, 15), done.err)
        self.assertFalse(os.path.exists(self.store))

    def test_other_programs_of_ours_say_what_it_is(self):
        self.import_plan()
        told = self.expect_error(7, run("inspect", self.plan, "--json"), "feature-unsupported")
        self.assertIn("plan", told["text"])
        self.assertIn("certwright apply", told["hint"])


class Differences(PlanCase):
    def test_another_file_is_named(self):
        other = self.path("moved.pfx")
        shutil.copy(self.pfx("mail")[0], other)
        self.planned("import", other, "--password-file", self.password, "--friendly-name", "mail")
        shutil.copy(self.pfx("web")[0], other)
        told = self.refused(15, "plan-outdated")
        self.assertIn(other, " ".join(told["details"]))
        told = self.refused(15, "plan-outdated", self.pfx("web")[0])
        self.assertIn(self.pfx("web")[0], " ".join(told["details"]))
        os.remove(other)
        self.refused(3, "file-missing")
        self.assertTrue(self.applied(self.pfx("mail")[0])["changed"])  # control: the same content, elsewhere

    def test_the_key_may_be_named_in_either_way(self):
        key, certificate = self.pfx("mail")[2], self.pfx("mail")[1]
        moved = self.path("moved.key")
        shutil.copy(key, moved)
        self.planned("import", certificate, "--key", moved)
        os.remove(moved)
        self.refused(3, "file-missing")
        self.refused(15, "plan-outdated", "--key", self.pfx("web")[2])
        self.assertTrue(self.applied("--key", key)["changed"])

    def test_what_came_through_a_pipe_is_to_be_named(self):
        self.planned("import", "-", "--password-file", self.password, input=files.read(self.pfx("mail")[0]))
        told = self.refused(15, "plan-outdated")
        self.assertIn("standard input", " ".join(told["details"]))
        self.assertTrue(self.applied("-", input=files.read(self.pfx("mail")[0]))["changed"])

    def test_a_plan_of_another_host_is_told(self):
        self.import_plan()
        elsewhere = identified({**self.saved, "by": {**self.saved["by"], "host": "elsewhere.example.com"}})
        told = self.refused(15, "plan-outdated", plan=self.write_plan(elsewhere))
        self.assertIn("elsewhere.example.com", " ".join(told["details"]))
        self.assertTrue(self.applied()["changed"])  # control

    def test_another_store_in_the_same_place_is_told(self):
        self.take("web")
        self.import_plan()
        shutil.rmtree(self.store)
        self.refused(15, "plan-outdated")
        self.take("web")
        told = self.refused(15, "plan-outdated")
        self.assertIn("is another one now", " ".join(told["details"]))

    def test_a_store_of_another_account_is_told(self):
        self.import_plan()
        theirs = identified({**self.saved, "store": {"location": "folder:/home/other/.local/share/certwright/store", "scope": "user"}})
        plan = self.write_plan(theirs)
        done = run("apply", plan, "--expect", theirs["id"], "--json", env=environment(HOME=self.folder, XDG_DATA_HOME=self.folder))
        told = self.expect_error(15, done, "plan-outdated")
        self.assertIn("/home/other", " ".join(told["details"]))

    def test_each_difference_in_the_store_is_named_and_nothing_else_counts(self):
        self.take("web", "--friendly-name", "web")
        self.import_plan()
        self.take("old", "--friendly-name", "old")  # concerns nothing of the plan but its issuer, which was there before
        kept = self.path("kept")
        shutil.copytree(self.store, kept, symlinks=True)
        self.take("mail27", "--friendly-name", "mail")
        told = self.refused(15, "plan-outdated")
        self.assertEqual(["The name “mail” leads to a certificate now."], told["details"])
        self.assertEqual([("by-name/mail", "came")], [(each["object"], each["turn"]) for each in told["differences"]])
        shutil.rmtree(self.store)
        shutil.copytree(kept, self.store, symlinks=True)
        self.assertTrue(self.applied()["changed"])  # control

    def test_errors_are_looked_for_anew(self):
        self.expired_plan()
        unaccepted = self.saved
        unaccepted["options"]["answers"] = {}
        unaccepted["choices"], unaccepted["findings"] = [], []
        self.refused(9, "finding-not-accepted", plan=self.write_plan(identified(unaccepted)))
        receipt = self.applied()  # control
        self.assertEqual(["expired"], receipt["accepted"])


class Once(PlanCase):
    def test_an_undone_plan_is_not_carried_out_again(self):
        self.import_plan()
        receipt = self.applied()
        undo = self.json_of(0, "undo", receipt["id"])
        told = self.refused(15, "plan-outdated")
        self.assertIn(undo["id"], " ".join(told["details"]))
        self.json_of(0, "undo", undo["id"])
        self.assertEqual(receipt["id"], self.applied()["carriedOut"])

    def test_a_result_that_was_changed_since_is_told(self):
        self.import_plan()
        receipt = self.applied()
        self.json_of(0, "remove", self.sha256("mail"))
        told = self.refused(15, "plan-outdated")
        self.assertIn(receipt["id"], " ".join(told["details"]))

    def test_its_files_are_needed_once_only(self):
        moved = self.path("moved.pfx")
        shutil.copy(self.pfx("mail")[0], moved)
        self.planned("import", moved, "--password-file", self.password)
        receipt = self.applied()
        os.remove(moved)
        again = self.expect(0, run("apply", self.plan, "--json")).json
        self.assertEqual(receipt["id"], again["carriedOut"])
        self.assertIn(receipt["id"], self.expect(0, run("apply", self.plan)).out)

    def test_of_two_at_the_same_time_one_carries_it_out(self):
        for index, command in enumerate((["request", "new", "--subject", "CN=asked.example.com"],
                                         ["import", self.pfx("mail")[0], "--password-file", self.password, "--friendly-name", "mail"])):
            with self.subTest(command[0]):
                self.store, self.plan = self.path(f"store-{index}"), self.path(f"{index}.plan")
                self.planned(*command)
                identity = self.saved["id"]
                started = [subprocess.Popen([PROGRAM, "apply", self.plan, "--expect", identity, "--password-file", self.password, "--json"], env=environment(),
                                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
                done = [(process.communicate()[0], process.returncode) for process in started]
                self.assertEqual([0] * 4, [code for _, code in done], done)
                self.assertEqual([False, False, False, True], sorted(json.loads(out)["changed"] for out, _ in done))
                receipts = self.json_of(0, "receipts")["receipts"]
                self.assertEqual([identity], [receipt["plan"] for receipt in receipts])


class Asking(PlanCase):
    def test_a_script_names_the_plan_that_is_meant(self):
        self.import_plan()
        self.refused(14, "plan-unconfirmed", expect=False)
        self.refused(14, "plan-unconfirmed", "--no-confirm", expect=False)
        told = self.refused(15, "plan-unexpected", "--expect", "0" * 64, expect=False)
        self.assertIn(self.saved["id"], told["text"])
        self.applied("--what-if", expect=False)
        self.assertTrue(self.applied("--expect", self.saved["id"].upper(), expect=False)["changed"])

    def test_a_person_sees_who_prepared_it_and_what_weighs_most_first(self):
        root = files.root().fingerprint()
        self.expired_plan("--trust-root", root)
        for answer, changes in (("n", False), ("y", True)):
            with OnTerminal("apply", self.plan, "--password-file", self.path("expired-password")) as terminal:
                terminal.wait_for("[y/N]")
                text = terminal.text
                terminal.type(answer + "\n")
                self.assertEqual(0 if changes else 14, terminal.end(), terminal.text)
            places = [text.index(word) for word in ("Prepared", self.saved["by"]["host"], root, "Accepted", "Effects")]
            self.assertEqual(sorted(places), places)
            self.assertEqual(changes, os.path.exists(os.path.join(self.store, "my")))

    def test_somebody_who_names_the_plan_is_not_asked_but_with_confirm(self):
        self.import_plan()
        with OnTerminal("apply", self.plan, "--password-file", self.password, "--expect", self.saved["id"], "--confirm") as terminal:
            terminal.wait_for("[y/N]")
            terminal.type("n\n")
            self.assertEqual(14, terminal.end())
        with OnTerminal("apply", self.plan, "--password-file", self.password, "--expect", self.saved["id"]) as terminal:
            self.assertEqual(0, terminal.end(), terminal.text)

    def test_a_purge_asks_as_a_purge_does(self):
        self.take("mail")
        self.json_of(0, "undo", "last")
        self.planned("purge", "--older-than", "0")
        self.refused(14, "nobody-to-ask")
        with OnTerminal("apply", self.plan, "--expect", self.saved["id"]) as terminal:
            terminal.wait_for("It cannot be undone. [y/N]")
            terminal.type("n\n")
            self.assertEqual(14, terminal.end())
        self.assertTrue(self.applied("--no-confirm")["changed"])
        self.assertEqual([], os.listdir(os.path.join(self.store, "trash")))

    def test_passwords_are_those_of_now(self):
        self.import_plan()
        wrong = self.write("wrong", "wrong")
        self.expect_error(6, run("apply", self.plan, "--expect", self.saved["id"], "--password-file", wrong, "--json"))
        self.expect_error(5, run("apply", self.plan, "--expect", self.saved["id"], "--json"))
        with OnTerminal("apply", self.plan) as terminal:
            terminal.wait_for("Password for")
            terminal.type(PASSWORD + "\n")
            terminal.wait_for("[y/N]")
            terminal.type("y\n")
            self.assertEqual(0, terminal.end(), terminal.text)

    def test_what_the_plan_decides_is_no_option(self):
        self.import_plan()
        for options in (["--store", "folder:/x"], ["--scope", "user"], ["--friendly-name", "x"], ["--accept", "expired"], ["--replace"],
                        ["--trust-root", "0" * 64], ["--select", "0" * 64], ["--plan-out", "x"]):
            with self.subTest(options[0]):
                self.expect(2, run("apply", self.plan, *options))
        self.expect(2, run("apply"))
        self.expect(2, run("inspect", self.plan, "--plan-out", "x"))

    def test_a_plan_may_be_prepared_without_the_right_to_carry_it_out(self):
        if os.geteuid() != 0:
            self.skipTest("only root can give a store away")
        self.take("web")
        shared = tempfile.mkdtemp(dir=self.folder)
        os.chown(shared, NOBODY, NOBODY)
        self.plan = os.path.join(shared, "plan")
        public = self.write("public", PASSWORD)
        command = ["import", self.pfx("mail")[0], "--password-file", public, "--friendly-name", "mail"]
        self.expect_error(11, self.here(*command, "--what-if", "--json", prefix=as_nobody()), "store-denied")
        self.expect(0, self.here(*command, "--what-if", "--plan-out", self.plan, prefix=as_nobody()))
        receipt = self.applied()
        self.assertEqual(("nobody", "root"), (receipt["prepared"]["user"], receipt["by"]["user"]))


if __name__ == "__main__":
    main()
