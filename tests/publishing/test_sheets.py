"""Sheets around the plan leave as one page each, and say the same on paper and on the screen."""

import re
import subprocess
from html import escape
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from wnp.composing.pages import (
    Bar,
    Beside,
    Card,
    Cases,
    Document,
    Heading,
    NumberList,
    Page,
    Prose,
    Table,
    Week,
    WeekRow,
    WriteLines,
)
from wnp.composing.sheets.week_room import HEIGHT, RESERVE_POINTS, SIZES, page_height
from wnp.model.words import plain
from wnp.palette import Mode
from wnp.publishing.html import render_sheet_html
from wnp.publishing.typesetting import typeset
from wnp.values import replace

CHROMIUM = Path("/usr/bin/chromium")
HOSTILE = "<script>x</script> #let $a$ *b* {{ c }} &amp;"
SHORT = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
ROWS = (
    WeekRow("Mama", "ruft an", "Oma Rosa", (Bar(0, 6, "jeden Abend um 20 Uhr"),)),
    WeekRow("Oma Rosa", f"holt Mia {HOSTILE}", "", (Bar(1, 1, "16:00"), Bar(3, 4, "16:30"))),
    WeekRow("Onkel Ali", "kommt", "Frau Klein", (Bar(5, 5, "Sa"),), "jeden zweiten Samstag"),
)
SOON = (WeekRow("Frau Klein", "hilft", "Oma Rosa", (), "bei Rot"), WeekRow("Papa", "übt", ""))


def week(size=11.0, rows=ROWS, more=0, blank=0):
    """Make a week; `more` are further cases beside it."""
    grid = Week(("Wer tut was", *SHORT, "Springt ein"), DAYS, rows, SOON, "Ohne festen Tag", blank)
    cases = tuple((f"Fall {number}: Es ist laut", (plain("Oma kommt."),)) for number in range(more))
    right = (
        Heading("Wenn das passiert, tun wir das"),
        Card("Rot: Sofort handeln", (Cases((("Mama liegt im Bett", ()), *cases)),), tone="red"),
        Card("Gelb: Aufpassen", (WriteLines(2),), tone="yellow"),
    )
    numbers = NumberList((("Oma Rosa", "0664 1", "abends"), ("Frau Klein", "", "")))
    left = (grid, Heading("Nummern"), numbers, WriteLines(1, "Treffen:"))
    return document("week", (Page("week", "Unsere Woche", blocks=(Beside(left, right, 0.67),),
                                  language="de", words_size=size),), landscape=True)  # fmt: skip


def fullest_week(size):
    """Make the fullest week of those that are said to have room on their page."""
    weeks = (week(size, more=count) for count in range(40))
    heights = {page_height(made.pages[0]): made for made in weeks}
    return heights[max(height for height in heights if height + RESERVE_POINTS <= HEIGHT)]


def document(kind, pages=(), blocks=(), **more):
    return Document(
        kind, "Unsere Woche", "de", "DE", pages=pages, blocks=blocks, draft="Entwurf",
        footer="Fassung 2 · vertraulich", subtitle="für Mia", words_size=11,
        labels=(("glance", "Das Wichtigste"),), **more,
    )  # fmt: skip


@pytest.fixture
def pdf_of(tmp_path):
    """Typeset a document."""
    return lambda made, **more: typeset(made, empty_folder=tmp_path, **more)


def test_a_week_says_all_that_is_on_it_and_takes_one_page(pdf_of, texts):
    (page,) = texts(pdf_of(week()))

    for said in (
        "Unsere Woche", "für Mia", "Entwurf", "Mo", "So", "Springt ein", "jeden Abend um 20 Uhr",
        "16:30", "jeden zweiten Samstag", "Ohne festen Tag", "bei Rot", "Rot: Sofort handeln",
        "Mama liegt im Bett", "0664 1", "abends", "Fassung 2",
    ):  # fmt: skip
        assert said in page


def test_what_looks_like_markup_is_printed_as_it_was_written(pdf_of, texts):
    sheet = document("sheet", blocks=(Heading(HOSTILE),))

    assert HOSTILE in texts(pdf_of(sheet))[0]
    assert escape(HOSTILE) in render_sheet_html(sheet)
    assert escape(HOSTILE) in render_sheet_html(week())


