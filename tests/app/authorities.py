# SPDX-License-Identifier: Apache-2.0
"""Three levels of authorities that answer requests, made by the openssl command or by certtool."""
import functools
import os
import subprocess

import files

_CA = "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n"
_SERVER = ("basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n"
           "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\nsubjectAltName={names}\n{more}")
_count = [0]


def place(name):
    _count[0] += 1
    return os.path.join(files.home(), f"{_count[0]}-{name}")


def text(name, content):
    path = place(name)
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    os.chmod(path, 0o644)
    return path


def new_key(kind="EC"):
    path = place("key.pem")
    options = ["-pkeyopt", "ec_paramgen_curve:P-256"] if kind == "EC" else ["-pkeyopt", "rsa_keygen_bits:2048"]
    files.openssl("genpkey", "-algorithm", kind, *options, "-out", path)
    return path


def sign(request, issuer, extensions, subject=None, days=400):
    """A certificate for a request, by an authority."""
    out = place("certificate.pem")
    files.openssl("x509", "-req", "-in", request, "-CA", issuer.certificate, "-CAkey", issuer.key, "-set_serial", "0x" + os.urandom(12).hex(), "-days",
                  str(days), "-extfile", text("extensions", extensions), "-out", out, *(["-subj", subject] if subject else []))
    return out


def request_of(key, subject):
    out = place("request.pem")
    files.openssl("req", "-new", "-key", key, "-subj", subject, "-out", out)
    return out


class Authority:
    """One that is certified by another, or by itself."""

    def __init__(self, subject, issuer=None, key=None, days=3650):
        self.subject, self.key, self.issuer = subject, key or new_key(), issuer
        if issuer:
            self.certificate = sign(request_of(self.key, subject), issuer, _CA, days=days)
        else:
            self.certificate = place("root.pem")
            files.openssl("req", "-x509", "-new", "-key", self.key, "-subj", subject, "-days", str(days), "-out", self.certificate)

    def answer(self, request, names="DNS:mail.example.com", subject=None, more="", days=400):
        return sign(request, self, _SERVER.format(names=names, more=more), subject, days)

    @property
    def sha256(self):
        return sha256(self.certificate)


def sha256(certificate):
    line = files.openssl("x509", "-in", certificate, "-noout", "-fingerprint", "-sha256").decode()
    return line.split("=")[1].strip().replace(":", "").lower()


class Levels:
    """root, policy and issuing, with the openssl command."""

    def __init__(self):
        self.root = Authority("/CN=Levels Root")
        self.policy = Authority("/CN=Levels Policy", self.root)
        self.issuing = Authority("/CN=Levels Issuing", self.policy)

    def answer(self, request, **options):
        return self.issuing.answer(request, **options)

    @property
    def intermediates(self):
        return [self.issuing.certificate, self.policy.certificate]


def certtool(*arguments):
    done = subprocess.run(["certtool", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode != 0:
        raise RuntimeError(f"certtool {' '.join(arguments)}: {done.stderr.decode()}")


class CerttoolAuthority:
    def __init__(self, name, issuer=None):
        self.key, self.certificate = place("key.pem"), place("certificate.pem")
        certtool("--generate-privkey", "--ecc", "--outfile", self.key)
        template = text("template", f'cn = "{name}"\nca\ncert_signing_key\nexpiration_days = 3650\n')
        by = ["--load-ca-certificate", issuer.certificate, "--load-ca-privkey", issuer.key] if issuer else []
        certtool("--generate-certificate" if issuer else "--generate-self-signed", "--load-privkey", self.key, "--template", template, "--outfile",
                 self.certificate, *by)

    @property
    def sha256(self):
        return sha256(self.certificate)


class CerttoolLevels:
    """The same three levels, with certtool."""

    def __init__(self):
        self.root = CerttoolAuthority("Tool Root")
        self.policy = CerttoolAuthority("Tool Policy", self.root)
        self.issuing = CerttoolAuthority("Tool Issuing", self.policy)

    def answer(self, request):
        out = place("certificate.pem")
        template = text("template", 'cn = "mail.example.com"\ndns_name = "mail.example.com"\ntls_www_server\nsigning_key\nexpiration_days = 300\n')
        certtool("--generate-certificate", "--load-request", request, "--load-ca-certificate", self.issuing.certificate, "--load-ca-privkey",
                 self.issuing.key, "--template", template, "--outfile", out)
        return out

    @property
    def intermediates(self):
        return [self.issuing.certificate, self.policy.certificate]


@functools.lru_cache(maxsize=None)
def levels():
    return Levels()


@functools.lru_cache(maxsize=None)
def certtool_levels():
    return CerttoolLevels()


def bundle(*certificates):
    """PEM, in the order given."""
    return text("bundle.pem", b"".join(files.read(each) for each in certificates))


def p7b(*certificates, form="DER"):
    out = place("chain.p7b")
    options = [word for each in certificates for word in ("-certfile", each)]
    files.openssl("crl2pkcs7", "-nocrl", *options, "-outform", form, "-out", out)
    os.chmod(out, 0o644)
    return out


def der(certificate):
    out = place("certificate.cer")
    files.openssl("x509", "-in", certificate, "-outform", "DER", "-out", out)
    os.chmod(out, 0o644)
    return out
