"""Pages follow each other in time, unless they say that it was before."""

import pytest

from tests.checking.well_told import WELL_TOLD
from wnp.checking.telling.time_order import RULES


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        pytest.param(
            "de-teen",
            (("Am 2. Dezember 2026", "Am 2. September 2026"),),
            "time-runs-back",
            id="a date",
        ),
        pytest.param(
            "en-teen",
            (("On 2 December 2026", "On September 2, 2026"),),
            "time-runs-back",
            id="a date, English",
        ),
        pytest.param(
            "fr-teen",
            (("Le 2 décembre 2026", "Le 2 septembre 2026"),),
            "time-runs-back",
            id="a date, French",
        ),
        pytest.param(
            "de-row",
            (("Papa wohnt jetzt woanders.", "Am 10.05.2028 ist Papa ausgezogen."),),
            "time-runs-back",
            id="a date in figures",
        ),
        pytest.param(
            "de-immediate",
            (("redet morgen mit Mama", "hat gestern mit Mama"),),
            "time-runs-back",
            id="yesterday after today",
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
            "de-teen",
            (("Am 2. Dezember 2026 redet ihr", "Das gilt bis zum 2. Dezember 2025. Ihr redet"),),
            id="an end is no step",
        ),
        pytest.param(
            "de-teen",
            (("Am 2. Dezember 2026 redet ihr", "Früher, am 2. Mai 2025, redet ihr"),),
            id="it says that it was before",
        ),
    ],
)
def test_what_is_told_well_is_left_in_peace(kinds, name, changes):
    assert kinds(RULES, name, *changes) == []
