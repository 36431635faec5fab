"""Does a sentence name somebody who does not want to be named?

In: a folder. Out: problems.
A check's docstring is printed in the manual.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wnp.checking.people_named import is_named_in
from wnp.checking.said import Said, parts_of_plan, parts_of_tools
from wnp.model.folder import FamilyFolder
from wnp.model.hidden import texts_in
from wnp.model.permission import PROFESSIONALS
from wnp.model.plan import Meeting, NetworkMember, Trial
from wnp.model.scene import scenes_in
from wnp.model.story import Frame
from wnp.model.visibility import Visibility
from wnp.model.words import text_of
from wnp.problems import Place, Problem, problem


def no_sentence_names_who_refused(folder: FamilyFolder) -> Iterator[Problem]:
    """No sentence of story, plan or tools names somebody who does not want to be named."""
    network = folder.plan.network if folder.plan else ()
    refusing = {member.who for member in network if member.consent == "no"}
    if not refusing:
        return
    called = {person.id: person.name for person in folder.family.people}
    said = tuple(_said_to_more_than_the_file(folder))
    for who in sorted(refusing):
        name = called.get(who, who)
        places = dict.fromkeys(place for place, text in said if _is_named(name, text, called))
        for place in places.keys() - _places_of_tasks(folder, who):
            yield problem(place, "named-in-words-without-consent", person=name)


def _places_of_tasks(folder: FamilyFolder, who: str) -> set[Place]:
    """Return where somebody has a task or stands in, which another check remarks on."""
    actions = folder.plan.actions if folder.plan else ()
    asked = ((action.place, f"{action.who} {action.stand_in}") for action in actions)
    return {place for place, words in asked if is_named_in(who, words)}


def _is_named(name: str, text: str, called: dict[str, str]) -> bool:
    """Say whether somebody is named; “Oma” is not named where it says “Oma Rosa”."""
    for other in called.values():
        if other != name and is_named_in(name, other):
            text = re.sub(re.escape(other), "", text)
    return is_named_in(name, text)


def _said_to_more_than_the_file(folder: FamilyFolder) -> Iterator[Said]:
    """Yield the free texts that anybody but the professionals can get, with their places."""
    for story in folder.stories:
        yield story.place, story.title
        for frame in story.frames:
            if not _is_for_the_file(frame.visibility):
                yield from _said_in_frame(frame)
    parts = (*(parts_of_plan(folder.plan) if folder.plan else ()), *parts_of_tools(folder.tools))
    for place, visibility, part in parts:
        unannounced = isinstance(part, Meeting | Trial) and part.unannounced
        own_row = isinstance(part, NetworkMember) and part.consent == "no"
        if not (_is_for_the_file(visibility) or unannounced or own_row):
            yield from ((place, text) for text in texts_in(part))


def _said_in_frame(frame: Frame) -> Iterator[Said]:
    yield frame.place, frame.title
    for passage in frame.passages:
        if not _is_for_the_file(passage.visibility):
            yield passage.place, text_of(passage.words)
    for scene in scenes_in(frame.picture):
        yield from ((bubble.place, bubble.words) for bubble in scene.bubbles)
        yield from ((thing.place, thing.words) for thing in (*scene.symbols, *scene.props))


def _is_for_the_file(visibility: Visibility) -> bool:
    return bool(visibility.only) and not visibility.only_people and visibility.only <= PROFESSIONALS
