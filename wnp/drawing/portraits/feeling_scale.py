"""A scale from 0 to 10 with the child's own face: sad at one end, happy at the other.

In: how the child looks, what both ends mean. Out: one wide drawing on which a child that does not
read yet can put its mark.
"""

from __future__ import annotations

from wnp.drawing.figures.figure import draw_head_portrait
from wnp.drawing.ink import STILL, Brush, Warp, ellipse
from wnp.drawing.people.cast import Appearance
from wnp.drawing.shapes import Drawing, Group, Pen, Shape, Text
from wnp.drawing.text_width import wrap_balanced
from wnp.geometry import Point, straight_line
from wnp.lexicon import RIGHT_TO_LEFT
from wnp.model.scene import Feeling
from wnp.palette import INK, Role

WIDTH = 1200.0
FIRST, STEP = 110.0, 98.0
"""Where 0 lies, and how far it is from one number to the next: about 14 mm on a page of A4."""
FACE_Y, RADIUS = 92.0, 78.0
LINE_Y, TICK = 226.0, 18.0
NUMBERS, WORDS = 34.0, 32.0
LINE_HEIGHT = 1.24
ROOM = 420.0
FACES = (("sad", 0, "#dfe9f3"), ("calm", 5, "#fdeec2"), ("happy", 10, "#e3efd6"))
"""Feelings, above which number each stands, and the colour of its disc."""
PEN = 4.6


def draw_feeling_scale(
    look: Appearance, zero: str, ten: str, *, title: str, language: str
) -> Drawing:
    """Return the scale; it runs from the right where the language does."""
    backwards = language in RIGHT_TO_LEFT
    shapes: list[Shape] = []
    for feeling, value, fill in FACES:
        shapes += _face(look, feeling, complex(_at(value, backwards), FACE_Y), fill)
    shapes += _ruler(backwards)
    shapes += _ending(zero, backwards=backwards, is_left=not backwards)
    shapes += _ending(ten, backwards=backwards, is_left=backwards)
    height = max(one.at.imag for one in shapes if isinstance(one, Text)) + 0.5 * WORDS
    return Drawing(WIDTH, round(height), tuple(shapes), title, f"0: {zero}. 10: {ten}.", language)


def _at(value: int, backwards: bool) -> float:
    return FIRST + STEP * (10 - value if backwards else value)


def _face(look: Appearance, feeling: str, middle: Point, fill: str) -> list[Shape]:
    warp = Warp(5)
    brush = Brush(warp, PEN)
    disc = ellipse(middle, RADIUS, RADIUS)
    inside = draw_head_portrait(
        look, Feeling(feeling), middle - 0.02j * RADIUS, 0.94 * RADIUS, warp, pen_width=PEN
    )
    return [
        brush.paint((disc,), STILL, Pen(fill, role=Role.ROOM)),
        Group(inside, brush.lay(disc, STILL)),
        brush.paint((disc,), STILL, brush.line()),
    ]


def _ruler(backwards: bool) -> list[Shape]:
    brush = Brush(Warp(7), PEN)
    ends = [complex(FIRST, LINE_Y), complex(FIRST + 10 * STEP, LINE_Y)]
    lines = [straight_line(ends, closed=False)]
    texts = []
    for value in range(11):
        x = _at(value, backwards)
        tick = [complex(x, LINE_Y - TICK), complex(x, LINE_Y + TICK)]
        lines.append(straight_line(tick, closed=False))
        texts.append(Text(str(value), complex(x, LINE_Y + 62), NUMBERS, INK, bold=True))
    return [*(brush.paint((line,), STILL, Pen("", INK, PEN)) for line in lines), *texts]


def _ending(words: str, *, backwards: bool, is_left: bool) -> list[Shape]:
    """Return what an end means, written from the edge of the drawing inwards."""
    x = FIRST - RADIUS if is_left else FIRST + 10 * STEP + RADIUS
    anchor = "start" if is_left else "end"
    return [
        Text(
            line, complex(x, LINE_Y + 116 + LINE_HEIGHT * WORDS * row), WORDS, INK, anchor,
            right_to_left=backwards,
        )
        for row, line in enumerate(wrap_balanced(words, WORDS, ROOM))
    ]  # fmt: skip
