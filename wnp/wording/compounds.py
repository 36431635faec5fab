"""Find a word of the trade that is a part of a longer word: "Wochenendumgang", "Umgangstermin".

In: a word. Out: the term in it and which letters of the word are the term, or none. Only a language
that writes its words together has any.
"""

from __future__ import annotations

from wnp.values import Value
from wnp.wording.inflecting import inflection
from wnp.wording.sentences import Token
from wnp.wording.term_lists import Term, silent_words, start_of, terms_beginning

SHORTEST_TERM = 5
"""Letters of a term that is looked for in a longer word: "haft" is in "Freundschaft"."""
SHORTEST_PART = 3
SHORTEST_REST = 3
SHORTEST_WORD = 8


class InCompound(Value, frozen=True):
    """A term in a longer word: one of the two parts is empty."""

    term: Term
    beginning: str = ""
    ending: str = ""


def term_in_compound(token: Token, language: str) -> InCompound | None:
    """Return the longest term that a long word ends with, or else begins with."""
    low = token.low
    if len(low) < SHORTEST_WORD or not token.text[0].isupper():
        return None
    if not inflection(language)["compounds"] or is_silent(low, language):
        return None
    for start in range(SHORTEST_PART, len(low) - SHORTEST_TERM + 1):
        beginning = start_of(low[start:])
        if term := terms_beginning(beginning, language).whole.get(low[start:]):
            return InCompound(term, ending=low[start:])
    firsts = terms_beginning(start_of(low), language).firsts
    for end in range(len(low) - SHORTEST_REST, SHORTEST_TERM - 1, -1):
        if term := firsts.get(low[:end]):
            return InCompound(term, beginning=low[:end])
    return None


def is_silent(low: str, language: str) -> bool:
    """Say whether a word is one that is never remarked on."""
    silent = silent_words(language)
    whole = low.replace("-", "")
    return whole in silent.words or whole.startswith(silent.beginnings)
