"""The legend under a genogram: only what stands in it.

In: a family and its tree. Out: samples with their words, in rows at the foot of the sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wnp.drawing.genogram.board import (
    DASHED,
    INK_WIDTH,
    LINE_WIDTH,
    QUIET,
    Board,
    box_round,
)
from wnp.drawing.genogram.households import Home, draw_house_tag
from wnp.drawing.genogram.kin import Tree
from wnp.drawing.genogram.lines import (
    LETTERS_IN,
    LINK_DASHES,
    UNION_DASHES,
    colour_of,
    draw_sample_bond,
    draw_slashes,
)
from wnp.drawing.genogram.symbols import draw_symbol, shape_of
from wnp.drawing.genogram.writing import words_of
from wnp.drawing.ink import ellipse
from wnp.drawing.text_width import width_of
from wnp.geometry import Box, Point, straight_line
from wnp.model.family import Family, Gender, Person
from wnp.model.kinship import FEELINGS_BETWEEN, HARMS, LINK_KINDS, UNION_KINDS
from wnp.palette import PAPER, Role
from wnp.values import Value

SIZE = 18.0
SAMPLE = 58.0
"""Pixels that a sample takes."""
NARROW = 36.0
SYMBOL = 30.0
AFTER = 30.0
ROW = 38.0


class Entry(Value, frozen=True):
    """One sample: the kind of thing, and its name."""

    kind: str
    """`symbol`, `union`, `link`, `birth`, `household`, `home` or `bond`."""
    name: str
    words: str = ""
    """What is written beside it, where it is not in the tables."""

    def written(self, language: str) -> str:
        """Return what is written beside the sample."""
        return self.words or str(words_of(language)["legend_of"][self.name])

    @property
    def room(self) -> float:
        """How wide the sample is."""
        return NARROW if self.kind in ("symbol", "link", "birth", "home") else SAMPLE


def entries_of(
    family: Family, tree: Tree, profile: str, homes: Sequence[Home]
) -> tuple[Entry, ...]:
    """Return what is to be explained, in a fixed order."""
    return (*_symbols(tree, profile), *_lines(family, tree, homes))


def _symbols(tree: Tree, profile: str) -> Iterator[Entry]:
    shapes = {shape_of(person, profile) for person in tree.people}
    used = {
        "male": "male" in shapes,
        "female": "female" in shapes,
        "diverse": "diverse" in shapes,
        "unknown": bool(shapes & {"diamond", "question"}),
        "pet": bool(shapes & {"paw", "pet-diamond"}),
        "centre": bool(tree.centre),
        "died": any(person.died for person in tree.people),
    }
    yield from (Entry("symbol", name) for name, is_used in used.items() if is_used)
    for name in ("pregnancy", "miscarriage", "stillbirth", "abortion"):
        if any(person.beginning == name for person in tree.people):
            yield Entry("symbol", name)
    for name in ("illness", "addiction", "recovery"):
        if any(name in person.health for person in tree.people):
            yield Entry("symbol", name)


def _lines(family: Family, tree: Tree, homes: Sequence[Home]) -> Iterator[Entry]:
    kinds = {union.kind for union in tree.unions if len(union.partners) > 1}
    yield from (Entry("union", name) for name in UNION_KINDS if name in kinds)
    links = {link.kind for union in tree.unions for link in union.links}
    if links != {"birth"}:
        yield from (Entry("link", name) for name in LINK_KINDS if name in links)
    for name, identical in (("twins", False), ("identical", True)):
        if any(birth.identical is identical for birth in tree.births):
            yield Entry("birth", name)
    if any(home.rim for home in homes):
        yield Entry("household", "household")
    for home in homes:
        if home.number:
            yield Entry("home", "household" if not home.name else str(home.number), home.name)
    bonds = {bond.kind for bond in family.bonds}
    yield from (Entry("bond", name) for name in (*FEELINGS_BETWEEN, *HARMS) if name in bonds)


def _rows(entries: Sequence[Entry], language: str, width: float) -> list[list[tuple[Entry, float]]]:
    """Return the entries in rows, each with where it begins."""
    rows: list[list[tuple[Entry, float]]] = []
    at = width + 1
    for entry in entries:
        wide = entry.room + 10 + width_of(entry.written(language), SIZE)
        if at + wide > width:
            rows.append([])
            at = 0.0
        rows[-1].append((entry, at))
        at += wide + AFTER
    return rows


def legend_height(entries: Sequence[Entry], language: str, width: float) -> float:
    """Return how much room the legend takes."""
    rows = _rows(entries, language, width)
    return ROW * len(rows) + 26 if rows else 0.0


def draw_legend(
    board: Board, entries: Sequence[Entry], language: str, profile: str, room: Box
) -> None:
    """Draw the legend into its room, under a thin line."""
    rows = _rows(entries, language, room.width)
    if not rows:
        return
    rule = straight_line([complex(room.left, room.top), complex(room.right, room.top)],
                         closed=False)  # fmt: skip
    board.paint((rule,), board.pen(1.4, line="#cbb89f", role=Role.ROOM))
    for number, row in enumerate(rows):
        down = room.top + 14 + ROW * (number + 0.5)
        for entry, across in row:
            words = entry.written(language)
            centre = complex(room.left + across + entry.room / 2, down)
            _draw_sample(board, entry, centre, language, profile)
            at = complex(room.left + across + entry.room + 10, down + 0.36 * SIZE)
            board.write(words, at, SIZE, anchor="start", colour=QUIET)
            wide = width_of(words, SIZE)
            board.mark("legend", words, box_round(at + complex(wide / 2, -0.36 * SIZE),
                                                       wide, SIZE))  # fmt: skip


def _draw_sample(board: Board, entry: Entry, centre: Point, language: str, profile: str) -> None:
    start, end = centre - SAMPLE / 2 + 4, centre + SAMPLE / 2 - 4
    if entry.kind == "symbol":
        draw_symbol(board, _somebody(entry.name), centre, SYMBOL, profile=profile,
                    is_centre=entry.name == "centre")  # fmt: skip
        board.marks.pop()
    elif entry.kind == "union":
        board.line((start, end), board.pen(INK_WIDTH, dashes=UNION_DASHES.get(entry.name, ())))
        draw_slashes(board, entry.name, centre - 3, 1)
    elif entry.kind == "link":
        dashes = LINK_DASHES[profile].get(entry.name, ())
        board.line((centre - 19j, centre + 19j), board.pen(LINE_WIDTH, dashes=dashes))
        letter = words_of(language)["letters"].get(entry.name, "")
        if profile in LETTERS_IN and letter:
            board.paint((ellipse(centre, 11, 11),), board.pen(fill=PAPER, line="", role=Role.ROOM))
            board.write(letter, centre + 6j, 16, bold=True)
    elif entry.kind == "birth":
        for side in (-14, 14):
            board.line((centre - 16j, centre + side + 16j), board.pen(LINE_WIDTH))
        if entry.name == "identical":
            board.line((centre - 7 + 1j, centre + 7 + 1j), board.pen(LINE_WIDTH))
    elif entry.kind == "home":
        draw_house_tag(board, centre + 2j, entry.name if entry.words else "")
    elif entry.kind == "household":
        form = ellipse(centre, 26, 15)
        board.paint((form,), board.pen(2.2, fill="#e2f0ee", line="#2f8c88", dashes=DASHED,
                                       role=Role.ROOM))  # fmt: skip
    else:
        draw_sample_bond(board, entry.name, start, end, colour_of(entry.name))


def _somebody(name: str) -> Person:
    """Return a person whose symbol shows one thing."""
    genders = {"male": Gender.MALE, "diverse": Gender.DIVERSE, "unknown": Gender.UNKNOWN}
    gender = genders.get(name, Gender.FEMALE)
    early = name if name in ("pregnancy", "miscarriage", "stillbirth", "abortion") else ""
    health = (name,) if name in ("illness", "addiction", "recovery") else ()
    return Person(name, "", "pet" if name == "pet" else "relative", gender=gender,
                  died="yes" if name == "died" else "", beginning=early, health=health)  # fmt: skip
