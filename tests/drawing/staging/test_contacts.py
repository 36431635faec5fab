"""Hands really meet, arms lie where they belong, and nobody's face is covered."""

import pytest

from wnp.drawing.figures.figure import LAYERS, draw_figure
from wnp.drawing.ink import Warp
from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.posing import BACK, FRONT, Stance, pose_figure
from wnp.drawing.staging.contacts import (
    CONTACTS,
    carry,
    comfort,
    hide_behind,
    hold,
    hold_baby,
    hold_hands,
    hug,
)
from wnp.geometry import Box
from wnp.model.family import AgeBand

BANDS = [AgeBand.TODDLER, AgeBand.CHILD, AgeBand.SCHOOLCHILD, AgeBand.TEEN, AgeBand.ADULT]
PAIRS = [(one, other) for one in BANDS for other in BANDS]


def standing(band, x, *, facing=1, hair="short", pose="stand"):
    look = Appearance(band=band, hair=hair)
    return pose_figure(look, Stance(pose, facing=facing), scale=1.2, at=x + 600j)


def mouth(body):
    spot = body.head_move.at(0.08 + 0.25j)
    return Box(spot.real - 12, spot.imag - 10, spot.real + 12, spot.imag + 10)


def eyes(body):
    spot = body.head_move.at(0.04 + 0.02j)
    reach = 0.2 * abs(body.head_move.factor)
    return Box(spot.real - reach, spot.imag - 12, spot.real + reach, spot.imag + 12)


@pytest.mark.parametrize(("one", "other"), PAIRS)
@pytest.mark.parametrize("gap", [110, 160, 260, 500])
@pytest.mark.parametrize("sign", [1, -1])
def test_joined_hands_are_within_six_pixels(one, other, gap, sign):
    contact = hold_hands(
        standing(one, 400, facing=sign), standing(other, 400 + sign * gap, facing=-sign)
    )
    left, right = contact.bodies

    assert abs(left.hand(FRONT) - right.hand(FRONT)) <= 6.5


def test_people_who_face_the_same_way_join_a_front_and_a_back_hand():
    left, right = hold_hands(standing(AgeBand.ADULT, 400), standing(AgeBand.CHILD, 540)).bodies

    assert abs(left.hand(FRONT) - right.hand(BACK)) <= 6.5


def test_people_too_far_apart_move_together_evenly():
    left, right = hold_hands(
        standing(AgeBand.CHILD, 200), standing(AgeBand.CHILD, 900, facing=-1)
    ).bodies

    assert left.place.shift.real - 200 == pytest.approx(900 - right.place.shift.real)
    assert right.place.shift.real - left.place.shift.real < 320


@pytest.mark.parametrize(("big", "small"), [pair for pair in PAIRS if pair[0] >= pair[1]])
@pytest.mark.parametrize("sign", [1, -1])
def test_in_a_hug_hands_lie_on_the_other_body(big, small, sign):
    one, other = hug(
        standing(big, 400, facing=sign), standing(small, 400 + sign * 150, facing=-sign)
    ).bodies

    for body, partner in ((one, other), (other, one)):
        hand = body.hand(FRONT)
        middle = partner.on_torso(0, 0.5)
        reach = 1.3 * partner.measures.shoulder * partner.scale
        assert abs(hand.real - middle.real) < reach
    assert mouth(one).overlap(other.face_box) == 0
    assert one.face_box.overlap(other.face_box) < 0.2 * one.face_box.width * one.face_box.height


def test_a_grown_up_kneels_down_to_a_child_who_is_hugged():
    big, small = hug(standing(AgeBand.ADULT, 400), standing(AgeBand.CHILD, 520)).bodies

    assert (big.pose.rests, small.pose.rests) == ("knee", "feet")
    assert (big.facing, small.facing) == (1, -1)


def test_a_hug_draws_every_layer_once():
    order = hug(standing(AgeBand.ADULT, 400), standing(AgeBand.CHILD, 520)).order

    assert len(set(order)) == len(order)
    assert {name for who, name in order if who == 0} == set(LAYERS) - {"both"} | {"front-hand"}


