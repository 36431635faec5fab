"""Long words: which a child knows, and where the others can be parted with a hyphen.

In: a sentence. Out: remarks. A long word that is built of short ones that everybody knows is
proposed with a hyphen between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from wnp.lexicon import table
from wnp.wording.german.verbs import (
    infinitives,
    is_finite,
    participle_of,
    past_of,
    presents,
    splits_of,
)
from wnp.wording.remarks import LIMITS, Level, Remark, Rule, Setting, remark
from wnp.wording.sentences import Sentence, Token

_VOWELS = re.compile(r"aa|ee|oo|ie|ei|ai|au|äu|eu|[aeiouyäöüéèê]")
LINKS = ("", "s", "es", "n", "en", "er", "e")
SHORTEST_PART = 3
VERBS_MAY_HAVE = 3
"""Letters more than others, because verbs with two prefixes are heard every day."""
CLOSE = 1
"""A word that is over the limit by a letter and by no syllable is let pass."""


@cache
def rows() -> dict[str, Any]:
    """Return the table of long words."""
    return table("de/wording/long_words")


@cache
def familiar() -> frozenset[str]:
    """Return long words that every child knows."""
    return frozenset(word.casefold() for word in rows()["familiar"])


@cache
def _places() -> tuple[str, ...]:
    return tuple(word.casefold() for word in rows()["places"])


@cache
def instead() -> dict[str, str]:
    """Return shorter words by the long ones."""
    return {word.casefold(): short for word, short in rows()["instead"].items()}


@cache
def parts() -> frozenset[str]:
    """Return the short words that long ones are built of."""
    return frozenset(word.casefold() for word in rows()["parts"]["words"])


def words_are_short(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """A word has at most 12 letters and 4 syllables, or every child knows it."""
    if setting.level is Level.ADULT:
        return
    limits = LIMITS[setting.level]
    for at, token in enumerate(sentence.tokens):
        if len(token.text) < limits.letters - 3 or not token.is_word or token.low in setting.names:
            continue
        if any(_is_long(part, token, limits.letters, limits.syllables) for part in _pieces(token)):
            better = instead().get(token.low, "") or _parted(token)
            yield remark("long-word", sentence, at, at, better)


def _pieces(token: Token) -> list[str]:
    """Return the parts of a word that is written with hyphens."""
    return re.split(r"[-·‧'/]", token.low)


def _is_long(word: str, token: Token, letters: int, most: int) -> bool:
    # "ß" is one letter of the text and two of the folded word.
    count = len(word) - (len(token.low) - len(token.text)) * ("ss" in word)
    if count < letters - 3 or _is_known(word):
        return False
    if token.text[0].islower() and _is_verb(word):
        return count > letters + VERBS_MAY_HAVE and syllables(word) > most + 1
    spoken = syllables(word)
    return (
        count > letters + CLOSE
        or (count > letters and spoken > most - 1)
        or spoken > most + 1
        or (spoken > most and count >= letters)
    )


@cache
def _is_known(word: str) -> bool:
    if word in familiar() or word.endswith(_places()):
        return True
    return any(
        word.endswith(end) and word[: -len(end)] in familiar()
        for end in ("s", "n", "en", "es", "nen", "e", "er")
    )


@cache
def _is_verb(word: str) -> bool:
    if participle_of(word) or past_of(word):
        return True
    return any(
        rest.removeprefix("zu") in infinitives() or rest in presents()
        for _, rest in splits_of(word)
    ) or (
        is_finite(word)
        and word.endswith("t")
        and any(rest in presents() for _, rest in splits_of(word))
    )


@cache
def syllables(word: str) -> int:
    """Return how many syllables a word has."""
    return len(_VOWELS.findall(word))


def _parted(token: Token) -> str:
    """Return a word with hyphens between its parts, or an empty text."""
    if not token.text[0].isupper() or not token.text.isalpha():
        return ""
    found = split(token.low)
    if len(found) < 2:
        return ""
    text, at, words = token.text, 0, []
    # "ß" is one letter of the text and two of the folded word.
    for part in found:
        size = len(part) - part.count("ss") if "ß" in text[at : at + len(part)] else len(part)
        piece = text[at : at + size]
        words.append(piece[:1].upper() + piece[1:])
        at += size
    return "-".join(words)


@cache
def split(word: str) -> tuple[str, ...]:
    """Return the parts of a compound with what links them; the word alone if it is none."""
    found = _split(word, 0)
    return tuple(found) if found else (word,)


def _split(word: str, depth: int) -> list[str] | None:
    if word in parts() or _bent(word):
        return [word]
    if depth > 3:
        return None
    for size in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        first = word[:size]
        if not _is_part(first):
            continue
        rest = _split(word[size:], depth + 1)
        if rest:
            return [first, *rest]
    return None


def _is_part(word: str) -> bool:
    return any(
        (word in parts() if not link else word.endswith(link) and word[: -len(link)] in parts())
        for link in LINKS
    )


def _bent(word: str) -> bool:
    """Say whether the last part of a word is known with its ending."""
    return any(
        word.endswith(end) and word[: -len(end)] in parts()
        for end in ("s", "es", "n", "en", "e", "nen", "innen")
    )


RULES: tuple[Rule, ...] = (words_are_short,)
