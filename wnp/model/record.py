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
    NOT_ASKED = "not_asked"


class Approval(Value, frozen=True):
    """One person's decision about one document (`story` or `plan`) in one version."""

    who: str
    decision: Decision
    about: str = "story"
    version: str = ""
    date: str = ""
    reason: str = ""
    time: str = ""
    witness: str = ""
    """Who was there when it was said or signed."""
    place: Place = NOWHERE


class Copy(Value, frozen=True):
    """A copy that was handed out."""

    who: str
    what: str = ""
    version: str = ""
    date: str = ""
    taken_back: str = ""
    format: str = ""
    """Paper, file, read aloud … as written."""
    place: Place = NOWHERE


class Told(Value, frozen=True):
    """When a child was told, by whom, and how it reacted."""

    child: str
    by: tuple[str, ...] = ()
    date: str = ""
    reaction: str = ""
    words: str = ""
    """What the child itself said, word for word."""
    place: Place = NOWHERE


class SupervisorDecision(Value, frozen=True):
    """What the one who answers for the worker decided about a plan."""

    decision: str
    """`approved` or `modify`."""
    who: str = ""
    about: str = "plan"
    version: str = ""
    date: str = ""
    reason: str = ""
    time: str = ""
    witness: str = ""
    place: Place = NOWHERE


class Record(Value, frozen=True):
    """Everything in `record.yaml`."""

    approvals: tuple[Approval, ...] = ()
    copies: tuple[Copy, ...] = ()
    told: tuple[Told, ...] = ()
    delete_after: str = ""
    supervisor_decisions: tuple[SupervisorDecision, ...] = ()
    document_id: str = ""
    """A number without a name in it."""
    case_number: str = ""
    """Under which the agency keeps the case."""
    template: str = ""
    """The template that the folder began with."""
    pseudonymised: bool = False
    place: Place = NOWHERE


NO_RECORD = Record()
