"""The dates of a plan for a calendar, told so that nobody who sees the calendar learns anything.

In: the part of the plan that the gate left. Out: a document that holds only days, times and the
neutral words “meeting” or “appointment”: no names, no purpose, no place. What is unannounced stands
in no calendar, not even in that of the file, for calendars are shared.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from wnp.composing.pages import Date, Document
from wnp.composing.plan.parts import Part
from wnp.composing.sheets.common import announced, sheet_for
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Plan
from wnp.problems import Problem
from wnp.reading.timing import parse_timing
from wnp.values import Value, replace

MEETINGS = frozenset({"mapping", "network", "review"})
"""Kinds of dates at which people sit down together; all others are appointments."""
LAST_HOUR = 23


class Entry(Value, frozen=True):
    """A dated step of a plan, whatever it was written as."""

    day: str
    time: str = ""
    """As it was written."""
    kind: str = ""


def compose_calendar(
    folder: FamilyFolder, *, language: str = "", names: str = "call"
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the calendar of a plan."""
    part, sheet = sheet_for(folder, language, names, "calendar", "calendar")
    entries = sorted(
        {entry for entry in _entries(part.plan) if _is_day(entry.day)},
        key=lambda entry: (entry.day, entry.time, entry.kind),
    )
    dates = tuple(_date(part, entry) for entry in entries)
    return replace(sheet, subtitle="", dates=dates), ()


def _entries(plan: Plan) -> Iterator[Entry]:
    for meeting in announced(plan):
        yield Entry(meeting.date, meeting.time, meeting.kind)
    for trial in plan.trials:
        if not trial.unannounced:
            yield Entry(trial.date)
    if plan.review_date and all(m.date != plan.review_date for m in plan.meetings):
        yield Entry(plan.review_date, kind="review")


def _is_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True


def _date(part: Part, entry: Entry) -> Date:
    timing = parse_timing(entry.time, part.folder.family.language)
    time, until = _clock(timing.time), _clock(timing.until)
    return Date(
        entry.day,
        time,
        until if until > time else "",
        part.interface.say("calendar", "meeting" if entry.kind in MEETINGS else "appointment"),
        _uid(part, entry),
        part.plan.date if _is_day(part.plan.date) else entry.day,
    )


def _clock(time: str) -> str:
    return time if time and int(time[:2]) <= LAST_HOUR else ""


def _uid(part: Part, entry: Entry) -> str:
    """Return a number that tells families and dates apart, and from which nothing can be read."""
    people = [f"{p.id}={p.name}={p.look!r}" for p in part.folder.family.people]
    about = "|".join((*people, entry.day, entry.time, entry.kind))
    return f"{sha256(about.encode()).hexdigest()[:32]}@words-and-pictures.invalid"
