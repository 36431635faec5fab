"""Babies in the arms of somebody who sits.

In: the people of a unit, the bodies of those who sit, the order of drawing. Out: the same with the
babies laid into the arms that hold them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wnp.drawing.contacts import Order, hold_baby
from wnp.drawing.players import Player
from wnp.drawing.posing import Body
from wnp.drawing.units import LOOKS_AT_US, body_of
from wnp.model.family import AgeBand

HOLDING = ("carry", "hug")
"""Relations in which a baby lies in somebody's arms."""


def babies_of(holders: Sequence[Player], players: Sequence[Player]) -> tuple[Player, ...]:
    """Return the babies whom some people hold, one for each."""
    found = (
        next((one for one in players if is_held(one, holder)), None) for holder in holders
    )  # fmt: skip
    return tuple(dict.fromkeys(baby for baby in found if baby is not None))


def is_held(baby: Player, holder: Player) -> bool:
    """Tell whether somebody holds a baby in their arms."""
    named = {holder.relation(kind) for kind in HOLDING}
    return baby.look.band is AgeBand.BABY and (
        baby.who in named or holder.who in {baby.relation(kind) for kind in HOLDING}
    )


def lay_in_arms(
    players: Sequence[Player], bodies: Sequence[Body], order: Order,
    free: Mapping[int, tuple[int, ...]], scale: float,
) -> tuple[list[Body], Order, dict[int, tuple[int, ...]]]:  # fmt: skip
    """Add the babies, who stand last among the players, to the bodies of those who hold them."""
    found, steps, hands = list(bodies), list(order), dict(free)
    for baby in players[len(bodies) :]:
        index = next(n for n, one in enumerate(players[: len(bodies)]) if is_held(baby, one))
        contact = hold_baby(found[index], body_of(baby, scale, 0j, LOOKS_AT_US))
        found[index] = contact.bodies[0]
        found.append(contact.bodies[1])
        names = (index, len(found) - 1)
        first = next(n for n, step in enumerate(steps) if step[0] == index)
        rest = [step for step in steps[first:] if step[0] != index]
        steps = [*steps[:first], *((names[one], layer) for one, layer in contact.order), *rest]
        hands |= dict.fromkeys(names, ())
    return found, tuple(step for step in steps if step[1] != "shadow"), hands
