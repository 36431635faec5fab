"""Everybody of a family gets a part, and is known by every name."""

from tests.abstracting.told import page, source
from wnp.abstracting.people import forbidden_names, seats_of


def parts(*people, **files):
    seats = seats_of(source(page(""), people=people, **files).folder)
    return {seat.part: seat.names for seat in seats.seats}


def test_parts_follow_the_roles():
    people = (("Mia", "Kind"), ("Ben", "Bruder"), ("Mama", "Mutter"), ("Frau Au", "Fachkraft"))

    assert parts(*people) == {
        "child": ("Mia",), "sibling": ("Ben",), "mother": ("Mama",), "worker": ("Frau Au", "Au"),
    }  # fmt: skip


def test_several_people_of_a_role_are_numbered():
    found = parts(("Mia", "Kind"), ("Ida", "Nachbarin"), ("Ute", "Nachbarin"), ("Max", "Fachkraft"))

    assert [part for part in found if part.startswith("neighbour")] == ["neighbour", "neighbour2"]


def test_a_child_a_worker_and_a_parent_are_always_there():
    assert parts(("Opa Jo", "Opa")) == {
        "grandparent": ("Opa Jo", "Opa", "Jo"), "child": (), "worker": (), "mother": (),
    }  # fmt: skip


def test_a_name_of_two_people_belongs_to_neither():
    seats = seats_of(
        source(page(""), people=(("Herr Berg", "Nachbar"), ("Frau Berg", "Nachbarin"))).folder
    )

    assert [seat.names for seat in seats.seats[:2]] == [("Herrn Berg", "Herr Berg"), ("Frau Berg",)]
    assert seats.shared == (("Berg", "neighbour"),)


def test_real_names_are_names_too():
    found = parts(("Mia", "Kind"), ("Mama", "Mutter"), names__yaml="p1: Maria Luisa Vogt\n")

    assert found["child"] == ("Maria Luisa Vogt", "Luisa", "Maria", "Mia")


def test_words_that_name_nobody_are_not_forbidden():
    family = source(page(""), people=(("Oma Rosa", "Oma"), ("Mama", "Mutter")))

    assert forbidden_names(family.folder) == ("Rosa", "p1", "p", "p2")


def test_what_somebody_is_names_nobody():
    family = source(page(""), people=(("Richterin Vogel", "Richterin"), ("Mia", "Kind")))

    assert seats_of(family.folder).seat("judge").names == ("Richterin Vogel", "Vogel")
    assert forbidden_names(family.folder) == ("Vogel", "p1", "p", "Mia", "p2")


def test_a_surname_that_is_a_profession_is_a_name():
    family = source(page(""), people=(("Frau Richter", "Lehrerin"),))

    assert forbidden_names(family.folder) == ("Frau Richter", "Richter", "p1", "p")


def test_a_short_name_that_says_what_somebody_is_names_nobody():
    family = source(
        "", "fr", people=(("la juge Favre", "juge"),),
        family__yaml="langue: fr\npersonnes:\n  juge: {nom: la juge Favre, rôle: juge}\n",
    )  # fmt: skip

    assert forbidden_names(family.folder) == ("Favre",)
