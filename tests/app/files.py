# SPDX-License-Identifier: Apache-2.0
"""Certificates and containers for the tests, made by the openssl command."""
import functools
import os
import shutil
import subprocess
import tempfile
import atexit

PASSWORD = "Pässwörd 4711"
_EXTENSIONS = """
[root]
basicConstraints=critical,CA:TRUE
subjectKeyIdentifier=hash
[leaf]
subjectKeyIdentifier=hash
authorityKeyIdentifier=keyid
extendedKeyUsage=serverAuth
subjectAltName={names}
[ca]
database={folder}/index.txt
new_certs_dir={folder}
rand_serial=yes
default_md=sha256
policy=any
unique_subject=no
copy_extensions=none
[any]
commonName=supplied
"""


def openssl(*arguments, input=None):
    done = subprocess.run(["openssl", *arguments], input=input, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        raise RuntimeError(f"openssl {' '.join(arguments)}: {done.stderr.decode()}")
    return done.stdout


@functools.lru_cache(maxsize=None)
def home():
    """A folder for the files of this run."""
    folder = tempfile.mkdtemp(prefix="certwright-files-")
    os.chmod(folder, 0o755)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


class Certificate:
    def __init__(self, certificate, key, issuers=()):
        self.certificate, self.key, self.issuers = certificate, key, list(issuers)

    def fingerprint(self, digest="sha256"):
        line = openssl("x509", "-in", self.certificate, "-noout", "-fingerprint", f"-{digest}").decode()
        return line.split("=")[1].strip().replace(":", "").lower()


def _place(name, names="DNS:mail.example.com"):
    folder = os.path.join(home(), name)
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "extensions"), "w", encoding="utf-8") as file:
        file.write(_EXTENSIONS.format(names=names, folder=folder))
    open(os.path.join(folder, "index.txt"), "w", encoding="utf-8").close()
    return lambda part: os.path.join(folder, part)


def _key(path):
    openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", path)


@functools.lru_cache(maxsize=None)
def root():
    at = _place("root")
    _key(at("key.pem"))
    openssl("req", "-x509", "-new", "-key", at("key.pem"), "-subj", "/CN=Test Root", "-days", "3650", "-out", at("certificate.pem"))
    return Certificate(at("certificate.pem"), at("key.pem"))


def _issue(at, subject, issuer, section, days):
    _key(at("key.pem"))
    openssl("req", "-new", "-utf8", "-key", at("key.pem"), "-subj", subject, "-out", at("request.pem"))
    openssl("x509", "-req", "-in", at("request.pem"), "-CA", issuer.certificate, "-CAkey", issuer.key, "-CAcreateserial", "-days", str(days),
            "-extfile", at("extensions"), "-extensions", section, "-out", at("certificate.pem"))


@functools.lru_cache(maxsize=None)
def intermediate():
    at = _place("intermediate")
    _issue(at, "/CN=Test Intermediate", root(), "root", 1825)
    return Certificate(at("certificate.pem"), at("key.pem"))


@functools.lru_cache(maxsize=None)
def leaf(name="mail.example.com", subject=None, days=400):
    """A certificate for a host, from the intermediate authority."""
    at = _place("leaf " + name, "DNS:" + name)
    _issue(at, subject or "/CN=" + name, intermediate(), "leaf", days)
    return Certificate(at("certificate.pem"), at("key.pem"), [intermediate().certificate, root().certificate])


@functools.lru_cache(maxsize=None)
def expired():
    at = _place("expired")
    _key(at("key.pem"))
    openssl("req", "-new", "-key", at("key.pem"), "-subj", "/CN=old.example.com", "-out", at("request.pem"))
    openssl("ca", "-batch", "-config", at("extensions"), "-name", "ca", "-cert", intermediate().certificate, "-keyfile", intermediate().key,
            "-startdate", "20200101000000Z", "-enddate", "20210101000000Z", "-extensions", "leaf", "-in", at("request.pem"), "-out",
            at("certificate.pem"), "-notext")
    return Certificate(at("certificate.pem"), at("key.pem"), [intermediate().certificate, root().certificate])


_count = [0]


def pfx(certificate, password=PASSWORD, name="Mail", chain=True, options=()):
    """A container; password is bytes or text. openssl takes the first line of a file, so a password must not hold a line end."""
    _count[0] += 1
    path = os.path.join(home(), f"{_count[0]}.pfx")
    secret = os.path.join(home(), f"{_count[0]}.password")
    with open(secret, "wb") as file:
        file.write((password if isinstance(password, bytes) else password.encode()) + b"\n")
    command = ["pkcs12", "-export", "-in", certificate.certificate, "-inkey", certificate.key, "-passout", "file:" + secret, "-out", path]
    if name is not None:
        command += ["-name", name]
    if chain and certificate.issuers:
        issuers = os.path.join(home(), f"{_count[0]}.issuers")
        with open(issuers, "wb") as together:
            for each in certificate.issuers:
                with open(each, "rb") as file:
                    together.write(file.read())
        command += ["-certfile", issuers]
    openssl(*command, *options)
    os.chmod(path, 0o644)
    return path


@functools.lru_cache(maxsize=None)
def mail():
    """The ordinary case: one key, its certificate and its chain."""
    return pfx(leaf())


def read(path):
    with open(path, "rb") as file:
        return file.read()
