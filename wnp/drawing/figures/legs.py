"""Draw legs in trousers or skirts, shoes, and the shadow on the ground."""

from __future__ import annotations

from wnp.drawing.clothes.dressing import KNEE, Dress
from wnp.drawing.clothes.garments import TROUSERS, colour_of
from wnp.drawing.figures.limb_aids import draw_cast, draw_false_leg, draw_knee_plaster, has_leg_aid
from wnp.drawing.ink import ellipse, form
from wnp.drawing.people.limbs import Tube
from wnp.drawing.people.posing import BACK, FRONT, Body, degrees_from_down
from wnp.drawing.shapes import Pen, Shape
from wnp.geometry import Move, Outline, smooth_line, straight_line
from wnp.palette import INK, SHADE, SILHOUETTE, Role, mix

SHOE = "-.56,.42* -.6,.12 -.5,-.26 -.12,-.42 .34,-.32 .78,-.14 1.02,.14 1.06,.42*"
"""In leg widths, origin at the ankle, toes towards +x."""
GOWNS = ("robe", "abaya")
SKIRTS = {"skirt": (1.45, 0.42), "long-skirt": (1.4, 0.88)}
"""How wide a skirt swings, in hip widths, and how far it hangs, in leg lengths."""
KNEE_HIGH = 0.52
"""Where trousers end over a prosthesis, so that it is seen."""
SANDAL = (
    "-.58,.3* -.2,.3 .4,.3 1.05,.3* 1.07,.44* .4,.44 -.2,.44 -.58,.44*",
    "-.54,-.08* -.1,-.14 .2,-.12* .24,.06* -.1,.04 -.58,.1*",
    ".5,-.22* .66,-.16* .86,.3* .64,.3*",
)
"""Sole and straps of a sandal, in the units of SHOE."""
IN_THE_AIR = 0.7
"""How much smaller the shadow is under somebody who jumps."""
UPRIGHT = 45.0
"""Whoever leans further than this many degrees is on all fours."""
WHOLE_LEG = 0.6
"""Legs that are covered further than this are covered to the ankle."""
KNEE_CAP = 0.2
"""How far shorts and skirts reach down the shin of a pulled-up leg."""


def draw_legs(dress: Dress) -> list[Shape]:
    """Draw both legs with shoes, the far one first, and a skirt over them."""
    body = dress.body
    if is_crossed(body):
        return [_thigh(dress, side) for side in (BACK, FRONT)]
    shapes = [*_leg(dress, BACK), *_leg(dress, FRONT)]
    if body.pose.rests == "hip" and body.pose.legs_in_front:
        shapes.insert(0, _between_knees(dress))
    if body.pose.rests == "seat" and body.pose.legs_in_front and dress.cut.body != "robe":
        if _has_lap(dress):
            shapes.append(_lap(dress))
    elif _kneels_in_skirt(dress):
        shapes.append(_kneeling_skirt(dress))
    elif not dress.is_low and _is_skirt(dress) and dress.cut.body == "top":
        shapes.append(_skirt(dress))
    elif body.pose.rests == "feet" and _covered(dress) > 0.4:
        shapes += _crotch(dress)
    return shapes


def _is_skirt(dress: Dress) -> bool:
    look = dress.body.appearance
    return "skirt" in look.bottom.kind and look.top.kind not in ("dungarees", "pyjamas")


def _has_lap(dress: Dress) -> bool:
    """Whether a skirt lies over both thighs of somebody who sits."""
    return _is_skirt(dress) or dress.cut.body == "dress"


def _covered(dress: Dress) -> float:
    """Return how far the legs are covered by trousers, as a share."""
    look = dress.body.appearance
    if look.top.kind in ("dungarees", "pyjamas"):
        return 1.0
    if look.top.kind in GOWNS or (look.bottom.kind == "long-skirt" and dress.is_low):
        return 1.0
    if look.top.kind == "dress" or _is_skirt(dress):
        return 0.5 if dress.is_low else 0.0
    return TROUSERS.get(look.bottom.kind, 1.0)


