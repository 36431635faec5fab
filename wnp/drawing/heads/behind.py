"""Draw a head from behind: ears, hair to the nape, what is worn; no face.

Every style of hair keeps its outline: its crown is closed at the nape instead of the forehead, and
what hangs behind the body hangs before it.
"""

from __future__ import annotations

from wnp.drawing.heads.features import Head, skull
from wnp.drawing.heads.hairdressing import draw_hair, draw_hair_back
from wnp.drawing.heads.headwear import draw_hat, draw_hat_back
from wnp.drawing.ink import Brush, ellipse, form
from wnp.drawing.people.hair import hair_form, style_of
from wnp.drawing.shapes import Pen, Shape
from wnp.values import replace

NAPE = ".46,.16 .40,.31 .22,.37 0,.39 -.22,.37 -.40,.31 -.46,.16"
"""Where hair ends at the neck, from right to left."""
_DOME = "-.47,.3 -.52,0 -.47,-.3 -.27,-.5 0,-.56 .27,-.5 .47,-.3 .52,0 .47,.3 .2,.44 -.2,.44"
_COVERED = ("headscarf", "kerchief", "bandana", "turban", "patka")
_WOUND = ("turban", "patka")
"""Cloths that are seen above from all sides alike."""
_BARE = ("bald", "sides", "baby-curl", "thin")
"""Hair that leaves the back of the head bare."""


def draw_head_behind(head: Head, brush: Brush) -> list[Shape]:
    """Draw everything of a head that is seen from behind, over the body."""
    style = style_of(head.appearance)
    shapes: list[Shape] = _ears(head, brush) if style.ears else []
    shapes.append(brush.paint((skull(head.face),), head.move, brush.outlined(head.skin)))
    shapes += draw_hair_back(head, brush)
    crown, slash, _ = style.front.partition("/")
    if slash:
        shapes += _crown(head, crown, brush)
    elif head.appearance.hair not in _BARE and not head.appearance.headwear:
        dome = form(_DOME, stretch=head.stretch)
        shapes.append(brush.paint((dome,), head.move, brush.outlined(head.hair_colour)))
    rest = replace(style, front="", strands=(), curls=(), stubble="", melts=False)
    shapes += draw_hair(head, rest, brush)
    if head.appearance.headwear in _COVERED:
        shapes += _cloth(head, brush)
        if head.appearance.headwear not in _WOUND:
            return shapes
    return [*shapes, *draw_hat(head, brush)]


def _crown(head: Head, crown: str, brush: Brush) -> list[Shape]:
    whole = hair_form(f"{crown} {NAPE}", head.stretch)
    back = "".join(style_of(head.appearance).back)
    if "~" in back and not style_of(head.appearance).paired:
        return [brush.paint((whole,), head.move, Pen(head.hair_colour))]
    if back:
        line = form(crown, closed=False, stretch=head.stretch)
        pen = Pen(head.hair_colour)
        return [
            brush.paint((whole,), head.move, pen),
            brush.paint((line,), head.move, brush.line()),
        ]
    return [brush.paint((whole,), head.move, brush.outlined(head.hair_colour))]


def _ears(head: Head, brush: Brush) -> list[Shape]:
    spots = [complex(side * 0.985 * head.face.half_width, head.face.eye_line + 0.055)
             for side in (-1, 1)]  # fmt: skip
    ears = [ellipse(spot, 0.082, 0.098) for spot in spots]
    return [brush.paint(ears, head.move, brush.outlined(head.skin))]


def _cloth(head: Head, brush: Brush) -> list[Shape]:
    """Draw a cloth that covers the whole head."""
    drape = draw_hat_back(head, brush)
    colours = [shape.pen.fill for shape in draw_hat(head, brush) if hasattr(shape, "pen")]
    dome = form(_DOME, stretch=head.stretch)
    pen = brush.outlined(next((colour for colour in colours if colour), head.hair_colour))
    return [*drape, brush.paint((dome,), head.move, pen)]
