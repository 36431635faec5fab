"""Faces: one row a feeling, drawn with dots, short brows and one mouth line.

Lengths are head heights. How strong a feeling may look is part of the table: nobody is a monster,
fear looks startled and never horrified, a mouth never shows teeth.
"""

from __future__ import annotations

from wnp.model.scene import Feeling
from wnp.values import Value, replace


class Expression(Value, frozen=True):
    """What a feeling does to eyes, brows, mouth and cheeks."""

    eyes: str = "dot"
    """`dot`, `wide`, `arc`, `shut`, `squeeze`, `half`, `low`."""
    gaze: complex = 0
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
    """`sweat`, `bags` or `one-brow`."""
    warm: bool = False
    """Cheeks so warm that they are told even where nothing is red."""


FEELINGS = {
    "neutral": Expression(),
    "calm": Expression("dot", 0, 0, 0.010, 0.095, 0.048, blush=0.8),
    "friendly": Expression("dot", 0, -0.006, 0.014, 0.105, 0.060, blush=0.9),
    "earnest": Expression("dot", 0, -0.004, 0.024, 0.085, 0.012, blush=0.7),
    "happy": Expression("dot", 0, -0.010, 0.005, 0.125, 0.085, blush=1),
    "joy": Expression("arc", 0, -0.020, 0, 0.130, 0.060, 0.130, "smile", 1),
    "loving": Expression("arc", 0, -0.010, 0.012, 0.105, 0.070, blush=1.2, warm=True),
    "proud": Expression("dot", -0.010j, -0.022, -0.006, 0.120, 0.074, blush=1.1),
    "hopeful": Expression("dot", -0.018j, -0.028, 0.030, 0.095, 0.046, blush=0.8),
    "relieved": Expression("shut", 0, -0.012, 0.026, 0.100, 0.056, blush=0.9),
    "brave": Expression("dot", 0, 0.006, -0.012, 0.100, 0.050, blush=0.8),
    "sad": Expression("dot", 0.012j, -0.005, 0.048, 0.080, -0.050),
    "tearful": Expression("dot", 0.012j, -0.005, 0.055, 0.075, -0.045, blush=0.7, tears=1),
    "crying": Expression("shut", 0, -0.005, 0.060, 0.080, -0.050, 0.055, "frown", 1, 2),
    "worried": Expression("dot", 0, -0.015, 0.055, 0.080, -0.012, 0, "wave"),
    "afraid": Expression("wide", 0, -0.040, 0.060, 0.055, -0.020, 0.050, "frown", 0.2, 0, "sweat"),
    "angry": Expression("dot", 0, 0.030, -0.062, 0.085, -0.045, blush=0.9),
    "furious": Expression("dot", 0, 0.030, -0.065, 0.090, -0.030, 0.110, "shout", 1),
    "surprised": Expression("wide", 0, -0.050, 0, 0.045, 0, 0.085, "o", 0.6),
    "ashamed": Expression("low", 0.030j, -0.005, 0.040, 0.060, -0.018, 0, "skew", 1.7, warm=True),
    "tired": Expression("half", 0.010j, 0.005, 0.025, 0.070, -0.010, blush=0.2, extra="bags"),
    "confused": Expression(
        "dot", -0.010j, -0.015, 0.020, 0.070, -0.010, 0, "skew", extra="one-brow"
    ),
    "hurt": Expression("squeeze", 0, 0.010, 0.050, 0.080, -0.030, 0, "wave", 0.8),
    "thinking": Expression("dot", 0.020 - 0.022j, -0.020, 0.012, 0.060, 0, 0, "skew"),
    "talking": Expression("dot", 0, -0.008, 0.008, 0.070, 0.028, 0.065, "smile", 0.8),
    "asleep": Expression("shut", 0.010j, 0, 0.010, 0.045, 0.030, blush=0.8),
}
STRENGTHS = {1: 0.62, 2: 1.0, 3: 1.25}
"""How far brows and mouth go for a little, plainly, strongly."""
STRONGER = {"tearful": {3: "crying"}, "crying": {1: "tearful"}, "furious": {1: "angry"}}
"""Where another strength is another face."""


def find_expression(feeling: Feeling, second: Feeling | None = None) -> Expression:
    """Return the face of a feeling at its strength, mixed with a second feeling if there is one.

    Of two feelings the first keeps eyes and mouth, the second shows in the brows and cheeks:
    sad brows over a small smile read as "happy and sad" at once.
    """
    first = _expression(feeling)
    if second is None:
        return first
    other = _expression(second)
    return replace(
        first,
        brow_lift=0.3 * first.brow_lift + 0.7 * other.brow_lift,
        brow_slope=0.25 * first.brow_slope + 0.75 * other.brow_slope,
        mouth_curve=0.75 * first.mouth_curve + 0.25 * other.mouth_curve,
        mouth_width=0.75 * first.mouth_width + 0.25 * other.mouth_width,
        blush=(first.blush + other.blush) / 2,
        tears=min(1, first.tears + other.tears),
        extra=first.extra or other.extra,
    )


def _expression(feeling: Feeling) -> Expression:
    name = STRONGER.get(feeling.name, {}).get(feeling.strength, feeling.name)
    full = FEELINGS.get(name, FEELINGS["calm"])
    factor = STRENGTHS.get(feeling.strength, 1.0)
    if factor == 1.0 or name != feeling.name:
        return full
    return replace(
        full,
        brow_lift=full.brow_lift * factor,
        brow_slope=full.brow_slope * factor,
        mouth_curve=full.mouth_curve * factor,
        mouth_open=full.mouth_open * (0.5 + 0.5 * factor),
        blush=full.blush * (0.5 + 0.5 * factor),
    )
