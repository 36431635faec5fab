"""Numbers, dates and other rows of signs that belong to one family, however they are written.

In: a text. Out: what of the kind stands in it, in one writing, so that two spellings of a date or
of a telephone number are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wnp.lexicon import LANGUAGES, table
from wnp.model.hidden import DIALLED, digits_of
from wnp.values import Value

SHORTEST_NUMBER = 3
SHORTEST_PHONE = 5
"""Digits of a number that somebody dials; shorter ones are years, prices and hours."""
SAME_ENDING = 6
"""Digits at the end that tell a number, with or without what is dialled before them."""
EMAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\bat\b(?=\s?\w+\.\w))\s?[\w-]+(?:\.[\w-]+)+")
LINK = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:de|at|ch|lu|com|org|net|eu|fr|be|info|io|uk)\b(?:/\S*)?"
)
PLATE = re.compile(
    r"\b[A-ZÄÖÜ]{1,3}[- ·][A-Z]{1,2}[ -]?\d{1,4}[EH]?\b|\b[A-Z]{1,2}[ -]\d{3,6}(?: ?[A-Z]{1,3})?\b"
    r"|\b[A-Z]{2}[- ]?\d{3}[- ]?[A-Z]{2}\b|\b[A-Z]{2}\d{2} ?[A-Z]{3}\b"
)
CODE = re.compile(
    r"\b(?=[\w/.-]*\d)(?=[\w/.-]*[A-Za-z])\w+(?:[/.-]\w+)+\b|\b\d+(?:[/-]\d+)+[A-Za-z]*\b"
    r"|\b(?=\w*\d)(?=\w*[A-Za-z])\w{6,}\b|#\w+|@\w[\w.]+"
)
"""File and case numbers, codes, handles: letters and digits joined by strokes."""
HASH = re.compile(
    r"\b(?=[0-9a-fA-F]*\d)(?=[0-9a-fA-F]*[a-fA-F])[0-9a-fA-F]{16,}\b"
    r"|(?<![\w/+])(?=[\w/+]*\d)(?=[\w/+]*[a-z])(?=[\w/+]*[A-Z])[A-Za-z0-9+/]{24,}={0,2}"
)
PICTURE_FILE = re.compile(r"[\w./-]+\.(?:jpe?g|png|gif|webp|svg|heic|tiff?|bmp|pdf)\b", re.I)
_NUMERIC_DATE = re.compile(
    r"\b(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})\b"
    r"|\b(?P<d2>\d{1,2})\s?[./-]\s?(?P<m2>\d{1,2})\b(?:\s?[./-]\s?(?P<y2>\d{4}|\d{2})\b)?"
)


_MONTHS = {f"m{number}": number for number in range(1, 13)}


class Day(Value, frozen=True):
    """A day, or a month without a day; a part that is not said is 0."""

    day: int
    month: int
    year: int = 0

    def may_be(self, other: Day) -> bool:
        """Say whether two writings can mean the same day."""
        same_year = not (self.year and other.year) or self.year == other.year
        return (self.day, self.month) == (other.day, other.month) and same_year


def dates_in(text: str) -> Iterator[tuple[re.Match[str], Day]]:
    """Yield every date of a text, in whichever of our languages."""
    for found in _NUMERIC_DATE.finditer(text):
        row = found.groupdict()
        day, month = int(row["d"] or row["d2"]), int(row["m"] or row["m2"])
        if 1 <= day <= 31 and 1 <= month <= 12:
            yield found, Day(day, month, _year(row["y"] or row["y2"]))
    for pattern in _spelt_dates():
        for found in pattern.finditer(text):
            row = found.groupdict()
            month = next(number for name, number in _MONTHS.items() if row[name])
            day = int(digits_of(row["before"] or row["after"] or "0") or 0)
            if day <= 31:
                yield found, Day(day, month, _year(row["year"]))


def _year(written: str | None) -> int:
    year = int(written or 0)
    return year + 2000 if 0 < year < 100 else year


@cache
def _spelt_dates() -> tuple[re.Pattern[str], ...]:
    """Return patterns for days whose month is a word: “4. Mai”, “May 4th”, “le 1er mai”."""
    return tuple(_spelt(table(f"{language}/clues")["names"]["months"]) for language in LANGUAGES)


def _spelt(months: list[str]) -> re.Pattern[str]:
    names = "|".join(f"(?P<m{number}>{words})" for number, words in enumerate(months, 1))
    day = r"\d{1,2}\s?(?:\.|st|nd|rd|th|er|ᵉʳ)?"
    before = rf"(?:(?P<before>\b{day})\s?(?:of\s|de\s)?)?"
    after = rf"(?:\s(?P<after>{day})(?!\d))?(?:,?\s(?P<year>\d{{4}})\b)?"
    return re.compile(rf"{before}\b(?:{names})\b(?:\.(?=\s\d))?{after}", re.IGNORECASE)


def phones_in(text: str) -> Iterator[re.Match[str]]:
    """Yield every row of digits that can be dialled."""
    for found in re.finditer(rf"\+?{DIALLED.pattern}", text):
        if len(digits_of(found[0])) >= SHORTEST_PHONE and not _is_date(found[0]):
            yield found
    yield from _spelt_numbers().finditer(text)


@cache
def _spelt_numbers() -> re.Pattern[str]:
    """Return what finds three and more digits in words, as somebody says a telephone number."""
    word = f"(?:{'|'.join(_digits())})"
    return re.compile(rf"\b{word}(?:[\s,-]+{word}){{2,}}\b", re.IGNORECASE)


def numbers_in(text: str) -> frozenset[str]:
    """Return every number of at least three digits: as it stands, and as somebody would dial it."""
    rows = [*re.findall(r"\d+", text), *map(digits_of, DIALLED.findall(as_digits(text)))]
    return frozenset(row for row in rows if len(row) >= SHORTEST_NUMBER)


def as_digits(text: str) -> str:
    """Return a text with a digit for every word that is one: “null eins sieben” is 017."""
    return _digit_words().sub(lambda found: _digits()[found[0].casefold()], text)


@cache
def _digits() -> dict[str, str]:
    return {
        word: str(digit)
        for language in LANGUAGES
        for digit, words in enumerate(table(f"{language}/clues")["names"]["digits"])
        for word in words.split("|")
    }


@cache
def _digit_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_digits())})\b", re.IGNORECASE)


def _is_date(text: str) -> bool:
    return any(found[0] == text for found, _ in dates_in(text))
