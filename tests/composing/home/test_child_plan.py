"""A child's plan in words and pictures, told to the youngest and to the oldest in their own way."""

import pytest

from wnp.composing.home.child_plan import GROWN, MIDDLE, YOUNG, band_for, compose_child_plan
from wnp.composing.home.parts import Home, own_numbers_of, thing_in
from wnp.composing.interface import interface_for
from wnp.drawing.people.cast import choose_cast
from wnp.model.audience import gate
from wnp.model.plan import Action, NetworkMember, PhoneNumber
from wnp.model.visibility import Audience, Reader
from wnp.values import replace

CHILD = Reader(Audience.CHILD, age=9)


@pytest.fixture
def looks(folder):
    """What everybody looks like."""
    return choose_cast(folder.family.people)


@pytest.fixture
def plan_for(folder, looks):
    """Compose the plan for a child of an age."""

    def made(age=9, told=folder):
        reader = Reader(Audience.CHILD, age=age)
        return compose_child_plan(gate(told, reader), reader, looks)

    return made


@pytest.mark.parametrize(
    ("age", "band"),
    [(None, MIDDLE), (3, YOUNG), (6, YOUNG), (7, MIDDLE), (11, MIDDLE), (12, GROWN), (17, GROWN)],
)
def test_every_age_has_its_way_of_telling(age, band):
    assert band_for(age) is band


def test_a_child_reads_who_helps_what_it_may_do_and_whom_to_call(plan_for, outline):
    plan = plan_for()

    assert (plan.kind, plan.words_size) == ("child_plan", 20)
    assert outline(plan) == [
        "section (no picture): Wer mir hilft — [Oma Rosa: holt die Kinder], [Frau Klein]",
        "section (no picture): Das darf ich — (picture) Ich darf Oma anrufen.",
        "section (no picture): Mein Zeichen — (picture) Das ist mein Zeichen: roter Stein."
        " Sonst ist es hier: Regal. / Geht es mir nicht gut? Dann lege ich es hierhin: Fenster."
        " / Oma Rosa schaut nach.",
        "section (no picture): Hier kann ich anrufen — Oma Rosa , Frau Klein ,"
        " Nummer gegen Kummer 116 111, Polizei 110",
        "section (no picture): Da treffen wir uns"
        " — Dienstag, 1. Dezember 2026, 16:30 Uhr, bei Oma: Treffen",
        "section (no picture): Das kann schwierig werden — Es gibt wieder lauten Streit.",
        "section (no picture): So sicher fühle ich mich — Heute mache ich hier ein Zeichen:"
        " — (picture) 0: gar nicht sicher. 10: ganz sicher.",
        "section (no picture): Mein Name, mein Bild"
        " — Hier kann ich unterschreiben oder etwas malen 1 lines",
    ]


def test_the_youngest_get_larger_letters_and_fewer_words(plan_for, outline):
    plan = plan_for(4)

    assert plan.words_size == 24
    assert outline(plan)[0] == "section (no picture): Wer mir hilft — [Oma Rosa], [Frau Klein]"
    assert not any("schwierig" in line for line in outline(plan))


def test_who_is_twelve_is_spoken_to(plan_for):
    plan = plan_for(13)

    headings = [page.heading for page in plan.pages]
    assert headings[:4] == ["Wer dir hilft", "Was du tun kannst", "Dein Zeichen",
                            "Wen du anrufen kannst"]  # fmt: skip
    assert plan.words_size == 18


def test_a_childs_own_sentence_about_a_task_needs_no_name_before_it(folder, plan_for, outline):
    worded = replace(folder.plan.actions[0], child_text="Oma holt Mia.")
    told = replace(folder, plan=replace(folder.plan, actions=(worded,)))

    assert "(picture) Oma holt Mia (am Freitag)" in outline(plan_for(9, told))[5]
    assert "(picture) Oma holt Mia." in outline(plan_for(4, told))[4]


def test_whoever_may_not_be_with_the_child_helps_nowhere(folder, looks, outline):
    plan = replace(
        folder.plan,
        network=(NetworkMember("papa", "holt Mia"), NetworkMember("oma")),
        safety_object=replace(folder.plan.safety_object, who_looks=("papa", "oma")),
        numbers=(PhoneNumber("Papa", "0664 1"), PhoneNumber("Hort", "0664 2")),
        actions=(Action("oma", "holt Mia", child_text="Oma holt Mia."),),
        rules=(),
        warning_signs=(),
    )
    told = replace(folder, plan=plan, no_helpers=("papa",))

    lines = " ".join(outline(compose_child_plan(told, CHILD, looks)))

    assert "Papa" not in lines
    assert "0664 1," not in lines
    assert "Hort 0664 2" in lines


def test_helpers_without_a_number_get_three_lines_at_most(folder, looks):
    people = tuple(replace(person, phone="") for person in folder.family.people)
    nameless = replace(folder, family=replace(folder.family, people=people))
    home = Home(nameless, folder.plan, interface_for(nameless, "de"), CHILD, looks)

    entries = own_numbers_of(home, people)

    assert entries == (("Mia", "", ""), ("Ben", "", ""), ("Mama", "", ""))


@pytest.mark.parametrize(
    ("words", "thing"),
    [("der rote Stein", "stone"), ("Teddy", "teddy"), ("mein Dings von Tante Ute", "")],
)
def test_a_sign_is_drawn_if_the_library_has_it(words, thing, folder):
    home = Home(folder, folder.plan, interface_for(folder, "de"), CHILD)

    assert thing_in(words, home) == thing
