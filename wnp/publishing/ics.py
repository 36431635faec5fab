"""Write the dates of a document as a calendar file (iCalendar, RFC 5545).

In: a document with dates. Out: text that Outlook, Google and Apple read: lines that end in CR LF
and are folded at 75 octets, the time zone of the region with its rules for summer. Nothing in it is
asked of a clock: the same dates give the same text.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from wnp.composing.pages import Date, Document

ZONES = {
    "DE": "Europe/Berlin",
    "AT": "Europe/Vienna",
    "CH": "Europe/Zurich",
    "LU": "Europe/Luxembourg",
}
ZONE_RULES = (
    "BEGIN:DAYLIGHT", "DTSTART:19810329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
)  # fmt: skip
"""Summer time in all four regions: from the last Sunday of March to the last of October."""
USUAL_LENGTH = timedelta(hours=1)
FOLD = 75
"""Octets in a line, without its end."""


def render_calendar(document: Document) -> str:
    """Return the dates of a document as a calendar file."""
    return "".join(f"{folded(line)}\r\n" for line in _lines(document))


def _lines(document: Document) -> Iterator[str]:
    zone = ZONES[document.region]
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Words and Pictures//Calendar//EN"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    if any(entry.time for entry in document.dates):
        yield from ("BEGIN:VTIMEZONE", f"TZID:{zone}", *ZONE_RULES, "END:VTIMEZONE")
    for entry in document.dates:
        yield from _event(entry, zone)
    yield "END:VCALENDAR"


def _event(entry: Date, zone: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{entry.uid}"
    yield f"DTSTAMP:{entry.written.replace('-', '')}T000000Z"
    yield from _times(entry, zone)
    yield f"SUMMARY:{escaped(entry.title)}"
    yield "CLASS:PRIVATE"
    yield f"TRANSP:{'OPAQUE' if entry.time else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _times(entry: Date, zone: str) -> Iterator[str]:
    """Yield when it begins and ends: a day, or an hour where no end was written."""
    if not entry.time:
        day = date.fromisoformat(entry.day)
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}"
        return
    begin = datetime.fromisoformat(f"{entry.day}T{entry.time}")
    end = (
        datetime.fromisoformat(f"{entry.day}T{entry.until}")
        if entry.until
        else begin + USUAL_LENGTH
    )
    yield f"DTSTART;TZID={zone}:{begin:%Y%m%dT%H%M%S}"
    yield f"DTEND;TZID={zone}:{end:%Y%m%dT%H%M%S}"


def escaped(text: str) -> str:
    """Return a text with the signs marked that mean something in a calendar file."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a line in pieces of at most 75 octets; no letter is cut in two."""
    pieces, piece, room = [], "", FOLD
    for letter in line:
        size = len(letter.encode("utf-8"))
        if size > room:
            pieces.append(piece)
            piece, room = "", FOLD - 1  # the space in front of the next piece counts
        piece += letter
        room -= size
    return "\r\n ".join([*pieces, piece])
