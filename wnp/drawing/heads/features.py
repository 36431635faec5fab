"""Draw what makes a face beside the eyes: nose, mouth, cheeks, tears.

Small things are laid on the page whole, so that the wobble of the hand never changes a feeling.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wnp.drawing.ink import Brush, both_sides, ellipse, form, move_outline
from wnp.drawing.people.bodies import FACES, FaceShape
from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.faces import Expression
from wnp.drawing.people.hair import USUAL_WIDTH
from wnp.drawing.shapes import Group, Pen, Shape
from wnp.geometry import Move, Outline, Point, smooth_line
from wnp.palette import (
    BLUSH,
    HAIR,
    INK,
    MOUTH,
    SILHOUETTE,
    SKIN,
    TEAR,
    TEAR_LINE,
    TONGUE,
    Role,
    mix,
)  # fmt: skip
from wnp.values import Value

DARK_SKINS = ("s7", "s8", "s9")
DARK_INK = "#1e1410"
NOD = 0.055
"""How far a face sinks when somebody looks straight down, in head heights."""


class Head(Value, frozen=True):
    """A head where it is to be drawn."""

    appearance: Appearance
    expression: Expression
    move: Move
    """From head heights to the page."""
    turn: float = 0.0
    nod: float = 0.0

    @property
    def face(self) -> FaceShape:
        """Where the face sits."""
        return FACES[self.appearance.band]

    @property
    def stretch(self) -> float:
        """How much wider than usual the head is."""
        return self.face.half_width / USUAL_WIDTH

    @property
    def skin(self) -> str:
        """The colour of the skin."""
        return SILHOUETTE if self.appearance.faceless else SKIN[self.appearance.skin]

    @property
    def hair_colour(self) -> str:
        """The colour of the hair."""
        if self.appearance.faceless:
            return mix(SILHOUETTE, INK, 0.18)
        return HAIR.get(self.appearance.hair_colour, HAIR["brown"])


def skull(face: FaceShape) -> Outline:
    """Return the outline of a head."""
    return SKULLS[face]


def _skull(face: FaceShape) -> Outline:
    w, c = face.half_width, face.half_width * face.cheek
    half = [
        -0.5j, complex(0.52 * w, -0.455), complex(0.90 * w, -0.24), complex(w, 0.02),
        complex(0.93 * c, 0.235), complex(0.62 * c, 0.425), 0.5j,
    ]  # fmt: skip
    return smooth_line(both_sides(half))


SKULLS = {face: _skull(face) for face in FACES.values()}


def is_dark(face: Head) -> bool:
    """Whether lines have to be a little stronger on this skin."""
    return face.appearance.skin in DARK_SKINS


def line_width(face: Head) -> float:
    """Return the width of brows, mouth and closed eyes in pixels."""
    return round(max(2.2, (0.041 if is_dark(face) else 0.037) * abs(face.move.factor)), 2)


def ink_of(face: Head) -> str:
    """Return the ink of a face's features."""
    return DARK_INK if is_dark(face) else INK


def aside(turned: float) -> float:
    """Return how far a face lies to the side when the head turns; strong turns go further."""
    return 0.085 * turned + 0.035 * turned**3


def eye_centres(face: Head) -> tuple[Point, Point]:
    """Return where the eyes are: near side first, then the side that the person faces."""
    shape, turned = face.face, face.turn
    apart = shape.eye_distance * (1 - 0.10 * abs(turned) - 0.08 * turned**4)
    middle = complex(aside(turned), shape.eye_line + NOD * face.nod)
    return middle - apart, middle + apart


def draw_face(face: Head, brush: Brush) -> list[Shape]:
    """Draw nose, mouth and tears."""
    return [_nose(face, brush), *draw_mouth(face, brush), *_tears(face, brush)]


