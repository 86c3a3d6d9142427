# SPDX-License-Identifier: Apache-2.0
"""What /proc tells about the processes that a program started."""
import os
import subprocess
import time


def children(pid):
    """The processes whose parent is pid, with their names."""
    found = {}
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            with open(f"/proc/{entry}/stat", encoding="utf-8") as file:
                text = file.read()
        except OSError:
            continue  # gone meanwhile
        name = text[text.index("(") + 1:text.rindex(")")]
        state, parent = text[text.rindex(")") + 2:].split()[:2]
        if int(parent) == pid and state != "Z":
            found[int(entry)] = name
    return found


def reader_of(process, patience=60):
    """The reader that a program started, as soon as it is there and has begun to compute."""
    end = time.monotonic() + patience
    while time.monotonic() < end and process.poll() is None:
        for pid, name in children(process.pid).items():
            if name.startswith("certwright-read") and processor_time(pid) > 0.15:
                return pid
        time.sleep(0.02)
    raise AssertionError("no reader is at work")


def processor_time(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def is_gone(pid, patience=5):
    """Whether a process ends by itself within the time. One that has ended and waits for an idle init to notice is gone too."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
                if file.read().rsplit(")", 1)[1].split()[0] == "Z":
                    return True
        except OSError:
            return True
        time.sleep(0.02)
    return False


def as_root(*command):
    """The output of a command that only root may run."""
    prefix = () if os.geteuid() == 0 else ("sudo", "-n")
    return subprocess.run([*prefix, *command], stdout=subprocess.PIPE, check=True).stdout.decode()
