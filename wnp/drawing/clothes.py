"""Clothes: one row a garment, its outline on the torso, its sleeves, and what is sewn on.

Torso units: units of the body, origin at the pelvis, y up is negative.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from wnp.drawing.bodies import Measures
from wnp.drawing.ink import Brush, both_sides, ellipse, form, move_outline, shade, tint
from wnp.drawing.shapes import Pen, Shape
from wnp.geometry import Box, Move, Outline, Point, smooth_line, straight_line
from wnp.model.family import Garment
from wnp.palette import CLOTHES, Role, grey_of

SHORT, LONG = 0.42, 0.95
"""How far sleeves reach, as shares of the arm."""


@dataclass(frozen=True, slots=True)
class Cut:
    """How a garment for the upper body is made."""

    sleeve: float = LONG
    body: str = "top"
    """A row of HEMS."""
    details: tuple[str, ...] = ()
    """Rows of DETAILS, drawn in this order."""
    neckline: str = "round"
    """`round`, `v`, `collar` or `high`."""
    cuffs: bool = False


@dataclass(frozen=True, slots=True)
class Hem:
    """How far a garment hangs below the hip, and how wide it swings."""

    flare: float
    drop: float
    """In leg lengths."""


CUTS = {
    "t-shirt": Cut(SHORT),
    "jumper": Cut(cuffs=True, details=("waistband",)),
    "hoodie": Cut(cuffs=True, details=("strings", "belly-pocket")),
    "cardigan": Cut(cuffs=True, details=("opening", "buttons"), neckline="v"),
    "jacket": Cut(cuffs=True, details=("opening", "side-pockets"), neckline="v"),
    "shirt": Cut(details=("collar", "placket")),
    "dungarees": Cut(details=("bib",)),
    "dress": Cut(SHORT, "dress"),
    "coat": Cut(body="coat", details=("opening", "buttons", "side-pockets"), neckline="v"),
    "pyjamas": Cut(cuffs=True, details=("collar", "placket")),
    "uniform": Cut(cuffs=True, details=("collar", "placket", "shield", "belt")),
    "doctor-coat": Cut(
        body="coat", details=("opening", "lapels", "buttons", "stethoscope"), neckline="v"
    ),
    "robe": Cut(body="robe", details=("fold-lines", "bands")),
}
HEMS = {
    "top": Hem(0, 0),
    "dress": Hem(1.5, 0.44),
    "robe": Hem(1.36, 0.80),
    "coat": Hem(1.14, 0.34),
}
TROUSERS = {"trousers": 1.0, "shorts": 0.47, "skirt": 0.0}
"""How far legs are covered, as shares of the leg."""


def cut_of(garment: Garment) -> Cut:
    """Return the cut of a garment; unknown kinds are jumpers."""
    return CUTS.get(garment.kind, CUTS["jumper"])


def colour_of(name: str) -> str:
    """Return the colour value of a palette name."""
    return CLOTHES.get(name, CLOTHES["grey"])


def second_colour(garment: Garment) -> str:
    """Return the colour of pattern, motif or lining: as said, else one that stays apart."""
    if garment.second_colour:
        return colour_of(garment.second_colour)
    return CLOTHES["cream"] if grey_of(colour_of(garment.colour)) < 185 else CLOTHES["red"]


@lru_cache(maxsize=256)
def torso_outline(sizes: Measures, body: str, *, low: bool, pregnant: bool) -> Outline:
    """Return the garment's outline; `low` for people who sit, kneel or crouch."""
    length, hip, waist, shoulder = sizes.torso, sizes.hip, sizes.waist, sizes.shoulder
    half = [
        complex(0, 3 - length), complex(0.40 * shoulder, -length - 1),
        complex(0.84 * shoulder, 0.06 * sizes.head - length),
        complex(shoulder, 0.20 * sizes.head - length),
        complex(max(waist, 0.86 * shoulder), -0.42 * length),
    ]  # fmt: skip
    corners: set[int] = set()
    if body == "top":
        half += [
            complex(1.04 * hip, -0.14 * length), complex(1.05 * hip, 2), complex(0.98 * hip, 11),
            complex(0.5 * hip, 14), 14.5j,
        ]  # fmt: skip
    else:
        hem = HEMS[body]
        flare, drop = (1.08, 10.0) if low else (hem.flare, hem.drop * sizes.leg)
        half += [
            complex(1.04 * hip, -4), complex(flare * hip, drop),
            complex(0.5 * flare * hip, drop + 7), complex(0, drop + 8),
        ]  # fmt: skip
        corners = {6, 2 * len(half) - 2 - 6}
    points = both_sides(half)
    if pregnant:
        points = [_with_child(point, length) for point in points]
    return smooth_line(points, corners=frozenset(corners))


