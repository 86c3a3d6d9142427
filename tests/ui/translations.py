# SPDX-License-Identifier: Apache-2.0
"""translations.py SOURCE_DIR: each shipped translation is complete, as new as the sources, and keeps what a program needs of a
text: its places, its mnemonic and its line breaks. A text that is the same in both languages must be on a list."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

# Names, formats, and words that are the same in German.
SAME = {"Certwright", "%1 — Certwright", "%1 (%2)", "%1, %2", "%1, SHA-256 %2", ", ", "{what}", "Name", "PEM", "P&EM", "JSON",
        "Version", "Filter", "Name %1", "%1: %2", "%1 %2 %", "%1 %2", "Code", "{id}: {verb}, {label}", "Plan", "%1; %2.", "IMAP", "POP", "Web (IIS)",
        "SMTP", "{name}"}
PLACES = re.compile(r"%\d|%n|\{\w+\}")


def messages(path):
    for context in xml.etree.ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            yield key, translation.get("type"), forms


def mistakes(source, forms):
    for form in forms:
        if not form.strip() and source.strip():
            yield "has no translation"
        if form == source and source not in SAME:
            yield "is the same in both languages, and not on the list"
        if sorted(set(PLACES.findall(form))) != sorted(set(PLACES.findall(source))):
            yield f"has other places: {form}"
        if form.replace("&&", "").count("&") != source.replace("&&", "").count("&"):
            yield f"differs in its mnemonic: {form}"
        if source[:1].isspace() != form[:1].isspace() or source.count("\n") != form.count("\n"):
            yield f"begins or breaks elsewhere: {form}"
        if "!" in form or "bitte" in form.lower():
            yield f"is not plain: {form}"


def check(root, path):
    found = []
    shipped = {key: forms for key, _, forms in messages(path)}
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / path.name
        shutil.copy(path, fresh)
        subprocess.run([root / "packaging/translate", fresh], check=True)
        for key, kind, _ in messages(fresh):
            if kind == "unfinished" or key not in shipped:
                found.append((key, "is not translated; packaging/translate adds it to the file"))
        current = {key for key, _, _ in messages(fresh)}
    found += [(key, "is in no source any more") for key in shipped if key not in current]
    for key, forms in shipped.items():
        found += [(key, mistake) for mistake in mistakes(key[1], forms)]
    return found


# Where an error of the core gets a value that is words. Those are codes of core/codes/fault.h; a text from outside stays as it is.
VALUE = re.compile(r'\{"(?:what|looksLike|place|limit)", "([^"{}]+)"\}|damaged\("([^"]+)"\)|unexpected\(std::string\("([^"]+)"\)\)')
# The kind of a leftover, which documents name like this.
NAMES = {"unmatched-key"}


def written_values(sources):
    for source in sources:
        for found in VALUE.finditer(source):
            value = next(group for group in found.groups() if group)
            if value not in NAMES:
                yield value


def check_values(root):
    folders = ["core/stores", "core/import", "core/readers", "core/wire", "core/base"]
    sources = [path.read_text() for folder in folders for path in sorted((root / folder).rglob("*.cpp"))]
    return [(("words", value, ""), "is shown as a value, and is no code") for value in written_values(sources)]


def self_test():
    """Each rule finds its breach, and leaves a good text alone."""
    breaches = [("&Next %1", ["&Weiter"]), ("&Next", ["Weiter"]), ("Next", ["Next"]), ("Next", [""]), (" more", ["mehr"]), ("Next", ["Weiter!"])]
    assert all(list(mistakes(*breach)) for breach in breaches), "a rule finds nothing"
    assert not list(mistakes("&Next %1", ["&Weiter %1"]))
    sources = ['{"what", "odd"}', '{"place", Fault::File}', '{"what", "unmatched-key"}', '{"id", "any"}', 'return damaged("odd too");']
    assert list(written_values(sources)) == ["odd", "odd too"], "a value that is written as text is not found"


def main():
    root = pathlib.Path(sys.argv[1])
    self_test()
    files = sorted((root / "translations").glob("*.ts"))
    assert files, "there are no translations"
    bad = 0
    for path in files:
        for key, mistake in check(root, path) + check_values(root):
            print(f"{path.name}: “{key[1]}” ({key[0]}) {mistake}")
            bad += 1
    return 1 if bad else 0


sys.exit(main())
