"""Documents made by hand, with every kind of block and texts that try to break out."""

import shutil
import subprocess

import pytest

from wnp.composing.pages import (
    Card,
    Cases,
    Document,
    Heading,
    NumberList,
    Page,
    Pair,
    Prose,
    ScaleLine,
    Signatures,
    Table,
    Voice,
    WriteLines,
)
from wnp.drawing.shapes import Drawing, Path, Pen, Text
from wnp.geometry import straight_line
from wnp.model.words import Bullets, Paragraph, Span, plain

DRAFT = "Entwurf: Noch haben nicht alle zugestimmt"
HOSTILE = (
    "<script>window.__ran=1</script> \"#let x\" \\ '$a$' *b* _c_ @d `e` {{ f }} {% g %} ]]> &amp;"
)
LABELS = {
    "contents": "Inhalt",
    "skip": "Direkt zum Inhalt",
    "back": "Zurück",
    "next": "Weiter",
    "scale_who": "Wer",
    "scale_line": "Von 0 bis 10",
    "scale_value": "Heute",
    "scale_reason": "Warum",
    "picture_to_draw": "Platz zum Malen",
    "glance": "Das Wichtigste auf einer Seite",
    "whole_plan": "Der ganze Plan",
}


def drawing(words="Wir sind da."):
    """Make a picture with a line of writing."""
    edge = straight_line([0j, 1200 + 0j, 1200 + 840j, 840j])
    shapes = (Path((edge,), Pen(fill="#f8e8d3")), Text(words, 600 + 100j, 46, "#33261f"))
    return Drawing(1200, 840, shapes, "Ein Zimmer", "Mia sitzt auf dem Bett.")


def prose(*texts):
    """Make paragraphs."""
    return Prose(tuple(map(plain, texts)))


@pytest.fixture(scope="session")
def texts():
    """Return the words of every page of a PDF, spaces evened out, as poppler reads them."""
    reader = shutil.which("pdftotext")
    if not reader:
        pytest.skip("no pdftotext here")

    def read(pdf):
        done = subprocess.run([reader, "-", "-"], input=pdf, capture_output=True, check=True)
        return [" ".join(page.split()) for page in done.stdout.decode("utf-8").split("\f")[:-1]]

    return read


@pytest.fixture
def booklet():
    """A booklet of eight pages that is not agreed yet."""
    styled = Paragraph(
        (Span("Mia hat ein "), Span("neues", strong=True), Span(" Bett.\nMit Teddy."))
    )
    pages = (
        Page("cover", "Warum Mia bei Oma wohnt", drawing()),
        Page("frame", "Lauter Streit", drawing(), blocks=(prose("Es war laut.", "Mia war da."),)),
        Page("frame", HOSTILE, drawing("<b>#let"), blocks=(prose(HOSTILE),)),
        Page(
            "frame", "Papa", drawing(), blocks=(Voice("Papa sagt:", (plain("Es tut mir leid."),)),)
        ),
        Page("frame", "Mein Zimmer", to_draw=True, blocks=(Prose((styled,)),)),
        Page("frame", "Liste", blocks=(Prose((Bullets((plain("Oma"), plain("Ali"))),)),)),
        Page("questions", "Meine Fragen", blocks=(prose("Das frage ich."), WriteLines(8))),
        Page("helpers", "Wer mir hilft", blocks=(NumberList((("Oma", "0664 123", "Tag"),)),)),
    )
    return Document(
        "booklet",
        "Warum Mia bei Oma wohnt",
        "de",
        "DE",
        pages=pages,
        draft=DRAFT,
        footer="Fassung 3 · vertraulich",
        subtitle="für Mia",
        labels=tuple(LABELS.items()),
    )


def glance():
    """Make the page that sums up a plan."""
    cases = Cases((("Mama liegt im Bett", (plain("Oma kommt."),)), (HOSTILE, ())))
    blocks = (
        prose("für Mia"),
        Heading("Wer tut was wann"),
        Table(("Wer", "Was"), (("Oma Rosa", "holt Mia ab"),), widths=(18, 82)),
        Heading("Wenn das passiert"),
        Card("Rot: Sofort handeln", (cases,), tone="red"),
        NumberList((("Polizei", "110", ""), ("Oma", "0664 123", "abends"), ("Nina", "147", ""))),
        WriteLines(1, "Treffen:"),
    )
    return Page("glance", "Unser Plan", blocks=blocks, language="de", words_size=14)


@pytest.fixture
def plan():
    """A plan with every kind of block, and a table over several pages."""
    rows = tuple(("Oma", f"holt Mia ab {HOSTILE} " * 2, f"am {day}. Tag") for day in range(40))
    worry = Card("Die Sorge", (prose("Es wird laut."),))
    goal = Card("Das Ziel", (prose("Alle reden ruhig."),))
    marks = (("Oma", 6.5, "Es war ruhig."), ("Papa", 8, ""))
    blocks = (
        Heading("Sorgen"),
        Card("Sorge 1", (Pair(worry, goal), ScaleLine("nie", "immer", marks, "Heute?"))),
        Card("Sorge 2", (ScaleLine("nie", "immer"),)),
        Heading("Wer tut was"),
        Table(("Wer", "Was", "Wann"), rows, "Alle Aufgaben", (1, 3, 1)),
        Card("Rot: Sofort handeln", (prose("Oma holt Mia."),), tone="red"),
        WriteLines(2, "Unser nächstes Treffen:"),
        Signatures((("Mama", "stimmt zu"), ("Papa", "")), "Datum und Unterschrift"),
    )
    return Document(
        "plan",
        "Unser Plan",
        "de",
        "DE",
        pages=(glance(),),
        blocks=blocks,
        draft=DRAFT,
        footer="Fassung 2 · vertraulich",
        words_size=14,
        labels=tuple(LABELS.items()),
    )
