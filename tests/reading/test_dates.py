"""Dates are read as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wnp.lexicon.messages import say
from wnp.problems import Findings, Place
from wnp.reading.dates import parse_date

HERE = Place("plan.yaml", 4, 8)


def read(words: str, language: str = "de") -> tuple[str, list[str]]:
    """Return a date as ISO text, and what is said about it."""
    findings = Findings()
    iso = parse_date(words, HERE, findings, language)
    return iso, [say(found, language) for found in findings]


@pytest.mark.parametrize(
    "words",
    [
        "2026-11-03", "3.11.2026", "03.11.2026", "3. 11. 2026", "3.11.26", "3. November 2026",
        "3 Nov. 2026", "Dienstag, 3.11.2026", "Dienstag, den 3. November 2026", "03/11/2026",
        "3 novembre 2026", "mardi 3 novembre 2026", "le 3 novembre 2026", "3 November 2026",
        "3rd of November 2026", "November 3, 2026", "„3.11.2026“", " 3.11.2026 ",
    ],
)  # fmt: skip
def test_the_usual_ways_give_the_same_day(words):
    assert read(words) == ("2026-11-03", [])


def test_months_are_known_by_their_austrian_and_french_names():
    assert read("6. Jänner 2026") == ("2026-01-06", [])
    assert read("1er août 2026") == ("2026-08-01", [])


def test_nothing_is_no_date():
    assert read("  ") == ("", [])


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            "2026-13-01",
            "plan.yaml:4:8: In „2026-13-01“ steht ein Monat 13. Es gibt die Monate 1 bis 12.\n"
            "    Zuerst der Tag, dann der Monat, zum Beispiel: 3.11.2026",
            id="month",
        ),
        pytest.param(
            "31.2.2026",
            "plan.yaml:4:8: In „31.2.2026“ steht ein Tag 31, den es in diesem Monat nicht gibt.\n"
            "    Schauen Sie im Kalender nach.",
            id="day",
        ),
        pytest.param(
            "3.11.",
            "plan.yaml:4:8: Bei „3.11.“ fehlt das Jahr.\n    Zum Beispiel: 3.11.2026",
            id="no year",
        ),
        pytest.param(
            "3. November",
            "plan.yaml:4:8: Bei „3. November“ fehlt das Jahr.\n    Zum Beispiel: 3.11.2026",
            id="month in letters, no year",
        ),
        pytest.param(
            "3.11.1026",
            "plan.yaml:4:8: In „3.11.1026“ stimmt das Jahr 1026 wohl nicht.\n"
            "    Zum Beispiel: 3.11.2026",
            id="year",
        ),
        pytest.param(
            "nach den Ferien",
            "plan.yaml:4:8: „nach den Ferien“ ist kein Datum.\n    Zum Beispiel: 3.11.2026",
            id="words",
        ),
    ],
)
def test_what_is_no_day_is_told(words, said):
    assert read(words) == ("", [said])


def test_other_languages_are_spoken():
    assert read("31/02/2026", "fr")[1] == [
        "plan.yaml:4:8: Il y a un jour 31 dans « 31/02/2026 », que ce mois n’a pas.\n"
        "    Regardez dans un calendrier."
    ]
    assert read("3 Novembre", "en")[1] == [
        "plan.yaml:4:8: The year is missing in “3 Novembre”.\n    For example: 3 November 2026"
    ]


@given(st.dates())
def test_every_day_can_be_written_in_two_ways(day):
    if 1900 <= day.year < 2200:
        assert read(day.isoformat()) == (day.isoformat(), [])
        assert read(f"{day.day}.{day.month}.{day.year}") == (day.isoformat(), [])


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_told(words):
    iso, said = read(words)

    assert bool(iso) + len(said) <= 1
