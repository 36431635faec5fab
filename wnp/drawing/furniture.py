"""Stage people in beds, round tables, in cars and in hiding: more furniture than figure.

In: a unit, a scale and the point on the ground under its middle. Out: the unit on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wnp.drawing.contacts import Order, one_after_another
from wnp.drawing.figure import LAYERS
from wnp.drawing.holding import CHILD_SIZE, SLOTS, Held, cup_in_hand, things_for
from wnp.drawing.ink import move_outline
from wnp.drawing.laps import lay_in_arms
from wnp.drawing.laying import FURNITURE_PEN, Thing, thing_of
from wnp.drawing.library import Asset, picture
from wnp.drawing.players import GESTURES, Player
from wnp.drawing.posing import BACK, FRONT, Body, measures_of, pose_figure, reach_for
from wnp.drawing.units import (
    LOOKS_AT_US,
    Gaze,
    Gazes,
    LyingHead,
    Rider,
    Seen,
    Staged,
    Step,
    Unit,
    body_of,
    finished,
    seen_of,
)
from wnp.geometry import Box, Move, Point, turn
from wnp.values import replace

ARMS = ("back-arm", "front-arm")
TABLE_PLACE = 158.0
"""Room that one person takes at a table, in units."""
RAISED_AT_TABLE = frozenset({"talk", "explain", "offer", "wave", "stop", "shout"})
"""Gestures that keep close to the body where others sit beside."""
FORESHORTENED = 0.84
"""Arms that point at us look shorter."""
LYING_ANGLE = -62.0
BED_HEAD = -148 - 128j
"""Where a head lies in a bed."""
SPOON_TILT = -80.0
HELD_AT_TABLE = frozenset({"phone", "drink", "eat", "write", "draw", "cook", "hold"})
"""Poses in which a hand keeps what it holds at a table; else it stands before whoever has it."""
LIES_ON_TABLE = frozenset(
    {"plan", "paper", "letter", "letters", "photo", "calendar", "clipboard", "tablet",
     "sign-sheet", "drawing"}
)  # fmt: skip


def stage_bed(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Lay one person into a bed, on a sofa or a mattress; others sit on its edge."""
    asset = picture("furniture", unit.furniture)
    back = thing_of(asset, scale, at, layer="back", pen=FURNITURE_PEN)
    front = thing_of(asset, scale, at, layer="front", pen=FURNITURE_PEN)
    sleeper = next(player for player in unit.players if player.lies)
    others = [player for player in unit.players if player is not sleeper]
    lying, seen = _lying(sleeper, asset, back, scale)
    seat = asset.anchor("seat") or -84j
    bodies = [
        body_of(
            player, scale, at + complex(seat.real + 60 + 120 * index, 8) * scale,
            gazes.get(player.who, LOOKS_AT_US), -seat.imag + 8,
        )
        for index, player in enumerate(others)
    ]  # fmt: skip
    staged = finished(
        replace(unit, players=tuple(others)), bodies, one_after_another(len(bodies)), free={},
        before=[back, lying, front, replace(lying, part="arm")],
    )  # fmt: skip
    things = [*things_for(sleeper), *unit.things]
    laid = [
        thing_of(picture("props", name), scale * 0.78,
                 at + complex(-6 + 62 * index, lying.lower - 112) * scale, anchor="ground")
        for index, name in enumerate(things[:2])
    ]  # fmt: skip
    steps = (*staged.steps[:4], *laid, *staged.steps[4:])
    return replace(staged, steps=steps, seen=(seen, *staged.seen))


