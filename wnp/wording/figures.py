"""Numbers, dates, times and telephone numbers: written so that a child can read them.

In: a sentence. Out: remarks. How a language and a region write them is in the table `shapes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from wnp.wording.marks import shapes_of
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark
from wnp.wording.sentences import Sentence, Token

LARGE = 1000
YEARS = range(1900, 2101)
HALF, WHOLE = 50, 100
FEW = 20
DIALLED = 7
"""Digits in a row that are too many to dial at one look; numbers of helplines are shorter."""
LAST_HOUR, LAST_MINUTE = 24, 59
ROMAN = re.compile(r"(?=[IVX]{2,6}$)X{0,3}(?:IX|IV|V?I{0,3})$")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
GROUPS: dict[str, dict[int, tuple[int, ...]]] = {
    "CH": {10: (3, 3, 2, 2)},
    "FR": {10: (2, 2, 2, 2, 2)},
    "LU": {9: (3, 3, 3), 8: (2, 2, 2, 2)},
}
"""How a number of so many digits is spoken, by region."""


def figures_are_easy(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """Numbers are small and whole; dates, times and telephone numbers read as they are spoken."""
    if setting.level is Level.ADULT:
        return
    words = shapes_of(setting.language)
    at = 0
    while at < len(sentence.tokens):
        token = sentence.tokens[at]
        end = at
        if token.is_number or token.text == "½" or (token.text[0] in "⅓⅔¼¾"):
            found = _figure(sentence, at, setting, words)
            if found:
                end = found[0]
                yield found[1]
        elif token.text.isupper() and ROMAN.match(token.text):
            yield remark("hard-number", sentence, at, at, str(_arabic(token.text)))
        elif token.low in words["numbers"]["huge"]:
            yield remark("hard-number", sentence, at, at, words["numbers"]["many"])
        at = max(end, at + 1)


Found = tuple[int, Remark] | None
"""Where a figure ends, and what there is to say about it."""


def _figure(sentence: Sentence, at: int, setting: Setting, words: dict[str, Any]) -> Found:
    for look in (_date, _time, _phone, _percent, _fraction, _decimal, _large):
        found = look(sentence, at, setting, words)
        if found:
            return found
    return None


def _date(sentence: Sentence, at: int, setting: Setting, words: dict[str, Any]) -> Found:
    """Find 04.05.2026, 4/5/26, 2026-05-04 and "am 4.5."."""
    text = sentence.text[sentence.tokens[at].start - sentence.start :]
    found = _DATE.match(text)
    if not found:
        return None
    year, month, day = found["y"] or found["y2"] or "", found["m"] or found["m2"], ""
    day = found["d"] or found["d2"]
    end = _index_at(sentence, at, found.end())
    if not year and not _is_day(sentence, at, found[0], words):
        return None
    better = _spoken_date(int(day), int(month), year, setting, words)
    return (end, remark("date-form", sentence, at, end - 1, better)) if better else None


_DATE = re.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)"
    r"|(?P<d2>\d\d?)(?P<s>[./-])\s?(?P<m2>\d\d?)(?:(?P=s)\s?(?P<y2>\d{4}|\d\d)|\.?))(?!\w|[-.,:/]\d)"
)


def _is_day(sentence: Sentence, at: int, found: str, words: dict[str, Any]) -> bool:
    """Say whether "4.5." or "4/5" is a day of the year."""
    before = sentence.tokens[at - 1].low if at else ""
    if found.endswith(".") and len(found.split(".")) == 3:
        return "." in found[:-1] and (before in words["dates"]["before"] or " " not in found)
    return "/" in found and before in words["dates"]["before"]


def _spoken_date(day: int, month: int, year: str, setting: Setting, words: dict[str, Any]) -> str:
    if not (0 < month <= 12 and 0 < day <= 31):
        return ""
    rows = words["dates"]
    months = words.get(f"dates_{setting.region}", rows)["months"]
    full = f"20{year}" if len(year) == 2 else year
    if full and not _is_real(day, month, int(full)):
        return ""
    form: str = rows["first"] if day == 1 else rows["form"]
    return form.format(day=day, month=months[month - 1], year=full).strip()


def _is_real(day: int, month: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _time(sentence: Sentence, at: int, setting: Setting, words: dict[str, Any]) -> Found:
    """Find 14h30, "um 1430" and, where a word belongs to it, 14:30 without one."""
    rows = {**words["times"], **words.get(f"times_{setting.region}", {})}
    tokens, token = sentence.tokens, sentence.tokens[at]
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    glued = re.fullmatch(r"h(\d\d)?", after) or after == "h"
    if glued and setting.language != "fr":
        minute = _minute_after(tokens, at)
        end = at + (3 if minute else 2)
        return _time_found(sentence, at, end, token.text, minute, rows)
    before = tokens[at - 1].low if at else ""
    is_time = (before in rows["before"] and not after.isdigit()) or after == rows["word"]
    if (
        is_time
        and re.fullmatch(r"(?:[01]\d|2[0-3])[0-5]\d", token.text)
        and int(token.text) not in YEARS
    ):
        end = at + (2 if after == rows["word"] else 1)
        return _time_found(sentence, at, end, token.text[:2], token.text[2:], rows)
    parts = re.fullmatch(r"(\d\d?)([:.])(\d\d)", token.text)
    rest = {one.low for one in tokens[at + 1 :]}
    if not parts or not rows["needs_word"] or rows["word"] in rest or after in ("%",):
        return None
    if parts[2] == "." and before not in rows["before"]:
        return None
    end = at + (2 if after == "h" else 1)
    return _time_found(sentence, at, end, parts[1], parts[3], rows)


def _minute_after(tokens: tuple[Token, ...], at: int) -> str:
    """Return the minutes behind "14h", where there are some."""
    if at + 2 < len(tokens) and tokens[at + 1].end == tokens[at + 2].start:
        text = tokens[at + 2].text
        return text if text.isdigit() and len(text) == 2 else ""
    return ""


def _time_found(
    sentence: Sentence, at: int, end: int, hour: str, minute: str, rows: dict[str, Any]
) -> Found:
    if not hour.isdecimal() or int(hour) > LAST_HOUR or int(minute or 0) > LAST_MINUTE:
        return None
    form: str = rows["form"] if minute and minute != "00" else rows["full"]
    better = form.format(hour=int(hour), minute=minute)
    return end, remark("time-form", sentence, at, end - 1, better)


def _phone(sentence: Sentence, at: int, setting: Setting, words: dict[str, Any]) -> Found:
    """Find a number that nobody can dial at one look."""
    token = sentence.tokens[at]
    if not token.text.isdigit() or len(token.text) < words.get("dialled", DIALLED):
        return None
    better = " ".join(_groups(token.text, setting.region))
    return at + 1, remark("phone-form", sentence, at, at, better)


def _groups(digits: str, region: str) -> Iterator[str]:
    sizes = GROUPS.get(region, {}).get(len(digits))
    if not sizes:
        first = 4 if digits.startswith("0") else 3
        rest = len(digits) - first
        pairs, odd = divmod(rest, 2)
        sizes = (first, *(2,) * (pairs - odd), *(3,) * odd)
    start = 0
    for size in sizes:
        yield digits[start : start + size]
        start += size


def _percent(sentence: Sentence, at: int, setting: Setting, words: dict[str, Any]) -> Found:
    rows, tokens = words["numbers"], sentence.tokens
    after = [one.low for one in tokens[at + 1 : at + 3]]
    is_sign = bool(after) and (
        after[0] in rows["percent_signs"] or after[0] in rows["percent_words"]
    )
    is_pair = " ".join(after) in rows["percent_words"]
    if not (is_sign or is_pair):
        return None
    share = _value(tokens[at].text)
    kinds = (
        (0, "none"),
        (FEW, "few"),
        (HALF - 1, "less_than_half"),
        (HALF, "half"),
        (70, "more_than_half"),
        (WHOLE - 1, "most"),
        (WHOLE, "all"),
    )
    better = next((rows[kind] for most, kind in kinds if share <= most), "")
    end = at + (3 if is_pair and not is_sign else 2)
    return end, remark("hard-number", sentence, at, end - 1, better)


def _fraction(sentence: Sentence, at: int, setting: Setting, words: dict[str, Any]) -> Found:
    tokens, rows = sentence.tokens, words["fractions"]
    if tokens[at].text in rows:
        return at + 1, remark("hard-number", sentence, at, at, rows[tokens[at].text])
    three = "".join(one.text for one in tokens[at : at + 3])
    if three in rows:
        return at + 3, remark("hard-number", sentence, at, at + 2, rows[three])
    return None


def _decimal(sentence: Sentence, at: int, setting: Setting, words: dict[str, Any]) -> Found:
    rows, tokens = words["numbers"], sentence.tokens
    mark = rows["decimal_mark"]
    if not re.fullmatch(rf"\d{{1,3}}\{mark}\d{{1,3}}", tokens[at].text):
        return None
    near = {one.low for one in (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2])}
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if not near.isdisjoint(rows["money"]) or after in _CLOCK:
        return None
    if not near.isdisjoint(words["times"]["before"]) and setting.language == "en":
        return None
    number = int(_value(tokens[at].text.replace(mark, ".")) + 0.5)
    if len(tokens[at].text.split(mark)[1]) == 3:
        return at + 1, remark("hard-number", sentence, at, at, rows["many"])
    return at + 1, remark("hard-number", sentence, at, at, rows["about"].format(number=number))


_CLOCK = frozenset({"am", "pm", "a", "p", "uhr", "h", "o'clock"})


def _large(sentence: Sentence, at: int, setting: Setting, words: dict[str, Any]) -> Found:
    """Find what is over a thousand, but no year and nothing that is dialled."""
    tokens, text = sentence.tokens, sentence.tokens[at].text
    end = at + 1
    while end < len(tokens) and _goes_on(tokens, end):
        text, end = text + tokens[end].text, end + 1
    digits = re.sub(r"(?<=\d)[.,'’](?=\d{3}(?!\d))", "", text)
    if not digits.isdecimal() or int(digits) <= LARGE or _is_dialled(tokens, at):
        return None
    if end < len(tokens) and tokens[end].is_number:
        return None
    if digits == text and int(digits) in YEARS and end == at + 1:
        return None
    if end > at + 1 and not text.endswith("000") and len(tokens[at].text) > 2:
        return None
    return end, remark("hard-number", sentence, at, end - 1, words["numbers"]["many"])


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether "000" or, in Switzerland, "'000" stands behind a number."""
    if tokens[at].text in "'’" and at + 1 < len(tokens):
        return tokens[at + 1].start == tokens[at].end and _is_thousand(tokens[at + 1])
    return _is_thousand(tokens[at]) and tokens[at].start - tokens[at - 1].end <= 1


def _is_thousand(token: Token) -> bool:
    return len(token.text) == 3 and token.text.isdigit()


def _is_dialled(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether a number is part of one to call: 0800 111, +41 79, 116111."""
    text = tokens[at].text
    if text.startswith("0") or (text.startswith("11") and len(text) == 6):
        return True
    return at > 0 and (tokens[at - 1].is_number or tokens[at - 1].text in "+-/")


def _value(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return 0.0


def _arabic(text: str) -> int:
    values = [ROMAN_VALUES[sign] for sign in text]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _index_at(sentence: Sentence, at: int, length: int) -> int:
    """Return the index of the first token behind so many signs."""
    end = sentence.tokens[at].start + length
    for index in range(at, len(sentence.tokens)):
        if sentence.tokens[index].start >= end:
            return index
    return len(sentence.tokens)


RULES: tuple[Rule, ...] = (figures_are_easy,)
