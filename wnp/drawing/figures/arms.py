"""Draw arms in their sleeves, with their hands.

In: a dressed body. Out: the shapes of one arm, hand first. An arm that is bent sharply is drawn in
two pieces, the upper arm and before it the forearm, so that both are seen.
"""

from __future__ import annotations

from wnp.drawing.clothes.dressing import CREASE, Dress
from wnp.drawing.clothes.garments import second_colour
from wnp.drawing.clothes.workwear import bright_colour
from wnp.drawing.figures.hands import finger_lines, hand_form, hand_move
from wnp.drawing.figures.limb_aids import (
    ELBOW,
    HAND_COLOUR,
    draw_cast,
    draw_false_arm,
    draw_stump,
    has_arm_aid,
)
from wnp.drawing.ink import tint
from wnp.drawing.people.limbs import Tube
from wnp.drawing.people.poses import OnTorso
from wnp.drawing.people.posing import FRONT, Limb, degrees_from_down
from wnp.drawing.shapes import Group, Pen, Shape
from wnp.geometry import straight_line
from wnp.palette import Role, grey_of
from wnp.values import Value

BARE_FROM = 0.9
"""Sleeves that are shorter leave the hand's end of the arm bare."""
FOREARM = 0.6
"""The share of an arm from which on it lies before the trunk when a hand rests there."""
ACROSS = 0.02
"""From which share on an arm across the own chest is seen: it starts at the shoulder."""
DARK_SLEEVE, LIGHT = 100, 0.26
"""Printed brightness below which an arm before the trunk needs a light edge, and how light."""


class Piece(Value, frozen=True):
    """A part of an arm from share to share of its length, with a tube of its own."""

    tube: Tube
    first: float = 0.0
    last: float = 1.0

    def own(self, share: float) -> float:
        """Return a share of the whole arm as a share of this piece, 0 to 1."""
        return max(0.0, min(1.0, (share - self.first) / (self.last - self.first)))

    def has(self, start: float, stop: float) -> bool:
        """Tell whether a stretch of the arm lies in this piece."""
        return self.first <= start and stop <= self.last


def draw_hand(dress: Dress, side: int) -> Shape:
    """Draw a hand alone."""
    outline = hand_form(dress.body.arms[side].hand)
    aids = dress.body.appearance.aids
    bare = dress.extra_colour("gloves") or dress.skin
    colour = HAND_COLOUR if has_arm_aid(aids, "arm-prosthesis", side) else bare
    pen = dress.brush.outlined(colour, width=0.95)
    return dress.brush.stamp((outline,), hand_move(dress.body, side), pen)


def _fingers(dress: Dress, side: int) -> list[Shape]:
    """Draw the lines between the fingers of a hand that is laid round the other one."""
    lines = finger_lines(dress.body.arms[side].hand)
    if not lines or dress.body.appearance.faceless:
        return []
    return [dress.brush.stamp(lines, hand_move(dress.body, side), dress.brush.line(width=0.5))]


def draw_arm(dress: Dress, side: int) -> list[Shape]:
    """Draw a whole arm: hand (the first shape), bare skin, sleeve."""
    tube, limb, place = dress.arm(side), dress.body.arms[side], dress.body.place
    aids = dress.body.appearance.aids
    start = 0.0 if _is_raised(limb) or limb.behind else CREASE
    if _crosses_chest(limb, side):
        start = min(start, ACROSS)
    if has_arm_aid(aids, "one-arm", side):
        return draw_stump(tube, dress.brush, place, dress.sleeve_colour, start)
    shapes: list[Shape] = [draw_hand(dress, side), *_fingers(dress, side)]
    edge = _light_edge(dress, tube) if _is_hard_to_see(dress, side) else []
    if tube.is_folded:
        upper, lower = tube.halves()
        first, second = Piece(upper, 0.0, 0.5), Piece(lower, 0.5, 1.0)
        shapes += [*_upper_arm(dress, first, start), *_sewn(dress, first)]
        shapes += [*edge, *_forearm(dress, second, side), *_sewn(dress, second)]
    else:
        shapes += [*edge, *_whole_arm(dress, tube, side, start)]
        shapes += _sewn(dress, Piece(tube))
    if has_arm_aid(aids, "arm-cast", side):
        shapes += draw_cast(tube, dress.brush, place)
    return shapes


def _crosses_chest(limb: Limb, side: int) -> bool:
    """Tell whether a stretched arm goes before the own chest to the other side."""
    sign = 1 if side == FRONT else -1
    return sign * limb.end.real < 0 and sign * (limb.bend - limb.root).real < 0


def _whole_arm(dress: Dress, tube: Tube, side: int, start: float) -> list[Shape]:
    brush, place, end = dress.brush, dress.body.place, dress.cut.sleeve
    shapes: list[Shape] = []
    if end < BARE_FROM:
        bare = tube.bare(end - 0.04, 1.0)
        shapes.append(brush.paint((bare,), place, brush.outlined(dress.skin)))
        if has_arm_aid(dress.body.appearance.aids, "arm-prosthesis", side):
            shapes += draw_false_arm(tube, brush, place, ELBOW)
    pen = brush.outlined(dress.sleeve_colour)
    return [*shapes, brush.paint((tube.sleeve(start, end),), place, pen)]


