"""The sheet on which the network writes what it saw and did: empty rows, and what they are about.

In: the part of the plan that the gate left for an adult. Out: one page on its long side, with as
many rows as it has room for. It can be printed as often as it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from wnp.composing.by_hand import LINE, with_lines
from wnp.composing.pages import Block, Document, Prose, Table
from wnp.composing.plan.glance_room import lines_height
from wnp.composing.plan.parts import Part
from wnp.composing.sheets.common import final, sheet_for
from wnp.model.folder import FamilyFolder
from wnp.model.words import Paragraph, Span
from wnp.problems import Problem
from wnp.values import replace

SIZE = 12.0
COLUMNS = (("date", 10), ("who", 13), ("saw", 36), ("did", 33), ("number", 8))
WIDTH, HEIGHT = 751.0, 478.0
"""The room for words and rows under the title, in points."""
HEAD, ROW = 40.0, 38.0
"""The heights of the head of the table and of a row to write in; `sheet.typ` sets the same."""
FEWEST_ROWS = 6
HIGHER = 18.0
"""By how much a line to write on is higher than a line of words."""


def compose_journal(
    folder: FamilyFolder, *, language: str = "", names: str = "call"
) -> tuple[Document, tuple[Problem, ...]]:
    """Return the sheet to write on."""
    part, sheet = sheet_for(folder, language, names, "journal")
    about = tuple(_about(replace(part, plan=with_lines(part.plan))))
    taken = sum(lines_height(one.text, SIZE, WIDTH - 2 * SIZE) * 1.1 + 9 for one in about)
    taken += HIGHER * sum(LINE in one.text for one in about)
    rows = max(FEWEST_ROWS, int((HEIGHT - taken - HEAD) // ROW))
    head = tuple(part.interface.say("journal", name) for name, _ in COLUMNS)
    table = Table(head, (), widths=tuple(width for _, width in COLUMNS), blank=rows)
    blocks: tuple[Block, ...] = (Prose(about), table) if about else (table,)
    document = replace(sheet, blocks=blocks, words_size=SIZE, landscape=True)
    return final(document, part), ()


def _about(part: Part) -> Iterator[Paragraph]:
    """Yield who keeps it and where, what everybody looks at, and what the numbers mean."""
    say = part.interface.say
    if journal := part.plan.journal:
        details = (
            ("kept_by", part.interface.names_of(journal.kept_by)),
            ("where", journal.where),
            ("how_often", journal.how_often),
            ("read_by", part.interface.names_of(journal.read_by)),
        )
        told = [say("journal", name, value=value.rstrip(".")) for name, value in details if value]
        if told:
            yield Paragraph((Span(" · ".join(told)),))
    if signs := [sign.text.rstrip(".") for sign in part.plan.visible_signs]:
        yield _labelled(say("journal", "we_look"), " · ".join(signs))
    if scale := next((d.scale for d in part.plan.dangers if d.scale), None):
        ends = say("journal", "ends", zero=scale.zero.rstrip("."), ten=scale.ten.rstrip("."))
        yield _labelled(say("journal", "numbers"), ends)


def _labelled(label: str, text: str) -> Paragraph:
    return Paragraph((Span(f"{label} ", strong=True), Span(text)))
