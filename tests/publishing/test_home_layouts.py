"""Pages for the child and the home: faces, pictures with words, cards that meet front to back."""

from io import BytesIO

import pikepdf
import pytest

from wnp.composing.pages import (
    Document,
    Heading,
    Helper,
    Helpers,
    NumberList,
    Page,
    Pictured,
    Prose,
)
from wnp.drawing.shapes import Drawing, Path, Pen
from wnp.geometry import straight_line
from wnp.model.words import plain
from wnp.palette import Mode
from wnp.publishing.html import render_sheet_html
from wnp.publishing.typesetting import typeset
from wnp.values import replace

DRAFT = "Entwurf"
LABELS = ("cards_front", "cards_back", "cards_hint", "wallet_card", "phone_card")


def drawing(title, width=260, height=260):
    """Make a picture that is a plain box."""
    edge = straight_line([0j, width + 0j, complex(width, height), height * 1j])
    return Drawing(width, height, (Path((edge,), Pen(fill="#f8e8d3")),), title, "")


NUMBERS = NumberList(
    (
        ("Oma Rosa", "0664 123", ""),
        ("Frau Müller-Lüdenscheidt vom Jugendamt", "030 123 456 78 90", "Montag bis Freitag"),
        ("Kurt", "", ""),
        ("Polizei", "110", "Tag"),
    )
)
"""Short and long ones, so that a long one comes where the second of a row would stand."""


def helpers(count):
    """Make people who help; every second has a number."""
    return Helpers(
        tuple(
            Helper(
                drawing(f"Bild von Hilfe {n}"), f"Hilfe {n}", f"kommt {n}", f"0664 {n}" * (n % 2)
            )
            for n in range(count)
        )
    )


def rules(count):
    """Make pictures with words, the last as wide as the way of a sign."""
    each = [
        Pictured(drawing(f"Szene {n}", 1200, 840), (plain(f"Das darf ich {n}."),))
        for n in range(count)
    ]
    return (*each, Pictured(drawing("Der Weg", 1200, 420), (plain("Mein Stein."),)))


def child_plan(size=20, people=5, deeds=3):
    """Make a plan for a child."""
    pages = (
        Page("section", "Wer mir hilft", blocks=(helpers(people),), section="helpers"),
        Page("section", "Das darf ich", blocks=rules(deeds), section="rules"),
        Page("section", "Da rufe ich an", blocks=(NUMBERS,), section="numbers"),
    )
    return Document(
        "child_plan", "Mein Plan", "de", "DE", pages=pages, draft=DRAFT, footer="Fassung 1",
        words_size=size,
    )  # fmt: skip


def poster(people=5, deeds=3, words="Hilfe holen. "):
    """Make a poster."""
    blocks = (
        Heading("Wer mir hilft"), helpers(people), Heading("Das darf ich"),
        *(replace(one, words=(plain(words * 6),)) for one in rules(deeds)[:-1]),
        Heading("Mein Zeichen"), rules(0)[0], Heading("Anrufen"), NUMBERS,
    )  # fmt: skip
    return Document(
        "poster", "Unser Plan", "de", "DE", pages=(Page("poster", "Unser Plan", blocks=blocks),),
        draft=DRAFT, footer="Fassung 1", words_size=20,
    )  # fmt: skip


def cards(people=4):
    """Make the four sides of two cards."""
    behind = (NUMBERS, Prose((plain("Sag, wo du bist."),)))
    sides = (
        ("wallet-front", "Wer mir hilft", (helpers(people),)),
        ("wallet-back", "Im Notfall", behind),
        ("phone-front", "Anrufen", (NUMBERS,)),
        ("phone-back", "Im Notfall", behind),
    )
    return Document(
        "cards", "Karten", "de", "DE",
        pages=tuple(Page("card", title, blocks=blocks, section=name)
                    for name, title, blocks in sides),
        draft=DRAFT, footer="Fassung 1", words_size=11,
        labels=tuple((name, name) for name in LABELS),
    )  # fmt: skip


@pytest.fixture
def pdf_of(tmp_path):
    """Typeset a document."""

    def made(document, **more):
        return typeset(document, empty_folder=tmp_path, **more)

    return made


def sizes_of(pdf):
    """Return the size of every page in millimetres."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return [
            tuple(round(float(edge) * 25.4 / 72) for edge in page.mediabox[2:])
            for page in opened.pages
        ]


@pytest.mark.parametrize("size", [24, 20, 18])
@pytest.mark.parametrize("people", [1, 2, 3, 4, 5])
def test_a_childs_plan_says_everything_at_every_age(size, people, pdf_of, texts):
    pages = texts(pdf_of(child_plan(size, people)))

    told = " ".join(pages)
    assert all(f"Hilfe {n}" in told for n in range(people))
    assert all(f"Das darf ich {n}." in told for n in range(3))
    assert "Mein Stein." in told
    assert "116" not in told
    assert all(DRAFT in page for page in pages)


@pytest.mark.parametrize("people", [0, 1, 5])
@pytest.mark.parametrize("deeds", [1, 3])
@pytest.mark.parametrize("words", ["Hilfe holen. ", "Ich darf jeden Tag bei Oma Rosa anrufen. "])
def test_a_poster_is_one_page_on_both_papers(people, deeds, words, pdf_of, texts):
    document = poster(people, deeds, words)
    if not people:
        first = document.pages[0]
        document = replace(document, pages=(replace(first, blocks=first.blocks[2:]),))

    small, large = (pdf_of(replace(document, kind=kind)) for kind in ("poster", "poster_a3"))

    assert (sizes_of(small), sizes_of(large)) == ([(210, 297)], [(297, 420)])
    assert "110" in texts(small)[0]
    assert DRAFT in texts(small)[0]


def test_ten_cards_on_a_sheet_and_the_backs_behind_them(pdf_of, texts):
    pages = texts(pdf_of(cards()))

    assert sizes_of(pdf_of(cards())) == [(210, 297)] * 4
    assert [page.count("Hilfe 1") for page in pages] == [10, 0, 0, 0]
    assert [page.count("Im Notfall") for page in pages] == [0, 10, 0, 10]
    assert all(page.count(f"{DRAFT} · Fassung 1") == 10 for page in pages)


@pytest.mark.parametrize("people", [1, 2, 3, 4])
def test_one_card_a_page_is_as_large_as_a_bank_card(people, pdf_of, texts):
    made = pdf_of(replace(cards(people), kind="card"))

    assert sizes_of(made) == [(85, 54)] * 4
    assert f"Hilfe {people - 1}" in texts(made)[0]


def test_of_ten_cards_one_is_read_aloud(pdf_of):
    with pikepdf.open(BytesIO(pdf_of(cards()))) as opened:
        kinds = _kinds_in(opened.Root.StructTreeRoot.K)

    assert kinds.count("/Figure") == 4


def _kinds_in(node):
    if isinstance(node, pikepdf.Array):
        return [kind for kid in node for kind in _kinds_in(kid)]
    if not isinstance(node, pikepdf.Dictionary):
        return []
    inner = _kinds_in(node.K) if "/K" in node else []
    return [str(node.get("/S", "")), *inner]


@pytest.mark.parametrize("mode", list(Mode))
@pytest.mark.parametrize("document", [child_plan(), poster(), cards()], ids=lambda one: one.kind)
def test_a_web_page_holds_it_all(document, mode):
    page = render_sheet_html(document, mode=mode)

    assert "<script" not in page
    assert DRAFT in page
    assert page.count("<svg") == page.count('role="img"')
    assert "Hilfe 3" in page
