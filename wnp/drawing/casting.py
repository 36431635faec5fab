"""Sort the players of a picture into units, and the units into an order from left to right.

In: players, the scene, its setting. Out: units in the order in which they stand. Who touches,
shares a seat, a table or a car keeps together; who quarrels stands side by side, with no child
between.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from wnp.drawing.laps import babies_of
from wnp.drawing.library import RoomSeat, Setting
from wnp.drawing.ordering import in_order
from wnp.drawing.pets import pet_units
from wnp.drawing.players import TOUCHING, Player
from wnp.drawing.units import Unit
from wnp.lexicon.pictures import picture_ids
from wnp.model.family import AgeBand
from wnp.model.scene import PlacedThing, Scene
from wnp.values import replace

ROW_SEATS = {"sofa": "sofa", "bed": "bed-made", "swing": "swing", "stairs": "stairs"}
TABLES = {"table": "table", "desk": "desk"}
LYING = {"": "bed", "bed": "bed", "sofa": "sofa-lying", "floor": "mattress", "door": "bed",
         "window": "bed"}  # fmt: skip
"""What somebody lies on, by the seat that was said; on all others people sleep sitting."""
BESIDE_DOOR = 0.17
"""How far from a door somebody rings, as a share of the panel's width."""
WALKING = frozenset({"stand", "walk", "run", "kneel", "carry", "wave", "hold", "ring", "front"})
SPOTS = ("left", "", "middle", "right")
LIFTED = ("carry", "piggyback", "hold-on-lap", "sit-on-lap")
CLOSE = tuple(kind for kind in TOUCHING if kind not in (*LIFTED, "hold-hand"))
"""What two people do with each other, the closest first."""
ON_FURNITURE = {"table": "table", "desk": "table", "bed": "bed", "sofa": "row"}
"""Where things lie on furniture that somebody uses."""


def make_units(
    players: Sequence[Player], scene: Scene, setting: Setting, *, right_to_left: bool = False
) -> tuple[Unit, ...]:
    """Return the units of a picture, from left to right."""
    left = list(players)
    units: list[Unit] = []
    for take in (
        pet_units,
        _carried,
        _tables,
        _car,
        _beds,
        _behind,
        _rows,
        _hidden,
        _huddles,
        _pairs,
        _chains,
        _singles,
    ):
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


def _seat_of(setting: Setting, *names: str) -> RoomSeat | None:
    return next((seat for name in names if (seat := setting.seat(name))), None)


