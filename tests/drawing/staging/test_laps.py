"""A baby lies in the arms of whoever sits, and nobody else is drawn between."""

from wnp.drawing.people.cast import choose_cast
from wnp.drawing.people.posing import Stance, pose_figure
from wnp.drawing.staging.contacts import one_after_another
from wnp.drawing.staging.laps import babies_of, held_last, lay_in_arms
from wnp.drawing.staging.players import choose_players
from wnp.model.family import Person
from wnp.model.scene import Actor, Relation, Scene

PEOPLE = (
    Person("mia", "Mia", "child", 6),
    Person("lilly", "Lilly", "sibling", 0),
    Person("mama", "Mama", "mother", 34),
)
CAST = choose_cast(PEOPLE)
HOLDS = Actor("mama", relations=(Relation("carry", "lilly"),))


def players(*actors):
    return choose_players(Scene("living-room", actors=actors), CAST)


def test_only_babies_are_held_on_a_lap():
    mama, mia, lilly = players(HOLDS, Actor("mia"), Actor("lilly"))

    assert babies_of((mia, mama), (mia, lilly)) == (lilly,)
    assert babies_of((mia,), (lilly,)) == ()


def test_the_baby_lies_before_the_body_that_holds_it():
    row = players(Actor("mia"), HOLDS, Actor("lilly"))
    sitting = [
        pose_figure(CAST[one.who], Stance("sit-front"), scale=1.0, at=100 * index + 600j)
        for index, one in enumerate(row[:2])
    ]

    bodies, order, free = lay_in_arms(row, sitting, one_after_another(2), {0: (0, 1)}, 1.0)

    mama, lilly = bodies[1], bodies[2]
    assert abs(lilly.head_move.shift - mama.on_torso(0.62, 0.6)) < 1
    assert order.index((2, "head")) > order.index((1, "torso"))
    assert free == {0: (0, 1), 1: (), 2: ()}


def test_only_those_at_the_end_whom_somebody_holds_are_held():
    lap = Actor("mama", relations=(Relation("hold-on-lap", "mia"),))
    feeds = Actor("mia", relations=(Relation("feed", "lilly"),))
    mama, mia, lilly = players(lap, feeds, Actor("lilly"))

    assert held_last((mama, mia, lilly)) == 1  # mia holds a baby herself, and keeps her seat
    assert held_last((mama, mia)) == 1
    assert held_last((mia, mama)) == 0
    assert held_last((lilly,)) == 0
