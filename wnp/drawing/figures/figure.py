"""A solved body becomes shapes, in named layers from back to front.

In: a `Body`, the warp of the page, the width of the pen. Out: `Layers`, which a scene may take
apart: a table goes before the arms, somebody else's arm goes between a torso and its head.

Names of layers, in their usual order: `shadow`, `chair` (back of a wheelchair), `back-hair`,
`hidden-arms`, `legs`, `torso`, `head`, `knees` (legs in front of the torso), `wheel`, `both`
(what both hands hold), `back-arm`, `front-arm` (each with what it holds, then its hand).
`back-hand` and `front-hand` are hands alone, to be drawn once more where an arm passes behind
somebody; they are taken by name only.
"""

from __future__ import annotations

from collections.abc import Mapping

from wnp.drawing.clothes.dressing import (
    Dress,
    draw_blanket,
    draw_blanket_back,
    draw_hood,
    draw_neck,
    draw_torso,
)
from wnp.drawing.figures.aids import draw_chair, draw_wheel
from wnp.drawing.figures.animals import animal_portrait
from wnp.drawing.figures.arms import draw_arm
from wnp.drawing.figures.emanata import draw_sign
from wnp.drawing.figures.legs import draw_crossed_shins, draw_legs, is_crossed, shadow
from wnp.drawing.figures.walking_aids import draw_aid_aside, draw_aid_before, draw_leaning_aid
from wnp.drawing.heads.behind import draw_head_behind
from wnp.drawing.heads.features import Head
from wnp.drawing.heads.head import draw_head, draw_head_back
from wnp.drawing.ink import Brush, Warp
from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.faces import find_expression
from wnp.drawing.people.posing import BACK, FRONT, Body, Stance, pose_figure
from wnp.drawing.shapes import Shape
from wnp.geometry import Move, Point, turn
from wnp.model.scene import Feeling
from wnp.values import Value, replace

LAYERS = (
    "shadow", "chair", "back-hair", "hidden-arms", "legs", "torso", "head", "knees", "wheel",
    "both", "back-arm", "front-arm",
)  # fmt: skip
YAWN = 0.11
"""How wide a mouth is open that yawns, in head heights."""
ASLEEP = Feeling("asleep")


class Layers(Value, frozen=True):
    """The shapes of one person, by name, from back to front."""

    parts: tuple[tuple[str, tuple[Shape, ...]], ...]
    hands: tuple[tuple[str, tuple[Shape, ...]], ...] = ()

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """Everything in the usual order."""
        return tuple(shape for _, shapes in self.parts for shape in shapes)

    def only(self, *names: str) -> tuple[Shape, ...]:
        """Return some layers, in their usual order."""
        every = (*self.parts, *self.hands)
        return tuple(shape for name, shapes in every if name in names for shape in shapes)

    def without(self, *names: str) -> tuple[Shape, ...]:
        """Return all but some layers, in their usual order."""
        return tuple(shape for name, shapes in self.parts if name not in names for shape in shapes)


def draw_figure(
    body: Body, warp: Warp, pen_width: float, *, held: Mapping[str, tuple[Shape, ...]] | None = None
) -> Layers:
    """Draw a body.

    `held` has shapes already laid on the page for `front`, `back` and `both` hands, and for what is
    worn `behind` and `over` the trunk.
    """
    dress = Dress(body, Brush(warp, pen_width))
    things = held or {}
    head = head_of(body)
    if body.pose.bundled:
        return _bundle(dress, head)
    legs = draw_legs(dress) if body.stance.legs else []
    in_front = legs if body.pose.legs_in_front else []
    if body.stance.legs and is_crossed(body):
        in_front = draw_crossed_shins(dress)
    arms = {side: draw_arm(dress, side) for side in (BACK, FRONT)}
    hidden = [side for side in (BACK, FRONT) if body.arms[side].behind]
    over = arms[BACK][:1] if body.pose.locked else []
    shown = {side: [] if side in hidden else arms[side] for side in (BACK, FRONT)}
    aids = {side: draw_leaning_aid(dress, side) for side in (BACK, FRONT)}
    parts = {
        "shadow": shadow(dress) if body.stance.legs else [],
        "chair": draw_chair(dress) + draw_aid_aside(dress),
        "back-hair": list(things.get("behind", ())) + _back_hair(head, dress),
        "hidden-arms": [shape for side in hidden for shape in arms[side]],
        "legs": [] if body.pose.legs_in_front else legs,
        "torso": draw_torso(dress) + draw_neck(dress) + list(things.get("over", ())),
        "head": _head(head, body, dress.brush),
        "knees": in_front,
        "wheel": draw_wheel(dress) + draw_aid_before(dress),
        "both": list(things.get("both", ())),
        "back-arm": aids[BACK] + _with_thing(shown[BACK], things.get("back", ())),
        "front-arm": aids[FRONT] + _with_thing(shown[FRONT], things.get("front", ())) + over,
    }
    return Layers(
        tuple((name, tuple(parts[name])) for name in LAYERS),
        (("back-hand", (arms[BACK][0],)), ("front-hand", (arms[FRONT][0],))),
    )


