"""Draw a head: hair behind, ears, face, beard, hair in front, brows, glasses, hat.

In: an `Appearance`, an `Expression` and where the head lies. Out: shapes behind the body and shapes
in front of it. Brows come after the hair, so that a fringe never hides a feeling.
"""

from __future__ import annotations

from wnp.drawing.heads.beards import draw_beard
from wnp.drawing.heads.eyes import draw_brows, draw_eyes
from wnp.drawing.heads.facewear import draw_facewear
from wnp.drawing.heads.features import Head, draw_cheeks, draw_face, skull
from wnp.drawing.heads.hairdressing import draw_hair, draw_hair_back
from wnp.drawing.heads.headwear import draw_hat, draw_hat_back
from wnp.drawing.ink import Brush, ellipse
from wnp.drawing.people.hair import style_of
from wnp.drawing.shapes import Shape
from wnp.palette import CLOTHES


def draw_head_back(head: Head, brush: Brush) -> list[Shape]:
    """Draw hair and hat behind the body."""
    return [*draw_hat_back(head, brush), *draw_hair_back(head, brush)]


def draw_head(head: Head, brush: Brush) -> list[Shape]:
    """Draw everything of the head that is in front of the body."""
    look, style = head.appearance, style_of(head.appearance)
    shapes: list[Shape] = []
    if style.ears and look.headwear not in ("headscarf",):
        shapes += _ears(head, brush)
    skin_pen = brush.outlined(head.skin)
    shapes.append(brush.paint((skull(head.face),), head.move, skin_pen))
    if look.faceless:
        return [*shapes, *draw_hair(head, style, brush)]
    shapes += draw_cheeks(head, brush)
    shapes += draw_eyes(head, brush)
    shapes += draw_face(head, brush)
    shapes += draw_beard(head, brush)
    shapes += draw_hair(head, style, brush)
    shapes += draw_hat(head, brush)
    shapes += draw_brows(head, brush)
    shapes += draw_facewear(head, brush)
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
