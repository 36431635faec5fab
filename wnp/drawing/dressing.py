"""Draw trunk and limbs of a body in its clothes: torso, neck, arms with hands."""

from __future__ import annotations

from dataclasses import dataclass

from wnp.drawing.clothes import (
    LONG,
    Cut,
    colour_of,
    cut_of,
    second_colour,
    torso_outline,
)
from wnp.drawing.extras import draw_bag, draw_extras
from wnp.drawing.hands import hand_form, hand_move
from wnp.drawing.ink import Brush, ellipse, form, shade, tint
from wnp.drawing.limb_aids import (
    ELBOW,
    HAND_COLOUR,
    draw_cast,
    draw_false_arm,
    draw_stump,
    has_arm_aid,
)
from wnp.drawing.limbs import Tube
from wnp.drawing.patterns import draw_motif, draw_pattern
from wnp.drawing.poses import OnTorso
from wnp.drawing.posing import BACK, FRONT, Body, Limb, degrees_from_down
from wnp.drawing.sewing import DETAILS, Tailor
from wnp.drawing.shapes import Group, Pen, Shape
from wnp.drawing.workwear import WORK_DETAILS, bright_colour
from wnp.geometry import Move, smooth_line, straight_line
from wnp.model.family import Garment
from wnp.palette import INK, SILHOUETTE, SKIN, Role, grey_of, mix
from wnp.values import replace

SEWN = DETAILS | WORK_DETAILS
MERGED = 0.42
"""The share of the arm that melts into the torso."""
CREASE = 0.16
"""Where the line of an arm in front of the torso begins."""
FOLDED = -0.5
"""Cosine of the bend below which forearm and upper arm lie side by side."""
FOREARM = 0.6
"""The share of an arm from which on it lies before the trunk when a hand rests there."""
DARK_SLEEVE = 100
"""Printed brightness below which an arm before the trunk needs a light edge."""
KNEE = 0.45
"""Knees are rounded less than elbows."""
LOW_RESTS = ("seat", "hip", "knee")


@dataclass(frozen=True)
class Dress:
    """A body with its colours and tubes, ready to be drawn."""

    body: Body
    brush: Brush

    @property
    def cut(self) -> Cut:
        """How the upper garment is made; the dresses of grown-ups have long sleeves."""
        look = self.body.appearance
        cut = cut_of(look.top)
        if look.top.kind == "dress" and not look.is_child:
            return replace(cut, sleeve=LONG)
        return cut

    @property
    def skin(self) -> str:
        """The colour of the skin."""
        look = self.body.appearance
        return SILHOUETTE if look.faceless else SKIN[look.skin]

    def colour(self, garment: Garment) -> str:
        """Return the colour of a garment."""
        if self.body.appearance.faceless:
            return mix(SILHOUETTE, INK, 0.1)
        return colour_of(garment.colour)

    def extra_colour(self, kind: str) -> str:
        """Return the colour of an extra, or an empty text where none is worn."""
        look = self.body.appearance
        worn = [one for one in look.extras if one.kind == kind and not look.faceless]
        return colour_of(worn[0].colour) if worn else ""

    @property
    def leg_skin(self) -> str:
        """The colour of bare legs: that of the tights, else of the skin."""
        return self.extra_colour("tights") or self.skin

    @property
    def sleeve_colour(self) -> str:
        """The colour of the sleeves: under dungarees a shirt shows."""
        top = self.body.appearance.top
        if top.kind == "dungarees" and not self.body.appearance.faceless:
            return colour_of(top.second_colour or "cream")
        return self.colour(top)

    @property
    def trousers(self) -> str:
        """The colour of what the legs wear."""
        look = self.body.appearance
        whole = look.top.kind in ("dungarees", "pyjamas")
        return self.colour(look.top if whole else look.bottom)

    @property
    def is_low(self) -> bool:
        """Whether the person sits, kneels or crouches, or is seen without legs."""
        return self.body.pose.rests in LOW_RESTS or not self.body.stance.legs

    def arm(self, side: int) -> Tube:
        """Return the tube of an arm."""
        limb, wide = self.body.arms[side], self.body.measures.arm_width / 2
        flare = 1.35 if self.cut.body == "robe" else 1.04
        narrow = wide * (flare if self.cut.sleeve > 0.9 else 0.9)
        return Tube(limb.root, limb.bend, limb.end, wide, narrow)

    def leg(self, side: int) -> Tube:
        """Return the tube of a leg."""
        limb, wide = self.body.legs[side], self.body.measures.leg_width / 2
        return Tube(limb.root, limb.bend, limb.end, wide * 1.04, wide * 0.94, KNEE)


