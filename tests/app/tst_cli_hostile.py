# SPDX-License-Identifier: Apache-2.0
"""Files that were made to cost, as a user meets them: each ends with an answer or a named limit, and with less than 256 MB in all
processes together. How long each takes is measured by hand, on a quiet machine: the bound here is against a hang."""
import os
import subprocess
import time

from command import PROGRAM, Case, environment, main, run as command
from processes import children

FOLDER = os.path.join(os.environ["CERTWRIGHT_TEST_DATA"], "hostile")
READ, DAMAGED, PASSWORD, LIMIT, MISMATCH = 0, 4, 5, 8, 9
NO_KEY = 9
MOST_MEMORY = 256 << 10  # KiB
LONGEST = 30
# What inspect, and then a preview of an import, ends with.
ANSWERS = {
    "rsa-16384-random.pem": (READ, DAMAGED), "rsa-16392-random.pem": (LIMIT, LIMIT), "rsa-60000-random.pem": (LIMIT, LIMIT),
    "dsa-10000.pem": (READ, DAMAGED), "dsa-10008.pem": (LIMIT, LIMIT), "dsa-40000.pem": (LIMIT, LIMIT), "dsa-40000-old-form.pem": (LIMIT, LIMIT),
    "dsa-10000-many.p12": (LIMIT, LIMIT), "dh-10000.p12": (READ, MISMATCH),
    "extension-26-mb.pem": (LIMIT, LIMIT), "extension-within.pem": (READ, READ), "two-pairs-29-mb.p12": (LIMIT, LIMIT),
    "scrypt-2-900000.pem": (LIMIT, LIMIT), "scrypt-16384-8.pem": (READ, PASSWORD),
    "issuers-500-rsa-16384.p12": (LIMIT, LIMIT), "pairs-20-issuers-rsa-16384.p12": (LIMIT, LIMIT), "roots-9500-rsa-16384.p12": (LIMIT, LIMIT),
    "rsa-many-primes.pem": (READ, DAMAGED), "curves-100-spelled-out.p7b": (READ, NO_KEY), "names-500000-of-60.p7b": (LIMIT, LIMIT),
    "authorities-2000-line.p12": (READ, READ), "authorities-2000-mesh.p12": (READ, READ),
}


def peak_of(pid):
    """The most memory that a process had so far, in KiB; 0 once it is gone."""
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmHWM")), 0)
    except OSError:
        return 0


def run(arguments):
    """Exit code, and the sum of what each process had at its most."""
    process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               env=environment())
    peaks, start = {}, time.monotonic()
    try:
        while process.poll() is None:
            if time.monotonic() - start > LONGEST:
                raise AssertionError(f"{arguments} takes more than {LONGEST} seconds")
            for pid in [process.pid, *children(process.pid)]:
                peaks[pid] = max(peaks.get(pid, 0), peak_of(pid))
            time.sleep(0.002)
    finally:
        process.kill()
        process.wait()
    return process.returncode, sum(peaks.values())


class Hostile(Case):
    def test_the_named_work_is_enough(self):
        """The costliest of them, opened with what the refusal says."""
        path = os.path.join(FOLDER, "roots-9500-rsa-16384.p12")
        refused = command("inspect", "--json", path)
        self.expect(LIMIT, refused)
        work = refused.json["text"].split("as much as ")[1].split()[0]
        self.expect(READ, command("inspect", "--quiet", "--max-work", work, path))

    def test_reader_and_program_count_older_forms_alike(self):
        """A parent that counts otherwise calls an honest reader a liar."""
        keys = "".join(subprocess.run(["openssl", "ecparam", "-name", "sect571r1", "-genkey", "-noout"], check=True, capture_output=True,
                                      text=True).stdout for _ in range(70))
        path = self.write("keys.pem", open(os.path.join(FOLDER, "rsa-16384-random.pem"), encoding="ascii").read() + keys)
        self.expect(LIMIT, command("inspect", "--max-work", "1000", path))
        self.expect(READ, command("inspect", path))

    def check(self, arguments, code):
        ended, memory = run(arguments)
        self.assertEqual(code, ended)
        if not os.environ.get("CERTWRIGHT_SANITIZED"):
            self.assertLess(memory, MOST_MEMORY)
            self.assertGreater(memory, 1024)  # control: it was measured

    def test_each_has_its_answer(self):
        self.assertEqual(set(ANSWERS), {name for name in os.listdir(FOLDER) if name.endswith((".pem", ".p12", ".p7b"))} - {"own.pem"})

    def test_inspect_ends_with_an_answer_or_a_limit(self):
        for name, (code, _) in ANSWERS.items():
            with self.subTest(name):
                self.check(["inspect", os.path.join(FOLDER, name)], code)

    def test_a_preview_ends_with_an_answer_or_a_limit(self):
        for name, (_, code) in ANSWERS.items():
            with self.subTest(name):
                self.check(["import", os.path.join(FOLDER, name), "--what-if", "--friendly-name", "x", "--accept", "weak-key",
                            "--store", "folder:" + self.store], code)


main()
