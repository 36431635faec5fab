"""Find a word of the trade that is a part of a longer word: "Wochenendumgang", "Umgangstermin".

In: a word. Out: the term in it and which letters of the word are the term, or none. Only a language
that writes its words together has any.
"""

from __future__ import annotations

from wnp.values import Value
from wnp.wording.sentences import Token
from wnp.wording.term_lists import Term, Terms

SHORTEST_PART = 3
SHORTEST_WORD = 8


class InCompound(Value, frozen=True):
    """A term in a longer word: one of the two parts is empty."""

    term: Term
    beginning: str = ""
    ending: str = ""


def term_in_compound(token: Token, terms: Terms) -> InCompound | None:
    """Return the longest term that a long word ends with, or else begins with."""
    low = token.low
    if len(low) < SHORTEST_WORD or not terms.whole or not token.text[0].isupper():
        return None
    whole = low.replace("-", "")
    if whole in terms.silent or whole.startswith(terms.silent_beginnings):
        return None
    for start in range(SHORTEST_PART, len(low) - SHORTEST_PART):
        if term := terms.whole.get(low[start:]):
            return InCompound(term, ending=low[start:])
    for end in range(len(low) - SHORTEST_PART, SHORTEST_PART, -1):
        if term := terms.firsts.get(low[:end]):
            return InCompound(term, beginning=low[:end])
    return None
