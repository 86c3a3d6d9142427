# SPDX-License-Identifier: Apache-2.0
"""Whether the effects of a receipt are what happened to a store: they are applied to the facts of the look before, and the result has to be
the look after, in each place and each fact, with nothing over on either side."""
import copy
import json

FOLDERS = ("my", "ca", "root", "by-name", "receipts", "requests", "staging", "trash")
SKELETON = (*FOLDERS, "version", "id", "lock")
INDEX = "receipts/index"
NEW_ENTRY = {"chain": [], "readers": [], "friendlyName": None, "services": [], "wrong": []}
KEPT_REASONS = ("already-there",)


def place_of(effect):
    return effect["target"] if effect["target"] == "journal" else f"{effect['target']}/{effect['object']}"


def value_of(document):
    """The typed value of an effect, as the facts have it."""
    if "chain" in document:
        return [each["sha256"] for each in document["chain"]]
    if "readers" in document:
        return sorted(map(reader_of, document["readers"]))
    if "services" in document:
        return sorted(document["services"])
    for key in ("friendlyName", "link"):
        if key in document:
            return document[key]
    return document.get("state")


class Prediction:
    """The facts that a store has to have, when a change with these effects is through."""

    def __init__(self, before, after, receipt):
        self.old, self.after, self.id = before["facts"], after["facts"], receipt["id"]
        self.facts = copy.deepcopy(self.old)
        self.faults, self.touched, self.trashed, self.restored = [], set(), set(), {}
        if "my" not in self.old:
            self.facts.update({place: self.after.get(place) for place in SKELETON})
        for effect in receipt["effects"]:
            if effect["state"] == "done":
                self.carry_out(effect)
            elif effect.get("reasonCode") in KEPT_REASONS:
                self.check_kept(effect)
        self.finish_restoring()
        self.expect_receipt(receipt)

    def fault(self, effect, text):
        self.faults.append(f"{effect['kind']} {place_of(effect)[:24]}: {text}")

    def carry_out(self, effect):
        place = place_of(effect)
        was = copy.deepcopy(self.facts)
        getattr(self, effect["kind"].replace("-", "_"))(effect, place)
        self.touched.add(place)
        if was == self.facts:
            self.fault(effect, "is done and changes nothing")

    # What was in a place goes to the trash of this change, once, as it was before it.
    def keep(self, place):
        if place in self.old and place not in self.trashed:
            self.trashed.add(place)
            self.facts[f"trash/{self.id}/{place}"] = copy.deepcopy(self.old[place])

    def part(self, effect, place, fact, value):
        """One fact of an entry becomes another."""
        if place not in self.facts:
            return self.fault(effect, "there is no such entry")
        was = self.old.get(place, {}).get(fact)
        if fact in effect_facts(effect) and was != value_of(effect["before"]):
            self.fault(effect, f"was {was}, not {value_of(effect['before'])}")
        self.keep(place)
        self.facts[place][fact] = value

    def begin(self, effect, place, new):
        """The first effect of a new thing, or of one that is not whole, makes it."""
        found = effect["before"]["state"]
        if (found == "absent") != (place not in self.old):
            self.fault(effect, f"was not {found}")
        if found == "damaged" and self.facts.get(place) is not None and place not in self.touched:
            self.keep(place)
            services = self.old[place].get("services", [])
            self.facts[place] = {**copy.deepcopy(new), "services": services}
        self.facts.setdefault(place, copy.deepcopy(new))

    def store_key(self, effect, place):
        self.begin(effect, place, NEW_ENTRY if effect["target"] == "my" else {"readers": [], "friendlyName": None, "wrong": []})
        self.facts[place]["key"] = effect["key"]

    def store_certificate(self, effect, place):
        self.begin(effect, place, NEW_ENTRY if effect["target"] == "my" else {"wrong": []})
        self.facts[place]["certificate"] = [effect["object"]]
        if effect["target"] == "my":
            self.facts[place]["chain"] = [each["sha256"] for each in effect["chain"]]

    def trust_root(self, effect, place):
        self.store_certificate(effect, place)

    def set_friendly_name(self, effect, place):
        self.part(effect, place, "friendlyName", effect["to"])

    def set_services(self, effect, place):
        self.part(effect, place, "services", services_of(effect["to"]))

    def grant_read(self, effect, place):
        """One more reader. Each grant of a change tells who could read before all of it."""
        readers = set(self.facts.get(place, {}).get("readers") or [])
        if reader_of(effect["account"]) in readers:
            self.fault(effect, "may read it already")
        self.part(effect, place, "readers", sorted(readers | {reader_of(effect["account"])}))

    def update_chain(self, effect, place):
        self.part(effect, place, "chain", [each["sha256"] for each in effect["chain"]])

    def link(self, effect, place):
        was = self.old.get(place, {}).get("link")
        if was != (None if effect["before"].get("state") == "absent" else effect["before"].get("link")):
            self.fault(effect, f"led to {was}")
        self.keep(place)
        self.facts[place] = {"link": effect["to"]}

    def store_request(self, effect, place):
        self.begin(effect, place, {"readers": [], "wrong": []})
        self.facts[place].update({"request": [effect["object"]], "friendlyName": effect["friendlyName"]})

    def complete_request(self, effect, place):
        self.remove(effect, place)

    def remove(self, effect, place):
        if place not in self.facts:
            return self.fault(effect, "is not there")
        self.keep(place)
        del self.facts[place]
        if place == "journal":  # set aside with what was staged for it
            self.facts[f"trash/{self.id}/staging"] = self.after.get(f"trash/{self.id}/staging")

    def restore(self, effect, place):
        """A thing comes back from the trash whole. Of an entry that is there, each part that becomes another is told by an effect of its own."""
        kept = self.old.get(f"trash/{effect['receipt']}/{place}")
        if kept is None:
            return self.fault(effect, "the trash does not keep it")
        told = effect_facts(effect)
        for fact in told:
            if self.old.get(place, {}).get(fact) != value_of(effect["before"]) or kept.get(fact) != value_of(effect["after"]):
                self.fault(effect, f"{fact} is not what the effect says")
        self.keep(place)
        self.restored.setdefault(place, (kept, effect["receipt"], set()))[2].update(told or kept)
        self.facts[place] = {**self.facts.get(place, {}), **{fact: kept.get(fact) for fact in told or kept}}

    def finish_restoring(self):
        for place, (kept, receipt, told) in self.restored.items():
            for fact in kept.keys() - told - {"bytes"}:
                if self.facts[place].get(fact) != kept[fact]:
                    self.faults.append(f"{place[:24]}: {fact} becomes {kept[fact]} again, and no effect says so")
            self.facts[place] = self.facts.pop(f"trash/{receipt}/{place}")

    def purge(self, effect, place):
        gone = [each for each in self.facts if each == place or each.startswith(place + "/")]
        if not gone:
            return self.fault(effect, "is not there")
        for each in gone:
            del self.facts[each]

    def check_kept(self, effect):
        """What is there already is there, with the value that it would have got."""
        there = self.old.get(place_of(effect))
        fact = next((each for each in effect_facts(effect) if each in ("friendlyName", "link", "services")), None)
        value = services_of(effect["to"]) if fact == "services" else effect["to"]
        if there is None or (fact and there.get(fact) != value):
            self.fault(effect, f"is told as {effect['reasonCode']}, and is not")

    def expect_receipt(self, receipt):
        place = f"receipts/{receipt['id']}.json"
        self.facts[place] = self.after.get(place)
        self.facts[INDEX] = self.after.get(INDEX)
        if not self.after.get(place, {}).get("file", "").startswith("file 0644 "):
            self.faults.append("the receipt is not where receipts are")


