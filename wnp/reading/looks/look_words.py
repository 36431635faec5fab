"""Find the words of a description that say what somebody looks like.

In: a part of a description between commas. Out: marks in order, each with all that its words may
mean: "hell" is a colour of hair and of skin, and what stands beside it decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from wnp.lexicon import table
from wnp.lexicon.folding import fold
from wnp.reading.patterns import WordIndex, index_of
from wnp.reading.tokens import letters_of, tokens_of
from wnp.values import Value

SECTIONS = (
    "hair", "skin", "headwear", "beards", "glasses", "tops", "bottoms", "shoes", "aids", "marks",
    "extras", "streaks", "heights",
    "styles", "traits", "patterns", "motifs", "builds", "colours", "hair_colours",
    "hair_of_colour", "skin_tones", "skin_words", "implied_colours",
)  # fmt: skip
_ENDS_COMPOUNDS = frozenset(
    {"hair", "headwear", "beards", "glasses", "tops", "bottoms", "shoes", "styles", "patterns",
     "extras"}
    | {"colours", "hair_colours"}
)  # fmt: skip
JOINTS = ("of", "with", "without")
_SHORTEST_END, _SHORTEST_BEGINNING = 3, 4


class Mark(Value, frozen=True):
    """Some words of a description and what they may mean: section and row."""

    words: str
    meanings: tuple[tuple[str, str], ...] = ()
    joint: str = ""
    """`of` where "in" or "aus" stands before: it is said of what came before; `with`, `without`."""

    @property
    def is_unknown(self) -> bool:
        """Whether nobody knows these words."""
        return not self.meanings

    def has(self, section: str) -> bool:
        """Say whether the words may mean something of a section."""
        return any(one == section for one, _ in self.meanings)

    def row(self, section: str) -> str:
        """Return what the words mean in a section, or an empty text."""
        return next((row for one, row in self.meanings if one == section), "")


class LookWords(Value, frozen=True):
    """The words for looks of one language."""

    index: WordIndex
    passed: frozenset[str]
    joints: Mapping[str, str]
    has_compounds: bool
    adjectives_follow: bool


@cache
def look_words(language: str) -> LookWords:
    """Return the words for looks of a language."""
    tables: Mapping[str, Any] = table(f"{language}/looks")
    grammar = tables["grammar"]
    pairs = [
        (word, f"{section}/{row}")
        for section in SECTIONS
        for row, words in tables[section].items()
        for word in words
    ]
    pairs += [(word, "undrawn/") for word in tables["undrawn"]["undrawn"].split()]
    pairs += [(phrase, "passed/") for phrase in grammar["phrases"]]
    articles = frozenset(letters_of(grammar["articles"]))
    index = index_of(_bare(pairs, articles), tuple(grammar["endings"].split()))
    return LookWords(
        index=index,
        passed=articles | frozenset(letters_of(grammar["fillers"])),
        joints={fold(word): name for name in JOINTS for word in grammar[name].split()},
        has_compounds=grammar["joined"],
        adjectives_follow=grammar["adjectives_follow"],
    )


def _bare(pairs: list[tuple[str, str]], articles: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield words as they will be met, without their articles."""
    for word, meaning in pairs:
        letters = letters_of(word)
        kept = [letter for letter in letters if letter not in articles] or list(letters)
        yield " ".join(kept), meaning


@cache
def proposed_words(language: str) -> tuple[str, ...]:
    """Return all words for looks, for finding the nearest."""
    tables: Mapping[str, Any] = table(f"{language}/looks")
    return tuple(
        word for section in SECTIONS for words in tables[section].values() for word in words
    )


def marks_in(text: str, language: str) -> Iterator[Mark]:
    """Yield the marks of a description in order; articles and small words are passed over."""
    words = look_words(language)
    articles = frozenset(letters_of(table(f"{language}/looks")["grammar"]["articles"]))
    tokens = [token for token in tokens_of(text) if token.letters not in articles]
    letters = [token.letters for token in tokens]
    position = 0
    joint = ""
    while position < len(tokens):
        found = words.index.at(letters, position) or _compound(letters, position, words)
        end, meanings = found or (position + 1, ())
        if found or letters[position] not in words.passed | words.joints.keys():
            written = text[tokens[position].start : tokens[end - 1].end]
            pairs = tuple((part[0], part[2]) for part in (one.partition("/") for one in meanings))
            if ("passed", "") not in pairs and not letters[position].isdigit():
                yield Mark(written, pairs, joint)
                joint = ""
        else:
            heard = words.joints.get(letters[position], joint)
            joint = joint if joint == "without" else heard
        position = end


def _compound(
    letters: list[str], position: int, words: LookWords
) -> tuple[int, tuple[str, ...]] | None:
    """Understand "Sommerkleid" as a kind of "Kleid", and "zitronengelb" as "gelb"."""
    word = letters[position]
    if not words.has_compounds:
        return None
    for cut in range(_SHORTEST_BEGINNING, len(word) - _SHORTEST_END + 1):
        found = words.index.at([word[cut:]], 0)
        kept = tuple(
            one for one in (found[1] if found else ()) if one.partition("/")[0] in _ENDS_COMPOUNDS
        )
        if kept:
            return position + 1, kept
    return None
