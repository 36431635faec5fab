"""Houses cut open: where their rooms lie on the sheet, and the walls and roofs round them.

In: the sheet, how many places there are. Out: a box for each place, and shapes that lie behind
and between them. A side-by-side picture has boxes and no walls.
"""

from __future__ import annotations

from collections.abc import Sequence

from wnp.drawing.ink import STILL, Brush, ellipse
from wnp.drawing.library.laying import ROOM_PEN
from wnp.drawing.scenes.formats import Sheet
from wnp.drawing.scenes.rooms import HEART, INSET
from wnp.drawing.shapes import Pen, Shape
from wnp.geometry import Box, Move, Outline, Point, smooth_line
from wnp.palette import ROOM_LINE, Role
from wnp.values import Value

ROWS = {
    ("wide", 1): (1,), ("wide", 2): (2,), ("wide", 3): (3,), ("wide", 4): (2, 2),
    ("high", 1): (1,), ("high", 2): (1, 1), ("high", 3): (1, 1, 1), ("high", 4): (2, 2),
    ("house", 1): (1,), ("house", 2): (2,), ("house", 3): (2, 1), ("house", 4): (2, 2),
}  # fmt: skip
"""How many places stand in each row, from above."""
POSITIONS = {
    (1,): ("",),
    (2,): ("left", "right"),
    (3,): ("left", "middle", "right"),
    (1, 1): ("top", "bottom"),
    (1, 1, 1): ("top", "centre", "bottom"),
    (2, 1): ("top-left", "top-right", "bottom"),
    (2, 2): ("top-left", "top-right", "bottom-left", "bottom-right"),
}
"""What the places in rows are called, in the order in which they are read."""
MIRRORED = {"left": "right", "right": "left"}
WALL = 11.0
"""How far a wall reaches beyond the edge of a room."""
EAVES = 18.0
"""How far a roof reaches beyond the wall."""
LAWN = 62.0
"""Grass below a house."""
SKY, NIGHT_SKY, GRASS, NIGHT_GRASS = "#e1f0f4", "#c9d0e6", "#cfe2b2", "#b3c3ac"
STONE = "#eadfca"
COLOURS = (
    ("#f3dcb8", "#cf8a6c"), ("#d3e3dc", "#7d9db0"), ("#f0d4cd", "#a98a72"), ("#e3dcef", "#8aa67a"),
)  # fmt: skip
"""Walls and roof of each house."""


class House(Value, frozen=True):
    """One house: its rooms together, from wall to wall, and how high its roof is."""

    rooms: Box
    roof: float


class Frame(Value, frozen=True):
    """Where the places of a picture lie."""

    boxes: tuple[Box, ...]
    """A sheet for each place; its picture area lies INSET inside."""
    positions: tuple[str, ...]
    houses: tuple[House, ...] = ()


def frame_of(kind: str, count: int, sheet: Sheet, *, right_to_left: bool = False) -> Frame:
    """Return where `count` places lie in a picture of a kind."""
    whole = Box(0, 0, sheet.width, sheet.height)
    if kind == "house":
        house = _under_roof(whole, sheet)
        rows = ROWS["house", count]
        boxes = _cells(house.rooms.grown(INSET), rows, right_to_left=right_to_left)
        return Frame(boxes, _positions(rows, right_to_left=right_to_left), (house,))
    rows = ROWS["wide" if sheet.is_wide else "high", count]
    boxes = _cells(whole, rows, right_to_left=right_to_left)
    houses = tuple(_under_roof(box, sheet) for box in boxes) if kind == "houses" else ()
    if houses:
        boxes = tuple(house.rooms.grown(INSET) for house in houses)
    return Frame(boxes, _positions(rows, right_to_left=right_to_left), houses)


def _positions(rows: tuple[int, ...], *, right_to_left: bool) -> tuple[str, ...]:
    if not right_to_left:
        return POSITIONS[rows]
    mirrored = (name.split("-") for name in POSITIONS[rows])
    return tuple("-".join(MIRRORED.get(part, part) for part in parts) for parts in mirrored)


def _cells(whole: Box, rows: Sequence[int], *, right_to_left: bool) -> tuple[Box, ...]:
    """Part a box into rows of equal cells, read from the side where reading begins."""
    height = whole.height / len(rows)
    cells: list[Box] = []
    for number, count in enumerate(rows):
        width, top = whole.width / count, whole.top + number * height
        row = [
            Box(whole.left + i * width, top, whole.left + (i + 1) * width, top + height)
            for i in range(count)
        ]
        cells += row[::-1] if right_to_left else row
    return tuple(cells)


