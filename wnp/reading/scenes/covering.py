"""Explain all words of a phrase by patterns, as cheaply as can be.

In: tokens, a grammar, an index for each slot. Out: the matches that explain most of the tokens, and
the tokens that stay unexplained. The work grows with the number of tokens, never with its power.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wnp.reading.patterns import Bound, Element, Grammar, Match, Meaning, WordIndex
from wnp.reading.tokens import LONGEST, Token
from wnp.values import Value

_UNKNOWN, _GUESSED, _PASSED, _MATCHED, _WITHIN = 1000, 400, 40, 30, 10
"""The cost of a token unexplained, guessed, passed over; of one more pattern; of a gap in it."""
_WIDEST_GAP = 3
"""Words that may stand between two words of a pattern."""
GUESSABLE = frozenset({"other", "prop"})


class Cover(Value, frozen=True):
    """How a phrase is explained."""

    matches: tuple[Match, ...]
    unknown: tuple[Token, ...]

    @property
    def guesses(self) -> tuple[Bound, ...]:
        """Words that stand where only a person or a thing can stand, but are neither."""
        return tuple(one for match in self.matches for one in match.bound if one.is_guess)


class _Gap(Value, frozen=True):
    """What was passed over inside a pattern: how much, and what it means by itself."""

    width: int = 0
    meanings: tuple[Match, ...] = ()


class Coverer:
    """One phrase, its grammar and its slots; `cover` explains it."""

    def __init__(
        self, tokens: tuple[Token, ...], grammar: Grammar, slots: Mapping[str, WordIndex]
    ) -> None:
        self.tokens = tokens[:LONGEST]
        self.letters = grammar.letters_in(self.tokens)
        self.grammar = grammar
        self.slots = slots
        self.may_guess = False
        self.filled: dict[tuple[str, int], Bound | None] = {}
        """What fills a slot from a token on, looked up once."""

    def cover(self, *, may_guess: bool = False) -> Cover:
        """Explain every token; with `may_guess` unknown names and things fill slots too."""
        self.may_guess = may_guess
        self.filled = {}
        size = len(self.tokens)
        best: list[tuple[int, tuple[Match, ...], int]] = [(0, (), size)] * (size + 1)
        for start in range(size - 1, -1, -1):
            cost, matches, after = min(self._ways(start), key=lambda way: way[0] + best[way[2]][0])
            best[start] = (cost + best[after][0], matches, after)
        found: list[Match] = []
        unknown: list[Token] = []
        position = 0
        while position < size:
            cost, matches, after = best[position]
            found += matches
            if not matches and cost - best[after][0] >= _UNKNOWN:
                unknown.append(self.tokens[position])
            position = after
        return Cover(tuple(found), tuple(unknown))

    def _ways(self, start: int) -> Iterator[tuple[int, tuple[Match, ...], int]]:
        """Yield the ways to go on from a token: cost, matches, where it leads."""
        for match, extra in self._matches(start):
            cost = _MATCHED + _WITHIN * match.skipped + _GUESSED * match.guesses
            yield cost, (match, *extra), match.end
        letters = self.letters[start]
        if letters in self.grammar.articles:
            yield 0, (), start + 1
        elif letters in self.grammar.fillers or letters in self.grammar.joining:
            yield _PASSED, (), start + 1
        else:
            yield _UNKNOWN, (), start + 1

    def _matches(self, start: int) -> Iterator[tuple[Match, tuple[Match, ...]]]:
        words = self.grammar.by_word.get(self.letters[start], ())
        slots = [one for one in self.grammar.by_slot if self._begins(one.elements[0], start)]
        for pattern in sorted((*words, *slots), key=lambda pattern: pattern.rank):
            if found := self._match(pattern.elements, 0, start, (), _Gap()):
                end, bound, gap = found
                guesses = sum(one.is_guess for one in bound)
                match = Match(start, end, pattern.meaning, bound, gap.width, guesses)
                yield match, gap.meanings

    def _begins(self, element: Element, start: int) -> bool:
        """Say whether a pattern can begin with a slot here; a guess needs a word before it."""
        taken = self._take(element, start)
        return bool(taken and taken[1] and not taken[1].is_guess)

    def _match(
        self,
        elements: tuple[Element, ...],
        index: int,
        position: int,
        bound: tuple[Bound, ...],
        gap: _Gap,
    ) -> tuple[int, tuple[Bound, ...], _Gap] | None:
        """Match the rest of a pattern; take a token, or pass over it, or do without an option."""
        if index == len(elements):
            return position, bound, gap
        element = elements[index]
        if taken := self._take(element, position):
            end, fill = taken
            longer = (*bound, fill) if fill else bound
            if found := self._match(elements, index + 1, end, longer, gap):
                return found
        wider = self._pass(position, gap) if index and gap.width < _WIDEST_GAP else None
        if wider and (found := self._match(elements, index, position + 1, bound, wider)):
            return found
        if element.is_optional:
            return self._match(elements, index + 1, position, bound, gap)
        return None

    def _take(self, element: Element, position: int) -> tuple[int, Bound | None] | None:
        """Fill one element from a token on: where it ends, and what fills a slot."""
        if position >= len(self.tokens):
            return None
        if not element.slot:
            return (position + 1, None) if self.letters[position] in element.words else None
        key = (element.slot, position)
        if key not in self.filled:
            self.filled[key] = self._fill(*key) or self._guess(*key)
        bound = self.filled[key]
        return (bound.end, bound) if bound else None

    def _fill(self, slot: str, start: int) -> Bound | None:
        """Fill a slot with one word or several joined ones: "Mia und Ben"."""
        found = self.slots[slot].at(self.letters, start)
        if not found:
            return None
        end, ids = found
        choices = [ids]
        while end < len(self.letters) and self.letters[end] in self.grammar.joining:
            following = self._skip_articles(end + 1)
            further = self.slots[slot].at(self.letters, following)
            if not further:
                break
            end, ids = further
            choices.append(ids)
        return Bound(slot, tuple(choices), start, end)

    def _skip_articles(self, position: int) -> int:
        while position < len(self.letters) and self.letters[position] in self.grammar.articles:
            position += 1
        return position

    def _guess(self, slot: str, position: int) -> Bound | None:
        """Fill a slot with a word that nobody knows, not even as somebody or something else."""
        token = self.tokens[position]
        if any(self.slots[other].at(self.letters, position) for other in GUESSABLE):
            return None
        is_known = token.letters in self.grammar.words or token.letters in self.grammar.fillers
        if not self.may_guess or slot not in GUESSABLE or is_known:
            return None
        if token.letters in self.grammar.articles or (slot == "other" and not token.is_capitalised):
            return None
        return Bound(slot, (("",),), position, position + 1, is_guess=True)

    def _pass(self, position: int, gap: _Gap) -> _Gap | None:
        """Pass over a token inside a pattern, keeping what it means by itself."""
        if position >= len(self.letters):
            return None
        letters = self.letters[position]
        if letters in self.grammar.articles:
            return gap
        if letters in self.grammar.adverbs:
            extra = Match(position, position + 1, self.grammar.adverbs[letters])
            return _Gap(gap.width + 1, (*gap.meanings, extra))
        if letters in self.grammar.fillers:
            return _Gap(gap.width + 1, gap.meanings)
        return None


def cover_tokens(
    tokens: tuple[Token, ...],
    grammar: Grammar,
    slots: Mapping[str, WordIndex],
    *,
    may_guess: bool = False,
) -> Cover:
    """Explain the words of a phrase."""
    return Coverer(tokens, grammar, slots).cover(may_guess=may_guess)


def meanings_of(cover: Cover) -> tuple[Meaning, ...]:
    """Return what a phrase means, in order; for tests and for debugging."""
    return tuple(match.meaning for match in cover.matches)
