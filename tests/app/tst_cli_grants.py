# SPDX-License-Identifier: Apache-2.0
"""Who may read a key besides its owner. What the file system says is told by getfacl; what an account can do, by cat as that account."""
import grp
import os
import pwd
import stat
import subprocess

from command import OnTerminal, as_nobody, contents, main, run, tree
import shapes
from tst_cli_undo import UndoCase, bare

AS_ROOT = () if os.geteuid() == 0 else ("sudo", "-n")
USER, OTHER, GROUP = "www-data", "backup", "mail"


def uid(name):
    return pwd.getpwnam(name).pw_uid


def gid(name):
    return grp.getgrnam(name).gr_gid


def can_read(path, user, group=None):
    """Whether an account reads a file by its path; with a group, a stranger who is in that alone."""
    number = uid(user) if user else 65534
    who = (f"--reuid={number}", f"--regid={gid(group) if group else pwd.getpwuid(number).pw_gid}")
    words = (*AS_ROOT, "setpriv", *who, "--clear-groups", "--inh-caps=-all", "--bounding-set=-all", "cat", path)
    return subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0


def access(path):
    """The lines of getfacl, without those of an ordinary mode's owner and others."""
    shown = subprocess.run(["getfacl", "--omit-header", "--absolute-names", "--numeric", path], stdout=subprocess.PIPE, check=True).stdout.decode()
    return sorted(line.split("\t")[0] for line in shown.splitlines() if line)


ONLY_OWNER = ["group::---", "other::---", "user::rw-"]


class GrantsCase(UndoCase):
    def setUp(self):
        super().setUp()
        os.chmod(self.folder, 0o755)

    def key(self, name="mail"):
        return os.path.join(self.store, "my", self.sha256(name), "private-key.pem")

    def grants(self, document):
        return [(each["account"]["kind"], each["account"]["name"], each["state"]) for each in document["effects"] if each["kind"] == "grant-read"]

    def named(self, name, *arguments, **options):
        return self.take(name, "--friendly-name", "mail", *arguments, **options)


