"""Words that are too long, short forms, and pictures in words that children take at their word.

In: sentences. Out: remarks, with plain words where the tables `words` and `metaphors` know them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from wnp.lexicon import table
from wnp.wording.english.chains import un_word
from wnp.wording.english.forms import words
from wnp.wording.marks import shouts
from wnp.wording.phrases import Index, index_of, phrases_in, rows_from
from wnp.wording.remarks import LIMITS, Level, Remark, Rule, Setting, TextRule, remark
from wnp.wording.sentences import Sentence, Token

_VOWELS = re.compile(r"[aeiouy]+")
_APART = re.compile(
    r"ia(?!l|n\b)|io(?!n|us)|eo(?!n|us|ple)|ua(?!l\b|r)|iu|ui(?=t)|ei(?=ng)|yi|oi(?=ng)|[aeiou]ying"
)
"""Vowels side by side that are said one after the other."""
_SILENT = re.compile(r"(?<=[^aeiouy])(?:e|es(?<![sxzcg]es)(?<![cs]hes)|ed(?<![td]ed))$")
_SILENT_INSIDE = re.compile(r"[^aeiouyl]e(?=(?:ly|ments?|ful|less|ness)$)")
SHORTEST_CAPITALS, LONGEST_CAPITALS = 2, 4
SHORTEST_LONG_WORD = 8
"""Letters; no shorter word is too long for anybody."""
SHORTEST_NAME = 4
"""Letters of a meaning that can be found again in a text."""


@cache
def word_tables() -> dict[str, Any]:
    """Return the table of words."""
    return table("en/wording/words")


@cache
def known_words() -> frozenset[str]:
    """Return long words that children know."""
    return frozenset(word_tables()["known"])


def syllables(low: str) -> int:
    """Return how many syllables a word has, as nearly as its letters tell."""
    stem = low.removesuffix("'s").removesuffix("'")
    count = len(_VOWELS.findall(stem)) + len(_APART.findall(stem))
    if _SILENT.search(stem) and not stem.endswith(("le", "les", "led")):
        count -= 1
    count -= len(_SILENT_INSIDE.findall(stem))
    return max(count, 1)


def words_are_short(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """A word has at most 12 letters or 4 syllables for children; a little more from 12 years."""
    if setting.level is Level.ADULT:
        return
    limits = LIMITS[setting.level]
    for at, token in enumerate(sentence.tokens):
        if len(token.low) < SHORTEST_LONG_WORD or not token.is_word:
            continue
        if token.low in setting.names or is_known(token.low):
            continue
        parts = token.low.split("-")
        is_long = any(
            len(part.removesuffix("'s")) > limits.letters or syllables(part) > limits.syllables
            for part in parts
            if not is_known(part)
        )
        if is_long and un_word(token.low) == "":
            yield remark("long-word", sentence, at, at, word_tables()["plain"].get(token.low, ""))


def is_known(low: str) -> bool:
    """Say whether a word, or what it is the plural of, is one that children know."""
    stem = low.removesuffix("'s").removesuffix("'")
    return stem in known_words() or stem.removesuffix("s") in known_words()


def words_are_written_in_full(
    sentences: tuple[Sentence, ...], setting: Setting
) -> Iterator[Remark]:
    """No short forms: "and so on" for "etc.", the name of an office for its letters."""
    done: set[str] = set()
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            end, better = _short_form(sentence.tokens, at, setting)
            if end < 0 or token.low in done or _is_explained(sentences, sentence, at, better):
                continue
            done.add(token.low)
            yield remark("abbreviation", sentence, at, end, better)


def _short_form(tokens: Sequence[Token], at: int, setting: Setting) -> tuple[int, str]:
    """Return the last index of a short form and what it means; -1 if there is none."""
    token = tokens[at]
    if token.low in setting.names or not token.is_word:
        return -1, ""
    rows = word_tables()
    for length in (4, 3, 2) if len(token.low) == 1 else ():
        spelt = "".join(one.low for one in tokens[at : at + length])
        letters = spelt.replace(".", "")
        is_spelt = "." in spelt and len(letters) > 1
        if is_spelt and letters in rows["small"] and setting.level is not Level.ADULT:
            return min(at + length, len(tokens)) - 1, rows["small"][letters]
    if token.low in rows["small"] and setting.level is not Level.ADULT:
        return at, rows["small"][token.low]
    return _letters(tokens, at, setting)


def _letters(tokens: Sequence[Token], at: int, setting: Setting) -> tuple[int, str]:
    """Return the same for letters that stand for words: `LAC`."""
    text, rows = tokens[at].text.removesuffix("'s").removesuffix("’s"), word_tables()
    single = text[:-1] if text.endswith("s") and text[:-1].isupper() else text
    if single in rows["letters"]:
        return at, rows["letters"][single]
    if setting.level is Level.ADULT or not single.isupper() or not single.isalpha():
        return -1, ""
    if shouts(tokens[at], setting):
        return -1, ""
    is_short = SHORTEST_CAPITALS <= len(single) <= LONGEST_CAPITALS
    is_shouted = any(one.text.isupper() and len(one.text) > 1 for one in _next_to(tokens, at))
    is_fine = single.lower() in rows["fine_letters"] or single in rows["authorities"]
    return (at, "") if is_short and not is_shouted and not is_fine else (-1, "")


def _next_to(tokens: Sequence[Token], at: int) -> tuple[Token, ...]:
    """Return the words beside a word: where they are capitals too, somebody is shouting."""
    return (*tokens[max(at - 1, 0) : at], *tokens[at + 1 : at + 2])


def _is_explained(
    sentences: tuple[Sentence, ...], sentence: Sentence, at: int, better: str
) -> bool:
    """Say whether the text itself tells what the letters mean."""
    behind = [token.low for token in sentence.tokens[at + 1 : at + 3]]
    before = [token.low for token in sentence.tokens[max(at - 2, 0) : at]]
    tells = word_tables()["tells_what"]
    is_told = behind[:1] == ["is"] and behind[1:] and behind[1] in words("determiners")
    if is_told or any(word in tells for word in behind) or "called" in before:
        return True
    said = " ".join(token.low for one in sentences for token in one.tokens)
    return len(better) > SHORTEST_NAME and " ".join(better.casefold().split()[-3:]) in said


def words_mean_what_they_say(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """Words mean what they say: children see a real edge when somebody is "on edge"."""
    if setting.level is not Level.ADULT and not setting.is_voice:
        yield from phrases_in(sentence, _metaphors(), setting)


@cache
def _metaphors() -> Index:
    rows = table("en/wording/metaphors")
    return index_of([row for rule, kinds in rows.items() for row in rows_from(rule, kinds)])


RULES: tuple[Rule, ...] = (words_are_short, words_mean_what_they_say)
TEXT_RULES: tuple[TextRule, ...] = (words_are_written_in_full,)
