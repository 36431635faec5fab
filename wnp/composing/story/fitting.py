"""How much room the words of a page have, and whether they fit: without drawing anything.

In: a page of words. Out: the size to set a book in, and how many lines are too many. All measures
of the pages stand here; the layouts get them as data. Lengths are in points unless they end in
`_mm`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from wnp.composing.pages import Block, Page, Prose, Voice, WriteLines
from wnp.drawing.text_width import wrap_lines
from wnp.lexicon import RIGHT_TO_LEFT
from wnp.model.words import Bullets, Paragraph, Words
from wnp.values import Value

POINTS_A_MM = 72 / 25.4
PICTURE_SHAPE = 0.7
"""Height of a picture by its width."""
TOP_EDGE = 0.78
"""How much of a line is above its letters' feet; a line is one font size high."""
LEADING = 0.44
"""Between two lines, in font sizes."""
NEW_LINE = 0.18
"""How much lower a line that the author began stands than one that only ran over."""
BETWEEN_PARAGRAPHS = 0.7
BETWEEN_ITEMS = 0.5
INDENT = 1.1
HEADING = 1.15
TITLE_LEADING = 0.2
"""Between two lines of a heading, in its own font sizes."""
AFTER_HEADING = 0.95
BETWEEN_LANGUAGES = 0.9
VOICE_PADDING_ACROSS, VOICE_PADDING_DOWN = 10.0, 8.0
SPEAKER = 0.8
WRITE_LINE = 30.0
"""From one line to write on to the next."""
ARABIC = 1.35
"""How much larger Arabic letters are set, since their font draws them small."""
ARABIC_SAFETY = 1.15
"""How much wider than measured Arabic words may turn out, since they are only estimated."""
SAFETY = 1.01
"""Lines are measured a little wider than they print: letters that join are set closer."""


class Sheet(Value, frozen=True):
    """The paper of a product, and what stands where on it."""

    width_mm: float
    height_mm: float
    side_mm: float
    top_mm: float
    bottom_mm: float
    picture_mm: float
    """How wide a picture is where the words leave it its room."""
    gap_mm: float
    """Between picture and words."""
    sizes: tuple[float, ...]
    """Sizes of the words, the one to try first in front; the last is the smallest allowed."""
    beside: bool = False
    """Whether the words stand beside the picture and not beneath it."""
    least_picture: float = 0.6
    """The share of its width that a picture keeps where the words need room."""

    @property
    def words_width(self) -> float:
        """How long a line of words can be."""
        free = self.width_mm - 2 * self.side_mm
        if self.beside:
            free -= self.picture_mm + self.gap_mm
        return free * POINTS_A_MM

    @property
    def heading_width(self) -> float:
        """How long a line of a heading can be; where words stand beside, it stands above."""
        free = self.width_mm - 2 * self.side_mm
        return free * POINTS_A_MM if self.beside else self.words_width

    def words_height(self, picture_share: float) -> float:
        """Return how high the words can be beside or under a picture of that share."""
        free = self.height_mm - self.top_mm - self.bottom_mm
        if not self.beside and picture_share:
            free -= self.picture_mm * PICTURE_SHAPE * picture_share + self.gap_mm
        return free * POINTS_A_MM


BOOKLET = Sheet(148, 210, 8, 13, 14, 132, 6, (24, 22, 20, 18))
STORYBOARD = Sheet(297, 210, 13, 15, 15, 172, 10, (24, 22, 20, 18), beside=True)
SHEETS = {"booklet": BOOKLET, "storyboard": STORYBOARD}
TYPE = {
    "top_edge": TOP_EDGE,
    "leading": LEADING,
    "new_line": NEW_LINE,
    "between_paragraphs": BETWEEN_PARAGRAPHS,
    "between_items": BETWEEN_ITEMS,
    "heading": HEADING,
    "title_leading": TITLE_LEADING,
    "after_heading": AFTER_HEADING,
    "between_languages": BETWEEN_LANGUAGES,
    "voice_across": VOICE_PADDING_ACROSS,
    "voice_down": VOICE_PADDING_DOWN,
    "speaker": SPEAKER,
    "arabic": ARABIC,
    "write_line": WRITE_LINE,
    "picture_shape": PICTURE_SHAPE,
}
"""The measures of the type, by the names that the layouts call them."""