def _lying(player: Player, asset: Asset, bed: Thing, scale: float) -> tuple[LyingHead, Seen]:
    """Return somebody's head on the pillow, and where it is."""
    sizes = measures_of(player.look)
    centre = bed.move.at((asset.anchor("head") or 0j) + 4j)
    radius = sizes.head * scale / 1.16
    half = 0.56 * sizes.head * scale
    head = Box(centre.real - half, centre.imag - half, centre.real + half, centre.imag + half)
    body = Box(head.left, head.top, bed.page_box.right, bed.page_box.bottom)
    lower = (asset.anchor("head") or BED_HEAD).imag - BED_HEAD.imag
    hand = bed.move.at(-30 - 108j + 1j * lower)
    spot = Box(hand.real - 12, hand.imag - 12, hand.real + 12, hand.imag + 12)
    lying = LyingHead(player, bed, centre, radius, lower=lower)
    return lying, Seen(player.who, head, head.grown(-0.3 * half), centre, body, (spot,))


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
    body = _moved_to(body, at + complex(seat.real - 42, seat.imag + 10) * scale)
    if pose == "stand":
        for side, off in ((FRONT, -34), (BACK, 16)):
            target = at + complex(seat.real - 42 + off, -108) * scale
            body = reach_for(body, side, target, hand="fist", shorter=0.78)
    order: Order = (
        *((0, layer) for layer in LAYERS if layer not in ARMS),
        *((0, arm) for arm in ARMS),
    )
    bodies, order, _ = lay_in_arms(unit.players, [body], order, {}, scale)
    lower = [step for step in order if step[0] == 0 and step[1] not in (*ARMS, "front-hand")]
    upper = [step for step in order if step not in lower]
    held = tuple(
        Held("front", thing_of(picture("props", name), scale, body.hand(FRONT), anchor="hand"))
        for name in player.actor.holds[:1]
    )
    seen = tuple(seen_of(one, who) for one, who in zip(bodies, unit.ids, strict=True))
    steps: list[Step] = [back, *lower, front, *upper]
    return Staged(tuple(bodies), tuple(steps), seen, (held, *((),) * (len(bodies) - 1)))


def _moved_to(body: Body, pelvis: Point) -> Body:
    """Return the body with its pelvis at a page point."""
    by = pelvis - body.on_torso(0, 0)
    return replace(body, place=replace(body.place, shift=body.place.shift + by))


