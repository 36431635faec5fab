"""Draw beards; the mouth stays free, for it carries the feeling."""

from __future__ import annotations

from wnp.drawing.heads.features import Head, draw_mouth, mouth_centre, skull
from wnp.drawing.ink import Brush, both_sides
from wnp.drawing.shapes import Group, Path, Pen, Shape
from wnp.geometry import Outline, smooth_line, straight_line
from wnp.palette import INK, Role, mix


def draw_beard(face: Head, brush: Brush) -> list[Shape]:
    """Draw the beard; the mouth stays free, for it carries the feeling."""
    kind = face.appearance.beard
    if kind not in BEARDS:
        return []
    colour = face.hair_colour
    forms = [_jaw(face)] if kind in ("full", "long", "short") else []
    if kind == "goatee":
        forms.append(_goatee(face))
    band = _moustache(face)
    if kind == "short":
        return [*_stubble(face, brush, forms), *draw_mouth(face, brush)]
    pen = brush.outlined(colour, width=0.75)
    shapes: list[Shape] = [brush.paint(forms, face.move, pen)] if forms else []
    return [*shapes, brush.paint((band,), face.move, pen), *draw_mouth(face, brush)]


def _stubble(face: Head, brush: Brush, forms: list[Outline]) -> list[Shape]:
    """Draw a beard so short that it only darkens the skin, up to the line of the jaw."""
    jaw = brush.lay(skull(face.face), face.move)
    shade_of_beard = brush.paint(forms, face.move, Pen(mix(face.skin, face.hair_colour, 0.45)))
    hairs = brush.stamp(_stubble_hairs(face), face.move, _hair_pen(face, brush))
    return [Group((shade_of_beard, hairs), clip=jaw), Path((jaw,), brush.line())]


def _hair_pen(face: Head, brush: Brush) -> Pen:
    colour = mix(face.hair_colour, INK, 0.3)
    return brush.line(width=0.4, colour=colour, role=Role.MARK)


def _stubble_hairs(face: Head) -> list[Outline]:
    """Return single short hairs along the jaw: so the beard is seen without colour too."""
    w, c = face.face.half_width, face.face.half_width * face.face.cheek
    spots = ((0.84 * c, 0.24), (0.68 * c, 0.34), (0.46 * c, 0.41), (0.2 * w, 0.44))
    return [
        straight_line((complex(s * x, y), complex(s * x * 0.97, y + 0.035)), closed=False)
        for s in (-1, 1)
        for x, y in spots
    ]


BEARDS = ("full", "long", "short", "goatee", "moustache")


def _jaw(face: Head) -> Outline:
    shape, o = face.face, face.expression.mouth_open
    w, c = shape.half_width, shape.half_width * shape.cheek
    my, dx = mouth_centre(face).imag, mouth_centre(face).real
    outer = [
        complex(w * 0.99, 0.06),
        complex(0.97 * c, 0.25),
        complex(0.68 * c, 0.46),
        complex(0, 0.565),
    ]
    if face.appearance.beard == "long":
        outer[2:] = [complex(0.7 * c, 0.5), complex(0.4 * c, 0.74), complex(0, 0.84)]
    inner = [
        complex(dx, my + 0.085 + 0.55 * o), complex(dx + 0.135, my + 0.055 + 0.4 * o),
        complex(dx + 0.165, my - 0.03), complex(dx * 0.6 + 0.70 * w, my - 0.045),
        complex(0.90 * w, 0.13),
    ]  # fmt: skip
    left_outer = [-point.conjugate() for point in reversed(outer[:-1])]
    left_inner = [
        complex(0.4 * dx - 0.9 * w - 0.4 * dx, 0.13), complex(dx * 0.6 - 0.70 * w, my - 0.045),
        complex(dx - 0.165, my - 0.03), complex(dx - 0.135, my + 0.055 + 0.4 * o),
    ]  # fmt: skip
    points = [*outer, *left_outer, *left_inner, *inner]
    corners = frozenset({0, len(outer) + len(left_outer) - 1})
    return smooth_line(points, corners=corners)


def _moustache(face: Head) -> Outline:
    alone = face.appearance.beard in ("moustache", "goatee")
    spot = mouth_centre(face)
    return smooth_line([spot + point for point in both_sides(MOUSTACHES[alone])])


MOUSTACHES = {
    False: (-0.078j, 0.07 - 0.092j, 0.17 - 0.035j, 0.165 - 0.012j, 0.08 - 0.040j, -0.046j),
    True: (-0.138j, 0.055 - 0.158j, 0.125 - 0.122j, 0.19 - 0.058j, 0.12 - 0.076j, -0.082j),
}
"""Half of the band; one that is worn alone is full and hangs, so that it is no second mouth."""


def _goatee(face: Head) -> Outline:
    my, dx = mouth_centre(face).imag, mouth_centre(face).real
    o = face.expression.mouth_open * 0.6
    half = [complex(0, my + 0.08 + o), complex(0.10, my + 0.085 + o), complex(0.08, 0.46), 0.54j]
    return smooth_line([complex(dx * (1 - p.imag), 0) + p for p in both_sides(half)])