class AtTheImport(GrantsCase):
    def test_a_user_is_let_read_the_key_and_nobody_else(self):
        document = self.named("mail", "--grant-read", f"user:{USER}")
        self.assertEqual([], shapes.differences(document, shapes.RECEIPT_DOCUMENT))
        self.assertEqual([("user", USER, "done")], self.grants(document))
        effect = [each for each in document["effects"] if each["kind"] == "grant-read"][0]
        self.assertEqual({"kind": "user", "name": USER, "id": uid(USER)}, effect["account"])
        self.assertEqual(("absent", f"user:{USER}"), (effect["from"], effect["to"]))
        self.assertEqual(sorted(["group::---", "mask::r--", "other::---", "user::rw-", f"user:{uid(USER)}:r--"]), access(self.key()))
        by_name = os.path.join(self.store, "by-name", "mail", "private-key.pem")
        self.assertTrue(can_read(by_name, USER))
        self.assertFalse(can_read(by_name, OTHER))

    def test_without_the_option_only_the_owner_reads_it(self):  # the control
        self.named("mail")
        self.assertEqual(ONLY_OWNER, access(self.key()))
        self.assertFalse(can_read(self.key(), USER))

    def test_a_group_is_let_read_the_key_by_an_entry_of_its_own(self):
        self.named("mail", "--grant-read", f"group:{GROUP}")
        self.assertEqual(sorted(["group::---", f"group:{gid(GROUP)}:r--", "mask::r--", "other::---", "user::rw-"]), access(self.key()))
        self.assertEqual(os.getegid(), os.stat(self.key()).st_gid)
        self.assertTrue(can_read(self.key(), None, GROUP))
        self.assertFalse(can_read(self.key(), None, "nogroup"))

    def test_several_are_let_read_it(self):
        document = self.named("mail", "--grant-read", f"user:{USER}", "--grant-read", f"group:{GROUP}", "--grant-read", f"user:{USER}")
        self.assertEqual([("user", USER, "done"), ("group", GROUP, "done")], self.grants(document))
        self.assertTrue(can_read(self.key(), USER) and can_read(self.key(), None, GROUP))
        self.assertFalse(can_read(self.key(), OTHER))

    def test_it_is_proved_as_that_account_where_root_imports(self):
        as_root = self.expect(0, run("import", self.pfx("mail")[0], "--password-file", self.password, "--grant-read", f"user:{USER}", "--grant-read",
                                     f"group:{GROUP}", "--store", "folder:" + self.path("roots"), "--json", prefix=AS_ROOT)).json
        self.assertEqual("read", as_root["proof"]["accounts"])
        os.chmod(self.folder, 0o777)
        plain = self.expect(0, run("import", self.pfx("mail")[0], "--password-file", self.password, "--grant-read", f"user:{USER}", "--store",
                                   "folder:" + self.path("users"), prefix=as_nobody()))
        self.assertIn("not tried as that account", plain.out)
        none = self.named("mail")
        self.assertNotIn("accounts", none["proof"])

    def test_lists_say_who_may_read_a_key(self):
        self.named("mail", "--grant-read", f"user:{USER}", "--grant-read", f"group:{GROUP}")
        self.take("web")
        shown = self.json_of(0, "show", self.sha256("mail"))
        self.assertEqual([], shapes.differences(shown, shapes.SHOW))
        self.assertEqual([{"kind": "user", "name": USER, "id": uid(USER)}, {"kind": "group", "name": GROUP, "id": gid(GROUP)}], shown["keyReaders"])
        self.assertIn(f"{USER}, group {GROUP}", self.expect(0, self.here("show", self.sha256("mail"))).out)
        self.assertIn("only its owner", self.expect(0, self.here("show", self.sha256("web"))).out)
        listed = {each["sha256"]: each.get("keyReaders") for each in self.json_of(0, "list", "--section", "my")["entries"]}
        self.assertEqual({self.sha256("mail"): shown["keyReaders"], self.sha256("web"): None}, listed)
        self.assertIn(f"yes: {USER}, group {GROUP}", self.expect(0, self.here("list")).out)
        as_other = self.expect(0, self.here("show", self.sha256("mail"), "--json", prefix=as_nobody())).json
        self.assertEqual(shown["keyReaders"], as_other["keyReaders"])  # whoever may look is told

    def test_rights_that_a_folder_hands_down_are_none_of_it(self):
        self.take("web")
        subprocess.run(["setfacl", "-d", "-m", f"u:{OTHER}:rwx", os.path.join(self.store, "my"), os.path.join(self.store, "staging")], check=True)
        self.named("mail", "--grant-read", f"user:{USER}")
        self.assertNotIn(f"user:{uid(OTHER)}", " ".join(access(self.key())))
        self.assertFalse(can_read(self.key(), OTHER))
        self.assertTrue(can_read(self.key(), USER))

    def test_importing_it_again_adds_an_account_and_keeps_the_others(self):
        self.named("mail", "--grant-read", f"user:{USER}")
        again = self.named("mail", "--grant-read", f"user:{USER}", "--grant-read", f"user:{OTHER}")
        self.assertEqual([("user", USER, "unchanged"), ("user", OTHER, "done")], self.grants(again))
        self.assertTrue(can_read(self.key(), USER) and can_read(self.key(), OTHER))
        there = contents(tree(self.store))
        third = self.named("mail", "--grant-read", f"user:{OTHER}")
        self.assertFalse(third["changed"])
        self.assertEqual(there, contents(tree(self.store)))

    def test_root_needs_no_leave(self):
        document = self.named("mail", "--grant-read", "user:root")
        self.assertEqual([("user", "root", "unchanged")], self.grants(document))
        self.assertEqual(ONLY_OWNER, access(self.key()))

    def test_the_preview_says_it_and_changes_nothing(self):
        document = self.named("mail", "--grant-read", f"user:{USER}", "--what-if")
        self.assertEqual([("user", USER, "planned")], self.grants(document))
        self.assertFalse(os.path.exists(self.store))


