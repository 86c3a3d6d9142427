# SPDX-License-Identifier: Apache-2.0
"""Writes what a screen reader would speak by itself to the file it is given, one line each: every alert that begins to show, and every object that gets
the focus. Ends with its standard input.
"""
import sys
import threading

import pyatspi


def main():
    heard = open(sys.argv[1], "w", encoding="utf-8", buffering=1)

    def hear(kind):
        def told(event):
            if not event.detail1 or event.host_application is None:
                return
            try:
                role, name = event.source.getRoleName(), (event.source.name or "").splitlines()[:1]
            except Exception:  # it is gone already
                return
            if kind == "focus" or role in ("alert", "notification"):
                heard.write(f"{kind}\t{role}\t{''.join(name)}\n")

        return told

    pyatspi.Registry.registerEventListener(hear("alert"), "object:state-changed:showing")
    pyatspi.Registry.registerEventListener(hear("focus"), "object:state-changed:focused")
    heard.write("listening\n")

    def wait():
        sys.stdin.read()
        pyatspi.Registry.stop()

    threading.Thread(target=wait, daemon=True).start()
    pyatspi.Registry.start()


main()
