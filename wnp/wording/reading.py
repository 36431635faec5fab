"""Read a text and gather what every rule remarks on it.

In: a text and what is known about it. Out: its remarks in order. The rules of one language are
loaded only where a text is in that language.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module

from wnp.lexicon import LANGUAGES
from wnp.wording import hurting, shapes, terms
from wnp.wording.catalogue import (
    ALSO_IN_A_VOICE,
    FOR_ADULTS,
    MAKE_TWO,
    MAY_BE_IN_ORDER,
    NOT_ABOUT_NAMES,
    SENTENCE_RULES,
    SPEAKS_FOR,
    WHOLLY,
)
from wnp.wording.own_words import words_in_order
from wnp.wording.region_names import region_names_in
from wnp.wording.remarks import Level, Remark, Rule, Setting, TextRule
from wnp.wording.sentences import Sentence, sentences_in

_ONLY_TOLD = frozenset(SENTENCE_RULES) - ALSO_IN_A_VOICE
_ONLY_FOR_CHILDREN = frozenset(SENTENCE_RULES) - FOR_ADULTS
MODULES = {"de": "german", "en": "english", "fr": "french"}


def remarks_on(text: str, setting: Setting) -> tuple[Remark, ...]:
    """Return every remark on a text; for a language we do not know there are none."""
    if setting.language not in LANGUAGES:
        return ()
    return remarks_on_sentences(_cut(text, setting.language), setting)


def explained_in(text: str, setting: Setting) -> frozenset[str]:
    """Return the names of the words that a text explains, so that others may use them."""
    if setting.language not in LANGUAGES:
        return frozenset()
    sentences = _cut(text, setting.language)
    diagnoses = hurting.diagnoses_explained_in(sentences, setting)
    return terms.explained_in(sentences, setting) | diagnoses


@lru_cache(maxsize=512)
def _cut(text: str, language: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text, which is first read for what it explains, then checked."""
    return sentences_in(text, language)


def remarks_on_sentences(sentences: tuple[Sentence, ...], setting: Setting) -> tuple[Remark, ...]:
    """Return every remark on sentences that are already cut."""
    rules, text_rules = _rules_of(setting.language)
    found = [one for rule in text_rules for one in rule(sentences, setting)]
    found += [one for sentence in sentences for rule in rules for one in rule(sentence, setting)]
    in_order = [
        place
        for sentence in sentences
        for place in (words_in_order(sentence, setting) if setting.own_words else ())
    ]
    left = {one for one in found if _helps(one, found, setting) and not _is_in_order(one, in_order)}
    if NOT_ABOUT_NAMES.isdisjoint(one.rule for one in left):
        return tuple(sorted(left))
    names = [place for sentence in sentences for place in region_names_in(sentence, setting)]
    return tuple(sorted(one for one in left if not _is_about_a_name(one, names)))


def _is_about_a_name(one: Remark, places: list[tuple[int, int]]) -> bool:
    """Say whether a remark is about nothing but the name of one of the region's offices."""
    return one.rule in NOT_ABOUT_NAMES and any(start < one.end <= end for start, end in places)


def _is_in_order(one: Remark, places: list[tuple[int, int]]) -> bool:
    """Say whether a remark is about a word that the organisation's own list finds in order."""
    return one.rule in MAY_BE_IN_ORDER and any(
        one.start <= start and one.end == end for start, end in places
    )


def _helps(one: Remark, found: list[Remark], setting: Setting) -> bool:
    """Say whether a remark is for this reader, and no other says more about the same words."""
    if setting.is_voice and one.rule in _ONLY_TOLD:
        return False
    if setting.level is Level.ADULT and one.rule in _ONLY_FOR_CHILDREN:
        return False
    better = SPEAKS_FOR.get(one.rule, frozenset())
    if one.rule == "long-sentence" and _is_hardly_long(one):
        better = MAKE_TWO
    if one.rule in WHOLLY and any(
        other.rule in WHOLLY[one.rule] and other.start <= one.start and one.end <= other.end
        for other in found
    ):
        return False
    return not any(
        other.rule in better and other.start < one.end and one.start < other.end for other in found
    )


def _is_hardly_long(one: Remark) -> bool:
    """Say whether a sentence is over the limit by a word."""
    values = dict(one.values)
    return int(values["count"]) == int(values["most"]) + 1


@cache
def _rules_of(language: str) -> tuple[tuple[Rule, ...], tuple[TextRule, ...]]:
    """Return the rules for every language and those for this one."""
    own = import_module(f"wnp.wording.{MODULES[language]}")
    rules: tuple[Rule, ...] = (*shapes.RULES, *own.RULES)
    text_rules: tuple[TextRule, ...] = (
        *shapes.TEXT_RULES,
        *terms.TEXT_RULES,
        *hurting.TEXT_RULES,
        *own.TEXT_RULES,
    )
    return rules, text_rules