def stage_table(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Seat people behind a table with a solid front; their hands lie on its top."""
    asset = picture("furniture", unit.furniture)
    count = len(unit.players)
    needed = (count - 1) * TABLE_PLACE + 240
    if unit.furniture == "table" or needed > asset.box.width:
        asset = asset.widened(max(needed, 330))
    top = thing_of(asset, scale, at, layer="front", pen=FURNITURE_PEN)
    edge = (asset.anchor("edge") or -130j).imag
    bodies: list[Body] = []
    helds: list[tuple[Held, ...]] = []
    for index, player in enumerate(unit.players):
        x = (index - (count - 1) / 2) * TABLE_PLACE
        gaze = gazes.get(player.who, LOOKS_AT_US)
        body = _behind_table(player, at + complex(x, edge) * scale, scale, gaze)
        rest = at + complex(x, edge + 21) * scale
        body, held = _hands_on_table(body, player, rest, scale)
        bodies.append(body)
        helds.append(held)
    for index, (one, other) in enumerate(pairwise(unit.players)):
        if other.relation("hold-hand") == one.who or one.relation("hold-hand") == other.who:
            x = (index - (count - 2) / 2) * TABLE_PLACE
            meeting = at + complex(x, edge + 19) * scale
            bodies[index] = _reach_sideways(bodies[index], meeting - 3)
            bodies[index + 1] = _reach_sideways(bodies[index + 1], meeting + 3)
    lower = [layer for layer in LAYERS if layer not in (*ARMS, "both", "shadow")]
    steps: list[Step] = [(index, layer) for index in range(count) for layer in lower]
    steps += [top, *_on_table(unit, at + edge * 1j * scale, scale)]
    steps += [(index, layer) for index in range(count) for layer in ("both", *ARMS)]
    seen = tuple(
        seen_of(body, player.who) for body, player in zip(bodies, unit.players, strict=True)
    )
    return Staged(tuple(bodies), tuple(steps), seen, tuple(helds))


def _reach_sideways(body: Body, point: Point) -> Body:
    """Reach with the nearer hand to a point on the table."""
    return reach_for(body, body.side_towards(point), point, hand="fist", shorter=0.95)


def _behind_table(player: Player, edge: Point, scale: float, gaze: Gaze) -> Body:
    """Pose somebody without legs so that a quarter of the torso is behind the table's edge."""
    pose = player.pose if player.pose in GESTURES - {"sit-talk"} else "stand"
    if player.pose in ("sit-talk", "cover-ears", "cover-eyes", "hands-on-cheeks", "arms-crossed"):
        pose = "talk" if player.pose == "sit-talk" else player.pose
    stance = replace(
        player.stance(gaze.facing, turn=gaze.turn, nod=gaze.nod), pose=pose, posture="", legs=False
    )
    body = pose_figure(player.look, stance, scale=scale, at=0)
    hidden = 0.1 if player.look.is_child else 0.25
    return _moved_to(body, edge + hidden * measures_of(player.look).torso * scale * 1j)


def _hands_on_table(
    body: Body, player: Player, rest: Point, scale: float
) -> tuple[Body, tuple[Held, ...]]:
    """Lay hands that have nothing else to do on the table, and what they hold with them."""
    gesture = body.stance.pose in GESTURES
    both_busy = body.stance.pose in ("cover-ears", "cover-eyes", "hands-on-cheeks", "arms-crossed")
    apart = 0.44 * body.measures.shoulder * scale
    held: list[Held] = []
    for side, way in ((FRONT, body.facing), (BACK, -body.facing)):
        if both_busy or (gesture and side == FRONT):
            continue
        body = reach_for(body, side, rest + way * apart, hand="fist", shorter=FORESHORTENED)
    if player.pose == "point":
        spot = rest + complex(body.facing * 62, -4) * scale
        body = reach_for(body, FRONT, spot, hand="point", shorter=FORESHORTENED)
    elif body.stance.pose in RAISED_AT_TABLE:
        spot = body.on_torso(1.42, 0.66)
        body = reach_for(body, FRONT, spot, hand="open", shorter=FORESHORTENED)
    elif player.pose == "eat":
        held.append(Held("both", thing_of(picture("props", "bowl"), scale, rest + 4j * scale)))
        spot = body.on_torso(0.86, 0.62 if player.look.is_child else 0.5)
        body = reach_for(body, FRONT, spot, hand="fist", shorter=FORESHORTENED)
    names = things_for(player)
    if player.pose in ("draw", "write") and not LIES_ON_TABLE & set(names):
        sheet = thing_of(picture("furniture", "sheet"), 0.9 * scale, rest - 6j * scale, pen=0.9)
        held.append(Held("both", sheet))
    for name in names[:1]:
        if name in LIES_ON_TABLE or name == "book":
            lying = thing_of(picture("props", name), 0.9 * scale, rest - 2j * scale)
            held.append(Held("both", lying))
        elif not gesture and player.pose not in HELD_AT_TABLE:
            body, stood = _stood_on_table(name, body, player, rest)
            held.append(stood)
        else:
            side = BACK if gesture and player.pose not in ("phone", "drink", "eat") else FRONT
            spot = body.hand(side)
            asset = picture("props", name)
            size = scale * (CHILD_SIZE if player.look.is_child else 1.0)
            tilted = turn(SPOON_TILT * body.facing) if player.pose == "eat" else 1
            thing = thing_of(asset, size, spot, anchor="hand", factor=tilted)
            drinks = name == "cup" and player.pose == "drink"
            cup = cup_in_hand(body, side, size, inwards=True) if drinks else None
            held.append(cup or Held(SLOTS[side], thing))
    return body, tuple(held)


def _stood_on_table(name: str, body: Body, player: Player, rest: Point) -> tuple[Body, Held]:
    """Stand a thing on the table between the hands of whoever holds it."""
    size = body.scale * (CHILD_SIZE if player.look.is_child else 1.0)
    asset = picture("props", name)
    apart = min(0.46 * asset.box.width * size, 0.7 * body.measures.shoulder * body.scale)
    for side, way in ((FRONT, body.facing), (BACK, -body.facing)):
        spot = rest + way * apart - 2j * body.scale
        body = reach_for(body, side, spot, hand="fist", shorter=FORESHORTENED)
    thing = thing_of(asset, size, rest + 5j * body.scale, anchor="ground")
    return body, Held("both", thing)


def _on_table(unit: Unit, edge: Point, scale: float) -> list[Thing]:
    """Lay the free things on the table, between the people."""
    count = len(unit.players)
    gaps = [index - (count - 2) / 2 for index in range(max(0, count - 1))]
    spots = sorted(gaps, key=abs) or [-0.62, 0.62]
    spots += [-(count / 2) + 0.1, count / 2 - 0.1]
    return [
        thing_of(
            picture("props", name), 0.9 * scale,
            edge + complex(spot * TABLE_PLACE, 15) * scale, anchor="ground", pen=0.9,
        )
        for name, spot in zip(unit.things, spots, strict=False)
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
