"""Whom to call: every number that a reader has, and a line for those that nobody wrote down.

In: a gated plan. Out: entries of a list of numbers. People come first, then the emergencies of the
region, then the helpline for children.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wnp.composing.plan.parts import Part
from wnp.composing.sheets.common import CHILD_ROLES, is_meant, name_in
from wnp.model.family import Contact, Person
from wnp.model.hidden import digits_of
from wnp.model.plan import Plan

EMERGENCY = ("police", "medical")
Entry = tuple[str, str, str]


def numbers_to_call(
    part: Part, *, blanks: int = 0, only: Iterable[str] | None = None
) -> tuple[Entry, ...]:
    """Return label, number and note of everybody to call.

    `blanks` is for how many of those who have a task and no number a line is added to write it
    on; `only` are the people whose numbers are wanted, where not all are.
    """
    wanted = None if only is None else set(only)
    entries = [*_of_plan(part, wanted), *_of_people(part, wanted)]
    known = " ".join(label for label, _, _ in entries)
    if blanks:
        people = [p for p in _people_with_tasks(part, wanted) if not is_meant(part, p.id, known)]
        entries += [(name_in(part, person.id), "", "") for person in people[:blanks]]
    return tuple(dict.fromkeys([*entries, *_emergencies(part)]))


def _of_plan(part: Part, wanted: set[str] | None) -> Iterator[Entry]:
    for entry in part.plan.numbers:
        if wanted is None or any(is_meant(part, who, entry.label) for who in wanted):
            yield name_in(part, entry.label), entry.number, entry.note


def _of_people(part: Part, wanted: set[str] | None) -> Iterator[Entry]:
    """Yield the numbers of people; one that the plan gives in its own words is not said twice."""
    said = {digits_of(entry.number) for entry in part.plan.numbers}
    members = {m.who: (m.phone, m.reachable) for m in part.plan.network if m.phone or m.reachable}
    for person in part.folder.family.people:
        of_network, reachable = members.get(person.id, ("", ""))
        number = of_network or person.phone
        needed = person.id in wanted if wanted is not None else _has_task(part, person.id)
        if number and needed and digits_of(number) not in said:
            said.add(digits_of(number))
            yield name_in(part, person.id), number, reachable


def _has_task(part: Part, who: str) -> bool:
    return any(is_meant(part, who, words) for words in _words_with_people(part.plan))


def _people_with_tasks(part: Part, wanted: set[str] | None) -> list[Person]:
    """Return the grown-ups who can be called, those first whom the plan says to call."""
    words = list(_words_with_people(part.plan))
    found = [
        (place, person)
        for person in part.folder.family.people
        if _can_be_called(person) and (wanted is None or person.id in wanted)
        for place in (_first_place(part, person.id, words),)
        if place is not None
    ]
    return [person for _, person in sorted(found, key=lambda one: one[0])]


def _can_be_called(person: Person) -> bool:
    return person.role not in CHILD_ROLES and person.contact is not Contact.NO


def _first_place(part: Part, who: str, words: list[str]) -> int | None:
    places = (place for place, one in enumerate(words) if is_meant(part, who, one))
    return next(places, None)


def _words_with_people(plan: Plan) -> Iterator[str]:
    """Yield what names people: whom to call, who stands in, who does something."""
    for case in plan.contingencies:
        yield case.call
    for action in plan.actions:
        yield action.stand_in
    for action in plan.actions:
        yield action.who
    for member in plan.network:
        yield member.who
    for case in plan.contingencies:
        yield case.decides


def _emergencies(part: Part) -> Iterator[Entry]:
    region = part.interface.region
    for row in map(region.number, EMERGENCY):
        yield row.label, row.number, ""
    helpline = region.number("helpline")
    yield part.interface.say("plan", "for_children", label=helpline.label), helpline.number, ""
