"""What people wear over their clothes: scarf, tie, apron, vest, straps of a bag.

One function an extra, in torso units as in `wnp.drawing.clothes.sewing`; the garment of the
tailor is the extra itself. Tights and gloves are colours of legs and hands and are drawn there.
"""

from __future__ import annotations

from collections.abc import Callable

from wnp.drawing.clothes.sewing import Tailor
from wnp.drawing.ink import form, move_outline, shade, tint
from wnp.drawing.shapes import Shape
from wnp.geometry import Move, Outline, smooth_line, straight_line
from wnp.palette import CLOTHES


def _scarf(tailor: Tailor) -> list[Shape]:
    """Draw a scarf round the neck, one end down the chest, with fringes."""
    head, base = tailor.sizes.head, -tailor.sizes.torso
    move = Move(head, complex(0, base))
    end = form("-.04,.1* .2,.08* .24,.62* -.02,.64*")
    fringes = [form(f"{x},.64 {x},.72", closed=False) for x in (0.02, 0.1, 0.18)]
    ring = form("-.34,-.04 -.2,-.1 0,-.06 .2,-.1 .34,-.04 .36,.1 .18,.2 0,.22 -.18,.2 -.36,.1")
    fold = form("-.24,.04 -.04,.11 .22,.06", closed=False)
    dark = shade(tailor.colour, 0.16)
    return [
        tailor.piece(move_outline(end, move), dark, 0.8),
        tailor.seam(tuple(move_outline(line, move) for line in fringes), 0.6),
        tailor.piece(move_outline(ring, move), tailor.colour, 0.9),
        tailor.seam((move_outline(fold, move),), 0.5),
    ]


def _tie(tailor: Tailor) -> list[Shape]:
    head, base = tailor.sizes.head, -tailor.sizes.torso
    blade = form("-.045,.13* .045,.13* .1,.68 0,.8* -.1,.68")
    knot = form("-.07,.03* .07,.03* .045,.14* -.045,.14*")
    move = Move(head, complex(0, base))
    return [tailor.piece(move_outline(one, move), tailor.colour, 0.65) for one in (blade, knot)]


def _bow_tie(tailor: Tailor) -> list[Shape]:
    wings = form("0,0* -.14,-.1 -.2,-.05 -.2,.06 -.14,.1 0,0* .14,.1 .2,.06 .2,-.05 .14,-.1")
    move = Move(tailor.sizes.head, complex(0, -tailor.sizes.torso + 0.11 * tailor.sizes.head))
    return [tailor.piece(move_outline(wings, move), tailor.colour, 0.7)]


def _apron(tailor: Tailor) -> list[Shape]:
    """Draw an apron: bib, straps to the neck, a skirt to the knees, a pocket."""
    sizes = tailor.sizes
    hip, length, shoulder = sizes.hip, sizes.torso, sizes.shoulder
    low = 12.0 if tailor.low else 0.36 * sizes.leg
    waist, top = -0.34 * length, -0.7 * length
    straps = tuple(
        straight_line(
            (complex(s * 0.4 * shoulder, top + 2), complex(s * 0.3 * shoulder, -length)),
            closed=False,
        )
        for s in (-1, 1)
    )
    skirt = smooth_line(
        [complex(-0.46 * shoulder, top), complex(0, top + 3), complex(0.46 * shoulder, top),
         complex(0.6 * shoulder, waist), complex(0.98 * hip, waist + 8), complex(1.02 * hip, low),
         complex(0, low + 6), complex(-1.02 * hip, low), complex(-0.98 * hip, waist + 8),
         complex(-0.6 * shoulder, waist)],
        corners=frozenset({0, 2, 4, 5, 7, 8}),
    )  # fmt: skip
    pocket = straight_line(
        (complex(-0.4 * hip, -0.16 * length), complex(0.4 * hip, -0.16 * length),
         complex(0.36 * hip, 3), complex(-0.36 * hip, 3))
    )  # fmt: skip
    return [
        tailor.seam(straps, 0.9),
        tailor.piece(skirt, tailor.colour, 0.85),
        tailor.piece(pocket, shade(tailor.colour, 0.1), 0.55),
    ]


def _vest(tailor: Tailor) -> list[Shape]:
    """Draw a vest that is seen from afar: open in front, with a bright band."""
    shapes = [tailor.piece(_vest_side(tailor, s), tailor.colour, 0.8) for s in (-1, 1)]
    sizes = tailor.sizes
    bands = []
    for s in (-1, 1):
        edge = s * max(sizes.waist, 0.86 * sizes.shoulder)
        bands.append(
            straight_line(
                (complex(s * 0.16 * sizes.head, -0.34 * sizes.torso),
                 complex(edge, -0.36 * sizes.torso), complex(edge, -0.25 * sizes.torso),
                 complex(s * 0.16 * sizes.head, -0.23 * sizes.torso))
            )
        )  # fmt: skip
    pen = tailor.brush.outlined(CLOTHES["white"], width=0.5)
    return [*shapes, tailor.brush.paint(bands, tailor.move, pen)]


