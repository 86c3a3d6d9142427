# SPDX-License-Identifier: Apache-2.0
"""One import in a real window: certwright-wizard FILE, driven through the accessibility tree.

It ends with the PEM files, whose key is proved with openssl. The password is typed on the keyboard, because the field offers
the accessibility bus no text; a listener on that bus checks that none of it was heard there.
"""
from wizard_world import BusListener, Window, check_files, run, type_keys

PASSWORD = "qzvkxj"


def drive(folder):
    listener = BusListener(folder)
    with Window(folder / "mail.pfx") as window:
        window.see("Which certificate file?")
        window.press("Next")
        window.see("Password of the file")
        window.see("Password", "password text").queryComponent().grabFocus()
        window.focused("Password", "password text")
        type_keys("wrong")
        window.press("Next")
        window.see("Wrong password", "alert")
        type_keys(PASSWORD)
        window.press("Next")
        window.see("Name and place")
        window.see("Friendly name", "text").queryEditableText().setTextContents("MX front")
        window.press("Next")
        window.see("This is what will change")
        window.see("Private key, RSA, 2048 bits; it matches the certificate, new", "table cell")  # a row is read as one
        assert not (folder / "store").exists(), "something was changed before Import"
        window.press("Import")
        window.see("Imported, and one thing is still open")  # its root is trusted by nobody here
        window.press("Finish")
        window.ends_well()
    said = listener.strings()
    assert "MX front" in said, "the listener hears nothing at all"  # the control
    heard = [letter for letter in PASSWORD if letter in said]
    assert not heard, f"letters of the password were on the accessibility bus: {heard}"
    assert not [text for text in said if PASSWORD[:3] in text], "a piece of the password was on the accessibility bus"


run(PASSWORD, drive, check_files)