def draw_merge_back(dress: Dress, side: int) -> list[Shape]:
    """Draw the ink of an upper arm behind the torso."""
    patch = dress.arm(side).patch(0, MERGED)
    pen = dress.brush.outlined(dress.sleeve_colour)
    return [dress.brush.paint((patch,), dress.body.place, pen)]


def draw_torso(dress: Dress) -> list[Shape]:
    """Draw the upper garment with both upper arms melting into it, its pattern and details."""
    body, brush = dress.body, dress.brush
    look, sizes = body.appearance, body.measures
    move = body.torso.then(body.place)
    knees_up = body.pose.rests == "hip" and body.pose.legs_in_front
    cut = "top" if knees_up else dress.cut.body
    outline = torso_outline(sizes, cut, low=dress.is_low, pregnant=look.pregnant)
    visible = [side for side in (BACK, FRONT) if not body.arms[side].behind]
    shapes: list[Shape] = []
    for side in visible:
        shapes += draw_merge_back(dress, side)
    main = brush.paint((outline,), move, brush.outlined(dress.sleeve_colour))
    shapes.append(main)
    pattern = [] if look.faceless else draw_pattern(look.top, sizes, brush, move)
    if pattern:
        shapes.append(Group(tuple(pattern), clip=main.outlines[0]))
        shapes.append(brush.paint((outline,), move, brush.line()))
    half = brush.width / body.scale / 2
    patches = [dress.arm(side).patch(0, MERGED, less=half) for side in visible]
    if patches:
        shapes.append(brush.paint(patches, body.place, Pen(dress.sleeve_colour)))
    if not look.faceless and not body.pose.from_behind:
        shapes += _details(dress, move)
    return shapes


def _details(dress: Dress, move: Move) -> list[Shape]:
    look = dress.body.appearance
    tailor = Tailor(dress.body.measures, look.top, dress.brush, move, dress.is_low)
    shapes = [shape for name in dress.cut.details for shape in SEWN[name](tailor)]
    if look.badge:
        shapes += DETAILS["lanyard"](tailor)
    return shapes + draw_motif(look.top, dress.body.measures, dress.brush, move)


def _tailors(dress: Dress, move: Move) -> tuple[Tailor, ...]:
    """Return a tailor for each extra; silhouettes wear none."""
    look, sizes = dress.body.appearance, dress.body.measures
    if look.faceless:
        return ()
    return tuple(Tailor(sizes, one, dress.brush, move, dress.is_low) for one in look.extras)


def draw_neck(dress: Dress) -> list[Shape]:
    """Draw neck and neckline; small children have hardly any."""
    body, brush = dress.body, dress.brush
    sizes = body.measures
    move = body.torso.then(body.place)
    h, base = sizes.head, -sizes.torso
    wide = 0.135 * h
    depth = 0.1 if dress.cut.neckline == "round" else 0.06
    worn = _worn_behind(dress) if body.pose.from_behind else draw_extras(_tailors(dress, move))
    if sizes.neck <= 0:
        bow = smooth_line(
            [complex(-0.16 * h, base), complex(0, base + 0.07 * h), complex(0.16 * h, base)],
            closed=False,
        )
        return [brush.paint((bow,), move, brush.line(width=0.6)), *worn]
    chin = base - sizes.neck - 0.12 * h
    bib = smooth_line(
        [
            complex(-wide, chin), complex(-wide, base + 0.02 * h),
            complex(-0.6 * wide, base + depth * h),
            complex(0, base + (depth + 0.03) * h), complex(0.6 * wide, base + depth * h),
            complex(wide, base + 0.02 * h), complex(wide, chin),
        ],
        closed=False,
    )  # fmt: skip
    sides = [
        straight_line((complex(s * wide, chin), complex(s * wide, base + 0.01 * h)), closed=False)
        for s in (-1, 1)
    ]
    return [
        brush.paint((bib,), move, Pen(dress.skin)),
        brush.paint(sides, move, brush.line(width=0.8)),
        *worn,
    ]


