"""Does a story go forward in time: from the first page to the last, unless it says "before".

In: a telling. Out: problems, all of them advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wnp.checking.telling.told import Page, Said, Telling
from wnp.lexicon import spoken, table
from wnp.problems import Place, Problem, problem

BACK = ("past_far", "until")
DAYS = ("yesterday", "today", "tomorrow")
Moment = tuple[int, int, int]


def time_goes_forward(telling: Telling) -> Iterator[Problem]:
    """Pages follow each other in time; whoever goes back says so: "before that", "earlier"."""
    yield from _dates_go_forward(telling)
    yield from _days_go_forward(telling)


def _dates_go_forward(telling: Telling) -> Iterator[Problem]:
    last: tuple[Moment, Page, str] | None = None
    for page in telling.pages:
        if _goes_back(page):
            continue
        for moment, place, words in _dates_on(page, telling.story.language):
            if last and moment < last[0] and page is not last[1]:
                before = last[1].frame.title
                yield problem(
                    place, "time-runs-back", frame=page.frame.title, found=words,
                    other=before, later=last[2],
                )  # fmt: skip
                return
            last = max((moment, page, words), last or (moment, page, words), key=lambda it: it[0])


def _days_go_forward(telling: Telling) -> Iterator[Problem]:
    """Remark on a page that says "yesterday" after one that said "today" or "tomorrow"."""
    last: tuple[int, Page, str] | None = None
    for page in telling.pages:
        if _goes_back(page):
            continue
        for one in page.youngest:
            for mark in one.marks:
                if mark.group not in DAYS:
                    continue
                rank, words = DAYS.index(mark.group), _words(one, mark.first, mark.end)
                if last and rank == 0 and last[0] > 0 and page is not last[1]:
                    yield problem(
                        one.place_of(mark.first), "time-runs-back", frame=page.frame.title,
                        found=words, other=last[1].frame.title, later=last[2],
                    )  # fmt: skip
                    return
                if last is None or rank >= last[0]:
                    last = (rank, page, words)


def _goes_back(page: Page) -> bool:
    return any(one.has("past_far") for one in page.everything)


def _words(said: Said, first: int, end: int) -> str:
    tokens = said.sentence.tokens
    start = said.sentence.start
    return said.sentence.text[tokens[first].start - start : tokens[end - 1].end - start]


def _dates_on(page: Page, language: str) -> Iterator[tuple[Moment, Place, str]]:
    """Yield every whole date of a page that is no end and no beginning of something."""
    for one in page.said:
        if one.has("until"):
            continue
        words = [token.low for token in one.sentence.tokens]
        if not any(word.isdecimal() or "." in word[1:] for word in words):
            continue
        for at in range(len(words)):
            moment, end = _date_at(words, at, language)
            if moment:
                yield moment, one.place_of(at), _words(one, at, end)


def _date_at(words: list[str], at: int, language: str) -> tuple[Moment | None, int]:
    """Return a date that begins at a word, and behind which word it ends."""
    months = _months(spoken(language))
    if words[at].count(".") == 2 and words[at].replace(".", "").isdecimal():
        day, month, year = words[at].split(".")
        return (_year(year), int(month), int(day)), at + 1
    if words[at] in months:  # May 4(th), 2026
        rest = [word for word in words[at + 1 : at + 4] if word not in (",", "th", "st")]
        if len(rest) >= 2 and _is_day(rest[0]) and rest[1].isdecimal() and len(rest[1]) == 4:
            end = words.index(rest[1], at) + 1
            return (int(rest[1]), months[words[at]], int(rest[0])), end
        return None, at
    if not _is_day(words[at]):
        return None, at
    here = at + 1
    while here < len(words) and words[here] in (".", "of", "th", "st", "nd", "rd"):
        here += 1
    year = words[here + 1] if here + 1 < len(words) else ""
    if year.isdecimal() and len(year) == 4 and words[here] in months:
        return (int(year), months[words[here]], int(words[at])), here + 2
    return None, at


def _is_day(word: str) -> bool:
    return word.isdecimal() and 1 <= int(word) <= 31


def _year(word: str) -> int:
    return int(word) + 2000 if len(word) == 2 else int(word or 0)


@cache
def _months(language: str) -> dict[str, int]:
    months = table(f"{language}/grammar")["months"]
    return {str(name).casefold(): int(number) for number, name in months.items()}


RULES = (time_goes_forward,)
