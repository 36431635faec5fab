"""What a pet is and its colour are found in whatever is said of it."""

import pytest

from wnp.model.family import Family, Look, Person
from wnp.problems import Findings
from wnp.reading.looks.pets import read_pet
from wnp.reading.scenes.pictures import parse_scene_text


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Hund, schwarz mit weißer Pfote, Bello", "de", Look(animal="dog", hair_colour="black")),
        ("Haustier, rote Katze, Minka", "de", Look(animal="cat", hair_colour="red")),
        ("Haustier, , Büsi", "de", Look(animal="cat")),
        ("pet, grey rabbit, Snuffles", "en", Look(animal="rabbit", hair_colour="grey")),
        ("animal, perruche, Coco", "fr", Look(animal="bird")),
        ("Haustier, , Bello", "de", Look()),
    ],
)
def test_kind_and_colour_of_a_pet_are_read(words, language, expected):
    assert read_pet(words, language) == expected


def test_the_dog_of_the_family_is_meant_by_its_kind_too():
    bello = Person("bello", "Bello", "pet", look=Look(animal="dog"))
    family = Family(people=(bello,), language="de")

    for words in ("Hund: sitzt", "Bello: sitzt"):
        findings = Findings()
        picture = parse_scene_text(words, family, "de", findings)
        assert ([actor.who for actor in picture.actors], list(findings)) == (["bello"], [])
