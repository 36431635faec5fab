"""How large speech and thought bubbles are: lines broken, air round them, what else is in them.

In: a bubble, and how much room the picture has for words. Out: a saying, or nothing where the words
are too many. `bubbles` finds it a place.
"""

from __future__ import annotations

from wnp.drawing.text_width import LINE_HEIGHT, widest, with_soft_hyphens, wrap_balanced
from wnp.model.scene import Bubble
from wnp.values import Value

TEXT_SIZE = 46.0
"""Prints at 14 pt where a picture is 128 mm wide."""
ARABIC_FACTOR = 1.3
MOST_LINES = 3
MOST_LINES_NARROW = 5
"""In a picture narrower than NARROW pixels, where lines hold few words."""
NARROW = 1000.0
WIDTHS = {1: (560.0, 660.0, 800.0), 2: (450.0, 520.0, 620.0), 3: (330.0, 400.0, 480.0)}
"""Widths of the words to try, by how many bubbles there are."""
PADDING = {"speech": (32.0, 22.0), "thought": (48.0, 38.0)}
CLOUD_EDGE, CLOUD_POWER, CLOUD_AIR = 14.0, 2.5, 14.0
"""From the box of a cloud to its rim, the exponent of the rim, and the air beside words."""
ASCENT, DESCENT = 0.25, 1.2
"""Where letters begin and end in their line, in font sizes."""
LOUDER = 12.0
"""More air beside loud words, for the points of their bubble."""
GAPS = {"speech": 52.0, "thought": 84.0}
"""Air between a bubble and the head below it."""
SYMBOL_STEP, SYMBOL_HEIGHT = 92.0, 84.0
PORTRAIT_STEP, PORTRAIT_HEIGHT = 158.0, 178.0
BLANK = (350.0, 150.0)
"""Room in a bubble that somebody writes in by hand."""
EDGE_OF_BUBBLES = 42.0
"""Bubbles stay so far from the edge of the sheet; in small pictures less."""


class Saying(Value, frozen=True):
    """A bubble with its lines broken and its size known."""

    bubble: Bubble
    lines: tuple[str, ...]
    text_size: float
    width: float
    height: float
    right_to_left: bool = False
    tightness: float = 1.0
    """How large air and padding are, beside those of an ordinary picture."""

    @property
    def gap(self) -> float:
        """The air between the bubble and the head below it."""
        return GAPS[self.bubble.kind] * self.tightness


class Panelling(Value, frozen=True):
    """How much room a picture has for words."""

    width: float = 1200.0
    size: float = 1.0
    """How large people are beside those of an ordinary picture."""
    text_size: float = TEXT_SIZE

    @property
    def tightness(self) -> float:
        """How large air and padding are: small pictures have less of it."""
        return min(1.0, max(0.5, self.size))

    @property
    def most_lines(self) -> int:
        """How many lines a bubble has at most."""
        return MOST_LINES if self.width >= NARROW else MOST_LINES_NARROW

    def widths(self, count: int) -> tuple[float, ...]:
        """Return the widths of the words to try in one of `count` bubbles."""
        widest_allowed = self.widest_words
        usual = WIDTHS[min(3, max(1, count))]
        if self.width >= NARROW:
            return usual
        shares = (0.62, 0.8, 1.0) if count > 1 else (0.8, 0.9, 1.0)
        return tuple(
            min(width, share * widest_allowed) for width, share in zip(usual, shares, strict=True)
        )

    @property
    def widest_words(self) -> float:
        """How wide one line may be."""
        across, _ = PADDING["speech"]
        return min(WIDTHS[1][-1], self.width - 2 * EDGE_OF_BUBBLES - 2 * across * self.tightness)


ORDINARY = Panelling()


def padding(bubble: Bubble, tightness: float = 1.0) -> tuple[float, float]:
    """Return the air left and right of the content, and above and below it."""
    across, down = PADDING[bubble.kind]
    if bubble.kind == "thought" and not bubble.words:
        across, down = 30.0, 24.0
    if bubble.voice == "shout":
        across, down = across + LOUDER, down + LOUDER / 2
    return across * tightness, down * tightness


def measure_saying(
    bubble: Bubble, count: int, *, right_to_left: bool = False, panel: Panelling = ORDINARY
) -> Saying | None:
    """Break a bubble's words into lines; `None` where they are too many for `count` bubbles."""
    size = panel.text_size * (ARABIC_FACTOR if right_to_left else 1.0)
    lines = _lines_in(bubble.words, size, count, panel) if bubble.words else ()
    if bubble.words and not lines:
        return None
    width, height = _content(bubble, lines, size)
    across, down = padding(bubble, panel.tightness)
    needed = max(width, 60.0) + 2 * across
    if bubble.kind == "thought" and lines:
        needed = max(needed + 0.1 * width, _cloud_width(lines, size, height + 2 * down, down))
    return Saying(
        bubble, lines, size, needed, height + 2 * down, right_to_left,
        panel.tightness,
    )  # fmt: skip


def _lines_in(words: str, size: float, count: int, panel: Panelling) -> tuple[str, ...]:
    """Return the words in lines; words too long for a line are parted, but only then."""
    for text in (words, with_soft_hyphens(words)):
        for width in panel.widths(count):
            found = wrap_balanced(text, size, width)
            if len(found) <= panel.most_lines and widest(found, size) <= panel.widest_words:
                return found
    return ()


def _cloud_width(lines: tuple[str, ...], size: float, height: float, top: float) -> float:
    """Return how wide a cloud must be for its lines, which are nearer to its ends than its middle.

    Its rim is the slightly squared ellipse of `bubble_shapes.cloud`, its bumps lie outside of it.
    """
    half = height / 2 - CLOUD_EDGE
    needed = 0.0
    for index, line in enumerate(lines):
        first = top + (index * LINE_HEIGHT + ASCENT) * size
        last = top + (index * LINE_HEIGHT + DESCENT) * size
        off = min(0.95, max(abs(first - height / 2), abs(last - height / 2)) / half)
        share = (1 - off**CLOUD_POWER) ** (1 / CLOUD_POWER)
        needed = max(needed, (widest((line,), size) + 2 * CLOUD_AIR) / share)
    return needed + 2 * CLOUD_EDGE


def _content(bubble: Bubble, lines: tuple[str, ...], size: float) -> tuple[float, float]:
    """Return width and height of words, symbols and portraits, one row under the other."""
    if bubble.is_blank:
        return BLANK
    rows = [
        (widest(lines, size), len(lines) * LINE_HEIGHT * size),
        (len(bubble.symbols) * SYMBOL_STEP, SYMBOL_HEIGHT * bool(bubble.symbols)),
        (len(bubble.people) * PORTRAIT_STEP, PORTRAIT_HEIGHT * bool(bubble.people)),
    ]
    return max(width for width, _ in rows), sum(height for _, height in rows)