def _under_roof(cell: Box, sheet: Sheet) -> House:
    """Return the house that fills a cell: rooms below its roof, above the grass."""
    wide = cell.width > 0.8 * sheet.width and sheet.is_wide
    roof = 118.0 if wide else min(190.0, 0.24 * cell.height)
    side = EAVES + INSET + 6
    rooms = Box(cell.left + side, cell.top + roof + 34, cell.right - side, cell.bottom - LAWN)
    return House(rooms, roof)


def draw_houses(
    houses: Sequence[House], area: Box, brush: Brush, *, at_night: bool
) -> tuple[Shape, ...]:
    """Draw sky, grass, and every house as it stands behind its rooms."""
    sky, grass = (NIGHT_SKY, NIGHT_GRASS) if at_night else (SKY, GRASS)
    shapes: list[Shape] = [brush.paint((_rectangle(area.grown(8)),), STILL, _fill(sky))]
    for bottom in sorted({house.rooms.bottom for house in houses}):
        lawn = Box(area.left - 8, bottom - 34, area.right + 8, bottom + LAWN)
        shapes.append(brush.paint((_hills(lawn),), STILL, _outlined(grass)))
        shapes.append(brush.paint(_stones(lawn), STILL, _outlined(STONE)))
    for number, house in enumerate(houses):
        shapes += _house(house, *COLOURS[number % len(COLOURS)], brush)
    return tuple(shapes)


def _fill(colour: str) -> Pen:
    return Pen(colour, role=Role.ROOM)


def _outlined(colour: str) -> Pen:
    return Pen(colour, ROOM_LINE, ROOM_PEN, Role.ROOM)


def _rectangle(box: Box) -> Outline:
    return _line_through(
        [complex(box.left, box.top), complex(box.right, box.top),
         complex(box.right, box.bottom), complex(box.left, box.bottom)]
    )  # fmt: skip


def _hills(lawn: Box) -> Outline:
    """Return the grass, its upper edge in gentle waves."""
    steps = [lawn.left + lawn.width * share / 8 for share in range(9)]
    wave = [complex(x, lawn.top + (10 if share % 2 else -6)) for share, x in enumerate(steps)]
    low = [complex(lawn.right, lawn.bottom), complex(lawn.left, lawn.bottom)]
    return smooth_line([*wave, *low], corners=frozenset({0, 8, 9, 10}))


def _stones(lawn: Box) -> tuple[Outline, ...]:
    """Return stepping stones along the grass: who lives here and there goes to and fro."""
    count = round(lawn.width / 84)
    y = lawn.bottom - 0.56 * LAWN
    return tuple(
        ellipse(complex(lawn.left + lawn.width * (i + 0.5) / count, y + 3 * (-1) ** i), 21, 6.5)
        for i in range(count)
    )


def _house(house: House, wall: str, roof: str, brush: Brush) -> list[Shape]:
    rooms = house.rooms
    walls = rooms.grown(WALL)
    top = rooms.top - WALL - house.roof
    left, right = walls.left - EAVES, walls.right + EAVES
    middle, lower = rooms.middle.real, rooms.top - WALL + 4
    tip = 0.0 if house.roof > 0.3 * rooms.width else 0.38 * walls.width
    slope = [complex(left, lower), complex(middle - tip, top), complex(middle + tip, top),
             complex(right, lower)]  # fmt: skip
    chimney = Box(middle + 0.27 * walls.width, top - 8, middle + 0.27 * walls.width + 46, lower)
    gable = middle + 1j * (lower - 0.4 * house.roof)
    size = min(1.0, house.roof / 150)
    return [
        brush.paint((_rectangle(chimney),), STILL, _outlined(roof)),
        brush.paint((_rectangle(walls),), STILL, _outlined(wall)),
        brush.paint((_line_through(slope),), STILL, _outlined(roof)),
        brush.paint((ellipse(gable, 34 * size, 34 * size),), STILL, _outlined("#fff8e6")),
        brush.paint((HEART,), Move(30 * size, gable), _outlined("#e5a48f")),
    ]


def _line_through(corners: Sequence[Point]) -> Outline:
    """Return straight edges between corners, with points between them that bend with the page."""
    points: list[Point] = []
    for corner, following in zip(corners, (*corners[1:], corners[0]), strict=True):
        points += [corner + (following - corner) * share / 4 for share in range(4)]
    return smooth_line(points, corners=frozenset(range(0, len(points), 4)))
