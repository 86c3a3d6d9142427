# SPDX-License-Identifier: Apache-2.0
"""An interrupted import whose journal cannot be read: looking goes on, and repair sets it aside."""
import json
import os
import shutil
import subprocess

from command import PROGRAM, Case, OnTerminal, as_nobody, environment, main, run, tree
import files


class Repair(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)
        self.destination = ["--store", "folder:" + self.store]
        self.expect(0, self.imported("web"))

    def imported(self, name, *more):
        return run("import", files.mail(), "--password-file", self.password, "--friendly-name", name, "--replace", *self.destination, *more)

    def spoil(self, text="half a jour"):
        os.makedirs(os.path.join(self.store, "staging", "20261101T000000Z-00112233445566aa", "my-x"))
        self.write(os.path.join(self.store, "staging", "20261101T000000Z-00112233445566aa", "my-x", "private-key.pem"), "a key")
        self.write(os.path.join(self.store, "journal"), text)

    def test_looking_goes_on_and_names_the_journal(self):
        before = run("list", "--json", *self.destination).json
        self.spoil()
        listed = run("list", "--json", *self.destination)
        self.expect(0, listed)
        self.assertEqual(before["entries"], listed.json["entries"])
        self.assertEqual(["journal"], [each["object"] for each in listed.json["damaged"]])
        self.expect(0, run("show", before["entries"][0]["sha256"], *self.destination))
        self.expect(0, run("receipts", *self.destination))

    def test_a_change_is_refused_and_says_how_to_go_on(self):
        self.spoil()
        before = tree(self.store)
        for more in [(), ("--what-if",)]:
            with self.subTest(more):
                refused = self.imported("other", "--json", *more)
                self.expect(12, refused)
                self.assertEqual("journal-unreadable", refused.json["reason"])
                self.assertIn("certwright repair", refused.json["hint"])
        refused = run("request", "new", "--subject", "CN=mail.example.com", *self.destination)
        self.expect(12, refused)
        self.assertEqual(before, tree(self.store))

    def test_a_repair_moves_to_the_trash_and_deletes_nothing(self):
        self.spoil()
        preview = run("repair", "--what-if", "--json", *self.destination)
        self.expect(0, preview)
        self.assertEqual(["planned", "planned"], [effect["state"] for effect in preview.json["effects"]])
        self.assertTrue(os.path.exists(os.path.join(self.store, "journal")))

        done = run("repair", "--json", *self.destination)
        self.expect(0, done)
        self.assertEqual("repair", done.json["verb"])
        self.assertTrue(done.json["changed"])
        self.assertEqual(1, done.json["whole"]["my"])
        trash = os.path.join(self.store, "trash", done.json["id"])
        self.assertEqual(b"half a jour", files.read(os.path.join(trash, "journal")))
        self.assertEqual(b"a key", files.read(os.path.join(trash, "staging", "20261101T000000Z-00112233445566aa", "my-x", "private-key.pem")))
        self.expect(0, run("receipts", done.json["id"], *self.destination))
        self.expect(0, self.imported("other"))

    def test_a_second_repair_has_nothing_to_do(self):
        self.spoil()
        self.expect(0, run("repair", *self.destination))
        before = tree(self.store)
        again = run("repair", "--json", *self.destination)
        self.expect(0, again)
        self.assertFalse(again.json["changed"])
        self.assertNotIn("id", again.json)
        self.assertEqual(before, tree(self.store))
        self.assertIn("Nothing to repair", run("repair", *self.destination).out)

    def test_no_store_is_made_to_repair_it(self):
        done = run("repair", "--json", "--store", "folder:" + self.path("nowhere"))
        self.expect(0, done)
        self.assertFalse(done.json["changed"])
        self.assertFalse(os.path.exists(self.path("nowhere")))

    def test_somebody_at_a_terminal_is_asked(self):
        self.spoil()
        before = tree(self.store)
        for answer, code in [("n\n", 14), ("", 14), ("y\n", 0)]:
            with self.subTest(answer), OnTerminal("repair", *self.destination) as terminal:
                terminal.wait_for("Repair? [y/N]")
                terminal.type(answer or "\x04")
                self.assertEqual(code, terminal.end(), terminal.text)
                if code:
                    self.assertEqual(before, tree(self.store))
        self.assertFalse(os.path.exists(os.path.join(self.store, "journal")))

    def test_a_script_that_wants_to_be_asked_is_told_that_nobody_is_there(self):
        self.spoil()
        self.expect(14, run("repair", "--confirm", *self.destination))
        self.expect(2, run("repair", "--confirm", "--what-if", *self.destination))

    def test_damaged_objects_are_named_and_stay(self):
        entry = os.path.join(self.store, "my", os.listdir(os.path.join(self.store, "my"))[0])
        os.remove(os.path.join(entry, "chain.pem"))
        before = tree(self.store)
        done = run("repair", "--json", *self.destination)
        self.expect(0, done)
        self.assertEqual(0, done.json["whole"]["my"])
        self.assertEqual([("my/" + os.path.basename(entry), "skipped")], [(effect["object"], effect["state"]) for effect in done.json["effects"]])
        self.assertEqual(before, tree(self.store))

    def test_who_may_not_write_is_told(self):
        self.spoil()
        if os.geteuid() == 0:
            refused = run("repair", *self.destination, prefix=as_nobody())
            self.expect(11, refused)

    def test_an_import_killed_before_its_proof_is_marked_and_proved_by_the_next(self):
        unproved = self.kill_before_proof()
        listed = run("list", "--json", *self.destination)
        self.expect(0, listed)
        marked = [entry for entry in listed.json["entries"] if entry.get("unproved")]
        self.assertEqual([unproved], [entry["unproved"] for entry in marked])
        self.assertIn("Not proved yet", run("list", *self.destination).out)
        stored = run("receipts", unproved, "--json", *self.destination)
        self.assertNotIn("proof", stored.json)

        self.expect(0, self.imported("again"))
        self.assertTrue(run("receipts", unproved, "--json", *self.destination).json["proof"]["signature"])
        self.assertEqual([], [entry for entry in run("list", "--json", *self.destination).json["entries"] if entry.get("unproved")])

    def kill_before_proof(self):
        """Kills imports later and later, until one has committed and not amended its receipt; returns that receipt's id."""
        kill_at = os.path.join(os.path.dirname(PROGRAM), "kill_at")
        command = [PROGRAM, "import", files.mail(), "--password-file", self.password, "--friendly-name", "killed", "--replace", *self.destination]
        origin = self.path("origin")
        shutil.copytree(self.store, origin, symlinks=True)
        counted = subprocess.run([kill_at, "0", *command], env=environment(), capture_output=True, text=True)
        calls, first = (int(word) for word in counted.stdout.split()[-2:])
        for call in range(calls, first, -1):
            shutil.rmtree(self.store)
            shutil.copytree(origin, self.store, symlinks=True)
            subprocess.run([kill_at, str(call), *command], env=environment(), capture_output=True)
            marker = os.path.join(self.store, "unproved")
            if os.path.exists(marker) and not os.path.exists(os.path.join(self.store, "journal")):
                identity = json.loads(files.read(marker))["id"]
                if b'"proof"' not in files.read(os.path.join(self.store, "receipts", identity + ".json")):
                    return identity
        self.fail("no kill left a change without its proof")


main()