class Refusals(GrantsCase):
    def test_an_account_that_does_not_exist(self):
        for who in ("user:nobody-of-that-name", "group:no-group-of-that-name"):
            with self.subTest(who):
                refused = self.named("mail", "--grant-read", who, code=9)
                self.assertEqual("no-such-account", refused["reason"])
        self.assertFalse(os.path.exists(self.store))

    def test_what_names_no_account_is_a_usage_error(self):
        for who in (USER, "user:", "everyone", "everyone:all", "uid:33", ""):
            with self.subTest(who):
                self.expect(2, self.here("import", self.pfx("mail")[0], "--password-file", self.password, "--grant-read", who))

    def test_a_folder_in_the_way_is_named(self):
        closed = self.path("closed")
        os.mkdir(closed, 0o700)
        self.store = os.path.join(closed, "store")
        refused = self.named("mail", "--grant-read", f"user:{USER}", code=9)
        self.assertEqual("account-shut-out", refused["reason"])
        self.assertIn(closed, refused["text"])
        self.assertIn(USER, refused["text"])
        self.assertEqual([], os.listdir(closed))
        subprocess.run(["setfacl", "-m", f"u:{USER}:x", closed], check=True)  # the control: opened to that account alone
        self.named("mail", "--grant-read", f"user:{USER}")
        self.assertTrue(can_read(self.key(), USER))
        self.assertEqual("account-shut-out", self.named("mail", "--grant-read", f"user:{OTHER}", code=9)["reason"])

    def test_a_place_without_access_lists_takes_one_group(self):
        place = self.path("plain")
        os.mkdir(place)
        if subprocess.run([*AS_ROOT, "mount", "-t", "ramfs", "ramfs", place]).returncode != 0:
            self.skipTest("no file system can be mounted here")
        self.addCleanup(subprocess.run, [*AS_ROOT, "umount", place])
        subprocess.run([*AS_ROOT, "chmod", "755", place], check=True)
        self.store = os.path.join(place, "store")

        def take(*arguments):
            return run("import", self.pfx("mail")[0], "--password-file", self.password, "--store", "folder:" + self.store, "--json", *arguments, prefix=AS_ROOT)

        self.assertEqual("no-access-lists", self.expect_error(9, take("--grant-read", f"user:{USER}"))["reason"])
        self.assertEqual("no-access-lists", self.expect_error(9, take("--grant-read", f"group:{GROUP}", "--grant-read", "group:backup"))["reason"])
        self.assertFalse(os.path.exists(os.path.join(self.store, "my")))
        document = self.expect(0, take("--grant-read", f"group:{GROUP}")).json
        self.assertEqual("read", document["proof"]["accounts"])
        status = os.stat(self.key())
        self.assertEqual((0o640, gid(GROUP)), (stat.S_IMODE(status.st_mode), status.st_gid))
        self.assertTrue(can_read(self.key(), None, GROUP))
        self.assertFalse(can_read(self.key(), USER))
        self.assertEqual([GROUP], [each["name"] for each in self.json_of(0, "show", self.sha256("mail"))["keyReaders"]])
        self.json_of(0, "undo", "last")
        self.assertFalse(os.path.exists(self.key()))

    def test_an_account_that_has_another_number_when_it_is_confirmed(self):
        """The world between the plan and the answer: the program looks accounts up anew, in another passwd."""
        with open("/etc/passwd", encoding="utf-8") as file:
            real = file.read()
        other = self.write("passwd", real.replace(f"{USER}:x:{uid(USER)}:", f"{USER}:x:54321:"))
        words = ("import", self.pfx("mail")[0], "--password-file", self.password, "--grant-read", f"user:{USER}", "--friendly-name", "mail", "--store",
                 "folder:" + self.store, "--confirm")
        for swapped, code in ((True, 15), (False, 0)):
            with self.subTest(swapped=swapped), OnTerminal(*words, prefix=(*AS_ROOT, "unshare", "--mount")) as terminal:
                terminal.wait_for("Import? [y/N]")
                pid = self.program_below(terminal.process.pid)
                if swapped:
                    subprocess.run([*AS_ROOT, "nsenter", "--mount", "--target", str(pid), "mount", "--bind", other, "/etc/passwd"], check=True)
                terminal.type("y\n")
                self.assertEqual(code, terminal.end(), terminal.text)
                if swapped:
                    self.assertIn(f"The account “{USER}” has another number now", terminal.text)
                    self.assertFalse(os.path.exists(self.key()))

    def program_below(self, pid):
        """unshare becomes the program itself; sudo stays above it."""
        below = subprocess.run(["pgrep", "-P", str(pid)], stdout=subprocess.PIPE).stdout.split()
        return self.program_below(int(below[0])) if below and AS_ROOT else pid


