#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""server_renewal.py BUILD_DIR: nginx, Apache, HAProxy, Postfix and Dovecot, configured with the lines that the program prints, serve what was
imported, and after a renewal and a reload what it was replaced with. openssl s_client looks at it, and verifies the chain.

Needs root, as the servers do to read the key: an administrator's sudo will do.
"""
import os
import subprocess
import sys
import time

import servers
from store_world import Bench, certificates_in, complain, must, run

NAME = "mail-front"
FIRST, RENEWAL = 1, 2


class Check:
    def __init__(self, bench):
        self.bench, self.complaints = bench, []
        self.store = bench.store("served")
        self.root = bench.material.folder / "root.pem"
        self.issuer = certificates_in(bench.material.intermediate.read_text())

    def imports(self, number):
        done = self.bench.do(self.bench.change("import", self.store, number, NAME))
        assert done.returncode == 0, done.stderr

    def lines_for(self, server):
        """What the program itself tells an administrator to write, by the name that a renewal moves."""
        show = [self.bench.programs / "bin/certwright", "show", self.bench.material.sha256(FIRST), "--server", server, "--store", f"folder:{self.store}"]
        done = self.bench.do(show)
        assert done.returncode == 0 and f"/by-name/{NAME}/fullchain.pem" in done.stdout, (done.stdout, done.stderr)
        return done.stdout

    def expect(self, what, condition):
        if not condition:
            self.complaints.append(what)

    def handshake(self, server, root):
        return run("openssl", "s_client", "-connect", f"127.0.0.1:{server.port}", "-CAfile", root, "-verify_return_error", "-showcerts", *server.greeting,
                   timeout=servers.PATIENCE)

    def serves(self, server, number):
        done = self.handshake(server, self.root)
        return done.returncode == 0 and certificates_in(done.stdout) == [self.bench.material.sha256(number), *self.issuer]

    def comes_to_serve(self, server, number):
        end = time.monotonic() + servers.PATIENCE
        while not self.serves(server, number):
            if time.monotonic() > end:
                return False
            time.sleep(0.2)
        return True

    def run(self, running):
        name = {server: type(server).__name__ for server in running}
        for server in running:
            server.start()
            self.expect(f"{name[server]} does not serve what was imported:\n{server.said()}", self.comes_to_serve(server, FIRST))
        other = self.bench.folder / "other-root.pem"
        must("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=Test Root", "-keyout",
             "/dev/null", "-out", other)
        self.expect("a chain that does not lead to the root is not noticed", self.handshake(running[0], other).returncode != 0)
        self.imports(RENEWAL)
        for server in running:
            self.expect(f"{name[server]} does not serve the old certificate until it is told", self.serves(server, FIRST))
        for server in running:
            server.reload()
        for server in running:
            self.expect(f"{name[server]} does not serve the renewal:\n{server.said()}", self.comes_to_serve(server, RENEWAL))


def main(programs):
    if os.geteuid() != 0:
        sys.exit(subprocess.run(["sudo", "-n", sys.executable, "-B", __file__, programs], check=False).returncode)
    with Bench(programs, 2) as bench:
        check = Check(bench)
        check.imports(FIRST)
        running = [kind(bench.folder, check.lines_for) for kind in servers.ALL]
        try:
            check.run(running)
        finally:
            for server in running:
                server.stop()
        complain("server_renewal", check.complaints)


if __name__ == "__main__":
    main(*sys.argv[1:])
