"""Let "die Polizei" be the policewoman who stands in the same picture.

In: a scene. Out: the scene in which a helper who was named in two ways is one person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wnp.model.scene import Actor, Bubble, PlacedThing, Scene
from wnp.reading.scenes.who import OF_EITHER_GENDER
from wnp.values import replace

_OFTEN_SEVERAL = frozenset({"child", "adult", "friend"})
"""A child and a girl may well be two."""


def join_people(scene: Scene) -> Scene:
    """Return the scene with every helper under one name."""
    known = frozenset(_everybody(scene))
    described = {actor.who for actor in scene.actors if not _is_bare(actor)}
    together = {
        frozenset((actor.who, one.other)) for actor in scene.actors for one in actor.relations
    }
    names: dict[str, str] = {}
    for stock in OF_EITHER_GENDER:
        said = [f"{stock}-{gender}" for gender in ("female", "male")]
        present = [one for one in said if one in known]
        if stock not in known - _OFTEN_SEVERAL or len(present) != 1:
            continue
        both = frozenset((stock, *present))
        if not both <= described and both not in together:  # else they are plainly two
            names[stock] = present[0]
    return _renamed(scene, names) if names else scene


def _is_bare(actor: Actor) -> bool:
    """Say whether somebody only was named on another line."""
    return actor == Actor(actor.who, place=actor.place)


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


def _actors(actors: tuple[Actor, ...], names: Mapping[str, str]) -> Iterator[Actor]:
    """Yield actors under their new names, each once: with the line that says most."""
    best: dict[str, Actor] = {}
    for actor in sorted(actors, key=_is_bare):
        best.setdefault(names.get(actor.who, actor.who), actor)
    for actor in actors:
        who = names.get(actor.who, actor.who)
        if best[who] is not actor:
            continue
        renamed = (replace(one, other=names.get(one.other, one.other)) for one in actor.relations)
        relations = tuple(one for one in renamed if one.other != who)
        yield replace(actor, who=who, relations=relations)


def _bubble(bubble: Bubble, names: Mapping[str, str]) -> Bubble:
    people = tuple(names.get(who, who) for who in bubble.people)
    return replace(bubble, who=names.get(bubble.who, bubble.who), people=people)


def _placed(thing: PlacedThing, names: Mapping[str, str]) -> PlacedThing:
    beside = "+".join(names.get(who, who) for who in thing.beside.split("+"))
    return replace(thing, beside=beside)
