"""Sticks, crutches, frames and canes: in a hand while standing, beside a seat while sitting."""

import pytest

from wnp.drawing.figures.figure import draw_figure
from wnp.drawing.ink import Warp
from wnp.drawing.people.cast import Appearance
from wnp.drawing.people.leaning import LEANING, leaning_pose
from wnp.drawing.people.poses import POSES
from wnp.drawing.people.posing import Stance, pose_figure
from wnp.drawing.shapes import Path
from wnp.geometry import box_around
from wnp.model.family import AgeBand

BOTH_WAYS = pytest.mark.parametrize("facing", [1, -1])
EVERY_AID = pytest.mark.parametrize("aid", LEANING)


def layers(aid, pose, facing=1, band=AgeBand.ADULT, **stance):
    look = Appearance(band=band, aids=(aid,) if aid else ())
    body = pose_figure(look, Stance(pose, facing=facing, **stance), scale=1.0, at=400 + 600j)
    return body, draw_figure(body, Warp(1, 0), 5.0)


def box_of(shapes):
    return box_around(
        point
        for shape in shapes
        if isinstance(shape, Path)
        for outline in shape.outlines
        for point in (outline.start, *(segment[-1] for segment in outline.segments))
    )


def added(aid, pose, facing=1, **stance):
    """Return what is drawn besides the body itself in the layers that may hold an aid."""
    body, drawn = layers(aid, pose, facing, **stance)
    names = ("chair", "wheel", "back-arm", "front-arm")
    _, plain = layers("", pose, facing, **stance)
    return body, {name: len(drawn.only(name)) - len(plain.only(name)) for name in names}


@BOTH_WAYS
@EVERY_AID
def test_who_stands_with_free_hands_leans_on_the_aid(aid, facing):
    _, counts = added(aid, "stand", facing)

    assert counts["chair"] == 0
    assert sum(counts.values()) > 0


def test_crutches_are_two():
    _, counts = added("crutches", "walk")

    assert counts["back-arm"] == counts["front-arm"] > 0


@pytest.mark.parametrize("aid", ["stick", "crutches", "white-cane"])
def test_who_waves_leans_with_the_other_hand(aid):
    body, counts = added(aid, "wave")

    assert body.pose.front_arm == POSES["wave"].front_arm
    assert (counts["front-arm"], counts["back-arm"] > 0) == (0, True)


@BOTH_WAYS
@EVERY_AID
def test_the_aid_stands_beside_who_sits(aid, facing):
    _, counts = added(aid, "sit", facing)

    assert counts["chair"] > 0
    assert (counts["back-arm"], counts["front-arm"], counts["wheel"]) == (0, 0, 0)


@EVERY_AID
def test_nothing_stands_behind_a_table(aid):
    _, counts = added(aid, "stand", legs=False)

    assert set(counts.values()) == {0}


@pytest.mark.parametrize("band", [AgeBand.CHILD, AgeBand.ADULT, AgeBand.ELDER])
@pytest.mark.parametrize("pose", ["stand", "walk", "sit"])
@EVERY_AID
def test_the_figure_box_holds_the_aid_and_it_stands_on_the_ground(aid, pose, band):
    body, drawn = layers(aid, pose, band=band)
    box = box_of(drawn.only("chair", "wheel", "back-arm", "front-arm"))

    assert body.figure_box.grown(8).holds(box)
    assert box.bottom == pytest.approx(600, abs=8) or aid == "crutches"


def test_in_a_wheelchair_nobody_leans_on_anything():
    look = Appearance(aids=("wheelchair", "crutches"))
    body = pose_figure(look, Stance("stand"), scale=1.0, at=0)

    assert body.pose.rests == "seat"


def test_poses_without_feet_on_the_ground_stay_as_they_are():
    assert leaning_pose(POSES["sit"], "sit", ("crutches",)) == POSES["sit"]
    assert leaning_pose(POSES["stand"], "stand", ("hearing-aid",)) == POSES["stand"]
