"""Read when something is done: “Mo, Mi, Fr 18 Uhr”, “jeden Abend”, “bei Rot”.

In: the words that an author wrote, and their language. Out: weekdays, times of day and what sets it
off, as far as they were understood. Nothing here is a problem: the written words are printed as
they are, and what was not understood stands in no column of a week. The words of each language are
`lexicon/<language>/timing.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from wnp.lexicon import LANGUAGES, spoken, table
from wnp.values import Value

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
GROUPS = {"weekdays": WEEK[:5], "weekend": WEEK[5:], "every_day": WEEK}
LATE = frozenset({"afternoon", "evening"})
"""Times of day at which six o'clock is eighteen."""
_LONGEST = 300
"""Nobody says when in more letters than that."""
_WORD = re.compile(r"[^\W\d_]+\.?|\d+|[^\w\s]")


class Timing(Value, frozen=True):
    """What was understood of when something is done; see `wnp.model.plan.Action`."""

    days: tuple[str, ...] = ()
    time: str = ""
    until: str = ""
    daytime: str = ""
    trigger: str = ""


NO_TIMING = Timing()


def parse_timing(words: str, language: str) -> Timing:
    """Return what the words for a time mean, in their language or else in another of ours."""
    written = " ".join(words[:_LONGEST].split())
    order = dict.fromkeys((spoken(language), *LANGUAGES))
    understood = (_parse(written, _tongue(one)) for one in order)
    return next((timing for timing in understood if timing != NO_TIMING), NO_TIMING)


def _parse(written: str, tongue: _Tongue) -> Timing:
    set_off, rest = _without_trigger(written, tongue)
    lowered = rest.casefold()
    daytime = _daytime(lowered, tongue)
    time, until = _times(lowered, daytime, tongue)
    return Timing(_days(rest, tongue), time, until, daytime, _trigger(set_off, tongue))


class _Tongue(Value, frozen=True):
    """The words of one language, ready to be searched for."""

    days: dict[str, str]
    daytimes: dict[str, str]
    groups: tuple[tuple[re.Pattern[str], str], ...]
    starts: re.Pattern[str]
    levels: dict[str, str]
    to: frozenset[str]
    excepting: re.Pattern[str]
    doubtful: frozenset[str]
    language: str


@cache
def _tongue(language: str) -> _Tongue:
    rows = table(f"{language}/timing")
    words, triggers = rows["words"], rows["triggers"]
    return _Tongue(
        days=_turned(rows["days"]),
        daytimes=_turned(rows["daytimes"]),
        groups=tuple((_any_of(rows["groups"][name]), name) for name in GROUPS),
        starts=_any_of(triggers["starts"]),
        levels=_turned({name: triggers[name] for name in ("green", "yellow", "red")}),
        to=frozenset(words["to"]) | {"-", "–", "—"},
        excepting=_any_of(words["except"]),
        doubtful=frozenset(words["doubtful"]),
        language=language,
    )


def _turned(rows: dict[str, list[str]]) -> dict[str, str]:
    return {word: meaning for meaning, words in rows.items() for word in words}


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


@cache
def _clock(language: str) -> re.Pattern[str]:
    """Return what finds a time, or two with “to” between them: `14–18 Uhr`, `from 2 pm to 4 pm`."""
    words = table(f"{language}/timing")["words"]
    sign = "|".join(sorted(map(re.escape, words["oclock"]), key=len, reverse=True))
    joint = "|".join(map(re.escape, words["to"]))
    lead = "|".join(map(re.escape, words["before_hour"]))
    minutes = r"(?:\s?[:.h]\s?([0-5]\d))"
    half = r"\s?(a\.?m\.?|p\.?m\.?)?"
    end = rf"(?:\s?(?:{sign})?\s?(?:[-–—]|{joint})\s?([01]?\d|2[0-4]){minutes}?{half})?"
    return re.compile(
        rf"(?<![\d.:])(?:(?<!\w)({lead})\s)?([01]?\d|2[0-4]){minutes}?{half}{end}"
        rf"(?!\d|[.:]\d)(?:\s?({sign})(?!\w))?"
    )


def _has_digits(words: str) -> bool:
    """Tell whether there can be a time in words: what finds one takes long to make ready."""
    return any(map(str.isdecimal, words))