def _back_hair(head: Head, dress: Dress) -> list[Shape]:
    if dress.body.pose.from_behind:
        return []
    return draw_head_back(head, dress.brush) + draw_hood(dress)


def _head(head: Head, body: Body, brush: Brush) -> list[Shape]:
    if body.pose.from_behind:
        return draw_head_behind(head, brush)
    return draw_head(head, brush) + draw_sign(body, brush)


def _bundle(dress: Dress, head: Head) -> Layers:
    """Draw a baby in a blanket: only the face looks out."""
    parts = {
        "back-hair": draw_blanket_back(dress),
        "head": draw_head(head, dress.brush),
        "knees": draw_blanket(dress),
    }
    return Layers(tuple((name, tuple(parts.get(name, ()))) for name in LAYERS))


def _with_thing(arm: list[Shape], thing: tuple[Shape, ...]) -> list[Shape]:
    """Return an arm that is seen, and before it what it holds."""
    return [*thing, *arm] if arm else []


def head_of(body: Body) -> Head:
    """Return the head of a body with its face, ready to be drawn."""
    stance = body.stance
    turned = body.pose.turn if stance.turn is None else stance.turn
    sleeps = body.pose.shut_eyes and body.pose.rests == "back"
    feeling = ASLEEP if sleeps else stance.feeling
    expression = find_expression(feeling, stance.second_feeling)
    if body.pose.yawns:
        expression = replace(expression, eyes="shut", mouth="o", mouth_width=0.062, mouth_open=YAWN)
    elif body.pose.shut_eyes:
        expression = replace(expression, eyes="shut", gaze=0)
    nod = max(-0.9, min(0.9, stance.nod + body.bearing.nod + body.pose.nod))
    return Head(body.appearance, expression, body.head_move, turned, nod)


def draw_head_portrait(
    appearance: Appearance, feeling: Feeling, centre: Point, radius: float, warp: Warp,
    *, pen_width: float = 4.6, shoulders: bool = True, angle: float = 0.0, facing: int = 1,
    turned: float = 0.15,
) -> tuple[Shape, ...]:  # fmt: skip
    """Draw head and shoulders round a point, the head 1.16 radii high.

    For medallions and thought clouds (clip it there), and without shoulders, turned by an angle,
    for heads on pillows.
    """
    if appearance.animal:
        return animal_portrait(appearance, centre, radius, warp, pen_width)
    stance = Stance("front", feeling=feeling, facing=facing, turn=turned)
    body = pose_figure(appearance, stance, scale=1.0, at=0)
    scale = 1.16 * radius / body.measures.head
    place = Move(scale, 0, facing < 0)
    middle = body.head.then(place).shift
    lift = -0.12 * radius if shoulders else 0.0
    spun = Move(turn(angle), centre + lift * 1j - turn(angle) * middle)
    body = replace(body, place=place.then(spun))
    brush = Brush(warp, pen_width)
    dress, head = Dress(body, brush), head_of(body)
    shapes = draw_head_back(head, brush)
    if shoulders:
        shapes += draw_hood(dress) + draw_torso(dress) + draw_neck(dress)
        shapes += draw_arm(dress, BACK) + draw_arm(dress, FRONT)
    return tuple(shapes + draw_head(head, brush))
