"""Who touches, shares a seat or a table keeps together; things lie where they belong."""

import pytest

from wnp.drawing.library.pictures import setting
from wnp.drawing.people.cast import choose_cast
from wnp.drawing.staging.casting import make_units
from wnp.drawing.staging.players import choose_players
from wnp.model.family import Look, Person
from wnp.model.scene import Actor, Bubble, PlacedThing, Relation, Scene

PEOPLE = (
    Person("mia", "Mia", "child", 6),
    Person("ben", "Ben", "sibling", 2),
    Person("lilly", "Lilly", "sibling", 0),
    Person("mama", "Mama", "mother", 34),
    Person("papa", "Papa", "father", 36),
    Person("lena", "Lena", "friend", 8, look=Look(aids=("wheelchair",))),
)
CAST = choose_cast(PEOPLE)


def units(scene):
    room = setting(scene.setting, scene.time, "de")
    return make_units(choose_players(scene, CAST), scene, room)


def told(scene):
    return [(unit.kind, unit.furniture, unit.ids or unit.things) for unit in units(scene)]


def relating(who, kind, other, **options):
    return Actor(who, relations=(Relation(kind, other),), **options)


@pytest.mark.parametrize(
    ("scene", "expected"),
    [
        pytest.param(
            Scene("office", actors=(Actor("mama", seat="table"), Actor("mia", seat="table"))),
            [("table", "table", ("mama", "mia"))],
            id="a table",
        ),
        pytest.param(
            Scene("living-room", actors=(Actor("mama", seat="sofa"), Actor("mia"))),
            [("row", "sofa", ("mama",)), ("single", "", ("mia",))],
            id="a sofa",
        ),
        pytest.param(
            Scene("grandparents", actors=(Actor("papa", seat="sofa"),)),
            [("row", "armchair", ("papa",))],
            id="the seat that the room has",
        ),
        pytest.param(
            Scene("garden", actors=(Actor("papa", seat="sofa"),)),
            [("row", "bench", ("papa",))],
            id="a bench outdoors",
        ),
        pytest.param(
            Scene("child-bedroom", actors=(Actor("mia", "sleep"), Actor("mama", seat="bed"))),
            [("bed", "bed", ("mia", "mama"))],
            id="a bed",
        ),
        pytest.param(
            Scene("hospital", actors=(Actor("mama", seat="bed"), Actor("mia"))),
            [("hospital-bed", "hospital-bed", ("mama",)), ("single", "", ("mia",))],
            id="a bed in hospital",
        ),
        pytest.param(
            Scene("car", actors=(Actor("papa"), Actor("mia"))),
            [("car", "car", ("papa", "mia"))],
            id="a car",
        ),
        pytest.param(
            Scene("plain", actors=(relating("mia", "hug", "mama"), Actor("mama"))),
            [("pair", "hug", ("mama", "mia"))],
            id="a hug begins with the taller one",
        ),
        pytest.param(
            Scene("plain", actors=(relating("mama", "carry", "lilly"), Actor("lilly", "sleep"))),
            [("pair", "hold-baby", ("mama", "lilly"))],
            id="a sleeping baby is held",
        ),
        pytest.param(
            Scene("plain", actors=(relating("mama", "carry", "mia"), Actor("mia"))),
            [("pair", "hug", ("mama", "mia"))],
            id="a big child is held close",
        ),
        pytest.param(
            Scene("plain", actors=(relating("mama", "hug", "lena"), Actor("lena"))),
            [("pair", "cuddle", ("mama", "lena"))],
            id="a child in a wheelchair is held kneeling",
        ),
        pytest.param(
            Scene(
                "plain",
                actors=(
                    relating("mama", "hold-hand", "mia"), relating("mia", "hold-hand", "papa"),
                    Actor("papa"),
                ),
            ),
            [("chain", "", ("mama", "mia", "papa"))],
            id="hand in hand",
        ),
        pytest.param(
            Scene("living-room", actors=(Actor("mia", "hide"),)),
            [("hidden", "sofa", ("mia",))],
            id="hiding",
        ),
        pytest.param(
            Scene("living-room", actors=(Actor("mia", "hide", seat="sofa"),)),
            [("hidden", "sofa", ("mia",))],
            id="hiding behind a sofa",
        ),
        pytest.param(
            Scene("living-room", actors=(relating("mama", "carry", "lilly", seat="sofa"),
                                         Actor("lilly"))),
            [("row", "sofa", ("mama", "lilly"))],
            id="a baby on a lap",
        ),
        pytest.param(
            Scene("hospital", actors=(relating("mama", "carry", "lilly", seat="bed"),
                                      Actor("lilly"))),
            [("hospital-bed", "hospital-bed", ("mama", "lilly"))],
            id="a newborn baby in hospital",
        ),
        pytest.param(
            Scene("living-room", actors=(Actor("mama", "lie", seat="sofa"),)),
            [("bed", "sofa-lying", ("mama",))],
            id="lying on a sofa",
        ),
        pytest.param(
            Scene("living-room", actors=(Actor("mia", "lie", seat="floor"),)),
            [("bed", "mattress", ("mia",))],
            id="lying on the floor",
        ),
        pytest.param(
            Scene("living-room", actors=(Actor("papa", "sleep", seat="chair"),)),
            [("single", "", ("papa",))],
            id="sleeping on a chair",
        ),
        pytest.param(
            Scene("garden", actors=(relating("mia", "stand-beside", "mama", pose="hide"),
                                    Actor("mama"))),
            [("pair", "behind", ("mia", "mama"))],
            id="hiding behind somebody",
        ),
    ],
)  # fmt: skip
def test_people_are_sorted_into_units(scene, expected):
    assert told(scene) == expected


