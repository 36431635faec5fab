"""The verbs of a French sentence: who acts, and in which tense.

In: words of a sentence. Out: remarks, with the plainer form of the verb where there is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wnp.wording.french.active import active_of
from wnp.wording.french.words import Word, grammar, is_er_stem, participle, past_gaps, words_in
from wnp.wording.remarks import Level, Remark, Setting, remark
from wnp.wording.sentences import Sentence

_WOULD = re.compile(r".{3,}er(?:ais|ait|aient)|.{4,}er(?:ions|iez)")
_PASTS = (("èrent", "ont", "é"), ("a", "a", "é"), ("ai", "ai", "é"), ("as", "as", "é"))
"""Endings of the passé simple, with what the passé composé has in their place."""
_PAST_SUBJECTS = {"ai": ("je", "j'", "me", "m'"), "as": ("tu", "te", "t'")}
_WOULD_END = re.compile(r"(?:ais|ait|aient|iez|ions)$")


def somebody_acts(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """The sentence says who does it: « le juge a décidé », not « il a été décidé »."""
    for index, word in enumerate(words):
        last = _passive_end(words, index)
        if last:
            better = active_of(words, sentence, index, last)
            first = words[index - 1] if word.low == "été" else word
            yield remark("passive", sentence, first.at, words[last].at, better)
            return


def _passive_end(words: tuple[Word, ...], index: int) -> int:
    """Return the index of the participle of a passive that begins here, or 0."""
    low = words[index].low
    if low in ("été", "être"):
        is_been = low == "été" and index > 0
    elif low not in words_in("verbs.be"):
        return 0
    else:
        is_been = False
    last = past_gaps(words, index + 1)
    if last >= len(words) or not (form := participle(words[last].low)) or words[last].is_capital:
        return 0
    is_about_it = words[index - 1].low in ("c'", "ce") if index else False
    if words[last].low == "été" or form in words_in("movement") or is_about_it:
        return 0
    if _is_reflexive(words, index):
        return 0
    if _has_agent(words, last):
        return last
    if is_been:
        is_supposed = _is_conditional(words[index - 1].low)
        return 0 if is_supposed or form in words_in("felt") else last
    return last if form in words_in("acted") else 0


def _is_reflexive(words: tuple[Word, ...], index: int) -> bool:
    """Say whether somebody does it to themselves: `s'est levé`, `nous nous sommes vus`."""
    before = [word.low for word in words[max(0, index - 2) : index]]
    last = before[-1] if before else ""
    if last in ("s'", "se", "m'", "t'", "me", "te"):
        return True
    return last in ("nous", "vous") and before[0] == last and len(before) > 1


def _has_agent(words: tuple[Word, ...], last: int) -> bool:
    for index in range(last + 1, min(last + 4, len(words) - 1)):
        if words[index].low == "par":
            after = {word.low for word in words[index + 1 : index + 3]}
            return not after & words_in("agents_not")
    return False


def tenses_are_plain(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """The past is told as we speak: « Maman est venue », not « vint » or « était venue »."""
    for index, word in enumerate(words):
        if word.low in _past_helpers():
            yield from _pluperfect(words, index, sentence)
        elif not word.is_capital or not index:
            yield from _preterite(words, index, sentence, setting)


def _pluperfect(words: tuple[Word, ...], index: int, sentence: Sentence) -> Iterator[Remark]:
    word, last = words[index], past_gaps(words, index + 1)
    if last >= len(words) or words[last].is_capital:
        return
    form = participle(words[last].low)
    if word.low in words_in("verbs.was"):
        is_past = form in words_in("movement") and form not in words_in("verbs.supposed.lasting")
        if not form or not (is_past or _is_reflexive(words, index)):
            return
    if form and words[index - 1].low != "si" and not _is_if(words, index):
        plain = _past_helpers()[word.low]
        tail = sentence.text[word.start + len(word.low) : words[last].start + len(words[last].low)]
        better = _elided(words, index, sentence, f"{plain}{tail}")
        yield remark("pluperfect", sentence, word.at, words[last].at, better)


@cache
def _past_helpers() -> dict[str, str]:
    """Return the auxiliary of the passé composé for each of the plus-que-parfait."""
    rows = grammar()["verbs"]
    return {**rows["had"], **rows["was"]}


def _is_if(words: tuple[Word, ...], index: int) -> bool:
    """Say whether the verb stands in a condition: `si papa avait su`; the conditional speaks."""
    before = [word.low for word in words[max(0, index - 4) : index]]
    return "si" in before or ("s'" in before and before[-1] in ("il", "ils"))


def _elided(words: tuple[Word, ...], index: int, sentence: Sentence, plain: str) -> str:
    """Return a form with what is elided before it, as in `n'avait`."""
    token = sentence.tokens[words[index].at]
    before = sentence.text[token.start - sentence.start : words[index].start]
    return f"{before}{plain}"


def _preterite(
    words: tuple[Word, ...], index: int, sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    low, before = words[index].low, words[index - 1].low if index else ""
    is_noun = before in words_in("determiners") and before not in words_in("clitics")
    if is_noun and before != "ce":
        return
    plain = _perfect_of(low, before) or _perfect_after_person(words, index)
    if plain:
        if before in ("s'", "se"):
            plain = plain.replace("a ", "est ", 1).replace("ont ", "sont ", 1)
        if plain.startswith(("est ", "sont ")) and _is_woman(words, index, setting):
            plain = f"{plain[:-1]}es" if plain.startswith("sont ") else f"{plain}e"
        yield remark("preterite", sentence, words[index].at, words[index].at, plain)


def _perfect_of(low: str, before: str) -> str:
    """Return the passé composé of a passé simple, or an empty text."""
    table = grammar()["simple_past"]
    if low in table:
        return str(table[low])
    for ending, helper, tail in _PASTS:
        stem = low.removesuffix(ending)
        if stem == low or not _is_stem(stem):
            continue
        if before not in _PAST_SUBJECTS.get(ending, (before,)):
            continue
        return f"{helper} {stem.replace('ç', 'c')}{tail}"
    is_told = before in ("il", "elle", "on") and low.endswith("a") and len(low) > 4
    return f"a {low[:-1]}é" if is_told and not low.endswith("ra") else ""


def _perfect_after_person(words: tuple[Word, ...], index: int) -> str:
    """Return the passé composé of a word that is a verb only behind its subject: `Papa but`."""
    plain = str(grammar()["simple_past_after_person"].get(words[index].low, ""))
    before = words[index - 1] if plain and index else None
    is_name = before and before.is_capital and before.low not in words_in("determiners")
    is_person = is_name or (before and before.low in ("il", "elle", "on"))
    return plain if is_person else ""


def _is_stem(stem: str) -> bool:
    return is_er_stem(stem) or (stem.endswith("e") and is_er_stem(stem[:-1]) and stem[-2] == "g")


def _is_woman(words: tuple[Word, ...], index: int, setting: Setting) -> bool:
    for word in reversed(words[max(0, index - 4) : index]):
        if word.low in words_in("women") or word.low in setting.women:
            return True
        if word.low in ("il", "ils") or word.low in setting.men:
            return False
    return False


def nothing_is_only_supposed(
    words: tuple[Word, ...], sentence: Sentence, setting: Setting
) -> Iterator[Remark]:
    """The sentence says what is or what can be, not what would be or would have been."""
    for index, word in enumerate(words):
        if word.low in words_in("verbs.supposed.old"):
            yield remark("subjunctive", sentence, word.at, word.at)
            return
        if (word.is_capital and index) or not _is_conditional(word.low):
            continue
        if found := _supposed(words, index, sentence, setting):
            yield found
            return


def _supposed(
    words: tuple[Word, ...], index: int, sentence: Sentence, setting: Setting
) -> Remark | None:
    word, last = words[index], past_gaps(words, index + 1)
    is_past = (
        last < len(words)
        and word.low in words_in("verbs.supposed.unreal")
        and bool(participle(words[last].low))
    )
    if is_past and word.low.startswith("aur"):
        return remark("subjunctive", sentence, word.at, words[last].at)
    if _WOULD_END.sub("", word.low) in words_in("verbs.supposed.polite"):
        return None
    near = {one.low for one in words[index + 1 : index + 4]}
    if word.low in words_in("verbs.supposed.may") and near & words_in("verbs.supposed.happen"):
        return None
    if setting.level is Level.TEEN and word.low not in words_in("verbs.supposed.unreal"):
        return None
    better = _elided(words, index, sentence, plain) if (plain := _indicative(word.low)) else ""
    return remark("subjunctive", sentence, word.at, word.at, better)


@cache
def _is_conditional(low: str) -> bool:
    return low in grammar()["conditional"] or bool(_WOULD.fullmatch(low))


def _indicative(low: str) -> str:
    """Return the present of a conditional."""
    table = grammar()["conditional"]
    if low in table:
        return str(table[low])
    for ending, plain in (("erait", "e"), ("eraient", "ent"), ("erais", "es")):
        stem = low.removesuffix(ending)
        if stem != low and is_er_stem(stem):
            return f"{stem}{plain}"
    return ""
