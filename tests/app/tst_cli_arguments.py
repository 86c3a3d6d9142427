# SPDX-License-Identifier: Apache-2.0
"""What the command line understands, and what it refuses."""
import os
import re
import subprocess

from command import Case, main, run
import files

LATER = ["--exportable", "--domain-controller", "--role", "--fqdn", "--publish", "--edge-subscription"]


class Understands(Case):
    def plan(self, *arguments):
        return run("import", "--what-if", "--json", "--store", "folder:" + self.store, "--password-file", self.write("password", files.PASSWORD),
                   *arguments)

    def test_an_option_of_a_later_version_is_not_known(self):
        for option in LATER:
            with self.subTest(option):
                document = self.expect_error(2, run("import", "x.pfx", option, "x", "--json"))
                self.assertIn(option, document["text"])
                self.assertEqual("usage", document["code"])
        self.expect_error(2, run("import", "x.pfx", "-DomainController", "dc", "--json"))
        self.expect(0, self.plan(files.mail()))

    def test_a_command_of_a_later_version_is_not_known(self):
        for command in ["request", "services", "publish", "frobnicate"]:
            with self.subTest(command):
                self.expect_error(2, run(command, "x", "--json"))

    def test_no_command_and_too_many_arguments_are_usage(self):
        self.expect(2, run())
        self.expect_error(2, run("--json"))
        self.expect_error(2, run("import", "--json"))
        self.expect_error(2, run("show", "--json"))
        self.expect(2, run("inspect", "a", "b"))
        self.expect(2, run("list", "a"))

    def test_an_option_without_its_value_is_usage(self):
        self.expect(2, run("import", files.mail(), "--friendly-name"))
        self.expect(2, run("import", files.mail(), "--json=no"))

    def test_a_word_that_is_not_on_the_list_is_usage(self):
        for option, word in [("--scope", "planet"), ("--color", "pink"), ("--accept", "nothing"), ("--store", "registry"), ("--store", "folder:"),
                             ("--store", "windows"), ("--password-fd", "three"), ("--password-fd", "-1"), ("--password-fd", "3x")]:
            with self.subTest(option + " " + word):
                self.expect(2, run("import", files.mail(), option, word))
        self.expect(2, run("list", "--section", "attic"))

    def test_what_cannot_be_accepted_is_usage_and_what_can_be_is_said(self):
        rows = [line.split()[:3] for line in run("help", "findings").out.splitlines() if line]
        codes = {row[0]: row[2] for row in rows if row[1:2] in (["error"], ["warning"], ["info"])}
        self.assertIn("expired", codes)
        for code, acceptable in {**codes, "nothing": "no", "": "no", "Expired": "no", "expired,not-yet-valid": "no"}.items():
            with self.subTest(code):
                result = self.plan(files.mail(), "--accept", code)
                if acceptable == "yes":
                    self.expect(0, result)
                    continue
                text = self.expect_error(2, result, "usage")["text"]
                for each in (code, *(name for name, said in codes.items() if said == "yes")):
                    self.assertIn(each, text)
        self.expect(2, self.plan(files.mail(), "--accept", "expired", "--accept", "no-key"))

    def test_a_scope_for_a_folder_of_ones_own_is_usage(self):
        self.assertIn("no scope", self.expect_error(2, self.plan(files.mail(), "--scope", "user"))["text"])

    def test_the_same_thing_twice_is_usage(self):
        self.expect(2, self.plan(files.mail(), "--path", files.mail()))
        self.expect(2, self.plan(files.mail(), "--instance", "AAAA"))
        self.expect(2, self.plan("--path", files.mail(), "--instance", "AAAA"))
        self.expect(2, self.plan(files.mail(), "--password-env", "HOME"))
        self.expect(2, self.plan(files.mail(), "--confirm"))
        self.expect(2, run("import", "-", "--password-fd", "0", input=b""))

    def test_help_of_an_option_can_be_had_anywhere(self):
        for command in ["inspect", "import", "list", "show", "receipts", "help"]:
            with self.subTest(command):
                by_option = self.expect(0, run(command, "--help")).out
                by_command = self.expect(0, run("help", command)).out
                self.assertEqual(by_option, by_command)
                self.assertIn("certwright " + command, by_option)
        for option in LATER:
            self.assertNotIn(option + " ", run("help", "import").out)
        self.expect(2, run("help", "frobnicate"))

    def test_the_usage_of_a_command_is_that_of_the_overview(self):
        rows = [line.split("  ")[1] for line in run("help").out.splitlines() if line.startswith("  certwright ") and not re.match(".*certwright (help|--)", line)]
        self.assertIn("certwright rename THUMBPRINT NAME", rows)
        for row in rows:
            command = row.split()[1]
            with self.subTest(command):
                text = self.expect(0, run(command, "--help")).out
                self.assertIn(f"\nUsage: {row} [options]\n", text)
                for line in text.partition("\nPositionals:\n")[2].partition("\n\n")[0].splitlines():
                    self.assertRegex(line, r"^  \S.*\S  +\S")  # what it is called, and what it means
        for command in ["request new", "request show SHA256", "request adopt KEYFILE"]:
            self.assertIn(f"\nUsage: certwright {command} [options]\n", run("help", *command.split()[:2]).out)

    def test_a_mistake_names_the_help_of_its_command(self):
        for command in ["services", "rename", "request show", "apply"]:
            with self.subTest(command):
                self.assertIn(f"See: certwright help {command}\n", self.expect(2, run(*command.split())).err)
        for arguments in [(), ("frobnicate",)]:  # control: none is meant
            self.assertIn("See: certwright help\n", self.expect(2, run(*arguments)).err)

    def test_the_plan_file_stands_beside_the_preview(self):
        options = [line.split()[0] for line in run("help", "import").out.splitlines() if line.startswith("  -")]
        self.assertEqual(options.index("--plan-out"), options.index("--no-confirm") + 1)
        self.assertNotIn("--plan-out", run("help", "list").out + run("help", "apply").out.partition("Options:")[2])

    def test_a_file_may_be_called_like_a_command(self):
        self.write("list", files.read(files.mail()))
        done = run("inspect", "list", "--json", cwd=self.folder)
        self.assertEqual("list", self.expect(0, done).json["file"]["name"])

    def test_output_options_may_stand_before_the_command(self):
        self.assertEqual("certwright/list/1", self.expect(0, run("--json", "--color", "never", "list", "--store", "folder:" + self.store)).json["schema"])


