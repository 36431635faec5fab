"""Read what a sign tells, and how many things there are: a time, a lamp, a number, days.

In: the words of a piece behind `Zeichen:` or `Dinge:`. Out: the state of each sign and the count
of each thing, as `PlacedThing` has them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from wnp.lexicon import table
from wnp.reading.patterns import WordIndex
from wnp.reading.scenes.phrases import colour_words, section_index
from wnp.reading.tokens import Piece, Token, split_outside_quotes, tokens_of

MOST = 10
"""Of one thing, so many at most are drawn."""
_FIGURE = re.compile(r"\d{1,15}(?:h\d{0,2})?")
_RANGE = re.compile(r"\b0\s*(?:-|–|\.\.\.|…|\w{1,3})\s*10\b")
_TIME = re.compile(
    r"(?<!\d)(\d{1,2})(?:\s?[:.]\s?(\d{2})|\s?h\s?(\d{2})?|\s+\w{3,7}\s+(\d{2})(?!\d))?"
    r"(?:[^\d,;]{0,9}?\b([ap])\.?\s?m\b)?"
)
_TELEPHONE = re.compile(r"\+?\d[\d /()-]{1,24}\d")
_SECTIONS = ("lights", "days")


def is_told(token: Token, language: str) -> bool:
    """Say whether a word is part of what signs tell, and so no name of a thing."""
    return bool(
        _FIGURE.fullmatch(token.letters)
        or token.letters in _further(language)
        or _meaning(token, (*_SECTIONS, "numbers"), language)
    )


def state_of(name: str, text: str, language: str) -> str:
    """Return what a sign tells, empty where it tells nothing."""
    tell = STATES.get(name)
    return tell(text, language) if tell else ""


def count_of(tokens: Sequence[Token], language: str) -> int:
    """Return the number before a thing: "drei", "3"; one where none is said."""
    numbers = [number for token in tokens if (number := _number(token, language))]
    return max(1, min(MOST, numbers[-1])) if numbers else 1


def colour_near(tokens: Sequence[Token], start: int, end: int, language: str) -> str:
    """Return the colour that stands before the tokens of a thing, or behind them in French."""
    near = (*reversed(tokens[max(0, start - 2) : start]), *tokens[end : end + 1])
    return _first(colour_words(language).get(token.letters, "") for token in near)


def telephone_in(text: str) -> str:
    """Return the telephone number in a text, as it is written."""
    found = _TELEPHONE.search(text)
    return found.group().strip() if found else ""


def days_in(text: str, language: str) -> str:
    """Return the days of the week that a text names: `mon+wed`."""
    named = {_meaning(token, ("days",), language) for token in tokens_of(text)}
    return "+".join(day for day in table(f"{language}/scene")["days"] if day in named)


def thing_pieces(rest: Piece, language: str) -> tuple[Piece, ...]:
    """Return the pieces between commas; days behind a calendar stay with it."""
    joined: list[Piece] = []
    for piece in split_outside_quotes(rest, ",;"):
        tokens = tokens_of(piece.text)
        goes_on = tokens and all(_belongs_to_days(token, language) for token in tokens)
        if joined and goes_on and days_in(joined[-1].text, language):
            start = joined[-1].column - rest.column
            end = piece.column - rest.column + len(piece.text)
            joined[-1] = rest.cut(start, end)
        else:
            joined.append(piece)
    return tuple(joined)


def _belongs_to_days(token: Token, language: str) -> bool:
    joining = table(f"{language}/scene")["grammar"]["and"]
    return bool(_meaning(token, ("days",), language)) or token.letters in joining


def _time(text: str, language: str) -> str:
    for found in _TIME.finditer(text):
        hour = int(found[1])
        minute = int(found[2] or found[3] or found[4] or 0)
        hour += 12 if found[5] == "p" and hour < 12 else 0
        if hour <= 24 and minute < 60:
            return f"{hour}:{minute:02}"
    return ""


def _light(text: str, language: str) -> str:
    return _first(_meaning(token, ("lights",), language) for token in tokens_of(text))


def _step(text: str, language: str) -> str:
    tokens = tokens_of(_RANGE.sub(lambda found: " " * len(found.group()), text))
    figures = (_number(token, language) for token in tokens)
    zero = "0" if any(token.letters == "0" for token in tokens) else ""
    return next((str(figure) for figure in figures if 0 < figure <= MOST), zero)


STATES: dict[str, Callable[[str, str], str]] = {
    "clock": _time,
    "traffic-light": _light,
    "scale": _step,
    "week": days_in,
}
"""Which signs tell something, and how it is found in a text."""


def _number(token: Token, language: str) -> int:
    """Return the number that a word or a figure is, 0 for none."""
    if token.letters.isdecimal():
        return int(token.letters[:4])
    word = _meaning(token, ("numbers",), language)
    return int(word) if word else 0


def _meaning(token: Token, sections: Iterable[str], language: str) -> str:
    return _first(_exact(section, language).get(token.letters, "") for section in sections)


def _first(found: Iterable[str]) -> str:
    return next((one for one in found if one), "")


@cache
def _exact(section: str, language: str) -> dict[str, str]:
    """Return the words of a section as they are, without endings."""
    index: WordIndex = section_index(section, language)
    return {key[0]: ids[0] for key, ids in index.ids.items() if len(key) == 1}


@cache
def _further(language: str) -> frozenset[str]:
    words: list[str] = table(f"{language}/scene")["signs"]["further"]
    return frozenset(token.letters for word in words for token in tokens_of(word))
