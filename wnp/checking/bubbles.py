"""Measure what people say and think in pictures, as the drawing will.

In: a folder. Out: problems. Loaded only where there are bubbles, for it needs the whole drawing.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.drawing.places import sheets_of
from wnp.drawing.sayings import Panelling, measure_saying
from wnp.drawing.scenes import panelling_of
from wnp.lexicon import RIGHT_TO_LEFT
from wnp.model.folder import FamilyFolder
from wnp.model.scene import Bubble
from wnp.model.story import Frame
from wnp.problems import Problem, problem


def too_long_bubbles(folder: FamilyFolder) -> Iterator[Problem]:
    """Yield a problem for every bubble whose words do not fit into three short lines."""
    for story in folder.stories:
        right_to_left = story.language in RIGHT_TO_LEFT
        for frame in story.frames:
            for bubble, count, panel in _bubbles_in(frame):
                if not measure_saying(bubble, count, right_to_left=right_to_left, panel=panel):
                    place = bubble.place if bubble.place.line else frame.place
                    yield problem(place, "bubble-too-long", words=bubble.words)


def _bubbles_in(frame: Frame) -> Iterator[tuple[Bubble, int, Panelling]]:
    """Yield every bubble of a picture, how many there are at its place, and the room there."""
    for scene, sheet in sheets_of(frame.picture):
        for bubble in scene.bubbles:
            yield bubble, len(scene.bubbles), panelling_of(sheet)
