"""Compose the genogram: the drawing on a wide sheet, then everybody in a table.

In: a folder that went through the gate, its reader, what people look like. Out: a document. A child
gets faces and names; adults get symbols, lines and a legend. Nothing here decides who may see what:
of bonds, years and losses only those are known that the gate left. The blank sheet has symbols to
copy and room to draw.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wnp.composing.final_words import finished
from wnp.composing.interface import Interface, interface_for, runs_from_right
from wnp.composing.pages import Block, Document, Heading, Page, Table
from wnp.composing.story.booklet import footer_of
from wnp.drawing.genogram.blank import draw_blank
from wnp.drawing.genogram.faces import draw_family_tree
from wnp.drawing.genogram.kin import tree_of
from wnp.drawing.genogram.sheet import draw_genogram
from wnp.drawing.genogram.telling import Teller
from wnp.drawing.people.cast import Appearance
from wnp.drawing.shapes import Drawing
from wnp.model.family import Family
from wnp.model.folder import FamilyFolder
from wnp.model.visibility import Audience, Reader
from wnp.problems import Problem
from wnp.values import replace

PROFILE_IN = {"DE": "de", "AT": "de", "CH": "de", "LU": "mcgoldrick"}
"""The convention that is usual where a family lives."""
FACES_SHEET = (1320.0, 810.0)
SIZE = 12.0
NAME_WIDTH, OTHER_WIDTH = 3, 4


def compose_genogram(
    folder: FamilyFolder, reader: Reader, cast: Mapping[str, Appearance], *,
    language: str = "", names: str = "call",
) -> tuple[Document, tuple[Problem, ...]]:  # fmt: skip
    """Return the genogram of a family for a reader."""
    interface = interface_for(folder, language or folder.family.language, names)
    family = _named(folder.family, interface)
    for_child = reader.audience is Audience.CHILD
    centre = centre_of(folder)
    drawing = _drawing(family, cast, interface, centre, for_child=for_child)
    teller = Teller(family, tree_of(family, centre), interface.language)
    blocks = tuple(_tables(teller, for_child=for_child))
    page = Page("sheet", drawing.title, drawing)
    document = _document(folder, interface, drawing.title)
    document = replace(document, pages=(page,), blocks=blocks)
    return finished(document, family, tuple(interface.names.values())), ()


def compose_blank_genogram(
    folder: FamilyFolder, *, language: str = ""
) -> tuple[Document, tuple[Problem, ...]]:
    """Return a sheet with symbols to copy and room to draw by hand."""
    interface = interface_for(folder, language or folder.family.language)
    profile = folder.family.genogram.profile or PROFILE_IN.get(folder.family.region, "de")
    drawing = draw_blank(interface.language, profile)
    document = _document(folder, interface, drawing.title)
    return replace(
        document, pages=(Page("sheet", drawing.title, drawing),), footer="", draft=""
    ), ()


def _tables(teller: Teller, *, for_child: bool) -> Iterator[Block]:
    """Yield everybody in a table, and for adults how people are with each other."""
    head = teller.head(for_child=for_child)
    if rows := teller.rows(for_child=for_child):
        yield Heading(teller.words["table"])
        yield Table(head, rows, widths=(NAME_WIDTH,) + (OTHER_WIDTH,) * (len(head) - 1))
    if not for_child and (bonds := teller.bond_rows()):
        yield Heading(teller.words["bonds"])
        yield Table(teller.bond_head(), bonds)


def _drawing(
    family: Family, cast: Mapping[str, Appearance], interface: Interface, centre: tuple[str, ...],
    *, for_child: bool,
) -> Drawing:  # fmt: skip
    if for_child:
        width, height = FACES_SHEET
        return draw_family_tree(
            family, cast, language=interface.language, centre=centre, width=width, height=height
        )
    profile = family.genogram.profile or PROFILE_IN.get(family.region, "de")
    return draw_genogram(family, language=interface.language, profile=profile, centre=centre)


def centre_of(folder: FamilyFolder) -> tuple[str, ...]:
    """Return whom a genogram is about: the children of the story, else the first child."""
    told = [who for story in folder.stories[:1] for who in story.people]
    children = [person.id for person in folder.family.people if person.role == "child"]
    return tuple(told or children[:1])


def _named(family: Family, interface: Interface) -> Family:
    """Return the family with the names that are to be printed."""
    people = tuple(replace(one, name=interface.name_of(one.id)) for one in family.people)
    return replace(family, people=people)


def _document(folder: FamilyFolder, interface: Interface, title: str) -> Document:
    version, date = (folder.plan.version, folder.plan.date) if folder.plan else ("", "")
    return Document(
        kind="genogram",
        title=title,
        language=interface.language,
        region=folder.family.region,
        right_to_left=runs_from_right(interface.language),
        draft="" if folder.plan_agreed else interface.say("", "draft_plan"),
        footer=footer_of(version, date, interface),
        words_size=SIZE,
        landscape=True,
        interface_language=interface.language,
        labels=interface.labels(),
    )
