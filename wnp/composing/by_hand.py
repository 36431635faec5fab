"""What was left blank in a plan, as lines in its place to write on; and what a form is.

In: the part of a plan that the gate left. Out: the same plan, in which every field that its author
left blank holds a line. Exits draw a line wherever a text holds `____`, long enough for a hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from wnp.model.hidden import texts_in
from wnp.model.plan import (
    Action,
    BottomLine,
    ChildRule,
    CodeWord,
    Contingency,
    Danger,
    Journal,
    Meeting,
    NetworkMember,
    OpenRating,
    PhoneNumber,
    Plan,
    Rating,
    Rule,
    SafePlace,
    SafetyGoal,
    SafetyObject,
    Scale,
    Service,
    TrajectoryStep,
    Trial,
    VisibleSign,
    WarningSign,
)
from wnp.problems import NOWHERE
from wnp.values import Value, field_names, replace

LINE = "____"
LONG_LINE = 12 * "_"
"""About 30 mm where a line is written and not drawn, as in a picture."""
Entry = tuple[str, str, str]
"""A telephone number: label, number, note."""
LINES = re.compile("_{3,}")
WHOLE = re.compile("_{2,}")
SECTIONS: dict[type[Value], str] = {
    Plan: "plan",
    Danger: "danger",
    SafetyGoal: "goal",
    Scale: "scale",
    Rating: "rating",
    OpenRating: "rating",
    BottomLine: "bottom_line",
    Rule: "rule",
    WarningSign: "warning_sign",
    Action: "action",
    NetworkMember: "network_member",
    VisibleSign: "visible_sign",
    SafetyObject: "safety_object",
    ChildRule: "child_rule",
    CodeWord: "code_word",
    SafePlace: "safe_place",
    Contingency: "contingency",
    Meeting: "meeting",
    Journal: "journal",
    Trial: "trial",
    Service: "service",
    TrajectoryStep: "trajectory_step",
    PhoneNumber: "number",
}
"""Under what name the blanks of each part of a plan are remembered."""
OF_THE_FORM = frozenset({"title", "version", "date", "blanks", "lines"})
"""What a form may say although nobody has filled it in."""
FACTS = frozenset(
    {"title", "kind", "status", "worker", "agency", "valid_from", "valid_from_time", "valid_until"}
    | {"valid_until_time", "review_date", "legal_note", "blanks", "lines", "place"}
)
"""Of the plan itself; they have lines of their own where they are blank."""
PEOPLE = frozenset(
    {"who_worried", "applies_to", "seen_by", "who_looks", "observed_by", "who_knows", "who"}
    | {"kept_by", "read_by", "checked_by"}
)
"""Lists of names, in which a line may stand."""
CHOSEN = frozenset({"level", "id", "place", "visibility"})
"""What nobody writes by hand: it says where a thing stands."""


def is_line(text: str) -> bool:
    """Say whether a text is nothing but a line to write on."""
    return bool(WHOLE.fullmatch(text.strip()))


def is_to_fill(text: str) -> bool:
    """Say whether nothing is written there yet."""
    return not text or is_line(text)


def unrepeated(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return numbers without those said before; lines to write on are each their own."""
    kept: list[Entry] = []
    for label, number, note in entries:
        entry = (label, "" if is_to_fill(number) else number, note)
        if entry not in kept or is_line(label):
            kept.append(entry)
    return tuple(kept)


def with_lines(plan: Plan) -> Plan:
    """Return a plan in which every field that was left blank holds a line."""
    blanks = frozenset((*plan.blanks, *plan.lines))
    return replace(plan, **_lined_fields(plan, blanks)) if blanks else plan


def _lined(thing: object, blanks: frozenset[str]) -> object:
    if isinstance(thing, tuple):
        return tuple(_lined(inner, blanks) for inner in thing)
    if isinstance(thing, Value) and type(thing) in SECTIONS:
        return replace(thing, **_lined_fields(thing, blanks))
    return thing


def _lined_fields(thing: Value, blanks: frozenset[str]) -> dict[str, object]:
    left = (name for name in field_names(thing) if name not in CHOSEN)
    if isinstance(thing, Plan):
        left = (name for name in left if name not in FACTS)
    return {name: _lined_field(thing, name, blanks) for name in left}


def _lined_field(thing: Value, name: str, blanks: frozenset[str]) -> object:
    value = getattr(thing, name)
    place = NOWHERE if isinstance(thing, Plan) else getattr(thing, "place", NOWHERE)
    blank = f"{SECTIONS[type(thing)]}.{name}"
    if value == () and name not in PEOPLE:
        return value
    if value in ("", ()) and (blank if place == NOWHERE else f"{blank} {place}") in blanks:
        return (LINE,) if value == () else LINE
    if isinstance(value, tuple) and any(one == "" for one in value):
        return tuple(one or LINE for one in value)
    return _lined(value, blanks)


def is_form(plan: Plan) -> bool:
    """Say whether a plan is to be filled in from the first word to the last."""
    if not plan.blanks:
        return False
    told = (getattr(plan, name) for name in field_names(plan) if name not in OF_THE_FORM)
    return all(is_to_fill(text) for part in told for text in _words_in(part))


def _words_in(part: object) -> tuple[str, ...]:
    if isinstance(part, tuple):
        return tuple(text for inner in part for text in _words_in(inner))
    if isinstance(part, Value) and type(part) in SECTIONS:
        names = (name for name in field_names(part) if name not in CHOSEN)
        return tuple(text for name in names for text in _words_in(getattr(part, name)))
    return tuple(texts_in(part))
