#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""store_kill.py BUILD_DIR SCENARIO: kills a change of a store as it enters each of its system calls.

Each time, servers and the program's own readers must see the store as before or as after; then the same change again
must settle what was left, and end as if nothing had happened. Scenarios: fresh (the store is made), replace (an entry is
replaced and a link moves), take-back (a change is undone again), no-exchange (replace, where the file system cannot swap two
things; there, only our own readers see no gap), complete (a certificate comes for a request: the request or the certificate with its
key is there at every moment, and never a certificate without its key). For undo and purge see store_undo_kill.py.
"""
import collections
import os
import shutil
import sys

from store_world import Bench, complain, faults, look, run

MARGIN = 20  # calls before the first that can change a file; earlier ones only start the program


def prepare(bench, scenario, store):
    """Makes the store as it is before the change that is killed."""
    store.parent.mkdir(exist_ok=True)
    if scenario == "fresh":
        return
    if scenario == "complete":
        done = bench.do([bench.programs / "bin/certwright", "request", "adopt", bench.material.leaf(1, "key"), "--friendly-name", "mail", "--quiet",
                         "--subject", "CN=waiting.example.com", "--store", f"folder:{store}"])
        assert done.returncode == 0, done.stderr
        return
    for number, link in [(1, "old name"), (2, "mail")]:
        done = bench.do(bench.change("import", store, number, link))
        assert done.returncode == 0, done.stderr


def command_of(bench, scenario, store):
    if scenario == "complete":
        return [bench.programs / "bin/certwright", "import", bench.material.leaf(1), "--quiet", "--store", f"folder:{store}"]
    # replace: leaf 1 gets a new friendly name, and the link "mail" moves to it from leaf 2.
    return bench.change("take-back" if scenario == "take-back" else "import", store, 1, "mail")


def judge_server(seen, before, after, store):
    """What a server sees when the program is dead. An open journal says what is still to come or to go."""
    found = faults(store, settled=False)
    is_open = (store / "journal").exists()
    states = [state for state in (before, after) if state["my"] == seen["my"]]
    if not states:
        return found + [f"`my` is neither as before nor as after: {seen['my']}"]
    if not any(fits(seen, state, before, after, is_open) for state in states):
        found.append(f"neither before nor after, journal {'open' if is_open else 'closed'}: {seen}")
    return found


def fits(seen, state, before, after, is_open):
    if seen == state:
        return True
    # With the journal open, the rest of the change may be in either state: our readers look past it, recovery settles it.
    return is_open and all(seen[part] in (before[part], after[part]) for part in ("ca", "root", "links", "receipts"))


def faults_of_requests(store):
    """Empty when one request is there with its key; the look owes nothing to the program."""
    folders = list((store / "requests").iterdir())
    if len(folders) != 1:
        return [f"{len(folders)} requests"]
    of_request = run("openssl", "req", "-in", folders[0] / "request.pem", "-noout", "-pubkey")
    of_key = run("openssl", "pkey", "-in", folders[0] / "private-key.pem", "-pubout")
    if of_request.returncode != 0 or of_request.stdout != of_key.stdout or not (folders[0] / "entry.json").exists():
        return [f"requests/{folders[0].name} is not whole"]
    return []


class Scenario:
    def __init__(self, bench, name):
        self.bench, self.name = bench, name
        self.origin, self.store = bench.store(f"{name}-origin"), bench.store(name)
        prepare(bench, name, self.origin)
        self.before, self.read_before = look(self.origin), bench.read(self.origin)[1]
        self.reset()
        counted = self.interrupt(0)
        assert counted.returncode == 0, counted.stderr
        self.calls, self.first = (int(word) for word in counted.stdout.split())
        self.after, self.read_after = look(self.store), bench.read(self.store)[1]
        # A take-back passes through the state in which the change is done.
        self.read_states = [self.read_before, self.read_after]
        self.passing = self.after
        if name == "take-back":
            self.reset()
            bench.do(bench.change("import", self.store, 1, "mail"))
            self.passing = look(self.store)
            self.read_states.append(bench.read(self.store)[1])

    def interrupt(self, call):
        settings = self.bench.shim(IO_NO_EXCHANGE=1) if self.name == "no-exchange" else {}
        return self.bench.kill_at(call, command_of(self.bench, self.name, self.store), **settings)

    def reset(self):
        if self.store.exists():
            shutil.rmtree(self.store)
        if self.origin.exists():
            shutil.copytree(self.origin, self.store, symlinks=True)

    def kill(self, call):
        """Returns whether it was killed, how the store looked then, and the complaints."""
        self.reset()
        done = self.interrupt(call)
        if done.returncode != 137:
            return False, "", [] if done.returncode == 0 else [f"ended with {done.returncode}: {done.stderr}"]
        seen = look(self.store)
        state = "after" if seen["my"] == self.passing["my"] else "before"
        found = [] if self.name == "no-exchange" else judge_server(seen, self.before, self.passing, self.store)
        found += self.judge_request()
        code, lines, text = self.bench.read(self.store)
        if code != 0 or lines not in self.read_states:
            found.append(f"our readers see neither before nor after: {code} {lines} {text}")
        return True, state, found + self.settle()

    def judge_request(self):
        """The request is there, whole, until the certificate is in with its key."""
        if self.name != "complete":
            return []
        waiting = faults_of_requests(self.store)
        is_in = (self.store / "my" / self.bench.material.sha256(1)).is_dir()  # judge_server has looked into it
        return [] if is_in or waiting == [] else [f"neither the certificate nor a whole request is there: {waiting}"]

    def settle(self):
        repeats = self.name == "complete"
        again = self.bench.do(command_of(self.bench, self.name, self.store) if repeats else self.bench.change("import", self.store, 1, "mail"))
        if again.returncode != 0:
            return [f"the next run ended with {again.returncode}: {again.stderr}"]
        found = faults(self.store, settled=True)
        seen = look(self.store)
        if self.name == "complete" and list((self.store / "requests").iterdir()):
            found.append("the request is still there")
        if {**seen, "receipts": 0} != {**self.passing, "receipts": 0}:
            found.append(f"after the next run: {seen}")
        return found


def control(scenario):
    """The judge must see half an entry, a dangling link, and an open journal that is never settled."""
    scenario.reset()
    scenario.bench.do(scenario.bench.change("import", scenario.store, 1, "mail"))
    entry = scenario.store / "my" / scenario.bench.material.sha256(1)
    breaks = {"a missing file": lambda: (entry / "chain.pem").unlink(),
              "a key of another certificate": lambda: shutil.copy(scenario.bench.material.leaf(2, "key"), entry / "private-key.pem"),
              "a mode": lambda: (entry / "private-key.pem").chmod(0o640),
              "a dangling link": lambda: os.rename(entry, entry.with_name("f" * 64)),
              "an open journal": lambda: (scenario.store / "journal").write_text("{}")}
    missed = []
    for name, spoil in breaks.items():
        scenario.reset()
        scenario.bench.do(scenario.bench.change("import", scenario.store, 1, "mail"))
        if faults(scenario.store, settled=True):
            missed.append(f"control: complaints before {name} was spoiled")
        spoil()
        if not faults(scenario.store, settled=True):
            missed.append(f"control: {name} was not seen")
    return missed


def main(programs, name):
    with Bench(programs, 2) as bench:
        scenario = Scenario(bench, name)
        complaints = control(scenario)
        states = collections.Counter()
        step = int(os.environ.get("STORE_KILL_STEP", "1"))
        for call in range(max(1, scenario.first - MARGIN), scenario.calls + 50, step):
            killed, state, found = scenario.kill(call)
            states[state] += 1
            complaints += [f"killed at call {call}: {fault}" for fault in found]
            if not killed:
                break
        print(f"{name}: {scenario.calls} calls, killed at {sum(states.values())} of them, found {dict(states)}")
        if not states["before"] or not states["after"]:
            complaints.append(f"the kills did not reach both sides of the commit: {dict(states)}")
        complain("store_kill", complaints)


if __name__ == "__main__":
    main(*sys.argv[1:])
