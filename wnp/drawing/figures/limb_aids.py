"""Draw what an arm or leg may have: a plaster cast, a prosthesis, a plaster on the knee.

Arms have it on the side away from where the person faces, so that the other hand stays free; legs
on the near side. Casts are white with a heart on them, as friends paint it.
"""

from __future__ import annotations

from wnp.drawing.clothes.patterns import MOTIFS
from wnp.drawing.ink import Brush, ellipse, form, move_outline, shade
from wnp.drawing.people.limbs import Tube
from wnp.drawing.people.posing import BACK, FRONT
from wnp.drawing.shapes import Shape
from wnp.geometry import Move, Outline, smooth_line, straight_line, turn
from wnp.palette import CLOTHES

ELBOW, KNEE = 0.5, 0.5
STUMP = 0.58
"""Where an arm ends that has no hand, as a share of the arm."""


def has_arm_aid(aids: tuple[str, ...], name: str, side: int) -> bool:
    """Whether an arm of this side has an aid."""
    return side == BACK and name in aids


def has_leg_aid(aids: tuple[str, ...], name: str, side: int) -> bool:
    """Whether a leg of this side has an aid."""
    return side == FRONT and name in aids


def _wider(tube: Tube, share: float) -> Tube:
    return Tube(tube.root, tube.bend, tube.end, tube.wide * share, tube.narrow * share)


def _band(tube: Tube, start: float, stop: float) -> Outline:
    """Return a piece of a limb with two straight ends."""
    left, right = tube.sides(start, stop)
    points = [*left, *reversed(right)]
    return smooth_line(points, corners=frozenset({0, len(left) - 1, len(left), len(points) - 1}))


def draw_cast(
    tube: Tube, brush: Brush, place: Move, *, start: float = ELBOW, stop: float = 1.0
) -> list[Shape]:
    """Draw the cast on a forearm or lower leg, with a heart that somebody painted on it."""
    band = _band(_wider(tube, 1.24), start, stop)
    spot, along = tube.at(start + 0.45 * (stop - start))
    heart = move_outline(form(MOTIFS["heart"]), Move(1.15 * tube.narrow * along * -1j, spot))
    return [
        brush.paint((band,), place, brush.outlined(CLOTHES["white"])),
        brush.stamp((heart,), place, brush.outlined(CLOTHES["red"], width=0.4)),
    ]


def draw_stump(tube: Tube, brush: Brush, place: Move, colour: str, start: float) -> list[Shape]:
    """Draw an arm that ends below the elbow: the sleeve is closed there."""
    point, along = tube.at(STUMP)
    short = Tube(tube.root, tube.at(STUMP / 2)[0], point - along * tube.narrow, tube.wide,
                 tube.narrow)  # fmt: skip
    outline = short.rounded(start)
    fold = straight_line((point - 0.9 * along * tube.narrow, point - 1.9 * along * tube.narrow),
                         closed=False)  # fmt: skip
    return [
        brush.paint((outline,), place, brush.outlined(colour)),
        brush.paint((fold,), place, brush.line(width=0.5)),
    ]


def draw_false_arm(tube: Tube, brush: Brush, place: Move, start: float) -> list[Shape]:
    """Draw the forearm of a prosthesis, where the sleeve leaves it bare."""
    joint = straight_line(tube.across(0.93), closed=False)
    return [
        brush.paint((tube.bare(start, 1.0),), place, brush.outlined(HAND_COLOUR)),
        brush.paint((joint,), place, brush.line(width=0.7)),
    ]


HAND_COLOUR = CLOTHES["grey"]
"""The hand of a prosthesis."""


def draw_false_leg(tube: Tube, brush: Brush, place: Move, start: float = KNEE) -> list[Shape]:
    """Draw the lower leg of a prosthesis: a socket below the knee, a rod, a round ankle."""
    rod = _band(_wider(tube, 0.36), start + 0.2 * (1 - start), 1.0)
    socket = _band(_wider(tube, 0.9), start - 0.06, start + 0.42 * (1 - start))
    ankle, _ = tube.at(0.97)
    return [
        brush.paint((rod,), place, brush.outlined(CLOTHES["grey"], width=0.85)),
        brush.paint((ellipse(ankle, 0.5 * tube.wide, 0.5 * tube.wide),), place,
                    brush.outlined(shade(CLOTHES["grey"], 0.25), width=0.7)),
        brush.paint((socket,), place, brush.outlined(CLOTHES["teal"], width=0.9)),
    ]  # fmt: skip


def draw_knee_plaster(tube: Tube, brush: Brush, place: Move, at: float = KNEE) -> list[Shape]:
    """Draw a plaster on the knee."""
    spot, _ = tube.at(at)
    strip = form("-1.05,-.42 0,-.48 1.05,-.42 1.2,0 1.05,.42 0,.48 -1.05,.42 -1.2,0")
    pad = form("-.42,-.42* .42,-.42* .42,.42* -.42,.42*")
    move = Move(0.9 * tube.narrow * turn(-14), spot)
    return [
        brush.stamp(
            (move_outline(strip, move),), place, brush.outlined(CLOTHES["sand"], width=0.6)
        ),
        brush.stamp((move_outline(pad, move),), place, brush.line(width=0.4)),
    ]