def _with_child(point: Point, length: float) -> Point:
    """Move the front of the belly forward; most between waist and hip."""
    if point.real <= 0 or not -0.6 * length <= point.imag <= 4:
        return point
    return point + 22


def torso_move_points(sizes: Measures) -> Box:
    """Return the box of the torso in torso units, for patterns."""
    wide = max(sizes.shoulder, 1.6 * sizes.hip, sizes.waist) + 24
    return Box(-wide, -sizes.torso - 4, wide, 20 + 0.9 * sizes.leg)


def draw_pattern(garment: Garment, sizes: Measures, brush: Brush, move: Move) -> list[Shape]:
    """Draw stripes, dots or checks over the whole torso; the caller clips them."""
    painter = PATTERNS.get(garment.pattern)
    if painter is None:
        return []
    box = torso_move_points(sizes)
    if cut_of(garment).body == "top":
        box = Box(box.left, box.top, box.right, 16)
    return painter(sizes.head, box, second_colour(garment), brush, move)


def _stripes(head: float, box: Box, colour: str, brush: Brush, move: Move) -> list[Shape]:
    bands = []
    y = box.top + 0.24 * head
    while y < box.bottom:
        middle = box.middle.real
        upper = [complex(x, y) for x in (box.left, middle, box.right)]
        lower = [point + 0.085j * head for point in reversed(upper)]
        bands.append(straight_line([*upper, *lower]))
        y += 0.19 * head
    return [brush.paint(bands, move, Pen(colour, role=Role.PATTERN))]


def _dots(head: float, box: Box, colour: str, brush: Brush, move: Move) -> list[Shape]:
    step, radius = 0.19 * head, 0.042 * head
    dots = []
    row, y = 0, box.top + 0.22 * head
    while y < box.bottom:
        x = (row % 2) * step / 2 - step * int(-box.left / step + 1)
        while x < box.right:
            dots.append(move_outline(ellipse(0, 1, 1), Move(radius, complex(x, y))))
            x += step
        row, y = row + 1, y + 0.17 * head
    return [brush.stamp(dots, move, Pen(colour, role=Role.PATTERN))]


def _check(head: float, box: Box, colour: str, brush: Brush, move: Move) -> list[Shape]:
    step = 0.2 * head
    lines = []
    x = 0.0
    while x < box.right:
        for side in {x, -x}:
            middle = complex(side, box.middle.imag)
            ends = (complex(side, box.top), middle, complex(side, box.bottom))
            lines.append(straight_line(ends, closed=False))
        x += step
    y = box.top + 0.24 * head
    while y < box.bottom:
        ends = (complex(box.left, y), complex(0, y), complex(box.right, y))
        lines.append(straight_line(ends, closed=False))
        y += step
    pen = Pen("", colour, round(3 * abs(move.factor), 2), Role.PATTERN)
    return [brush.paint(sorted(lines, key=repr), move, pen)]


def _yoke(head: float, box: Box, colour: str, brush: Brush, move: Move) -> list[Shape]:
    low = box.top + 0.42 * head
    corners = (
        complex(box.left, box.top), complex(box.right, box.top), complex(box.right, low),
        complex(0, low + 3), complex(box.left, low),
    )  # fmt: skip
    return [brush.paint((straight_line(corners),), move, Pen(colour, role=Role.PATTERN))]


