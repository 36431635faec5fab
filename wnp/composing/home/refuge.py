"""How a child calls for help, where it can go, and what happens when something comes up.

In: the part of the plan that the gate left for the child. Out: blocks; what was left blank on
purpose is a line on which the child or a grown-up writes.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.composing.by_hand import is_line, is_to_fill
from wnp.composing.deeds import place_in_words
from wnp.composing.home.parts import Home
from wnp.composing.interface import Interface
from wnp.composing.pages import Block, Prose, WriteLines
from wnp.model.plan import CodeWord, SafePlace
from wnp.model.words import Bullets, plain


def code_word_blocks(home: Home, group: str) -> tuple[Block, ...]:
    """Return the child's code word, who knows it and what they do then."""
    code = home.plan.code_word
    if code is None:
        is_blank = "plan.code_word" in home.plan.blanks
        return (WriteLines(1, home.both(group, "code_here")),) if is_blank else ()
    words = [said for one in home.interfaces for said in _code_words(home, one, code, group)]
    words += [code.then] if code.then and not is_line(code.then) else []
    told = (Prose(tuple(map(plain, words))),) if words else ()
    before = (WriteLines(1, home.both(group, "code_here")),) if is_to_fill(code.word) else ()
    after = (WriteLines(1, home.both("home", "code_then")),) if is_line(code.then) else ()
    return (*before, *told, *after)


def _code_words(home: Home, interface: Interface, code: CodeWord, group: str) -> Iterator[str]:
    if not is_to_fill(code.word):
        yield interface.say(group, "code_is", word=code.word)
    if people := tuple(who for who in code.who_knows if who not in home.folder.no_helpers):
        known = "code_known_one" if len(people) == 1 else "code_known"
        yield interface.say(group, known, people=interface.names_of(people))


def safe_place_blocks(home: Home, group: str) -> tuple[Block, ...]:
    """Return where the child can go, and who is there."""
    places = home.plan.safe_places
    if not places:
        return home.lines("safe_places", count=2)
    items = tuple(plain(_place(home, group, place)) for place in places)
    return (Prose((Bullets(items),)),)


def _place(home: Home, group: str, place: SafePlace) -> str:
    people, where = home.interface.names_of(place.who), place_in_words(home.interface, place)
    is_said = not is_line(people) and people in place.where
    if not where or not people or is_said:
        return where or people
    return home.interface.say(group, "place_with", place=where, people=people)


def unforeseen_blocks(home: Home) -> tuple[Block, ...]:
    """Return what happens when something comes up, in the words for the child."""
    said = tuple(plain(case.when) for case in home.plan.contingencies if case.when)
    told = (Prose((Bullets(said),)),) if said else ()
    return told or home.lines("contingencies", count=2)
