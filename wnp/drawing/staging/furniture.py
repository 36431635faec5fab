"""Stage people in sickbeds, in cars and in hiding: more furniture than figure.

In: a unit, a scale and the point on the ground under its middle. Out: the unit on the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.figures.figure import LAYERS
from wnp.drawing.ink import move_outline
from wnp.drawing.library.laying import FURNITURE_PEN, Thing, thing_of
from wnp.drawing.library.pictures import Asset, picture
from wnp.drawing.people.posing import BACK, FRONT, Body, measures_of, pose_figure, reach_for
from wnp.drawing.staging.contacts import Order
from wnp.drawing.staging.holding import Held
from wnp.drawing.staging.laps import lay_in_arms
from wnp.drawing.staging.players import Player
from wnp.drawing.staging.seating import tends
from wnp.drawing.staging.units import (
    LOOKS_AT_US,
    Gazes,
    Rider,
    Seen,
    Staged,
    Step,
    Unit,
    moved_to,
    seen_of,
)
from wnp.geometry import Box, Move, Point
from wnp.values import replace

ARMS = ("back-arm", "front-arm")
HAND_TO_VISITOR = -62.0
"""How far before the patient a hand lies on the blanket that a visitor holds, in units."""
SITS_BEHIND, STANDS_BEHIND = -66.0, -104.0
"""How high the hips of a visitor are behind a sickbed, in units."""


def stage_hospital_bed(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Let the patient sit up in bed, hands on the folded sheet; the head end is at the right."""
    asset = picture("furniture", "hospital-bed")
    back = thing_of(asset, scale, at, layer="back", pen=FURNITURE_PEN)
    front = thing_of(asset, scale, at, layer="front", pen=FURNITURE_PEN)
    player = unit.players[0]
    gaze = gazes.get(player.who, LOOKS_AT_US)
    seat = asset.anchor("seat") or 140 - 88j
    asleep = player.lies and player.feeling.name == "asleep"
    pose = "stand" if player.lies or player.pose in ("sit", "sit-front", "hold") else player.pose
    stance = replace(
        player.stance(-1, turn=gaze.turn if gaze.turn is not None else 0.3, nod=gaze.nod),
        pose=pose, posture="", legs=False, tilt=10.0 if asleep else None,
    )  # fmt: skip
    body = pose_figure(player.look, stance, scale=scale, at=0)
    body = moved_to(body, at + complex(seat.real - 42, seat.imag + 10) * scale)
    caring = [one for one in unit.players[1:] if tends(one, player)]
    if pose == "stand":
        for side, off in ((FRONT, HAND_TO_VISITOR if caring else -34), (BACK, 16)):
            target = at + complex(seat.real - 42 + off, -108) * scale
            body = reach_for(body, side, target, hand="fist", shorter=0.78)
    order: Order = tuple((0, layer) for layer in (*LAYERS[: -len(ARMS)], *ARMS))
    visitors = [_visiting(one, body, at, scale) for one in caring]
    order = (*order, *((1, layer) for layer in LAYERS if visitors))
    bodies, order, _ = lay_in_arms(unit.players, [body, *visitors], order, {}, scale)
    behind = [step for step in order if visitors and step[0] == 1 and step[1] not in ARMS]
    order = tuple(step for step in order if step not in behind)
    lower = [step for step in order if step[0] == 0 and step[1] not in (*ARMS, "front-hand")]
    upper = [step for step in order if step not in lower]
    held = tuple(
        Held("front", thing_of(picture("props", name), scale, body.hand(FRONT), anchor="hand"))
        for name in player.actor.holds[:1]
    )
    seen = tuple(seen_of(one, who) for one, who in zip(bodies, unit.ids, strict=True))
    steps: list[Step] = [*_chairs_of(visitors, at, scale), *behind, back, *lower, front, *upper]
    return Staged(tuple(bodies), tuple(steps), seen, (held, *((),) * (len(bodies) - 1)))


