"""Staged units become shapes: bodies layer by layer, furniture, sleepers, riders.

In: a staged unit, the warp of the page and the width of the pen. Out: shapes from back to front.
"""

from __future__ import annotations

from wnp.drawing.clothes.garments import colour_of
from wnp.drawing.figures.figure import draw_figure, draw_head_portrait
from wnp.drawing.ink import STILL, Brush, Warp, ellipse
from wnp.drawing.library.laying import Thing, paint_thing, thing_of
from wnp.drawing.library.pictures import picture
from wnp.drawing.people.limbs import Tube
from wnp.drawing.shapes import Group, Shape
from wnp.drawing.staging.holding import paint_held, things_for
from wnp.drawing.staging.units import LyingHead, Rider, Staged
from wnp.geometry import Move, Point, smooth_line
from wnp.palette import SKIN

LYING_ANGLE = -46.0
"""How far a head in a bed is turned: it rests on a pillow that is propped up."""
SHOULDER = (-132 - 80j, -130 - 98j, -112 - 110j, -88 - 116j, -62 - 112j, -56 - 80j)
ARM = (-100 - 100j, -66 - 112j, -28 - 106j)
HIDING_HANDS = (-170 - 92j, -82 - 162j)
"""Somebody in a bed, in units of the bed."""


def paint_staged(staged: Staged, warp: Warp, pen_width: float) -> tuple[Shape, ...]:
    """Return a unit as shapes from back to front."""
    brush = Brush(warp, pen_width)
    held = staged.held or ((),) * len(staged.bodies)
    figures = [
        draw_figure(body, warp, pen_width, held=paint_held(row, brush))
        for body, row in zip(staged.bodies, held, strict=True)
    ]
    shapes: list[Shape] = []
    for step in staged.steps:
        if isinstance(step, Thing):
            shapes += paint_thing(step, brush)
        elif isinstance(step, LyingHead):
            shapes += _sleeper(step, brush)
        elif isinstance(step, Rider):
            shapes += _rider(step, brush)
        else:
            index, layer = step
            shapes += figures[index].only(layer)
    return tuple(shapes)


def _sleeper(lying: LyingHead, brush: Brush) -> list[Shape]:
    """Draw a head on the pillow with a bit of shoulder, or the arm that lies on the quilt."""
    look, move = lying.player.look, _bed_move(lying)
    sleeve = colour_of(look.top.colour)
    if lying.part == "arm":
        return _arm(lying, sleeve, brush)
    if lying.part == "hands":
        return _hiding_hands(lying, brush)
    shoulder = brush.paint((smooth_line(SHOULDER),), move, brush.outlined(sleeve))
    head = draw_head_portrait(
        look, lying.player.feeling, lying.centre, lying.radius, brush.warp,
        pen_width=brush.width, shoulders=False, angle=LYING_ANGLE, turned=0.2,
    )  # fmt: skip
    return [shoulder, *head]


def _hiding_hands(lying: LyingHead, brush: Brush) -> list[Shape]:
    """Draw two hands that hold the edge of a quilt."""
    pen, move = brush.outlined(SKIN[lying.player.look.skin]), _bed_move(lying)
    return [brush.paint((ellipse(hand, 11.5, 11),), move, pen) for hand in HIDING_HANDS]


def _bed_move(lying: LyingHead) -> Move:
    """Return how units of a bed lie on the page, whatever somebody lies on."""
    move = lying.bed.move
    return Move(
        move.factor, move.shift + move.factor * (1j * lying.lower + lying.aside), move.mirror
    )


def _arm(lying: LyingHead, sleeve: str, brush: Brush) -> list[Shape]:
    move = _bed_move(lying)
    hand: Point = ARM[-1] + 10 + 2j
    round_hand = brush.paint(
        (ellipse(hand, 11.5, 11),), move, brush.outlined(SKIN[lying.player.look.skin])
    )
    tube = Tube(*ARM, 11.5, 10.5).sleeve(0, 1)
    return [round_hand, brush.paint((tube,), move, brush.outlined(sleeve))]


def _rider(rider: Rider, brush: Brush) -> list[Shape]:
    player = rider.player
    shapes = draw_head_portrait(
        player.look, player.feeling, rider.centre, rider.radius, brush.warp,
        pen_width=brush.width * 0.9, facing=rider.facing, turned=0.4,
    )  # fmt: skip
    held: list[Shape] = []
    for name in things_for(player)[:1]:
        spot = rider.centre + complex(0.5 * rider.facing, 0.86) * rider.radius
        toy = thing_of(picture("props", name), 0.0125 * rider.radius, spot, anchor="hand", pen=0.8)
        held += paint_thing(toy, brush)
    return [Group((*shapes, *held), brush.lay(rider.pane, STILL))]
