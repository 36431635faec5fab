"""Whether the page of a week holds what is on it: measured, not printed.

In: the two columns of the page, and a size of words. Out: yes or no. All measures of the page stand
here, in sizes of its words unless a name says otherwise; the exits get them as data. A page is
measured too high rather than too low.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from wnp.composing.pages import (
    Bar,
    Beside,
    Block,
    Card,
    Cases,
    Heading,
    NumberList,
    Page,
    Prose,
    Week,
    WeekRow,
    WriteLines,
)
from wnp.composing.plan.glance_room import lines_height
from wnp.drawing.text_width import width_of
from wnp.model.words import Bullets, Words

POINTS_A_MM = 72 / 25.4
WIDTH_MM, HEIGHT_MM = 297, 210
SIDE_MM, TOP_MM, BOTTOM_MM = 11, 9, 12.5
GUTTER_MM = 7
SIZES = (13.0, 12.5, 12.0, 11.5, 11.0)
"""Sizes of the words in points, the one to try first in front; nothing is printed smaller."""
SHARES = (0.63, 0.67, 0.71, 0.59, 0.75)
"""Shares of the width that the week takes, the one that looks best in front."""
LEADING = 0.22
TITLE, HEADING = 1.55, 1.1
AFTER_TITLE, RULE_POINTS = 0.35, 2.2
AFTER_RULE = 0.6
ABOVE_HEADING, BELOW_HEADING = 0.7, 0.35
BETWEEN = 0.5
DAY, STAND_IN = 3.1, 6.8
"""Widths of the column of a day and of the names that stand in."""
LEAST_TASK = 10.5
"""How wide the column of the tasks must be."""
CELL_ACROSS, CELL_DOWN = 0.3, 0.25
BAR_DOWN, BAR_ACROSS = 0.14, 0.2
"""Room above and below the words in a bar, and what a bar is narrower than its days."""
BLANK_ROW = 2.6
"""The height of a row to be written in by hand."""
EDGE_POINTS, CARD_INDENT = 5.0, 1.0
BELOW_CARD_TITLE, BETWEEN_CASES, CASE_INDENT = 0.3, 0.5, 1.7
NUMBER_LEAST, NUMBER_GUTTER, NUMBER_DOWN = 13.0, 1.6, 0.5
"""The least width of a number with its name, the gaps beside and below it."""
WRITE_LINE = 1.6
"""The height of a line to write a few words on."""
FILL = 5.5
"""The length of a line to write a number on."""
BOLD_WORD = 0.6
"""How much wider a line is in which a name is bold."""
RESERVE_POINTS = 5.0
"""What stays free at the foot of the page, so that a rounding pushes nothing off it."""
WEEK = {
    name.lower(): value
    for name, value in globals().items()
    if name.isupper() and isinstance(value, (int, float))
}
"""The measures of the page, by the names that the layouts call them."""
WIDTH = (WIDTH_MM - 2 * SIDE_MM) * POINTS_A_MM
HEIGHT = (HEIGHT_MM - TOP_MM - BOTTOM_MM) * POINTS_A_MM
GUTTER = GUTTER_MM * POINTS_A_MM


def fits(page: Page) -> bool:
    """Say whether everything on the page fits on one sheet."""
    return page_height(page) + RESERVE_POINTS <= HEIGHT


def page_height(page: Page) -> float:
    """Return how high the page's words are, in points; of its columns the higher counts."""
    size = page.words_size
    head = TITLE * size + AFTER_TITLE * size + RULE_POINTS + AFTER_RULE * size
    return head + sum(_height(block, size, WIDTH) for block in page.blocks)


def task_width(share: float, size: float) -> float:
    """Return how wide the column of the tasks is, in points."""
    return left_width(share) - (7 * DAY + STAND_IN) * size


def left_width(share: float) -> float:
    """Return how wide the left of two columns is."""
    return (WIDTH - GUTTER) * share


def column_height(blocks: Iterable[Block], size: float, width: float) -> float:
    """Return how high blocks are one under another, with the gaps between them."""
    height, previous = 0.0, None
    for block in blocks:
        if previous is not None:
            height += gap_before(previous, block) * size
        height += _height(block, size, width)
        previous = block
    return height


def gap_before(previous: Block, block: Block) -> float:
    """Return the room between two blocks, in sizes of the words."""
    if isinstance(block, Heading):
        return ABOVE_HEADING
    return BELOW_HEADING if isinstance(previous, Heading) else BETWEEN


