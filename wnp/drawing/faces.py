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
    """`sweat`, `bags` or `one-brow`."""
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
    "relieved": Expression("shut", 0, -0.016, 0.046, 0.100, 0.064, blush=0.9),
    "brave": Expression("dot", 0, 0.010, -0.024, 0.110, 0.058, blush=0.8),
    "sad": Expression("dot", 0.014j, -0.010, 0.062, 0.078, -0.066),
    "tearful": Expression("dot", 0.012j, -0.010, 0.064, 0.070, 0, 0, "wave", 0.7, 1),
    "crying": Expression("shut", 0, -0.005, 0.064, 0.085, -0.055, 0.085, "frown", 1, 2),
    "worried": Expression("dot", -0.014, -0.030, 0.062, 0.080, 0, 0, "wave", 0.4, extra="sweat"),
    "afraid": Expression("wide", 0, -0.046, 0.064, 0.062, -0.030, 0.062, "frown", 0.1),
    "angry": Expression("lid", 0, 0.034, -0.066, 0.085, -0.055, blush=1, lid=-0.75, lid_slope=-0.4),
    "furious": Expression(
        "lid", 0, 0.034, -0.070, 0.09, -0.03, 0.115, "shout", 1.3, lid=-0.75, lid_slope=-0.4
    ),
    "surprised": Expression("wide", 0, -0.060, 0, 0.050, 0, 0.100, "o", 0.6),
    "ashamed": Expression(
        "shut", -0.010 + 0.02j, 0.004, 0.052, 0.05, -0.02, 0, "skew", 2.1, warm=True
    ),
    "tired": Expression(
        "lid",
        0.010j,
        0.000,
        0.026,
        0.048,
        0,
        0.062,
        "o",
        0.2,
        extra="bags",
        lid=0.25,
        lid_slope=0.22,
    ),
    "confused": Expression(
        "look", -0.014 - 0.012j, -0.016, 0.016, 0.072, -0.010, 0, "skew", extra="one-brow"
    ),
    "hurt": Expression("squeeze", 0, 0.012, 0.056, 0.090, -0.050, 0.045, "frown", 0.9),
    "thinking": Expression("look", 0.017 - 0.022j, -0.026, 0.010, 0.050, 0.010, blush=0.6),
    "talking": Expression("dot", 0, -0.010, 0.008, 0.078, 0.028, 0.082, "smile", 0.8),
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
