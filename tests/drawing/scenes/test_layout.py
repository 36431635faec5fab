"""People are as large as bubbles and neighbours let them be, and stand clear of each other."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wnp.drawing.library.pictures import setting
from wnp.drawing.people.cast import choose_cast
from wnp.drawing.scenes.layout import Wishes, arrange, kept_apart
from wnp.drawing.scenes.rooms import Panel
from wnp.drawing.staging.casting import make_units
from wnp.drawing.staging.players import choose_players
from wnp.model.family import Person
from wnp.model.scene import Actor, Feeling, Relation, Scene

PEOPLE = (
    *(Person(f"p{number}", f"P{number}", "relative", 30) for number in range(12)),
    Person("mia", "Mia", "child", 6),
)
CAST = choose_cast(PEOPLE)
PANEL = Panel(1200, 840)


def arranged(*actors, reserve=None, **options):
    scene = Scene("plain", actors=actors)
    units = make_units(choose_players(scene, CAST), scene, setting("plain"))
    return arrange(units, PANEL, Wishes(reserve or {}, **options))


def seen(arrangement):
    return {one.who: one for staged in arrangement.staged for one in staged.seen}


def test_an_empty_scene_is_empty():
    assert arranged().staged == ()


def test_two_adults_stand_at_the_usual_scale():
    assert arranged(Actor("p1"), Actor("p2")).scale == pytest.approx(1.5, abs=0.05)


def test_a_child_alone_is_drawn_larger_but_not_out_of_the_picture():
    arrangement = arranged(Actor("mia"))

    assert arrangement.scale > 1.9
    assert seen(arrangement)["mia"].figure.top > 40


def test_room_for_a_bubble_makes_people_smaller():
    free, reserved = arranged(Actor("p1")), arranged(Actor("p1"), reserve={"p1": 300.0})

    assert reserved.scale < free.scale
    assert seen(reserved)["p1"].head.top >= 299


def test_people_who_quarrel_stand_wide_apart():
    angry = Feeling("angry")
    calm = seen(arranged(Actor("p1", "stand"), Actor("p2", "stand")))
    cross = seen(arranged(Actor("p1", "stand", feeling=angry), Actor("p2", "stand", feeling=angry)))

    def air(people):
        return people["p2"].figure.left - people["p1"].figure.right

    assert air(cross) > 2 * air(calm)


def test_tall_people_look_down_to_small_ones():
    arrangement = arranged(
        Actor("p1", relations=(Relation("talk-to", "mia"),)), Actor("mia", "stand")
    )
    nods = {
        body.appearance.id: body.stance.nod
        for staged in arrangement.staged
        for body in staged.bodies
    }

    assert nods["p1"] > 0 > nods["mia"]


def test_partners_face_each_other():
    arrangement = arranged(Actor("p1", relations=(Relation("talk-to", "p2"),)), Actor("p2"))
    facing = [body.facing for staged in arrangement.staged for body in staged.bodies]

    assert facing == [1, -1]


def test_many_people_stand_in_two_rows():
    arrangement = arranged(*(Actor(f"p{number}", "stand") for number in range(9)), Actor("mia"))
    feet = {round(one.figure.bottom, -1) for one in seen(arrangement).values()}

    assert arrangement.two_rows
    assert len(feet) >= 2


@given(
    st.lists(st.floats(0, 1200), min_size=1, max_size=8),
    st.floats(20, 160),
)
def test_places_keep_their_order_and_their_distance(wishes, step):
    places = kept_apart(wishes, [step] * (len(wishes) - 1), 0.0, 1200.0)

    for before, after in pairwise(places):
        assert after - before >= step - 1e-6
    if step * (len(wishes) - 1) <= 1200:
        assert places[0] >= -1e-6
        assert places[-1] <= 1200 + 1e-6


def test_places_that_do_not_crowd_are_as_wished():
    assert kept_apart([100, 500, 900], [50, 50], 0, 1200) == [100, 500, 900]
