"""People at doors: who listens behind one, and who rings while somebody else opens.

In: a unit of one or two, a scale and the point on the ground under its middle.
Out: the unit on the page.
"""

from __future__ import annotations

from wnp.drawing.library.laying import FURNITURE_PEN, Thing, thing_of
from wnp.drawing.library.pictures import picture
from wnp.drawing.people.posing import FRONT, reach_for, shifted
from wnp.drawing.staging.contacts import one_after_another
from wnp.drawing.staging.units import LOOKS_AT_US, Gaze, Gazes, Staged, Unit, body_of, finished
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


def stage_ringing(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Let somebody ring, a finger at the bell, and somebody else stand in the open door."""
    one, other = unit.players
    asset = picture("furniture", "doorway")
    back = thing_of(asset, scale, at, layer="back", pen=FURNITURE_PEN)
    front = thing_of(asset, scale, at, layer="front", pen=FURNITURE_PEN)
    bell = back.move.at(asset.anchor("bell") or -118 - 192j)
    inside = body_of(replace(other, posture=""), scale, at - 6j * scale, Gaze(-1, 0.45))
    ringer = body_of(replace(one, posture=""), scale, at, Gaze(1, 0.6))
    reach = 0.86 * ringer.measures.arm * scale
    down = bell.imag - ringer.shoulder(FRONT).imag
    across = max(0.4 * reach, max(0.0, reach**2 - down**2) ** 0.5)
    ringer = shifted(ringer, bell.real - across - ringer.shoulder(FRONT).real)
    ringer = reach_for(ringer, FRONT, bell, hand="point")
    order = one_after_another(2)
    lower = [step for step in order if step[0] == 1]
    return finished(
        unit, (ringer, inside), tuple(step for step in order if step[0] == 0),
        free={0: (1,), 1: (0, 1)}, before=(back, *lower, front),
    )  # fmt: skip


def bell_at(hand: Point, scale: float) -> Thing:
    """Return the bell under the finger of who rings."""
    return thing_of(picture("furniture", "bell"), 0.9 * scale, hand, pen=FURNITURE_PEN)
