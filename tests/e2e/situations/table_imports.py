# SPDX-License-Identifier: Apache-2.0
"""Imports: fresh, repeated, renewals, damage, issuers and roots."""
from steps import (FIRST, MAIL, REPLACE, TRUST, Situation as S, at, damage, edit_entry, named, of, other_key, place, point_by_hand, remove, rename,
                   take, take_text, undo, unlink_by_hand)

FRESH = [
    S("a first import under a name", [], FIRST),
    S("a first import under the default name", [], take("mail")),
    S("a first import from a text with the key beside it", [], take_text("mail.pem", "--key", at("mail.key"), *MAIL)),
    S("an import beside another of the same issuer", [take("web", *named("web"))], FIRST),
    S("an import beside another of another issuer", [take("by-other", *named("other"))], FIRST),
    S("a file without issuers", [], take("lone", *named("lone"))),
    S("a file without issuers whose chain the store has", [take("web")], take("mail-alone", *MAIL)),
    S("a name with characters that a file name cannot have", [], take("mail", *named("a/b % é"))),
    S("two pairs in one file", [], take_text("two.pem")),
    S("two pairs in one file under one name", [], take_text("two.pem", *named("both"))),
    S("one of two pairs", [], take_text("two.pem", "--select", of("web"), *named("web"))),
    S("the second of two pairs after the first", [take_text("two.pem", "--select", of("web"))], take_text("two.pem", "--select", of("mail"), *MAIL)),
    S("the same certificate twice in one file", [], take_text("twice.pem", *MAIL)),
    S("a file with an issuer that belongs to no chain", [], take_text("stray.pem", *MAIL)),
    S("an expired certificate that is accepted", [], take("old", *named("old"), "--accept", "expired")),
    S("an expired certificate", [], take("old", *named("old")), code=9, reason="finding-not-accepted"),
    S("a certificate without its key", [], take_text("mail.pem"), code=9, reason="no-key"),
    S("a key that does not fit", [FIRST], take_text("web.pem", "--key", at("extra.key")), code=9, reason="key-mismatch"),
    S("a wrong password", [FIRST], ["import", at("web.pfx"), "--password-file", at("wrong-password")], code=6),
    S("a file that breaks off", [FIRST], take("damaged"), code=4),
    S("a name that is too long", [FIRST], take("web", *named("x" * 64)), code=9, reason="name-too-long"),
]

REPEATED = [
    S("the same import again", [FIRST], FIRST, nothing=True),
    S("the same certificate in another file", [FIRST], take_text("mail.pem", "--key", at("mail.key"), *MAIL), nothing=True),
    S("the same certificate without its key", [FIRST], take_text("mail.pem"), nothing=True),
    S("the same certificate under another name", [FIRST], take("mail", *named("front"))),
    S("the same certificate without a name", [FIRST], take("mail"), nothing=True),
    S("the same certificate after its name was changed", [FIRST, rename("mail", "front")], take("mail"), nothing=True),
    S("the same certificate under the name that it had", [FIRST, rename("mail", "front")], FIRST),
    S("the same import after it was undone", [FIRST, undo(0)], FIRST),
    S("the same import after it was removed", [FIRST, remove("mail")], FIRST),
    S("the same import after its link was taken away by hand", [FIRST, unlink_by_hand("mail")], FIRST),
    S("the same import after its link was led elsewhere by hand", [FIRST, take("web"), point_by_hand("mail", "web")], FIRST, code=10, reason="link-exists"),
    S("the same import that leads a link back", [FIRST, take("web"), point_by_hand("mail", "web")], take("mail", *MAIL, REPLACE)),
    S("the same import over a link that leads nowhere", [FIRST, point_by_hand("mail", None)], take("mail", *MAIL, REPLACE),
      undo={lambda scene: "by-name/mail": None}),
    S("the same import after its name was edited by hand", [FIRST, edit_entry("mail", friendlyName="by hand")], FIRST),
    S("an entry that is not whole", [FIRST, damage("mail", "chain.pem")], FIRST, code=10, reason="entry-damaged"),
    S("an entry that is not whole, replaced", [FIRST, damage("mail", "chain.pem")], take("mail", *MAIL, REPLACE), undo="was-damaged"),
    S("an entry with another key, replaced", [FIRST, other_key("mail", "web")], take("mail", *MAIL, REPLACE), undo="was-damaged"),
    S("an entry that is not whole, replaced under another name", [FIRST, damage("mail", "entry.json")], take("mail", *named("front"), REPLACE),
      undo={place("my", "mail"): "was-damaged"}),
]

