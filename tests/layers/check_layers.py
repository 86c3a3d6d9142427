#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Enforces the arrows of ARCHITECTURE.md by what sources include and what targets link.

check_layers.py SOURCE_DIR [BUILD_DIR]: prints each breach and exits 1; with BUILD_DIR the link lines of build.ninja are read too.
check_layers.py --self-test SOURCE_DIR BUILD_DIR: plants a forbidden include and a forbidden link line, one for each rule,
in a copy, and exits 1 unless each is found.
"""
import pathlib
import re
import shutil
import sys
import tempfile

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
OWN = ("core/", "ui/", "app/", "tests/")
# Headers that begin with a capital Q and have no ending are Qt's; so are those behind a module's name.
QT = re.compile(r"^(Q[A-Z][A-Za-z0-9]*(/.*)?|Qt[A-Z][A-Za-z]*/.*)$")
OPENSSL = re.compile(r"^openssl/")
UTF8PROC = re.compile(r"^utf8proc\.h$")
WINDOWS = re.compile(r"^(windows\.h|io\.h|shellapi\.h|lmcons\.h|ntsecapi\.h|win[a-z0-9]*\.h)$")
POSIX = re.compile(r"^((unistd|fcntl|pwd|grp|dirent|termios|poll|signal|syslog|sched|netdb|spawn|seccomp)\.h|(sys|linux|acl|arpa|net|netinet)/.*)$")

# The pages of one flow, and its session, know nothing of another flow.
OTHER_PAGE = re.compile(r"^ui/(pages/(?:request|undo)_[a-z_]*|request_session|history_session)\.(h|cpp)$")

# What every folder of core may use.
BOTTOM = ("core/codes/", "core/base/")

# folder prefix -> own folders that it may include (longest prefix decides)
MAY_INCLUDE = {
    "core/codes/": ("core/codes/",),
    "core/base/": BOTTOM,
    "core/words/": (*BOTTOM, "core/words/"),
    "core/openssl/": (*BOTTOM, "core/openssl/"),
    "core/model/": (*BOTTOM, "core/openssl/", "core/model/"),
    "core/formats/": (*BOTTOM, "core/openssl/", "core/model/", "core/formats/"),
    "core/ports/": (*BOTTOM, "core/model/", "core/formats/", "core/ports/"),
    "core/review/": (*BOTTOM, "core/model/", "core/review/"),
    "core/plan/": (*BOTTOM, "core/model/", "core/ports/", "core/plan/"),
    "core/documents/": (*BOTTOM, "core/words/", "core/model/", "core/formats/", "core/ports/", "core/plan/", "core/documents/"),
    "core/import/": (*BOTTOM, "core/words/", "core/model/", "core/formats/source_file.h", "core/review/", "core/ports/", "core/plan/", "core/executor/",
                     "core/import/"),
    "core/history/": (*BOTTOM, "core/ports/", "core/plan/", "core/documents/", "core/history/"),
    "core/undo/": (*BOTTOM, "core/model/", "core/ports/", "core/plan/", "core/documents/", "core/executor/", "core/history/", "core/import/", "core/undo/"),
    "core/report/": (*BOTTOM, "core/words/", "core/model/", "core/plan/", "core/documents/", "core/undo/", "core/report/"),
    "core/servers/": (*BOTTOM, "core/servers/"),
    "core/executor/": (*BOTTOM, "core/model/", "core/review/", "core/ports/", "core/plan/", "core/documents/", "core/history/", "core/executor/"),
    "core/apply/": (*BOTTOM, "core/model/", "core/formats/source_file.h", "core/ports/", "core/plan/", "core/documents/", "core/executor/",
                    "core/history/", "core/import/", "core/undo/", "core/apply/"),
    "core/stores/": (*BOTTOM, "core/model/", "core/ports/", "core/stores/"),
    "core/wire/": (*BOTTOM, "core/model/", "core/formats/", "core/documents/documents.h", "core/wire/"),
    "core/readers/": (*BOTTOM, "core/model/", "core/formats/", "core/ports/", "core/wire/", "core/readers/"),
    "ui/": ("core/", "ui/"),
    "app/": ("core/", "app/"),
    "app/wizard/": ("core/", "ui/", "app/"),
    # It touches hostile bytes, and knows neither stores nor settings. Plans it knows as documents, by way of core/wire: it reads a saved one.
    "app/reader/": (*BOTTOM, "core/formats/", "core/wire/", "app/reader/", "app/hardening/"),
}
MAY_USE_OPENSSL = ("core/base/", "core/openssl/", "core/model/", "core/formats/")
MAY_USE_QT = ("ui/", "app/wizard/")
MAY_USE_POSIX = ("core/stores/", "core/readers/", "core/base/posix/", "app/")
# An adapter is named where programs are composed, in its own folder and in tests.
MAY_NAME_ADAPTERS = ("app/", "core/stores/", "core/readers/")
ADAPTERS = ("core/stores/", "core/readers/")

MAY_LINK = {  # our library -> what may stand in the link lines of the programs that are not the wizard
    "certwright": {"forbidden": re.compile(r"libQt6|/Qt6|libui\.a")},
    "certwright-reader": {"forbidden": re.compile(r"libQt6|/Qt6|libui\.a|libfolder_store\.a|libconfined_reader\.a|libapp_composition\.a")},
}


def rule_for(path):
    fitting = [prefix for prefix in MAY_INCLUDE if path.startswith(prefix)]
    return max(fitting, key=len) if fitting else None


def breaches_of_file(path, text):
    rule = rule_for(path)
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        match = INCLUDE.match(line)
        if not match:
            continue
        header = match.group(1)
        where = f"{path}:{number}: includes {header}"
        if header.startswith(OWN):
            if rule and not header.startswith(MAY_INCLUDE[rule]):
                found.append(f"{where}, which {rule} may not use")
            # The base of all pages is not a page itself, and a long page may stand in two files: file_page.cpp and file_page_content.cpp.
            is_own = stem(header) in (stem(path), "flow_page", "page") or stem(path) == stem(header) + "_content"
            if header.startswith("ui/pages/") and path.startswith("ui/pages/") and not is_own:
                found.append(f"{where}: one page names another")
            if OTHER_PAGE.match(path) and header in ("ui/pages/page.h", "ui/import_session.h"):
                found.append(f"{where}: a request knows nothing of an import")
            if header.startswith(ADAPTERS) and not path.startswith(MAY_NAME_ADAPTERS):
                found.append(f"{where}: an adapter is named where programs are composed, and nowhere else")
        if QT.match(header) and not path.startswith(MAY_USE_QT):
            found.append(f"{where}: no Qt here")
        if OPENSSL.match(header) and (not path.startswith(MAY_USE_OPENSSL) or is_public_header(path)):
            found.append(f"{where}: OpenSSL is private to core")
        if UTF8PROC.match(header) and not path.startswith("core/base/"):
            found.append(f"{where}: utf8proc is private to core/base/text")
        if POSIX.match(header) and not path.startswith(MAY_USE_POSIX):
            found.append(f"{where}: POSIX belongs to the adapters and the programs")
        if WINDOWS.match(header) and "/windows/" not in path and path != "ui/widgets/caps_lock.cpp":
            found.append(f"{where}: Windows belongs to the folders of that name")
    return found


def stem(path):
    return pathlib.PurePosixPath(path).stem


def is_public_header(path):
    return path.endswith(".h") and path.startswith(("core/base/", "core/model/", "core/formats/")) and not path.startswith("core/formats/private/")


def sources(root, *folders):
    """Path and text of each source below the folders."""
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp") and path.is_file():
                yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def breaches_of_sources(root):
    return [breach for path, text in sources(root, "core", "ui", "app") for breach in breaches_of_file(path, text)]


def folder_of(path):
    """core/formats of core/formats/pem.h. What a folder has below it belongs to it."""
    return "/".join(path.split("/")[:2])


def circles_of_folders(root):
    """Folders of core that include each other, directly or by way of others; and those that no rule names."""
    uses = {}
    for path, text in sources(root, "core"):
        headers = [match.group(1) for match in map(INCLUDE.match, text.splitlines()) if match]
        uses.setdefault(folder_of(path), set()).update(folder_of(header) for header in headers if header.startswith("core/"))
    found = [f"{folder}: no rule says what it may include" for folder in sorted(uses) if f"{folder}/" not in MAY_INCLUDE]

    def reaches(start):
        seen, ahead = set(), [start]
        while ahead:
            for folder in uses.get(ahead.pop(), set()) - seen - {start}:
                seen.add(folder)
                ahead.append(folder)
        return seen

    reached = {folder: reaches(folder) for folder in uses}
    return found + [f"{one} and {other} are a circle" for one in sorted(uses) for other in sorted(reached[one]) if one < other and one in reached.get(other, ())]


def breaches_of_links(ninja_text):
    """Reads each program's own statement of build.ninja: its objects and its LINK_LIBRARIES."""
    found = []
    for block in ninja_text.split("\nbuild ")[1:]:
        output = block.split(":", 1)[0].split()[0]
        link = re.search(r"^\s*LINK_LIBRARIES = (.*)$", block, re.M)
        name = pathlib.PurePosixPath(output).name
        if link and name in MAY_LINK:
            for library in link.group(1).split():
                if MAY_LINK[name]["forbidden"].search(library):
                    found.append(f"{name} links {library}")
    return found


