"""Read who belongs to whom: couples and their children, households, how close people are.

In: the fields of `family.yaml`. Out: ties, households and bonds; what cannot be read is noted. A
parent whom nobody knows is written as `unbekannt` and needs no entry in the list of people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wnp.model.family import Tie
from wnp.model.kinship import NO_WISH, Bond, GenogramWish, Household
from wnp.reading.fields import Fields
from wnp.reading.keys import value_named
from wnp.reading.nodes import Node
from wnp.reading.people import resolve_person, split_people

_YEAR = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?!\d)")
_TWO = 2
_MOST_UNKNOWN = 2


def parse_ties(fields: Fields) -> Iterator[Tie]:
    """Yield every couple with its children, and every single parent."""
    for tie in fields.parts("ties", "tie"):
        together, strangers = _parents(tie, "union")
        single, more = _parents(tie, "parent")
        strangers += more
        parents = tuple(dict.fromkeys(together + single))
        kind, children = _kind_and_children(tie, "" if _is_couple(tie) else "birth")
        if not parents:
            if not (tie.has("union") or tie.has("parent")) or strangers:
                fields.sheet.findings.add(tie.place, "tie-without-parents")
            continue
        others = tuple(child for child in dict.fromkeys(children) if child not in parents)
        if len(others) < len(set(children)):
            fields.sheet.findings.add(tie.place, "own-parent")
        yield Tie(
            parents, others, kind, tie.place,
            child_kind=tie.choice("child_kind", "tie"),
            unknown_parents=min(strangers, _MOST_UNKNOWN),
            since=year_in(tie, "since"), until=year_in(tie, "until"),
            married=year_in(tie, "married"), separated=year_in(tie, "separated"),
            divorced=year_in(tie, "divorced"),
            twins=_among(tie, "twins", others), identical=_among(tie, "identical", others),
        )  # fmt: skip


def _is_couple(tie: Fields) -> bool:
    return tie.has("union") or len(tie.persons("parent")) > 1


def _kind_and_children(tie: Fields, otherwise: str) -> tuple[str, tuple[str, ...]]:
    children = tie.persons("children") + tie.persons("child")
    children += tuple(one for one in _born_together(tie) if one not in children)
    if (value := tie.value("kind")) and not value_named("tie", tie.text("kind")):
        return otherwise, children + _child_under_kind(tie, value)
    if not tie.has("kind") and not otherwise:
        years = ("divorced", "separated", "married")
        otherwise = next((name for name in years if tie.has(name)), otherwise)
    return tie.choice("kind", "tie", otherwise), children


def _born_together(tie: Fields) -> tuple[str, ...]:
    return tie.persons("twins") + tie.persons("identical")


def _among(tie: Fields, name: str, children: tuple[str, ...]) -> tuple[str, ...]:
    """Return who was born together; one alone is no twin."""
    found = tuple(child for child in tie.persons(name) if child in children)
    return found if len(found) >= _TWO else ()


def _parents(tie: Fields, name: str) -> tuple[tuple[str, ...], int]:
    """Return the ids of a couple, and how many of it are unknown."""
    directory, findings = tie.sheet.directory, tie.sheet.findings
    found: list[str] = []
    strangers = 0
    for words, place in tie.texts(name):
        for part in (words,) if directory.find(words) else split_people(words):
            if not directory.find(part) and value_named("nobody_known", part):
                strangers += 1
            else:
                found.append(resolve_person(part, place, directory, findings))
    return tuple(dict.fromkeys(filter(None, found))), strangers


def _child_under_kind(tie: Fields, value: Node) -> tuple[str, ...]:
    """Read `Kind: Mia`, where the German word for a child is also our key `kind`."""
    words = tie.text("kind")
    directory, findings = tie.sheet.directory, tie.sheet.findings
    if directory.find(words):
        child = resolve_person(words, value.place, directory, findings)
        return (child,) if child else ()
    tie.choice("kind", "tie")
    return ()


def year_in(fields: Fields, name: str) -> str:
    """Return the year that stands in a field, such as `1980` or `im Mai 1980`."""
    found = _YEAR.search(fields.text(name))
    return found[1] if found else ""


def parse_beginning(fields: Fields) -> str:
    """Return whether somebody is not born yet, or never was."""
    return fields.choice("beginning", "beginning")


def parse_health(fields: Fields) -> tuple[str, ...]:
    """Return what the file notes of somebody's health."""
    said = (part for text, _ in fields.texts("health") for part in re.split(r"[,;]| und ", text))
    found = (value_named("health", part.strip()) or "illness" for part in said if part.strip())
    return tuple(dict.fromkeys(found))


def parse_households(fields: Fields) -> Iterator[Household]:
    """Yield who lives together."""
    for one in fields.parts("households", "household", "people"):
        people = one.persons("people")
        if people:
            yield Household(people, one.text("name"), one.visibility(), one.place)


def parse_bonds(fields: Fields) -> Iterator[Bond]:
    """Yield how people are with each other; of more than two, each with each."""
    for one in fields.parts("bonds", "bond"):
        people = (*one.persons("between"), *one.persons("from"), *one.persons("to"))
        people = tuple(dict.fromkeys(people))
        kind = one.choice("kind", "bond")
        if len(people) != _TWO:
            fields.sheet.findings.add(one.place, "bond-between-two")
        elif kind:
            yield Bond(people, kind, one.visibility(), one.place)
        elif not one.has("kind"):
            one.needed_text("kind")


def parse_wish(fields: Fields) -> GenogramWish:
    """Return how the genogram is wanted."""
    wish = fields.part("genogram", "genogram", "profile")
    if wish is None:
        return NO_WISH
    return GenogramWish(
        wish.choice("profile", "profile"), wish.persons("centre"), wish.persons("people")
    )
