"""Gather who shares a table, a stove, a game, a car, a bed or a sofa.

In: the players that belong to no unit yet, the scene, its setting. Out: the units they make.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.library.pictures import RoomSeat, Setting
from wnp.drawing.staging.games import SHARED, THROWN
from wnp.drawing.staging.laps import babies_of, is_held, is_on_lap
from wnp.drawing.staging.players import Player
from wnp.drawing.staging.units import Unit
from wnp.model.family import AgeBand
from wnp.model.scene import Scene
from wnp.values import replace

ROW_SEATS = {
    "sofa": "sofa", "bench": "bench", "bed": "bed-made", "swing": "swing", "stairs": "stairs",
}  # fmt: skip
MOST_ON = {"swing": 1, "armchair": 1, "sofa": 4, "bench": 4}
"""How many fit on a seat."""
TENDING = ("comfort", "stroke", "hold-hand", "kiss", "hug", "feed", "whisper", "read-to", "talk-to")
"""What people do who sit on the edge of somebody's bed."""
UPRIGHT = frozenset({"stand", "walk", "kneel", "walk-away", "crouch"})
TABLES = {"table": "table", "round-table": "round-table", "desk": "desk"}
LYING = {"": "bed", "bed": "bed", "sofa": "sofa-lying", "floor": "mattress", "door": "bed",
         "window": "bed"}  # fmt: skip
"""What somebody lies on, by the seat that was said; on all others people sleep sitting."""
WALKING = frozenset({"stand", "walk", "run", "kneel", "carry", "wave", "hold", "ring", "front"})
LAID_OUT = SHARED | {"plan", "calendar", "book", "photo", "paper", "letter", "cake", "crayons"}
"""What lies on a table once, though several people are said to have it."""
SPOTS = ("left", "", "middle", "right")


def _seat_of(setting: Setting, *names: str) -> RoomSeat | None:
    return next((seat for name in names if (seat := setting.seat(name))), None)