def draw_cheeks(face: Head, brush: Brush) -> list[Shape]:
    """Draw cheeks, freckles and what tiredness leaves under the eyes."""
    shape = face.face
    left, right = eye_centres(face)
    share = round(min(0.5, 0.24 * face.expression.blush), 3)
    out = 0.095
    spots = [left - out + 0.135j, right + out + 0.135j]
    if face.turn > 0.3:
        limit = 0.86 * shape.half_width
        spots[1] = complex(min(spots[1].real, limit), spots[1].imag)
    blobs = [ellipse(spot, 0.082, 0.056) for spot in spots]
    shapes: list[Shape] = [
        brush.stamp(blobs, face.move, Pen(mix(face.skin, BLUSH, share), role=Role.BLUSH))
    ]
    if face.expression.warm:
        shapes.append(_warm_lines(face, spots, brush, mix(face.skin, BLUSH, share)))
    if face.appearance.freckles:
        dots = [
            ellipse(spot + offset, 0.012, 0.012)
            for spot, side in zip(spots, (1, -1), strict=True)
            for offset in (0.02 * side - 0.02j, 0.055 * side + 0.005j, 0.02 * side + 0.025j)
        ]
        shapes.append(
            brush.stamp(dots, face.move, Pen(mix(face.skin, "#7a3f22", 0.55), role=Role.MARK))
        )
    if face.expression.extra == "bags":
        bags = [
            smooth_line([spot - 0.05 + 0.062j, spot + 0.078j, spot + 0.05 + 0.062j], closed=False)
            for spot in (left, right)
        ]
        pen = Pen("", mix(face.skin, INK, 0.45), round(0.6 * line_width(face), 2))
        shapes.append(brush.stamp(bags, face.move, pen))
    return shapes


def _warm_lines(face: Head, spots: Sequence[Point], brush: Brush, red: str) -> Shape:
    """Draw three short strokes on each cheek: as red as the cheek, and seen where none is."""
    lines = [
        smooth_line([spot + x + 0.012 + 0.026j - 0.052j, spot + x - 0.012 + 0.026j], closed=False)
        for spot in spots
        for x in (-0.034, 0.0, 0.034)
    ]
    pen = Pen("", red, round(0.62 * line_width(face), 2), Role.BLUSH)
    return brush.stamp(lines, face.move, pen)


def form_at(text: str, spot: Point, size: float, *, closed: bool = True) -> Outline:
    """Return a small form at a place and in a size."""
    return move_outline(form(text, closed=closed), Move(size, spot))


def _nose(face: Head, brush: Brush) -> Shape:
    spot = complex(1.55 * aside(face.turn), face.face.nose_line + 1.25 * NOD * face.nod)
    line = form_at("-.026,-.008 -.012,.018 .014,.018 .028,-.008", spot, 1, closed=False)
    colour = mix(face.skin, "#4a1f14", 0.48)
    return brush.stamp((line,), face.move, Pen("", colour, round(0.78 * line_width(face), 2)))


def mouth_centre(face: Head) -> Point:
    """Return the middle of the mouth."""
    lower = 0.045 if face.appearance.beard in ("moustache", "goatee") else 0.0
    return complex(1.12 * aside(face.turn), face.face.mouth_line + lower + NOD * face.nod)


def draw_mouth(face: Head, brush: Brush) -> list[Shape]:
    """Draw the mouth: a line, or an opening with a tongue."""
    mood, spot = face.expression, mouth_centre(face)
    w, c, o = mood.mouth_width, mood.mouth_curve, mood.mouth_open
    pen = Pen("", ink_of(face), line_width(face), Role.MARK)
    if mood.mouth in MOUTH_LINES:
        points = [spot + point for point in MOUTH_LINES[mood.mouth](w, c)]
        return [brush.stamp((smooth_line(points, closed=False),), face.move, pen)]
    around, corners = MOUTHS[mood.mouth](w, o)
    mouth = smooth_line([spot + point for point in around], corners=corners)
    shapes: list[Shape] = [brush.stamp((mouth,), face.move, Pen(MOUTH))]
    if mood.mouth in ("smile", "shout"):
        tongue = ellipse(spot + complex(0, 0.86 * o), 0.62 * w, 0.46 * o)
        inside = brush.stamp((mouth,), face.move, pen).outlines[0]
        painted = brush.stamp((tongue,), face.move, Pen(TONGUE))
        shapes.append(Group((painted,), clip=inside))
    shapes.append(brush.stamp((mouth,), face.move, pen))
    return shapes