def _worn_behind(dress: Dress) -> list[Shape]:
    """Draw a backpack, which hides behind the body or, from behind, hides the body."""
    tailors = _tailors(dress, dress.body.torso.then(dress.body.place))
    bags = [tailor for tailor in tailors if tailor.garment.kind == "backpack"]
    return draw_bag(bags[0], in_front=dress.body.pose.from_behind) if bags else []


def draw_hood(dress: Dress) -> list[Shape]:
    """Draw what lies behind the neck: a hood, a backpack."""
    if bag := _worn_behind(dress):
        return bag
    if dress.body.appearance.top.kind != "hoodie" or dress.body.appearance.faceless:
        return []
    sizes = dress.body.measures
    h = sizes.head
    hood = form("-.4,.1 -.42,-.04 -.3,-.12 0,-.16 .3,-.12 .42,-.04 .4,.1 0,.16")
    move = Move(h, complex(0, -sizes.torso)).then(dress.body.torso).then(dress.body.place)
    colour = shade(dress.sleeve_colour, 0.12)
    return [dress.brush.paint((hood,), move, dress.brush.outlined(colour))]


def draw_hand(dress: Dress, side: int) -> Shape:
    """Draw a hand alone."""
    outline = hand_form(dress.body.arms[side].hand)
    aids = dress.body.appearance.aids
    bare = dress.extra_colour("gloves") or dress.skin
    colour = HAND_COLOUR if has_arm_aid(aids, "arm-prosthesis", side) else bare
    pen = dress.brush.outlined(colour, width=0.95)
    return dress.brush.stamp((outline,), hand_move(dress.body, side), pen)


def draw_arm(dress: Dress, side: int) -> list[Shape]:
    """Draw a whole arm: hand (the first shape), bare skin, sleeve."""
    body, brush, cut = dress.body, dress.brush, dress.cut
    tube, limb = dress.arm(side), body.arms[side]
    aids = body.appearance.aids
    if has_arm_aid(aids, "one-arm", side):
        start = CREASE if not _is_raised(limb) else 0.0
        return draw_stump(tube, brush, body.place, dress.sleeve_colour, start)
    if tube.straightness < FOLDED:
        return [draw_hand(dress, side), *_folded_arm(dress, tube)]
    shapes: list[Shape] = [draw_hand(dress, side)]
    if cut.sleeve < 0.9:
        bare = tube.bare(cut.sleeve - 0.04, 1.0)
        shapes.append(brush.paint((bare,), body.place, brush.outlined(dress.skin)))
        if has_arm_aid(aids, "arm-prosthesis", side):
            shapes += draw_false_arm(tube, brush, body.place, ELBOW)
    start = 0.0 if _is_raised(limb) or limb.behind else CREASE
    sleeve = tube.sleeve(start, cut.sleeve)
    if _is_hard_to_see(dress, side):
        pen = brush.line(width=2, colour=tint(dress.sleeve_colour, 0.34), role=Role.DECOR)
        forearm = tube.sleeve(FOREARM, cut.sleeve)
        shapes.append(brush.paint((forearm,), body.place, pen))
    shapes.append(brush.paint((sleeve,), body.place, brush.outlined(dress.sleeve_colour)))
    if body.appearance.faceless:
        return shapes
    if body.appearance.top.pattern == "stripes":
        shapes.append(_sleeve_stripes(dress, tube, start))
    if cut.cuffs:
        line = straight_line(tube.across(cut.sleeve - 0.09), closed=False)
        shapes.append(brush.paint((line,), body.place, brush.line(width=0.6)))
    if "bright-bands" in cut.details:
        band = straight_line((*tube.across(0.62), *reversed(tube.across(0.74))))
        pen = brush.outlined(bright_colour(body.appearance.top.colour), width=0.5)
        shapes.append(brush.paint((band,), body.place, pen))
    if dress.extra_colour("gloves"):
        line = straight_line(tube.across(0.99), closed=False)
        shapes.append(brush.paint((line,), body.place, brush.line()))
    if has_arm_aid(aids, "arm-cast", side):
        shapes += draw_cast(tube, brush, body.place)
    return shapes


