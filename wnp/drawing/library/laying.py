"""Lay pictures of the library on the page: scaled, turned, bent with it, in the pen of the house.

Pictures come in units with line widths in pens; this is where they become pixels.
"""

from __future__ import annotations

from collections.abc import Iterable

from wnp.drawing.ink import Brush
from wnp.drawing.library.pictures import Asset
from wnp.drawing.shapes import Group, Path, Raster, Shape, Text
from wnp.geometry import Box, Move, Point, box_around
from wnp.values import Value, replace

ROOM_PEN = 3.4
FURNITURE_PEN = 0.85
"""Furniture that people use, in pens of the people."""


class Thing(Value, frozen=True):
    """A picture of the library, or one of its layers, and where it lies on the page."""

    name: str
    shapes: tuple[Shape, ...]
    box: Box
    """What it fills, in its own units."""
    move: Move
    pen: float = 1.0
    """Line width as a share of the people's pen."""

    @property
    def page_box(self) -> Box:
        """What it fills on the page."""
        return self.move.box(self.box)


def thing_of(
    asset: Asset, scale: float, at: Point, *, anchor: str = "", factor: complex = 1,
    mirror: bool = False, layer: str | None = None, pen: float = 1.0,
) -> Thing:  # fmt: skip
    """Return a picture with its origin, or one of its anchors, at a page point.

    `factor` turns it, `layer` picks one layer; a mirrored picture is mirrored first.
    """
    origin = (asset.anchor(anchor) or 0j) if anchor else 0j
    if mirror:
        origin = -origin.conjugate()
    move = Move(scale * factor, at - scale * factor * origin, mirror)
    shapes = asset.shapes if layer is None else asset.layer(layer)
    return Thing(asset.name, shapes, asset.box, move, pen)


def paint_thing(thing: Thing, brush: Brush) -> tuple[Shape, ...]:
    """Return a thing as shapes on the page."""
    return lay_shapes(thing.shapes, thing.move, brush, brush.width * thing.pen)


def lay_shapes(
    shapes: Iterable[Shape], move: Move, brush: Brush, pen_width: float
) -> tuple[Shape, ...]:
    """Return shapes of the library laid on the page; line widths are pens of `pen_width` px."""
    scale = abs(move.factor)
    return tuple(_laid(shape, move, brush, pen_width, scale) for shape in shapes)


def _laid(shape: Shape, move: Move, brush: Brush, pen_width: float, scale: float) -> Shape:
    if isinstance(shape, Path):
        pen = shape.pen
        if pen.width:
            pen = replace(pen, width=round(max(1.2, pen.width * pen_width), 2))
        if pen.dashes:
            pen = replace(pen, dashes=tuple(dash * scale for dash in pen.dashes))
        return brush.paint(shape.outlines, move, pen, even_odd=shape.even_odd)
    if isinstance(shape, Text):
        at = brush.warp.bend(move.at(shape.at))
        return replace(shape, at=at, size=round(shape.size * scale, 1))
    if isinstance(shape, Raster):
        return replace(shape, box=_laid_box(shape.box, move, brush))
    clip = brush.lay(shape.clip, move) if shape.clip else None
    return Group(lay_shapes(shape.shapes, move, brush, pen_width), clip)


def _laid_box(box: Box, move: Move, brush: Brush) -> Box:
    """Return an upright box laid on the page; it is shifted with the page and not bent."""
    start, end = move.at(complex(box.left, box.top)), move.at(complex(box.right, box.bottom))
    middle = (start + end) / 2
    off = brush.warp.bend(middle) - middle
    return box_around([start + off, end + off])
