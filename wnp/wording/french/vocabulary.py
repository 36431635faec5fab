"""The words of a French sentence that are hard in themselves, or hard by their number.

In: words of a sentence. Out: remarks, with plainer words from the tables where they know some.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from wnp.lexicon import table
from wnp.wording.french.words import Word, grammar, pieces, words_in
from wnp.wording.phrases import Index, Row, index_of, phrases_in, rows_from
from wnp.wording.remarks import LIMITS, Level, Remark, Setting, remark
from wnp.wording.sentences import Sentence

_VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+")
_SILENT_END = re.compile(r"(?<=[^aeiouyàâäéèêëîïôöùûüœæ])e(?:s|nt)?$")
_SILENT_INSIDE = re.compile(
    r"(?<=[aeiouyàâäéèêëîïôöùûüœæ][^aeiouyàâäéèêëîïôöùûüœæ])"
    r"e(?=[^aeiouyàâäéèêëîïôöùûüœæ][aeiouyàâäéèêëîïôöùûüœæ])"
)
_NOT_PREFIXES = ("in", "im", "ir", "il", "dés", "dé", "mal")
_NOUN = re.compile(r".{3,}(?:tion|sion|ité|ance|ence)s?")
_LONGEST_LINK = 3
"""Words from one `de` of a chain to the next."""
_CHAIN = 3
_MOST_ABSTRACT = {Level.ADULT: 2}


def negations_are_single(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """A sentence says no at most once: no « pas sans », no « ni … ni », no « pas impossible »."""
    places = [i for i, word in enumerate(words) if word.low in words_in("negation.no")]
    nor = [i for i, word in enumerate(words) if word.low == "ni"]
    if len(nor) > 1:
        yield remark("double-negation", sentence, words[nor[0]].at, words[nor[1]].at)
        return
    for index in places:
        end = _second_no(words, index)
        if end:
            better = _without_both(words, index, end)
            yield remark("double-negation", sentence, words[index].at, words[end].at, better)
            return
    yield from phrases_in(sentence, _twice(), setting)


@cache
def _twice() -> Index:
    """Return what says no twice with words between."""
    return index_of((Row("double-negation", tuple(grammar()["negation"]["twice"])),))


def _second_no(words: tuple[Word, ...], index: int) -> int:
    """Return where a second no stands that turns the first one round, or 0."""
    for end in range(index + 1, min(index + 4, len(words))):
        low = words[end].low
        if not words[end].is_word:
            return 0
        is_turned = end == index + 1 or words[end - 1].low in ("très", "du", "tout", "trop", "si")
        if is_turned and (_base(low) in words_in("negation.un") or not_word(low)):
            return end
        if low == "sans" and end == index + 1 and _is_denied(words, index):
            return end
        if low == "ne" and end == index + 1 and words[min(end + 1, len(words) - 1)].low == "pas":
            return end + 1
    return 0


def _is_denied(words: tuple[Word, ...], index: int) -> bool:
    near = {word.low for word in words[max(0, index - 5) : index]}
    return bool(near & {"ne", "n'"}) or words[index].low == "pas"


def _without_both(words: tuple[Word, ...], index: int, end: int) -> str:
    if words[end].low == "sans" and end == index + 1:
        return "avec"
    return str(grammar()["negation"]["yes"].get(_base(words[end].low), ""))


def words_say_what_is(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """No words that only say what is missing, such as « inapproprié »."""
    no = words_in("negation.no")
    for index, word in enumerate(words):
        plain = not_word(word.low) if word.is_word and len(word.low) > 5 else ""
        is_twice = any(one.low in no for one in words[max(0, index - 2) : index])
        if plain and not is_twice and word.low not in setting.names:
            yield remark("un-word", sentence, word.at, word.at, plain)


@lru_cache(maxsize=4096)
def not_word(low: str) -> str:
    """Return plain words for a word that only negates another, or an empty text."""
    others: dict[str, str] = grammar()["un_others"]
    if plain := others.get(low) or others.get(low.removesuffix("s")):
        return plain
    if low in words_in("un_words.silent") or not low.startswith(_NOT_PREFIXES):
        return ""
    for prefix in _NOT_PREFIXES:
        rest = low.removeprefix(prefix)
        if rest != low and _base(rest) in words_in("un_words.plain"):
            return f"pas {rest}"
    return ""


def _base(low: str) -> str:
    """Return the masculine singular of an adjective, nearly."""
    known = words_in("un_words.plain") | words_in("negation.un")
    ends = (("", ""), ("s", ""), ("e", ""), ("es", ""), ("le", ""), ("les", ""), ("lle", "l"))
    more = (("ve", "f"), ("ves", "f"), ("ière", "ier"), ("euse", "eux"), ("aux", "al"))
    for ending, instead in (*ends, *more, ("ète", "et"), ("ètes", "et")):
        if low.endswith(ending) and (stem := low[: len(low) - len(ending)] + instead) in known:
            return stem
    return low


def words_are_short(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """Words are short, or known to every child."""
    limits = LIMITS[setting.level]
    for word in words:
        if len(word.low) <= 7 or not word.is_word or word.low in setting.names:
            continue
        if word.is_capital and word.start and setting.level is not Level.YOUNG:
            continue
        parts = word.low.split("-")
        is_long = any(len(p) > limits.letters or syllables(p) > limits.syllables for p in parts)
        if is_long and not _is_known(word.low):
            yield remark("long-word", sentence, word.at, word.at, _shorter(word.low))


@lru_cache(maxsize=4096)
def syllables(low: str) -> int:
    """Return how many syllables one speaks: the silent e is not counted."""
    spoken = _SILENT_INSIDE.sub("", _SILENT_END.sub("", low))
    return len(_VOWELS.findall(spoken)) or 1


def _is_known(low: str) -> bool:
    known: list[str] = vocabulary()["known"]["words"]
    return low in _known() or low.startswith(tuple(vocabulary()["known"]["stems"])) or not known


@cache
def _known() -> frozenset[str]:
    words: list[str] = vocabulary()["known"]["words"]
    return frozenset(words) | frozenset(f"{word}s" for word in words)


def _shorter(low: str) -> str:
    plain: dict[str, str] = vocabulary()["shorter"]
    return plain.get(low) or plain.get(low.removesuffix("s")) or ""


def abbreviations_are_written_out(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """No abbreviations, for they cannot be read aloud."""
    for index, word in enumerate(words):
        if not word.is_word or word.low in setting.names:
            continue
        if found := _dotted(words, index):
            yield remark("abbreviation", sentence, word.at, words[found[1]].at, found[0])
        elif setting.level is Level.ADULT and word.low in words_in_adult():
            continue
        elif meaning := _meaning(sentence.tokens[word.at].text, word.low, setting):
            yield remark("abbreviation", sentence, word.at, word.at, meaning)


def _dotted(words: tuple[Word, ...], index: int) -> tuple[str, int] | None:
    """Return what an abbreviation with full stops means, and where it ends."""
    rows, text = _dotted_rows(), ""
    for end in range(index, min(index + 7, len(words))):
        text += words[end].low
        if text in rows and (end + 1 == len(words) or words[end + 1].low != "-"):
            return rows[text], end
    return None


@cache
def _dotted_rows() -> dict[str, str]:
    pairs: list[str] = vocabulary()["dotted"]["pairs"]
    return dict(zip(pairs[::2], pairs[1::2], strict=True))


def _meaning(text: str, low: str, setting: Setting) -> str:
    rows: dict[str, str] = vocabulary()["letters"]
    head = pieces(low)[-1]
    own: dict[str, list[str]] = vocabulary()["authorities"]
    if head not in rows or head in setting.names or head in own.get(setting.region, ()):
        return ""
    shown = text[len(text) - len(head) :]
    is_spelt = shown.isupper() or shown[:2].isupper() or head in vocabulary()["small"]["words"]
    return rows[head] if is_spelt else ""


@cache
def words_in_adult() -> frozenset[str]:
    """Return the abbreviations that every adult knows."""
    return frozenset(vocabulary()["small"]["adults"])


def sentences_have_verbs(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """At most one abstract noun in -tion, -ment, -ité, -ance in a sentence."""
    found = [word for word in words if word.is_word and is_abstract(word.low)]
    if len(found) > _MOST_ABSTRACT.get(setting.level, 1):
        verbs: dict[str, str] = vocabulary()["verbs"]
        plain = [verbs.get(word.low.removesuffix("s"), "") for word in found]
        better = ", ".join(f"« {one} »" for one in plain if one)
        last = found[-1] if found[-1].at != found[0].at else found[0]
        yield remark("nominal-style", sentence, found[0].at, last.at, better)


@lru_cache(maxsize=4096)
def is_abstract(low: str) -> bool:
    """Say whether a word is an abstract noun made of a verb or an adjective."""
    one = low.removesuffix("s")
    if one in _plain_nouns():
        return False
    if one in _abstract_nouns():
        return True
    is_participle = one.endswith("ité") and f"{one[:-1]}er" in words_in("er")
    return bool(_NOUN.fullmatch(low)) and not is_participle


@cache
def _plain_nouns() -> frozenset[str]:
    return frozenset(vocabulary()["nouns"]["plain"])


@cache
def _abstract_nouns() -> frozenset[str]:
    return frozenset(vocabulary()["nouns"]["abstract"])


def nouns_do_not_pile_up(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """No chains such as « la voisine de la sœur de la maman de Mia »."""
    chain: list[int] = []
    for index, word in enumerate(words):
        if word.low not in words_in("genitive.links") or not index:
            continue
        if not chain or index - chain[-1] > _LONGEST_LINK or _is_cut(words, chain[-1], index):
            chain = []
        if chain or _is_head(words, index):
            chain.append(index)
        if len(chain) >= _CHAIN and len(chain) - _fixed_in(words, chain) >= _CHAIN:
            end = min(index + 2, len(words) - 1)
            yield remark("genitive", sentence, words[chain[0] - 1].at, words[end].at)
            return


def _is_cut(words: tuple[Word, ...], first: int, index: int) -> bool:
    cuts = words_in("prepositions") - words_in("genitive.links")
    return any(not w.is_word or w.low in cuts or w.low == "et" for w in words[first + 1 : index])


def _is_head(words: tuple[Word, ...], index: int) -> bool:
    before, after = words[index - 1], words[min(index + 1, len(words) - 1)]
    is_verb = after.low.endswith(("er", "ir", "re")) and not after.is_capital
    return before.is_word and before.low not in words_in("genitive.no_head") and not is_verb


def _fixed_in(words: tuple[Word, ...], chain: list[int]) -> int:
    """Return how many links of a chain belong to words such as `salle de bain`."""
    text = " ".join(word.low for word in words[chain[0] - 1 : chain[-1] + 3])
    return sum(fixed in text for fixed in grammar()["genitive"]["fixed"])


def words_mean_what_they_say(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """No figures of speech: children see the picture that they paint."""
    yield from phrases_in(sentence, _metaphors(), setting)


@cache
def _metaphors() -> Index:
    return index_of(tuple(rows_from("metaphor", table("fr/wording/metaphors"))))


def vocabulary() -> dict[str, Any]:
    """Return the table of words."""
    return table("fr/wording/vocabulary")
