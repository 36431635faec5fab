"""Calendar files are read by programs of others as they were meant."""

from datetime import date, datetime, timedelta

import icalendar
import pytest

from wnp.composing.pages import Date, Document
from wnp.publishing.ics import folded, render_calendar

DATES = (
    Date("2026-12-18", "15:30", "", "Treffen", "a1@words-and-pictures.invalid", "2026-11-03"),
    Date("2027-07-01", "09:00", "11:15", "Rendez-vous, à « voir »; ", "a2@x", "2026-11-03"),
    Date("2026-12-31", "", "", "Termin", "a3@x", "2026-11-03"),
)


def calendar(*dates, region="DE"):
    return render_calendar(Document("calendar", "Termine", "de", region, dates=dates))


@pytest.fixture
def events():
    """Read a calendar file as another program does."""

    def read(text):
        found = icalendar.Calendar.from_ical(text)
        assert found.errors == []
        return found, list(found.walk("VEVENT"))

    return read


@pytest.mark.parametrize(
    ("region", "zone"),
    [
        ("DE", "Europe/Berlin"),
        ("AT", "Europe/Vienna"),
        ("CH", "Europe/Zurich"),
        ("LU", "Europe/Luxembourg"),
    ],
)
def test_times_are_those_of_the_region_in_winter_and_in_summer(events, region, zone):
    found, (winter, summer, _) = events(calendar(*DATES, region=region))

    assert [str(one["TZID"]) for one in found.walk("VTIMEZONE")] == [zone]
    assert winter["DTSTART"].params["TZID"] == zone
    assert winter["DTSTART"].dt.utcoffset() == timedelta(hours=1)
    assert summer["DTSTART"].dt.utcoffset() == timedelta(hours=2)
    assert winter["DTSTART"].dt.replace(tzinfo=None) == datetime(2026, 12, 18, 15, 30)
    assert winter["DTEND"].dt.replace(tzinfo=None) == datetime(2026, 12, 18, 16, 30)
    assert summer["DTEND"].dt.replace(tzinfo=None) == datetime(2027, 7, 1, 11, 15)


def test_the_rules_for_summer_hold_for_every_year():
    text = calendar(*DATES)
    zone = icalendar.Calendar.from_ical(text).walk("VTIMEZONE")[0].to_tz()
    offsets = {
        day: datetime(*day, 12, tzinfo=zone).utcoffset()
        for day in ((2026, 3, 28), (2026, 3, 29), (2026, 10, 24), (2026, 10, 25), (2031, 7, 1))
    }

    assert [offset // timedelta(hours=1) for offset in offsets.values()] == [1, 2, 2, 1, 2]


def test_a_date_without_a_time_takes_the_whole_day(events):
    _, (_, _, day) = events(calendar(*DATES))

    assert (day["DTSTART"].dt, day["DTEND"].dt) == (date(2026, 12, 31), date(2027, 1, 1))


def test_titles_come_through_as_they_are(events):
    _, found = events(calendar(*DATES))

    assert [str(one["SUMMARY"]) for one in found] == [one.title for one in DATES]
    assert [str(one["UID"]) for one in found] == [one.uid for one in DATES]


def test_no_entry_holds_more_than_it_needs(events):
    _, found = events(calendar(*DATES))
    names = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP"}

    assert all(set(one) == names for one in found)


def test_a_calendar_without_dates_is_one_too(events):
    found, entries = events(calendar())

    assert (entries, found["VERSION"]) == ([], "2.0")


def test_lines_end_as_they_must_and_are_short():
    lines = calendar(Date("2026-12-31", "", "", "Größe " * 40, "a@x", "2026-11-03")).split("\r\n")

    assert lines[-1] == ""
    assert not any("\n" in line for line in lines)
    assert max(len(line.encode()) for line in lines) == 75


@pytest.mark.parametrize("text", ["x" * 75, "x" * 76, "ä" * 200, "x" * 74 + "ä", "𝄞" * 50])
def test_a_folded_line_is_whole_again_when_unfolded(text):
    assert folded(text).replace("\r\n ", "") == text
    assert all(len(line.encode()) <= 75 for line in folded(text).split("\r\n"))


def test_the_same_dates_give_the_same_text():
    assert calendar(*DATES) == calendar(*DATES)
