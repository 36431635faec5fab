"""Clothes: one row a garment: its outline on the torso, its sleeves, what is sewn on.

Torso units: units of the body, origin at the pelvis, y up is negative.
"""

from __future__ import annotations

from functools import lru_cache

from wnp.drawing.ink import both_sides
from wnp.drawing.people.bodies import Measures
from wnp.geometry import Outline, Point, smooth_line
from wnp.model.family import Garment
from wnp.palette import CLOTHES, grey_of
from wnp.values import Value

SHORT, LONG = 0.42, 0.95
"""How far sleeves reach, as shares of the arm."""


class Cut(Value, frozen=True):
    """How a garment for the upper body is made."""

    sleeve: float = LONG
    body: str = "top"
    """A row of HEMS."""
    details: tuple[str, ...] = ()
    """Rows of DETAILS, drawn in this order."""
    neckline: str = "round"
    """`round`, `v`, `collar` or `high`."""
    cuffs: bool = False


class Hem(Value, frozen=True):
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
    "tank-top": Cut(0.1),
    "suit": Cut(details=("opening", "lapels", "buttons"), neckline="v"),
    "scrubs": Cut(SHORT, details=("v-neck", "chest-pocket"), neckline="v"),
    "band-jacket": Cut(details=("zip", "bright-bands", "high-collar")),
    "chef-jacket": Cut(cuffs=True, details=("double-buttons", "high-collar")),
    "winter-coat": Cut(cuffs=True, body="coat", details=("quilting", "zip", "high-collar")),
    "abaya": Cut(body="robe", details=("fold-lines",)),
}
HEMS = {
    "top": Hem(0, 0),
    "dress": Hem(1.5, 0.44),
    "robe": Hem(1.36, 0.80),
    "coat": Hem(1.14, 0.34),
}
TROUSERS = {"trousers": 1.0, "shorts": 0.47, "skirt": 0.0, "long-skirt": 0.0}
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
