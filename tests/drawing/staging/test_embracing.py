"""Who lays an arm round somebody with a baby stands close to both."""

from wnp.drawing.library.pictures import setting
from wnp.drawing.people.cast import choose_cast
from wnp.drawing.staging.casting import make_units
from wnp.drawing.staging.embracing import stage_embrace
from wnp.drawing.staging.players import choose_players
from wnp.model.family import Person
from wnp.model.scene import Actor, Relation, Scene

CAST = choose_cast(
    (
        Person("papa", "Papa", "father", 36),
        Person("mama", "Mama", "mother", 34),
        Person("baby", "Lou", "sibling", 0),
    )
)
SCENE = Scene(
    "plain",
    actors=(
        Actor("papa", relations=(Relation("carry", "baby"),)),
        Actor("mama", relations=(Relation("comfort", "papa"),)),
        Actor("baby"),
    ),
)


def units():
    return make_units(choose_players(SCENE, CAST), SCENE, setting("plain", "day", "de"))


def test_all_three_keep_together():
    assert [(unit.kind, unit.ids) for unit in units()] == [("embrace", ("papa", "baby", "mama"))]


def test_the_hand_lies_on_the_far_shoulder_and_no_face_is_covered():
    (unit,) = units()
    papa, _, mama = stage_embrace(unit, 1.0, 0j, {}).bodies
    near = mama.side_towards(papa.on_torso(0, 0.5))

    assert abs(mama.hand(near) - papa.shoulder(1 - papa.side_towards(mama.on_torso(0, 0.5)))) < 40
    assert papa.face_box.overlap(mama.face_box) == 0
