# SPDX-License-Identifier: Apache-2.0
"""What somebody has done by hand in a store, and what undo, repair and the other verbs make of it."""
from steps import (ASK, FIRST, MAIL, REPLACE, Refusal, Situation as S, add_to_entry, append, damage, edit_entry, named, of, only_request, other_key,
                   place, point_by_hand, receipt, remove, remove_entry_by_hand, rename, rights_by_hand, spoil_journal, spoil_request, spoil_trash,
                   take, undo, unlink_by_hand)

RENEWAL = take("mail27", *MAIL, REPLACE)
REPAIR = ["repair"]
LINK = "the undo of the undo of a link to what is not whole is refused: the key is tried that was put there by hand"

UNDOING = [
    S("undo beside a link that was made by hand", [FIRST, point_by_hand("hand", "mail")], undo(0)),
    S("undo of an entry that was edited by hand", [FIRST, edit_entry("mail", friendlyName="by hand")], undo(0)),
    S("undo of an entry whose services were edited by hand", [FIRST, edit_entry("mail", services=["smtp"])], undo(0), stays=[place("my", "mail")]),
    S("undo of an entry whose chain was edited by hand", [FIRST, append("mail", "chain.pem", "other.pem"), append("mail", "fullchain.pem", "other.pem")],
      undo(0), stays=[place("my", "mail")]),
    S("undo of an entry whose key was taken away by hand", [FIRST, damage("mail", "private-key.pem")], undo(0), stays=[place("my", "mail")],
      known=LINK),
    S("undo of an entry with another key", [FIRST, other_key("mail", "web")], undo(0), stays=[place("my", "mail")], known=LINK),
    S("undo of an entry with one file more", [FIRST, add_to_entry("mail", "note.txt")], undo(0)),
    S("undo of an entry whose key others may read", [FIRST, rights_by_hand("mail", "u:backup:r")], undo(0)),
    S("undo of another name, where others may read the key since", [FIRST, rename("mail", "front"), rights_by_hand("mail", "u:backup:r")], undo(1)),
    S("undo of another name, where others could read the key before", [FIRST, rights_by_hand("mail", "u:backup:r"), rename("mail", "front")], undo(1)),
    S("undo where a link was led elsewhere by hand", [take("web"), FIRST, point_by_hand("mail", "web")], undo(1)),
    S("undo of a renewal where the link was led elsewhere by hand", [take("web"), FIRST, RENEWAL, point_by_hand("mail", "web")], undo(2)),
    S("undo of a renewal where the old one was taken away by hand", [FIRST, RENEWAL, remove_entry_by_hand("mail")], undo(1)),
    S("undo where a link was taken away by hand", [FIRST, unlink_by_hand("mail")], undo(0)),
    S("undo where an entry was taken away by hand", [FIRST, unlink_by_hand("mail"), remove_entry_by_hand("mail")], undo(0)),
    S("undo where an entry alone was taken away by hand", [FIRST, remove_entry_by_hand("mail")], undo(0),
      undo={lambda scene: "by-name/mail": "target-gone"}),
    S("undo where all was taken away by hand", [FIRST, unlink_by_hand("mail"), remove_entry_by_hand("mail"), lambda scene: scene.issuer().unlink()],
      undo(0), nothing=True),
    S("undo where an issuer was taken away by hand", [FIRST, lambda scene: scene.issuer().unlink()], undo(0)),
    S("undo where an issuer is another", [FIRST, lambda scene: scene.issuer().write_text(scene.material.path("other.pem").read_text())], undo(0),
      stays=[place("ca", "issuing")]),
    S("undo of a removal where something else took the place", [FIRST, remove("mail"), lambda scene: scene.entry("mail").mkdir()], undo(1)),
    S("undo of a removal where the name was taken by hand", [FIRST, remove("mail"), take("web"), point_by_hand("mail", "web")], undo(1)),
    S("undo of what somebody changed in the trash", [FIRST, remove("mail"), spoil_trash(1, "mail")], undo(1), code=9, reason="kept-no-longer"),
]

DAMAGE = [
    S("a certificate that is not whole is removed", [FIRST, damage("mail", "chain.pem")], remove("mail")),
    S("a certificate that is not whole gets another name", [FIRST, damage("mail", "chain.pem")], rename("mail", "front"), code=10, reason="entry-damaged"),
    S("a request that is not whole is given up", [ASK, spoil_request], ["request", "remove", only_request]),
    S("an import beside a certificate that is not whole", [FIRST, damage("mail", "chain.pem")], take("web", *named("web"))),
    S("a renewal of a certificate that is not whole", [FIRST, damage("mail", "chain.pem")], RENEWAL),
    S("an import with a journal that cannot be read", [FIRST, spoil_journal], take("web"), code=12, reason="journal-unreadable"),
    S("an undo with a journal that cannot be read", [FIRST, spoil_journal], undo(0), code=12, reason="journal-unreadable"),
    S("a removal with a journal that cannot be read", [FIRST, spoil_journal], remove("mail"), code=12, reason="journal-unreadable"),
    S("a repair", [FIRST, spoil_journal], REPAIR, undo=Refusal(9, "not-undoable"), known="the stored receipt lacks what the repair told is whole"),
    S("a repair of what is whole", [FIRST], REPAIR, nothing=True),
    S("an import after a repair", [FIRST, spoil_journal, REPAIR], take("web", *named("web"))),
]

TABLE = UNDOING + DAMAGE