PATTERNS: dict[str, Callable[[float, Box, str, Brush, Move], list[Shape]]] = {
    "stripes": _stripes,
    "dots": _dots,
    "check": _check,
    "yoke": _yoke,
}
MOTIFS = {
    "heart": "0,-.16* .17,-.36 .44,-.34 .5,-.06 .3,.22 0,.46* -.3,.22 -.5,-.06 -.44,-.34 -.17,-.36",
    "star": "0,-.52* .13,-.16* .5,-.15* .21,.08* .31,.44* 0,.23* -.31,.44* -.21,.08* -.5,-.15*"
    " -.13,-.16*",
    "sun": "0,-.52* .12,-.3* .37,-.37* .3,-.12* .52,0* .3,.12* .37,.37* .12,.3* 0,.52* -.12,.3*"
    " -.37,.37* -.3,.12* -.52,0* -.3,-.12* -.37,-.37* -.12,-.3*",
    "moon": ".22,-.5* -.18,-.34 -.34,0 -.18,.34 .22,.5* .02,.26 -.06,0 .02,-.26",
    "flower": "-.14,-.2~.16 .14,-.2~.16 .24,.08~.16 0,.26~.16 -.24,.08~.16",
    "rocket": "0,-.58* .2,-.3 .22,.06* .4,.36* .16,.28* 0,.4 -.16,.28* -.4,.36* -.22,.06* -.2,-.3",
}
_MOTIF_COLOURS = {
    "heart": "red", "star": "mustard", "sun": "mustard", "moon": "mustard", "flower": "pink",
    "rocket": "red",
}  # fmt: skip
_MOTIF_CENTRES = {"flower": 0.09, "rocket": 0.1, "sun": 0.2}


def draw_motif(garment: Garment, sizes: Measures, brush: Brush, move: Move) -> list[Shape]:
    """Draw the picture on the chest."""
    if garment.motif not in MOTIFS:
        return []
    colour = colour_of(garment.second_colour or _MOTIF_COLOURS[garment.motif])
    if colour == colour_of(garment.colour):
        colour = CLOTHES["cream"]
    at = Move(0.36 * sizes.head, complex(0, -0.52 * sizes.torso)).then(move)
    shapes: list[Shape] = [
        brush.stamp((form(MOTIFS[garment.motif]),), at, brush.outlined(colour, width=0.55))
    ]
    if garment.motif in _MOTIF_CENTRES:
        dot = ellipse(
            0 if garment.motif != "rocket" else -0.12j, *(_MOTIF_CENTRES[garment.motif],) * 2
        )
        shapes.append(brush.stamp((dot,), at, brush.outlined(CLOTHES["cream"], width=0.4)))
    return shapes


@dataclass(frozen=True, slots=True)
class Tailor:
    """What a detail needs to know: body, garment, and the pen."""

    sizes: Measures
    garment: Garment
    brush: Brush
    move: Move
    skin: str

    def spot(self, x: float, y: float) -> Point:
        """Return a torso point: x in shoulder half widths, y in torso lengths upwards."""
        return complex(x * self.sizes.shoulder, -y * self.sizes.torso)

    def line(self, *points: Point, width: float = 0.6, closed: bool = False) -> Outline:
        """Return a straight line through torso points."""
        return straight_line(points, closed=closed)

    def seam(self, outlines: tuple[Outline, ...], width: float = 0.6) -> Shape:
        """Draw bare lines."""
        return self.brush.paint(outlines, self.move, self.brush.line(width=width))

    def piece(self, outline: Outline, colour: str, width: float = 0.7) -> Shape:
        """Draw a filled piece with a line round it."""
        return self.brush.paint((outline,), self.move, self.brush.outlined(colour, width=width))

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
    bottom = 14j + (HEMS[cut_of(tailor.garment).body].drop * tailor.sizes.leg * 0.9) * 1j
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
            complex(s * 0.15 * head, base - 0.02 * head), complex(s * 0.03 * head, base + 0.13 * head),
            complex(s * 0.16 * head, base + 0.20 * head), complex(s * 0.27 * head, base + 0.03 * head),
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
    lower = smooth_line(
        [
            complex(-max(sizes.waist, hip) * 1.02, waist), complex(max(sizes.waist, hip) * 1.02, waist),
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
    drop = 0.8 * sizes.leg
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
            complex(s * 0.17 * head, base + 0.42 * head), complex(s * 0.03 * head, base + 0.44 * head),
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
