"""Make plain what an author's YAML lines mean where YAML itself would stumble.

In: lines. Out: as many lines, each key and value in its old column wherever possible, with quotes
around texts that YAML would take apart (`Mama sagt: "Hallo"`, `@mama`, `* wichtig`), typed dashes
and bullets turned into list dashes, tabs into spaces. Only what can mean one thing is changed; the
rest is left for the reader of nodes to explain.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from wnp.lexicon.folding import QUOTE_PAIRS
from wnp.problems import Findings, Place
from wnp.values import Value

_MARGIN = re.compile(r"[ \t\u00a0\u2000-\u200b\u202f\u3000]*")
_BULLET = re.compile(r"[–—−•·*▪]\s(?=\S)|[•▪](?=\S)")
_TIGHT_DASH = re.compile(r"-(?=[^\W\d_])")
_HEADER = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?")
_SHORTCUT = re.compile(r"\*[\w-]+\s*|&[\w-]+(?:\s.*)?|!\S*(?:\s.*)?", re.ASCII)
_RISKY_BEGINNING = re.compile(r"[@`%,\]}|>*&!]|[-?:](?:\s|$)")
_COLON_INSIDE = re.compile(r":(?:\s|$)")
_COMMENT = re.compile(r"(?:^|\s)#(?!\d)")
_NUMBER_SIGN = re.compile(r"\s#\d")
"""In `Haus #3` YAML would take `#3` for a remark."""
_TYPED = frozenset("".join(QUOTE_PAIRS)) - set("\"'")
_MOST_TEXT_LINES = 2_000
_LONGEST_LINE = 20_000
"""Whole pages pasted into one line are read as they are."""


def repair_lines(
    lines: list[str],
    file: str,
    first_line: int,
    is_key: Callable[[str], bool],
    findings: Findings,
) -> list[str]:
    """Return the lines in a form that YAML reads as their author meant them.

    Where too much is wrong, the rest is left out.
    """
    lines = _even_margins(lines, file, first_line, findings)
    own = Findings()
    repairer = _Repairer(lines, file, first_line, is_key, own)
    index = 0
    while index < len(lines) and not own.are_many:
        index = repairer.repair(index)
    findings.extend(own.found)
    return lines[:index]


def _even_margins(lines: list[str], file: str, first_line: int, findings: Findings) -> list[str]:
    """Turn tabs and wide spaces at the beginning of lines into spaces; tell of the first tab."""
    margins = [line[: _margin(line)] for line in lines]
    if not any(margin.strip(" ") for margin in margins):
        return list(lines)
    of_spaces = [len(margin) for margin in margins if margin and not margin.strip(" ")]
    width = min(of_spaces, default=2)
    for number, margin in enumerate(margins, first_line):
        if "\t" in margin:
            findings.add(Place(file, number, margin.index("\t") + 1), "tab-indentation")
            break
    return [
        "".join(" " * width if sign == "\t" else " " for sign in margin) + line[len(margin) :]
        for margin, line in zip(margins, lines, strict=True)
    ]


def _margin(line: str) -> int:
    match = _MARGIN.match(line)
    return match.end() if match else 0


def leave_out(lines: list[str], index: int) -> int:
    """Empty a line and what is indented beneath it; return the next line that stays."""
    margin = _margin(lines[index])
    lines[index] = ""
    for below in range(index + 1, len(lines)):
        if lines[below].strip() and _margin(lines[below]) <= margin:
            return below
        lines[below] = ""
    return len(lines)


class _Head(Value, frozen=True):
    """Where the parts of a line begin."""

    parent: int
    """The column that everything belonging to this line is indented beyond."""
    value: int
    """The column of the value."""
    key: str = ""


class _Repairer:
    """Goes through the lines once; every step says which line is next."""

    def __init__(
        self,
        lines: list[str],
        file: str,
        first_line: int,
        is_key: Callable[[str], bool],
        findings: Findings,
    ) -> None:
        self.lines = lines
        self.file = file
        self.first_line = first_line
        self.is_key = is_key
        self.findings = findings
        self.awaited: int | None = None
        """The column of a key or dash whose text may begin on the next line."""

    def repair(self, index: int) -> int:
        """Repair the line at an index, with those that continue its text; return the next."""
        line = self.lines[index]
        body = line.lstrip(" ")
        if not body or body[0] == "#" or len(line) > _LONGEST_LINE:
            return index + 1
        if line.startswith(("---", "...", "%")):
            return index + 1
        head = self._head(index)
        value = self.lines[index][head.value :]
        awaited, self.awaited = self.awaited, None
        if not value or value[0] == "#":
            self.awaited = head.parent
            return index + 1
        if _HEADER.fullmatch(value):
            return self._end_of_block(index, head.parent)
        if value[0] in "[{":
            return self._brackets(index, head)
        if value[0] in "\"'":
            return self._quoted(index, head)
        if not head.key and head.parent == head.value:
            if awaited is None or awaited >= head.value:
                return self._missing_colon(index)
            head = _Head(awaited, head.value)
        return self._plain(index, head)

    def _missing_colon(self, index: int) -> int:
        line = self.lines[index]
        place = Place(self.file, index + self.first_line, _margin(line) + 1)
        self.findings.add(place, "missing-colon", found=line.strip()[:40])
        return leave_out(self.lines, index)

    def _head(self, index: int) -> _Head:
        """Find list dashes, key and value of a line, after mending dashes and `key:value`."""
        line = self.lines[index]
        column = len(line) - len(line.lstrip(" "))
        parent = column
        if match := _BULLET.match(line, column):
            line = f"{line[:column]}- {line[match.end() :]}"
        elif _TIGHT_DASH.match(line, column):
            line = f"{line[:column]}- {line[column + 1 :]}"
        while line.startswith("- ", column):
            parent = column
            column += 1
            column += len(line[column:]) - len(line[column:].lstrip(" "))
        self.lines[index] = line
        return self._with_key(index, parent, column)

    def _with_key(self, index: int, parent: int, column: int) -> _Head:
        line = self.lines[index]
        if line[column : column + 1] in ("", "'", '"', "[", "{", "#"):
            return _Head(parent, column)
        colon = _COLON_INSIDE.search(line, column)
        key, found, rest = line[column:].partition(":")
        if found and rest[:1] not in ("", " ", "\t") and self.is_key(key.strip()):
            line = f"{line[:column]}{key}: {rest.lstrip(chr(0xA0))}"
            self.lines[index] = line
            colon = _COLON_INSIDE.search(line, column)
        if not colon or _RISKY_BEGINNING.match(line, column):
            return _Head(parent, column)
        key = line[column : colon.start()]
        if _COMMENT.search(key):
            return _Head(parent, column)
        after = line[colon.end() :]
        return _Head(column, len(line) - len(after.lstrip(" \t")), key.strip())

    def _end_of_block(self, index: int, parent: int) -> int:
        """Return the first line behind a text that was begun with `|` or `>`."""
        index += 1
        while index < len(self.lines) and (
            not self.lines[index].strip() or _margin(self.lines[index]) > parent
        ):
            index += 1
        return index

    def _continuation(self, index: int, parent: int) -> int:
        """Return the first line behind an ordinary text that goes on over several lines."""
        end = index + 1
        last = end
        while end < min(len(self.lines), index + _MOST_TEXT_LINES):
            line = self.lines[end]
            body = line.strip()
            if body and (_margin(line) <= parent or body[0] == "#"):
                break
            end += 1
            last = end if body else last
        return last

    def _plain(self, index: int, head: _Head) -> int:
        """Put quotation marks around a text that YAML would take apart."""
        end = self._continuation(index, head.parent)
        for below in range(index + 1, end):
            if self._begins_something(self.lines[below].strip()):
                self._report_both(index, head)
                return below
        first = self.lines[index][head.value :]
        rest = [self.lines[below] for below in range(index + 1, end)]
        if _SHORTCUT.fullmatch(first) and not rest:
            return end
        risky = _RISKY_BEGINNING.match(first) or _NUMBER_SIGN.search(first)
        if risky or any(map(_COLON_INSIDE.search, (first, *rest))):
            self._quote(index, end, head)
        return end

    def _begins_something(self, body: str) -> bool:
        """Say whether a line is a list item or a field rather than more of a text."""
        if body.startswith("- "):
            return True
        key, colon, _ = body.partition(":")
        return bool(colon) and self.is_key(key.strip())

    def _report_both(self, index: int, head: _Head) -> None:
        """Note a field that has a text beside it and more fields beneath it; drop the text."""
        place = Place(self.file, index + self.first_line, head.value + 1)
        self.findings.add(
            place, "text-and-more", found=self.lines[index][head.value :].strip()[:40]
        )
        self.lines[index] = self.lines[index][: head.value].rstrip()
        if not head.key:
            self.lines[index] = ""

    def _quote(self, index: int, end: int, head: _Head) -> None:
        for at in range(index, end):
            begin = head.value if at == index else 0
            line = self.lines[at]
            comment = _COMMENT.search(line, begin)
            text = line[begin : comment.start() if comment else None].rstrip()
            opening = "'" if at == index else ""
            closing = "'" if at == end - 1 else ""
            self.lines[at] = f"{line[:begin]}{opening}{text.replace(chr(39), chr(39) * 2)}{closing}"

    def _quoted(self, index: int, head: _Head) -> int:
        """Check a text in quotation marks: is there an end, and nothing behind it?"""
        end = self._continuation(index, head.parent)
        text = "\n".join([self.lines[index][head.value :], *self.lines[index + 1 : end]])
        closing = _closing_quote(text, 0)
        if closing < 0:
            place = Place(self.file, index + self.first_line, head.value + 1)
            self.findings.add(place, "unclosed-quote", found=text.split("\n")[0].strip()[:40])
            self._quote(index, end, head)
            return end
        last = index + text.count("\n", 0, closing)
        behind = text[closing + 1 :].split("\n")[0].strip()
        if behind.startswith(":") and not head.key:
            return index + 1
        if behind and behind[0] != "#":
            self._quote(index, end, head)
            return end
        return last + 1

    def _brackets(self, index: int, head: _Head) -> int:
        """Turn „…“ inside brackets into plain quotes, and find the end of the brackets."""
        depth = 0
        for at in range(index, min(len(self.lines), index + _MOST_TEXT_LINES)):
            begin = head.value if at == index else 0
            body = self.lines[at].strip()
            outside = at > index and body and _margin(self.lines[at]) <= head.parent
            if outside and body[0] not in "]}":
                return at
            self.lines[at] = self.lines[at][:begin] + _straight(self.lines[at][begin:])
            depth, ended_at = _depth(self.lines[at], begin, depth)
            if depth <= 0:
                behind = self.lines[at][ended_at:].strip()
                if behind and behind[0] not in "#:" and at == index:
                    self._quote(index, index + 1, head)
                return at + 1
        return index + 1


def _closing_quote(text: str, begin: int) -> int:
    """Return where a quoted text that begins at an index ends, or -1."""
    sign = text[begin]
    at = begin + 1
    while at < len(text):
        if sign == '"' and text[at] == "\\":
            at += 1
        elif text[at] == sign:
            if sign == '"' or text[at + 1 : at + 2] != sign:
                return at
            at += 1
        at += 1
    return -1


def _straight(text: str) -> str:
    """Return a line with „…“ as quotation marks that YAML knows, letter for letter."""
    if _TYPED.isdisjoint(text):
        return text
    for pattern in _typed_quotes():
        text = pattern.sub(r'\1"\2"', text)
    return text


@cache
def _typed_quotes() -> tuple[re.Pattern[str], ...]:
    """Return what finds a value in each pair of typed quotation marks."""
    return tuple(
        re.compile(
            rf"((?:^|[:,\[{{])\s{{0,9}}){begin}([^{begin}{end}\"\\]*){end}(?=\s{{0,9}}(?:[,:}}\]]|$))"
        )
        for begin, end in map(tuple, QUOTE_PAIRS)
        if begin in _TYPED
    )


def _depth(line: str, begin: int, depth: int) -> tuple[int, int]:
    """Return how many brackets are open behind a line, and where the last one closed."""
    at = begin
    before = ":"
    while at < len(line):
        sign = line[at]
        if sign in "\"'" and before in ":,[{":
            closing = _closing_quote(line, at)
            at = closing if closing > 0 else at
        elif sign == "#" and line[at - 1 : at] in ("", " "):
            return depth, at
        elif sign in "[{":
            depth += 1
        elif sign in "]}":
            depth -= 1
            if depth == 0:
                return 0, at + 1
        before = before if sign == " " else sign
        at += 1
    return depth, at
