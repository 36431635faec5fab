"""Sheets of tools: the picture, then all of it in words; blank without anything in it."""

import pytest

from wnp.composing.pages import Document, Prose, Table
from wnp.composing.tools.sheets import SHEETS, compose_tool, desk_for, rating_days, way_stones
from wnp.model.audience import gate
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.plan import Danger, Meeting, Plan, Rating, TrajectoryStep
from wnp.model.tools import (
    CaseMap,
    Circles,
    HouseItem,
    Houses,
    MapItem,
    RingItem,
    SafetyHouse,
    Tools,
    ZoneItem,
)
from wnp.model.visibility import Audience, Reader
from wnp.model.words import text_of
from wnp.values import replace

FAMILY = Family(
    region="DE",
    people=(
        Person("mia", "Mia", "child"),
        Person("mama", "Mama", "mother"),
        Person("oma", "Oma", "grandparent"),
        Person("ali", "Ali", "relative"),
    ),
)
FILE, CHILD = Reader(Audience.PROFESSIONALS), Reader(Audience.CHILD, "mia")


def folder(tools: Tools | None = None, plan: Plan | None = None) -> FamilyFolder:
    """Return a folder with tools and plan."""
    return FamilyFolder(FAMILY, tools=tools or Tools(), plan=plan)


def sheet(kind: str, of: FamilyFolder, reader: Reader = FILE) -> Document:
    """Return the sheets of a tool after the gate."""
    return compose_tool(kind, gate(of, reader), reader, {})


def said(document: Document) -> list[str]:
    """Return the words and cells of all pages."""
    told: list[str] = []
    for page in document.pages:
        for block in page.blocks:
            match block:
                case Prose(words):
                    told.append(text_of(words))
                case Table(head, rows):
                    told += [" | ".join(row) for row in (head, *rows)]
    return told


HOUSES = Tools(
    houses=(
        Houses(
            child="mia",
            date="2026-11-03",
            who_wrote="mama",
            items=(
                HouseItem("worries", "Papa schreit.", about=("ali",)),
                HouseItem("dreams", "Ein Hund!!", released=True),
            ),
        ),
    )
)


def test_houses_say_everything_once_more_in_words():
    document = sheet("houses", folder(HOUSES))

    assert [page.heading for page in document.pages] == ["Drei Häuser für Mia"]
    assert document.footer == "3. November 2026 · vertraulich"
    assert said(document) == [
        "Das sind die Häuser von Mia. Alles steht hier genau so, wie Mia es gesagt hat.\n"
        "Aufgeschrieben von Mama",
        "Wo | Worte des Kindes | Über wen",
        "Haus der Sorgen | Papa schreit. | Ali",
        "Haus der Träume | Ein Hund!! | ",
    ]


def test_parents_read_only_what_the_child_let_go():
    told = sheet("houses", folder(HOUSES), Reader(Audience.PARENTS))

    assert "Papa schreit." not in repr(told)
    assert "Ein Hund!!" in repr(told)


@pytest.mark.parametrize("reader", [FILE, CHILD], ids=["file", "child"])
@pytest.mark.parametrize("kind", SHEETS)
def test_a_tool_without_data_is_a_blank_sheet(kind, reader):
    document = sheet(kind, folder(), reader)

    assert said(document) == []
    assert all(page.picture for page in document.pages)
    assert document.landscape


def test_who_stays_outside_is_for_the_file_only():
    house = SafetyHouse(
        "mia",
        items=(
            ZoneItem("red", "ali", "wenn er brüllt"),
            ZoneItem("rules", words="Ruhe.", released=True),
        ),
        released=True,
    )
    of = folder(Tools(safety_houses=(house,)))

    assert "brüllt" in repr(sheet("safety-house", of))
    assert "brüllt" not in repr(sheet("safety-house", of, CHILD))
    assert "draußen" not in repr(sheet("safety-house", of, CHILD))


def test_circles_tell_who_asks_whom():
    ring = RingItem("outer", "ali", "inner", "oma", "")
    document = sheet("circles", folder(Tools(circles=(Circles(("mia",), items=(ring,)),))))

    assert said(document) == ["Wen | Soll nach innen | Wer fragt", "Ali | Weiß das meiste | Oma"]


def test_a_mapping_tells_who_was_there_and_why_they_rated_so():
    case = CaseMap(
        who=("mama", "oma"),
        items=(MapItem("strengths", "Oma kommt."),),
        ratings=(Rating("oma", 5.5, "2026-11-03", "Es war ruhig."),),
    )

    assert said(sheet("mapping", folder(Tools(mappings=(case,))))) == [
        "Dabei waren: Mama und Oma",
        "Wo | Alles im Wortlaut",
        "Was gut läuft | Oma kommt.",
        "Wer | Wann | Skala | Warum",
        "Oma | 3. November 2026 | 5½ | Es war ruhig.",
    ]


PLAN = Plan(
    version="2",
    date="2026-11-03",
    dangers=(
        Danger(
            child_text="Es wird laut.",
            ratings=(
                Rating("oma", 4, "2026-09-02"),
                Rating("oma", 6.5, "2026-11-03"),
                Rating("mia", 3, "2026-11-03"),
            ),
        ),
    ),
    meetings=(
        Meeting("2026-12-02", "Treffen"),
        Meeting("2026-12-03", "Besuch", unannounced=True),
    ),
)


def test_a_chart_has_a_table_beside_it_with_its_gaps():
    document = sheet("scale", folder(plan=PLAN))

    assert document.footer == "Fassung 2 · 3. November 2026 · vertraulich"
    assert said(document) == [
        "Wer | 2. September 2026 | 3. November 2026",
        "Oma | 4 | 6½",
        "Mia | – | 3",
    ]


def test_a_child_sees_only_its_own_ratings():
    assert said(sheet("scale", folder(plan=PLAN), CHILD)) == ["Wer | 3. November 2026", "Mia | 3"]


def test_ratings_without_a_day_come_first():
    desk = desk_for(folder(), FILE, {}, "de")
    days = rating_days((Rating("oma", 4, "2026-09-02"), Rating("oma", 3)), desk)

    assert [day.written for day in days] == ["ohne Datum", "2. September 2026"]


def test_a_way_without_steps_follows_the_dates_that_everybody_may_know():
    desk = desk_for(folder(plan=PLAN), FILE, {}, "de")

    assert [(stone.above, stone.words) for stone in way_stones(desk)] == [
        ("2. Dezember 2026", "Treffen")
    ]


def test_a_child_walks_the_way_in_its_own_words():
    step = TrajectoryStep("Umgang begleitet", 3, 5.5, child_text="Papa kommt, Oma ist dabei.")
    of = folder(plan=replace(PLAN, trajectory=(step,)))

    assert "3–5½" in repr(sheet("way", of).pages[0].picture)
    child = sheet("way", of, CHILD)
    assert child.pages[0].heading == "Mein Weg"
    assert "Papa kommt, Oma ist dabei." in repr(child)
    assert "begleitet" not in repr(child)


def test_a_child_without_marks_gets_a_scale_with_its_own_face():
    folder = FamilyFolder(Family(people=(Person("mia", "Mia", "child", 6),)))

    document = compose_tool("scale", folder, Reader(Audience.CHILD, "mia", 6), {})

    (page,) = document.pages
    assert (page.heading, page.picture.description) == (
        "So sicher fühle ich mich",
        "0: gar nicht sicher. 10: ganz sicher.",
    )
