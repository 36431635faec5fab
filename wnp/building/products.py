"""What can be made: how the pages of each product come about, and how they leave.

In: work for one reader, drawn. Out: documents with what there is to mend in them; then the bytes of
every file by name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from wnp.building.wishes import (
    ALL,
    PRODUCTS_FOR,
    TOOLS,
    Options,
    Work,
    known_products,
    products_for,
    tells_story,
)
from wnp.model.plan import Plan
from wnp.model.tools import NO_TOOLS
from wnp.model.visibility import Audience
from wnp.palette import Mode
from wnp.problems import Problem
from wnp.values import Value, replace

if TYPE_CHECKING:
    from wnp.composing.pages import Document

Files = dict[str, bytes]
Composer = Callable[[Work], "tuple[Document, tuple[Problem, ...]]"]
Exit = Callable[["Document", Mode, Path], Files]


def _compose_booklet(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.story.booklet import compose_booklet

    return compose_booklet(
        work.folder, work.reader, work.pictures, language=work.language,
        second_language=work.second_language, names=work.names,
    )  # fmt: skip


def _compose_storyboard(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.story.storyboard import compose_storyboard

    return compose_storyboard(
        work.folder, work.reader, work.pictures, language=work.language,
        second_language=work.second_language, names=work.names,
    )  # fmt: skip


def _to_fill(compose: Composer) -> Composer:
    """Return how the pages of a plan come about, which can be a form to be filled in by hand."""

    def composed(work: Work) -> tuple[Document, tuple[Problem, ...]]:
        if not work.blank:
            return compose(work)

        from wnp.composing.plan.forms import blank_form

        return compose(replace(work, folder=blank_form(work.folder)))

    return composed


def _compose_plan(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.plan.document import compose_plan
    from wnp.composing.plan.unprintable import plan_problems

    if work.reader.audience is not Audience.CHILD:
        return compose_plan(work.folder, work.reader, language=work.language, names=work.names)

    from wnp.composing.home.child_plan import compose_child_plan

    document = compose_child_plan(
        work.folder, work.reader, work.cast, language=work.language, names=work.names,
        second_language=work.second_language,
    )  # fmt: skip
    return document, plan_problems(work.folder.plan or Plan())


def _compose_poster(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.home.poster import compose_poster

    document = compose_poster(
        work.folder, work.reader, work.cast, language=work.language, names=work.names,
        second_language=work.second_language,
    )  # fmt: skip
    return document, ()


def _compose_cards(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.home.cards import compose_cards

    document = compose_cards(
        work.folder, work.reader, work.cast, language=work.language, names=work.names,
        second_language=work.second_language,
    )  # fmt: skip
    return document, ()


def _tool(kind: str) -> Composer:
    """Return how the sheets of one kind of tool come about; `blank` leaves out what is known."""

    def compose(work: Work) -> tuple[Document, tuple[Problem, ...]]:
        from wnp.composing.tools.sheets import compose_tool

        folder = replace(work.folder, tools=NO_TOOLS, plan=None) if work.blank else work.folder
        document = compose_tool(
            kind, folder, work.reader, work.cast, language=work.language, names=work.names
        )
        return document, ()

    return compose


def _booklet_pdfs(document: Document, mode: Mode, empty: Path) -> Files:
    from wnp.publishing.imposition import impose_booklet
    from wnp.publishing.typesetting import typeset

    pages = typeset(document, empty_folder=empty, mode=mode)
    sheets = impose_booklet(pages, right_to_left=document.right_to_left)
    return {"booklet.pdf": pages, "booklet-print.pdf": sheets}


def _booklet_html(document: Document, mode: Mode, empty: Path) -> Files:
    from wnp.publishing.html import render_booklet_html

    return {"booklet.html": render_booklet_html(document, mode=mode).encode("utf-8")}


def _storyboard_pdf(document: Document, mode: Mode, empty: Path) -> Files:
    from wnp.publishing.typesetting import typeset

    return {"storyboard.pdf": typeset(document, empty_folder=empty, mode=mode)}


def _plan_pdf(document: Document, mode: Mode, empty: Path) -> Files:
    from wnp.publishing.typesetting import typeset

    return {"plan.pdf": typeset(document, empty_folder=empty, mode=mode)}


def _plan_html(document: Document, mode: Mode, empty: Path) -> Files:
    from wnp.publishing.html import render_plan_html, render_sheet_html

    render = render_plan_html if document.kind == "plan" else render_sheet_html
    return {"plan.html": render(document, mode=mode).encode("utf-8")}


def _pdf_of_kind(name: str, kind: str) -> Exit:
    """Return the exit that sets a document in another layout, as a PDF of this name."""

    def leave(document: Document, mode: Mode, empty: Path) -> Files:
        from wnp.publishing.typesetting import typeset

        return {name: typeset(replace(document, kind=kind), empty_folder=empty, mode=mode)}

    return leave


def _compose_week(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.sheets.week import compose_week

    return compose_week(work.folder, language=work.language, names=work.names)


def _compose_personal(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.sheets.personal import compose_personal

    return compose_personal(work.folder, work.reader, language=work.language, names=work.names)


def _compose_journal(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.sheets.journal import compose_journal

    return compose_journal(work.folder, language=work.language, names=work.names)


def _compose_copies(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.sheets.file import compose_copies

    return compose_copies(work.folder, language=work.language, names=work.names)


def _compose_agreement(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.sheets.file import compose_agreement

    return compose_agreement(
        work.folder,
        language=work.language,
        names=work.names,
        for_court=work.reader.audience is Audience.COURT,
    )


def _compose_calendar(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.sheets.calendar import compose_calendar

    return compose_calendar(work.folder, language=work.language, names=work.names)


def _calendar_file(document: Document, mode: Mode, empty: Path) -> Files:
    from wnp.publishing.ics import render_calendar

    return {"calendar.ics": render_calendar(document).encode("utf-8")}


def pdf_as(name: str) -> Exit:
    """Return the exit that sets a document as a PDF of this name."""

    def leave(document: Document, mode: Mode, empty: Path) -> Files:
        from wnp.publishing.typesetting import typeset

        return {name: typeset(document, empty_folder=empty, mode=mode)}

    return leave


def html_as(name: str) -> Exit:
    """Return the exit that writes a sheet as a page of this name."""

    def leave(document: Document, mode: Mode, empty: Path) -> Files:
        from wnp.publishing.html import render_sheet_html

        return {name: render_sheet_html(document, mode=mode).encode("utf-8")}

    return leave


def _compose_genogram(work: Work) -> tuple[Document, tuple[Problem, ...]]:
    from wnp.composing.tools.genogram import compose_blank_genogram, compose_genogram

    if work.blank or not work.folder.family.ties:
        return compose_blank_genogram(work.folder, language=work.language)
    return compose_genogram(
        work.folder, work.reader, work.cast, language=work.language, names=work.names
    )


def svg_as(name: str) -> Exit:
    """Return the exit that writes the picture of a document's first page, to be used elsewhere."""

    def leave(document: Document, mode: Mode, empty: Path) -> Files:
        from wnp.drawing.shapes import in_mode
        from wnp.publishing.svg import render_svg

        picture = next(page.picture for page in document.pages if page.picture)
        return {name: render_svg(in_mode(picture, mode), standalone=True).encode("utf-8")}

    return leave


