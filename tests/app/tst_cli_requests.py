# SPDX-License-Identifier: Apache-2.0
"""Requests from making them to the certificate that comes back, answered by authorities of openssl and certtool."""
import hashlib
import os
import socket
import ssl

from command import Case, as_nobody, contents, environment, main, run, tree
import authorities
import files

SUBJECT = "CN=mail.example.com, O=Example"


class RequestCase(Case):
    def setUp(self):
        super().setUp()
        self.out = self.path("request.pem")

    def run_here(self, *arguments, **options):
        return run(*arguments, "--store", "folder:" + self.store, **options)

    def json_of(self, code, *arguments, **options):
        return self.expect(code, self.run_here(*arguments, "--json", **options)).json

    def new(self, *arguments, names="mail.example.com", subject=SUBJECT):
        return self.json_of(0, "request", "new", "--subject", subject, "--names", names, "--algorithm", "ec:p256", "--out", self.out, *arguments)

    def waiting(self):
        return [each["sha256"] for each in self.json_of(0, "request", "list")["entries"]]

    def entry(self, certificate, file=""):
        return os.path.join(self.store, "my", authorities.sha256(certificate), file)

    def check_key(self, certificate):
        """openssl says that the stored key belongs to the stored certificate, which is the one that was issued."""
        of_key = files.openssl("pkey", "-in", self.entry(certificate, "private-key.pem"), "-pubout")
        of_certificate = files.openssl("x509", "-in", self.entry(certificate, "certificate.pem"), "-noout", "-pubkey")
        self.assertEqual(of_certificate, of_key)
        self.assertEqual(0o600, os.stat(self.entry(certificate, "private-key.pem")).st_mode & 0o7777)

    def codes(self, document):
        return [each["code"] for each in document["findings"]]


