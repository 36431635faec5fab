"""Sort the players of a picture into units, and the units into an order from left to right.

In: players, the scene, its setting. Out: units in the order in which they stand. Who touches,
shares a seat, a table or a car keeps together; who quarrels stands side by side, with no child
between.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wnp.drawing.library.pictures import Setting
from wnp.drawing.staging.holding import things_for, tinted
from wnp.drawing.staging.ordering import in_order
from wnp.drawing.staging.pets import pet_units
from wnp.drawing.staging.players import Player
from wnp.drawing.staging.seating import (
    take_beds,
    take_car,
    take_cooks,
    take_games,
    take_hidden,
    take_rows,
    take_tables,
)
from wnp.drawing.staging.touching import (
    take_behind,
    take_carried,
    take_chains,
    take_huddles,
    take_pairs,
)
from wnp.drawing.staging.units import Unit
from wnp.lexicon.pictures import is_picture
from wnp.model.scene import PlacedThing, Scene
from wnp.values import replace

BESIDE_DOOR = 0.27
"""How far from a door somebody rings, as a share of the panel's width."""
ON_FURNITURE = {
    "table": "table",
    "round-table": "table",
    "desk": "table",
    "bed": "bed",
    "sofa": "row",
}
"""Where things lie on furniture that somebody uses."""


def make_units(
    players: Sequence[Player], scene: Scene, setting: Setting, *, right_to_left: bool = False
) -> tuple[Unit, ...]:
    """Return the units of a picture, from left to right."""
    left = list(players)
    units: list[Unit] = []
    for take in TAKERS:
        units += take(left, scene, setting)
        taken = {who for unit in units for who in unit.ids}
        left = [player for player in left if player.who not in taken]
    index = {player.who: number for number, player in enumerate(players)}
    units.sort(key=lambda unit: min(index[who] for who in unit.ids))
    units.sort(key=lambda unit: unit.furniture == "stairs")
    said = list(dict.fromkeys(bubble.who for bubble in scene.bubbles))
    if right_to_left:
        said.reverse()
    return tuple(_with_things(in_order(units, said), scene))


def _singles(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    return [_single(player, setting) for player in players]


def _listeners(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Let who listens at a door to others who are in the picture stand behind one."""
    if len(scene.actors) < 2:
        return []
    return [
        Unit("listening", (one,), spot=one.actor.spot, depth=one.actor.depth)
        for one in players
        if one.actor.pose == "listen" and one.actor.seat == "door" and not one.rolls
    ]


def _ringers(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Pair who rings with who opens the door to them."""
    standing = [one for one in players if not (one.sits or one.rolls or one.lies or one.is_low)]
    rings = [one for one in standing if one.pose == "ring"]
    opens = [one for one in standing if one.actor.seat == "door" and one not in rings]
    place = setting.seat("door")
    return [
        Unit("ringing", (one, other), "doorway", at=place.at if place else None)
        for one, other in [*zip(rings, opens, strict=False)][:1]
    ]


def _placing(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Stand who puts a thing in its place beside a window or a cupboard."""
    return [
        Unit(
            "placing",
            (one,),
            one.relation("put-on"),
            spot=one.actor.spot,
            depth=one.actor.depth,
            at=_window(one, setting),
        )
        for one in players
        if one.relation("put-on") and things_for(one) and not (one.sits or one.rolls or one.is_low)
    ]


def _window(player: Player, setting: Setting) -> float | None:
    """Return where the window of the room is, for whoever puts something on its sill."""
    place = setting.seat("window") if player.relation("put-on") == "window" else None
    return place.at if place else None


def _single(player: Player, setting: Setting) -> Unit:
    """Return one person; who rings or knocks stands beside the door and turns to it."""
    seat = player.actor.seat
    place = setting.seat(seat) if seat in ("door", "window") else None
    door = setting.seat("door") if player.pose == "ring" else None
    at, facing = place.at if place else None, 0
    if door:
        facing = 1 if door.at >= 0.45 else -1
        at = door.at - facing * BESIDE_DOOR
    return Unit(
        "single", (player,), spot=player.actor.spot, depth=player.actor.depth, at=at, facing=facing
    )


def _with_things(units: list[Unit], scene: Scene) -> list[Unit]:
    """Set free things on the furniture they lie on, or beside the person they belong to."""
    for thing in scene.props:
        if is_picture("props", thing.name):
            _set_down(units, thing)
    return units


def _set_down(units: list[Unit], thing: PlacedThing) -> None:
    kind, names = ON_FURNITURE.get(thing.beside), (tinted(thing.name, thing.colour),) * thing.count
    for index, unit in enumerate(units):
        fits = unit.kind == kind or (kind == "bed" and unit.furniture == "bed-made")
        if kind and fits:
            units[index] = replace(unit, things=(*unit.things, *names))
            return
    owner = next((unit for unit in units if thing.beside in unit.ids), None)
    lonely = Unit("things", things=names)
    if owner:
        beside = units.index(owner)
        last_half = beside >= len(_peopled(units)) / 2 and len(units) > 1
        units.insert(beside + (0 if last_half else 1), lonely)
    elif thing.beside in ("left", "right"):
        units.insert(0 if thing.beside == "left" else len(units), lonely)
    elif thing.beside in ("middle", "floor", ""):
        units.insert(len(units) if len(units) < 2 else len(units) // 2, lonely)
    elif thing.beside not in ("wall", "shelf", "top", "window"):
        units.insert(len(units), lonely)


def _peopled(units: Iterable[Unit]) -> list[Unit]:
    return [unit for unit in units if unit.players]


TAKERS = (
    pet_units, take_carried, take_tables, take_cooks, take_games, take_car, take_beds,
    take_behind, take_rows, take_hidden, take_huddles, take_pairs, take_chains, _listeners,
    _ringers, _placing, _singles,
)  # fmt: skip
"""Who takes people into units, one after the other."""