def _leg_colour(dress: Dress) -> str:
    look = dress.body.appearance
    return dress.colour(look.top) if look.top.kind in ("dress", *GOWNS) else dress.trousers


def _leg(dress: Dress, side: int) -> list[Shape]:
    body, brush = dress.body, dress.brush
    if body.pose.legs_in_front:
        return _leg_in_front(dress, side)
    tube, covered = dress.leg(side), _covered(dress)
    shapes: list[Shape] = []
    is_false = has_leg_aid(body.appearance.aids, "leg-prosthesis", side)
    if is_false:
        shapes += draw_false_leg(tube, brush, body.place)
        covered = min(covered, KNEE_HIGH)
        bare = tube.bare(max(0.0, covered - 0.05), KNEE_HIGH - 0.02)
        if covered < KNEE_HIGH:
            shapes.insert(0, brush.paint((bare,), body.place, brush.outlined(dress.leg_skin)))
    elif covered < 1.0:
        bare = tube.bare(max(0.0, covered - 0.05), 1.0)
        shapes.append(brush.paint((bare,), body.place, brush.outlined(dress.leg_skin)))
    shapes += draw_shoe(dress, side)
    if covered > 0:
        wide = Tube(tube.root, tube.bend, tube.end, tube.wide * 1.05, tube.narrow * 1.1, KNEE)
        trouser = (wide if covered < 1 else tube).sleeve(0, covered)
        piece = brush.paint((trouser,), body.place, brush.outlined(_leg_colour(dress)))
        shapes = [piece, *shapes] if covered == 1.0 else [*shapes, piece]
    return shapes + _leg_aids(dress, side, tube, 0.5 if _covered(dress) > WHOLE_LEG else 0.58)


def _leg_aids(dress: Dress, side: int, tube: Tube, knee: float) -> list[Shape]:
    """Draw a cast from the knee down, or a plaster on the knee."""
    aids, brush, place = dress.body.appearance.aids, dress.brush, dress.body.place
    shapes: list[Shape] = []
    if has_leg_aid(aids, "leg-cast", side):
        shapes += draw_cast(tube, brush, place, start=knee + 0.06, stop=0.97)
    if has_leg_aid(aids, "knee-plaster", side):
        shapes += draw_knee_plaster(tube, brush, place, knee)
    return shapes


def _thigh(dress: Dress, side: int) -> Shape:
    """Draw the upper half of a crossed leg; the torso is drawn over where it begins."""
    limb, wide = dress.body.legs[side], dress.body.measures.leg_width / 2
    tube = Tube(limb.root, (limb.root + limb.bend) / 2, limb.bend, wide * 1.1, wide)
    pen = dress.brush.outlined(_leg_colour(dress) if _covered(dress) > 0 else dress.leg_skin)
    return dress.brush.paint((tube.patch(0, 1),), dress.body.place, pen)


def draw_crossed_shins(dress: Dress) -> list[Shape]:
    """Draw the lower halves of crossed legs before the torso, each foot under the other knee."""
    return [*_leg_in_front(dress, BACK), *_leg_in_front(dress, FRONT)]


def _leg_in_front(dress: Dress, side: int) -> list[Shape]:
    """Draw a leg whose knee points at us: knee and shin, and the thigh of whoever sits."""
    limb, wide = dress.body.legs[side], dress.body.measures.leg_width / 2
    brush, place, covered = dress.brush, dress.body.place, _covered(dress)
    shin = Tube(limb.bend, (limb.bend + limb.end) / 2, limb.end, wide * 1.06, wide * 0.95)
    whole = brush.outlined(_leg_colour(dress) if covered > WHOLE_LEG else dress.leg_skin)
    shapes: list[Shape] = [brush.paint((shin.patch(0, 1),), place, whole)]
    if is_crossed(dress.body):
        shapes = [*draw_shoe(dress, side), *shapes]
    else:
        shapes += draw_shoe(dress, side)
    if dress.body.pose.rests == "seat":
        cloth = brush.outlined(_leg_colour(dress) if covered > 0 else dress.leg_skin)
        thigh = [] if _has_lap(dress) else [_seated_thigh(dress, side)]
        shapes += [brush.paint(thigh, place, cloth)] if thigh else []
    elif 0 < covered <= WHOLE_LEG:
        cap = Tube(shin.root, shin.bend, shin.end, shin.wide * 1.04, shin.narrow * 1.1)
        pen = brush.outlined(_leg_colour(dress))
        shapes.append(brush.paint((cap.patch(0, KNEE_CAP),), place, pen))
    return shapes + _leg_aids(dress, side, shin, 0.08)


