"""Speech and thought bubbles: how large they are, and where they find room beside the heads.

In: what is said and where the heads are. Out: a box for every bubble, and whether they are all
clear of heads and of each other. `bubble_shapes` draws them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product

from wnp.drawing.text_width import LINE_HEIGHT, widest, with_soft_hyphens, wrap_balanced
from wnp.geometry import Box, Point, box_around
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
GAPS = {"speech": 52.0, "thought": 84.0}
"""Air between a bubble and the head below it."""
SYMBOL_STEP, SYMBOL_HEIGHT = 92.0, 84.0
PORTRAIT_STEP, PORTRAIT_HEIGHT = 158.0, 178.0
ASIDE = (0.0, 0.35, 0.7, 1.0, 1.3, 1.7)
"""Steps to the side, in bubble widths × 0.62."""
EDGE_OF_BUBBLES = 42.0
"""Bubbles stay so far from the edge of the sheet; in small pictures less."""
LOWER = (0.0, -32.0, -70.0, 55.0, 110.0, 165.0, 220.0)
KEPT = {1: 1, 2: 18, 3: 8}
"""How many of the best places of each bubble are tried together with those of the others."""


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


class Speaker(Value, frozen=True):
    """The head that a bubble belongs to; hair counts."""

    head: Box
    face: Point
    """The middle of the head without the hair."""

    @property
    def radii(self) -> tuple[float, float]:
        """Half width and half height of the head."""
        return self.head.width / 2, self.head.height / 2


class Stage(Value, frozen=True):
    """What bubbles must heed: their room, the heads, and what they should rather not hide."""

    area: Box
    heads: tuple[Box, ...]
    soft: tuple[Box, ...] = ()
    right_to_left: bool = False


def padding(bubble: Bubble, tightness: float = 1.0) -> tuple[float, float]:
    """Return the air left and right of the content, and above and below it."""
    across, down = PADDING[bubble.kind]
    if bubble.kind == "thought" and not bubble.words:
        across, down = 30.0, 24.0
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
    if bubble.kind == "thought" and lines:
        across += 0.05 * width
    return Saying(
        bubble, lines, size, max(width, 60.0) + 2 * across, height + 2 * down, right_to_left,
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


def _content(bubble: Bubble, lines: tuple[str, ...], size: float) -> tuple[float, float]:
    """Return width and height of words, symbols and portraits, one row under the other."""
    rows = [
        (widest(lines, size), len(lines) * LINE_HEIGHT * size),
        (len(bubble.symbols) * SYMBOL_STEP, SYMBOL_HEIGHT * bool(bubble.symbols)),
        (len(bubble.people) * PORTRAIT_STEP, PORTRAIT_HEIGHT * bool(bubble.people)),
    ]
    return max(width for width, _ in rows), sum(height for _, height in rows)


def tail_tip(saying: Saying, box: Box, speaker: Speaker) -> Point:
    """Return where a tail ends: on the way to the face, just outside head and hair."""
    start = tail_base(saying, box, speaker)
    way = start - speaker.face
    across, down = (radius + 7 for radius in speaker.radii)
    if not way:
        return speaker.face - 1j * down
    centre = speaker.head.middle
    # Walk out from the face until the ellipse round the whole head is left.
    low, high = 0.0, 1.0
    for _ in range(12):
        share = (low + high) / 2
        off = speaker.face + way * share - centre
        inside = (off.real / across) ** 2 + (off.imag / down) ** 2 < 1
        low, high = (share, high) if inside else (low, share)
    return speaker.face + way * min(high, 0.93)


def tail_base(saying: Saying, box: Box, speaker: Speaker) -> Point:
    """Return the middle of the tail's root: the underside, or the side that faces the head."""
    face, middle = speaker.face, box.middle
    if speaker.head.top > box.bottom - 12:
        reach = 0.3 * box.width
        x = min(max(face.real, middle.real - reach), middle.real + reach)
        return complex(x, box.bottom)
    y = min(max(face.imag, middle.imag - 0.1 * box.height), middle.imag + 0.16 * box.height)
    return complex(box.right if face.real > middle.real else box.left, y)


def place_sayings(
    sayings: Sequence[Saying], speakers: Sequence[Speaker], stage: Stage
) -> tuple[tuple[Box, ...], bool]:
    """Find a box for each bubble, all together; the second value tells whether all are clear."""
    if not sayings:
        return (), True
    kept = KEPT[min(3, len(sayings))]
    choices = [
        sorted(_candidates(saying, speaker, stage), key=lambda choice: choice[0])[:kept]
        for saying, speaker in zip(sayings[:3], speakers[:3], strict=True)
    ]
    boxes = _cheapest(choices, stage)
    for saying, speaker in zip(sayings[3:], speakers[3:], strict=True):
        later = min(
            _candidates(saying, speaker, stage),
            key=lambda choice, done=boxes: choice[0] + _cost_together([*done, choice[1]], stage),  # type: ignore[misc]
        )
        boxes = (*boxes, later[1])
    return boxes, _all_clear(boxes, sayings, speakers, stage)