class Making(RequestCase):
    def test_a_new_request_is_kept_with_its_key(self):
        document = self.new("--friendly-name", "Mail 2027", names="mail.example.com,autodiscover.example.com,192.0.2.7")
        self.assertEqual("certwright/receipt/1", document["schema"])
        self.assertEqual("request new", document["verb"])
        self.assertEqual([("store-key", "done"), ("store-request", "done")], [(each["kind"], each["state"]) for each in document["effects"]])
        sha256 = document["request"]["sha256"]
        self.assertEqual({sha256}, {each["object"] for each in document["effects"]})
        folder = os.path.join(self.store, "requests", sha256)
        self.assertEqual({"request.pem", "private-key.pem", "entry.json"}, set(os.listdir(folder)))
        self.assertEqual([0o700, 0o755, 0o600, 0o644],
                         [os.stat(path).st_mode & 0o7777 for path in (os.path.dirname(folder), folder, folder + "/private-key.pem", folder + "/request.pem")])
        der = files.openssl("req", "-in", self.out, "-outform", "DER")
        self.assertEqual(hashlib.sha256(der).hexdigest(), sha256)
        text = files.openssl("req", "-in", self.out, "-noout", "-verify", "-text", "-nameopt", "RFC2253").decode()
        self.assertIn("Subject: CN=mail.example.com,O=Example", text)
        self.assertIn("DNS:mail.example.com, DNS:autodiscover.example.com, IP Address:192.0.2.7", text)
        self.assertIn("TLS Web Server Authentication", text)
        self.assertEqual(files.openssl("pkey", "-in", folder + "/private-key.pem", "-pubout"), files.openssl("req", "-in", self.out, "-noout", "-pubkey"))
        self.assertEqual(document, self.json_of(0, "receipts", document["id"]))

    def test_each_kind_of_key_is_made(self):
        for kind, said in [("rsa:2048", "2048 bit"), ("rsa:3072", "3072 bit"), ("rsa:4096", "4096 bit"), ("ec:p256", "P-256"), ("ec:p384", "P-384")]:
            with self.subTest(kind):
                pem = self.expect(0, self.run_here("request", "new", "--subject", "/C=DE/CN=a.example.com", "--algorithm", kind, "--quiet")).out
                text = files.openssl("req", "-noout", "-verify", "-text", input=pem.encode()).decode()
                self.assertIn(said, text)
                self.assertIn("Subject: C = DE, CN = a.example.com", text)
                self.assertIn("DNS:a.example.com", text)
        self.assertEqual(5, len(self.waiting()))
        self.expect_error(2, self.run_here("request", "new", "--subject", "CN=a", "--algorithm", "rsa:1024", "--json"), "usage")

    def test_subjects_and_names_that_cannot_be_are_refused(self):
        for subject, names in [("mail.example.com", "a.example.com"), ("CN=", "a.example.com"), ("C=Germany", "a.example.com"), ("XX=1", "a.example.com"),
                               ("CN=a", "a b.example.com"), ("CN=a", "-a.example.com"), ("CN=a", "-münchen.example"), ("CN=a", "xn--a.example"), ("CN=a", "300.1.1.1"), ("CN=a\nb", "a.b")]:
            with self.subTest((subject, names)):
                self.expect_error(2, self.run_here("request", "new", "--subject", subject, "--names", names, "--json"), "usage")
        self.expect_error(2, self.run_here("request", "new", "--json"), "usage")
        self.expect_error(2, self.run_here("request", "--json"), "usage")
        self.expect_error(2, self.run_here("request", "make", "--json"), "usage")
        self.expect_error(9, self.run_here("request", "new", "--subject", "CN=a", "--friendly-name", "x" * 64, "--json"), "name-too-long")
        self.assertFalse(os.path.exists(self.store))

    def test_a_subject_may_hold_what_separates(self):
        document = self.new(subject=r"CN=a\, b\+c, O=M\C3\BCller \& Co+OU=x")
        text = files.openssl("req", "-in", self.out, "-noout", "-subject", "-nameopt", "multiline,utf8,-esc_msb").decode()
        self.assertIn("= a, b+c", text)
        self.assertIn("= Müller & Co", text)
        self.assertTrue(document["request"]["subject"].startswith(r"CN=a\, b\+c"), document["request"]["subject"])

    def test_a_file_that_is_there_is_not_overwritten_and_nothing_is_kept(self):
        for path, code, reason in [(self.write("there.pem", "mine"), 10, "file-exists"), (self.path("no/such/folder.pem"), 3, "file-not-written")]:
            with self.subTest(path):
                self.expect_error(code, self.run_here("request", "new", "--subject", "CN=a", "--algorithm", "ec:p256", "--out", path, "--json"), reason)
        self.assertEqual(b"mine", files.read(self.path("there.pem")))
        self.assertEqual([], self.waiting())

    def test_a_file_that_is_none_is_refused_at_once_and_nothing_is_kept(self):
        os.mkfifo(self.path("pipe"))
        os.mkdir(self.path("folder"))
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(self.path("socket"))
        self.addCleanup(listening.close)
        reader = os.open(self.path("pipe"), os.O_RDONLY | os.O_NONBLOCK)  # even with a reader at the other end
        self.addCleanup(os.close, reader)
        for path in [self.path("pipe"), self.path("folder"), self.path("socket"), "/dev/null", "/dev/full", "/dev/tty"]:
            with self.subTest(path):
                document = self.expect_error(3, self.run_here("request", "new", "--subject", "CN=a", "--algorithm", "ec:p256", "--out", path, "--json"),
                                             "file-not-written")
                self.assertIn("not a regular file", document["text"])
        for target in ["pipe", "nowhere"]:
            os.symlink(self.path(target), self.path("link-to-" + target))
            self.expect_error(10, self.run_here("request", "new", "--subject", "CN=a", "--out", self.path("link-to-" + target), "--json"), "file-exists")
        self.assertEqual([], self.waiting())
        self.assertFalse(os.path.exists(self.path("nowhere")))

    def test_requests_are_listed_shown_and_removed(self):
        self.assertEqual([], self.waiting())
        first = self.new("--friendly-name", "First")["request"]["sha256"]
        os.unlink(self.out)
        second = self.new("--friendly-name", "Second", subject="CN=www.example.com")["request"]["sha256"]
        self.assertEqual(sorted([first, second]), self.waiting())
        shown = self.json_of(0, "request", "show", first[:12])
        self.assertEqual(("certwright/request/1", first, SUBJECT, ["mail.example.com"], "First", "PendingRequest"),
                         tuple(shown[key] for key in ("schema", "sha256", "subject", "names", "friendlyName", "status")))
        self.assertEqual(files.read(shown["file"]).decode(), shown["certificateRequest"])
        text = self.expect(0, self.run_here("request", "show", second)).out
        self.assertIn("-----BEGIN CERTIFICATE REQUEST-----", text)
        self.assertIn("www.example.com", text)
        removed = self.json_of(0, "request", "remove", first.upper())
        self.assertEqual([("remove", first, "requests", "present", "absent", "done")],
                         [tuple(each[key] for key in ("kind", "object", "target", "from", "to", "state")) for each in removed["effects"]])
        self.assertEqual([second], self.waiting())
        self.assertTrue(os.path.exists(os.path.join(self.store, "trash", removed["id"], "requests", first, "private-key.pem")))
        for verb in ["show", "remove"]:
            self.expect_error(17, self.run_here("request", verb, first, "--json"), "not-found")

    def test_a_preview_changes_nothing_and_names_no_object_that_is_still_to_be_made(self):
        preview = self.json_of(0, "request", "new", "--subject", SUBJECT, "--algorithm", "ec:p256", "--out", self.out, "--what-if")
        self.assertEqual([("store-key", "planned"), ("store-request", "planned")], [(each["kind"], each["state"]) for each in preview["effects"]])
        self.assertEqual(["new-key/1"], [each["key"] for each in preview["effects"] if "key" in each])
        self.assertFalse(any("object" in each for each in preview["effects"]))
        self.assertEqual({"subject": SUBJECT, "names": ["mail.example.com"]}, preview["request"])  # without what the key will decide
        self.assertFalse(os.path.exists(self.store) or os.path.exists(self.out))
        with open(self.out, "w", encoding="ascii") as file:
            file.write("mine")
        self.json_of(10, "request", "new", "--subject", SUBJECT, "--out", self.out, "--what-if")  # as without --what-if
        os.remove(self.out)
        sha256 = self.new()["request"]["sha256"]  # control
        before = tree(self.store)
        preview = self.json_of(0, "request", "remove", sha256, "--what-if")
        self.assertEqual([("remove", sha256, "planned")], [(each["kind"], each["object"], each["state"]) for each in preview["effects"]])
        self.assertEqual(before, tree(self.store))
        self.json_of(0, "request", "remove", sha256)  # control
        self.assertEqual([], self.waiting())

    def test_without_a_terminal_nobody_confirms_and_nothing_is_changed(self):
        self.json_of(14, "request", "new", "--subject", SUBJECT, "--algorithm", "ec:p256", "--confirm")
        self.assertFalse(os.path.exists(self.store))
        sha256 = self.new()["request"]["sha256"]
        before = tree(self.store)
        self.json_of(14, "request", "remove", sha256, "--confirm")
        self.assertEqual(before, tree(self.store))

    def test_others_may_not_see_requests(self):
        if not as_nobody():
            self.skipTest("needs root")
        self.new()
        self.expect_error(11, self.run_here("request", "list", "--json", prefix=as_nobody()), "store-denied")
        bare = authorities.levels().answer(self.out)
        os.chmod(bare, 0o644)
        self.expect_error(11, self.run_here("import", bare, "--what-if", "--json", prefix=as_nobody()), "store-denied")
        self.expect(0, self.run_here("import", bare, "--what-if"))

    def test_a_damaged_request_is_named_and_answers_nothing(self):
        sha256 = self.new()["request"]["sha256"]
        bare = authorities.levels().answer(self.out)
        os.unlink(os.path.join(self.store, "requests", sha256, "private-key.pem"))
        self.assertEqual("private-key.pem is missing", self.json_of(0, "request", "list")["entries"][0]["damaged"])
        self.expect_error(10, self.run_here("request", "show", sha256, "--json"), "entry-damaged")
        refused = self.expect_error(9, self.run_here("import", bare, "--json"), "no-key")
        self.assertIn("private-key.pem is missing", refused["details"][0])
        self.expect(0, self.run_here("request", "remove", sha256))
        self.assertEqual([], self.waiting())


