"""Do the pictures fit: one for every frame, and in it the people that the words speak of.

In: a folder. Out: problems. A check's docstring is printed in the manual.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.checking.people_named import names_in
from wnp.checking.telling.told import USUAL, WORRIES
from wnp.checking.telling_words import words_of_group
from wnp.drawing.bubbles.sayings import Panelling, measure_saying
from wnp.drawing.scenes.formats import LANDSCAPE, Sheet, panelling_of
from wnp.lexicon import LANGUAGES, RIGHT_TO_LEFT
from wnp.model.folder import FamilyFolder
from wnp.model.scene import Bubble, Picture, PlacesPicture, Scene, people_in, scenes_in
from wnp.model.story import Frame
from wnp.model.words import text_of
from wnp.problems import Problem, problem


def every_frame_has_a_picture(folder: FamilyFolder) -> Iterator[Problem]:
    """Every frame has a picture, or an empty frame to draw in."""
    for frame in _frames(folder):
        if frame.picture is None:
            yield problem(frame.place, "frame-without-picture", frame=frame.title)


def somebody_in_the_words_is_in_the_picture(folder: FamilyFolder) -> Iterator[Problem]:
    """Of the people named in the first sentence of a frame, at least one is in its picture.

    What somebody did in a worry is told and not drawn, so those frames are free.
    """
    for frame in _frames(folder):
        if frame.section in WORRIES or not scenes_in(frame.picture):
            continue
        drawn = {folder_name(folder, who) for who in people_in(frame.picture)}
        words = _first_words(frame) if frame.section in USUAL else _first_sentence(frame)
        named = [folder_name(folder, who) for who in names_in(words, folder.family)]
        if named and not drawn & set(named) and not _speaks_to_child(frame, folder):
            person = ", ".join(sorted(set(named)))
            yield problem(frame.place, "person-not-in-picture", person=person, frame=frame.title)


def words_in_bubbles_are_few(folder: FamilyFolder) -> Iterator[Problem]:
    """What somebody says or thinks in a picture fits into three short lines."""
    for story in folder.stories:
        right_to_left = story.language in RIGHT_TO_LEFT
        for frame in story.frames:
            for bubble, count, panel in _bubbles_in(frame):
                if not measure_saying(bubble, count, right_to_left=right_to_left, panel=panel):
                    place = bubble.place if bubble.place.line else frame.place
                    yield problem(place, "bubble-too-long", words=bubble.words)


def _bubbles_in(frame: Frame) -> Iterator[tuple[Bubble, int, Panelling]]:
    """Yield every bubble of a picture, how many there are at its place, and the room there."""
    for scene, sheet in _sheets_of(frame.picture):
        for bubble in scene.bubbles:
            yield bubble, len(scene.bubbles), panelling_of(sheet)


def _sheets_of(picture: Picture | None) -> tuple[tuple[Scene, Sheet], ...]:
    if isinstance(picture, PlacesPicture):
        from wnp.drawing.scenes.places import (
            sheets_of,  # few stories need what draws several places
        )

        return sheets_of(picture)
    return tuple((scene, LANDSCAPE) for scene in scenes_in(picture))


def folder_name(folder: FamilyFolder, who: str) -> str:
    """Return a person's name; two people may share it, so checks compare names and not ids."""
    person = folder.family.person(who)
    return person.name if person else who


def _speaks_to_child(frame: Frame, folder: FamilyFolder) -> bool:
    """Say whether the first sentence says "you" and the child that it is for is in the picture."""
    story = folder.stories[0]
    if story.language not in LANGUAGES or not set(story.people) & set(people_in(frame.picture)):
        return False
    you = words_of_group(story.language, "you")
    return any(word in you for word in _first_sentence(frame).casefold().split())


def _frames(folder: FamilyFolder) -> tuple[Frame, ...]:
    return folder.stories[0].frames if folder.stories else ()


def _first_sentence(frame: Frame) -> str:
    """Return the first sentence for the youngest: the one that the picture shows."""
    return _first_words(frame).partition(".")[0]


def _first_words(frame: Frame) -> str:
    """Return the words for the youngest."""
    spoken = [p for p in frame.passages if not p.speaker]
    youngest = min(spoken, key=lambda passage: passage.from_age, default=None)
    return text_of(youngest.words) if youngest else ""


CHECKS = (
    every_frame_has_a_picture,
    somebody_in_the_words_is_in_the_picture,
    words_in_bubbles_are_few,
)
