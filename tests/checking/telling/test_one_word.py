"""The same word for the same thing, one name for each, one way to speak to the child."""

import pytest

from tests.checking.well_told import WELL_TOLD
from wnp.checking.telling.one_word import RULES


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        pytest.param(
            "de-illness", (("Mama lag viele", "Mutti lag viele"),), "called-otherwise", id="Mutti"
        ),
        pytest.param(
            "de-illness",
            (("Mama liest Tim", "Die Mutter liest Tim"),),
            "called-otherwise",
            id="the mother",
        ),
        pytest.param(
            "en-row",
            (("Dad plays football", "Daddy plays football"),),
            "called-otherwise",
            id="Daddy",
        ),
        pytest.param(
            "fr-illness",
            (("Maman restait au lit pendant", "Sa mère restait au lit pendant"),),
            "called-otherwise",
            id="sa mère",
        ),
        pytest.param(
            "de-illness",
            (
                ("Dort helfen Ärztinnen", "In der Klinik helfen Ärztinnen"),
                ("an der Krankheit.", ". Mama wird im Krankenhaus gesund."),
            ),
            "several-words",
            id="clinic and hospital",
        ),
        pytest.param(
            "en-illness",
            (
                ("Doctors help Mum there.", "Doctors help Mum in hospital."),
                ("is nobody's fault.", "is nobody's fault. The clinic helps."),
            ),
            "several-words",
            id="hospital and clinic, English",
        ),
        pytest.param(
            "de-illness",
            (("Tim darf Mama", "Du darfst Mama"),),
            "spoken-to-otherwise",
            id="you for once",
        ),
        pytest.param(
            "de-row",
            (("Lina und Tim bleiben bei Mama.", "Du bleibst bei Mama."),),
            "spoken-to-otherwise",
            id="you for once, with two children",
        ),
        pytest.param(
            "fr-teen",
            (
                ("Tu aimes la musique.", "Emma aime la musique."),
                ("Papi t'écoute quand tu chantes.", "Papi aussi."),
            ),
            "spoken-to-otherwise",
            id="the name for once",
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
            (("Mama lag viele", "Mamas Mutter lag viele"),),
            id="somebody else is the mother",
        ),
        pytest.param(
            "de-illness",
            (("Dort helfen Ärztinnen", "Die Klinik ist ein Krankenhaus. Dort helfen Ärztinnen"),),
            id="one word explains the other",
        ),
    ],
)
def test_what_is_told_well_is_left_in_peace(kinds, name, changes):
    assert kinds(RULES, name, *changes) == []
