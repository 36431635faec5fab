"""How people stand who lean on something: a stick, crutches, a walking frame, a white cane.

In: the aids of a person and the pose that was asked for. Out: the pose with a hand at the aid. Of
two hands one may be busy, then the other one leans; who sits or kneels has laid the aid aside.
"""

from __future__ import annotations

from wnp.drawing.people.poses import POSES, Angles, Pose
from wnp.values import replace

FREE = ("stand", "front", "walk", "limp", "back", "walk-away")
"""Poses in which both hands are free to lean."""
HANGING = 22
"""Degrees from straight down up to which an arm hangs and may lean instead."""
_PROP = Angles(-26, -12)
LEANING = {
    "stick": POSES["stick-walk"],
    "crutches": Pose(
        Angles(28, 12), Angles(-28, -12), Angles(3, 2), Angles(-3, -2), lean=3, turn=0.4,
        hands=("fist", "fist"),
    ),
    "walking-frame": Pose(
        Angles(14, 64), Angles(36, 62), Angles(6, 2), Angles(-6, -8), lean=6, turn=0.55,
        hands=("fist", "fist"),
    ),
    "white-cane": Pose(
        Angles(26, 46), Angles(-14, -8), Angles(5, 2), Angles(-4, -6), turn=0.5,
        hands=("fist", "mitt"),
    ),
}  # fmt: skip
"""How somebody stands with both hands free, by aid."""
IN_ONE_HAND = frozenset({"stick", "crutches", "white-cane"})
_REACH = {
    ("walking-frame", "feet"): (0.0, 204.0), ("crutches", "feet"): (76.0, 76.0),
    ("stick", "feet"): (0.0, 90.0), ("white-cane", "feet"): (0.0, 184.0),
    ("walking-frame", "seat"): (136.0, 0.0), ("crutches", "seat"): (118.0, 0.0),
    ("stick", "seat"): (104.0, 0.0), ("white-cane", "seat"): (104.0, 0.0),
}  # fmt: skip
"""How far an aid stands out behind and before who stands or sits, in units of an adult."""
_ADULT_HEAD = 98


def aid_reach(aids: tuple[str, ...], rests: str, head: float) -> tuple[float, float]:
    """Return how far what somebody leans on stands out behind and before, in units."""
    aid = aid_to_lean_on(aids)
    if not aid or "wheelchair" in aids:
        return 0.0, 0.0
    behind, before = _REACH.get((aid, rests), (0.0, 0.0))
    return behind * head / _ADULT_HEAD, before * head / _ADULT_HEAD


def aid_to_lean_on(aids: tuple[str, ...]) -> str:
    """Return what a person leans on, or an empty text."""
    return next((aid for aid in LEANING if aid in aids), "")


def leaning_pose(pose: Pose, name: str, aids: tuple[str, ...]) -> Pose:
    """Return a standing pose with a hand at what the person leans on."""
    aid = aid_to_lean_on(aids)
    if not aid or pose.rests != "feet":
        return pose
    if name in FREE:
        row = LEANING[aid]
        legs = pose if name in ("walk", "walk-away") and aid != "stick" else row
        posed = replace(row, front_leg=legs.front_leg, back_leg=legs.back_leg)
        return replace(posed, from_behind=True, turn=pose.turn) if pose.from_behind else posed
    back = pose.back_arm
    if aid in IN_ONE_HAND and isinstance(back, Angles) and abs(back.upper) <= HANGING:
        return replace(pose, back_arm=_PROP, hands=(pose.hands[0], "fist"))
    return pose
