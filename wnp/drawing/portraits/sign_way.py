"""The child's own sign: where it usually is, where it calls for help, and who then comes.

In: a thing of the library (or none, then everybody draws their own), what stands under it, faces.
Out: one wide drawing of three stations with arrows between them, as a comic tells it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wnp.drawing.bubbles.outlines import rounded
from wnp.drawing.ink import STILL, Brush, Warp, ellipse
from wnp.drawing.library.laying import paint_thing, thing_of
from wnp.drawing.library.pictures import picture
from wnp.drawing.people.cast import Appearance
from wnp.drawing.portraits.medallions import paint_medallion
from wnp.drawing.shapes import Drawing, Pen, Shape, Text
from wnp.drawing.text_width import widest, wrap_balanced
from wnp.geometry import Box, Point, straight_line
from wnp.lexicon import RIGHT_TO_LEFT
from wnp.palette import INK, ROOM_LINE, Role

WIDTH = 1200.0
PEN = 5.0
MIDDLES = (190.0, 600.0, 1010.0)
DISC = 132.0
TOP = 162.0
WORDS = 36.0
"""Size of the writing: 14 pt or more where the drawing is as wide as a page of A4."""
LINE = 1.24
ROOM = 340.0
"""How wide the words under a station may be."""
CALM = Pen("#e2f0ee", ROOM_LINE, 3.0, Role.ROOM)
ALARM = Pen("#fdeec2", ROOM_LINE, 3.0, Role.ROOM)
TO_DRAW = Pen("#ffffff", INK, 3.0, Role.ROOM, dashes=(9.0, 9.0))
SHELF = "#d9b382"
THING = 150.0
RAYS = 16
FACES = {1: (96.0,), 2: (78.0, 78.0), 3: (68.0, 68.0, 68.0)}
SPOTS: dict[int, tuple[complex, ...]] = {
    1: (0j,),
    2: (-84 + 0j, 84 + 0j),
    3: (-74 - 62j, 74 - 62j, 66j),
}
MOST_FACES = 3


def draw_sign_way(
    thing: str, usual: str, alarm: str, comes: str, faces: Sequence[Appearance], *,
    title: str, description: str, language: str,
) -> Drawing:  # fmt: skip
    """Return the way of a sign; `thing` is a prop by its name, empty where nobody knows it.

    Without words for who comes, the way ends where the thing calls for help.
    """
    backwards = language in RIGHT_TO_LEFT
    middles = MIDDLES[::-1] if backwards else MIDDLES
    brush = Brush(Warp(7), PEN)
    shapes: list[Shape] = []
    for x, words, is_alarm in ((middles[0], usual, False), (middles[1], alarm, True)):
        shapes += _lying(thing, complex(x, TOP), brush, is_alarm=is_alarm)
        shapes += _written(words, x, backwards=backwards)
    if comes:
        shapes += _faces(faces[:MOST_FACES], complex(middles[2], TOP), brush)
        shapes += _written(comes, middles[2], backwards=backwards)
    ends = list(pairwise(middles))
    for start, end in ends if comes else ends[:1]:
        shapes += _arrow(complex((start + end) / 2, TOP), brush, backwards=backwards)
    height = max(one.at.imag for one in shapes if isinstance(one, Text)) + 0.5 * WORDS
    return Drawing(WIDTH, round(height), tuple(shapes), title, description, language)


def _lying(thing: str, middle: Point, brush: Brush, *, is_alarm: bool) -> list[Shape]:
    """Return the thing on its plank in a disc; where it calls for help, rays stand round it."""
    disc = ellipse(middle, DISC, DISC)
    shapes: list[Shape] = [brush.paint((disc,), STILL, ALARM if is_alarm else CALM)]
    if is_alarm:
        shapes += _rays(middle, brush)
    plank = Box(middle.real - 92, middle.imag + 66, middle.real + 92, middle.imag + 86)
    shapes.append(brush.paint((rounded(plank),), STILL, brush.outlined(SHELF)))
    if not thing:
        return [*shapes, _to_draw(middle, brush)]
    asset = picture("props", thing)
    scale = THING / max(asset.box.width, asset.box.height)
    foot = complex(asset.box.middle.real, asset.box.bottom)
    at = complex(middle.real, middle.imag + 66) - scale * foot
    return [*shapes, *paint_thing(thing_of(asset, scale, at), brush)]


def _to_draw(middle: Point, brush: Brush) -> Shape:
    box = Box(middle.real - 62, middle.imag - 72, middle.real + 62, middle.imag + 52)
    return brush.paint((rounded(box),), STILL, TO_DRAW)


def _rays(middle: Point, brush: Brush) -> list[Shape]:
    turns = [complex(0, 1) ** (4 * step / RAYS) for step in range(RAYS)]
    lines = [
        straight_line([middle + (DISC + 12) * turn, middle + (DISC + 30) * turn], closed=False)
        for turn in turns
        if -1.1 < turn.imag < -0.2
    ]
    return [brush.paint((line,), STILL, Pen("", "#c8503f", 6.0)) for line in lines]


def _faces(faces: Sequence[Appearance], middle: Point, brush: Brush) -> list[Shape]:
    """Return who comes; where nobody is known yet, a disc to draw a face in."""
    if not faces:
        disc = ellipse(middle, FACES[1][0], FACES[1][0])
        return [brush.paint((disc,), STILL, TO_DRAW)]
    spots, sizes = SPOTS[len(faces)], FACES[len(faces)]
    return [
        shape
        for number, (look, spot, size) in enumerate(zip(faces, spots, sizes, strict=True))
        for shape in paint_medallion(look, middle + spot, size, number, brush.warp)
    ]


def _arrow(middle: Point, brush: Brush, *, backwards: bool) -> tuple[Shape, ...]:
    asset = picture("symbols", "arrow")
    scale = 96 / asset.box.width
    at = middle - scale * asset.box.middle
    return paint_thing(thing_of(asset, scale, at, mirror=backwards), brush)


def _written(words: str, x: float, *, backwards: bool) -> list[Shape]:
    """Return the words under a station, smaller where they are many; no word is left out."""
    size, lines = WORDS, wrap_balanced(words, WORDS, ROOM)
    while (len(lines) > 3 or widest(lines, size) > ROOM) and size > 20:
        size -= 1.0
        lines = wrap_balanced(words, size, ROOM)
    first = TOP + DISC + 52.0
    return [
        Text(line, complex(x, first + LINE * size * row), size, INK, right_to_left=backwards)
        for row, line in enumerate(lines)
    ]
