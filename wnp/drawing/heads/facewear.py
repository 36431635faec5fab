"""What a face wears for good or for a while: glasses, hearing aids, an eye patch, a plaster.

Aids are drawn in clear colours, to be seen and to be proud of; nothing here is a wound.
"""

from __future__ import annotations

from collections.abc import Callable

from wnp.drawing.heads.features import Head, eye_centres, form_at
from wnp.drawing.ink import Brush, ellipse, form, move_outline
from wnp.drawing.shapes import Pen, Shape
from wnp.geometry import Move, smooth_line, straight_line, turn
from wnp.palette import CLOTHES, INK, mix


def draw_facewear(face: Head, brush: Brush) -> list[Shape]:
    """Draw all that is on the face or at the ear; glasses come last."""
    aids = face.appearance.aids
    worn = [shape for aid in ON_FACE if aid in aids for shape in ON_FACE[aid](face, brush)]
    return worn + _glasses(face, brush)


def _eye_patch(face: Head, brush: Brush) -> list[Shape]:
    """Draw the patch that helps the other eye: with a star, as children get them."""
    _, spot = eye_centres(face)
    patch = form_at(
        "-.13,-.07 0,-.115 .13,-.07 .15,.03 .08,.12 0,.14 -.08,.12 -.15,.03", spot + 0.01j, 1
    )
    star = form_at(_STAR, spot + 0.012j, 0.11)
    return [
        brush.stamp((patch,), face.move, brush.outlined(CLOTHES["sky"], width=0.65)),
        brush.stamp((star,), face.move, brush.outlined(CLOTHES["mustard"], width=0.35)),
    ]


_STAR = "0,-.5* .12,-.15* .48,-.15* .2,.07* .3,.42* 0,.21* -.3,.42* -.2,.07* -.48,-.15* -.12,-.15*"


def _plaster(face: Head, brush: Brush) -> list[Shape]:
    left, _ = eye_centres(face)
    at = Move(turn(-24), left + complex(-0.06, 0.175))
    strip = form("-.115,-.036 0,-.042 .115,-.036 .13,0 .115,.036 0,.042 -.115,.036 -.13,0")
    pad = form("-.042,-.036* .042,-.036* .042,.036* -.042,.036*")
    return [
        brush.stamp((move_outline(strip, at),), face.move, _plaster_pen(brush)),
        brush.stamp((move_outline(pad, at),), face.move, brush.line(width=0.3)),
    ]


def _plaster_pen(brush: Brush) -> Pen:
    return brush.outlined(CLOTHES["sand"], width=0.5)


def _nose_tube(face: Head, brush: Brush) -> list[Shape]:
    """Draw a soft feeding tube: from the nose over the cheek behind the ear, taped with a strip."""
    nose = complex(0.13 * face.turn, face.face.nose_line)
    cheek = complex(-0.6 * face.face.half_width, face.face.nose_line + 0.075)
    ear = complex(-0.97 * face.face.half_width, face.face.eye_line - 0.02)
    tube = smooth_line(
        [nose + complex(-0.024, 0.012), (nose + cheek) / 2 + 0.075j, cheek, ear], closed=False
    )
    tape = move_outline(
        form("-.075,-.042* .075,-.042* .075,.042* -.075,.042*"),
        Move(turn(-14), cheek + 0.06 + 0.01j),
    )
    return [
        brush.stamp((tube,), face.move, brush.line(width=0.85)),
        brush.stamp((tube,), face.move, brush.line(width=0.42, colour=CLOTHES["cream"])),
        brush.stamp((tape,), face.move, brush.outlined(CLOTHES["white"], width=0.4)),
    ]


def _birthmark(face: Head, brush: Brush) -> list[Shape]:
    _, right = eye_centres(face)
    spot = complex(min(right.real + 0.1, 0.8 * face.face.half_width), right.imag + 0.2)
    patch = form_at("-.9,-.1 -.4,-.8 .3,-.7 .9,-.2 .7,.6 0,.8 -.6,.6", spot, 0.075)
    return [brush.stamp((patch,), face.move, _blot(face, brush))]


def _blot(face: Head, brush: Brush) -> Pen:
    fill, line = mix(face.skin, "#7a3024", 0.42), mix(face.skin, "#7a3024", 0.6)
    return Pen(fill, line, round(0.3 * brush.width, 2))


def _cochlear_implant(face: Head, brush: Brush) -> list[Shape]:
    """Draw the round coil on the head and the processor behind the ear."""
    x, y = -0.985 * face.face.half_width - 0.05 * face.turn, face.face.eye_line
    coil, bean = complex(x + 0.07, y - 0.235), complex(x - 0.03, y + 0.01)
    wire = smooth_line([coil, complex(x - 0.06, y - 0.15), bean - 0.06j], closed=False)
    pen = brush.outlined(CLOTHES["blue"], width=0.6)
    return [
        brush.stamp((wire,), face.move, brush.line(width=0.55)),
        brush.stamp((ellipse(coil, 0.078, 0.078), ellipse(bean, 0.05, 0.085)), face.move, pen),
        brush.stamp((ellipse(coil, 0.03, 0.03),), face.move, brush.line(width=0.4)),
    ]


def _glasses(face: Head, brush: Brush) -> list[Shape]:
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
    rims = [*lenses, *lines]
    colour = face.appearance.glasses_colour
    if not colour:
        return [brush.stamp(rims, face.move, Pen("", INK, round(0.68 * brush.width, 2)))]
    return [
        brush.stamp(rims, face.move, brush.line(width=1.05)),
        brush.stamp(rims, face.move, brush.line(width=0.5, colour=CLOTHES[colour])),
    ]


def _hearing_aid(face: Head, brush: Brush) -> list[Shape]:
    """Draw a hearing aid at the near ear, in a clear colour: nothing to hide."""
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


ON_FACE: dict[str, Callable[[Head, Brush], list[Shape]]] = {
    "birthmark": _birthmark,
    "plaster": _plaster,
    "eye-patch": _eye_patch,
    "nose-tube": _nose_tube,
    "hearing-aid": _hearing_aid,
    "cochlear-implant": _cochlear_implant,
}
