"""A child knows who somebody is, and a story is not too long."""

import pytest

from tests.checking.well_told import WELL_TOLD
from wnp.checking.people_named import named_as_theirs
from wnp.checking.telling.introductions import RULES
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
        *WELL_TOLD,
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
