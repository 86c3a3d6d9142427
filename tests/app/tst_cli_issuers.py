# SPDX-License-Identifier: Apache-2.0
"""What an import says of issuers and of keys: roots that the system trusts, issuers that expire, are weak or were renewed, one key with several
certificates, and keys of authorities."""
import os
import time

from authorities import Authority, bundle, der, levels, new_key, request_of, sha256, sign, text
from command import Case, environment, main, run
import files

CA = "basicConstraints=critical,CA:TRUE\nsubjectKeyIdentifier=hash\n"


def over():
    """Waits until a certificate of no days has expired."""
    time.sleep(1.1)


def authority(issuer, key, subject, *options, days=900):
    """The certificate of an authority, signed in the way that the options say."""
    out = text("authority.pem", "")
    files.openssl("x509", "-req", "-in", request_of(key, subject), "-CA", issuer.certificate, "-CAkey", issuer.key, "-set_serial", "0x" + os.urandom(9).hex(),
                  "-days", str(days), "-extfile", text("extensions", CA), "-out", out, *options)
    return out


def self_signed(key, subject, *extensions):
    out = text("selfsigned.pem", "")
    files.openssl("req", "-x509", "-new", "-key", key, "-subj", subject, "-days", "90", "-out", out, *[word for each in extensions for word in ("-addext", each)])
    return out


DATED = """
[ca]
default_ca = own
[own]
new_certs_dir = {folder}
database = {index}
rand_serial = yes
default_md = sha256
policy = any
unique_subject = no
x509_extensions = authority
[any]
commonName = supplied
[authority]
basicConstraints = critical,CA:TRUE
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"""


def dated(issuer, key, subject, start, end):
    """The certificate of an authority that is valid from one day to another."""
    index, out = text("index", ""), text("dated.pem", "")
    config = text("dated.config", DATED.format(folder=os.path.dirname(index), index=index))
    files.openssl("ca", "-batch", "-notext", "-config", config, "-cert", issuer.certificate, "-keyfile", issuer.key,
                  "-startdate", start, "-enddate", end, "-in", request_of(key, subject), "-out", out)
    return out


