"""When something is done is understood as a social worker writes it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wnp.reading.timing import NO_TIMING, WEEK, Timing, parse_timing

MON, TUE, WED, THU, FRI, SAT, SUN = WEEK
WORK = WEEK[:5]
TIME = re.compile(r"(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00|)")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mo, Mi, Fr 18 Uhr", Timing((MON, WED, FRI), "18:00")),
        ("Mo/Mi/Fr", Timing((MON, WED, FRI))),
        ("Di + Do, 17h", Timing((TUE, THU), "17:00")),
        ("Montag bis Freitag um 7:30", Timing(WORK, "07:30")),
        ("werktags 16.30 Uhr", Timing(WORK, "16:30")),
        ("Freitag 14–18 Uhr", Timing((FRI,), "14:00", "18:00")),
        ("Dienstags von 15 bis 17 Uhr", Timing((TUE,), "15:00", "17:00")),
        ("von Freitag 17 Uhr bis Sonntag 18 Uhr", Timing((FRI, SAT, SUN), "17:00")),
        ("jeden Abend", Timing(WEEK, daytime="evening")),
        ("abends um 6 Uhr", Timing(time="18:00", daytime="evening")),
        ("Sonntagabend", Timing((SUN,), daytime="evening")),
        ("Fr–Mo", Timing((MON, FRI, SAT, SUN))),
        ("am Wochenende", Timing((SAT, SUN))),
        ("täglich außer Sonntag", Timing(WEEK[:6])),
        ("So 14 Uhr", Timing((SUN,), "14:00")),
        ("18:30", Timing(time="18:30")),
        ("bei Rot", Timing(trigger="red")),
        ("bei Gelb: täglich 18 Uhr", Timing(WEEK, "18:00", trigger="yellow")),
        ("Samstag, wenn Oma da ist", Timing((SAT,), trigger="wenn Oma da ist")),
        (
            "wenn Mama mittags im Bett liegt",
            Timing(trigger="wenn Mama mittags im Bett liegt"),
        ),
    ],
)
def test_a_german_time_is_understood(words, expected):
    assert parse_timing(words, "de") == expected


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("Mon, Wed, Fri 6 pm", "en", Timing((MON, WED, FRI), "18:00")),
        ("Friday from 2 to 4 pm", "en", Timing((FRI,), "14:00", "16:00")),
        ("Saturday 10am-12pm", "en", Timing((SAT,), "10:00", "12:00")),
        ("every day except Sunday", "en", Timing(WEEK[:6])),
        ("on red", "en", Timing(trigger="red")),
        ("if Mum is in bed", "en", Timing(trigger="if Mum is in bed")),
        ("lundi, mercredi 18 h", "fr", Timing((MON, WED), "18:00")),
        ("du lundi au vendredi à 7h30", "fr", Timing(WORK, "07:30")),
        ("mardi de 14h à 16h", "fr", Timing((TUE,), "14:00", "16:00")),
        ("chaque soir sauf dimanche", "fr", Timing(WEEK[:6], daytime="evening")),
        ("au rouge", "fr", Timing(trigger="red")),
        ("daily", "fr", Timing(WEEK)),
    ],
)
def test_an_english_or_french_time_is_understood(words, language, expected):
    assert parse_timing(words, language) == expected


@pytest.mark.parametrize(
    "words",
    ["", "So schnell wie möglich", "innerhalb einer Stunde", "vor 2 Tagen", "3.11.2026", "bei Oma"],
)
def test_what_names_no_time_is_left_as_it_is(words):
    assert parse_timing(words, "de") == NO_TIMING


@pytest.mark.parametrize("words", ["9" * 5000, "Mo " * 3000, "um 18 bis " * 2000])
def test_a_very_long_text_takes_no_long_time(words):
    assert parse_timing(words, "de").time in ("", "18:00")


@settings(max_examples=100)
@given(st.text("Moi, Freitag18:-–bis Uhrwen.ß", max_size=60), st.sampled_from(["de", "en", "fr"]))
def test_whatever_is_written_days_are_days_and_times_are_times(words, language):
    found = parse_timing(words, language)

    assert set(found.days) <= set(WEEK)
    assert all(
        re.fullmatch(r"(?:[01]\d|2[0-4]):[0-5]\d|", time) for time in (found.time, found.until)
    )