def _without_trigger(words: str, tongue: _Tongue) -> tuple[str, str]:
    """Return the part that says what sets it off, and the rest."""
    found = tongue.starts.search(words)
    if not found:
        return "", words
    end = re.search(r"[,;:]", words[found.end() :])
    stop = found.end() + end.start() if end else len(words)
    return words[found.start() : stop].strip(" ,;."), f"{words[: found.start()]} {words[stop:]}"


def _trigger(words: str, tongue: _Tongue) -> str:
    """Return a level of warning where it is one, else the words."""
    letters = re.findall(r"\w+", words.casefold())
    level = next((tongue.levels[word] for word in letters if word in tongue.levels), "")
    return level if level and len(letters) <= 4 else words


def _daytime(lowered: str, tongue: _Tongue) -> str:
    """Return the first time of day that is named, also at the end of a word: `montagabend`."""
    for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", lowered):
        if word in tongue.daytimes:
            return tongue.daytimes[word]
        for day in tongue.days:
            if len(day) > 3 and word.startswith(day) and word[len(day) :] in tongue.daytimes:
                return tongue.daytimes[word[len(day) :]]
    phrases = (phrase for phrase in tongue.daytimes if " " in phrase and phrase in lowered)
    return next((tongue.daytimes[phrase] for phrase in phrases), "")


def _times(lowered: str, daytime: str, tongue: _Tongue) -> tuple[str, str]:
    """Return beginning and end of the first time that is one; a mere number is none."""
    if not _has_digits(lowered):
        return "", ""
    for found in _clock(tongue.language).finditer(lowered):
        lead, hour, minute, half, to_hour, to_minute, to_half, sign = found.groups()
        if not (lead or minute or half or to_minute or to_half or sign):
            continue
        shared = half or to_half
        begin = _time(hour, minute, shared, daytime)
        return begin, _time(to_hour, to_minute, to_half or half, daytime) if to_hour else ""
    return "", ""


def _time(hour: str, minute: str | None, half: str | None, daytime: str) -> str:
    number = int(hour)
    if half and number <= 12:
        number = number % 12 + (12 if half.startswith("p") else 0)
    elif daytime in LATE and number < 12:
        number += 12
    is_time = number < 24 or (number == 24 and not minute)
    return f"{number:02}:{minute or '00'}" if is_time else ""


def _days(words: str, tongue: _Tongue) -> tuple[str, ...]:
    """Return every day that is meant, in the order of the week."""
    parts = tongue.excepting.split(words, maxsplit=1)
    meant = set(_days_in(parts[0], tongue))
    left_out = set(_days_in(parts[1], tongue)) if len(parts) > 1 else set()
    if left_out and not meant:
        meant = set(WEEK)
    return tuple(day for day in WEEK if day in meant - left_out)


def _days_in(words: str, tongue: _Tongue) -> Iterator[str]:
    for pattern, group in tongue.groups:
        if pattern.search(words):
            yield from GROUPS[group]
    lowered = words.casefold()
    clock = _clock(tongue.language) if _has_digits(lowered) else None
    without_times = clock.sub(_unless_bare, lowered) if clock else lowered
    tokens = _WORD.findall(without_times)
    named = [_day(token, tokens[at + 1 :], tongue) for at, token in enumerate(tokens)]
    for at, day in enumerate(named):
        if not day:
            continue
        yield day
        if at + 2 < len(named) and tokens[at + 1] in tongue.to and named[at + 2]:
            yield from _between(day, named[at + 2])


def _unless_bare(found: re.Match[str]) -> str:
    """Leave out a time, so that `Freitag 17 Uhr bis Sonntag` is three days."""
    return "" if found[8] or found[3] or found[4] else found[0]


def _day(token: str, after: list[str], tongue: _Tongue) -> str:
    """Return the day that a word means; `so` means none where an ordinary word follows."""
    word = token.rstrip(".")
    if word in tongue.doubtful and token == word and after:
        ordinary = after[0].isalpha() and after[0] not in tongue.days
        if ordinary and after[0] not in tongue.to and after[0] not in tongue.daytimes:
            return tongue.days[word] if after[0] in ("um", "und", "u", "and", "et") else ""
    if word in tongue.days:
        return tongue.days[word]
    whole = (day for day in tongue.days if len(day) > 3 and word.startswith(day))
    return next((tongue.days[d] for d in whole if word[len(d) :] in tongue.daytimes), "")


def _between(first: str, last: str) -> Iterator[str]:
    """Return the days from one to another, over the end of the week if need be."""
    begin, end = WEEK.index(first), WEEK.index(last)
    for step in range((end - begin) % 7 + 1):
        yield WEEK[(begin + step) % 7]
