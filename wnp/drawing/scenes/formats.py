"""The formats of pictures: how wide and high a sheet is, and how large words are on it.

A format is composed for, never stretched: the same scene finds other places on another sheet.
"""

from __future__ import annotations

from wnp.drawing.bubbles.sayings import TEXT_SIZE, Panelling
from wnp.values import Value

ORDINARY_HEIGHT = 840.0
HIGHEST_STAGE = 1008.0
"""1.2 times the height of an ordinary panel: higher ones show more wall and no deeper floor."""


class Sheet(Value, frozen=True):
    """The sheet of a picture, in pixels."""

    width: float = 1200.0
    height: float = 840.0
    text_size: float = TEXT_SIZE
    """Prints at 14 pt or more in the size for which the format is made."""
    corner: float = 46.0
    """Radius of its rounded corners."""
    is_part: bool = False
    """Whether other places stand beside it: nobody is drawn larger there for being alone."""

    @property
    def is_wide(self) -> bool:
        """Whether it is plainly wider than high."""
        return self.width > 1.15 * self.height


LANDSCAPE = Sheet()
FORMATS = {
    "landscape": LANDSCAPE,
    "portrait": Sheet(840.0, 1080.0, 34.0),
    "square": Sheet(840.0, 840.0, 42.0),
    "card": Sheet(840.0, 600.0, 40.0),
}
"""Across a page of A5 (128 mm), the same upright, 100 mm square, and a card of A7 (105 mm)."""


def stage_height(height: float) -> float:
    """Return how high the part of a sheet is in which people move, in pixels."""
    return min(height, HIGHEST_STAGE)


def size_of_people(height: float) -> float:
    """Return how large people and things are on a sheet beside those of an ordinary panel."""
    return stage_height(height) / ORDINARY_HEIGHT


def panelling_of(sheet: Sheet) -> Panelling:
    """Return how much room a sheet has for words."""
    return Panelling(sheet.width, size_of_people(sheet.height), sheet.text_size)
