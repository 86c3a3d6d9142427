# SPDX-License-Identifier: Apache-2.0
"""The configuration files."""
import os
import shutil

from command import PROGRAM, Case, as_nobody, environment, main, run
import files


class Configuration(Case):
    def setUp(self):
        super().setUp()
        os.makedirs(self.path("config/certwright"))
        self.password = self.write("password", files.PASSWORD)

    def configure(self, text):
        return self.write("config/certwright/config.toml", text)

    def plan(self, *arguments, home=False):
        env = environment(HOME=self.folder, XDG_CONFIG_HOME="") if home else environment(XDG_CONFIG_HOME=self.path("config"))
        return run("import", files.mail(), "--password-file", self.password, "--what-if", "--json", *arguments, env=env)

    def refused(self, text, line, *words):
        path = self.configure(text)
        document = self.expect_error(2, self.plan("--store", "folder:" + self.store), "configuration-invalid")
        for word in (path, f"line {line}", *words):
            self.assertIn(word, document["text"])

    def test_the_default_name(self):
        self.configure('friendly_name.default = "Standard"\n')
        store = ("--store", "folder:" + self.store)
        self.assertEqual("Standard", self.plan(*store).json["certificate"]["friendlyName"])
        self.assertEqual("Mine", self.plan(*store, "--friendly-name", "Mine").json["certificate"]["friendlyName"])
        self.configure('[friendly_name]\ndefault = "Table"\n')
        self.assertEqual("Table", self.plan(*store).json["certificate"]["friendlyName"])
        os.unlink(self.path("config/certwright/config.toml"))
        self.assertEqual("Microsoft Exchange", self.plan(*store).json["certificate"]["friendlyName"])

    def test_the_default_store(self):
        self.configure(f'store.default = "folder:{self.store}"\n')
        self.assertEqual("folder:" + self.store, self.expect(0, self.plan()).json["store"])
        self.assertEqual("folder:" + self.path("other"), self.plan("--store", "folder:" + self.path("other")).json["store"])

    def test_a_file_in_the_home_is_read(self):
        os.makedirs(self.path(".config/certwright"))
        self.write(".config/certwright/config.toml", f'store.default = "folder:{self.store}"\n')
        self.assertEqual("folder:" + self.store, self.expect(0, self.plan(home=True)).json["store"])

    def test_a_home_that_is_relative_or_none_gives_no_file_and_no_store_below_the_current_folder(self):
        os.makedirs(self.path("home/.config/certwright"))
        self.write("home/.config/certwright/config.toml", 'friendly_name.default = "Planted"\n')
        before = sorted(os.listdir(self.folder))
        for home in ["home", "./home", "", None]:
            with self.subTest(home):
                env = environment(XDG_CONFIG_HOME="", XDG_DATA_HOME="data", HOME=home)
                env = {name: value for name, value in env.items() if value is not None}
                shown = self.expect(0, run("help", "config", env=env, cwd=self.folder)).out
                self.assertNotIn("home", shown.split("Key")[0])
                plan = run("import", files.mail(), "--password-file", self.password, "--what-if", "--json", "--scope", "user", env=env, cwd=self.folder)
                document = self.expect(0, plan).json
                self.assertEqual("Microsoft Exchange", document["certificate"]["friendlyName"])
                self.assertTrue(document["store"].startswith("folder:/"), document["store"])
                self.assertNotIn(self.folder, document["store"])
                self.assertEqual(before, sorted(os.listdir(self.folder)))
        env = environment(XDG_CONFIG_HOME="", HOME=self.path("home"))  # control
        plan = run("import", files.mail(), "--password-file", self.password, "--what-if", "--json", "--scope", "user", env=env, cwd=self.folder)
        self.assertEqual("Planted", self.expect(0, plan).json["certificate"]["friendlyName"])
        self.assertEqual("folder:" + self.path("home/.local/share/certwright/store"), plan.json["store"])

    def test_limits_are_kept(self):
        store = ("--store", "folder:" + self.store)
        for key, value in [("file_bytes", 100), ("bags", 1), ("work", 100)]:
            with self.subTest(key):
                self.configure(f"[limits]\n{key} = {value}\n")
                document = self.expect_error(8, self.plan(*store))
                self.assertIn(str(value), document["text"])
        self.configure("limits.file_bytes = 100000\nlimits.bags = 100\nlimits.keys = 1\nlimits.work = 100000\n")
        self.expect(0, self.plan(*store))

    def test_a_key_that_is_not_known_is_named_with_its_line(self):
        self.refused('friendly_name.default = "x"\n\ncolour = "red"\n', 3, "colour")
        self.refused('[friendly_name]\nfallback = "x"\n', 2, "friendly_name.fallback")
        self.refused('[server]\nrole = "edge"\n', 2, "server.role")
        self.refused("[directory]\n", 1, "directory")

    def test_a_value_that_cannot_be_is_named_with_its_line(self):
        for text, line, word in [('\nfriendly_name.default = ""\n', 2, "friendly_name.default"), ("friendly_name.default = 7\n", 1, "friendly_name.default"),
                                 (f'friendly_name.default = "{"x" * 64}"\n', 1, "63"), ('store.default = "windows"\n', 1, "store.default"),
                                 ('store.default = "folder:relative"\n', 1, "absolute"), ("limits.work = 0\n", 1, "limits.work"),
                                 ("[limits]\nbags = 1\nkeys = -1\n", 3, "limits.keys"), ('limits.work = "many"\n', 1, "limits.work"),
                                 ("limits = 5\n", 1, "limits"), ("limits.work = 1.5\n", 1, "limits.work")]:
            with self.subTest(text):
                self.refused(text, line, word)

    def test_what_is_no_toml_is_named_with_its_line(self):
        self.refused("\n\nthis is no toml\n", 3)
        self.refused(b"\xff\xfe".decode("latin-1"), 1)
        self.refused('friendly_name.default = "x"\nstore.default = "folder" é\n', 2)
        self.refused('friendly_name.default = "x\\" # no end é\né\n', 2)

    def test_characters_of_every_language_are_taken_in_strings_and_comments(self):
        for text in ['\ufeff# Käse\nfriendly_name.default = "Käse \\" # Ж"\n', "friendly_name.default = 'Käse \" # Ж' # é\n",
                     'friendly_name.default = """\\\n  Käse " # Ж"""\n']:
            with self.subTest(text):
                self.configure(text)
                plan = self.plan("--store", "folder:" + self.store)
                self.assertEqual('Käse " # Ж', self.expect(0, plan).json["certificate"]["friendlyName"])

    def test_a_file_that_cannot_be_read_is_not_passed_over(self):
        path = self.configure('friendly_name.default = "x"\n')
        os.chmod(path, 0)
        env = environment(XDG_CONFIG_HOME=self.path("config"), ASAN_OPTIONS="detect_leaks=0")
        shutil.copy(PROGRAM, self.path("certwright"))
        result = run("list", "--json", prefix=as_nobody(), program=self.path("certwright"), env=env, cwd="/")
        self.assertIn(path, self.expect_error(2, result, "configuration-invalid")["text"])


if __name__ == "__main__":
    main()
