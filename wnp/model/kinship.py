"""What a genogram knows beyond people and ties: who lives together, and how close people are."""

from __future__ import annotations

from collections.abc import Mapping

from wnp.model.visibility import EVERYONE, Visibility
from wnp.problems import NOWHERE, Place
from wnp.values import Value

UNION_KINDS = ("married", "together", "separated", "divorced", "affair")
"""What a couple is or was."""
LINK_KINDS = ("birth", "adopted", "foster", "step", "donor")
"""How a child came to a parent."""
BEGINNINGS = ("pregnancy", "miscarriage", "stillbirth", "abortion")
"""Somebody who is not born yet, or never was."""
HEALTH = ("illness", "addiction", "recovery")
"""What only those who keep the file see of a person."""
FEELINGS_BETWEEN = (
    "close", "very-close", "distant", "conflict", "close-conflict", "cut-off", "repaired",
)  # fmt: skip
HARMS = ("violence", "sexual-abuse", "emotional-abuse", "neglect", "control")
"""What somebody did to somebody: for the file alone, in no copy for a family."""
PROFILES = ("mcgoldrick", "de")
"""The two conventions of symbols."""


class Household(Value, frozen=True):
    """People who live together; a child may be in two."""

    people: tuple[str, ...]
    name: str = ""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class Bond(Value, frozen=True):
    """How two people are with each other; a harm goes from the first to the second."""

    people: tuple[str, ...]
    kind: str
    """A row of FEELINGS_BETWEEN or HARMS."""
    visibility: Visibility = EVERYONE
    place: Place = NOWHERE


class GenogramWish(Value, frozen=True):
    """What the author wants of the genogram."""

    profile: str = ""
    """A row of PROFILES; empty: the one that is usual where the family lives."""
    centre: tuple[str, ...] = ()
    """Whom it is about; empty: the children for whom the story is."""
    people: tuple[str, ...] = ()
    """Who is in it for every reader, even where neither story nor plan names them."""


NO_WISH = GenogramWish()


def reaches(below: Mapping[str, set[str]], start: str, goal: str) -> bool:
    """Say whether somebody is among another's descendants; `below` has everybody's children.

    Whoever would be their own ancestor stands in no tree: files of relatives hold such rings.
    """
    waiting, seen = [start], {start}
    while waiting:
        here = waiting.pop()
        if here == goal:
            return True
        fresh = below.get(here, set()) - seen
        seen |= fresh
        waiting += fresh
    return False
