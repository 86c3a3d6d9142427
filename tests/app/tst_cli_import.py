# SPDX-License-Identifier: Apache-2.0
"""An import from the command to the files, measured by other programs."""
import os
import re
import time

from command import Case, environment, main, run, tree
import files
import shapes

ALL_THERE = {"certificate.pem", "chain.pem", "fullchain.pem", "private-key.pem", "entry.json", "fullchain.pem.key"}
OF_THE_STORE = {"", "my", "ca", "root", "requests", "by-name", "receipts", "staging", "trash", "lock", "version", "id", "journal", "receipts/index"}


def new_files(before, after):
    return {path for path in after if path not in before}


def promised(document):
    """The files that a receipt's effects stand for."""
    paths = set()
    for effect in document["effects"]:
        if effect["state"] != "done":
            continue
        place, entry = effect["object"], "my/" + effect["object"]
        if effect["kind"] == "store-certificate" and effect["target"] == "my":
            paths |= {entry} | {f"{entry}/{part}" for part in ALL_THERE - {"private-key.pem"}}
        elif effect["kind"] == "store-certificate":
            paths.add(f"{effect['target']}/{place}.pem")
        elif effect["kind"] == "store-key":
            paths.add(entry + "/private-key.pem")
        elif effect["kind"] == "link":
            paths.add("by-name/" + place)
    return paths | {f"receipts/{document['id']}.json"}


