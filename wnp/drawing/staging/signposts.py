"""Let large signs stand beside people: a scale, a week, three houses, a traffic light.

In: the units of a picture and the scene. Out: the units with one more for each large sign, so that
the layout gives it room as it does to people.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.library.laying import thing_of
from wnp.drawing.library.pictures import Asset
from wnp.drawing.staging.signs import LARGE, sign_of
from wnp.drawing.staging.units import Gazes, Staged, Unit
from wnp.geometry import Point
from wnp.model.scene import PlacedThing, Scene

WIDEST, TALLEST = 380.0, 270.0
"""Units that a sign fills beside people."""
MIDDLE = 215.0
"""How high its middle is above the ground."""
ON_THE_GROUND = frozenset({"traffic-light"})


def with_signs(units: Sequence[Unit], scene: Scene, language: str) -> tuple[Unit, ...]:
    """Return the units with the large signs of a scene among the people; alone they float."""
    found = list(units)
    if not any(unit.players for unit in found):
        return tuple(found)
    for symbol in scene.symbols:
        if symbol.name in LARGE:
            unit = Unit("sign", sign=sign_of(symbol, language))
            found.insert(_place_of(symbol, found), unit)
    return tuple(found)


def _place_of(symbol: PlacedThing, units: Sequence[Unit]) -> int:
    """Return before which unit a sign stands."""
    who = symbol.beside.split("+")
    near = [index for index, unit in enumerate(units) if set(who) & set(unit.ids)]
    if len(near) > 1:
        return near[0] + 1
    if symbol.beside == "left" or (near and near[0] == 0 and len(units) > 1):
        return 0
    if symbol.beside == "middle":
        return len(units) // 2
    return near[0] + 1 if near else len(units)


def stage_sign(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Set a sign up beside people, as high as their hands and heads are."""
    sign = unit.sign
    if sign is None:
        return Staged((), (), ())
    share = scale * min(WIDEST / sign.box.width, TALLEST / sign.box.height)
    middle = at - scale * 1j * _height(sign, share / scale)
    return Staged((), (thing_of(sign, share, middle - share * sign.box.middle),), ())


def _height(sign: Asset, share: float) -> float:
    half = sign.box.height * share / 2
    return half - 6 if sign.name in ON_THE_GROUND else max(MIDDLE, half)
