"""Two people whose heads or hands meet: whispering, kissing, giving, high fives, stroking, feeding.

In and out are as in `contacts`: bodies that stand about right become bodies that touch. The first
one is who whispers, gives, strokes; both are turned to each other.
"""

from __future__ import annotations

from wnp.drawing.figures.figure import LAYERS
from wnp.drawing.people.posing import BACK, FRONT, Body, reach_for, shifted
from wnp.drawing.staging.contacts import (
    HAND_NAMES,
    JOINED,
    Contact,
    Order,
    comfort,
    one_after_another,
    posed_again,
)
from wnp.geometry import Point

AT_EAR = 1.08
"""How far apart heads are that share a secret, in half head heights of both."""
AT_CHEEK = 0.93
"""How far apart heads are in a kiss."""
BENT = 0.84
"""How much of the reach of an arm is used where hands meet between two people."""
FAR = 1.5
"""From how many head heights on somebody kneels down to a toddler to give it a hand."""
TURNS = (0.55, 0.55)
"""How far both turn who give each other a hand."""
IN_HAND = 30.0
"""How far each hand lies from the middle of what is handed over, in units."""


def whisper(one: Body, other: Body) -> Contact:
    """Bring a mouth near an ear, a hand held beside it; the taller one comes down to a child."""
    one, other = _eye_to_eye(one, other)
    one, other = _heads_apart(one, other, AT_EAR)
    way = one.side_towards(other.on_torso(0, 0.5))
    sign = 1 if way == FRONT else -1
    one = reach_for(one, way, one.head_move.at(complex(0.46 * sign, 0.4)), hand="flat", outward=0.3)
    near = other.side_towards(one.on_torso(0, 0.5))
    if other.pose.rests == "knee":
        other = reach_for(other, near, one.on_torso(-0.96, 0.66), hand="mitt", outward=0)
        return Contact((one, other), (*_round_back(1, near), (0, HAND_NAMES[way])))
    return Contact((one, other), (*_heads_before(one, other), (0, HAND_NAMES[way])))


def _round_back(index: int, side: int) -> Order:
    """Return the order in which somebody's arm goes round the other's back; its hand is seen."""
    return (*_whole(index), *_whole(1 - index), (index, HAND_NAMES[side]))


def kiss(one: Body, other: Body) -> Contact:
    """Let somebody kiss a cheek, an arm round the other's back."""
    one, other = _eye_to_eye(one, other)
    one, other = _heads_apart(one, other, AT_CHEEK)
    way = one.side_towards(other.on_torso(0, 0.5))
    if other.pose.rests == "knee":
        one = reach_for(one, way, other.on_torso(0.4, 0.8), hand="mitt", outward=0)
        return Contact((one, other), _heads_before(one, other))
    one = reach_for(one, way, other.on_torso(-0.96, 0.68), hand="mitt", outward=0)
    order = tuple(step for step in _round_back(0, way) if step != (0, "head"))
    return Contact((one, other), (*order, (0, "head")))


def _heads_before(one: Body, other: Body) -> Order:
    """Return the order in which the one who stands upright hides the knee of the other."""
    low, high = (0, 1) if one.pose.rests == "knee" else (1, 0)
    body = LAYERS[: LAYERS.index("head")]
    rest = LAYERS[LAYERS.index("head") :]
    if one.pose.rests != "knee" and other.pose.rests != "knee":
        return (*_whole(1), *_whole(0))
    lower = [(low, layer) for layer in body]
    if low == 1:
        return (*lower, *((1, layer) for layer in rest), *_whole(high))
    rest = tuple(layer for layer in rest if layer != "front-arm")
    upper = (*((1, layer) for layer in body), (0, "front-arm"), *((1, layer) for layer in rest))
    return (*lower, *upper, (1, "front-arm"), *((0, layer) for layer in rest))


def _whole(index: int) -> Order:
    return tuple((index, layer) for layer in LAYERS)


def _eye_to_eye(
    one: Body,
    other: Body,
    *,
    far: float = 0.5,
    tilt: float = 6,
    turns: tuple[float, float] = (0.85, 0.4),
) -> tuple[Body, Body]:
    """Let the taller of two kneel where heads are `far` head heights apart, and turn both."""
    sign = 1 if one.place.shift.real <= other.place.shift.real else -1
    heights = [body.head_move.shift.imag for body in (one, other)]
    far *= one.head_radius + other.head_radius
    kneels = [heights[0] < heights[1] - far, heights[1] < heights[0] - far]
    found = []
    for body, facing, down, turned in (
        (one, sign, kneels[0], turns[0]),
        (other, -sign, kneels[1], turns[1]),
    ):
        may_kneel = body.stance.posture == "" and body.pose.rests == "feet"
        pose = "kneel" if down and may_kneel else body.stance.pose
        posed = posed_again(body, pose, facing, tilt=tilt, turned=turned)
        found.append(_hand_on_knee(posed) if pose == "kneel" else posed)
    return found[0], found[1]


def _hand_on_knee(body: Body) -> Body:
    """Rest the hand that nobody needs on the own thigh, far from small bodies."""
    return reach_for(body, BACK, body.on_torso(-0.92, 0.02), hand="mitt")


def _heads_apart(one: Body, other: Body, share: float) -> tuple[Body, Body]:
    """Move two people so that their heads are as near as a share of both radii allows."""
    sign = 1 if one.place.shift.real <= other.place.shift.real else -1
    way = other.head_move.shift - one.head_move.shift
    wide = share * (one.head_radius + other.head_radius)
    wanted = max((max(0.0, wide**2 - way.imag**2)) ** 0.5, 0.76 * wide)
    too_far = sign * way.real - wanted
    return shifted(one, sign * too_far / 2), shifted(other, -sign * too_far / 2)


