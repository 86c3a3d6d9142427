# SPDX-License-Identifier: Apache-2.0
"""Bad input, and the exit code that each ends with."""
import os
import random
import shutil
import subprocess

from command import PROGRAM, Case, as_nobody, contents, environment, main, run, tree
import files
import shapes


class BadInput(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)

    def both(self, code, name, content, reason=None, inspect_code=None):
        """inspect and import end alike, and the store is not even made."""
        path = content if content is None else self.write(name, content)
        for verb in ["inspect", "import"]:
            with self.subTest(verb):
                options = ["--store", "folder:" + self.store] if verb == "import" else []
                result = run(verb, path or self.path(name), "--password-file", self.password, "--json", *options)
                document = self.expect_error(inspect_code if verb == "inspect" and inspect_code is not None else code, result, reason)
                self.assertEqual([], shapes.differences(document, shapes.ERROR))
        self.assertFalse(os.path.exists(self.store))

    def test_a_file_that_is_not_there(self):
        self.both(3, "missing.pfx", None, "file-missing")

    def test_a_folder(self):
        os.mkdir(self.path("folder.pfx"))
        self.both(3, "folder.pfx", None, "file-is-folder")

    def test_a_file_of_no_bytes(self):
        self.both(4, "empty.pfx", b"", "file-empty")

    def test_a_web_page_with_the_wrong_name(self):
        self.both(4, "page.pfx", "<!DOCTYPE html><html><body>Sign in</body></html>", "content-unknown")

    def test_random_bytes(self):
        self.both(4, "random.pfx", random.Random(4711).randbytes(100_000))

    def test_a_hundred_megabytes_of_random_bytes(self):
        with open(self.path("big.pfx"), "wb") as file:
            source = random.Random(4711)
            for _ in range(100):
                file.write(source.randbytes(1 << 20))
        self.both(8, "big.pfx", None, "limit-hit")
        with open(self.path("big.pfx"), "rb") as file:
            self.expect(8, run("inspect", "-", stdin=file))

    def test_a_file_that_is_cut_off(self):
        whole = files.read(files.mail())
        for size in [1, 10, len(whole) // 2, len(whole) - 1]:
            with self.subTest(size):
                self.both(4, "cut.pfx", whole[:size])

    def test_a_wrong_password(self):
        self.write("password", "not " + files.PASSWORD)
        self.both(6, "mail.pfx", files.read(files.mail()), "wrong-password")

    def test_an_empty_password_where_one_is_needed(self):
        self.write("password", "")
        self.both(6, "mail.pfx", files.read(files.mail()), "wrong-password")

    def test_an_unlocked_file_that_failed_shows_its_facts(self):
        self.write("password", "not " + files.PASSWORD)
        facts = run("inspect", files.mail(), "--password-file", self.password, "--json").json["inspect"]
        self.assertEqual([], shapes.differences(facts, shapes.INSPECT))
        self.assertEqual("wrong", facts["password"]["verdict"])
        self.assertEqual("pkcs12", facts["format"])
        self.assertEqual(2048, facts["container"]["mac"]["iterations"])

    def test_no_password_is_enough_to_see_the_facts_but_not_to_import(self):
        document = self.expect(0, run("inspect", files.mail(), "--json")).json
        self.assertEqual([], shapes.differences(document, shapes.INSPECT))
        self.assertEqual("needed", document["password"]["verdict"])
        self.assertNotIn("fitted", document["password"])
        error = self.expect_error(5, run("import", files.mail(), "--json", "--store", "folder:" + self.store), "password-needed")
        self.assertEqual("needed", error["inspect"]["password"]["verdict"])
        self.expect_error(5, run("import", files.mail(), "--json", "--password-prompt"), "password-needed")
        self.expect_error(5, run("inspect", files.mail(), "--json", "--password-prompt"), "password-needed")

    def test_too_much_work_is_a_limit(self):
        config = self.path("config/certwright")
        os.makedirs(config)
        self.write("config/certwright/config.toml", "limits.work = 100\n")
        result = run("inspect", files.mail(), "--password-file", self.password, "--json", env=environment(XDG_CONFIG_HOME=self.path("config")))
        self.assertEqual("too-costly", self.expect_error(8, result)["inspect"]["password"]["verdict"])

    def test_max_work_limits_one_attempt_and_raises_the_limit(self):
        work = run("inspect", files.mail(), "--json").json["container"]["work"]
        options = ["--password-file", self.password, "--json", "--max-work"]
        self.expect(0, run("inspect", files.mail(), *options, str(work)))
        error = self.expect_error(8, run("inspect", files.mail(), *options, str(work - 1)), "too-costly")
        self.assertEqual("too-costly", error["inspect"]["password"]["verdict"])
        self.assertIn("--max-work", error["hint"])
        for number in ["0", "-1", "many", "99999999999999999999999"]:
            with self.subTest(number):
                self.expect(2, run("inspect", files.mail(), *options, number))

    def test_a_selection_takes_that_pair_or_nothing(self):
        options = ["--password-file", self.password, "--json", "--store", "folder:" + self.store, "--what-if", "--select"]
        leaf = files.leaf().fingerprint()
        document = self.expect(0, run("import", files.mail(), *options, leaf.upper())).json
        self.assertEqual(leaf, document["certificate"]["sha256"])
        self.expect_error(17, run("import", files.mail(), *options, "0" * 64), "not-found")
        self.expect(2, run("import", files.mail(), *options, "mail.example.com"))

    def test_of_three_pairs_the_selected_ones_are_imported_and_no_other(self):
        path, password = (os.path.join(os.environ["CERTWRIGHT_TEST_DATA"], *names)
                          for names in [("foreign-text", "three-pairs.pfx"), ("foreign", "password")])
        options = [path, "--password-file", password, "--json"]
        pairs = [each["certificate"] for each in self.expect(0, run("inspect", *options)).json["keys"]]
        self.assertEqual(3, len(set(pairs)))
        for number, chosen in enumerate([pairs[:1], pairs[1:2], pairs[2:], pairs[:2], pairs[::2], pairs[1:], pairs, []]):
            with self.subTest(chosen):
                store = f"{self.store}-{number}"
                selection = [word for sha256 in chosen for word in ["--select", sha256]]
                self.expect(0, run("import", *options, "--store", "folder:" + store, *selection))
                self.assertEqual(sorted(chosen or pairs), sorted(os.listdir(os.path.join(store, "my"))))
        self.expect_error(6, run("import", path, "--json", "--store", "folder:" + self.store, "--password-file", self.password), "wrong-password")
        self.assertFalse(os.path.exists(self.store))

    def test_who_can_read_a_file_is_said_with_the_reason(self):
        readers = {each["program"]: each for each in run("inspect", files.mail(), "--json").json["container"]["readers"]}
        self.assertFalse(readers["Windows Server 2016"]["can"])
        self.assertIn("aes", readers["Windows Server 2016"]["reason"])
        self.assertTrue(readers["Windows Server 2019"]["can"])
        self.assertNotIn("reason", readers["Windows Server 2019"])

    def test_a_certificate_alone_is_refused_for_its_missing_key(self):
        certificate = files.leaf().certificate
        der = files.openssl("x509", "-in", certificate, "-outform", "DER")
        for name, content in [("mail.cer", der), ("mail.pem", files.read(certificate))]:
            with self.subTest(name):
                path = self.write(name, content)
                document = self.expect(0, run("inspect", path, "--json")).json
                self.assertEqual("x509", document["format"])
                self.assertEqual("not-needed", document["password"]["verdict"])
                self.assertEqual(files.leaf().fingerprint(), document["certificates"][0]["sha256"])
                self.assertIn("no-key", [each["code"] for each in document["findings"]])
                self.expect_error(9, run("import", path, "--json", "--store", "folder:" + self.store), "no-key")
        self.assertFalse(os.path.exists(self.store))


class Refused(Case):
    def run_import(self, path, *arguments):
        return run("import", path, "--json", "--store", "folder:" + self.store, "--password-file", self.write("password", files.PASSWORD), *arguments)

    def test_names_of_64_units_empty_and_with_a_line_break(self):
        for name, reason in [("x" * 64, "name-too-long"), ("x" * 62 + "\U0001F600", "name-too-long"), ("", "name-empty"),
                             ("two\nlines", "name-has-control"), ("\u0085", "name-has-control")]:
            with self.subTest(repr(name)):
                self.expect_error(9, self.run_import(files.mail(), "--friendly-name", name), reason)
                self.expect_error(9, self.run_import(files.mail(), "--friendly-name=" + name), reason)
        self.assertFalse(os.path.exists(self.store))

    def test_names_of_63_units_are_taken(self):
        for name in ["x" * 63, "ü" * 63, "x" * 61 + "\U0001F600", "Почта", "a/b%c", ".hidden"]:
            with self.subTest(name):
                document = self.expect(0, self.run_import(files.mail(), "--what-if", "--friendly-name", name)).json
                self.assertEqual(name, document["certificate"]["friendlyName"])

    def test_a_name_that_is_not_utf_8_is_refused(self):
        self.expect_error(9, self.run_import(files.mail(), "--friendly-name", b"\xff\xfe"), "name-has-control")

    def test_an_expired_certificate_needs_to_be_accepted(self):
        path = files.pfx(files.expired())
        for arguments in [(), ("--what-if",)]:
            document = self.expect_error(9, self.run_import(path, *arguments), "finding-not-accepted")
            self.assertEqual([], shapes.differences(document, shapes.ERROR))
            self.assertTrue(document["plan"]["whatIf"])
            self.assertIn("expired", [each["code"] for each in document["plan"]["findings"]])
        self.assertFalse(os.path.exists(self.store))
        self.expect_error(9, self.run_import(path, "--accept", "not-yet-valid"))
        document = self.expect(0, self.run_import(path, "--accept", "expired")).json
        self.assertEqual(["expired"], document["accepted"])

    def test_a_refused_plan_is_shown_to_people_too(self):
        result = run("import", files.pfx(files.expired()), "--store", "folder:" + self.store, "--password-file", self.write("password", files.PASSWORD))
        self.expect(9, result)
        self.assertTrue(result.out.startswith("Refused: import "), result.out)
        self.assertIn("Store certificate", result.out)
        self.assertIn("expired", result.out)
        self.assertIn("--accept expired", result.err)

    def test_a_refusal_is_never_told_as_nothing_to_do(self):
        pem = files.leaf().certificate
        for options in [(), ("--what-if",)]:
            result = run("import", pem, "--store", "folder:" + self.store, *options)
            self.expect(9, result)
            self.assertTrue(result.out.startswith("Refused: import "), result.out)
            self.assertNotIn("Nothing to do", result.out)

    def test_a_name_in_use_stops_without_replace(self):
        self.expect(0, self.run_import(files.mail(), "--friendly-name", "www"))
        other = files.pfx(files.leaf("other.example.com"))
        before = tree(self.store)
        document = self.expect_error(10, self.run_import(other, "--friendly-name", "www"), "link-exists")
        self.assertIn("plan", document)
        self.expect_error(10, self.run_import(other, "--friendly-name", "www", "--what-if"), "link-exists")
        self.assertEqual(before, tree(self.store))
        self.expect(0, self.run_import(other, "--friendly-name", "www", "--replace"))
        self.assertEqual("../my/" + files.leaf("other.example.com").fingerprint(), os.readlink(os.path.join(self.store, "by-name/www")))


class NotFound(Case):
    def test_nothing_is_found_in_an_empty_store(self):
        store = "folder:" + self.store
        self.assertEqual([], self.expect(0, run("list", "--json", "--store", store)).json["entries"])
        self.assertEqual([], self.expect(0, run("receipts", "--json", "--store", store)).json["receipts"])
        self.expect_error(17, run("show", "ab" * 32, "--json", "--store", store), "not-found")
        self.expect_error(17, run("receipts", "20261122T101500Z-9f86d081884c7d65", "--json", "--store", store), "not-found")
        self.expect_error(17, run("receipts", "../../etc/passwd", "--json", "--store", store), "not-found")
        self.assertFalse(os.path.exists(self.store))


class WithoutPrivilege(Case):
    def setUp(self):
        super().setUp()
        self.program = self.path("certwright")
        shutil.copy(PROGRAM, self.program)
        shutil.copy(os.path.join(os.path.dirname(PROGRAM), "certwright-reader"), self.folder)
        self.env = environment(ASAN_OPTIONS="detect_leaks=0")
        self.mail = self.write("mail.pfx", files.read(files.mail()))
        self.password = self.write("password", files.PASSWORD)

    def nobody(self, *arguments):
        return run(*arguments, "--json", prefix=as_nobody(), program=self.program, env=self.env, cwd="/")

    def deny(self, folder):
        """Keeps the user nobody out: by ownership, or by modes where the tester is nobody already."""
        if os.geteuid() != 0:
            subprocess.run(["find", folder, "-type", "d", "-exec", "chmod", "a-w", "{}", "+"], check=True)
            self.addCleanup(subprocess.run, ["chmod", "-R", "u+w", folder])

    def test_a_file_of_somebody_else_is_unreadable(self):
        os.chmod(self.mail, 0)
        self.expect_error(3, self.nobody("inspect", self.mail), "file-forbidden")
        os.chmod(self.mail, 0o644)
        self.expect(0, self.nobody("inspect", self.mail))

    def test_a_password_file_of_somebody_else_is_unreadable(self):
        os.chmod(self.password, 0)
        self.expect_error(3, self.nobody("inspect", self.mail, "--password-file", self.password), "file-forbidden")

    def test_a_store_of_somebody_else_is_denied_and_stays_as_it_is(self):
        arguments = ["import", self.mail, "--password-file", self.password, "--store", "folder:" + self.store]
        self.expect(0, run(*arguments))
        other = self.write("other.pfx", files.read(files.pfx(files.leaf("other.example.com"))))
        self.deny(self.store)
        before = contents(tree(self.store))
        self.expect_error(11, self.nobody("import", other, *arguments[2:]), "store-denied")
        self.assertEqual(before, contents(tree(self.store)))
        self.assertEqual(before.keys(), tree(self.store).keys())

    def test_a_plan_for_a_store_of_somebody_else_is_shown_and_denied_as_the_import_is(self):
        arguments = ["import", self.mail, "--password-file", self.password, "--store", "folder:" + self.store]
        self.expect(0, run(*arguments))
        other = self.write("other.pfx", files.read(files.pfx(files.leaf("other.example.com"))))
        self.deny(self.store)
        before = contents(tree(self.store))
        done = self.nobody("import", other, *arguments[2:])
        planned = self.nobody("import", other, *arguments[2:], "--what-if")
        self.assertEqual(self.expect_error(11, done)["text"], self.expect_error(11, planned, "store-denied")["text"])
        self.assertIn("planned", [each["state"] for each in planned.json["plan"]["effects"]])
        confirmed = self.nobody("import", other, *arguments[2:], "--confirm")  # not even asked: there is nobody to ask, which is another exit
        self.expect_error(11, confirmed, "store-denied")
        self.assertEqual(before, contents(tree(self.store)))
        self.expect(0, run("import", other, *arguments[2:], "--what-if", "--json")) if os.geteuid() == 0 else None  # control: its owner

    def test_whoever_may_look_may_list_and_plan(self):
        arguments = ["import", self.mail, "--password-file", self.password, "--store", "folder:" + self.store]
        self.expect(0, run(*arguments))
        self.assertIn("my", [each["section"] for each in self.expect(0, self.nobody("list", "--store", "folder:" + self.store)).json["entries"]])
        self.assertFalse(self.expect(0, self.nobody(*arguments, "--what-if")).json["changed"])

    def test_a_new_store_in_a_folder_of_somebody_else_is_denied(self):
        self.deny(self.folder)
        result = self.nobody("import", self.mail, "--password-file", self.password, "--store", "folder:" + self.store)
        self.expect_error(11, result, "store-denied")
        self.assertFalse(os.path.exists(self.store))


if __name__ == "__main__":
    main()
