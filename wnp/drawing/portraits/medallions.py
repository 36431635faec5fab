"""A face in a disc, by itself: for pages that say who helps, for cards, for a poster.

In: the look of somebody and the words for those who do not see it. Out: a square drawing.
"""

from __future__ import annotations

from wnp.drawing.figures.figure import draw_head_portrait
from wnp.drawing.ink import STILL, Brush, Warp, ellipse
from wnp.drawing.people.cast import Appearance
from wnp.drawing.portraits.page import DISCS, FEELINGS
from wnp.drawing.shapes import Drawing, Group, Mark, Pen, Shape
from wnp.geometry import Box, Point
from wnp.palette import INK, Role

SIDE = 260.0
RADIUS = 122.0
PEN = 5.4
"""Thicker than in a scene, since the disc is printed small."""
EMPTY = Pen("#ffffff", INK, 3.6, Role.ROOM, dashes=(11.0, 10.0))


def draw_medallion(look: Appearance, title: str, *, language: str, number: int) -> Drawing:
    """Return a face in a disc; the number decides its colour, its smile and how the line waves."""
    middle = complex(SIDE / 2, SIDE / 2)
    shapes = paint_medallion(look, middle, RADIUS, number, Warp(number + 1))
    head = Box(*(SIDE * share for share in (0.3, 0.2, 0.7, 0.7)))
    return Drawing(SIDE, SIDE, shapes, title, "", language, (Mark("head", "", head),))


def draw_empty_medallion(title: str, *, language: str) -> Drawing:
    """Return a disc without a face, to draw one in by hand."""
    middle = complex(SIDE / 2, SIDE / 2)
    brush = Brush(Warp(1), PEN)
    disc = ellipse(middle, RADIUS, RADIUS)
    shape = brush.paint((disc,), STILL, EMPTY)
    return Drawing(SIDE, SIDE, (shape,), title, "", language)


def paint_medallion(
    look: Appearance, middle: Point, radius: float, number: int, warp: Warp
) -> tuple[Shape, ...]:
    """Return a disc with head and shoulders, cut off at its rim."""
    brush = Brush(warp, PEN * 0.9)
    disc = ellipse(middle, radius, radius)
    fill = Pen(DISCS[number % len(DISCS)], role=Role.ROOM)
    inside = draw_head_portrait(
        look, FEELINGS[number % len(FEELINGS)], middle - 0.02j * radius, 0.94 * radius, warp,
        pen_width=PEN * radius / RADIUS,
    )  # fmt: skip
    return (
        brush.paint((disc,), STILL, fill),
        Group(inside, brush.lay(disc, STILL)),
        brush.paint((disc,), STILL, brush.line()),
    )
