"""What the placeholders of somebody else's template may do: what those of the library do, no more.

In: the text of a template. Out: the first thing in it that is not allowed. Nothing is run. The
sandbox keeps a template from reaching anything; this keeps it from growing without end as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from wnp.templating.needs import INCLUDE
from wnp.templating.rendering import BROKEN, Tree, line_too_long, parse_placeholders, parts_of
from wnp.values import Value

KINDS = frozenset(
    {
        "Template", "Name", "TemplateData", "Const", "Getattr", "Output", "Call", "Getitem", "If",
        "CondExpr", "Compare", "Operand", "Include", "Assign", "Filter", "Or", "Concat", "For",
        "Pair", "Neg", "And", "List", "Slice", "Test", "Dict", "Not", "Add", "Sub", "Keyword",
    }
)  # fmt: skip
FILTERS = frozenset(
    {
        "length",
        "upper",
        "lower",
        "default",
        "int",
        "join",
        "capitalize",
        "first",
        "last",
        "trim",
        "list",
    }
)
TESTS = frozenset({"defined", "undefined", "none", "string"})
CALLS = frozenset(
    {
        "v", "without", "first", "plus", "called", "by_gender", "pronoun", "date_of", "weekday_of",
        "get",
    }
)  # fmt: skip
GROWING = frozenset({"Add", "Concat", "List", "Dict"})
"""What makes something longer out of others; what was set before cannot be in it."""
SHARED = re.compile(r"shared/[a-z]{2}/(?:(?:frames|forms)/[a-z_]+\.md|[a-z_]+\.yaml)")
MOST_LOOPS_INSIDE = 1
MOST_ENTRIES = 12
"""Things in one list; a network of ten people is a large one."""
LONGEST_TEXT = 400
MOST_PLACEHOLDERS = 1_000
"""In one file; the longest of ours has two hundred."""
MOST_PARTS = 5_000
"""What they are made of; the longest file of ours has seven hundred."""


class Refused(Value, frozen=True):
    """What a template may not do: the kind of problem, what was found, and on which line."""

    kind: str
    found: str
    line: int


def refuse(text: str) -> Refused | None:
    """Return the first thing in a text that no template of somebody else may do."""
    for included in INCLUDE.finditer(text):
        if not SHARED.fullmatch(included[1]):
            line = text.count("\n", 0, included.start()) + 1
            return Refused("pack-template-includes", included[1], line)
    if text.count("{{") + text.count("{%") > MOST_PLACEHOLDERS:
        return Refused("pack-template-repeats", "", 1)
    try:
        tree = parse_placeholders(text)
        if found := next(_refused(tree), None):
            return found
        line = line_too_long(tree)
        return Refused("pack-template-repeats", "", line) if line else None
    except BROKEN as slip:
        line = getattr(slip, "lineno", 0) or 1
        return Refused("pack-template-placeholder", text.split("\n")[line - 1].strip(), line)


def _refused(tree: Tree) -> Iterator[Refused]:
    parts = tuple(islice(parts_of(tree), MOST_PARTS))
    if len(parts) == MOST_PARTS:
        yield Refused("pack-template-repeats", "", parts[-1].line)
    set_names = {name for part in parts if part.kind == "Assign" for name in part.sets}
    for part in parts:
        if part.kind not in KINDS:
            yield Refused("pack-template-placeholder", part.kind, part.line)
        elif part.kind == "Include" and not SHARED.fullmatch(part.name):
            yield Refused("pack-template-includes", part.name or "?", part.line)
        elif found := _wrong_name(part.kind, part.name):
            yield Refused("pack-template-placeholder", found, part.line)
        elif (
            part.entries > MOST_ENTRIES
            or part.letters > LONGEST_TEXT
            or part.loops > MOST_LOOPS_INSIDE
            or (part.kind in GROWING and part.names & set_names)
        ):
            yield Refused("pack-template-repeats", part.kind, part.line)


def _wrong_name(kind: str, name: str) -> str:
    """Return the name of what is called, asked or filtered, where nobody may."""
    known = {"Filter": FILTERS, "Test": TESTS, "Call": CALLS}.get(kind)
    if known is not None:
        return "" if name in known else name or "?"
    return name if kind in ("Getattr", "Name") and name.startswith("_") else ""
