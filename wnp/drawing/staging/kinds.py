"""How each kind of unit is put on the page. Adding a kind is adding a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wnp.drawing.staging.beds import stage_bed
from wnp.drawing.staging.doorways import stage_listening, stage_ringing
from wnp.drawing.staging.embracing import stage_embrace
from wnp.drawing.staging.furniture import (
    stage_car,
    stage_hidden,
    stage_hospital_bed,
)
from wnp.drawing.staging.games import stage_playing, stage_throwing
from wnp.drawing.staging.grouping import stage_chain, stage_row, stage_single, stage_things
from wnp.drawing.staging.holding import stands_on_ground, things_for
from wnp.drawing.staging.huddles import stage_huddle
from wnp.drawing.staging.pairs import stage_pair
from wnp.drawing.staging.pets import stage_pet, stage_with_pet
from wnp.drawing.staging.placing import stage_placing
from wnp.drawing.staging.signposts import stage_sign
from wnp.drawing.staging.tables import stage_table
from wnp.drawing.staging.units import Gazes, Staged, Unit
from wnp.geometry import Point
from wnp.values import replace

STAGERS: dict[str, Callable[[Unit, float, Point, Gazes], Staged]] = {
    "single": stage_single,
    "chain": stage_chain,
    "pair": stage_pair,
    "embrace": stage_embrace,
    "huddle": stage_huddle,
    "listening": stage_listening,
    "ringing": stage_ringing,
    "placing": stage_placing,
    "playing": stage_playing,
    "throwing": stage_throwing,
    "row": stage_row,
    "things": stage_things,
    "bed": stage_bed,
    "hospital-bed": stage_hospital_bed,
    "table": stage_table,
    "car": stage_car,
    "hidden": stage_hidden,
    "pet": stage_pet,
    "with-pet": stage_with_pet,
    "sign": stage_sign,
}


def set_down_left_overs(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return the units with what finds no hand on the bed or ground beside its owner."""
    found: list[Unit] = []
    for index, unit in enumerate(units):
        holding = any(things_for(player) for player in unit.players)
        names = stage(unit, 1.0, 0j, {}).left_over if holding else ()
        if unit.kind in ("bed", "table") or unit.furniture in ("bed-made", "sofa"):
            laid = tuple(name for name in names if not stands_on_ground(name))
            unit = replace(unit, things=(*unit.things, *laid))
            names = tuple(name for name in names if name not in laid)
        if not names:
            found.append(unit)
            continue
        things = Unit("things", things=names)
        leftmost = index == 0 and len(units) > 1
        found += [things, unit] if leftmost else [unit, things]
    return tuple(found)


def stage(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Put a unit on the page, its middle above the ground point `at`."""
    return STAGERS[unit.kind](unit, scale, at, gazes)