def effect_facts(effect):
    """The facts that an effect tells in typed values."""
    for key, fact in (("friendlyName", "friendlyName"), ("chain", "chain"), ("link", "link"), ("services", "services"), ("readers", "readers")):
        if key in effect.get("before", {}):
            return [fact]
    return []


def services_of(text):
    return sorted(each for each in text.replace(",", " ").split() if each not in ("none", "absent"))


def reader_of(account):
    """As the facts have it, by its number."""
    return "other" if account["kind"] == "everyone" else f"{account['kind']}:{account['id']}"


def complaints(before, after, receipt):
    """All that is wrong between a receipt and two looks at the store."""
    predicted = Prediction(before, after, receipt)
    found = list(predicted.faults)
    for place in sorted(predicted.facts.keys() | after["facts"].keys()):
        found += compare(place, predicted.facts.get(place), after["facts"].get(place), predicted)
    return found


def compare(place, expected, seen, predicted):
    if expected is None or seen is None:
        return [] if expected == seen else [f"{place[:60]} {'is there and in no effect' if expected is None else 'should be there'}"]
    made = place in predicted.touched and not is_whole_copy(expected, predicted, place)
    return [f"{place[:60]}: {fact} is {json.dumps(seen.get(fact))[:120]}, and should be {json.dumps(expected.get(fact))[:120]}"
            for fact in sorted(expected.keys() | seen.keys()) if seen.get(fact) != expected.get(fact) and not (fact == "bytes" and made)]


def is_whole_copy(expected, predicted, place):
    """What came back from the trash is told by its bytes; what was written new has bytes that nobody could tell before."""
    kept = [facts for name, facts in predicted.old.items() if name.startswith("trash/") and name.endswith("/" + place)]
    return any(facts == expected for facts in kept)
