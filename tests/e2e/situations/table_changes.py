# SPDX-License-Identifier: Apache-2.0
"""Requests, removals, names, the trash, and undo of what came before."""
from steps import (ADOPT, ASK, FIRST, MAIL, PURGE, REPLACE, TRUST, Refusal, Situation as S, answer, answer_of_second, at, here, let_others_write,
                   named, only_request, other_store_id, point_by_hand, receipt, remove, rename, take, take_from_trash, take_text, undo)

ANSWER = ["import", here("answer.pem")]
GIVE_UP = ["request", "remove", only_request]
ADOPT_EC = ["request", "adopt", at("extra.key"), "--subject", "CN=extra.example.com", *named("extra")]
AGAIN = ["request", "adopt", at("signing.key"), "--subject", "CN=extra.example.com, O=Example", *named("extra two")]

REQUESTS = [
    S("a new request", [], ASK),
    S("a new request beside a certificate", [FIRST], ASK),
    S("a second request", [ASK], ASK),
    S("a request for a key that is there", [], ADOPT),
    S("a request for a key that waits already", [ADOPT], ADOPT, nothing=True),
    S("a request for an elliptic key", [], ADOPT_EC, known="the preview names a request that will not be the one that is made"),
    S("a request for an elliptic key that waits already", [ADOPT_EC], ADOPT_EC, nothing=True),
    S("another request for a key that waits already", [ADOPT], AGAIN),
    S("a request that is given up", [ASK], GIVE_UP),
    S("a request that is not there", [ASK], ["request", "remove", "0" * 64], code=17, reason="not-found"),
    S("a certificate that answers a request", [ASK, answer()], ANSWER),
    S("a certificate that answers a request, under another name", [FIRST, ASK, answer()], [*ANSWER, *named("front")]),
    S("a certificate that answers a request and takes a name", [FIRST, ASK, answer()], [*ANSWER, *MAIL, REPLACE]),
    S("a certificate with other names than were asked for", [ASK, answer("DNS:other.example.com,DNS:more.example.com")], ANSWER),
    S("a certificate that answers one of two requests", [ASK, ASK, answer_of_second], ANSWER, undo="whole"),
    S("a certificate that answers one of two requests of a key", [ADOPT, AGAIN], take_text("signing.pem")),
    S("an answer that comes again", [ASK, answer(), ANSWER], ANSWER, nothing=True),
    S("an answer whose request was given up", [ASK, answer(), GIVE_UP], ANSWER, code=9, reason="no-key"),
    S("an answer whose request came back", [ASK, answer(), GIVE_UP, undo(1)], ANSWER),
]

REMOVALS = [
    S("a certificate that is removed", [FIRST], remove("mail")),
    S("a certificate with two names that is removed", [FIRST, rename("mail", "front")], remove("mail")),
    S("a certificate whose issuer another needs", [FIRST, take("web")], remove("mail")),
    S("a certificate with its root", [take("mail", *MAIL, *TRUST)], remove("mail")),
    S("a certificate that was renewed", [FIRST, take("mail27", *MAIL, REPLACE)], remove("mail")),
    S("a certificate with a link that was made by hand", [FIRST, point_by_hand("hand", "mail")], remove("mail")),
    S("a root", [take("mail", *MAIL, *TRUST)], remove("root")),
    S("an issuer that is in use", [FIRST], remove("issuing"), code=9, reason="in-use"),
    S("an issuer that nobody needs", [take_text("all-issuers.pem")], remove("other")),
    S("a certificate that is not there", [FIRST], remove("web"), code=17, reason="not-found"),
    S("a certificate that was removed", [FIRST, remove("mail")], remove("mail"), code=17, reason="not-found"),
]

NAMES = [
    S("another name", [FIRST], rename("mail", "front")),
    S("the same name", [FIRST], rename("mail", "mail"), nothing=True),
    S("a name for what had none", [take("mail")], rename("mail", "mail")),
    S("the default name", [FIRST], rename("mail", "Microsoft Exchange")),
    S("the earlier name", [FIRST, rename("mail", "front")], rename("mail", "mail")),
    S("a name that another certificate has already", [FIRST, take("web", *named("web"))], rename("web", "mail"), code=10, reason="link-exists"),
    S("a name that is taken over", [FIRST, take("web", *named("web"))], rename("web", "mail", REPLACE)),
    S("a name that is longer than names are", [FIRST], rename("mail", "x" * 64), code=9, reason="name-too-long"),
    S("a name for a certificate that is not there", [FIRST], rename("web", "web"), code=17, reason="not-found"),
]

