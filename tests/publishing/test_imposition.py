"""Pages in reading order become sheets to fold."""

from io import BytesIO

import pikepdf
import pytest

from wnp.publishing.imposition import impose_booklet, sheet_sides


def book(count, language="de"):
    """Make a book whose pages each draw a bar as long as their number."""
    with pikepdf.new() as pdf:
        for number in range(1, count + 1):
            page = pdf.add_blank_page(page_size=(419.53, 595.28))
            page.obj.Contents = pdf.make_stream(f"0 0 {number} 1 re f".encode())
        pdf.Root.Lang = language
        pdf.docinfo.Title = "Mia"
        pdf.docinfo.Author = "nobody"
        written = BytesIO()
        pdf.save(written, deterministic_id=True)
    return written.getvalue()


def bars(pdf):
    """Say which page lies left and right on every side, 0 where none does."""
    sides = []
    with pikepdf.open(BytesIO(pdf)) as sheets:
        for side in sheets.pages:
            forms = side.Resources.XObject
            found = [forms.get(f"/P{half}") for half in (0, 1)]
            sides.append(
                tuple(int(f.read_bytes().split()[2]) if f is not None else 0 for f in found)
            )
    return sides


@pytest.mark.parametrize(
    ("count", "sides"),
    [
        (4, [(4, 1), (2, 3)]),
        (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
        (6, [(0, 1), (2, 0), (6, 3), (4, 5)]),
        (1, [(0, 1), (0, 0)]),
    ],
)
def test_folded_sheets_read_in_order(count, sides):
    assert bars(impose_booklet(book(count))) == sides


def test_a_book_from_right_to_left_opens_on_the_other_side():
    assert bars(impose_booklet(book(8), right_to_left=True)) == [(1, 8), (7, 2), (3, 6), (5, 4)]


def test_every_page_lies_on_exactly_one_side():
    pages = [page for side in sheet_sides(64) for page in side]

    assert sorted(pages) == list(range(64))


def test_sheets_are_a4_and_know_their_language_and_nobody():
    with pikepdf.open(BytesIO(impose_booklet(book(4)))) as sheets:
        assert [round(float(edge)) for edge in sheets.pages[0].mediabox] == [0, 0, 842, 595]
        assert str(sheets.Root.Lang) == "de"
        assert {name: str(text) for name, text in sheets.docinfo.items()} == {"/Title": "Mia"}


def test_the_same_book_gives_the_same_bytes():
    assert impose_booklet(book(8)) == impose_booklet(book(8))
