"""Say placeholders in words that a person reads: `[Kind]` for `{{ child }}`, and back again.

In: a text with placeholders, or an answer with words in brackets. Out: the other of the two. The
files of a template always hold placeholders; only questions and answers are said plainly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from wnp.abstracting.people import Seats
from wnp.abstracting.placeholders import PLACEHOLDER
from wnp.lexicon import spoken, table
from wnp.lexicon.folding import fold

TOKEN = re.compile(r"\{\{ (\w+\.\w+)\[0\]\|upper \}\}\{\{ \1\[1:\] \}\}|" + PLACEHOLDER.pattern)
"""A placeholder, or the two that begin a sentence with a capital."""
_AGREES = re.compile(r"\.v\(\"[^\"]*\", \"(?P<many>[^\"]*)\"\)")
_MORE = re.compile(r"\.plus\((?P<who>\w+)\)")
_BRACKETS = re.compile(r"\[(?P<words>[^\[\]{}]+)\](?P<own>['’]s?(?!\w))?")


def said_plainly(text: str, language: str) -> str:
    """Return a text in which everybody is a word in brackets, and verbs are verbs."""
    rows = _rows(language)
    return TOKEN.sub(lambda found: _plain(found[0], rows), text)


def said_with_placeholders(words: str, text: str, seats: Seats, language: str) -> str:
    """Return an answer with placeholders again; those of the text that it is about come first."""
    known = dict(_known(seats, language))
    known |= {(_bare(plain), own): said for said, plain, own in _of_text(text, language)}

    def back(found: re.Match[str]) -> str:
        name, own = _bare(found["words"]), bool(found["own"])
        if (name, own) in known:
            return known[name, own]
        return f"{known[name, False]}{found['own'] or ''}" if (name, False) in known else found[0]

    return _BRACKETS.sub(back, words)


def _rows(language: str) -> Mapping[str, str]:
    rows: Mapping[str, str] = table(f"{spoken(language)}/abstracting")["plain"]
    return rows


def _plain(placeholder: str, rows: Mapping[str, str]) -> str:
    inside = placeholder[3:].partition(" }}")[0]
    if inside == "_":
        return "…"
    if verb := _AGREES.search(inside):
        return verb["many"]
    part = inside.partition(".")[0]
    said = f"[{_label(part, rows)}]"
    if more := _MORE.search(inside):
        said += f" {rows['and']} [{_label(more['who'], rows)}]"
    return f"{said}’s" if inside.endswith(".possessive") else said


def _label(part: str, rows: Mapping[str, str]) -> str:
    """Return what a part is called, with its number where there are several."""
    base = part.rstrip("0123456789")
    label = rows.get(part) or rows.get(base, base)
    return label if part in rows else f"{label} {part.removeprefix(base)}".rstrip()


def _bare(plain: str) -> str:
    return fold(plain)


@cache
def _known(seats: Seats, language: str) -> tuple[tuple[tuple[str, bool], str], ...]:
    rows = _rows(language)
    parts = (*seats.parts, *(name for name, members in seats.groups.items() if members))
    return tuple(((_bare(_label(part, rows)), False), f"{{{{ {part} }}}}") for part in parts)


def _of_text(text: str, language: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the placeholders of a text as they are said, the first of each last."""
    rows = _rows(language)
    for found in reversed(list(TOKEN.finditer(text))):
        plain = _BRACKETS.fullmatch(_plain(found[0], rows))
        if plain:
            yield found[0], plain["words"], bool(plain["own"])
