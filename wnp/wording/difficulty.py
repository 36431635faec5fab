"""How hard a sentence is to understand, from 0 (easy) to 1 (hard).

In: a sentence. Out: a number that grows with the length of the sentence and of its words.
"""

from __future__ import annotations

from math import exp, log

from wnp.wording.sentences import Sentence


def difficulty_of(sentence: Sentence, language: str) -> float:
    """Return how hard a sentence is, from 0 to 1."""
    words = [token.text for token in sentence.words]
    if not words:
        return 0.0
    letters = sum(map(len, words)) / len(words)
    value = 1.3 * (log(1 + len(words)) - log(13)) + 0.45 * (letters - 5.5)
    return round(1 / (1 + exp(-value)), 3)
