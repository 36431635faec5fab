"""The journal sheet is a page of rows to write on, with what they are about above them."""

from wnp.composing.pages import Prose, Table
from wnp.composing.sheets.journal import compose_journal
from wnp.model.plan import Journal, Plan, VisibleSign
from wnp.values import replace

HEAD = ("Datum", "Wer", "Was ich gesehen habe", "Was ich getan habe", "0–10")


def sheet(folder, plan):
    document, problems = compose_journal(replace(folder, plan=plan))
    assert problems == ()
    return document


def test_it_says_who_writes_what_is_looked_at_and_what_the_number_means(folder):
    plan = replace(
        folder.plan,
        journal=Journal(("oma", "mama"), "in der Küche", ("klein",), "jeden Abend"),
        visible_signs=(VisibleSign("Mia lacht."), VisibleSign("Frühstück steht da")),
    )
    prose, table = sheet(folder, plan).blocks

    assert [part.text for part in prose.words] == [
        "Es schreiben: Oma Rosa und Mama · Es liegt: in der Küche · Wie oft: jeden Abend ·"
        " Es lesen: Frau Klein",
        "Darauf schauen wir: Mia lacht · Frühstück steht da",
        "Die Zahl: 0 = Mia kann nicht zu Hause sein · 10 = Alle sind sicher genug",
    ]
    assert (table.head, table.rows, table.blank) == (HEAD, (), 9)


def test_a_plan_that_says_nothing_has_more_rows(folder):
    document = sheet(folder, Plan())

    assert [type(block) for block in document.blocks] == [Table]
    assert document.blocks[0].blank == 11
    assert document.landscape


def test_rows_make_room_for_what_is_above_them(folder):
    signs = tuple(VisibleSign("Etwas, das alle sehen können") for _ in range(40))
    prose, table = sheet(folder, replace(folder.plan, visible_signs=signs)).blocks

    assert isinstance(prose, Prose)
    assert table.blank == 6
