"""Who reads aloud and who holds somebody on the lap sits down."""

from wnp.drawing.staging.nearness import sit_together
from wnp.model.scene import Actor, Relation, Scene


def seated(*actors, rolling=()):
    return {
        one.who: (one.pose, one.seat, one.holds)
        for one in sit_together(Scene(actors=actors), rolling).actors
    }


def test_a_child_on_a_lap_and_the_lap_share_a_sofa():
    mia = Actor("mia", relations=(Relation("sit-on-lap", "oma"),))

    assert seated(Actor("oma"), mia) == {"oma": ("", "sofa", ()), "mia": ("", "sofa", ())}


def test_a_wheelchair_is_a_seat():
    opa = Actor("opa", relations=(Relation("hold-on-lap", "mia"),))

    assert seated(opa, Actor("mia"), rolling={"opa"})["opa"] == ("", "", ())


def test_a_child_on_the_lap_of_who_reads_holds_the_book():
    oma = Actor("oma", "read", holds=("book",), relations=(Relation("hold-on-lap", "mia"),))

    assert seated(oma, Actor("mia")) == {
        "oma": ("sit", "sofa", ()),
        "mia": ("read", "sofa", ("book",)),
    }


def test_who_reads_aloud_sits_beside_who_listens():
    oma = Actor("oma", relations=(Relation("read-to", "mia"),))

    assert seated(oma, Actor("mia"))["mia"] == ("", "sofa", ())
    assert seated(oma, Actor("mia", "lie", seat="bed"))["oma"] == ("", "bed", ())
    assert seated(oma, Actor("mia", "stand"))["oma"] == ("", "", ())


def test_who_comforts_somebody_on_a_sofa_sits_down_beside():
    mia = Actor("mia", relations=(Relation("comfort", "opa"),))

    assert seated(Actor("opa", "sit", seat="sofa"), mia)["mia"] == ("", "sofa", ())
    assert seated(Actor("opa", "sit", seat="table"), mia)["mia"] == ("", "", ())