class Swaps(GrantsCase):
    """Changes of an entry that leave its key alone leave its readers alone, those that were set by hand among them."""

    def by_hand(self):
        subprocess.run(["setfacl", "-m", f"u:{USER}:r,g:{GROUP}:r", self.key()], check=True)
        return access(self.key())

    def test_a_swap_of_an_entry_keeps_mode_group_and_access_list(self):
        self.take("lone", "--friendly-name", "lone", chain=False)
        lone = self.sha256("lone", chain=False)
        key = os.path.join(self.store, "my", lone, "private-key.pem")
        os.chown(key, -1, gid(GROUP) if os.geteuid() == 0 else -1)
        subprocess.run(["setfacl", "-m", f"u:{USER}:r,g::r", key], check=True)
        there, status = access(key), os.stat(key)
        changes = {"another name": ("rename", lone, "other"), "services": ("services", lone, "--add", "smtp"),
                   "a chain that is completed": ("import", self.issuing.certificate)}
        for title, words in changes.items():
            with self.subTest(title):
                self.assertTrue(self.json_of(0, *words)["changed"])
                self.assertEqual(there, access(key))
                self.assertEqual((status.st_mode, status.st_uid, status.st_gid), (os.stat(key).st_mode, os.stat(key).st_uid, os.stat(key).st_gid))
        self.assertTrue(can_read(key, USER))
        self.assertFalse(can_read(key, OTHER))

    def test_a_mode_that_is_for_all_is_still_refused(self):  # the control of what a proof lets pass
        self.named("mail")
        os.chmod(self.key(), 0o644)
        self.expect_error(12, self.here("rename", self.sha256("mail"), "other", "--json"))


