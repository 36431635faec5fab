"""Fade what is drawn, so that a pencil can be seen on it: a place into which a child draws people.

In: shapes. Out: the same shapes in paler colours.
"""

from __future__ import annotations

from wnp.drawing.shapes import Group, Path, Pen, Shape, Text
from wnp.palette import PAPER, mix
from wnp.values import replace

FILLS, LINES = 0.62, 0.35
"""How far fills and lines go towards paper."""


def faded(shapes: tuple[Shape, ...], fills: float = FILLS) -> tuple[Shape, ...]:
    """Return shapes with their colours mixed towards paper; photos stay as they are."""
    return tuple(_faded(shape, fills) for shape in shapes)


def _faded(shape: Shape, fills: float) -> Shape:
    if isinstance(shape, Path):
        return replace(shape, pen=_faded_pen(shape.pen, fills))
    if isinstance(shape, Group):
        return replace(shape, shapes=faded(shape.shapes, fills))
    if isinstance(shape, Text):
        return replace(shape, colour=mix(shape.colour, PAPER, LINES))
    return shape


def _faded_pen(pen: Pen, fills: float) -> Pen:
    fill = mix(pen.fill, PAPER, fills) if pen.fill else ""
    line = mix(pen.line, PAPER, LINES) if pen.line else ""
    return replace(pen, fill=fill, line=line)
