"""A blank genogram: lines for names, three generations to begin with, and the symbols to copy."""

from __future__ import annotations

from wnp.drawing.genogram.board import INK_WIDTH, LINE_WIDTH, QUIET, Board, rounded_square
from wnp.drawing.genogram.legend import Entry, draw_legend, legend_height
from wnp.drawing.genogram.writing import words_of
from wnp.drawing.ink import Warp
from wnp.drawing.shapes import Drawing
from wnp.geometry import Box, Point, straight_line
from wnp.palette import PAPER, Role

WIDTH, HEIGHT = 1600.0, 1000.0
MARGIN = 30.0
SIZE = 74.0
FAINT = "#b9a692"
ROWS = (150.0, 410.0, 670.0)
"""How far down three generations begin."""
COUPLES = ((320.0, 520.0), (1080.0, 1280.0))
PARENTS = (620.0, 980.0)
CHILDREN = (560.0, 720.0, 880.0, 1040.0)
SYMBOLS = ("male", "female", "diverse", "unknown", "centre", "died", "pregnancy", "miscarriage",
           "pet")  # fmt: skip
LINES = (
    Entry("union", "married"), Entry("union", "together"), Entry("union", "separated"),
    Entry("union", "divorced"), Entry("link", "birth"), Entry("link", "adopted"),
    Entry("link", "foster"), Entry("birth", "twins"), Entry("household", "household"),
)  # fmt: skip


def draw_blank(language: str, profile: str) -> Drawing:
    """Draw a sheet on which a family is drawn by hand."""
    words = words_of(language)
    board = Board(1.0, 0, Warp(3, 0.4))
    _draw_head(board, words["blank_for"], words["blank_date"], words["blank_with"])
    _draw_family(board)
    entries = (*(Entry("symbol", name) for name in SYMBOLS), *LINES)
    below = legend_height(entries, language, WIDTH - 2 * MARGIN)
    foot = Box(MARGIN, HEIGHT - below - 8, WIDTH - MARGIN, HEIGHT)
    draw_legend(board, entries, language, profile, foot)
    return Drawing(
        WIDTH, HEIGHT, tuple(board.shapes), words["blank_title"], "", language, tuple(board.marks)
    )


def _draw_head(board: Board, *labels: str) -> None:
    """Draw the lines for whom it is about, when, and with whom it was drawn."""
    across, room = MARGIN, (700.0, 300.0, 520.0)
    for label, wide in zip(labels, room, strict=True):
        board.write(label, complex(across, 52), 22, anchor="start", colour=QUIET)
        start = across + board.width(label, 22) + 12
        _rule(board, complex(start, 56), complex(across + wide - 24, 56))
        across += wide


def _rule(board: Board, start: Point, end: Point) -> None:
    pen = board.pen(1.6, line=QUIET, role=Role.ROOM)
    board.paint((straight_line([start, end], closed=False),), pen)


def _draw_family(board: Board) -> None:
    """Draw two pairs of grandparents, parents and children, all still without form."""
    pen = board.pen(LINE_WIDTH, line=FAINT, role=Role.ROOM)
    top, middle, low = ROWS
    for (left, right), child in zip(COUPLES, PARENTS, strict=True):
        board.line((complex(left, top), complex(right, top)), pen)
        half = (left + right) / 2
        board.line((complex(half, top), complex(half, top + 150), complex(child, top + 150),
                    complex(child, middle)), pen)  # fmt: skip
    board.line((complex(PARENTS[0], middle), complex(PARENTS[1], middle)), pen)
    half = sum(PARENTS) / 2
    board.line((complex(half, middle), complex(half, middle + 150)), pen)
    board.line((complex(CHILDREN[0], middle + 150), complex(CHILDREN[-1], middle + 150)), pen)
    for child in CHILDREN:
        board.line((complex(child, middle + 150), complex(child, low)), pen)
    people = [(x, top) for couple in COUPLES for x in couple]
    people += [(x, middle) for x in PARENTS] + [(x, low) for x in CHILDREN]
    for x, y in people:
        _draw_place(board, complex(x, y))


def _draw_place(board: Board, centre: Point) -> None:
    """Draw an empty place for one person, with a line for the name."""
    form = rounded_square(centre, SIZE)
    pen = board.pen(INK_WIDTH, fill=PAPER, line=FAINT, dashes=(6.0, 7.0), role=Role.ROOM)
    board.paint((form,), pen)
    _rule(board, centre + complex(-62, 76), centre + complex(62, 76))
