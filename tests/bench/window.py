# SPDX-License-Identifier: Apache-2.0
"""The window's own numbers: exec to the first window beside an empty QWizard program, and for how long the event loop stands
still while a file opens. Needs Xvfb; an X server of its own is started for it."""
import ctypes
import ctypes.util
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

MAP_NOTIFY, SUBSTRUCTURE_NOTIFY = 19, 1 << 19
ROUNDS = 21


def processor_seconds(process):
    """What its threads have used so far, as the scheduler counts it; a busy machine does not show in it."""
    counted = (task.joinpath("schedstat").read_text() for task in pathlib.Path(f"/proc/{process}/task").iterdir())
    return sum(int(text.split()[0]) for text in counted) / 1e9


class Screen:
    """Waits until a window is mapped, as the X server tells it."""

    def __init__(self, display):
        self.x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x.XSelectInput.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_long]
        self.x.XNextEvent.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        self.x.XPending.argtypes = [ctypes.c_void_p]
        self.display = self.x.XOpenDisplay(display.encode())
        self.x.XSelectInput(self.display, self.x.XDefaultRootWindow(self.display), SUBSTRUCTURE_NOTIFY)
        self.event = ctypes.create_string_buffer(192)

    def seconds_to_window(self, command, environment):
        """By the clock, and of the processor."""
        while self.x.XPending(self.display):
            self.x.XNextEvent(self.display, self.event)
        start = time.perf_counter()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while True:
                self.x.XNextEvent(self.display, self.event)
                if ctypes.cast(self.event, ctypes.POINTER(ctypes.c_int))[0] == MAP_NOTIFY:
                    return time.perf_counter() - start, processor_seconds(process.pid)
        finally:
            process.terminate()
            process.wait()


def first_window(binaries, row):
    number, pipe = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(pipe), "-screen", "0", "1024x768x24"], pass_fds=(pipe,), stderr=subprocess.DEVNULL)
    try:
        display = ":" + os.read(number, 16).decode().strip()
        with tempfile.TemporaryDirectory(prefix="certwright-bench-") as home:
            environment = {k: v for k, v in os.environ.items() if k not in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY")}
            environment |= {"DISPLAY": display, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
            screen = Screen(display)
            programs = {"certwright-wizard": [], "an empty QWizard": []}
            for _ in range(ROUNDS):
                for (_, times), program in zip(programs.items(), ("certwright-wizard", "empty_wizard")):
                    times.append(screen.seconds_to_window([binaries / program], environment))
    finally:
        server.terminate()
        server.wait()
    for column, what in enumerate(("by the clock", "processor time")):
        ours, empty = (statistics.median(times[column] for times in rows) * 1000 for rows in programs.values())
        row(f"exec to the first window, {what}", ours, "an empty QWizard", empty, bound=1.25 if column == 0 else None)


def stall(binaries, file, row):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    longest = 0
    for _ in range(5):
        done = subprocess.run([binaries / "window_stall", file], env=environment, check=True, capture_output=True, text=True)
        longest = max(longest, int(done.stdout.split()[0]))
    row("longest stall of the window while a file opens", longest, "what is allowed", 50, bound=1)


def measure(binaries, file, row):
    first_window(binaries, row)
    stall(binaries, file, row)
