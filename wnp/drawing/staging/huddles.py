"""Three people or more in one embrace: the tall ones behind, children in front, arms all round.

In: a unit, a scale and the point on the ground under its middle. Out: the unit on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wnp.drawing.figures.figure import LAYERS
from wnp.drawing.people.posing import Body, reach_for
from wnp.drawing.staging.contacts import ARM_NAMES, HAND_NAMES, Order
from wnp.drawing.staging.grouping import head_room
from wnp.drawing.staging.players import Player
from wnp.drawing.staging.units import Gaze, Gazes, Staged, Unit, body_of, finished
from wnp.geometry import Point
from wnp.values import replace

FARTHER = 20.0
"""How much farther away the tall ones stand, in units."""
CLOSE = 0.97
"""How near heads come in an embrace, as a share of their widths."""
_BELOW_ARMS = LAYERS[: LAYERS.index("both")]


def stage_huddle(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Let several people hug: whoever is tall lays the outer arm round those in front."""
    tall, small = _rows(unit.players)
    players = (*tall, *small)
    bodies = [
        *_in_a_row(tall, scale, at - 1j * FARTHER * scale * bool(small)),
        *_in_a_row(small, scale, at),
    ]
    held = len(tall)
    embraced: list[tuple[int, str]] = []
    for index in range(len(bodies)):
        row = range(held) if index < held else range(held, len(bodies))
        bodies[index], hand = _embracing(index, row, held, bodies)
        embraced += hand
    behind = [(index, layer) for index in range(held) for layer in _BELOW_ARMS]
    front = [(index, layer) for index in range(held, len(bodies)) for layer in _BELOW_ARMS]
    round_them = [(index, arm) for index in reversed(range(held)) for arm in ARM_NAMES]
    arms = [(index, arm) for index in reversed(range(held, len(bodies))) for arm in ARM_NAMES]
    order: Order = (*behind, *round_them, *front, *arms, *embraced)
    free: dict[int, tuple[int, ...]] = dict.fromkeys(range(len(bodies)), ())
    return finished(replace(unit, players=players), bodies, order, free=free)


def _rows(players: Sequence[Player]) -> tuple[list[Player], list[Player]]:
    """Return the tall ones and the children; children alone stand in one row."""
    small = [player for player in players if player.look.is_child]
    tall = [player for player in players if player not in small]
    return (tall, small) if tall else (small, [])


def _in_a_row(players: Sequence[Player], scale: float, at: Point) -> list[Body]:
    """Stand people so close that heads and hair nearly touch, turned to the middle."""
    steps = [CLOSE * (head_room(one) + head_room(other)) for one, other in pairwise(players)]
    x = -sum(steps) / 2
    bodies = []
    for player, step in zip(players, [*steps, 0.0], strict=False):
        facing = 1 if x <= 0 else -1
        gaze = Gaze(facing, 0.0 if len(players) == 1 else 0.3)
        bodies.append(body_of(_standing(player), scale, at + x * scale, gaze))
        x += step
    return bodies


def _standing(player: Player) -> Player:
    return replace(player, pose="stand", posture="")


def _embracing(
    index: int, row: range, held: int, bodies: Sequence[Body]
) -> tuple[Body, list[tuple[int, str]]]:
    """Return somebody with both arms round neighbours, and hands that are drawn last."""
    body, on_top = bodies[index], []
    first, last = row[0], row[-1]
    for side in (0, 1):
        out = body.facing if side == 0 else -body.facing
        beside = index + out
        child = _child_below(body, out, bodies[held:]) if index < held else None
        if beside in row and not (child and index in (first, last) and len(row) == 1):
            neighbour = bodies[beside]
            far = 1 - neighbour.side_towards(body.on_torso(0, 0.5))
            body = reach_for(body, side, neighbour.shoulder(far), behind=True)
        elif child is not None:
            far = 1 if (child.facing > 0) == (out > 0) else 0
            target = _upper_arm(child, 1 - far)
            body = reach_for(body, side, target, hand="mitt")
            on_top.append((index, HAND_NAMES[side]))
    return body, on_top


def _child_below(body: Body, out: int, children: Sequence[Body]) -> Body | None:
    """Return the child in front that an arm reaches on its own side: the outermost one."""
    way = sorted(children, key=lambda child: child.place.shift.real * out)
    return way[-1] if way else None


def _upper_arm(child: Body, side: int) -> Point:
    """Return where a hand lies on a child's outer upper arm, clear of the face."""
    arm = child.arms[side]
    return child.place.at(arm.root + 0.55 * (arm.bend - arm.root))
