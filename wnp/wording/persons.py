"""Who is meant by a word: one of the family, a child the story is for, a grown-up.

In: a word and what is known about the text. Out: whether it is such a person. A name with a title
in front, as in "Oma Rosa" and "Frau Klein", is that of a grown-up, whatever a child is called.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.lexicon import spoken
from wnp.wording.remarks import Setting
from wnp.wording.sentences import Token
from wnp.wording.word_groups import people_words, title_words

NAME, CHILD, ADULT, CHILDS = "<name>", "<child>", "<adult>", "<child's>"
PERSONS = (NAME, CHILD, ADULT, CHILDS)


def is_person_at(tokens: Sequence[Token], at: int, which: str, setting: Setting) -> bool:
    """Say whether a word of a sentence is a person of a kind."""
    low = tokens[at].low
    if which == NAME or not _has_title(tokens, at, setting):
        return is_person(low, which, setting)
    return which == ADULT and is_person(low, NAME, setting)


def _has_title(tokens: Sequence[Token], at: int, setting: Setting) -> bool:
    """Say whether a word is a title, or stands behind one."""
    titles = title_words(spoken(setting.language))
    return tokens[at].low in titles or (at > 0 and tokens[at - 1].low in titles)


def is_person(low: str, which: str, setting: Setting) -> bool:
    """Say whether a word alone, in small letters, is a person of a kind."""
    if which == CHILDS:
        owners = setting.children or setting.names
        return low.endswith("s") and (low[:-1] in owners or low.removesuffix("'s") in owners)
    if setting.children and which != NAME:
        is_child = low in setting.children or low in setting.young
        return is_child if which == CHILD else not is_child and is_person(low, NAME, setting)
    is_word = low in people_words(spoken(setting.language))
    return (
        not is_word and low in setting.names
        if which == CHILD
        else is_word or (low in setting.names)
    )
