"""Read the drawings and photos of a family folder that its pictures ask for, and make them clean.

In: the path of a folder, and what came through the gate. Out: clean pictures by the names that
their author wrote, and what there is to say about them. What nobody is shown is not opened, and
names of files go no further than this.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from wnp.model.own_picture import CleanPicture
from wnp.model.scene import OwnPicture, own_pictures_in
from wnp.model.story import Story
from wnp.palette import Mode
from wnp.picture_files import read_picture_file
from wnp.problems import Problem

HANDS = 2
"""Pictures decoded at a time, which needs no Python."""
Cleaned = tuple[CleanPicture | None, tuple[Problem, ...]]


def own_pictures_of(stories: Iterable[Story]) -> tuple[OwnPicture, ...]:
    """Return the own pictures of stories, each file once, where it is first asked for."""
    found: dict[str, OwnPicture] = {}
    for story in stories:
        for frame in story.frames:
            for own in own_pictures_in(frame.picture):
                found.setdefault(own.file, own)
    return tuple(found.values())


def load_own_pictures(
    path: Path, wanted: tuple[OwnPicture, ...], mode: Mode = Mode.COLOUR
) -> tuple[Mapping[str, CleanPicture], tuple[Problem, ...]]:
    """Return the pictures that are wanted of a folder, ready for a print mode."""
    if not wanted:
        return {}, ()
    from concurrent.futures import ThreadPoolExecutor

    with warnings.catch_warnings(), ThreadPoolExecutor(HANDS) as hands:
        warnings.simplefilter("ignore")  # about damage, which is told as a problem
        cleaned = list(hands.map(partial(_load, path, mode), wanted))
    pictures = {own.file: done for own, (done, _) in zip(wanted, cleaned, strict=True) if done}
    return pictures, tuple(problem for _, problems in cleaned for problem in problems)


def _load(path: Path, mode: Mode, own: OwnPicture) -> Cleaned:
    from wnp.reading.photos import clean_picture

    content = read_picture_file(path, own.file, own.place)
    if isinstance(content, Problem):
        return None, (content,)
    return clean_picture(content, own.file, own.place, mode)
