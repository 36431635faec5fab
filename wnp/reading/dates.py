"""Read dates as people write them: 2026-11-03, 3.11.2026, 3. November 2026, 03/11/2026.

In: text. Out: an ISO text; an empty one, and the reason noted, if there is no such day. The day
always stands before the month unless the year comes first.
"""

from __future__ import annotations

import re
from datetime import date

from wnp.lexicon.folding import unquoted
from wnp.problems import Findings, Place
from wnp.reading.keys import value_named

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:\.|er|st|nd|rd|th)?\s(?:of\s)?([^\W\d_]+)\.?,?\s(\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})")
_NO_YEAR = re.compile(
    r"\d{1,2}\s?[./]\s?\d{1,2}\s?[./]?|\d{1,2}(?:\.|er|st|nd|rd|th)?\s[^\W\d_]+\.?"
)
_WEEKDAY = re.compile(r"^[^\W\d_]{2,10}\.?,?\s(?:(?:den|dem|the|le|on)\s)?(?=\d)", re.IGNORECASE)
_YEARS = range(1900, 2200)


def parse_date(words: str, place: Place, findings: Findings, language: str = "de") -> str:
    """Return a date as ISO text; an empty text for no date, with a problem if words were there."""
    words = " ".join(unquoted(words).split())
    if not words:
        return ""
    if len(words) <= 60:
        bare = _WEEKDAY.sub("", words)
        if parts := _parts(words, language) or _parts(bare, language):
            return _checked(parts, words, place, findings)
        if _NO_YEAR.fullmatch(bare):
            findings.add(place, "date-without-year", found=words)
            return ""
    findings.add(place, "not-a-date", found=words[:60])
    return ""


def _parts(words: str, language: str) -> tuple[int, int, int] | None:
    """Return year, month and day as they were written, possible or not."""
    if match := _ISO.fullmatch(words):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _NUMBERS.fullmatch(words):
        year = int(match[3])
        return year if year > 99 else 2000 + year, int(match[2]), int(match[1])
    for pattern, day, month in ((_DAY_FIRST, 1, 2), (_MONTH_FIRST, 2, 1)):
        match = pattern.fullmatch(words)
        if match and (number := value_named("month", match[month], language)):
            return int(match[3]), int(number), int(match[day])
    return None


def _checked(parts: tuple[int, int, int], words: str, place: Place, findings: Findings) -> str:
    year, month, day = parts
    if year not in _YEARS:
        findings.add(place, "unlikely-year", found=words, year=year)
        return ""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        if month not in range(1, 13):
            findings.add(place, "no-such-month", found=words, month=month)
        else:
            findings.add(place, "no-such-day", found=words, day=day)
        return ""
