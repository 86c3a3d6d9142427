# SPDX-License-Identifier: Apache-2.0
"""The named checks, and old against new, with authorities and certificates of the openssl command."""
import json
import os

from authorities import Authority, levels, new_key, request_of, sha256
import shapes
from command import Case, OnTerminal, environment, main, run
import files


class Checks(Case):
    def setUp(self):
        super().setUp()
        self.key = new_key()
        self.request = request_of(self.key, "/CN=mail.example.com")
        self.whole = levels()

    def answer(self, names="DNS:mail.example.com", **options):
        return self.whole.answer(self.request, names=names, days=90, **options)

    def arguments(self, certificate, key=None):
        return ["import", certificate, "--key", key or self.key, "--store", "folder:" + self.store]

    def plan(self, certificate, *arguments, key=None, env=None):
        return self.expect(0, run(*self.arguments(certificate, key), "--what-if", "--json", *arguments, env=env)).json

    def do_import(self, certificate, *arguments, key=None):
        return self.expect(0, run(*self.arguments(certificate, key), "--json", *arguments)).json

    def found(self, document, code):
        return [each for each in document["findings"] if each["code"] == code]

    def renew(self):
        """A certificate in use under the name mail, and the one that comes: it lacks a name and a purpose."""
        more = "extendedKeyUsage=serverAuth,clientAuth"
        old = self.answer("DNS:mail.example.com,DNS:old.example.com", more=more)
        self.do_import(old, "--friendly-name", "mail")
        key = new_key()
        return old, self.whole.answer(request_of(key, "/CN=mail.example.com"), names="DNS:mail.example.com,DNS:new.example.com", days=120), key

    def test_an_expected_name_that_is_missing_is_a_warning(self):
        certificate = self.answer("DNS:mail.example.com,DNS:*.example.org,IP:192.0.2.1,DNS:xn--mnchen-3ya.example")
        good = ["mail.example.com", "imap.example.org", "192.0.2.1", "münchen.example", "xn--mnchen-3ya.example"]
        words = [word for name in good for word in ("--expect-name", name)]
        self.assertEqual([], self.found(self.plan(certificate, *words), "name-mismatch"))
        bad = ["smtp.example.com", "a.imap.example.org", "192.0.2.2", "bücher.example"]
        words += [word for name in bad for word in ("--expect-name", name)]
        missing = self.found(self.plan(certificate, *words), "name-mismatch")
        self.assertEqual(bad, [each["parameters"]["name"] for each in missing])
        self.assertEqual({"warning"}, {each["severity"] for each in missing})
        self.assertEqual({sha256(certificate)}, {each["certificate"] for each in missing})

    def test_an_expected_name_does_not_stop_the_import(self):
        self.assertTrue(self.do_import(self.answer(), "--expect-name", "smtp.example.com")["changed"])

    def test_what_is_no_name_is_a_usage_error(self):
        for name in ["two words", "", "https://mail.example.com", "a..b"]:
            with self.subTest(name):
                self.expect_error(2, run(*self.arguments(self.answer()), "--what-if", "--json", "--expect-name", name))

    def test_the_name_of_this_server_comes_from_the_configuration(self):
        os.makedirs(self.path("config/certwright"))
        env = environment(XDG_CONFIG_HOME=self.path("config"))
        certificate = self.answer()
        for name, found in [("mail.example.com", []), ("srv1.example.com", ["srv1.example.com"])]:
            self.write("config/certwright/config.toml", f'server.fqdn = "{name}"\n')
            told = self.found(self.plan(certificate, env=env), "not-this-host")
            self.assertEqual(found, [each["parameters"]["name"] for each in told])
        self.write("config/certwright/config.toml", 'server.fqdn = "no name"\n')
        self.expect_error(2, run(*self.arguments(certificate), "--what-if", "--json", env=env), "configuration-invalid")

    def test_what_depends_on_the_file_alone_is_found_by_inspect(self):
        for code, more, names in [("key-usage", "keyUsage=keyEncipherment", "DNS:mail.example.com"),
                                  ("must-staple", "1.3.6.1.5.5.7.1.24=DER:30:03:02:01:05", "DNS:mail.example.com"),
                                  ("wildcard", "", "DNS:*.example.com"), (None, "", "DNS:mail.example.com")]:
            with self.subTest(code):
                document = self.expect(0, run("inspect", self.answer(names, more=more), "--json")).json
                ours = {each["code"] for each in document["findings"]} - {"no-key"}
                self.assertEqual({code} if code else set(), ours)

    def test_certificates_that_are_in_a_file_more_than_once_are_told_and_taken_once(self):
        leaf, issuer = self.answer(), self.whole.issuing.certificate
        for copies, count in [([], None), ([leaf], "1"), ([leaf, leaf], "1"), ([leaf, issuer], "2")]:
            with self.subTest(count):
                texts = b"".join(files.read(one) for one in [leaf, issuer, *copies])
                pem = self.write("chain.pem", texts.decode())
                pfx = self.path("twice.pfx")
                files.openssl("pkcs12", "-export", "-inkey", self.key, "-in", leaf, "-certfile", pem, "-passout", "pass:", "-out", pfx)
                told = self.found(self.expect(0, run("inspect", pem, "--json")).json, "duplicate-in-file")
                self.assertEqual([count] if count else [], [each["parameters"]["count"] for each in told])
                self.assertEqual({"info"} if count else set(), {each["severity"] for each in told})
                document = self.expect(0, run("inspect", pfx, "--json")).json
                self.assertEqual(2, len(document["certificates"]))

    def test_a_valid_certificate_for_the_same_names_is_told_and_compared(self):
        old = self.answer()
        self.do_import(old)
        key = new_key()
        new = self.whole.answer(request_of(key, "/CN=mail.example.com"), names="DNS:mail.example.com", days=120)
        document = self.plan(new, key=key)
        self.assertEqual(sha256(old), self.found(document, "same-names-exist")[0]["parameters"]["sha256"])
        self.assertEqual([("same-names", sha256(new), sha256(old))],
                         [(each["kind"], each["certificate"], each["old"]["sha256"]) for each in document["renewals"]])
        other = self.plan(self.whole.answer(request_of(key, "/CN=www.example.com"), names="DNS:www.example.com", days=120), key=key)
        self.assertEqual([], self.found(other, "same-names-exist"))
        self.assertNotIn("renewals", other)

    def test_a_renewal_says_what_is_lost(self):
        old, new, key = self.renew()
        document = self.plan(new, "--friendly-name", "mail", "--replace", key=key)
        self.assertEqual([], shapes.differences(document, shapes.RECEIPT_DOCUMENT))
        renewal = document["renewals"][0]
        self.assertEqual(("link", sha256(new), sha256(old), ["mail"], "new-key"),
                         (renewal["kind"], renewal["certificate"], renewal["old"]["sha256"], renewal["links"], renewal["key"]))
        rows = {(row["what"], row["becomes"]): (row["old"], row["new"]) for row in renewal["comparison"]}
        self.assertEqual((["old.example.com"], []), rows["names", "lost"])
        self.assertEqual(([], ["new.example.com"]), rows["names", "added"])
        self.assertEqual((["client"], []), rows["purposes", "lost"])
        self.assertEqual((["mail"], ["mail"]), rows["links", "changed"])
        self.assertEqual(1, len(self.found(document, "purpose-client")))

    def test_the_table_is_in_the_preview_at_the_terminal_and_in_the_receipt(self):
        _, new, key = self.renew()
        words = [*self.arguments(new, key), "--friendly-name", "mail", "--replace", "--color", "never"]
        shown = self.expect(0, run(*words, "--what-if")).out
        with OnTerminal(*words, "--confirm") as terminal:
            terminal.wait_for("Import? ")
            confirmed = terminal.text
            terminal.type("y\n")
            self.assertEqual(0, terminal.end())
        receipt = json.loads(self.expect(0, run("receipts", "--json", "--store", "folder:" + self.store)).out)["receipts"][-1]["id"]
        stored = self.expect(0, run("receipts", receipt, "--store", "folder:" + self.store)).out
        for text in (shown, confirmed, stored):
            lines = [line.split() for line in text.replace("\r", "").split("\n")]
            self.assertIn("mail.example.com: It takes the place of mail.example.com".split(), lines)
            self.assertIn("Names lost old.example.com - not in the new one".split(), lines)
            self.assertIn("Names added not in the old one + new.example.com".split(), lines)
            self.assertIn("Purposes lost TLS client - not in the new one".split(), lines)
            self.assertIn("Name that moves mail ~ mail".split(), lines)

    def test_a_first_import_is_compared_with_nothing(self):
        shown = self.expect(0, run(*self.arguments(self.answer()), "--what-if")).out
        self.assertNotIn("It takes the place of", shown)
        self.assertNotIn("It comes beside", shown)

    def test_an_unclean_serial_number_is_a_warning(self):
        authority = Authority("/CN=Careless")
        one = files.openssl  # each certificate with the number that the caller gives
        made = []
        for name in ("first", "second"):
            key = new_key()
            request = request_of(key, f"/CN={name}.example.com")
            extensions = self.write(name + ".ext", f"subjectAltName=DNS:{name}.example.com\n")
            out = self.path(name + ".pem")
            one("x509", "-req", "-in", request, "-CA", authority.certificate, "-CAkey", authority.key, "-set_serial", "77", "-days", "90", "-extfile",
                extensions, "-out", out)
            made.append((out, key))
        self.do_import(made[0][0], key=made[0][1])
        self.assertEqual("warning", self.found(self.plan(made[1][0], key=made[1][1]), "same-serial")[0]["severity"])
        self.assertEqual([], self.found(self.plan(self.answer()), "same-serial"))  # the control

    def test_help_names_every_finding_once(self):
        lines = self.expect(0, run("help", "findings")).out.split("\n")
        for code in ["name-mismatch", "not-this-host", "wildcard", "purpose-server", "purpose-client", "key-usage", "long-lifetime", "must-staple",
                     "same-names-exist", "same-subject-issuer", "same-serial", "key-reused", "target-space", "target-account"]:
            self.assertEqual(1, len([line for line in lines if line.startswith(code + " ")]), code)


if __name__ == "__main__":
    main()
