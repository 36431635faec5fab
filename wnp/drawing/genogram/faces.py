"""The family tree for a child: the same places and lines, with faces and names.

In: a tree after the gate, the cast. Out: a picture for a frame of a story or a sheet. It shows no
ages, no years, no signs of parting, illness or quarrel; beside somebody who died stands a star.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wnp.drawing.bubbles.outlines import rounded
from wnp.drawing.figures.figure import draw_head_portrait
from wnp.drawing.genogram.board import Board, circle
from wnp.drawing.genogram.generations import generations_of
from wnp.drawing.genogram.households import draw_home_names, draw_rims, find_homes
from wnp.drawing.genogram.kin import UNKNOWN, Tree, Union, tree_of
from wnp.drawing.genogram.places import Label, Sizes, place_across
from wnp.drawing.genogram.routes import Route, find_routes
from wnp.drawing.genogram.sheet import (
    Plan,
    airy_sizes,
    boxes_of_labels,
    fitted_board,
    room_with,
    uprights,
)
from wnp.drawing.genogram.stands import Stands, stack_rows
from wnp.drawing.genogram.telling import describe
from wnp.drawing.genogram.writing import label_of
from wnp.drawing.ink import Warp
from wnp.drawing.library.laying import paint_thing, thing_of
from wnp.drawing.library.pictures import picture
from wnp.drawing.people.cast import Appearance, stock_appearance
from wnp.drawing.scenes.rooms import Panel, frame_line, picture_area
from wnp.drawing.shapes import Drawing, Group, Path, Pen, Shape
from wnp.geometry import Box
from wnp.model.family import Family, Person
from wnp.model.scene import Feeling
from wnp.palette import INK, PAPER, Role
from wnp.values import replace

WIDTH, HEIGHT = 1200.0, 840.0
MARGIN = 46.0
SHAPE = 1.5
"""Width by height of the room that a tree should fill."""
GROUND = "#fcefdb"
BRANCH = "#9a7048"
"""The colour of the lines: a tree, not a diagram."""
BRANCH_WIDTH = 5.0
DISCS = ("#fbe7e0", "#fdf4dc", "#e2f0ee", "#e6eaf6")
CENTRE_DISC = "#fbd98a"
SIZES = Sizes(symbol=104.0, label_gap=-12.0, above=10.0, track=20.0, drop=22.0)
CHILD_SIZE, BABY_SIZE, PET_SIZE = 0.92, 0.62, 0.78
NAME_SIZE, NAME_WIDTH = 26.0, 150.0
FEELINGS = (Feeling("happy"), Feeling("calm"), Feeling("loving"), Feeling("happy"))
PILL = 13.0
"""Units of paper left and right of a name."""
STAR = 0.42
MOST_LARGE = 1.55


def draw_family_tree(
    family: Family, cast: Mapping[str, Appearance], *, language: str, seed: int = 1,
    centre: Sequence[str] = (), people: Sequence[str] = (),
    width: float = WIDTH, height: float = HEIGHT,
) -> Drawing:  # fmt: skip
    """Draw a family as a child sees it; `people` says who is in it, nobody named means all."""
    tree = tree_of(_only(family, people), centre)
    plan = _plan(tree, language)
    homes = find_homes(family.households, plan.stands, plan.across.halves)
    panel = Panel(width, height)
    room = panel.area.grown(16 - MARGIN)
    board = fitted_board(room_with(homes, plan.stands.room), room, seed, MOST_LARGE)
    board.warp = Warp(seed, 0.9)
    draw_rims(board, homes)
    for route in plan.routes:
        _draw_branch(board, route, plan.stands)
    levels = generations_of(tree)
    for index, person in enumerate(tree.people):
        _draw_face(board, person, plan, cast, index, levels[person.id])
    draw_home_names(board, homes, plan.stands, (*boxes_of_labels(plan), *uprights(plan)))
    title, description = describe(family, tree, language, for_child=True)
    area = picture_area(panel, Warp(seed))
    ground = Path((area,), Pen(GROUND, role=Role.ROOM))
    shapes: tuple[Shape, ...] = (Group((ground, *board.shapes), area), frame_line(area))
    return Drawing(width, height, shapes, title, description, language, tuple(board.marks))


def _only(family: Family, people: Sequence[str]) -> Family:
    """Return a family with nobody but these people."""
    if not people:
        return family
    return replace(family, people=tuple(one for one in family.people if one.id in people))


def _plan(tree: Tree, language: str) -> Plan:
    """Lay out a tree with faces."""
    labels = {
        one.id: _with_pill(label_of(one, language, size=NAME_SIZE, years=False, width=NAME_WIDTH))
        for one in tree.people
    }
    widths = {one.id: _size_of(one) for one in tree.people}
    slopes = dict.fromkeys(widths, 0.5)
    plain = tuple(_unmarked(union) for union in tree.unions)
    tree = replace(tree, unions=plain)
    across = place_across(tree, SIZES, labels, {})
    routes = find_routes(tree, across)
    stands = stack_rows(tree, across, routes, SIZES, labels, widths, slopes)
    if airy := airy_sizes(SIZES, stands, len(across.rows), SHAPE):
        stands = stack_rows(tree, across, routes, airy, labels, widths, slopes)
    return Plan(tree, across, routes, stands, labels, {})


def _with_pill(label: Label) -> Label:
    if not label.lines:
        return label
    return Label(label.lines, label.width + 2 * PILL, label.height + 10)


def _unmarked(union: Union) -> Union:
    """Return a union of which only remains that it is one."""
    return Union(union.partners, union.links)


def _size_of(person: Person) -> float:
    share = 1.0
    if person.beginning:
        share = BABY_SIZE
    elif person.role == "pet":
        share = PET_SIZE
    elif person.role in ("child", "sibling"):
        share = CHILD_SIZE
    return SIZES.symbol * share


def _draw_branch(board: Board, route: Route, stands: Stands) -> None:
    """Draw a couple's line and the way to the children, as branches."""
    pen = board.pen(BRANCH_WIDTH, line=BRANCH, role=Role.FIGURE)
    partners = sorted(route.union.partners, key=lambda who: stands.at(who).real)
    start = complex(route.drop, stands.at(partners[0]).imag)
    if route.far is not None:
        level = stands.track(route.row, route.far_track)
        one, other = route.far
        left, right = stands.at(partners[0]), stands.at(partners[1])
        board.line(
            (left, complex(one, left.imag), complex(one, level), complex(other, level),
             complex(other, right.imag), right), pen,
        )  # fmt: skip
        start = complex(route.drop, level)
    elif len(partners) > 1:
        board.line((stands.at(partners[0]), stands.at(partners[1])), pen)
    if not route.reaches:
        return
    level = stands.track(route.row, max(route.track, 0))
    board.line((start, complex(route.drop, level)), pen)
    for child, spot in route.reaches:
        end = complex(spot, stands.at(child).imag)
        board.line((complex(route.drop, level), complex(spot, level), end), pen)


