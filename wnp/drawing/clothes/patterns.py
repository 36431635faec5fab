"""Patterns and pictures on clothes: stripes, dots, checks, a star on the chest."""

from __future__ import annotations

from collections.abc import Callable

from wnp.drawing.clothes.garments import colour_of, cut_of, second_colour
from wnp.drawing.ink import Brush, ellipse, form, move_outline
from wnp.drawing.people.bodies import Measures
from wnp.drawing.shapes import Pen, Shape
from wnp.geometry import Box, Move, Outline, Point, box_around, straight_line
from wnp.model.family import Garment
from wnp.palette import CLOTHES, Role
from wnp.values import Value

LARGEST_DOT = 0.13
"""How far a dot or flower reaches round its spot, in head heights."""


class Cloth(Value, frozen=True):
    """The cloth that a pattern is printed on, in torso units."""

    head: float
    """The height of the wearer's head."""
    box: Box
    """Where the pattern runs."""
    seen: Box
    """Where a spot of it can be seen."""

    def lattice(self, top: float, across: float, down: float) -> list[Point]:
        """Return the spots of a pattern in head heights; every other row stands in the gaps."""
        step, box, seen = across * self.head, self.box, self.seen
        spots = []
        row, y = 0, box.top + top * self.head
        while y < box.bottom:
            x = (row % 2) * step / 2 - step * int(-box.left / step + 1)
            while x < box.right:
                if seen.left < x < seen.right and seen.top < y < seen.bottom:
                    spots.append(complex(x, y))
                x += step
            row, y = row + 1, y + down * self.head
        return spots


def torso_move_points(sizes: Measures) -> Box:
    """Return the box of the torso in torso units, for patterns."""
    wide = max(sizes.shoulder, 1.6 * sizes.hip, sizes.waist) + 24
    return Box(-wide, -sizes.torso - 4, wide, 20 + 0.9 * sizes.leg)


def draw_pattern(
    garment: Garment, sizes: Measures, trunk: Outline, brush: Brush, move: Move
) -> list[Shape]:
    """Draw stripes, dots or checks over the whole torso; the caller clips them to the trunk."""
    painter = PATTERNS.get(garment.pattern)
    if painter is None:
        return []
    box = torso_move_points(sizes)
    if cut_of(garment).body == "top":
        box = Box(box.left, box.top, box.right, 16)
    seen = box_around(point for segment in trunk.segments for point in segment)
    cloth = Cloth(sizes.head, box, seen.grown(LARGEST_DOT * sizes.head))
    return painter(cloth, second_colour(garment), brush, move)


def _stripes(cloth: Cloth, colour: str, brush: Brush, move: Move) -> list[Shape]:
    head, box = cloth.head, cloth.box
    bands = []
    y = box.top + 0.24 * head
    while y < box.bottom:
        middle = box.middle.real
        upper = [complex(x, y) for x in (box.left, middle, box.right)]
        lower = [point + 0.085j * head for point in reversed(upper)]
        bands.append(straight_line([*upper, *lower]))
        y += 0.19 * head
    return [brush.paint(bands, move, Pen(colour, role=Role.PATTERN))]


def _dots(cloth: Cloth, colour: str, brush: Brush, move: Move) -> list[Shape]:
    dot = ellipse(0, 0.042 * cloth.head, 0.042 * cloth.head)
    spots = cloth.lattice(0.22, 0.19, 0.17)
    return [brush.scatter(dot, spots, move, Pen(colour, role=Role.PATTERN))]


def _check(cloth: Cloth, colour: str, brush: Brush, move: Move) -> list[Shape]:
    head, box = cloth.head, cloth.box
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


def _yoke(cloth: Cloth, colour: str, brush: Brush, move: Move) -> list[Shape]:
    head, box = cloth.head, cloth.box
    low = box.top + 0.42 * head
    corners = (
        complex(box.left, box.top), complex(box.right, box.top), complex(box.right, low),
        complex(0, low + 3), complex(box.left, low),
    )  # fmt: skip
    return [brush.paint((straight_line(corners),), move, Pen(colour, role=Role.PATTERN))]


def _flowers(cloth: Cloth, colour: str, brush: Brush, move: Move) -> list[Shape]:
    spots, head = cloth.lattice(0.26, 0.27, 0.22), cloth.head
    blossom = move_outline(form(MOTIFS["flower"]), Move(0.15 * head))
    heart = ellipse(0, 0.022 * head, 0.022 * head)
    middle = CLOTHES["mustard" if colour != CLOTHES["mustard"] else "cream"]
    return [
        brush.scatter(blossom, spots, move, Pen(colour, role=Role.PATTERN)),
        brush.scatter(heart, spots, move, Pen(middle, role=Role.PATTERN)),
    ]


PATTERNS: dict[str, Callable[[Cloth, str, Brush, Move], list[Shape]]] = {
    "stripes": _stripes,
    "dots": _dots,
    "check": _check,
    "yoke": _yoke,
    "flowers": _flowers,
}
MOTIF_HEIGHT, MOTIF_RADIUS = 0.52, 0.18
"""Where on the chest a picture is, in torso lengths, and how large, in head heights."""
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
    at = Move(2 * MOTIF_RADIUS * sizes.head, complex(0, -MOTIF_HEIGHT * sizes.torso)).then(move)
    shapes: list[Shape] = [
        brush.stamp((form(MOTIFS[garment.motif]),), at, brush.outlined(colour, width=0.55))
    ]
    if garment.motif in _MOTIF_CENTRES:
        dot = ellipse(
            0 if garment.motif != "rocket" else -0.12j, *(_MOTIF_CENTRES[garment.motif],) * 2
        )
        shapes.append(brush.stamp((dot,), at, brush.outlined(CLOTHES["cream"], width=0.4)))
    return shapes
