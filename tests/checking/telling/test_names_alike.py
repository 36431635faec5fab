"""A name is written one way, and whoever has one stands in the family list."""

import pytest

from tests.checking.well_told import WELL_TOLD
from wnp.checking.telling.names_alike import RULES


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        pytest.param(
            "de-row",
            (("Oma Sylvia kommt", "Oma Silvia kommt"),),
            "name-written-otherwise",
            id="Silvia",
        ),
        pytest.param(
            "de-row",
            (("Oma Sylvia kommt", "Oma Sophia kommt"),),
            "name-written-otherwise",
            id="Sophia",
        ),
        pytest.param(
            "de-row",
            (("Lina hatte Angst.", "Lena hatte Angst."),),
            "name-written-otherwise",
            id="Lena",
        ),
        pytest.param(
            "de-short",
            (("Frau Weber ist gekommen.", "Frau Veber ist gekommen."),),
            "name-written-otherwise",
            id="Veber",
        ),
        pytest.param(
            "de-teen",
            (("Herr Maier von der", "Herr Meier von der"),),
            "name-written-otherwise",
            id="Meier",
        ),
        pytest.param(
            "en-row",
            (("Granny Sheila comes", "Granny Sheela comes"),),
            "name-written-otherwise",
            id="Sheela",
        ),
        pytest.param(
            "de-row",
            (("Lina und Tim bleiben", "Lyna und Tim bleiben"),),
            "name-written-otherwise",
            id="beside another name",
        ),
        pytest.param(
            "en-row",
            (("Granny Sheila comes", "The visit of Granny is for Shaila. She comes"),),
            "name-written-otherwise",
            id="behind a preposition, English",
        ),
        pytest.param(
            "fr-row", (("Zoé avait peur.", "Zoe avait peur."),), "name-written-otherwise", id="Zoe"
        ),
        pytest.param(
            "fr-illness",
            (("Noah avait faim", "Noa avait faim"),),
            "name-written-otherwise",
            id="Noa",
        ),
        pytest.param(
            "de-illness",
            (("Frau Weber hilft", "Frau Schulze hilft"),),
            "name-not-in-family",
            id="a woman nobody knows",
        ),
        pytest.param(
            "en-illness",
            (("Uncle Joe cooks", "Uncle Bernard cooks"),),
            "name-not-in-family",
            id="an uncle nobody knows",
        ),
        pytest.param(
            "fr-illness",
            (("Madame Klein aide", "Madame Durand aide"),),
            "name-not-in-family",
            id="a woman nobody knows, French",
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
            (
                (
                    "Papa kocht gern Nudeln.",
                    "Papa zieht die Leine. Linas Hose ist rot. Eine Line ist da.",
                ),
            ),
            id="words that look like names",
        ),
        pytest.param(
            "de-illness",
            (("Onkel Emil kocht für Tim.", "Onkel Emils Suppe ist gut. Das Team kocht mit."),),
            id="a name that owns something",
        ),
        pytest.param(
            "de-illness",
            (
                ("Frau Weber", "Frau Roth"),
                ("Onkel Emil kocht für Tim.", "Onkel Emil kocht für Tim. Rot hat Tim gern."),
            ),
            id="a colour like a name",
        ),
        pytest.param(
            "de-illness",
            (
                ("Frau Weber", "Frau Krüder"),
                ("Onkel Emil kocht für Tim.", "Onkel Emil kocht für Tim. Kinder haben Rechte."),
            ),
            id="children like a name",
        ),
        pytest.param(
            "en-illness",
            (
                ("Uncle Joe", "Uncle Tata"),
                ("Uncle Tata cooks", "That is good. Uncle Tata cooks"),
            ),
            id="a small word like a name",
        ),
        pytest.param(
            "en-illness",
            (
                ("Uncle Joe", "Uncle Woom"),
                ("Uncle Woom cooks", "Whom has Mum told? Uncle Woom cooks"),
            ),
            id="a question like a name",
        ),
    ],
)
def test_what_is_told_well_is_left_in_peace(kinds, name, changes):
    assert kinds(RULES, name, *changes) == []
