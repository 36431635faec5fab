"""The symbols of people: one for each gender, beginning and end of a life, in two conventions.

`mcgoldrick`: an unknown gender is a question mark, a pet a diamond, the dead are crossed out. `de`:
an unknown gender is a diamond, a pet a paw, the dead have a cross beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from wnp.drawing.genogram.board import (
    CENTRE_FILL,
    DASHED,
    FILL,
    INK_WIDTH,
    LINE_WIDTH,
    QUIET,
    THIN,
    Board,
    box_round,
    circle,
    diamond,
    rounded_square,
    square,
    triangle,
)
from wnp.drawing.ink import ellipse
from wnp.geometry import Outline, Point, straight_line
from wnp.model.family import Gender, Person
from wnp.palette import Role

SHAPES: Mapping[str, Callable[[Point, float], Outline]] = {
    "male": square, "female": circle, "diverse": rounded_square, "diamond": diamond,
    "question": circle, "pet-diamond": diamond, "paw": circle, "triangle": triangle,
}  # fmt: skip
UNKNOWN_IN = {"mcgoldrick": "question", "de": "diamond"}
PET_IN = {"mcgoldrick": "pet-diamond", "de": "paw"}
EARLY = frozenset({"pregnancy", "miscarriage", "abortion"})
SCALES = {"triangle": 0.62, "diamond": 1.16, "pet-diamond": 0.9, "paw": 0.74}
"""How large a symbol is beside the usual one, so that all look alike."""
SMALL = 0.5
"""A child that was born dead has a symbol half the size."""
INNER = 10.0
"""Units between the two outlines of whom it is about."""
MARKED = "#d9a877"
"""What fills the half of a symbol that tells of illness or addiction."""
CROSS_BY = {"male": 1.0, "female": 0.71, "diverse": 0.84, "diamond": 0.5, "question": 0.71}
"""How far the cross of the dead reaches into the corners."""


def shape_of(person: Person, profile: str) -> str:
    """Return which symbol stands for somebody."""
    if person.beginning in EARLY:
        return "triangle"
    if person.role == "pet":
        return PET_IN[profile]
    if person.gender is Gender.UNKNOWN:
        return UNKNOWN_IN[profile]
    return str(person.gender)


def size_of(person: Person, profile: str, size: float) -> float:
    """Return how large somebody's symbol is."""
    own = size * SCALES.get(shape_of(person, profile), 1.0)
    return own * SMALL if person.beginning == "stillbirth" else own


def draw_symbol(
    board: Board, person: Person, centre: Point, size: float, *, profile: str,
    is_centre: bool = False, age: str = "",
) -> None:  # fmt: skip
    """Draw somebody's symbol with what stands in it."""
    name = shape_of(person, profile)
    own = size_of(person, profile, size)
    outline = SHAPES[name](centre, own)
    fill = CENTRE_FILL if is_centre else FILL
    dashes = DASHED if name == "question" else ()
    board.paint((outline,), board.pen(INK_WIDTH, fill=fill, line=""))
    _draw_health(board, person, outline, centre, own)
    board.paint((outline,), board.pen(INK_WIDTH, dashes=dashes))
    if is_centre:
        inner = SHAPES[name](centre, own - INNER * (1.4 if name == "diamond" else 1.0))
        board.paint((inner,), board.pen(THIN, dashes=dashes))
    if name in ("paw", "pet-diamond"):
        _draw_paw(board, centre + 0.02j * own, own)
    _draw_end(board, person, name, centre, own, profile)
    _write_inside(board, name, centre, own, age, crossed=bool(person.died))
    board.mark("symbol", person.id, box_round(centre, own, own))


def _write_inside(
    board: Board, name: str, centre: Point, own: float, age: str, *, crossed: bool
) -> None:
    words = "?" if name == "question" else age
    if not words or name == "triangle":
        return
    size = 0.46 * own if name == "question" else 0.34 * own
    if crossed:
        wide = board.width(words, size) + 5
        board.paint((ellipse(centre, wide / 2, 0.62 * size),), board.pen(fill=FILL, line=""))
    board.write(words, centre + 0.36j * size, size)


def _draw_end(
    board: Board, person: Person, name: str, centre: Point, own: float, profile: str
) -> None:
    """Draw the cross of a life that ended."""
    if person.beginning in ("miscarriage", "abortion"):
        reach = 0.4 * own
        middle = centre + 0.1j * own
        board.paint(_cross(middle, reach), board.pen(LINE_WIDTH))
        if person.beginning == "abortion":
            low = centre + 0.68j * own
            bar = straight_line([low - 0.5 * own, low + 0.5 * own], closed=False)
            board.paint((bar,), board.pen(LINE_WIDTH))
    elif person.beginning == "stillbirth" or (person.died and profile == "mcgoldrick"):
        reach = 0.5 * own * CROSS_BY.get(name, 0.6)
        board.paint(_cross(centre, reach), board.pen(LINE_WIDTH if own > 40 else THIN))
    elif person.died:
        _draw_latin_cross(board, centre + complex(-0.5, -0.5) * own + complex(-9, -5))


def _cross(centre: Point, reach: float) -> tuple[Outline, Outline]:
    one, other = complex(reach, reach), complex(reach, -reach)
    return (
        straight_line([centre - one, centre + one], closed=False),
        straight_line([centre - other, centre + other], closed=False),
    )


def _draw_latin_cross(board: Board, at: Point) -> None:
    forms = (
        straight_line([at - 10j, at + 11j], closed=False),
        straight_line([at - 6 - 4j, at + 6 - 4j], closed=False),
    )
    board.paint(forms, board.pen(LINE_WIDTH))


def _draw_health(board: Board, person: Person, outline: Outline, centre: Point, own: float) -> None:
    """Fill the lower half for addiction, the left one for illness; recovery leaves it striped."""
    half = own / 2
    forms = []
    if "illness" in person.health:
        forms.append((centre - complex(half, half), complex(half, own)))
    if "addiction" in person.health:
        forms.append((centre - half, complex(own, half)))
    boxes = tuple(_box(at, size) for at, size in forms)
    pen = board.pen(fill=MARKED, line="", role=Role.FIGURE)
    if boxes:
        board.clip(boxes, outline, pen)
    if "recovery" in person.health:
        stripes = tuple(
            straight_line([centre + complex(-half, step), centre + complex(half, step - half)],
                          closed=False)
            for step in range(round(0.3 * half), round(own), 9)
        )  # fmt: skip
        board.clip(stripes, outline, board.pen(THIN, line=QUIET))


def _box(at: Point, size: complex) -> Outline:
    return straight_line([at, at + size.real, at + size, at + 1j * size.imag])


def _draw_paw(board: Board, centre: Point, own: float) -> None:
    """Draw a paw: somebody with fur or feathers."""
    toes = ((-0.17, -0.02), (-0.065, -0.13), (0.065, -0.13), (0.17, -0.02))
    forms = [ellipse(centre + complex(x, y) * own, 0.052 * own, 0.07 * own) for x, y in toes]
    forms.append(ellipse(centre + 0.11j * own, 0.125 * own, 0.1 * own))
    board.paint(forms, board.pen(fill=QUIET, line=""))
