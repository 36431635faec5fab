"""Feelings show in shoulders, trunk and head, not in the face alone."""

import pytest

from wnp.drawing.people.bearing import BEARINGS, UPRIGHT, find_bearing
from wnp.drawing.people.cast import stock_appearance
from wnp.drawing.people.faces import FEELINGS
from wnp.drawing.people.posing import Stance, pose_figure
from wnp.model.scene import Feeling


def posed(feeling, strength=2, pose="stand"):
    stance = Stance(pose, feeling=Feeling(feeling, strength))
    return pose_figure(stock_appearance("child"), stance, scale=1.0, at=0)


def test_every_bearing_belongs_to_a_feeling():
    assert set(BEARINGS) <= set(FEELINGS)


def test_whoever_is_calm_stands_upright():
    assert find_bearing(Feeling("calm")) is UPRIGHT


def test_sad_people_sink_together_and_proud_ones_grow():
    calm, sad, proud = (posed(name).head_move.shift.imag for name in ("calm", "sad", "proud"))

    assert proud < calm < sad


def test_a_strong_feeling_bends_more_than_a_little_one():
    little, plain, strong = (posed("tired", step).head_move.shift.imag for step in (1, 2, 3))

    assert little < plain < strong


def test_fear_pulls_the_shoulders_up_and_tiredness_lets_them_hang():
    afraid, calm, tired = (
        posed(name).shoulder(0).imag - posed(name).on_torso(0, 1).imag
        for name in ("afraid", "calm", "tired")
    )

    assert afraid < calm < tired


@pytest.mark.parametrize("feeling", BEARINGS)
def test_feet_stay_on_the_ground(feeling):
    feet = [leg.end.imag for leg in posed(feeling).legs]

    assert feet == [leg.end.imag for leg in posed("calm").legs]


def test_who_lies_in_bed_bears_nothing():
    assert posed("sad", pose="lie").bearing is UPRIGHT