def _seated_thigh(dress: Dress, side: int) -> Outline:
    """Return the thigh of somebody who sits and faces us: it comes towards us, to the knee."""
    body, sign = dress.body, 1 if side == FRONT else -1
    knee, wide = body.legs[side].bend, 0.58 * body.measures.leg_width
    hip, top = body.measures.hip, lap_top(body)
    return smooth_line(
        [
            complex(0.02 * sign * hip, top), complex(0.7 * sign * hip, top),
            complex(sign * hip, top + 0.5 * wide), knee + sign * wide,
            knee + complex(0.72 * sign, 0.66) * wide, knee + 0.92j * wide,
            knee + complex(-0.72 * sign, 0.66) * wide, knee - 0.98 * sign * wide,
            complex(0.02 * sign * hip, top + 1.15 * wide),
        ],
        corners=frozenset({0, 8}),
    )  # fmt: skip


def lap_top(body: Body) -> float:
    """Return how high a lap begins: before the lower edge of what is worn above."""
    return body.pelvis.imag - 0.42 * body.measures.leg_width


def draw_shoe(dress: Dress, side: int) -> list[Shape]:
    """Draw a shoe, a boot or a sandal; it never goes below the ground."""
    body, brush = dress.body, dress.brush
    leg, sizes = body.legs[side], body.measures
    along = leg.end - leg.bend
    angle = degrees_from_down(along)
    turned = along / (abs(along) or 1) * -1j if _foot_turns(body, angle) else 1
    sideways = body.pose.turn > 0.45 or (body.pose.rests == "seat" and not body.pose.legs_in_front)
    mirrored = (side == BACK) != is_crossed(body) and not sideways
    move = Move(sizes.leg_width * turned, leg.end, mirrored)
    shoe = form(SHOE)
    if body.pose.rests != "back":
        low = max(move.at(segment[-1]).imag for segment in shoe.segments)
        low = max(low, move.at(shoe.start).imag)
        if low > 0:
            move = Move(move.factor, move.shift - low * 1j, mirrored)
    place, colour, kind = move.then(body.place), _shoe_colour(dress), body.appearance.shoe_kind
    if kind == "sandals" and not body.appearance.faceless:
        straps = [form(text) for text in SANDAL]
        return [
            brush.paint((shoe,), place, brush.outlined(dress.leg_skin)),
            brush.paint(straps, place, brush.outlined(colour, width=0.7)),
        ]
    shapes: list[Shape] = [brush.paint((shoe,), place, brush.outlined(colour))]
    if kind == "boots":
        shaft = Tube(leg.end + (leg.bend - leg.end) * 0.52, leg.end + (leg.bend - leg.end) * 0.3,
                     leg.end + (leg.end - leg.bend) * 0.02, 0.66 * sizes.leg_width,
                     0.58 * sizes.leg_width)  # fmt: skip
        shapes.append(brush.paint((shaft.bare(0.0, 1.0),), body.place, brush.outlined(colour)))
    return shapes


def _foot_turns(body: Body, angle: float) -> bool:
    return abs(angle) > 25 and not is_crossed(body)


def is_crossed(body: Body) -> bool:
    """Whether somebody sits cross-legged, the feet under the knees."""
    return body.pose.rests == "hip" and body.pose.front_leg.lower < 0


