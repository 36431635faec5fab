"""Make every form of a word, from the table `inflection` of its language.

In: a word as a word list writes it, and its class. Out: its forms in small letters. Forms are made
to be recognised in a text, not to be printed: a form too many does no harm.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from wnp.lexicon import spoken, table

SEPARATES = "|"
"""Stands in a verb before what may stand apart: `zurück|führen`."""
_INFINITIVES = ("en", "n")


def inflection(language: str) -> dict[str, Any]:
    """Return how words are bent in a language."""
    return table(f"{spoken(language)}/wording/inflection")


@cache
def noun_forms(word: str, language: str) -> frozenset[str]:
    """Return every form of a noun."""
    return frozenset(_with_endings(word.casefold(), inflection(language)["noun"]))


@cache
def adjective_forms(word: str, language: str) -> frozenset[str]:
    """Return every form of an adjective."""
    return frozenset(_with_endings(word.casefold(), inflection(language)["adjective"]))


def without_article(words: str, language: str) -> tuple[str, str]:
    """Return the gender that an article in front of a word shows, and the words behind it."""
    rows = inflection(language)
    first, _, rest = words.partition(" ")
    if rest and first in rows["articles"]:
        return rows["genders"][rows["articles"].index(first)], rest
    return "", words


def words_of_noun(words: str, language: str) -> tuple[frozenset[str], ...]:
    """Return for each word of a noun, which may be several words, the forms it can have."""
    rows = inflection(language)
    each = words.split()
    if rows["capitals"]:
        return tuple(_word_of_german_noun(word, language) for word in each)
    if not rows["fixed"]:
        *before, last = each
        return (*(frozenset({word.casefold()}) for word in before), noun_forms(last, language))
    return tuple(_word_of_french_noun(word, language) for word in each)


def _word_of_german_noun(word: str, language: str) -> frozenset[str]:
    if word[0].isupper():
        return noun_forms(word, language)
    if word in inflection(language)["fixed"]:
        return frozenset({word})
    return adjective_forms(word, language)


def _word_of_french_noun(word: str, language: str) -> frozenset[str]:
    if word in inflection(language)["fixed"] or "'" in word or "’" in word:
        return frozenset({word.casefold().replace("’", "'")})
    return noun_forms(word, language)


class VerbForms:
    """The forms of a verb, by where they can stand."""

    def __init__(self, verb: str, language: str) -> None:
        """Bend the last part of a verb, such as `zurück|führen` or `nehmen`."""
        rows = inflection(language)
        self.prefix, _, stem = verb.lower().rpartition(SEPARATES)
        strong = rows["strong"].get(stem)
        forms = tuple(strong) if strong else tuple(_with_endings(stem, rows["verb"]))
        self.participles: tuple[str, ...] = ()
        self.finite = frozenset(one.casefold() for one in forms)
        self.infinitive = stem
        self.to: str = rows["to"]
        if rows["verb_last"]:
            own = (forms[-1],) if strong else _weak_participles(stem, rows)
            endings = rows["adjective"]["e"]
            self.participles = tuple(one + ending for one in own for ending in endings)
            self.finite = frozenset(one.casefold() for one in forms[: -1 if strong else None])

    @property
    def joined(self) -> frozenset[str]:
        """Every form that is written as one word with what may stand apart."""
        own = {*self.finite, self.infinitive, *self.participles}
        if self.prefix:
            own.add(self.to + self.infinitive)
        return frozenset((self.prefix + one).casefold() for one in own)


def _weak_participles(stem: str, rows: dict[str, Any]) -> tuple[str, ...]:
    root = next((stem[: -len(end)] for end in _INFINITIVES if stem.endswith(end)), stem)
    ending = "et" if root.endswith(("t", "d")) else "t"
    is_plain = stem.endswith("ieren") or stem.startswith(tuple(rows["inseparable"]))
    return (root + ending,) if is_plain else ("ge" + root + ending, root + ending)


def _with_endings(word: str, rows: dict[str, list[str]]) -> Iterator[str]:
    """Yield a word with the endings of the longest row that fits."""
    own = max((key for key in rows if key != "rest" and word.endswith(key)), key=len, default="")
    stem = word[: len(word) - len(own)]
    yield word
    for ending in rows[own or "rest"]:
        yield (stem + ending).casefold()
