"""People in sentences: joined, agreeing, never inflected; each with an id of their own."""

from wnp.model.family import Gender
from wnp.templating.cast import Group, make_cast


def row(name, example_id="kind", sex=Gender.UNKNOWN):
    return {"name": name, "id": example_id, "role": "Kind", "sex": sex}


def cast_of(*names, sex=Gender.UNKNOWN):
    rows = {f"part{number}": row(name, sex=sex) for number, name in enumerate(names)}
    return tuple(make_cast(rows, "de").values())


def test_names_are_joined_with_and():
    assert str(Group(cast_of("Mia"), "de")) == "Mia"
    assert str(Group(cast_of("Mia", "Ben"), "de")) == "Mia und Ben"
    assert str(Group(cast_of("Mia", "Ben", "Kim"), "de")) == "Mia, Ben und Kim"
    assert str(Group((), "de")) == ""


def test_verbs_agree_with_one_or_several():
    assert Group(cast_of("Mia"), "de").v("ist", "sind") == "ist"
    assert Group(cast_of("Mia", "Ben"), "de").v("ist", "sind") == "sind"


def test_one_of_several_is_called_by_name():
    assert Group(cast_of("Mama"), "de").called("deine Eltern") == "Mama"
    assert Group(cast_of("Mama", "Papa"), "de").called("deine Eltern") == "deine Eltern"


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
