"""Cut a text into sentences, and sentences into words.

In: a text and its language. Out: sentences with the place of each word. A full stop ends no
sentence after an abbreviation, a number ("4. Mai") or a title ("Mr. Smith"). A new line ends one as
it does on the page, except where the line breaks off and goes on in small letters.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from wnp.lexicon import spoken, table
from wnp.values import Value

_TOKEN = re.compile(r"[^\W\d_]+(?:[-·‧'’*:_/][^\W\d_]+)*|\d+(?:[.,:]\d+)*|[^\w\s]|_+")
"""A word with the hyphens, apostrophes and gender signs inside it, a number, or a mark."""
_ENDS = frozenset(".!?…")
_CLOSING = frozenset("\"'“”»‘’›)]")
_APOSTROPHES = str.maketrans("’", "'")


class Token(Value, frozen=True, gc=False):
    """A word, a number or a mark."""

    text: str
    low: str
    """The text in small letters, with straight apostrophes."""
    start: int
    """Signs of the whole text before it."""

    @property
    def end(self) -> int:
        """Where it ends in the whole text."""
        return self.start + len(self.text)

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        """Whether it begins with a digit."""
        return self.text[0].isdigit()


class Sentence(Value, frozen=True):
    """A sentence with its tokens."""

    text: str
    start: int
    """Signs of the whole text before it."""
    tokens: tuple[Token, ...]

    @property
    def words(self) -> tuple[Token, ...]:
        """The words and numbers, without marks."""
        return tuple(token for token in self.tokens if token.text[0].isalnum())


@lru_cache(maxsize=2048)
def sentences_in(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text."""
    sentences: list[Sentence] = []
    waiting: list[Token] = []
    tokens = _tokens(text)
    for index, token in enumerate(tokens):
        waiting.append(token)
        if index + 1 == len(tokens) or _is_last(tokens, index, text, language):
            start, end = waiting[0].start, waiting[-1].end
            sentences.append(Sentence(text[start:end], start, tuple(waiting)))
            waiting = []
    return tuple(sentences)


def _tokens(text: str) -> list[Token]:
    return [
        Token(found[0], found[0].casefold().translate(_APOSTROPHES), found.start())
        for found in _TOKEN.finditer(text)
    ]


def _is_last(tokens: list[Token], index: int, text: str, language: str) -> bool:
    """Say whether a token is the last of its sentence."""
    token, after = tokens[index], tokens[index + 1]
    if "\n" in text[token.end : after.start]:
        return not (token.is_word and after.text[0].islower())
    if token.text not in _ENDS and token.text not in _CLOSING:
        return False
    if after.text in _ENDS or after.text in _CLOSING:
        return False
    if token.text == ".":
        return not _is_abbreviated(tokens, index, language)
    if token.text in _CLOSING:
        return index > 0 and tokens[index - 1].text in _ENDS and after.text[0].isupper()
    return after.text not in _CLOSING and not after.text[0].islower()


def _is_abbreviated(tokens: list[Token], index: int, language: str) -> bool:
    """Say whether a full stop belongs to the word or number before it."""
    before, after = tokens[index - 1] if index else tokens[index], tokens[index + 1]
    if before.end != tokens[index].start:
        return False
    if before.low in _short_words(spoken(language)):
        return True
    if after.text[0].islower():
        return True
    return before.is_number and len(before.text) <= 2 and after.low in _after_numbers(language)


@cache
def _short_words(language: str) -> frozenset[str]:
    """Return the words that are written with a full stop inside a sentence."""
    return frozenset(table(f"{language}/wording/sentences")["stops_inside"])


@cache
def _after_numbers(language: str) -> frozenset[str]:
    """Return what follows an ordinal number: months and such."""
    return frozenset(table(f"{spoken(language)}/wording/sentences")["after_ordinals"])
