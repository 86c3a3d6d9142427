# SPDX-License-Identifier: Apache-2.0
"""Files that are not what they were given for: each is named for what it is, with the way out."""
import subprocess

from command import Case, main, run
import files


class KeyFile(Case):
    def importing(self, certificate, key):
        return run("import", certificate, "--key", key, "--what-if", "--json", "--store", "folder:" + self.store)

    def test_the_control_is_a_key_that_fits(self):
        self.assertTrue(self.expect(0, self.importing(files.leaf().certificate, files.leaf().key)).json["certificate"]["hasPrivateKey"])

    def test_what_it_holds_instead_of_a_private_key_is_named(self):
        leaf = files.leaf()
        public = self.write("public.pem", files.openssl("pkey", "-in", leaf.key, "-pubout"))
        request = self.write("request.pem", files.openssl("req", "-new", "-key", leaf.key, "-subj", "/CN=mail.example.com"))
        for path, what in [(leaf.certificate, "a certificate,"), (request, "a certificate request"), (public, "a public key"),
                           (files.mail(), "")]:
            with self.subTest(path):
                if what:
                    document = self.expect_error(9, self.importing(leaf.certificate, path), "not-a-key")
                    self.assertIn("--key", document["text"])
                    self.assertIn(what, document["text"])
                else:
                    self.expect_error(5, self.importing(leaf.certificate, path), "password-needed")

    def test_a_container_without_a_key_is_named(self):
        path = self.path("chain.p12")
        files.openssl("pkcs12", "-export", "-nokeys", "-in", files.leaf().certificate, "-passout", "pass:", "-out", path)
        document = self.expect_error(9, self.importing(files.leaf().certificate, path), "not-a-key")
        self.assertIn("--key", document["text"])

    def test_certificate_and_key_that_are_swapped_are_named(self):
        document = self.expect_error(9, self.importing(files.leaf().key, files.leaf().certificate), "files-swapped")
        self.assertIn("holds the private key", document["text"])
        self.assertIn(f"certwright import {files.leaf().certificate} --key {files.leaf().key}", document["hint"])
        # Two keys are not swapped.
        self.expect_error(7, self.importing(files.leaf().key, files.leaf().key), "feature-unsupported")

    def test_an_error_says_which_of_the_two_files_it_is_about(self):
        damaged = self.write("mail.key", files.read(files.leaf().key).replace(b"MI", b"", 1))
        document = self.expect_error(4, self.importing(files.leaf().certificate, damaged))
        self.assertIn("--key " + damaged, document["text"])

    def test_keys_of_other_programs_are_named_with_the_way_to_convert_them(self):
        path = self.path("id")
        subprocess.run(["ssh-keygen", "-q", "-t", "rsa", "-b", "2048", "-N", "", "-f", path], check=True, stdin=subprocess.DEVNULL)
        putty = self.write("key.ppk", "PuTTY-User-Key-File-3: ssh-rsa\r\nEncryption: none\r\n")
        for key, name, way in [(path, "OpenSSH", "ssh-keygen -p -m PKCS8"), (putty, "PuTTY", "puttygen")]:
            for result in [self.importing(files.leaf().certificate, key), run("inspect", key, "--json")]:
                document = self.expect_error(7, result, "feature-unsupported")
                self.assertIn(name, document["text"])
                self.assertIn(key, document["text"])
                self.assertIn(way, document["hint"])
        # The way leads there.
        subprocess.run(["ssh-keygen", "-q", "-p", "-m", "PKCS8", "-N", "", "-f", path], check=True, stdin=subprocess.DEVNULL)
        self.expect_error(9, self.importing(files.leaf().certificate, path), "key-mismatch")


class ForeignContent(Case):
    def test_an_archive_is_to_be_unpacked(self):
        document = self.expect_error(4, run("inspect", self.write("mail.zip", b"PK\x03\x04\x14\x00"), "--json"), "content-unknown")
        self.assertIn("Unpack", document["hint"])
        self.assertNotIn(".pfx or .p12", document["hint"])

    def test_what_is_in_the_way_is_named_with_its_line(self):
        text = files.read(files.leaf().certificate).decode().splitlines()
        text.insert(3, "[page 2]")
        document = self.expect_error(4, run("inspect", self.write("mail.pem", "\n".join(text)), "--json"), "text-in-the-way")
        self.assertIn("Line 4", document["text"])
        self.assertNotIn("cut off", document["text"])
        # The control: what can be told apart from the Base64 is taken away.
        quoted = "".join("> " + line + "\n" for line in files.read(files.leaf().certificate).decode().splitlines())
        self.expect(0, run("inspect", self.write("mail.txt", quoted), "--json"))


class SeveralPairs(Case):
    def test_those_that_nothing_stops_can_be_selected(self):
        both = self.write("both.pem", b"".join(files.read(path) for path in [files.expired().certificate, files.expired().key,
                                                                             files.leaf().certificate, files.leaf().key]))
        importing = lambda *more: run("import", both, "--what-if", "--json", "--store", "folder:" + self.store, *more)
        result = importing()
        document = self.expect_error(9, result, "finding-not-accepted")
        self.assertIn("--select " + files.leaf().fingerprint(), document["hint"])
        self.assertNotIn(files.expired().fingerprint(), document["hint"])
        self.assertIn("old.example.com", result.err)
        self.expect(0, importing("--select", files.leaf().fingerprint()))


if __name__ == "__main__":
    main()
