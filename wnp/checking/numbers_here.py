"""Do the telephone numbers in words hold where the family lives?

In: a folder. Out: advice. A story that moves to another region, or a pack with a helpline of its
own, leaves the old number in the words, and a child would ring somebody who is not there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wnp.checking.privacy import open_numbers, said_in
from wnp.lexicon import spoken
from wnp.lexicon.regions import REGIONS, RegionNumber, region
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import digits_of
from wnp.problems import Problem, problem

EVERYWHERE = frozenset({"112"})
"""Rings in every country of ours."""


def numbers_hold_here(folder: FamilyFolder) -> Iterator[Problem]:
    """An emergency number or a helpline in words is the one of this region, or of the pack."""
    here = region(folder.family.here, folder.family.language)
    known = open_numbers(folder)
    elsewhere = _numbers(spoken(folder.family.language))
    for place, text in said_in(folder):
        for found in _pattern().findall(text):
            digits = digits_of(found)
            if digits in known:
                continue
            there = elsewhere[digits]
            right = here.number(there.kind)
            yield problem(
                place,
                "number-of-elsewhere",
                found=found,
                label=there.label,
                right=right.number,
                meant=right.label,
            )


@cache
def _numbers(language: str) -> dict[str, RegionNumber]:
    """Return the numbers of every region by their digits."""
    return {
        digits_of(number.number): number
        for name in REGIONS
        for number in region(name, language).numbers
        if digits_of(number.number) not in EVERYWHERE
    }


@cache
def _pattern() -> re.Pattern[str]:
    written = sorted(
        {number.number for name in REGIONS for number in region(name).numbers} - EVERYWHERE,
        key=len,
        reverse=True,
    )
    return re.compile(
        rf"(?<![\d+/.,:-])(?<!\d )({'|'.join(map(re.escape, written))})(?![ /-]?\d|[.,]\d)"
    )


CHECKS = (numbers_hold_here,)
