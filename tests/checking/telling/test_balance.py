"""Good weighs as much as worry, a helper is near, and both parents count the same."""

import pytest

from tests.checking.well_told import WELL_TOLD
from wnp.checking.telling.balance import RULES


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        pytest.param(
            "de-row",
            (
                (
                    "## Ihr seid nicht schuld",
                    "## Mama hat geweint {.Sorge}\n\n```bild\nMama: traurig\n"
                    "Lina: traurig\n```\n\nMama hat geweint.\nLina war traurig.\n\n"
                    "## Ihr seid nicht schuld",
                ),
            ),
            "worries-in-a-row",
            id="two in a row",
        ),
        pytest.param(
            "en-row",
            (
                (
                    "## Not your fault",
                    "## Mum cried {.worry}\n\n```picture\nMum: sad\nMia: sad\n```\n\n"
                    "Mum cried.\nMia was sad.\n\n## Not your fault",
                ),
            ),
            "worries-in-a-row",
            id="two in a row, English",
        ),
        pytest.param(
            "de-row",
            (("Tim konnte nicht schlafen.", "Tim war wach.\n\n> **Mama:** Ich hatte auch Angst."),),
            "voice-of-one-parent",
            id="one voice",
        ),
        pytest.param(
            "fr-row",
            (
                (
                    "Noah ne pouvait pas dormir.",
                    "Noah pleurait.\n\n> **Maman:** J'avais peur aussi.",
                ),
            ),
            "voice-of-one-parent",
            id="one voice, French",
        ),
        pytest.param(
            "de-short",
            (("\nPapa denkt an Lina.", ""),),
            "parent-not-told",
            id="a father is nowhere",
        ),
        pytest.param(
            "de-illness",
            (
                ("\nPapa kommt am Sonntag zu Besuch. Onkel Emil ist dabei.", ""),
                ("Papa: steht links, hoffnungsvoll\n", ""),
                ("\nPapa holt Tim am Freitag ab. Onkel Emil kommt mit.", ""),
                ("Tim war allein und traurig.", "Tim war traurig. Papa war weg."),
            ),
            "parent-only-in-worry",
            id="a father in worries alone",
        ),
        pytest.param(
            "de-illness",
            (
                ("{.Kinderregel}", "{.Sorge}"),
                ("{.jetzt}", "{.Sorge}"),
                ("{.Hoffnung}", "{.Gefühle}"),
            ),
            "more-worry-than-good",
            id="three worries, one good page",
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
                    "## Ihr seid nicht schuld",
                    "## Mama hat geweint {.Sorge}\n\n```bild\nMama: traurig\n"
                    "Oma Sylvia: tröstet Mama\n```\n\nMama hat geweint.\n"
                    "Lina war traurig.\n\n## Ihr seid nicht schuld",
                ),
            ),
            id="somebody comforts",
        ),
        pytest.param(
            "de-row",
            (
                (
                    "Tim konnte nicht schlafen.",
                    "Tim war wach.\n\n> **Mama:** Ich hatte auch Angst.\n\n"
                    "> **Papa:** Es tut mir leid.",
                ),
            ),
            id="two voices",
        ),
    ],
)
def test_what_is_told_well_is_left_in_peace(kinds, name, changes):
    assert kinds(RULES, name, *changes) == []
