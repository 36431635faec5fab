"""The board that a genogram is drawn on: units of the layout become pixels of the sheet.

Lines are a little less wobbly than the rest of the house: a genogram is read by its lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from wnp.drawing.ink import Brush, Warp, ellipse
from wnp.drawing.shapes import Group, Mark, Pen, Shape, Text
from wnp.drawing.text_width import runs_right_to_left, width_of
from wnp.geometry import Box, Move, Outline, Point, straight_line
from wnp.palette import INK, Role

INK_WIDTH = 3.0
LINE_WIDTH = 2.6
THIN = 2.0
FILL = "#fff4df"
CENTRE_FILL = "#fbd98a"
QUIET = "#6b594d"
DASHED = (9.0, 7.0)
DOTTED = (0.1, 7.5)
DASH_DOT = (11.0, 6.0, 0.1, 6.0)
STEP = 60.0
"""Units between the points of a long line, so that it follows the bending of the page."""


@dataclass(slots=True)
class Board:
    """Takes forms in units and keeps the shapes and marks of the sheet."""

    scale: float
    shift: complex
    warp: Warp
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    @property
    def move(self) -> Move:
        """From units to pixels."""
        return Move(self.scale, self.shift)

    @property
    def brush(self) -> Brush:
        """The hand that draws."""
        return Brush(self.warp, INK_WIDTH * self.scale)

    def at(self, point: Point) -> Point:
        """Return where a point comes to lie on the sheet."""
        return self.warp.bend(self.scale * point + self.shift)

    def pen(
        self, width: float = INK_WIDTH, *, fill: str = "", line: str = INK,
        dashes: tuple[float, ...] = (), role: Role = Role.FIGURE,
    ) -> Pen:  # fmt: skip
        """Return a pen in units."""
        scaled = tuple(round(one * self.scale, 2) for one in dashes)
        wide = round(max(1.2, width * self.scale), 2) if line else 0.0
        return Pen(fill, line, wide, role, dashes=scaled)

    def paint(self, forms: Sequence[Outline], pen: Pen) -> None:
        """Draw forms with one pen."""
        self.shapes.append(self.brush.paint(forms, self.move, pen))

    def line(self, points: Sequence[Point], pen: Pen) -> None:
        """Draw a line of straight pieces."""
        self.paint((straight_line(_stepped(points), closed=False),), pen)

    def clip(self, forms: Sequence[Outline], inside: Outline, pen: Pen) -> None:
        """Draw forms, cut off where another form ends."""
        path = self.brush.paint(forms, self.move, pen)
        self.shapes.append(Group((path,), self.brush.lay(inside, self.move)))

    def write(
        self, words: str, at: Point, size: float, *, bold: bool = False, colour: str = INK,
        anchor: str = "middle",
    ) -> None:  # fmt: skip
        """Write a line of words, its base line at a point."""
        spot, letters = self.at(at), round(size * self.scale, 2)
        turned = runs_right_to_left(words)
        self.shapes.append(Text(words, spot, letters, colour, anchor, bold, turned))

    def mark(self, kind: str, name: str, box: Box) -> None:
        """Note where something came to lie."""
        self.marks.append(Mark(kind, name, self.move.box(box)))

    def width(self, words: str, size: float, *, bold: bool = False) -> float:
        """Return how wide words are, in units."""
        return width_of(words, size, bold=bold)


def _stepped(points: Sequence[Point]) -> list[Point]:
    """Return a line with points between far ones."""
    found = [points[0]]
    for here, there in pairwise(points):
        pieces = max(1, round(abs(there - here) / STEP))
        found += [here + (there - here) * step / pieces for step in range(1, pieces + 1)]
    return found


def square(centre: Point, size: float) -> Outline:
    """Return an upright square."""
    half = size / 2
    return straight_line([
        centre + complex(-half, -half), centre + complex(half, -half),
        centre + complex(half, half), centre + complex(-half, half),
    ])  # fmt: skip


def circle(centre: Point, size: float) -> Outline:
    """Return a circle by its width."""
    return ellipse(centre, size / 2, size / 2)


def diamond(centre: Point, size: float) -> Outline:
    """Return a square that stands on a corner."""
    half = size / 2
    return straight_line([centre - 1j * half, centre + half, centre + 1j * half, centre - half])


def triangle(centre: Point, size: float) -> Outline:
    """Return a triangle that points upwards."""
    half = size / 2
    return straight_line([
        centre - 1j * half, centre + complex(half, half), centre + complex(-half, half)
    ])  # fmt: skip


def rounded_square(centre: Point, size: float) -> Outline:
    """Return a square with round corners."""
    half, bow = size / 2, 0.3 * size
    corners = ((1, -1), (1, 1), (-1, 1), (-1, -1))
    start = centre + complex(half - bow, -half)
    segments: list[tuple[Point, ...]] = []
    for index, (x, y) in enumerate(corners):
        corner = centre + complex(x * half, y * half)
        into = corner - complex(x * bow, 0) if index % 2 == 0 else corner - complex(0, y * bow)
        out = corner - complex(0, y * bow) if index % 2 == 0 else corner - complex(x * bow, 0)
        segments.append((into,))
        segments.append((into + 0.55 * (corner - into), out + 0.55 * (corner - out), out))
    return Outline(start, tuple(segments[1:]), True)


def box_round(centre: Point, width: float, height: float) -> Box:
    """Return the upright box round a point."""
    return Box(centre.real - width / 2, centre.imag - height / 2,
               centre.real + width / 2, centre.imag + height / 2)  # fmt: skip