class PowerShell(Case):
    def plan(self, *arguments, **options):
        return run("import", "--json", "--store", "folder:" + self.store, "--password-file", self.write("password", files.PASSWORD), *arguments, **options)

    def name(self, result):
        return self.expect(0, result).json["certificate"]["friendlyName"]

    def test_every_case_of_a_parameter_is_understood(self):
        for path, name, what_if in [("-Path", "-FriendlyName", "-WhatIf"), ("-path", "-friendlyname", "-whatif"), ("-PATH", "-FRIENDLYNAME", "-WHATIF")]:
            with self.subTest(path):
                self.assertEqual("A B", self.name(self.plan(path, files.mail(), name, "A B", what_if)))
        self.assertFalse(os.path.exists(self.store))

    def test_a_colon_binds_a_value(self):
        self.assertEqual("A:B", self.name(self.plan("-Path:" + files.mail(), "-FriendlyName:A:B", "-WhatIf:$true")))

    def test_a_value_may_stand_by_itself_behind_the_colon(self):
        shown = self.plan("-Path:", files.mail(), "-FriendlyName:", "A B", "-WhatIf:", "True", "-Confirm:", "$false")
        self.assertEqual("A B", self.name(shown))
        self.assertTrue(shown.json["whatIf"])
        self.assertTrue(self.expect(0, self.plan(files.mail(), "-WhatIf:", "False")).json["changed"])

    def test_a_value_that_looks_like_a_parameter_stays_a_value(self):
        self.assertEqual("-WhatIf", self.name(self.plan(files.mail(), "-FriendlyName", "-WhatIf", "--what-if")))
        self.assertEqual("--json", self.name(self.plan(files.mail(), "--friendly-name=--json", "--what-if")))

    def test_a_switch_takes_no_value(self):
        for switch in ["--what-if=false", "--json=false", "--quiet=no"]:
            with self.subTest(switch):
                result = self.expect(2, run("import", files.mail(), switch))
                self.assertIn("takes no value", result.err)

    def test_confirm_false_asks_nobody(self):
        self.assertTrue(self.expect(0, self.plan(files.mail(), "-Confirm:$false")).json["changed"])

    def test_confirm_and_confirm_true_ask(self):
        for spelling in ["-Confirm", "-confirm", "-Confirm:$true", "--confirm"]:
            with self.subTest(spelling):
                self.expect_error(14, self.plan(files.mail(), spelling), "nobody-to-ask")
        self.assertFalse(os.path.exists(self.store))

    def test_a_switch_that_lost_its_value_in_a_shell_is_explained(self):
        self.assertIn("'-Confirm:$false'", self.expect_error(2, self.plan(files.mail(), "-Confirm:"))["text"])

    def test_a_password_is_refused_and_not_repeated(self):
        for arguments in [("-Password", "hunter22"), ("-Password:hunter22",), ("--password", "hunter22"), ("--password=hunter22",), ("-PASSWORD", "hunter22")]:
            with self.subTest(arguments[0]):
                result = self.plan(files.mail(), *arguments)
                self.assertIn("--password-file", self.expect_error(2, result)["text"])
                self.assertNotIn("hunter22", result.out + result.err)

    def test_a_password_in_a_wrong_place_is_not_repeated(self):
        for arguments in [("--passwort=hunter22",), ("hunter22",), ("-pass:hunter22",)]:
            result = self.plan(files.mail(), *arguments)
            self.expect(2, result)
            self.assertNotIn("hunter22", result.out + result.err)

    def test_an_instance_is_the_object_itself(self):
        base64 = subprocess.run(["base64", files.mail()], stdout=subprocess.PIPE, check=True).stdout.decode()
        for instance in [base64, base64.replace("\n", "")]:
            document = self.expect(0, self.plan("-Instance", instance, "-WhatIf")).json
            self.assertEqual(files.leaf().fingerprint(), document["certificate"]["sha256"])
            self.assertNotIn(base64[:40], document["by"]["command"])
        for option in ["--instance", "--path"]:
            document = self.expect(0, self.plan(option, "-", "-WhatIf", input=files.read(files.mail()))).json
            self.assertEqual(files.leaf().fingerprint(), document["certificate"]["sha256"])

    def test_an_instance_in_pem_is_recognised(self):
        pem = files.read(files.leaf().certificate).decode()
        self.expect_error(9, self.plan("--instance", pem), "no-key")


