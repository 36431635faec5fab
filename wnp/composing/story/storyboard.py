"""Compose the storyboard: the same frames on A4 landscape, words and picture side by side.

In and out as for the booklet. It is the classical form, made to be talked through at a table, so it
has a cover and its frames and nothing to fill up sheets.
"""

from __future__ import annotations

from collections.abc import Mapping

from wnp.composing.interface import runs_from_right
from wnp.composing.pages import Document
from wnp.composing.story.booklet import cover_of, finished_booklet
from wnp.composing.story.fitting import STORYBOARD, words_size
from wnp.composing.story.frames import fitting_problems, frame_pages, telling_of
from wnp.drawing.shapes import Drawing
from wnp.model.folder import FamilyFolder
from wnp.model.visibility import Reader
from wnp.problems import Problem


def compose_storyboard(
    folder: FamilyFolder,
    reader: Reader,
    pictures: Mapping[int, Drawing],
    *,
    language: str,
    second_language: str = "",
    names: str = "call",
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the storyboard for a reader, and the frames whose words are too many for it."""
    telling = telling_of(folder, language, second_language, reader.age, names)
    frames = frame_pages(telling, pictures, STORYBOARD)
    document = Document(
        kind="storyboard",
        title=telling.story.title,
        language=language,
        region=folder.family.region,
        right_to_left=runs_from_right(language),
        pages=(cover_of(telling, frames), *frames),
        words_size=words_size(frames, STORYBOARD, telling.second_language),
    )
    problems = tuple(fitting_problems(telling, "storyboard", STORYBOARD))
    return finished_booklet(document, folder, telling), problems
