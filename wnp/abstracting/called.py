"""How the people of a family are called, and in which words such a name can still be heard.

In: every name of a family. Out: for a word of a text, whether it is such a name: as it is written,
in another spelling, bent, shortened, or joined with other words. Titles and what every family calls
its people ("Mama") are no names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from functools import cache, lru_cache

from wnp.abstracting.vocabulary import parts_of
from wnp.lexicon import LANGUAGES, table
from wnp.lexicon.folding import fold, letters_of
from wnp.model.hidden import as_seen
from wnp.values import Value

NAME, NAME_OR_WORD = "name", "name-or-word"
SHORTEST_NEAR = 4
"""Letters of a name that can be guessed from a slip."""
SHORTEST_PART = 3
"""Letters of a name that is found inside other words."""
VOWELS = frozenset("aeiouy")
_WORDS = re.compile(r"[^\W\d_]+")
_JOINED = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)+")
"""Names in one word with a hyphen or an apostrophe, which some people leave out."""


class Called(Value, frozen=True):
    """The words of all names of a family."""

    whole: frozenset[str]
    """Folded: without capitals, accents, umlauts."""
    written: frozenset[str]
    """As they stand in the family's files."""

    def tells(
        self, word: str, is_ordinary: Callable[[str], bool], everywhere: Collection[str] = ()
    ) -> str:
        """Return NAME, NAME_OR_WORD or nothing for a word of a text.

        `is_ordinary` says whether a word, written as it is, belongs to everybody; small words that
        are `everywhere` name nobody.
        """
        found = {self._tells(part, is_ordinary, everywhere) for part in parts_of(word)}
        return next((kind for kind in (NAME, NAME_OR_WORD) if kind in found), "")

    def is_exactly(self, word: str) -> bool:
        """Say whether a word is one of the names, in whatever spelling."""
        folded = fold(word)
        if folded not in self.whole:
            return False
        return len(word) >= SHORTEST_PART or word in self.written or word.isupper()

    def _tells(
        self, part: str, is_ordinary: Callable[[str], bool], everywhere: Collection[str]
    ) -> str:
        if self.is_exactly(part):
            if part in everywhere:
                return ""
            return NAME_OR_WORD if is_ordinary(part) or is_ordinary(part.lower()) else NAME
        if is_ordinary(part) or is_ordinary(part.lower()):
            return ""
        forms = {fold(part), letters_of(part)}
        is_heard = any(_is_heard(form, name) for form in forms for name in self.whole)
        return NAME if is_heard else ""


def called(names: Collection[str]) -> Called:
    """Return the words that tell who somebody is, of every name and short name of a family."""
    words = {
        word
        for name in names
        for word in _WORDS.findall(as_seen(name).replace("’", "'"))
        if not is_everybodys(word)
    }
    joined = {fold(name) for name in names if _JOINED.fullmatch(as_seen(name))}
    whole = {form for word in words for form in (fold(word), letters_of(word))} | joined
    return Called(frozenset(whole) - {""}, frozenset(words))


def is_everybodys(word: str) -> bool:
    """Say whether a word of a name is in very many families: “Mama”, “Frau”, “Onkel”."""
    return letters_of(word) in _everybodys()


@cache
def _everybodys() -> frozenset[str]:
    rows = [table(f"{language}/gate") for language in LANGUAGES]
    own = [table(f"{language}/clues")["names"]["everybodys"] for language in LANGUAGES]
    words = [word for row in rows for word in (*row["titles"], *row["neutral_names"])]
    words += [word for row in own for word in row]
    return frozenset(letters_of(part) for word in words for part in word.split())


@lru_cache(maxsize=8192)
def _is_heard(word: str, name: str) -> bool:
    """Say whether a name is in a word: with a slip, an ending, shortened, or joined to others."""
    if len(name) < SHORTEST_PART or len(word) < SHORTEST_PART:
        return False
    if len(name) >= SHORTEST_NEAR <= len(word) and is_one_slip(word, name):
        return True
    stem = name[:-1] if len(name) > SHORTEST_PART and name[-1] in VOWELS else name
    if word.startswith(stem) and word.removeprefix(stem) in _endings():
        return True  # Mira, Miras, Mirli
    if word.startswith(name) and word.removeprefix(name) in _endings():
        return True
    if name.startswith(word) and len(word) * 2 >= len(name):
        return True
    return len(name) > SHORTEST_NEAR and name in word


@cache
def _endings() -> frozenset[str]:
    rows = (table(f"{language}/clues")["names"]["endings"] for language in LANGUAGES)
    return frozenset(fold(ending) for row in rows for ending in row)


def is_one_slip(one: str, other: str) -> bool:
    """Say whether one letter was left out, added, mistaken or swapped with its neighbour."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return one == other
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), -1)
    if start < 0:
        return True
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        swapped = left[1::-1] + left[2:]
        return left[1:] == right[1:] or (len(left) > 1 and swapped == right)
    long, short = (left, right) if len(left) > len(right) else (right, left)
    return long[1:] == short
