"""Look at the drawings and photos that a story shows: are there words for them, may they be seen.

In: a folder. Out: problems. A check's docstring is printed in the manual.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.lexicon.pictures import picture_row
from wnp.model.folder import FamilyFolder
from wnp.model.scene import OwnPicture, own_pictures_in, scenes_in
from wnp.problems import Problem, problem


def own_pictures_have_words(folder: FamilyFolder) -> Iterator[Problem]:
    """An own picture that fills a frame is described for those who cannot see it."""
    for frame in folder.stories[0].frames if folder.stories else ():
        own = frame.picture
        if isinstance(own, OwnPicture) and not own.alt:
            yield problem(own.place, "own-picture-without-words", found=own.file)


def own_pictures_tell_no_more_than_they_should(folder: FamilyFolder) -> Iterator[Problem]:
    """Whoever prints a photo has asked who can be seen on it, and what else."""
    frames = folder.stories[0].frames if folder.stories else ()
    every = (own for frame in frames for own in own_pictures_in(frame.picture))
    for own in tuple(every)[:1]:  # said once for a story, at its first own picture
        yield problem(own.place, "own-picture-of-people", found=own.file)


def own_pictures_hang_on_walls(folder: FamilyFolder) -> Iterator[Problem]:
    """An own picture hangs in a room, since there is no wall outside."""
    for frame in folder.stories[0].frames if folder.stories else ():
        scenes = scenes_in(frame.picture)
        outside = [one for one in scenes if picture_row("settings", one.setting).get("outdoors")]
        for own in (own for scene in outside for own in own_pictures_in(scene)):
            yield problem(own.place, "own-picture-outdoors", found=own.file)


CHECKS = (
    own_pictures_have_words,
    own_pictures_tell_no_more_than_they_should,
    own_pictures_hang_on_walls,
)
