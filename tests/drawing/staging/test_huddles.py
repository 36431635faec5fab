"""Many people in one embrace."""

import pytest

from wnp.drawing.staging.huddles import stage_huddle
from wnp.drawing.staging.players import choose_players
from wnp.drawing.staging.units import Unit
from wnp.model.scene import Actor, Scene


def huddle(*who):
    players = choose_players(Scene(actors=tuple(Actor(one) for one in who)), {})
    return stage_huddle(Unit("huddle", players), 1.2, 600 + 700j, {})


@pytest.mark.parametrize(
    "who",
    [
        ("mother", "father", "child"),
        ("mother", "child", "child-male"),
        ("mother", "father", "child", "child-male"),
        ("mother", "father", "grandmother"),
        ("child", "child-male", "child-female"),
    ],
)
def test_every_face_is_seen(who):
    seen = huddle(*who).seen

    assert len(seen) == len(who)
    for index, one in enumerate(seen):
        for other in seen[index + 1 :]:
            assert one.face.overlap(other.face) == 0


def test_arms_lie_behind_the_heads_of_those_in_front():
    staged = huddle("mother", "child", "child-male")
    steps = list(staged.steps)

    assert steps.index((0, "front-arm")) < steps.index((1, "head"))
    assert steps.index((0, "front-hand")) > steps.index((1, "head"))
