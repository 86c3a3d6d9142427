# SPDX-License-Identifier: Apache-2.0
"""What the program tells of a change, in its four ways: the text of a preview, its JSON, the plan file and the receipt. They have to be the same
effects, row by row."""
import re

KINDS = {"store-key": "Store private key", "store-certificate": "Store certificate", "set-friendly-name": "Set friendly name", "link": "Point link to certificate",
         "update-chain": "Update chain", "store-request": "Store request", "complete-request": "Complete request", "trust-root": "Trust root", "remove": "Remove",
         "restore": "Bring back", "purge": "Destroy for good", "set-services": "Set services", "grant-read": "Grant read access to the key"}
SERVICES = {"imap": ("IMAP", "I"), "pop": ("POP", "P"), "um": ("Unified messaging", "U"), "iis": ("Web (IIS)", "W"), "smtp": ("SMTP", "S")}
STATES = {"planned": ("will be done", "would be done"), "unchanged": ("unchanged",), "skipped": ("skipped",), "done": ("done",)}
TITLES = ("What", "Object", "Where", "From", "To", "State")
ONLY_WHEN_MADE = ("object", "key", "newKey")  # of a request whose key a preview cannot know
SAME_IN_BOTH = ("verb", "store", "scope", "undoes", "findings", "accepted", "source", "sources")


def rows_of(text):
    """The table of effects, each row as its cells."""
    lines = text.split("\nEffects\n", 1)[1].split("\n\n", 1)[0].split("\n") if "\nEffects\n" in text else []
    if not lines:
        return []
    places = [re.search(rf"\b{title}\b", lines[0]).start() for title in TITLES]
    return [[line[begin:end].strip() for begin, end in zip(places, [*places[1:], None])] for line in lines[1:] if line.strip()]


def shown(text):
    return text[:12] if re.fullmatch(r"[0-9a-f]{64}", text) else text


def services_in_words(text):
    """In words and in Exchange's five letters."""
    there = [name for name in SERVICES if name in re.split(r",\s*", text)]
    return f"{', '.join(SERVICES[name][0] for name in there) or 'none'} ({''.join(letter if name in there else '.' for name, (_, letter) in SERVICES.items())})"


def readers_in_words(text):
    names = [each.removeprefix("user:").replace("group:", "group ") for each in text.split(", ")]
    return "only its owner" if text == "nobody else" else ", ".join(names)


TELLING = {"friendlyName": "“{}”".format, "services": services_in_words, "readers": readers_in_words}
SETTING = {"friendlyName": "set-friendly-name", "services": "set-services", "readers": "grant-read"}


def cells_of(effect):
    """What the text has to say of an effect; the words for its state may be one of several."""
    was, becomes = effect.get("before", {}), effect.get("after", {})
    label = effect.get("label") or shown(effect.get("object", ""))
    reason = f": {effect['reason']}" if effect.get("reason") else ""
    before = next((tell(effect["from"]) for fact, tell in TELLING.items() if fact in was), shown(effect["from"]))
    after = next((tell(effect["to"]) for fact, tell in TELLING.items() if fact in becomes or effect["kind"] == SETTING[fact]), shown(effect["to"]))
    return [[KINDS[effect["kind"]], label, effect["target"], before, after, state + reason] for state in STATES[effect["state"]]]


def faults_of_text(text, effects):
    rows = rows_of(text)
    if len(rows) != len(effects):
        return [f"the text has {len(rows)} rows for {len(effects)} effects"]
    return [f"the text says {row}, and not {cells_of(effect)[0]}" for row, effect in zip(rows, effects) if row not in cells_of(effect)]


def bare(effect, made):
    """An effect without its state and the time of day, and without what is made only by the run."""
    return {key: value for key, value in effect.items() if key not in ("state", "made") and not (made and key in ONLY_WHEN_MADE)}


def faults_of_run(preview, receipt):
    """planned in the preview is done in the receipt, and all else is the same."""
    planned, done = preview["effects"], receipt["effects"]
    if len(planned) != len(done):
        return [f"{len(planned)} effects in the preview, {len(done)} in the receipt"]
    made = any("newKey" in effect for effect in planned)
    found = []
    for before, after in zip(planned, done):
        if (before["state"] == "planned") != (after["state"] == "done") or (before["state"] != "planned" and before["state"] != after["state"]):
            found.append(f"{before['kind']} {before.get('label')}: {before['state']} in the preview, {after['state']} in the receipt")
        if bare(before, made) != bare(after, made):
            found.append(f"the preview says {bare(before, made)}, the receipt {bare(after, made)}")
    found += [f"{key}: {preview.get(key)} in the preview, {receipt.get(key)} in the receipt" for key in SAME_IN_BOTH if preview.get(key) != receipt.get(key)]
    if preview.get("storeId", receipt.get("storeId")) != receipt.get("storeId"):  # a store that is still to be made has none
        found.append(f"the store is {preview['storeId']} in the preview, {receipt.get('storeId')} in the receipt")
    return found


def faults_of_plan(plan, preview):
    """The plan file has the preview's effects, and its findings; unless it is carried out already."""
    if any(effect["state"] == "planned" for effect in plan["effects"]) and not any(effect["state"] == "planned" for effect in preview["effects"]):
        return []
    return [f"{key}: {plan.get(key)} in the plan, {preview.get(key)} in the preview" for key in ("verb", "effects", "findings") if plan.get(key) != preview.get(key)]
