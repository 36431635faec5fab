"""People who are carried: on a back and on a lap.

In and out are as in `contacts`. No arm and no other head ever covers a face.
"""

from __future__ import annotations

from wnp.drawing.figures.figure import LAYERS
from wnp.drawing.people.posing import BACK, FRONT, Body, reach_for, shifted
from wnp.drawing.staging.contacts import Contact, Order, posed_again
from wnp.values import replace

HEADS_APART = 1.0
"""How far apart the heads are, in the radii of both."""
_BELOW_ARMS = LAYERS[: LAYERS.index("both")]
_ARMS = ("both", "back-arm", "front-arm")


def piggyback(adult: Body, child: Body) -> Contact:
    """Set a child onto somebody's back: its legs come forward, its face looks over the shoulder."""
    sign = adult.facing
    child = _on_legs_of(child, sign, "carried")
    seat = adult.on_torso(-0.95, 0.34)
    child = shifted(child, seat - child.place.at(child.pelvis))
    child = shifted(child, _head_room(adult, child, -sign))
    child = reach_for(child, FRONT, adult.on_torso(0.25, 0.72), hand="mitt")
    child = reach_for(child, BACK, adult.on_torso(-0.5, 0.86), hand="mitt")
    knee = child.place.at(child.legs[FRONT].bend)
    adult = reach_for(adult, FRONT, knee, hand="mitt")
    adult = reach_for(adult, BACK, child.place.at(child.legs[BACK].bend), hand="mitt")
    first = ("shadow", "chair", "back-hair", "hidden-arms", "torso", "head")
    order: Order = (
        (0, "shadow"), *((1, layer) for layer in first[1:]), (0, "back-hair"), (0, "legs"),
        (0, "torso"), (1, "legs"), (1, "front-arm"), (0, "head"), (0, "back-arm"), (0, "front-arm"),
    )  # fmt: skip
    return Contact((adult, child), order)


def _on_legs_of(body: Body, facing: int, posture: str) -> Body:
    """Return somebody on somebody's back or lap; a wheelchair stays behind."""
    stance = replace(body.stance, posture=posture)
    aids = tuple(aid for aid in body.appearance.aids if aid != "wheelchair")
    lifted = replace(body, stance=stance, appearance=replace(body.appearance, aids=aids))
    return posed_again(lifted, body.stance.pose, facing)


def _head_room(adult: Body, child: Body, way: int) -> float:
    """Return how far a child moves aside so that its head stands beside the other one."""
    apart = child.head_move.shift - adult.head_move.shift
    wide = HEADS_APART * (adult.head_radius + child.head_radius)
    wanted = max(0.0, wide**2 - apart.imag**2) ** 0.5
    return float(way * max(0.0, wanted - way * apart.real))


def on_lap(adult: Body, child: Body) -> Contact:
    """Seat a child sideways on somebody's lap, an arm round its back."""
    sign = adult.facing
    child = _on_legs_of(child, -sign, "sit")
    thigh = 0.42 * (adult.measures.leg_width + child.measures.leg_width) * adult.scale
    seat = adult.on_torso(0.9, 0) - 1j * thigh
    child = shifted(child, seat - child.place.at(child.pelvis))
    child = shifted(child, _head_room(adult, child, sign))
    far = child.on_torso(-0.95, 0.5)
    adult = reach_for(adult, FRONT, far, hand="mitt")
    adult = reach_for(adult, BACK, child.place.at(child.legs[FRONT].bend), hand="mitt")
    order: Order = (
        *((0, layer) for layer in _BELOW_ARMS), (0, "front-arm"),
        *((1, layer) for layer in _BELOW_ARMS if layer not in ("shadow",)), (0, "back-arm"),
        *((1, layer) for layer in _ARMS), (0, "front-hand"),
    )  # fmt: skip
    return Contact((adult, child), order)
