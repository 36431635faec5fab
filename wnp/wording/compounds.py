"""Find a word of the trade that is a part of a longer word: "Besuchsumgang", "Hilfeplantermin".

In: a word. Out: the term in it, or none. Only a language that writes its words together has any.
"""

from __future__ import annotations

from wnp.wording.sentences import Token
from wnp.wording.term_lists import Term, Terms

SHORTEST_PART = 3
SHORTEST_WORD = 8


def term_in_compound(token: Token, terms: Terms) -> Term | None:
    """Return the longest term that a long word ends with, or else begins with."""
    low = token.low
    if len(low) < SHORTEST_WORD or not terms.whole or not token.text[0].isupper():
        return None
    low = low.replace("-", "")
    if low in terms.silent or low.startswith(terms.silent_beginnings):
        return None
    for start in range(SHORTEST_PART, len(low) - SHORTEST_PART):
        if term := terms.whole.get(low[start:]):
            return term
    for end in range(len(low) - SHORTEST_PART, SHORTEST_PART, -1):
        if term := terms.firsts.get(low[:end]):
            return term
    return None
