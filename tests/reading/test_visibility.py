"""Who may see a thing is read from words, and what is not understood never opens a door."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wnp.lexicon.messages import say
from wnp.model.visibility import EVERYONE, Audience, Visibility
from wnp.problems import Findings, Place
from wnp.reading.people import Directory
from wnp.reading.visibility import (
    CLOSED,
    parse_audience_words,
    parse_secret_words,
    parse_visibility,
)

HERE = Place("plan.yaml", 3, 5)
PEOPLE = Directory((("mia", "Mia"), ("papa", "Papa"), ("papa2", "Papa"), ("oma", "Oma Rosa")))
CHILD, PARENTS, NETWORK, PROFESSIONALS, COURT = Audience
ONLY_PROFESSIONALS = Visibility(only=frozenset({PROFESSIONALS}))


def only(words: str) -> tuple[Visibility, list[str]]:
    """Return what "nur …" means, and what is said about it."""
    findings = Findings()
    shown = parse_audience_words(words, HERE, PEOPLE, findings)
    return shown, [say(found, "de") for found in findings]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Netzwerk", Visibility(only=frozenset({NETWORK}))),
        ("network", Visibility(only=frozenset({NETWORK}))),
        ("réseau", Visibility(only=frozenset({NETWORK}))),
        ("Fachkräfte", ONLY_PROFESSIONALS),
        ("fachkraefte", ONLY_PROFESSIONALS),
        ("professionnels", ONLY_PROFESSIONALS),
        ("Kinder", Visibility(only=frozenset({CHILD}))),
        ("Eltern und Fachleute", Visibility(only=frozenset({PARENTS, PROFESSIONALS}))),
        ("Oma Rosa", Visibility(only_people=frozenset({"oma"}))),
        ("Netzwerk, papa2", Visibility(frozenset({NETWORK}), frozenset({"papa2"}))),
        ("alle", EVERYONE),
        ("tout le monde", EVERYONE),
    ],
)
def test_groups_and_people_are_understood(words, expected):
    assert only(words) == (expected, [])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            "Netzwrek",
            "plan.yaml:3:5: „Netzwrek“ ist weder eine Person noch eine Gruppe. Solange sehen es "
            "nur Fachkräfte.\n    Meinten Sie „Netzwerk“?",
            id="misspelt group",
        ),
        pytest.param(
            "Nachbarn",
            "plan.yaml:3:5: „Nachbarn“ ist weder eine Person noch eine Gruppe. Solange sehen es "
            "nur Fachkräfte.\n    Gruppen sind: Kind, Eltern, Netzwerk, Fachkräfte, Gericht, alle. "
            "Personen sind: Mia, Papa (papa), Papa (papa2), Oma Rosa.",
            id="unknown group",
        ),
        pytest.param(
            "Papa",
            "plan.yaml:3:5: „Papa“ heißen mehrere Personen.\n"
            "    Schreiben Sie, wer gemeint ist: Papa (papa), Papa (papa2).",
            id="shared name",
        ),
        pytest.param(
            "",
            "plan.yaml:3:5: Hier steht nicht, wer gemeint ist. Solange sehen es nur Fachkräfte.\n"
            "    Nennen Sie Menschen oder eine Gruppe, zum Beispiel: Netzwerk. Oder löschen Sie "
            "die Zeile.",
            id="nobody",
        ),
    ],
)
def test_what_is_not_understood_is_told_and_closed(words, said):
    assert only(words) == (ONLY_PROFESSIONALS, [said])


def test_one_word_that_is_not_understood_closes_the_whole():
    assert only("alle, Netzwrek")[0] == ONLY_PROFESSIONALS


def test_a_secret_is_kept_from_people():
    findings = Findings()

    assert parse_secret_words("Oma Rosa und papa2", HERE, PEOPLE, findings) == Visibility(
        hide_from=frozenset({"oma", "papa2"})
    )
    assert not list(findings)


def test_a_secret_from_a_shared_name_is_kept_from_both_and_told():
    findings = Findings()

    assert parse_secret_words("Papa", HERE, PEOPLE, findings) == Visibility(
        hide_from=frozenset({"papa", "papa2"})
    )
    assert [found.kind for found in findings] == ["ambiguous-person"]


def test_a_secret_from_somebody_unknown_closes_the_whole():
    findings = Findings()
    shown = parse_secret_words("Oma Rosa, Kurt", HERE, PEOPLE, findings)

    assert shown == Visibility(CLOSED, frozenset(), frozenset({"oma"}))
    assert [found.kind for found in findings] == ["unknown-person"]


def test_both_fields_hold_together():
    findings = Findings()
    shown = parse_visibility(
        [("Netzwerk", HERE), ("Kind", HERE)], [("oma", HERE)], PEOPLE, findings
    )

    assert shown == Visibility(frozenset({NETWORK, CHILD}), frozenset(), frozenset({"oma"}))


@given(st.text(max_size=30))
def test_only_words_that_are_understood_ever_open_a_door(words):
    shown, said = only(words)

    assert not said or shown.only == CLOSED
