"""Babies in the arms and children on the laps of people who sit.

In: the people of a unit, the bodies of those who sit, the order of drawing. Out: the same with the
babies laid into the arms that hold them, and children seated on laps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wnp.drawing.library.laying import Thing, thing_of
from wnp.drawing.library.pictures import picture
from wnp.drawing.people.posing import BACK, FRONT, Body
from wnp.drawing.staging.contacts import Order, hold_baby
from wnp.drawing.staging.lifting import on_lap
from wnp.drawing.staging.players import Player
from wnp.drawing.staging.units import LOOKS_AT_US, body_of
from wnp.geometry import turn
from wnp.model.family import AgeBand
from wnp.values import replace

HOLDING = ("carry", "hug", "feed", "comfort", "kiss", "stroke")
"""Relations in which a baby lies in somebody's arms."""


BOTTLES = ("baby-bottle", "bottle", "milk")
"""What a baby in arms drinks from."""
LAPS = ("hold-on-lap", "sit-on-lap")
"""Relations in which somebody sits on somebody's lap: said of whoever holds, of whoever sits."""


def babies_of(holders: Sequence[Player], players: Sequence[Player]) -> tuple[Player, ...]:
    """Return the babies and children whom some people hold, one for each."""
    found = (
        next((one for one in players if is_held(one, holder)), None) for holder in holders
    )  # fmt: skip
    return tuple(dict.fromkeys(baby for baby in found if baby is not None))


def held_last(players: Sequence[Player]) -> int:
    """Return how many at the end are held by those before them, one by each."""
    rest, holders = list(players), set[str]()
    while len(rest) > 1 and rest[-1].who not in holders:
        free = (one.who for one in rest[:-1] if one.who not in holders and is_held(rest[-1], one))
        holder = next(free, "")
        if not holder:
            break
        holders.add(holder)
        rest.pop()
    return len(players) - len(rest)


def is_held(baby: Player, holder: Player) -> bool:
    """Tell whether somebody holds a baby in their arms, or a child on their lap."""
    named = {holder.relation(kind) for kind in HOLDING}
    in_arms = baby.who in named or holder.who in {baby.relation(kind) for kind in HOLDING}
    return (baby.look.band is AgeBand.BABY and in_arms) or is_on_lap(baby, holder)


def is_on_lap(child: Player, holder: Player) -> bool:
    """Tell whether somebody sits on the lap of somebody larger."""
    said = child.who == holder.relation(LAPS[0]) or holder.who == child.relation(LAPS[1])
    return said and rank_of(child) < rank_of(holder)


def bottle_of(holder: Player, baby: Player) -> str:
    """Return the bottle that a baby in somebody's arms is given, or an empty text."""
    said = next((one for one in holder.actor.holds if one in BOTTLES), "")
    return said or ("baby-bottle" if holder.relation("feed") == baby.who else "")


def bottle_at(adult: Body, baby: Body, scale: float) -> Thing:
    """Return a bottle at the mouth of a baby in somebody's arms."""
    mouth = baby.head_move.at(0.24j)
    return thing_of(
        picture("props", "baby-bottle"), 0.62 * scale,
        mouth + complex(-10 * adult.facing, -6) * scale, factor=turn(-128 * adult.facing),
    )  # fmt: skip


def without_bottle(holder: Player) -> Player:
    """Return who holds a baby without the bottle, which is at its mouth."""
    rest = tuple(one for one in holder.actor.holds if one not in BOTTLES)
    return replace(holder, actor=replace(holder.actor, holds=rest))


def rank_of(player: Player) -> int:
    """Return how large somebody is: the rank of the age band."""
    return list(AgeBand).index(player.look.band)


def lay_in_arms(
    players: Sequence[Player], bodies: Sequence[Body], order: Order,
    free: Mapping[int, tuple[int, ...]], scale: float,
) -> tuple[list[Body], Order, dict[int, tuple[int, ...]]]:  # fmt: skip
    """Add the babies, who stand last among the players, to the bodies of those who hold them."""
    found, steps, hands = list(bodies), list(order), dict(free)
    for baby in players[len(bodies) :]:
        index = next(n for n, one in enumerate(players[: len(bodies)]) if is_held(baby, one))
        is_baby = baby.look.band is AgeBand.BABY
        body = body_of(baby, scale, 0j, LOOKS_AT_US)
        contact = hold_baby(found[index], body) if is_baby else on_lap(found[index], body)
        found[index] = contact.bodies[0]
        found.append(contact.bodies[1])
        names = (index, len(found) - 1)
        first = next(n for n, step in enumerate(steps) if step[0] == index)
        rest = [step for step in steps[first:] if step[0] != index]
        steps = [*steps[:first], *((names[one], layer) for one, layer in contact.order), *rest]
        hands |= {names[0]: (), names[1]: () if is_baby else (FRONT, BACK)}
    return found, tuple(step for step in steps if step[1] != "shadow"), hands