def _upper_arm(dress: Dress, piece: Piece, start: float) -> list[Shape]:
    """Draw the upper half of a folded arm, round at the elbow."""
    brush, place = dress.brush, dress.body.place
    end = piece.own(dress.cut.sleeve)
    cloth = brush.outlined(dress.sleeve_colour)
    if dress.cut.sleeve > BARE_FROM:
        return [brush.paint((piece.tube.rounded(piece.own(start)),), place, cloth)]
    skin = brush.outlined(dress.skin)
    return [
        brush.paint((piece.tube.rounded(max(0.0, end - 0.1)),), place, skin),
        brush.paint((piece.tube.sleeve(min(piece.own(start), end), end),), place, cloth),
    ]


def _forearm(dress: Dress, piece: Piece, side: int) -> list[Shape]:
    """Draw the lower half of a folded arm over the upper one; no line crosses the elbow."""
    brush, place = dress.brush, dress.body.place
    end = piece.own(dress.cut.sleeve)
    if dress.cut.sleeve > BARE_FROM:
        pen = brush.outlined(dress.sleeve_colour)
        return [brush.paint((piece.tube.sleeve(0.0, end),), place, pen)]
    is_false = has_arm_aid(dress.body.appearance.aids, "arm-prosthesis", side)
    colour = HAND_COLOUR if is_false else dress.skin
    return [
        brush.paint((piece.tube.bare(0.0, 1.0),), place, Pen(colour)),
        brush.paint(piece.tube.edges(0.0, 1.0), place, brush.line()),
    ]


def _sewn(dress: Dress, piece: Piece) -> list[Shape]:
    """Draw what is on a sleeve: stripes, a cuff, bright bands, the edge of a glove."""
    brush, place, cut = dress.brush, dress.body.place, dress.cut
    top = dress.body.appearance.top
    if dress.body.appearance.faceless:
        return []
    shapes: list[Shape] = []
    if top.pattern == "stripes":
        shapes += _stripes(dress, piece)
    cuff = cut.sleeve - 0.09
    if cut.cuffs and piece.has(cuff, cuff):
        line = straight_line(piece.tube.across(piece.own(cuff)), closed=False)
        shapes.append(brush.paint((line,), place, brush.line(width=0.6)))
    if "bright-bands" in cut.details and piece.has(0.62, 0.74):
        near, far = piece.tube.across(piece.own(0.62)), piece.tube.across(piece.own(0.74))
        pen = brush.outlined(bright_colour(top.colour), width=0.5)
        shapes.append(brush.paint((straight_line((*near, *reversed(far))),), place, pen))
    if dress.extra_colour("gloves") and piece.has(0.99, 0.99):
        line = straight_line(piece.tube.across(piece.own(0.99)), closed=False)
        shapes.append(brush.paint((line,), place, brush.line()))
    return shapes


def _stripes(dress: Dress, piece: Piece) -> list[Shape]:
    sizes = dress.body.measures
    step, band = 0.19 * sizes.head / sizes.arm, 0.085 * sizes.head / sizes.arm
    less = dress.brush.width / dress.body.scale / 2
    bands = []
    share = 0.24
    while share + band < dress.cut.sleeve - 0.02:
        if piece.has(share, share + band):
            near = piece.tube.across(piece.own(share), less=less)
            far = piece.tube.across(piece.own(share + band), less=less)
            bands.append(straight_line((near[0], near[1], far[1], far[0])))
        share += step
    if not bands:
        return []
    pen = Pen(second_colour(dress.body.appearance.top), role=Role.PATTERN)
    return [dress.brush.paint(bands, dress.body.place, pen)]


def _is_raised(limb: Limb) -> bool:
    return abs(degrees_from_down(limb.bend - limb.root)) > 105


def _is_hard_to_see(dress: Dress, side: int) -> bool:
    """Tell whether an arm in a dark sleeve lies before a dark trunk."""
    pose = dress.body.pose
    row = pose.front_arm if side == FRONT else pose.back_arm
    return isinstance(row, OnTorso) and grey_of(dress.sleeve_colour) < DARK_SLEEVE


def _light_edge(dress: Dress, tube: Tube) -> list[Shape]:
    """Draw a light edge round a forearm, within the trunk only: beyond it the ink is enough."""
    brush, body, end = dress.brush, dress.body, dress.cut.sleeve
    lower = tube.halves()[1]
    edges = lower.edges(0.2, 2 * end - 1) if tube.is_folded else tube.edges(FOREARM, end)
    pen = brush.line(width=2, colour=tint(dress.sleeve_colour, LIGHT), role=Role.DECOR)
    trunk = brush.lay(dress.trunk, body.torso.then(body.place))
    return [Group((brush.paint(edges, body.place, pen),), clip=trunk)]