def test_things_lie_on_the_table_on_the_ground_or_beside_their_owner():
    scene = Scene(
        "office",
        actors=(Actor("mama", seat="table"), Actor("mia")),
        props=(
            PlacedThing("plan", "table"),
            PlacedThing("teddy", "mia"),
            PlacedThing("suitcase", "left"),
            PlacedThing("calendar", "wall"),
        ),
    )

    assert told(scene) == [
        ("things", "", ("suitcase",)),
        ("table", "table", ("mama",)),
        ("things", "", ("teddy",)),
        ("single", "", ("mia",)),
    ]
    assert units(scene)[1].things == ("plan",)


def test_who_kneels_before_somebody_stands_next_to_them():
    scene = Scene(
        "plain", actors=(relating("mama", "kneel-before", "mia"), Actor("papa"), Actor("mia"))
    )

    assert [unit.ids for unit in units(scene)] == [("papa",), ("mama",), ("mia",)]


def test_who_stands_beside_somebody_does_so_wherever_that_is():
    actors = (
        Actor("papa", seat="table"), Actor("mama", spot="left"), Actor("lena", spot="right"),
        relating("mia", "stand-beside", "lena"),
    )  # fmt: skip

    assert [unit.ids for unit in units(Scene("court", actors=actors))] == [
        ("mama",), ("papa",), ("mia",), ("lena",),
    ]  # fmt: skip


def test_who_stands_between_two_people_does():
    between = (Relation("stand-beside", "mama"), Relation("stand-beside", "papa"))
    scene = Scene("plain", actors=(Actor("mama"), Actor("papa"), Actor("mia", relations=between)))

    assert [unit.ids for unit in units(scene)] == [("mama",), ("mia",), ("papa",)]


@pytest.mark.parametrize(
    ("place", "at", "facing"), [("stairwell", 0.445, -1), ("front-door", 0.23, 1)]
)
def test_who_rings_stands_beside_the_door_and_turns_to_it(place, at, facing):
    (unit,) = units(Scene(place, actors=(Actor("mia", "ring", seat="door"),)))

    assert (unit.at, unit.facing) == (pytest.approx(at), facing)


def test_who_opens_to_somebody_who_rings_stands_in_the_open_door():
    scene = Scene("front-door", actors=(Actor("mia", "ring"), Actor("mama", seat="door")))

    assert told(scene) == [("ringing", "doorway", ("mia", "mama"))]


def test_who_stands_at_a_door_by_the_edge_has_nobody_beyond():
    scene = Scene("stairwell", actors=(Actor("mia"), Actor("mama", seat="door")))

    assert [unit.ids for unit in units(scene)] == [("mama",), ("mia",)]


def test_the_first_speaker_stands_left_of_the_second():
    scene = Scene(
        "plain",
        actors=(Actor("mama"), Actor("mia")),
        bubbles=(Bubble("mia", words="Darf ich?"), Bubble("mama", words="Ja.")),
    )

    assert [unit.ids for unit in units(scene)] == [("mia",), ("mama",)]


def test_a_spot_of_the_author_wins():
    scene = Scene(
        "plain",
        actors=(Actor("mama", spot="right"), Actor("papa"), Actor("mia", spot="left")),
        bubbles=(Bubble("mama", words="Hallo."), Bubble("mia", words="Hallo.")),
    )

    assert [unit.ids for unit in units(scene)] == [("mia",), ("papa",), ("mama",)]


def test_in_a_script_from_right_to_left_the_first_speaker_stands_right():
    scene = Scene(
        "plain",
        actors=(Actor("mama"), Actor("mia")),
        bubbles=(Bubble("mama", words="Hallo."), Bubble("mia", words="Hallo.")),
    )
    players = choose_players(scene, CAST)
    found = make_units(players, scene, setting("plain"), right_to_left=True)

    assert [unit.ids for unit in found] == [("mia",), ("mama",)]


def test_where_all_hold_hands_the_row_is_as_it_was_written():
    who = ("mama", "mia", "papa")
    actors = tuple(
        Actor(one, relations=tuple(Relation("hold-hand", other) for other in who if other != one))
        for one in who
    )

    assert [unit.ids for unit in units(Scene("plain", actors=actors))] == [who]


def test_who_sits_between_two_sits_there():
    mia = Actor(
        "mia", "sit", seat="sofa",
        relations=(Relation("stand-beside", "mama"), Relation("stand-beside", "papa")),
    )  # fmt: skip
    scene = Scene(
        "plain", actors=(mia, Actor("mama", "sit", seat="sofa"), Actor("papa", "sit", seat="sofa"))
    )

    assert [unit.ids for unit in units(scene)] == [("mama", "mia", "papa")]
