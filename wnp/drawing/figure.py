"""A solved body becomes shapes, in named layers from back to front.

In: a `Body`, the warp of the page, the width of the pen. Out: `Layers`, which a scene may take
apart: a table goes before the arms, somebody else's arm goes between a torso and its head.

Names of layers, in their usual order: `shadow`, `chair` (back of a wheelchair), `back-hair`,
`hidden-arms`, `legs`, `torso`, `head`, `knees` (legs in front of the torso), `wheel`, `both`
(what both hands hold), `back-arm`, `front-arm` (each with what it holds, then its hand).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wnp.drawing.cast import Appearance
from wnp.drawing.ink import Brush, Warp, ellipse
from wnp.drawing.posing import BACK, FRONT, Body
from wnp.drawing.shapes import Path, Pen, Shape
from wnp.geometry import Move, Point, smooth_line
from wnp.model.scene import Feeling
from wnp.palette import CLOTHES, INK, SKIN, Role

LAYERS = (
    "shadow", "chair", "back-hair", "hidden-arms", "legs", "torso", "head", "knees", "wheel",
    "both", "back-arm", "front-arm",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layers:
    """The shapes of one person, by name, from back to front."""

    parts: tuple[tuple[str, tuple[Shape, ...]], ...]

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """Everything in the usual order."""
        return tuple(shape for _, shapes in self.parts for shape in shapes)

    def only(self, *names: str) -> tuple[Shape, ...]:
        """Return some layers, in their usual order."""
        return tuple(shape for name, shapes in self.parts if name in names for shape in shapes)

    def without(self, *names: str) -> tuple[Shape, ...]:
        """Return all but some layers, in their usual order."""
        return tuple(shape for name, shapes in self.parts if name not in names for shape in shapes)


def draw_figure(
    body: Body, warp: Warp, pen_width: float, *, held: Mapping[str, tuple[Shape, ...]] | None = None
) -> Layers:
    """Draw a body. `held` has shapes already laid on the page for `front`, `back`, `both` hands."""
    brush = Brush(warp, pen_width)
    things = held or {}
    skin = SKIN[body.appearance.skin]
    paper = Move()
    place, sizes = body.place, body.measures
    parts: dict[str, tuple[Shape, ...]] = dict.fromkeys(LAYERS, ())
    at = body.place
    parts["shadow"] = (
        brush.paint(
            (ellipse(0, 1.25 * sizes.hip, 10),), at, Pen("#5a2e1e", role=Role.DECOR, opacity=0.16)
        ),
    )

    def tube(points, width, fill):
        line = smooth_line([place.at(p) for p in points], closed=False)
        return (
            Path((brush.lay(line, paper),), Pen("", INK, width * body.scale + pen_width)),
            Path((brush.lay(line, paper),), Pen("", fill, width * body.scale - pen_width)),
        )

    top, bottom = (CLOTHES[g.colour] for g in (body.appearance.top, body.appearance.bottom))
    if body.stance.legs:
        parts["legs"] = tuple(
            shape
            for leg in (body.legs[BACK], body.legs[FRONT])
            for shape in tube((leg.root, leg.bend, leg.end), sizes.leg_width, bottom)
        )
    L, s = sizes.torso, sizes.shoulder
    torso = smooth_line([complex(-s, 10), complex(-s, -L), complex(s, -L), complex(s, 10)])
    parts["torso"] = (brush.paint((torso,), body.torso.then(place), brush.outlined(top)),)
    head = body.head_move
    parts["head"] = (brush.paint((ellipse(0, 0.475, 0.5),), head, brush.outlined(skin)),)
    for side, name in ((BACK, "back"), (FRONT, "front")):
        arm = body.arms[side]
        shapes = tube((arm.root, arm.bend, arm.end), sizes.arm_width, top)
        hand = brush.paint(
            (ellipse(0, 12, 12),), Move(body.scale, body.hand(side)), brush.outlined(skin)
        )
        layer = "hidden-arms" if arm.behind else f"{name}-arm"
        parts[layer] += (*shapes, *things.get(name, ()), hand)
    parts["both"] = things.get("both", ())
    return Layers(tuple(parts.items()))


def draw_head_portrait(
    appearance: Appearance, feeling: Feeling, centre: Point, radius: float, warp: Warp,
    *, shoulders: bool = True, angle: float = 0.0, turn: float = 0.0,
) -> tuple[Shape, ...]:  # fmt: skip
    """Draw head and shoulders round a point, the head 1.16 radii high.

    For medallions and thought clouds (clip it there), and without shoulders, turned by an angle,
    for heads on pillows.
    """
    brush = Brush(warp, 5.0)
    skin = SKIN[appearance.skin]
    return (
        brush.paint((ellipse(centre, 0.5 * radius, 0.58 * radius),), Move(), brush.outlined(skin)),
    )
