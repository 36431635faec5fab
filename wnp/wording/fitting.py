"""Put plain words in the place of a term so that they fit the words around them.

In: what is wanted, and where it is to stand. Out: the first token that is replaced, and the words.
"beim Umgang" becomes "beim Besuch", "die Inobhutnahme" a whole sentence. Where the words around
cannot be bent for certain, the plain words are given as the list has them.
"""

from __future__ import annotations


from wnp.values import Value
from wnp.wording.remarks import Setting
from wnp.wording.sentences import Sentence


class Wanted(Value, frozen=True):
    """What is to be said instead of a term."""

    plain: str = ""
    sentence: str = ""
    base: str = ""
    gender: str = ""
    begins: str = ""
    is_part: bool = False


def fitted(
    wanted: Wanted, sentence: Sentence, first: int, last: int, setting: Setting
) -> tuple[int, str]:
    """Return the first token to replace, and the words to put there."""
    return first, wanted.plain or wanted.sentence
