"""Three Houses: worries, good things and dreams, each with the child's own words in it."""

from __future__ import annotations

from wnp.drawing.ink import ellipse
from wnp.drawing.scenes.houses import GRASS, SKY
from wnp.drawing.shapes import Drawing, Pen
from wnp.drawing.tools.board import HEIGHT, WIDTH, Board, Company, sentences, soft_box, straight
from wnp.geometry import Box, smooth_line
from wnp.model.tools import HOUSES, Houses
from wnp.palette import PAPER, ROOM_LINE, Role

COLOURS = {
    "worries": ("#cfd8e6", "#7d93b4", "#5b7297"),
    "good": ("#f6e0b0", "#dd9a4a", "#b8702a"),
    "dreams": ("#e4d6ee", "#a184bd", "#7c4f80"),
}
"""Walls, roof and the dots before words of each house."""
SIGNS = {"worries": "rain-cloud", "good": "sun", "dreams": "star"}
SIDE = 24.0
CELL = (WIDTH - 2 * SIDE) / 3
WALLS_TOP, WALLS_BOTTOM, ROOF_TOP = 306.0, 762.0, 116.0


def draw_three_houses(houses: Houses, company: Company) -> Drawing:
    """Draw the houses side by side; an empty one has lines to write on."""
    board = Board(company, SKY)
    _meadow(board)
    order = HOUSES[::-1] if company.is_right_to_left else HOUSES
    for place, house in enumerate(order):
        _house(board, houses, house, SIDE + place * CELL)
    return board.finished(company.words["houses"]["title"], describe_houses(houses, company))


def describe_houses(houses: Houses, company: Company) -> str:
    """Return what stands in which house."""
    words = company.words["houses"]
    told = []
    for house in HOUSES:
        said = " · ".join(item.words for item in houses.of(house))
        told.append(f"{houses.title_of(house) or words[house]}: {said or words['empty']}")
    return sentences(told)


def _meadow(board: Board) -> None:
    steps = [WIDTH * share / 8 for share in range(9)]
    wave = [complex(x, 716 + (9 if place % 2 else -7)) for place, x in enumerate(steps)]
    ends = [complex(WIDTH + 10, HEIGHT), complex(-10, HEIGHT)]
    outline = smooth_line([*wave, *ends], corners=frozenset({0, 8, 9, 10}))
    board.paint(outline, Pen(GRASS, ROOM_LINE, 3.0, Role.ROOM))
    for place, x in enumerate((70, 408, 440, 780, 806, 1150)):
        middle = complex(x, 790 + 9 * (place % 3))
        for petal in (9, -9, 9j, -9j):
            board.paint(ellipse(middle + petal, 7, 7), Pen("#fffdf8", role=Role.ROOM))
        board.paint(ellipse(middle, 5.5, 5.5), Pen("#f2bc4a", role=Role.ROOM))


def _house(board: Board, houses: Houses, house: str, left: float) -> None:
    wall, roof, dot = COLOURS[house]
    walls = Box(left + 30, WALLS_TOP, left + CELL - 30, WALLS_BOTTOM)
    middle = walls.middle.real
    edge = Pen("", ROOM_LINE, 3.2, Role.ROOM)
    chimney = Box(middle + 92, ROOF_TOP + 6, middle + 132, WALLS_TOP)
    board.sheet(chimney, roof, corner=4)
    board.sheet(walls, wall, corner=6)
    slope = [
        complex(walls.left - 24, WALLS_TOP + 6), complex(middle - 62, ROOF_TOP),
        complex(middle + 62, ROOF_TOP), complex(walls.right + 24, WALLS_TOP + 6),
    ]  # fmt: skip
    board.paint(straight(slope), Pen(roof, edge.line, edge.width, Role.ROOM))
    board.symbol(SIGNS[house], complex(middle, 84), 118)
    plate = Box(middle - 140, 212, middle + 140, 290)
    board.paint(soft_box(plate, 16), Pen(PAPER, ROOM_LINE, 3.0, Role.ROOM))
    title = houses.title_of(house) or board.company.words["houses"][house]
    board.title(title, plate.grown(-8), most=26)
    window = Box(walls.left + 14, WALLS_TOP + 20, walls.right - 14, WALLS_BOTTOM - 16)
    board.paint(soft_box(window, 14), Pen(PAPER, ROOM_LINE, 2.6, Role.ROOM))
    inside = Box(window.left + 16, window.top + 16, window.right - 12, window.bottom - 16)
    board.write([item.words for item in houses.of(house)], inside, most=32, bullet=dot)
