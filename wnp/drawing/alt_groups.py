"""Find out who is told together: neighbours in a scene who do and feel the same.

In: the actors of a scene. Out: groups, and the order in which people appear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, groupby

from wnp.model.scene import Actor, PlacedThing, Scene

SAID_BY_POSE = {("phone", "phone"), ("read", "book")}
"""Pose and thing held that need not be named beside each other."""


def says_nothing(actor: Actor) -> bool:
    """Tell whether a line only names somebody."""
    return actor == Actor(actor.who, place=actor.place)


def groups_of(actors: Sequence[Actor], mutual: set[tuple[str, str]]) -> list[list[Actor]]:
    """Return neighbours in the list who do and feel the same, together."""

    def likeness(actor: Actor) -> tuple[object, ...]:
        own = tuple(one for one in actor.relations if (actor.who, one.other) not in mutual)
        return (
            actor.pose, actor.posture, actor.feeling, actor.second_feeling, actor.seat,
            actor.spot, actor.depth, actor.holds, actor.colours,
            actor.gaze, own,
        )  # fmt: skip

    return [list(group) for _, group in groupby(actors, key=likeness)]


def all_together(
    mutual: Iterable[tuple[str, tuple[str, ...]]], scene: Scene
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what people do to each other: once for all of whom everybody does it to everybody."""
    order = order_in(scene)
    pairs = dict.fromkeys((kind, tuple(sorted(pair, key=order))) for kind, pair in mutual)
    told: set[tuple[str, tuple[str, ...]]] = set()
    for kind, pair in pairs:
        others = (
            who for who in sorted({who for k, two in pairs if k == kind for who in two}, key=order)
            if who not in pair
        )  # fmt: skip
        group = pair
        for who in others:
            wider = tuple(sorted((*group, who), key=order))
            if all((kind, two) in pairs for two in combinations(wider, 2)):
                group = wider
        if not any(one == kind and set(pair) <= set(ids) for one, ids in told):
            told.add((kind, group))
            yield kind, group


def order_in(scene: Scene) -> Callable[[str], int]:
    """Return the key that sorts people as they appear in a scene."""
    places = {actor.who: index for index, actor in reversed(list(enumerate(scene.actors)))}
    return lambda who: places.get(who, len(places))


def held_by(actor: Actor) -> list[PlacedThing]:
    """Return what somebody holds that the pose does not say."""
    colours = dict(actor.colours)
    return [
        PlacedThing(prop, colour=colours.get(prop, ""))
        for prop in dict.fromkeys(actor.holds)
        if (actor.pose, prop) not in SAID_BY_POSE
    ]
