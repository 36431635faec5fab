"""Who may see a thing: the five audiences, one named person, and what is kept from whom."""

from __future__ import annotations

from enum import StrEnum

from wnp.values import Value


class Audience(StrEnum):
    """The kinds of reader that an output is made for."""

    CHILD = "child"
    PARENTS = "parents"
    NETWORK = "network"
    PROFESSIONALS = "professionals"
    COURT = "court"


class Visibility(Value, frozen=True):
    """A restriction written beside a thing; with nothing written, the thing's own default holds."""

    only: frozenset[Audience] = frozenset()
    """Empty: no restriction written. Otherwise nobody but these audiences may see it."""
    only_people: frozenset[str] = frozenset()
    """Person ids that may see it besides `only`; with `only` empty, nobody else may."""
    hide_from: frozenset[str] = frozenset()
    """Person ids that may never see it, nor any output that they receive."""


EVERYONE = Visibility()


class Reader(Value, frozen=True):
    """Whom an output is for: an audience, or one person of the family folder in that audience."""

    audience: Audience
    person: str = ""
    """A person id; empty stands for everybody of the audience, so for all their secrets at once."""
    age: int | None = None
    """Whose age variant of the words is shown; none means the oldest variant."""
