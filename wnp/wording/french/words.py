"""Cut the tokens of a French sentence into words, and know a verb when one stands there.

An elided word goes by itself (`qu'il` is two words), and so does what hangs behind a verb
(`peux-tu`). In: a sentence. Out: words with their place in it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from wnp.lexicon import table
from wnp.values import Value
from wnp.wording.sentences import Sentence

_PRESENT = frozenset({"e", "es", "ons", "ez", "ent", "ais", "ait", "ions", "iez", "aient"})
_FUTURE = re.compile(r"er(?:ai|as|a|ons|ez|ont)")
_PARTICIPLE = re.compile(r"[^\W\d_]{2,}ée?s?")


class Word(Value, frozen=True, gc=False):
    """A word or a mark of a sentence."""

    low: str
    at: int
    """The index of its token."""
    start: int
    """Signs of the sentence before it."""
    is_word: bool
    is_capital: bool


def words_of(sentence: Sentence) -> tuple[Word, ...]:
    """Return the words and marks of a sentence."""
    words: list[Word] = []
    for at, token in enumerate(sentence.tokens):
        if token.text == "." and words and words[-1].low in words_in("titles"):
            continue
        start = token.start - sentence.start
        for piece in pieces(token.low):
            is_capital = sentence.text[start].isupper()
            words.append(Word(piece, at, start, token.is_word or token.is_number, is_capital))
            start += len(piece)
            start += sentence.text.startswith("-", start)
    return tuple(words)


@lru_cache(maxsize=4096)
def pieces(low: str) -> tuple[str, ...]:
    """Return the parts of a token in small letters: `qu'il` is `qu'` and `il`."""
    if ("'" not in low and "-" not in low) or low in words_in("whole"):
        return (low,)
    head, mark, rest = low.partition("'")
    if mark and rest and head in words_in("elisions"):
        return (f"{head}'", *pieces(rest))
    stem, _, last = low.rpartition("-")
    if stem and last in words_in("inversions"):
        return (*pieces(stem.removesuffix("-t")), last)
    return (low,)


@cache
def words_in(name: str) -> frozenset[str]:
    """Return one list of the table of grammar: `er`, or `clauses.heavy` from a part of it."""
    found: Any = grammar()
    for key in name.split("."):
        found = found[key]
    return frozenset(found)


def grammar() -> dict[str, Any]:
    """Return the table of grammar."""
    return table("fr/wording/grammar")


@lru_cache(maxsize=4096)
def is_verb_form(low: str) -> bool:
    """Say whether a word can be the verb of a clause: present, imparfait or futur."""
    if low in words_in("finite"):
        return True
    if low in words_in("not_verbs"):
        return False
    ends = (cut for cut in range(len(low) - 1, 1, -1) if low[cut:] in _PRESENT)
    if any(low[:cut] in _stems() for cut in ends):
        return True
    found = _FUTURE.search(low, 2)
    return bool(found and found.end() == len(low) and low[: found.start()] in _stems())


def is_finite(words: tuple[Word, ...], index: int) -> bool:
    """Say whether a word is the verb of a clause where it stands."""
    low, before = words[index].low, words[index - 1].low if index else ""
    if not is_verb_form(low) or (words[index].is_capital and index):
        return False
    if before in ("le", "la", "l'", "les", "leur", "en"):
        return index > 1 and _is_before_clitic(words[index - 2])
    return before not in words_in("determiners") and before not in words_in("prepositions")


def _is_before_clitic(word: Word) -> bool:
    """Say whether `le`, `la`, `les` behind this word belong to a verb: `il le voit`."""
    low = word.low
    if low in words_in("prepositions"):
        return False
    return low in words_in("subjects") or low in words_in("clitics") or word.is_capital


@cache
def _stems() -> frozenset[str]:
    return frozenset(verb[:-2] for verb in words_in("er")) | words_in("stems")


def is_er_stem(stem: str) -> bool:
    """Say whether a verb in -er has this stem."""
    return stem in _stems()


@lru_cache(maxsize=4096)
def participle(low: str) -> str:
    """Return the masculine singular of a past participle, or an empty text."""
    if _PARTICIPLE.fullmatch(low):
        return low.rstrip("s").removesuffix("e")
    return _participles().get(low, "")


@cache
def _participles() -> dict[str, str]:
    forms: dict[str, str] = {}
    for one in sorted(words_in("participles")):
        plural = one if one.endswith("s") else f"{one}s"
        for form in (one, plural, f"{one}e", f"{one}es"):
            forms.setdefault(form, one)
    return forms | {"dues": "dû", "due": "dû"}


def past_gaps(words: tuple[Word, ...], index: int, most: int = 4) -> int:
    """Return the index behind the small words between a helping verb and its participle."""
    end = index
    while end < len(words) and end - index < most and _is_small(words[end].low):
        end += 1
    return end


def _is_small(low: str) -> bool:
    return low in words_in("fillers") or low in words_in("inversions")
