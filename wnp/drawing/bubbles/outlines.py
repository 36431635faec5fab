"""The outlines of bubbles: a rounded box with its tail in one line, a cloud with three circles.

In: a measured bubble, its box and the head it belongs to. Out: shapes, and where its content goes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from wnp.drawing.bubbles.room import Speaker, tail_base, tail_tip
from wnp.drawing.bubbles.sayings import (
    PORTRAIT_HEIGHT,
    PORTRAIT_STEP,
    SYMBOL_HEIGHT,
    SYMBOL_STEP,
    Saying,
    padding,
)
from wnp.drawing.ink import STILL, Brush, ellipse
from wnp.drawing.shapes import Pen, Shape, Text
from wnp.drawing.text_width import LINE_HEIGHT, lines_from
from wnp.geometry import Box, Outline, Point, Segment, smooth_line
from wnp.palette import INK, PAPER, Role
from wnp.values import Value, replace

ROUNDNESS = 4.4
"""Exponent of the super-ellipse: 2 would be an ellipse, more is squarer."""
TURNS = (0.0, 14.0, 30.0, 45.0, 60.0, 76.0)
TAIL = 38.0
LINE = 0.9
WHISPERED = (13.0, 11.0)
"""Dashes round words that are whispered."""
SPIKE = 15.0
"""How far the points of a loud voice stand out, in pixels."""
RULED = "#cbb9a6"
BUMP = 20.0
CIRCLES = ((0.26, 14.0), (0.62, 9.5), (0.93, 6.0))
"""Share of the way from cloud to head, and radius."""


class ContentSpots(Value, frozen=True):
    """Where symbols and portraits of a bubble go: the middle of each."""

    symbols: tuple[Point, ...]
    portraits: tuple[Point, ...]


def draw_saying(saying: Saying, box: Box, speaker: Speaker | None, brush: Brush) -> list[Shape]:
    """Return a bubble with its words; symbols and portraits go to its content spots."""
    if saying.bubble.kind == "thought":
        shapes = _thought_shapes(saying, box, speaker, brush)
    else:
        tip = (tail_base(saying, box, speaker), tail_tip(saying, box, speaker)) if speaker else None
        rim = spiky(box, tip) if saying.bubble.voice == "shout" else rounded(box, tip)
        pen = brush.outlined(PAPER, width=LINE)
        dashes = WHISPERED if saying.bubble.voice == "whisper" else ()
        shapes = [brush.paint((rim,), STILL, replace(pen, dashes=dashes))]
    if saying.bubble.is_blank:
        return [*shapes, *_ruled_lines(box, brush)]
    return [*shapes, *_writing(saying, box)]


def _ruled_lines(box: Box, brush: Brush) -> list[Shape]:
    """Return two pale lines to write on."""
    half, pen = 0.34 * box.width, Pen("", RULED, 2.0, Role.ROOM, dashes=(3.0, 9.0))
    lines = [
        smooth_line([complex(x, box.top + share * box.height)
                     for x in (box.middle.real - half, box.middle.real, box.middle.real + half)],
                    closed=False)
        for share in (0.46, 0.76)
    ]  # fmt: skip
    return [brush.paint(lines, STILL, pen)]


def spiky(box: Box, tail: tuple[Point, Point] | None = None) -> Outline:
    """Return the rim of a loud voice: short points all round, the inner ones within the box."""
    centre, across, down = box.middle, box.width / 2, box.height / 2
    count = 2 * round((across + down) / 38)
    rim = _even_rim(centre, across, down, 2 * count, squareness=2 / ROUNDNESS)
    points = [
        point if index % 2 else point - SPIKE * (point - centre) / max(1.0, abs(point - centre))
        for index, point in enumerate(rim)
    ]
    if tail is None:
        return smooth_line(points, corners=frozenset(range(len(points))))
    return _with_tail(points, box, *tail, pointed=True)


def rounded(box: Box, tail: tuple[Point, Point] | None = None) -> Outline:
    """Return a super-ellipse that fills a box, with a tail from its root to its tip."""
    centre, across, down = box.middle, box.width / 2, box.height / 2
    points = [
        _on_rim(centre, across, down, 90 * corner + turn) for corner in range(4) for turn in TURNS
    ]
    if tail is None:
        return smooth_line(points)
    return _with_tail(points, box, *tail)


def _on_rim(centre: Point, across: float, down: float, degrees: float) -> Point:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    power = 2 / ROUNDNESS
    x = math.copysign(abs(cosine) ** power, cosine) if abs(cosine) > 1e-9 else 0.0
    y = math.copysign(abs(sine) ** power, sine) if abs(sine) > 1e-9 else 0.0
    return centre + complex(x * across, y * down)


def _with_tail(
    points: Sequence[Point], box: Box, root: Point, tip: Point, *, pointed: bool = False
) -> Outline:
    """Open the rim round the root and lead it out to the tip, a corner."""
    middle = box.middle
    below = root.imag >= box.bottom - 1
    along = 1 if below else 1j
    half = min(TAIL / 2, 0.3 * (box.width if below else box.height))
    first, second = (
        _snap(root + sign * along * half, box, below)
        for sign in (_first_side(root, box), -_first_side(root, box))
    )

    def opened(point: Point) -> bool:
        off = point - root
        near = abs(off.real) if below else abs(off.imag)
        same_side = (
            point.imag > middle.imag if below else (point - middle).real * (root - middle).real > 0
        )
        return same_side and near < half + 10

    kept = [index for index, point in enumerate(points) if not opened(point)]
    order = _rotated_to_gap(kept, len(points), points, root)
    line = [second, *(points[index] for index in order), first, tip]
    count = len(line)
    corners = range(count) if pointed else (0, count - 2, count - 1)
    return smooth_line(line, corners=frozenset(corners))


def _first_side(root: Point, box: Box) -> int:
    """Return the side of the root that comes first when the rim runs clockwise."""
    if root.imag >= box.bottom - 1:
        return 1
    return -1 if root.real > box.middle.real else 1


def _snap(point: Point, box: Box, below: bool) -> Point:
    """Return a point moved onto the rim."""
    centre, across, down = box.middle, box.width / 2, box.height / 2
    off = point - centre
    if below:
        share = max(0.0, 1 - abs(off.real / across) ** ROUNDNESS) ** (1 / ROUNDNESS)
        return complex(point.real, centre.imag + down * share)
    share = max(0.0, 1 - abs(off.imag / down) ** ROUNDNESS) ** (1 / ROUNDNESS)
    return complex(centre.real + math.copysign(across * share, off.real), point.imag)


def _rotated_to_gap(
    kept: Sequence[int], count: int, points: Sequence[Point], root: Point
) -> list[int]:
    """Return the kept indices so that the first one follows the root in the order of the rim."""
    if len(kept) == count:
        nearest = min(range(count), key=lambda index: abs(points[index] - root))
        return [(nearest + step) % count for step in range(count)]
    start = next(index for index in kept if (index - 1) % count not in kept)
    place = kept.index(start)
    return [*kept[place:], *kept[:place]]


def _thought_shapes(saying: Saying, box: Box, speaker: Speaker | None, brush: Brush) -> list[Shape]:
    pen = brush.outlined(PAPER, width=LINE)
    shapes: list[Shape] = []
    if speaker:
        start, end = tail_base(saying, box, speaker), tail_tip(saying, box, speaker)
        size = min(1.0, abs(end - start) / 84)
        shapes = [
            brush.paint(
                (ellipse(start + (end - start) * share, size * radius, 0.94 * size * radius),),
                STILL,
                pen,
            )
            for share, radius in CIRCLES
        ]
    return [*shapes, brush.paint((cloud(box),), STILL, pen)]


def cloud(box: Box) -> Outline:
    """Return a scalloped oval that fills a box."""
    middle = box.middle
    across, down = box.width / 2 - 0.7 * BUMP, box.height / 2 - 0.7 * BUMP
    around = math.pi * (3 * (across + down) - math.sqrt((3 * across + down) * (across + 3 * down)))
    count = max(9, round(around / 80))
    rim = _even_rim(middle, across, down, count)
    segments: list[Segment] = []
    for here, there in zip(rim, [*rim[1:], rim[0]], strict=True):
        along = there - here
        out = -1j * along / abs(along)
        height = min(BUMP, 0.36 * abs(along)) * 4 / 3
        segments.append(
            (here + out * height - 0.1 * along, there + out * height + 0.1 * along, there)
        )
    return Outline(rim[0], tuple(segments))


def _even_rim(
    middle: Point, across: float, down: float, count: int, *, squareness: float = 0.8
) -> list[Point]:
    """Return points at even distances along a slightly squared ellipse, clockwise."""
    fine: list[Point] = []
    for step in range(240):
        angle = 2 * math.pi * (step / 240 - 0.21)
        cosine, sine = math.cos(angle), math.sin(angle)
        x = math.copysign(abs(cosine) ** squareness, cosine)
        y = math.copysign(abs(sine) ** squareness, sine)
        fine.append(middle + complex(across * x, down * y))
    lengths = [abs(fine[(step + 1) % 240] - fine[step]) for step in range(240)]
    goal, walked, rim = sum(lengths) / count, 0.0, [fine[0]]
    for step, length in enumerate(lengths):
        walked += length
        if walked >= goal * len(rim) and len(rim) < count:
            rim.append(fine[(step + 1) % 240])
    return rim


def _writing(saying: Saying, box: Box) -> list[Text]:
    top = box.top + padding(saying.bubble, saying.tightness)[1]
    return [
        Text(line, complex(box.middle.real, base), saying.text_size, INK,
             right_to_left=saying.right_to_left)
        for line, base in zip(
            saying.lines, lines_from(top, len(saying.lines), saying.text_size), strict=True
        )
    ]  # fmt: skip


def content_spots(saying: Saying, box: Box) -> ContentSpots:
    """Return where the symbols and portraits of a bubble go, under its words."""
    top = box.top + padding(saying.bubble, saying.tightness)[1]
    top += len(saying.lines) * LINE_HEIGHT * saying.text_size
    symbols = _row(box, top + SYMBOL_HEIGHT / 2, len(saying.bubble.symbols), SYMBOL_STEP)
    top += SYMBOL_HEIGHT * bool(saying.bubble.symbols)
    portraits = _row(box, top + PORTRAIT_HEIGHT / 2, len(saying.bubble.people), PORTRAIT_STEP)
    return ContentSpots(symbols, portraits)


def _row(box: Box, y: float, count: int, step: float) -> tuple[Point, ...]:
    start = box.middle.real - (count - 1) * step / 2
    return tuple(complex(start + index * step, y) for index in range(count))
