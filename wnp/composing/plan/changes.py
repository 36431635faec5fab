"""What changed between two versions of a plan, in plain words.

In: two plans that went through the same reader's gate, the words of the interface. Out: changes:
what is new, what is no longer there, what reads differently now. Things are known again by what
they are about, not by their place in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from wnp.composing.plan.parts import Part, set_by
from wnp.drawing.tools.safety_house import shown
from wnp.lexicon.folding import fold
from wnp.model.plan import Plan
from wnp.values import Value

NEW, GONE, OTHERWISE = "new", "gone", "changed"
ALIKE = 0.6
"""How alike the words of two things are that are taken for the same thing."""


class Change(Value, frozen=True):
    """One thing that changed."""

    section: str
    """The part of the plan: a name of the interface's table of the plan."""
    kind: str
    """`new`, `gone` or `changed`."""
    text: str
    """How it reads now; of what is gone, how it read."""
    before: str = ""
    """How it read before, where it only changed."""
    name: str = ""
    """By which it is known again."""


class Told(Value, frozen=True):
    """One thing of a plan in words: what it is, and everything said about it."""

    name: str
    """By which it is known again."""
    text: str


Row = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]
ROWS: Mapping[str, Row] = {
    "bottom_lines": ("bottom_lines", ("text",), (("set_by", "set_by"), ("how", "how"))),
    "rules": ("rules", ("text",), (("applies_to", "for_whom"), ("when", "when"))),
    "actions": (
        "actions",
        ("who", "what"),
        (
            ("when", "when"),
            ("begins", "begins"),
            ("ends", "ends"),
            ("checked", "checked"),
            ("checked_by", "checked_by"),
            ("stand_in", "stand_in"),
        ),
    ),
    "triggers": ("triggers", ("text",), ()),
    "warning_signs": (
        "warning_signs",
        ("text",),
        (("seen_by", "seen_by"), ("then", "then"), ("call", "call")),
    ),
    "visible_signs": (
        "visible_signs",
        ("text",),
        (("observed_by", "observed_by"), ("frequency", "frequency")),
    ),
    "child_rules": ("child_rules", ("text",), ()),
    "contingencies": (
        "contingencies",
        ("when",),
        (("then", "then"), ("decides", "decides"), ("call", "call")),
    ),
    "network": ("network", ("who",), (("task", "task"), ("substitute", "substitute"))),
    "safe_places": ("safe_places", ("where",), (("who", "who"), ("side", "side"))),
    "trials": ("trials", ("step",), (("date", "date"), ("result", "result"))),
    "services": ("services", ("help",), (("who", "for_whom"), ("frequency", "frequency"))),
    "trajectory": ("trajectory", ("label",), (("conditions", "conditions"),)),
    "numbers": ("numbers", ("label", "number"), ()),
    "meetings": (
        "meetings",
        ("date", "time"),
        (("purpose", "purpose"), ("where", "where"), ("who", "with_whom"), ("result", "result")),
    ),
}
"""For each list of a plan: its heading, what names a thing, what is said about it under which word.
"""
SINGLE = {
    "safety_object": ("thing", "usual_place", "alarm_place", "who_looks", "how_often", "then"),
    "code_word": ("word", "who_knows", "then"),
    "journal": ("kept_by", "where", "read_by", "how_often"),
}
"""Parts of which a plan has one, and what is said about it."""
DAYS = frozenset({"date", "begins", "ends"})
OF_DANGER = ("children", "who_worried", "about", "may_happen", "harm", "dispute")
OF_GOAL = ("parents_do", "child_experiences", "others_see", "how_long")


def changes_between(old: Plan, new: Plan, part: Part) -> tuple[Change, ...]:
    """Return everything that changed, in the order of the plan."""
    before, after = told_in(old, part), told_in(new, part)
    return tuple(
        change for section in after for change in _changes(section, before[section], after[section])
    )


