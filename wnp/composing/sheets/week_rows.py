"""The tasks of a plan as rows of a week: bars on the days, words where there is no day.

In: the tasks that the gate left, each with days and times as far as they were understood. Out: the
grid of a week. Where a bar cannot say all that was written, the words stand beside it, so that
“every second Saturday” never looks like every Saturday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wnp.composing.deeds import when_of
from wnp.composing.pages import Bar, Week, WeekRow
from wnp.composing.plan.parts import Part
from wnp.composing.sheets.common import name_in
from wnp.lexicon import spoken, table
from wnp.model.plan import Action

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WIDE = 4
"""From so many days in a row on, a bar has room for the words that were written."""
BLANK_ROWS = 7
"""Rows to write in where a plan says nothing yet."""
_WORD = re.compile(r"[^\W_]+")


def week_of(part: Part) -> Week:
    """Return the week of a plan."""
    dated = sorted((action for action in part.plan.actions if action.days), key=_place_in_week)
    others = tuple(action for action in part.plan.actions if not action.days)
    say = part.interface.say
    return Week(
        head=(say("week", "who_does"), *_day_names(part, "short_days"), say("week", "stands_in")),
        days=_day_names(part, "weekdays"),
        rows=tuple(_dated_row(part, action) for action in dated),
        any_time=tuple(
            _row(part, action, (), when_of(part.interface, action)) for action in others
        ),
        any_time_title=say("week", "any_time" if dated else "any_time_only") if others else "",
        blank=0 if part.plan.actions else BLANK_ROWS,
    )


def _day_names(part: Part, name: str) -> tuple[str, ...]:
    rows = table(f"{part.interface.language}/grammar")[name]
    return tuple(rows[str(number)] for number in range(1, 8))


def _place_in_week(action: Action) -> tuple[int, int, str]:
    """Return what comes first: what is every day, then by day, then by time."""
    days = [DAYS.index(day) for day in action.days]
    return min(days), -len(days) if len(days) >= WIDE else 0, action.time


def _dated_row(part: Part, action: Action) -> WeekRow:
    runs = tuple(runs_of(action.days))
    when = when_of(part.interface, action)
    told = len(runs) == 1 and runs[0][1] - runs[0][0] + 1 >= WIDE and bool(when)
    bars = tuple(
        Bar(first, last, when if told else _bar_words(part, action, first, last))
        for first, last in runs
    )
    says_all = not (action.begins or action.ends) and _says_all(part, action)
    beside = "" if told or says_all else when
    return _row(part, action, bars, beside)


def _row(part: Part, action: Action, bars: tuple[Bar, ...], when: str) -> WeekRow:
    who, stand_in = name_in(part, action.who), name_in(part, action.stand_in)
    return WeekRow(who, action.what, stand_in, bars, when)


def runs_of(days: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield the days that follow each other: the number of the first and of the last."""
    numbers = sorted(DAYS.index(day) for day in days)
    first = last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            yield first, last
            first = number
        last = number
    yield first, last


def _bar_words(part: Part, action: Action, first: int, last: int) -> str:
    """Return the time in a bar, or the days where no time is known."""
    if action.time and (not action.until or first < last):
        return "–".join(_clock(part, time) for time in (action.time, action.until) if time)
    if action.time:
        return _span_of_hours(action) or _clock(part, action.time)
    short = _day_names(part, "short_days")
    return short[first] if first == last else f"{short[first]}–{short[last]}"


def _span_of_hours(action: Action) -> str:
    """Return “14–16”, where both are whole hours: a longer span has no room in one day."""
    (hour, minute), (until, rest) = action.time.split(":"), action.until.split(":")
    return f"{int(hour)}–{int(until)}" if minute == rest == "00" else ""


def _clock(part: Part, time: str) -> str:
    """Return a time as short as a narrow column needs it."""
    style = table(f"regions/{part.interface.region.name}")["time"][part.interface.language]
    hour, minute = time.split(":")
    return f"{int(hour)}{'.' if style == 'point' else ':'}{minute}"


def _says_all(part: Part, action: Action) -> bool:
    """Say whether days and time in a bar are all that was written."""
    if action.until and not _span_of_hours(action):
        return False
    language = spoken(part.folder.family.language)
    rows = table(f"{language}/timing")
    lists = [*rows["days"].values(), *rows["groups"].values()]
    lists += [rows["words"][name] for name in ("to", "oclock", "before_hour")]
    known = {word for words in lists for phrase in words for word in _WORD.findall(phrase)}
    known |= set(table(f"{language}/interface")["week"]["small_words"])
    known |= {part.lstrip("0") for time in (action.time, action.until) for part in time.split(":")}
    return all(word.lstrip("0") in known for word in _WORD.findall(action.when.casefold()))
