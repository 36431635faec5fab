"""What a sentence tells, seen by its words: fear, joy, deeds, times, whom to tell.

In: a sentence and its language. Out: marks, each with the group of `wording/telling.toml` that the
words belong to. The words of a language are sorted by their first one, so that few are tried.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from wnp.lexicon import spoken, table
from wnp.values import Value
from wnp.wording.phrases import Phrase, match_at, parse_phrase
from wnp.wording.remarks import Setting
from wnp.wording.sentences import Sentence

SHORTEST_STEM = 3
Entry = tuple[str, int, Phrase]
Rows = dict[str, list[Entry]]


class Mark(Value, frozen=True):
    """Words that belong to a group: from the token `first` to the one before `end`."""

    group: str
    first: int
    end: int
    row: int = 0
    """Which phrase of the group it is."""


class _Index(Value, frozen=True):
    by_word: Rows
    by_stem: Rows


def marks_in(sentence: Sentence, language: str) -> tuple[Mark, ...]:
    """Return what the words of a sentence tell."""
    tokens, setting = sentence.tokens, Setting(language)
    found = []
    for at, token in enumerate(tokens):
        for group, row, phrase in _beginning(language, token.low):
            end = at + 1 if len(phrase) == 1 else match_at(phrase, tokens, at, setting)
            if end > at:
                found.append(Mark(group, at, end, row))
    return tuple(found)


def words_of_group(language: str, group: str) -> frozenset[str]:
    """Return the single words of a group, or of a list of words that make no mark."""
    return _plain_words(spoken(language), group)


def rows_of(language: str, part: str) -> dict[str, Any]:
    """Return a part of the table `telling`: `places`, `same`, `call`, `ages`."""
    return dict(table(f"{spoken(language)}/wording/telling")[part])


@cache
def _plain_words(language: str, group: str) -> frozenset[str]:
    tables = table(f"{language}/wording/telling")
    words = tables["groups"].get(group) or tables["words"][group]
    return frozenset(word.casefold() for row in words for word in row.split("|") if " " not in row)


@lru_cache(maxsize=16384)
def _beginning(language: str, low: str) -> tuple[Entry, ...]:
    """Return the phrases that may begin with a word."""
    index = _index(language)
    found = list(index.by_word.get(low, ()))
    if index.by_stem:
        for length in range(SHORTEST_STEM, len(low) + 1):
            found += index.by_stem.get(low[:length], ())
    return tuple(found)


@cache
def _index(language: str) -> _Index:
    index = _Index({}, {})
    tables = table(f"{spoken(language)}/wording/telling")
    for group, phrases in tables["groups"].items():
        _sort_in(index, group, phrases)
    for part in ("places", "same", "call"):
        for name, phrases in tables[part].items():
            for number, phrase in enumerate(phrases):
                group = f"{part}.{name}" if part == "places" else f"{part}.{name}.{number}"
                _sort_in(index, group, (phrase,))
    return index


def _sort_in(index: _Index, group: str, phrases: Iterable[str]) -> None:
    for row, phrase in enumerate(map(parse_phrase, phrases)):
        first = phrase[0]
        for word in first.exact:
            index.by_word.setdefault(word, []).append((group, row, phrase))
        for stem in first.beginnings:
            index.by_stem.setdefault(stem, []).append((group, row, phrase))
