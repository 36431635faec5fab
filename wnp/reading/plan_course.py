"""Read how a plan goes on: trials, journal, help, the way to the goal, meetings, numbers.

In: the fields of `plan.yaml`. Out: those parts of the plan. Dates that only professionals know are
taken for secret as soon as anything is said about it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

from wnp.model.plan import (
    CodeWord,
    Journal,
    Meeting,
    OpenRating,
    PhoneNumber,
    Rating,
    SafePlace,
    Service,
    TrajectoryStep,
    Trial,
)
from wnp.reading.fields import Fields, number_in
from wnp.reading.moments import moment_of

Item = TypeVar("Item")
_RANGE = re.compile(r"\D*(\d+(?:[.,]5)?)(?:\D+(\d+(?:[.,]5)?))?\D*")
_ENDS = (0.0, 10.0)


def items_of(
    fields: Fields, name: str, section: str, short: str, read: Callable[[Fields], Item]
) -> tuple[Item, ...]:
    """Read each item of a list; `short` is the field that a mere text stands for."""
    return tuple(read(item) for item in fields.parts(name, section, short))


def course_of(fields: Fields) -> dict[str, Any]:
    """Return the parts of a plan that this module reads, by the name of their field."""
    journal = fields.part("journal", "journal", "where")
    code_word = fields.part("code_word", "code_word", "word")
    return {
        "worker": fields.several("worker"),
        "agency": fields.text("agency"),
        **moment_of(fields, "valid_from"),
        **moment_of(fields, "valid_until"),
        "review_date": fields.date("review_date"),
        "legal_note": fields.text("legal_note"),
        "journal": _journal(journal) if journal else None,
        "code_word": _code_word(code_word) if code_word else None,
        "trials": items_of(fields, "trials", "trial", "step", _trial),
        "services": items_of(fields, "services", "service", "help", _service),
        "trajectory": items_of(fields, "trajectory", "trajectory_step", "label", _trajectory_step),
        "safe_places": items_of(fields, "safe_places", "safe_place", "where", _safe_place),
        "meetings": items_of(fields, "meetings", "meeting", "date", _meeting),
        "numbers": items_of(fields, "numbers", "number", "", _number),
    }


def ratings_of(fields: Fields) -> tuple[Rating, ...]:
    """Read where people see today's safety; a rating without a value is none yet."""
    return marks_of(fields)[0]


def marks_of(fields: Fields) -> tuple[tuple[Rating, ...], tuple[OpenRating, ...]]:
    """Read ratings, and those whose value is a line to fill in by hand."""
    read = items_of(fields, "ratings", "rating", "", _rating)
    known = tuple(one for one in read if isinstance(one, Rating))
    return known, tuple(one for one in read if isinstance(one, OpenRating))


def _rating(fields: Fields) -> Rating | OpenRating | None:
    fields.needed_text("who")
    fields.needed_text("value")
    value = fields.number("value", "unlikely-rating", *_ENDS)
    if value is None and fields.is_blank("value") and fields.has("value"):
        return OpenRating(fields.somebody("who"), fields.visibility(), fields.place)
    if value is None:
        return None
    return Rating(
        who=fields.somebody("who"),
        value=round(2 * value) / 2,
        date=fields.date("date"),
        reason=fields.text("reason"),
        next_step=fields.text("next_step"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _journal(fields: Fields) -> Journal:
    return Journal(
        kept_by=fields.several("kept_by"),
        where=fields.text("where"),
        read_by=fields.several("read_by"),
        how_often=fields.text("how_often"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _code_word(fields: Fields) -> CodeWord:
    return CodeWord(
        word=fields.text("word"),
        who_knows=fields.several("who_knows"),
        then=fields.text("then"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _safe_place(fields: Fields) -> SafePlace:
    return SafePlace(
        where=fields.needed_text("where"),
        who=fields.several("who"),
        side=fields.choice("side", "side"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _trial(fields: Fields) -> Trial:
    return Trial(
        step=fields.needed_text("step"),
        date=fields.date("date"),
        unannounced=_is_secret(fields),
        result=fields.text("result"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _service(fields: Fields) -> Service:
    return Service(
        help=fields.needed_text("help"),
        who=fields.several("who"),
        since=fields.text("since"),
        frequency=fields.text("frequency"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _trajectory_step(fields: Fields) -> TrajectoryStep:
    low, high = _scale_range(fields)
    return TrajectoryStep(
        label=fields.needed_text("label"),
        low=low,
        high=high,
        conditions=fields.text("conditions"),
        child_text=fields.text("child_text"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _scale_range(fields: Fields) -> tuple[float | None, float | None]:
    """Return where on the scale a step lies: `3–5`, `3 bis 5`, `ab 6`."""
    words = fields.text("range")
    if not words:
        return None, None
    found = _RANGE.fullmatch(words)
    ends = [number_in(end) for end in found.groups() if end] if found else []
    values = sorted(value for value in ends if value is not None and value <= _ENDS[1])
    if not values or len(values) < len(ends):
        fields.sheet.findings.add(fields.place_of("range"), "unlikely-range", found=words[:60])
        return None, None
    return values[0], values[1] if len(values) > 1 else None


def _meeting(fields: Fields) -> Meeting:
    fields.needed_text("date")
    return Meeting(
        date=fields.date("date"),
        purpose=fields.text("purpose"),
        time=fields.text("time"),
        where=fields.text("where"),
        who=fields.several("who"),
        unannounced=_is_secret(fields),
        kind=fields.choice("kind", "meeting_kind"),
        result=fields.text("result"),
        visibility=fields.visibility(),
        place=fields.place,
    )


def _is_secret(fields: Fields) -> bool:
    """Say whether a visit is unannounced; an answer that nobody understands is taken for yes."""
    otherwise = "yes" if fields.has("unannounced") else "no"
    return fields.choice("unannounced", "yes_no", otherwise) == "yes"


def _number(fields: Fields) -> PhoneNumber:
    return PhoneNumber(
        label=fields.text("label"),
        number=fields.needed_text("number"),
        note=fields.text("note"),
        checked_on=fields.date("checked_on"),
        visibility=fields.visibility(),
        place=fields.place,
    )
