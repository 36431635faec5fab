"""For the file only: who agreed, who holds a copy, when the child was told, when it is deleted."""

from __future__ import annotations

from enum import StrEnum

from wnp.problems import NOWHERE, Place
from wnp.values import Value


class Decision(StrEnum):
    """What a person said to the story or plan."""

    AGREES = "agrees"
    AGREES_EXCEPT = "agrees_except"
    DISAGREES = "disagrees"
    REFUSED_TO_SIGN = "refused_to_sign"
    NOT_REACHED = "not_reached"


class Approval(Value, frozen=True):
    """One person's decision about one document (`story` or `plan`) in one version."""

    who: str
    decision: Decision
    about: str = "story"
    version: str = ""
    date: str = ""
    reason: str = ""
    place: Place = NOWHERE


class Copy(Value, frozen=True):
    """A copy that was handed out."""

    who: str
    what: str = ""
    version: str = ""
    date: str = ""
    taken_back: str = ""
    place: Place = NOWHERE


class Told(Value, frozen=True):
    """When a child was told, by whom, and how it reacted."""

    child: str
    by: tuple[str, ...] = ()
    date: str = ""
    reaction: str = ""
    place: Place = NOWHERE


class Record(Value, frozen=True):
    """Everything in `record.yaml`."""

    approvals: tuple[Approval, ...] = ()
    copies: tuple[Copy, ...] = ()
    told: tuple[Told, ...] = ()
    delete_after: str = ""
    place: Place = NOWHERE


NO_RECORD = Record()
