"""Seat those together who read to each other or hold each other on their laps.

In: a scene as it was written. Out: the same scene; whoever needs a sofa for it sits on one, and the
book is in the hands in which both can see it.
"""

from __future__ import annotations

from collections.abc import Collection

from wnp.model.scene import Actor, Scene
from wnp.values import replace

LAPS = {"hold-on-lap": False, "sit-on-lap": True}
"""Whether the one of whom it is said sits on the lap."""
MOST_READERS = 3
"""How many fit on a sofa with a book."""
COMFORTS = frozenset({"hug", "comfort", "kiss", "stroke", "hold-hand"})
FOR_TWO = frozenset({"sofa", "bench", "bed", "stairs"})
"""Seats on which somebody sits down beside whom they comfort."""
LYING = frozenset({"lie", "sleep", "hide"})
LOOSE = ("", "sit", "sit-front")


def sit_together(scene: Scene, rolling: Collection[str] = ()) -> Scene:
    """Return the scene with laps to sit on and a place to read aloud; wheelchairs are seats."""
    for actor in scene.actors:
        for relation in actor.relations:
            other = _find(scene, relation.other)
            if relation.kind in LAPS and other:
                pair = (other, actor) if LAPS[relation.kind] else (actor, other)
                scene = _on_lap(scene, *pair, rolls=pair[0].who in rolling)
    scene = _beside_each_other(scene, rolling)
    return scene if rolling else _with_readers(scene)


def _beside_each_other(scene: Scene, rolling: Collection[str]) -> Scene:
    """Seat who hugs or comforts somebody beside them, if they sit where there is room for two."""
    for actor in scene.actors:
        for relation in actor.relations:
            other = _find(scene, relation.other)
            if relation.kind not in COMFORTS or other is None or actor.who in rolling:
                continue
            if other.seat in FOR_TWO and other.pose not in LYING and _is_free(actor):
                scene = _changed(scene, replace(actor, seat=other.seat))
    return scene


def _find(scene: Scene, who: str) -> Actor | None:
    return next((actor for actor in scene.actors if actor.who == who), None)


def _changed(scene: Scene, *changed: Actor) -> Scene:
    found = {actor.who: actor for actor in changed}
    return replace(scene, actors=tuple(found.get(one.who, one) for one in scene.actors))


def _on_lap(scene: Scene, holder: Actor, child: Actor, *, rolls: bool) -> Scene:
    """Seat the holder on a sofa unless something else was said, and give the child the book."""
    seat = "sofa" if holder.seat in ("", "chair") else holder.seat
    seat = holder.seat if rolls else seat
    if holder.posture == "sit-floor" or holder.pose == "sit-floor":
        seat = "floor"
    reads = holder.pose == "read" or any(one.kind == "read-to" for one in holder.relations)
    if reads and child.pose in (*LOOSE, "stand", "listen"):
        holds = child.holds or holder.holds[:1]
        child = replace(child, pose="read", posture="", holds=holds)
        holder = replace(holder, pose="sit", posture="", holds=())
        kept = tuple(one for one in holder.relations if one.kind != "read-to")
        holder = replace(holder, relations=kept)
    return _changed(scene, replace(holder, seat=seat), replace(child, seat=seat))


def _with_readers(scene: Scene) -> Scene:
    """Seat who reads aloud beside who listens, where nothing else was said of either."""
    for actor in scene.actors:
        listeners = [
            other
            for one in actor.relations
            if one.kind == "read-to" and (other := _find(scene, one.other))
        ]
        free = [one for one in (actor, *listeners) if _is_free(one)]
        if not listeners or len(listeners) >= MOST_READERS or _is_free(actor) is False:
            continue
        in_bed = [one for one in listeners if one.seat == "bed" or one.pose in ("lie", "sleep")]
        if in_bed:
            scene = _changed(scene, replace(actor, seat="bed"))
        elif len(free) == len(listeners) + 1:
            scene = _changed(scene, *(replace(one, seat="sofa") for one in free))
    return scene


def _is_free(actor: Actor) -> bool:
    """Tell whether nothing was said of where and how somebody sits or stands."""
    loose = actor.pose in LOOSE or actor.pose in ("read", "listen", "hold")
    return actor.seat == "" and actor.posture in LOOSE and loose and not actor.spot
