"""Stage people by themselves, in chains of hands, and on one seat.

In: a unit, a scale and the point on the ground under its middle. Out: the unit on the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.library.laying import FURNITURE_PEN, Thing, thing_of
from wnp.drawing.library.pictures import Asset, picture
from wnp.drawing.people.posing import BACK, FRONT, Body, measures_of, pose_figure, reach_for
from wnp.drawing.staging.contacts import Order, comfort, hold_hands, one_after_another
from wnp.drawing.staging.doorways import bell_at
from wnp.drawing.staging.laps import (
    bottle_at,
    bottle_of,
    held_last,
    is_held,
    is_on_lap,
    lay_in_arms,
    without_bottle,
)
from wnp.drawing.staging.players import Player
from wnp.drawing.staging.units import (
    LOOKS_AT_US,
    Gaze,
    Gazes,
    Staged,
    Step,
    Unit,
    body_of,
    finished,
)
from wnp.geometry import Point
from wnp.values import replace

CHAIR_SEAT = 78.0
BALL_AWAY = 54.0
"""How far from foot or hand a ball is that was kicked or thrown, in units."""
LAP_ROOM = 64.0
"""How much more room two take of whom one sits on the other's lap."""
THING_GAP = 8.0
"""Units between things that stand side by side."""


def stage_single(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Stage one person, on a chair where the legs need one."""
    (player,) = unit.players
    gaze = gazes.get(player.who, LOOKS_AT_US)
    before: list[Step] = []
    seat = None
    if player.sits:
        seat = CHAIR_SEAT
        before.append(chair_of(player, gaze, scale, at))
    body = body_of(player, scale, at, gaze, seat)
    if player.pose == "draw" and player.is_low:
        spot = complex(body.hand(FRONT).real + 12 * scale * gaze.facing, at.imag - 2 * scale)
        before.append(thing_of(picture("furniture", "sheet"), scale, spot, pen=FURNITURE_PEN))
    before += _ball_of(player, body, scale, at)
    if player.pose == "ring":
        before.append(bell_at(body.hand(FRONT), scale))
    return finished(unit, (body,), one_after_another(1), free={}, before=before)


def _ball_of(player: Player, body: Body, scale: float, at: Point) -> list[Step]:
    """Return the ball that somebody has just kicked or thrown."""
    if player.pose == "kick":
        toe = body.place.at(body.legs[FRONT].end)
        spot = complex(toe.real + BALL_AWAY * scale * body.facing, at.imag)
        return [thing_of(picture("props", "football"), scale, spot)]
    if player.pose == "throw":
        spot = body.hand(FRONT) + complex(0.9 * body.facing, -0.4) * BALL_AWAY * scale
        return [thing_of(picture("props", "ball"), scale, spot, anchor="hand")]
    return []


def stage_chain(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Place people who hold hands in a row, then join each pair of near hands."""
    steps = [
        _arm_distance(one, other)
        for one, other in zip(unit.players, unit.players[1:], strict=False)
    ]
    x = at - scale * sum(steps) / 2
    bodies: list[Body] = []
    walkers, gazes = _walking_together(unit.players, gazes)
    for player, step in zip(walkers, [*steps, 0.0], strict=True):
        bodies.append(body_of(player, scale, x, gazes.get(player.who, LOOKS_AT_US)))
        x += scale * step
    free = {index: [FRONT, BACK] for index in range(len(bodies))}
    for index in range(len(bodies) - 1):
        one, other = bodies[index], bodies[index + 1]
        free[index].remove(one.side_towards(other.on_torso(0, 0.5)))
        free[index + 1].remove(other.side_towards(one.on_torso(0, 0.5)))
        bodies[index], bodies[index + 1] = hold_hands(one, other).bodies
    order = one_after_another(len(bodies))
    return finished(unit, bodies, order, free={key: tuple(one) for key, one in free.items()})


def _walking_together(players: Sequence[Player], gazes: Gazes) -> tuple[list[Player], Gazes]:
    """Let all walk the same way where one walks hand in hand with others: nobody pulls."""
    if not any(player.legs == "walk" for player in players):
        return list(players), gazes
    facings = [gazes.get(player.who, LOOKS_AT_US).facing for player in players]
    way = 1 if sum(facings) >= 0 else -1
    walking = [
        replace(player, pose="walk") if player.legs == "stand" else player for player in players
    ]
    found = {player.who: gazes.get(player.who, LOOKS_AT_US) for player in players}
    turned = {who: replace(gaze, facing=way) for who, gaze in found.items()}
    return walking, {**gazes, **turned}


def _arm_distance(one: Player, other: Player) -> float:
    """Return how far apart two people stand who hold hands, in units."""
    a, b = measures_of(one.look), measures_of(other.look)
    return max(
        a.shoulder + b.shoulder + 1.05 * min(a.arm, b.arm), head_room(one) + head_room(other) + 14
    )


def head_room(player: Player) -> float:
    """Return half the width of head and hair, in units."""
    body = pose_figure(player.look, player.stance(1), scale=1.0, at=0)
    return max(body.head_box.width / 2, body.measures.shoulder)


def chair_of(player: Player, gaze: Gaze, scale: float, at: Point) -> Thing:
    """Return the chair or stool that somebody sits on."""
    asset = picture("furniture", "stool" if player.legs == "sit-front" else "chair")
    return thing_of(asset, scale, at, mirror=gaze.facing < 0, pen=FURNITURE_PEN)


def stage_row(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Seat people beside each other on a sofa, a bench, stairs, a made bed or a swing."""
    asset = picture("furniture", unit.furniture)
    seat = asset.anchor("seat") or -80j
    sitting = unit.players[: len(unit.players) - held_last(unit.players)]
    spots = _seats(unit, sitting, seat)
    width = spots[-1].real - spots[0].real + 230 + LAP_ROOM * _has_lap(unit, sitting[-1])
    if unit.furniture in ("sofa", "bench") and width > asset.box.width:
        asset = asset.widened(width)
    pen = FURNITURE_PEN
    back = thing_of(asset, scale, at, layer="back", pen=pen)
    front = thing_of(asset, scale, at, layer="front", pen=pen)
    bodies = []
    for player, spot in zip(sitting, spots, strict=True):
        lifted = spot.imag if player.is_low else 6.0
        ground = at + complex(spot.real, lifted) * scale
        gaze = gazes.get(player.who, LOOKS_AT_US)
        bodies.append(body_of(player, scale, ground, gaze, lifted - spot.imag))
    if unit.furniture == "swing":
        bodies = [_at_ropes(body, at, asset, scale) for body in bodies]
    bodies, order, free = _touch_neighbours(sitting, bodies)
    bodies, order, free = lay_in_arms(unit.players, bodies, order, free, scale)
    fed = _fed(unit.players, bodies, scale)
    if fed:
        unit = replace(unit, players=tuple(without_bottle(one) for one in unit.players))
    return finished(
        unit, bodies, order, free=free, before=[back, *_beside_people(unit, spots, scale, at)],
        after=[*fed, *([front] if front.shapes else [])],
    )  # fmt: skip


def _fed(players: Sequence[Player], bodies: Sequence[Body], scale: float) -> list[Thing]:
    """Return the bottles at the mouths of babies in the arms of those who sit."""
    every = [*zip(players, bodies, strict=True)]
    return [
        bottle_at(adult, small, scale)
        for holder, adult in every
        for baby, small in every
        if small.pose.bundled and is_held(baby, holder) and bottle_of(holder, baby)
    ]


def _at_ropes(body: Body, at: Point, asset: Asset, scale: float) -> Body:
    """Let somebody on a swing hold on to its ropes."""
    ropes = [asset.anchor(name) for name in ("left-rope", "right-rope")]
    shoulders = [body.shoulder(side) for side in (FRONT, BACK)]
    for side in (FRONT, BACK):
        left = shoulders[side].real < shoulders[1 - side].real
        rope = ropes[0 if left else 1]
        if rope is not None:
            spot = complex(at.real + rope.real * scale, shoulders[side].imag - 6 * scale)
            body = reach_for(body, side, spot, hand="fist")
    return body


def _beside_people(unit: Unit, spots: Sequence[Point], scale: float, at: Point) -> list[Thing]:
    """Lay things beside the people who sit on a bed or sofa, the left end first."""
    ends = [
        complex(max(-172, spots[0].real - 98), spots[0].imag - 4),
        complex(min(172, spots[-1].real + 98), spots[-1].imag - 2),
    ]
    return [
        thing_of(picture("props", name), scale * 0.86, at + spot * scale, anchor="ground")
        for name, spot in zip(unit.things, ends, strict=False)
    ]


def _seats(unit: Unit, sitting: Sequence[Player], seat: Point) -> list[Point]:
    """Return where each of the people sits, in units of the furniture."""
    count = len(sitting)
    if unit.furniture == "stairs":
        return [seat + complex(-78 * index, 39 * index) for index in range(count)][::-1]
    each = 132 if unit.furniture != "bed-made" else 124
    laps = [LAP_ROOM * _has_lap(unit, player) for player in sitting]
    middle = seat.real if count == 1 else 0.3 * seat.real
    x = middle - ((count - 1) * each + sum(laps)) / 2
    spots = []
    for lap in laps:
        spots.append(complex(x, seat.imag))
        x += each + lap
    return spots


def _has_lap(unit: Unit, holder: Player) -> bool:
    """Tell whether a child sits on somebody's lap and takes room beside."""
    return any(is_on_lap(one, holder) for one in unit.players)


def _touch_neighbours(
    players: Sequence[Player], bodies: Sequence[Body]
) -> tuple[list[Body], Order, dict[int, tuple[int, ...]]]:
    """Let neighbours on a seat hold hands or lay an arm round each other."""
    found, order = list(bodies), list(one_after_another(len(bodies)))
    free: dict[int, list[int]] = {index: [FRONT, BACK] for index in range(len(bodies))}
    for index in range(len(bodies) - 1):
        kinds = _touches(players[index], players[index + 1])
        one, other = found[index], found[index + 1]
        if "hold-hand" in kinds:
            _without(free[index], one.side_towards(other.on_torso(0, 0.5)))
            _without(free[index + 1], other.side_towards(one.on_torso(0, 0.5)))
            found[index], found[index + 1] = hold_hands(one, other).bodies
        elif kinds & {"comfort", "hug", "carry"} and len(bodies) == 2:
            first = 0 if _touches_first(players) else 1
            contact = comfort(found[first], found[1 - first])
            _without(free[first], contact.bodies[0].side_towards(other.on_torso(0, 0.5)))
            found = [contact.bodies[first], contact.bodies[1 - first]]
            order = [(index if first == 0 else 1 - index, layer) for index, layer in contact.order]
    return found, tuple(order), {key: tuple(sides) for key, sides in free.items()}


def _without(sides: list[int], side: int) -> None:
    if side in sides:
        sides.remove(side)


def _touches(one: Player, other: Player) -> set[str]:
    mine = {each.kind for each in one.actor.relations if each.other == other.who}
    return mine | {each.kind for each in other.actor.relations if each.other == one.who}


def _touches_first(players: Sequence[Player]) -> bool:
    """Tell whether the first of two is the one who comforts, or else the larger one."""
    one, other = players
    for first, second, answer in ((one, other, True), (other, one, False)):
        if any(
            each.kind == "comfort" and each.other == second.who for each in first.actor.relations
        ):
            return answer
    return measures_of(one.look).torso >= measures_of(other.look).torso


def stage_things(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Set things on the ground, one beside the other."""
    assets = [picture("props", name) for name in unit.things]
    x = at.real - scale * sum(asset.box.width + THING_GAP for asset in assets) / 2
    things: list[Step] = []
    for asset in assets:
        half = scale * (asset.box.width + THING_GAP) / 2
        spot = complex(x + half - scale * asset.box.middle.real, at.imag + 6 * scale)
        things.append(thing_of(asset, scale, spot - scale * 1j * _ground(asset)))
        x += 2 * half
    return Staged((), tuple(things), ())


def _ground(asset: Asset) -> float:
    """Return how far below its origin a thing stands."""
    return (asset.anchor("ground") or 0j).imag
