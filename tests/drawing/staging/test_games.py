"""What two play with lies or flies between them, once."""

import pytest

from wnp.drawing.library.pictures import setting
from wnp.drawing.staging.casting import make_units
from wnp.drawing.staging.kinds import stage
from wnp.drawing.staging.players import choose_players
from wnp.model.scene import Actor, Scene


def staged(thing, *who):
    scene = Scene("garden", actors=tuple(Actor(one, "play", holds=(thing,)) for one in who))
    players = choose_players(scene, {})
    (unit,) = make_units(players, scene, setting("garden", "day", "en"))
    return unit, stage(unit, 1.0, 600 + 700j, {})


@pytest.mark.parametrize("who", [("child", "friend"), ("child", "father", "mother")])
def test_a_game_lies_once_between_people_on_the_floor(who):
    unit, drawn = staged("board-game", *who)
    games = [step for step in drawn.steps if getattr(step, "name", "") == "board-game"]

    assert (unit.kind, len(games), drawn.left_over) == ("playing", 1, ())
    assert all(one.hands for one in drawn.seen)


def test_a_ball_flies_between_two():
    unit, drawn = staged("ball", "child", "father")
    (ball,) = (step for step in drawn.steps if getattr(step, "name", "") == "ball")

    assert unit.kind == "throwing"
    assert drawn.seen[0].middle.real < ball.page_box.middle.real < drawn.seen[1].middle.real
    assert all(ball.page_box.overlap(one.face) == 0 for one in drawn.seen)
