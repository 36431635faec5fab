"""Eyes go where an author says, else to a partner, else to the middle."""

from wnp.drawing.library.pictures import setting
from wnp.drawing.staging.casting import make_units
from wnp.drawing.staging.gazing import gazes_of
from wnp.drawing.staging.players import choose_players
from wnp.model.scene import Actor, Relation, Scene


def facing(*actors):
    scene = Scene(actors=actors)
    players = choose_players(scene, {})
    units = make_units(players, scene, setting("plain", "day", "en"))
    return {who: gaze.facing for who, gaze in gazes_of(units).items()}


def test_two_people_look_to_the_middle():
    assert facing(Actor("mother"), Actor("child")) == {"mother": 1, "child": -1}


def test_whoever_looks_away_looks_out_of_the_picture():
    assert facing(Actor("mother", gaze="away"), Actor("child")) == {"mother": -1, "child": -1}


def test_whoever_is_spoken_to_is_looked_at():
    speaker = Actor("mother", relations=(Relation("talk-to", "child"),))

    assert facing(Actor("child"), Actor("father"), speaker)["mother"] == -1


def test_heads_nod_down_and_up():
    players = choose_players(
        Scene(actors=(Actor("child", gaze="down"), Actor("mother", gaze="up"))), {}
    )

    assert [player.stance(1).nod for player in players] == [0.8, -0.75]


def test_eyes_meet_ours():
    (player,) = choose_players(Scene(actors=(Actor("child", gaze="viewer"),)), {})

    assert player.stance(1, turn=0.6).turn == 0.0


def test_who_walk_together_go_the_same_way():
    assert facing(Actor("mother", "walk"), Actor("child", "walk")) == {"mother": 1, "child": 1}
