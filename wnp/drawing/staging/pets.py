"""Dogs, cats, rabbits and birds: where they sit, and people who stroke or carry them.

In: players of whom some are animals. Out: units with them, and how those lie on the page. Animals
are pictures of the library (`illustrations/pets`), drawn facing right.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.figures.animals import animal_picture, head_size
from wnp.drawing.figures.figure import LAYERS
from wnp.drawing.library.laying import Thing, thing_of
from wnp.drawing.library.pictures import Asset, Setting
from wnp.drawing.people.posing import BACK, FRONT, reach_for
from wnp.drawing.shapes import Path, Pen
from wnp.drawing.staging.contacts import Order
from wnp.drawing.staging.players import TOUCHING, Player
from wnp.drawing.staging.units import (
    LOOKS_AT_US,
    Gaze,
    Gazes,
    Seen,
    Staged,
    Step,
    Unit,
    body_of,
    finished,
)
from wnp.geometry import Box, Move, Point, box_around, smooth_line
from wnp.model.scene import Scene
from wnp.values import replace

LIFTED = frozenset({"carry", "piggyback", "hold-on-lap", "sit-on-lap"})
LARGE = frozenset({"dog"})
"""Animals that are hugged where they sit; all the others are taken in the arms."""
WALKS = frozenset({"walk", "run"})
LEAD = Pen("", "#c8503f", 0.9)
LIES = frozenset({"lie", "sleep", "hide"})
STANDS = frozenset({"stand", "walk", "run", "jump", "play", "front", "ride"})
IN_ARMS = 0.92
"""How large an animal in somebody's arms is drawn."""
FACE = 0.6
"""How wide the face of an animal is, as a share of its head."""
NEAR = -12.0
"""Air between somebody who strokes and the animal, in units: a knee reaches beside its paws."""


def pet_units(players: Sequence[Player], scene: Scene, setting: Setting) -> list[Unit]:
    """Return animals alone, or with the person who strokes or carries them."""
    units = []
    for pet in players:
        if not pet.look.animal:
            continue
        friend, how = _friend(pet, players)
        if friend:
            with_pet = (replace(friend, partner=pet.who), pet)
            units.append(Unit("with-pet", with_pet, how, spot=friend.actor.spot))
        else:
            units.append(Unit("pet", (pet,), spot=pet.actor.spot, depth=pet.actor.depth))
    return units


def _friend(pet: Player, players: Sequence[Player]) -> tuple[Player | None, str]:
    """Return who touches the animal, and how; who sits on furniture keeps sitting there."""
    for one in players:
        if one.look.animal or one.sits or one.lies:
            continue
        for kind in (*TOUCHING, "kneel-before"):
            if one.relation(kind) == pet.who or pet.relation(kind) == one.who:
                return one, _touch(kind, pet)
        if (
            one.legs in WALKS
            and one.relation("stand-beside") == pet.who
            and pet.look.animal == "dog"
        ):
            return one, "lead"
    return None, ""


def _touch(kind: str, pet: Player) -> str:
    in_arms = kind in LIFTED or (kind == "hug" and pet.look.animal not in LARGE)
    return "carry" if in_arms else "stroke"


