"""Children on backs and laps: heads stand beside each other."""

import pytest

from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.posing import BACK, FRONT, Stance, pose_figure
from wnp.drawing.staging.lifting import on_lap, piggyback
from wnp.model.family import AgeBand

BIG = [AgeBand.TEEN, AgeBand.ADULT, AgeBand.ELDER]
SMALL = [AgeBand.TODDLER, AgeBand.CHILD, AgeBand.SCHOOLCHILD]


def body(band, pose, sign):
    return pose_figure(Appearance(band=band), Stance(pose, facing=sign), scale=1.2, at=400 + 600j)


@pytest.mark.parametrize("big", BIG)
@pytest.mark.parametrize("small", SMALL)
@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(("lift", "pose"), [(piggyback, "stand"), (on_lap, "sit-front")])
def test_no_face_is_covered(lift, pose, big, small, sign):
    adult, child = lift(body(big, pose, sign), body(small, "stand", -sign)).bodies

    assert adult.face_box.overlap(child.face_box) == 0
    for face, hands in ((child.face_box, adult.hand_boxes), (adult.face_box, child.hand_boxes)):
        assert all(face.overlap(hand) == 0 for hand in hands)


def test_a_child_on_a_back_is_off_the_ground():
    adult, child = piggyback(
        body(AgeBand.ADULT, "stand", 1), body(AgeBand.CHILD, "stand", 1)
    ).bodies
    lowest = max(child.place.at(child.legs[side].end).imag for side in (FRONT, BACK))

    assert lowest < adult.place.shift.imag - 60
