"""Where speech and thought bubbles find room beside the heads.

In: sayings and where the heads are. Out: a box for every bubble, and whether they are all
clear of heads and of each other. `bubble_shapes` draws them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

from wnp.drawing.bubbles.sayings import Saying
from wnp.geometry import Box, Point, box_around
from wnp.values import Value

ASIDE = (0.0, 0.35, 0.7, 1.0, 1.3, 1.7)
"""Steps to the side, in bubble widths × 0.62."""
ASIDE_IN_CROWDS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.3, 1.7)
MOST_STEPS = 4000
IMPOSSIBLE = 20000.0
"""What it costs two bubbles to hide each other, or a tail to run over one; the order is less."""
CROWDED = 3
"""So many bubbles have to be moved about."""
LOWER = (0.0, -32.0, -70.0, 55.0, 110.0, 165.0, 220.0)
KEPT = {1: 1, 2: 24, 3: 30, 4: 30}
"""How many of the best places of each bubble are tried together with those of the others."""


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


class _Choice(Value, frozen=True):
    """One place for a bubble: what it costs by itself, and the way of its tail."""

    who: str
    cost: float
    box: Box
    root: Point
    tip: Point


def place_sayings(
    sayings: Sequence[Saying], speakers: Sequence[Speaker], stage: Stage
) -> tuple[tuple[Box, ...], bool]:
    """Find a box for each bubble, all together; the second value tells whether all are clear."""
    if not sayings:
        return (), True
    kept = KEPT[min(len(KEPT), len(sayings))]
    aside = ASIDE if len(sayings) < CROWDED else ASIDE_IN_CROWDS
    every = [
        sorted(_candidates(saying, speaker, stage, aside), key=lambda choice: choice.cost)
        for saying, speaker in zip(sayings, speakers, strict=True)
    ]
    if len(sayings) >= CROWDED:
        every = [_different(choices) for choices in every]
    together = _best_together([choices[:kept] for choices in every[: len(KEPT)]], stage)
    for choices in every[len(KEPT) :]:
        done = tuple(together)
        together.append(min(choices, key=partial(_cost_beside, done=done, stage=stage)))
    boxes = tuple(choice.box for choice in together)
    return boxes, _all_clear(boxes, sayings, speakers, stage)


def _different(choices: Sequence[_Choice]) -> list[_Choice]:
    """Return the best and the highest place of every column, the cheapest first."""
    columns: dict[float, list[_Choice]] = {}
    for choice in choices:
        columns.setdefault(choice.box.left, []).append(choice)
    kept = {id(row[0]) for row in columns.values()}
    kept |= {id(min(row, key=lambda one: one.box.top)) for row in columns.values()}
    return [choice for choice in choices if id(choice) in kept]


class _Search:
    """Goes through the choices of all bubbles, the cheapest first, and keeps the best together.

    Choices that cannot stand beside each other are passed over; so are whole branches that can
    only become dearer than the best found so far. It ends after MOST_STEPS in any case.
    """

    def __init__(self, choices: Sequence[Sequence[_Choice]], stage: Stage) -> None:
        self.choices = choices
        self.stage = stage
        self.best: list[_Choice] = []
        self.least = math.inf
        self.steps = 0
        cheapest = [row[0].cost for row in choices]
        self.ahead = [sum(cheapest[index + 1 :]) for index in range(len(choices))]
        """What the bubbles after each one cost at least."""
        self.pairs: dict[tuple[int, int], float] = {}

    def go_on(self, taken: list[_Choice], cost: float) -> None:
        """Try all choices of the next bubble beside those that are taken."""
        index = len(taken)
        if index == len(self.choices):
            self.best, self.least = [*taken], cost
            return
        for choice in self.choices[index]:
            total = cost + choice.cost
            self.steps += 1
            if total + self.ahead[index] >= self.least or self.steps > MOST_STEPS:
                return
            beside = self._cost_beside_all(choice, taken, self.least - total - self.ahead[index])
            if beside is not None:
                self.go_on([*taken, choice], total + beside)

    def _cost_beside_all(
        self, choice: _Choice, taken: Sequence[_Choice], most: float
    ) -> float | None:
        """Return what a choice costs beside others; nothing if that is too much."""
        cost = 0.0
        for one in taken:
            key = (id(one), id(choice))
            if key not in self.pairs:
                self.pairs[key] = _cost_of_pair(one, choice, self.stage)
            cost += self.pairs[key]
            if cost >= IMPOSSIBLE or cost >= most:
                return None
        return cost


def _best_together(choices: Sequence[Sequence[_Choice]], stage: Stage) -> list[_Choice]:
    """Return one choice for each bubble, so that all of them together cost least."""
    search = _Search(choices, stage)
    search.go_on([], 0.0)
    if search.best:
        return search.best
    together: list[_Choice] = []
    for row in choices:
        done = tuple(together)
        together.append(min(row, key=partial(_cost_beside, done=done, stage=stage)))
    return together


def _cost_beside(choice: _Choice, done: Sequence[_Choice], stage: Stage) -> float:
    return choice.cost + sum(_cost_of_pair(one, choice, stage) for one in done)


def _all_clear(
    boxes: Sequence[Box], sayings: Sequence[Saying], speakers: Sequence[Speaker], stage: Stage
) -> bool:
    """Tell whether bubbles hide no head, no other bubble, and their tails cross nothing."""
    for index, box in enumerate(boxes):
        if not stage.area.grown(1).holds(box) or any(box.overlap(head) for head in stage.heads):
            return False
        if any(box.grown(4).overlap(other) for other in boxes[:index]):
            return False
        if _crosses_face(sayings[index], box, speakers[index], stage):
            return False
    return not _tails_cross(boxes, sayings, speakers)


def _tails_cross(
    boxes: Sequence[Box], sayings: Sequence[Saying], speakers: Sequence[Speaker]
) -> bool:
    """Tell whether a tail runs over another bubble or tail.

    Of two bubbles of one person the tail of the first may run behind the second.
    """
    every = list(zip(boxes, sayings, speakers, strict=True))
    roots = [tail_base(saying, box, speaker) for box, saying, speaker in every]
    for index, (_, saying, speaker) in enumerate(every):
        for number, (box, other, listener) in enumerate(every):
            same = other.bubble.who == saying.bubble.who
            if number == index or (same and number > index):
                continue
            if _runs_over(roots[index], speaker.face, box):
                return True
            if not same and _cross(roots[index], speaker.face, roots[number], listener.face):
                return True
    return False


def _candidates(
    saying: Saying, speaker: Speaker, stage: Stage, steps_aside: Sequence[float]
) -> list[_Choice]:
    """Return places above and beside a head with what each costs."""
    gap = saying.gap
    top = speaker.head.top - gap - saying.height
    found: set[tuple[float, float]] = set()
    for step in steps_aside:
        for side in (-1, 1):
            x = speaker.face.real + side * step * 0.62 * saying.width
            found |= {(x, top + lower) for lower in LOWER}
            found.add((x, stage.area.top))
    boxes = {_inside(x, y, saying, stage.area) for x, y in sorted(found)}
    return [
        _Choice(
            saying.bubble.who,
            _cost(box, saying, speaker, stage),
            box,
            tail_base(saying, box, speaker),
            speaker.face,
        )
        for box in sorted(boxes, key=_order)
    ]


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


def _cost_of_pair(earlier: _Choice, later: _Choice, stage: Stage) -> float:
    """Return what it costs that two bubbles overlap or stand in the wrong order of reading."""
    one, two = earlier.box, later.box
    overlap = two.grown(10).overlap(one)
    cost = 14 * overlap + (IMPOSSIBLE if overlap else 0)
    over = _runs_over(earlier.root, earlier.tip, two) and earlier.who != later.who
    if over or _runs_over(later.root, later.tip, one):
        cost += IMPOSSIBLE
    if earlier.who != later.who and _cross(earlier.root, earlier.tip, later.root, later.tip):
        cost += IMPOSSIBLE
    if _is_read_before(two, one, stage):
        cost += 12000
    return cost


def _is_read_before(later: Box, earlier: Box, stage: Stage) -> bool:
    """Tell whether a bubble that is said later would be read first."""
    before = later.middle.real < earlier.middle.real
    if stage.right_to_left:
        before = not before
    return before and later.middle.imag < earlier.middle.imag + 0.3 * earlier.height


def are_in_order(boxes: Sequence[Box], stage: Stage) -> bool:
    """Tell whether bubbles are read in the order in which they are said."""
    return not any(
        _is_read_before(later, earlier, stage)
        for index, later in enumerate(boxes)
        for earlier in boxes[:index]
    )


def _cross(start: Point, end: Point, other_start: Point, other_end: Point) -> bool:
    """Tell whether two tails cross."""

    def side(point: Point, a: Point, b: Point) -> float:
        return ((b - a).conjugate() * (point - a)).imag

    return (
        side(other_start, start, end) * side(other_end, start, end) < 0
        and side(start, other_start, other_end) * side(end, other_start, other_end) < 0
    )


def _runs_over(start: Point, end: Point, box: Box) -> bool:
    """Tell whether a tail crosses the box of another bubble."""
    low, high = 0.0, 1.0
    for here, way, least, most in (
        (start.real, end.real - start.real, box.left - 10, box.right + 10),
        (start.imag, end.imag - start.imag, box.top - 4, box.bottom + 4),
    ):
        if not way:
            if not least < here < most:
                return False
            continue
        near, far = sorted(((least - here) / way, (most - here) / way))
        low, high = max(low, near), min(high, far)
    return low < high
