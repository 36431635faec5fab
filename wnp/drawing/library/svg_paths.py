"""Path data and basic SVG shapes become outlines: straight and cubic lines, nothing else.

In: the text of a `d` or `points` attribute, or the measures of a circle or rectangle. Out: outlines
in the same coordinates, or `None` where the text is not a path. Knows no XML. Long straight lines
come as cubics that lie on the line, so that whoever moves their points can bend them a little.
"""

from __future__ import annotations

import cmath
import itertools
import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from wnp.geometry import Outline, Point, Segment

LETTER = re.compile(r"([MLHVCSQTAZmlhvcsqtaz])")
ALLOWED = re.compile(r"[-+.,\deE\sMLHVCSQTAZmlhvcsqtaz]*\Z")
WRITTEN = r"[-+]?+(?:\d++\.?+\d*+|\.\d++)(?:[eE][-+]?+\d++)?+"
"""A number; what it has read it never gives back, so that no text takes long to refuse."""
NUMBER = re.compile(WRITTEN)
ARC = re.compile(
    r"[\s,]*+".join(["", *[f"({WRITTEN})"] * 3, *["([01])"] * 2, *[f"({WRITTEN})"] * 2])
)
FARTHEST = 5000.0
"""No coordinate of a picture lies further out; ten times the widest drawing there is."""
LONG_LINE = 60.0
"""Straight lines longer than this many units are written as cubics."""
CIRCLE = 0.5522847498
"""Handle length of a quarter circle written as a cubic."""
COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def straight(start: Point, end: Point) -> tuple[Segment, ...]:
    """Return a straight line as one segment, or as cubics where it is long."""
    way = end - start
    length = abs(way)
    if length <= LONG_LINE:
        return ((end,),)
    pieces = min(8, math.ceil(length / 150))
    step = way / pieces
    starts = [start + step * index for index in range(pieces)]
    return tuple((here + step / 3, here + step * 2 / 3, here + step) for here in starts)


@dataclass(slots=True)
class _Trace:
    """The pen on its way along a path."""

    at: Point = 0j
    start: Point = 0j
    handle: Point = 0j
    """The last handle, for the smooth commands; where there is none, the point itself."""
    last: str = ""
    segments: list[Segment] = field(default_factory=list)
    outlines: list[Outline] = field(default_factory=list)

    def lift(self, closed: bool) -> None:
        """End the outline that is being drawn; a long way back to its start is drawn too."""
        if closed and abs(self.start - self.at) > LONG_LINE:
            self.line(self.start)
        if self.segments:
            self.outlines.append(Outline(self.start, tuple(self.segments), closed))
        self.segments = []

    def line(self, end: Point) -> None:
        """Draw a straight line."""
        self.segments.extend(straight(self.at, end))
        self.at = self.handle = end

    def curves(self, points: list[Point]) -> None:
        """Draw many cubics: handle, handle, end, again and again."""
        self.segments.extend(zip(points[::3], points[1::3], points[2::3], strict=True))
        self.handle, self.at = points[-2:]

    def curve(self, out: Point, into: Point, end: Point) -> None:
        """Draw a cubic."""
        self.segments.append((out, into, end))
        self.at, self.handle = end, into


def _move(trace: _Trace, numbers: list[float], base: Point) -> None:
    trace.lift(closed=False)
    trace.at = trace.start = trace.handle = base + complex(*numbers)


def _line(trace: _Trace, numbers: list[float], base: Point) -> None:
    trace.line(base + complex(*numbers))


def _across(trace: _Trace, numbers: list[float], base: Point) -> None:
    trace.line(complex(base.real + numbers[0], trace.at.imag))


def _down(trace: _Trace, numbers: list[float], base: Point) -> None:
    trace.line(complex(trace.at.real, base.imag + numbers[0]))


def _cubic(trace: _Trace, numbers: list[float], base: Point) -> None:
    a, b, c, d, e, f = numbers
    trace.curve(base + complex(a, b), base + complex(c, d), base + complex(e, f))


def _smooth_cubic(trace: _Trace, numbers: list[float], base: Point) -> None:
    a, b, c, d = numbers
    out = 2 * trace.at - trace.handle if trace.last in "CS" else trace.at
    trace.curve(out, base + complex(a, b), base + complex(c, d))


def _bow(trace: _Trace, peak: Point, end: Point) -> None:
    trace.curve(trace.at + (peak - trace.at) * 2 / 3, end + (peak - end) * 2 / 3, end)
    trace.handle = peak


def _quadratic(trace: _Trace, numbers: list[float], base: Point) -> None:
    a, b, c, d = numbers
    _bow(trace, base + complex(a, b), base + complex(c, d))


def _smooth_quadratic(trace: _Trace, numbers: list[float], base: Point) -> None:
    peak = 2 * trace.at - trace.handle if trace.last in "QT" else trace.at
    _bow(trace, peak, base + complex(*numbers))


def _arc(trace: _Trace, numbers: list[float], base: Point) -> None:
    rx, ry, tilt, large, sweep, x, y = numbers
    end = base + complex(x, y)
    radii = complex(abs(rx), abs(ry))
    if end == trace.at:
        return
    if not (rx and ry):
        trace.line(end)
        return
    for segment in arc_segments(trace.at, end, radii, tilt, large=bool(large), sweep=bool(sweep)):
        trace.curve(*segment)


COMMANDS: dict[str, Callable[[_Trace, list[float], Point], None]] = {
    "M": _move,
    "L": _line,
    "H": _across,
    "V": _down,
    "C": _cubic,
    "S": _smooth_cubic,
    "Q": _quadratic,
    "T": _smooth_quadratic,
    "A": _arc,
}


