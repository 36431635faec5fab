"""Worries are deeds with effects, claims have speakers, plans have names and times."""

import pytest

from tests.checking.well_told import WELL_TOLD
from wnp.checking.telling.deeds import RULES


@pytest.mark.parametrize(
    ("name", "changes", "expected"),
    [
        pytest.param(
            "de-row",
            (
                (
                    "Frau Weber arbeitet beim Jugendamt.\n"
                    "Frau Weber und Oma Sylvia machen sich Sorgen.",
                    "Manche Leute machen sich Sorgen.",
                ),
            ),
            "worried-without-name",
            id="some people",
        ),
        pytest.param(
            "en-row",
            (
                (
                    "Ms Byrne is a social worker.\nMs Byrne and Granny Sheila are worried.",
                    "Some people are worried about Mia.",
                ),
            ),
            "worried-without-name",
            id="some people, English",
        ),
        pytest.param(
            "fr-row",
            (
                (
                    "Madame Klein travaille au service social.\n"
                    "Madame Klein et Mamie Sylvie sont inquiètes.",
                    "On est inquiet pour Zoé.",
                ),
            ),
            "worried-without-name",
            id="on, French",
        ),
        pytest.param(
            "de-row",
            (
                ("## Es war laut", "## Zu Hause"),
                ("Papa hat in der Nacht laut geschrien.", "Es gab Probleme."),
                ("Tim konnte nicht schlafen.", ""),
            ),
            "worry-without-deed",
            id="problems",
        ),
        pytest.param(
            "fr-row",
            (
                ("## Les cris", "## À la maison"),
                ("Papa a crié très fort la nuit.", "Il y avait des problèmes."),
                ("Noah ne pouvait pas dormir.", ""),
            ),
            "worry-without-deed",
            id="problems, French",
        ),
        pytest.param(
            "de-row",
            (("Lina hatte Angst.\nTim konnte nicht schlafen.", "Das war nicht in Ordnung."),),
            "worry-without-effect",
            id="no effect",
        ),
        pytest.param(
            "de-short",
            (("Lina hatte Hunger.", "So kann es nicht bleiben."),),
            "worry-without-effect",
            id="only the mother is tired",
        ),
        pytest.param(
            "en-illness",
            (("Leo was hungry and alone.", "Things cannot stay like this."),),
            "worry-without-effect",
            id="no effect, English",
        ),
        pytest.param(
            "fr-row",
            (("Zoé avait peur.\nNoah ne pouvait pas dormir.", "Ce n'était pas bien."),),
            "worry-without-effect",
            id="no effect, French",
        ),
        pytest.param(
            "de-baby",
            (
                (
                    "Die Ärztin sagt: Das Baby ist verletzt.\n"
                    "Sie denkt: Ein Erwachsener hat ihm weh getan.",
                    "Papa hat das Baby geschüttelt.",
                ),
                ("## Was die Ärztin sagt", "## Im Krankenhaus"),
            ),
            "claim-without-speaker",
            id="nobody says it",
        ),
        pytest.param(
            "de-row",
            (
                ("laut geschrien.", "Mama geschlagen."),
                (
                    "Tim konnte nicht schlafen.",
                    "Tim war wach.\n\n> **Papa:** Ich habe Mama nicht geschlagen.",
                ),
            ),
            "claim-without-speaker",
            id="a voice denies it",
        ),
        pytest.param(
            "en-row",
            (
                ("Dad shouted at Mum at night.", "Dad hit Mum."),
                ("Leo could not sleep.", "Leo cried.\n\n> **Dad:** I did not hit Mum."),
            ),
            "claim-without-speaker",
            id="a voice denies it, English",
        ),
        pytest.param(
            "fr-row",
            (
                ("a crié très fort la nuit.", "a frappé Maman."),
                (
                    "Noah ne pouvait pas dormir.",
                    "Noah a pleuré.\n\n> **Papa:** Je n'ai pas frappé Maman.",
                ),
            ),
            "claim-without-speaker",
            id="a voice denies it, French",
        ),
        pytest.param(
            "de-row",
            (
                (
                    "Oma Sylvia kommt jeden Abend.\nPapa geht am Montag zu einem Kurs.",
                    "Oma Sylvia hilft mit.",
                ),
            ),
            "plan-without-time",
            id="no time",
        ),
        pytest.param(
            "de-row",
            (
                (
                    "Oma Sylvia kommt jeden Abend.\nPapa geht am Montag zu einem Kurs.",
                    "Alle Erwachsenen passen jeden Abend auf.",
                ),
            ),
            "plan-without-name",
            id="nobody by name",
        ),
        pytest.param(
            "en-row",
            (
                (
                    "Granny Sheila comes every evening.\nDad talks to Ms Byrne on Mondays.",
                    "All the adults take good care every day.",
                ),
            ),
            "plan-without-name",
            id="nobody by name, English",
        ),
        pytest.param(
            "fr-row",
            (
                (
                    "Mamie Sylvie vient chaque soir.\nPapa parle avec Madame Klein le lundi.",
                    "Mamie Sylvie aide.",
                ),
            ),
            "plan-without-time",
            id="no time, French",
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
                    "Frau Weber arbeitet beim Jugendamt.\n"
                    "Frau Weber und Oma Sylvia machen sich Sorgen.",
                    "Die Lehrerin macht sich Sorgen.",
                ),
            ),
            id="a teacher without a name",
        ),
        pytest.param(
            "de-row", (("laut geschrien.", "Mama geschlagen."),), id="a deed that nobody denies"
        ),
        pytest.param(
            "de-row",
            (
                ("laut geschrien.", "Mama weh getan."),
                (
                    "Tim konnte nicht schlafen.",
                    "Tim war wach.\n\n> **Papa:** Ich habe Mama nicht geschlagen.",
                ),
            ),
            id="another deed is denied",
        ),
    ],
)
def test_what_is_told_well_is_left_in_peace(kinds, name, changes):
    assert kinds(RULES, name, *changes) == []
