# SPDX-License-Identifier: Apache-2.0
"""Keys that have a password of their own, and what is said of keys before any password."""
import os

from command import Case, OnTerminal, environment, main, run
import files

STORE, OWN, OTHER = "import-1234", "own-5678", "other-9012"


def made(name):
    return os.path.join(os.environ["CERTWRIGHT_TEST_DATA"], "foreign-text", name)


class Locked(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", STORE)
        self.own = self.write("own", OWN + "\n")
        self.wrong = self.write("wrong", "own-5679")

    def inspect(self, name, *more):
        return run("inspect", made(name), "--password-file", self.password, "--json", *more)

    def arguments(self, name, *more):
        return ("import", made(name), "--password-file", self.password, "--store", "folder:" + self.store, *more)

    def kinds(self, document):
        return {each["kind"]: each["count"] for each in document["leftovers"]}


class Inspect(Locked):
    def test_the_certificates_are_shown_and_the_key_is_locked(self):
        for name in ["own-key.pfx", "own-no-mac.pfx"]:
            document = self.expect(0, self.inspect(name)).json
            self.assertEqual({"locked-key": 1}, self.kinds(document))
            self.assertEqual(["leaf"], [each["role"] for each in document["certificates"]])
            self.assertFalse(document["certificates"][0]["hasPrivateKey"])
            self.assertNotIn("no-key", [each["code"] for each in document["findings"]])
        self.expect_error(6, run("inspect", made("own-key.pfx"), "--password-file", self.wrong, "--json"), "wrong-password")

    def test_with_its_password_it_is_a_pair(self):
        document = self.expect(0, self.inspect("own-key.pfx", "--key-password-file", self.own)).json
        self.assertEqual([], document["leftovers"])
        self.assertTrue(document["certificates"][0]["hasPrivateKey"])
        wrong = self.expect_error(6, self.inspect("own-key.pfx", "--key-password-file", self.wrong), "wrong-password")
        self.assertEqual("key", wrong["which"])
        self.assertIn("private key", wrong["text"])
        # The key opens with it. That shows neither that it is the file's password nor that the file is damaged.
        wrong = self.expect_error(6, run("inspect", made("own-key.pfx"), "--password-file", self.own, "--json"), "wrong-password")
        self.assertEqual("file", wrong["which"])
        wrong = self.expect_error(6, run("inspect", made("own-key.pfx"), "--password-file", self.own, "--key-password-file", self.own, "--json"))
        self.assertEqual("file", wrong["which"])

    def test_the_text_says_that_the_key_is_locked(self):
        result = self.expect(0, run("inspect", made("own-key.pfx"), "--password-file", self.password))
        self.assertIn("locked", result.out)
        self.assertNotIn("Unrelated", result.out)

    def test_the_cipher_of_a_key_is_said_before_any_password(self):
        result = self.expect(0, run("inspect", made("own-key.pfx")))
        self.assertIn("its key: pbes2/aes-256-cbc/", result.out)
        self.assertNotIn("Unreadable", result.out)
        # Without a MAC nothing else could need a password.
        refused = self.expect_error(7, run("inspect", made("unknown-cipher.pfx"), "--json"), "algorithm-unsupported")
        self.assertIn("1.2.840.113549.1.12.1.80", refused["text"])
        self.assertEqual(["1.2.840.113549.1.12.1.80"], refused["inspect"]["container"]["safes"][0]["unreadable"])


class Import(Locked):
    def test_without_the_password_of_the_key_it_is_asked_for(self):
        for more in [[], ["--what-if"]]:
            refused = self.expect_error(5, run(*self.arguments("own-key.pfx", "--json", *more)), "password-needed")
            self.assertEqual("key", refused["which"])
            self.assertIn("password of its own", refused["text"])
            for option in ["--key-password-file", "--key-password-fd", "--key-password-env", "--key-password-prompt"]:
                self.assertIn(option, refused["hint"])
        self.assertFalse(os.path.exists(os.path.join(self.store, "my")))

    def test_with_it_the_pair_is_imported_from_wherever_it_is_read(self):
        read, write = os.pipe()
        os.write(write, OWN.encode())
        os.close(write)
        ways = [(["--key-password-file", self.own], {}),
                (["--key-password-fd", str(read)], {"pass_fds": (read,)}),
                (["--key-password-env", "OWN"], {"env": environment(OWN=OWN)})]
        for number, (more, options) in enumerate(ways):
            self.store = self.path(f"store {number}")
            with self.subTest(more[0]):
                document = self.expect(0, run(*self.arguments("own-key.pfx", "--json", *more), **options)).json
                self.assertTrue(document["certificate"]["hasPrivateKey"])
                self.assertTrue(document["proof"]["signature"])
        os.close(read)
        wrong = self.expect_error(6, run(*self.arguments("own-key.pfx", "--json", "--key-password-file", self.wrong)), "wrong-password")
        self.assertEqual("key", wrong["which"])

    def test_both_passwords_may_come_from_one_place(self):
        both = environment(BOTH=OWN)
        result = run("import", made("own-keys-alone.pfx"), "--password-env", "BOTH", "--key-password-env", "BOTH", "--store", "folder:" + self.store,
                     "--json", env=both)
        self.assertTrue(self.expect(0, result).json["certificate"]["hasPrivateKey"])

    def test_only_one_source_is_named(self):
        self.expect_error(2, run(*self.arguments("own-key.pfx", "--json", "--key-password-file", self.own, "--key-password-env", "OWN")), "usage")
        self.expect_error(2, run(*self.arguments("own-key.pfx", "--json", "--key-password-fd", "x")), "usage")
        refused = self.expect_error(2, run(*self.arguments("own-key.pfx", "--json", "--key-password", OWN)), "usage")
        self.assertNotIn(OWN, refused["text"])

    def test_a_pair_that_is_open_is_imported_without_the_other(self):
        document = self.expect(0, run(*self.arguments("own-of-two.pfx", "--json"))).json
        self.assertIn("leftovers", [each["code"] for each in document["findings"]])
        self.assertNotIn("stray-certificates", [each["code"] for each in document["findings"]])
        reasons = [each.get("reason") for each in document["effects"] if each["state"] == "skipped" and each["target"] == "my"]
        self.assertEqual(["It belongs to a private key with a password of its own, which was not given."], reasons)
        prints = [each["sha256"] for each in self.expect(0, self.inspect("own-of-two.pfx")).json["certificates"] if not each["hasPrivateKey"]]
        refused = self.expect_error(5, run(*self.arguments("own-of-two.pfx", "--json", "--select", prints[0])), "password-needed")
        self.assertEqual("key", refused["which"])
        both = self.expect(0, run(*self.arguments("own-of-two.pfx", "--json", "--key-password-file", self.own))).json
        self.assertEqual(2, len(both["certificates"]))

    def test_a_key_in_a_file_of_its_own_has_the_same_ways(self):
        # The key comes from elsewhere, so nobody asks for that in the file.
        key = self.path("key.pem")
        files.openssl("pkcs12", "-in", made("own-key.pfx"), "-passin", "pass:" + STORE, "-nokeys", "-out", self.path("certificate.pem"))
        self.write_key(key)
        more = ["--key", key, "--store", "folder:" + self.store, "--json"]
        refused = self.expect_error(5, run("import", self.path("certificate.pem"), *more), "password-needed")
        self.assertEqual("key", refused["which"])
        wrong = self.expect_error(6, run("import", self.path("certificate.pem"), *more, "--key-password-env", "OWN", env=environment(OWN="x")))
        self.assertEqual("key", wrong["which"])
        result = run("import", self.path("certificate.pem"), *more, "--key-password-env", "OWN", env=environment(OWN="of the key file"))
        self.assertTrue(self.expect(0, result).json["certificate"]["hasPrivateKey"])

    def write_key(self, path):
        plain = files.openssl("pkcs12", "-in", os.path.join(os.environ["CERTWRIGHT_TEST_DATA"], "foreign", "keytool-rsa2048.pfx"),
                              "-passin", "pass:" + STORE, "-nocerts", "-nodes")
        files.openssl("pkcs8", "-topk8", "-passout", "pass:of the key file", "-out", path, input=plain)


class Asking(Locked):
    QUESTION = "Password of the private key in own-key.pfx: "

    def test_a_person_is_asked_for_it(self):
        with OnTerminal(*self.arguments("own-key.pfx")) as program:
            program.wait_for(self.QUESTION)
            self.assertFalse(program.echoes())
            program.type("wrong\n")
            program.wait_for("does not fit the private key")
            program.wait_for(self.QUESTION)
            program.type(OWN + "\n")
            self.assertEqual(0, program.end(), program.text)

    def test_three_wrong_ones_are_enough(self):
        with OnTerminal(*self.arguments("own-key.pfx")) as program:
            for _ in range(3):
                program.wait_for(self.QUESTION)
                program.type("wrong\n")
            self.assertEqual(6, program.end(), program.text)

    def test_inspect_asks_only_when_told(self):
        with OnTerminal("inspect", made("own-key.pfx"), "--password-file", self.password, "--key-password-prompt") as program:
            program.wait_for(self.QUESTION)
            program.type(OWN + "\n")
            self.assertEqual(0, program.end(), program.text)
        with OnTerminal("inspect", made("own-key.pfx"), "--password-file", self.password) as program:
            self.assertEqual(0, program.end(), program.text)

    def test_nobody_is_there_to_be_asked(self):
        refused = self.expect_error(5, self.inspect("own-key.pfx", "--key-password-prompt"), "password-needed")
        self.assertEqual("key", refused["which"])


if __name__ == "__main__":
    main()
