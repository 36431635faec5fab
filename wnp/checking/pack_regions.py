"""What a pack may change of its region: offices in all their forms, numbers that somebody called.

In: a pack. Out: problems.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any

from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.folding import fold
from wnp.lexicon.regions import REGIONS
from wnp.model.pack import Pack, Said
from wnp.problems import Problem, problem
from wnp.reading.pack import FORMS

OFFICES = ("authority", "court", "decider")
KINDS = ("police", "medical", "fire", "helpline", "authority")
EMERGENCY = frozenset({"police", "medical", "fire"})
NUMBER = re.compile(r"\+?[0-9](?:[ /-]?[0-9]){2,18}")
LABEL = "label"
Check = Callable[[Pack], Iterator[Problem]]


def its_region_is_its_own(pack: Pack) -> Iterator[Problem]:
    """The region has the name of the one that it stands on."""
    for one in pack.under("region", "name"):
        if one.value != pack.region:
            told = {"found": one.text[:60], "region": pack.region}
            yield problem(one.place, "pack-region-name", **told)


def offices_have_all_their_forms(pack: Pack) -> Iterator[Problem]:
    """An office that is replaced in a language is replaced in every form."""
    for office in OFFICES:
        for language in LANGUAGES:
            said = pack.under("region", office, language)
            missing = [form for form in FORMS if form not in {one.path[-1] for one in said}]
            if said and missing:
                yield problem(
                    said[0].place,
                    "pack-office-incomplete",
                    office=office,
                    language=language,
                    missing=", ".join(missing),
                )


def numbers_were_called(pack: Pack) -> Iterator[Problem]:
    """Another number is a number, has its words, and was checked no earlier than the base's."""
    if pack.region not in REGIONS:
        return
    row = table(f"regions/{pack.region}")
    base = {one["kind"]: one["number"] for one in row["numbers"]}
    for kind, said in _numbers(pack).items():
        first = said[0]
        if kind not in KINDS:
            known = ", ".join(KINDS)
            yield problem(first.place, "pack-number-kept", about=kind[:60], known=known)
            continue
        told = {one.path[3:]: one for one in said}
        number = told.get(("number",))
        if number and not NUMBER.fullmatch(number.text):
            yield problem(number.place, "pack-bad-number", found=number.text[:60])
        if number and number.text != base.get(kind) and _checked_on(pack) < row["checked_on"]:
            date_ = row["checked_on"]
            yield problem(number.place, "pack-number-unchecked", about=kind, date=date_)
        changed = number is not None and number.text != base.get(kind)
        if (changed or kind not in base) and (missing := _missing(told, kind, row["numbers"])):
            yield problem(first.place, "pack-number-incomplete", about=kind, missing=missing)


def _numbers(pack: Pack) -> dict[str, list[Said]]:
    found: dict[str, list[Said]] = {}
    for one in pack.under("region", "numbers"):
        found.setdefault(one.path[2], []).append(one)
    return found


def _missing(told: dict[tuple[str, ...], Said], kind: str, rows: list[dict[str, Any]]) -> str:
    """Return what a number needs that it does not say: whose it is, and what was told of the old.

    The police stays the police under another number; a helpline is somebody else.
    """
    base = next((row for row in rows if row["kind"] == kind), {})
    if base and kind in EMERGENCY:
        return ""
    needed = [("number",), *((LABEL, language) for language in LANGUAGES)]
    needed += [("note", language) for language in base.get("note", {})]
    return ", ".join(".".join(names) for names in needed if names not in told)


def _checked_on(pack: Pack) -> str:
    """Return the day on which the pack's numbers were checked, or an empty text."""
    said = pack.under("region", "checked_on")
    return said[0].text if said and _is_day(said[0].text) else ""


def days_are_days(pack: Pack) -> Iterator[Problem]:
    """A day is written with year, month and day."""
    for one in pack.under("region", "checked_on"):
        if not _is_day(one.text):
            yield problem(one.place, "pack-bad-date", found=one.text[:60])


def a_day_has_come(pack: Pack, today: str) -> Iterator[Problem]:
    """Nobody has checked a number tomorrow."""
    for one in pack.under("region", "checked_on"):
        if today and _is_day(one.text) and one.text > today:
            yield problem(one.place, "pack-date-ahead", found=one.text)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def emergency_numbers_keep_their_names(pack: Pack) -> Iterator[Problem]:
    """Nobody who needs an ambulance calls the police because of a label, or the other way round."""
    for kind, said in _numbers(pack).items():
        for one in said if kind in EMERGENCY else ():
            other = _kind_called(one.text, one.path[-1]) if one.path[3:4] == (LABEL,) else ""
            if other and other != kind:
                yield problem(one.place, "pack-number-swapped", about=kind, found=one.text[:60])


@cache
def _labels(language: str) -> dict[str, str]:
    """Return what each kind of number is called in any of our regions."""
    rows = [row for region in REGIONS for row in table(f"regions/{region}")["numbers"]]
    return {fold(row[LABEL][language]): row["kind"] for row in rows if row["kind"] in KINDS}


def _kind_called(label: str, language: str) -> str:
    """Return the kind of number that is called so."""
    return _labels(language).get(fold(label), "") if language in LANGUAGES else ""


def times_are_known(pack: Pack) -> Iterator[Problem]:
    """The time of day is written in a way that every language has."""
    known = table("de/grammar")["time"]
    for one in pack.under("region", "time"):
        if one.text not in known:
            told = {"found": one.text[:60], "known": ", ".join(known)}
            yield problem(one.place, "pack-unknown-time", **told)


CHECKS: tuple[Check, ...] = (
    its_region_is_its_own,
    offices_have_all_their_forms,
    numbers_were_called,
    emergency_numbers_keep_their_names,
    days_are_days,
    times_are_known,
)
