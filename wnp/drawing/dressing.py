"""Draw trunk and limbs of a body in its clothes: torso, neck, arms with hands, legs with shoes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from wnp.drawing.clothes import (
    DETAILS,
    LONG,
    TROUSERS,
    Cut,
    Tailor,
    colour_of,
    cut_of,
    draw_motif,
    draw_pattern,
    second_colour,
    torso_outline,
)
from wnp.drawing.hands import hand_form, hand_move
from wnp.drawing.ink import Brush, ellipse, form, shade, tint
from wnp.drawing.limbs import Tube
from wnp.drawing.posing import BACK, FRONT, Body, Limb, degrees_from_down
from wnp.drawing.shapes import Group, Pen, Shape
from wnp.geometry import Move, smooth_line, straight_line
from wnp.model.family import Garment
from wnp.palette import INK, SILHOUETTE, SKIN, Role, mix

MERGED = 0.42
"""The share of the arm that melts into the torso."""
CREASE = 0.16
"""Where the line of an arm in front of the torso begins."""
SHOE = "-.56,.42* -.6,.12 -.5,-.26 -.12,-.42 .34,-.32 .78,-.14 1.02,.14 1.06,.42*"
"""In leg widths, origin at the ankle, toes towards +x."""
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
        """Whether the person sits, kneels or crouches."""
        return self.body.pose.rests in LOW_RESTS

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
    outline = torso_outline(sizes, dress.cut.body, low=dress.is_low, pregnant=look.pregnant)
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
    if not look.faceless:
        shapes += _details(dress, move)
    return shapes


def _details(dress: Dress, move: Move) -> list[Shape]:
    look = dress.body.appearance
    tailor = Tailor(dress.body.measures, look.top, dress.brush, move, dress.skin)
    shapes = [shape for name in dress.cut.details for shape in DETAILS[name](tailor)]
    if look.badge:
        shapes += DETAILS["lanyard"](tailor)
    return shapes + draw_motif(look.top, dress.body.measures, dress.brush, move)


def draw_neck(dress: Dress) -> list[Shape]:
    """Draw neck and neckline; small children have hardly any."""
    body, brush = dress.body, dress.brush
    sizes = body.measures
    move = body.torso.then(body.place)
    h, base = sizes.head, -sizes.torso
    wide = 0.135 * h
    depth = 0.1 if dress.cut.neckline == "round" else 0.06
    if sizes.neck <= 0:
        bow = smooth_line(
            [complex(-0.16 * h, base), complex(0, base + 0.07 * h), complex(0.16 * h, base)],
            closed=False,
        )
        return [brush.paint((bow,), move, brush.line(width=0.6))]
    chin = base - sizes.neck - 0.12 * h
    bib = smooth_line(
        [
            complex(-wide, chin), complex(-wide, base + 0.02 * h), complex(-0.6 * wide, base + depth * h),
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
    ]


def draw_hood(dress: Dress) -> list[Shape]:
    """Draw the hood that lies behind the neck."""
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
    pen = dress.brush.outlined(dress.skin, width=0.95)
    return dress.brush.stamp((outline,), hand_move(dress.body, side), pen)


def draw_arm(dress: Dress, side: int) -> list[Shape]:
    """Draw a whole arm: hand, bare skin, sleeve."""
    body, brush, cut = dress.body, dress.brush, dress.cut
    tube, limb = dress.arm(side), body.arms[side]
    shapes: list[Shape] = [draw_hand(dress, side)]
    short = cut.sleeve < 0.9
    if short:
        bare = tube.bare(cut.sleeve - 0.04, 1.0)
        shapes.append(brush.paint((bare,), body.place, brush.outlined(dress.skin)))
    start = 0.0 if _is_raised(limb) or limb.behind else CREASE
    sleeve = tube.sleeve(start, cut.sleeve)
    shapes.append(brush.paint((sleeve,), body.place, brush.outlined(dress.sleeve_colour)))
    if body.appearance.faceless:
        return shapes
    if body.appearance.top.pattern == "stripes":
        shapes.append(_sleeve_stripes(dress, tube, start))
    if cut.cuffs:
        line = straight_line(tube.across(cut.sleeve - 0.09), closed=False)
        shapes.append(brush.paint((line,), body.place, brush.line(width=0.6)))
    return shapes


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


def draw_legs(dress: Dress) -> list[Shape]:
    """Draw both legs with shoes, the far one first, and a skirt over them."""
    body = dress.body
    shapes = [*_leg(dress, BACK), *_leg(dress, FRONT)]
    if body.pose.rests == "seat" and body.pose.thigh < 1 and not dress.cut.body == "robe":
        if _is_skirt(dress) or dress.cut.body == "dress":
            shapes.append(_lap(dress))
    elif not dress.is_low and _is_skirt(dress) and dress.cut.body == "top":
        shapes.append(_skirt(dress))
    elif body.pose.rests == "feet" and _covered(dress) > 0.4:
        shapes += _crotch(dress)
    return shapes


def _is_skirt(dress: Dress) -> bool:
    look = dress.body.appearance
    return look.bottom.kind == "skirt" and look.top.kind not in ("dungarees", "pyjamas")


def _covered(dress: Dress) -> float:
    """Return how far the legs are covered by trousers, as a share."""
    look = dress.body.appearance
    if look.top.kind in ("dungarees", "pyjamas"):
        return 1.0
    if look.top.kind == "dress" or _is_skirt(dress):
        return 0.5 if dress.is_low else 0.0
    if look.top.kind == "robe" and not dress.is_low:
        return 1.0
    return TROUSERS.get(look.bottom.kind, 1.0)


def _leg_colour(dress: Dress) -> str:
    look = dress.body.appearance
    return dress.colour(look.top) if look.top.kind == "dress" else dress.trousers


def _leg(dress: Dress, side: int) -> list[Shape]:
    body, brush = dress.body, dress.brush
    tube, covered = dress.leg(side), _covered(dress)
    shapes: list[Shape] = []
    folded = tube.straightness < -0.6
    if covered < 1.0:
        bare = tube.bare(max(0.0, covered - 0.05), 1.0)
        shapes.append(brush.paint((bare,), body.place, brush.outlined(dress.skin)))
    if not _is_crossed(body):
        shapes.append(draw_shoe(dress, side))
    if covered > 0:
        wide = Tube(tube.root, tube.bend, tube.end, tube.wide * 1.05, tube.narrow * 1.1, KNEE)
        trouser = (wide if covered < 1 else tube).sleeve(0, covered)
        pen = brush.outlined(_leg_colour(dress))
        pieces = [brush.paint((trouser,), body.place, pen)]
        if folded:
            pieces = _folded_leg(dress, side)
        shapes = [*pieces, *shapes] if covered == 1.0 else [*shapes, *pieces]
    return shapes


def _folded_leg(dress: Dress, side: int) -> list[Shape]:
    """Draw a leg that is pulled up: knee and shin hide the thigh."""
    limb, wide = dress.body.legs[side], dress.body.measures.leg_width / 2
    middle = (limb.bend + limb.end) / 2
    shin = Tube(limb.bend, middle, limb.end, wide * 1.04, wide * 0.95)
    pen = dress.brush.outlined(dress.skin if _covered(dress) < 0.6 else _leg_colour(dress))
    return [dress.brush.paint((shin.patch(0, 1),), dress.body.place, pen)]


def draw_shoe(dress: Dress, side: int) -> Shape:
    """Draw a shoe; it never goes below the ground."""
    body, brush = dress.body, dress.brush
    leg, sizes = body.legs[side], body.measures
    along = leg.end - leg.bend
    angle = degrees_from_down(along)
    turned = along / (abs(along) or 1) * -1j if _foot_turns(body, angle) else 1
    sideways = body.pose.turn > 0.45 or (body.pose.rests == "seat" and body.pose.thigh == 1.0)
    mirrored = side == BACK and not sideways
    move = Move(sizes.leg_width * turned, leg.end, mirrored)
    shoe = form(SHOE)
    if body.pose.rests != "back":
        low = max(move.at(segment[-1]).imag for segment in shoe.segments)
        low = max(low, move.at(shoe.start).imag)
        if low > 0:
            move = Move(move.factor, move.shift - low * 1j, mirrored)
    pen = brush.outlined(_shoe_colour(dress))
    return brush.paint((shoe,), move.then(body.place), pen)


def _foot_turns(body: Body, angle: float) -> bool:
    return abs(angle) > 25 and not _is_crossed(body)


def _is_crossed(body: Body) -> bool:
    """Whether somebody sits cross-legged, the feet under the knees."""
    return body.pose.rests == "hip" and body.pose.front_leg.lower < 0


def _shoe_colour(dress: Dress) -> str:
    look = dress.body.appearance
    if look.faceless:
        return mix(SILHOUETTE, INK, 0.25)
    return colour_of(look.shoes)


def _skirt(dress: Dress) -> Shape:
    sizes = dress.body.measures
    hip, drop = sizes.hip, 0.42 * sizes.leg
    outline = smooth_line(
        [
            complex(-0.9 * hip, -4), complex(0.9 * hip, -4), complex(1.45 * hip, drop),
            complex(0.7 * hip, drop + 7), complex(0, drop + 8), complex(-0.7 * hip, drop + 7),
            complex(-1.45 * hip, drop),
        ],
        corners=frozenset({0, 1, 2, 6}),
    )  # fmt: skip
    pen = dress.brush.outlined(dress.trousers)
    move = Move(1, dress.body.pelvis).then(dress.body.place)
    return dress.brush.paint((outline,), move, pen)


def _lap(dress: Dress) -> Shape:
    """Draw the skirt of somebody who sits and faces us, over both thighs to the knees."""
    body = dress.body
    half, hip = 0.56 * body.measures.leg_width, body.measures.hip
    front, back = (leg.bend for leg in body.legs)
    top, low = body.pelvis.imag + 4, max(front.imag, back.imag) + 0.7 * half
    outline = smooth_line(
        [
            complex(-hip, top), complex(hip, top), complex(front.real + half, low - half),
            complex(front.real + half, low), complex(0, low + 4), complex(back.real - half, low),
            complex(back.real - half, low - half),
        ],
        corners=frozenset({0, 1, 3, 5}),
    )  # fmt: skip
    return dress.brush.paint((outline,), body.place, dress.brush.outlined(_leg_colour(dress)))


def _crotch(dress: Dress) -> list[Shape]:
    """Join trouser legs that hang nearly straight."""
    front, back = dress.body.legs
    if max(abs(degrees_from_down(leg.bend - leg.root)) for leg in (front, back)) > 12:
        return []
    sizes, pelvis = dress.body.measures, dress.body.pelvis
    inner = 0.48 * sizes.hip - 0.52 * sizes.leg_width
    half = dress.brush.width / dress.body.scale / 2
    low = 24 * sizes.leg_width / 29
    if inner <= half:
        return []
    patch = straight_line(
        [pelvis + complex(x, y) for x, y in
         ((-inner - half * 1.4, 4), (inner + half * 1.4, 4), (inner + half * 1.4, low),
          (-inner - half * 1.4, low))]
    )  # fmt: skip
    line = smooth_line(
        [pelvis + complex(-inner, low + half), pelvis + complex(0, low - 2),
         pelvis + complex(inner, low + half)], closed=False
    )  # fmt: skip
    place = dress.body.place
    return [
        dress.brush.paint((patch,), place, Pen(dress.trousers)),
        dress.brush.paint((line,), place, dress.brush.line()),
    ]


def shadow(dress: Dress) -> list[Shape]:
    """Draw the soft shadow on the ground; none in the air or in bed."""
    body = dress.body
    if body.pose.rests in ("air", "back"):
        return []
    sizes = body.measures
    legs = [leg.end.real for leg in body.legs] + [0.0]
    middle = (min(legs) + max(legs)) / 2 * 0.8
    half = max(1.25 * sizes.hip, (max(legs) - min(legs)) / 2 + sizes.leg_width)
    pen = Pen("#5a2e1e", role=Role.DECOR, opacity=0.16)
    return [dress.brush.paint((ellipse(complex(middle, -1), half, 10),), body.place, pen)]


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