def words_size(pages: Iterable[Page], sheet: Sheet, second_language: str = "") -> float:
    """Return the largest size in which every page leaves its picture the full width."""
    every = tuple(pages)
    return next(
        (
            size
            for size in sheet.sizes
            if all(_overflow(page, sheet, size, second_language, 1.0) <= 0 for page in every)
        ),
        sheet.sizes[-1],
    )


def lines_too_many(page: Page, sheet: Sheet, second_language: str = "") -> int:
    """Return how many lines do not fit at the smallest size with the smallest picture."""
    size = sheet.sizes[-1]
    over = _overflow(page, sheet, size, second_language, sheet.least_picture)
    return max(0, math.ceil(over / ((1 + LEADING) * size)))


def _overflow(page: Page, sheet: Sheet, size: float, second: str, picture_share: float) -> float:
    has_picture = page.picture is not None or page.to_draw
    room = sheet.words_height(picture_share if has_picture else 0.0)
    return told_height(page, sheet, size, second) - room


def told_height(page: Page, sheet: Sheet, size: float, second_language: str = "") -> float:
    """Return how high the heading and the words of a page are in both languages."""
    told = _told_in(page.language, page.heading, page.blocks, sheet, size)
    if not (page.second_heading or page.second_blocks):
        return told
    second = (second_language, page.second_heading, page.second_blocks)
    return told + BETWEEN_LANGUAGES * size + _told_in(*second, sheet, size)


def _told_in(
    language: str, heading: str, blocks: Sequence[Block], sheet: Sheet, size: float
) -> float:
    """Return how high words are in their language, at the size that it is set in."""
    wider, larger = (ARABIC_SAFETY, ARABIC) if language in RIGHT_TO_LEFT else (1.0, 1.0)
    size = size * larger
    title = title_height(heading, sheet.heading_width / wider, HEADING * size)
    told = [_block_height(block, sheet.words_width / wider, size) for block in blocks]
    return title + AFTER_HEADING * size + _stacked(told, BETWEEN_PARAGRAPHS * size)


def title_height(heading: str, width: float, size: float) -> float:
    """Return how high a heading is, whose lines stand closer than those of words."""
    count = len(wrap_lines(heading, size * SAFETY, width, bold=True))
    return (count + (count - 1) * TITLE_LEADING) * size


def _block_height(block: Block, width: float, size: float) -> float:
    if isinstance(block, Prose):
        return _words_height(block.words, width, size)
    if isinstance(block, Voice):
        inner = width - 2 * VOICE_PADDING_ACROSS
        name = _lines_height([block.speaker], inner, SPEAKER * size, bold=True)
        words = _words_height(block.words, inner, size)
        return name + BETWEEN_PARAGRAPHS * size + words + 2 * VOICE_PADDING_DOWN
    return block.count * WRITE_LINE if isinstance(block, WriteLines) else 0.0


def _words_height(words: Words, width: float, size: float) -> float:
    heights = [_word_block_height(block, width, size) for block in words]
    return _stacked(heights, BETWEEN_PARAGRAPHS * size)


def _word_block_height(block: Paragraph | Bullets, width: float, size: float) -> float:
    if isinstance(block, Paragraph):
        return _lines_height([block.text], width, size, bold=_is_bold(block))
    inner = width - INDENT * size
    items = [_lines_height([item.text], inner, size, bold=_is_bold(item)) for item in block.items]
    return _stacked(items, BETWEEN_ITEMS * size)


def _is_bold(paragraph: Paragraph) -> bool:
    return any(span.strong or span.emphasis for span in paragraph.spans)


def _lines_height(texts: Sequence[str], width: float, size: float, *, bold: bool = False) -> float:
    count = sum(len(wrap_lines(text, size * SAFETY, width, bold=bold)) for text in texts)
    begun = sum(text.count("\n") for text in texts)
    return (count + (count - 1) * LEADING + begun * NEW_LINE) * size


def _stacked(heights: Sequence[float], between: float) -> float:
    return sum(heights) + between * max(0, len(heights) - 1)
