# SPDX-License-Identifier: Apache-2.0
"""Services: what a certificate is meant for. They are notes of an entry, told in words and in Exchange's letters."""
import json
import os

from command import contents, main, tree
import shapes
from tst_cli_undo import UndoCase, bare


class ServicesCase(UndoCase):
    def column(self, name="mail", **made):
        return self.json_of(0, "show", self.sha256(name, **made))["services"]

    def entry(self, name="mail"):
        with open(os.path.join(self.store, "my", self.sha256(name), "entry.json"), encoding="utf-8") as file:
            return json.load(file)

    def effect(self, document, kind="set-services"):
        found = [each for each in document["effects"] if each["kind"] == kind]
        self.assertEqual(1, len(found), document["effects"])
        return found[0]

    def change(self, *arguments, code=0, name="mail"):
        return self.json_of(code, "services", self.sha256(name), *arguments)


class AtTheImport(ServicesCase):
    def test_services_are_kept_with_the_entry_and_shown_as_exchange_does(self):
        document = self.take("mail", "--services", "smtp, imap")
        self.assertEqual([], shapes.differences(document, shapes.RECEIPT_DOCUMENT))
        effect = self.effect(document)
        self.assertEqual(("absent", "imap, smtp", "done"), (effect["from"], effect["to"], effect["state"]))
        self.assertEqual("I...S", document["certificate"]["services"])
        self.assertEqual("I...S", self.column())
        self.assertEqual(["imap", "smtp"], self.entry()["services"])
        shown = self.expect(0, self.here("show", self.sha256("mail"))).out
        self.assertIn("IMAP, SMTP (I...S)", shown)

    def test_without_the_option_there_are_none(self):  # the control
        document = self.take("mail")
        self.assertNotIn("set-services", [each["kind"] for each in document["effects"]])
        self.assertEqual(".....", self.column())
        self.assertIn("none (.....)", self.expect(0, self.here("show", self.sha256("mail"))).out)

    def test_every_service_has_its_letter(self):
        self.take("mail", "--services", "um,iis,pop,imap,smtp")
        self.assertEqual("IPUWS", self.column())

    def test_adding_never_takes_away(self):
        self.take("mail", "--services", "smtp")
        again = self.effect(self.take("mail", "--services", "iis"))
        self.assertEqual(("smtp", "iis, smtp", "done"), (again["from"], again["to"], again["state"]))
        self.assertEqual({"services": ["smtp"]}, again["before"])
        self.take("mail", "--services", "none")
        self.assertEqual("...WS", self.column())

    def test_what_is_there_already_is_unchanged(self):
        self.take("mail", "--services", "smtp")
        before = contents(tree(self.store))
        document = self.take("mail", "--services", "smtp")
        self.assertFalse(document["changed"])
        self.assertEqual("unchanged", self.effect(document)["state"])
        self.assertEqual(before, contents(tree(self.store)))

    def test_the_preview_says_it_and_changes_nothing(self):
        document = self.take("mail", "--services", "smtp", "--what-if")
        self.assertEqual("planned", self.effect(document)["state"])
        self.assertEqual("....S", document["certificate"]["services"])
        self.assertFalse(os.path.exists(self.store))

    def test_a_renewal_does_not_take_them_by_itself_and_says_so(self):
        self.take("mail", "--friendly-name", "mail", "--services", "smtp")
        renewal = self.take("mail27", "--friendly-name", "mail", "--replace")
        told = self.effect(renewal)
        self.assertEqual(("smtp", "skipped", "services-stay"), (told["to"], told["state"], told["reasonCode"]))
        self.assertEqual(".....", self.column("mail27"))
        again = self.take("mail28", "--friendly-name", "mail", "--replace", "--services", "iis")
        self.assertEqual(["iis"], [each["to"] for each in again["effects"] if each["kind"] == "set-services"])  # mail27 has none

    def test_what_is_no_service_is_a_usage_error(self):
        pfx = self.pfx("mail")[0]
        for wrong in ("smpt", "smtp,web", "", ","):
            with self.subTest(wrong):
                self.expect(2, self.here("import", pfx, "--services", wrong, "--password-file", self.password))
        self.expect(0, self.here("import", pfx, "--services", "none", "--password-file", self.password))  # the control


