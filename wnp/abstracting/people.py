"""Give everybody of a family a part in the template: `child`, `mother`, `worker` …

In: a family folder. Out: one seat for each person, with everything the person is called. A name
that two people share belongs to neither alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from wnp.lexicon import LANGUAGES, spoken, table
from wnp.lexicon.regions import REGIONS, Where
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.values import Value

PARTS = {
    "child": "child", "sibling": "child", "mother": "mother", "father": "father",
    "partner": "partner", "grandparent": "grandparent", "relative": "relative",
    "friend": "friend", "neighbour": "neighbour", "teacher": "teacher", "doctor": "doctor",
    "worker": "worker", "helper": "aide", "counsellor": "counsellor", "foster_parent": "foster",
    "carer": "carer", "guardian": "guardian", "judge": "judge", "police": "officer",
    "person_of_concern": "person", "pet": "pet",
}  # fmt: skip
"""The part that the first person of a role has; who only is a shadow has none."""
GROUPS = {
    "children": ("child", "sibling"),
    "parents": ("mother", "father"),
    "network": ("grandparent", "relative", "friend", "neighbour"),
}
ALWAYS = ("child", "worker")
"""Who is in every template, because every family folder needs them."""
FIXED = {"mother": "female", "father": "male"}
"""Parts whose gender no other family changes."""
SHORTEST = 2
WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")


class Seat(Value, frozen=True):
    """One part of the template, and who had it in the family."""

    part: str
    role: str
    """One of ROLES."""
    id: str = ""
    """The person's id in the family's files; empty for a part that nobody had."""
    names: tuple[str, ...] = ()
    """Everything the person alone is called, the longest first."""

    @property
    def base(self) -> str:
        """The part without the number of whoever else has it: `neighbour` of `neighbour2`."""
        return self.part.rstrip("0123456789")


class Seats(Value, frozen=True):
    """Everybody's part."""

    seats: tuple[Seat, ...]
    shared: tuple[tuple[str, str], ...] = ()
    """Names that two people have, each with the part of the first."""
    here: Where = REGIONS[0]
    """Where the family lives: what its pack calls offices gives it away."""

    def part_of(self, person_id: str) -> str:
        """Return the part of a person."""
        return next((seat.part for seat in self.seats if seat.id == person_id), "")

    def seat(self, part: str) -> Seat:
        """Return a seat by its part."""
        return next(seat for seat in self.seats if seat.part == part)

    @property
    def parts(self) -> tuple[str, ...]:
        """Every part, in order."""
        return tuple(seat.part for seat in self.seats)

    @property
    def groups(self) -> dict[str, tuple[str, ...]]:
        """Who is named together."""
        return {
            name: tuple(seat.part for seat in self.seats if seat.base in bases)
            for name, bases in GROUPS.items()
        }

    @property
    def optional(self) -> frozenset[str]:
        """Parts that another family may lack."""
        parents = self.groups["parents"]
        needed = {*ALWAYS, *(parents if len(parents) == 1 else ())}
        return frozenset(self.parts) - needed


def grammar(language: str) -> Mapping[str, Any]:
    """Return the words of a language on which a template's grammar depends."""
    rows: Mapping[str, Any] = table(f"{spoken(language)}/abstracting")["grammar"]
    return rows


def seats_of(folder: FamilyFolder) -> Seats:
    """Give everybody a part; children for whom the story is come first."""
    family = folder.family
    called = {person.id: tuple(_all_names(person, folder)) for person in family.people}
    owners = Counter(name for names in called.values() for name in set(names))
    seats: list[Seat] = []
    for person in _in_order(folder):
        part = _free_part(PARTS[person.role], {seat.part for seat in seats})
        names = [name for name in called[person.id] if owners[name] == 1]
        seats.append(Seat(part, person.role, person.id, tuple(sorted(names, key=_longest))))
    for part in ALWAYS:
        if part not in {seat.part for seat in seats}:
            seats.append(Seat(part, part))
    if not any(seat.base in GROUPS["parents"] for seat in seats):
        seats.append(Seat("mother", "mother"))
    return Seats(tuple(seats), tuple(_shared(called, owners, seats)), family.here)