def high_five(one: Body, other: Body) -> Contact:
    """Let two open hands meet above the shoulders of the smaller one."""
    one, other = _eye_to_eye(one, other, far=FAR, tilt=0, turns=TURNS)
    small = min(one, other, key=lambda body: body.measures.arm)
    top = min(body.shoulder(FRONT).imag for body in (one, other))
    y = small.shoulder(FRONT).imag - 0.62 * small.measures.arm * small.scale
    return _meet(one, other, max(y, top - 0.5 * small.measures.arm * small.scale), "open", JOINED)


def shake_hands(one: Body, other: Body) -> Contact:
    """Let two people who face each other shake hands, elbows bent."""
    one, other = _eye_to_eye(one, other, far=FAR, tilt=0, turns=TURNS)
    return _meet(one, other, _waist(one, other), "mitt", JOINED)


def hand_over(one: Body, other: Body) -> Contact:
    """Let two people reach for one thing that passes from hand to hand."""
    one, other = _eye_to_eye(one, other, far=FAR, tilt=0, turns=TURNS)
    return _meet(one, other, _waist(one, other), "mitt", IN_HAND * one.scale)


def _waist(one: Body, other: Body) -> float:
    """Return how high hands meet that are stretched out: above the waist of the smaller one."""
    lower = max(body.shoulder(FRONT).imag for body in (one, other))
    small = min(one, other, key=lambda body: body.measures.arm)
    return lower + 0.3 * small.measures.arm * small.scale


def _meet(one: Body, other: Body, y: float, hand: str, apart: float) -> Contact:
    """Let the front hands of two people meet at a height; they come as near as arms ask."""
    sign = 1 if one.place.shift.real <= other.place.shift.real else -1
    a, b = one.shoulder(FRONT), other.shoulder(FRONT)
    y = min(y, *(0.9 * _reach(body) + body.shoulder(FRONT).imag for body in (one, other)))
    across = [_across(body, y) for body in (one, other)]
    missing = sign * (b - a).real - sum(across) - 2 * apart
    one, other = shifted(one, sign * missing / 2), shifted(other, -sign * missing / 2)
    middle = complex((a.real + sign * missing / 2) + sign * (across[0] + apart), y)
    one = reach_for(one, FRONT, middle - sign * apart, hand=hand)
    other = reach_for(other, FRONT, middle + sign * apart, hand=hand)
    order = (*one_after_another(2), (0, HAND_NAMES[FRONT]))
    return Contact((one, other), order)


def _across(body: Body, y: float) -> float:
    """Return how far to the side a bent arm reaches at a height."""
    reach = BENT * _reach(body)
    return float(max(0.3 * reach, max(0.0, reach**2 - (y - body.shoulder(FRONT).imag) ** 2) ** 0.5))


def _reach(body: Body) -> float:
    return body.measures.arm * body.scale


def meeting_point(contact: Contact) -> Point:
    """Return the point between the two front hands."""
    one, other = contact.bodies
    return (one.hand(FRONT) + other.hand(FRONT)) / 2


def stroke(one: Body, other: Body) -> Contact:
    """Lay a hand on somebody's hair; whoever is smaller strokes an arm instead."""
    sign = 1 if one.place.shift.real <= other.place.shift.real else -1
    hair = other.head_move.shift + complex(-0.2 * sign, -0.44) * 2 * other.head_radius
    if hair.imag < one.shoulder(FRONT).imag - 0.3 * one.measures.arm * one.scale:
        return comfort(one, other)
    return _reach_over(one, other, hair, 0.96, "flat")


def feed(one: Body, other: Body) -> Contact:
    """Hold a spoon before somebody's mouth."""
    sign = 1 if one.place.shift.real <= other.place.shift.real else -1
    mouth = other.head_move.shift + complex(-0.78 * sign, 0.36) * 2 * other.head_radius
    return _reach_over(one, other, mouth, 0.86, "fist")


def _reach_over(one: Body, other: Body, target: Point, share: float, hand: str) -> Contact:
    """Bring the near hand of the first to a point; they come as near or far as the arm asks."""
    way = one.side_towards(other.on_torso(0, 0.5))
    sign = 1 if one.place.shift.real <= other.place.shift.real else -1
    reach = share * one.measures.arm * one.scale
    down = target.imag - one.shoulder(way).imag
    across = max(0.3 * reach, max(0.0, reach**2 - down**2) ** 0.5)
    one = shifted(one, sign * (sign * (target - one.shoulder(way)).real - across))
    one = reach_for(one, way, target, hand=hand)
    return Contact((one, other), (*_whole(1), *_whole(0)))


def push(one: Body, other: Body) -> Contact:
    """Let somebody walk behind a wheelchair, both hands on its handles."""
    sign = other.facing
    handle = other.on_torso(-1.55, 0.68)
    reach = 0.86 * _reach(one)
    down = handle.imag - one.shoulder(FRONT).imag
    across = max(0.3 * reach, max(0.0, reach**2 - down**2) ** 0.5)
    one = posed_again(one, "walk", sign, turned=0.5)
    one = shifted(one, handle.real - sign * across - one.shoulder(FRONT).real)
    one = reach_for(one, FRONT, handle)
    one = reach_for(one, BACK, handle - 8 * sign + 4j)
    return Contact((one, other), (*_whole(1), *_whole(0)))