RENEWED = [
    S("a renewal that moves the name", [FIRST], take("mail27", *MAIL, REPLACE)),
    S("a renewal under a name that is taken", [FIRST], take("mail27", *MAIL), code=10, reason="link-exists"),
    S("a renewal that keeps the name with the old one", [FIRST], take("mail27", *named("mail 27"))),
    S("a renewal under the default name", [FIRST], take("mail27")),
    S("a renewal with the key of the old one", [FIRST], take("rekeyed", *MAIL, REPLACE)),
    S("a renewal that finds its key in the store", [FIRST], take_text("rekeyed.pem", *MAIL, REPLACE)),
    S("a second renewal", [FIRST, take("mail27", *MAIL, REPLACE)], take("mail28", *MAIL, REPLACE)),
    S("a renewal whose predecessor was removed", [FIRST, take("mail27", *MAIL, REPLACE), remove("mail")], take("mail28", *MAIL, REPLACE)),
    S("the old one takes its name back", [FIRST, take("mail27", *MAIL, REPLACE)], take("mail", *MAIL, REPLACE)),
    S("the old one again, whose name has moved on", [FIRST, take("mail27", *MAIL, REPLACE)], take("mail"), nothing=True),
    S("a name that another certificate has", [FIRST], take("web", *MAIL), code=10, reason="link-exists"),
    S("a name that is taken from another certificate", [FIRST], take("web", *MAIL, REPLACE)),
]

ISSUERS = [
    S("issuers alone, for which nothing waits", [], take_text("all-issuers.pem")),
    S("issuers that complete a chain", [take("lone", *named("lone"))], take_text("issuers.pem")),
    S("issuers that complete two chains", [take("lone", *named("lone")), take("mail-alone", *MAIL)], take_text("issuers.pem")),
    S("issuers that are there already", [FIRST], take_text("issuers.pem"), nothing=True),
    S("a chain that its own file completes, under another name", [take("mail-alone", *MAIL)], take("mail", *named("front"))),
    S("an issuer that was certified again", [take("mail", *MAIL, *TRUST)], take_text("renewed.pem")),
    S("an issuer that was certified again, for two", [take("mail", *MAIL, *TRUST), take("web")], take_text("renewed.pem")),
    S("an issuer beside those in use", [FIRST], take_text("other.pem")),
    S("a root that is trusted with its certificate", [], take("mail", *MAIL, *TRUST)),
    S("a root that is trusted afterwards", [FIRST], take("mail", *MAIL, *TRUST)),
    S("a root that is trusted already", [take("mail", *MAIL, *TRUST)], take("mail", *MAIL, *TRUST), nothing=True),
    S("a root alone that is trusted", [], take_text("root.pem", *TRUST)),
    S("a root alone without a decision", [FIRST], take_text("root.pem"), code=9, reason="root-undecided"),
    S("a root that was removed, trusted again", [take("mail", *MAIL, *TRUST), remove("root")], take_text("root.pem", *TRUST)),
    S("issuers that complete a chain and come from the trash", [take("lone"), take_text("issuers.pem"), undo(1)], take_text("issuers.pem")),
]

TABLE = FRESH + REPEATED + RENEWED + ISSUERS