RENEWAL = take("mail27", *MAIL, REPLACE)
UNDOING = [
    S("undo", [FIRST], undo(0)),
    S("undo of the last", [FIRST, take("web")], ["undo", "last"]),
    S("undo of an undo", [FIRST, undo(0)], undo(1)),
    S("undo of an undo of an undo", [FIRST, undo(0), undo(1)], undo(2)),
    S("undo again, after undo and redo", [FIRST, undo(0), undo(1)], undo(0)),
    S("undo of what was undone", [FIRST, undo(0)], undo(0), nothing=True),
    S("undo of a renewal", [FIRST, RENEWAL], undo(1)),
    S("undo of the older of two that have nothing in common", [take("by-other"), FIRST], undo(0)),
    S("undo of the older of two with one issuer", [FIRST, take("web")], undo(0)),
    S("undo of an import whose issuer an older one brought", [FIRST, take("web"), undo(0)], undo(1)),
    S("undo under a rename", [FIRST, rename("mail", "front")], undo(0), code=9, reason="changes-stand-on-it", says=[receipt(1)]),
    S("undo under a renewal and a rename", [FIRST, RENEWAL, rename("mail", "old")], undo(0), code=9, reason="changes-stand-on-it",
      says=[receipt(2), receipt(1)]),
    S("undo under a rename that was undone", [FIRST, rename("mail", "front"), undo(1)], undo(0)),
    S("undo of a request that was answered", [ASK, answer(), ANSWER], undo(0), code=9, reason="changes-stand-on-it", says=[receipt(1)]),
    S("undo of a removal after the same import again", [FIRST, remove("mail"), FIRST], undo(1), code=9, reason="changes-stand-on-it", says=[receipt(2)]),
    S("undo of a change that is not there", [FIRST], ["undo", "20200101T000000Z-0000000000000000"], code=17, reason="not-found"),
    S("undo of the last where there is none", [FIRST, undo(0)], ["undo", "last"], code=17, reason="not-found"),
    S("undo with the receipt of another store", [FIRST, other_store_id], undo(0), code=9, reason="receipt-not-trusted"),
    S("undo with a receipt that others may write", [FIRST, let_others_write(0)], undo(0), code=9, reason="receipt-not-trusted"),
]

PURGES = [
    S("a purge", [FIRST, remove("mail")], PURGE, undo=Refusal(9, "not-undoable")),
    S("a purge of two changes", [FIRST, remove("mail"), take("web"), remove("web")], PURGE, undo=Refusal(9, "not-undoable")),
    S("a purge of what is not old enough", [FIRST, remove("mail")], ["purge", "-Confirm:$false"], nothing=True),
    S("a purge of nothing", [FIRST], PURGE, nothing=True),
    S("a purge with nobody to ask", [FIRST, remove("mail")], ["purge", "--older-than", "0"], code=14, reason="nobody-to-ask", preview=0),
    S("undo of a purge", [FIRST, remove("mail"), PURGE], undo(2), code=9, reason="not-undoable"),
    S("undo of what was purged", [FIRST, remove("mail"), PURGE], undo(1), code=9, reason="kept-no-longer",
      says=[lambda scene: scene.documents[2]["by"]["time"][:10], receipt(2)]),
    S("redo of what was purged", [FIRST, undo(0), PURGE], undo(1), code=9, reason="kept-no-longer",
      says=[lambda scene: scene.documents[2]["by"]["time"][:10], receipt(2)]),
    S("undo of what somebody took out of the trash", [FIRST, remove("mail"), take_from_trash(1)], undo(1), code=9, reason="kept-no-longer"),
    S("undo of a renewal after a purge", [FIRST, RENEWAL, PURGE], undo(1)),
    S("undo of an import after a purge of something else", [FIRST, take("web"), remove("web"), PURGE], undo(0)),
]

TABLE = REQUESTS + REMOVALS + NAMES + UNDOING + PURGES
