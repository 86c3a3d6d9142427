# SPDX-License-Identifier: Apache-2.0
"""Services, and who besides the owner may read a key."""
from steps import (ADOPT, FIRST, MAIL, REPLACE, Situation as S, damage, group_by_hand, named, of, receipt, remove, rename, rights_by_hand, take,
                   take_text, undo)

RENEWAL = take("mail27", *MAIL, REPLACE)
SERVES = take("mail", *MAIL, "--services", "smtp,imap")
READS = take("mail", *MAIL, "--grant-read", "user:www-data")


def services(name, *words):
    return ["services", of(name), *words]


def for_services(name, *rest, **more):
    return S(name, *rest, need="services", **more)


def for_grants(name, *rest, **more):
    return S(name, *rest, need="--grant-read", **more)


SERVICES = [
    for_services("a first import for services", [], SERVES),
    for_services("a first import for no service", [], take("mail", *MAIL, "--services", "none")),
    for_services("services that are added by an import", [SERVES], take("mail", *MAIL, "--services", "pop")),
    for_services("services that an import adds to none", [FIRST], take("mail", *MAIL, "--services", "iis")),
    for_services("services that are there already", [SERVES], take("mail", *MAIL, "--services", "imap"), nothing=True),
    for_services("services and a name at once", [FIRST], take("mail", *named("front"), "--services", "um")),
    for_services("services that are added", [FIRST], services("mail", "--add", "smtp,iis")),
    for_services("services that are taken away", [SERVES], services("mail", "--remove", "smtp")),
    for_services("all services that are taken away", [SERVES], services("mail", "--remove", "smtp,imap")),
    for_services("services that are added and taken away", [SERVES], services("mail", "--add", "pop", "--remove", "imap")),
    for_services("services that it has", [SERVES], services("mail", "--add", "smtp"), nothing=True),
    for_services("services that it does not have", [SERVES], services("mail", "--remove", "pop"), nothing=True),
    for_services("services of a certificate that is not there", [FIRST], services("web", "--add", "smtp"), code=17, reason="not-found"),
    for_services("a renewal of a certificate with services", [SERVES], RENEWAL),
    for_services("a renewal that takes the services over", [SERVES], [*RENEWAL, "--services", "smtp,imap"]),
    for_services("a certificate with services that is removed", [SERVES], remove("mail")),
    for_services("a certificate with services that gets another name", [SERVES], rename("mail", "front")),
    for_services("a certificate with services that is not whole, replaced", [SERVES, damage("mail", "chain.pem")], take("mail", *MAIL, REPLACE),
      undo="was-damaged"),
    for_services("undo of an import under services that were added", [FIRST, services("mail", "--add", "smtp")], undo(0),
      code=9, reason="changes-stand-on-it", says=[receipt(1)]),
    for_services("undo of services under others", [FIRST, services("mail", "--add", "smtp"), services("mail", "--add", "pop")], undo(1),
      code=9, reason="changes-stand-on-it", says=[receipt(2)]),
]

GRANTS = [
    for_grants("a first import that an account may read", [], READS),
    for_grants("a first import that a group may read", [], take("mail", *MAIL, "--grant-read", "group:mail")),
    for_grants("a first import that two accounts and a group may read", [], [*READS, "--grant-read", "user:backup", "--grant-read", "group:mail"]),
    for_grants("a first import that its owner may read", [], take("mail", *MAIL, "--grant-read", "user:root")),
    for_grants("an account that nobody knows", [FIRST], take("web", "--grant-read", "user:nobody-knows-it"), code=9, reason="no-such-account"),
    for_grants("an account that may read what is there already", [FIRST], READS),
    for_grants("an account that may read it already", [READS], READS, nothing=True),
    for_grants("one more account", [READS], take("mail", *MAIL, "--grant-read", "user:backup")),
    for_grants("an account and a name at once", [FIRST], take("mail", *named("front"), "--grant-read", "user:www-data")),
    for_grants("an account, a name and services at once", [FIRST], take("mail", *named("front"), "--grant-read", "user:www-data", "--services", "smtp")),
    for_grants("a renewal that takes over who may read", [READS], RENEWAL),
    for_grants("a renewal that takes over rights that were given by hand", [FIRST, rights_by_hand("mail", "u:backup:r")], RENEWAL),
    for_grants("a renewal that takes over a group that was given by hand", [FIRST, group_by_hand("mail", "mail")], RENEWAL),
    for_grants("a renewal that does not take over who may read", [READS], [*RENEWAL, "--grant-read", "none"]),
    for_grants("a renewal that an other account may read as well", [READS], [*RENEWAL, "--grant-read", "user:backup"]),
    for_grants("a renewal that leaves the name with the old one", [READS], take("mail27", *named("mail 27"))),
    for_grants("another name for what an account may read", [READS], rename("mail", "front")),
    for_grants("another name after rights that were given by hand", [FIRST, rights_by_hand("mail", "u:backup:r")], rename("mail", "front")),
    for_grants("a chain that is completed of what an account may read", [take("lone", *named("lone"), "--grant-read", "user:www-data")],
      take_text("issuers.pem")),
    for_grants("a removal of what an account may read", [READS], remove("mail")),
    for_grants("a certificate that is not whole and that an account may read, replaced", [READS, damage("mail", "chain.pem")],
      take("mail", *MAIL, REPLACE), undo="was-damaged"),
    for_grants("undo of an import that an account may read", [READS], undo(0)),
    for_grants("undo of a grant", [FIRST, READS], undo(1)),
    for_grants("undo of a renewal that took over who may read", [READS, RENEWAL], undo(1)),
    for_grants("undo of a name under a grant", [FIRST, rename("mail", "front"), take("mail", "--grant-read", "user:www-data")], undo(1),
      code=9, reason="changes-stand-on-it", says=[receipt(2)]),
    for_grants("an answer to a request that an account may read", [ADOPT], take_text("signing.pem", "--grant-read", "user:www-data")),
]

TABLE = SERVICES + GRANTS
