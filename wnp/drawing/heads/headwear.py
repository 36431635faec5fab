"""What is worn on the head: scarves, caps, hats, helmets."""

from __future__ import annotations

from collections.abc import Callable

from wnp.drawing.heads.features import Head
from wnp.drawing.ink import Brush, both_sides, ellipse, form, move_outline, shade, tint
from wnp.drawing.shapes import Path, Pen, Shape
from wnp.geometry import Move, Outline, Point, smooth_line, turn
from wnp.palette import CLOTHES, INK, Role, mix

_STAR = "0,-.5* .12,-.15* .48,-.15* .2,.07* .3,.42* 0,.21* -.3,.42* -.2,.07* -.48,-.15* -.12,-.15*"


def _colour(face: Head) -> str:
    return CLOTHES.get(face.appearance.headwear_colour, CLOTHES["plum"])


def draw_hat_back(face: Head, brush: Brush) -> list[Shape]:
    """Draw what hangs behind the body."""
    if face.appearance.headwear in TAILS:
        tails = [form(text, stretch=face.stretch) for text in TAILS[face.appearance.headwear]]
        return [brush.paint(tails, face.move, brush.outlined(shade(_colour(face), 0.14)))]
    if face.appearance.headwear != "headscarf":
        return []
    back = form(
        "0,-.56 .40,-.47 .53,-.18 .54,.22 .532,.52 .617,.8 0,.9 -.617,.8 -.532,.52 -.54,.22"
        " -.53,-.18 -.40,-.47",
        stretch=face.stretch,
    )
    return [brush.paint((back,), face.move, brush.outlined(shade(_colour(face), 0.14)))]


def draw_hat(face: Head, brush: Brush) -> list[Shape]:
    """Draw what is worn on the head, over the hair."""
    painter = HATS.get(face.appearance.headwear)
    return painter(face, brush) if painter else []


def _headscarf(face: Head, brush: Brush) -> list[Shape]:
    w, dx = face.face.half_width, 0.06 * face.turn
    outer = [
        -0.585j, complex(0.62 * w, -0.52), complex(1.08 * w, -0.24), complex(1.13 * w, 0.06),
        complex(1.05 * w, 0.32), complex(0.75 * w, 0.53), 0.60j,
    ]  # fmt: skip
    inner = [
        -0.30j, complex(0.50 * w, -0.26), complex(0.80 * w, -0.06), complex(0.80 * w, 0.16),
        complex(0.60 * w, 0.36), 0.45j,
    ]  # fmt: skip
    hole = smooth_line([point + dx for point in both_sides(inner)])
    ring = smooth_line(both_sides(outer))
    drape = form(
        "-.5,.47 -.36,.38 -.2,.5 0,.55 .2,.5 .36,.38 .5,.47 .54,.66 .34,.82 0,.86"
        " -.34,.82 -.54,.66",
        stretch=face.stretch,
    )
    folds = [
        form("-.26,-.42 -.06,-.51 .16,-.5", closed=False, stretch=face.stretch),
        form("-.3,.66 -.04,.7 .24,.62", closed=False, stretch=face.stretch),
    ]
    colour = _colour(face)
    return [
        brush.paint((ring, hole), face.move, brush.outlined(colour), even_odd=True),
        brush.paint((drape,), face.move, brush.outlined(colour)),
        brush.paint(folds, face.move, brush.line(width=0.5, colour=mix(colour, INK, 0.42))),
    ]


def _police_cap(face: Head, brush: Brush) -> list[Shape]:
    k, dx = face.stretch, 0.03 * face.turn
    dome = form(
        "-.50,-.26* -.60,-.44 -.52,-.56 -.2,-.68 .2,-.68 .52,-.56 .60,-.44 .50,-.26*", stretch=k
    )
    band = form(
        "-.49,-.34* -.2,-.38 .2,-.38 .49,-.34* .48,-.21* .2,-.25 -.2,-.25 -.48,-.21*", stretch=k
    )
    visor = smooth_line(
        [complex(k * x + dx, y) for x, y in
         ((-0.43, -0.28), (-0.2, -0.32), (0.2, -0.32), (0.43, -0.28), (0.31, -0.205), (0, -0.18),
          (-0.31, -0.205))],
        corners=frozenset({0, 3}),
    )  # fmt: skip
    navy, dark = CLOTHES["navy"], CLOTHES["dark"]
    star = form(_STAR)
    at = complex(dx, -0.5)
    return [
        brush.paint((dome,), face.move, brush.outlined(navy)),
        brush.paint((band,), face.move, brush.outlined(dark, width=0.8)),
        brush.paint((visor,), face.move, brush.outlined(dark, width=0.9)),
        _small(star, at, 0.16, face, brush, CLOTHES["mustard"]),
    ]


