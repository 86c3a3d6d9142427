# SPDX-License-Identifier: Apache-2.0
"""One line of each change goes to the system's log; and receipts as text and as a page. A socket of our own is /dev/log, in a namespace of mounts."""
import os
import re
import socket

from command import Case, main, run
import authorities
import files

# A /dev with no more than a program needs, and the socket.
SURROUND = """
for name in null zero full random urandom; do touch "$0/$name" && mount --bind "/dev/$name" "$0/$name" || exit 90; done
mount --rbind "$0" /dev || exit 91
exec "$@"
"""


class Log(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.key = authorities.new_key()
        cls.root = authorities.Authority("/CN=Log Root")
        request = authorities.request_of(cls.key, "/CN=log.example.com")
        cls.certificate = cls.root.answer(request, "DNS:log.example.com")

    def setUp(self):
        super().setUp()
        self.devices = self.path("dev")
        os.mkdir(self.devices)
        self.log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(self.log.close)
        self.log.bind(os.path.join(self.devices, "log"))
        self.log.settimeout(0.2)

    def logged(self):
        lines = []
        while True:
            try:
                lines.append(self.log.recv(65536).decode())
            except TimeoutError:
                return lines

    def with_log(self, *arguments):
        namespace = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--mount"]
        return self.expect(0, run(*arguments, "--store", "folder:" + self.store, prefix=[*namespace, "sh", "-c", SURROUND, self.devices]))

    def take(self, *arguments):
        return self.with_log("import", self.certificate, "--key", self.key, "--friendly-name", "log", *arguments, "--json").json

    def test_change_leaves_one_line_with_its_receipt(self):
        receipt = self.take()
        lines = self.logged()
        self.assertEqual(1, len(lines), lines)
        self.assertRegex(lines[0], r"^<13>.* certwright\[\d+\]: import " + receipt["id"] + r" of log\.example\.com in folder:" + re.escape(self.store) + r" by \S+$")
        self.with_log("undo", receipt["id"])
        self.assertRegex(self.logged()[0], r": undo \S+ of log\.example\.com in ")

    def test_preview_and_what_changes_nothing_leave_none(self):
        self.take("--what-if")
        self.assertEqual([], self.logged())
        self.take()
        self.assertEqual(1, len(self.logged()))  # control
        self.take()
        self.assertEqual([], self.logged())


    def test_way_back_that_a_receipt_names_takes_the_change_back(self):
        receipt = self.take()
        page = self.with_log("receipts", receipt["id"], "--format", "html").out
        self.assertTrue(page.startswith("<!DOCTYPE html>"))
        back = re.search(r"<td>(certwright undo [^<]*)</td>", page).group(1)
        self.expect(0, run("-c", back.replace("certwright ", '"$0" ', 1), os.environ["CERTWRIGHT"], program="sh"))
        self.assertEqual([], os.listdir(self.store + "/my"))
        self.assertNotIn("To undo", self.with_log("receipts", receipt["id"], "--format", "text").out)

    def test_form_is_one_of_two_and_for_one_receipt(self):
        receipt = self.take()["id"]
        for wrong in (["receipts", "--format", "text"], ["receipts", receipt, "--format", "pdf"], ["receipts", receipt, "--format", "html", "--json"]):
            self.expect(2, run(*wrong, "--store", "folder:" + self.store))


if __name__ == "__main__":
    main()
