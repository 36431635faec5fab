"""The picture shows what the words say."""

import pytest

from tests.checking.well_told import WELL_TOLD
from wnp.checking.telling.picture_words import RULES


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        pytest.param(
            "de-row",
            (("Lina: sitzt auf dem Bett, ängstlich", "Lina: sitzt auf dem Bett, fröhlich"),),
            "face-and-words",
            id="a smile at night",
        ),
        pytest.param(
            "de-immediate",
            (("Tim: sitzt auf dem Sofa, traurig", "Tim: sitzt auf dem Sofa, lacht"),),
            "face-and-words",
            id="a laugh where he is sad",
        ),
        pytest.param(
            "de-baby",
            (("Tim: lacht\n", "Tim: weint\n"),),
            "face-and-words",
            id="tears where he is glad",
        ),
        pytest.param(
            "de-teen",
            (("Jonas: sitzt auf dem Sofa, traurig", "Jonas: sitzt auf dem Sofa, fröhlich"),),
            "face-and-words",
            id="a smile where you were afraid",
        ),
        pytest.param(
            "en-row",
            (("Mia: sits on the bed, afraid", "Mia: sits on the bed, happy"),),
            "face-and-words",
            id="a smile, English",
        ),
        pytest.param(
            "fr-row",
            (("Zoé: assise sur le lit, a peur", "Zoé: assise sur le lit, contente"),),
            "face-and-words",
            id="a smile, French",
        ),
        pytest.param(
            "de-illness",
            (
                (
                    "Onkel Emil kocht für Tim.\n",
                    "Onkel Emil kocht für Tim.\nOma Sylvia deckt den Tisch.\n",
                ),
            ),
            "actor-not-in-picture",
            id="who sets the table",
        ),
        pytest.param(
            "en-illness",
            (
                (
                    "Uncle Joe cooks for Leo.\n",
                    "Uncle Joe cooks for Leo.\nMr Patel lays the table.\n",
                ),
            ),
            "actor-not-in-picture",
            id="who sets the table, English",
        ),
        pytest.param(
            "en-illness",
            (
                ("Dad: stands on the left, hopeful", "Mr Patel: stands"),
                ("Everyone talks again after the holidays.", "Leo and Mum go to the park."),
            ),
            "person-not-in-words",
            id="a teacher in the park",
        ),
        pytest.param(
            "de-illness",
            (("Ort: Krankenhaus", "Ort: Küche"),),
            "other-place",
            id="hospital in a kitchen",
        ),
        pytest.param(
            "de-row",
            (("Lina: sitzt auf dem Bett, ängstlich", "Lina: tanzt"),),
            "face-and-words",
            id="a dance where she is afraid",
        ),
        pytest.param(
            "de-illness",
            (("Onkel Emil: kocht, freundlich", "Onkel Emil: kocht\nMama: steht links"),),
            "person-not-in-words",
            id="a mother whom the words leave out",
        ),
        pytest.param(
            "en-illness",
            (("place: hospital", "place: kitchen"),),
            "other-place",
            id="hospital in a kitchen, English",
        ),
        pytest.param(
            "fr-illness",
            (("lieu: hôpital", "lieu: cuisine"),),
            "other-place",
            id="hospital in a kitchen, French",
        ),
        pytest.param(
            "de-row",
            (("Ort: Kinderzimmer, Nacht", "Ort: Kinderzimmer"),),
            "other-time-of-day",
            id="night by day",
        ),
        pytest.param(
            "fr-row",
            (("chambre d'enfant, nuit", "chambre d'enfant"),),
            "other-time-of-day",
            id="night by day, French",
        ),
        pytest.param(
            "de-baby",
            (("Oma Sylvia: steht, freundlich\n", ""),),
            "alone-in-picture",
            id="nobody beside them",
        ),
        pytest.param(
            "en-row",
            (("Ms Byrne: sits at the table\n", "Leo: sits at the table\n"),),
            "alone-in-picture",
            id="nobody beside them, English",
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
                ("Lina hatte Angst.", "Lina hatte keine Angst mehr."),
                ("Lina: sitzt auf dem Bett, ängstlich", "Lina: sitzt auf dem Bett, fröhlich"),
            ),
            id="no fear any more",
        ),
        pytest.param(
            "de-row",
            (
                ("Lina hatte Angst.", "Lina hatte Angst. Jetzt lacht Lina."),
                ("Lina: sitzt auf dem Bett, ängstlich", "Lina: sitzt auf dem Bett, fröhlich"),
            ),
            id="afraid and then glad",
        ),
        pytest.param(
            "de-illness",
            (
                (
                    "Onkel Emil kocht für Tim.\n",
                    "Onkel Emil kocht für Tim.\nOma Sylvia ruft am Abend an.\n",
                ),
            ),
            id="on the telephone",
        ),
        pytest.param(
            "de-illness",
            (
                ("Ort: Krankenhaus", "Ort: Küche"),
                ("Mama ist jetzt in der Klinik.", "Tim denkt an Mama in der Klinik."),
            ),
            id="thought of from another place",
        ),
    ],
)
def test_what_is_told_well_is_left_in_peace(kinds, name, changes):
    assert kinds(RULES, name, *changes) == []
