"""A neutral drawing: outlines with a pen, text, groups, and pictures of somebody's own.

Every exit can write these, and no other.

All coordinates are final: pixels of the sheet, y downwards. Shapes carry the role of what they
paint, so that a print mode is a mapping of colours and never touches geometry.
"""

from __future__ import annotations

from wnp.geometry import Box, Outline, Point
from wnp.palette import Mode, Role, fill_in, line_in
from wnp.values import Value, replace

PATTERN_LINE = 1.8
"""Width of stripes, dots and checks in the colouring page."""


class Pen(Value, frozen=True, gc=False):
    """How a shape is painted; empty texts mean no fill, no line."""

    fill: str = ""
    line: str = ""
    width: float = 0.0
    role: Role = Role.FIGURE
    opacity: float = 1.0
    round_ends: bool = True
    dashes: tuple[float, ...] = ()


class Path(Value, frozen=True, gc=False):
    """One or more outlines painted with one pen; `even_odd` lets an inner outline cut a hole."""

    outlines: tuple[Outline, ...]
    pen: Pen
    even_odd: bool = False


class Text(Value, frozen=True, gc=False):
    """A line of writing in the booklet's font, its base line at `at`."""

    words: str
    at: Point
    size: float
    colour: str
    anchor: str = "middle"
    """`start`, `middle` or `end`."""
    bold: bool = False
    right_to_left: bool = False


class Raster(Value, frozen=True, gc=False):
    """A drawing or photo of somebody's own, made ready for its print mode before it came here."""

    content: bytes
    media_type: str
    """`image/jpeg` or `image/png`."""
    box: Box


class Group(Value, frozen=True, gc=False):
    """Shapes that belong together, cut off outside `clip` where there is one."""

    shapes: tuple[Shape, ...]
    clip: Outline | None = None


Shape = Path | Text | Raster | Group


class Mark(Value, frozen=True, gc=False):
    """Where something came to lie on the sheet: for layout, for tests, never printed."""

    kind: str
    """`head`, `face`, `figure`, `hand`, `bubble`, `prop`, `symbol`, `label` …"""
    name: str
    box: Box


class Drawing(Value, frozen=True):
    """A finished picture: its sheet, its shapes from back to front, and its words for the blind."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str
    """Who does what where, in a few words."""
    description: str
    """One sentence for each person, contact, bubble and symbol."""
    language: str = "de"
    marks: tuple[Mark, ...] = ()


def in_mode(drawing: Drawing, mode: Mode) -> Drawing:
    """Return the drawing in a print mode: other colours, the same lines."""
    if mode is Mode.COLOUR:
        return drawing
    return replace(drawing, shapes=tuple(_shape_in_mode(shape, mode) for shape in drawing.shapes))


def _shape_in_mode(shape: Shape, mode: Mode) -> Shape:
    if isinstance(shape, Path):
        return replace(shape, pen=_pen_in_mode(shape.pen, mode))
    if isinstance(shape, Group):
        return replace(shape, shapes=tuple(_shape_in_mode(inner, mode) for inner in shape.shapes))
    if isinstance(shape, Raster):
        return shape
    return replace(shape, colour=fill_in(shape.colour, Role.MARK, mode))


def _pen_in_mode(pen: Pen, mode: Mode) -> Pen:
    line = line_in(pen.line, pen.role, mode)
    width = pen.width
    if mode is Mode.LINES and pen.role is Role.PATTERN and pen.fill and not pen.line:
        line, width = line_in(pen.fill, pen.role, mode), PATTERN_LINE
    elif mode is Mode.LINES and pen.role is Role.PATTERN:
        width = min(width, PATTERN_LINE)
    return replace(pen, fill=fill_in(pen.fill, pen.role, mode), line=line, width=width)