class Tells(Case):
    def test_the_findings_are_a_table(self):
        text = self.expect(0, run("help", "findings")).out
        rows = {line.split()[0]: line.split()[1:3] for line in text.splitlines() if line}
        self.assertEqual(["error", "yes"], rows["expired"])
        self.assertEqual(["error", "yes"], rows["not-yet-valid"])
        self.assertEqual(["error", "no"], rows["no-key"])
        self.assertEqual(["error", "no"], rows["key-mismatch"])
        self.assertEqual("warning", rows["expires-soon"][0])

    def test_the_exit_codes_are_a_table(self):
        text = self.expect(0, run("help", "exit-codes")).out
        rows = {line.split()[0]: line.split()[1] for line in text.splitlines() if line}
        names = ["ok", "internal", "usage", "unreadable", "damaged", "password-needed", "wrong-password", "unsupported", "limit", "refused", "exists",
                 "denied", "store-failed", "publish-failed", "declined", "changed", "cancelled", "not-found", "output-failed"]
        self.assertEqual({str(code): name for code, name in enumerate(names)}, {k: v for k, v in rows.items() if k.isdigit()})

    def test_the_configuration_is_a_table(self):
        text = self.expect(0, run("help", "config")).out
        for word in ["/etc/certwright/config.toml", "friendly_name.default", "store.default", "store.trash_days", "limits.file_bytes", "limits.bags", "limits.keys",
                     "limits.work"]:
            self.assertIn(word, text)
        for later in ["directory.url", "server.role"]:
            self.assertNotIn(later, text)

    def test_the_version_is_told(self):
        self.assertRegex(self.expect(0, run("--version")).out, r"^certwright \d+\.\d+\.\d+\n$")
        self.assertIn("OpenSSL 3", self.expect(0, run("--version", "--verbose")).out)
        self.assertEqual(run("--version").out, f"certwright {run('--version', '--json').json['version']}\n")

    def test_help_goes_to_standard_output(self):
        for arguments in [("help",), ("--help",), ("-h",)]:
            result = self.expect(0, run(*arguments))
            self.assertIn("certwright import", result.out)
            self.assertEqual("", result.err)


if __name__ == "__main__":
    main()
