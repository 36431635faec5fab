"""Impose a booklet: pages of A5 in reading order become sheets of A4 to print, fold and staple.

The only module that knows pikepdf. In and out: the bytes of a PDF. Sheets lose the tags that a
screen reader needs, so the booklet in reading order always ships beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Page, Pdf

SHEET_WIDTH, SHEET_HEIGHT = 841.89, 595.28
"""A4 landscape in points."""
PAGES_A_SHEET = 4


def sheet_sides(count: int, *, right_to_left: bool = False) -> list[tuple[int, int]]:
    """Return the left and right page of every side of the sheets, front and back in turn.

    Pages count from 0; numbers from `count` on stand for blank pages that fill the last sheet.
    """
    total = -(-count // PAGES_A_SHEET) * PAGES_A_SHEET
    sides = []
    for first in range(0, total // 2, 2):
        sides += [(total - 1 - first, first), (first + 1, total - 2 - first)]
    return [(right, left) for left, right in sides] if right_to_left else sides


def impose_booklet(pdf: bytes, *, right_to_left: bool = False) -> bytes:
    """Return the sheets of a booklet: two pages a side, to be printed on both sides and folded.

    To be turned on the short edge. The title and the language of the booklet are kept.
    """
    with Pdf.open(BytesIO(pdf)) as book, Pdf.new() as sheets:
        forms = [_form_of(page, book, sheets) for page in book.pages]
        for side in sheet_sides(len(forms), right_to_left=right_to_left):
            _add_side(sheets, [forms[page] if page < len(forms) else None for page in side])
        sheets.docinfo.Title = book.docinfo.get(Name.Title, "")
        sheets.Root.Lang = book.Root.get(Name.Lang, "")
        sheets.Root.ViewerPreferences = Dictionary(
            DisplayDocTitle=True, Duplex=Name.DuplexFlipShortEdge, PrintScaling=Name("/None")
        )
        written = BytesIO()
        sheets.save(written, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
        return written.getvalue()


def _form_of(page: Page, book: Pdf, sheets: Pdf) -> Object:
    """Return a page as a picture to be placed; its content is copied without unpacking it."""
    page.contents_coalesce()
    form = sheets.copy_foreign(page.obj.Contents)
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Array(page.mediabox.as_list())
    form.Resources = sheets.copy_foreign(book.make_indirect(page.resources))
    return form


def _add_side(sheets: Pdf, halves: Sequence[Object | None]) -> None:
    """Add one side of a sheet: the left and the right page, each in the middle of its half."""
    side = sheets.add_blank_page(page_size=(SHEET_WIDTH, SHEET_HEIGHT))
    side.obj.Resources = Dictionary(XObject=Dictionary())
    steps = []
    for number, form in enumerate(halves):
        if form is None:
            continue
        side.obj.Resources.XObject[f"/P{number}"] = form
        left, bottom, right, top = (float(edge) for edge in form.BBox.as_list())
        factor = min(SHEET_WIDTH / 2 / (right - left), SHEET_HEIGHT / (top - bottom), 1.0)
        x = SHEET_WIDTH / 2 * (number + 0.5) - factor * (left + right) / 2
        y = SHEET_HEIGHT / 2 - factor * (bottom + top) / 2
        steps.append(f"q {factor:.5f} 0 0 {factor:.5f} {x:.3f} {y:.3f} cm /P{number} Do Q")
    side.obj.Contents = sheets.make_stream("\n".join(steps).encode("ascii"))
    side.obj.MediaBox = Array([0, 0, SHEET_WIDTH, SHEET_HEIGHT])
