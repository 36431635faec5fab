"""Emanata: small signs beside a head or hand that help to read a feeling, such as a question mark.

Only kind ones, and only where face and body alone leave a doubt. A sign belongs to the person: it
goes along with the head and is never mirrored.
"""

from __future__ import annotations

from wnp.drawing.ink import Brush, ellipse, form
from wnp.drawing.people.hair import head_reach
from wnp.drawing.people.posing import BACK, FRONT, Body
from wnp.drawing.shapes import Pen, Shape
from wnp.geometry import Move, Outline, Point
from wnp.palette import CLOTHES, INK, TEAR, TEAR_LINE, Role
from wnp.values import Value


class Sign(Value, frozen=True):
    """One row: lines, closed forms and dots, in head heights round the place of the sign."""

    lines: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    dots: tuple[str, ...] = ()
    """Circles as `x,y radius`."""
    colour: str = INK
    edge: str = INK
    at: str = "side"
    """`side` (above the head, where the person faces), `both` sides, `temple`, `mouth`, `hand`,
    `hands`."""


_HEART = "0,.10* -.09,.02 -.10,-.06 -.05,-.09 0,-.045* .05,-.09 .10,-.06 .09,.02"
_STAR = (
    "0,-.11* .03,-.034* .105,-.034* .045,.016* .066,.092* 0,.046* -.066,.092* -.045,.016*"
    " -.105,-.034* -.03,-.034*"
)
_DROP = "0,-.075* .036,0 .040,.03 .02,.052 0,.056 -.02,.052 -.040,.03 -.036,0"
SIGNS = {
    "question": Sign(
        ("-.065,-.07 -.05,-.125 .005,-.145 .06,-.11 .055,-.05 .005,-.01 0,.035",),
        dots=("0,.105 .02",),
    ),
    "thought": Sign(dots=("-.10,.08 .026", "-.01,0 .036", ".12,-.10 .052"), colour="#ffffff"),
    "heart": Sign(forms=(_HEART,), colour=CLOTHES["red"]),
    "star": Sign(forms=(_STAR,), colour=CLOTHES["mustard"]),
    "start": Sign(("-.09,.03 -.13,-.07", "0,0 0,-.11", ".09,.03 .13,-.07")),
    "breath": Sign(
        ("-.06,.0 -.02,.005", "-.05,.05 -.02,.04"),
        (".02,.05~.035 .03,-.03~.035 .11,-.05~.035 .17,.01~.035 .14,.08~.035 .07,.1~.035",),
        colour="#ffffff", at="mouth",
    ),
    "sleep": Sign(
        ("-.07,-.05* .03,-.05* -.07,.06* .03,.06*", ".06,-.16* .13,-.16* .06,-.08* .13,-.08*")
    ),
    "drop": Sign(forms=(_DROP,), colour=TEAR, edge=TEAR_LINE, at="temple"),
    "notes": Sign(
        ("-.10,.07 -.10,-.11 .02,-.14 .02,.04",), dots=("-.125,.075 .032", "-.005,.045 .032"),
    ),
    "nod": Sign((".0,-.12 .05,-.03 .0,.06", ".09,-.16 .15,-.03 .09,.10"), at="both"),
    "shake": Sign((".02,-.07 .06,0 .02,.07", ".11,-.11 .16,0 .11,.11"), at="both"),
    "wave": Sign((".24,-.16 .29,-.05 .26,.06", "-.24,-.16 -.29,-.05 -.26,.06"), at="hand"),
    "clap": Sign(("-.10,-.02 -.15,-.10", "0,-.04 0,-.14", ".10,-.02 .15,-.10"), at="hand"),
    "needles": Sign(
        ("-.30,.02 .02,-.12", ".30,.02 -.02,-.12"), ("-.11,-.04* .11,-.04* .12,.3* -.12,.3*",),
        colour=CLOTHES["coral"], at="hands",
    ),
    "knock": Sign((".02,-.13 .08,-.17", ".06,-.02 .14,-.02", ".02,.09 .08,.13"), at="hand"),
}  # fmt: skip
"""What can be drawn beside somebody. Adding a sign is adding a row."""
SIGN_OF_FEELING = {
    "confused": "question", "thinking": "thought", "loving": "heart", "proud": "star",
    "surprised": "start", "asleep": "sleep", "relieved": "breath",
    "worried": "drop", "afraid": "drop",
}  # fmt: skip
"""The sign of a feeling that is meant plainly or strongly."""
BESIDE_HAIR = 0.7
"""Signs on both sides of a head go no further out than this."""
BEYOND_HAND = {"clap": -0.10 - 0.2j, "knock": 0.2 + 0j, "wave": 0j}
"""Where the sign of a hand lies from its middle, in head heights, forward and down."""
_A_LITTLE = 1


