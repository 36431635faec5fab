"""Draw a head: hair behind, ears, face, beard, hair in front, brows, glasses, hat.

In: an `Appearance`, an `Expression` and where the head lies. Out: shapes behind the body and shapes
in front of it. Brows come after the hair, so that a fringe never hides a feeling.
"""

from __future__ import annotations

from wnp.drawing.beards import draw_beard
from wnp.drawing.features import Head, draw_brows, draw_face, skull
from wnp.drawing.hair import HairStyle, hair_edge, hair_form, style_of
from wnp.drawing.headwear import draw_glasses, draw_hat, draw_hat_back, draw_hearing_aid
from wnp.drawing.ink import Brush, ellipse, form, move_outline, shade
from wnp.drawing.shapes import Pen, Shape
from wnp.geometry import Move, Outline, smooth_line
from wnp.palette import CLOTHES, INK, Role, mix


def draw_head_back(head: Head, brush: Brush) -> list[Shape]:
    """Draw hair and hat behind the body."""
    style, shapes = style_of(head.appearance), draw_hat_back(head, brush)
    colour = shade(head.hair_colour, 0.14 if not style.paired else 0.0)
    pen = brush.outlined(colour)
    if style.back_tubes:
        pieces = [_lock(text, head.stretch) for text in style.back_tubes]
        shapes.append(brush.paint(pieces, head.move, pen))
    backs = [hair_form(text, head.stretch) for text in style.back]
    if style.paired and style.back:
        backs += [_mirrored(piece) for piece in backs]
    if style.ears and not style.paired and style.back:
        pen = brush.outlined(head.hair_colour)
    if style.knot:
        pen = brush.outlined(head.hair_colour)
        centre, radii = style.knot.split()
        (x, y), (a, b) = (map(float, pair.split(",")) for pair in (centre, radii))
        backs.append(ellipse(complex(x, y), a, b))
    if backs:
        if "~" in "".join(style.back):
            pen = brush.outlined(head.hair_colour)
        shapes.append(brush.paint(backs, head.move, pen))
    return shapes


def _mirrored(piece: Outline) -> Outline:
    return move_outline(piece, Move(mirror=True))


def _lock(text: str, stretch: float) -> Outline:
    """Return a thick lock of hair round its middle line."""
    points = [complex(*map(float, word.split(","))) for word in text.split()]
    points = [complex(point.real * stretch, point.imag) for point in points]
    a, b, c = points
    half = 0.062
    return smooth_line(
        [a - half, b - half, c - half * 0.9, c + 0.06j, c + half * 0.9, b + half, a + half]
    )


def draw_head(head: Head, brush: Brush) -> list[Shape]:
    """Draw everything of the head that is in front of the body."""
    look, style = head.appearance, style_of(head.appearance)
    shapes: list[Shape] = []
    if style.ears and look.headwear not in ("headscarf",):
        shapes += _ears(head, brush)
    skin_pen = brush.outlined(head.skin)
    shapes.append(brush.paint((skull(head.face),), head.move, skin_pen))
    if look.faceless:
        return [*shapes, *_front_hair(head, style, brush)]
    shapes += draw_face(head, brush)
    shapes += draw_beard(head, brush)
    shapes += _front_hair(head, style, brush)
    shapes += draw_hat(head, brush)
    shapes.append(draw_brows(head, brush))
    shapes += draw_hearing_aid(head, brush)
    shapes += draw_glasses(head, brush)
    return shapes


def _ears(head: Head, brush: Brush) -> list[Shape]:
    face, turned = head.face, head.turn
    near = complex(-0.985 * face.half_width - 0.05 * turned, face.eye_line + 0.055)
    far = complex(0.985 * face.half_width - 0.05 * turned, face.eye_line + 0.055)
    spots = [near] if turned > 0.62 else [near, far]
    if turned < -0.62:
        spots = [far]
    ears = [ellipse(spot, 0.082, 0.098) for spot in spots]
    shapes: list[Shape] = [brush.paint(ears, head.move, brush.outlined(head.skin))]
    if head.appearance.earrings:
        drops = [ellipse(spot + 0.1j, 0.03, 0.034) for spot in spots]
        shapes.append(brush.stamp(drops, head.move, brush.outlined(CLOTHES["mustard"], width=0.5)))
    return shapes


