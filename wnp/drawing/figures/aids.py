"""Draw wheelchairs: what of them is behind the person, and the wheels before the torso."""

from __future__ import annotations

from wnp.drawing.clothes.dressing import Dress
from wnp.drawing.ink import ellipse
from wnp.drawing.people.posing import FRONT
from wnp.drawing.shapes import Shape
from wnp.geometry import smooth_line, straight_line
from wnp.palette import CLOTHES

TYRE = 0.86
"""Inner radius of the tyre, as a share of the wheel."""
BACK_REST = (-0.5 + 0j, -0.5 - 0.9j, -0.2 - 1j, 0.2 - 1j, 0.5 - 0.9j, 0.5 + 0j)
CUSHION = (-1 - 0.5j, -0.56j, 1 - 0.5j, 1.05 + 0j, 1 + 0.5j, 0.54j, -1 + 0.5j, -1.05 + 0j)


GRIP = 30.0
"""How far the handles reach behind the back rest, in units."""
BACK_REST_TALL = 0.82
"""How tall the back rest is, in torso lengths."""


def has_wheelchair(dress: Dress) -> bool:
    """Whether a wheelchair is to be drawn: not for people who lie, or sit on the floor."""
    return "wheelchair" in dress.body.appearance.aids and dress.body.pose.rests == "seat"


def wheel_radius(dress: Dress) -> float:
    """Return the radius of the big wheel in units."""
    return 0.56 * -dress.body.pelvis.imag + 16


def draw_chair(dress: Dress) -> list[Shape]:
    """Draw what of a wheelchair is behind the person: back rest, seat, frame, foot plate."""
    if not has_wheelchair(dress):
        return []
    body, brush = dress.body, dress.brush
    sizes, pelvis = body.measures, body.pelvis
    hip, half = sizes.hip, sizes.leg_width / 2
    back = -hip - 6
    rest_at = complex(back + 9, pelvis.imag + half)
    tall = BACK_REST_TALL * sizes.torso
    cushion_at = complex(4, pelvis.imag + half + 5)
    knee = complex(body.legs[FRONT].bend.real, pelvis.imag + half + 6)
    foot = complex(body.legs[FRONT].end.real + 0.3 * sizes.leg_width, -4)
    frame = straight_line(
        (complex(back + 6, cushion_at.imag), knee - 8, foot - 12 - 3j), closed=False
    )
    handle = straight_line(
        (complex(back + 6, pelvis.imag - tall + 6), complex(back - GRIP, pelvis.imag - tall + 2)),
        closed=False,
    )
    plate = straight_line(
        (foot - 1.3 * sizes.leg_width, foot + 0.9 * sizes.leg_width), closed=False
    )
    panel = [complex(p.real * 16, p.imag * tall) + rest_at for p in BACK_REST]
    seat = [complex(p.real * (hip + 6), p.imag * 10) + cushion_at for p in CUSHION]
    navy = CLOTHES["navy"]
    return [
        brush.paint((frame, handle, plate), body.place, brush.line(width=1.5)),
        brush.paint(
            (smooth_line(panel, corners=frozenset({0, 5})), smooth_line(seat)),
            body.place,
            brush.outlined(navy),
        ),
    ]


def draw_wheel(dress: Dress) -> list[Shape]:
    """Draw the wheels of a wheelchair, between torso and arms."""
    if not has_wheelchair(dress):
        return []
    body, brush = dress.body, dress.brush
    radius = wheel_radius(dress)
    hub = complex(-0.3 * body.measures.hip, -radius)
    spokes = [
        straight_line((hub - 0.84 * radius * spoke, hub + 0.84 * radius * spoke), closed=False)
        for spoke in (1, 1j, 0.7071 + 0.7071j, 0.7071 - 0.7071j)
    ]
    small = complex(body.legs[FRONT].bend.real - 2, -11)
    tyre = (ellipse(hub, radius, radius), ellipse(hub, TYRE * radius, TYRE * radius))
    dark, grey = CLOTHES["dark"], CLOTHES["grey"]
    return [
        brush.paint((ellipse(small, 11, 11),), body.place, brush.outlined(grey, width=0.9)),
        brush.paint(spokes, body.place, brush.line(width=0.4)),
        brush.paint(
            (ellipse(hub, 0.74 * radius, 0.74 * radius),), body.place, brush.line(width=0.5)
        ),
        brush.paint(tyre, body.place, brush.outlined(dark, width=0.6), even_odd=True),
        brush.paint((ellipse(hub, 5, 5),), body.place, brush.outlined(grey, width=0.6)),
    ]