@lru_cache(maxsize=4096)
def _height(block: Block, size: float, width: float) -> float:
    match block:
        case Beside(left, right, share):
            beside = (WIDTH - GUTTER) * (1 - share)
            return max(
                column_height(left, size, left_width(share)), column_height(right, size, beside)
            )
        case Week():
            return _week_height(block, size, width)
        case Heading(text):
            return lines_height(text, HEADING * size, width, bold=True)
        case Prose(words):
            return words_height(words, size, width)
        case Card(title, (Cases(entries),)):
            return _card_height(title, entries, size, width - CARD_INDENT * size)
        case Card(title, (WriteLines(count),)):
            return (LEADING + 1 + count * BLANK_ROW) * size
        case NumberList(entries):
            return _numbers_height(entries, size, width)
        case _:
            return BLANK_ROW * size


def words_height(words: Words, size: float, width: float) -> float:
    """Return how high paragraphs are, a little apart."""
    texts = (
        text
        for block in words
        for text in (
            (item.text for item in block.items) if isinstance(block, Bullets) else (block.text,)
        )
    )
    return _stacked(
        (lines_height(t, size, width - BOLD_WORD * size) for t in texts), LEADING * size
    )


def _week_height(week: Week, size: float, width: float) -> float:
    task = width - (7 * DAY + STAND_IN) * size
    head = size + 2 * CELL_DOWN * size
    rows = sum(_row_height(row, size, task) for row in (*week.rows, *week.any_time))
    title = size + 2 * CELL_DOWN * size if week.any_time else 0
    return head + rows + title + week.blank * BLANK_ROW * size


def _row_height(row: WeekRow, size: float, task: float) -> float:
    free = task - (2 * CELL_ACROSS + BOLD_WORD) * size
    heights = [
        lines_height(f"{row.who} {row.what}", size, free),
        lines_height(row.stand_in, size, (STAND_IN - 2 * CELL_ACROSS) * size, bold=True),
    ]
    blanks = sum(not words for words in (row.who, row.what))
    if blanks or not row.stand_in or not (row.bars or row.when):
        heights.append((blanks * (WRITE_LINE + LEADING) + WRITE_LINE) * size)
    heights += [_bar_height(bar, size) for bar in row.bars or (Bar(0, 6, row.when),)]
    if row.bars and row.when:
        heights[0] += lines_height(row.when, size, free) + LEADING * size
    return max(heights) + 2 * CELL_DOWN * size


def _bar_height(bar: Bar, size: float) -> float:
    """Return how high a bar is; what stands in a single day is never parted."""
    days = bar.last - bar.first + 1
    room = (days * DAY - BAR_ACROSS) * size
    words = size if days == 1 else lines_height(bar.words, size, room, bold=True)
    return words + 2 * BAR_DOWN * size


def _card_height(
    title: str, entries: Iterable[tuple[str, Words]], size: float, width: float
) -> float:
    head = lines_height(title, size, width, bold=True) + BELOW_CARD_TITLE * size if title else 0
    cases = (
        _written(lines_height(when, size, width - BOLD_WORD * size), when, size)
        + LEADING * size
        + _written(words_height(then, size, width - CASE_INDENT * size), then, size)
        for when, then in entries
    )
    return head + _stacked(cases, BETWEEN_CASES * size)


def _written(height: float, said: object, size: float) -> float:
    """Return the height of something said, or of a line to write it on."""
    return height if said else WRITE_LINE * size


def _numbers_height(entries: tuple[tuple[str, str, str], ...], size: float, width: float) -> float:
    gutter = NUMBER_GUTTER * size
    across = max(1, int((width + gutter) // (NUMBER_LEAST * size + gutter)))
    column = (width - gutter * (across - 1)) / across
    rows = [entries[n : n + across] for n in range(0, len(entries), across)]
    return sum(
        max(_number_height(entry, size, column) for entry in row) + NUMBER_DOWN * size
        for row in rows
    )


def _number_height(entry: tuple[str, str, str], size: float, width: float) -> float:
    label, number, note = entry
    taken = lines_width(number, size) if number else FILL * size
    height = lines_height(label, size, max(width - taken - size, size))
    return height + (lines_height(note, size, width) + LEADING * size if note else 0)


def lines_width(number: str, size: float) -> float:
    """Return how long a telephone number is, in bold."""
    return width_of(number, size * 1.02, bold=True)


def _stacked(heights: Iterable[float], between: float) -> float:
    every = list(heights)
    return sum(every) + between * max(0, len(every) - 1)