def _draw_face(
    board: Board, person: Person, plan: Plan, cast: Mapping[str, Appearance], index: int, level: int
) -> None:
    """Draw somebody's face in a disc, the name over its lower rim."""
    stands, spot = plan.stands, plan.stands.at(person.id)
    size = stands.widths[person.id]
    disc = circle(spot, size)
    is_centre = person.id in plan.tree.centre
    fill = CENTRE_DISC if is_centre else DISCS[(index + level) % len(DISCS)]
    board.paint((disc,), board.pen(0, fill=fill, line="", role=Role.ROOM))
    rim = board.brush.lay(disc, board.move)
    board.shapes.append(Group(tuple(_inside(board, person, cast, spot, size, index)), rim))
    board.paint((disc,), board.pen(5.6 if is_centre else 4.0))
    if person.died:
        _draw_star(board, spot + complex(0.4, -0.4) * size)
    board.mark("symbol", person.id, stands.box(person.id))
    _draw_name(board, person, stands, plan.labels[person.id])


def _inside(
    board: Board, person: Person, cast: Mapping[str, Appearance], spot: complex, size: float,
    index: int,
) -> Sequence[Shape]:  # fmt: skip
    """Return a face; a heart for somebody not born yet, nothing for somebody unknown."""
    centre, radius = board.at(spot), size / 2 * board.scale
    if person.beginning:
        name = "heart" if person.beginning == "pregnancy" else "star"
        thing = thing_of(picture("symbols", name), radius / 62, centre, pen=0.6)
        return paint_thing(thing, board.brush)
    if person.name == UNKNOWN:
        return ()
    look = cast.get(person.id) or stock_appearance(person.id)
    feeling = FEELINGS[index % len(FEELINGS)]
    return draw_head_portrait(
        look, feeling, centre - 0.04j * radius, 0.94 * radius, board.warp,
        pen_width=max(1.5, 4.4 * board.scale),
    )  # fmt: skip


def _draw_star(board: Board, at: complex) -> None:
    """Draw a star beside somebody who died."""
    thing = thing_of(picture("symbols", "star"), STAR * board.scale, board.at(at), pen=0.6)
    board.shapes += paint_thing(thing, board.brush)


def _draw_name(board: Board, person: Person, stands: Stands, label: Label) -> None:
    if not label.lines:
        if person.name == UNKNOWN:
            board.write("?", stands.at(person.id) + 20j, 56, colour=BRANCH)
        return
    box: Box = stands.label_box(person.id, label)
    board.paint((rounded(box),), board.pen(3.0, fill=PAPER))
    size = label.lines[0][1]
    step = size * 1.14
    first = box.top + 5 + 0.84 * size
    for number, (words, letters, bold) in enumerate(label.lines):
        at = complex(box.middle.real, first + step * number)
        board.write(words, at, letters, bold=bold, colour=INK)
    board.mark("label", person.id, box)
