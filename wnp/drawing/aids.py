"""Things people move about with: wheelchair and walking stick."""

from __future__ import annotations

from wnp.drawing.dressing import Dress
from wnp.drawing.shapes import Shape


def draw_chair(dress: Dress) -> list[Shape]:
    """Draw what of a wheelchair is behind the person."""
    return []


def draw_wheel(dress: Dress) -> list[Shape]:
    """Draw the wheel of a wheelchair, between torso and arms."""
    return []


def draw_stick(dress: Dress) -> list[Shape]:
    """Draw a walking stick from the front hand to the ground."""
    return []
