"""How large the parts of a body are, from birth to old age. Tables from the illustration guide.

Lengths are units (u): an adult is about 367 u tall. Face measures are head heights, counted from
the middle of the head.
"""

from __future__ import annotations

from wnp.model.family import AgeBand
from wnp.values import Value, field_names


class Measures(Value, frozen=True):
    """The lengths and half widths of a body in units."""

    head: float
    """Head height (H)."""
    torso: float
    """Neck base to hip."""
    leg: float
    """Hip to ankle."""
    arm: float
    """Shoulder to wrist."""
    shoulder: float
    hip: float
    waist: float
    arm_width: float
    leg_width: float
    neck: float
    """Visible neck; negative where the head overlaps the torso."""

    def scaled(self, factor: float) -> Measures:
        """Return the same body, larger or smaller as a whole."""
        return Measures(*(factor * getattr(self, name) for name in field_names(Measures)))

    def built(self, build: str) -> Measures:
        """Return the body with another build: `slim`, `middle`, `round`, `big`."""
        wide = BUILD_FACTORS.get(build, 1.0)
        return Measures(
            self.head, self.torso, self.leg, self.arm,
            self.shoulder * (0.7 + 0.3 * wide), self.hip * (0.35 + 0.65 * wide), self.waist * wide,
            self.arm_width * (0.7 + 0.3 * wide), self.leg_width * (0.7 + 0.3 * wide), self.neck,
        )  # fmt: skip


class FaceShape(Value, frozen=True):
    """Where the face sits in the head: the younger, the lower and the further apart."""

    half_width: float
    cheek: float
    eye_line: float
    eye_distance: float
    eye_radius: float
    brow_line: float
    nose_line: float
    mouth_line: float


BUILD_FACTORS = {"slim": 0.88, "middle": 1.0, "round": 1.2, "big": 1.34}
BODIES = {
    AgeBand.BABY: Measures(70, 52, 30, 46, 24, 29, 30, 19, 22, -8),
    AgeBand.TODDLER: Measures(84, 62, 46, 62, 28, 31, 32, 19, 23, -7),
    AgeBand.CHILD: Measures(92, 82, 78, 88, 33, 33, 33, 20, 24, -5),
    AgeBand.SCHOOLCHILD: Measures(93, 90, 90, 97, 35, 34, 33.5, 20.5, 24.5, -3),
    AgeBand.TEEN: Measures(95, 108, 116, 118, 39, 36, 34, 21, 26, 2),
    AgeBand.ADULT: Measures(98, 126, 128, 132, 45, 41, 40, 23, 29, 5),
    AgeBand.ELDER: Measures(97, 120, 110, 124, 43, 43, 45, 23, 29, 0),
}
FACES = {
    AgeBand.BABY: FaceShape(0.56, 1.14, 0.100, 0.185, 0.040, -0.030, 0.165, 0.265),
    AgeBand.TODDLER: FaceShape(0.53, 1.10, 0.080, 0.180, 0.040, -0.060, 0.150, 0.262),
    AgeBand.CHILD: FaceShape(0.515, 1.05, 0.055, 0.175, 0.039, -0.090, 0.135, 0.255),
    AgeBand.SCHOOLCHILD: FaceShape(0.505, 1.03, 0.045, 0.172, 0.038, -0.098, 0.132, 0.253),
    AgeBand.TEEN: FaceShape(0.485, 1.00, 0.025, 0.168, 0.036, -0.115, 0.125, 0.250),
    AgeBand.ADULT: FaceShape(0.475, 0.98, 0.010, 0.165, 0.035, -0.130, 0.120, 0.248),
    AgeBand.ELDER: FaceShape(0.485, 1.03, 0.020, 0.165, 0.034, -0.120, 0.125, 0.250),
}
SIZES = {
    0: 0.96, 1: 0.92, 2: 1.0, 3: 1.09, 4: 0.88, 5: 0.92, 6: 0.96, 7: 1.0, 8: 0.955, 9: 0.98,
    10: 1.0, 11: 1.03, 12: 0.92, 13: 0.95, 14: 0.98, 15: 1.0, 16: 1.01, 17: 1.02,
}  # fmt: skip
"""How large somebody of an exact age is within the age band."""


def size_at(age: int | None) -> float:
    """Return the size within the age band; 1 where the age is unknown or grown up."""
    return SIZES.get(age, 1.0) if age is not None else 1.0
