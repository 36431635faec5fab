"""What is worn on the head: scarf, caps, hats, glasses, a hearing aid."""

from __future__ import annotations

from collections.abc import Callable

from wnp.drawing.features import Head, eye_centres, form_at
from wnp.drawing.ink import Brush, both_sides, ellipse, form, move_outline, shade, tint
from wnp.drawing.shapes import Path, Pen, Shape
from wnp.geometry import Move, Outline, Point, smooth_line, straight_line, turn
from wnp.palette import CLOTHES, INK, mix

_STAR = "0,-.5* .12,-.15* .48,-.15* .2,.07* .3,.42* 0,.21* -.3,.42* -.2,.07* -.48,-.15* -.12,-.15*"


def _colour(face: Head) -> str:
    return CLOTHES.get(face.appearance.headwear_colour, CLOTHES["plum"])


def draw_hat_back(face: Head, brush: Brush) -> list[Shape]:
    """Draw what hangs behind the body."""
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
         ((-0.42, -0.22), (-0.2, -0.26), (0.2, -0.26), (0.42, -0.22), (0.3, -0.12), (0, -0.09),
          (-0.3, -0.12))],
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


HATS: dict[str, Callable[[Head, Brush], list[Shape]]] = {
    "headscarf": _headscarf,
    "police-cap": _police_cap,
    "cap": _cap,
    "beanie": _beanie,
    "bow": _bow,
    "sun-hat": _sun_hat,
    "kippah": _kippah,
    "turban": _turban,
}


def draw_glasses(face: Head, brush: Brush) -> list[Shape]:
    """Draw glasses round the eyes, with temples to the ears."""
    kind = face.appearance.glasses
    if not kind:
        return []
    left, right = eye_centres(face)
    w, y = face.face.half_width, face.face.eye_line - 0.02
    if kind == "square":
        frame = "-.13,-.06 -.1,-.095 .1,-.095 .13,-.06 .13,.06 .1,.095 -.1,.095 -.13,.06"
        lenses = [form_at(frame, spot, 1) for spot in (left, right)]
        reach = 0.13
    else:
        lenses = [ellipse(spot, 0.125, 0.118) for spot in (left, right)]
        reach = 0.125
    lines = [
        smooth_line(
            [left + reach - 0.01j, (left + right) / 2 - 0.032j, right - reach - 0.01j], closed=False
        ),
        straight_line((left - reach - 0.02j, complex(-0.97 * w, y - 0.01)), closed=False),
    ]
    if right.real + reach < 0.9 * w:
        lines.append(
            straight_line((right + reach - 0.02j, complex(0.97 * w, y - 0.01)), closed=False)
        )
    pen = Pen("", INK, round(0.68 * brush.width, 2))
    return [brush.stamp([*lenses, *lines], face.move, pen)]


def draw_hearing_aid(face: Head, brush: Brush) -> list[Shape]:
    """Draw a hearing aid at the near ear, in a clear colour: nothing to hide."""
    if "hearing-aid" not in face.appearance.aids:
        return []
    x, y = -0.985 * face.face.half_width - 0.05 * face.turn, face.face.eye_line
    bean = ellipse(complex(x - 0.03, y + 0.01), 0.05, 0.085)
    tube = smooth_line(
        [complex(x, y - 0.06), complex(x + 0.05, y - 0.03), complex(x + 0.05, y + 0.07)],
        closed=False,
    )
    return [
        brush.stamp((bean,), face.move, brush.outlined(CLOTHES["blue"], width=0.6)),
        brush.stamp((tube,), face.move, brush.line(width=0.5)),
    ]