class Import(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)

    def run_import(self, path, *arguments, **options):
        return run("import", path, "--store", "folder:" + self.store, "--password-file", self.password, *arguments, **options)

    def check_difference(self, before, after, document):
        """What is new in the store is what the receipt says, no more and no less."""
        self.assertEqual(promised(document), new_files(before, after) - OF_THE_STORE)
        self.assertEqual(set(), set(before) - set(after))

    def test_an_import_makes_what_its_receipt_says(self):
        before = tree(self.store)
        document = self.expect(0, self.run_import(files.mail(), "--friendly-name", "www", "--json")).json
        self.assertEqual([], shapes.differences(document, shapes.RECEIPT_DOCUMENT))
        self.assertTrue(document["changed"])
        self.assertFalse(document["whatIf"])
        self.assertEqual(0, document["exit"])
        self.assertEqual("folder:" + self.store, document["store"])
        self.assertNotIn("scope", document)
        self.assertEqual({"reread": True, "signature": True, "modes": True}, {k: v for k, v in document["proof"].items() if k != "chain"})
        after = tree(self.store)
        self.check_difference(before, after, document)
        for each in ["store-certificate", "store-key", "set-friendly-name", "link"]:
            self.assertIn(each, [effect["kind"] for effect in document["effects"]])
        # The control: one effect left out, and the same comparison fails.
        leaf, intermediate = files.leaf().fingerprint(), files.intermediate().fingerprint()
        for skipped in [f"ca/{intermediate}.pem", f"my/{leaf}/private-key.pem", "by-name/www"]:
            with self.assertRaises(AssertionError):
                self.check_difference(before, {k: v for k, v in after.items() if k != skipped}, document)

    def test_the_stored_files_are_what_other_tools_made(self):
        self.expect(0, self.run_import(files.mail()))
        leaf = files.leaf()
        entry = os.path.join(self.store, "my", leaf.fingerprint())
        at = lambda part: os.path.join(entry, part)
        same = lambda path: files.openssl("x509", "-in", path, "-outform", "DER")
        self.assertEqual(same(leaf.certificate), same(at("certificate.pem")))
        self.assertEqual(same(leaf.certificate), same(at("fullchain.pem")))
        self.assertEqual(same(files.intermediate().certificate), same(at("chain.pem")))
        public = lambda key: files.openssl("pkey", "-in", key, "-pubout")
        self.assertEqual(public(leaf.key), public(at("private-key.pem")))
        self.assertIn(b"OK", files.openssl("verify", "-CAfile", files.root().certificate, "-untrusted", at("chain.pem"), at("certificate.pem")))

    def test_modes_are_as_promised_whatever_the_umask(self):
        for umask in [0o000, 0o022, 0o077]:
            with self.subTest(oct(umask)):
                self.store = self.path(f"store {umask}")
                self.expect(0, self.run_import(files.mail(), umask=umask))
                found = tree(self.store)
                for path, (kind, mode, *_) in found.items():
                    private = path.split("/")[0] in ("requests", "staging", "trash")
                    expected = {"d": "700" if private else "755", "f": "600" if path == "lock" or path.endswith("private-key.pem") else "644"}
                    if kind in expected:
                        self.assertEqual(expected[kind], mode, path)

    def test_what_if_changes_nothing_and_ends_as_the_import(self):
        document = self.expect(0, self.run_import(files.mail(), "--what-if", "--json")).json
        self.assertEqual([], shapes.differences(document, shapes.RECEIPT_DOCUMENT))
        self.assertTrue(document["whatIf"])
        self.assertNotIn("id", document)
        self.assertNotIn("done", [each["state"] for each in document["effects"]])
        self.assertFalse(os.path.exists(self.store))
        made = self.expect(0, self.run_import(files.mail(), "--json")).json
        key = lambda effect: (effect["kind"], effect["object"], effect["target"], effect["from"], effect["to"])
        self.assertEqual([key(each) for each in document["effects"]], [key(each) for each in made["effects"]])
        before = tree(self.store)
        other = files.pfx(files.leaf("other.example.com"))
        self.expect(0, self.run_import(other, "--what-if"))
        self.assertEqual(before, tree(self.store))
        self.expect(0, self.run_import(other))  # the control: the same without --what-if is seen
        self.assertNotEqual(before, tree(self.store))

    def test_the_same_import_again_changes_nothing(self):
        self.expect(0, self.run_import(files.mail(), "--friendly-name", "www"))
        before = tree(self.store)
        time.sleep(0.01)
        for arguments in [("--friendly-name", "www"), ()]:
            document = self.expect(0, self.run_import(files.mail(), "--json", *arguments)).json
            self.assertFalse(document["changed"])
            self.assertNotIn("id", document)
            self.assertEqual("www", document["certificate"]["friendlyName"])
            self.assertNotIn("done", [each["state"] for each in document["effects"]])
            self.assertEqual(before, tree(self.store))  # to the nanosecond

    def test_list_show_and_receipts_tell_what_was_imported(self):
        receipt = self.expect(0, self.run_import(files.mail(), "--friendly-name", "Post", "--json")).json
        store = ("--store", "folder:" + self.store, "--json")
        listed = self.expect(0, run("list", *store)).json
        self.assertEqual([], shapes.differences(listed, shapes.LIST))
        self.assertEqual({("my", files.leaf().fingerprint()), ("ca", files.intermediate().fingerprint())},
                         {(each["section"], each["sha256"]) for each in listed["entries"]})
        for section, count in [("my", 1), ("ca", 1), ("root", 0), ("requests", 0)]:
            self.assertEqual(count, len(run("list", "--section", section, *store).json["entries"]))
        sha1, sha256 = files.leaf().fingerprint("sha1"), files.leaf().fingerprint()
        colons = ":".join(sha256[i:i + 2] for i in range(0, 64, 2))
        blanks = " ".join(sha1[i:i + 2] for i in range(0, 40, 2))
        for thumbprint in [sha1, sha1.upper(), sha256, sha256.upper(), colons, colons.upper(), blanks]:
            shown = self.expect(0, run("show", thumbprint, *store)).json
            self.assertEqual([], shapes.differences(shown, shapes.SHOW))
            self.assertEqual((sha256, "Post"), (shown["sha256"], shown["friendlyName"]))
        self.expect(17, run("show", sha1[:-1], *store))
        self.expect(17, run("show", "xyz", *store))
        self.assertEqual([receipt["id"]], [each["id"] for each in run("receipts", *store).json["receipts"]])
        stored = self.expect(0, run("receipts", receipt["id"], *store)).json
        self.assertEqual([], shapes.differences(stored, shapes.RECEIPT_DOCUMENT))
        self.assertEqual(receipt, stored)

    def test_list_names_what_is_damaged_and_an_import_puts_it_right(self):
        self.expect(0, self.run_import(files.mail()))
        store = ("--store", "folder:" + self.store)
        self.assertNotIn("damaged", run("list", *store, "--json").json)  # the control
        leaf, issuer = files.leaf().fingerprint(), files.intermediate().fingerprint()
        os.remove(os.path.join(self.store, "my", leaf, "chain.pem"))
        self.write(os.path.join(self.store, "ca", issuer + ".pem"), "not a certificate")
        listed = self.expect(0, run("list", *store, "--json")).json
        self.assertEqual([{"object": "ca/" + issuer, "what": "the file does not hold the certificate that it is named after", "code": "authority-is-another"},
                          {"object": "my/" + leaf, "what": "chain.pem is missing", "code": "file-missing"}], listed["damaged"])
        self.assertEqual([leaf], [each["sha256"] for each in listed["entries"]])
        shown = self.expect(0, run("list", *store)).out
        self.assertIn("Damaged", shown)
        self.assertIn("chain.pem is missing", shown)
        effects = self.expect(0, self.run_import(files.mail(), "--replace", "--json")).json["effects"]
        self.assertIn(("store-certificate", "ca", "damaged", "done"), [(each["kind"], each["target"], each["from"], each["state"]) for each in effects])
        self.assertNotIn("damaged", run("list", *store, "--json").json)

    def test_the_defaults_of_root_and_of_others(self):
        home = self.path("home")
        document = self.expect(0, run("import", files.mail(), "--password-file", self.password, "--scope", "user", "--what-if", "--json",
                                      env=environment(XDG_DATA_HOME=home))).json
        self.assertEqual("user", document["scope"])
        document = self.expect(0, run("import", files.mail(), "--password-file", self.password, "--store", "folder", "--what-if", "--json")).json
        self.assertEqual("machine" if os.geteuid() == 0 else "user", document["scope"])

    def test_a_relative_folder_is_told_absolute(self):
        document = self.expect(0, run("import", files.mail(), "--password-file", self.password, "--store", "folder:store", "--json",
                                      cwd=self.folder)).json
        self.assertEqual("folder:" + self.store, document["store"])

    def test_the_command_is_kept_without_secrets(self):
        document = self.expect(0, self.run_import(files.mail(), "--friendly-name", "it's me", "--json")).json
        self.assertTrue(document["by"]["command"].startswith("certwright import "))
        self.assertIn("'it'\\''s me'", document["by"]["command"])
        for path in tree(self.store):
            if os.path.isfile(os.path.join(self.store, path)):
                self.assertNotIn(files.PASSWORD.encode(), files.read(os.path.join(self.store, path)), path)