def draw_sign(body: Body, brush: Brush) -> list[Shape]:
    """Draw the sign of a pose or a feeling; people seen from behind have none of a feeling."""
    signs = [SIGNS[name] for name in _signs_of(body)]
    return [
        shape
        for sign in signs
        for move in _moves(sign.at, body)
        for shape in _shapes(sign, move, brush)
    ]


def _signs_of(body: Body) -> tuple[str, ...]:
    """Return the sign of the pose, else one for each of two feelings, in different places."""
    pose, stance = body.pose, body.stance
    if pose.sign:
        return (pose.sign,)
    if pose.from_behind or pose.bundled or pose.rests == "back" or body.appearance.faceless:
        return ()
    feelings = (stance.feeling, stance.second_feeling)
    names = [
        SIGN_OF_FEELING[one.name]
        for one in feelings
        if one and one.strength > _A_LITTLE and one.name in SIGN_OF_FEELING
    ]
    return tuple({SIGNS[name].at: name for name in reversed(names)}.values())


def _moves(at: str, body: Body) -> list[Move]:
    """Return where a sign is drawn; what is drawn on both sides is mirrored there."""
    size = body.measures.head * body.scale
    left, top, right, _ = head_reach(body.appearance)
    near = min(max(abs(left), right), BESIDE_HAIR) + 0.05
    wide = top < -BESIDE_HAIR and right > 0.6
    corner = complex(0.72, -0.72) if wide else complex(0.58, -0.64)
    spots: dict[str, list[tuple[Point, bool]]] = {
        "side": [(body.head_move.at(corner), False)],
        "temple": [(body.head_move.at(complex(-0.40, -0.16)), False)],
        "both": [
            (body.head_move.at(complex(body.facing * near, 0.05)), False),
            (body.head_move.at(complex(-body.facing * near, 0.05)), True),
        ],
        "hands": [((body.hand(FRONT) + body.hand(BACK)) / 2, False)],
    }
    if at == "mouth":
        return [
            Move(
                size,
                body.head_move.at(complex(min(right, BESIDE_HAIR) + 0.05, 0.3)),
                body.facing < 0,
            )
        ]
    if at == "hand":
        return [Move(size, body.hand(FRONT) + _beyond_hand(body, size), body.facing < 0)]
    return [Move(size, spot, mirrored) for spot, mirrored in spots[at]]


def _beyond_hand(body: Body, size: float) -> Point:
    """Return where the sign of what a hand does lies, from the middle of the hand."""
    beyond = BEYOND_HAND[body.pose.sign]
    return complex(beyond.real * body.facing, beyond.imag) * size


def _shapes(sign: Sign, move: Move, brush: Brush) -> list[Shape]:
    shapes: list[Shape] = []
    filled = [form(text) for text in sign.forms] + [_dot(text) for text in sign.dots]
    if filled:
        role = Role.MARK if sign.colour == INK else Role.FIGURE
        pen = Pen(sign.colour, sign.edge, round(0.5 * brush.width, 2), role)
        shapes.append(brush.stamp(filled, move, pen))
    if sign.lines:
        lines = [form(text, closed=False) for text in sign.lines]
        shapes.append(brush.stamp(lines, move, brush.line(width=0.72, role=Role.MARK)))
    return shapes


def _dot(text: str) -> Outline:
    spot, radius = text.split()
    x, y = map(float, spot.split(","))
    return ellipse(complex(x, y), float(radius), float(radius))
