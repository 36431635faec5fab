"""Draw hair: pieces behind the body and in front of the head, plaits, knots, a few strands.

In: a head and its row of the table of styles. Out: shapes, which
`wnp.drawing.heads.head` puts in order.
"""

from __future__ import annotations

from itertools import pairwise

from wnp.drawing.heads.features import Head
from wnp.drawing.ink import Brush, ellipse, form, move_outline, shade
from wnp.drawing.people.hair import hair_edge, hair_form, style_of
from wnp.drawing.people.hairstyles import HairStyle
from wnp.drawing.shapes import Group, Path, Pen, Shape
from wnp.geometry import Move, Outline, Point, smooth_line
from wnp.palette import CLOTHES, HAIR, INK, Role, mix

LOCK = 0.062
"""Half the width of a lock; of styles with many locks each is thinner."""
MANY_LOCKS, THIN_LOCK = 6, 0.05
BEADS = 4
SIDES = (-1, 1)


def draw_hair_back(head: Head, brush: Brush) -> list[Shape]:
    """Draw hair behind the body."""
    style, shapes = style_of(head.appearance), list[Shape]()
    dark = brush.outlined(shade(head.hair_colour, 0.0 if style.paired else 0.14))
    if style.back_tubes:
        pieces = [_lock(text, head.stretch, _lock_width(style)) for text in style.back_tubes]
        shapes.append(brush.paint(pieces, head.move, dark))
    backs = [hair_form(text, head.stretch) for text in style.back]
    if style.paired and style.back:
        backs += [_mirrored(piece) for piece in backs]
    backs += [_knot(text, head.stretch) for text in style.knots if not _is_low(text)]
    low = [_knot(text, head.stretch) for text in style.knots if _is_low(text)]
    is_light = style.knots or style.ears or "~" in "".join(style.back)
    pen = brush.outlined(head.hair_colour) if is_light and not style.paired else dark
    shapes += [brush.paint(pieces, head.move, pen) for pieces in (low, backs) if pieces]
    return shapes


def _is_low(knot: str) -> bool:
    return not knot.split()[0].partition(",")[2].startswith("-")


def _knot(text: str, stretch: float) -> Outline:
    centre, (across, down) = (tuple(map(float, pair.split(","))) for pair in text.split())
    return ellipse(complex(centre[0] * stretch, centre[1]), across, down)


def _mirrored(piece: Outline) -> Outline:
    return move_outline(piece, Move(mirror=True))


def _lock_width(style: HairStyle) -> float:
    return LOCK if len(style.back_tubes) < MANY_LOCKS else THIN_LOCK


def _points(text: str, stretch: float) -> list[Point]:
    pairs = (word.partition(",") for word in text.split())
    return [complex(float(x) * stretch, float(y)) for x, _, y in pairs]


def _lock(text: str, stretch: float, half: float) -> Outline:
    """Return a thick lock of hair round its middle line."""
    a, b, c = _points(text, stretch)
    return smooth_line(
        [a - half, b - half, c - half * 0.9, c + 0.06j, c + half * 0.9, b + half, a + half]
    )


def draw_hair(head: Head, style: HairStyle, brush: Brush) -> list[Shape]:
    """Draw the hair in front of the head."""
    shapes: list[Shape] = []
    colour = head.hair_colour
    pen = brush.outlined(colour)
    if style.stubble:
        sides = hair_form(style.stubble, head.stretch, round(0.05 * head.turn, 2))
        short = mix(head.skin, colour, 0.62)
        shapes.append(brush.paint((sides,), head.move, brush.outlined(short, width=0.9)))
    if style.front_tubes:
        half = _lock_width(style)
        locks = [_lock(text, head.stretch, half) for text in style.front_tubes]
        shapes.append(brush.paint(locks, head.move, pen))
    if style.front:
        pieces = [hair_form(style.front, head.stretch, round(0.05 * head.turn, 2))]
        if style.paired and not style.back and not style.plaits:
            pieces.append(_mirrored(pieces[0]))
        painted = brush.paint(pieces, head.move, Pen(colour) if style.melts else pen)
        shapes.append(painted)
        if head.appearance.streaks:
            shapes += _streaks(head, painted.outlines[0], brush, is_edged=not style.melts)
    if style.melts:
        edge = hair_edge(style.front, head.stretch)
        shapes.append(brush.paint((edge,), head.move, brush.line()))
    if style.bobbles:
        shapes.append(_bobbles(head, brush))
    shapes += _plaits(head, style, brush)
    return [*shapes, *_strands(head, style, brush)]


