"""The pen of the house: forms in units of their own become paths on the page, a little wobbly.

A form is an `Outline` in whatever unit suits it (head heights, hand widths …). A `Move` lays it on
the page, the `Warp` bends the page under it, a `Pen` paints it. Because the page itself is bent,
neighbouring forms move together and no gaps arise. Depends on the seed alone: no chance, no clock.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from math import sin

from wnp.drawing.shapes import Path, Pen
from wnp.geometry import Move, Outline, Point, Segment, smooth_line
from wnp.palette import INK, Role, mix
from wnp.values import Value

STILL = Move()
LONG_WAVE = 300.0
LONG_SHIFT = 3.0
SHORT_WAVE = 92.0
SHORT_SHIFT = 0.95
ROUND = 0.5523
"""Handle length that makes four cubic curves look like a circle."""


@cache
def _waves(seed: int) -> tuple[float, ...]:
    """Return direction and phase of the six waves of a seed: three for x, three for y."""
    state = (seed * 2654435761 + 97) % 2**32
    numbers: list[float] = []
    for index in range(6):
        state = (state * 1664525 + 1013904223) % 2**32
        length = SHORT_WAVE if index % 3 == 2 else LONG_WAVE * (1.0, 1.31)[index % 3]
        turned = 0.4 + index * 1.9 + (state >> 8) % 1000 / 1000
        state = (state * 1664525 + 1013904223) % 2**32
        phase = (state >> 8) % 6283 / 1000
        pace = 2 * math.pi / length
        numbers += [pace * math.cos(turned), pace * math.sin(turned), phase]
    return tuple(numbers)


class Warp(Value, frozen=True):
    """A gentle bending of the whole page: a few long and short waves, fixed by a seed.

    Strength 1.25 is the usual hand, 0 leaves everything where it is, above 1.6 looks shaky.
    """

    seed: int
    strength: float = 1.25

    @property
    def bend(self) -> Callable[[Point], Point]:
        """Tells where a point of the flat page lies on the bent one, about 5 px away at most."""
        return _bending(self.seed, self.strength)


@lru_cache(maxsize=64)
def _bending(seed: int, strength: float) -> Callable[[Point], Point]:
    """Return the bending of a page; it is asked thousands of times, so it looks nothing up."""
    if not strength:
        return lambda point: point
    a, b, c, d, e, f, g, h, i, j, k, m, n, o, p, q, r, s = _waves(seed)
    far, near = 0.38 * LONG_SHIFT * strength, 0.5 * SHORT_SHIFT * strength

    def bend(point: Point) -> Point:
        x, y = point.real, point.imag
        return complex(
            x
            + far * (sin(a * x + b * y + c) + sin(d * x + e * y + f))
            + near * sin(g * x + h * y + i),
            y
            + far * (sin(j * x + k * y + m) + sin(n * x + o * y + p))
            + near * sin(q * x + r * y + s),
        )

    return bend


class Brush(Value, frozen=True):
    """A hand that draws: the warp of the page, and the width of its outlines in pixels."""

    warp: Warp
    width: float

    def paint(
        self, forms: Iterable[Outline], move: Move, pen: Pen, *, even_odd: bool = False
    ) -> Path:
        """Lay forms on the page, bend them with it and paint them with one pen."""
        return Path(tuple([self.lay(form, move) for form in forms]), pen, even_odd)

    def stamp(self, forms: Sequence[Outline], move: Move, pen: Pen) -> Path:
        """Lay small forms on the page; each is shifted as a whole and keeps its exact form."""
        return Path(tuple([self._shift(form, move) for form in forms]), pen)

    def lay(self, form: Outline, move: Move) -> Outline:
        """Return a form laid on the bent page; handles go along with their own point."""
        bend = self.warp.bend
        if move.mirror:
            form, move = _mirrored(form), Move(move.factor, move.shift)
        factor, shift = move.factor, move.shift
        first = form.start
        flat = factor * first + shift
        start = bend(flat)
        before = start - flat + shift
        segments: list[Segment] = []
        for segment in form.segments:
            flat = factor * segment[-1]
            end = start if segment[-1] == first else bend(flat + shift)
            if len(segment) == 3:
                last = end - flat
                segments.append((factor * segment[0] + before, factor * segment[1] + last, end))
                before = last
            else:
                segments.append((end,))
                before = end - flat
        return Outline(start, tuple(segments), form.closed)

    def scatter(self, form: Outline, spots: Iterable[Point], move: Move, pen: Pen) -> Path:
        """Stamp one small form at many spots, which are in the units of the move."""
        bend = self.warp.bend
        small = move_outline(form, Move(move.factor, 0, move.mirror))
        begin = small.start
        forms = []
        for spot in spots:
            at = move.at(spot) + begin
            to = bend(at) - begin
            segments = [tuple([point + to for point in part]) for part in small.segments]
            forms.append(Outline(begin + to, tuple(segments), form.closed))
        return Path(tuple(forms), pen)

    def _shift(self, form: Outline, move: Move) -> Outline:
        flat = move.at(form.start)
        shifted = Move(move.factor, move.shift + self.warp.bend(flat) - flat, move.mirror)
        return move_outline(form, shifted)

    def outlined(self, fill: str, *, width: float = 1.0, role: Role = Role.FIGURE) -> Pen:
        """Return the pen of a filled form with an ink line round it, `width` times the usual."""
        return Pen(fill, INK, round(self.width * width, 2), role)

    def line(self, *, width: float = 1.0, colour: str = INK, role: Role = Role.FIGURE) -> Pen:
        """Return the pen of a bare line, `width` times as thick as the outlines."""
        return Pen("", colour, round(self.width * width, 2), role)


@lru_cache(maxsize=1024)
def _mirrored(form: Outline) -> Outline:
    """Return a form with left and right changed."""
    segments = tuple([tuple([-point.conjugate() for point in part]) for part in form.segments])
    return Outline(-form.start.conjugate(), segments, form.closed)


def move_outline(form: Outline, move: Move) -> Outline:
    """Return a form laid elsewhere, not bent."""
    if move.mirror:
        form = _mirrored(form)
    factor, shift = move.factor, move.shift
    segments = tuple([tuple([factor * point + shift for point in part]) for part in form.segments])
    return Outline(factor * form.start + shift, segments, form.closed)


def pen_width(scale: float) -> float:
    """Return the outline width of people drawn at a scale; it depends on the scale only weakly."""
    return round(5.2 * (0.55 + 0.45 * min(1.25, scale)), 2)


@lru_cache(maxsize=512)
def ellipse(centre: Point, across: float, down: float) -> Outline:
    """Return an ellipse from its centre and its two radii."""
    right, low = complex(across), complex(0, down)
    start = centre + right
    segments: list[Segment] = []
    for before, after in ((right, low), (low, -right), (-right, -low), (-low, right)):
        out, into = centre + before + ROUND * after, centre + after + ROUND * before
        segments.append((out, into, centre + after))
    return Outline(start, tuple(segments))


@lru_cache(maxsize=1024)
def form(text: str, *, closed: bool = True, stretch: float = 1.0) -> Outline:
    """Read a form written as `x,y x,y* …`; a star makes a corner, `~0.08` a bump to the next point.

    Bumps (curls, clouds, crowns of trees) swell to the left of the way from point to point, which
    is outwards where a form is written clockwise; both ends of a bump are corners. `stretch`
    widens x.
    """
    points: list[Point] = []
    corners: set[int] = set()
    bumps: dict[int, float] = {}
    for index, word in enumerate(text.split()):
        spot, _, bump = word.partition("~")
        x, _, y = spot.rstrip("*").partition(",")
        points.append(complex(float(x) * stretch, float(y)))
        if spot.endswith("*"):
            corners.add(index)
        if bump:
            bumps[index] = float(bump)
            corners |= {index, index + 1}
    count = len(points)
    corners = {index % count for index in corners}
    smooth = smooth_line(points, corners=frozenset(corners), closed=closed)
    return _with_bumps(smooth, points, bumps) if bumps else smooth


def _with_bumps(smooth: Outline, points: Sequence[Point], bumps: dict[int, float]) -> Outline:
    segments = list(smooth.segments)
    for index, height in bumps.items():
        here, there = points[index], points[(index + 1) % len(points)]
        along = there - here
        out = along / abs(along) * -1j * height * 4 / 3
        segments[index] = (here + out - along * 0.05, there + out + along * 0.05, there)
    return Outline(smooth.start, tuple(segments), smooth.closed)


def both_sides(half: Sequence[Point]) -> list[Point]:
    """Return a closed row of points from its right half, written from top to bottom.

    The first and the last point lie on the middle line and are not doubled.
    """
    return [*half, *(-point.conjugate() for point in reversed(half[1:-1]))]


def shade(colour: str, share: float = 0.15) -> str:
    """Return a colour a little darker and warmer."""
    return mix(colour, "#5a2e1e", share)


def tint(colour: str, share: float = 0.35) -> str:
    """Return a colour mixed towards white."""
    return mix(colour, "#ffffff", share)
