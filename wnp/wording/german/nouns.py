"""Nouns that make a sentence hard: genitives, rows of abstract words.

In: a sentence. Out: remarks. A name with "s" ("Mias Bett") is no genitive that anybody stumbles on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from wnp.lexicon import table
from wnp.wording.german.parts import is_noun, listed, text_of
from wnp.wording.german.verbs import is_finite, words
from wnp.wording.marks import shapes_of
from wnp.wording.remarks import Level, Remark, Rule, Setting, remark
from wnp.wording.sentences import Sentence, Token


@cache
def rows() -> dict[str, Any]:
    """Return the table of nouns, with "ss" for "ß" where words are looked up."""
    return table("de/wording/nouns")


def things_belong_with_von(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """What belongs to somebody is "von Papa", not "des Vaters"."""
    tokens = sentence.tokens
    genitive = rows()["genitive"]
    for at, token in enumerate(tokens):
        end = 0
        if token.low in genitive["articles"]:
            end = _genitive_end(tokens, at, genitive)
        elif token.low in genitive["feminine"] and setting.level is not Level.TEEN:
            end = _chain_end(tokens, at, genitive, setting)
        elif token.low in genitive["prepositions"]:
            end = _behind_preposition(tokens, at, genitive)
            at += 1
        if end:
            first = at - 1 if at and tokens[at - 1].low in genitive["prepositions"] else at
            yield _genitive_remark(sentence, first, at, end, genitive, setting)
            return


def _genitive_end(tokens: Sequence[Token], at: int, genitive: dict[str, Any]) -> int:
    """Return the index behind "des kleinen Kindes", or 0."""
    for end in range(at + 1, min(at + 4, len(tokens))):
        low = tokens[end].low
        if is_noun(tokens[end], end):
            pair = f"{tokens[at].low} {low}"
            if pair in genitive["fine"]:
                return 0
            is_weak = tokens[at].low == "des" or low in genitive["weak"]
            return end + 1 if low.endswith("s") or is_weak else 0
        if not low.endswith(("en", "er")):
            return 0
    return 0


def _chain_end(tokens: Sequence[Token], at: int, genitive: dict[str, Any], setting: Setting) -> int:
    """Return the index behind "die Angst der Kinder", or 0: a noun with an article before it."""
    if at < 2 or not is_noun(tokens[at - 1], at - 1) or tokens[at - 1].low in setting.names:
        return 0
    before = tokens[at - 2].low
    people = shapes_of("de")["people"]
    is_person = tokens[at - 1].low in people["men"] or tokens[at - 1].low in people["women"]
    if before not in genitive["before_noun"] or (is_person and before not in ("die", "der")):
        return 0
    if tokens[at - 1].low in genitive["times"]:
        return 0
    gives = any(token.low.startswith(tuple(genitive["giving"])) for token in tokens)
    for end in range(at + 1, min(at + 4, len(tokens) - 1)):
        if is_noun(tokens[end], end):
            if tokens[end].low in genitive["names"] and is_noun(tokens[end + 1], end + 1):
                return 0
            is_subject = at == 2 and end + 1 < len(tokens) and is_finite(tokens[end + 1].low)
            return end + 1 if is_subject or not gives else 0
        if not tokens[end].low.endswith(("en", "er")):
            return 0
    return 0


def _behind_preposition(tokens: Sequence[Token], at: int, genitive: dict[str, Any]) -> int:
    """Return the index behind "trotz der Hilfe", or 0."""
    if at + 2 >= len(tokens) or tokens[at + 1].low not in genitive["feminine"]:
        return 0
    if tokens[at].low not in genitive["hard_prepositions"]:
        return 0
    return at + 3 if is_noun(tokens[at + 2], at + 2) else 0


def _genitive_remark(
    sentence: Sentence, first: int, at: int, end: int, genitive: dict[str, Any], setting: Setting
) -> Remark:
    tokens = sentence.tokens
    inside = tokens[at:end]
    if tokens[first].low in genitive["prepositions"]:
        better = _with_dative(tokens[first].low, inside, genitive)
        return remark("genitive", sentence, first, end - 1, better)
    owner = _owner(inside, genitive)
    start = at
    if owner and at and is_noun(tokens[at - 1], at - 1):
        start = at - 2 if at > 1 and tokens[at - 2].low in listed("determiners") else at - 1
    better = " ".join(one for one in (text_of(tokens[start:at]), owner) if one) if owner else ""
    return remark("genitive", sentence, start, end - 1, better)


def _owner(words: Sequence[Token], genitive: dict[str, Any]) -> str:
    """Return "vom Kind" for "des Kindes", "von der Mama" for "der Mama"."""
    article, inner, noun = words[0].low, text_of(words[1:-1]), words[-1]
    new = genitive["owners"].get(article, "")
    if article == "der":
        many = genitive["many"].get(noun.low) or _many(noun.text)
        new, last = ("von den", many) if many else ("von der", noun.text)
    elif new.endswith("er"):
        if noun.low not in shapes_of("de")["people"]["women"]:
            return ""
        last = noun.text
    else:
        last = _without_s(noun, genitive)
    return " ".join(one for one in (new, inner, last) if one) if new else ""


def _many(noun: str) -> str:
    """Return several women, children or things in the dative, or an empty text."""
    return noun if noun.endswith(("innen", "ungen", "heiten", "keiten")) else ""


def _without_s(noun: Token, genitive: dict[str, Any]) -> str:
    text, low = noun.text, noun.low
    if low in genitive["weak"] or not low.endswith("s"):
        return text
    if low.endswith("nisses"):
        return text[:-3]
    is_long = low.endswith(tuple(genitive["with_es"])) and low[:-1] not in genitive["with_e"]
    return text[:-2] if is_long else text[:-1]


def _with_dative(preposition: str, words: Sequence[Token], genitive: dict[str, Any]) -> str:
    """Return other words for a preposition and what follows it, where there are any."""
    new = genitive["instead"].get(preposition, "") if words[0].low == "des" else ""
    noun = _without_s(words[-1], genitive) if words[0].low in genitive["articles"] else ""
    is_feminine = not noun
    pattern = genitive["instead_feminine"].get(preposition, "") if is_feminine else new
    return pattern.format(noun=noun or words[-1].text) if pattern and len(words) == 2 else ""


@cache
def prefixes_of_verbs() -> frozenset[str]:
    """Return what makes another word of a known one: "Überprüfung" is no "Prüfung"."""
    return (words("prefixes") | words("prefixes_fixed")) - {""}


LONGEST_STEM = 9
"""Letters of a noun without "ung" that may be a verb, and no compound."""
MOST_ABSTRACT = {Level.ADULT: 3}
"""How many such nouns of a sentence are too many for grown-ups; for children it is two."""


def verbs_say_what_happens(sentence: Sentence, setting: Setting) -> Iterator[Remark]:
    """Verbs say what happens, not rows of nouns in -ung, -keit and -tion."""
    abstract = rows()["abstract"]
    endings = tuple(abstract["endings"])
    found = [
        at
        for at, token in enumerate(sentence.tokens)
        if token.low.endswith(endings) and _is_abstract(token, at, abstract, setting)
    ]
    if len(found) >= MOST_ABSTRACT.get(setting.level, 2):
        first, last = found[0], found[-1]
        tokens = [sentence.tokens[at] for at in found]
        verbs = [verb for token in tokens if (verb := _verb_in(token.low, abstract))]
        better = ", ".join(f"„{verb}“" for verb in dict.fromkeys(verbs))
        yield remark("nominal-style", sentence, first, last, better)


def _is_abstract(token: Token, at: int, abstract: dict[str, Any], setting: Setting) -> bool:
    if not token.text[0].isupper() or token.low in setting.names:
        return False
    if len(token.low) < 6 or token.low in abstract["harmless"]:
        return False
    return not any(
        token.low.endswith(known) and token.low[: -len(known)] not in prefixes_of_verbs()
        for known in abstract["known"]
    )


def _verb_in(low: str, abstract: dict[str, Any]) -> str:
    """Return the verb inside a noun: "begleiten" in "Begleitung"."""
    known: str = abstract["verbs"].get(low, "")
    if known:
        return known
    stem = low.removesuffix("en").removesuffix("ung")
    if stem == low or not 4 <= len(stem) <= LONGEST_STEM:
        return ""
    if stem.endswith(("el", "er")) and not stem.endswith(("ier", "ehr", "ühr")):
        return f"{stem}n"
    if stem.endswith(("ckl", "ttl", "ndl", "mml", "delt", "gl")):
        return f"{stem[:-1]}eln"
    return f"{stem}en"


RULES: tuple[Rule, ...] = (things_belong_with_von, verbs_say_what_happens)
