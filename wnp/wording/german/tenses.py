"""Times and moods that children hear seldom: simple past, past perfect, conjunctive.

In: a sentence. Out: remarks. What is spoken everywhere ("war", "hatte", "wollte", "es gab",
"hätte gern") is left alone. A plain sentence is proposed whole in the perfect.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.wording.german.parts import (
    clause_around,
    end_mark,
    grammar,
    in_front,
    is_noun,
    is_simple,
    listed,
    text_of,
)
from wnp.wording.german.verbs import (
    HELPERS,
    Form,
    helpers,
    infinitives,
    is_participle,
    participle_of,
    past_of,
    presents,
    splits_of,
    unknown_past_of,
    words,
)
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark
from wnp.wording.sentences import Sentence, Token


def the_past_is_spoken(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """What is over is told as it is spoken: "hat gekocht", not "kochte"."""
    for at, token in enumerate(sentence.tokens):
        found = _past_form(token, at) or _unknown_form(sentence, at, setting)
        if found and not _is_spoken(sentence, at, setting):
            yield _in_perfect(sentence, at, found, setting)
            return


def _past_form(token: Token, at: int) -> tuple[str, Form] | None:
    """Return what is split off, and the form, of a verb in the simple past."""
    if not token.is_word or (token.text[0].isupper() and at > 0):
        return None
    return past_of(token.low) if len(token.low) > 2 else None


def _unknown_form(sentence: Sentence, at: int, setting: Setting) -> tuple[str, Form] | None:
    """Return the form of a verb that no table knows, where it stands right behind a subject."""
    tokens = sentence.tokens
    token, before = tokens[at], tokens[at - 1] if at else None
    if before is None or not token.low.endswith(("te", "ten")) or token.text[0].isupper():
        return None
    is_behind = before.low in setting.names or before.low in listed("he_or_she")
    is_attribute = at + 1 < len(tokens) and is_noun(tokens[at + 1], at + 1)
    return unknown_past_of(token.low) if is_behind and not is_attribute else None


def _is_spoken(sentence: Sentence, at: int, setting: Setting) -> bool:
    """Say whether everybody says this form, or it is another word here."""
    token, tokens = sentence.tokens[at], sentence.tokens
    low = token.low
    if low in listed("spoken", "past") or low in listed("also", "past"):
        return True
    if low in words("states") or (low.endswith("en") and participle_of(low)):
        return True
    if is_participle(low) and _has_helper(sentence):
        return True
    if any(rest in infinitives() for _, rest in splits_of(low)):
        return True
    first, end = clause_around(sentence, at)
    near = {one.low for one in tokens[first:end]}
    if low in listed("spoken_with_es", "past") and not near.isdisjoint(("es", "das", "alles")):
        return True
    if setting.level is Level.TEEN and low in listed("spoken_by_teens", "past"):
        return True
    if low.endswith(("te", "ten")):
        return _is_adjective(sentence, at)
    return False


def _has_helper(sentence: Sentence) -> bool:
    """Say whether "entschieden" is a participle here: "haben entschieden"."""
    return any(one.low in helpers() for one in sentence.tokens)


def _is_adjective(sentence: Sentence, at: int) -> bool:
    """Say whether "kochte" belongs to a noun behind it: "das verletzte Kind"."""
    tokens = sentence.tokens
    before = tokens[at - 1].low if at else ""
    if at + 1 >= len(tokens) or not is_noun(tokens[at + 1], at + 1):
        return False
    if not at or before in helpers() or before in presents():
        return True
    return any(before in listed(name) for name in ("determiners", "prepositions", "oblique"))


def _in_perfect(sentence: Sentence, at: int, found: tuple[str, Form], setting: Setting) -> Remark:
    prefix, form = found
    tokens = sentence.tokens
    helper = HELPERS[form.verb.helper][form.ending]
    if any(one.low == "ich" for one in tokens[max(at - 1, 0) : at + 2]) and not form.ending:
        helper = {"ist": "bin", "hat": "habe"}[form.verb.helper]
    split = _split_at(sentence, at)
    prefix = tokens[split].low if split else prefix
    if form.verb.infinitive == "ziehen" and prefix in ("um", "ein", "aus", "weg", "fort", "zurück"):
        helper = helper.replace("habe", "bin").replace("hat", "ist").replace("haben", "sind")
    participle = prefix + _spelt(form.verb.participle, setting)
    if not is_simple(sentence) or at == 0:
        return remark("preterite", sentence, at, at, f"{helper} {participle}")
    last = len(tokens) - 1 if end_mark(sentence) == tokens[-1].text else len(tokens)
    rest = [one for index, one in enumerate(tokens[at + 1 : last], at + 1) if index != split]
    words = [text_of(tokens[:at]), helper, text_of(rest), participle]
    whole = " ".join(one for one in words if one)
    return remark("preterite", sentence, at, at, f"{in_front(whole)}{end_mark(sentence)}")


def _split_at(sentence: Sentence, at: int) -> int:
    """Return the index of what is split from a verb and stands at the end of its clause, or 0."""
    _, end = clause_around(sentence, at)
    last = sentence.tokens[end - 1]
    is_split = end - 1 > at and last.low in words("prefixes") and last.text[0].islower()
    return end - 1 if is_split else 0


def _spelt(word: str, setting: Setting) -> str:
    return word.replace("ß", "ss") if setting.region == "CH" else word


def nothing_is_before_the_past(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """There is no time before the past: "hatte gekocht", "war gegangen"."""
    tokens = sentence.tokens
    had, was = grammar()["had"], grammar()["was"]
    for at, token in enumerate(tokens):
        has = token.low in had
        if not has and token.low not in was:
            continue
        found = _perfect_participle(sentence, at, is_of_being=not has)
        if found < 0:
            continue
        now = (had if has else was)[token.low]
        first, last = min(at, found), max(at, found)
        inner = text_of(tokens[first + 1 : last])
        if found > at:
            between = f" {inner} " if inner else " "
            better = f"{now}{between}{tokens[found].text}"
        else:
            better = f"{text_of(tokens[found:at])} {now}"
        yield remark("pluperfect", sentence, first, last, better)
        return


def _perfect_participle(sentence: Sentence, at: int, *, is_of_being: bool) -> int:
    """Return the index of the participle that belongs to a form of haben or sein, or -1."""
    first, end = clause_around(sentence, at)
    tokens = sentence.tokens
    places: tuple[int, ...] = (*_to_next_verb(sentence, at, end), *range(at - 1, first - 1, -1))
    for index in places:
        is_before = index == at - 1 and at + 1 == end
        is_last = index > at and (index + 1 == end or tokens[index + 1].low in listed("joins"))
        if not (is_last or is_before):
            continue
        low = tokens[index].low
        if tokens[index].text[0].isupper() or not is_participle(low):
            continue
        if not is_of_being or _moves(low):
            return index
    return -1


def _to_next_verb(sentence: Sentence, at: int, end: int) -> range:
    """Return where the participle can be: "war laut oder hat geschlafen" has none."""
    for index in range(at + 1, end):
        if sentence.tokens[index].low in helpers():
            return range(at + 1, index)
    return range(at + 1, end)


def _moves(low: str) -> bool:
    return low.endswith(tuple(words("moves")))


def everything_is_so(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """What is said is so: no "wäre", "hätte", "würde", "sei"."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        low = token.low
        is_open = low in listed("always", "subjunctive") and not _is_everyday(sentence, at)
        is_told = low in listed("told", "subjunctive") and _is_reported(sentence, at, setting)
        if is_open or is_told:
            better = grammar()["subjunctive"].get(token.text.lower(), "")
            yield remark("subjunctive", sentence, at, at, better)
            return