def breaches_of_cmake(root):
    """A library of core that names Qt in its CMake would link it into every program."""
    found = []
    for path in sorted((root / "core").rglob("CMakeLists.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(r"Qt6?::", line):
                found.append(f"{path.relative_to(root)}:{number}: core names Qt")
            if re.search(r"PUBLIC(?:(?!PRIVATE).)*OpenSSL::", line):
                found.append(f"{path.relative_to(root)}:{number}: OpenSSL is PRIVATE to core")
    return found


PLANTED = [
    ("core/model/planted.cpp", "#include <QString>"),
    ("core/model/planted.cpp", "#include <QtCore/qstring.h>"),
    ("core/model/planted.h", "#include <openssl/x509.h>"),
    ("core/import/planted.cpp", "#include <openssl/evp.h>"),
    ("core/import/planted.cpp", '#include "ui/import_session.h"'),
    ("core/import/planted.cpp", '#include "core/stores/folder/folder_store.h"'),
    ("core/base/planted.cpp", '#include "core/model/certificate.h"'),
    ("core/review/planted.cpp", "#include <unistd.h>"),
    ("ui/planted.cpp", '#include "core/stores/folder/folder_store.h"'),
    ("ui/planted.cpp", "#include <openssl/evp.h>"),
    ("ui/pages/planted.cpp", '#include "ui/pages/file_page.h"'),
    ("ui/pages/request_planted.cpp", '#include "ui/pages/page.h"'),
    ("core/wire/planted.cpp", "#include <sys/socket.h>"),
    ("core/plan/planted.cpp", "#include <acl/libacl.h>"),
    ("core/plan/planted.cpp", "#include <sys/acl.h>"),
    ("core/executor/planted.cpp", "#include <grp.h>"),
    ("core/executor/planted.cpp", "#include <syslog.h>"),
    ("core/import/planted.cpp", "#include <sched.h>"),
    ("ui/planted.cpp", "#include <netdb.h>"),
    ("core/wire/planted.cpp", '#include "core/documents/effect_document.h"'),
    ("app/reader/planted.cpp", '#include "core/documents/documents.h"'),
    ("core/openssl/planted.cpp", "#include <utf8proc.h>"),
    ("core/formats/planted.cpp", "#include <unistd.h>"),
    ("app/cli/planted.cpp", "#include <windows.h>"),
    ("core/formats/planted.cpp", '#include "core/wire/message.h"'),
    ("ui/planted.cpp", '#include "core/readers/child_reader.h"'),
    ("app/reader/planted.cpp", '#include "core/stores/folder/folder_store.h"'),
    ("app/cli/planted.cpp", "#include <QCoreApplication>"),
    ("app/cli/planted.cpp", '#include "ui/import_session.h"'),
    ("core/codes/planted.cpp", '#include "core/base/error.h"'),
    ("core/words/planted.cpp", '#include "core/plan/effect.h"'),
    ("core/formats/planted.cpp", '#include "core/ports/reader.h"'),
    ("core/documents/planted.cpp", '#include "core/import/run.h"'),
    ("core/history/planted.cpp", '#include "core/executor/executor.h"'),
    ("core/import/planted.cpp", '#include "core/undo/undo.h"'),
]

# Circles that no rule for a single folder would show: the first goes by way of a third folder.
PLANTED_CIRCLES = [
    (("core/one/a.h", "core/two/b.h"), ("core/two/b.h", "core/three/c.h"), ("core/three/c.h", "core/one/a.h")),
    (("core/codes/planted.h", "core/words/words.h"),),
]


def self_test(root, build):
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder)
        for name in ("core", "ui", "app"):
            shutil.copytree(root / name, copy / name)
        for path, line in PLANTED:
            planted = copy / path
            planted.parent.mkdir(parents=True, exist_ok=True)
            planted.write_text(line + "\n", encoding="utf-8")
            if not any(breach.startswith(path) for breach in breaches_of_sources(copy)):
                failures.append(f"not found: {line} in {path}")
            planted.unlink()
        for circle in PLANTED_CIRCLES:
            for path, header in circle:
                (copy / path).parent.mkdir(parents=True, exist_ok=True)
                (copy / path).write_text(f'#include "{header}"\n', encoding="utf-8")
            if not any(breach.endswith("are a circle") for breach in circles_of_folders(copy)):
                failures.append(f"not found: the circle {circle}")
            for path, _ in circle:
                (copy / path).unlink()
        cmake = copy / "core/base/CMakeLists.txt"
        cmake.write_text("target_link_libraries(core_base PUBLIC Qt6::Core)\n", encoding="utf-8")
        if not breaches_of_cmake(copy):
            failures.append("not found: core linking Qt6::Core")
    ninja = (build / "build.ninja").read_text(encoding="utf-8")
    for program in MAY_LINK:
        lines = re.findall(rf"^build bin/{program}:.*(?:\n  .*)*", ninja, re.M)
        if not lines:
            failures.append(f"no link line of {program} in build.ninja")
            continue
        planted = ninja.replace(lines[0], re.sub(r"LINK_LIBRARIES = ", "LINK_LIBRARIES = /usr/lib/libQt6Core.so ", lines[0]))
        if not breaches_of_links(planted):
            failures.append(f"not found: {program} linking libQt6Core")
    return failures


def main(arguments):
    planting = arguments[:1] == ["--self-test"]
    if planting:
        arguments = arguments[1:]
    root, build = pathlib.Path(arguments[0]), pathlib.Path(arguments[1])
    if planting:
        found = self_test(root, build)
    else:
        ninja = (build / "build.ninja").read_text(encoding="utf-8")
        found = breaches_of_sources(root) + circles_of_folders(root) + breaches_of_cmake(root) + breaches_of_links(ninja)
    for breach in found:
        print(breach)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
