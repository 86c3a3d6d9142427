#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""situations.py BUILD_DIR [PART OF A NAME]: a table of situations in which preview, --what-if --json, plan file, receipt and what has really changed in
the store, by a program of its own, say the same; undo then gives back the store from before, and redo the one from after.

In each situation controls let one effect go missing, and one change happen that nobody tells; the judge must complain of both.
"""
import pathlib
import shutil
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "situations"))
import material
import play
import scene
import table_access
import table_by_hand
import table_changes
import table_imports
import table_plans

TABLE = table_imports.TABLE + table_changes.TABLE + table_by_hand.TABLE + table_access.TABLE + table_plans.TABLE
THREADS = 3
FEWEST = 80


def main(build, part=""):
    program = str(pathlib.Path(build).resolve() / "bin/certwright")
    memory = "/dev/shm" if pathlib.Path("/dev/shm").is_dir() else None
    folder = pathlib.Path(tempfile.mkdtemp(prefix="certwright-situations-", dir=memory))
    folder.chmod(0o755)
    start = time.monotonic()
    try:
        return judge(program, folder, [situation for situation in TABLE if part in situation.name], start)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def judge(program, folder, table, start):
    made = material.Material(folder / "material")
    needs = {need: scene.knows(program, need) for need in sorted({situation.need for situation in table if situation.need} | {"--plan-out"})}
    ready = [situation for situation in table if not situation.need or needs[situation.need]]
    plays = [play.Play(situation, scene.Scene(program, made, folder / f"{number}"), needs["--plan-out"]) for number, situation in enumerate(ready)]
    found = []
    for one, faults in zip(plays, scene.Turns([one.all for one in plays], THREADS).all()):
        if one.situation.known:
            faults = [] if faults else [f"is mended: {one.situation.known}"]
        found += [f"{one.situation.name}: {fault}" for fault in faults]
    for line in found:
        print(f"situations: {line}"[:700])
    effects = sum(one.effects for one in plays)
    waiting = len(table) - len(plays)
    missing = [need for need in needs if not needs[need]]
    print(f"situations: {len(plays)} situations, {effects} effects, {time.monotonic() - start:.0f} s, {waiting} wait for {missing}, {len(found)} complaints")
    if len(table) == len(TABLE) and (waiting or len(plays) < FEWEST or effects < 3 * FEWEST):
        print("situations: control: not all of it has happened")
        return 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