class Completing(RequestCase):
    def check_completed(self, levels, path, certificate, request, name="Mail 2027"):
        document = self.json_of(0, "import", path)
        done = {(each["kind"], each["object"]): each for each in document["effects"]}
        self.assertEqual(("requests", "present", "absent", "done"),
                         tuple(done[("complete-request", request)][key] for key in ("target", "from", "to", "state")))
        self.assertEqual(authorities.sha256(certificate), document["certificate"]["sha256"])
        self.assertEqual(name, document["certificate"]["friendlyName"])
        self.assertTrue(document["certificate"]["hasPrivateKey"])
        self.assertEqual((True, True, True), tuple(document["proof"][key] for key in ("reread", "signature", "modes")))
        self.check_key(certificate)
        self.assertEqual([], self.waiting())
        self.assertEqual([], os.listdir(os.path.join(self.store, "requests")))
        before = tree(self.store)
        again = self.json_of(0, "import", path)
        self.assertFalse(again["changed"])
        self.assertEqual(before, tree(self.store))
        return document

    def test_each_form_that_an_authority_sends_completes_the_request(self):
        for levels in (authorities.levels(), authorities.certtool_levels()):
            for form in ("cer", "crt", "p7b der", "p7b pem", "pem"):
                with self.subTest((type(levels).__name__, form)):
                    self.store = self.path(f"store {type(levels).__name__} {form}")
                    self.out = authorities.place("out.pem")
                    request = self.new("--friendly-name", "Mail 2027")["request"]["sha256"]
                    certificate = levels.answer(self.out)
                    everything = [levels.root.certificate, levels.policy.certificate, certificate, levels.issuing.certificate]
                    path = {"cer": lambda: authorities.der(certificate), "crt": lambda: certificate, "p7b der": lambda: authorities.p7b(*everything),
                            "p7b pem": lambda: authorities.p7b(*everything, form="PEM"), "pem": lambda: authorities.bundle(*everything)}[form]()
                    self.check_completed(levels, path, certificate, request)
                    chain = files.read(self.entry(certificate, "chain.pem"))
                    if form in ("cer", "crt"):
                        self.assertEqual(b"", chain)
                    else:
                        self.assertEqual(b"".join(ssl.DER_cert_to_PEM_cert(ssl.PEM_cert_to_DER_cert(files.read(each).decode())).encode()
                                                  for each in levels.intermediates), chain)
                        self.assertEqual(sorted(authorities.sha256(each) + ".pem" for each in levels.intermediates),
                                         sorted(os.listdir(os.path.join(self.store, "ca"))))
                        self.assertEqual([], os.listdir(os.path.join(self.store, "root")))

    def test_what_the_authority_changed_is_said(self):
        self.new(names="mail.example.com,old.example.com")
        certificate = authorities.levels().answer(self.out, names="DNS:MAIL.example.com,DNS:new.example.com", subject="/CN=mail.example.com/O=Other")
        document = self.json_of(0, "import", certificate)
        found = next(each for each in document["findings"] if each["code"] == "request-differs")
        self.assertEqual("warning", found["severity"])
        self.assertEqual({"added": "new.example.com", "lost": "old.example.com", "requested": SUBJECT, "subject": document["certificate"]["subject"]},
                         found["parameters"])
        for word in ("new.example.com", "old.example.com", "O=Example", "O=Other"):
            self.assertIn(word, found["text"])

    def test_a_certificate_as_it_was_requested_differs_in_nothing(self):
        self.new(subject="CN=mail.example.com")
        document = self.json_of(0, "import", authorities.levels().answer(self.out))
        self.assertNotIn("request-differs", self.codes(document))

    def test_a_name_that_is_given_wins_and_the_default_one_is_the_requests(self):
        self.new("--friendly-name", "Of the request")
        document = self.json_of(0, "import", authorities.levels().answer(self.out), "--friendly-name", "Given")
        self.assertEqual("Given", document["certificate"]["friendlyName"])
        self.assertTrue(os.path.islink(os.path.join(self.store, "by-name", "Given")))

    def test_on_a_failure_the_request_stays(self):
        request = self.new()["request"]["sha256"]
        before = contents(tree(self.store))
        self.expect_error(9, self.run_here("import", authorities.levels().answer(self.out), "--friendly-name", "", "--json"), "name-empty")
        self.run_here("import", authorities.levels().answer(self.out), "--what-if")
        self.assertEqual(before, contents(tree(self.store)))
        self.assertEqual([request], self.waiting())

    def test_a_name_in_use_stops_it_and_the_request_stays(self):
        self.new("--friendly-name", "mail")
        first = authorities.levels().answer(self.out)
        self.expect(0, self.run_here("import", first))
        os.unlink(self.out)
        request = self.new("--friendly-name", "mail")["request"]["sha256"]
        second = authorities.levels().answer(self.out)
        self.expect_error(10, self.run_here("import", second, "--json"), "link-exists")
        self.assertEqual([request], self.waiting())
        self.expect(0, self.run_here("import", second, "--replace"))
        self.assertEqual("../my/" + authorities.sha256(second), os.readlink(os.path.join(self.store, "by-name", "mail")))

    def test_of_two_requests_with_one_key_the_likelier_is_completed(self):
        key = authorities.new_key()
        mail = self.json_of(0, "request", "adopt", key, "--subject", "CN=mail.example.com", "--names", "mail.example.com")["request"]["sha256"]
        www = self.json_of(0, "request", "adopt", key, "--subject", "CN=www.example.com", "--names", "www.example.com", "--out", self.out)["request"]["sha256"]
        document = self.json_of(0, "import", authorities.levels().answer(self.out, names="DNS:www.example.com", subject="/CN=www.example.com"))
        self.assertEqual([www], [each["object"] for each in document["effects"] if each["kind"] == "complete-request"])
        self.assertIn("requests-share-key", self.codes(document))
        self.assertNotIn("request-differs", self.codes(document))
        self.assertEqual([mail], self.waiting())

    def test_a_renewal_with_the_same_key_takes_it_from_the_request_first_then_from_the_store(self):
        key = authorities.new_key()
        self.json_of(0, "request", "adopt", key, "--subject", "CN=mail.example.com", "--friendly-name", "First", "--out", self.out)
        first = authorities.levels().answer(self.out)
        self.expect(0, self.run_here("import", first))
        second = authorities.levels().answer(self.out)
        document = self.json_of(0, "import", second)
        self.assertIn("key-reused", self.codes(document))
        self.assertEqual([], [each for each in document["effects"] if each["kind"] == "complete-request"])
        for certificate in (first, second):
            self.check_key(certificate)
        waiting = self.json_of(0, "request", "adopt", key, "--subject", "CN=mail.example.com", "--friendly-name", "Third")["request"]["sha256"]
        third = self.json_of(0, "import", authorities.levels().answer(self.out))
        self.assertEqual([waiting], [each["object"] for each in third["effects"] if each["kind"] == "complete-request"])
        self.assertEqual("Third", third["certificate"]["friendlyName"])

    def test_neither_key_nor_request_is_refused_with_the_ways_out(self):
        self.new()
        stranger = authorities.levels().answer(authorities.request_of(authorities.new_key(), "/CN=stranger.example.com"))
        before = tree(self.store)
        refused = self.expect_error(9, self.run_here("import", stranger, "--json"), "no-key")
        for way in ("machine that made the request", "key", ".pfx"):
            self.assertIn(way, refused["hint"])
        self.assertEqual(before, tree(self.store))


