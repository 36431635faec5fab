"""Let "die Polizei" be the policewoman who stands in the same picture.

In: a scene. Out: the scene in which a helper who was named in two ways is one person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from wnp.model.scene import Actor, Bubble, PlacedThing, Scene
from wnp.reading.who import OF_EITHER_GENDER
from wnp.values import replace

_OFTEN_SEVERAL = frozenset({"child", "adult", "friend"})
"""A child and a girl may well be two."""


def join_people(scene: Scene) -> Scene:
    """Return the scene with every helper under one name."""
    known = frozenset(_everybody(scene))
    names: dict[str, str] = {}
    for stock in OF_EITHER_GENDER:
        said = [f"{stock}-{gender}" for gender in ("female", "male")]
        present = [one for one in said if one in known]
        if stock in known and len(present) == 1 and stock not in _OFTEN_SEVERAL:
            names[stock] = present[0]
    return _renamed(scene, names) if names else scene


def _everybody(scene: Scene) -> Iterator[str]:
    for actor in scene.actors:
        yield actor.who
        yield from (relation.other for relation in actor.relations)
    for bubble in scene.bubbles:
        yield bubble.who
        yield from bubble.people


def _renamed(scene: Scene, names: Mapping[str, str]) -> Scene:
    return replace(
        scene,
        actors=tuple(_actors(scene.actors, names)),
        bubbles=tuple(_bubble(one, names) for one in scene.bubbles),
        symbols=tuple(_placed(one, names) for one in scene.symbols),
        props=tuple(_placed(one, names) for one in scene.props),
    )


def _actors(actors: Iterable[Actor], names: Mapping[str, str]) -> Iterator[Actor]:
    """Yield actors under their new names; one who only was named beside another line is gone."""
    actors = tuple(actors)
    present = {actor.who for actor in actors}
    for actor in actors:
        who = names.get(actor.who, actor.who)
        if who != actor.who and who in present and actor == Actor(actor.who, place=actor.place):
            continue
        relations = tuple(
            replace(one, other=names.get(one.other, one.other)) for one in actor.relations
        )
        yield replace(actor, who=who, relations=relations)


def _bubble(bubble: Bubble, names: Mapping[str, str]) -> Bubble:
    people = tuple(names.get(who, who) for who in bubble.people)
    return replace(bubble, who=names.get(bubble.who, bubble.who), people=people)


def _placed(thing: PlacedThing, names: Mapping[str, str]) -> PlacedThing:
    beside = "+".join(names.get(who, who) for who in thing.beside.split("+"))
    return replace(thing, beside=beside)