def _streaks(head: Head, hair: Outline, brush: Brush, *, is_edged: bool) -> list[Shape]:
    """Draw strands of another colour, cut off where the hair ends."""
    strands = [form(text, stretch=head.stretch) for text in STREAKS]
    pen = Pen(HAIR[head.appearance.streaks], role=Role.PATTERN)
    shapes: list[Shape] = [Group((brush.paint(strands, head.move, pen),), clip=hair)]
    return [*shapes, Path((hair,), brush.line())] if is_edged else shapes


STREAKS = (
    "-.1,-.62 -.02,-.62 -.2,-.4 -.4,.0 -.44,.6 -.56,.6 -.52,.0 -.3,-.42",
    ".1,-.62 .18,-.62 .36,-.4 .46,-.1 .5,.6 .4,.6 .38,.0 .26,-.34",
    "-.3,-.56 -.24,-.58 -.42,-.3 -.5,-.1 -.54,-.1 -.46,-.34",
)


def _strands(head: Head, style: HairStyle, brush: Brush) -> list[Shape]:
    lines = [form(text, closed=False, stretch=head.stretch) for text in style.strands]
    for spot in style.curls:
        x, y = map(float, spot.split(","))
        hook = (
            complex(-0.04, 0.02),
            complex(-0.012, -0.034),
            complex(0.036, 0.0),
            complex(0.02, 0.036),
        )
        points = [complex(x * head.stretch, y) + point for point in hook]
        lines.append(smooth_line(points, closed=False))
    if head.appearance.hair == "bald" and not head.appearance.headwear:
        shine = form(".04,-.43 .16,-.41 .25,-.34", closed=False)
        pen = brush.line(width=0.7, colour=mix(head.skin, "#ffffff", 0.6), role=Role.DECOR)
        return [brush.paint((shine,), head.move, pen)]
    if not lines:
        return []
    if head.appearance.hair in BARE_STRANDS:
        width = BARE_STRANDS[head.appearance.hair]
        pen = brush.line(width=width, colour=head.hair_colour)
    else:
        towards = "#ffffff" if head.appearance.hair_colour in ("black", "dark") else INK
        pen = brush.line(width=0.5, colour=mix(head.hair_colour, towards, 0.42), role=Role.MARK)
    return [brush.paint(lines, head.move, pen)]


BARE_STRANDS = {"baby-curl": 0.75, "thin": 0.5}
"""Styles whose strands lie on the skin: as wide as that, and as dark as the hair."""


def _bobbles(head: Head, brush: Brush) -> Shape:
    spots = [complex(s * 0.5 * head.stretch, -0.1) for s in SIDES]
    dots = [ellipse(spot, 0.056, 0.056) for spot in spots]
    return brush.stamp(dots, head.move, brush.outlined(CLOTHES["red"], width=0.7))


TUFT = "-.035,.0 .035,.0 .06,.13* 0,.1* -.06,.13*"


def _plaits(head: Head, style: HairStyle, brush: Brush) -> list[Shape]:
    """Draw plaits as rows of beads, each over the next, with a band and a tuft at the end."""
    if style.crown_plait:
        return _crown_plait(head, style.crown_plait, brush)
    lines = [_points(text, head.stretch) for text in style.plaits]
    if style.paired:
        lines += [[-point.conjugate() for point in line] for line in lines]
    if not lines:
        return []
    beads, bands, tufts = [], [], []
    for start, end in lines:
        count = max(BEADS, round(abs(end - start) / 0.155) + 1)
        for index in range(count):
            spot = start + (end - start) * index / (count - 1)
            beads.append((index, ellipse(spot, 0.092 - 0.006 * index, 0.098 - 0.006 * index)))
        tufts.append(move_outline(form(TUFT), Move(1, end + 0.105j)))
        bands.append(ellipse(end + 0.1j, 0.05, 0.028))
    pen = brush.outlined(head.hair_colour, width=0.8)
    shapes: list[Shape] = [brush.paint(tufts, head.move, pen)]
    for row in sorted({index for index, _ in beads}, reverse=True):
        shapes.append(brush.paint([one for at, one in beads if at == row], head.move, pen))
    shapes.append(brush.stamp(bands, head.move, brush.outlined(CLOTHES["mustard"], width=0.55)))
    return shapes


def _crown_plait(head: Head, text: str, brush: Brush) -> list[Shape]:
    """Draw a plait round the head, its beads from both ears up to the middle."""
    points = _points(text, head.stretch)
    row = [
        point + (after - point) * share / 3
        for point, after in pairwise(points)
        for share in range(3)
    ]
    row.append(points[-1])
    middle = len(row) // 2
    order = [*row[:middle], *reversed(row[middle + 1 :]), row[middle]]
    pen = brush.outlined(head.hair_colour, width=0.75)
    return [brush.paint((ellipse(spot, 0.088, 0.082),), head.move, pen) for spot in order]
