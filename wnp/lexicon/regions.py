"""What each region calls things, and how it writes dates, times, quotation marks and ß.

In: a region's short name (`DE`, `AT`, `CH`, `LU`), perhaps with what a pack changes of it. Out: its
row, read from `lexicon/regions/`.
Telephone numbers change: every region carries the day on which its numbers were last looked up,
and whoever hands out a plan checks them again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

from wnp.lexicon import spoken, table
from wnp.values import Value

REGIONS = ("DE", "AT", "CH", "LU")
SHARP_S = {"ß": "ss", "ẞ": "SS"}
CLOCK_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")


Told = str | bool | tuple[str, ...]
Changes = tuple[tuple[tuple[str, ...], Told], ...]
"""Names in the table of a region, such as `("court", "de", "name")`, and what stands there now.

The rows of `numbers` go by their kinds: `("numbers", "helpline", "number")`.
"""


class Here(Value, frozen=True):
    """A region of ours, and what a pack changes of it."""

    name: str
    changes: Changes = ()


Where = str | Here
"""A region by its short name alone, or with the changes of a pack."""


class Forms(Value, frozen=True):
    """The name of an office in every form a sentence needs; none is built from another."""

    name: str
    """Without an article: `Jugendamt`."""
    subject: str
    """`das Jugendamt` hilft."""
    object: str
    """Jemand ruft `das Jugendamt` an."""
    dative: str
    """Frau Klein hilft `dem Jugendamt`."""
    of: str
    """Frau Klein ist `vom Jugendamt`."""
    at: str
    """Frau Klein arbeitet `beim Jugendamt`."""
    to: str
    """Mama geht `zum Jugendamt`."""
    explained: str
    """One sentence for children."""


class RegionNumber(Value, frozen=True):
    """A telephone number that holds in a whole region."""

    kind: str
    """`police`, `medical`, `fire`, `helpline` (for children) or `authority`."""
    number: str
    label: str
    note: str = ""


class Region(Value, frozen=True):
    """One region, with the words it uses in one language."""

    name: str
    language: str
    label: str
    authority: Forms
    """Who protects children and speaks with families."""
    court: Forms
    decider: Forms
    """Who decides where a child lives when the adults do not agree."""
    numbers: tuple[RegionNumber, ...]
    checked_on: str
    """ISO date on which the numbers were last looked up."""
    legal_note: str
    quotes: tuple[str, str]
    sharp_s: bool
    """Whether German is written with ß here."""
    here: Where = ""
    """Where all this was taken from."""

    def number(self, kind: str) -> RegionNumber:
        """Return the number of a kind."""
        return next(number for number in self.numbers if number.kind == kind)


def region_row(here: Where) -> dict[str, Any]:
    """Return the table of a region, with the changes of a pack in it."""
    return table(f"regions/{here}") if isinstance(here, str) else _changed_row(here)


@cache
def _changed_row(here: Here) -> dict[str, Any]:
    row = deepcopy(table(f"regions/{here.name}"))
    for names, told in here.changes:
        if names[0] == "numbers":
            _change(_number_row(row["numbers"], names[1]), names[2:], told)
        else:
            _change(row, names, told)
    return row


def _number_row(rows: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    """Return the row of a kind of number; a new one where there is none."""
    if found := next((row for row in rows if row["kind"] == kind), None):
        return found
    rows.append({"kind": kind})
    return rows[-1]


def _change(row: dict[str, Any], names: tuple[str, ...], told: Told) -> None:
    *outer, last = names
    for name in outer:
        row = row.setdefault(name, {})
    row[last] = list(told) if isinstance(told, tuple) else told


@cache
def region(here: Where, language: str = "de") -> Region:
    """Return a region with its words in a language; other languages than ours get English."""
    row, spoken_here = region_row(here), spoken(language)
    return Region(
        name=row["name"],
        language=spoken_here,
        label=row["label"][spoken_here],
        authority=forms_of(row["authority"][spoken_here]),
        court=forms_of(row["court"][spoken_here]),
        decider=forms_of(row["decider"][spoken_here]),
        numbers=tuple(number_of(number, spoken_here) for number in row["numbers"]),
        checked_on=row["checked_on"],
        legal_note=row["legal_note"][spoken_here],
        quotes=(row["quotes"][spoken_here][0], row["quotes"][spoken_here][1]),
        sharp_s=row["sharp_s"],
        here=here,
    )


def forms_of(row: dict[str, str]) -> Forms:
    """Return the forms in a row; `from` is `of` here, because Python keeps that word."""
    return Forms(**{"of" if name == "from" else name: form for name, form in row.items()})


def number_of(row: dict[str, Any], language: str) -> RegionNumber:
    """Return one telephone number with its words in a language."""
    note = row.get("note", {}).get(language, "")
    return RegionNumber(row["kind"], row["number"], row["label"][language], note)


def format_date(iso: str, here: Where, language: str) -> str:
    """Return an ISO date as the region writes it; what is no date stays as it was written."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    grammar = table(f"{spoken(language)}/grammar")
    own_months = region_row(here).get("months", {}).get(language, {})
    month = own_months.get(str(day.month)) or grammar["months"][str(day.month)]
    first = grammar.get("first_day") if day.day == 1 else None
    written: str = grammar["date"].format(day=first or day.day, month=month, year=day.year)
    return written


def weekday_of(iso: str, language: str) -> str:
    """Return the weekday of an ISO date, or an empty text where there is no such date."""
    try:
        number = date.fromisoformat(iso).isoweekday()
    except ValueError:
        return ""
    name: str = table(f"{spoken(language)}/grammar")["weekdays"][str(number)]
    return name


def format_time(written: str, here: Where, language: str) -> str:
    """Return a time such as `14:30` as the region writes it; anything else stays as it was."""
    found = CLOCK_TIME.fullmatch(written.strip())
    if not found:
        return written
    spoken_here = spoken(language)
    style = region_row(here)["time"][spoken_here]
    patterns = table(f"{spoken_here}/grammar")["time"][style]
    pattern: str = patterns["whole" if found[2] == "00" else "parted"]
    return pattern.format(hour=int(found[1]), minute=found[2])


def quote(text: str, here: Where, language: str) -> str:
    """Return a text between the region's quotation marks."""
    opening, closing = region(here, language).quotes
    return f"{opening}{text}{closing}"


def spell(text: str, here: Where, keep: Collection[str] = ()) -> str:
    """Return a text in the region's spelling: without ß where it is not written, names excepted.

    The last step of everything that is printed. Only whole names in `keep` stay as they are.
    """
    if region(here).sharp_s or ("ß" not in text and "ẞ" not in text):
        return text
    return change_signs(text, SHARP_S, keep)


def change_signs(text: str, signs: Mapping[str, str], keep: Collection[str] = ()) -> str:
    """Return a text with some signs exchanged, but never inside whole names."""
    names = sorted((name for name in keep if set(name) & signs.keys()), key=len, reverse=True)
    whole_names = [rf"(?<!\w){re.escape(name)}(?!\w)" for name in names]
    pattern = "|".join((*whole_names, f"[{re.escape(''.join(signs))}]"))
    return re.sub(pattern, lambda found: signs.get(found[0], found[0]), text)
