"""People who play with one thing: on the floor round a game, or throwing a ball to each other.

In: a unit, a scale and the point on the ground under its middle. Out: the unit on the page.
"""

from __future__ import annotations

from wnp.drawing.library.laying import thing_of
from wnp.drawing.library.pictures import picture
from wnp.drawing.people.posing import FRONT, Body, measures_of, reach_for
from wnp.drawing.staging.contacts import one_after_another
from wnp.drawing.staging.holding import CHILD_SIZE
from wnp.drawing.staging.players import Player
from wnp.drawing.staging.units import Gaze, Gazes, Staged, Unit, body_of, finished
from wnp.geometry import Point
from wnp.values import replace

THROWN = frozenset({"ball", "football", "balloon"})
"""What flies from one to the other."""
SHARED = THROWN | {
    "board-game", "puzzle", "playing-cards", "toy-blocks", "toy-train", "toy-car", "paint-box",
    "doll", "figure",
}  # fmt: skip
"""What two play with together: it is drawn once, between them."""
FURTHER = 34.0
"""How much farther away those sit who look over the game towards us, in units."""
BETWEEN = 76.0
"""Half the room between two people on the floor for what they play with, in units."""
APART = 1.5
"""How far apart two people stand who throw a ball, in the lengths of both arms."""


def stage_playing(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Let people sit on the floor round a game, one at each end and the others behind it."""
    count = len(unit.players)
    behind = max(0, count - 2)
    wide = BETWEEN + 0.62 * 112 * behind
    spots = [complex(-wide, 0), *_in_between(behind), complex(wide, 0)][:count]
    bodies: list[Body] = []
    for player, spot in zip(unit.players, spots, strict=True):
        facing = 1 if spot.real < 0 or (spot.real == 0 and not bodies) else -1
        seated = _on_floor(player)
        room = 0.9 * measures_of(player.look).leg if spot.imag == 0 else 0.0
        x = spot.real - (room if spot.real < 0 else -room if spot.real > 0 else 0)
        gaze = Gaze(facing, 0.5 if spot.imag == 0 else 0.1, 0.35)
        bodies.append(body_of(seated, scale, at + complex(x, spot.imag) * scale, gaze))
    game = [
        thing_of(
            picture("props", name), scale, at + complex(70 * index, 6) * scale, anchor="ground"
        )
        for index, name in enumerate(unit.things[:2])
    ]
    bodies = [
        _reaching(body, at + complex(-24 * body.facing, -18) * scale) for body in bodies
    ]  # fmt: skip
    order = sorted(range(count), key=lambda index: spots[index].imag)
    layers = one_after_another(count)
    steps = tuple(step for index in order for step in layers if step[0] == index)
    return finished(
        replace(unit, players=tuple(_empty_handed(one) for one in unit.players)), bodies, steps,
        free=dict.fromkeys(range(count), ()), after=game,
    )  # fmt: skip


def _in_between(count: int) -> list[Point]:
    """Return the places of those who sit behind the game."""
    return [complex((index - (count - 1) / 2) * 112, -FURTHER) for index in range(count)]


def _on_floor(player: Player) -> Player:
    return replace(player, pose="sit-floor", posture="")


def _empty_handed(player: Player) -> Player:
    return replace(player, actor=replace(player.actor, holds=()), pose="sit-floor")


def _reaching(body: Body, target: Point) -> Body:
    return reach_for(body, FRONT, target, hand="mitt")


def stage_throwing(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Let two people throw a ball to each other; it flies between open hands."""
    one, other = unit.players
    arms = measures_of(one.look).arm + measures_of(other.look).arm
    half = max(0.5 * APART * arms, 118.0)
    bodies = [
        body_of(_standing(player), scale, at - way * half * scale, Gaze(way, 0.6))
        for player, way in ((one, 1), (other, -1))
    ]
    low = max(body.shoulder(FRONT).imag for body in bodies)
    bodies = [_catching(body, low) for body in bodies]
    small = CHILD_SIZE if all(player.look.is_child for player in unit.players) else 0.9
    asset = picture("props", unit.things[0])
    flying = thing_of(
        asset, small * scale, complex(at.real, low - 26 * scale) - small * scale * asset.box.middle
    )
    players = tuple(replace(_empty_handed(player), pose="offer") for player in unit.players)
    return finished(
        replace(unit, players=players), bodies, one_after_another(2), free={0: (), 1: ()},
        after=[flying],
    )  # fmt: skip


def _standing(player: Player) -> Player:
    return replace(player, pose="offer", posture="")


def _catching(body: Body, y: float) -> Body:
    """Stretch both hands out towards the ball."""
    reach = 0.84 * body.measures.arm * body.scale * body.facing
    body = reach_for(body, FRONT, complex(body.shoulder(FRONT).real + reach, y), hand="open")
    return reach_for(
        body, 1, complex(body.shoulder(1).real + 1.05 * reach, y + 18 * body.scale), hand="open"
    )
