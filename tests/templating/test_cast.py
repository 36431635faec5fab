"""People in sentences: joined, agreeing, never inflected; each with an id of their own."""

from wnp.model.family import Gender
from wnp.templating.cast import Group, each_once, make_cast


def row(name, example_id="kind", sex=Gender.UNKNOWN, role="Kind"):
    return {"name": name, "id": example_id, "role": role, "sex": sex}


def cast_of(*names, sex=Gender.UNKNOWN, role="Kind"):
    rows = {f"part{number}": row(name, sex=sex, role=role) for number, name in enumerate(names)}
    return tuple(make_cast(rows, "de").values())


def test_names_are_joined_with_and():
    assert str(Group(cast_of("Mia"), "de")) == "Mia"
    assert str(Group(cast_of("Mia", "Ben"), "de")) == "Mia und Ben"
    assert str(Group(cast_of("Mia", "Ben", "Kim"), "de")) == "Mia, Ben und Kim"
    assert str(Group((), "de")) == ""


def test_verbs_agree_with_one_or_several():
    assert Group(cast_of("Mia"), "de").v("ist", "sind") == "ist"
    assert Group(cast_of("Mia", "Ben"), "de").v("ist", "sind") == "sind"


def test_parents_are_called_so_but_one_alone_by_name():
    both = Group(cast_of("Mama", "Papa", role="Mutter"), "de")

    assert Group(cast_of("Mama", role="Mutter"), "de").called("deine Eltern") == "Mama"
    assert both.called("deine Eltern") == "deine Eltern"


def test_who_stands_in_for_parents_is_called_by_name():
    carers = Group(cast_of("Oma Inge", "Opa Uwe", role="Oma"), "de")

    assert carers.called("deine Eltern") == "Oma Inge und Opa Uwe"
    assert str(carers.by_birth) == ""


def test_english_names_have_a_possessive():
    assert Group(cast_of("Mia", "Ben"), "en").possessive == "Mia and Ben's"
    assert cast_of("Mia")[0].possessive == "Mia's"


def test_a_group_is_spoken_of_by_its_gender_or_by_words_for_all():
    girls = Group(cast_of("Mia", "Lea", sex=Gender.FEMALE), "fr")
    mixed = Group((*cast_of("Mia", sex=Gender.FEMALE), *cast_of("Ben", sex=Gender.MALE)), "fr")

    assert girls.by_gender("seules", "seuls", "sans adulte") == "seules"
    assert mixed.by_gender("seules", "seuls", "sans adulte") == "sans adulte"


def test_pronouns_follow_the_gender_and_otherwise_the_name_is_repeated():
    assert cast_of("Kim", sex=Gender.FEMALE)[0].pronoun() == "sie"
    assert cast_of("Kim", sex=Gender.MALE)[0].pronoun("dative") == "ihm"
    assert cast_of("Kim", sex=Gender.UNKNOWN)[0].pronoun() == "Kim"
    assert cast_of("Kim", sex=Gender.DIVERSE)[0].pronoun() == "Kim"


def test_words_can_be_chosen_by_gender():
    kim = cast_of("Kim", sex=Gender.DIVERSE)[0]

    assert kim.by_gender("ihr Bett", "sein Bett", "das eigene Bett") == "das eigene Bett"


def test_ids_are_made_of_the_names():
    ids = [member.id for member in cast_of("Oma Rosa", "Jürgen", "O'Neill")]

    assert ids == ["oma-rosa", "juergen", "o-neill"]


def test_two_people_of_one_name_are_told_apart_by_their_ids():
    first, second = cast_of("Papa", "Papa")

    assert (first.id, first.ref) == ("papa", "papa")
    assert (second.id, second.ref) == ("papa-2", "papa-2")


def test_a_name_that_a_scene_line_cannot_carry_is_replaced_by_the_id():
    assert [member.ref for member in cast_of("Anna und Tom", "a: b", "Li")] == [
        "anna-und-tom",
        "a-b",
        "Li",
    ]


def test_a_grandmother_who_takes_the_child_in_is_one_person():
    rows = {
        "child": row("Leon"),
        "grandparent": row("Oma Hilde", "oma", role="Oma"),
        "foster": row("Oma Hilde", "anna", role="Pflegemutter"),
        "foster2": row("Tom", "tom", role="Pflegevater"),
    }

    cast = make_cast(rows, "de")

    assert list(cast) == ["child", "grandparent", "foster", "foster2"]
    assert cast["foster"] is cast["grandparent"]
    assert (cast["foster"].ref, cast["foster"].role) == ("Oma Hilde", "Oma")
    assert [one.name for one in each_once(cast.values())] == ["Leon", "Oma Hilde", "Tom"]


def test_two_grandmothers_of_one_name_stay_two():
    rows = {"grandparent": row("Oma", "oma"), "relative": row("Oma", "lena")}

    assert [one.id for one in make_cast(rows, "de").values()] == ["oma", "oma-2"]
