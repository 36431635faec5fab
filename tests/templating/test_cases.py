"""Words beside names change; names never do."""

import pytest

from wnp.templating.cases import with_cases

NAMES = ["Mia", "Ben", "Mama", "Herr Voß", "Herr Çelik", "Kim", "Onkel Ali"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Mia wohnt bei Kim und Herr Çelik.", "Mia wohnt bei Kim und Herrn Çelik."),
        ("Onkel Ali ruft Herr Voß an.", "Onkel Ali ruft Herrn Voß an."),
        ("Mia und Ben dürfen Herr Voß fragen.", "Mia und Ben dürfen Herrn Voß fragen."),
        ('was: "ruft Herr Voß an"', 'was: "ruft Herrn Voß an"'),
        ("Mama geht, ruft Herr Voß an und wartet.", "Mama geht, ruft Herrn Voß an und wartet."),
        (
            "Kim spricht mit Mia und sagt Herr Voß Bescheid.",
            "Kim spricht mit Mia und sagt Herrn Voß Bescheid.",
        ),
        ("Dann sag es Herr Voß.", "Dann sag es Herrn Voß."),
        ("Wenn Mia Herr Voß sieht, lacht Mia.", "Wenn Mia Herrn Voß sieht, lacht Mia."),
        ("Mia darf Mama und Herr Voß lieb haben.", "Mia darf Mama und Herrn Voß lieb haben."),
        ("Herr Voß kommt mit Herr Çelik.", "Herr Voß kommt mit Herrn Çelik."),
    ],
)
def test_herr_has_its_case(written, said):
    assert with_cases(written, NAMES, "de") == said


@pytest.mark.parametrize(
    "said",
    [
        "Dann kommt Herr Voß.",
        "Herr Voß ruft Mama an.",
        "Mama und Herr Voß reden.",
        "Mama ist krank, und Herr Voß kommt.",
        "Mama fragt Kim und Herr Voß hilft.",
        "Wenn es laut wird, ruft Herr Voß an.",
        "Das ist Herr Voß.",
        "Ich heiße Herr Voß.",
        "Ruft Herr Voß an?",
        "Mama sagt: Herr Voß hilft.",
        "Danach erklärt dir Herr Voß alles.",
        "Mia fährt mit Herr Braun.",
        "```bild\nMia: steht neben Herr Voß\n```",
    ],
)
def test_a_case_that_is_not_sure_or_not_needed_changes_nothing(said):
    assert with_cases(said, NAMES, "de") == said


def test_french_words_lose_their_vowel_before_a_name():
    names = ["Anna", "Ali", "Élise", "Marc"]

    assert with_cases("le lit de Anna", names, "fr") == "le lit d’Anna"
    assert with_cases("parce que Ali dort", names, "fr") == "parce qu’Ali dort"
    assert with_cases("De Élise et de Marc", names, "fr") == "D’Élise et de Marc"
    assert with_cases("le monde Anna, de Annabelle", names, "fr") == "le monde Anna, de Annabelle"
