"""Look after what a child said: answers that its story does not give yet, words not let go."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wnp.model.asked import answers_not_told
from wnp.model.folder import FamilyFolder
from wnp.model.released import released
from wnp.model.scene import ToolPicture
from wnp.problems import Problem, problem

OF_HOUSES = {"three-houses": "houses", "fairy": "fairy", "wizard": "wizard"}
MOST_QUOTED = 60


def answers_are_in_the_story(folder: FamilyFolder) -> Iterator[Problem]:
    """What a child was told stands in its story too, so that everybody tells it the same."""
    for question in answers_not_told(folder) if folder.stories else ():
        words = question.words[:MOST_QUOTED]
        yield problem(question.place, "answer-not-in-story", question=words)


def pictures_show_released_words(folder: FamilyFolder) -> Iterator[Problem]:
    """A picture of a child's houses shows only what the child let go for the story."""
    kinds = {one.kind for one in folder.tools.houses}
    left = {one.kind for one in released(folder.tools).houses}
    for story in folder.stories[:1]:
        for frame in story.frames:
            picture = frame.picture
            kind = OF_HOUSES.get(picture.kind, "") if isinstance(picture, ToolPicture) else ""
            if kind in kinds - left:
                yield problem(frame.place, "picture-not-released", frame=frame.title)


CHECKS: tuple[Callable[[FamilyFolder], Iterator[Problem]], ...] = (
    answers_are_in_the_story,
    pictures_show_released_words,
)
