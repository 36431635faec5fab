"""What each SVG element that pictures may use is made of, and how it becomes outlines.

In: an element's name, its attributes and the affine move around it. Out: outlines, or `None` where
the measures make no shape. Knows no XML and no colours.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from itertools import pairwise

from wnp.drawing.library.svg_paths import (
    FARTHEST,
    LONG_LINE,
    ellipse_outline,
    parse_numbers,
    parse_path,
    rectangle_outline,
    straight,
)
from wnp.geometry import Outline, Point, Segment

Affine = tuple[float, float, float, float, float, float]
"""a b c d e f as in SVG: x' = ax + cy + e, y' = bx + dy + f."""
STILL: Affine = (1, 0, 0, 1, 0, 0)
STEP = re.compile(r"[\s,]*+(translate|scale|rotate|matrix)\s*\(([-+.,\deE\s]*)\)")

ELEMENTS = {
    "svg": frozenset({"viewBox", "width", "height", "version"}),
    "g": frozenset[str](),
    "path": frozenset({"d"}),
    "rect": frozenset({"x", "y", "width", "height", "rx", "ry"}),
    "circle": frozenset({"cx", "cy", "r"}),
    "ellipse": frozenset({"cx", "cy", "rx", "ry"}),
    "line": frozenset({"x1", "y1", "x2", "y2"}),
    "polyline": frozenset({"points"}),
    "polygon": frozenset({"points"}),
    "text": frozenset({"x", "y", "font-size", "font-weight", "text-anchor"}),
    "title": frozenset[str](),
    "desc": frozenset[str](),
}
"""Every element that may stand in a picture, with the attributes that only it has."""


def outlines_of(element: str, known: dict[str, str], move: Affine) -> tuple[Outline, ...] | None:
    """Return an element's outlines, moved; `None` where its measures make no shape."""
    found = SHAPES[element](known)
    if found is None or move == STILL:
        return found
    return tuple(_moved(outline, move) for outline in found)


def _moved(outline: Outline, move: Affine) -> Outline:
    a, b, c, d, e, f = move

    def place(point: Point) -> Point:
        x, y = point.real, point.imag
        return complex(a * x + c * y + e, b * x + d * y + f)

    segments = tuple(tuple([place(point) for point in part]) for part in outline.segments)
    return Outline(place(outline.start), segments, outline.closed)


def parse_affine(text: str, outer: Affine = STILL) -> Affine | None:
    """Read a `transform` inside an outer one; `None` where it is none."""
    at, end = 0, len(text.rstrip())
    found = outer
    while at < end:
        step = STEP.match(text, at)
        inner = _affine(step[1], parse_numbers(step[2])) if step else None
        if step is None or inner is None:
            return None
        found = _inside(found, inner)
        at = step.end()
    return found if all(abs(number) <= FARTHEST for number in found) else None


def _inside(outer: Affine, inner: Affine) -> Affine:
    a, b, c, d, e, f = outer
    p, q, r, s, t, u = inner
    return (
        *(a * p + c * q, b * p + d * q),
        *(a * r + c * s, b * r + d * s),
        *(a * t + c * u + e, b * t + d * u + f),
    )


def _affine(name: str, numbers: list[float]) -> Affine | None:
    match name, numbers:
        case "translate", [x, *y] if len(y) <= 1:
            return (1, 0, 0, 1, x, y[0] if y else 0)
        case "scale", [x, *y] if len(y) <= 1:
            return (x, 0, 0, y[0] if y else x, 0, 0)
        case "rotate", [angle]:
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            return (cos, sin, -sin, cos, 0, 0)
        case "rotate", [angle, x, y]:
            there = _inside((1, 0, 0, 1, x, y), _affine("rotate", [angle]) or STILL)
            return _inside(there, (1, 0, 0, 1, -x, -y))
        case "matrix", [a, b, c, d, e, f]:
            return (a, b, c, d, e, f)
    return None


def _measures(known: dict[str, str], *names: str) -> list[float] | None:
    """Return measures in order, 0 where one is not given; `None` where one is no number."""
    try:
        numbers = [float(known.get(name, 0)) for name in names]
    except ValueError:
        return None
    return numbers if all(abs(number) <= FARTHEST for number in numbers) else None


def _path(known: dict[str, str]) -> tuple[Outline, ...] | None:
    return parse_path(known.get("d", ""))


def _rect(known: dict[str, str]) -> tuple[Outline, ...] | None:
    numbers = _measures(known, "x", "y", "width", "height", "rx", "ry")
    if numbers is None or numbers[2] <= 0 or numbers[3] <= 0:
        return None
    x, y, wide, high, rx, ry = numbers
    rounding = abs(rx or ry), abs(ry or rx)
    return (rectangle_outline(complex(x, y), wide, high, *rounding),)


def _circle(known: dict[str, str]) -> tuple[Outline, ...] | None:
    numbers = _measures(known, "cx", "cy", "r")
    if numbers is None or numbers[2] <= 0:
        return None
    return (ellipse_outline(complex(numbers[0], numbers[1]), numbers[2], numbers[2]),)


def _ellipse(known: dict[str, str]) -> tuple[Outline, ...] | None:
    numbers = _measures(known, "cx", "cy", "rx", "ry")
    if numbers is None or numbers[2] <= 0 or numbers[3] <= 0:
        return None
    return (ellipse_outline(complex(numbers[0], numbers[1]), numbers[2], numbers[3]),)


def _line(known: dict[str, str]) -> tuple[Outline, ...] | None:
    numbers = _measures(known, "x1", "y1", "x2", "y2")
    if numbers is None:
        return None
    return _joined([complex(*numbers[:2]), complex(*numbers[2:])], closed=False)


def _polyline(known: dict[str, str]) -> tuple[Outline, ...] | None:
    return _joined(_points(known), closed=False)


def _polygon(known: dict[str, str]) -> tuple[Outline, ...] | None:
    return _joined(_points(known), closed=True)


def _points(known: dict[str, str]) -> list[Point]:
    numbers = parse_numbers(known.get("points", ""))
    if len(numbers) % 2 or not all(abs(number) <= FARTHEST for number in numbers):
        return []
    return [complex(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _joined(points: list[Point], *, closed: bool) -> tuple[Outline, ...] | None:
    if len(points) < 2:
        return None
    segments: list[Segment] = []
    for start, end in pairwise(points):
        segments.extend(straight(start, end))
    if closed and abs(points[0] - points[-1]) > LONG_LINE:
        segments.extend(straight(points[-1], points[0]))
    return (Outline(points[0], tuple(segments), closed),)


SHAPES: dict[str, Callable[[dict[str, str]], tuple[Outline, ...] | None]] = {
    "path": _path,
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
}
