# SPDX-License-Identifier: Apache-2.0
"""The shapes of the documents that the contract promises. A shape is a type, a set of words, a list of a shape, a
dictionary of them (a key that ends in ? may be missing), or a pattern. Further keys are allowed."""
import re

HEX40 = re.compile(r"[0-9a-f]{40}$")
HEX40_UPPER = re.compile(r"[0-9A-F]{40}$")
HEX64 = re.compile(r"[0-9a-f]{64}$")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
RECEIPT = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{16}$")

FINDING = {"code": str, "severity": {"error", "warning", "info"}, "acceptable": bool, "certificate?": HEX64, "text": str}
CERTIFICATE = {"sha1": HEX40, "sha256": HEX64, "subject": str, "issuer": str, "serial": re.compile("([0-9a-f]{2})+$"), "names": [str],
               "notBefore": TIME, "notAfter": TIME, "keyAlgorithm": str, "keyBits?": int, "signatureAlgorithm": str, "isCa": bool,
               "isSelfSigned": bool, "role": {"leaf", "intermediate", "root", "stray"}, "hasPrivateKey": bool, "friendlyName?": str}
VERDICTS = {"not-needed", "needed", "correct", "wrong", "no-mac", "cipher-unavailable", "wrong-encoding", "too-costly", "damaged", "unsupported"}
INSPECT = {"schema": {"certwright/inspect/1"}, "file": {"name": str, "size": int, "sha256": HEX64},
           "format": {"pkcs12", "pkcs7", "x509", "pem-bundle", "pkcs8", "pkcs10"}, "encoding": {"der", "ber", "pem", "base64"},
           "container?": {"mac": {"kind": {"hmac", "pbmac1", "none"}, "digest?": str, "iterations?": int},
                          "safes": [{"encryption": str, "iterations?": int, "bags?": int, "keys?": [str], "unreadable?": [str]}], "work": int, "estimatedSeconds": (int, float),
                          "readers": [{"program": str, "can": bool, "reason?": str}]},
           "password": {"verdict": VERDICTS, "fitted?": {"null", "empty", "utf-8", "latin-1", "bytes"}},
           "certificates?": [CERTIFICATE],
           "keys?": [{"algorithm": str, "bits": int, "certificate?": HEX64, "friendlyName?": str}],
           "leftovers?": [{"kind": str, "count": int}], "findings?": [FINDING]}
STORED = {"thumbprint": HEX40_UPPER, "sha256": HEX64, "services": re.compile(r"[.A-Z]{5}$"), "subject": str, "issuer": str, "serialNumber": str,
          "friendlyName?": str, "notBefore": TIME, "notAfter": TIME, "certificateDomains": [str], "hasPrivateKey": bool, "isSelfSigned": bool,
          "publicKeySize": int, "publicKeySha256": HEX64, "purposes": [{"server", "client"}], "rootCAType": str, "status": str}
COMPARISON = {"what": {"names", "validity", "issuer", "key", "purposes", "chain", "readers", "links"}, "becomes": {"same", "changed", "lost", "added"}, "old": [str],
              "new": [str]}
RENEWAL = {"kind": {"link", "same-names"}, "certificate": HEX64, "old": STORED, "links": [str], "key?": {"same-key", "new-key"}, "readers?": [{"kind": {"user", "group", "everyone"}, "name": str, "id": int}],
           "newReaders?": [{"kind": {"user", "group", "everyone"}, "name": str, "id": int}],
           "comparison": [COMPARISON]}
EFFECT = {"kind": {"store-key", "store-certificate", "set-friendly-name", "set-services", "grant-read", "link", "update-chain", "trust-root"}, "object": str, "target": str,
          "from": str, "to": str, "state": {"planned", "done", "unchanged", "skipped", "failed", "undone"}, "reason?": str}
RECEIPT_DOCUMENT = {"schema": {"certwright/receipt/1"}, "id?": RECEIPT, "verb": {"import"}, "whatIf": bool, "changed": bool, "exit": int,
                    "by": {"user": str, "host": str, "time": TIME, "command": str}, "source": {"name": str, "sha256": HEX64}, "store": str,
                    "scope?": {"machine", "user"}, "effects": [EFFECT], "certificate": STORED, "findings": [FINDING], "renewals?": [RENEWAL],
                    "proof?": {"reread": bool, "signature": bool, "modes": bool, "chain?": {"complete", "incomplete", "untrusted"}, "accounts?": {"read", "not-tried"}}}
ACCOUNT = {"kind": {"user", "group", "everyone"}, "name": str, "id": int}
LIST = {"schema": {"certwright/list/1"}, "entries": [dict(STORED, section={"my", "ca", "root", "requests"}, **{"keyReaders?": [ACCOUNT]})]}
SHOW = dict(STORED, schema={"certwright/certificate/1"}, **{"keyReaders?": [ACCOUNT]})
ERROR = {"schema": {"certwright/error/1"}, "exit": int, "code": str, "text": str, "hint?": str, "detail?": str, "inspect?": INSPECT,
         "plan?": RECEIPT_DOCUMENT}


def differences(value, shape, place="document"):
    """Names each place where a value is not of a shape."""
    if isinstance(shape, dict):
        if not isinstance(value, dict):
            return [f"{place} is no object"]
        found = []
        for key, part in shape.items():
            name = key.rstrip("?")
            if name in value:
                found += differences(value[name], part, f"{place}.{name}")
            elif not key.endswith("?"):
                found.append(f"{place}.{name} is missing")
        return found
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{place} is no list"]
        return [line for i, each in enumerate(value) for line in differences(each, shape[0], f"{place}[{i}]")]
    if isinstance(shape, set):
        return [] if value in shape else [f"{place} is {value!r}, none of {sorted(shape)}"]
    if isinstance(shape, re.Pattern):
        return [] if isinstance(value, str) and shape.match(value) else [f"{place} is {value!r}"]
    fits = isinstance(value, shape) and (not isinstance(value, bool) or shape is bool)
    return [] if fits else [f"{place} is {value!r}"]