class Issuers(Case):
    def setUp(self):
        super().setUp()
        self.key = new_key()
        self.request = request_of(self.key, "/CN=mail.example.com")
        self.trust = self.path("trust")
        os.mkdir(self.trust)

    def run_import(self, path, *arguments, form="--json", **surroundings):
        env = environment(**(surroundings or {"SSL_CERT_DIR": self.trust}))
        return run("import", path, "--store", "folder:" + self.store, form, *arguments, env=env)

    def do_import(self, path, *arguments, key=True, **surroundings):
        return self.expect(0, self.run_import(path, *(["--key", self.key] if key else []), *arguments, **surroundings)).json

    def link(self, root, number=0):
        name = files.openssl("x509", "-in", root.certificate, "-noout", "-subject_hash").decode().strip()
        os.symlink(root.certificate, os.path.join(self.trust, f"{name}.{number}"))

    def codes(self, document, certificate=None):
        return {each["code"] for each in document["findings"] if certificate is None or each.get("certificate") == sha256(certificate)}

    def chain(self, leaf):
        path = os.path.join(self.store, "my", sha256(leaf), "chain.pem")
        found = files.read(path).decode().split("-----END CERTIFICATE-----\n")[:-1]
        return [sha256(text("one.pem", each + "-----END CERTIFICATE-----\n")) for each in found]

    def effects(self, document, kind):
        return [(each["object"], each["state"]) for each in document["effects"] if each["kind"] == kind]

    # The roots of the system

    def test_a_root_that_the_system_trusts_completes_a_file_without_it(self):
        whole = levels()
        leaf = whole.answer(self.request)
        sent = bundle(leaf, *whole.intermediates)
        document = self.do_import(sent, "--what-if")
        self.assertIn("chain-incomplete", self.codes(document))
        self.assertNotIn("xport again", str(document))
        self.link(Authority(whole.root.subject))  # the control: the name with another key
        self.assertIn("chain-incomplete", self.codes(self.do_import(sent, "--what-if")))
        self.link(whole.root, 1)
        document = self.do_import(sent)
        self.assertFalse(self.codes(document) & {"chain-incomplete", "root-untrusted"})
        self.assertEqual("complete", document["proof"]["chain"])
        self.assertEqual([sha256(each) for each in whole.intermediates], self.chain(leaf))
        self.assertEqual([], os.listdir(os.path.join(self.store, "root")))

    def test_a_file_of_all_roots_is_as_good_as_a_folder(self):
        whole = levels()
        sent = bundle(whole.answer(self.request), *whole.intermediates)
        mine = text("roots.pem", b"Some text before\n" + b"".join(files.read(each.certificate) for each in (Authority("/CN=Another"), whole.root)))
        document = self.do_import(sent, "--what-if", SSL_CERT_FILE=mine, SSL_CERT_DIR=self.trust)
        self.assertNotIn("chain-incomplete", self.codes(document))
        other = text("roots.pem", files.read(Authority(whole.root.subject).certificate))
        document = self.do_import(sent, "--what-if", SSL_CERT_FILE=other, SSL_CERT_DIR=self.trust)
        self.assertIn("chain-incomplete", self.codes(document))

    def test_inspect_knows_what_this_machine_has(self):
        whole = levels()
        pair = text("pair.pem", files.read(self.key) + files.read(bundle(whole.answer(self.request), *whole.intermediates)))

        def found():
            inspected = run("inspect", pair, "--json", env=environment(SSL_CERT_DIR=self.trust))
            return [each for each in self.expect(0, inspected).json["findings"] if each["code"] == "chain-incomplete"]

        self.assertIn("nor among the roots", found()[0]["text"])
        self.link(Authority(whole.root.subject))  # the control: the name with another key
        self.assertEqual(1, len(found()))
        self.link(whole.root, 1)
        self.assertEqual([], found())

    def test_a_signature_that_does_not_fit_its_issuer_is_damage(self):
        whole = levels()
        leaf = whole.answer(self.request)
        changed = bytearray(files.read(der(leaf)))
        changed[-4] ^= 1
        changed = text("changed.pem", files.openssl("x509", "-inform", "DER", input=bytes(changed)))
        sent = bundle(changed, *whole.intermediates)
        refused = self.expect_error(4, self.run_import(sent, "--key", self.key), "damaged")
        self.assertIn("was changed after it was signed", refused["text"])
        self.assertFalse(os.path.exists(os.path.join(self.store, "my")))
        pair = text("pair.pem", files.read(self.key) + files.read(sent))
        codes = self.codes(self.expect(0, run("inspect", pair, "--json")).json)
        self.assertIn("chain-invalid", codes)
        self.assertNotIn("chain-incomplete", codes)
        # The controls: nobody can tell without the issuer, and the right signature.
        self.assertIn("chain-incomplete", self.codes(self.do_import(changed, "--what-if")))
        self.do_import(bundle(leaf, *whole.intermediates), "--what-if")

    def test_the_next_step_is_said_and_the_stored_chain_is_shown(self):
        whole = levels()
        leaf = whole.answer(self.request)
        result = self.expect(0, self.run_import(leaf, "--key", self.key, "--what-if", form="--color=never"))
        self.assertIn("If it is an intermediate, import its certificate too.", result.out)
        self.do_import(leaf)
        shown = lambda: run("show", sha256(leaf), "--store", "folder:" + self.store).out
        self.assertRegex(shown(), "Chain +no intermediates\n")
        self.do_import(bundle(*whole.intermediates), key=False)
        self.assertRegex(shown(), r"Chain +Levels Issuing \(to [0-9-]+\), Levels Policy \(to [0-9-]+\)\n")

    def test_what_the_store_has_leads_to_a_root_of_the_system_too(self):
        whole = levels()
        self.do_import(bundle(*whole.intermediates), key=False)
        self.link(whole.root)
        document = self.do_import(whole.answer(self.request))
        self.assertNotIn("chain-incomplete", self.codes(document))

    def test_a_cross_signed_issuer_stays_where_a_root_of_the_system_is_beside_it(self):
        root, old = Authority("/CN=Young Root"), Authority("/CN=Old Root")
        crossed = Authority(root.subject, old, key=root.key)
        issuing = Authority("/CN=Issuing", root)
        leaf = issuing.answer(self.request)
        self.link(root)
        document = self.do_import(bundle(leaf, issuing.certificate, crossed.certificate))
        self.assertNotIn("chain-incomplete", self.codes(document))
        self.assertEqual([issuing.sha256, crossed.sha256], self.chain(leaf))

    def test_a_renewed_root_is_as_good_as_the_one_in_the_file(self):
        root = Authority("/CN=Renewed Root")
        renewed = Authority(root.subject, key=root.key, days=4000)
        sent = bundle(root.answer(self.request), root.certificate)
        self.assertIn("root-untrusted", self.codes(self.do_import(sent, "--what-if")))
        self.link(renewed)
        self.assertNotIn("root-untrusted", self.codes(self.do_import(sent, "--what-if")))

    # What is wrong with issuers

    def test_an_issuer_that_has_expired_or_soon_will_is_named(self):
        root = Authority("/CN=Steady Root")
        key = new_key()
        for days, code in ((0, "chain-expired"), (20, "chain-expires-soon"), (100, "chain-expires-soon"), (900, None)):
            issuing = Authority("/CN=Issuing", root, key=key, days=days)
            leaf = issuing.answer(self.request)
            over()
            for sent in (bundle(leaf, issuing.certificate), bundle(leaf, issuing.certificate, root.certificate)):
                document = self.do_import(sent, "--what-if")
                found = {each for each in self.codes(document, issuing.certificate) if each.startswith("chain-")}
                self.assertEqual({code} if code else set(), found, days)
                self.assertNotIn("chain-invalid", self.codes(document))

    def test_an_issuer_with_a_weak_key_or_signature_is_named_and_a_root_never(self):
        root = Authority("/CN=Weak Root")
        files.openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024", "-out", root.key)
        files.openssl("req", "-x509", "-new", "-key", root.key, "-subj", root.subject, "-days", "3000", "-sha1", "-out", root.certificate)
        good = Authority("/CN=Issuing", root)
        document = self.do_import(bundle(good.answer(self.request), good.certificate, root.certificate), "--what-if")
        self.assertFalse(self.codes(document) & {"weak-signature", "chain-weak-key", "chain-invalid"})
        self.assertEqual(set(), self.codes(document, root.certificate))
        good.certificate = authority(root, good.key, "/CN=Issuing", "-sha1")
        sent = bundle(good.answer(self.request), good.certificate)
        self.assertEqual({"weak-signature"}, self.codes(self.do_import(sent, "--what-if"), good.certificate))
        self.assertEqual({"weak-signature"}, self.codes(self.do_import(bundle(good.certificate), "--what-if", key=False), good.certificate))
        good.certificate = authority(root, good.key, "/CN=Issuing", "-sha1", "-sigopt", "rsa_padding_mode:pss")
        sent = bundle(good.answer(self.request), good.certificate, root.certificate)
        self.assertEqual({"weak-signature"}, self.codes(self.do_import(sent, "--what-if"), good.certificate))
        small = new_key()
        files.openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024", "-out", small)
        good.key, good.certificate = small, authority(Authority("/CN=Strong Root"), small, "/CN=Issuing")
        document = self.do_import(bundle(good.answer(self.request), good.certificate), "--what-if")
        self.assertEqual({"chain-weak-key"}, self.codes(document, good.certificate))

    # Renewed issuers

    def test_a_renewed_issuer_takes_the_place_of_the_older_one(self):
        root = Authority("/CN=Lasting Root")
        old = Authority("/CN=Issuing", root, days=0)
        leaf = old.answer(self.request)
        over()
        self.do_import(bundle(leaf, old.certificate))
        self.assertEqual([old.sha256], self.chain(leaf))
        namesake = Authority(old.subject, root)  # the control: another key
        self.assertEqual([], self.effects(self.do_import(namesake.certificate, key=False), "update-chain"))
        renewed = Authority(old.subject, root, key=old.key)
        preview = self.do_import(renewed.certificate, "--what-if", key=False)
        self.assertEqual([(sha256(leaf), "planned")], self.effects(preview, "update-chain"))
        self.assertEqual([old.sha256], self.chain(leaf))
        document = self.do_import(renewed.certificate, key=False)
        self.assertEqual([(sha256(leaf), "done")], self.effects(document, "update-chain"))
        self.assertEqual([renewed.sha256], self.chain(leaf))
        self.assertFalse(self.do_import(renewed.certificate, key=False)["changed"])
        older = Authority(old.subject, root, key=old.key, days=300)  # valid, but not for as long
        self.assertEqual([], self.effects(self.do_import(older.certificate, key=False), "update-chain"))
        self.assertEqual([renewed.sha256], self.chain(leaf))

    def test_an_issuer_that_has_not_begun_is_named_and_gives_way_to_one_that_has(self):
        root = Authority("/CN=Lasting Root")
        key = new_key()
        now = Authority("/CN=Issuing", root, key=key, days=300)
        leaf = now.answer(self.request)
        self.do_import(leaf)
        later = dated(root, key, "/CN=Issuing", "20990101000000Z", "21090101000000Z")
        document = self.do_import(later, key=False)
        self.assertEqual([(sha256(leaf), "done")], self.effects(document, "update-chain"))
        self.assertIn("chain-invalid", self.codes(document))
        document = self.do_import(now.certificate, key=False)
        self.assertEqual([(sha256(leaf), "done")], self.effects(document, "update-chain"))
        self.assertNotIn("chain-invalid", self.codes(document))
        self.assertEqual([now.sha256], self.chain(leaf))
        self.assertEqual([], self.effects(self.do_import(later, key=False), "update-chain"))  # the control

    def test_a_renewal_that_a_stranger_signed_replaces_nothing(self):
        whole = levels()
        leaf = whole.answer(self.request)
        self.link(whole.root)
        self.do_import(bundle(leaf, *whole.intermediates))
        before = self.chain(leaf)
        forged = Authority(whole.issuing.subject, Authority("/CN=A Stranger"), key=whole.issuing.key, days=9000)
        namesake = Authority(whole.issuing.subject, Authority(whole.policy.subject), key=whole.issuing.key, days=9000)
        for each in (forged, namesake):
            self.assertEqual([], self.effects(self.do_import(each.certificate, key=False), "update-chain"))
            self.assertEqual(before, self.chain(leaf))
        renewed = Authority(whole.issuing.subject, whole.policy, key=whole.issuing.key, days=9000)  # the control
        self.assertEqual([(sha256(leaf), "done")], self.effects(self.do_import(renewed.certificate, key=False), "update-chain"))

    def test_a_root_in_the_file_does_not_hide_the_one_that_the_system_trusts(self):
        old, young = Authority("/CN=Old Root"), Authority("/CN=Young Root")
        crossed = Authority(young.subject, old, key=young.key)
        issuing = Authority("/CN=Issuing", young)
        leaf = issuing.answer(self.request)
        sent = bundle(leaf, issuing.certificate, crossed.certificate, young.certificate)
        self.assertIn("root-untrusted", self.codes(self.do_import(sent, "--what-if")))  # the control
        self.link(old)
        document = self.do_import(sent)
        self.assertNotIn("root-untrusted", self.codes(document))
        self.assertEqual([issuing.sha256, crossed.sha256], self.chain(leaf))

    def test_a_path_to_a_root_of_the_system_is_judged_like_one_in_the_file(self):
        key = new_key()
        root = Authority("/CN=Short Root", key=key)
        root.certificate = self_signed(key, "/CN=Short Root", "basicConstraints=critical,CA:TRUE,pathlen:0")
        issuing = Authority("/CN=Issuing", root)
        leaf = issuing.answer(self.request)
        self.link(root)
        for sent in (bundle(leaf, issuing.certificate), bundle(leaf, issuing.certificate, root.certificate)):
            self.assertIn("chain-invalid", self.codes(self.do_import(sent, "--what-if")))

    def test_a_changed_certificate_is_found_by_an_issuer_anywhere(self):
        whole = levels()
        changed = bytearray(files.read(der(whole.answer(self.request))))
        changed[-4] ^= 1
        changed = text("changed.pem", files.openssl("x509", "-inform", "DER", input=bytes(changed)))
        self.assertIn("chain-incomplete", self.codes(self.do_import(changed, "--what-if")))  # the control
        self.do_import(bundle(*whole.intermediates), key=False)
        self.expect_error(4, self.run_import(changed, "--key", self.key), "damaged")
        self.store = self.path("another store")
        self.link(Authority(whole.issuing.subject, key=whole.issuing.key))
        self.expect_error(4, self.run_import(changed, "--key", self.key), "damaged")

    def test_a_damaged_certificate_beside_a_whole_one_is_no_wrong_key(self):
        whole = levels()
        leaf = files.read(whole.answer(self.request)).decode().splitlines(keepends=True)
        rest = files.read(self.key) + files.read(bundle(*whole.intermediates))
        for damaged in (leaf[:2] + leaf[3:], leaf[:-1], leaf[:3] + ["?" + leaf[3][1:]] + leaf[4:]):
            path = text("pair.pem", "".join(damaged).encode() + b"\n" + rest)
            refused = self.expect_error(4, self.run_import(path, "--what-if"))
            self.assertIn(refused["code"], ("damaged", "text-in-the-way"))
        other = new_key()  # the control
        path = text("pair.pem", "".join(leaf).encode() + files.read(other) + files.read(bundle(*whole.intermediates)))
        self.expect_error(9, self.run_import(path, "--what-if"), "key-mismatch")

    def test_an_issuer_that_another_certifies_is_no_renewal_while_the_first_is_valid(self):
        root, other = Authority("/CN=First Root"), Authority("/CN=Second Root")
        issuing = Authority("/CN=Issuing", root)
        leaf = issuing.answer(self.request)
        self.do_import(bundle(leaf, issuing.certificate))
        crossed = Authority(issuing.subject, other, key=issuing.key, days=5000)
        self.assertEqual([], self.effects(self.do_import(crossed.certificate, key=False), "update-chain"))
        self.assertEqual([issuing.sha256], self.chain(leaf))

    def test_the_middle_of_a_chain_is_renewed_as_well(self):
        root = Authority("/CN=Top")
        policy = Authority("/CN=Policy", root, days=0)
        issuing = Authority("/CN=Issuing", policy)
        leaf = issuing.answer(self.request)
        over()
        self.do_import(bundle(leaf, issuing.certificate, policy.certificate))
        renewed = Authority(policy.subject, root, key=policy.key)
        self.do_import(renewed.certificate, key=False)
        self.assertEqual([issuing.sha256, renewed.sha256], self.chain(leaf))

    # One key, several certificates

    def test_the_valid_and_newest_certificate_of_a_key_is_meant(self):
        whole = levels()
        old = whole.answer(self.request, days=0)
        time.sleep(1.1)
        new = whole.answer(self.request, days=300)
        for order in ((old, new), (new, old)):
            document = self.do_import(bundle(*order, *whole.intermediates), "--what-if", "--friendly-name", "mail")
            self.assertEqual(sha256(new), document["certificate"]["sha256"])
            left = [each for each in document["effects"] if each["object"] == sha256(old)]
            self.assertEqual(["same-key-chosen"], [each["reasonCode"] for each in left])
            self.assertEqual(1, len(self.effects(document, "link")))
            self.assertNotIn("stray-certificates", self.codes(document))
        chosen = self.run_import(bundle(old, new, *whole.intermediates), "--key", self.key, "--select", sha256(old))
        self.assertIn("expired", self.expect_error(9, chosen)["text"] + str(chosen.json))
        document = self.do_import(bundle(old, new, *whole.intermediates), "--select", sha256(old), "--accept", "expired")
        self.assertEqual(sha256(old), document["certificate"]["sha256"])

    def test_an_answer_with_its_predecessor_completes_one_request(self):
        whole = levels()
        made = self.expect(0, run("request", "adopt", self.key, "--subject", "CN=mail.example.com", "--names", "mail.example.com", "--friendly-name", "mail",
                                  "--store", "folder:" + self.store, "--json"))
        self.assertTrue(made.json["changed"])
        old, new = whole.answer(self.request, days=100), whole.answer(self.request, days=300)
        document = self.do_import(bundle(old, new, *whole.intermediates), key=False)
        self.assertEqual(sha256(new), document["certificate"]["sha256"])
        self.assertEqual(1, len(self.effects(document, "complete-request")))
        self.assertEqual([("mail", "done")], self.effects(document, "link"))

    # Keys

    def test_the_key_of_an_authority_is_refused_until_it_is_accepted(self):
        root = Authority("/CN=House Root")
        leaf = root.answer(self.request)
        both = bundle(leaf, self.key, root.certificate, root.key)
        refused = self.run_import(both, "--what-if")
        self.expect_error(9, refused)
        self.assertIn("ca-key", str(refused.json))
        self.do_import(both, "--what-if", "--accept", "ca-key", key=False)
        document = self.do_import(both, "--what-if", "--select", sha256(leaf), key=False)
        self.assertNotIn("ca-key", self.codes(document))
        key = new_key()
        signer = self_signed(key, "/CN=Signer", "keyUsage=critical,keyCertSign")
        self.expect_error(9, self.run_import(bundle(signer, key), "--what-if"))

    def test_a_self_signed_server_certificate_is_no_authority(self):
        key = new_key()
        plain = self_signed(key, "/CN=server.example.com")
        document = self.do_import(bundle(plain, key), "--what-if", key=False)
        self.assertNotIn("ca-key", self.codes(document))
        again = self_signed(key, "/CN=server.example.com")  # the same name and key: the one fits as the issuer of the other
        self.assertNotIn("ca-key", self.codes(self.do_import(bundle(plain, again, key), "--what-if", key=False)))

    def test_a_weak_key_is_refused_until_it_is_accepted(self):
        whole = levels()
        files.openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024", "-out", self.key)
        sent = bundle(whole.answer(request_of(self.key, "/CN=mail.example.com")), *whole.intermediates)
        refused = self.run_import(sent, "--key", self.key, "--what-if")
        self.expect_error(9, refused)
        self.assertIn("weak-key", str(refused.json))
        self.do_import(sent, "--what-if", "--accept", "weak-key")

    # Many roots, and no names

    def test_a_file_of_many_roots_is_summed_up(self):
        roots = [Authority(f"/CN=Root {number}") for number in range(7)]
        shown = self.run_import(bundle(*[each.certificate for each in roots]), "--what-if", form="--color=never")
        self.assertEqual(9, shown.code)
        self.assertIn("7 roots", shown.out.decode() if isinstance(shown.out, bytes) else shown.out)
        whole = levels()
        leaf = whole.answer(self.request)
        sent = bundle(leaf, *whole.intermediates, *[each.certificate for each in roots])
        document = self.do_import(sent, "--what-if")
        self.assertEqual(7, len(self.effects(document, "trust-root")))
        self.assertEqual(["7"], [each["parameters"]["count"] for each in document["findings"] if each["code"] == "stray-certificates"])

    def test_a_certificate_without_a_subject_is_called_by_its_first_name(self):
        whole = levels()
        for names, label in (("IP:192.0.2.7", "192.0.2.7"), ("email:post@example.com", "post@example.com"), ("DNS:one.example.com,DNS:two", "one.example.com")):
            self.store = self.path("store of " + label)
            leaf = whole.answer(self.request, names="critical," + names, subject="/")
            document = self.do_import(bundle(leaf, *whole.intermediates))
            self.assertEqual({label}, {each["label"] for each in document["effects"] if each["object"] == sha256(leaf)})
            listed = self.expect(0, run("list", "--store", "folder:" + self.store, "--section", "my"))
            self.assertIn(label, str(listed.out))


if __name__ == "__main__":
    main()