MOUTH_LINES: dict[str, Callable[[float, float], tuple[complex, ...]]] = {
    "line": lambda w, c: (
        complex(-w, -0.38 * c), complex(-w / 2, 0.42 * c), complex(0, 0.66 * c),
        complex(w / 2, 0.42 * c), complex(w, -0.38 * c),
    ),
    "wave": lambda w, c: (
        complex(-w, 0.016), complex(-0.62 * w, -0.014), complex(-0.2 * w, 0.012),
        complex(0.2 * w, -0.014), complex(0.62 * w, 0.012), complex(w, -0.008 - 0.5 * c),
    ),
    "skew": lambda w, c: (
        complex(-w, 0.020), complex(-0.2 * w, 0.3 * c + 0.006), complex(w, -0.026)
    ),
}  # fmt: skip
MOUTHS: dict[str, Callable[[float, float], tuple[tuple[complex, ...], frozenset[int]]]] = {
    "smile": lambda w, o: (
        (complex(-w, -0.03), complex(-w / 2, -0.012), -0.006j, complex(w / 2, -0.012),
         complex(w, -0.03), complex(0.72 * w, 0.52 * o), complex(0, 0.86 * o),
         complex(-0.72 * w, 0.52 * o)),
        frozenset({0, 4}),
    ),
    "frown": lambda w, o: (
        (complex(-w, 0.028), complex(-0.55 * w, -0.02), -0.034j, complex(0.55 * w, -0.02),
         complex(w, 0.028), complex(0.5 * w, 0.62 * o), complex(0, 0.5 * o),
         complex(-0.5 * w, 0.62 * o)),
        frozenset(),
    ),
    "shout": lambda w, o: (
        (complex(-0.72 * w, -0.045), -0.062j, complex(0.72 * w, -0.045), complex(w, 0.45 * o),
         complex(0.6 * w, 0.82 * o), complex(0, 0.74 * o), complex(-0.6 * w, 0.82 * o),
         complex(-w, 0.45 * o)),
        frozenset(),
    ),
    "o": lambda w, o: (
        tuple(complex(w * x, 0.72 * o * y) for x, y in (
            (0, -1), (0.707, -0.707), (1, 0), (0.707, 0.707), (0, 1), (-0.707, 0.707), (-1, 0),
            (-0.707, -0.707))),
        frozenset(),
    ),
}  # fmt: skip
_DROP = "0,-1.5* .72,-.1 .8,.5 .4,.95 0,1.02 -.4,.95 -.8,.5 -.72,-.1"


def _tears(face: Head, brush: Brush) -> list[Shape]:
    mood = face.expression
    drops = []
    if mood.tears:
        left, right = eye_centres(face)
        sides = ((right, 1),) if mood.tears == 1 else ((left, -1), (right, 1))
        for spot, side in sides:
            first = spot + complex(side * 0.03, 0.10)
            drops.append(form_at(_DROP, first, 0.034))
            for number in range(1, mood.tears):
                fall = complex(0.022 * number - 0.012 * (number - 1), 0.1 * number)
                drops.append(form_at(_DROP, first + complex(side * fall.real, fall.imag), 0.029))
    if not drops:
        return []
    pen = Pen(TEAR, TEAR_LINE, round(0.4 * brush.width, 2))
    return [brush.stamp(drops, face.move, pen)]