def _vest_side(tailor: Tailor, s: int) -> Outline:
    sizes = tailor.sizes
    length, shoulder = sizes.torso, sizes.shoulder
    side = max(sizes.waist, 0.88 * shoulder)
    return smooth_line(
        [complex(s * 0.2 * sizes.head, -length), complex(s * 0.72 * shoulder, -length + 3),
         complex(s * 0.7 * shoulder, -0.72 * length), complex(s * side, -0.5 * length),
         complex(s * side, 4), complex(s * 0.14 * sizes.head, 8),
         complex(s * 0.14 * sizes.head, -0.6 * length)],
        corners=frozenset({0, 1, 4, 5}),
    )  # fmt: skip


def _straps(tailor: Tailor) -> list[Shape]:
    """Draw the two straps of a backpack."""
    shoulder, length = tailor.sizes.shoulder, tailor.sizes.torso
    straps = [
        smooth_line(
            [complex(s * 0.5 * shoulder, -length - 1), complex(s * 0.72 * shoulder, -length + 2),
             complex(s * 0.7 * shoulder, -0.6 * length),
             complex(s * 0.84 * shoulder, -0.36 * length),
             complex(s * 0.68 * shoulder, -0.36 * length),
             complex(s * 0.5 * shoulder, -0.6 * length)],
            corners=frozenset({0, 1, 3, 4}),
        )
        for s in (-1, 1)
    ]  # fmt: skip
    pen = tailor.brush.outlined(tailor.colour, width=0.7)
    return [tailor.brush.paint(straps, tailor.move, pen)]


def _sling(tailor: Tailor) -> list[Shape]:
    """Draw a long cloth in which a baby is carried: crossed over the chest, round the waist."""
    sizes = tailor.sizes
    length, shoulder, side = sizes.torso, sizes.shoulder, max(sizes.waist, 0.88 * sizes.shoulder)
    bands = [
        smooth_line(
            [complex(s * 0.36 * shoulder, -length), complex(s * 0.84 * shoulder, -length + 5),
             complex(-s * 0.3 * side, -0.3 * length), complex(-s * side, -0.12 * length),
             complex(-s * side, -0.34 * length), complex(-s * 0.2 * side, -0.58 * length)],
            corners=frozenset({0, 1, 3, 4}),
        )
        for s in (-1, 1)
    ]  # fmt: skip
    belt = smooth_line(
        [complex(-side, -0.3 * length), complex(0, -0.26 * length), complex(side, -0.3 * length),
         complex(side, -0.08 * length), complex(0, -0.02 * length), complex(-side, -0.08 * length)],
        corners=frozenset({0, 2, 3, 5}),
    )  # fmt: skip
    return [tailor.piece(one, tailor.colour, 0.7) for one in (*bands, belt)]


def _bag(tailor: Tailor) -> list[Shape]:
    """Draw a bag at the hip, its strap over the other shoulder."""
    sizes = tailor.sizes
    strap = straight_line(
        (complex(0.55 * sizes.shoulder, -sizes.torso), complex(-0.86 * sizes.hip, -8)),
        closed=False,
    )
    bag = form("-.5,-.34* .5,-.34* .54,.26 .4,.4 -.4,.4 -.54,.26")
    flap = form("-.5,-.34 -.3,.06 .3,.06 .5,-.34", closed=False)
    move = Move(0.5 * sizes.head, complex(-0.84 * sizes.hip, 4))
    return [
        tailor.seam((strap,), 1.1),
        tailor.piece(move_outline(bag, move), tailor.colour, 0.8),
        tailor.seam((move_outline(flap, move),), 0.6),
    ]


EXTRAS: dict[str, Callable[[Tailor], list[Shape]]] = {
    "apron": _apron,
    "vest": _vest,
    "tie": _tie,
    "bow-tie": _bow_tie,
    "sling": _sling,
    "backpack": _straps,
    "bag": _bag,
    "scarf": _scarf,
}


def draw_extras(tailors: tuple[Tailor, ...]) -> list[Shape]:
    """Draw extras in the order in which they are put on."""
    worn = {tailor.garment.kind: tailor for tailor in tailors}
    return [shape for kind in EXTRAS if kind in worn for shape in EXTRAS[kind](worn[kind])]


SEEN_FROM_BEHIND = 1.6
"""How wide a backpack is between the arms, in shoulder half widths."""


def draw_bag(tailor: Tailor, *, in_front: bool) -> list[Shape]:
    """Draw the backpack itself: behind the body, or in front of one that is seen from behind."""
    sizes = tailor.sizes
    sack = form("-.5,-.42 -.3,-.54 .3,-.54 .5,-.42 .56,.2 .46,.46 -.46,.46 -.56,.2")
    pocket = form("-.34,.06* .34,.06* .36,.36 -.36,.36")
    size = SEEN_FROM_BEHIND if in_front else 2.5
    move = Move(size * sizes.shoulder, complex(0, -0.5 * sizes.torso))
    return [
        tailor.piece(move_outline(sack, move), tint(tailor.colour, 0.1), 1.0),
        tailor.piece(move_outline(pocket, move), tailor.colour, 0.7),
    ]
