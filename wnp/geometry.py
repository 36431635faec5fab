"""Points, curves and moves on a sheet of paper.

A point is a complex number, x to the right and y downwards: adding moves, multiplying turns and
scales, `conjugate` mirrors. That keeps the arithmetic of a hundred thousand points short and quick.
Lengths are in the units of whoever calls; angles are in degrees.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from wnp.values import Value

Point = complex
Segment = tuple[Point, ...]
"""One point: a straight line to it. Three points: a cubic Bézier (two handles and its end)."""


class Outline(Value, frozen=True, gc=False, cache_hash=True):
    """One continuous line: where it starts, and its segments; closed lines end where they began."""

    start: Point
    segments: tuple[Segment, ...]
    closed: bool = True


class Box(Value, frozen=True, gc=False):
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Top to bottom."""
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        """The point where the diagonals cross."""
        return complex((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def overlap(self, other: Box) -> float:
        """Return the area that both boxes cover."""
        if (
            self.right <= other.left
            or other.right <= self.left
            or self.bottom <= other.top
            or other.bottom <= self.top
        ):
            return 0.0
        width = min(self.right, other.right) - max(self.left, other.left)
        return width * (min(self.bottom, other.bottom) - max(self.top, other.top))

    def grown(self, margin: float) -> Box:
        """Return the box with a margin on all four sides."""
        return Box(self.left - margin, self.top - margin, self.right + margin, self.bottom + margin)

    def holds(self, other: Box) -> bool:
        """Tell whether the other box lies wholly inside this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )


def box_around(points: Iterable[Point]) -> Box:
    """Return the smallest box that holds all the points; there must be at least one."""
    every = list(points)
    across = [point.real for point in every]
    down = [point.imag for point in every]
    return Box(min(across), min(down), max(across), max(down))


def join_boxes(boxes: Iterable[Box]) -> Box:
    """Return the smallest box that holds all the boxes; there must be at least one."""
    every = list(boxes)
    return Box(
        min(box.left for box in every),
        min(box.top for box in every),
        max(box.right for box in every),
        max(box.bottom for box in every),
    )


class Move(Value, frozen=True, gc=False):
    """Scale, turn and shift, after mirroring left and right where `mirror` is set."""

    factor: complex = 1
    """Its length is the scale, its angle the turn."""
    shift: complex = 0
    mirror: bool = False

    def at(self, point: Point) -> Point:
        """Return where a point comes to lie."""
        if self.mirror:
            point = -point.conjugate()
        return self.factor * point + self.shift

    def box(self, box: Box) -> Box:
        """Return the upright rectangle round a rectangle, wherever it comes to lie."""
        middle = self.at(box.middle)
        wide, high = abs(self.factor.real), abs(self.factor.imag)
        across = (wide * box.width + high * box.height) / 2
        down = (high * box.width + wide * box.height) / 2
        return Box(
            middle.real - across, middle.imag - down, middle.real + across, middle.imag + down
        )

    def then(self, outer: Move) -> Move:
        """Return the move that does this one first and the outer one after it."""
        if not outer.mirror:
            return Move(outer.factor * self.factor, outer.at(self.shift), self.mirror)
        return Move(outer.factor * self.factor.conjugate(), outer.at(self.shift), not self.mirror)


def turn(degrees: float) -> complex:
    """Return the factor that turns by an angle; positive turns clockwise on the sheet."""
    angle = math.radians(degrees)
    return complex(math.cos(angle), math.sin(angle))


def limb_direction(degrees: float) -> complex:
    """Return a limb's direction: 0 is straight down, 90 towards +x, 180 straight up."""
    angle = math.radians(degrees)
    return complex(math.sin(angle), math.cos(angle))


def smooth_line(
    points: Sequence[Point], *, corners: frozenset[int] = frozenset(), closed: bool = True
) -> Outline:
    """Join points by Catmull-Rom splines written as cubic Béziers.

    A handle is a sixth of the vector between the neighbours and never longer than 0.42 of its
    segment, so no loops arise; a point whose index is in `corners` has no handles.
    """
    following = [*points[1:], points[0] if closed else points[-1]]
    before = points[-1] if closed else points[0]
    tangents: list[complex] = []
    for index, (here, there) in enumerate(zip(points, following, strict=True)):
        tangents.append(0 if index in corners else (there - before) / 6)
        before = here
    into, long_into = tangents[0], abs(tangents[0])
    segments: list[Segment] = []
    for here, there, after in zip(points, following, [*tangents[1:], into], strict=True):
        out, long_out, into, long_into = into, long_into, after, abs(after)
        reach = 0.42 * abs(there - here)
        segments.append(
            (
                here + (out if long_out <= reach else out * (reach / long_out)),
                there - (into if long_into <= reach else into * (reach / long_into)),
                there,
            )
        )
    if not closed:
        segments.pop()
    return Outline(points[0], tuple(segments), closed)


def straight_line(points: Sequence[Point], *, closed: bool = True) -> Outline:
    """Join points by straight lines."""
    return Outline(points[0], tuple((point,) for point in points[1:]), closed)


def bend_elbow(start: Point, end: Point, upper: float, lower: float, *, outward: float) -> Point:
    """Find the elbow (or knee) of a limb that reaches from start to end.

    The distance is limited to what the limb can span. Of the two solutions the one with the larger
    0.7 × outward + 1.0 × downward is taken; `outward` is +1 where away from the body means +x.
    """
    reach = end - start
    distance = min(max(abs(reach), 8.0, abs(upper - lower) * 1.001), 0.999 * (upper + lower))
    direction = reach / abs(reach) if reach else 1j
    along = (upper**2 - lower**2 + distance**2) / (2 * distance)
    aside = math.sqrt(max(0.0, upper**2 - along**2))
    choices = [start + direction * complex(along, side) for side in (aside, -aside)]
    return max(choices, key=lambda elbow: 0.7 * outward * elbow.real + elbow.imag)
