"""Hands: one form a gesture, in palm radii, origin in the palm, fingers towards +y, thumb at +x."""

from __future__ import annotations

from wnp.drawing.ink import form
from wnp.drawing.people.posing import FRONT, Body, hand_middle
from wnp.geometry import Move, Outline

PALM = 0.52
"""Radius of the palm in arm widths."""
HANDS = {
    "fist": "-.62,-.86 -1,-.25 -.95,.42 -.48,.98 .2,1.04 .84,.66 1.02,.02 .88,-.52 .6,-.86",
    "mitt": "-.62,-.86 -.98,-.2 -.98,.5 -.62,1.12 0,1.3 .56,1.06 .8,.62* 1.2,.62 1.4,.3"
    " 1.22,-.12 .92,-.42 .6,-.86",
    "open": "-.62,-.86 -.96,-.3 -1.12,.32 -1.32,.86 -1.16,1.26 -.8,1.22 -.5,.86* -.42,1.3"
    " -.2,1.68 .14,1.64 .26,1.24 .32,.86* .62,1.2 .94,1.3 1.16,.96 .98,.5 .92,.16*"
    " 1.36,.14 1.72,-.12 1.62,-.46 1.2,-.5 .86,-.62 .6,-.86",
    "flat": "-.62,-.86 -.96,-.3 -1,.36 -1,.96 -.8,1.34 -.46,1.26 -.34,.9* -.34,1.34"
    " -.12,1.66 .18,1.62 .34,1.3 .34,.9* .48,1.22 .82,1.26 1.02,.9 1,.3 .96,-.3 .6,-.86",
    "point": "-.62,-.86 -1,-.2 -.98,.46 -.6,.98 -.16,1.02* -.14,1.6 .02,1.98 .34,2.02 .54,1.72"
    " .52,.98* .9,.6 .98,.1 .88,-.52 .6,-.86",
    "stop": "-.62,-.86 -1.02,-.3 -1.06,.4 -1.16,1.2 -.92,1.5 -.64,1.26 -.56,.84* -.6,1.6 -.32,1.86"
    " -.06,1.6 -.03,.88* .02,1.62 .28,1.84 .54,1.56 .5,.84* .6,1.28 .86,1.44 1.08,1.16 1.02,.3"
    " 1,.08* 1.42,.42 1.74,.3 1.7,-.08 1.2,-.52 .86,-.66 .6,-.86",
    "thumb": "-.62,-.86 -1,-.25 -.95,.42 -.48,.98 .2,1.04 .66,.86 .84,.5 .86,.3* 1.3,.42 1.86,.4"
    " 2.06,.1 1.9,-.22 1.3,-.3 .9,-.5 .6,-.86",
}
HANDS["clasp"] = HANDS["fist"]
FINGERS = {"clasp": ("-.44,.94 -.46,.5", ".06,1.02 .02,.52", ".54,.84 .48,.44")}
"""The lines between fingers that lie round the other hand."""
LARGER = {"stop": 1.55, "thumb": 1.12}
"""Hands that are meant for us look a little larger."""


def hand_form(hand: str) -> Outline:
    """Return the outline of a hand."""
    return form(HANDS[hand])


def finger_lines(hand: str) -> tuple[Outline, ...]:
    """Return the lines between the fingers of a hand that shows its back."""
    return tuple([form(text, closed=False) for text in FINGERS.get(hand, ())])


def hand_move(body: Body, side: int) -> Move:
    """Return the move from palm radii to the page; the thumb is on the side of the body."""
    arm, sizes = body.arms[side], body.measures
    along = arm.end - arm.bend
    unit = along / (abs(along) or 1)
    towards = -1 if unit.imag > 0.2 else 1
    mirrored = towards * (1 if side == FRONT else -1) < 0
    size = LARGER.get(arm.hand, 1.0)
    turned = Move(sizes.arm_width * PALM * size * unit * -1j, hand_middle(arm, sizes), mirrored)
    return turned.then(body.place)