def take_tables(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Gather who sits at a table or desk."""
    units = []
    for seat, furniture in TABLES.items():
        at_it = [player for player in players if player.actor.seat == seat and not _stands(player)]
        if at_it:
            place = setting.seat(seat)
            furniture = place.furniture if place and place.furniture else furniture
            row = sorted(at_it, key=lambda player: SPOTS.index(player.actor.spot))
            spot = row[0].actor.spot if len(row) == 1 else ""
            row, things = _sharing(row)
            units.append(Unit("table", tuple(row), furniture, things, spot=spot))
    return units


def _stands(player: Player) -> bool:
    said = {player.actor.pose, player.actor.posture}
    return bool(said & UPRIGHT) or player.pose in ("kneel", "walk")


def _sharing(row: Sequence[Player]) -> tuple[list[Player], tuple[str, ...]]:
    """Lay what several people at a table use together between them, once."""
    held = [name for player in row for name in player.actor.holds]
    both = tuple(sorted({name for name in held if held.count(name) > 1 and name in LAID_OUT}))
    found = [
        replace(
            player,
            actor=replace(
                player.actor, holds=tuple(one for one in player.actor.holds if one not in both)
            ),
        )
        for player in row
    ]
    return found, both


def take_cooks(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Stand those who cook at a stove, side by side; outdoors there is none."""
    row = tuple(
        sorted(
            (one for one in players if one.pose == "cook" and not (one.rolls or one.actor.seat)),
            key=lambda player: SPOTS.index(player.actor.spot),
        )
    )
    if setting.outdoors or not row:
        return []
    return [Unit("table", row, "stove", spot=spot_of(row), depth=row[0].actor.depth)]


def take_games(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Gather those who play with the same thing; what flies needs two who stand."""
    units = []
    for name in sorted(SHARED & {name for one in players for name in one.actor.holds}):
        row = tuple(
            one for one in players
            if name in one.actor.holds and one.pose == "play"
            and one.actor.seat in ("", "floor") and not one.rolls
        )  # fmt: skip
        if len(row) == 2 and name in THROWN:
            units.append(Unit("throwing", row, things=(name,), spot=spot_of(row)))
        elif 2 <= len(row) <= 4:
            units.append(Unit("playing", row, things=(name,), spot=spot_of(row)))
    return units


def take_car(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Gather who rides in a car."""

    def rides(player: Player) -> bool:
        if player.actor.seat == "car" or player.actor.pose == "ride":
            return True
        inside = scene.setting == "car" and not player.actor.seat
        return inside and player.actor.pose not in WALKING and not player.actor.posture

    riders = [player for player in players if rides(player)]
    if scene.setting == "car" and not riders:
        riders = [player for player in players if not player.actor.seat]
        riders = [player for player in riders if not _stands(player)] or riders
    return [Unit("car", tuple(riders), "car")] if riders else []


def take_beds(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Lay sleepers into beds, with who sits on the edge."""
    seat = _seat_of(setting, "bed")
    in_bed = [one for one in players if one.actor.seat == "bed"]
    sleepers = [one for one in players if one.lies and one.actor.seat in LYING]
    if seat and seat.furniture == "hospital-bed" and (in_bed or sleepers):
        lying = [one for one in sleepers if not any(is_held(one, each) for each in players)]
        patient = (lying or sleepers or in_bed)[0]
        babies = babies_of((patient,), players)
        visitors = [one for one in players if tends(one, patient) and one not in babies][:1]
        sitting = [_on_chair(one) for one in in_bed if one not in (patient, *visitors, *babies)]
        return [
            Unit("hospital-bed", (patient, *visitors, *babies), seat.furniture),
            *(Unit("single", (one,)) for one in sitting),
        ]
    if not sleepers:
        return []
    near = [one for one in players if any(tends(one, other) for other in sleepers)]
    near += [one for one in in_bed if one not in near]
    beside = tuple(_on_edge(one) for one in near if not (one.lies or _stands(one)))[:1]
    units: list[Unit] = []
    for one in sleepers:
        if any(one in unit.players for unit in units):
            continue
        furniture = "mattress" if setting.outdoors else LYING[one.actor.seat]
        if furniture == "bed" and one.look.band is AgeBand.BABY:
            furniture = "cot"
        others, beside = (beside, ()) if furniture in ("bed", "cot") else ((), beside)
        close = [other for other in sleepers if _lie_together(one, other)][:1]
        units.append(Unit("bed", (one, *close, *others), furniture, spot=one.actor.spot))
    return units


def tends(player: Player, patient: Player) -> bool:
    """Tell whether somebody sits down at the bed of somebody else, to comfort or to read."""
    cares = any(player.relation(kind) == patient.who for kind in TENDING)
    return cares and player.actor.seat in ("", "bed", "chair") and not (player.lies or player.rolls)


def _lie_together(one: Player, other: Player) -> bool:
    """Tell whether two lie in one bed: a parent beside a child."""
    kinds = ("stand-beside", *TENDING)
    named = any(
        mine.relation(kind) == theirs.who
        for mine, theirs in ((one, other), (other, one))
        for kind in kinds
    )
    return one is not other and named


def _on_edge(player: Player) -> Player:
    """Return somebody who sits on the edge of a bed, whatever the arms do."""
    rests = player.pose in ("stand", "comfort", "hug", "kneel")
    return replace(player, pose="sit-front" if rests else player.pose, posture="sit-front")


def _on_chair(player: Player) -> Player:
    posture = "stand" if _stands(player) else "sit"
    return replace(player, actor=replace(player.actor, seat=""), posture=posture)


def take_rows(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Seat people on sofas, made beds, stairs and swings."""
    units = []
    for name, furniture in ROW_SEATS.items():
        row = [
            one for one in players
            if one.actor.seat == name and not _leaves(one, name) and not _on_a_lap(one, players)
        ]  # fmt: skip
        if not row:
            continue
        seat = _seat_of(setting, name)
        if seat and seat.furniture and len(row) == 1 and name != "bed":
            furniture = seat.furniture
        if setting.outdoors and name == "sofa":
            furniture = "bench"
        row.sort(key=lambda player: SPOTS.index(player.actor.spot))
        row = _with_between(row)
        most = MOST_ON.get(furniture, 3)
        for start in range(0, len(row), most):
            group = tuple(row[start : start + most])
            spot = group[0].actor.spot if len(group) == 1 else ""
            babies = babies_of(group, [one for one in players if one not in row])
            units.append(Unit("row", (*group, *babies), furniture, spot=spot))
    return units


def _with_between(row: list[Player]) -> list[Player]:
    """Seat who sits between two others there."""
    for player in row:
        beside = {one.other for one in player.actor.relations if one.kind == "stand-beside"}
        others = [one for one in row if one is not player]
        places = [index for index, one in enumerate(others) if one.who in beside]
        if len(places) == 2 and places[1] == places[0] + 1:
            return [*others[: places[1]], player, *others[places[1] :]]
    return row


def _on_a_lap(player: Player, players: Sequence[Player]) -> bool:
    return any(is_on_lap(player, other) for other in players)


def _leaves(player: Player, seat: str) -> bool:
    """Tell whether somebody is near a seat but does not sit on it."""
    return _stands(player) or (player.pose == "hide" and seat == "sofa")


def take_hidden(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Let who hides crouch behind a sofa."""
    if setting.outdoors:
        return []
    hidden = [one for one in players if one.pose == "hide"]
    return [Unit("hidden", (one,), "sofa", spot=one.actor.spot) for one in hidden]


def spot_of(row: Sequence[Player]) -> str:
    """Return the spot that all of a row share, or an empty text."""
    spots = {player.actor.spot for player in row}
    return spots.pop() if len(spots) == 1 else ""
