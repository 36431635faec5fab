"""Read a day with a time of day beside it: `3.11.2025, 18 Uhr`, or each in a field of its own.

In: fields. Out: an ISO date and a time such as `18:00`. A time that nobody understands stays as it
was written: it is printed, and nothing is reckoned with it.
"""

from __future__ import annotations

import re

from wnp.reading.dates import parse_date
from wnp.reading.fields import Fields
from wnp.reading.timing import parse_timing

_AFTER_YEAR = re.compile(r"(.*\b\d{4})(?:[,;]\s*|\s+)(\D*\d.*)|(\d{4}-\d\d-\d\d)[ T,]+(.+)")


def moment_of(fields: Fields, name: str) -> dict[str, str]:
    """Return a field's date, and the time beside it or in the field `<name>_time`."""
    day, _, rest = fields.text(name).partition("\n")
    found = _AFTER_YEAR.fullmatch(day.strip())
    written = (found[2] or found[4] if found else "") or ""
    time = parse_timing(written, fields.sheet.language).time if written and not rest else ""
    if found and time:
        day = found[1] or found[3]
        place, sheet = fields.place_of(name), fields.sheet
        date = parse_date(day, place, sheet.findings, sheet.folder_language)
    else:
        date = fields.date(name)
    return {name: date, f"{name}_time": time_of(fields, f"{name}_time") or time}


def time_of(fields: Fields, name: str) -> str:
    """Return a time of day as `18:00`."""
    words = fields.text(name)
    return parse_timing(words, fields.sheet.language).time or words if words else ""