def _shoe_colour(dress: Dress) -> str:
    look = dress.body.appearance
    if look.faceless:
        return mix(SILHOUETTE, INK, 0.25)
    return colour_of(look.shoes)


def _skirt(dress: Dress) -> Shape:
    sizes = dress.body.measures
    flare, hang = SKIRTS.get(dress.body.appearance.bottom.kind, SKIRTS["skirt"])
    hip, drop = sizes.hip, hang * sizes.leg
    outline = smooth_line(
        [
            complex(-0.9 * hip, -4), complex(0.9 * hip, -4), complex(flare * hip, drop),
            complex(0.7 * hip, drop + 7), complex(0, drop + 8), complex(-0.7 * hip, drop + 7),
            complex(-flare * hip, drop),
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
    top = min(lap_top(body), min(front.imag, back.imag) - 1.05 * half)
    low = max(front.imag, back.imag) + 0.7 * half
    outline = smooth_line(
        [
            complex(-0.8 * hip, top), complex(0.8 * hip, top), complex(hip, top + 0.4 * half),
            complex(front.real + half, low - half), complex(front.real + half, low),
            complex(0, low + 4), complex(back.real - half, low),
            complex(back.real - half, low - half), complex(-hip, top + 0.4 * half),
        ],
        corners=frozenset({4, 6}),
    )  # fmt: skip
    return dress.brush.paint((outline,), body.place, dress.brush.outlined(_leg_colour(dress)))


def _kneels_in_skirt(dress: Dress) -> bool:
    pose = dress.body.pose
    return pose.rests == "knee" and pose.lean < UPRIGHT and _has_lap(dress)


def _kneeling_skirt(dress: Dress) -> Shape:
    """Draw a skirt that falls over the raised knee and down to the one on the ground."""
    body = dress.body
    half, hip = 0.58 * body.measures.leg_width, body.measures.hip
    front, back = (leg.bend for leg in body.legs)
    top, low = body.pelvis.imag - 4, back.imag + 0.3 * half
    outline = smooth_line(
        [
            complex(-hip, top), complex(0.9 * hip, top), complex(front.real, front.imag - half),
            complex(front.real + half, front.imag),
            complex(front.real + 0.7 * half, front.imag + 0.9 * body.measures.leg_width),
            complex(0.45 * front.real, 0.4 * front.imag + 0.6 * low),
            complex(back.real + half, low),
            complex(back.real - 1.2 * half, low), complex(-1.15 * hip, 0.5 * top + 0.5 * low),
        ],
        corners=frozenset({0, 1, 4, 6, 7}),
    )  # fmt: skip
    return dress.brush.paint((outline,), body.place, dress.brush.outlined(_leg_colour(dress)))


def _between_knees(dress: Dress) -> Shape:
    """Draw what is seen between the shins of pulled-up legs: the thighs, in shade."""
    (front, back), place = dress.body.legs, dress.body.place
    low = max(front.end.imag, back.end.imag) + 0.36 * dress.body.measures.leg_width
    outline = straight_line(
        [front.bend, complex(front.end.real, low), complex(back.end.real, low), back.bend]
    )
    colour = _leg_colour(dress) if _covered(dress) > 0 else dress.leg_skin
    pen = dress.brush.outlined(mix(colour, SHADE, 0.22))
    return dress.brush.paint((outline,), place, pen)


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
    """Draw the soft shadow on the ground, smaller under who jumps; none in bed."""
    body = dress.body
    if body.pose.rests == "back" or body.pose.bundled:
        return []
    sizes = body.measures
    legs = [leg.end.real for leg in body.legs] + [0.0]
    middle = (min(legs) + max(legs)) / 2 * 0.8
    half = max(1.25 * sizes.hip, (max(legs) - min(legs)) / 2 + sizes.leg_width)
    half *= IN_THE_AIR if body.pose.rests == "air" else 1.0
    pen = Pen("#5a2e1e", role=Role.DECOR, opacity=0.16)
    return [dress.brush.paint((ellipse(complex(middle, -1), half, 10),), body.place, pen)]
