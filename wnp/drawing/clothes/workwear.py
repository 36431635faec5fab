"""What is sewn on working clothes and warm ones: bright bands, zips, quilting, double buttons.

The same torso units as in `wnp.drawing.clothes.sewing`.
"""

from __future__ import annotations

from collections.abc import Callable

from wnp.drawing.clothes.sewing import Tailor
from wnp.drawing.ink import ellipse, form, move_outline, shade, tint
from wnp.drawing.shapes import Shape
from wnp.geometry import Move, Outline, smooth_line, straight_line
from wnp.palette import CLOTHES


def across(tailor: Tailor, y: float, high: float) -> Outline:
    """Return a band over the whole torso, its middle at a share of the torso height."""
    sizes = tailor.sizes
    half = max(sizes.waist, 0.93 * sizes.shoulder) + 1
    middle, rise = -y * sizes.torso, high * sizes.torso
    return smooth_line(
        [
            complex(-half, middle - rise), complex(0, middle - rise + 3),
            complex(half, middle - rise), complex(half, middle + rise),
            complex(0, middle + rise + 3), complex(-half, middle + rise),
        ],
        corners=frozenset({0, 2, 3, 5}),
    )  # fmt: skip


def _bright_bands(tailor: Tailor) -> list[Shape]:
    """Draw two bands that shine in the dark, round chest and hip."""
    pen = tailor.brush.outlined(bright_colour(tailor.garment.colour), width=0.5)
    bands = [across(tailor, 0.52, 0.048), across(tailor, 0.12, 0.048)]
    return [tailor.brush.paint(bands, tailor.move, pen)]


def bright_colour(colour: str) -> str:
    """Return the colour of bands that shine: yellow on dark cloth, pale on bright cloth."""
    return CLOTHES["mustard" if colour in ("navy", "dark", "blue", "forest") else "cream"]


def _zip(tailor: Tailor) -> list[Shape]:
    top = complex(0, -tailor.sizes.torso + 0.08 * tailor.sizes.head)
    return [tailor.seam((straight_line((top, complex(0, tailor.hem)), closed=False),), 0.7)]


def _high_collar(tailor: Tailor) -> list[Shape]:
    head, base = tailor.sizes.head, -tailor.sizes.torso
    collar = form("-.24,-.06 0,-.02 .24,-.06 .27,.09 0,.15 -.27,.09")
    move = Move(head, complex(0, base))
    return [tailor.piece(move_outline(collar, move), shade(tailor.colour, 0.14), 0.8)]


def _quilting(tailor: Tailor) -> list[Shape]:
    half = max(tailor.sizes.waist, 0.9 * tailor.sizes.shoulder)
    lines = []
    for y in (0.74, 0.54, 0.34, 0.14, -0.06):
        level = -y * tailor.sizes.torso
        points = (complex(-half, level), complex(0, level + 5), complex(half, level))
        lines.append(smooth_line(points, closed=False))
    colour = shade(tailor.colour, 0.4)
    return [tailor.brush.paint(lines, tailor.move, tailor.brush.line(width=0.5, colour=colour))]


def _double_buttons(tailor: Tailor) -> list[Shape]:
    flap = straight_line(
        (tailor.spot(0.34, 0.92), tailor.spot(0.3, 0.1), tailor.spot(0.3, -0.1)), closed=False
    )
    spots = [tailor.spot(x, y) for x in (-0.26, 0.14) for y in (0.7, 0.5, 0.3)]
    dots = [move_outline(ellipse(0, 1, 1), Move(3.4, spot)) for spot in spots]
    pen = tailor.brush.outlined(CLOTHES["navy"], width=0.4)
    return [tailor.seam((flap,), 0.6), tailor.brush.stamp(dots, tailor.move, pen)]


def _v_neck(tailor: Tailor) -> list[Shape]:
    head, base = tailor.sizes.head, -tailor.sizes.torso
    line = straight_line(
        (complex(-0.19 * head, base), complex(0, base + 0.28 * head), complex(0.19 * head, base)),
        closed=False,
    )
    return [tailor.seam((line,), 0.8)]


def _chest_pocket(tailor: Tailor) -> list[Shape]:
    pocket = form("-.5,-.5* .5,-.5* .46,.3 0,.52 -.46,.3")
    move = Move(0.24 * tailor.sizes.head, tailor.spot(0.46, 0.52)).then(tailor.move)
    pen = tailor.brush.outlined(tint(tailor.colour, 0.2), width=0.5)
    return [tailor.brush.stamp((pocket,), move, pen)]


WORK_DETAILS: dict[str, Callable[[Tailor], list[Shape]]] = {
    "bright-bands": _bright_bands,
    "zip": _zip,
    "high-collar": _high_collar,
    "quilting": _quilting,
    "double-buttons": _double_buttons,
    "v-neck": _v_neck,
    "chest-pocket": _chest_pocket,
}
