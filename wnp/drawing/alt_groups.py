"""Find out who is told together: neighbours in a scene who do and feel the same.

In: the actors of a scene. Out: groups, and the order in which people appear.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from wnp.model.scene import Actor, Scene


def says_nothing(actor: Actor) -> bool:
    """Tell whether a line only names somebody."""
    return actor == Actor(actor.who, place=actor.place)


def groups_of(actors: Sequence[Actor], mutual: set[tuple[str, str]]) -> list[list[Actor]]:
    """Return neighbours in the list who do and feel the same, together."""

    def likeness(actor: Actor) -> tuple[object, ...]:
        own = tuple(one for one in actor.relations if (actor.who, one.other) not in mutual)
        return (
            actor.pose, actor.posture, actor.feeling, actor.second_feeling, actor.seat,
            actor.spot, actor.depth, actor.holds, actor.colours, own,
        )  # fmt: skip

    return [list(group) for _, group in groupby(actors, key=likeness)]


def order_in(scene: Scene) -> Callable[[str], int]:
    """Return the key that sorts people as they appear in a scene."""
    places = {actor.who: index for index, actor in reversed(list(enumerate(scene.actors)))}
    return lambda who: places.get(who, len(places))