def _small(outline: Outline, at: Point, size: float, face: Head, brush: Brush, colour: str) -> Path:
    placed = move_outline(outline, Move(size, at))
    return brush.stamp((placed,), face.move, brush.outlined(colour, width=0.45))


def _cap(face: Head, brush: Brush) -> list[Shape]:
    k, colour = face.stretch, _colour(face)
    dome = form(
        "-.51,-.14* -.52,-.34 -.42,-.54 -.2,-.64 .06,-.65 .32,-.58 .48,-.38 .51,-.14* 0,-.24",
        stretch=k,
    )
    peak = form(
        ".04,-.235* .34,-.28 .62,-.24 .82,-.14 .74,-.09 .5,-.12 .28,-.13 .1,-.15*", stretch=k
    )
    seam = form(".1,-.64 .16,-.44 .14,-.26", closed=False, stretch=k)
    knob = ellipse(complex(0.03, -0.66), 0.035, 0.03)
    return [
        brush.paint((knob, dome), face.move, brush.outlined(colour)),
        brush.paint((seam,), face.move, brush.line(width=0.5)),
        brush.paint((peak,), face.move, brush.outlined(shade(colour), width=0.95)),
    ]


def _beanie(face: Head, brush: Brush) -> list[Shape]:
    k, colour = face.stretch, _colour(face)
    dome = form("-.5,-.2* -.48,-.4 -.34,-.58 0,-.66 .34,-.58 .48,-.4 .5,-.2* 0,-.28", stretch=k)
    rim = form("-.52,-.3* 0,-.37 .52,-.3* .54,-.15* 0,-.215 -.54,-.15*", stretch=k)
    knob = ellipse(-0.73j, 0.085, 0.085)
    light = tint(colour, 0.4)
    return [
        brush.paint((knob,), face.move, brush.outlined(light)),
        brush.paint((dome,), face.move, brush.outlined(colour)),
        brush.paint((rim,), face.move, brush.outlined(light)),
    ]


def _bow(face: Head, brush: Brush) -> list[Shape]:
    wings = form(
        "0,0* -.16,-.14 -.24,-.08 -.24,.08 -.16,.14 0,0* .16,.14 .24,.08 .24,-.08 .16,-.14"
    )
    at = Move(0.95 * turn(20), complex(0.28 * face.stretch, -0.5))
    pieces = [move_outline(wings, at), move_outline(ellipse(0, 0.05, 0.06), at)]
    pen = brush.outlined(_colour(face), width=0.75)
    return [brush.stamp((piece,), face.move, pen) for piece in pieces]


def _sun_hat(face: Head, brush: Brush) -> list[Shape]:
    k, colour = face.stretch, _colour(face)
    dome = form("-.44,-.22* -.42,-.48 -.26,-.64 0,-.68 .26,-.64 .42,-.48 .44,-.22*", stretch=k)
    band = form("-.45,-.33* 0,-.39 .45,-.33* .45,-.22* 0,-.28 -.45,-.22*", stretch=k)
    brim = form(
        "-.84,-.1 -.62,-.22 -.3,-.27 0,-.28 .3,-.27 .62,-.22 .84,-.1 .5,-.13 0,-.18 -.5,-.13",
        stretch=k,
    )
    return [
        brush.paint((dome,), face.move, brush.outlined(colour)),
        brush.paint((band,), face.move, brush.outlined(shade(colour, 0.25), width=0.7)),
        brush.paint((brim,), face.move, brush.outlined(colour)),
    ]


def _kippah(face: Head, brush: Brush) -> list[Shape]:
    cap = form("-.3,-.5* -.2,-.6 0,-.645 .2,-.6 .3,-.5* 0,-.54", stretch=face.stretch)
    return [brush.paint((cap,), face.move, brush.outlined(_colour(face), width=0.9))]


