"""Cut a GEDCOM file into records: lines with levels become tags with what stands under them.

In: text. Out: records, and what is wrong with lines. Nothing here knows what a tag means. Levels
that jump, lines that are none and records without an end are noted and passed over; depth, length
and number are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from wnp.problems import Findings, Place

_LINE = re.compile(
    r"[\s\ufeff]*(\d{1,2})[ \t]+(?:(@[^@\r\n]{1,60}@)[ \t]+)?([A-Za-z0-9_]{1,40})(?:[ \t](.*))?"
)
MOST_LINES = 400_000
DEEPEST = 12
LONGEST_VALUE = 400
"""Letters of a value that are read; nothing that we keep is longer than a name."""
MOST_TOLD = 10
"""Lines that cannot be read and are told one by one."""


@dataclass(slots=True)
class Record:
    """One line and all that stands under it."""

    tag: str
    value: str = ""
    xref: str = ""
    line: int = 0
    under: list[Record] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator[Record]:
        """Yield what stands directly under this line with one of these tags."""
        return (one for one in self.under if one.tag in tags)

    def text(self, *tags: str) -> str:
        """Return the first value under one of these tags, with its continuation."""
        found = next(self.all(*tags), None)
        return found.whole if found else ""

    @property
    def whole(self) -> str:
        """The value with the lines that continue it."""
        parts = [self.value]
        for one in self.under:
            if one.tag == "CONC":
                parts.append(one.value)
            elif one.tag == "CONT":
                parts.append(f" {one.value}")
        return "".join(parts)[:LONGEST_VALUE]


def parse_records(text: str, file: str, findings: Findings) -> list[Record]:
    """Return the records of level 0; what is no line is noted."""
    records: list[Record] = []
    open_lines: list[Record] = []
    wrong: list[int] = []
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text)[:MOST_LINES], 1):
        if not line.strip():
            continue
        found = _LINE.fullmatch(line[: LONGEST_VALUE + 120])
        level = int(found[1]) if found else 0
        if not found or level > len(open_lines) or (level and not records):
            wrong.append(number)
            continue
        if level >= DEEPEST:
            continue
        record = Record(found[3].upper(), _value(found[4]), found[2] or "", number)
        del open_lines[level:]
        (open_lines[-1].under if open_lines else records).append(record)
        open_lines.append(record)
    more = str(len(wrong) - MOST_TOLD) if len(wrong) > MOST_TOLD else ""
    for number in wrong[:MOST_TOLD]:
        findings.add(Place(file, number), "gedcom-line", more=more)
    return records


def _value(words: str | None) -> str:
    """Return a value without signs that nobody sees; a doubled @ is one."""
    plain = "".join(sign for sign in words or "" if sign.isprintable())
    return plain.strip().replace("@@", "@")[:LONGEST_VALUE]
