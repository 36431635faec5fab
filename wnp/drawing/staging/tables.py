"""Seat people at tables, and stand them at a stove: hands on the top, legs out of sight.

In: a unit, a scale and the point on the ground under its middle. Out: the unit on the page.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from wnp.drawing.figures.figure import LAYERS
from wnp.drawing.library.laying import FURNITURE_PEN, Thing, thing_of
from wnp.drawing.library.pictures import Asset, picture
from wnp.drawing.people.posing import BACK, FRONT, Body, measures_of, pose_figure, reach_for
from wnp.drawing.staging.holding import CHILD_SIZE, SLOTS, Held, cup_in_hand, things_for
from wnp.drawing.staging.players import GESTURES, Player
from wnp.drawing.staging.units import (
    LOOKS_AT_US,
    Gaze,
    Gazes,
    Staged,
    Step,
    Unit,
    moved_to,
    seen_of,
)
from wnp.geometry import Point, turn
from wnp.values import Value, replace

ARMS = ("back-arm", "front-arm")
TABLE_PLACE = 158.0
"""Room that one person takes at a table, in units."""
ROUND_PLACE = 126.0
"""Room that one person takes at a round table, where neighbours sit a little behind each other."""
AROUND = 0.8
"""How far round the table people sit: the outermost ones at this share of its half width."""
STANDING_AT = frozenset({"stove"})
"""What people stand at: more of them is seen than of those who sit."""
RAISED_AT_TABLE = frozenset({"talk", "explain", "offer", "wave", "stop", "shout"})
"""Gestures that keep close to the body where others sit beside."""
FORESHORTENED = 0.84
"""Arms that point at us look shorter."""
IN_FRONT = frozenset({"phone", "drink", "eat", "cook"})
"""Gestures of the hand that holds something."""
TILTS = {"eat": -58.0, "cook": 172.0}
"""How a spoon is turned, to the mouth and in a pot."""
POT = 34 + 24j
"""Where a pot stands before whoever cooks, seen from the far edge of the stove."""
POT_SIZE = 0.84
HANDLE = complex(-47, -26)
"""Where the handle of a pot is for the hand that does not stir, and the spoon above it."""
STIRRED = complex(6, -76)
BOWL_SIDE = complex(-27, 2)
"""Where the other hand holds the bowl of somebody who eats."""
AT_MOUTH = complex(0.5, 0.56)
"""Where the hand with the spoon is, in head heights."""
HELD_AT_TABLE = frozenset({"phone", "drink", "eat", "write", "draw", "cook", "hold"})
"""Poses in which a hand keeps what it holds at a table; else it stands before whoever has it."""
SECOND_THING = 44.0
"""How far beside another thing one more thing stands on a table, in units."""
CHILD_SIZE_AT_TABLE = 0.94
"""Small things would be lost between a child's hands at a table."""
LIES_ON_TABLE = frozenset(
    {"plan", "paper", "letter", "letters", "photo", "calendar", "clipboard", "tablet",
     "sign-sheet", "drawing"}
)  # fmt: skip


class Board(Value, frozen=True):
    """A table as wide as its people need, and where each of them sits at it."""

    asset: Asset
    places: tuple[Point, ...]
    """Where the edge of the table is before each of the people, in units."""
    middle: float
    """How far down the middle of the top lies below its far edge."""


def _straight(unit: Unit) -> Board:
    """Return a table with everybody along its far side."""
    asset = picture("furniture", unit.furniture)
    count = len(unit.players)
    needed = (count - 1) * TABLE_PLACE + 240
    if unit.furniture == "table" or needed > asset.box.width:
        asset = asset.widened(max(needed, 330))
    edge = asset.anchor("edge") or -130j
    spots = ((index - (count - 1) / 2) * TABLE_PLACE for index in range(count))
    return Board(asset, tuple(edge + spot for spot in spots), 15.0)


def _round(unit: Unit) -> Board:
    """Return a round table with people round its far half, those at the ends nearer to us."""
    asset = picture("furniture", unit.furniture)
    count = len(unit.players)
    factor = max(0.8, (count - 1) * ROUND_PLACE / (2 * AROUND * asset.box.right))
    asset = asset.moved(lambda point: complex(point.real * factor, point.imag))
    top = (asset.anchor("top") or -112j).imag
    deep = top - (asset.anchor("edge") or -152j).imag
    shares = [
        AROUND * (2 * index / (count - 1) - 1) if count > 1 else 0.0 for index in range(count)
    ]
    return Board(
        asset,
        tuple(
            complex(share * asset.box.right, top - deep * (1 - share * share) ** 0.5)
            for share in shares
        ),
        deep + 6,
    )


BOARDS: dict[str, Callable[[Unit], Board]] = {"round-table": _round}
"""Tables that are not straight."""