def _turban(face: Head, brush: Brush) -> list[Shape]:
    k, colour = face.stretch, _colour(face)
    wrap = form(
        "-.5,-.04* -.56,-.3 -.42,-.58 -.14,-.72 .14,-.72 .42,-.58 .56,-.3 .5,-.04* .34,-.2"
        " 0,-.36* -.34,-.2",
        stretch=k,
    )
    folds = [
        form("0,-.36 -.24,-.4 -.5,-.26", closed=False, stretch=k),
        form("0,-.37 .22,-.44 .46,-.46", closed=False, stretch=k),
        form("-.02,-.4 -.2,-.54 -.38,-.56", closed=False, stretch=k),
    ]
    return [
        brush.paint((wrap,), face.move, brush.outlined(colour)),
        brush.paint(folds, face.move, brush.line(width=0.6, colour=mix(colour, INK, 0.5))),
    ]


TAILS = {
    "kerchief": (
        "-.4,.02 -.56,.16 -.74,.4 -.62,.5 -.5,.34* -.5,.52 -.38,.54 -.34,.2",
    ),
    "bandana": ("-.42,-.14 -.6,-.08 -.76,.1 -.64,.16 -.54,.06* -.58,.24 -.46,.26 -.4,0",),
}  # fmt: skip
"""The ends of scarves that are knotted behind."""


def _kerchief(face: Head, brush: Brush) -> list[Shape]:
    """Draw a headscarf that is knotted at the nape and covers the hair."""
    k, colour = face.stretch, _colour(face)
    wrap = form(
        "-.49,.1* -.535,-.12 -.48,-.4 -.28,-.56 0,-.615 .28,-.56 .48,-.4 .535,-.12 .49,.1* .44,-.1"
        " .3,-.26 0,-.325 -.3,-.26 -.44,-.1",
        stretch=k,
    )
    folds = [
        form("-.2,-.3 -.34,-.4 -.42,-.2", closed=False, stretch=k),
        form("-.06,-.33 -.2,-.48 -.4,-.44", closed=False, stretch=k),
        form(".12,-.31 .26,-.42 .42,-.34", closed=False, stretch=k),
    ]
    return [
        brush.paint((wrap,), face.move, brush.outlined(colour)),
        brush.paint(folds, face.move, brush.line(width=0.5, colour=mix(colour, INK, 0.42))),
    ]


def _bandana(face: Head, brush: Brush) -> list[Shape]:
    k, colour = face.stretch, _colour(face)
    cloth = form(
        "-.53,-.16* -.48,-.4 -.28,-.56 0,-.615 .28,-.56 .48,-.4 .53,-.16* .3,-.29 0,-.335 -.3,-.29",
        stretch=k,
    )
    spots = (-0.3 - 0.4j, -0.1 - 0.5j, 0.12 - 0.43j, 0.3 - 0.47j, 0.38 - 0.32j, -0.02 - 0.38j)
    dots = [ellipse(complex(spot.real * k, spot.imag), 0.026, 0.026) for spot in spots]
    light = Pen(CLOTHES["cream"], role=Role.PATTERN)
    return [
        brush.paint((cloth,), face.move, brush.outlined(colour)),
        brush.stamp(dots, face.move, light),
    ]


def _patka(face: Head, brush: Brush) -> list[Shape]:
    """Draw the head cloth of Sikh boys, with the knot of hair under it."""
    k, colour = face.stretch, _colour(face)
    knot = ellipse(-0.62j, 0.14, 0.12)
    wrap = form(
        "-.5,-.06* -.51,-.26 -.42,-.45 -.22,-.555 0,-.58 .22,-.555 .42,-.45 .51,-.26 .5,-.06*"
        " .36,-.25 0,-.34 -.36,-.25",
        stretch=k,
    )
    folds = [
        form("-.08,-.56 -.2,-.44 -.3,-.29", closed=False, stretch=k),
        form(".08,-.56 .2,-.44 .3,-.29", closed=False, stretch=k),
    ]
    return [
        brush.paint((knot,), face.move, brush.outlined(colour)),
        brush.paint((wrap,), face.move, brush.outlined(colour)),
        brush.paint(folds, face.move, brush.line(width=0.5, colour=mix(colour, INK, 0.42))),
    ]


def _helmet(face: Head, brush: Brush) -> list[Shape]:
    """Draw a bicycle helmet with its straps."""
    k, colour = face.stretch, _colour(face)
    shell = form(
        "-.56,-.16* -.55,-.4 -.4,-.62 -.12,-.71 .16,-.7 .42,-.6 .56,-.4 .58,-.18* .34,-.26 0,-.29"
        " -.34,-.26",
        stretch=k,
    )
    vents = [
        form(text, stretch=k)
        for text in (
            "-.3,-.36 -.22,-.52 -.12,-.56 -.18,-.36", "-.02,-.36 0,-.58 .08,-.58 .1,-.36",
            ".24,-.35 .22,-.54 .32,-.5 .38,-.35",
        )
    ]  # fmt: skip
    straps = [form(text, closed=False, stretch=k) for text in STRAPS]
    return [
        brush.paint(straps, face.move, brush.line(width=0.7)),
        brush.paint((shell,), face.move, brush.outlined(colour)),
        brush.paint(vents, face.move, brush.outlined(shade(colour, 0.35), width=0.5)),
    ]


