"""Draw eyes and brows: half a feeling is in them.

Small things are laid on the page whole, so that the wobble of the hand never changes a feeling.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wnp.drawing.heads.features import (
    DARK_INK,
    NOD,
    Head,
    aside,
    eye_centres,
    form_at,
    ink_of,
    is_dark,
    line_width,
)
from wnp.drawing.ink import Brush, ellipse, form, move_outline
from wnp.drawing.people.hair import fringe_end, hair_form, style_of
from wnp.drawing.shapes import Group, Pen, Shape
from wnp.geometry import Move, Outline, Point, smooth_line
from wnp.palette import INK, Role, mix

PALE_HAIR = ("grey", "white", "silver", "blond")
"""Hair whose brows would hardly be seen on skin."""
RIM_OF_BROW, RIM_OF_HAIR = 1.75, 0.5
"""How much wider than a brow its lighter rim on the hair is, and how much of the hair is in it."""
ABOVE_GLASSES = 0.03
"""How much higher brows are that glasses would hide."""


def draw_eyes(face: Head, brush: Brush) -> list[Shape]:
    """Draw both eyes."""
    return EYES[face.expression.eyes](face, brush)


def _pupils(face: Head, brush: Brush, across: float, down: float) -> list[Shape]:
    gaze = face.expression.gaze + 0.012 * face.turn
    spots = [spot + gaze for spot in eye_centres(face)]
    return _pupils_at(spots, face, brush, across, down)


def _pupils_at(
    spots: Sequence[Point], face: Head, brush: Brush, across: float, down: float
) -> list[Shape]:
    shine = 0.0155 if is_dark(face) else 0.0125
    pupils = [ellipse(spot, across, down) for spot in spots]
    lights = [ellipse(spot - 0.012 - 0.016j, shine, shine) for spot in spots]
    return [
        brush.stamp(pupils, face.move, Pen(ink_of(face), role=Role.MARK)),
        brush.stamp(lights, face.move, Pen("#ffffff", role=Role.MARK)),
    ]


def _dot_eyes(face: Head, brush: Brush) -> list[Shape]:
    radius = face.face.eye_radius
    return _pupils(face, brush, radius, 1.32 * radius)


def _bright_eyes(face: Head, brush: Brush) -> list[Shape]:
    """Draw larger eyes with two lights each, as of somebody who looks forward to something."""
    radius = face.face.eye_radius
    gaze = face.expression.gaze + 0.012 * face.turn
    spots = [spot + gaze for spot in eye_centres(face)]
    second = [ellipse(spot + 0.014 + 0.020j, 0.010, 0.010) for spot in spots]
    first = [ellipse(spot - 0.014 - 0.022j, 0.019, 0.019) for spot in spots]
    pupils = [ellipse(spot, 1.22 * radius, 1.62 * radius) for spot in spots]
    return [
        brush.stamp(pupils, face.move, Pen(ink_of(face), role=Role.MARK)),
        brush.stamp([*first, *second], face.move, Pen("#ffffff", role=Role.MARK)),
    ]


def _wide_eyes(face: Head, brush: Brush) -> list[Shape]:
    radius = face.face.eye_radius
    return [
        *_whites(face, brush, 1.62, 2.0),
        *_pupils(face, brush, 1.02 * radius, 1.34 * radius),
    ]


def _looking_eyes(face: Head, brush: Brush) -> list[Shape]:
    """Draw eyes of which the white tells where they look."""
    radius = face.face.eye_radius
    return [
        *_whites(face, brush, 1.55, 1.75),
        *_pupils(face, brush, 0.92 * radius, 1.16 * radius),
    ]


def _whites(face: Head, brush: Brush, across: float, down: float) -> list[Shape]:
    radius = face.face.eye_radius
    whites = [ellipse(spot, across * radius, down * radius) for spot in eye_centres(face)]
    pen = Pen("#ffffff", ink_of(face), round(0.42 * brush.width, 2), Role.MARK)
    return [brush.stamp(whites, face.move, pen)]


def _line_eyes(*texts: str) -> Callable[[Head, Brush], list[Shape]]:
    def draw(face: Head, brush: Brush) -> list[Shape]:
        lines = [
            move_outline(form(text, closed=False), Move(1, spot + face.expression.gaze))
            for text, spot in zip(texts, eye_centres(face), strict=True)
        ]
        return [brush.stamp(lines, face.move, Pen("", ink_of(face), line_width(face), Role.MARK))]

    return draw


def _lidded_eyes(face: Head, brush: Brush) -> list[Shape]:
    """Draw eyes under lids: how low and how slanted they hang is part of the expression."""
    radius, mood = face.face.eye_radius, face.expression
    lids, lines = [], []
    for side, spot in zip((-1, 1), eye_centres(face), strict=True):
        y, rise, bow = mood.lid, side * mood.lid_slope, mood.lid_bow
        left, right = y - rise, y + rise
        middle = y - bow
        shifted = spot + 0.5 * mood.gaze
        lids.append(
            form_at(
                f"-1.75,-2.3* 1.75,-2.3* 1.75,{right:.2f}* 0,{middle:.2f} -1.75,{left:.2f}*",
                shifted, radius,
            )
        )  # fmt: skip
        lines.append(
            form_at(
                f"-1.6,{left:.2f} 0,{middle:.2f} 1.6,{right:.2f}", shifted, radius, closed=False
            )
        )
    pen = Pen("", ink_of(face), round(0.9 * line_width(face), 2), Role.MARK)
    return [
        *_dot_eyes(face, brush),
        brush.stamp(lids, face.move, Pen(face.skin)),
        brush.stamp(lines, face.move, pen),
    ]


_ARC = "-.054,.022 -.030,-.020 0,-.034 .030,-.020 .054,.022"
_SHUT = "-.052,-.006 -.028,.020 0,.029 .028,.020 .052,-.006"
_TIGHT = ("-.050,-.040 .036,.002* -.050,.040", ".050,-.040 -.036,.002* .050,.040")
EYES: dict[str, Callable[[Head, Brush], list[Shape]]] = {
    "dot": _dot_eyes,
    "bright": _bright_eyes,
    "wide": _wide_eyes,
    "look": _looking_eyes,
    "arc": _line_eyes(_ARC, _ARC),
    "shut": _line_eyes(_SHUT, _SHUT),
    "squeeze": _line_eyes(*_TIGHT),
    "lid": _lidded_eyes,
}


VISORS = frozenset({"police-cap", "cap"})
UNDER_VISOR = -0.13
"""How high brows rise below a visor, in head heights: they are never drawn on it."""


def draw_brows(face: Head, brush: Brush) -> list[Shape]:
    """Draw the brows; on a fringe they have a lighter rim, so that they are seen there too."""
    mood, shape, turned = face.expression, face.face, face.turn
    apart = 1.04 * shape.eye_distance * (1 - 0.10 * abs(turned) - 0.08 * turned**4)
    line = shape.brow_line + mood.brow_lift + NOD * face.nod
    line -= ABOVE_GLASSES if face.appearance.glasses else 0.0
    if face.appearance.headwear in VISORS:
        line = max(line, UNDER_VISOR)
    brows = []
    for side in (-1, 1):
        centre = aside(turned) + side * apart
        lift = -0.057 if side > 0 and mood.extra == "one-brow" else 0.0
        inner = complex(centre - side * 0.058, line + lift - mood.brow_slope)
        outer = complex(centre + side * 0.058, line + lift + 0.75 * mood.brow_slope)
        middle = (inner + outer) / 2 - 0.014j
        brows.append(smooth_line([inner, middle, outer], closed=False))
    pale = face.appearance.hair_colour in PALE_HAIR
    colour = mix(face.hair_colour, INK, 0.68 if pale else 0.48)
    if is_dark(face):
        colour = DARK_INK
    width = line_width(face)
    top = min(point.imag for brow in brows for point in (brow.start, brow.segments[-1][-1]))
    return [
        *_rims(face, brush, brows, top - 0.014),
        brush.stamp(brows, face.move, Pen("", colour, width, Role.MARK)),
    ]


def _rims(face: Head, brush: Brush, brows: Sequence[Outline], top: float) -> list[Shape]:
    """Draw a lighter rim round those parts of the brows that lie on a fringe."""
    style = style_of(face.appearance)
    if face.appearance.headwear or fringe_end(style.front, face.stretch) < top - 0.02:
        return []
    hair = brush.lay(hair_form(style.front, face.stretch, round(0.05 * face.turn, 2)), face.move)
    rim = mix(face.skin, face.hair_colour, RIM_OF_HAIR)
    pen = Pen("", rim, round(RIM_OF_BROW * line_width(face), 2), Role.DECOR)
    return [Group((brush.stamp(brows, face.move, pen),), clip=hair)]