def parse_path(text: str) -> tuple[Outline, ...] | None:
    """Turn path data into outlines; `None` where it is not a path, or leads too far out."""
    if not ALLOWED.match(text):
        return None
    pieces = LETTER.split(text)
    if pieces[0].strip() or pieces[1:2] not in (["M"], ["m"]):
        return None
    trace = _Trace()
    for letter, words in zip(pieces[1::2], pieces[2::2], strict=True):
        numbers = _arc_numbers(words) if letter in "Aa" else parse_numbers(words)
        count = COUNTS[letter.upper()]
        if not (len(numbers) % count == 0 and numbers if count else not numbers):
            return None
        if numbers and not max(map(abs, numbers)) <= FARTHEST:
            return None
        _follow(trace, letter, numbers, count)
        if not (abs(trace.at.real) <= FARTHEST and abs(trace.at.imag) <= FARTHEST):
            return None
    trace.lift(closed=False)
    return tuple(trace.outlines) or None


def _follow(trace: _Trace, letter: str, numbers: list[float], count: int) -> None:
    """Follow one letter with all its numbers: more than one set of them repeats the command."""
    upper = letter.upper()
    if upper == "Z":
        trace.lift(closed=True)
        trace.at = trace.handle = trace.start
    elif not trace.segments:
        trace.start = trace.at
    if letter == "C":
        across, down = numbers[::2], numbers[1::2]
        trace.curves([complex(x, y) for x, y in zip(across, down, strict=True)])
    elif upper != "Z":
        draw, relative = COMMANDS[upper], letter.islower()
        for index in range(0, len(numbers), count):
            draw(trace, numbers[index : index + count], trace.at if relative else 0j)
            trace.last = upper
            if upper == "M":
                draw = _line
    trace.last = upper


def parse_numbers(text: str) -> list[float]:
    """Return the numbers of a list as SVG writes them: by spaces, commas, signs or second dots."""
    return [float(number) for number in NUMBER.findall(text)]


def _arc_numbers(words: str) -> list[float]:
    """Return the numbers of arcs, whose two flags may be glued to what follows; none if amiss."""
    numbers: list[float] = []
    at = 0
    while arc := ARC.match(words, at):
        numbers += map(float, arc.groups())
        at = arc.end()
    return [] if words[at:].strip(" ,\t\r\n") else numbers


def arc_segments(
    start: Point, end: Point, radii: complex, tilt: float, *, large: bool, sweep: bool
) -> Iterator[tuple[Point, Point, Point]]:
    """Yield the cubics of an elliptical arc, each a quarter turn at most."""
    turned = cmath.rect(1, math.radians(tilt))
    half = (start - end) / 2 / turned
    wide, high = radii.real, radii.imag
    flat = complex(half.real / wide, half.imag / high)
    grow = max(1.0, abs(flat))
    wide, high, flat = wide * grow, high * grow, flat / grow
    aside = math.sqrt(max(0.0, 1 / abs(flat) ** 2 - 1)) if flat else 0.0
    middle = flat * complex(0, aside if large == sweep else -aside)
    first = cmath.phase(flat - middle)
    swing = cmath.phase((-flat - middle) / (flat - middle))
    if sweep and swing < 0:
        swing += 2 * math.pi
    elif not sweep and swing > 0:
        swing -= 2 * math.pi

    def place(unit: complex) -> Point:
        unit += middle
        return complex(unit.real * wide, unit.imag * high) * turned + (start + end) / 2

    pieces = max(1, math.ceil(abs(swing) / (math.pi / 2) - 1e-9))
    step = swing / pieces
    reach = 4 / 3 * math.tan(step / 4)
    for index in range(pieces):
        here = cmath.rect(1, first + step * index)
        there = cmath.rect(1, first + step * (index + 1))
        yield place(here * complex(1, reach)), place(there * complex(1, -reach)), place(there)


def ellipse_outline(middle: Point, wide: float, high: float) -> Outline:
    """Return an ellipse as four quarter turns, clockwise from the right."""
    turns = (1, 1j, -1, -1j, 1)
    segments = []
    for here, there in itertools.pairwise(turns):
        units = (here + CIRCLE * there, there + CIRCLE * here, there)
        segments.append(
            tuple(middle + complex(unit.real * wide, unit.imag * high) for unit in units)
        )
    return Outline(middle + wide, tuple(segments))


def rectangle_outline(corner: Point, wide: float, high: float, rx: float, ry: float) -> Outline:
    """Return a rectangle, clockwise from its top left, its corners rounded by quarter ellipses."""
    rx, ry = min(rx, wide / 2), min(ry, high / 2)
    far = corner + complex(wide, high)
    others = (complex(far.real, corner.imag), far, complex(corner.real, far.imag), corner)
    if not (rx and ry):
        sides = zip((corner, *others[:3]), others, strict=True)
        segments = [segment for start, end in sides for segment in straight(start, end)]
        return Outline(corner, tuple(segments))
    here = start = corner + rx
    segments = []
    ways = ((1, 1j), (1j, -1), (-1, -1j), (-1j, 1))
    for angle, (along, then) in zip(others, ways, strict=True):
        before = angle - complex(along.real * rx, along.imag * ry)
        after = angle + complex(then.real * rx, then.imag * ry)
        segments.extend(straight(here, before))
        out, into = before + (angle - before) * CIRCLE, after + (angle - after) * CIRCLE
        segments.append((out, into, after))
        here = after
    return Outline(start, tuple(segments))
