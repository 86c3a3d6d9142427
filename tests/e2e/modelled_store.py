# SPDX-License-Identifier: Apache-2.0
"""A store as its users think of it, in dictionaries. It knows nothing of files, journals or plans, only of things in places, of who put them there
and of what was kept.

A place is a pair: ("my", certificate), ("ca", issuer), ("root", root), ("request", request), ("link", name). Each verb returns its exit code.
"""
import dataclasses

DEFAULT_NAME = "Microsoft Exchange"
DONE, REFUSED, EXISTS, NOT_FOUND = 0, 9, 10, 17


@dataclasses.dataclass(frozen=True)
class Entry:
    name: str
    chain: tuple
    services: frozenset = frozenset()
    readers: frozenset = frozenset()


@dataclasses.dataclass
class Change:
    verb: str
    was: dict  # place -> what was there; None for nothing
    now: dict
    undoes: int = None


class ModelledStore:
    def __init__(self, issuer_of, key_of):
        self.issuer_of, self.key_of = issuer_of, key_of  # of each certificate
        self.places, self.history, self.trash = {}, [], {}

    # What is asked of a store.

    def of(self, section):
        return {name: value for (part, name), value in self.places.items() if part == section}

    def undone_by(self, number):
        return next((later for later, change in enumerate(self.history) if change.undoes == number and self.stands(later)), None)

    def stands(self, number):
        return self.undone_by(number) is None

    def kept_under(self, number):
        """What a change took away lies under its own number, or under that of the newest change that did it again."""
        redone = [self.undone_by(later) for later, change in enumerate(self.history) if change.undoes == number]
        newest = max((each for each in redone if each is not None), default=None)
        return number if newest is None else self.kept_under(newest)

    def concerned(self, number):
        """The places of a change, and the certificates that its links lead to."""
        change = self.history[number]
        return set(change.now) | {("my", value) for (section, _), value in change.now.items() if section == "link" and value}

    def later(self, number, places):
        """The later changes that stand on some places. One that took back a later one is none."""
        return [each for each in range(number + 1, len(self.history)) if not (self.history[each].undoes or -1) > number
                and self.stands(each) and places & self.concerned(each)]

    def users(self, issuer, entries):
        """An entry needs the issuers of its chain, and the one above it."""
        return [leaf for leaf, entry in entries.items() if issuer in (*entry.chain, self.issuer_of[(leaf, *entry.chain)[-1]])]

    # How it changes.

    def commit(self, verb, changes, undoes=None, taken_from=None):
        """Places that get another value, or none. What was in them is kept under the number of the change."""
        was = {place: self.places.get(place) for place in changes}
        changes = {place: value for place, value in changes.items() if value != was[place]}
        if not changes:
            return DONE
        number = len(self.history)
        self.history.append(Change(verb, {place: was[place] for place in changes}, changes, undoes))
        kept = {place: was[place] for place in changes if was[place] is not None}
        for place, value in changes.items():
            if taken_from in self.trash and place[0] != "link" and value is not None:
                self.trash[taken_from].pop(place)
            if value is None:
                del self.places[place]
            else:
                self.places[place] = value
        if kept:
            self.trash[number] = kept
        self.trash = {each: things for each, things in self.trash.items() if things}
        return DONE

    def link(self, name, leaf, replace, is_asked, changes):
        """Points a name to a certificate. Returns whether that may be."""
        led = self.places.get(("link", name))
        if name == DEFAULT_NAME or led == leaf:
            return True
        if led is None or replace:
            changes["link", name] = leaf
        return led is None or replace or not is_asked

    def take(self, leaf, has_key, issuers, name=None, replace=False, trusts=None, services=frozenset(), readers=frozenset()):
        """An import of one certificate, with the issuers that its file has."""
        there = self.places.get(("my", leaf))
        waiting = None if there else next((each for each, (key, _) in self.of("request").items() if key == self.key_of[leaf]), None)
        if not (has_key or there or waiting or any(self.key_of[each] == self.key_of[leaf] for each in self.of("my"))):
            return REFUSED
        chosen = name or (self.places["request", waiting][1] if waiting else None) or (there.name if there else DEFAULT_NAME)
        changes = self.issuers_of_file([each for each in issuers if each == self.issuer_of[leaf]], trusts)
        issuer = self.issuer_of[leaf]
        chain = (issuer,) if issuer in issuers or ("ca", issuer) in self.places else ()
        if there:
            chain = chain if replace or chain else there.chain
        had = there or Entry(chosen, chain)
        readers |= had.readers
        if waiting:
            changes["request", waiting] = None
        if not self.link(chosen, leaf, replace, name or waiting, changes):
            return EXISTS
        renewed = self.places.get(("my", self.places.get(("link", chosen)))) if ("link", chosen) in changes else None
        readers |= renewed.readers if renewed else frozenset()  # who reads the old key by this name reads the new one
        changes["my", leaf] = dataclasses.replace(had, name=chosen, chain=chain, services=had.services | services, readers=readers)
        self.complete_others(issuers, changes)
        return self.commit("import", changes)

    def take_issuers(self, issuers, trusts=None):
        changes = self.issuers_of_file(issuers, trusts)
        self.complete_others(issuers, changes)
        return self.commit("import", changes)

    def issuers_of_file(self, issuers, trusts):
        return {("ca", each): True for each in issuers} | ({("root", trusts): True} if trusts else {})

    def complete_others(self, issuers, changes):
        """A chain that waited for an issuer of the file gets it."""
        for leaf, entry in self.of("my").items():
            if ("my", leaf) not in changes and not entry.chain and self.issuer_of[leaf] in issuers:
                changes["my", leaf] = dataclasses.replace(entry, chain=(self.issuer_of[leaf],))

    def ask(self, request, key, name):
        return self.commit("request new", {("request", request): (key, name)})

    def adopt(self, request, key, name):
        return DONE if ("request", request) in self.places else self.commit("request adopt", {("request", request): (key, name)})

    def give_up(self, request):
        return self.commit("request remove", {("request", request): None}) if ("request", request) in self.places else NOT_FOUND

    def rename(self, leaf, name, replace=False):
        entry = self.places.get(("my", leaf))
        if entry is None:
            return NOT_FOUND
        changes = {("my", leaf): dataclasses.replace(entry, name=name)}
        return self.commit("rename", changes) if self.link(name, leaf, replace, True, changes) else EXISTS

    def serve(self, leaf, add=frozenset(), less=frozenset()):
        entry = self.places.get(("my", leaf))
        return self.commit("services", {("my", leaf): dataclasses.replace(entry, services=(entry.services | add) - less)}) if entry else NOT_FOUND

    def remove(self, section, name):
        if (section, name) not in self.places:
            return NOT_FOUND
        gone = [(section, name)]
        if section == "my":
            others = {leaf: entry for leaf, entry in self.of("my").items() if leaf != name}
            gone += [("link", each) for each, led in self.of("link").items() if led == name]
            gone += [("ca", each) for each in self.places["my", name].chain if ("ca", each) in self.places and not self.users(each, others)]
        elif section == "ca" and self.users(name, self.of("my")):
            return REFUSED
        return self.commit("remove", {place: None for place in gone})

    def purge(self):
        if self.trash:
            self.history.append(Change("purge", {("trash", each): True for each in self.trash}, {("trash", each): None for each in self.trash}))
            self.trash = {}
        return DONE

    def last(self):
        return next((number for number in reversed(range(len(self.history))) if self.history[number].undoes is None and self.stands(number)), None)

    def undo(self, number):
        if number is None:
            return NOT_FOUND
        change, kept = self.history[number], self.kept_under(number)
        if change.verb == "purge":
            return REFUSED
        if not self.stands(number):
            return DONE
        own = {place for place in change.now if place[0] not in ("ca", "root")}
        if self.later(number, own):
            return REFUSED
        back = {place: change.was[place] for place, value in change.now.items() if self.places.get(place) == value}
        entries = {leaf: entry for leaf, entry in {**self.of("my"), **{name: value for (section, name), value in back.items() if section == "my"}}.items() if entry}
        for section, name in list(back):
            led = back[section, name]
            if section in ("ca", "root") and led is None and any(self.later(number, {("my", leaf)}) for leaf in self.users(name, entries)):
                del back[section, name]
            if section == "link" and led is not None and led not in entries:
                back[section, name] = None
        if any(value is not None and section != "link" and (section, name) not in self.trash.get(kept, {}) for (section, name), value in back.items()):
            return REFUSED
        return self.commit("undo", back, undoes=number, taken_from=kept)