def _visiting(player: Player, patient: Body, at: Point, scale: float) -> Body:
    """Seat somebody behind a sickbed, a hand on the hand of who lies in it."""
    room = patient.measures.shoulder + measures_of(player.look).shoulder + 84
    stance = replace(
        player.stance(1, turn=0.6, nod=0.3), pose="stand", posture="", legs=False, tilt=4.0
    )
    body = pose_figure(player.look, stance, scale=scale, at=0)
    seat = STANDS_BEHIND if player.actor.pose == "stand" else SITS_BEHIND
    body = moved_to(
        body, complex(patient.on_torso(0, 0).real - room * scale, at.imag + seat * scale)
    )
    rest = complex(body.on_torso(-0.7, 0).real, at.imag - 100 * scale)
    body = reach_for(body, BACK, rest, hand="mitt", shorter=0.84)
    return reach_for(body, FRONT, patient.hand(FRONT) - 5 * scale, hand="mitt")


def _chairs_of(visitors: Sequence[Body], at: Point, scale: float) -> list[Thing]:
    """Return the chairs of those who sit behind a sickbed, of which the backs are seen."""
    chair = picture("furniture", "chair-back")
    return [
        thing_of(
            chair, 1.1 * scale, complex(body.on_torso(0, 0).real, at.imag - 100 * scale),
            pen=FURNITURE_PEN,
        )
        for body in visitors
    ]  # fmt: skip


def stage_car(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Put people into a car that drives to the right: a grown-up in front, the others behind."""
    asset = picture("furniture", "car")
    back = thing_of(asset, scale, at, layer="back", pen=FURNITURE_PEN)
    front = thing_of(asset, scale, at, layer="front", pen=FURNITURE_PEN)
    grown_up = [player for player in unit.players if not player.look.is_child]
    driver = grown_up[0] if grown_up else None
    behind = [player for player in unit.players if player is not driver]
    rows = [("front-window", "front-rider", [driver] if driver else [])]
    rows.append(("back-window", "back-rider", behind))
    if len(behind) > 2 and driver:
        rows = [("front-window", "front-rider", [driver, behind[-1]])]
        rows.append(("back-window", "back-rider", behind[:-1]))
    riders = [
        rider
        for window, anchor, row in rows
        for rider in _riders(row, asset, window, anchor, back.move)
    ]
    seen = tuple(_seen_rider(rider, back) for rider in riders)
    return Staged((), (back, *riders, front), seen)


def _riders(
    players: Sequence[Player], asset: Asset, window: str, anchor: str, move: Move
) -> list[Rider]:
    pane = asset.area(window)
    if pane is None or not players:
        return []
    middle = asset.anchor(anchor) or 0j
    count = len(players)
    radius, step = {1: (54.0, 0.0), 2: (38.0, 56.0)}.get(count, (29.0, 38.0))
    scale = abs(move.factor)
    return [
        Rider(
            player, move.at(middle + complex((index - (count - 1) / 2) * step, 2)), radius * scale,
            move_outline(pane, move), 1 if anchor == "front-rider" else (1, -1)[index % 2],
        )
        for index, player in enumerate(players)
    ]  # fmt: skip


def _seen_rider(rider: Rider, car: Thing) -> Seen:
    middle, half = rider.centre, 0.62 * rider.radius
    head = Box(middle.real - half, middle.imag - half, middle.real + half, middle.imag + half)
    return Seen(rider.player.who, head, head.grown(-0.4 * half), middle, head)


def stage_hidden(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Let somebody look out from behind a sofa; eyes and hair stay to be seen."""
    (player,) = unit.players
    asset = picture("furniture", "sofa")
    gaze = gazes.get(player.who, LOOKS_AT_US)
    stance = replace(player.stance(gaze.facing, turn=gaze.turn), pose="front", posture="")
    body = pose_figure(player.look, stance, scale=scale, at=0)
    chin = body.head_move.at(0.62j).imag
    top = at.imag + asset.box.top * scale * 0.93
    body = pose_figure(player.look, stance, scale=scale, at=complex(at.real, top - chin))
    cover = thing_of(asset, scale, at, pen=FURNITURE_PEN)
    for side, way in ((FRONT, body.facing), (BACK, -body.facing)):
        apart = 0.9 * body.measures.shoulder * scale
        body = reach_for(body, side, complex(at.real + way * apart, top + 4 * scale), hand="fist")
    lower = [layer for layer in LAYERS if layer not in (*ARMS, "shadow", "legs")]
    steps: tuple[Step, ...] = (*((0, layer) for layer in lower), cover, (0, "back-hand"),
                               (0, "front-hand"))  # fmt: skip
    seen = replace(seen_of(body, player.who), figure=body.head_box)
    return Staged((body,), steps, (seen,), ((),))
