"""Bodies stand on the ground, sit on seats, and reach for things, at every age and both ways."""

import pytest

from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.poses import FACE_COVERED, POSES
from wnp.drawing.people.posing import BACK, FRONT, Stance, pose_figure, reach_for, shifted, sole
from wnp.geometry import Box
from wnp.model.family import AgeBand
from wnp.model.scene import Feeling

ON_GROUND = sorted(name for name, pose in POSES.items() if pose.rests in ("feet", "knee", "hip"))
INSIDE_OTHERS = {"carried", "in-arms"}
GROUND = 400 + 600j


def posed(pose="stand", band=AgeBand.ADULT, *, facing=1, scale=1.3, **options):
    look = Appearance(band=band)
    return pose_figure(look, Stance(pose, facing=facing, **options), scale=scale, at=GROUND)


def lowest(body):
    """Return the lowest point of soles, knees and seat, in pixels below the ground line."""
    half, under = body.measures.leg_width / 2, sole(body.measures)
    points = [leg.end.imag + under for leg in body.legs]
    if body.pose.rests != "feet":
        points += [leg.bend.imag + half for leg in body.legs]
        points.append(body.pelvis.imag + 2 + half)
    return max(points)


@pytest.mark.parametrize("band", AgeBand)
@pytest.mark.parametrize("facing", [1, -1])
@pytest.mark.parametrize("pose", ON_GROUND)
def test_every_pose_touches_the_ground(pose, facing, band):
    if pose == "kneel":
        return
    body = posed(pose, band, facing=facing)

    assert lowest(body) == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize("band", list(AgeBand)[1:])
def test_who_kneels_has_a_knee_or_a_sole_on_the_ground(band):
    body = posed("kneel", band)
    knee = body.legs[BACK].bend.imag + body.measures.leg_width / 2
    front_sole = body.legs[FRONT].end.imag + sole(body.measures)

    assert max(knee, front_sole) == pytest.approx(0, abs=0.01)


def test_who_jumps_is_in_the_air():
    assert lowest(posed("jump")) < -20


def test_a_seat_sets_the_height_of_the_pelvis():
    body = posed("sit", AgeBand.CHILD, seat=80.0)

    assert body.pelvis.imag == pytest.approx(-80 - 2 - body.measures.leg_width / 2)


def test_feet_do_not_go_through_the_floor_on_a_low_seat():
    body = posed("sit", seat=40.0)

    assert max(leg.end.imag for leg in body.legs) + sole(body.measures) <= 0.01


@pytest.mark.parametrize("pose", sorted(set(POSES) - FACE_COVERED - INSIDE_OTHERS))
@pytest.mark.parametrize("band", [AgeBand.CHILD, AgeBand.ADULT])
def test_hands_leave_the_mouth_and_the_eyes_free(pose, band):
    body = posed(pose, band)
    middle = body.head_move.at(0.1 + 0.1j)
    radius = 0.16 * abs(body.head_move.factor)
    face = Box(
        middle.real - radius, middle.imag - radius, middle.real + radius, middle.imag + radius
    )

    assert [hand.overlap(face) for hand in body.hand_boxes] == [0, 0]


def test_facing_left_mirrors_everything():
    right, left = posed("point"), posed("point", facing=-1)

    for side in (FRONT, BACK):
        assert left.hand(side).real - 400 == pytest.approx(400 - right.hand(side).real)
        assert left.hand(side).imag == pytest.approx(right.hand(side).imag)
    assert (right.facing, left.facing) == (1, -1)


@pytest.mark.parametrize("facing", [1, -1])
def test_a_hand_reaches_the_very_point(facing):
    body = posed(facing=facing)
    target = body.on_torso(1.6, 0.5)

    assert abs(reach_for(body, FRONT, target).hand(FRONT) - target) < 1


def test_a_point_out_of_reach_stretches_the_arm_towards_it():
    body = posed()
    far = body.shoulder(FRONT) + 900

    hand = reach_for(body, FRONT, far).hand(FRONT)
    assert hand.imag == pytest.approx(far.imag, abs=8)
    assert hand.real > body.shoulder(FRONT).real + 100


def test_a_shifted_body_moves_as_a_whole():
    body = posed()

    assert shifted(body, 50j).hand(BACK) == body.hand(BACK) + 50j
    assert shifted(body, 50).head_box.left == pytest.approx(body.head_box.left + 50)


def test_boxes_lie_inside_each_other():
    body = posed("wave", AgeBand.CHILD)

    assert body.head_box.holds(body.face_box)
    assert body.figure_box.holds(body.head_box)
    assert all(body.figure_box.holds(hand) for hand in body.hand_boxes)


def test_wide_hair_counts_for_the_width():
    bald = pose_figure(Appearance(hair="bald"), Stance(), scale=1, at=0)
    tails = pose_figure(Appearance(hair="pigtails"), Stance(), scale=1, at=0)

    assert tails.head_box.width > 1.5 * bald.head_box.width


def test_the_side_towards_a_point_depends_on_the_facing():
    assert posed().side_towards(900 + 300j) == FRONT
    assert posed(facing=-1).side_towards(900 + 300j) == BACK


def test_babies_sit_and_people_in_wheelchairs_stay_in_them():
    chair = Appearance(band=AgeBand.CHILD, aids=("wheelchair",))

    assert posed("stand", AgeBand.BABY).pose.rests == "hip"
    assert pose_figure(chair, Stance("wave"), scale=1, at=0).pose.rests == "seat"


def test_a_walking_stick_comes_along():
    look = Appearance(band=AgeBand.ELDER, aids=("stick",))

    assert pose_figure(look, Stance("stand"), scale=1, at=0).pose.stick


def test_without_a_pose_the_feeling_decides():
    body = posed("", feeling=Feeling("angry"))

    assert body.pose == POSES["arms-crossed"]


def test_who_lies_is_longer_than_high():
    box = posed("lie").figure_box

    assert box.width > 2 * box.height
    assert box.bottom <= GROUND.imag + 12


def test_the_head_radius_is_half_the_head():
    assert posed().head_radius == pytest.approx(1.3 * 98 / 2)