def _is_hard_to_see(dress: Dress, side: int) -> bool:
    """Tell whether an arm in a dark sleeve lies before a dark trunk."""
    pose = dress.body.pose
    row = pose.front_arm if side == FRONT else pose.back_arm
    return isinstance(row, OnTorso) and grey_of(dress.sleeve_colour) < DARK_SLEEVE


def _folded_arm(dress: Dress, tube: Tube) -> list[Shape]:
    """Draw an arm whose hand is at its own shoulder: the forearm lies over the upper arm."""
    brush, place, cut = dress.brush, dress.body.place, dress.cut
    upper, lower = tube.halves()
    skin, cloth = brush.outlined(dress.skin), brush.outlined(dress.sleeve_colour)
    if cut.sleeve < 0.9:
        return [
            brush.paint((upper.rounded(0.5),), place, skin),
            brush.paint((upper.sleeve(2 * CREASE, 2 * cut.sleeve),), place, cloth),
            brush.paint((lower.bare(0.0, 1.0),), place, Pen(dress.skin)),
            brush.paint(lower.edges(0.0, 1.0), place, brush.line()),
        ]
    return [
        brush.paint((upper.rounded(2 * CREASE),), place, cloth),
        brush.paint((lower.sleeve(0.0, 2 * cut.sleeve - 1),), place, cloth),
    ]


def _is_raised(limb: Limb) -> bool:
    return abs(degrees_from_down(limb.bend - limb.root)) > 105


def _sleeve_stripes(dress: Dress, tube: Tube, start: float) -> Shape:
    sizes = dress.body.measures
    step, band = 0.19 * sizes.head / sizes.arm, 0.085 * sizes.head / sizes.arm
    less = dress.brush.width / dress.body.scale / 2
    bands = []
    share = 0.24
    while share + band < dress.cut.sleeve - 0.02:
        near, far = tube.across(share, less=less), tube.across(share + band, less=less)
        bands.append(straight_line((near[0], near[1], far[1], far[0])))
        share += step
    pen = Pen(second_colour(dress.body.appearance.top), role=Role.PATTERN)
    return dress.brush.paint(bands, dress.body.place, pen)


def _along_bundle(dress: Dress) -> Move:
    """Return the move from bundle lengths (head at 0, feet at 1j) to the page."""
    body = dress.body
    sizes = body.measures
    return Move(sizes.torso).then(body.torso).then(body.place)


def draw_blanket_back(dress: Dress) -> list[Shape]:
    """Draw the part of a blanket that lies behind a baby's head."""
    h = 0.94 * dress.body.measures.head
    hood = ellipse(0, 0.66, 0.60)
    move = Move(h * dress.body.head.factor / abs(dress.body.head.factor), dress.body.head.shift)
    colour = shade(dress.colour(dress.body.appearance.top), 0.1)
    return [dress.brush.paint((hood,), move.then(dress.body.place), dress.brush.outlined(colour))]


def draw_blanket(dress: Dress) -> list[Shape]:
    """Draw the blanket over a baby's body; the face stays free."""
    wrap = form("-.44,.26 -.2,.36 .1,.38 .44,.28 .5,.6 .36,.94 0,1.04 -.36,.94 -.5,.6")
    fold = form("-.36,.44 -.05,.6 .3,.86", closed=False)
    colour = tint(dress.colour(dress.body.appearance.top), 0.25)
    move = _along_bundle(dress)
    return [
        dress.brush.paint((wrap,), move, dress.brush.outlined(colour)),
        dress.brush.paint((fold,), move, dress.brush.line(width=0.6)),
    ]
