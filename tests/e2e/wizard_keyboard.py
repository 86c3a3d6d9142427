# SPDX-License-Identifier: Apache-2.0
"""The whole flow by keys alone, on the X server, with the accessibility tree as the only eye: what has the focus, what is
said, and how often. Nothing is pressed through the tree. Caps Lock is noticed on the way, and the receipt is saved nowhere.
"""
from wizard_world import AlertListener, Window, check_files, press_keys, run, type_keys, until

PASSWORD = "qzvkxj"


def drive(folder):
    listener = AlertListener(folder)
    with Window() as window:
        window.see("Which certificate file?")
        window.focused("File", "text")
        type_keys(str(folder / "nothing.pfx"))
        window.see("File not found", "alert")
        press_keys("ctrl+a")
        type_keys(str(folder / "mail.pfx"))
        press_keys("Return")
        window.see("Password of the file")
        window.focused("Password", "password text")
        press_keys("Caps_Lock")
        type_keys("x")
        window.see("Caps Lock is on", "alert")
        press_keys("Caps_Lock")
        until("Caps Lock off", lambda: window.find("alert", "Caps Lock is on") is None)
        press_keys("ctrl+a")
        type_keys("wrong ")
        press_keys("Return")
        window.see("Wrong password", "alert")
        window.see("Try without the blank", "push button")
        window.focused("Password", "password text")
        type_keys(PASSWORD)
        press_keys("Return")
        window.see("Name and place")
        window.focused("Friendly name", "text")
        press_keys("alt+1")  # the host
        press_keys("alt+f", "ctrl+a")
        type_keys("MX front")
        press_keys("alt+n")
        window.see("This is what will change")
        window.enabled("Import")
        assert not (folder / "store").exists(), "something was changed before Import"
        press_keys("alt+i")
        window.see("Imported, and one thing is still open")  # its root is trusted by nobody here
        until("the result to be said", lambda: "The certificate is in the store" in listener.heard("alert"))
        press_keys("alt+f")
        window.ends_well()
    listener.end()
    said = listener.heard("alert")
    for once in ("File not found", "Caps Lock is on", "Wrong password", "Default friendly name", "Root is not trusted here",
                 "The certificate is in the store"):
        assert said.count(once) == 1, f"{once} is said {said.count(once)} times: {said}"


run(PASSWORD, drive, check_files)
