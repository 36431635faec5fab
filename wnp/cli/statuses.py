"""How a command ends: all is well, something to mend, a wrong call; and a problem as it is printed.

In: problems. Out: exit statuses and lines.
"""

from __future__ import annotations

from wnp.checking.weights import Weight, has_errors, keep_draft, weight_of
from wnp.cli.calls import TO_MEND, WELL, WRONG_CALL
from wnp.lexicon import table
from wnp.lexicon.advice import advice_rows
from wnp.lexicon.messages import hint_of, message_of
from wnp.lexicon.regions import spell
from wnp.problems import Problem

WRONG_CALLS = frozenset(
    {
        "unknown-reader",
        "ambiguous-reader",
        "unknown-product",
        "no-such-language",
        "too-many-languages",
        "no-plan-here",
        "no-real-names",
        "out-is-sources",
        "no-folder",
        "folder-is-a-file",
        "no-svg-file",
        "gedcom-closed",
    }
)
"""Kinds that mend themselves in the call and not in the folder."""
OUR_WORDS = frozenset({"nearest", "known", "right", "field", "better"})
"""Values of problems that come from our own tables and not from an author."""


def status_of(problems: tuple[Problem, ...]) -> int:
    """Return how a command ends that found these problems."""
    if any(found.kind in WRONG_CALLS for found in problems):
        return WRONG_CALL
    return TO_MEND if has_errors(problems) or keep_draft(problems) else WELL


def line_of(found: Problem, language: str, region: str = "") -> str:
    """Return a problem as it is printed; advice says that it is one, and what it is called.

    It is spelt as in the region, but what the author wrote is quoted letter for letter.
    """
    weight = weight_of(found)
    texts = table(f"{language}/cli")["texts"]
    row = advice_rows(language).get(found.kind)
    name = f" [{row['name']}]" if row else ""
    mark = "" if weight is Weight.ERROR else f"{texts[weight]}: "
    where = f"{found.place}: " if found.place.file else ""
    hint = hint_of(found, language)
    line = f"{where}{mark}{message_of(found, language)}{name}"
    said = f"{line}\n    {hint}" if hint else line
    quoted = {text for name, text in found.values if name not in OUR_WORDS} | {found.place.file}
    return spell(said, region, quoted) if region else said
