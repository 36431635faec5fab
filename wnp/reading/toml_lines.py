"""Read a TOML file that somebody else wrote: what it says, and on which line each thing stands.

In: text. Out: the tables, and places by names; or nothing, and the problem. What our own program
carries is read by `wnp.lexicon.tables`, which is faster and forgives less.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any

from wnp.problems import Findings, Place
from wnp.values import Value

HEADER = re.compile(r"\s*(\[\[?)([^\[\]]+)\]\]?\s*(?:#.*)?$")
_NAME = r"(?:\"[^\"]*\"|'[^']*'|[\w-]+)"
KEY = re.compile(rf"\s*({_NAME}(?:\s*\.\s*{_NAME})*)\s*=")
NAME = re.compile(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")
BARE = re.compile(r"\s*[^\s\"'#=]*[^\x00-\x7f][^\"'#=]*=")
"""A key with a letter that TOML wants between quotation marks."""
AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
Path = tuple[str, ...]


class TomlFile(Value, frozen=True):
    """A file of tables, with the line of every name in it."""

    file: str
    tables: Mapping[str, Any]
    lines: Mapping[Path, int]

    def place(self, path: Path) -> Place:
        """Return where a name stands, or the nearest one around it."""
        for end in range(len(path), 0, -1):
            if line := self.lines.get(path[:end]):
                return Place(self.file, line)
        return Place(self.file)


def parse_toml(text: str, file: str, findings: Findings) -> TomlFile | None:
    """Read a file of tables; one that cannot be read is a problem."""
    try:
        return TomlFile(file, tomllib.loads(text), _lines_of(text))
    except tomllib.TOMLDecodeError as slip:
        _report(str(slip), text, file, findings)
    except (ValueError, RecursionError):  # a number of five thousand digits, a thousand brackets
        findings.add(Place(file), "pack-too-deep")
    return None


def _report(slip: str, text: str, file: str, findings: Findings) -> None:
    found = AT_LINE.search(slip)
    lines = text.split("\n")
    number = int(found[1]) if found else len(lines)
    line = lines[number - 1] if number <= len(lines) else ""
    kind = "pack-quotes-needed" if BARE.match(line) else "pack-line-unreadable"
    findings.add(Place(file, number), kind, found=line.strip()[:60])


def _lines_of(text: str) -> dict[Path, int]:
    """Return the line of every name; rows of a list are counted from 0."""
    lines: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    around: Path = ()
    for number, line in enumerate(text.split("\n"), 1):
        if header := HEADER.match(line):
            around = _in_rows(_names(header[2]), counts)
            if header[1] == "[[":
                counts[around] = counts.get(around, -1) + 1
                around = (*around, str(counts[around]))
            lines.setdefault(around, number)
        elif key := KEY.match(line):
            lines.setdefault((*around, *_names(key[1])), number)
    return lines


def _in_rows(names: Path, counts: Mapping[Path, int]) -> Path:
    """Return the names of a header with the row of each list that it belongs to."""
    path: Path = ()
    for at, name in enumerate(names):
        path = (*path, name)
        if path in counts and at < len(names) - 1:
            path = (*path, str(counts[path]))
    return path


def _names(written: str) -> Path:
    return tuple(next(filter(None, found), "") for found in NAME.findall(written))
