# SPDX-License-Identifier: Apache-2.0
"""The certificates of the situations, made once by openssl: a root, two authorities below it, one of them certified again, and leaves."""
import base64
import functools
import hashlib
import pathlib
import re
import subprocess

_CA = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n"
_LEAF = ("basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\nsubjectKeyIdentifier=hash\n"
         "authorityKeyIdentifier=keyid\nsubjectAltName={names}\n")
PASSWORD = "secret"


def openssl(*words, **options):
    done = subprocess.run(["openssl", *map(str, words)], capture_output=True, **options)
    if done.returncode != 0:
        raise SystemExit(f"openssl {' '.join(map(str, words))}: {done.stderr.decode()}")
    return done.stdout


def written(path, content):
    path.write_text(content)
    return path


def sha256(path):
    """Of the first certificate or request of a PEM file."""
    body = re.search(r"-----BEGIN CERTIFICATE(?: REQUEST)?-----\n(.*?)-----END", path.read_text(), re.S)[1]
    return hashlib.sha256(base64.b64decode(body)).hexdigest()


class Material:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir()
        (self.folder / "password").write_text(PASSWORD)
        (self.folder / "wrong-password").write_text("wrong")
        self.key("root")
        openssl("req", "-x509", "-new", "-key", self.path("root.key"), "-subj", "/CN=Situations Root", "-days", 3650, "-addext",
                "keyUsage=critical,keyCertSign,cRLSign", "-out", self.path("root.pem"))
        self.authority("issuing", "root", days=3000)
        self.authority("renewed", "root", key="issuing", subject="issuing", days=3300)  # the same name and key, valid longer
        self.authority("other", "root")
        for name in ("mail", "web", "extra", "lone"):
            self.leaf(name)
        self.leaf("mail27", names="DNS:mail.example.com", days=500)
        self.leaf("mail28", names="DNS:mail.example.com", days=600)
        self.leaf("rekeyed", names="DNS:mail.example.com", key="mail", days=500)
        self.leaf("by-other", issuer="other")
        self.old_leaf()
        self.signing_key()
        self.containers()

    def path(self, name):
        return self.folder / name

    def key(self, name):
        openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", self.path(f"{name}.key"))

    def signing_key(self):
        """RSA: the same request has the same signature, and so the same name, each time that it is made."""
        openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out", self.path("signing.key"))
        openssl("req", "-new", "-key", self.path("signing.key"), "-subj", "/CN=extra.example.com", "-out", self.path("signing.csr"))
        self.sign(self.path("signing.csr"), "issuing", self.path("signing.pem"), _LEAF.format(names="DNS:extra.example.com"), 400)

    def text(self, name, content):
        return written(self.path(name), content)

    def sign(self, request, issuer, out, extensions, days):
        openssl("x509", "-req", "-in", request, "-CA", self.path(f"{issuer}.pem"), "-CAkey", self.path(f"{issuer}.key"), "-days", days, "-set_serial",
                "0x" + hashlib.sha256(str(out).encode()).hexdigest()[:24], "-extfile", written(out.with_suffix(".extensions"), extensions), "-out", out)
        return out

    def authority(self, name, issuer, key=None, subject=None, days=3000):
        if key is None:
            self.key(name)
        else:
            self.path(f"{name}.key").write_bytes(self.path(f"{key}.key").read_bytes())
        openssl("req", "-new", "-key", self.path(f"{name}.key"), "-subj", f"/CN=Situations {subject or name}", "-out", self.path(f"{name}.csr"))
        self.sign(self.path(f"{name}.csr"), issuer, self.path(f"{name}.pem"), _CA, days)

    def leaf(self, name, names=None, key=None, issuer="issuing", days=400):
        if key is None:
            self.key(name)
        else:
            self.path(f"{name}.key").write_bytes(self.path(f"{key}.key").read_bytes())
        names = names or f"DNS:{name}.example.com"
        openssl("req", "-new", "-key", self.path(f"{name}.key"), "-subj", "/CN=" + names.partition(":")[2], "-out", self.path(f"{name}.csr"))
        self.sign(self.path(f"{name}.csr"), issuer, self.path(f"{name}.pem"), _LEAF.format(names=names), days)

    def answer(self, request, out, names="DNS:asked.example.com"):
        """What an authority makes of a request."""
        return self.sign(request, "issuing", out, _LEAF.format(names=names), 300)

    def old_leaf(self):
        """A leaf that is no longer valid."""
        self.key("old")
        openssl("req", "-new", "-key", self.path("old.key"), "-subj", "/CN=old.example.com", "-out", self.path("old.csr"))
        self.text("index.txt", "")
        self.text("ca.cnf", f"[ca]\ndatabase={self.path('index.txt')}\nnew_certs_dir={self.folder}\nrand_serial=yes\ndefault_md=sha256\npolicy=any\n"
                  "[any]\ncommonName=supplied\n[leaf]\n" + _LEAF.format(names="DNS:old.example.com"))
        openssl("ca", "-batch", "-notext", "-config", self.path("ca.cnf"), "-name", "ca", "-cert", self.path("issuing.pem"), "-keyfile",
                self.path("issuing.key"), "-startdate", "20200101000000Z", "-enddate", "20210101000000Z", "-extensions", "leaf", "-in", self.path("old.csr"),
                "-out", self.path("old.pem"))

    def bundle(self, name, *parts):
        return self.text(name, "".join(self.path(part).read_text() for part in parts))

    def container(self, name, leaf, *issuers):
        more = ["-certfile", self.bundle(f"{name}.issuers", *issuers)] if issuers else []
        openssl("pkcs12", "-export", "-iter", 2048, "-in", self.path(f"{leaf}.pem"), "-inkey", self.path(f"{leaf}.key"), *more, "-passout",
                "pass:" + PASSWORD, "-out", self.path(name))

    def containers(self):
        for leaf in ("mail", "web", "extra", "mail27", "mail28", "rekeyed", "old", "signing"):
            self.container(f"{leaf}.pfx", leaf, "issuing.pem", "root.pem")
        self.container("by-other.pfx", "by-other", "other.pem", "root.pem")
        self.container("lone.pfx", "lone")
        for leaf in ("mail", "web", "extra", "mail27", "rekeyed", "by-other", "signing"):
            self.container(f"{leaf}-alone.pfx", leaf)
        self.bundle("two.pem", "mail.key", "mail.pem", "web.key", "web.pem", "issuing.pem", "root.pem")
        self.bundle("twice.pem", "mail.key", "mail.pem", "mail.pem", "mail.key", "issuing.pem", "issuing.pem")
        self.bundle("stray.pem", "mail.key", "mail.pem", "issuing.pem", "other.pem")
        self.bundle("issuers.pem", "issuing.pem", "root.pem")
        self.bundle("all-issuers.pem", "issuing.pem", "other.pem")
        damaged = bytearray(self.path("mail.pfx").read_bytes())
        self.path("damaged.pfx").write_bytes(bytes(damaged[:len(damaged) // 2]))

    @functools.lru_cache(maxsize=None)
    def sha256(self, name):
        return sha256(self.path(f"{name}.pem"))

    @functools.lru_cache(maxsize=None)
    def sha1(self, name):
        return openssl("x509", "-in", self.path(f"{name}.pem"), "-noout", "-fingerprint", "-sha1").decode().split("=")[1].strip().replace(":", "")
