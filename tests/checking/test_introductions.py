"""A child knows who somebody is, and a story is not too long."""

import pytest

from wnp.checking.introductions import RULES
from wnp.checking.people_named import named_as_theirs
from wnp.model.family import Family, Person


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        pytest.param(
            "de-row",
            (("Frau Weber arbeitet beim Jugendamt.\n", ""),),
            "helper-not-explained",
            id="a worker without a word",
        ),
        pytest.param(
            "en-row",
            (("Ms Byrne is a social worker.\n", ""),),
            "helper-not-explained",
            id="a worker without a word, English",
        ),
        pytest.param(
            "fr-row",
            (("Madame Klein travaille au service social.\n", ""),),
            "helper-not-explained",
            id="a worker without a word, French",
        ),
        pytest.param(
            "de-short",
            (
                (
                    "Lina hatte Hunger.",
                    "Lina hatte Hunger. " * 150,
                ),
            ),
            "many-words",
            id="far too many words",
        ),
    ],
)
def test_a_slip_is_found(kinds, name, changes, expected):
    assert kinds(RULES, name, *changes) == [expected]


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        pytest.param("de-row", (), id="de-row"),
        pytest.param("de-illness", (), id="de-illness"),
        pytest.param("de-teen", (), id="de-teen"),
        pytest.param("de-immediate", (), id="de-immediate"),
        pytest.param("de-baby", (), id="de-baby"),
        pytest.param("de-short", (), id="de-short"),
        pytest.param("en-row", (), id="en-row"),
        pytest.param("en-illness", (), id="en-illness"),
        pytest.param("en-teen", (), id="en-teen"),
        pytest.param("fr-row", (), id="fr-row"),
        pytest.param("fr-illness", (), id="fr-illness"),
        pytest.param("fr-teen", (), id="fr-teen"),
        pytest.param(
            "de-row",
            (("Frau Weber arbeitet beim Jugendamt.", "Die Sozialarbeiterin heißt Frau Weber."),),
            id="a worker with her trade",
        ),
    ],
)
def test_what_is_told_well_is_left_in_peace(kinds, name, changes):
    assert kinds(RULES, name, *changes) == []


@pytest.mark.parametrize(
    ("language", "text", "met"),
    [
        pytest.param("en", "Your mum and dad are proud.", {"mum", "dad"}, id="English"),
        pytest.param("en", "Your aunt Jelena is worried.", {"aunt"}, id="with a name"),
        pytest.param("en", "Your parents shout.", {"mum", "dad"}, id="parents"),
        pytest.param("en", "Keep mum about it.", set(), id="nobody's"),
        pytest.param("de", "deine tante Jelena", {"aunt"}, id="German"),
        pytest.param("fr", "Ton aunt Jelena et ta mum", {"aunt", "mum"}, id="French"),
    ],
)
def test_your_mum_is_mum(language, text, met):
    names = {"en": "Aunt Jelena", "de": "Tante Jelena", "fr": "Aunt Jelena"}
    people = (
        Person("mum", "Mum", role="mother"),
        Person("dad", "Dad", role="father"),
        Person("aunt", names[language]),
    )

    assert named_as_theirs(text, Family(people=people), language) == met
