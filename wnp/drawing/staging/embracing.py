"""Somebody carries a little one, and somebody else lays an arm round them; both look at the child.

In: a unit of three, a scale and the point on the ground between them. Out: the unit on the page.
"""

from __future__ import annotations

from wnp.drawing.figures.figure import LAYERS
from wnp.drawing.people.posing import BACK
from wnp.drawing.staging.contacts import HAND_NAMES, comfort, hold
from wnp.drawing.staging.laps import bottle_at, bottle_of, without_bottle
from wnp.drawing.staging.units import LOOKS_AT_US, Gaze, Gazes, Staged, Unit, body_of, finished
from wnp.geometry import Point
from wnp.values import replace

CLOSE = 1.95
"""How far apart the two grown-ups stand, in half widths of their shoulders."""
LOOKS_DOWN = 0.5


def stage_embrace(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Let one hold the child and the other one the holder."""
    holder, little, other = unit.players
    calm = [replace(one, pose="stand", posture="") for one in (holder, other)]
    adult = body_of(calm[0], scale, at, Gaze(1, 0.35, LOOKS_DOWN))
    child = body_of(little, scale, at, LOOKS_AT_US)
    lifted = hold(adult, child)
    width = adult.measures.shoulder * scale
    friend = body_of(calm[1], scale, at + CLOSE * width, Gaze(-1, 0.6, LOOKS_DOWN))
    friend = comfort(friend, lifted.bodies[0]).bodies[0]
    near = friend.side_towards(lifted.bodies[0].on_torso(0, 0.5))
    order = (*((2, layer) for layer in LAYERS), *lifted.order, (2, HAND_NAMES[near]))
    after = (
        [bottle_at(lifted.bodies[0], lifted.bodies[1], scale)] if bottle_of(holder, little) else []
    )
    players = (without_bottle(calm[0]), little, calm[1])
    return finished(
        replace(unit, players=players), (*lifted.bodies, friend), order,
        free={0: (), 1: (), 2: (BACK,)}, after=after,
    )  # fmt: skip
