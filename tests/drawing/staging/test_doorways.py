"""Behind a door that others talk behind."""

import pytest

from wnp.drawing.library.pictures import setting
from wnp.drawing.people.posing import FRONT
from wnp.drawing.staging.casting import make_units
from wnp.drawing.staging.kinds import stage
from wnp.drawing.staging.players import choose_players
from wnp.drawing.staging.units import Gaze
from wnp.model.scene import Actor, Scene

ALL = (Actor("child", "listen", seat="door"), Actor("mother"), Actor("father"))


def units(*actors):
    scene = Scene(actors=actors)
    return make_units(choose_players(scene, {}), scene, setting("plain", "day", "en"))


@pytest.mark.parametrize("facing", [1, -1])
def test_a_hand_lies_on_the_door_and_the_face_is_free(facing):
    unit = next(one for one in units(*ALL) if one.kind == "listening")
    staged = stage(unit, 1.2, 600 + 700j, {"child": Gaze(facing)})
    (door,) = (step for step in staged.steps if getattr(step, "name", "") == "door-ajar")

    assert door.page_box.overlap(staged.seen[0].face) == 0
    hand = staged.bodies[0].hand(FRONT)
    box = door.page_box.grown(14)

    assert box.left < hand.real < box.right
    assert box.top < hand.imag < box.bottom


def test_alone_nobody_needs_a_second_door():
    assert [unit.kind for unit in units(ALL[0])] == ["single"]
