"""Decide where everybody looks: to a partner, to us, down, up or away.

In: units in their order. Out: a gaze for each player. What an author says of the eyes goes first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wnp.drawing.staging.players import Player
from wnp.drawing.staging.units import Gaze, Staged, Unit
from wnp.values import replace

COVERED = frozenset(
    {"cover-ears", "cover-eyes", "hands-on-cheeks", "front", "read", "hug-knees", "hide"}
)
"""Poses that keep their own turn of the head."""
TURNED = 0.95
"""How far a head turns to somebody: seen plainly at the size of a thumbnail."""
AWAY = 1.15
"""How far a head turns that looks away."""


def gazes_of(units: Sequence[Unit]) -> dict[str, Gaze]:
    """Turn everybody to their partner, or else to the middle of the picture."""
    order = [player for unit in units for player in _in_order(unit)]
    place = {player.who: index for index, player in enumerate(order)}
    turned_to = {player.who: unit.facing for unit in units for player in unit.players}
    turned_to |= _same_way(order)
    return {
        player.who: _looking_away(
            _gaze(player, place, turned_to[player.who]), player, place[player.who], len(order)
        )
        for player in order
    }


def _same_way(order: Sequence[Player]) -> dict[str, int]:
    """Turn those who walk somewhere together the same way: to the right, as one reads."""
    walking = {player.who for player in order if player.legs == "walk"}
    together = [who for who in walking if len(walking) > 1]
    partners = {player.who: player.partner for player in order}
    return {who: 1 for who in together if partners[who] in ("", *walking)}


def _gaze(player: Player, place: Mapping[str, int], turned_to: int) -> Gaze:
    """Return where somebody looks of whose eyes nothing is said."""
    mine, middle = place[player.who], (len(place) - 1) / 2
    apart = player.relation("apart-from")
    turned: float | None
    if turned_to:
        facing, turned = turned_to, TURNED
    elif player.partner in place:
        facing, turned = (1 if place[player.partner] > mine else -1), TURNED
    elif apart in place:
        facing, turned = (-1 if place[apart] > mine else 1), 0.5
    else:
        facing, turned = (1 if mine <= middle else -1), None
    return Gaze(facing, None if player.pose in COVERED else turned)


def _looking_away(gaze: Gaze, player: Player, mine: int, count: int) -> Gaze:
    """Turn whoever looks or goes away from the others: out of the picture, if at its edge."""
    if player.actor.gaze != "away":
        return gaze
    outwards = -1 if mine < (count - 1) / 2 else 1
    alone = count == 1 or 0 < mine < count - 1
    return Gaze(-gaze.facing if alone else outwards, AWAY)


def _in_order(unit: Unit) -> Sequence[Player]:
    """Return the players of a unit from left to right."""
    if unit.kind == "hospital-bed":
        return unit.players[::-1]
    return unit.players


def with_nods(
    gazes: Mapping[str, Gaze], units: Sequence[Unit], trial: Sequence[Staged]
) -> dict[str, Gaze]:
    """Let tall people look down to small ones, and small ones up."""
    height = {seen.who: -seen.middle.imag for staged in trial for seen in staged.seen}
    found = dict(gazes)
    for unit in units:
        for player in unit.players:
            if player.partner in height and player.pose not in COVERED and not player.actor.gaze:
                nod = (height[player.who] - height[player.partner]) / 150
                found[player.who] = replace(gazes[player.who], nod=min(0.7, max(-0.7, nod)))
    return found
