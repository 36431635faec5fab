"""Find the lines in which an author says why advice is not followed: `# ok: reason`.

In: the text of a file. Out: excuses, and problems for one that gives no reason or names a rule that
there is none of. In a story an excuse holds for the frame that it stands in, before the first frame
for the whole story; in other files for its own line, or for the next one where it stands alone.
A rule can be named by what the report calls it: `# ok long sentence: Papa's own words`.
"""

from __future__ import annotations

import re
from functools import cache

from wnp.lexicon import LANGUAGES, spoken
from wnp.lexicon.advice import advice_rows
from wnp.lexicon.folding import letters_of, nearest
from wnp.model.excuse import Excuse
from wnp.problems import Findings, Place

_EXCUSE = re.compile(
    r"(?<!\S)#[ \t]*ok\b[ \t]*([^:\n]*?)[ \t]*(?::[ \t]*(.*?)[ \t]*)?$", re.I | re.M
)
_FRAME = re.compile(r"^ {0,3}##(?!#)", re.M)


def parse_excuses(text: str, file: str, language: str, findings: Findings) -> tuple[Excuse, ...]:
    """Return the excuses of a file; a story is told by the ending of its name."""
    if "#" not in text:
        return ()
    frames = [_line_at(text, found.start()) for found in _FRAME.finditer(text)]
    lines, is_story = text.split("\n"), file.endswith(".md")
    made = []
    for found in _EXCUSE.finditer(text):
        line = _line_at(text, found.start())
        stands_alone = lines[line - 1].lstrip().startswith("#")
        if is_story and not stands_alone:
            continue
        place = Place(file, line, found.start() - text.rfind("\n", 0, found.start()))
        first, last = _frame_around(line, frames, len(lines))
        if not is_story:
            first = last = line + stands_alone
        excuse = _excuse(place, (first, last), found, language, findings)
        made += [excuse] if excuse else []
    return tuple(made)


def _excuse(
    place: Place, lines: tuple[int, int], found: re.Match[str], language: str, findings: Findings
) -> Excuse | None:
    """Return an excuse; none, but a problem, where it has no reason or names an unknown rule."""
    names = [name.strip() for name in found[1].split(",") if name.strip()]
    if not (found[2] or "").strip():
        findings.add(place, "excuse-without-reason")
        return None
    rules = tuple(_rule_named(name) for name in names)
    for name, rule in zip(names, rules, strict=True):
        if not rule:
            near = nearest(name, _names(spoken(language)))
            findings.add(place, "excuse-unknown-rule", found=name[:60], nearest=near)
    return None if not all(rules) else Excuse(place, *lines, found[2].strip(), rules)


def _frame_around(line: int, frames: list[int], count: int) -> tuple[int, int]:
    """Return the first and last line of the frame around a line; before any, of the whole file."""
    first = max((start for start in frames if start <= line), default=1)
    last = min((start - 1 for start in frames if start > line), default=count)
    return (first, last) if first > 1 or line in frames else (1, count)


def _line_at(text: str, sign: int) -> int:
    return text.count("\n", 0, sign) + 1


def _rule_named(name: str) -> str:
    """Return the kind of advice that a name in any language means, or an empty text."""
    return _kinds().get(letters_of(name), "")


@cache
def _kinds() -> dict[str, str]:
    """Return the kinds of advice by their names in every language, and by their own."""
    rows = [(kind, row) for language in LANGUAGES for kind, row in advice_rows(language).items()]
    named = {letters_of(row["name"]): kind for kind, row in rows}
    return named | {letters_of(kind): kind for kind, _ in rows}


@cache
def _names(language: str) -> tuple[str, ...]:
    return tuple(row["name"] for row in advice_rows(language).values())