def _front_hair(head: Head, style: HairStyle, brush: Brush) -> list[Shape]:
    shapes: list[Shape] = []
    colour = head.hair_colour
    pen = brush.outlined(colour)
    if style.front_tubes:
        locks = [_lock(text, head.stretch) for text in style.front_tubes]
        shapes.append(brush.paint(locks, head.move, pen))
    if style.front:
        pieces = [hair_form(style.front, head.stretch, round(0.05 * head.turn, 2))]
        if style.paired and not style.back:
            pieces.append(_mirrored(pieces[0]))
        shapes.append(brush.paint(pieces, head.move, Pen(colour) if style.melts else pen))
    if style.melts:
        edge = hair_edge(style.front, head.stretch)
        shapes.append(brush.paint((edge,), head.move, brush.line()))
    if style.bobbles:
        shapes.append(_bobbles(head, brush))
    if style.plaits:
        shapes += _plaits(head, brush)
    return [*shapes, *_strands(head, style, brush)]


def _strands(head: Head, style: HairStyle, brush: Brush) -> list[Shape]:
    lines = [form(text, closed=False, stretch=head.stretch) for text in style.strands]
    for spot in style.curls:
        x, y = map(float, spot.split(","))
        hook = (
            complex(-0.04, 0.02),
            complex(-0.012, -0.034),
            complex(0.036, 0.0),
            complex(0.02, 0.036),
        )
        points = [complex(x * head.stretch, y) + point for point in hook]
        lines.append(smooth_line(points, closed=False))
    if head.appearance.hair == "bald" and not head.appearance.headwear:
        shine = form(".04,-.43 .16,-.41 .25,-.34", closed=False)
        pen = brush.line(width=0.7, colour=mix(head.skin, "#ffffff", 0.6), role=Role.DECOR)
        return [brush.paint((shine,), head.move, pen)]
    if not lines:
        return []
    if head.appearance.hair == "baby-curl":
        pen = brush.line(width=0.75, colour=head.hair_colour)
    else:
        towards = "#ffffff" if head.appearance.hair_colour in ("black", "dark") else INK
        pen = brush.line(width=0.5, colour=mix(head.hair_colour, towards, 0.42), role=Role.MARK)
    return [brush.paint(lines, head.move, pen)]


def _bobbles(head: Head, brush: Brush) -> Shape:
    spots = [complex(s * 0.5 * head.stretch, -0.1) for s in (-1, 1)]
    dots = [ellipse(spot, 0.056, 0.056) for spot in spots]
    return brush.stamp(dots, head.move, brush.outlined(CLOTHES["red"], width=0.7))


TUFT = "-.035,.73 .035,.73 .06,.86* 0,.83* -.06,.86*"


def _plaits(head: Head, brush: Brush) -> list[Shape]:
    beads, bands, tufts = [], [], []
    for side in (-1, 1):
        for index in range(4):
            spot = complex(side * (0.53 + 0.015 * index) * head.stretch, 0.16 + 0.155 * index)
            beads.append(ellipse(spot, 0.092 - 0.006 * index, 0.098 - 0.006 * index))
        x = side * 0.585 * head.stretch
        tufts.append(move_outline(form(TUFT), Move(1, x)))
        bands.append(ellipse(complex(x, 0.725), 0.05, 0.028))
    pen = brush.outlined(head.hair_colour, width=0.8)
    shapes: list[Shape] = [brush.paint(tufts, head.move, pen)]
    shapes += [brush.paint(beads[index::4], head.move, pen) for index in (3, 2, 1, 0)]
    shapes.append(brush.stamp(bands, head.move, brush.outlined(CLOTHES["mustard"], width=0.55)))
    return shapes