STRAPS = ("-.49,-.2 -.46,.1 -.36,.33 -.2,.47", ".49,-.2 .46,.1 .36,.33 .2,.47")


def _hard_hat(face: Head, brush: Brush) -> list[Shape]:
    return _stiff_hat(face, brush, _colour(face))


def _fire_helmet(face: Head, brush: Brush) -> list[Shape]:
    """Draw the helmet of the fire service: yellow, with a bright band and a small shield."""
    shapes = _stiff_hat(face, brush, CLOTHES["mustard"])
    k, dx = face.stretch, 0.03 * face.turn
    band = form("-.5,-.36* 0,-.43 .5,-.36* .51,-.28* 0,-.35 -.51,-.28*", stretch=k)
    shield = form("-.5,-.5* 0,-.6 .5,-.5* .46,.2 0,.62* -.46,.2")
    flap = form("-.53,-.16* -.56,.1 -.5,.3* -.42,.3 -.44,.0", stretch=k)
    flaps = (flap, move_outline(flap, Move(mirror=True)))
    return [
        brush.paint(flaps, face.move, brush.outlined(CLOTHES["navy"], width=0.8)),
        *shapes,
        brush.paint((band,), face.move, brush.outlined(CLOTHES["white"], width=0.6)),
        _small(shield, complex(dx, -0.46), 0.17, face, brush, CLOTHES["red"]),
    ]


def _stiff_hat(face: Head, brush: Brush, colour: str) -> list[Shape]:
    k = face.stretch
    dome = form("-.51,-.24* -.5,-.46 -.34,-.65 0,-.71 .34,-.65 .5,-.46 .51,-.24* 0,-.33", stretch=k)
    ridge = form("-.1,-.36 -.11,-.56 -.07,-.71 .07,-.71 .11,-.56 .1,-.36", closed=False, stretch=k)
    brim = form(
        "-.62,-.19* -.5,-.29 0,-.38 .5,-.29 .62,-.19* .42,-.19 0,-.275 -.42,-.19", stretch=k
    )
    return [
        brush.paint((dome,), face.move, brush.outlined(colour)),
        brush.paint((ridge,), face.move, brush.line(width=0.55)),
        brush.paint((brim,), face.move, brush.outlined(shade(colour, 0.1), width=0.9)),
    ]


def _cook_hat(face: Head, brush: Brush) -> list[Shape]:
    k = face.stretch
    top = form(
        "-.4,-.44~.08 -.52,-.64~.1 -.36,-.86~.1 0,-.93~.1 .36,-.86~.1 .52,-.64~.08 .4,-.44 0,-.4",
        stretch=k,
    )
    band = form("-.45,-.46* 0,-.52 .45,-.46* .48,-.22* 0,-.3 -.48,-.22*", stretch=k)
    white = brush.outlined(CLOTHES["white"])
    return [brush.paint((piece,), face.move, white) for piece in (top, band)]


def _hair_band(face: Head, brush: Brush) -> list[Shape]:
    """Draw a band across the hair, from ear to ear."""
    band = form(
        "-.53,-.1* -.475,-.35 -.28,-.51 0,-.57 .28,-.51 .475,-.35 .53,-.1* .455,-.12 .38,-.27"
        " .22,-.38 0,-.43 -.22,-.38 -.38,-.27 -.455,-.12",
        stretch=face.stretch,
    )
    return [brush.paint((band,), face.move, brush.outlined(_colour(face), width=0.85))]


HATS: dict[str, Callable[[Head, Brush], list[Shape]]] = {
    "headscarf": _headscarf,
    "police-cap": _police_cap,
    "cap": _cap,
    "beanie": _beanie,
    "bow": _bow,
    "sun-hat": _sun_hat,
    "kippah": _kippah,
    "turban": _turban,
    "kerchief": _kerchief,
    "bandana": _bandana,
    "patka": _patka,
    "helmet": _helmet,
    "hard-hat": _hard_hat,
    "fire-helmet": _fire_helmet,
    "cook-hat": _cook_hat,
    "hair-band": _hair_band,
}
