"""The first page of a plan says the most important things, and all of it fits on one sheet."""

import pytest

from wnp.composing.plan.document import compose_plan
from wnp.composing.plan.glance_room import fits, lines_height
from wnp.model.plan import Action, BottomLine, Contingency, Meeting, PhoneNumber, WarningSign
from wnp.model.visibility import Audience, Reader
from wnp.values import replace

NO_GLANCE = (Audience.CHILD, Audience.COURT)
ADULTS = [Reader(audience) for audience in Audience if audience not in NO_GLANCE]
PARENTS = Reader(Audience.PARENTS)
ACTION = Action(
    "mama",
    "geht zur Beratung; Oma Rosa erinnert am Abend vorher",
    "jeden Dienstag um 16 Uhr",
    "Mama zeigt die Karte.",
    "oma",
)
SIGN = WarningSign(
    "Mama liegt mittags noch im Bett oder geht nicht ans Telefon.",
    "red",
    ("oma",),
    "Oma Rosa kommt sofort, bleibt bei den Kindern und ruft Frau Klein an.",
)
CASE = Contingency("Oma Rosa ist krank", "Tante Lena kommt am Abend.", "oma", "klein")


def glance(folder, reader=PARENTS, **parts):
    """Return the first page of a plan."""
    plan = replace(folder.plan, **parts)
    document, _ = compose_plan(replace(folder, plan=plan), reader)
    return document.pages[0] if document.pages else None


@pytest.fixture
def said(folder, outline):
    """Say what stands on the first page of a plan."""

    def told(**parts):
        document, _ = compose_plan(replace(folder, plan=replace(folder.plan, **parts)), PARENTS)
        return outline(document)[0].split(" — ")[1:]

    return told


def test_the_page_says_who_does_what_what_then_and_whom_to_call(said):
    assert said(actions=(ACTION,), warning_signs=(SIGN,), contingencies=(CASE,)) == [
        "für Mia und Ben",
        "## Das muss sein",
        "Niemand trinkt.",
        "## Wer tut was wann",
        "table Wer, Was, Wann, Vertretung: Mama, "
        "geht zur Beratung; Oma Rosa erinnert am Abend vorher, jeden Dienstag um 16 Uhr, Oma Rosa",
        "## Wenn das passiert, tun wir das",
        "[Rot: Sofort handeln (red): Mama liegt mittags noch im Bett oder geht nicht ans Telefon."
        " → Oma Rosa kommt sofort, bleibt bei den Kindern und ruft Frau Klein an.]",
        "[Wenn etwas dazwischenkommt: Oma Rosa ist krank"
        " → Tante Lena kommt am Abend. / Anrufen: Frau Klein]",
        "## Wichtige Nummern",
        "Oma Rosa 0664 123456, Polizei 110, Rettungsdienst 112,"
        " Für Kinder: Nummer gegen Kummer 116 111",
        "Nächstes Treffen: Dienstag, 1. Dezember 2026, 16:30 Uhr, bei Oma",
    ]


def test_where_the_childs_sign_lies_is_a_reason_to_act(folder, said):
    thing = replace(folder.plan.safety_object, then="Oma Rosa fragt Mia.")

    assert (
        "[Das Sicherheitszeichen des Kindes: Roter Stein: Fenster → Oma Rosa fragt Mia.]"
        in said(safety_object=thing)
    )


@pytest.mark.parametrize("reader", ADULTS, ids=lambda reader: reader.audience)
@pytest.mark.parametrize("count", [1, 3, 6])
def test_a_plan_of_usual_length_fits_on_its_page(folder, reader, count):
    page = glance(
        folder,
        reader,
        actions=(ACTION,) * count,
        warning_signs=(SIGN,) * min(count, 4),
        contingencies=(CASE,) * count,
        bottom_lines=(BottomLine("Niemand trinkt, wenn Mia oder Ben da sind."),) * count,
    )

    assert fits(page)
    assert page.words_size == (16 if count == 1 else 14)


def test_the_less_important_goes_first_and_the_page_says_so(said):
    cases = tuple(replace(CASE, when=f"Fall {number}") for number in range(1, 10))
    parts = {"actions": (ACTION,) * 5, "warning_signs": (SIGN, SIGN, replace(SIGN, level="green"))}

    short, long = said(**parts, contingencies=cases[:1]), said(**parts, contingencies=cases)

    assert "Fall 1" in "".join(short)
    assert "Fall 1" in "".join(long)
    assert "Fall 9" not in "".join(long)
    assert not [line for line in long if "(green)" in line or "Das muss sein" in line]
    assert [line for line in long if "(red)" in line]
    assert long[-1] == "Mehr dazu steht im ganzen Plan."
    assert "Mehr dazu steht im ganzen Plan." not in said()


def test_a_very_long_plan_keeps_every_action_and_every_warning(folder, said):
    parts = {"actions": (ACTION,) * 30, "warning_signs": (SIGN,) * 10}

    assert not fits(glance(folder, **parts))
    assert "".join(said(**parts)).count("jeden Dienstag") == 30
    assert "".join(said(**parts)).count("Oma Rosa kommt sofort") == 10


def test_the_next_meeting_is_the_first_after_the_day_of_the_plan(said):
    meetings = (
        Meeting("2026-12-24"),
        Meeting("2026-10-01"),
        Meeting("2026-11-20", "Gespräch", "9:00"),
        Meeting("2026-11-09", "Hausbesuch", "18:00", unannounced=True),
    )

    assert (
        said(meetings=meetings)[-1]
        == "Nächstes Treffen: Freitag, 20. November 2026, 9 Uhr, Gespräch"
    )
    assert said(meetings=())[-1] == "Unser nächstes Treffen (Tag, Uhrzeit, Ort): 1 lines"


def test_notes_of_numbers_stay_where_there_is_room(folder):
    number = PhoneNumber("Frau Klein", "030 1234", "Montag bis Freitag")
    full = {"actions": (ACTION,) * 30, "numbers": (number,)}

    notes = [
        entry[2]
        for parts in ({"numbers": (number,)}, full)
        for block in glance(folder, **parts).blocks
        for entry in getattr(block, "entries", ())
        if entry[0] == "Frau Klein"
    ]

    assert notes == ["Montag bis Freitag", ""]


def test_a_plan_in_which_nobody_does_anything_has_no_such_page(folder):
    assert glance(folder, actions=(), warning_signs=()) is None


def test_a_word_that_is_too_long_for_its_column_takes_more_lines():
    assert lines_height("Fahr" * 30, 14, 100) > 5 * 14
