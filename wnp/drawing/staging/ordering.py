"""Order units from left to right: who talks stands together, who speaks first stands first.

In: units as they were made, and who speaks in which order. Out: the same units in their places.
"""

from __future__ import annotations

from wnp.drawing.staging.players import TURNING
from wnp.drawing.staging.units import Unit
from wnp.values import replace

NEAR_EDGE = 0.36
"""What stands nearer to an edge than this share of the width has nobody beyond it."""


def in_order(units: list[Unit], said: list[str]) -> list[Unit]:
    """Return units from left to right; what an author says of places goes before all else."""
    units = _without_children_between(_next_to_partners(units))
    return _beside_each_other(_by_spot(_by_place(_by_speech(units, said))))


def _next_to_partners(units: list[Unit]) -> list[Unit]:
    """Move single people beside the one they kneel before, talk to or look at."""
    for unit in list(units):
        if unit.kind != "single" or len(units) < 3:
            continue
        player = unit.players[0]
        wanted = next((one.other for one in player.actor.relations if one.kind in TURNING), "")
        partner = next((one for one in units if wanted in one.ids), None)
        if partner is None or partner is unit:
            continue
        mine, theirs = units.index(unit), units.index(partner)
        if abs(mine - theirs) > 1:
            units.remove(unit)
            units.insert(units.index(partner) + (1 if mine > theirs else 0), unit)
    return units


def _beside_each_other(units: list[Unit]) -> list[Unit]:
    """Move who stands beside somebody, or between two, next to them, whatever came before."""
    for unit in list(units):
        if unit.kind != "single" or unit.spot:
            continue
        relations = unit.players[0].actor.relations
        others = {one.other for one in relations if one.kind == "stand-beside"}
        places = [units.index(one) for one in units if one is not unit and others & set(one.ids)]
        mine = units.index(unit)
        if not places or (len(places) == 1 and abs(mine - places[0]) == 1):
            continue
        targets = [units[place] for place in places]
        units.remove(unit)
        first = units.index(targets[0])
        units.insert(first + (1 if len(targets) > 1 or mine > places[0] else 0), unit)
    return units


def _without_children_between(units: list[Unit]) -> list[Unit]:
    """Let people in a quarrel stand side by side: no child stands between them."""
    angry = [
        index
        for index, unit in enumerate(units)
        if any(one.is_angry and not one.look.is_child for one in unit.players)
    ]
    if len(angry) < 2:
        return units
    first, last = angry[0], angry[-1]
    between = [
        unit for unit in units[first : last + 1] if not any(p.is_angry for p in unit.players)
    ]
    others = [unit for unit in units[first : last + 1] if unit not in between]
    return [*units[:first], *others, *between, *units[last + 1 :]]


def _by_speech(units: list[Unit], said: list[str]) -> list[Unit]:
    """Let speakers stand from left to right as they are said, so that bubbles read in order."""
    if any(unit.spot for unit in units) or len(said) < 2:
        return units
    units = [_row_by_speech(unit, said) for unit in units]
    speaking = [unit for unit in units if set(unit.ids) & set(said)]
    if len(speaking) < 2:
        return units
    ranked = sorted(
        speaking, key=lambda unit: min(said.index(who) for who in unit.ids if who in said)
    )
    places = iter(ranked)
    return [next(places) if unit in speaking else unit for unit in units]


def _row_by_speech(unit: Unit, said: list[str]) -> Unit:
    """Turn a row of people round where that puts the first speaker first."""
    speakers = [who for who in unit.ids if who in said]
    if unit.kind not in ("chain", "row", "table") or len(speakers) < 2:
        return unit
    first, second = sorted(speakers, key=said.index)[:2]
    turned = unit.ids.index(first) > unit.ids.index(second)
    return replace(unit, players=unit.players[::-1]) if turned else unit


def _by_place(units: list[Unit]) -> list[Unit]:
    """Let who is at a door near the edge stand at the edge."""
    left = [unit for unit in units if unit.at is not None and unit.at < NEAR_EDGE]
    right = [unit for unit in units if unit.at is not None and unit.at > 1 - NEAR_EDGE]
    between = [unit for unit in units if unit not in left and unit not in right]
    return [*sorted(left, key=_place), *between, *sorted(right, key=_place)]


def _place(unit: Unit) -> float:
    return unit.at or 0.0


def _by_spot(units: list[Unit]) -> list[Unit]:
    """Sort units by where the author puts them; the others fill the places between."""
    if not any(unit.spot for unit in units):
        return units
    marked = {
        spot: [unit for unit in units if unit.spot == spot] for spot in ("left", "middle", "right")
    }
    free = [unit for unit in units if not unit.spot]
    if not marked["middle"]:
        return [*marked["left"], *free, *marked["right"]]
    half = len(free) // 2 if marked["left"] and marked["right"] else 0
    if marked["left"] and not marked["right"]:
        half = 0
    elif marked["right"] and not marked["left"]:
        half = len(free)
    elif not marked["right"]:
        half = (len(free) + 1) // 2
    return [
        *marked["left"], *free[:half], *marked["middle"], *free[half:], *marked["right"],
    ]  # fmt: skip
