"""Signs beside heads and hands help where face and body leave a doubt."""

import pytest

from wnp.drawing.figures.emanata import SIGN_OF_FEELING, SIGNS, draw_sign
from wnp.drawing.ink import Brush, Warp
from wnp.drawing.people.cast import stock_appearance
from wnp.drawing.people.faces import FEELINGS
from wnp.drawing.people.poses import POSES
from wnp.drawing.people.posing import Stance, pose_figure
from wnp.model.scene import Feeling

BRUSH = Brush(Warp(1, 0.0), 4.0)


def signs(pose="stand", feeling="calm", strength=2, facing=1, who="child"):
    stance = Stance(pose, feeling=Feeling(feeling, strength), facing=facing)
    return draw_sign(pose_figure(stock_appearance(who), stance, scale=1.0, at=0), BRUSH)


def test_feelings_and_poses_only_name_signs_that_can_be_drawn():
    assert set(SIGN_OF_FEELING) <= set(FEELINGS)
    assert set(SIGN_OF_FEELING.values()) <= set(SIGNS)
    assert {pose.sign for pose in POSES.values()} - {""} <= set(SIGNS)


@pytest.mark.parametrize("feeling", SIGN_OF_FEELING)
def test_a_feeling_has_its_sign_unless_it_is_faint(feeling):
    assert signs(feeling=feeling)
    assert not signs(feeling=feeling, strength=1)


@pytest.mark.parametrize("pose", ["lie", "back", "walk-away"])
def test_no_sign_of_a_feeling_where_the_face_is_not_seen(pose):
    assert not signs(pose, "confused")


def test_nobody_who_must_not_be_known_feels_anything():
    assert not signs(feeling="confused", who="silhouette")


def test_a_question_mark_is_never_mirrored():
    right, left = (signs(feeling="confused", facing=facing) for facing in (1, -1))

    def bend(shapes):
        (line,) = shapes[-1].outlines
        return line.segments[-1][-1].real > line.start.real

    assert bend(right) == bend(left)


def test_whoever_shakes_the_head_shows_it_on_both_sides():
    head = pose_figure(stock_appearance("child"), Stance("shake-head"), scale=1.0, at=0).head_box
    middles = [shape.outlines[0].start.real for shape in signs("shake-head")]

    assert min(middles) < head.middle.real < max(middles)
