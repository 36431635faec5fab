"""Words of the trade, and plain words for them, from the table `trade`.

In: the sentences of a text. Out: remarks. A word is left in peace where its reader knows it, where
the family's own list says so, and where a sentence explains it: "That is called a placement."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wnp.values import Value
from wnp.wording.compounds import term_in_compound
from wnp.wording.explaining import is_explained
from wnp.wording.fitting import Wanted, fitted
from wnp.wording.own_words import own_terms
from wnp.wording.phrases import has_any, looked_up, match_at
from wnp.wording.remarks import Level, Remark, Setting, TextRule, remark
from wnp.wording.sentences import Sentence, Token
from wnp.wording.term_lists import Term, terms_at

_ORDER = tuple(Level)


class Spot(Value, frozen=True):
    """A term in a sentence: from one token to another, both of them included."""

    term: Term
    first: int
    last: int
    beginning: str = ""
    ending: str = ""
    """Which letters are the term, where it is only a part of a longer word."""


def no_word_is_of_the_trade(sentences: tuple[Sentence, ...], setting: Setting) -> Iterator[Remark]:
    """Words are those that a child knows, or they are explained."""
    if setting.is_voice:
        return
    spots = [spots_in(sentence, setting) for sentence in sentences]
    explained = setting.explained | _explained(sentences, spots, setting)
    for sentence, found in zip(sentences, spots, strict=True):
        for spot in found:
            if spot.term.name not in explained and not _is_known(spot.term, setting):
                yield _remark(spot, sentence, setting)


def explained_in(sentences: tuple[Sentence, ...], setting: Setting) -> frozenset[str]:
    """Return the names of the terms that some sentences explain."""
    return _explained(sentences, [spots_in(sentence, setting) for sentence in sentences], setting)


def spots_in(sentence: Sentence, setting: Setting) -> tuple[Spot, ...]:
    """Return every term in a sentence, the longest where several begin at a word."""
    spots = []
    at = 0
    while at < len(sentence.tokens):
        spot = _spot_at(at, sentence, setting)
        if spot:
            spots.append(spot)
        at = spot.last + 1 if spot else at + 1
    return tuple(spots)


def _spot_at(at: int, sentence: Sentence, setting: Setting) -> Spot | None:
    token = sentence.tokens[at]
    if token.low in setting.names or not token.is_word:
        return None
    found: Spot | None = None
    own = own_terms(setting).by_word
    for low in looked_up(token.low):
        for term, phrase in own.get(low, ()) + terms_at(low, setting.language):
            end = match_at(phrase, sentence.tokens, at, setting)
            is_longer = end > (found.last + 1 if found else at)
            if is_longer and _is_meant(term, token, sentence, setting):
                found = Spot(term, at, end - 1)
    return found or _spot_in_word(at, sentence, setting)


def _spot_in_word(at: int, sentence: Sentence, setting: Setting) -> Spot | None:
    """Return a term that is a part of a longer word."""
    part = term_in_compound(sentence.tokens[at], setting.language)
    if part is None or not _fits_here(part.term, sentence, setting):
        return None
    return Spot(part.term, at, at, part.beginning, part.ending)


def _is_meant(term: Term, token: Token, sentence: Sentence, setting: Setting) -> bool:
    """Say whether the words are a term here and not the same letters with another sense."""
    if term.is_capital and not token.text[0].isupper():
        return False
    if term.spelling and token.text not in term.spelling.split():
        return False
    return _fits_here(term, sentence, setting)


def _fits_here(term: Term, sentence: Sentence, setting: Setting) -> bool:
    """Say whether the other words of the sentence let a term be one."""
    if term.unless and has_any(term.unless, sentence, setting):
        return False
    return not term.needs or has_any(term.needs, sentence, setting)


def _is_known(term: Term, setting: Setting) -> bool:
    """Say whether the reader knows a word: by age, and where it is the usual one."""
    if not term.known or (term.regions and setting.region not in (*term.regions, "")):
        return False
    return _ORDER.index(setting.level) >= _ORDER.index(Level(term.known))


def _explained(
    sentences: Sequence[Sentence], spots: Sequence[tuple[Spot, ...]], setting: Setting
) -> frozenset[str]:
    """Return the names of the terms that a sentence, or the one behind it, explains."""
    return frozenset(
        spot.term.name
        for index, found in enumerate(spots)
        for spot in found
        if is_explained(sentences[index : index + 2], spot.first, spot.last, setting)
    )


def _remark(spot: Spot, sentence: Sentence, setting: Setting) -> Remark:
    term = spot.term
    wanted = Wanted(
        plain=(setting.level == Level.YOUNG and term.plain_young) or term.plain,
        sentence=term.sentence,
        base=term.base,
        gender=term.gender,
        begins=term.in_compounds,
        ending=spot.ending,
        beginning=spot.beginning,
    )
    first, better = fitted(wanted, sentence, spot.first, spot.last, setting)
    return remark("trade-word", sentence, first, spot.last, better)


TEXT_RULES: tuple[TextRule, ...] = (no_word_is_of_the_trade,)
