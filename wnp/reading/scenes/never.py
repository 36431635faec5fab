"""Find what is never drawn: the blow, wounds, weapons, nakedness, who made the report.

What happened is told in words; the picture shows what the child saw, heard and felt. For
every topic the table `instead` has lines that do so.
"""

from __future__ import annotations

from functools import cache

from wnp.lexicon import table
from wnp.lexicon.folding import fold
from wnp.reading.tokens import Token
from wnp.values import Value


class WordList(Value, frozen=True):
    """Whole words and beginnings of words."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def has(self, letters: str) -> bool:
        """Say whether a folded word is one of these."""
        return letters in self.whole or letters.startswith(self.beginnings)


def _word_list(texts: list[str]) -> WordList:
    words = " ".join(texts).split()
    whole = frozenset(fold(word[1:]) for word in words if word.startswith("="))
    return WordList(whole, tuple(fold(word) for word in words if not word.startswith("=")))


@cache
def _never(language: str) -> dict[str, WordList]:
    rows: dict[str, str] = table(f"{language}/scene")["never"]
    return {topic: _word_list([words]) for topic, words in rows.items()}


@cache
def _reporter(language: str) -> WordList:
    return _word_list(list(table(f"{language}/scene")["reporter"].values()))


class NeverDrawn(Value, frozen=True):
    """A word for something that no picture shows, and what it belongs to: `weapons`, `prison` …"""

    token: Token
    topic: str


def find_never_drawn(tokens: tuple[Token, ...], language: str) -> NeverDrawn | None:
    """Find the first word for something that no picture shows."""
    lists = _never(language).items()
    found = (
        NeverDrawn(token, topic)
        for token in tokens
        for topic, words in lists
        if words.has(token.letters)
    )
    return next(found, None)


def find_reporter(tokens: tuple[Token, ...], language: str) -> Token | None:
    """Find the first word for the person who made the report."""
    return next((token for token in tokens if _reporter(language).has(token.letters)), None)