def _cheapest(choices: Sequence[Sequence[tuple[float, Box]]], stage: Stage) -> tuple[Box, ...]:
    """Return the first of the cheapest rows with one choice of each."""
    cheapest: tuple[Box, ...] = ()
    least = math.inf
    for chosen in product(*choices):
        cost = sum(cost for cost, _ in chosen)
        if cost >= least:  # standing together only adds to it
            continue
        boxes = tuple([box for _, box in chosen])
        cost += _cost_together(boxes, stage)
        if cost < least:
            least, cheapest = cost, boxes
    return cheapest


def _all_clear(
    boxes: Sequence[Box], sayings: Sequence[Saying], speakers: Sequence[Speaker], stage: Stage
) -> bool:
    """Tell whether bubbles hide no head, no other bubble, and their tails cross no face."""
    for index, box in enumerate(boxes):
        if not stage.area.grown(1).holds(box) or any(box.overlap(head) for head in stage.heads):
            return False
        if any(box.grown(4).overlap(other) for other in boxes[:index]):
            return False
        if _crosses_face(sayings[index], box, speakers[index], stage):
            return False
    return True


def _candidates(saying: Saying, speaker: Speaker, stage: Stage) -> list[tuple[float, Box]]:
    """Return places above and beside a head with what each costs."""
    gap = saying.gap
    top = speaker.head.top - gap - saying.height
    found: set[tuple[float, float]] = set()
    for step in ASIDE:
        for side in (-1, 1):
            x = speaker.face.real + side * step * 0.62 * saying.width
            found |= {(x, top + lower) for lower in LOWER}
            found.add((x, stage.area.top))
    boxes = {_inside(x, y, saying, stage.area) for x, y in sorted(found)}
    return [(_cost(box, saying, speaker, stage), box) for box in sorted(boxes, key=_order)]


def _order(box: Box) -> tuple[float, float]:
    return box.top, box.left


def _inside(x: float, top: float, saying: Saying, area: Box) -> Box:
    """Return a box around x, moved into the area as far as that goes."""
    left = max(area.left, min(x - saying.width / 2, area.right - saying.width))
    top = max(area.top, min(top, area.bottom - saying.height))
    return Box(left, top, left + saying.width, top + saying.height)


def _cost(box: Box, saying: Saying, speaker: Speaker, stage: Stage) -> float:
    gap, face = saying.gap, speaker.face
    near = box.grown(8)
    hidden = sum(near.overlap(head) for head in stage.heads)
    half_hidden = sum(box.overlap(soft) for soft in stage.soft)
    aside = max(0.0, abs(box.middle.real - face.real) - 0.15 * box.width)
    beside = box.bottom > speaker.head.top - 12
    air = speaker.head.top - gap - box.bottom
    cost = 14 * hidden + 3 * half_hidden + 14 * math.hypot(aside, 1.4 * max(0.0, air))
    if not beside and air < -1:
        cost += 7000
    if beside:
        clear = max(box.left - speaker.head.right, speaker.head.left - box.right)
        cost += 2500 + (7000 if clear < 0.7 * gap else 0)
    if _crosses_face(saying, box, speaker, stage):
        cost += 9000
    return cost


def _crosses_face(saying: Saying, box: Box, speaker: Speaker, stage: Stage) -> bool:
    """Tell whether the tail would run over somebody else's head."""
    start, end = tail_base(saying, box, speaker), speaker.face
    tail = box_around((start, end))
    passed = [
        head
        for head in stage.heads
        if head.overlap(tail.grown(1)) and head != speaker.head and not head.overlap(speaker.head)
    ]
    steps = [start + (end - start) * share / 8 for share in range(9)] if passed else []
    return any(
        head.left < point.real < head.right and head.top < point.imag < head.bottom
        for head in passed
        for point in steps
    )


def _cost_together(boxes: Sequence[Box], stage: Stage) -> float:
    """Return what it costs that bubbles overlap or stand in the wrong order of reading."""
    cost = 0.0
    for index, later in enumerate(boxes):
        for earlier in boxes[:index]:
            overlap = later.grown(10).overlap(earlier)
            cost += 14 * overlap + (5000 if overlap else 0)
            before = later.middle.real < earlier.middle.real
            if stage.right_to_left:
                before = not before
            if before and later.middle.imag < earlier.middle.imag + 0.3 * earlier.height:
                cost += 12000
    return cost
