"""What is sewn on clothes: collars, buttons, pockets, badges. One function a detail.

Everything is in torso units: origin at the pelvis, y up is negative.
"""

from __future__ import annotations

from collections.abc import Callable

from wnp.drawing.clothes.garments import HEMS, colour_of, cut_of
from wnp.drawing.ink import Brush, ellipse, form, move_outline, shade, tint
from wnp.drawing.people.bodies import Measures
from wnp.drawing.shapes import Shape
from wnp.geometry import Move, Outline, Point, smooth_line, straight_line
from wnp.model.family import Garment
from wnp.palette import CLOTHES
from wnp.values import Value


class Tailor(Value, frozen=True):
    """What a detail needs to know: body, garment, and the pen."""

    sizes: Measures
    garment: Garment
    brush: Brush
    move: Move
    low: bool = False
    """Whether the person sits, kneels or crouches, so that long clothes end at the lap."""

    def spot(self, x: float, y: float) -> Point:
        """Return a torso point: x in shoulder half widths, y in torso lengths upwards."""
        return complex(x * self.sizes.shoulder, -y * self.sizes.torso)

    def seam(self, outlines: tuple[Outline, ...], width: float = 0.6) -> Shape:
        """Draw bare lines."""
        return self.brush.paint(outlines, self.move, self.brush.line(width=width))

    def piece(self, outline: Outline, colour: str, width: float = 0.7) -> Shape:
        """Draw a filled piece with a line round it."""
        return self.brush.paint((outline,), self.move, self.brush.outlined(colour, width=width))

    @property
    def hem(self) -> float:
        """How far below the pelvis the garment ends in its middle."""
        hem = HEMS[cut_of(self.garment).body]
        if not hem.drop:
            return 13.0
        return 17.0 if self.low else hem.drop * self.sizes.leg + 7

    @property
    def colour(self) -> str:
        """The main colour of the garment."""
        return colour_of(self.garment.colour)


def _waistband(tailor: Tailor) -> list[Shape]:
    hip = 0.97 * tailor.sizes.hip
    points = (complex(-hip, 5), complex(0, 7.5), complex(hip, 5))
    return [tailor.seam((smooth_line(points, closed=False),), 0.5)]


def _strings(tailor: Tailor) -> list[Shape]:
    x, top, low = 0.14 * tailor.sizes.head, 0.10 * tailor.sizes.head, 0.34 * tailor.sizes.head
    base = -tailor.sizes.torso
    ends = [(complex(s * x, base + top), complex(s * x * 1.02, base + low)) for s in (-1, 1)]
    return [tailor.seam(tuple(straight_line(pair, closed=False) for pair in ends), 0.7)]


def _belly_pocket(tailor: Tailor) -> list[Shape]:
    hip, length = tailor.sizes.hip, tailor.sizes.torso
    corners = (
        complex(-0.42 * hip, -0.34 * length), complex(0.42 * hip, -0.34 * length),
        complex(0.62 * hip, -0.1 * length), complex(-0.62 * hip, -0.1 * length),
    )  # fmt: skip
    return [tailor.piece(straight_line(corners), shade(tailor.colour, 0.1), 0.65)]


def _opening(tailor: Tailor) -> list[Shape]:
    lining = colour_of(tailor.garment.second_colour or "cream")
    if lining == tailor.colour:
        lining = CLOTHES["sky"]
    wide, base = 0.2 * tailor.sizes.head, -tailor.sizes.torso
    low = tailor.spot(0, 0.5)
    inner = (complex(-wide, base - 1), complex(wide, base - 1), low)
    bottom = complex(0, tailor.hem)
    return [
        tailor.piece(straight_line(inner), lining, 0.75),
        tailor.seam((straight_line((low, bottom), closed=False),), 0.7),
    ]


def _buttons(tailor: Tailor) -> list[Shape]:
    spots = [tailor.spot(0.12, y) for y in (0.36, 0.24, 0.12)]
    dots = [move_outline(ellipse(0, 1, 1), Move(2.6, spot)) for spot in spots]
    pen = tailor.brush.outlined(tint(tailor.colour, 0.5), width=0.5)
    return [tailor.brush.stamp(dots, tailor.move, pen)]


