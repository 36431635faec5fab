"""Draw the trunk of a body in its clothes: torso, neck, blankets; arms melt into it."""

from __future__ import annotations

from dataclasses import dataclass

from wnp.drawing.clothes.extras import draw_bag, draw_extras
from wnp.drawing.clothes.garments import (
    LONG,
    Cut,
    colour_of,
    cut_of,
    torso_outline,
)
from wnp.drawing.clothes.patterns import MOTIF_HEIGHT, MOTIF_RADIUS, draw_motif, draw_pattern
from wnp.drawing.clothes.sewing import DETAILS, Tailor
from wnp.drawing.clothes.workwear import WORK_DETAILS
from wnp.drawing.ink import Brush, ellipse, form, shade, tint
from wnp.drawing.people.limbs import Tube
from wnp.drawing.people.posing import BACK, FRONT, Body
from wnp.drawing.shapes import Group, Pen, Shape
from wnp.geometry import Move, Outline, smooth_line, straight_line
from wnp.model.family import Garment
from wnp.palette import INK, SILHOUETTE, SKIN, mix
from wnp.values import replace

SEWN = DETAILS | WORK_DETAILS
MERGED = 0.42
"""The share of the arm that melts into the torso."""
CREASE = 0.16
"""Where the line of an arm in front of the torso begins."""
FOREARM_STEPS = (0.4, 0.6, 0.8, 1.0, 1.15)
"""Where a forearm with its hand is asked whether it covers something."""
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
    def trunk(self) -> Outline:
        """The outline of the upper garment, in torso units."""
        look = self.body.appearance
        knees_up = self.body.pose.rests == "hip" and self.body.pose.legs_in_front
        cut = "top" if knees_up else self.cut.body
        return torso_outline(self.body.measures, cut, low=self.is_low, pregnant=look.pregnant)

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
    patch = _melting(dress, side)
    pen = dress.brush.outlined(dress.sleeve_colour)
    return [dress.brush.paint((patch,), dress.body.place, pen)]


def _melting(dress: Dress, side: int, *, less: float = 0.0) -> Outline:
    """Return the part of an arm that melts into the torso."""
    tube = dress.arm(side)
    if tube.is_folded:
        return tube.halves()[0].patch(0, 2 * MERGED, less=less)
    return tube.patch(0, MERGED, less=less)


def draw_torso(dress: Dress) -> list[Shape]:
    """Draw the upper garment with both upper arms melting into it, its pattern and details."""
    body, brush = dress.body, dress.brush
    look, sizes = body.appearance, body.measures
    move = body.torso.then(body.place)
    outline = dress.trunk
    visible = [side for side in (BACK, FRONT) if not body.arms[side].behind]
    shapes: list[Shape] = []
    for side in visible:
        shapes += draw_merge_back(dress, side)
    main = brush.paint((outline,), move, brush.outlined(dress.sleeve_colour))
    shapes.append(main)
    pattern = [] if look.faceless else draw_pattern(look.top, sizes, outline, brush, move)
    if pattern:
        shapes.append(Group(tuple(pattern), clip=main.outlines[0]))
        shapes.append(brush.paint((outline,), move, brush.line()))
    half = brush.width / body.scale / 2
    patches = [_melting(dress, side, less=half) for side in visible]
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
    if _motif_is_covered(dress):
        return shapes
    return shapes + draw_motif(look.top, dress.body.measures, dress.brush, move)


def _motif_is_covered(dress: Dress) -> bool:
    """Tell whether a forearm lies over the picture on the chest: half a picture says nothing."""
    body = dress.body
    middle = body.torso.at(complex(0, -MOTIF_HEIGHT * body.measures.torso))
    near = MOTIF_RADIUS * body.measures.head + 0.5 * body.measures.arm_width
    arms = [body.arms[side] for side in (BACK, FRONT) if not body.arms[side].behind]
    spots = [arm.bend + (arm.end - arm.bend) * share for arm in arms for share in FOREARM_STEPS]
    return any(abs(spot - middle) < near for spot in spots)


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
