# SPDX-License-Identifier: Apache-2.0
"""What surrounds the program: signals, limits of the shell, an account without a home, a store's folder that is in use."""
import os
import resource
import shutil
import signal
import subprocess
import time

from command import PROGRAM, Case, contents, environment, main, run, tree
import files


class Surroundings(Case):
    def setUp(self):
        super().setUp()
        self.password = self.write("password", files.PASSWORD)

    def arguments(self, *more, store=None):
        return ("import", files.mail(), "--password-file", self.password, "--json", "--store", "folder:" + (store or self.store), *more)

    def start(self, *arguments, **options):
        process = subprocess.Popen([PROGRAM, *arguments], env=environment(), stdin=subprocess.DEVNULL, stdout=options.pop("stdout", subprocess.PIPE),
                                   stderr=subprocess.PIPE, **options)
        self.addCleanup(lambda: (process.kill(), process.wait(), process.stdout and process.stdout.close(), process.stderr.close()))
        return process

    # --- a folder that is in use

    def test_a_folder_with_names_of_a_store_that_are_not_ours_is_left_alone(self):
        for name in ["staging/precious.txt", "staging/deep/y", "journal.new", "my/notes", "lock", "root/x"]:
            with self.subTest(name):
                store = self.path("project-" + name.replace("/", "-"))
                path = os.path.join(store, name)
                os.makedirs(os.path.dirname(path))
                with open(path, "w", encoding="utf-8") as file:
                    file.write("mine")
                os.chmod(path, 0o600)
                before = tree(store)
                for more in [(), ("--what-if",), ("--replace",)]:
                    document = self.expect_error(12, run(*self.arguments(*more, store=store)), "store-foreign")
                    self.assertIn(name.split("/")[0], document["text"])
                self.expect_error(12, run("list", "--json", "--store", "folder:" + store), "store-foreign")
                self.assertEqual(before, tree(store))

    def test_a_folder_of_somebody_else_does_not_become_a_store(self):
        os.makedirs(os.path.join(self.store, "docs"))
        before = tree(self.store)
        document = self.expect_error(12, run(*self.arguments()), "store-foreign")
        self.assertIn("docs", document["text"])
        self.assertEqual(before, tree(self.store))

    def test_other_names_in_a_store_are_nobodys_business(self):
        self.expect(0, run(*self.arguments()))
        os.makedirs(os.path.join(self.store, "docs"))
        with open(os.path.join(self.store, "docs", "notes.txt"), "w", encoding="utf-8") as file:
            file.write("mine")
        before = contents(tree(os.path.join(self.store, "docs")))
        self.expect(0, run(*self.arguments("--friendly-name", "www")))
        self.assertEqual(before, contents(tree(os.path.join(self.store, "docs"))))

    def test_a_path_through_a_link_and_back_means_what_the_kernel_says(self):
        os.makedirs(self.path("deep/inner"))
        os.symlink(self.path("deep/inner"), self.path("link"))
        store = self.path("link/../here")
        self.expect(0, run(*self.arguments(store=store)))
        self.assertTrue(os.path.exists(self.path("deep/here/version")))
        self.assertFalse(os.path.exists(self.path("here")))
        self.assertEqual(1, len(run("list", "--section", "my", "--json", "--store", "folder:" + store).json["entries"]))

    def test_a_current_folder_that_is_gone_is_said(self):
        gone = self.path("gone")
        os.mkdir(gone)
        result = run("list", "--json", "--store", "folder:x", cwd=gone, preexec_fn=lambda: shutil.rmtree(gone))
        self.assertNotEqual(1, result.code, result.err)

    # --- an account without a home

    def test_without_a_home_the_store_is_not_made_in_the_current_folder(self):
        for home in [None, "", "relative"]:
            with self.subTest(home):
                env = environment()
                del env["HOME"]
                if home is not None:
                    env["HOME"] = home
                result = run("list", "--json", "--scope", "user", env=env, cwd=self.folder)
                self.assertIn(result.code, (0, 2, 11))
                self.assertEqual(["password"], os.listdir(self.folder))

    # --- descriptors

    def test_a_password_descriptor_that_is_not_open_is_said_at_once(self):
        for number in ["3", "4", "5", "9"]:
            with self.subTest(number):
                self.expect_error(3, run("inspect", files.mail(), "--json", "--password-fd", number), "file-unreadable")

    # --- signals

    def test_a_second_signal_ends_what_the_first_cannot(self):
        self.expect(0, run(*self.arguments()))
        read, write = os.pipe()
        self.addCleanup(os.close, read)
        while True:  # fill the pipe: the program blocks in its first write
            os.set_blocking(write, False)
            try:
                os.write(write, b"x" * 65536)
            except BlockingIOError:
                break
        os.set_blocking(write, True)
        process = self.start("list", "--json", "--store", "folder:" + self.store, stdout=write)
        os.close(write)
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)
        time.sleep(0.2)
        self.assertIsNone(process.poll())  # control: one is not enough
        process.send_signal(signal.SIGTERM)
        self.assertEqual(-signal.SIGTERM, process.wait(10))

    def test_an_ignored_interrupt_stays_ignored(self):
        for ignored in [True, False]:
            with self.subTest(ignored):
                pipe = self.path(f"pipe-{ignored}")
                os.mkfifo(pipe)
                process = self.start("inspect", files.mail(), "--password-file", pipe, "--json",
                                     preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN if ignored else signal.SIG_DFL))
                with open(pipe, "wb") as writer:  # waits until it is being read
                    process.send_signal(signal.SIGINT)
                    time.sleep(0.3)
                    if ignored:
                        writer.write(files.PASSWORD.encode())
                    else:
                        process.wait(20)
                self.assertEqual(0 if ignored else 16, process.wait(20))

    # --- limits

    def test_a_limit_on_the_size_of_files_is_a_failure_of_the_store(self):
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))
        self.expect_error(12, run(*self.arguments(), preexec_fn=limit))
        self.assertEqual([], os.listdir(os.path.join(self.store, "my")))
        self.expect(0, run(*self.arguments()))  # control

    def test_a_configuration_that_is_a_pipe_does_not_hang(self):
        os.makedirs(self.path("home/certwright"))
        os.mkfifo(self.path("home/certwright/config.toml"))
        result = run("list", "--json", env=environment(XDG_CONFIG_HOME=self.path("home")))
        self.assertIn("regular file", self.expect_error(2, result)["text"])


if __name__ == "__main__":
    main()