def _side_pockets(tailor: Tailor) -> list[Shape]:
    lines = tuple(
        straight_line((tailor.spot(s * 0.34, 0.2), tailor.spot(s * 0.68, 0.22)), closed=False)
        for s in (-1, 1)
    )
    return [tailor.seam(lines, 0.65)]


def _collar(tailor: Tailor) -> list[Shape]:
    head, base = tailor.sizes.head, -tailor.sizes.torso
    flaps = []
    for s in (-1, 1):
        points = (
            complex(s * 0.15 * head, base - 0.02 * head),
            complex(s * 0.03 * head, base + 0.13 * head),
            complex(s * 0.16 * head, base + 0.20 * head),
            complex(s * 0.27 * head, base + 0.03 * head),
        )  # fmt: skip
        flaps.append(straight_line(points))
    pen = tailor.brush.outlined(tint(tailor.colour, 0.25), width=0.65)
    return [tailor.brush.paint(flaps, tailor.move, pen)]


def _placket(tailor: Tailor) -> list[Shape]:
    top = complex(0, -tailor.sizes.torso + 0.13 * tailor.sizes.head)
    return [tailor.seam((straight_line((top, 13j), closed=False),), 0.6)]


def _bib(tailor: Tailor) -> list[Shape]:
    """Draw dungarees: trousers up to the waist, bib, straps with buttons, a pocket."""
    sizes, colour = tailor.sizes, tailor.colour
    hip, length, shoulder = sizes.hip, sizes.torso, sizes.shoulder
    waist, top = -0.3 * length, -0.72 * length
    wide = 1.02 * max(sizes.waist, hip)
    lower = smooth_line(
        [
            complex(-wide, waist), complex(wide, waist),
            complex(1.05 * hip, 2), complex(0.98 * hip, 11), complex(0.5 * hip, 14), 14.5j,
            complex(-0.5 * hip, 14), complex(-0.98 * hip, 11), complex(-1.05 * hip, 2),
        ],
        corners=frozenset({0, 1}),
    )  # fmt: skip
    bib = straight_line(
        (complex(-0.5 * shoulder, top), complex(0.5 * shoulder, top),
         complex(0.58 * shoulder, waist + 1), complex(-0.58 * shoulder, waist + 1))
    )  # fmt: skip
    straps = tuple(
        straight_line(
            (complex(s * 0.32 * shoulder, top + 4), complex(s * 0.5 * shoulder, top + 4),
             complex(s * 0.72 * shoulder, -length + 2), complex(s * 0.5 * shoulder, -length - 1))
        )
        for s in (-1, 1)
    )  # fmt: skip
    buttons = [
        move_outline(ellipse(0, 1, 1), Move(3.6, complex(s * 0.4 * shoulder, top + 5)))
        for s in (-1, 1)
    ]
    pocket = form("-.5,-.4* .5,-.4* .46,.2 .2,.44 -.2,.44 -.46,.2")
    pocket_at = Move(0.4 * shoulder, complex(0, (waist + top) / 2 + 2)).then(tailor.move)
    brush = tailor.brush
    return [
        tailor.piece(lower, colour, 0.85),
        brush.paint((*straps, bib), tailor.move, brush.outlined(colour, width=0.75)),
        brush.stamp(buttons, tailor.move, brush.outlined(CLOTHES["mustard"], width=0.5)),
        brush.stamp((pocket,), pocket_at, brush.outlined(shade(colour, 0.12), width=0.55)),
    ]


def _shield(tailor: Tailor) -> list[Shape]:
    badge = form("-.5,-.5* 0,-.42 .5,-.5* .5,.1 0,.62* -.5,.1")
    at = Move(0.2 * tailor.sizes.head, tailor.spot(0.48, 0.66)).then(tailor.move)
    return [tailor.brush.stamp((badge,), at, tailor.brush.outlined(CLOTHES["mustard"], width=0.5))]


def _belt(tailor: Tailor) -> list[Shape]:
    hip = 1.03 * tailor.sizes.hip
    band = smooth_line(
        [complex(-hip, -9), complex(0, -6), complex(hip, -9), complex(hip, 3), complex(0, 6),
         complex(-hip, 3)],
        corners=frozenset({0, 2, 3, 5}),
    )  # fmt: skip
    buckle = ellipse(0, 6, 5)
    return [
        tailor.piece(band, CLOTHES["dark"], 0.7),
        tailor.piece(buckle, CLOTHES["mustard"], 0.5),
    ]


