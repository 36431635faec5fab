"""How hard a sentence is to understand, from 0 (easy for a child) to 1 (hard for most).

In: a sentence. Out: a number. It grows with the words of the sentence, with words that a child of
ten does not know, with long words, commas and abstract nouns. The weights were fitted to what
learners of German said about sentences of many kinds; they foretell it clearly better than the mere
length does. Other languages share the weights and bring endings and common words of their own.
"""

from __future__ import annotations

import re
from functools import cache
from math import exp, log

from wnp.lexicon import spoken, table
from wnp.values import Value
from wnp.wording.sentences import Sentence

LONG = 8
"""Letters of a word that is long."""
BREAKS = frozenset(",;:–—()")
_PARTS = re.compile(r"[-·‧'’*:_/]")
_UMLAUTS = str.maketrans("äöü", "aou")


class Weights(Value, frozen=True):
    """What each feature adds to a rating that runs from 1 (very easy) to 7 (very hard)."""

    words: float = 0.46
    """For the logarithm of the number of words."""
    long_words: float = 0.1
    """For each long word."""
    unknown: float = 0.013
    """For each letter, beyond the third, of a word that a child does not know."""
    density: float = 0.21
    """For those letters shared out among all words of the sentence."""
    breaks: float = 0.19
    """For each comma and other mark within the sentence."""
    abstract: float = 0.15
    """For each noun with an ending such as -ung or -tion."""


WEIGHTS = Weights()
MIDDLE, SLOPE = 2.4, 0.9
"""The rating that becomes 0.5, and how quickly it rises around it."""


def difficulty_of(sentence: Sentence, language: str) -> float:
    """Return how hard a sentence is, from 0 to 1, in three decimals."""
    language = spoken(language)
    words = [part for token in sentence.words for part in _PARTS.split(token.low) if part]
    if not words:
        return 0.0
    known = _known(language)
    hard = (word for word in words if word[0].isalpha() and not known.has(word))
    letters = sum(max(0, len(word) - 3) for word in hard)
    rating = (
        WEIGHTS.words * log(len(words))
        + WEIGHTS.long_words * sum(len(word) >= LONG for word in words)
        + WEIGHTS.unknown * letters
        + WEIGHTS.density * letters / len(words)
        + WEIGHTS.breaks * sum(token.text in BREAKS for token in sentence.tokens)
        + WEIGHTS.abstract * sum(word.endswith(known.abstract) for word in words)
    )
    return round(1 / (1 + exp(SLOPE * (MIDDLE - rating))), 3)


def is_common(word: str, language: str) -> bool:
    """Say whether a child of ten knows a word, in whatever form it is bent."""
    return _known(spoken(language)).has_itself(word.casefold())


class _Known:
    """The words that a child knows, in whatever form they are bent."""

    def __init__(self, language: str) -> None:
        rows = table(f"{language}/wording/common")
        forms = rows["forms"]
        self.endings: tuple[str, ...] = tuple(forms["endings"])
        self.beginnings: tuple[str, ...] = tuple(forms["beginnings"])
        self.abstract: tuple[str, ...] = tuple(forms["abstract"])
        self.joins: bool = forms["joins"] == "yes"
        plain = [_plain(word) for line in rows["words"].values() for word in line.split()]
        self.stems = frozenset(stem for word in plain for stem in self._stems(word, 4)) | {*plain}

    def has(self, word: str) -> bool:
        """Say whether a child knows a word: itself, with a beginning, or two such words in one."""
        plain = _plain(word)
        if self._is_stem(plain):
            return True
        for beginning in self.beginnings:
            if plain.startswith(beginning) and self._is_stem(plain[len(beginning) :]):
                return True
        return self.joins and any(
            self._is_stem(plain[:cut]) and self._is_stem(plain[cut:])
            for cut in range(3, len(plain) - 2)
        )

    def has_itself(self, word: str) -> bool:
        """Say whether a child knows a word that is not made of others."""
        return self._is_stem(_plain(word))

    def _is_stem(self, word: str) -> bool:
        return any(stem in self.stems for stem in self._stems(word, 3))

    def _stems(self, word: str, least: int) -> list[str]:
        """Return a word and what is left of it without an ending."""
        cut = [
            word[: -len(ending)]
            for ending in self.endings
            if word.endswith(ending) and len(word) - len(ending) >= least
        ]
        return [word, *cut]


def _plain(word: str) -> str:
    return word.translate(_UMLAUTS)


@cache
def _known(language: str) -> _Known:
    return _Known(language)
