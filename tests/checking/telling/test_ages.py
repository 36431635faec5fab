"""Everybody is as old in the words as in the family list."""

import pytest

from tests.checking.well_told import WELL_TOLD
from wnp.checking.telling.ages import RULES


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        pytest.param(
            "de-baby",
            (("Tim ist 9 Jahre alt.", "Tim ist 8 Jahre alt."),),
            "age-differs",
            id="a figure",
        ),
        pytest.param(
            "de-baby", (("Tim ist 9 Jahre alt.", "Tim ist acht."),), "age-differs", id="a word"
        ),
        pytest.param(
            "de-illness",
            (("Tim mag die", "Der 10-jährige Tim mag die"),),
            "age-differs",
            id="ten-year-old",
        ),
        pytest.param(
            "de-teen",
            (("Du spielst gern", "Du bist 12 Jahre alt. Du spielst gern"),),
            "age-differs",
            id="you are",
        ),
        pytest.param(
            "en-illness",
            (("Mum likes", "Leo is 9 years old. Mum likes"),),
            "age-differs",
            id="a figure, English",
        ),
        pytest.param(
            "en-illness",
            (("with Leo.", "with the 11-year-old Leo."),),
            "age-differs",
            id="eleven-year-old",
        ),
        pytest.param(
            "fr-row",
            (("Voici Zoé et voici Noah.", "Zoé a six ans."),),
            "age-differs",
            id="a word, French",
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
            "de-illness",
            (("Tim mag die", "Tim ist 3 Mal umgezogen. Tim hat 2 Hunde. Tim mag die"),),
            id="other numbers",
        ),
        pytest.param(
            "fr-row",
            (("Voici Zoé et voici Noah.", "Zoé a cinq ans. Noah a 3 poupées."),),
            id="what somebody has",
        ),
    ],
)
def test_what_is_told_well_is_left_in_peace(kinds, name, changes):
    assert kinds(RULES, name, *changes) == []
