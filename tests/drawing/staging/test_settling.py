"""What an author need not write is settled: tables, sheets in hands, blocks on the ground."""

import pytest

from wnp.drawing.library.pictures import setting
from wnp.drawing.staging.settling import settle
from wnp.model.scene import Actor, PlacedThing, Relation, Scene

PLAN = PlacedThing("plan", "mama")
POINTS = Actor("mama", "point", relations=(Relation("point-at", "plan"),))


def settled(*actors, props=(), place="office"):
    return settle(Scene(place, actors=actors, props=tuple(props)), setting(place))


@pytest.mark.parametrize(
    ("actor", "seat"),
    [
        pytest.param(Actor("mia", "write"), "table", id="writing"),
        pytest.param(Actor("mia", "eat", seat="chair"), "table", id="eating on a chair"),
        pytest.param(Actor("mia", "desk"), "desk", id="working"),
        pytest.param(Actor("mia", "write", seat="sofa"), "sofa", id="writing on the sofa"),
        pytest.param(Actor("mia", "write", "stand"), "", id="writing while standing"),
        pytest.param(Actor("mia", "read"), "", id="reading"),
    ],
)
def test_who_writes_or_eats_sits_at_a_table(actor, seat):
    assert settled(actor).actors[0].seat == seat


def test_who_works_sits_at_the_table_where_others_are():
    scene = settled(Actor("mama", seat="table"), Actor("mia", "desk"))

    assert [actor.seat for actor in scene.actors] == ["table", "table"]


def test_a_sheet_that_is_pointed_at_is_in_the_hand():
    scene = settled(POINTS, props=[PLAN])

    assert (scene.actors[0].holds, scene.props) == (("plan",), ())


def test_a_sheet_that_is_pointed_at_lies_on_the_table_where_there_is_one():
    scene = settled(POINTS, Actor("papa", seat="table"), props=[PLAN])

    assert (scene.actors[0].holds, scene.props) == ((), (PlacedThing("plan", "table"),))


def test_blocks_stand_on_the_ground_beside_who_plays_there():
    scene = settled(Actor("mia", "sit-floor", holds=("toy-blocks",)))

    assert scene.actors == (Actor("mia", "play"),)
    assert scene.props == (PlacedThing("toy-blocks", "mia"),)


def test_there_is_no_second_telephone():
    assert settled(Actor("mia", "phone"), props=[PlacedThing("phone")]).props == ()
    assert settled(Actor("mia", "stand"), props=[PlacedThing("phone")]).props != ()


def test_a_chair_is_the_armchair_that_the_room_has_unless_somebody_sits_in_it():
    opa, oma = Actor("opa", "sit", seat="chair"), Actor("oma", "sit", seat="sofa")

    assert settled(opa, place="grandparents").actors[0].seat == "sofa"
    assert settled(opa, oma, place="grandparents").actors[0].seat == "chair"


def test_everybody_sits_round_the_table_of_a_meeting_unless_they_stand():
    scene = settled(Actor("mama"), Actor("papa", "explain", "stand"), place="meeting-room")

    assert [actor.seat for actor in scene.actors] == ["table", ""]


def test_whoever_rides_a_bicycle_stands_with_it_and_sits_in_no_car():
    scene = Scene("street", actors=(Actor("mia", "ride", seat="car", holds=("bicycle",)),))

    (mia,) = settle(scene, setting("street")).actors

    assert (mia.pose, mia.seat, mia.holds) == ("walk", "", ("bicycle",))


@pytest.mark.parametrize(
    ("setting_name", "actor", "seat"),
    [
        ("car", Actor("mia", "sleep", posture="sit"), "car"),
        ("car", Actor("mia", "stand"), ""),
        ("stairwell", Actor("mia", posture="sit"), "stairs"),
        ("court", Actor("judge-female", "talk"), "desk"),
        ("court", Actor("judge", posture="stand"), ""),
        ("court", Actor("mia"), ""),
    ],
)
def test_people_sit_where_one_sits_there(setting_name, actor, seat):
    scene = settle(Scene(setting_name, actors=(actor,)), setting(setting_name))

    assert scene.actors[0].seat == seat


def test_who_is_pushed_sits_in_a_wheelchair():
    pushing = Actor("papa", relations=(Relation("push", "oma"),))
    on_swing = Actor("oma", seat="swing")

    assert [one.posture for one in settled(pushing, Actor("oma")).actors] == ["", "wheelchair"]
    assert settled(pushing, on_swing).actors[1] == on_swing
