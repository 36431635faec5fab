"""The words of an organisation: plain words of its own for some, and words that may stand.

In: its list, as the setting of a text has it. Out: terms, and where words stand that are in order.
Whatever the list says, no word of it makes a secret harmless.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wnp.values import replace
from wnp.wording.inflecting import adjective_forms, inflection
from wnp.wording.phrases import Part, looked_up, match_at
from wnp.wording.remarks import Level, Setting
from wnp.wording.sentences import Sentence
from wnp.wording.term_lists import NO_TERMS, Spelled, Term, Terms, gather, noun

OK = frozenset({"ok", "okay", "o.k.", "o. k."})
"""What stands beside a word that needs no remark."""
OwnWords = tuple[tuple[str, str], ...]


def own_terms(setting: Setting) -> Terms:
    """Return the organisation's words that want plain words."""
    return _own(setting.own_words, setting.language)[0] if setting.own_words else NO_TERMS


def own_hurting_words(sentence: Sentence, setting: Setting) -> Iterator[tuple[int, int, str]]:
    """Yield from which token to which a word stands that hurts, and better words for it."""
    hurting = _own(setting.hurting_words, setting.language)[0].by_word
    for at, token in enumerate(sentence.tokens):
        for low in looked_up(token.low):
            for term, phrase in hurting.get(low, ()):
                end = match_at(phrase, sentence.tokens, at, setting)
                if end > at:
                    yield at, end - 1, term.plain


def words_in_order(sentence: Sentence, setting: Setting) -> Iterator[tuple[int, int]]:
    """Yield from where to where in the text a word stands that the organisation finds in order."""
    in_order = _own(setting.own_words, setting.language)[1].by_word
    for at, token in enumerate(sentence.tokens):
        for low in looked_up(token.low):
            for _, phrase in in_order.get(low, ()):
                end = match_at(phrase, sentence.tokens, at, setting)
                if end > at:
                    yield token.start, sentence.tokens[end - 1].end


@cache
def _own(words: OwnWords, language: str) -> tuple[Terms, Terms]:
    """Return the terms of a list, and what it finds in order."""
    wanted: list[Spelled] = []
    in_order: list[Spelled] = []
    for word, plain in words:
        is_ok = plain.casefold() in OK
        term = Term(f"own {word}", "" if is_ok else plain, known=Level.ADULT)
        (in_order if is_ok else wanted).append(_spelled(term, word, language))
    return gather(wanted, language), gather(in_order, language)


def _spelled(term: Term, word: str, language: str) -> Spelled:
    """Return a word of the list with all its forms; in small letters it is no noun in German."""
    if inflection(language)["capitals"] and word == word.lower() and " " not in word:
        return Spelled(term, ((Part(exact=adjective_forms(word, language)),),))
    spelled = noun(term, word, language)
    return replace(spelled, term=replace(spelled.term, is_capital=False))
