"""Pictures in words that children take word for word, and abbreviations.

In: a sentence. Out: remarks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from wnp.lexicon import table
from wnp.wording.marks import shapes_of, shouts
from wnp.wording.phrases import Phrase, match_at, parse_phrase
from wnp.wording.remarks import Level, Remark, Rule, Setting, TextRule, remark
from wnp.wording.sentences import Sentence, Token

LONGEST_SHORT = 5
HARD_FOR_ALL = frozenset({"ggf", "ggfs", "bspw", "einschl", "ausschl", "exkl", "vllt", "idr", "va"})
"""Abbreviations that grown-ups stumble on, too."""
ALWAYS_DOTTED = frozenset({"usw", "bzw", "etc", "evtl", "ggf", "bspw", "inkl", "zb", "dh"})
"""Abbreviations that are no words without their full stop either."""


def words_mean_what_they_say(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """Words mean what they say, for children see what they hear."""
    if setting.level is Level.ADULT or setting.is_voice:
        return
    phrases = {one for token in sentence.tokens for one in _sayings().get(token.low, ())}
    found = [
        (bool(better), last - first, first, last, better)
        for phrase, better in phrases
        if (place := _found(phrase, sentence, setting))
        for first, last in (place,)
    ]
    if found:
        _, _, first, last, better = max(found)
        yield remark("metaphor", sentence, first, last, better)


def _found(phrase: str, sentence: Sentence, setting: Setting) -> tuple[int, int] | None:
    """Return the first and the last token of a phrase in a sentence."""
    parts = _parsed(phrase)
    for at in range(len(sentence.tokens)):
        end = match_at(parts, sentence.tokens, at, setting)
        if end > at:
            return at, end - 1
    return None


@cache
def _parsed(phrase: str) -> Phrase:
    return parse_phrase(phrase)


@cache
def _sayings() -> dict[str, list[tuple[str, str]]]:
    """Return phrases and what they mean by the longest of their words, which hardly any has."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in table("de/wording/metaphors").values():
        for phrase in row["phrases"]:
            plain = [word for word in phrase.casefold().split() if word.isalpha()]
            found.setdefault(max(plain, key=len), []).append((phrase, row["better"]))
    return found


@cache
def rows() -> dict[str, Any]:
    """Return the table of abbreviations."""
    return table("de/wording/short_forms")


@cache
def _known() -> frozenset[str]:
    return frozenset(rows()["known"]["words"])


def words_are_written_out(sentences: tuple[Sentence, ...], setting: Setting) -> Iterator[Remark]:
    """Words are written out, or it is said what the letters stand for."""
    explained = {one for sentence in sentences for one in _explained(sentence)}
    for sentence in sentences:
        at = 0
        while at < len(sentence.tokens):
            end = _dotted_end(sentence, at)
            key = "".join(token.low for token in sentence.tokens[at:end] if token.is_word)
            is_easy = setting.level is Level.ADULT and key not in HARD_FOR_ALL
            if is_easy or key in setting.names:
                end = 0
            if end:
                better = rows()["dotted"][key]
                yield remark("abbreviation", sentence, at, end - 1, better)
            elif _is_short(sentence, at, setting, explained):
                word = sentence.tokens[at].text
                better = rows()["capitals"].get(word.upper(), "")
                yield remark("abbreviation", sentence, at, at, better)
            at = max(end, at + 1)


def _dotted_end(sentence: Sentence, at: int) -> int:
    """Return the index behind "z. B.", "usw." or "bzw", or 0."""
    tokens = sentence.tokens
    token = tokens[at]
    if not token.is_word or len(token.text) > LONGEST_SHORT:
        return 0
    if token.low in ALWAYS_DOTTED and token.low in rows()["dotted"]:
        return at + 1 + _dot(tokens, at + 1, token.end)
    if not _dot(tokens, at + 1, token.end):
        return 0
    if len(token.text) == 1:
        return _letters_end(tokens, at)
    is_inside = at + 2 < len(tokens)
    return at + 2 if is_inside and token.low in rows()["dotted"] else 0


def _letters_end(tokens: tuple[Token, ...], at: int) -> int:
    """Return the index behind "z. B." or "i. d. R.", or 0."""
    key, end, found = "", at, 0
    while end < len(tokens) and len(tokens[end].text) == 1 and tokens[end].is_word:
        key += tokens[end].low
        if not _dot(tokens, end + 1, tokens[end].end):
            break
        end += 2
        found = end if key in rows()["dotted"] and len(key) > 1 else found
    return found


def _dot(tokens: tuple[Token, ...], at: int, end: int) -> int:
    """Return 1 if a full stop stands right there, else 0."""
    return int(at < len(tokens) and tokens[at].text == "." and tokens[at].start == end)


def _is_short(sentence: Sentence, at: int, setting: Setting, explained: set[str]) -> bool:
    token = sentence.tokens[at]
    text = token.text
    if sum(map(str.isupper, text)) < 2 or not text.isalpha() or token.low in setting.names:
        return False
    words = shapes_of("de")["capitals"]
    if token.low in words["small"]:
        return False
    if text in explained or text in _known() or text in rows()["regions"].get(setting.region, ()):
        return False
    if text.upper() in rows()["capitals"]:
        return True
    if token.low in words["known"] or shouts(token, setting):
        return False
    vowels = sum(letter in "AEIOUÄÖÜ" for letter in text)
    is_spelt = text.isupper() and vowels * 3 < len(text) and 2 < len(text) <= LONGEST_SHORT
    near = (*sentence.tokens[max(at - 1, 0) : at], *sentence.tokens[at + 1 : at + 2])
    return is_spelt and not any(len(one.text) > 1 and one.text.isupper() for one in near)


def _explained(sentence: Sentence) -> Iterator[str]:
    """Yield the abbreviations of which a sentence says what they are."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.text[:2].isupper() and token.text.isalpha():
            after = tokens[at + 1].low if at + 1 < len(tokens) else ""
            if after in rows()["explaining"]["behind"] or _is_spelt_before(tokens, at):
                yield token.text


def _is_spelt_before(tokens: tuple[Token, ...], at: int) -> bool:
    """Say whether the words stand before their letters: "Hilfeplangespräch (HPG)"."""
    if at < 2 or tokens[at - 1].text != "(":
        return False
    near = [one for one in tokens[max(at - 5, 0) : at - 1] if one.text[0].isupper()]
    return any(one.text[0] == tokens[at].text[0] for one in near)


RULES: tuple[Rule, ...] = (words_mean_what_they_say,)
TEXT_RULES: tuple[TextRule, ...] = (words_are_written_out,)