def _in_order(folder: FamilyFolder) -> Iterator[Person]:
    first = [person for story in folder.stories[:1] for person in story.people]
    people = [person for person in folder.family.people if person.role in PARTS]
    yield from sorted(people, key=lambda one: (one.role != "child", one.id not in first))


def _free_part(part: str, taken: set[str]) -> str:
    if part == "child" and part in taken:
        part = "sibling"
    numbered = (f"{part}{number}" for number in range(2, 999))
    return next(one for one in (part, *numbered) if one not in taken)


def _longest(name: str) -> tuple[int, str]:
    return -len(name), name


def _shared(
    called: Mapping[str, tuple[str, ...]], owners: Counter[str], seats: list[Seat]
) -> Iterator[tuple[str, str]]:
    told: set[str] = set()
    for seat in seats:
        for name in called.get(seat.id, ()):
            if owners[name] > 1 and name not in told:
                told.add(name)
                yield name, seat.part


def _all_names(person: Person, folder: FamilyFolder) -> Iterator[str]:
    """Yield what a person is called: the name, its parts, the real name and its first part."""
    rows = grammar(folder.family.language)
    yield from _declined(person.name, folder.family.language)
    yield from _parts_of(person.name, rows, is_real=False)
    for person_id, real in folder.real_names:
        if person_id == person.id:
            yield real
            yield from _parts_of(real, rows, is_real=True)


def _declined(name: str, language: str) -> Iterator[str]:
    """Yield a name, and what it is called where it is not the subject: `Herrn Berg`."""
    yield name
    cases = table(f"{spoken(language)}/grammar").get("cases", {})
    if cases and name.startswith(f"{cases['title']} "):
        yield name.replace(cases["title"], cases["changed"], 1)


def _parts_of(name: str, rows: Mapping[str, Any], *, is_real: bool) -> Iterator[str]:
    """Yield the words of a name that alone say who is meant: `Rosa` of `Oma Rosa`."""
    words = WORD.findall(name)
    if len(words) < 2:
        return
    for number, word in enumerate(words):
        is_surname = is_real and number == len(words) - 1
        is_office = number == 0 and word.casefold() in role_words() and word not in rows["kin"]
        if len(word) >= SHORTEST and word not in rows["titles"] and not (is_surname or is_office):
            yield word


def _telling(name: str) -> str:
    """Return what tells who somebody is: “the judge” before a surname says only what they are."""
    first, _, rest = name.partition(" ")
    second, _, after = rest.partition(" ")
    if after and first.islower() and second.casefold() in role_words():
        return after
    return rest if rest and first.casefold() in role_words() else name


@cache
def role_words() -> frozenset[str]:
    """Return every word for what somebody is: “judge”, “neighbour”; they name nobody."""
    rows = (table(f"{language}/keys")["values"]["role"] for language in LANGUAGES)
    return frozenset(
        word.casefold()
        for row in rows
        for name, words in row.items()
        for word in words
        if name != "pet"
    )


def forbidden_names(folder: FamilyFolder) -> tuple[str, ...]:
    """Return every word by which somebody could be known; words such as “Mama” are not among them.

    Short names (ids) count as well, as they are made of names.
    """
    rows = grammar(folder.family.language)
    harmless = {word.casefold() for word in (*rows["kin"], *rows["titles"])}
    people = folder.family.people
    said = [name for person in people for name in (_telling(person.name), person.id)]
    words = [word for name in said for word in (name, *WORD.findall(name))]
    words = [word for word in words if not (word.islower() and word in role_words())]
    real = [real for _, real in folder.real_names]
    words += [word for name in real for word in (name, *WORD.findall(name))]
    return tuple(dict.fromkeys(word for word in words if word.casefold() not in harmless))


def is_known_family(family: Family) -> bool:
    """Say whether there is anybody of whom a template could speak."""
    return any(person.role in PARTS for person in family.people)
