"""Draw what people lean on: stick, crutches, walking frame, white cane.

An aid is in a hand that hangs as a fist; else it stands beside who sits, and lies beside who is on
the floor. Units are those of the body, origin on the ground.
"""

from __future__ import annotations

from collections.abc import Callable

from wnp.drawing.clothes.dressing import Dress
from wnp.drawing.ink import Brush, ellipse, shade
from wnp.drawing.people.leaning import aid_to_lean_on
from wnp.drawing.people.limbs import Tube
from wnp.drawing.people.posing import BACK, FRONT, degrees_from_down, hand_middle
from wnp.drawing.shapes import Shape
from wnp.geometry import Move, Point, smooth_line, straight_line, turn
from wnp.palette import CLOTHES

STEEP = 62
"""Degrees from straight down up to which a forearm can put weight on something."""
Painter = Callable[[Dress, Point, int], list[Shape]]


def draw_leaning_aid(dress: Dress, side: int) -> list[Shape]:
    """Draw what one hand leans on; the arm is drawn over it."""
    aid = _aid(dress)
    if not aid or aid == "walking-frame" or not _leans(dress, side):
        return []
    if aid != "crutches" and side == BACK and _leans(dress, FRONT):
        return []
    return IN_HAND[aid](dress, hand_middle(dress.body.arms[side], dress.body.measures), side)


def draw_aid_before(dress: Dress) -> list[Shape]:
    """Draw the walking frame before the body, under both hands."""
    if _aid(dress) != "walking-frame" or not _leans(dress, FRONT):
        return []
    hands = [hand_middle(arm, dress.body.measures) for arm in dress.body.arms]
    return _frame(dress, hands[FRONT], hands[BACK])


def draw_aid_aside(dress: Dress) -> list[Shape]:
    """Draw an aid that no hand holds: beside a seat, or on the floor."""
    aid, body = _aid(dress), dress.body
    if not aid or not body.stance.legs or any(_leans(dress, side) for side in (FRONT, BACK)):
        return []
    if body.pose.rests not in ("seat", "feet", "hip", "knee"):
        return []
    tall = body.measures.leg + 0.62 * body.measures.torso
    if aid == "walking-frame":
        spot = complex(-1.3 * body.measures.hip - 74, -0.8 * tall)
        return _frame(dress, spot, spot)
    count = 2 if aid == "crutches" else 1
    return [shape for index in range(count) for shape in _laid_aside(dress, aid, tall, index)]


def _laid_aside(dress: Dress, aid: str, tall: float, index: int) -> list[Shape]:
    body, brush = dress.body, dress.brush
    if body.pose.rests in ("hip", "knee"):
        spun, foot = turn(84), complex(-body.measures.hip - 44, -5 - 7 * index)
    else:
        spun, foot = turn(7), complex(-1.25 * body.measures.hip - 34 - 13 * index, -3)
    place = Move(spun, foot).then(body.place)
    return ALONE[aid](brush, place, tall)


def _aid(dress: Dress) -> str:
    body = dress.body
    if body.pose.bundled or not body.stance.legs or "wheelchair" in body.appearance.aids:
        return ""
    return aid_to_lean_on(body.appearance.aids)


def _leans(dress: Dress, side: int) -> bool:
    body, arm = dress.body, dress.body.arms[side]
    if body.pose.rests != "feet" or arm.behind or arm.hand != "fist":
        return False
    limit = 84 if _aid(dress) == "walking-frame" else STEEP
    return abs(degrees_from_down(arm.end - arm.bend)) < limit


def _staff(brush: Brush, place: Move, ends: tuple[Point, Point], wide: float, colour: str) -> Shape:
    top, foot = ends
    tube = Tube(top, (top + foot) / 2, foot, wide, 0.92 * wide)
    return brush.paint((tube.patch(0, 1),), place, brush.outlined(colour, width=0.75))


def _stick_in_hand(dress: Dress, hand: Point, side: int) -> list[Shape]:
    body, brush = dress.body, dress.brush
    sign = 1 if side == FRONT else -1
    foot = complex(hand.real + 6 * sign, -3)
    grip = Tube(
        hand + complex(-15, -3), hand + complex(-8, -15), hand + complex(3, -4), 3.8, 3.8, 0.8
    )
    pen = brush.outlined(_wood(), width=0.8)
    return [
        _staff(brush, body.place, (hand - 6j, foot), 3.6, _wood()),
        brush.paint((grip.patch(0, 1),), body.place, pen),
    ]


def _wood() -> str:
    return shade(CLOTHES["brown"], 0.2)


