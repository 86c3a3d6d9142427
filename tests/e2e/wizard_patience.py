# SPDX-License-Identifier: Apache-2.0
"""A file whose password takes seconds to check, by keys alone: Enter once more does nothing, Escape stops the check and not the window, the focus stays in
the field, and how far it is, is said. Then a request is made with names that nobody typed: they come through the accessibility tree.
"""
import subprocess
import time

from wizard_world import Window, press_keys, run, type_keys, until

PASSWORD = "qzvkxj"
ITERATIONS = 9_000_000


def make_costly(folder):
    subprocess.run(("openssl", "pkcs12", "-export", "-inkey", "key.pem", "-in", "leaf.pem", "-out", "costly.pfx", "-passout", f"pass:{PASSWORD}",
                    "-iter", str(ITERATIONS), "-macalg", "sha256"), cwd=folder, check=True, capture_output=True)
    return folder / "costly.pfx"


def check_password(window, folder):
    window.see("Which certificate file?")
    window.focused("Next", "push button")  # the path is not touched: what is typed early must not end up there
    press_keys("Return")
    window.see("Password of the file")
    window.focused("Password", "password text")
    type_keys(PASSWORD)
    press_keys("Return")
    until("a percentage", lambda: window.find("label", "Checking the password").name.endswith("%"))
    press_keys("Return", "Return")
    window.see("Stop", "push button")
    window.focused("Password", "password text")
    press_keys("Escape")
    until("no more Stop", lambda: window.find("push button", "Stop") is None)
    assert window.process.poll() is None, "Escape closed the window"
    window.see("Password of the file")
    window.focused("Password", "password text")
    press_keys("Return")  # what was typed is still there
    window.see("Name and place")
    press_keys("Escape")  # nothing runs now
    window.ends_well()


def dictate_request(window, folder):
    window.see("Which certificate file?")
    window.press("Make a request instead")
    window.see("Make a request")
    names = until("the names", lambda: window.find("text", "Names"))
    names.queryEditableText().setTextContents("dictated.example.com")
    until("the subject", lambda: "dictated" in window.find("text", "Subject").queryText().getText(0, -1))
    window.press("Make request")
    until("the request", lambda: list((folder / "store" / "requests").glob("*/request.pem")))
    window.enabled("Finish")
    time.sleep(0.6)  # a page that ends the program takes no key at once
    press_keys("alt+f")
    time.sleep(0.6)
    assert window.process.poll() is None, "Finish says first that nothing was copied or saved"
    press_keys("alt+f")
    window.ends_well()


def drive(folder):
    with Window(make_costly(folder)) as window:
        check_password(window, folder)
    with Window() as window:
        dictate_request(window, folder)


def check(folder):
    (request,) = (folder / "store" / "requests").glob("*/request.pem")
    said = subprocess.run(("openssl", "req", "-in", request, "-noout", "-text"), check=True, capture_output=True, text=True).stdout
    assert "CN = dictated.example.com" in said and "DNS:dictated.example.com" in said, said
    assert not list((folder / "store").glob("my/*")), "something was imported"


run(PASSWORD, drive, check)
