"""Whether the page that sums up a plan holds what is on it: measured, not printed.

In: the page. Out: yes or no. All measures of the page stand here, in sizes of its words unless a
name says otherwise; the exits get them as data. A page is measured too high rather than too low.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product

from wnp.composing.pages import Block, Card, Cases, Heading, NumberList, Page, Prose, Table
from wnp.drawing.text_width import width_of, wrap_lines
from wnp.model.words import Bullets, Words
from wnp.values import replace

Rows = Sequence[Sequence[str]]
POINTS_A_MM = 72 / 25.4
WIDTH_MM, HEIGHT_MM = 210, 297
SIDE_MM, TOP_MM, BOTTOM_MM = 14, 10, 13
SIZES = (16.0, 15.0, 14.0)
"""Sizes of the words in points, the one to try first in front."""
LEADING = 0.26
EYEBROW_POINTS = 15.0
TITLE, HEADING = 1.5, 1.12
AFTER_EYEBROW, AFTER_TITLE, RULE_POINTS = 0.5, 0.45, 2.2
ABOVE_HEADING, BELOW_HEADING = 0.85, 0.45
BETWEEN = 0.5
"""Between two blocks; between two items of a list it is half as much."""
INDENT = 1.1
CELL_ACROSS_POINTS, CELL_DOWN = 4.0, 0.22
BAR_POINTS, CARD_INDENT_POINTS = 6.0, 15.0
BELOW_CARD_TITLE, BETWEEN_CASES = 0.25, 0.45
WIDTH_STEPS = (-4, 0, 4)
"""How far a column may be from its usual width, in hundredths of the page."""
WHEN, ARROW = 0.45, 2.5
"""The share of what happens beside what is done then, and the room of the arrow between them."""
NUMBERS_ACROSS, GUTTER, NUMBER_DOWN = 2, 1.8, 0.55
WRITE_LINE = 2.2
BOLD_WORD = 0.4
"""How much wider a line is in which one word is bold."""
SAFETY = 1.015
"""Letters are measured a little wider than they print."""
RESERVE_POINTS = 4.0
"""What stays free at the foot of the page, so that a rounding pushes nothing off it."""
GLANCE = {
    name.lower(): value
    for name, value in globals().items()
    if name.isupper() and isinstance(value, (int, float))
}
"""The measures of the page, by the names that the layouts call them."""
WIDTH = (WIDTH_MM - 2 * SIDE_MM) * POINTS_A_MM


def fits(page: Page) -> bool:
    """Say whether everything on the page fits on one sheet."""
    room = (HEIGHT_MM - TOP_MM - BOTTOM_MM) * POINTS_A_MM
    return page_height(page) + RESERVE_POINTS <= room


def page_height(page: Page) -> float:
    """Return how high the page's words are, in points."""
    size = page.words_size
    title = lines_height(page.heading, TITLE * size, WIDTH, bold=True)
    head = EYEBROW_POINTS + (AFTER_EYEBROW + AFTER_TITLE) * size + title + RULE_POINTS
    gaps = sum(gap_before(*pair) for pair in zip([None, *page.blocks], page.blocks, strict=False))
    return head + gaps * size + sum(_height(block, size, WIDTH) for block in page.blocks)


def gap_before(previous: Block | None, block: Block) -> float:
    """Return the room before a block, in sizes of the words."""
    if isinstance(block, Heading):
        return ABOVE_HEADING
    return BELOW_HEADING if isinstance(previous, Heading) else BETWEEN


@lru_cache(maxsize=1024)
def lines_height(text: str, size: float, width: float, *, bold: bool = False) -> float:
    """Return how high a text is at a width; words that are too long for a line are broken."""
    lines = wrap_lines(text, size * SAFETY, width, bold=bold)
    count = sum(max(1, math.ceil(width_of(line, size, bold=bold) / width)) for line in lines)
    return count * size + (count - 1) * LEADING * size


