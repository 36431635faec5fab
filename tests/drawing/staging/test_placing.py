"""A thing is set down in its place, the hand still at it."""

import pytest

from wnp.drawing.library.pictures import setting
from wnp.drawing.people.posing import FRONT
from wnp.drawing.staging.casting import make_units
from wnp.drawing.staging.kinds import stage
from wnp.drawing.staging.players import choose_players
from wnp.drawing.staging.units import Gaze
from wnp.model.scene import Actor, Relation, Scene


@pytest.mark.parametrize("who", ["child", "mother", "grandfather"])
@pytest.mark.parametrize(
    ("place", "furniture"), [("window", "window-sill"), ("shelf", "sideboard")]
)
@pytest.mark.parametrize("facing", [1, -1])
def test_a_hand_is_at_the_thing_in_its_place(who, place, furniture, facing):
    actor = Actor(who, holds=("stone",), relations=(Relation("put-on", place),))
    scene = Scene(actors=(actor,))
    (unit,) = make_units(choose_players(scene, {}), scene, setting("plain", "day", "en"))
    staged = stage(unit, 1.2, 600 + 700j, {who: Gaze(facing)})
    things = {step.name: step.page_box for step in staged.steps if hasattr(step, "page_box")}

    assert (unit.kind, sorted(things)) == ("placing", sorted([furniture, "stone"]))
    assert abs(staged.bodies[0].hand(FRONT) - things["stone"].middle) < 40
    assert staged.seen[0].face.overlap(things["stone"]) == 0