def stage_table(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Seat people behind a table with a solid front; their hands lie on its top."""
    board = BOARDS.get(unit.furniture, _straight)(unit)
    top = thing_of(board.asset, scale, at, layer="front", pen=FURNITURE_PEN)
    bodies: list[Body] = []
    helds: list[tuple[Held, ...]] = []
    stood = unit.furniture in STANDING_AT
    for player, spot in zip(unit.players, board.places, strict=True):
        gaze = gazes.get(player.who, LOOKS_AT_US)
        body = _behind_table(player, at + spot * scale, scale, gaze, stands=stood)
        rest = at + (spot + 21j) * scale
        body, held = _hands_on_table(body, player, rest, scale)
        bodies.append(body)
        helds.append(held)
    bodies = _with_joined_hands(unit, bodies, [at + spot * scale for spot in board.places], scale)
    lower = [layer for layer in LAYERS if layer not in (*ARMS, "both", "shadow")]
    inwards = sorted(range(len(bodies)), key=lambda index: board.places[index].imag)
    steps: list[Step] = [] if stood else _chairs(unit, board, at, scale)
    steps += [(index, layer) for index in inwards for layer in lower]
    steps += [top, *_on_table(unit, board, at, scale)]
    steps += _pots(unit, board, bodies, at, scale, "back") if stood else []
    steps += [(index, layer) for index in inwards for layer in ("both", "front-arm")]
    steps += _pots(unit, board, bodies, at, scale, "front") if stood else []
    steps += [(index, "back-arm") for index in inwards]
    seen = tuple(
        seen_of(body, player.who) for body, player in zip(bodies, unit.players, strict=True)
    )
    return Staged(tuple(bodies), tuple(steps), seen, tuple(helds))


def _with_joined_hands(
    unit: Unit, bodies: list[Body], edges: list[Point], scale: float
) -> list[Body]:
    """Let neighbours hold hands on the table."""
    found = list(bodies)
    for index, (one, other) in enumerate(pairwise(unit.players)):
        if other.relation("hold-hand") == one.who or one.relation("hold-hand") == other.who:
            meeting = (edges[index] + edges[index + 1]) / 2 + 19j * scale
            found[index] = _reach_sideways(found[index], meeting - 3)
            found[index + 1] = _reach_sideways(found[index + 1], meeting + 3)
    return found


def _chairs(unit: Unit, board: Board, at: Point, scale: float) -> list[Step]:
    """Set a chair behind everybody at a table, of which the back is seen."""
    chair = picture("furniture", "chair-back")
    return [
        thing_of(
            chair, scale * (1.0 if player.look.is_child else 1.16), at + spot * scale,
            pen=FURNITURE_PEN,
        )
        for player, spot in zip(unit.players, board.places, strict=True)
        if not player.rolls
    ]  # fmt: skip


def _pots(
    unit: Unit, board: Board, bodies: list[Body], at: Point, scale: float, layer: str
) -> list[Step]:
    """Stand an open pot before each who cooks; the spoon is in it."""
    pot = picture("furniture", "pot-open")
    every = zip(unit.players, board.places, bodies, strict=True)
    return [
        thing_of(
            pot, POT_SIZE * scale, at + (spot + complex(POT.real * body.facing, POT.imag)) * scale,
            anchor="ground", layer=layer, pen=FURNITURE_PEN,
        )
        for player, spot, body in every
        if player.pose == "cook"
    ]  # fmt: skip


def _reach_sideways(body: Body, point: Point) -> Body:
    """Reach with the nearer hand to a point on the table."""
    return reach_for(body, body.side_towards(point), point, hand="fist", shorter=0.95)


def _behind_table(
    player: Player, edge: Point, scale: float, gaze: Gaze, *, stands: bool = False
) -> Body:
    """Pose somebody without legs so that a quarter of the torso is behind the table's edge."""
    pose = player.pose if player.pose in GESTURES - {"sit-talk"} else "stand"
    if player.pose in ("sit-talk", "cover-ears", "cover-eyes", "hands-on-cheeks", "arms-crossed"):
        pose = "talk" if player.pose == "sit-talk" else player.pose
    stance = replace(
        player.stance(gaze.facing, turn=gaze.turn, nod=gaze.nod), pose=pose, posture="", legs=False
    )
    body = pose_figure(player.look, stance, scale=scale, at=0)
    hidden = 0.1 if player.look.is_child else 0.02 if stands else 0.25
    return moved_to(body, edge + hidden * measures_of(player.look).torso * scale * 1j)


def _hands_on_table(
    body: Body, player: Player, rest: Point, scale: float
) -> tuple[Body, tuple[Held, ...]]:
    """Lay hands that have nothing else to do on the table, and what they hold with them."""
    body = _busy_hands(_resting_hands(body, rest, scale), player, rest, scale)
    names = things_for(player)
    held = _before_them(player, names, rest, scale)
    for name in names[:1]:
        if name in LIES_ON_TABLE or name == "book":
            lying = thing_of(picture("props", name), 0.9 * scale, rest - 2j * scale)
            held = (*held, Held("both", lying))
        elif body.stance.pose not in GESTURES and player.pose not in HELD_AT_TABLE:
            body, stood = _stood_on_table(name, body, player, rest)
            held = (*held, stood)
        else:
            held = (*held, _held_above_table(name, body, player, scale))
    return body, held


def _resting_hands(body: Body, rest: Point, scale: float) -> Body:
    """Lay the hands on the table that neither gesture nor are at the face."""
    if body.stance.pose in ("cover-ears", "cover-eyes", "hands-on-cheeks", "arms-crossed"):
        return body
    apart = 0.44 * body.measures.shoulder * scale
    sides = ((FRONT, body.facing), (BACK, -body.facing))
    for side, way in sides[1:] if body.stance.pose in GESTURES else sides:
        body = reach_for(body, side, rest + way * apart, hand="fist", shorter=FORESHORTENED)
    return body


def _busy_hands(body: Body, player: Player, rest: Point, scale: float) -> Body:
    """Let hands do what is done at a table: point, ask for a turn, stir, eat."""
    if player.pose == "point":
        spot = rest + complex(body.facing * 62, -4) * scale
        return reach_for(body, FRONT, spot, hand="point", shorter=FORESHORTENED)
    if body.stance.pose in RAISED_AT_TABLE:
        spot = body.on_torso(1.42, 0.66)
        return reach_for(body, FRONT, spot, hand="open", shorter=FORESHORTENED)
    if player.pose == "cook":
        return _stirring(body, rest, scale)
    if player.pose == "eat":
        body = reach_for(body, FRONT, body.head_move.at(AT_MOUTH), hand="fist")
        spot = rest + complex(BOWL_SIDE.real * body.facing, BOWL_SIDE.imag) * scale
        return reach_for(body, BACK, spot, hand="fist", shorter=FORESHORTENED)
    return body


def _before_them(
    player: Player, names: tuple[str, ...], rest: Point, scale: float
) -> tuple[Held, ...]:
    """Return what stands before somebody because of what they do: a bowl, a sheet of paper."""
    if player.pose == "eat":
        return (Held("both", thing_of(picture("props", "bowl"), scale, rest + 4j * scale)),)
    if player.pose in ("draw", "write") and not LIES_ON_TABLE & set(names):
        sheet = thing_of(picture("furniture", "sheet"), 0.9 * scale, rest - 6j * scale, pen=0.9)
        return (Held("both", sheet),)
    return ()


def _held_above_table(name: str, body: Body, player: Player, scale: float) -> Held:
    """Return a thing in the hand that is free for it; a cup that is drunk from leans inwards."""
    gestures = body.stance.pose in GESTURES and player.pose not in IN_FRONT
    side = BACK if gestures else FRONT
    size = scale * (CHILD_SIZE if player.look.is_child else 1.0)
    if (
        name == "cup"
        and player.pose == "drink"
        and (cup := cup_in_hand(body, side, size, inwards=True))
    ):
        return cup
    tilted = turn(TILTS.get(player.pose, 0.0) * body.facing)
    asset = picture("props", name)
    thing = thing_of(asset, size, body.hand(side), anchor="hand", factor=tilted)
    return Held(SLOTS[side], thing)


def _stirring(body: Body, rest: Point, scale: float) -> Body:
    """Let one hand stir in a pot and the other one hold its handle."""
    pot, size = rest + complex(POT.real * body.facing, POT.imag - 21) * scale, POT_SIZE * scale
    for side, at in ((FRONT, STIRRED), (BACK, HANDLE)):
        spot = pot + complex(at.real * body.facing, at.imag) * size
        body = reach_for(body, side, spot, hand="fist", shorter=FORESHORTENED)
    return body


def _stood_on_table(name: str, body: Body, player: Player, rest: Point) -> tuple[Body, Held]:
    """Stand a thing on the table between the hands of whoever holds it."""
    size = body.scale * (CHILD_SIZE_AT_TABLE if player.look.is_child else 1.0)
    asset = picture("props", name)
    apart = min(0.5 * asset.box.width * size, 0.7 * body.measures.shoulder * body.scale)
    for side, way in ((FRONT, body.facing), (BACK, -body.facing)):
        spot = rest + way * apart - 2j * body.scale
        body = reach_for(body, side, spot, hand="fist", shorter=FORESHORTENED)
    thing = thing_of(asset, size, rest + 5j * body.scale, anchor="ground")
    return body, Held("both", thing)


def _on_table(unit: Unit, board: Board, at: Point, scale: float) -> list[Thing]:
    """Lay the free things on the table, between the people, where it is nearest to us."""
    far = min(spot.imag for spot in board.places)
    middles = [(one + other) / 2 for one, other in pairwise(board.places)]
    first, last = board.places[0], board.places[-1]
    step = TABLE_PLACE if len(board.places) == 1 else abs(board.places[1] - first)
    spots = sorted(middles, key=lambda spot: abs(spot.real)) or [first - 98, last + 98]
    spots += [first - 0.4 * step, last + 0.4 * step]
    spots += [spot + SECOND_THING for spot in spots]
    return [
        thing_of(
            picture("props", name), 0.9 * scale,
            at + complex(spot.real, far + board.middle) * scale, anchor="ground", pen=0.9,
        )
        for name, spot in zip(unit.things, spots, strict=False)
    ]  # fmt: skip
