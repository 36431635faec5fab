"""Is a secret told at another place, where nobody marked it?

In: a folder. Out: advice. What is kept from somebody in one field stands now and then word for word
in another; a visit that nobody is to know of stands with its day in a sentence.
A check's docstring is printed in the manual.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wnp.checking.said import parts_of_plan, parts_of_tools
from wnp.lexicon.folding import fold
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import texts_in
from wnp.model.plan import Action, Meeting, Plan, Trial
from wnp.model.unannounced import is_unannounced, unannounced_day_in
from wnp.model.visibility import EVERYONE, Audience, Visibility
from wnp.model.words import text_of
from wnp.problems import Place, Problem, problem
from wnp.values import Value, field_names

FEWEST_LETTERS, FEWEST_WORDS = 14, 3
"""Shorter texts, such as “jeden Abend”, are the same by chance."""
NO_SECRETS = frozenset(
    {"when", "frequency", "how_often", "since", "how_long", "id", "date", "time", "visibility"}
)
"""Fields in which many things read alike."""
FILE = frozenset({Audience.PROFESSIONALS})


class Written(NamedTuple):
    """A text, where it stands and who may read it."""

    place: Place
    visibility: Visibility
    text: str


def an_unannounced_day_is_in_no_sentence(folder: FamilyFolder) -> Iterator[Problem]:
    """The day of an unannounced visit is a field of its own, and in no sentence of the plan."""
    for place, visibility, part in parts_of_plan(folder.plan) if folder.plan else ():
        if visibility.only == FILE and not visibility.only_people:
            continue
        if found := _unannounced_in(part):
            yield problem(place, "unannounced-day-in-words", found=found)


def _unannounced_in(part: Value) -> str:
    """Return what tells of an unannounced visit to those who must not know."""
    match part:
        case Meeting(date, purpose) | Trial(purpose, date):
            told = not part.unannounced and is_unannounced(purpose)
            return (date or purpose) if told else ""
        case Action() if is_unannounced(part.when):
            return part.when
    return next(filter(None, map(unannounced_day_in, texts_in(part))), "")


def a_secret_stands_nowhere_else(folder: FamilyFolder) -> Iterator[Problem]:
    """What is kept from somebody in one place is not open, word for word, in another."""
    written = tuple(_written_in(folder))
    secrets = {
        folded: one
        for one in written
        if one.visibility != EVERYONE
        for folded in (fold(one.text),)
        if len(one.text) >= FEWEST_LETTERS and len(one.text.split()) >= FEWEST_WORDS
    }
    told: set[Place] = set()
    for one in written if secrets else ():
        if one.visibility != EVERYONE or one.place in told:
            continue
        text = fold(one.text)
        found = next((secret for words, secret in secrets.items() if words in text), None)
        if found:
            told.add(one.place)
            where = f"{found.place.file}:{found.place.line}"
            yield problem(one.place, "secret-told-elsewhere", found=found.text[:60], where=where)


def _written_in(folder: FamilyFolder) -> Iterator[Written]:
    for place, visibility, part in parts_of_plan(folder.plan or Plan()):
        yield from _texts(part, place, visibility)
    for place, visibility, part in parts_of_tools(folder.tools):
        yield from _texts(part, place, visibility)
    for story in folder.stories:
        for frame in story.frames:
            for passage in frame.passages:
                seen = frame.visibility if passage.visibility == EVERYONE else passage.visibility
                yield Written(passage.place, seen, text_of(passage.words))


def _texts(thing: Value, place: Place, visibility: Visibility) -> Iterator[Written]:
    """Yield the texts of a thing; what is inside it may be kept from more readers."""
    written: Visibility = getattr(thing, "visibility", EVERYONE)
    visibility = visibility if written == EVERYONE else written
    for name in field_names(thing):
        value = getattr(thing, name)
        if name in NO_SECRETS:
            continue
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, str):
                yield Written(place, visibility, one)
            elif isinstance(one, Value) and not isinstance(one, (Place, Visibility)):
                yield from _texts(one, place, visibility)


CHECKS = (an_unannounced_day_is_in_no_sentence, a_secret_stands_nowhere_else)
