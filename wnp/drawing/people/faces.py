"""Faces: one row a feeling, drawn with dots, short brows and one mouth line.

Lengths are head heights. How strong a feeling may look is part of the table: nobody is a monster,
fear looks startled and never horrified, a mouth never shows teeth.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.model.scene import Feeling
from wnp.values import Value, replace


class Expression(Value, frozen=True):
    """What a feeling does to eyes, brows, mouth and cheeks."""

    eyes: str = "dot"
    """`dot`, `bright`, `wide`, `look`, `arc`, `shut`, `squeeze`, `lid`."""
    gaze: complex = 0
    """Where the pupils go; with the eyes `look` plainly to be seen."""
    brow_lift: float = 0.0
    brow_slope: float = 0.0
    """Above 0 the inner ends rise (sad, worried), below 0 they sink (angry)."""
    mouth_width: float = 0.085
    mouth_curve: float = 0.022
    mouth_open: float = 0.0
    mouth: str = "line"
    """`line`, `wave`, `skew`, `smile`, `frown`, `shout`, `o`."""
    blush: float = 0.5
    tears: int = 0
    extra: str = ""
    """`bags` or `one-brow`."""
    warm: bool = False
    """Cheeks so warm that they are told even where nothing is red."""
    lid: float = 0.0
    """How low lids hang, in eye radii below the middle of the eye."""
    lid_slope: float = 0.0
    """Above 0 the outer ends hang (sad, tired), below 0 the inner ones (angry)."""
    lid_bow: float = 0.0
    """How much lids are arched."""


FEELINGS = {
    "neutral": Expression(mouth_width=0.075, mouth_curve=0.0),
    "calm": Expression("dot", 0, -0.006, 0.014, 0.088, 0.034, blush=1),
    "friendly": Expression("dot", 0, -0.020, 0.012, 0.122, 0.088, blush=1),
    "earnest": Expression("dot", 0, -0.004, 0.026, 0.085, 0.008, blush=0.7),
    "happy": Expression("dot", 0, -0.022, 0.004, 0.130, 0.050, 0.080, "smile", blush=1.1),
    "joy": Expression("arc", 0, -0.030, 0, 0.145, 0.060, 0.165, "smile", 1.1),
    "loving": Expression("arc", 0, -0.010, 0.014, 0.110, 0.078, blush=1.3, warm=True),
    "proud": Expression("shut", 0, -0.040, -0.006, 0.140, 0.100, blush=1.1),
    "hopeful": Expression("bright", -0.022j, -0.040, 0.030, 0.090, 0.062, blush=0.9),
    "relieved": Expression("shut", 0, -0.018, 0.030, 0.100, 0.064, blush=0.9),
    "brave": Expression("dot", 0, -0.014, 0.006, 0.112, 0.062, blush=1),
    "sad": Expression("dot", 0.016j, -0.012, 0.068, 0.084, -0.064),
    "tearful": Expression("dot", 0.012j, -0.010, 0.064, 0.070, 0, 0, "wave", 0.7, 1),
    "crying": Expression("shut", 0, -0.005, 0.064, 0.085, -0.055, 0.085, "frown", 1, 2),
    "worried": Expression("dot", -0.014, -0.030, 0.062, 0.080, 0, 0, "wave", 0.4),
    "afraid": Expression("wide", 0, -0.046, 0.064, 0.062, -0.030, 0.062, "frown", 0.1),
    "angry": Expression("lid", 0, 0.034, -0.066, 0.085, -0.055, blush=1, lid=-0.75, lid_slope=-0.4),
    "furious": Expression(
        "lid", 0, 0.034, -0.070, 0.09, -0.03, 0.106, "shout", 1.3, lid=-0.75, lid_slope=-0.4
    ),
    "jealous": Expression("look", 0.020 + 0.010j, 0.010, -0.018, 0.050, -0.042, blush=1),
    "surprised": Expression("wide", 0, -0.060, 0, 0.050, 0, 0.100, "o", 0.6),
    "ashamed": Expression(
        "shut", -0.010 + 0.02j, 0.004, 0.052, 0.05, -0.02, 0, "skew", 2.1, warm=True
    ),
    "tired": Expression(
        "lid",
        0.010j,
        -0.006,
        0.028,
        0.060,
        -0.010,
        blush=0.35,
        extra="bags",
        lid=0.5,
        lid_slope=0.28,
        lid_bow=0.15,
    ),
    "confused": Expression(
        "look", -0.014 - 0.012j, -0.016, 0.016, 0.072, -0.010, 0, "skew", extra="one-brow"
    ),
    "hurt": Expression("squeeze", 0, 0.012, 0.056, 0.090, -0.050, 0.045, "frown", 0.9),
    "thinking": Expression("look", 0.017 - 0.022j, -0.026, 0.010, 0.050, 0.010, blush=0.6),
    "talking": Expression("dot", 0, -0.006, 0.010, 0.066, 0.010, 0.058, "smile", 0.7),
    "asleep": Expression("shut", 0.010j, 0, 0.010, 0.045, 0.030, blush=0.8),
}
SAD_MOUTH = -0.04
"""Corners that hang lower than this are sad."""
STRENGTHS = {1: 0.55, 2: 1.0, 3: 1.32}
"""How far brows and mouth go for a little, plainly, strongly."""
STRONGER = {
    "happy": {3: "joy"}, "joy": {1: "happy"}, "tearful": {3: "crying"}, "crying": {1: "tearful"},
    "furious": {1: "angry"},
}  # fmt: skip
"""Where another strength is another face."""
AT_STRENGTH = {
    ("loving", 1): Expression("dot", 0, -0.016, 0.014, 0.108, 0.074, blush=1.2, warm=True),
    ("proud", 1): Expression("dot", 0, -0.034, -0.004, 0.115, 0.080, blush=1),
    ("hopeful", 1): Expression("dot", -0.016j, -0.028, 0.026, 0.080, 0.046, blush=0.8),
    ("sad", 1): Expression("dot", 0.008j, -0.008, 0.038, 0.062, -0.014, blush=0.8),
    ("sad", 3): Expression("dot", 0.016j, -0.016, 0.084, 0.092, -0.072, blush=0.7, tears=1),
    ("crying", 3): Expression("shut", 0, -0.010, 0.078, 0.1, -0.055, 0.125, "frown", 1.1, 3),
    ("worried", 1): Expression("dot", -0.012, -0.022, 0.040, 0.070, -0.014, blush=0.5),
    ("worried", 3): Expression("look", -0.014, -0.042, 0.074, 0.092, 0, 0, "wave", 0.3),
    ("afraid", 1): Expression("look", 0, -0.034, 0.046, 0.066, 0, 0, "wave", 0.3),
    ("afraid", 3): Expression("wide", 0, -0.058, 0.078, 0.082, -0.03, 0.085, "frown", 0),
    ("surprised", 1): Expression("dot", 0, -0.046, 0, 0.036, 0, 0.062, "o", 0.6),
    ("ashamed", 1): Expression("dot", 0.024j, 0, 0.034, 0.05, -0.016, 0, "skew", 1.4, warm=True),
    ("tired", 1): Expression(
        "lid",
        0.008j,
        0,
        0.026,
        0.066,
        -0.004,
        blush=0.5,
        lid=0.15,
        lid_slope=0.28,
        lid_bow=0.4,
    ),
    ("tired", 3): Expression(
        "lid",
        0.010j,
        -0.016,
        0.034,
        0.056,
        -0.018,
        0,
        "skew",
        0.2,
        extra="bags",
        lid=0.9,
        lid_slope=0.24,
        lid_bow=-0.3,
    ),
    ("hurt", 1): Expression("dot", 0.006j, -0.004, 0.050, 0.070, 0, 0, "wave", 0.7),
    ("confused", 1): Expression("dot", -0.010j, -0.008, 0.010, 0.066, 0, 0, "skew"),
    ("thinking", 1): Expression("dot", 0.018 - 0.020j, -0.018, 0.010, 0.055, 0.008),
}
"""Where strength shows in more than brows and mouth."""
TELLING = {
    "joy": (3, 1, 3), "happy": (0, 1, 3), "friendly": (0, 1, 3), "loving": (3, 1, 2),
    "proud": (1, 1, 3), "hopeful": (2, 1, 2), "relieved": (2, 1, 3), "brave": (0, 2, 2),
    "calm": (0, 0, 2), "sad": (1, 3, 2), "tearful": (2, 3, 1), "crying": (3, 3, 2),
    "worried": (0, 3, 2), "afraid": (3, 3, 1), "angry": (1, 4, 1), "furious": (1, 4, 2),
    "jealous": (4, 2, 3),
    "surprised": (3, 1, 2), "ashamed": (3, 2, 1), "tired": (3, 0, 1), "confused": (2, 1, 2),
    "hurt": (3, 2, 2), "thinking": (3, 1, 1), "talking": (0, 0, 2), "asleep": (4, 0, 1),
}  # fmt: skip
"""How much eyes, brows and mouth tell of a feeling; of two each keeps where it tells most."""
_NOTHING = (0, 0, 0)
_SHARES = tuple((e, b, m) for e in (0, 1) for b in (0, 1) for m in (0, 1) if 0 < e + b + m < 3)
"""Which of two feelings has eyes, brows and mouth: neither has all."""


def find_expression(feeling: Feeling, second: Feeling | None = None) -> Expression:
    """Return the face of a feeling at its strength, mixed with a second feeling if there is one.

    Each feeling keeps the part of the face in which it tells most: sad brows over a small smile
    read as "happy and sad", low brows over a tear as "angry and sad".
    """
    first = _expression(feeling)
    if second is None or second.name == feeling.name:
        return first
    faces = (first, _expression(second))
    tells = tuple(TELLING.get(one.name, _NOTHING) for one in (feeling, second))
    shares = max(_SHARES, key=lambda row: sum(tells[who][part] for part, who in enumerate(row)))
    eyes, brows, mouth = (faces[who] for who in shares)
    return Expression(
        eyes.eyes, eyes.gaze, brows.brow_lift, brows.brow_slope,
        mouth.mouth_width, mouth.mouth_curve, mouth.mouth_open, mouth.mouth,
        max(face.blush for face in faces), _tears_of(faces),
        faces[0].extra or faces[1].extra, faces[0].warm or faces[1].warm,
        eyes.lid, eyes.lid_slope, eyes.lid_bow,
    )  # fmt: skip


def _tears_of(faces: Sequence[Expression]) -> int:
    """Return the tears of a mixed face: one where somebody weeps or is sad."""
    return min(1, max(face.tears or _is_sad(face) for face in faces))


def _is_sad(face: Expression) -> int:
    return int(face.mouth == "line" and face.mouth_curve < SAD_MOUTH and face.brow_slope > 0)


def _expression(feeling: Feeling) -> Expression:
    name = STRONGER.get(feeling.name, {}).get(feeling.strength, feeling.name)
    full = AT_STRENGTH.get((feeling.name, feeling.strength)) or FEELINGS.get(name, FEELINGS["calm"])
    factor = STRENGTHS.get(feeling.strength, 1.0)
    if factor == 1.0 or full != FEELINGS.get(feeling.name):
        return full
    return replace(
        full,
        brow_lift=full.brow_lift * factor,
        brow_slope=full.brow_slope * factor,
        mouth_width=full.mouth_width * (0.6 + 0.4 * factor),
        mouth_curve=full.mouth_curve * factor,
        mouth_open=full.mouth_open * (0.5 + 0.5 * factor),
        blush=full.blush * (0.5 + 0.5 * factor),
    )
