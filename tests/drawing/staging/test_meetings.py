"""Heads and hands of two people meet, and no face is covered."""

import pytest

from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.posing import FRONT, Stance, pose_figure
from wnp.drawing.staging.meetings import (
    feed,
    hand_over,
    high_five,
    kiss,
    meeting_point,
    shake_hands,
    stroke,
    whisper,
)
from wnp.model.family import AgeBand

BANDS = [AgeBand.TODDLER, AgeBand.CHILD, AgeBand.TEEN, AgeBand.ADULT, AgeBand.ELDER]
PAIRS = [(one, other) for one in BANDS for other in BANDS]


def two(one, other, gap=150, sign=1):
    return (
        pose_figure(Appearance(band=one), Stance("stand", facing=sign), scale=1.2, at=400 + 600j),
        pose_figure(
            Appearance(band=other), Stance("stand", facing=-sign), scale=1.2,
            at=400 + sign * gap + 600j,
        ),
    )  # fmt: skip


@pytest.mark.parametrize(("one", "other"), PAIRS)
@pytest.mark.parametrize("touch", [high_five, shake_hands])
@pytest.mark.parametrize("sign", [1, -1])
def test_hands_meet(touch, one, other, sign):
    left, right = touch(*two(one, other, sign=sign)).bodies

    assert abs(left.hand(FRONT) - right.hand(FRONT)) <= 8


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_what_is_handed_over_lies_between_both_hands(one, other):
    contact = hand_over(*two(one, other))
    left, right = contact.bodies

    assert left.hand(FRONT).real < meeting_point(contact).real < right.hand(FRONT).real
    assert abs(right.hand(FRONT) - left.hand(FRONT)) < 80


@pytest.mark.parametrize(("one", "other"), PAIRS)
@pytest.mark.parametrize("touch", [whisper, kiss])
@pytest.mark.parametrize("sign", [1, -1])
def test_heads_are_near_but_no_face_covers_another(touch, one, other, sign):
    left, right = touch(*two(one, other, sign=sign)).bodies
    apart = abs(left.head_move.shift - right.head_move.shift)

    assert left.face_box.overlap(right.face_box) == 0
    assert apart < 1.9 * (left.head_radius + right.head_radius)


@pytest.mark.parametrize(("one", "other"), PAIRS)
@pytest.mark.parametrize("touch", [whisper, stroke, feed])
def test_hands_cover_no_eyes(touch, one, other):
    left, right = touch(*two(one, other)).bodies
    eyes = right.face_box.grown(-0.2 * right.face_box.width)

    assert all(eyes.overlap(hand) == 0 for hand in left.hand_boxes)


def test_somebody_tall_kneels_to_whisper_to_a_child():
    tall, child = whisper(*two(AgeBand.ADULT, AgeBand.CHILD)).bodies

    assert (tall.pose.rests, child.pose.rests) == ("knee", "feet")


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_arm_of_a_kiss_lies_high_on_back_or_shoulder(one, other):
    mine, theirs = kiss(*two(one, other)).bodies

    assert mine.hand(FRONT).imag < theirs.on_torso(0, 0.25).imag


@pytest.mark.parametrize("tall", [AgeBand.TEEN, AgeBand.ADULT, AgeBand.ELDER])
def test_who_kneels_to_hear_a_whisper_lays_a_hand_on_the_childs_shoulder(tall):
    child, listener = whisper(*two(AgeBand.CHILD, tall)).bodies

    assert listener.hand(FRONT).imag < child.on_torso(0, 0.5).imag