class Product(Value, frozen=True):
    """One thing that can be made: how its pages come about, how they leave, and its files."""

    compose: Composer
    exits: tuple[Exit, ...]
    files: tuple[str, ...]
    """In the order in which they are named; the first is the one to open first."""


def sheet_product(name: str, compose: Composer) -> Product:
    """Return a product that leaves as a page for the screen and as one for the printer."""
    files = (f"{name}.html", f"{name}.pdf")
    return Product(compose, (pdf_as(files[1]), html_as(files[0])), files)


def tool_product(name: str) -> Product:
    """Return a tool: a page for the screen, and sheets of A4 and A3."""
    files = (f"{name}.html", f"{name}.pdf", f"{name}-a3.pdf")
    sheets = (_pdf_of_kind(files[1], "tool"), _pdf_of_kind(files[2], "tool_a3"))
    return Product(_tool(name), (*sheets, html_as(files[0])), files)


PRODUCTS: Mapping[str, Product] = {
    "booklet": Product(
        _compose_booklet,
        (_booklet_pdfs, _booklet_html),
        ("booklet.html", "booklet.pdf", "booklet-print.pdf"),
    ),
    "storyboard": Product(_compose_storyboard, (_storyboard_pdf,), ("storyboard.pdf",)),
    "plan": Product(_to_fill(_compose_plan), (_plan_pdf, _plan_html), ("plan.html", "plan.pdf")),
    "week": sheet_product("week", _compose_week),
    "personal": sheet_product("personal", _compose_personal),
    "journal": sheet_product("journal", _compose_journal),
    "copies": sheet_product("copies", _compose_copies),
    "agreement": sheet_product("agreement", _compose_agreement),
    "calendar": Product(_compose_calendar, (_calendar_file,), ("calendar.ics",)),
    "poster": Product(
        _to_fill(_compose_poster),
        (
            _pdf_of_kind("poster.pdf", "poster"),
            _pdf_of_kind("poster-a3.pdf", "poster_a3"),
            html_as("poster.html"),
        ),
        ("poster.html", "poster.pdf", "poster-a3.pdf"),
    ),
    "cards": Product(
        _to_fill(_compose_cards),
        (
            _pdf_of_kind("cards.pdf", "cards"),
            _pdf_of_kind("card.pdf", "card"),
            html_as("cards.html"),
        ),
        ("cards.html", "cards.pdf", "card.pdf"),
    ),
    **{name: tool_product(name) for name in TOOLS},
    "genogram": Product(
        _compose_genogram,
        (
            pdf_as("genogram.pdf"),
            _pdf_of_kind("genogram-a3.pdf", "genogram_a3"),
            html_as("genogram.html"),
            svg_as("genogram.svg"),
        ),
        ("genogram.html", "genogram.pdf", "genogram-a3.pdf", "genogram.svg"),
    ),
}
ALL_FILES = frozenset(name for product in PRODUCTS.values() for name in product.files)


def products_wanted(work: Work, options: Options) -> tuple[str, ...]:
    """Return the names of the products to make; story and plan only where there is one."""
    possible = products_for(work.folder, work.reader)
    wanted = (
        known_products(possible, work.folder)
        if ALL in options.make
        else tuple(dict.fromkeys(options.make))
    )
    told = tells_story(work.folder, work.language)
    return tuple(
        name for name in wanted if name in possible and (told or not PRODUCTS_FOR[name].needs_story)
    )
