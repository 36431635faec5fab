"""Somebody who listens at a door: the door stands between them and the others.

In: a unit of one, a scale and the point on the ground under its middle. Out: the unit on the page.
"""

from __future__ import annotations

from wnp.drawing.contacts import one_after_another
from wnp.drawing.laying import FURNITURE_PEN, thing_of
from wnp.drawing.library import picture
from wnp.drawing.posing import FRONT, reach_for
from wnp.drawing.units import LOOKS_AT_US, Gaze, Gazes, Staged, Unit, body_of, finished
from wnp.geometry import Point
from wnp.values import replace

NEAR = 0.86
"""How near to the door an ear is, in half head heights."""


def stage_listening(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Let somebody stand close to a door, a hand on its edge, the face to us."""
    (player,) = unit.players
    facing = gazes.get(player.who, LOOKS_AT_US).facing
    player = replace(player, pose="stand" if not player.is_low else player.pose)
    body = body_of(player, scale, at - 40 * facing * scale, Gaze(facing, 0.25))
    body = replace(body, stance=replace(body.stance, tilt=9.0))
    edge = body.head_move.shift.real + facing * (NEAR * body.head_radius + 34 * scale)
    door = thing_of(
        picture("furniture", "door-ajar"), scale, complex(edge, at.imag), anchor="edge",
        mirror=facing < 0, pen=FURNITURE_PEN,
    )  # fmt: skip
    door = replace(door, move=replace(door.move, shift=complex(door.move.shift.real, at.imag)))
    hand = complex(edge + 4 * facing * scale, body.shoulder(FRONT).imag - 0.1 * body.head_radius)
    body = reach_for(body, FRONT, hand, hand="flat")
    return finished(
        replace(unit, players=(player,)), (body,), one_after_another(1), free={0: (1,)},
        before=(door,),
    )  # fmt: skip
