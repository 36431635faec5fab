"""People at tables: round ones, and a stove to cook at."""

from wnp.drawing.staging.players import choose_players
from wnp.drawing.staging.tables import stage_table
from wnp.drawing.staging.units import Unit
from wnp.model.scene import Actor, Scene

FAMILY = ("mother", "father", "child", "grandmother", "teacher")


def at_table(furniture, pose="sit", things=()):
    players = choose_players(Scene(actors=tuple(Actor(who, pose) for who in FAMILY)), {})
    return stage_table(Unit("table", players, furniture, things), 1.0, 600 + 700j, {})


def test_at_a_round_table_the_outermost_sit_nearer_to_us():
    hands = [body.on_torso(0, 0).imag for body in at_table("round-table").bodies]

    assert hands[0] > hands[1]
    assert hands[-1] > hands[1]


def test_at_a_round_table_nobody_covers_a_face():
    seen = at_table("round-table").seen

    for index, one in enumerate(seen):
        for other in seen[index + 1 :]:
            assert one.face.overlap(other.face) == 0


def test_who_cooks_has_a_pot_and_a_spoon():
    staged = at_table("stove", pose="cook")
    pots = [step for step in staged.steps if getattr(step, "name", "") == "pot-open"]

    assert len(pots) == 2 * len(FAMILY), "back and front of a pot for each, the spoon between"
    assert all([one.thing.name for one in row] == ["spoon"] for row in staged.held)
