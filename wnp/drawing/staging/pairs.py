"""Stage two people who touch: who hugs, whispers, gives, strokes or carries.

In: a unit of two, a scale and the point on the ground between them. Out: the unit on the page.
"""

from __future__ import annotations

from collections.abc import Callable

from wnp.drawing.library.laying import FURNITURE_PEN, Thing, thing_of
from wnp.drawing.library.pictures import picture
from wnp.drawing.people.poses import POSES
from wnp.drawing.people.posing import BACK, FRONT, Body, measures_of
from wnp.drawing.staging.contacts import Contact, carry, comfort, hide_behind, hold_baby, hug
from wnp.drawing.staging.grouping import CHAIR_SEAT, chair_of, head_room
from wnp.drawing.staging.holding import CHILD_SIZE, Held, things_for
from wnp.drawing.staging.laps import bottle_at, bottle_of, without_bottle
from wnp.drawing.staging.lifting import on_lap, piggyback
from wnp.drawing.staging.meetings import (
    feed,
    hand_over,
    high_five,
    kiss,
    meeting_point,
    push,
    shake_hands,
    stroke,
    whisper,
)
from wnp.drawing.staging.players import Player
from wnp.drawing.staging.units import LOOKS_AT_US, Gaze, Gazes, Staged, Unit, body_of, finished
from wnp.geometry import Point, turn
from wnp.model.family import AgeBand
from wnp.values import replace

Handed = tuple[tuple[Player, Player], tuple[tuple[Held, ...], tuple[Held, ...]], tuple[Thing, ...]]
"""Two players with what their hands still have to hold, what they hold, and what is drawn last."""


GIVING = frozenset({"give", "shake-hands"})
"""Whoever gives somebody a hand or a thing stands still for it."""
LEAST_GIVEN = 44.0
"""How wide a thing that is given is at least, in units, so that it is seen between the hands."""
HIGH_SEAT = 100.0
"""How high a toddler sits who is fed."""
LITTLE = (AgeBand.BABY, AgeBand.TODDLER)