def told_in(plan: Plan, part: Part) -> dict[str, tuple[Told, ...]]:
    """Return every thing of a plan in words, by the heading under which it stands."""
    told = {"dangers": _dangers(plan, part), "scale": _ratings(plan, part)}
    told |= {row[0]: _listed(plan, name, part) for name, row in ROWS.items()}
    return told | {name: _single(plan, name, part) for name in SINGLE}


def _listed(plan: Plan, name: str, part: Part) -> tuple[Told, ...]:
    _, names, details = ROWS[name]
    return tuple(_told(thing, names, details, part) for thing in getattr(plan, name))


def _told(
    thing: Value, names: Sequence[str], details: Sequence[tuple[str, str]], part: Part
) -> Told:
    lead = [_said(thing, name, part) for name in names]
    name = ": ".join(filter(None, lead))
    said = [(part.word(label), _said(thing, field, part)) for field, label in details]
    more = "; ".join(f"{label}: {words.rstrip('.')}" for label, words in said if words)
    if not more:
        return Told(name, name)
    return Told(name, f"{name.rstrip('.')} ({more})")


def _said(thing: Value, field: str, part: Part) -> str:
    value = getattr(thing, field)
    if isinstance(value, tuple):
        return part.interface.names_of(value)
    if field in DAYS and value:
        return part.interface.date(value, weekday=True)
    if field == "side" and value:
        return part.word(f"side_{value}")
    if field == "time" and value:
        return part.interface.time(value)
    if field == "set_by":
        return set_by(part.interface, value)
    return part.interface.name_of(str(value)) if value else ""


def _single(plan: Plan, name: str, part: Part) -> tuple[Told, ...]:
    thing = getattr(plan, name)
    if thing is None:
        return ()
    said = ((part.word(field), _said(thing, field, part)) for field in SINGLE[name])
    text = "; ".join(f"{label}: {words.rstrip('.')}" for label, words in said if words)
    return (Told(name, text),) if text else ()


def _dangers(plan: Plan, part: Part) -> tuple[Told, ...]:
    told = []
    for danger in plan.dangers:
        said = [(part.word(field), _said(danger, field, part)) for field in OF_DANGER]
        said += [(part.word(field), _said(danger.goal, field, part)) for field in OF_GOAL]
        if danger.scale:
            said += [("0", danger.scale.zero), ("10", danger.scale.ten)]
        text = "; ".join(f"{label}: {words.rstrip('.')}" for label, words in said if words)
        if text:
            told.append(Told(danger.may_happen or danger.about or text, text))
    return tuple(told)


def _ratings(plan: Plan, part: Part) -> tuple[Told, ...]:
    return tuple(
        Told(
            f"{number} {rating.who} {rating.date}",
            " · ".join(filter(None, (
                f"{part.interface.name_of(rating.who)}: {shown(rating.value)}",
                part.interface.date(rating.date) if rating.date else "",
                rating.reason,
            ))),
        )
        for number, danger in enumerate(plan.dangers)
        for rating in danger.ratings
    )  # fmt: skip


def _changes(section: str, old: Sequence[Told], new: Sequence[Told]) -> Iterator[Change]:
    """Yield what differs between two lists of things."""
    same = {one.text for one in old} & {one.text for one in new}
    left = [one for one in old if one.text not in same]
    come = [one for one in new if one.text not in same]
    for is_same in (_same_name, _alike):
        for one in list(come):
            before = next((other for other in left if is_same(one, other)), None)
            if before:
                left.remove(before)
                come.remove(one)
                yield Change(section, OTHERWISE, one.text, before.text, one.name)
    yield from (Change(section, NEW, one.text, name=one.name) for one in come)
    yield from (Change(section, GONE, one.text, name=one.name) for one in left)


def _same_name(one: Told, other: Told) -> bool:
    return bool(one.name) and fold(one.name) == fold(other.name)


def _alike(one: Told, other: Told) -> bool:
    return SequenceMatcher(None, one.name, other.name).ratio() >= ALIKE
