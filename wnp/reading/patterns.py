"""Recognise phrases by patterns such as `hält|halten {prop} in der? Hand`.

A pattern is words and slots. `a|b` is a or b, `word?` may be missing, `{other}` is filled from an
index of words. Between the words of a pattern others may stand that change nothing (articles,
fillers) or that mean something by themselves ("hält sich *ängstlich* die Ohren zu").

In: the tables of a language. Out: a grammar that `wnp.reading.scenes.covering` matches with tokens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from wnp.lexicon.folding import fold
from wnp.reading.tokens import Token, letters_of
from wnp.values import Value, field

Meaning = tuple[str, str]
"""A kind, such as `pose`, and a canonical id."""

_PARTING = str.maketrans("-'’", "   ")
"""What parts words as a blank does."""


class WordIndex(Value, frozen=True):
    """Words for things or people, by their folded letters; one word may stand for several ids."""

    ids: Mapping[tuple[str, ...], tuple[str, ...]]
    endings: tuple[str, ...] = ()
    """Endings of cases and plurals that a word may have besides its own, the short ones first."""
    longest: int = 1

    def at(self, letters: Sequence[str], start: int) -> tuple[int, tuple[str, ...]] | None:
        """Find the longest word that begins at a token: where it ends, and what it may mean."""
        for length in range(min(self.longest, len(letters) - start), 0, -1):
            key = tuple(letters[start : start + length])
            if found := self.ids.get(key) or self._inflected(key):
                return start + length, found
        return None

    def _inflected(self, key: tuple[str, ...]) -> tuple[str, ...]:
        for ending in self.endings:
            if key[-1].endswith(ending) and len(key[-1]) > len(ending) + 1:
                found = self.ids.get((*key[:-1], key[-1][: -len(ending)]))
                if found:
                    return found
        return ()


def index_of(words: Iterable[tuple[str, str]], endings: tuple[str, ...] = ()) -> WordIndex:
    """Make an index of pairs of a word and the id that it stands for."""
    return index_of_letters(((letters_of(word), meaning) for word, meaning in words), endings)


def index_of_letters(
    words: Iterable[tuple[tuple[str, ...], str]], endings: tuple[str, ...] = ()
) -> WordIndex:
    """Make an index of pairs of the folded letters of a word and the id that it stands for."""
    ids: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key, meaning in words:
        if key and meaning not in ids.get(key, ()):
            ids[key] = (*ids.get(key, ()), meaning)
    return WordIndex(ids, tuple(sorted(endings, key=len)), max(map(len, ids), default=1))


class Element(Value, frozen=True):
    """One word of a pattern, or one slot."""

    words: frozenset[str] = frozenset()
    slot: str = ""
    is_optional: bool = False


class Pattern(Value, frozen=True):
    """The words of a phrase, and what the phrase means."""

    elements: tuple[Element, ...]
    meaning: Meaning
    rank: int
    """Of two patterns that fit equally well the one with the lower rank is meant."""


class Bound(Value, frozen=True):
    """What fills a slot: ids, each with the further ids that the same word may mean."""

    slot: str
    choices: tuple[tuple[str, ...], ...]
    start: int
    end: int
    is_guess: bool = False


class Match(Value, frozen=True):
    """A stretch of tokens that a pattern explains."""

    start: int
    end: int
    meaning: Meaning
    bound: tuple[Bound, ...] = ()
    skipped: int = 0
    """How many words between its own it passes over."""
    guesses: int = 0

    def ids(self, slot: str) -> tuple[str, ...]:
        """Return the ids in a slot, the first choice of each."""
        return tuple(one[0] for bound in self.bound if bound.slot == slot for one in bound.choices)


class Grammar(Value):
    """The patterns of one language, and its words that may stand between others."""

    articles: frozenset[str] = frozenset()
    fillers: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()
    """What stands before the last of several people or things: `und`, `sowie`."""
    contractions: Mapping[str, str] = field(default_factory=dict)
    adverbs: dict[str, Meaning] = field(default_factory=dict)
    """Single words that mean something wherever they stand: feelings, strengths, spots."""
    by_word: dict[str, list[Pattern]] = field(default_factory=dict)
    by_slot: list[Pattern] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    """Every word of every pattern; what stands here names no thing that nobody knows."""
    elements: dict[str, Element] = field(default_factory=dict)
    """What a part such as `in|im?` stands for, which many patterns have."""
    size: int = 0

    def with_fillers(self, words: Iterable[str]) -> Grammar:
        """Return a grammar without patterns that passes over some more words."""
        fillers = self.fillers | {fold(word) for word in words}
        return Grammar(self.articles, fillers, self.joining, self.contractions)

    def add(self, written: str, meaning: Meaning, *, is_adverb: bool = False) -> None:
        """Add a pattern as it is written in the tables, without its first word if that may miss."""
        elements = tuple(self._elements(written))
        self._index(Pattern(elements, meaning, self.size), is_adverb=is_adverb)
        while len(elements) > 1 and elements[0].is_optional:
            elements = elements[1:]
            self._index(Pattern(elements, meaning, self.size), is_adverb=is_adverb)
        self.size += 1

    def _index(self, pattern: Pattern, *, is_adverb: bool) -> None:
        """Note a pattern under the words it may begin with."""
        first = pattern.elements[0]
        if first.slot:
            self.by_slot.append(pattern)
        for word in first.words:
            self.by_word.setdefault(word, []).append(pattern)
            if is_adverb and len(pattern.elements) == 1:
                self.adverbs.setdefault(word, pattern.meaning)

    def _elements(self, written: str) -> Iterator[Element]:
        known = self.elements
        for part in written.translate(_PARTING).split():
            element = known.get(part)
            if element is None:
                element = known[part] = self._element(part)
            if element.words or element.slot:
                yield element

    def _element(self, part: str) -> Element:
        """Return the element that a part of a pattern is; an article is none, and so empty."""
        bare = part.removesuffix("?")
        if bare.startswith("{"):
            return Element(slot=bare.strip("{}"), is_optional=part != bare)
        kept = frozenset(map(self.letters, bare.split("|"))) - self.articles
        self.words |= kept
        return Element(kept, is_optional=part != bare)

    def letters(self, word: str) -> str:
        """Return the folded letters of a word, `im` being `in`."""
        letters = fold(word)
        return self.contractions.get(letters, letters)

    def letters_in(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Return the letters of tokens, `im` being `in`."""
        return self.uncontracted(token.letters for token in tokens)

    def uncontracted(self, words: Iterable[str]) -> tuple[str, ...]:
        """Return folded words, `im` being `in`."""
        return tuple([self.contractions.get(word, word) for word in words])
