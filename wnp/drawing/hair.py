"""Hair: one row a style, in head heights, for a half head width of 0.475."""

from __future__ import annotations

from wnp.drawing.cast import Appearance


def head_reach(appearance: Appearance) -> tuple[float, float, float, float]:
    """Return left, top, right, bottom of the head with its hair, in head heights."""
    return -0.6, -0.6, 0.6, 0.5
