"""Is the story told so that a child can follow it: one check that runs every rule about telling.

In: a folder. Out: problems, all of them advice. Adding a rule is adding one function to the tuple
`RULES` of its module. Structure and pictures are judged by the first story alone, since the other
languages follow it; names, ages and words by every story in a language that we know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wnp.checking.telling import (
    ages,
    balance,
    deeds,
    introductions,
    names_alike,
    one_word,
    picture_words,
    sections,
    time_order,
)
from wnp.checking.telling.told import Telling, tellings_of
from wnp.model.folder import FamilyFolder
from wnp.problems import Problem

Rule = Callable[[Telling], Iterator[Problem]]
FIRST: tuple[Rule, ...] = (
    *sections.RULES,
    *deeds.RULES,
    *balance.RULES,
    *introductions.RULES,
    *time_order.RULES,
    *picture_words.RULES,
)
"""Rules about pages and pictures."""
EVERY: tuple[Rule, ...] = (*names_alike.RULES, *ages.RULES, *one_word.RULES)
"""Rules about words, which hold in every language."""


def stories_are_told_well(folder: FamilyFolder) -> Iterator[Problem]:
    """The story has its pages in order, picture and words agree, names and words stay the same."""
    for telling in tellings_of(folder):
        is_first = telling.story is folder.stories[0]
        for rule in (*FIRST, *EVERY) if is_first else EVERY:
            yield from rule(telling)


CHECKS = (stories_are_told_well,)
