"""Read our own tables quickly: TOML as we write it, which is nearly all JSON.

In: the text of a table. Out: what `tomllib` makes of it, in a tenth of the time: a cold command
reads half a megabyte of words before its first picture. Strings, numbers and lists are taken by the
reader of JSON, which is written in C; where a text has anything else that TOML knows, `tomllib`
reads the whole of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from json.decoder import JSONDecodeError, JSONDecoder
from typing import Any

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_HEADER = re.compile(
    r'\[([\w-]+(?:\.(?:[\w-]+|"[^".\\\n]+"))*)\][ \t]*(?:#[^\n]*)?(?:\r?\n|\Z)', re.A
)
"""The header of rows, such as `[commands.new]` or `[commands."pack check"]`."""
_LISTED = re.compile(r"\[\[([\w-]+)\]\][ \t]*(?:#[^\n]*)?(?:\r?\n|\Z)", re.A)
"""The header of one more row of a list, such as `[[people]]`."""
_KEY = re.compile(r'([\w-]+(?:\.[\w-]+)*|"[^".\\\n]*")[ \t]*=[ \t]*', re.A)
_ROW = re.compile(
    r'([\w-]+)[ \t]*=[ \t]*(?:"([^"\\\x00-\x1f]*)"|(\[[^\n]*\]))[ \t]*\r?\n'
    r"(?:[ \t\r\n]+|#[^\n]*)*",
    re.A,
)
"""A whole line such as most are (a key, and a string or a list), and what is blank after it."""
_END = re.compile(r"[ \t]*(?:#[^\n]*)?(?:\r?\n|\Z)")
_LONG = re.compile(r'"""(?:\r?\n)?([^"\\]*)"""')
_scan: Callable[[str, int], tuple[Any, int]] = JSONDecoder().raw_decode


class _UnusualError(Exception):
    """Something in a text that only `tomllib` can read or refuse."""


def parse_table(text: str) -> dict[str, Any]:
    """Return a table that is written in TOML."""
    try:
        return _table(text)
    except (_UnusualError, JSONDecodeError):
        import tomllib  # its regular expressions take longer to load than most tables to read

        return tomllib.loads(text)


def _table(text: str) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    rows, at = whole, _after(_BLANK, text, 0)
    while at < len(text):
        if end := _row(text, at, rows):
            at = end
            continue
        if header := _HEADER.match(text, at):
            rows, at = _opened(whole, header[1]), header.end()
        elif header := _LISTED.match(text, at):
            rows, at = _one_more(whole, header[1]), header.end()
        else:
            at = _after(_END, text, _pair(text, at, rows))
        at = _after(_BLANK, text, at)
    return whole


def _row(text: str, at: int, rows: dict[str, Any]) -> int:
    """Take in a line such as most are, and return where it ends; 0 if this is another."""
    found = _ROW.match(text, at)
    if found is None:
        return 0
    key, value, listed = found.groups()
    if key in rows:
        raise _UnusualError
    if listed:
        try:
            value, end = _scan(text, found.start(3))
        except JSONDecodeError:
            return 0
        if end != found.end(3):
            return 0
    rows[key] = value
    return found.end()


def _opened(whole: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the new rows of a header such as `[a.b]`."""
    outer, last = _inside(whole, name.replace('"', ""))
    inner: dict[str, Any] = {}
    outer[last] = inner
    return inner


def _one_more(whole: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the new rows of a header such as `[[a]]`, the last of its list."""
    inner: dict[str, Any] = {}
    if name not in whole:
        whole[name] = [inner]
        return inner
    listed = whole[name]
    if not (isinstance(listed, list) and listed and all(isinstance(row, dict) for row in listed)):
        raise _UnusualError
    listed.append(inner)
    return inner


def _pair(text: str, at: int, rows: dict[str, Any]) -> int:
    """Take in `key = value`, and return where it ends."""
    key = _KEY.match(text, at)
    if key is None:
        raise _UnusualError
    inner, name = _inside(rows, key[1].strip('"'))
    inner[name], at = _value(text, key.end())
    return at


def _inside(rows: dict[str, Any], name: str) -> tuple[dict[str, Any], str]:
    """Return the rows in which a name such as `a.b` is new, and the last part of the name."""
    *outer, last = name.split(".")
    for each in outer:
        rows = rows.setdefault(each, {})
        if isinstance(rows, list) and rows:
            rows = rows[-1]  # `[a.b]` below `[[a]]` belongs to the last of the list
        if not isinstance(rows, dict):
            raise _UnusualError
    if last in rows:
        raise _UnusualError
    return rows, last


def _value(text: str, at: int) -> tuple[Any, int]:
    """Return a value and where it ends."""
    if long := _LONG.match(text, at):
        return long[1].replace("\r\n", "\n"), long.end()
    if text.startswith("{", at):
        return _inline(text, at + 1)
    if text.startswith("[", at):
        try:
            return _scan(text, at)
        except JSONDecodeError:
            return _list(text, at + 1)
    return _scan(text, at)


def _list(text: str, at: int) -> tuple[list[Any], int]:
    """Return a list that JSON does not know: with comments, or a comma after its last value."""
    values: list[Any] = []
    at = _after(_BLANK, text, at)
    while not text.startswith("]", at):
        value, at = _value(text, at)
        values.append(value)
        at = _past_comma(text, _after(_BLANK, text, at), "]")
    return values, at + 1


def _inline(text: str, at: int) -> tuple[dict[str, Any], int]:
    """Return a table in braces."""
    rows: dict[str, Any] = {}
    at = _after(_BLANK, text, at)
    while not text.startswith("}", at):
        at = _past_comma(text, _after(_BLANK, text, _pair(text, at, rows)), "}")
    return rows, at + 1


def _past_comma(text: str, at: int, end: str) -> int:
    """Return where the next value begins, or where the end stands."""
    if text.startswith(",", at):
        return _after(_BLANK, text, at + 1)
    if not text.startswith(end, at):
        raise _UnusualError
    return at


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where a pattern ends that must stand here."""
    found = pattern.match(text, at)
    if found is None:
        raise _UnusualError
    return found.end()