def test_in_a_hug_the_smaller_face_comes_after_the_bigger_one():
    order = hug(standing(AgeBand.ADULT, 400), standing(AgeBand.CHILD, 520)).order

    assert order.index((1, "head")) > order.index((0, "head"))
    assert order.index((1, "head")) > order.index((0, "front-arm"))


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_comforting_hand_lies_on_the_far_shoulder(one, other):
    helper, comforted = comfort(standing(one, 400), standing(other, 520)).bodies
    shoulder = comforted.shoulder(FRONT)

    reach = 0.98 * helper.measures.arm * helper.scale
    if abs(shoulder - helper.shoulder(FRONT)) < reach:
        assert abs(helper.hand(FRONT) - shoulder) < 16


def test_a_comforting_hand_is_drawn_once_more_in_front():
    order = comfort(standing(AgeBand.ADULT, 400), standing(AgeBand.CHILD, 520)).order

    assert order[-1] == (0, "front-hand")


@pytest.mark.parametrize("sign", [1, -1])
def test_a_carried_toddler_keeps_its_face_free(sign):
    adult, toddler = carry(
        standing(AgeBand.ADULT, 400, facing=sign), standing(AgeBand.TODDLER, 500)
    ).bodies

    for hand in (*adult.hand_boxes, *toddler.hand_boxes):
        assert hand.overlap(mouth(toddler)) == hand.overlap(eyes(toddler)) == 0
    assert adult.face_box.overlap(toddler.face_box) == 0
    assert toddler.facing == -sign


@pytest.mark.parametrize("sign", [1, -1])
def test_a_baby_in_arms_is_wrapped_and_its_face_is_free(sign):
    adult, baby = hold_baby(
        standing(AgeBand.ADULT, 400, facing=sign), standing(AgeBand.BABY, 500)
    ).bodies

    assert baby.pose.bundled
    assert all(hand.overlap(mouth(baby)) == 0 for hand in adult.hand_boxes)
    assert draw_figure(baby, Warp(1), 5).only("head", "knees")


def test_who_is_carried_depends_on_age():
    adult = standing(AgeBand.ADULT, 400)

    assert hold(adult, standing(AgeBand.BABY, 500)).bodies[1].pose.bundled
    assert not hold(adult, standing(AgeBand.TODDLER, 500)).bodies[1].pose.bundled


def test_every_contact_of_the_table_draws():
    for contact in CONTACTS.values():
        done = contact(standing(AgeBand.ADULT, 400), standing(AgeBand.TODDLER, 520))
        layers = [draw_figure(body, Warp(2), 5) for body in done.bodies]

        assert [layers[who].only(name) for who, name in done.order]


@pytest.mark.parametrize("touch", [comfort, hide_behind])
@pytest.mark.parametrize("hair", ["short", "pigtails"])
def test_a_child_beside_a_grown_up_keeps_its_face(touch, hair):
    child = standing(AgeBand.CHILD, 480, facing=-1, hair=hair)
    small, tall = touch(child, standing(AgeBand.ADULT, 400)).bodies

    face, body = small.face_box, tall.figure_box
    assert face.grown(-0.2 * face.width).overlap(body) < 0.25 * face.width * face.height
    assert tall.face_box.overlap(small.head_box) == 0


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_no_hand_of_a_hug_lies_near_the_hips_of_the_other(one, other):
    big, small = sorted((one, other), key=BANDS.index, reverse=True)
    bodies = hug(standing(big, 400), standing(small, 520, facing=-1)).bodies

    for mine, theirs in (bodies, bodies[::-1]):
        hands = [mine.hand(side) for side in (FRONT, BACK) if not mine.arms[side].behind]
        assert max(hand.imag for hand in hands) < theirs.on_torso(0, 0.2).imag


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_a_hand_that_comforts_lies_high_on_the_trunk(one, other):
    helper, held = comfort(standing(one, 400), standing(other, 520, facing=-1)).bodies

    assert helper.hand(FRONT).imag < held.on_torso(0, 0.18).imag
