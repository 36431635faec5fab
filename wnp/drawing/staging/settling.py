"""Settle what an author need not write: the table one writes at, the plan one points at.

In: a scene as it was written. Out: the scene as it is drawn. Its words for the blind are made from
what was written.
"""

from __future__ import annotations

from wnp.drawing.library.pictures import Setting
from wnp.drawing.staging.holding import THING_OF_POSE
from wnp.drawing.staging.players import LEGS_ONLY
from wnp.lexicon.pictures import picture_row
from wnp.model.scene import Actor, Feeling, PlacedThing, Scene
from wnp.values import replace

AT_A_TABLE = {"write": "table", "eat": "table", "desk": "desk"}
"""Where people do what needs a table, unless another seat was said."""
TABLES = ("table", "round-table", "desk")
MEETINGS = frozenset({"meeting-room"})
"""Places where everybody sits round the table unless they stand."""
AT_MEETINGS = frozenset(
    {"", "talk", "sit-talk", "explain", "listen", "read", "drink", "think", "arms-crossed", "hold",
     "hand-on-heart", "hands-on-cheeks", "sit", "sit-front"}
)  # fmt: skip
SHEETS = frozenset(
    {"plan", "paper", "letter", "photo", "calendar", "clipboard", "tablet", "sign-sheet", "drawing"}
)
"""What is shown to others: it is held up, or lies on the table where there is one."""
BUILT_WITH = frozenset({"toy-blocks"})
"""What stands on the ground while somebody sits there and plays."""
UPRIGHT = frozenset({"stand", "walk", "run", "kneel"})
SEAT_IN = {"stairwell": "stairs", "car": "car"}
RESTING = {"stairwell": frozenset({"sit"}), "car": frozenset({"sit", "lie", "sleep"})}
"""What people do who take the seat of a place though nobody says so."""
ON_THE_GROUND = frozenset({"sit-floor", "play", "kneel"})


def settle(scene: Scene, room: Setting) -> Scene:
    """Return the scene with everything in the place where it is used."""
    actors = tuple(
        _in_armchair(_where_one_sits(_at_table(actor, scene), scene), scene, room)
        for actor in map(_with_bicycle, _wheeled(scene.actors))
    )
    scene = replace(scene, actors=actors)
    for actor in actors:
        scene = _with_pointed_at(_with_built(scene, actor), actor)
    return _without_second_phone(scene)


def _wheeled(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Let who is pushed, and sits nowhere else, sit in a wheelchair in this picture."""
    pushed = {one.other for actor in actors for one in actor.relations if one.kind == "push"}
    return tuple(
        replace(actor, posture="wheelchair")
        if actor.who in pushed and not (actor.seat or actor.posture)
        else actor
        for actor in actors
    )


def _with_bicycle(actor: Actor) -> Actor:
    """Let whoever rides a bicycle or scooter stand with it, and sit in no car."""
    wheels = [one for one in actor.holds if picture_row("props", one).get("carried") == "lean"]
    return replace(actor, pose="walk", seat="") if actor.pose == "ride" and wheels else actor


def _at_table(actor: Actor, scene: Scene) -> Actor:
    """Give a table to whoever writes or eats; where others sit at one, it is theirs."""
    seat = AT_A_TABLE.get(actor.pose)
    if scene.setting in MEETINGS and not seat and actor.pose in AT_MEETINGS:
        seat = "table"
    if not seat or actor.seat not in ("", "chair") or actor.posture not in ("", "sit"):
        return actor
    used = {one.seat for one in scene.actors}
    return replace(
        actor, seat=next((one for one in ("table", "round-table", "desk") if one in used), seat)
    )


def _where_one_sits(actor: Actor, scene: Scene) -> Actor:
    """Let people sit where one sits there: on the stairs, in the car, a judge at the bench."""
    does = {actor.pose, actor.posture}
    if actor.seat or does & UPRIGHT:
        return actor
    if scene.setting == "court" and actor.who.startswith("judge"):
        return replace(actor, seat="desk")
    rests = does & RESTING.get(scene.setting, frozenset())
    return replace(actor, seat=SEAT_IN[scene.setting]) if rests else actor


def _in_armchair(actor: Actor, scene: Scene, room: Setting) -> Actor:
    """Take the armchair of the room for a chair, if nobody sits in it."""
    sofa = room.seat("sofa")
    free = all(one.seat != "sofa" for one in scene.actors)
    if not (actor.seat == "chair" and free and sofa and sofa.furniture == "armchair"):
        return actor
    if actor.pose == "sleep":
        return replace(actor, seat="sofa", pose="sit", feeling=Feeling("asleep"))
    return replace(actor, seat="sofa")


def _with_pointed_at(scene: Scene, actor: Actor) -> Scene:
    """Let a sheet that somebody points at lie on the table, or else be in their hand."""
    pointed = {one.other for one in actor.relations if one.kind == "point-at"} & SHEETS
    shown = [one for one in scene.props if one.name in pointed and one.beside == actor.who]
    if not shown:
        return scene
    props = tuple(one for one in scene.props if one not in shown)
    tables = [one.seat for one in scene.actors if one.seat in TABLES]
    if tables:
        laid = (PlacedThing(one.name, tables[0], place=one.place) for one in shown)
        return replace(scene, props=(*props, *laid))
    holds = (*actor.holds, *(one.name for one in shown))[:2]
    return _with_actor(replace(scene, props=props), actor, replace(actor, holds=holds))


def _with_built(scene: Scene, actor: Actor) -> Scene:
    """Stand building blocks on the ground before whoever plays there."""
    built = [name for name in actor.holds if name in BUILT_WITH]
    low = {actor.pose, actor.posture} & ON_THE_GROUND or actor.seat == "floor"
    others = [one for one in scene.actors if one is not actor and set(one.holds) & set(built)]
    if not built or not low or others:
        return scene
    holds = tuple(name for name in actor.holds if name not in built)
    pose = actor.pose if actor.pose not in LEGS_ONLY and actor.pose else "play"
    things = (PlacedThing(name, actor.who) for name in built)
    scene = replace(scene, props=(*scene.props, *things))
    return _with_actor(scene, actor, replace(actor, holds=holds, pose=pose, posture=""))


def _with_actor(scene: Scene, old: Actor, new: Actor) -> Scene:
    return replace(scene, actors=tuple(new if one is old else one for one in scene.actors))


def _without_second_phone(scene: Scene) -> Scene:
    """Leave out a free thing that somebody has in the hand already, if no place was said."""
    used = {THING_OF_POSE.get(actor.pose, "") for actor in scene.actors}
    props = tuple(one for one in scene.props if one.beside or one.name not in used)
    return replace(scene, props=props)
