"""Find what is never drawn: the blow, wounds, weapons, nakedness, who made the report.

What happened is told in words; the picture shows what the child saw, heard and felt.
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
def _never(language: str) -> WordList:
    return _word_list(list(table(f"{language}/scene")["never"].values()))


@cache
def _reporter(language: str) -> WordList:
    return _word_list(list(table(f"{language}/scene")["reporter"].values()))


def find_never_drawn(tokens: tuple[Token, ...], language: str) -> Token | None:
    """Find the first word for something that no picture shows."""
    return next((token for token in tokens if _never(language).has(token.letters)), None)


def find_reporter(tokens: tuple[Token, ...], language: str) -> Token | None:
    """Find the first word for the person who made the report."""
    return next((token for token in tokens if _reporter(language).has(token.letters)), None)
