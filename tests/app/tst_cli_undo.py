# SPDX-License-Identifier: Apache-2.0
"""Undo, remove, rename and purge. What a store holds is told by find, stat and sha256sum, before and after."""
import json
import os

from command import Case, OnTerminal, as_nobody, contents, environment, main, run, tree
import authorities
import files

PASSWORD = "secret"


def bare(store):
    """All that a store holds but receipts and trash: what an undo has to give back."""
    return {path: row for path, row in contents(tree(store)).items() if path.split("/")[0] not in ("receipts", "trash") and path}


class UndoCase(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.root = authorities.Authority("/CN=Undo Root")
        cls.issuing = authorities.Authority("/CN=Undo Issuing", cls.root)
        cls.made = {}

    def setUp(self):
        super().setUp()
        self.password = self.write("password", PASSWORD)

    @classmethod
    def pfx(cls, name, key=None, days=400, chain=True):
        """A key, a certificate of the issuing authority for NAME.example.com, and its issuers, in one file."""
        if (name, days, chain) not in cls.made:
            key = key or authorities.new_key()
            certificate = cls.issuing.answer(authorities.request_of(key, f"/CN={name}.example.com"), f"DNS:{name}.example.com", days=days)
            issuers = authorities.text("issuers.pem", files.read(cls.issuing.certificate) + files.read(cls.root.certificate))
            out = authorities.place(name + ".pfx")
            more = ["-certfile", issuers] if chain else []
            files.openssl("pkcs12", "-export", "-inkey", key, "-in", certificate, *more, "-passout", "pass:" + PASSWORD, "-out", out)
            os.chmod(out, 0o644)
            cls.made[name, days, chain] = (out, certificate, key)
        return cls.made[name, days, chain]

    def here(self, *arguments, **options):
        return run(*arguments, "--store", "folder:" + self.store, **options)

    def json_of(self, code, *arguments, **options):
        return self.expect(code, self.here(*arguments, "--json", **options)).json

    def take(self, name, *arguments, code=0, **made):
        return self.json_of(code, "import", self.pfx(name, **made)[0], "--password-file", self.password, *arguments)

    def sha256(self, name, **made):
        return authorities.sha256(self.pfx(name, **made)[1])

    def compared(self, document):
        return [(each["old"]["sha256"], each["certificate"]) for each in document["renewals"]]

    def states(self, document):
        return [(each["kind"], each["target"], each["state"]) for each in document["effects"]]

    def undone(self, receipt, code=0):
        """Undoes a change; the preview says the same first, and changes nothing."""
        before = contents(tree(self.store))
        preview = self.json_of(code, "undo", receipt, "--what-if")
        self.assertEqual(before, contents(tree(self.store)))
        document = self.json_of(code, "undo", receipt)
        if code == 0:
            self.assertEqual([(kind, target, "planned" if state == "done" else state) for kind, target, state in self.states(document)], self.states(preview))
        return document


class Undoing(UndoCase):
    """Each situation: what was there before, the change, and that its undo gives back what was before."""

    def situations(self):
        name, old, new = ("--friendly-name", "mail"), "mail", "mail27"
        trust = ("--trust-root", self.root.sha256)
        first = lambda: self.take(old, *name)
        yield "a first import", [], first
        yield "a first import under the default name", [], lambda: self.take(old)
        yield "an import beside another of the same issuer", [lambda: self.take("web")], first
        yield "a renewal that moves the name", [first], lambda: self.take(new, *name, "--replace")
        yield "a renewal that keeps the name with the old one", [first], lambda: self.take(new, "--friendly-name", "mail-new")
        yield "another friendly name for the same certificate", [first], lambda: self.take(old, "--friendly-name", "mail-front")
        yield "a root that is trusted with it", [], lambda: self.take(old, *name, *trust)
        yield "a root that is trusted afterwards", [first], lambda: self.take(old, *name, *trust)
        yield "issuers that complete a chain", [lambda: self.take("lone", "--friendly-name", "lone", chain=False)], self.take_issuers
        yield "a new request", [], self.new_request
        yield "a request beside a certificate", [first], self.new_request
        yield "a request that was given up", [self.new_request], lambda: self.json_of(0, "request", "remove", self.request["request"]["sha256"])
        yield "a request that its certificate answers", [self.new_request], self.take_answer
        yield "a certificate that was removed", [first], lambda: self.json_of(0, "remove", self.sha256(old))
        yield "a certificate with two names that was removed", [first, lambda: self.rename(old, "other")], lambda: self.json_of(0, "remove", self.sha256(old))
        yield "a root that was removed", [lambda: self.take(old, *name, *trust)], lambda: self.json_of(0, "remove", self.root.sha256)
        yield "another name", [first], lambda: self.rename(old, "other")
        yield "another name that makes no link", [first], lambda: self.rename(old, "Microsoft Exchange")
        yield "a name that is taken over", [first, lambda: self.take("web", "--friendly-name", "web")], lambda: self.rename("web", "mail", "--replace")

    def take_issuers(self):
        bundle = authorities.text("issuers.pem", files.read(self.issuing.certificate))
        return self.json_of(0, "import", bundle)

    def new_request(self):
        self.out = self.path(f"request-{len(os.listdir(self.folder))}.pem")
        self.request = self.json_of(0, "request", "new", "--subject", "CN=asked.example.com", "--algorithm", "ec:p256", "--friendly-name", "asked", "--out", self.out)
        return self.request

    def take_answer(self):
        return self.json_of(0, "import", self.issuing.answer(self.out, "DNS:asked.example.com"))

    def rename(self, name, new, *arguments):
        return self.json_of(0, "rename", self.sha256(name), new, *arguments)

    def each(self, check):
        for index, (title, before, change) in enumerate(self.situations()):
            with self.subTest(title):
                self.store = self.path(f"store-{index}")
                for step in before:
                    step()
                check(change)

    def test_undo_gives_back_what_was_there_before(self):
        def check(change):
            before = bare(self.store)
            receipt = change()
            self.assertTrue(receipt["changed"])
            after = bare(self.store)
            self.assertNotEqual(before, after)
            undo = self.undone(receipt["id"])
            self.assertEqual(("undo", receipt["id"], True), (undo["verb"], undo["undoes"], undo["changed"]))
            kept = bare(self.store)
            if not before:  # the store itself stays
                kept = {path: row for path, row in kept.items() if path in after and "/" in path}
            self.assertEqual(before, kept)

        self.each(check)

    def test_undo_of_the_undo_does_it_again(self):
        def check(change):
            receipt = change()
            after = bare(self.store)
            undo = self.undone(receipt["id"])
            redo = self.undone(undo["id"])
            self.assertEqual(undo["id"], redo["undoes"])
            self.assertEqual(after, bare(self.store))
            before_again = self.undone(receipt["id"])  # it stands again, and so can be undone again
            self.assertTrue(before_again["changed"])

        self.each(check)

    def test_an_undo_of_what_is_undone_does_nothing(self):
        def check(change):
            receipt = change()
            self.undone(receipt["id"])
            there = contents(tree(self.store))
            again = self.undone(receipt["id"])
            self.assertFalse(again["changed"])
            self.assertNotIn("id", again)
            self.assertEqual(there, contents(tree(self.store)))

        self.each(check)

    def test_servers_can_read_what_an_undo_brings_back(self):
        self.take("mail", "--friendly-name", "mail")
        receipt = self.take("mail27", "--friendly-name", "mail", "--replace")
        self.undone(receipt["id"])
        chain = os.path.join(self.store, "by-name", "mail", "fullchain.pem")
        self.assertEqual(self.sha256("mail"), authorities.sha256(chain))
        of_key = files.openssl("pkey", "-in", os.path.join(self.store, "by-name", "mail", "private-key.pem"), "-pubout")
        self.assertEqual(files.openssl("x509", "-in", chain, "-noout", "-pubkey"), of_key)


class Refusals(UndoCase):
    def test_later_changes_are_named_newest_first(self):
        first = self.take("mail", "--friendly-name", "mail")
        renewal = self.take("mail27", "--friendly-name", "mail", "--replace")
        name = self.json_of(0, "rename", self.sha256("mail"), "old")
        before = contents(tree(self.store))
        refused = self.expect_error(9, self.here("undo", first["id"], "--json"), "changes-stand-on-it")
        told = [each for each in (renewal["id"], name["id"]) if each in json.dumps(refused)]
        self.assertEqual(2, len(told))
        self.assertLess(json.dumps(refused["details"]).index(name["id"]), json.dumps(refused["details"]).index(renewal["id"]))
        self.assertEqual(before, contents(tree(self.store)))
        for receipt in (name, renewal, first):  # in that order it can be done
            self.undone(receipt["id"])
        self.assertEqual([], os.listdir(os.path.join(self.store, "my")))

    def test_a_change_that_was_undone_stands_on_nothing(self):
        first = self.take("mail", "--friendly-name", "mail")
        name = self.json_of(0, "rename", self.sha256("mail"), "old")
        self.undone(name["id"])
        self.undone(first["id"])
        self.assertEqual([], os.listdir(os.path.join(self.store, "my")))

    def test_an_issuer_that_others_use_stays_and_says_whose_it_is(self):
        first = self.take("mail", "--friendly-name", "mail")
        self.take("web", "--friendly-name", "web")
        undo = self.undone(first["id"])
        issuer = [each for each in undo["effects"] if each["target"] == "ca"]
        self.assertEqual([("remove", "unchanged", "used-by-others", ["web.example.com"])],
                         [(each["kind"], each["state"], each["reasonCode"], [user["label"] for user in each["usedBy"]]) for each in issuer])
        self.assertEqual([self.issuing.sha256 + ".pem"], os.listdir(os.path.join(self.store, "ca")))
        removed = self.json_of(0, "remove", self.sha256("web"))  # the control: nobody uses it any more
        self.assertIn(("remove", "ca", "done"), self.states(removed))
        self.assertEqual([], os.listdir(os.path.join(self.store, "ca")))

    def test_what_was_changed_by_hand_stays(self):
        receipt = self.take("mail", "--friendly-name", "mail")
        entry = os.path.join(self.store, "my", self.sha256("mail"), "entry.json")
        text = files.read(entry).decode().replace('"mail"', '"by hand"')
        files_of = os.stat(entry)
        with open(entry, "w") as file:
            file.write(text)
        self.assertEqual(files_of.st_ino, os.stat(entry).st_ino)
        undo = self.undone(receipt["id"])
        self.assertIn(("remove", "my", "skipped"), self.states(undo))
        self.assertIn("changed-since", [each.get("reasonCode") for each in undo["effects"]])
        self.assertTrue(os.path.exists(entry))

    def test_a_name_that_somebody_made_by_hand_keeps_its_certificate(self):
        receipt = self.take("mail", "--friendly-name", "mail")
        os.symlink("../my/" + self.sha256("mail"), os.path.join(self.store, "by-name", "hand"))
        undo = self.undone(receipt["id"])
        self.assertIn(("remove", "my", "skipped"), self.states(undo))
        self.assertTrue(os.path.exists(os.path.join(self.store, "by-name", "hand", "fullchain.pem")))

    def test_a_purge_and_a_repair_cannot_be_undone(self):
        self.take("mail", "--friendly-name", "mail")
        self.json_of(0, "remove", self.sha256("mail"))
        purge = self.json_of(0, "purge", "--older-than", "0", "-Confirm:$false")
        self.expect_error(9, self.here("undo", purge["id"], "--json"), "not-undoable")

    def test_a_receipt_that_is_not_there_or_damaged_is_told(self):
        self.expect_error(17, self.here("undo", "last", "--json"), "not-found")
        receipt = self.take("mail", "--friendly-name", "mail")
        self.expect_error(17, self.here("undo", "20200101T000000Z-0000000000000000", "--json"), "not-found")
        self.expect_error(17, self.here("undo", "../my", "--json"), "not-found")
        self.expect_error(2, self.here("undo", "--json"), "usage")
        path = os.path.join(self.store, "receipts", receipt["id"] + ".json")
        text = files.read(path).decode()
        for wrong in (text[:-20], text.replace('"my"', '"ca"'), text.replace('"to": "present"', '"to": "absent"')):
            with self.subTest(wrong[-40:]):
                with open(path, "w") as file:
                    file.write(wrong)
                self.expect_error(12, self.here("undo", receipt["id"], "--json"), "store-failed")
        with open(path, "w") as file:
            file.write(text)
        self.undone(receipt["id"])

    def test_a_receipt_that_others_may_write_is_not_believed(self):
        receipt = self.take("mail", "--friendly-name", "mail")
        path = os.path.join(self.store, "receipts", receipt["id"] + ".json")
        os.chmod(path, 0o666)
        self.expect_error(9, self.here("undo", receipt["id"], "--json"), "receipt-not-trusted")
        os.chmod(path, 0o644)
        self.undone(receipt["id"])

    def test_an_ordinary_user_can_plan_no_undo_that_needs_the_trash(self):
        os.chmod(self.folder, 0o755)
        self.take("mail", "--friendly-name", "mail")
        renamed = self.json_of(0, "rename", self.sha256("mail"), "other")
        asked = self.json_of(0, "request", "new", "--subject", "CN=asked.example.com", "--algorithm", "ec:p256", "--out", self.path("asked.pem"))
        plan = lambda receipt: self.here("undo", receipt["id"], "--what-if", "--json", prefix=as_nobody()).json
        if as_nobody():
            self.assertIn("its trash", plan(renamed)["text"])
            self.assertIn("its requests", plan(asked)["text"])
        renewal = self.take("mail27", "--friendly-name", "mail", "--replace")
        document = plan(renewal)  # the control: nothing comes back from the trash
        self.assertEqual([("remove", "my", "planned"), ("link", "by-name", "planned")],
                         [state for state in self.states(document.get("plan", document)) if state[1] != "ca"])


class Last(UndoCase):
    def test_last_is_the_newest_that_is_neither_an_undo_nor_undone(self):
        first = self.take("mail", "--friendly-name", "mail")
        second = self.take("web", "--friendly-name", "web")
        self.assertEqual(second["id"], self.undone("last")["undoes"])
        undo = self.undone("last")
        self.assertEqual(first["id"], undo["undoes"])
        self.expect_error(17, self.here("undo", "last", "--json"), "not-found")
        self.undone(undo["id"])
        self.assertEqual(first["id"], self.json_of(0, "undo", "last", "--what-if")["undoes"])

    def test_receipts_say_what_was_undone_by_what(self):
        first = self.take("mail", "--friendly-name", "mail")
        undo = self.undone("last")
        self.assertEqual(undo["id"], self.json_of(0, "receipts", first["id"])["undoneBy"])
        self.assertEqual([(first["id"], undo["id"]), (undo["id"], None)],
                         [(each["id"], each.get("undoneBy")) for each in self.json_of(0, "receipts")["receipts"]])
        self.assertIn(undo["id"], self.expect(0, self.here("receipts", first["id"])).out)
        redo = self.undone(undo["id"])
        self.assertNotIn("undoneBy", self.json_of(0, "receipts", first["id"]))
        self.assertEqual(redo["id"], self.json_of(0, "receipts", undo["id"])["undoneBy"])

    def test_the_index_is_derived_and_made_anew(self):
        first = self.take("mail", "--friendly-name", "mail")
        undo = self.undone("last")
        index = os.path.join(self.store, "receipts", "index")
        whole = files.read(index)
        self.assertEqual(2, whole.count(b"\n"))
        for wrong in (None, b"", b"nonsense\n", whole[:-30], whole.replace(b" {", b"0 {")):
            with self.subTest(wrong):
                os.unlink(index)
                if wrong is not None:
                    with open(index, "wb") as file:
                        file.write(wrong)
                self.assertFalse(self.json_of(0, "undo", first["id"], "--what-if")["changed"])
                self.expect_error(17, self.here("undo", "last", "--json"), "not-found")
                self.assertEqual(whole, files.read(index))


class Purging(UndoCase):
    def setUp(self):
        super().setUp()
        self.first = self.take("mail", "--friendly-name", "mail")
        self.removed = self.json_of(0, "remove", self.sha256("mail"))
        self.trash = os.path.join(self.store, "trash")

    def test_it_asks_and_without_a_terminal_does_nothing(self):
        before = contents(tree(self.store))
        self.expect_error(14, self.here("purge", "--older-than", "0", "--json"), "nobody-to-ask")
        self.assertEqual(before, contents(tree(self.store)))
        preview = self.json_of(0, "purge", "--older-than", "0", "--what-if")
        self.assertEqual([("purge", "trash", "planned")], self.states(preview))
        self.assertEqual(before, contents(tree(self.store)))
        with OnTerminal("purge", "--older-than", "0", "--store", "folder:" + self.store) as terminal:
            terminal.wait_for("cannot be undone")
            terminal.type("n\n")
            self.assertEqual(14, terminal.end())
        self.assertEqual(before, contents(tree(self.store)))
        with OnTerminal("purge", "--older-than", "0", "--store", "folder:" + self.store) as terminal:
            terminal.wait_for("[y/N]")
            terminal.type("y\n")
            self.assertEqual(0, terminal.end())
        self.assertEqual([], os.listdir(self.trash))

    def test_only_what_is_old_enough_goes(self):
        self.assertFalse(self.json_of(0, "purge", "-Confirm:$false")["changed"])
        self.assertFalse(self.json_of(0, "purge", "--older-than", "1", "-Confirm:$false")["changed"])
        old = os.path.join(self.trash, "20200101T000000Z-0000000000000000")
        foreign = os.path.join(self.trash, "mine")
        for folder in (old, foreign):
            os.makedirs(os.path.join(folder, "my"))
        purged = self.json_of(0, "purge", "-Confirm:$false")
        self.assertEqual([os.path.basename(old)], [each["object"] for each in purged["effects"]])
        self.assertEqual({"mine", self.removed["id"]}, set(os.listdir(self.trash)))
        self.expect_error(2, self.here("purge", "--older-than", "soon", "--json"), "usage")

    def test_what_was_purged_cannot_come_back_and_the_date_is_told(self):
        purge = self.json_of(0, "purge", "--older-than", "0", "-Confirm:$false")
        refused = self.expect_error(9, self.here("undo", self.removed["id"], "--json"), "kept-no-longer")
        self.assertIn(purge["id"], refused["text"])
        self.assertIn(purge["by"]["time"][:10], refused["text"])

    def test_what_somebody_took_out_of_the_trash_is_told_without_a_date(self):
        files.openssl("version")
        os.rename(os.path.join(self.trash, self.removed["id"]), self.path("taken"))
        refused = self.expect_error(9, self.here("undo", self.removed["id"], "--json"), "kept-no-longer")
        self.assertIn("no longer keeps", refused["text"])

    def test_a_kept_key_that_was_changed_does_not_come_back(self):
        key = os.path.join(self.trash, self.removed["id"], "my", self.sha256("mail"), "private-key.pem")
        other = self.pfx("web")[2]
        with open(key, "wb") as file:
            file.write(files.read(other))
        self.expect_error(9, self.here("undo", self.removed["id"], "--json"), "kept-no-longer")
        self.assertEqual([], os.listdir(os.path.join(self.store, "my")))


class Removing(UndoCase):
    def test_a_certificate_goes_with_its_names_and_what_nothing_else_needs(self):
        self.take("mail", "--friendly-name", "mail")
        removed = self.json_of(0, "remove", ":".join([self.sha256("mail")[i:i + 2].upper() for i in range(0, 64, 2)]))
        self.assertEqual({("remove", "by-name", "done"), ("remove", "my", "done"), ("remove", "ca", "done")}, set(self.states(removed)))
        for section in ("my", "ca", "by-name"):
            self.assertEqual([], os.listdir(os.path.join(self.store, section)))
        kept = os.path.join(self.store, "trash", removed["id"], "my", self.sha256("mail"), "private-key.pem")
        self.assertEqual(0o600, os.stat(kept).st_mode & 0o7777)

    def test_issuers_that_somebody_put_there_by_hand_stay(self):
        self.take("mail", "--friendly-name", "mail")
        os.unlink(os.path.join(self.store, "receipts", "index"))
        for name in os.listdir(os.path.join(self.store, "receipts")):
            os.unlink(os.path.join(self.store, "receipts", name))
        removed = self.json_of(0, "remove", self.sha256("mail"))
        self.assertIn(("remove", "ca", "skipped"), self.states(removed))

    def test_an_issuer_in_use_is_refused_and_a_root_goes(self):
        self.take("mail", "--friendly-name", "mail", "--trust-root", self.root.sha256)
        self.expect_error(9, self.here("remove", self.issuing.sha256, "--json"), "in-use")
        self.assertEqual([("remove", "root", "done")], self.states(self.json_of(0, "remove", self.root.sha256)))
        self.expect_error(17, self.here("remove", self.root.sha256, "--json"), "not-found")
        self.expect_error(2, self.here("remove", "--json"), "usage")


class OldAgainstNew(UndoCase):
    def test_an_undo_that_leads_a_name_back_compares_what_is_in_use_with_what_was(self):
        first = self.take("mail", "--friendly-name", "mail")
        renewed = self.take("web", "--friendly-name", "mail", "--replace")
        planned = self.json_of(0, "undo", renewed["id"], "--what-if")
        self.assertEqual([(self.sha256("web"), self.sha256("mail"))], self.compared(planned))
        rows = {(row["what"], row["becomes"]): (row["old"], row["new"]) for row in planned["renewals"][0]["comparison"]}
        self.assertEqual((["web.example.com"], []), rows["names", "lost"])
        self.assertEqual(([], ["mail.example.com"]), rows["names", "added"])
        self.assertIn("web.example.com", self.expect(0, self.here("undo", renewed["id"], "--what-if", "--color", "never")).out)
        self.json_of(0, "undo", renewed["id"])
        # Control: where a name only goes, there is nothing to compare.
        self.assertNotIn("renewals", self.json_of(0, "undo", first["id"], "--what-if"))


class Renaming(UndoCase):
    def test_a_name_is_changed_and_the_earlier_link_stays(self):
        self.take("mail", "--friendly-name", "mail")
        renamed = self.json_of(0, "rename", self.sha256("mail"), "front")
        self.assertEqual([("set-friendly-name", "my", "done"), ("link", "by-name", "done"), ("link", "by-name", "unchanged")], self.states(renamed))
        self.assertEqual({"front", "mail"}, set(os.listdir(os.path.join(self.store, "by-name"))))
        self.assertEqual("front", self.json_of(0, "show", self.sha256("mail"))["friendlyName"])
        self.assertFalse(self.json_of(0, "rename", self.sha256("mail"), "front")["changed"])

    def test_names_that_cannot_be_and_names_that_are_taken_are_refused(self):
        self.take("mail", "--friendly-name", "mail")
        self.take("web", "--friendly-name", "web")
        self.expect_error(9, self.here("rename", self.sha256("mail"), "x" * 64, "--json"), "name-too-long")
        self.expect_error(9, self.here("rename", self.sha256("mail"), "", "--json"), "name-empty")
        self.expect_error(10, self.here("rename", self.sha256("mail"), "web", "--json"), "link-exists")
        self.expect_error(17, self.here("rename", "0" * 64, "web", "--json"), "not-found")
        self.expect_error(2, self.here("rename", self.sha256("mail"), "--json"), "usage")
        planned = self.json_of(0, "rename", self.sha256("mail"), "web", "--replace", "--what-if")
        self.assertEqual([(self.sha256("web"), self.sha256("mail"))], self.compared(planned))
        self.json_of(0, "rename", self.sha256("mail"), "web", "--replace")
        self.assertEqual("../my/" + self.sha256("mail"), os.readlink(os.path.join(self.store, "by-name", "web")))


if __name__ == "__main__":
    main()