class OtherScope(RequestCase):
    """Where neither store nor scope is given. Root's scope is the machine's, which is only looked at here."""

    def setUp(self):
        super().setUp()
        if os.geteuid() != 0:
            self.skipTest("needs root")
        self.env = environment(HOME=self.folder, XDG_DATA_HOME=self.path("data"))
        self.store = self.path("data/certwright/store")
        self.request = self.new()["request"]["sha256"]
        self.bare = authorities.levels().answer(self.out)

    def run_here(self, *arguments, **options):
        scope = () if arguments[0] == "import" else ("--scope", "user")
        return run(*arguments, *scope, env=self.env, **options)

    def check_store(self, store, result, said):
        """The plan's store, and on standard error one line that says why it was chosen, or none."""
        shown = result.json if "store" in result.json else result.json["plan"]
        self.assertEqual("folder:" + store, shown["store"])
        lines = [line for line in result.err.splitlines() if "scope" in line]
        self.assertEqual(said, len(lines), result.err)
        for line in lines:
            self.assertIn("in the user scope", line)
            self.assertIn("folder:" + store, line)

    def test_the_certificate_goes_where_its_request_waits(self):
        self.check_store(self.store, self.expect(0, self.run_here("import", self.bare, "--what-if", "--json")), 1)
        self.assertEqual([self.request], self.waiting())
        result = self.expect(0, self.run_here("import", self.bare, "--json"))
        self.check_store(self.store, result, 1)
        self.assertEqual([self.request], [each["object"] for each in result.json["effects"] if each["kind"] == "complete-request"])
        self.check_key(self.bare)
        self.assertEqual([], self.waiting())
        before = tree(self.store)
        again = self.expect(0, self.run_here("import", self.bare, "--json"))  # the request is gone, and what became of it stands there
        self.check_store(self.store, again, 1)
        self.assertFalse(again.json["changed"])
        self.assertEqual(before, tree(self.store))

    def test_a_pair_that_is_selected_goes_where_its_request_waits(self):
        self.check_store(self.store, self.expect(0, self.run_here("import", self.bare, "--select", authorities.sha256(self.bare), "--what-if", "--json")), 1)

    def test_quiet_says_nothing_of_it(self):
        self.assertEqual("", self.expect(0, self.run_here("import", self.bare, "--what-if", "--quiet")).err)
        self.assertEqual("", self.expect(0, self.run_here("import", self.bare, "--quiet")).err)
        self.assertEqual([], self.waiting())

    def test_what_answers_no_request_goes_where_it_went(self):
        machine = "/var/lib/certwright/store"
        stranger = authorities.levels().answer(authorities.request_of(authorities.new_key(), "/CN=stranger.example.com"))
        refused = self.run_here("import", stranger, "--what-if", "--json")
        self.expect_error(9, refused, "no-key")
        self.check_store(machine, refused, 0)
        password = self.write("password", files.PASSWORD)
        self.check_store(machine, self.expect(0, self.run_here("import", files.mail(), "--password-file", password, "--what-if", "--json")), 0)

    def test_a_place_that_is_given_stays(self):
        for place, store in [(("--scope", "machine"), "/var/lib/certwright/store"), (("--store", "folder:" + self.path("other")), self.path("other"))]:
            with self.subTest(place):
                refused = self.run_here("import", self.bare, *place, "--what-if", "--json")
                self.expect_error(9, refused, "no-key")
                self.check_store(store, refused, 0)
        self.check_store(self.store, self.expect(0, self.run_here("import", self.bare, "--scope", "user", "--what-if", "--json")), 0)

    def test_a_key_that_merely_fits_chooses_nothing(self):
        self.expect(0, self.run_here("import", self.bare))
        renewal = authorities.levels().answer(self.out)
        refused = self.run_here("import", renewal, "--what-if", "--json")
        self.expect_error(9, refused, "no-key")
        self.check_store("/var/lib/certwright/store", refused, 0)


