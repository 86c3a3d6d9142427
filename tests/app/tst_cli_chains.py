# SPDX-License-Identifier: Apache-2.0
"""Where each certificate of a chain goes, with authorities of three levels and everything that can be wrong with them."""
import os
import subprocess

from authorities import Authority, bundle, der, levels, new_key, p7b, request_of, sha256, sign, text
from command import Case, environment, main, run, tree
import files


class Chains(Case):
    def setUp(self):
        super().setUp()
        self.key = new_key()
        self.request = request_of(self.key, "/CN=mail.example.com")
        self.trust = self.path("trust")
        os.mkdir(self.trust)

    def run_import(self, path, *arguments):
        return run("import", path, "--store", "folder:" + self.store, "--json", *arguments, env=environment(SSL_CERT_DIR=self.trust))

    def do_import(self, path, *arguments, key=True):
        return self.expect(0, self.run_import(path, *(["--key", self.key] if key else []), *arguments)).json

    def chain(self, leaf, file="chain.pem"):
        path = os.path.join(self.store, "my", sha256(leaf), file)
        found = files.read(path).decode().split("-----END CERTIFICATE-----\n")[:-1]
        return [sha256(text("one.pem", each + "-----END CERTIFICATE-----\n")) for each in found]

    def stored(self, section):
        return {name[:-4] for name in os.listdir(os.path.join(self.store, section))}

    def effects(self, document, certificate):
        return [(each["kind"], each["target"], each["state"]) for each in document["effects"] if each["object"] == sha256(certificate)]

    def finding(self, document, code):
        return next((each for each in document["findings"] if each["code"] == code), None)

    def verify(self, leaf, root):
        """openssl takes what a server would send."""
        entry = os.path.join(self.store, "my", sha256(leaf))
        done = subprocess.run(["openssl", "verify", "-no-CApath", "-no-CAfile", "-CAfile", root, "-untrusted", entry + "/chain.pem", "-purpose", "sslserver",
                               entry + "/certificate.pem"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertEqual(0, done.returncode, done.stdout)

    def test_each_certificate_goes_where_its_role_says(self):
        whole = levels()
        leaf = whole.answer(self.request)
        stray = Authority("/CN=Unrelated").answer(request_of(new_key(), "/CN=stray.example.com"), names="DNS:stray.example.com")
        document = self.do_import(p7b(whole.root.certificate, stray, whole.policy.certificate, leaf, whole.issuing.certificate))
        self.assertEqual([sha256(each) for each in whole.intermediates], self.chain(leaf))
        self.assertEqual([sha256(each) for each in [leaf, *whole.intermediates]], self.chain(leaf, "fullchain.pem"))
        self.assertEqual({sha256(each) for each in whole.intermediates}, self.stored("ca"))
        self.assertEqual(set(), self.stored("root"))
        self.assertEqual([("trust-root", "root", "skipped")], self.effects(document, whole.root.certificate))
        self.assertEqual([("store-certificate", "my", "skipped")], self.effects(document, stray))
        self.assertEqual(sha256(stray), self.finding(document, "stray-certificates")["certificate"])
        self.verify(leaf, whole.root.certificate)

    def test_a_root_is_trusted_only_when_it_is_named(self):
        whole = levels()
        path = bundle(whole.answer(self.request), *whole.intermediates, whole.root.certificate)
        document = self.do_import(path)
        self.assertEqual("untrusted", document["proof"]["chain"])
        found = self.finding(document, "root-untrusted")
        self.assertEqual(whole.root.sha256, found["parameters"]["sha256"])
        self.assertEqual(self.trust, found["parameters"]["where"])
        document = self.do_import(path, "--trust-root", whole.root.sha256)
        self.assertEqual([("trust-root", "root", "done")], self.effects(document, whole.root.certificate))
        self.assertEqual({whole.root.sha256}, self.stored("root"))
        self.assertIsNone(self.finding(document, "root-untrusted"))
        self.assertFalse(self.do_import(path, "--trust-root", whole.root.sha256)["changed"])
        self.expect_error(17, self.run_import(path, "--key", self.key, "--trust-root", "ab" * 32), "not-found")
        self.expect_error(17, self.run_import(path, "--key", self.key, "--trust-root", whole.issuing.sha256), "not-found")
        self.expect_error(2, self.run_import(path, "--trust-root", "short"), "usage")

    def test_the_systems_list_of_trust_is_looked_up(self):
        whole = levels()
        name = files.openssl("x509", "-in", whole.root.certificate, "-noout", "-subject_hash").decode().strip()
        os.symlink(Authority("/CN=Levels Root").certificate, os.path.join(self.trust, name + ".0"))  # a namesake is not the issuer
        path = bundle(whole.answer(self.request), *whole.intermediates, whole.root.certificate)
        self.assertEqual("untrusted", self.do_import(path)["proof"]["chain"])
        os.symlink(whole.root.certificate, os.path.join(self.trust, name + ".1"))
        self.store = self.path("another store")
        document = self.do_import(path)
        self.assertEqual("complete", document["proof"]["chain"])
        self.assertIsNone(self.finding(document, "root-untrusted"))
        self.assertEqual(set(), self.stored("root"))

    def test_a_missing_link_is_named_with_its_address_and_may_come_later(self):
        whole = levels()
        leaf = whole.answer(self.request, more="authorityInfoAccess=OCSP;URI:http://ocsp.example.com,caIssuers;URI:http://ca.example.com/issuing.crt")
        document = self.do_import(leaf)
        found = self.finding(document, "chain-incomplete")
        self.assertEqual({"issuer": "CN=Levels Issuing", "address": "http://ca.example.com/issuing.crt"}, found["parameters"])
        self.assertIn("http://ca.example.com/issuing.crt", found["text"])
        self.assertEqual([], self.chain(leaf))
        self.assertEqual("incomplete", document["proof"]["chain"])
        later = self.do_import(der(whole.issuing.certificate), key=False)
        self.assertEqual([("update-chain", "my", "done")], self.effects(later, leaf))
        self.assertEqual([("store-certificate", "ca", "done")], self.effects(later, whole.issuing.certificate))
        self.assertEqual([whole.issuing.sha256], self.chain(leaf))
        again = self.do_import(der(whole.issuing.certificate), key=False)
        self.assertFalse(again["changed"])
        last = self.do_import(p7b(whole.root.certificate, whole.policy.certificate), key=False)
        self.assertEqual([("update-chain", "my", "done")], self.effects(last, leaf))
        self.assertEqual([sha256(each) for each in whole.intermediates], self.chain(leaf))
        self.verify(leaf, whole.root.certificate)

    def test_an_import_with_new_issuers_completes_the_chains_of_others(self):
        whole = levels()
        first = whole.answer(self.request)
        self.do_import(first)
        self.key = new_key()
        second = whole.answer(request_of(self.key, "/CN=www.example.com"), names="DNS:www.example.com")
        document = self.do_import(bundle(second, *whole.intermediates))
        self.assertEqual([("update-chain", "my", "done")], self.effects(document, first))
        for leaf in (first, second):
            self.assertEqual([sha256(each) for each in whole.intermediates], self.chain(leaf))

    def test_what_the_store_has_counts(self):
        whole = levels()
        self.do_import(p7b(*whole.intermediates), key=False)
        leaf = whole.answer(self.request)
        self.do_import(leaf)
        self.assertEqual([sha256(each) for each in whole.intermediates], self.chain(leaf))

    def test_a_cross_signed_issuer_and_one_that_is_there_twice(self):
        whole, other = levels(), Authority("/CN=Other Root")
        absent = Authority("/CN=Absent Root")
        crossed = Authority(whole.policy.subject, other, key=whole.policy.key, days=9000)
        leads_nowhere = Authority(whole.policy.subject, absent, key=whole.policy.key, days=9500)
        leaf = whole.answer(self.request)
        document = self.do_import(bundle(leads_nowhere.certificate, whole.issuing.certificate, crossed.certificate, other.certificate, leaf,
                                         whole.policy.certificate, whole.policy.certificate, whole.root.certificate, whole.issuing.certificate))
        chain = self.chain(leaf)
        self.assertEqual(whole.issuing.sha256, chain[0])
        self.assertIn(chain[1:], [[crossed.sha256], [whole.policy.sha256]])
        self.assertEqual({whole.issuing.sha256, whole.policy.sha256, crossed.sha256, leads_nowhere.sha256}, self.stored("ca"))
        self.assertEqual("untrusted", document["proof"]["chain"])
        for root in (whole.root, other):
            self.assertEqual([("trust-root", "root", "skipped")], self.effects(document, root.certificate))
        self.verify(leaf, other.certificate if chain[1:] == [crossed.sha256] else whole.root.certificate)

    def test_the_right_name_with_the_wrong_key_is_no_issuer(self):
        whole = levels()
        namesake = Authority(whole.issuing.subject, whole.policy, days=9000)
        leaf = whole.answer(self.request)
        document = self.do_import(bundle(namesake.certificate, leaf, whole.policy.certificate, whole.root.certificate))
        self.assertEqual([], self.chain(leaf))
        self.assertEqual("CN=Levels Issuing", self.finding(document, "chain-incomplete")["parameters"]["issuer"])
        self.assertEqual(sha256(namesake.certificate), self.finding(document, "stray-certificates")["certificate"])
        self.do_import(bundle(namesake.certificate, leaf, whole.issuing.certificate, whole.policy.certificate, whole.root.certificate), "--replace")
        self.assertEqual([sha256(each) for each in whole.intermediates], self.chain(leaf))

    def test_authorities_that_certify_each_other_end(self):
        a, b = Authority("/CN=Loop A"), Authority("/CN=Loop B")
        a_by_b, b_by_a = Authority("/CN=Loop A", b, key=a.key), Authority("/CN=Loop B", a, key=b.key)
        leaf = a.answer(self.request)
        document = self.do_import(bundle(leaf, b_by_a.certificate, a_by_b.certificate))
        self.assertEqual("incomplete", document["proof"]["chain"])
        self.assertEqual([a_by_b.sha256, b_by_a.sha256], self.chain(leaf))

    def test_what_openssl_finds_wrong_with_an_issuer_is_said(self):
        whole = levels()
        no_authority = sign(request_of(whole.issuing.key, whole.issuing.subject), whole.policy,
                            "basicConstraints=critical,CA:TRUE,pathlen:0\nsubjectKeyIdentifier=hash\n")
        below = Authority("/CN=Too Deep", Authority(whole.issuing.subject, whole.policy, key=whole.issuing.key))
        leaf = below.answer(self.request)
        document = self.do_import(bundle(leaf, below.certificate, no_authority, whole.policy.certificate, whole.root.certificate))
        found = self.finding(document, "chain-invalid")
        self.assertIn("path length", found["parameters"]["what"])
        self.assertEqual("warning", found["severity"])
        self.store = self.path("control")
        good = self.do_import(bundle(whole.answer(self.request), *whole.intermediates, whole.root.certificate))
        self.assertIsNone(self.finding(good, "chain-invalid"))

    def test_nothing_but_a_root_needs_the_decision(self):
        whole = levels()
        refused = self.expect_error(9, self.run_import(whole.root.certificate), "root-undecided")
        self.assertIn(whole.root.sha256, refused["text"])
        self.assertFalse(os.path.exists(self.store))
        self.do_import(whole.root.certificate, "--trust-root", whole.root.sha256, key=False)
        self.assertEqual({whole.root.sha256}, self.stored("root"))
        self.assertFalse(self.do_import(whole.root.certificate, key=False)["changed"])

    def test_a_preview_shows_all_of_it_and_changes_nothing(self):
        whole = levels()
        leaf = whole.answer(self.request)
        self.do_import(leaf)
        before = tree(self.store)
        preview = self.do_import(p7b(*whole.intermediates, whole.root.certificate), "--what-if", "--trust-root", whole.root.sha256, key=False)
        self.assertEqual([("update-chain", "my", "planned")], self.effects(preview, leaf))
        self.assertEqual([("trust-root", "root", "planned")], self.effects(preview, whole.root.certificate))
        self.assertEqual(before, tree(self.store))


if __name__ == "__main__":
    main()
