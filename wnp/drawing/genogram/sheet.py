"""Draw a genogram: symbols, lines and names of a whole family, with a legend of what is used.

In: a tree, households and bonds after the gate. Out: a drawing as large as the sheet that is asked
for. The same family and seed give the same drawing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wnp.drawing.genogram.board import QUIET, Board
from wnp.drawing.genogram.households import Home, draw_home_names, draw_rims, find_homes
from wnp.drawing.genogram.kin import UNKNOWN, Tree, tree_of
from wnp.drawing.genogram.legend import draw_legend, entries_of, legend_height
from wnp.drawing.genogram.lines import draw_bond, draw_children, draw_union
from wnp.drawing.genogram.places import Across, Label, Sizes, place_across
from wnp.drawing.genogram.routes import Route, find_routes
from wnp.drawing.genogram.stands import Stands, stack_rows
from wnp.drawing.genogram.symbols import draw_symbol, shape_of, size_of
from wnp.drawing.genogram.telling import describe
from wnp.drawing.genogram.writing import age_of, label_of, notes_of, words_of
from wnp.drawing.ink import Warp
from wnp.drawing.shapes import Drawing
from wnp.drawing.text_width import width_of
from wnp.geometry import Box, box_around, join_boxes
from wnp.model.family import Family
from wnp.values import Value, replace

WIDTH, HEIGHT = 1600.0, 1000.0
MARGIN = 30.0
LARGEST = 1.7
"""How much larger than in units a small family is drawn."""
STEADY = 0.45
"""How much the page is bent: less than elsewhere in the house."""
SLOPES = {"female": 0.5, "question": 0.5, "diamond": 1.0, "pet-diamond": 1.0, "paw": 0.5,
          "triangle": 1.0}  # fmt: skip
NOTE_SIZE = 16.0
SHAPE = 1.9
"""Width by height of the room that a tree should fill."""
MOST_AIR = 24.0


class Plan(Value, frozen=True):
    """A genogram that is laid out and not drawn yet."""

    tree: Tree
    across: Across
    routes: tuple[Route, ...]
    stands: Stands
    labels: Mapping[str, Label]
    notes: Mapping[tuple[str, ...], tuple[str, ...]]


def plan_genogram(tree: Tree, language: str, profile: str, sizes: Sizes) -> Plan:
    """Lay out a tree with symbols."""
    labels = {one.id: label_of(one, language, profile=profile) for one in tree.people}
    notes = {union.partners: notes_of(union, language) for union in tree.unions}
    wide = {
        partners: max((width_of(line, NOTE_SIZE) for line in lines), default=0.0)
        for partners, lines in notes.items()
    }
    widths = {one.id: size_of(one, profile, sizes.symbol) for one in tree.people}
    slopes = {one.id: SLOPES.get(shape_of(one, profile), 0.0) for one in tree.people}
    across = place_across(tree, sizes, labels, wide)
    routes = find_routes(tree, across)
    stands = stack_rows(tree, across, routes, sizes, labels, widths, slopes)
    if airy := airy_sizes(sizes, stands, len(across.rows), SHAPE):
        stands = stack_rows(tree, across, routes, airy, labels, widths, slopes)
    return Plan(tree, across, routes, stands, labels, notes)


def airy_sizes(sizes: Sizes, stands: Stands, rows: int, shape: float) -> Sizes | None:
    """Return sizes with more room between generations where a family is much wider than high."""
    left_over = stands.room.width / shape - stands.room.height
    if rows < 2 or left_over <= 0:
        return None
    return replace(sizes, drop=sizes.drop + min(MOST_AIR, left_over / (2 * (rows - 1))))


def draw_genogram(
    family: Family, *, language: str, profile: str = "", seed: int = 1,
    centre: Sequence[str] = (), width: float = WIDTH, height: float = HEIGHT,
) -> Drawing:  # fmt: skip
    """Draw everybody of a family with symbols, lines, names and a legend."""
    profile = profile or family.genogram.profile or "de"
    tree = tree_of(family, centre)
    plan = plan_genogram(tree, language, profile, Sizes())
    homes = find_homes(family.households, plan.stands, plan.across.halves)
    entries = entries_of(family, tree, profile, homes)
    below = legend_height(entries, language, width - 2 * MARGIN)
    room = Box(MARGIN, MARGIN, width - MARGIN, height - MARGIN - below)
    board = fitted_board(room_with(homes, plan.stands.room), room, seed)
    _draw_all(board, family, plan, homes, language=language, profile=profile)
    legend = Board(1.0, 0, Warp(seed, 0.0))
    foot = Box(MARGIN, height - below - 8, width - MARGIN, height)
    draw_legend(legend, entries, language, profile, foot)
    title, description = describe(family, tree, language)
    shapes, marks = (*board.shapes, *legend.shapes), (*board.marks, *legend.marks)
    return Drawing(width, height, shapes, title, description, language, marks)


def room_with(homes: Sequence[Home], room: Box) -> Box:
    """Return the room of everybody and of the outlines round them."""
    rims = [box_around(home.rim).grown(12) for home in homes if home.rim]
    return join_boxes([room, *rims])


def fitted_board(tree: Box, room: Box, seed: int, largest: float = LARGEST) -> Board:
    """Return the board on which a tree fills its room."""
    wide, high = max(tree.width, 1.0), max(tree.height, 1.0)
    scale = min(largest, room.width / wide, room.height / high)
    return Board(scale, room.middle - scale * tree.middle, Warp(seed, STEADY))


def _draw_all(
    board: Board, family: Family, plan: Plan, homes: Sequence[Home], *,
    language: str, profile: str,
) -> None:  # fmt: skip
    stands, tree = plan.stands, plan.tree
    letters: Mapping[str, str] = words_of(language)["letters"]
    draw_rims(board, homes)
    for route in plan.routes:
        draw_children(board, route, stands, tree.births, profile=profile, letters=letters)
        draw_union(board, route, stands, plan.notes[route.union.partners])
    taken = [*map(stands.box, stands.spots), *boxes_of_labels(plan)]
    _draw_bonds(board, family, plan, taken)
    for person in tree.people:
        draw_symbol(
            board, person, stands.at(person.id), stands.sizes.symbol, profile=profile,
            is_centre=person.id in tree.centre,
            age="?" if person.name == UNKNOWN else age_of(person),
        )  # fmt: skip
        write_label(board, person.id, stands, plan.labels[person.id])
    boxes = (*boxes_of_labels(plan), *uprights(plan), *_boxes_of_notes(plan))
    draw_home_names(board, homes, stands, boxes)


def _draw_bonds(board: Board, family: Family, plan: Plan, taken: Sequence[Box]) -> None:
    couples = [set(union.partners) for union in plan.tree.unions]
    drawn: dict[frozenset[str], int] = {}
    for bond in family.bonds:
        pair = frozenset(bond.people)
        if pair <= plan.stands.spots.keys():
            number = drawn.get(pair, 0)
            drawn[pair] = number + 1
            couple = any(pair <= partners for partners in couples)
            draw_bond(board, bond, plan.stands, taken, is_couple=couple, number=number)


def _boxes_of_notes(plan: Plan) -> Iterator[Box]:
    """Yield the room of a couple's line and of what is written on it."""
    for route in plan.routes:
        partners = route.union.partners
        if len(partners) > 1 and route.far is None:
            left, right = sorted(plan.stands.at(who).real for who in partners)
            down = plan.stands.at(partners[0]).imag
            high = 10 + 18 * len(plan.notes.get(partners, ())) + 12
            yield Box(left + 32, down - high, right - 32, down + 30)


def boxes_of_labels(plan: Plan) -> list[Box]:
    """Return the room of everybody's name."""
    return [plan.stands.label_box(who, label) for who, label in plan.labels.items() if label.lines]


def uprights(plan: Plan) -> list[Box]:
    """Return the room of the lines that go down."""
    lines = []
    for route in plan.routes:
        top = plan.stands.at(route.union.partners[0]).imag
        low = plan.stands.track(route.row, max(route.track, 0))
        left, right = route.span
        lines.append(Box(left, low - 3, right, low + 3))
        lines.append(Box(route.drop - 3, top, route.drop + 3, low))
        lines += [Box(x - 3, low, x + 3, plan.stands.at(who).imag) for who, x in route.reaches]
    return lines


def write_label(board: Board, who: str, stands: Stands, label: Label) -> None:
    """Write what stands under somebody."""
    spot, down = stands.at(who), stands.label_end(who) - label.height
    for words, size, bold in label.lines:
        board.write(words, complex(spot.real, down + 0.84 * size), size, bold=bold,
                    colour=QUIET if size < 18 else "#33261f")  # fmt: skip
        down += size * (1.14 if size > 16 else 1.2)
    if label.lines:
        board.mark("label", who, stands.label_box(who, label))