def stage_pair(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Let two people hug, comfort, whisper, give, or one carry the other."""
    touch, apart, free = PAIRS[unit.furniture]
    one, other = unit.players
    bodies, seats = _facing_each_other(unit, scale, at, gazes, apart(one, other) * scale)
    contact = touch(*bodies)
    chairs, trays = _seats_under(unit.players, contact.bodies, seats, scale, at)
    players, held, last = BETWEEN.get(unit.furniture, _nothing)((one, other), contact, scale)
    staged = finished(
        replace(unit, players=players), contact.bodies, contact.order, free=free, before=chairs,
        after=(*trays, *last),
    )  # fmt: skip
    return replace(
        staged, held=tuple(row + more for row, more in zip(staged.held, held, strict=True))
    )


def _facing_each_other(
    unit: Unit, scale: float, at: Point, gazes: Gazes, apart: float
) -> tuple[list[Body], list[float | None]]:
    """Return two bodies that look at each other, or one way, and the heights of their seats."""
    one, other = unit.players
    facing = gazes.get(one.who, LOOKS_AT_US).facing
    distance = apart * facing
    start = at - distance / 2
    nod = min(0.7, max(-0.7, (measures_of(one.look).torso - measures_of(other.look).torso) / 40))
    there = facing if unit.furniture == "push" else -facing
    bodies: list[Body] = []
    seats: list[float | None] = []
    for player, spot, gaze in (
        (one, start, Gaze(facing, None, nod)),
        (other, start + distance, Gaze(there, None, -nod)),
    ):
        player = _standing_still(player, unit.furniture)
        seat = CHAIR_SEAT if player.sits and unit.furniture != "hug" else None
        if unit.furniture == "feed" and player is other and player.look.band in LITTLE:
            player, seat = replace(player, pose="sit-front", posture=""), HIGH_SEAT
        bodies.append(body_of(player, scale, spot, gaze, seat))
        seats.append(seat)
    return bodies, seats


def _seats_under(
    players: tuple[Player, ...],
    bodies: tuple[Body, ...],
    seats: list[float | None],
    scale: float,
    at: Point,
) -> tuple[list[Thing], list[Thing]]:
    """Return what two people sit on, and the trays of highchairs, which come before them."""
    chairs, trays = [], []
    for player, body, seat in zip(players, bodies, seats, strict=True):
        spot = complex(body.place.shift.real, at.imag)
        if seat == HIGH_SEAT:
            high = picture("furniture", "highchair")
            chairs.append(thing_of(high, scale, spot, layer="back", pen=FURNITURE_PEN))
            trays.append(thing_of(high, scale, spot, layer="front", pen=FURNITURE_PEN))
        elif seat:
            chairs.append(chair_of(player, Gaze(body.facing), scale, spot))
    return chairs, trays


def _standing_still(player: Player, touch: str) -> Player:
    """Let whoever gives somebody a thing or a hand neither jump nor wave."""
    stands = touch in GIVING and POSES[player.pose].rests in ("feet", "air")
    return replace(player, pose="stand") if stands else player


def _nothing(players: tuple[Player, Player], contact: Contact, scale: float) -> Handed:
    return players, ((), ()), ()


def _given(players: tuple[Player, Player], contact: Contact, scale: float) -> Handed:
    """Put the first thing of the giver between both hands."""
    names = things_for(players[0])
    if not names:
        return players, ((), ()), ()
    size = scale * (CHILD_SIZE if all(one.look.is_child for one in players) else 0.9)
    asset = picture("props", names[0])
    size = min(1.35 * scale, max(size, LEAST_GIVEN * scale / asset.box.width))
    thing = thing_of(asset, size, meeting_point(contact) - size * asset.box.middle)
    giver = replace(players[0], actor=replace(players[0].actor, holds=names[1:]), pose="stand")
    rest = tuple(one for one in players[1].actor.holds if one != names[0])
    taker = replace(players[1], actor=replace(players[1].actor, holds=rest))
    return (giver, taker), ((), ()), (thing,)


def _fed(players: tuple[Player, Player], contact: Contact, scale: float) -> Handed:
    """Let the spoon in the hand point at the mouth."""
    one, other = contact.bodies
    way = 1 if other.head_move.shift.real > one.head_move.shift.real else -1
    thing = thing_of(
        picture("props", "spoon"),
        0.8 * scale,
        one.hand(FRONT),
        anchor="hand",
        factor=turn(84 * way),
    )
    return players, ((Held("front", thing),), ()), ()


def _with_bottle(players: tuple[Player, Player], contact: Contact, scale: float) -> Handed:
    """Let whoever holds a baby give it the bottle, if there is one."""
    adult, baby = contact.bodies
    if not bottle_of(*players):
        return players, ((), ()), ()
    bottle = bottle_at(adult, baby, scale)
    return (without_bottle(players[0]), players[1]), ((), ()), (bottle,)


def _loved(players: tuple[Player, Player], contact: Contact, scale: float) -> Handed:
    """Let a small heart float over two heads."""
    heads = [body.head_box for body in contact.bodies]
    middle = sum(box.middle for box in heads) / 2
    asset = picture("symbols", "heart")
    size = 42 * scale / asset.box.height
    at = complex(middle.real, min(box.top for box in heads) - 34 * scale)
    return players, ((), ()), (thing_of(asset, size, at - size * asset.box.middle),)


BETWEEN: dict[str, Callable[[tuple[Player, Player], Contact, float], Handed]] = {
    "give": _given, "feed": _fed, "kiss": _loved, "hold-baby": _with_bottle,
}  # fmt: skip
"""What is between two people, by how they touch."""


def _hugging(one: Player, other: Player) -> float:
    return 0.5 * (measures_of(one.look).shoulder + measures_of(other.look).shoulder) + 40


def _side_by_side(one: Player, other: Player) -> float:
    return max(measures_of(one.look).shoulder + measures_of(other.look).shoulder + 14,
               0.86 * (head_room(one) + head_room(other)))  # fmt: skip


def _at_arms_length(one: Player, other: Player) -> float:
    return 0.8 * (measures_of(one.look).arm + measures_of(other.look).arm)


def _on_arm(one: Player, other: Player) -> float:
    return 1.42 * measures_of(one.look).shoulder


PAIRS: dict[str, tuple[Callable[[Body, Body], Contact], Callable[[Player, Player], float],
                       dict[int, tuple[int, ...]]]] = {
    "hug": (hug, _hugging, {0: (), 1: ()}),
    "comfort": (comfort, _side_by_side, {0: (BACK,)}),
    "stroke": (stroke, _side_by_side, {0: (BACK,)}),
    "push": (push, _at_arms_length, {0: (), 1: (FRONT, BACK)}),
    "feed": (feed, _at_arms_length, {0: (FRONT,)}),
    "whisper": (whisper, _side_by_side, {0: (BACK,)}),
    "cuddle": (kiss, _side_by_side, {0: (BACK,)}),
    "kiss": (kiss, _side_by_side, {0: (BACK,)}),
    "high-five": (high_five, _at_arms_length, {0: (BACK,), 1: (BACK,)}),
    "shake-hands": (shake_hands, _at_arms_length, {0: (BACK,), 1: (BACK,)}),
    "give": (hand_over, _at_arms_length, {0: (BACK,), 1: (BACK,)}),
    "behind": (hide_behind, _side_by_side, {0: ()}),
    "carry": (carry, _on_arm, {0: (), 1: ()}),
    "piggyback": (piggyback, _on_arm, {0: (), 1: ()}),
    "lap": (on_lap, _on_arm, {0: ()}),
    "hold-baby": (hold_baby, _on_arm, {0: (), 1: ()}),
}  # fmt: skip
"""How two people touch, how far apart they stand, and which hands stay free."""