class Inspect(Case):
    def test_everything_is_told_with_the_password(self):
        result = self.expect(0, run("inspect", files.mail(), "--password-file", self.write("password", files.PASSWORD), "--json"))
        document = result.json
        self.assertEqual("", result.err)
        self.assertEqual([], shapes.differences(document, shapes.INSPECT))
        self.assertEqual({"verdict": "correct", "fitted": "utf-8"}, document["password"])
        self.assertEqual(["leaf", "intermediate", "root"], [each["role"] for each in document["certificates"]])
        self.assertEqual([files.leaf().fingerprint()], [each["certificate"] for each in document["keys"]])
        self.assertEqual("Mail", document["keys"][0]["friendlyName"])
        self.assertEqual(os.path.getsize(files.mail()), document["file"]["size"])

    def test_an_empty_password_needs_not_be_given(self):
        document = self.expect(0, run("inspect", files.pfx(files.leaf(), ""), "--json")).json
        self.assertEqual("empty", document["password"]["fitted"])
        self.assertEqual(3, len(document["certificates"]))

    def test_the_shape_check_can_fail(self):
        document = run("inspect", files.mail(), "--json").json
        self.assertEqual([], shapes.differences(document, shapes.INSPECT))
        del document["file"]["sha256"]
        document["password"]["verdict"] = "maybe"
        document["container"]["work"] = "6144"
        self.assertEqual(3, len(shapes.differences(document, shapes.INSPECT)))

    def test_people_get_a_short_table(self):
        text = self.expect(0, run("inspect", files.mail(), "--password-file", self.write("password", files.PASSWORD))).out
        self.assertRegex(text, r"(?m)^  Password +The password is right\.$")
        self.assertRegex(text, r"(?m)^  Subject +CN=mail\.example\.com$")
        for block in text.split("\n\n"):
            columns = {match.start(1) for line in block.splitlines() if (match := re.match(r"  \S.*?  +(\S)", line))}
            if "Findings" not in block:
                self.assertEqual(1, len(columns), block)


if __name__ == "__main__":
    main()
