"""How a feeling shows in the body: shoulders, trunk and how the head is carried.

In: feelings and strengths. Out: a `Bearing`, which a pose takes on besides what arms and legs do.
"""

from __future__ import annotations

from wnp.drawing.people.bodies import Measures
from wnp.model.scene import Feeling
from wnp.values import Value, replace


class Bearing(Value, frozen=True):
    """What a feeling does to trunk and head; 0 everywhere is upright and at ease."""

    slump: float = 0.0
    """The share of the trunk that is lost where somebody sinks together; below 0 grows taller."""
    shoulders: float = 0.0
    """How far shoulders hang, in head heights; below 0 they are pulled up."""
    narrow: float = 0.0
    """The share by which shoulders draw in; below 0 the chest is broad."""
    bow: complex = 0
    """Where the head goes, in head heights: forward, and down between the shoulders."""
    nod: float = 0.0
    """Above 0 looks down, below 0 up."""
    tilt: float = 0.0
    """Degrees the head leans to the side that is faced."""
    lean: float = 0.0
    """Degrees the trunk leans forward."""


UPRIGHT = Bearing()
BEARINGS = {
    "friendly": Bearing(tilt=4),
    "happy": Bearing(slump=-0.01, narrow=-0.02, tilt=3, nod=-0.1),
    "joy": Bearing(slump=-0.02, narrow=-0.03, nod=-0.3),
    "loving": Bearing(tilt=8),
    "proud": Bearing(slump=-0.035, narrow=-0.07, bow=-0.01j, nod=-0.6),
    "hopeful": Bearing(slump=-0.02, nod=-0.7, tilt=-4),
    "relieved": Bearing(0.02, 0.10, 0.03, tilt=5, nod=-0.3),
    "brave": Bearing(slump=-0.03, narrow=-0.06, nod=-0.1),
    "sad": Bearing(0.05, 0.06, 0.09, 0.06 + 0.06j, 0.75, 5, 3),
    "tearful": Bearing(0.04, 0.05, 0.08, 0.05 + 0.05j, 0.5, 4, 2),
    "crying": Bearing(0.05, 0.0, 0.08, 0.05 + 0.05j, 0.4, 4, 3),
    "worried": Bearing(0.02, -0.03, 0.06, 0.02 + 0.03j, 0.0, -4),
    "afraid": Bearing(0.03, -0.07, 0.08, -0.04 + 0.05j, 0.0, -3, -4),
    "angry": Bearing(0.0, -0.05, -0.02, 0.04 + 0.04j, 0.25, 0, 2),
    "furious": Bearing(0.0, -0.05, -0.03, 0.05 + 0.03j, 0.1, 0, 3),
    "jealous": Bearing(0.02, -0.02, 0.02, 0.02 + 0.03j, 0.2, -6),
    "surprised": Bearing(-0.02, -0.04, 0.0, -0.03, -0.3, 0, -3),
    "ashamed": Bearing(0.05, -0.02, 0.12, 0.07 + 0.09j, 0.9, 4, 3),
    "tired": Bearing(0.07, 0.08, 0.08, 0.05 + 0.07j, 0.3, 12, 3),
    "confused": Bearing(shoulders=-0.03, tilt=9),
    "hurt": Bearing(0.06, -0.02, 0.06, 0.05 + 0.06j, 0.5, 2, 4),
    "thinking": Bearing(nod=-0.3, tilt=5),
}
DEGREES = {1: 0.5, 2: 1.0, 3: 1.3}
"""How much of it a little, plainly, strongly show."""


def find_bearing(feeling: Feeling) -> Bearing:
    """Return the bearing of a feeling at its strength."""
    full = BEARINGS.get(feeling.name, UPRIGHT)
    share = DEGREES.get(feeling.strength, 1.0)
    if share == 1.0 or full is UPRIGHT:
        return full
    return Bearing(
        share * full.slump, share * full.shoulders, share * full.narrow, share * full.bow,
        share * full.nod, share * full.tilt, share * full.lean,
    )  # fmt: skip


def borne(sizes: Measures, bearing: Bearing) -> Measures:
    """Return the measures of a body that sinks together or draws itself up."""
    if not bearing.slump and not bearing.narrow:
        return sizes
    return replace(
        sizes,
        torso=sizes.torso * (1 - bearing.slump),
        shoulder=sizes.shoulder * (1 - bearing.narrow),
    )