def _crutch_in_hand(dress: Dress, hand: Point, side: int) -> list[Shape]:
    """Draw a forearm crutch: cuff round the forearm, grip in the hand, foot on the ground."""
    body, brush = dress.body, dress.brush
    sign = 1 if side == FRONT else -1
    arm = body.arms[side]
    back = (arm.bend - arm.end) / (abs(arm.bend - arm.end) or 1)
    cuff = hand + back * 0.62 * abs(arm.bend - arm.end)
    foot = complex(hand.real + 13 * sign, -4)
    wide = 0.62 * body.measures.arm_width
    across = back * 1j * wide
    clasp = smooth_line([cuff - across, cuff + back * 7, cuff + across], closed=False)
    metal = CLOTHES["blue"]
    return [
        _staff(brush, body.place, (hand, foot), 3.4, metal),
        brush.paint((ellipse(foot + 1j, 6, 4.5),), body.place, brush.outlined(CLOTHES["dark"])),
        brush.paint((clasp,), body.place, brush.line(width=1.5)),
        brush.paint(
            (straight_line((hand - 10 * sign, hand + 15 * sign), closed=False),),
            body.place, brush.line(width=2.2, colour=CLOTHES["dark"]),
        ),
    ]  # fmt: skip


def _cane_in_hand(dress: Dress, hand: Point, side: int) -> list[Shape]:
    body = dress.body
    sign = 1 if side == FRONT else -1
    foot = complex(hand.real + 74 * sign * body.measures.head / 98, -3)
    return _cane(dress.brush, body.place, hand - (foot - hand) * 0.08, foot)


def _cane(brush: Brush, place: Move, top: Point, foot: Point) -> list[Shape]:
    """Draw a white cane with its red end and dark grip."""
    along = foot - top
    return [
        _staff(brush, place, (top, foot), 3.2, CLOTHES["white"]),
        _staff(brush, place, (top + along * 0.74, foot), 3.2, CLOTHES["red"]),
        _staff(brush, place, (top, top + along * 0.16), 3.6, CLOTHES["dark"]),
        brush.paint((ellipse(foot, 4.5, 4.5),), place, brush.outlined(CLOTHES["white"], width=0.7)),
    ]


def _frame(dress: Dress, hand: Point, far_hand: Point) -> list[Shape]:
    """Draw a walking frame on wheels, side-on: handles, two legs, a seat, a basket."""
    brush, place = dress.brush, dress.body.place
    size = dress.body.measures.head / 98
    x, top, low = hand.real, hand.imag, -11.0
    middle = top * 0.52
    rear, front = complex(x - 2, low), complex(x + 58 * size, low)
    metal = CLOTHES["red"]
    grips = [
        straight_line((hand - 13 + 1j, hand + 7 + 1j), closed=False),
        straight_line((far_hand - 11, hand + 4 + 5j), closed=False),
    ]
    legs = [(hand + 2j, rear), (complex(x + 7, top + 0.16 * -top), front)]
    basket = straight_line(
        (complex(x + 4, middle + 6), complex(x + 44 * size, middle + 6),
         complex(x + 40 * size, middle + 36 * size), complex(x + 7, middle + 36 * size))
    )  # fmt: skip
    seat = complex(x - 3, middle), complex(x + 48 * size, middle)
    wheels = [ellipse(spot, 11, 11) for spot in (rear, front)]
    return [
        brush.paint(grips, place, brush.line(width=2.3, colour=CLOTHES["dark"])),
        brush.paint((basket,), place, brush.outlined(CLOTHES["grey"], width=0.8)),
        *(_staff(brush, place, leg, 3.4, metal) for leg in legs),
        _staff(brush, place, seat, 4.6, CLOTHES["dark"]),
        brush.paint(wheels, place, brush.outlined(CLOTHES["grey"], width=0.9)),
        brush.paint([ellipse(spot, 3, 3) for spot in (rear, front)], place, brush.line(width=0.7)),
    ]


def _crutch_alone(brush: Brush, place: Move, tall: float) -> list[Shape]:
    grip = -0.74j * tall
    clasp = smooth_line([-7 - 0.98j * tall, 5 - 0.99j * tall, 9 - 1.03j * tall], closed=False)
    return [
        _staff(brush, place, (-1j * tall, 0), 3.4, CLOTHES["blue"]),
        brush.paint((ellipse(0, 5.5, 4.5),), place, brush.outlined(CLOTHES["dark"])),
        brush.paint((clasp,), place, brush.line(width=1.4)),
        brush.paint(
            (straight_line((grip, grip + 17), closed=False),),
            place, brush.line(width=2.2, colour=CLOTHES["dark"]),
        ),
    ]  # fmt: skip


def _stick_alone(brush: Brush, place: Move, tall: float) -> list[Shape]:
    top = -0.72j * tall
    grip = Tube(top - 14 + 6j, top - 7 - 8j, top + 2 + 5j, 3.8, 3.8, 0.8).patch(0, 1)
    return [
        _staff(brush, place, (top, 0), 3.6, _wood()),
        brush.paint((grip,), place, brush.outlined(_wood(), width=0.8)),
    ]


def _cane_alone(brush: Brush, place: Move, tall: float) -> list[Shape]:
    return _cane(brush, place, -0.95j * tall, 0)


IN_HAND: dict[str, Painter] = {
    "stick": _stick_in_hand,
    "crutches": _crutch_in_hand,
    "white-cane": _cane_in_hand,
}
ALONE: dict[str, Callable[[Brush, Move, float], list[Shape]]] = {
    "stick": _stick_alone,
    "crutches": _crutch_alone,
    "white-cane": _cane_alone,
}
