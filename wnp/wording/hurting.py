"""Words that hurt: labels, blame, promises, secrets and more, from the table `hurtful`.

Each heading of the table is a rule. What somebody says in a voice of their own is theirs; only a
secret or a burden that is laid upon the child is remarked on even there. Adults among themselves
may write of promises and diagnoses; labels and blame hurt there too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wnp.lexicon import table
from wnp.wording.explaining import is_explained
from wnp.wording.fitting import first_person
from wnp.wording.marks import shapes_of
from wnp.wording.own_words import own_hurting_words
from wnp.wording.phrases import Index, Row, index_of, rows_from, rows_in
from wnp.wording.remarks import Level, Remark, Setting, TextRule, remark
from wnp.wording.sentences import Sentence

EVEN_IN_A_VOICE = frozenset({"secret", "burden", "blames-child"})
NOT_IN_A_RULE = frozenset({"generalisation"})
AMONG_ADULTS = frozenset({"label", "blames-parent", "blames-child", "secret"})
OWN = "label"
"""What words of an organisation's own list are remarked on as."""
MAY_BE_EXPLAINED = "diagnosis"
_PERSON = re.compile(r"\{(\w+)\}")


def no_word_hurts(sentences: tuple[Sentence, ...], setting: Setting) -> Iterator[Remark]:
    """No words that label, blame, promise, play down, keep secret or burden."""
    index = _index(setting.language)
    for at, sentence in enumerate(sentences):
        for row, first, last in rows_in(sentence, index, setting):
            if not _is_for(row.rule, setting) or _is_own(row.rule, first, sentence, setting):
                continue
            if row.is_after_child and (first or not _is_child_first(sentences[:at], setting)):
                continue
            if row.rule == MAY_BE_EXPLAINED and (
                sentence.tokens[first].low in setting.explained
                or is_explained(sentences[at : at + 2], first, last, setting)
            ):
                continue
            yield remark(row.rule, sentence, first, last, _example(row, sentence, setting))


def no_word_of_the_list_hurts(
    sentences: tuple[Sentence, ...], setting: Setting
) -> Iterator[Remark]:
    """No words that the organisation's own list calls hurting."""
    if not setting.hurting_words or setting.is_voice:
        return
    for sentence in sentences:
        for first, last, better in own_hurting_words(sentence, setting):
            yield remark(OWN, sentence, first, last, better)


def _is_own(rule: str, first: int, sentence: Sentence, setting: Setting) -> bool:
    """Say whether the organisation's own list has better words for a label."""
    if rule != OWN or not setting.hurting_words:
        return False
    return any(at == first for at, _, _ in own_hurting_words(sentence, setting))


def _is_child_first(before: tuple[Sentence, ...], setting: Setting) -> bool:
    """Say whether the last of some sentences begins with the child: then it tells what it did."""
    you = shapes_of(setting.language)["address"]["subject"]
    return bool(before) and before[-1].tokens[0].low in {you, *setting.children, *setting.young}


def _example(row: Row, sentence: Sentence, setting: Setting) -> str:
    """Return the example of a row, with the first person of the sentence in it."""
    person = first_person(sentence, setting.names)
    return _PERSON.sub(lambda found: person or found[1], row.better)


def _is_for(rule: str, setting: Setting) -> bool:
    """Say whether a rule has anything to say about words of this kind."""
    if setting.is_voice and rule not in EVEN_IN_A_VOICE:
        return False
    if setting.level == Level.ADULT and rule not in AMONG_ADULTS:
        return False
    return not (setting.is_rule and rule in NOT_IN_A_RULE)


def diagnoses_explained_in(sentences: tuple[Sentence, ...], setting: Setting) -> frozenset[str]:
    """Return the names of illnesses, in small letters, that some sentences explain."""
    index = _index(setting.language, MAY_BE_EXPLAINED)
    return frozenset(
        sentence.tokens[first].low
        for at, sentence in enumerate(sentences)
        for _, first, last in rows_in(sentence, index, setting)
        if is_explained(sentences[at : at + 2], first, last, setting)
    )


@cache
def _index(language: str, only: str = "") -> Index:
    """Return the phrases of a language, or those of one rule."""
    kinds = table(f"{language}/wording/hurtful").items()
    wanted = [(rule, rows) for rule, rows in kinds if only in ("", rule)]
    return index_of([row for rule, rows in wanted for row in rows_from(rule, rows, language)])


TEXT_RULES: tuple[TextRule, ...] = (no_word_hurts, no_word_of_the_list_hurts)