class TheVerb(ServicesCase):
    def test_it_adds_and_removes_and_leaves_the_rest_as_it_is(self):
        self.take("mail", "--friendly-name", "mail", "--services", "smtp")
        before = bare(self.store)
        document = self.change("--add", "imap,pop", "--remove", "smtp")
        self.assertEqual(("services", True), (document["verb"], document["changed"]))
        self.assertEqual(("smtp", "imap, pop"), (self.effect(document)["from"], self.effect(document)["to"]))
        self.assertEqual("IP...", self.column())
        changed = {path for path, row in bare(self.store).items() if before.get(path) != row}
        self.assertEqual({f"my/{self.sha256('mail')}/entry.json"}, changed)

    def test_it_takes_either_thumbprint(self):
        self.take("mail")
        sha1 = self.json_of(0, "show", self.sha256("mail"))["thumbprint"]
        self.json_of(0, "services", sha1, "--add", "smtp")
        self.assertEqual("....S", self.column())

    def test_nothing_to_change_is_no_change(self):
        self.take("mail", "--services", "smtp")
        before = contents(tree(self.store))
        self.assertFalse(self.change("--add", "smtp")["changed"])
        self.assertFalse(self.change("--remove", "iis")["changed"])
        self.assertEqual(before, contents(tree(self.store)))

    def test_the_preview_changes_nothing(self):
        self.take("mail")
        before = contents(tree(self.store))
        self.assertEqual("planned", self.effect(self.change("--add", "smtp", "--what-if"))["state"])
        self.assertEqual(before, contents(tree(self.store)))

    def test_undo_gives_back_the_services_that_were_there(self):
        for before, change in ((["smtp"], ("--add", "imap")), (["smtp", "iis"], ("--remove", "smtp")), ([], ("--add", "um"))):
            with self.subTest(before=before, change=change):
                self.store = self.path("store-" + "-".join(before))
                self.take("mail", "--services", ",".join(before) or "none")
                there = bare(self.store)
                receipt = self.change(*change)
                self.assertNotEqual(there, bare(self.store))
                undo = self.undone(receipt["id"])
                self.assertEqual([("restore", "done")], [(each["kind"], each["state"]) for each in undo["effects"]])
                self.assertEqual(self.effect(receipt)["from"], undo["effects"][0]["to"])
                self.assertEqual(there, bare(self.store))
                self.undone(undo["id"])  # and the undo of the undo
                self.assertEqual(self.effect(receipt)["to"], ", ".join(self.entry()["services"]) or "none")

    def test_undo_of_an_import_that_only_added_services(self):
        self.take("mail", "--services", "smtp")
        there = bare(self.store)
        self.undone(self.take("mail", "--services", "iis")["id"])
        self.assertEqual(there, bare(self.store))

    def test_a_later_change_of_services_stands_on_an_earlier_one(self):
        self.take("mail")
        first = self.change("--add", "smtp")
        self.change("--add", "iis")
        self.expect_error(9, self.here("undo", first["id"], "--json"), "changes-stand-on-it")

    def test_a_service_that_only_a_later_version_knows_stays(self):
        self.take("mail")
        path = os.path.join(self.store, "my", self.sha256("mail"), "entry.json")
        entry = dict(self.entry(), services=["federation", "smtp"])
        with open(path, "w", encoding="utf-8") as file:
            json.dump(entry, file)
        self.change("--add", "imap")
        self.assertEqual(["imap", "smtp", "federation"], self.entry()["services"])

    def test_what_cannot_be_meant_is_refused(self):
        self.take("mail")
        sha256 = self.sha256("mail")
        for wrong in ((sha256,), (sha256, "--add", "none"), (sha256, "--add", "smtp", "--remove", "smtp"), (), (sha256, "--add", "web")):
            with self.subTest(wrong):
                self.expect(2, self.here("services", *wrong))
        self.expect_error(17, self.here("services", "0" * 64, "--add", "smtp", "--json"))
        os.remove(os.path.join(self.store, "my", sha256, "chain.pem"))
        self.expect_error(10, self.here("services", sha256, "--add", "smtp", "--json"))


if __name__ == "__main__":
    main()
