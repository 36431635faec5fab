"""Who lives together: a dashed line round them, or a numbered house beside each.

A line is drawn where it holds nobody else; otherwise, as for a child with two homes that are far
apart, everybody of the household gets the same small house, and the legend names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wnp.drawing.genogram.board import DASHED, THIN, Board, box_round
from wnp.drawing.genogram.stands import Stands
from wnp.geometry import Box, Point, smooth_line, straight_line
from wnp.model.kinship import Household
from wnp.palette import PAPER, Role
from wnp.values import Value

COLOURS = ("#e2f0ee", "#f6e6d6", "#e6eaf6", "#f3ead2", "#efe3ee")
LINE = "#2f8c88"
NAME_COLOUR = "#1f6a66"
MARGIN = 12.0
CORNER = 22.0
STEP = 24.0
NAME_SIZE = 16.0
TAG = 30.0
_TWO = 2


class Home(Value, frozen=True):
    """A household as it is drawn: with an outline, or with a number."""

    name: str
    people: tuple[str, ...]
    rim: tuple[Point, ...] = ()
    number: int = 0


def find_homes(
    households: Sequence[Household], stands: Stands, halves: Mapping[str, float]
) -> tuple[Home, ...]:
    """Return how every household is drawn."""
    homes: list[Home] = []
    numbers = 0
    rooms = {who: _room_of(who, stands, halves) for who in stands.spots}
    for household in households:
        people = tuple(who for who in household.people if who in rooms)
        if len(people) < _TWO:
            continue
        rim = hull_of([rooms[who] for who in people])
        if any(_holds(rim, rooms[who].grown(-4)) for who in rooms if who not in people):
            numbers += 1
            homes.append(Home(household.name, people, number=numbers))
        else:
            homes.append(Home(household.name, people, rim=tuple(rim)))
    return tuple(homes)


def draw_rims(board: Board, homes: Sequence[Home]) -> None:
    """Draw the outlines of households, before everything else."""
    for index, home in enumerate(homes):
        if home.rim:
            outline = smooth_line(list(_soft_points(home.rim)))
            fill = COLOURS[index % len(COLOURS)]
            board.paint((outline,), board.pen(2.6, fill=fill, line=LINE, dashes=DASHED,
                                              role=Role.ROOM))  # fmt: skip


def draw_home_names(
    board: Board, homes: Sequence[Home], stands: Stands, taken: Sequence[Box]
) -> None:
    """Write the names of households on their outlines, and put houses beside people."""
    tags: list[Box] = []
    for home in homes:
        if home.rim and home.name:
            _write_on_rim(board, home, taken)
        for who in home.people if home.number else ():
            spots = [box_round(spot, TAG, TAG) for spot in _corners_of(stands, who)]
            best = min(spots, key=lambda box: sum(box.overlap(one) for one in (*taken, *tags)))
            tags.append(best)
            draw_house_tag(board, best.middle, str(home.number))


def _corners_of(stands: Stands, who: str) -> list[Point]:
    """Return where a small house may stand: at the corners of a symbol, then farther out."""
    middle, half = stands.at(who), stands.half(who)
    return [
        middle + complex(x * (half + far), y * (half - 4))
        for far in (0, 30)
        for x, y in ((1, -1), (-1, -1), (-1, 1), (1, 1))
    ]


def _write_on_rim(board: Board, home: Home, taken: Sequence[Box]) -> None:
    """Write a name where the outline runs across, clear of lines and other writing."""
    wide = board.width(home.name, NAME_SIZE, bold=True) + 12
    spots = [
        complex(x, here.imag)
        for here, there in _sides(home.rim)
        for share in (0.5, 0.25, 0.75, 0.12, 0.88)
        for x in [here.real + (there.real - here.real) * share]
    ]
    if not spots:
        return
    boxes = [box_round(spot, wide, 22) for spot in spots]
    best = min(boxes, key=lambda box: sum(box.overlap(other) for other in taken))
    board.paint((straight_line(_corners(best)),), board.pen(fill=PAPER, line="", role=Role.ROOM))
    board.write(home.name, best.middle + 0.36j * NAME_SIZE, NAME_SIZE, bold=True,
                colour=NAME_COLOUR)  # fmt: skip
    board.mark("note", home.name, best.grown(-3))


def _sides(rim: Sequence[Point]) -> list[tuple[Point, Point]]:
    """Return the level sides of an outline, the lowest first."""
    following = [*rim[1:], rim[0]]
    level = [
        (one, two)
        for one, two in zip(rim, following, strict=True)
        if abs(one.imag - two.imag) < 1 and abs(one.real - two.real) > 1
    ]
    return sorted(level, key=lambda side: -side[0].imag)


def _corners(box: Box) -> list[Point]:
    return [
        complex(box.left, box.top), complex(box.right, box.top),
        complex(box.right, box.bottom), complex(box.left, box.bottom),
    ]  # fmt: skip


def draw_house_tag(board: Board, at: Point, number: str) -> None:
    """Draw a small house with a number."""
    roof = [at - 16j, at + 15 - 4j, at + 12 - 4j, at + 12 + 12j, at - 12 + 12j, at - 12 - 4j,
            at - 15 - 4j]  # fmt: skip
    board.paint((straight_line(roof),), board.pen(THIN, fill=PAPER, line=LINE))
    board.write(number, at + 9j, 15, bold=True, colour=NAME_COLOUR)


def _room_of(who: str, stands: Stands, halves: Mapping[str, float]) -> Box:
    """Return the room of symbol and name."""
    spot, half = stands.at(who), halves[who]
    return Box(
        spot.real - half, spot.imag - stands.half(who), spot.real + half, stands.label_end(who)
    )


def hull_of(boxes: Sequence[Box]) -> list[Point]:
    """Return the corners of the smallest bulging outline round boxes, clockwise from the left."""
    corners = sorted(
        {
            complex(x, y)
            for box in (one.grown(MARGIN) for one in boxes)
            for x in (box.left, box.right)
            for y in (box.top, box.bottom)
        },
        key=lambda point: (point.real, point.imag),
    )
    return [*_half_hull(corners)[:-1], *_half_hull(corners[::-1])[:-1]]


def _half_hull(points: Sequence[Point]) -> list[Point]:
    found: list[Point] = []
    for point in points:
        while len(found) > 1 and _turns_left(found[-2], found[-1], point):
            found.pop()
        found.append(point)
    return found


def _turns_left(one: Point, two: Point, three: Point) -> bool:
    first, second = two - one, three - one
    return first.real * second.imag - first.imag * second.real <= 0


def _holds(rim: Sequence[Point], box: Box) -> bool:
    """Tell whether a box reaches inside an outline."""
    middle = box.middle
    spots = [
        complex(x, y)
        for x in (box.left, middle.real, box.right)
        for y in (box.top, middle.imag, box.bottom)
    ]
    return any(_is_inside(rim, spot) for spot in spots)


def _is_inside(rim: Sequence[Point], spot: Point) -> bool:
    following = [*rim[1:], rim[0]]
    return all(not _turns_left(one, two, spot) for one, two in zip(rim, following, strict=True))


def _soft_points(rim: Sequence[Point]) -> Iterator[Point]:
    """Yield the outline with its corners cut and points along its sides."""
    for index, corner in enumerate(rim):
        before, after = rim[index - 1], rim[(index + 1) % len(rim)]
        for other in (before, after):
            way = other - corner
            cut = min(CORNER, 0.4 * abs(way))
            yield corner + way / abs(way) * cut
        if abs(after - corner) > 3 * CORNER + STEP:
            yield (corner + after) / 2
