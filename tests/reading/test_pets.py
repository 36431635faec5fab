"""What a pet is and its colour are found in whatever is said of it."""

import pytest

from wnp.model.family import Look
from wnp.reading.pets import read_pet


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
