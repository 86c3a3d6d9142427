# SPDX-License-Identifier: Apache-2.0
"""The files that are measured, made by openssl and keytool; .p7b files of many certificates by copying one under other serial numbers."""
import subprocess

PASSWORD = "bench-password"
ITERATIONS = (2_048, 1_000_000)
JAVA_SCHEMES = {
    "PBES2": {"certProtectionAlgorithm": "PBEWithHmacSHA256AndAES_256", "keyProtectionAlgorithm": "PBEWithHmacSHA256AndAES_256", "macAlgorithm": "HmacPBESHA256"},
    "legacy": {"certProtectionAlgorithm": "PBEWithSHA1AndRC2_40", "keyProtectionAlgorithm": "PBEWithSHA1AndDESede", "macAlgorithm": "HmacPBESHA1"},
}


def run(*command):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stdout.decode(errors='replace')}")


def keytool(*arguments, scheme="PBES2", iterations=1):
    settings = dict(JAVA_SCHEMES[scheme], certPbeIterationCount=iterations, keyPbeIterationCount=iterations, macIterationCount=iterations)
    run("keytool", *[f"-J-Dkeystore.pkcs12.{name}={value}" for name, value in settings.items()], "-J-XX:TieredStopAtLevel=1", *arguments)


def one_key(folder):
    """{(scheme, iterations): path}, each with one RSA key, as openssl writes it."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "365", "-subj", "/CN=bench.example.com",
        "-addext", "subjectAltName=DNS:bench.example.com", "-keyout", key, "-out", certificate)
    files = {}
    for scheme, option in (("PBES2", []), ("legacy", ["-legacy"])):
        for iterations in ITERATIONS:
            path = files[scheme, iterations] = folder / f"one-{scheme}-{iterations}.pfx"
            run("openssl", "pkcs12", "-export", *option, "-inkey", key, "-in", certificate, "-name", "bench", "-iter", str(iterations),
                "-passout", f"pass:{PASSWORD}", "-out", path)
    return files


def twenty_keys(folder):
    """The same with twenty EC keys, as keytool writes them."""
    plain = folder / "twenty.p12"
    for number in range(20):
        keytool("-genkeypair", "-keystore", plain, "-storetype", "PKCS12", "-storepass", PASSWORD, "-alias", f"key {number}", "-keyalg", "EC",
                "-groupname", "secp256r1", "-dname", f"CN=bench-{number}.example.com")
    files = {}
    for scheme in JAVA_SCHEMES:
        for iterations in ITERATIONS:
            path = files[scheme, iterations] = folder / f"twenty-{scheme}-{iterations}.pfx"
            keytool("-importkeystore", "-noprompt", "-srckeystore", plain, "-srcstorepass", PASSWORD, "-destkeystore", path, "-deststoretype", "PKCS12",
                    "-deststorepass", PASSWORD, scheme=scheme, iterations=iterations)
    return files


def element(tag, *parts):
    content = b"".join(parts)
    size = len(content)
    octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag]) + (bytes([size]) if size < 0x80 else bytes([0x80 | len(octets)]) + octets) + content


def many_certificates(folder, counts):
    """{count: path}: certs-only PKCS#7. The signatures do not fit the numbers, but no parser checks that."""
    serial = bytes.fromhex("5a" * 16)
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder / "many.key", "-subj", "/O=Example/CN=many.example.com",
        "-addext", "subjectAltName=DNS:many.example.com,DNS:mail.example.com", "-set_serial", "0x" + serial.hex(), "-outform", "DER", "-out", folder / "many.cer")
    certificate = (folder / "many.cer").read_bytes()
    assert certificate.count(serial) == 1
    signed, data = (element(0x06, bytes.fromhex("2a864886f70d0107") + bytes([last])) for last in (2, 1))
    files = {}
    for count in counts:
        all_of_them = b"".join(certificate.replace(serial, b"\x5a" + number.to_bytes(15, "big")) for number in range(count))
        inner = element(0x30, b"\x02\x01\x01\x31\x00", element(0x30, data), element(0xA0, all_of_them), b"\x31\x00")
        files[count] = folder / f"many-{count}.p7b"
        files[count].write_bytes(element(0x30, signed, element(0xA0, inner)))
    return files