def _is_everyday(sentence: Sentence, at: int) -> bool:
    """Say whether a wish or a possibility is meant that everybody speaks of so."""
    lows = [token.low for token in sentence.tokens]
    for phrase in listed("fine", "subjunctive"):
        first, *rest = phrase.split()
        if lows[at] == first and set(rest) <= set(lows):
            return True
    return False


def _is_reported(sentence: Sentence, at: int, setting: Setting) -> bool:
    """Say whether "sei" or "habe" reports what somebody says, and nobody says "ich"."""
    first, end = clause_around(sentence, at)
    tokens = sentence.tokens
    lows = {token.low for token in tokens[first:end]}
    if (
        "ich" in lows
        or at == first
        or tokens[first].low in ("bitte", "und", "dann", "also", "aber")
    ):
        return False
    if any(one.text in '„“«»"' for one in tokens):
        return False
    before = tokens[at - 1]
    is_last = at + 1 == end
    names = before.low in setting.names or is_noun(before, at - 1)
    pronouns = before.low in ("er", "sie", "es", "man", "das", "dies", "alles")
    begins_with_dass = tokens[first].low in ("dass", "ob", "weil", "wenn")
    return names or pronouns or (is_last and begins_with_dass)


RULES: tuple[Rule, ...] = (the_past_is_spoken, nothing_is_before_the_past, everything_is_so)
