"""A fairy or a wizard: clothes carry worries, wings or a cape what is good, a star the wishes.

The figure is the child itself, dressed up; its words stand beside what they belong to.
"""

from __future__ import annotations

from wnp.drawing.figures.figure import draw_figure
from wnp.drawing.ink import STILL, form
from wnp.drawing.people.posing import FRONT, Body, Stance, pose_figure
from wnp.drawing.shapes import Drawing, Mark, Pen, Shape
from wnp.drawing.tools.board import HAPPY, PEN, Board, Company, sentences, soft_box
from wnp.drawing.tools.three_houses import COLOURS
from wnp.geometry import Box, Move, Point, smooth_line
from wnp.model.tools import HOUSES, Houses
from wnp.palette import INK, PAPER, ROOM_LINE, Role

GROUND, HEIGHT_OF_FIGURE = 796.0, 560.0
MIDDLE = 596.0
PANELS = {
    "good": Box(34, 96, 392, 800),
    "dreams": Box(810, 40, 1166, 400),
    "worries": Box(810, 430, 1166, 800),
}
UPPER_WING = form("0,0* -0.5,-0.95 -1.25,-1.35 -1.75,-0.95 -1.55,-0.3 -0.9,0.2")
LOWER_WING = form("0,0.1* -0.8,0.15 -1.4,0.5 -1.35,1.05 -0.8,1.15 -0.25,0.75")
CAPE = form(
    "-0.3,-0.05 0.3,-0.05 0.75,1.2 1.05,2.3 0.7,2.42 0.35,2.3 0,2.42 -0.35,2.3 -0.7,2.42 -1.05,2.3"
    " -0.75,1.2"
)
HAT = form("-0.62,0.06* -0.2,-0.55 0.16,-1.45* 0.3,-0.5 0.62,0.06* 0,0.2")
BRIM = form("-0.95,0.1 -0.5,-0.06 0,0.06 0.5,-0.06 0.95,0.1 0.5,0.24 0,0.28 -0.5,0.24")


def draw_wizard(houses: Houses, company: Company) -> Drawing:
    """Draw a child as a fairy or wizard with its words in three places."""
    board = Board(company, "#eef0f7")
    who = houses.child if houses.child in company.people else "child"
    body = _body(board, who)
    _links(board, body, houses.kind)
    _behind(board, body, houses.kind)
    wand = _wand(board, body)
    board.shapes += draw_figure(body, board.warp, PEN, held={"front": tuple(wand)}).shapes
    if houses.kind == "wizard":
        _hat(board, body)
    board.marks += [Mark("head", who, body.head_box), Mark("figure", who, body.figure_box)]
    for house, box in PANELS.items():
        _panel(board, houses, house, box)
    return board.finished(company.words[houses.kind]["title"], describe_wizard(houses, company))


def describe_wizard(houses: Houses, company: Company) -> str:
    """Return what is said with clothes, wings and star."""
    words, empty = company.words[houses.kind], company.words["houses"]["empty"]
    told = (
        f"{words[house]}: {' · '.join(item.words for item in houses.of(house)) or empty}"
        for house in HOUSES
    )
    return sentences(tuple(told))


def _body(board: Board, who: str) -> Body:
    stance = Stance("raise-hand", feeling=HAPPY, turn=0.1, hands=("mitt", "mitt"))
    look = board.company.look(who)
    flat = pose_figure(look, stance, scale=1.0, at=0)
    scale = HEIGHT_OF_FIGURE / -flat.figure_box.top
    return pose_figure(look, stance, scale=scale, at=complex(MIDDLE - 36, GROUND))


def _back_of(body: Body) -> Point:
    return (body.shoulder(0) + body.shoulder(1)) / 2


def _behind(board: Board, body: Body, kind: str) -> None:
    back = _back_of(body)
    if kind == "wizard":
        size = (GROUND - 26 - back.imag) / 2.4
        pen = Pen("#7c4f80", INK, PEN)
        board.shapes.append(board.brush.paint((CAPE,), Move(size, back), pen))
        return
    pen = Pen("#d3e8f0", ROOM_LINE, 0.8 * PEN)
    for mirror in (False, True):
        for wing, size in ((LOWER_WING, 128), (UPPER_WING, 136)):
            move = Move(size, back + 20j, mirror)
            board.shapes.append(board.brush.paint((wing,), move, pen))


def _tip(body: Body) -> Point:
    """Return where the star of the wand is."""
    hand = body.hand(FRONT)
    return complex(min(742.0, hand.real + 90), max(110.0, hand.imag - 150))


def _wand(board: Board, body: Body) -> list[Shape]:
    hand, tip = body.hand(FRONT), _tip(body)
    wood = Pen("", "#96683f", 2.2 * PEN)
    held = hand + complex(-8, 22)
    shaft = smooth_line([held, (held + tip) / 2, tip], closed=False)
    before = len(board.shapes)
    board.symbol("star", tip, 104)
    star = board.shapes[before:]
    del board.shapes[before:]
    return [board.brush.paint((shaft,), STILL, wood), *star]


def _hat(board: Board, body: Body) -> None:
    box = body.head_box
    wide = 0.6 * body.face_box.width
    at = complex(body.face_box.middle.real, box.top + 0.2 * box.height)
    for outline, colour in ((HAT, "#35486e"), (BRIM, "#35486e")):
        board.shapes.append(board.brush.paint((outline,), Move(wide, at), Pen(colour, INK, PEN)))
    board.symbol("star", at - 0.5j * wide, 0.55 * wide)


def _links(board: Board, body: Body, kind: str) -> None:
    """Draw thin lines from what is worn to what it means."""
    pen = Pen("", ROOM_LINE, 2.8, Role.ROOM, dashes=(0.1, 9.0))
    back = _back_of(body)
    aside = 150 if kind == "fairy" else 96
    down = -40 if kind == "fairy" else 230
    wing = back - aside + 1j * down
    skirt = complex(MIDDLE + 30, GROUND - 200)
    board.line([complex(392, wing.imag - 20), (complex(392, wing.imag) + wing) / 2, wing], pen)
    star = _tip(body)
    board.line([star, (star + complex(810, star.imag + 20)) / 2, complex(810, star.imag + 20)], pen)
    board.line([complex(810, 610), (complex(810, 590) + skirt) / 2, skirt], pen)


def _panel(board: Board, houses: Houses, house: str, box: Box) -> None:
    _, _, dot = COLOURS[house]
    board.paint(soft_box(box, 26), Pen(PAPER, dot, 3.4, Role.ROOM))
    head = Box(box.left + 20, box.top + 14, box.right - 20, box.top + 64)
    title = houses.title_of(house) or board.company.words[houses.kind][house]
    board.title(title, head, most=22, colour=dot)
    inside = Box(box.left + 24, head.bottom + 12, box.right - 20, box.bottom - 18)
    board.write([item.words for item in houses.of(house)], inside, most=29, bullet=dot)
