"""Looks: what was said stays, the rest is chosen so that nobody is taken for another."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.drawing.clothes.garments import CUTS
from wnp.drawing.people.cast import choose_cast, likeness, stock_appearance
from wnp.drawing.people.hairstyles import STYLES
from wnp.drawing.people.stock import BY_ROLE, STOCK
from wnp.drawing.people.wardrobe import SILHOUETTE_OF, brightness
from wnp.model.family import (
    PROFESSIONAL_ROLES,
    ROLES,
    AgeBand,
    Garment,
    Gender,
    Look,
    Person,
    Tie,
)
from wnp.palette import CLOTHES, DYED_HAIR, HAIR, SKIN
from wnp.reading.scenes.who import OF_EITHER_GENDER
from wnp.values import replace

MIA = Person("mia", "Mia", "child", 6, Gender.FEMALE)
BEN = Person("ben", "Ben", "child", 4, Gender.MALE)
MAMA = Person("mama", "Mama", "mother")
PAPA = Person("papa", "Papa", "father")
OMA = Person("oma", "Oma", "grandparent", 68, Gender.FEMALE)
KLEIN = Person("klein", "Frau Klein", "worker")
FAMILY = (MIA, BEN, MAMA, PAPA, OMA, KLEIN)
TIES = (Tie(("mama", "papa"), ("mia", "ben")), Tie(("oma",), ("mama",), "birth"))
people = st.lists(
    st.builds(
        Person,
        id=st.text("abcdefghij", min_size=1, max_size=6),
        name=st.just("X"),
        role=st.sampled_from(sorted(set(ROLES) - {"silhouette", "pet"})),
        age=st.none() | st.integers(0, 90),
        gender=st.sampled_from(Gender),
    ),
    max_size=8,
    unique_by=lambda person: person.id,
)


def wearing(person, **look):
    return replace(person, look=Look(**look))


def test_everybody_gets_a_look_in_the_order_of_the_list():
    assert list(choose_cast(FAMILY, TIES)) == ["mia", "ben", "mama", "papa", "oma", "klein"]


def test_the_same_people_always_look_the_same():
    assert choose_cast(FAMILY, TIES) == choose_cast(FAMILY, TIES)


def test_what_was_said_stays():
    look = Look(
        hair="braids", hair_colour="red", skin="s1", glasses="round", freckles=True,
        top=Garment("hoodie", "navy"), bottom=Garment("skirt", "leaf"), shoes="red",
        aids=("wheelchair",),
    )  # fmt: skip

    chosen = choose_cast((replace(MIA, look=look), *FAMILY[1:]), TIES)["mia"]

    for name in ("hair", "hair_colour", "skin", "glasses", "freckles", "top", "bottom", "shoes"):
        assert getattr(chosen, name) == getattr(look, name)
    assert chosen.aids == ("wheelchair",)


def test_a_garment_of_which_only_the_kind_was_said_gets_a_colour():
    chosen = choose_cast((wearing(MIA, top=Garment("hoodie", "")),))["mia"]

    assert chosen.top.kind == "hoodie"
    assert chosen.top.colour in CLOTHES


@settings(max_examples=80, deadline=None)
@given(people)
def test_nobody_is_taken_for_another(persons):
    chosen = choose_cast(persons)

    for one, other in combinations(chosen.values(), 2):
        assert likeness(one, other) < 100


@settings(max_examples=80, deadline=None)
@given(people)
def test_every_look_is_made_of_known_rows(persons):
    for look in choose_cast(persons).values():
        assert (look.skin in SKIN, look.hair in STYLES, look.hair_colour in HAIR) == (True,) * 3
        assert (look.top.kind in CUTS, look.top.colour in CLOTHES) == (True, True)
        assert (look.bottom.colour in CLOTHES, look.shoes in CLOTHES) == (True, True)


def test_children_have_their_parents_skin_and_parents_their_childs():
    mixed = (MIA, BEN, wearing(MAMA, skin="s2"), wearing(PAPA, skin="s8"), OMA)
    chosen = choose_cast(mixed, TIES)
    back = choose_cast((wearing(MIA, skin="s7"), MAMA, PAPA), TIES)

    assert (chosen["mia"].skin, chosen["ben"].skin) == ("s5", "s5")
    assert (back["mama"].skin, back["papa"].skin) == ("s7", "s7")


def test_nobody_inherits_dyed_hair():
    dyed = (MIA, BEN, wearing(MAMA, hair_colour="teal"), wearing(PAPA, hair_colour="pink"))

    chosen = choose_cast(dyed, TIES)

    assert not {chosen["mia"].hair_colour, chosen["ben"].hair_colour} & DYED_HAIR


def test_foster_children_need_not_look_like_their_foster_parents():
    foster = wearing(Person("pia", "Pia", "foster_parent"), skin="s8")
    child = wearing(MIA, skin="s1")

    chosen = choose_cast((child, BEN, foster), (Tie(("pia",), ("ben",), "foster"),))

    assert chosen["ben"].skin == "s1"


def test_siblings_of_one_age_band_differ_in_height_and_twins_do_not():
    young, old = replace(BEN, age=6), replace(MIA, age=7)
    chosen = choose_cast((old, young))
    twins = choose_cast((MIA, replace(BEN, age=6)))

    assert chosen["ben"].size <= 0.92 * chosen["mia"].size + 0.001
    assert twins["ben"].size == twins["mia"].size


def test_the_main_child_wears_something_warm_and_light():
    top = choose_cast(FAMILY, TIES)["mia"].top

    assert top.colour in ("coral", "mustard")
    assert brightness(top.colour) == "light"


def test_helpers_wear_a_badge_and_the_police_a_uniform():
    police = Person("p", "Polizei", "police")
    chosen = choose_cast((*FAMILY, police))

    assert chosen["klein"].badge
    assert (chosen["p"].top.kind, chosen["p"].headwear) == ("uniform", "police-cap")


def test_nobody_is_bald_whose_colour_of_hair_was_said():
    men = [
        Person(f"m{number}", "X", role, age, Gender.MALE, Look(hair_colour="blond"))
        for number in range(60)
        for role, age in (("father", 40), ("grandparent", 70))
    ]

    heads = {choose_cast((man,))[man.id].hair for man in men}

    assert not heads & {"bald", "sides"}


@pytest.mark.parametrize("name", OF_EITHER_GENDER)
def test_a_stock_character_is_the_woman_or_man_who_was_written(name):
    woman, man = stock_appearance(f"{name}-female"), stock_appearance(f"{name}-male")

    assert (woman.gender, man.gender) == (Gender.FEMALE, Gender.MALE)
    assert SILHOUETTE_OF[woman.hair] != SILHOUETTE_OF[man.hair] or woman.headwear != man.headwear
    assert woman.beard == ""
    assert woman.band is man.band


def test_nobody_is_dressed_in_black_but_the_judge():
    judge = Person("r", "Richterin", "judge")
    chosen = choose_cast((*FAMILY, judge))

    assert {who for who, look in chosen.items() if look.top.colour == "dark"} == {"r"}


def test_no_child_and_no_teenager_has_a_beard():
    teens = tuple(Person(f"t{age}", "T", "sibling", age, Gender.MALE) for age in range(3, 18))

    assert {look.beard for look in choose_cast(teens).values()} == {""}


def test_men_whose_look_was_described_get_no_beard_of_their_own():
    said = wearing(PAPA, hair="short")

    assert choose_cast((said, Person("o", "Onkel", "father")))["papa"].beard == ""


def test_the_old_have_grey_hair():
    assert choose_cast(FAMILY, TIES)["oma"].hair_colour in ("grey", "silver", "white")


def test_a_silhouette_tells_nothing():
    chosen = choose_cast(
        (wearing(Person("x", "Jemand", "silhouette"), beard="full"), Person("y", "J", "silhouette"))
    )

    assert chosen["x"] == replace(chosen["y"], id="x")
    assert chosen["x"].faceless


@pytest.mark.parametrize("name", STOCK)
def test_stock_characters_are_complete(name):
    look = stock_appearance(name)

    assert (look.id, look.band) == (name, STOCK[name].band)
    assert (look.skin in SKIN, look.hair in STYLES, look.top.kind in CUTS) == (True, True, True)


def test_stock_helpers_vary():
    helpers = [stock_appearance(name) for name in ("police", "worker", "doctor", "helper")]

    assert len({look.skin for look in helpers}) == 4
    assert stock_appearance("silhouette").faceless


def test_an_unknown_stock_name_is_a_plain_adult():
    assert stock_appearance("astronaut").band is AgeBand.ADULT


def test_every_job_has_a_stock_character():
    assert set(BY_ROLE) == PROFESSIONAL_ROLES
    assert set(BY_ROLE.values()) <= set(STOCK)


def test_parents_of_whom_nothing_was_said_are_of_neighbouring_skins():
    chosen = choose_cast(FAMILY, TIES)
    tones = list(SKIN)
    mother, father, *children = (
        tones.index(chosen[name].skin) for name in ("mama", "papa", "mia", "ben")
    )

    assert abs(mother - father) == 1
    assert {*children} <= {mother, father}


@pytest.mark.parametrize("name", [f"t{number}" for number in range(20)])
def test_no_teenager_is_bald_unless_it_was_said(name):
    teenager = Person(name, name, "child", 14, Gender.MALE)

    assert choose_cast((teenager,))[name].hair not in ("bald", "sides", "thin", "receding")
    assert choose_cast((wearing(teenager, hair="bald"),))[name].hair == "bald"


def test_extras_get_a_colour_where_none_was_said():
    chosen = choose_cast((wearing(MIA, extras=(Garment("scarf", ""), Garment("bag", "leaf"))),))

    assert chosen["mia"].extras == (Garment("scarf", "red"), Garment("bag", "leaf"))


def test_tall_and_small_people_differ_in_size():
    tall, usual, small = (
        choose_cast((wearing(MAMA, height=height),))["mama"].size
        for height in ("tall", "", "small")
    )

    assert tall > usual > small