def _height(block: Block, size: float, width: float) -> float:
    match block:
        case Heading(text):
            return lines_height(text, HEADING * size, width, bold=True)
        case Prose(words):
            return _words_height(words, size, width)
        case Table(head, rows):
            return _table_height((head, *rows), block.widths, size, width)
        case Card(title, (Cases(entries),)):
            title_height = lines_height(title, size, width - CARD_INDENT_POINTS, bold=True)
            return title_height + _cases_height(entries, size, width - CARD_INDENT_POINTS)
        case NumberList(entries):
            return _numbers_height(entries, size, width)
        case _:
            return WRITE_LINE * size


def _words_height(words: Words, size: float, width: float, between: float = BETWEEN) -> float:
    heights = []
    for block in words:
        if isinstance(block, Bullets):
            items = (lines_height(item.text, size, width - INDENT * size) for item in block.items)
            heights.append(_stacked(items, between / 2 * size))
        else:  # a word in bold takes a little more room
            heights.append(lines_height(block.text, size, width - BOLD_WORD * size))
    return _stacked(heights, between * size)


def with_best_widths(table: Table) -> Table:
    """Return a table in the widths that make it lowest, near those that it has."""
    rows = (table.head, *table.rows)
    widest = table.widths.index(max(table.widths))
    best = min(
        widths_near(table.widths, widest),
        key=lambda widths: sum_of_lines(rows, widths),
    )
    return replace(table, widths=best)


def widths_near(widths: Sequence[int], widest: int) -> Iterator[tuple[int, ...]]:
    """Yield widths of columns that differ a little; the widest takes what the others leave."""
    for others in product(WIDTH_STEPS, repeat=len(widths) - 1):
        steps = [*others[:widest], -sum(others), *others[widest:]]
        yield tuple(width + step for width, step in zip(widths, steps, strict=True))


def sum_of_lines(rows: Rows, widths: Sequence[int]) -> tuple[float, float]:
    """Return how high a table is and, of two that are as high, in which fewer lines are broken."""
    heights = row_heights(rows, widths, SIZES[-1], WIDTH)
    return sum(map(max, heights)), sum(map(sum, heights))


def row_heights(rows: Rows, widths: Sequence[int], size: float, width: float) -> list[list[float]]:
    """Return the height of the words in every cell."""
    columns = [width * share / sum(widths) - 2 * CELL_ACROSS_POINTS for share in widths]
    return [
        [
            lines_height(cell, size, column, bold=not (place and number))
            for place, (cell, column) in enumerate(zip(row, columns, strict=True))
        ]
        for number, row in enumerate(rows)
    ]


def _table_height(rows: Rows, widths: Sequence[int], size: float, width: float) -> float:
    heights = row_heights(rows, widths, size, width)
    return sum(2 * CELL_DOWN * size + max(row) for row in heights)


def _cases_height(entries: Sequence[tuple[str, Words]], size: float, width: float) -> float:
    left, right = ((width - ARROW * size) * share for share in (WHEN, 1 - WHEN))
    rows = (
        max(lines_height(when, size, left), _words_height(then, size, right, LEADING))
        for when, then in entries
    )
    return BELOW_CARD_TITLE * size + _stacked(rows, BETWEEN_CASES * size)


def _numbers_height(entries: Sequence[tuple[str, str, str]], size: float, width: float) -> float:
    column = (width - GUTTER * size * (NUMBERS_ACROSS - 1)) / NUMBERS_ACROSS
    rows = [entries[n : n + NUMBERS_ACROSS] for n in range(0, len(entries), NUMBERS_ACROSS)]
    return sum(
        max(_number_height(entry, size, column if len(row) > 1 else width) for entry in row)
        + NUMBER_DOWN * size
        for row in rows
    )


def _number_height(entry: tuple[str, str, str], size: float, width: float) -> float:
    label, number, note = entry
    free = width - width_of(number, size, bold=True) * SAFETY - size
    height = lines_height(label, size, max(free, size))
    return height + (lines_height(note, size, width) + LEADING * size if note else 0)


def _stacked(heights: Iterable[float], between: float) -> float:
    every = list(heights)
    return sum(every) + between * max(0, len(every) - 1)
