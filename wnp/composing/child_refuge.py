"""How a child calls for help, where it can go, and what happens when something comes up.

In: the part of the plan that the gate left for the child. Out: blocks; what was left blank on
purpose is a line on which the child or a grown-up writes.
"""

from __future__ import annotations

from wnp.composing.home_parts import Home
from wnp.composing.pages import Block, Prose, WriteLines
from wnp.model.words import Bullets, plain


def code_word_blocks(home: Home, group: str) -> tuple[Block, ...]:
    """Return the child's code word, who knows it and what they do then."""
    code, say = home.plan.code_word, home.interface.say
    if code is None:
        return _lines(home, "code_word", 1)
    words = [say(group, "code_is", word=code.word)] if code.word else []
    if people := tuple(who for who in code.who_knows if who not in home.folder.no_helpers):
        known = "code_known_one" if len(people) == 1 else "code_known"
        words.append(say(group, known, people=home.interface.names_of(people)))
    words += [code.then] if code.then else []
    told = (Prose(tuple(map(plain, words))),) if words else ()
    by_hand = () if code.word else (WriteLines(1, say(group, "code_here")),)
    return (*by_hand, *told)


def safe_place_blocks(home: Home, group: str) -> tuple[Block, ...]:
    """Return where the child can go, and who is there."""
    places = home.plan.safe_places
    if not places:
        return _lines(home, "safe_places", 2)
    items = []
    for place in places:
        people = home.interface.names_of(place.who)
        both = home.interface.say(group, "place_with", place=place.where, people=people)
        needs_both = people and place.where and people not in place.where
        items.append(both if needs_both else place.where or people)
    said = tuple(plain(item) for item in items if item)
    blank = len(items) - len(said)
    told = (Prose((Bullets(said),)),) if said else ()
    return (*told, WriteLines(blank)) if blank else told


def unforeseen_blocks(home: Home) -> tuple[Block, ...]:
    """Return what happens when something comes up, in the words for the child."""
    said = tuple(plain(case.when) for case in home.plan.contingencies if case.when)
    return (Prose((Bullets(said),)),) if said else ()


def _lines(home: Home, name: str, count: int) -> tuple[Block, ...]:
    return (WriteLines(count),) if f"plan.{name}" in home.plan.blanks else ()