class KeyFiles(RequestCase):
    def setUp(self):
        super().setUp()
        self.key = authorities.new_key("RSA")
        self.certificate = authorities.levels().answer(authorities.request_of(self.key, "/CN=mail.example.com"))
        self.password = self.write("key password", files.PASSWORD)

    def encrypted(self, *options):
        out = authorities.place("encrypted.key")
        files.openssl("pkcs8", "-topk8", "-in", self.key, "-v2", "aes-256-cbc", "-iter", "2048", "-passout", "file:" + self.password, "-out", out, *options)
        os.chmod(out, 0o644)
        return out

    def test_a_key_in_each_form_completes_a_bare_certificate(self):
        der, old = authorities.place("key.der"), authorities.place("old.key")
        files.openssl("pkcs8", "-topk8", "-nocrypt", "-in", self.key, "-outform", "DER", "-out", der)
        files.openssl("rsa", "-in", self.key, "-traditional", "-out", old)
        for number, (path, locked) in enumerate([(self.key, False), (der, False), (old, False), (self.encrypted(), True),
                                                 (self.encrypted("-outform", "DER"), True)]):
            with self.subTest(path):
                self.store = self.path(f"store {number}")
                more = ["--key-password-file", self.password] if locked else []
                document = self.json_of(0, "import", self.certificate, "--key", path, *more)
                self.assertTrue(document["proof"]["signature"])
                self.check_key(self.certificate)

    def test_a_wrong_key_says_which_certificate_it_does_not_fit(self):
        refused = self.expect_error(9, self.run_here("import", self.certificate, "--key", authorities.new_key(), "--json"), "key-mismatch")
        self.assertIn("CN=mail.example.com", refused["text"])
        self.assertEqual(authorities.sha256(self.certificate), refused["certificate"])
        self.assertFalse(os.path.exists(self.store))

    def test_an_encrypted_key_asks_for_its_own_password(self):
        locked = self.encrypted()
        refused = self.expect_error(5, self.run_here("import", self.certificate, "--key", locked, "--json"), "password-needed")
        self.assertIn("--key-password-file", refused["hint"])
        wrong = self.write("wrong", "not " + files.PASSWORD)
        self.expect_error(6, self.run_here("import", self.certificate, "--key", locked, "--key-password-file", wrong, "--json"), "wrong-password")
        self.expect_error(3, self.run_here("import", self.certificate, "--key", self.path("none"), "--json"), "file-missing")
        self.expect_error(4, self.run_here("import", self.certificate, "--key", self.write("noise", b"\0\1\2" * 100), "--json"), "content-unknown")
        self.expect_error(9, self.run_here("import", self.certificate, "--key-password-file", self.password, "--json"), "no-key")

    def test_a_key_alone_is_still_nothing_to_import(self):
        self.expect_error(7, self.run_here("import", self.key, "--json"), "feature-unsupported")
        self.expect_error(7, run("inspect", self.key, "--json"), "feature-unsupported")

    def test_a_key_on_disk_is_adopted_and_waits(self):
        adopted = self.json_of(0, "request", "adopt", self.encrypted(), "--password-file", self.password)
        self.assertEqual("request adopt", adopted["verb"])
        self.assertEqual(files.openssl("pkey", "-in", self.key, "-pubout"),
                         files.openssl("req", "-noout", "-pubkey", input=adopted["request"]["certificateRequest"].encode()))
        document = self.json_of(0, "import", self.certificate)
        self.assertEqual([adopted["request"]["sha256"]], [each["object"] for each in document["effects"] if each["kind"] == "complete-request"])
        self.check_key(self.certificate)

    def test_what_holds_no_key_is_not_adopted(self):
        self.expect_error(6, self.run_here("request", "adopt", self.encrypted(), "--password-file", self.write("wrong", "x"), "--json"), "wrong-password")
        self.expect_error(3, self.run_here("request", "adopt", self.path("none"), "--json"), "file-missing")
        self.expect_error(9, self.run_here("request", "adopt", self.certificate, "--json"), "not-a-key")
        self.assertFalse(os.path.exists(self.store))

    def test_the_very_same_request_again_changes_nothing(self):
        self.assertTrue(self.json_of(0, "request", "adopt", self.key, "--subject", "CN=a.example.com")["changed"])
        before = tree(self.store)
        again = self.json_of(0, "request", "adopt", self.key, "--subject", "CN=a.example.com")  # an RSA signature is always the same
        self.assertFalse(again["changed"])
        self.assertNotIn("id", again)
        self.assertEqual({path: row for path, row in before.items() if path != "lock"}, {path: row for path, row in tree(self.store).items() if path != "lock"})


if __name__ == "__main__":
    main()
