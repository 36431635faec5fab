"""The tables in the manual say what the program does."""

from pathlib import Path

import pytest

from wnp.lexicon import LANGUAGES
from wnp.reference import TABLE, fill_in_tables, render_products, shown

MANUAL = Path(__file__).parents[1] / "site" / "pages"
PAGES = [
    page
    for language in LANGUAGES
    for page in sorted((MANUAL / language).glob("*.md"))
    if TABLE.search(page.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_the_tables_of_a_page_are_up_to_date(page, request):
    written = page.read_text(encoding="utf-8")
    made = fill_in_tables(written, page.parent.name)

    if request.config.getoption("--update-golden"):
        page.write_text(made, encoding="utf-8", newline="\n")
        written = made

    assert written == made, f"{page.name}: run pytest --update-golden -k reference"


def test_every_language_has_the_same_tables():
    tables = {
        language: sorted(
            name
            for page in PAGES
            if page.parent.name == language
            for _, name, _ in TABLE.findall(page.read_text(encoding="utf-8"))
        )
        for language in LANGUAGES
    }

    assert tables["de"] == tables["en"] == tables["fr"]


def test_the_page_for_one_person_is_for_grown_ups_one_at_a_time():
    rows = render_products("en")

    assert "| the page for one person | `personal` | – | for one person | for one person |" in rows
    assert "| the poster | `poster` | yes | – | – | –" in rows


def test_a_pattern_is_shown_as_one_would_write_it():
    assert shown("hält|halten sich? die Ohren zu", "de") == "hält sich die Ohren zu"
    assert shown("umarmt|umarmen {other}", "de") == "umarmt ‹jemand›"
    assert shown("se inquiète|inquiètent", "fr") == "s’inquiète"
