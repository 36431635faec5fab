"""Regions: names of offices in every form, numbers, dates, times, quotation marks, spelling."""

from datetime import date

import pytest

from wnp.lexicon import LANGUAGES
from wnp.lexicon.regions import (
    REGIONS,
    format_date,
    format_time,
    quote,
    region,
    spell,
    weekday_of,
)


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("DE", "de", ("das Jugendamt", "vom Jugendamt", "beim Jugendamt", "zum Jugendamt")),
        (
            "AT",
            "de",
            (
                "die Kinder- und Jugendhilfe",
                "von der Kinder- und Jugendhilfe",
                "bei der Kinder- und Jugendhilfe",
                "zur Kinder- und Jugendhilfe",
            ),
        ),
        ("CH", "de", ("die KESB", "von der KESB", "bei der KESB", "zur KESB")),
        ("LU", "de", ("das ONE", "vom ONE", "beim ONE", "zum ONE")),
        ("LU", "fr", ("l’ONE", "de l’ONE", "à l’ONE", "à l’ONE")),
        ("CH", "en", ("the KESB", "from the KESB", "at the KESB", "to the KESB")),
    ],
)
def test_the_authority_has_its_forms(name, language, said):
    authority = region(name, language).authority

    assert (authority.subject, authority.of, authority.at, authority.to) == said


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("DE", ("110", "112", "112", "116 111")),
        ("AT", ("133", "144", "122", "147")),
        ("CH", ("117", "144", "118", "147")),
        ("LU", ("113", "112", "112", "116 111")),
    ],
)
def test_every_region_has_its_emergency_numbers(name, numbers):
    kinds = ("police", "medical", "fire", "helpline")

    assert tuple(region(name).number(kind).number for kind in kinds) == numbers


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REGIONS)
def test_every_region_is_complete_in_every_language(name, language):
    row = region(name, language)
    words = [row.label, row.legal_note, *row.quotes]
    words += [getattr(forms, form) for forms in (row.authority, row.court, row.decider)
              for form in type(forms).__slots__]  # fmt: skip
    words += [number.label for number in row.numbers]

    assert all(words)
    assert date.fromisoformat(row.checked_on)
    assert row.number("helpline").note


def test_a_language_without_words_of_its_own_gets_english():
    assert region("DE", "tr").label == "Germany"


@pytest.mark.parametrize(
    ("iso", "name", "language", "written"),
    [
        ("2027-01-03", "DE", "de", "3. Januar 2027"),
        ("2027-01-03", "AT", "de", "3. Jänner 2027"),
        ("2027-01-03", "AT", "en", "3 January 2027"),
        ("2027-01-01", "LU", "fr", "1er janvier 2027"),
        ("2026-13-01", "DE", "de", "2026-13-01"),
        ("demnächst", "CH", "de", "demnächst"),
    ],
)
def test_dates_are_written_as_the_region_does(iso, name, language, written):
    assert format_date(iso, name, language) == written


def test_a_weekday_has_its_name():
    assert weekday_of("2026-12-05", "de") == "Samstag"
    assert weekday_of("bald", "de") == ""


@pytest.mark.parametrize(
    ("time", "name", "language", "written"),
    [
        ("14:30", "DE", "de", "14:30 Uhr"),
        ("14:30", "CH", "de", "14.30 Uhr"),
        ("15:00", "AT", "de", "15 Uhr"),
        ("09:05", "LU", "fr", "9 h 05"),
        ("15:00", "DE", "en", "15:00"),
        ("nach der Schule", "DE", "de", "nach der Schule"),
    ],
)
def test_times_are_written_as_the_region_does(time, name, language, written):
    assert format_time(time, name, language) == written


def test_quotation_marks_follow_region_and_language():
    assert quote("Ja", "DE", "de") == "„Ja“"
    assert quote("Ja", "CH", "de") == "«Ja»"
    assert quote("Oui", "LU", "fr") == "«\u202fOui\u202f»"


def test_switzerland_writes_no_sharp_s_but_in_names():
    said = spell("Größe, STRAẞE und Großmutter: Frau Groß weiß es.", "CH", keep=["Groß"])

    assert said == "Grösse, STRASSE und Grossmutter: Frau Groß weiss es."


def test_other_regions_keep_the_sharp_s():
    assert spell("groß", "AT") == "groß"