def _tables(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    units = []
    for seat, furniture in TABLES.items():
        at_it = [player for player in players if player.actor.seat == seat and not _stands(player)]
        if at_it:
            place = setting.seat(seat)
            furniture = place.furniture if place and place.furniture else furniture
            row = sorted(at_it, key=lambda player: SPOTS.index(player.actor.spot))
            spot = row[0].actor.spot if len(row) == 1 else ""
            units.append(Unit("table", tuple(row), furniture, spot=spot))
    return units


def _stands(player: Player) -> bool:
    return player.actor.posture in ("stand", "walk", "kneel") or player.pose in ("kneel", "walk")


def _car(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    def rides(player: Player) -> bool:
        if player.actor.seat == "car" or player.actor.pose == "ride":
            return True
        inside = scene.setting == "car" and not player.actor.seat
        return inside and player.actor.pose not in WALKING and not player.actor.posture

    riders = [player for player in players if rides(player)]
    if scene.setting == "car" and not riders:
        riders = [player for player in players if not player.actor.seat]
    return [Unit("car", tuple(riders), "car")] if riders else []


def _beds(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    seat = _seat_of(setting, "bed")
    in_bed = [one for one in players if one.actor.seat == "bed"]
    sleepers = [one for one in players if one.lies and one.actor.seat in LYING]
    if seat and seat.furniture == "hospital-bed" and (in_bed or sleepers):
        patient = (sleepers or in_bed)[0]
        babies = babies_of((patient,), players)
        return [Unit("hospital-bed", (patient, *babies), seat.furniture)]
    if not sleepers:
        return []
    beside = tuple(one for one in in_bed if not one.lies)[:1]
    units = []
    for one in sleepers:
        furniture = "mattress" if setting.outdoors else LYING[one.actor.seat]
        others, beside = (beside, ()) if furniture == "bed" else ((), beside)
        units.append(Unit("bed", (one, *others), furniture, spot=one.actor.spot))
    return units


def _rows(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    units = []
    for name, furniture in ROW_SEATS.items():
        row = [one for one in players if one.actor.seat == name and not _leaves(one, name)]
        if not row:
            continue
        seat = _seat_of(setting, name)
        if seat and seat.furniture and len(row) == 1 and name != "bed":
            furniture = seat.furniture
        if setting.outdoors and name == "sofa":
            furniture = "bench"
        row.sort(key=lambda player: SPOTS.index(player.actor.spot))
        most = 1 if furniture in ("swing", "armchair") else 3
        for start in range(0, len(row), most):
            group = tuple(row[start : start + most])
            spot = group[0].actor.spot if len(group) == 1 else ""
            babies = babies_of(group, [one for one in players if one not in row])
            units.append(Unit("row", (*group, *babies), furniture, spot=spot))
    return units


def _leaves(player: Player, seat: str) -> bool:
    """Tell whether somebody is near a seat but does not sit on it."""
    return _stands(player) or (player.pose == "hide" and seat == "sofa")


def _behind(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Pair who hides behind a grown-up with that grown-up."""
    standing = [player for player in players if not player.actor.seat]
    hiding = {one.who: one for one in standing if one.pose == "hide"}
    return [
        Unit("pair", (one, other), "behind", spot=other.actor.spot, depth=other.actor.depth)
        for one in hiding.values()
        for other in standing
        if one.relation("stand-beside") == other.who and _size(other) > _size(one)
        and not other.actor.relations
    ]  # fmt: skip


def _hidden(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    if setting.outdoors:
        return []
    hidden = [one for one in players if one.pose == "hide"]
    return [Unit("hidden", (one,), "sofa", spot=one.actor.spot) for one in hidden]


def _carried(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Pair who is carried, asleep or not, with who carries; on a seat they sit side by side."""
    seated = (*ROW_SEATS, *TABLES, "car")
    standing = [player for player in players if player.actor.seat not in seated]
    return _paired(standing, LIFTED)


def _huddles(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Gather three people or more who hug each other, as long as they stand."""
    standing = [one for one in players if not (one.sits or one.lies or one.rolls or one.is_low)]
    groups: list[set[str]] = []
    for player in standing:
        hugged = {each.other for each in player.actor.relations if each.kind == "hug"}
        group = {player.who} | (hugged & {one.who for one in standing})
        joined = [one for one in groups if one & group]
        groups = [one for one in groups if one not in joined] + [group.union(*joined)]
    return [
        Unit("huddle", row, "hug", spot=_spot_of(row), depth=row[0].actor.depth)
        for group in groups
        for row in (tuple(one for one in standing if one.who in group),)
        if len(row) > 2 and all(_size(one) > 0 for one in row)
    ]


def _pairs(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Pair who hugs or comforts whom; everybody belongs to one pair at most."""
    return _paired([player for player in players if not player.lies], (*LIFTED, *CLOSE))


def _paired(players: Sequence[Player], kinds: Sequence[str]) -> list[Unit]:
    by_id = {player.who: player for player in players}
    done: set[str] = set()
    units = []
    for kind in kinds:
        for player in by_id.values():
            other = by_id.get(player.relation(kind))
            if other is None or other is player or {player.who, other.who} & done:
                continue
            pair = _pair(kind, player, other)
            if pair:
                done |= {player.who, other.who}
                units.append(pair)
    return units


def _pair(kind: str, one: Player, other: Player) -> Unit | None:
    """Return two people as they can touch; `None` where bodies of their sizes cannot."""
    spot = one.actor.spot or other.actor.spot
    if kind == "sit-on-lap" or (kind == "hug" and _size(other) > _size(one)):
        one, other = other, one
    kind = _as_it_fits(kind, one, other)
    if kind == "hug" and _size(other) > _size(one):
        one, other = other, one
    small, large = _size(other), _size(one)
    fits = {
        "carry": large > CHILD_RANK and not one.rolls,
        "hold-baby": large >= CHILD_RANK and not one.rolls,
        "piggyback": large > small and not one.rolls,
        "lap": large > small,
        "hug": min(small, large) > 0,
        "comfort": large > 1 and large >= small - 1,
    }.get(kind, min(small, large) > 0 or kind in ("stroke", "kiss", "feed"))
    if kind == "comfort" and other.is_low and not (one.is_low or one.rolls):
        one = replace(one, posture="sit-floor")
    return Unit("pair", (one, other), kind, spot=spot, depth=one.actor.depth) if fits else None


def _as_it_fits(kind: str, one: Player, other: Player) -> str:
    """Return how two people touch who are asked to, as their sizes and seats allow."""
    if kind in ("carry", "hug", "hold-on-lap", "sit-on-lap") and other.look.band is AgeBand.BABY:
        return "hold-baby"
    if kind in ("hold-on-lap", "sit-on-lap"):
        return "lap"
    if kind == "carry" and other.look.band is not AgeBand.TODDLER:
        # Whoever is too big to sit on a hip is held close instead.
        kind = "hug"
    if kind == "comfort" and _kneels_to(one, other):
        kind = "hug"
    return "comfort" if kind == "hug" and (one.rolls or other.rolls) else kind


def _kneels_to(one: Player, other: Player) -> bool:
    """Tell whether somebody comforts a standing child: from above no arm reaches round it."""
    return other.look.is_child and not one.look.is_child and not (other.is_low or one.is_low)


CHILD_RANK = list(AgeBand).index(AgeBand.CHILD)


def _size(player: Player) -> int:
    return list(AgeBand).index(player.look.band)


def _chains(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Join people who hold hands into rows, as long as nobody needs a third hand."""
    by_id = {player.who: player for player in players}
    rows: list[list[Player]] = []
    for player in players:
        for relation in player.actor.relations:
            other = by_id.get(relation.other)
            if relation.kind == "hold-hand" and other and other is not player:
                _link(rows, player, other)
    return [Unit("chain", tuple(row), spot=_spot_of(row), depth=row[0].actor.depth) for row in rows]


def _spot_of(row: Sequence[Player]) -> str:
    spots = {player.actor.spot for player in row}
    return spots.pop() if len(spots) == 1 else ""


def _link(rows: list[list[Player]], one: Player, other: Player) -> None:
    mine = next((row for row in rows if one in row), None)
    theirs = next((row for row in rows if other in row), None)
    if mine is None and theirs is None:
        rows.append(sorted((one, other), key=lambda each: SPOTS.index(each.actor.spot)))
    elif mine is None or theirs is None:
        row, known, new = (mine, one, other) if mine else (theirs, other, one)
        if row and row[-1] is known:
            row.append(new)
        elif row and row[0] is known:
            row.insert(0, new)
    elif mine is not theirs and mine[-1] is one and theirs[0] is other:
        mine.extend(theirs)
        rows.remove(theirs)


def _singles(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    return [_single(player, setting) for player in players]


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
    known = set(picture_ids("props"))
    for thing in scene.props:
        if thing.name in known:
            _set_down(units, thing)
    return units


def _set_down(units: list[Unit], thing: PlacedThing) -> None:
    kind = ON_FURNITURE.get(thing.beside)
    for index, unit in enumerate(units):
        fits = unit.kind == kind or (kind == "bed" and unit.furniture == "bed-made")
        if kind and fits:
            units[index] = replace(unit, things=(*unit.things, thing.name))
            return
    owner = next((unit for unit in units if thing.beside in unit.ids), None)
    lonely = Unit("things", things=(thing.name,))
    if owner:
        beside = units.index(owner)
        last_half = beside >= len(_peopled(units)) / 2 and len(units) > 1
        units.insert(beside + (0 if last_half else 1), lonely)
    elif thing.beside in ("left", "right"):
        units.insert(0 if thing.beside == "left" else len(units), lonely)
    elif thing.beside in ("middle", "floor", ""):
        units.insert(len(units) if len(units) < 2 else len(units) // 2, lonely)
    elif thing.beside not in ("wall", "shelf", "top"):
        units.insert(len(units), lonely)


def _peopled(units: Iterable[Unit]) -> list[Unit]:
    return [unit for unit in units if unit.players]
