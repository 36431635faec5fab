"""Find out who is told together: people in a scene who do and feel the same.

In: the actors of a scene. Out: groups, and the order in which people appear.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import combinations

from wnp.model.scene import Actor, PlacedThing, Scene

SAID_BY_POSE = {
    "phone": {"phone"}, "read": {"book", "diary"}, "drink": {"cup", "glass", "water-bottle"},
    "eat": {"fork", "plate", "spoon"}, "write": {"pen"}, "draw": {"pen", "crayons"},
    "cook": {"spoon", "pot"}, "brush-teeth": {"toothbrush"}, "comb": {"comb"},
    "blow-nose": {"tissue"}, "wipe-tears": {"tissue"}, "wipe": {"cloth"}, "sweep": {"broom"},
    "wash-up": {"dishes", "plate", "plates"}, "throw": {"ball"}, "catch": {"ball"},
    "kick": {"ball", "football"},
}  # fmt: skip
"""Things held that need not be named beside a pose."""
Pair = tuple[str, str, str]
"""A kind of contact, and who does it to whom."""


def says_nothing(actor: Actor) -> bool:
    """Tell whether a line only names somebody."""
    return actor == Actor(actor.who, place=actor.place)


def groups_of(actors: Iterable[Actor], mutual: frozenset[Pair]) -> list[tuple[Actor, ...]]:
    """Return who do and feel the same, together, in the order of the first of each group."""
    groups: dict[tuple[object, ...], tuple[Actor, ...]] = {}
    for actor in actors:
        own = tuple(
            one for one in actor.relations if (one.kind, actor.who, one.other) not in mutual
        )
        likeness = (
            actor.pose, actor.posture, actor.feeling, actor.second_feeling, actor.seat,
            actor.spot, actor.depth, actor.holds, actor.colours, actor.gaze, own,
        )  # fmt: skip
        groups[likeness] = (*groups.get(likeness, ()), actor)
    return list(groups.values())


def mutual_pairs(scene: Scene, kinds: Collection[str]) -> frozenset[Pair]:
    """Return what two people do to each other, each of the two as the doer."""
    done = {
        (relation.kind, actor.who, relation.other)
        for actor in scene.actors
        for relation in actor.relations
        if relation.kind in kinds
    }
    return frozenset((kind, who, other) for kind, who, other in done if (kind, other, who) in done)


def all_together(mutual: Iterable[Pair], scene: Scene) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what people do to each other: once for all of whom everybody does it to everybody."""
    order = order_in(scene)
    pairs = dict.fromkeys((kind, tuple(sorted(pair, key=order))) for kind, *pair in sorted(mutual))
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
        if prop not in SAID_BY_POSE.get(actor.pose, ())
    ]
