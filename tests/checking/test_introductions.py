"""A child knows who somebody is, and a story is not too long."""

import pytest

from wnp.checking.introductions import RULES


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