def stage_pet(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Stage an animal by itself."""
    (pet,) = unit.players
    facing = gazes.get(pet.who, LOOKS_AT_US).facing
    thing, seen = _laid(pet, scale, at, facing)
    return Staged((), (thing,), (seen,))


def stage_with_pet(unit: Unit, scale: float, at: Point, gazes: Gazes) -> Staged:
    """Stage somebody who strokes an animal, has it in the arms or on a lead."""
    stages = {"carry": _in_arms, "lead": _on_lead}
    return stages.get(unit.furniture, _stroked)(unit, scale, at)


def _stroked(unit: Unit, scale: float, at: Point) -> Staged:
    """Let somebody kneel down and lay a hand on the animal's back, both face to face."""
    person, pet = unit.players
    asset = _asset(pet)
    down = replace(person, pose="kneel", posture="")
    gaze = Gaze(1, 0.7, 0.45)
    knee = body_of(person if person.rolls else down, scale, at, gaze).figure_box.right - at.real
    away = knee + scale * (NEAR + asset.box.right)
    thing, seen = _laid(pet, scale, at + away / 2, -1)
    body = body_of(person if person.rolls else down, scale, at - away / 2, gaze)
    body = reach_for(
        body,
        FRONT,
        _anchor_of(thing, asset, "head") - 0.62j * head_size(pet.look) * scale,
        hand="flat",
    )
    order = tuple((0, layer) for layer in LAYERS)
    staged = finished(replace(unit, players=(person,)), (body,), order, free={0: (BACK,)})
    first, last = order[:-1], order[-1:]
    return replace(staged, steps=(*first, thing, *last), seen=(*staged.seen, seen))


def _on_lead(unit: Unit, scale: float, at: Point) -> Staged:
    """Let a dog go ahead of somebody, its lead in the hand."""
    person, pet = unit.players
    asset = _asset(pet, "stand")
    ahead = scale * (0.55 * asset.box.width + 70)
    body = body_of(person, scale, at - ahead / 2, Gaze(1, 0.5))
    thing = _thing(asset, scale, at + ahead / 2, 1)
    hand, neck = body.hand(FRONT), _anchor_of(thing, asset, "neck")
    sag = (hand + neck) / 2 + 14j * scale
    line = Path((smooth_line([hand, sag, neck], closed=False),), LEAD)
    lead = Thing("lead", (line,), box_around([hand, neck]), Move())
    order: Order = tuple((0, layer) for layer in LAYERS)
    staged = finished(replace(unit, players=(person,)), (body,), order, free={0: (BACK,)})
    seen = _seen(pet, thing, asset, scale)
    return replace(staged, steps=(thing, lead, *staged.steps), seen=(*staged.seen, seen))


def _in_arms(unit: Unit, scale: float, at: Point) -> Staged:
    """Let somebody hold an animal before the chest, both arms round it."""
    person, pet = unit.players
    asset = _asset(pet, "sit")
    body = body_of(replace(person, pose="hold"), scale, at, Gaze(1, 0.2, 0.2))
    spot = body.on_torso(0.15, -0.08)
    room = spot.imag - body.face_box.bottom
    size = min(IN_ARMS * scale, room / asset.box.height)
    thing = _thing(asset, size, spot, 1)
    seen = _seen(pet, thing, asset, size)
    for side, x in ((FRONT, 0.62), (BACK, -0.42)):
        body = reach_for(body, side, body.on_torso(x, 0.22), hand="flat")
    order: Order = tuple((0, layer) for layer in LAYERS)
    staged = finished(replace(unit, players=(person,)), (body,), order, free={0: ()})
    cut = LAYERS.index("back-arm")
    steps: tuple[Step, ...] = (*order[:cut], thing, *order[cut:])
    return replace(staged, steps=steps, seen=(*staged.seen, seen))


def _asset(pet: Player, wanted: str = "") -> Asset:
    return animal_picture(pet.look, wanted or _pose(pet))


def _pose(pet: Player) -> str:
    said = {pet.actor.pose, pet.actor.posture}
    if said & LIES:
        return "lie"
    return "stand" if said & STANDS else "sit"


def _laid(pet: Player, scale: float, at: Point, facing: int) -> tuple[Thing, Seen]:
    asset = _asset(pet)
    thing = _thing(asset, scale, at, facing)
    return thing, _seen(pet, thing, asset, scale)


def _thing(asset: Asset, scale: float, at: Point, facing: int) -> Thing:
    return thing_of(asset, scale, at, anchor="ground", mirror=facing < 0)


def _anchor_of(thing: Thing, asset: Asset, name: str) -> Point:
    return thing.move.at(asset.anchor(name) or 0j)


def _seen(pet: Player, thing: Thing, asset: Asset, scale: float) -> Seen:
    middle = _anchor_of(thing, asset, "head")
    head = head_size(pet.look) * scale
    return Seen(pet.who, _round(middle, head), _round(middle, FACE * head), middle, thing.page_box)


def _round(middle: Point, radius: float) -> Box:
    x, y = middle.real, middle.imag
    return Box(x - radius, y - radius, x + radius, y + radius)