@pytest.mark.parametrize("size", SIZES)
def test_a_week_that_is_said_to_fit_stays_on_its_page(pdf_of, size):
    """The fullest page that has room is measured too high rather than too low."""
    full = fullest_week(size)

    assert len(pikepdf.open(BytesIO(pdf_of(full))).pages) == 1
    long = replace(full, pages=week(size, more=40).pages)
    assert len(pikepdf.open(BytesIO(pdf_of(long))).pages) > 1


@pytest.mark.parametrize("mode", list(Mode))
def test_a_blank_week_can_be_printed_in_every_way(pdf_of, mode):
    blank = week(13.0, rows=(), blank=7)

    assert len(pikepdf.open(BytesIO(pdf_of(blank, mode=mode))).pages) == 1
    assert render_sheet_html(blank, mode=mode).count('class="blank"') == 7


def test_a_week_on_the_screen_is_a_table_with_days_and_names(pdf_of):
    page = render_sheet_html(week())

    assert '<abbr title="Dienstag">Di</abbr>' in page
    assert 'colspan="2" data-head="Donnerstag – Freitag"><span class="bar">16:30</span>' in page
    assert page.count('<th scope="row" role="rowheader">') == len(ROWS) + len(SOON)
    assert '<span class="fill"></span>' in page


def test_what_is_left_blank_is_a_line_to_write_on(pdf_of, texts):
    blank = week(rows=(WeekRow("", "", "", (), ""), WeekRow("Oma", "", "")))
    page = render_sheet_html(blank)

    assert len(texts(pdf_of(blank))) == 1
    assert page.count('<span class="fill"></span>') == render_sheet_html(week(rows=())).count(
        '<span class="fill"></span>'
    ) + len(["who", "what", "stand-in", "what", "stand-in"])


def test_every_row_of_the_week_fills_all_its_columns():
    page = render_sheet_html(week())
    body = page[page.index("<tbody") : page.index("</tbody>")]

    for row in re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.DOTALL):
        spans = [int(n) for n in re.findall(r'colspan="(\d)"', row)]
        cells = len(re.findall(r"<t[hd]\b", row))
        assert cells - len(spans) + sum(spans) == 9


@pytest.mark.parametrize(("landscape", "size"), [(True, (842, 595)), (False, (595, 842))])
def test_a_sheet_has_rows_to_write_in(pdf_of, texts, landscape, size):
    blocks = (
        Prose((plain("Darauf schauen wir."),)),
        Table(("Datum", "Wer"), (("1.", "Oma"),), blank=8),
    )
    sheet = document("sheet", blocks=blocks, landscape=landscape)
    pdf = pdf_of(sheet)
    with pikepdf.open(BytesIO(pdf)) as opened:
        box = [round(float(side)) for side in opened.pages[0].mediabox]

    assert tuple(box[2:]) == size
    assert "Datum Wer 1. Oma" in texts(pdf)[0]
    assert render_sheet_html(sheet).count('<tr role="row" class="blank">') == 8


def test_a_page_for_one_person_has_its_name_and_no_word_of_the_whole_plan(pdf_of, texts):
    page = Page("glance", "Oma: Mein Teil", blocks=(Heading("Das tue ich"),), words_size=14)
    sheet = document("sheet", pages=(page,))
    (said,) = texts(pdf_of(sheet))

    assert sorted(said.split()[:5]) == ["Mein", "Mia", "Oma:", "Teil", "für"]
    assert "Das Wichtigste" not in render_sheet_html(sheet)


def test_sheets_ask_nobody_and_run_nothing():
    for page in (render_sheet_html(week()), render_sheet_html(document("sheet"))):
        assert "<script" not in page
        assert not re.search(r"(?:src|href)=\"(?!#)", page)
        assert "default-src 'none'" in page


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM.exists(), reason="no browser here")
def test_a_real_browser_prints_a_full_week_on_one_page(tmp_path):
    full = fullest_week(11.0)
    page, pdf = tmp_path / "week.html", tmp_path / "week.pdf"
    page.write_text(render_sheet_html(full), encoding="utf-8")
    subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND",
         "--disable-gpu", f"--user-data-dir={tmp_path}/b",
         "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip

    assert len(pikepdf.open(pdf).pages) == 1