def _lapels(tailor: Tailor) -> list[Shape]:
    head, base = tailor.sizes.head, -tailor.sizes.torso
    low = tailor.spot(0, 0.5)
    lines = tuple(
        straight_line(
            (complex(s * 0.21 * head, base), complex(s * 0.27 * head, base + 0.36 * head),
             complex(s * 0.17 * head, base + 0.4 * head), low),
            closed=False,
        )
        for s in (-1, 1)
    )  # fmt: skip
    return [tailor.seam(lines, 0.6)]


def _stethoscope(tailor: Tailor) -> list[Shape]:
    head, base = tailor.sizes.head, -tailor.sizes.torso
    points = [
        complex(x * head, base + y * head)
        for x, y in ((-0.2, 0.02), (-0.25, 0.3), (-0.1, 0.52), (0.03, 0.58))
    ]
    tube = smooth_line(points, closed=False)
    drop = smooth_line(
        [complex(0.2 * head, base), complex(0.25 * head, base + 0.2 * head),
         complex(0.25 * head, base + 0.42 * head)], closed=False
    )  # fmt: skip
    disc = ellipse(complex(0.25 * head, base + 0.46 * head), 0.055 * head, 0.055 * head)
    return [
        tailor.seam((tube, drop), 0.85),
        tailor.piece(disc, CLOTHES["grey"], 0.55),
    ]


def _fold_lines(tailor: Tailor) -> list[Shape]:
    sizes = tailor.sizes
    drop = tailor.hem - 6
    lines = tuple(
        straight_line(
            (tailor.spot(s * 0.4, 0.5), complex(s * 0.55 * sizes.hip, drop)), closed=False
        )
        for s in (-1, 1)
    )
    colour = tint(tailor.colour, 0.35)
    return [tailor.brush.paint(lines, tailor.move, tailor.brush.line(width=0.5, colour=colour))]


def _bands(tailor: Tailor) -> list[Shape]:
    head, base = tailor.sizes.head, -tailor.sizes.torso
    bands = []
    for s in (-1, 1):
        corners = (
            complex(0, base + 0.06 * head), complex(s * 0.14 * head, base + 0.04 * head),
            complex(s * 0.17 * head, base + 0.42 * head),
            complex(s * 0.03 * head, base + 0.44 * head),
        )  # fmt: skip
        bands.append(straight_line(corners))
    pen = tailor.brush.outlined(CLOTHES["white"], width=0.6)
    return [tailor.brush.paint(bands, tailor.move, pen)]


def _lanyard(tailor: Tailor) -> list[Shape]:
    head, base = tailor.sizes.head, -tailor.sizes.torso
    low = complex(0, -0.52 * tailor.sizes.torso)
    lines = tuple(
        straight_line((complex(s * 0.15 * head, base), low), closed=False) for s in (-1, 1)
    )
    card = form("-.4,-.5 .4,-.5 .46,-.42 .46,.42 .4,.5 -.4,.5 -.46,.42 -.46,-.42")
    at = Move(0.26 * head, low + 0.12j * head).then(tailor.move)
    brush = tailor.brush
    return [
        tailor.seam(lines, 0.6),
        brush.stamp((card,), at, brush.outlined(CLOTHES["white"], width=0.6)),
        brush.stamp((ellipse(-0.06j, 0.2, 0.2),), at, brush.outlined(CLOTHES["coral"], width=0.4)),
    ]


DETAILS: dict[str, Callable[[Tailor], list[Shape]]] = {
    "waistband": _waistband,
    "strings": _strings,
    "belly-pocket": _belly_pocket,
    "opening": _opening,
    "buttons": _buttons,
    "side-pockets": _side_pockets,
    "collar": _collar,
    "placket": _placket,
    "bib": _bib,
    "shield": _shield,
    "belt": _belt,
    "lapels": _lapels,
    "stethoscope": _stethoscope,
    "fold-lines": _fold_lines,
    "bands": _bands,
    "lanyard": _lanyard,
}