class Renewals(GrantsCase):
    def test_a_renewal_inherits_who_may_read_the_key(self):
        self.named("mail", "--grant-read", f"user:{USER}")
        preview = self.named("mail27", "--replace", "--what-if")
        choice = [each["choice"] for each in preview["effects"] if each["kind"] == "grant-read"]
        self.assertEqual([(f"grant-read/user:{USER}", "grant", ["grant", "leave"])], [(each["id"], each["answer"], each["answers"]) for each in choice])
        renewal = self.named("mail27", "--replace")
        self.assertEqual([("user", USER, "done")], self.grants(renewal))
        self.assertTrue(can_read(os.path.join(self.store, "by-name", "mail", "private-key.pem"), USER))
        self.assertFalse(can_read(self.key("mail27"), OTHER))

    def test_rights_that_were_set_by_hand_are_inherited_too(self):
        self.named("mail")
        subprocess.run(["setfacl", "-m", f"g:{GROUP}:r", self.key()], check=True)
        self.assertEqual([("group", GROUP, "done")], self.grants(self.named("mail27", "--replace")))
        self.assertTrue(can_read(self.key("mail27"), None, GROUP))

    def test_so_is_a_group_that_was_given_by_the_mode(self):
        self.named("mail")
        subprocess.run([*AS_ROOT, "chgrp", GROUP, self.key()], check=True)
        os.chmod(self.key(), 0o640)
        self.assertEqual([("group", GROUP, "done")], self.grants(self.named("mail27", "--replace")))
        self.assertTrue(can_read(self.key("mail27"), None, GROUP))

    def test_it_can_be_switched_off(self):
        self.named("mail", "--grant-read", f"user:{USER}", "--grant-read", f"user:{OTHER}")
        renewal = self.named("mail27", "--replace", "--grant-read", "none", "--grant-read", f"user:{OTHER}")
        self.assertEqual([("user", OTHER, "done"), ("user", USER, "skipped")], self.grants(renewal))
        self.assertFalse(can_read(self.key("mail27"), USER))
        self.assertTrue(can_read(self.key("mail27"), OTHER))

    def test_a_certificate_beside_the_old_one_inherits_nothing(self):  # the control
        self.named("mail", "--grant-read", f"user:{USER}")
        beside = self.take("mail27", "--friendly-name", "mail-new")
        self.assertEqual([], self.grants(beside))
        self.assertEqual(ONLY_OWNER, access(self.key("mail27")))

    def test_an_account_that_is_gone_is_told_and_left_out(self):
        self.named("mail")
        subprocess.run(["setfacl", "-m", "u:54321:r", self.key()], check=True)
        renewal = self.named("mail27", "--replace")
        self.assertEqual([("user", "54321", "skipped")], self.grants(renewal))
        self.assertEqual(ONLY_OWNER, access(self.key("mail27")))

    def test_a_damaged_entry_that_is_replaced_keeps_its_readers(self):
        self.named("mail", "--grant-read", f"user:{USER}")
        os.remove(os.path.join(self.store, "my", self.sha256("mail"), "chain.pem"))
        again = self.named("mail", "--replace")
        self.assertEqual([("user", USER, "done")], self.grants(again))
        self.assertTrue(can_read(self.key(), USER))


class Undoing(GrantsCase):
    def test_undo_takes_back_what_was_granted(self):
        self.named("mail", "--grant-read", f"user:{USER}")
        there, rights = bare(self.store), access(self.key())
        receipt = self.named("mail", "--grant-read", f"user:{OTHER}", "--grant-read", f"group:{GROUP}")
        self.assertTrue(can_read(self.key(), OTHER))
        undo = self.undone(receipt["id"])
        self.assertEqual([("restore", f"user:{USER}")], [(each["kind"], each["to"]) for each in undo["effects"] if each["state"] == "done"])
        self.assertEqual(there, bare(self.store))
        self.assertEqual(rights, access(self.key()))
        self.assertFalse(can_read(self.key(), OTHER))
        self.undone(undo["id"])
        self.assertTrue(can_read(self.key(), OTHER))

    def test_what_was_changed_by_hand_since_stays(self):
        self.named("mail")
        receipt = self.named("mail", "--grant-read", f"user:{USER}")
        subprocess.run(["setfacl", "-m", f"u:{OTHER}:r", self.key()], check=True)
        undo = self.json_of(0, "undo", receipt["id"])
        self.assertEqual([("skipped", "changed-since")], [(each["state"], each["reasonCode"]) for each in undo["effects"]])
        self.assertTrue(can_read(self.key(), USER))

    def test_undo_of_a_renewal_gives_back_the_earlier_key_with_its_readers(self):
        self.named("mail", "--grant-read", f"user:{USER}")
        receipt = self.named("mail27", "--replace")
        self.undone(receipt["id"])
        self.assertTrue(can_read(os.path.join(self.store, "by-name", "mail", "private-key.pem"), USER))
        self.assertFalse(os.path.exists(self.key("mail27")))


if __name__ == "__main__":
    main()
