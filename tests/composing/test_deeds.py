"""What a form asks for beside who, what and when has its place on the pages."""

import pytest

from wnp.composing.deeds import check_of, moment_in_words, when_of
from wnp.composing.interface import interface_for
from wnp.composing.plan.document import compose_plan
from wnp.composing.sheets.file import compose_agreement
from wnp.model.plan import Action, Danger, Plan, SafePlace, WarningSign
from wnp.model.record import Approval, Decision, Record, SupervisorDecision
from wnp.model.visibility import Audience, Reader
from wnp.values import replace

FILE = Reader(Audience.PROFESSIONALS)


@pytest.mark.parametrize(
    ("action", "written"),
    [
        (Action("oma", "kommt", "montags"), "montags"),
        (Action("oma", "kommt", "montags", begins="2026-11-03"), "montags (ab 3. November 2026)"),
        (
            Action("oma", "kommt", "montags", begins="2026-11-03", ends="2026-12-01"),
            "montags (vom 3. November 2026 bis 1. Dezember 2026)",
        ),
        (Action("oma", "kommt", ends="2026-12-01"), "bis 1. Dezember 2026"),
    ],
)
def test_a_task_says_from_when_until_when(folder, action, written):
    assert when_of(interface_for(folder, "de"), action) == written


@pytest.mark.parametrize(
    ("action", "written"),
    [
        (Action("oma", "kommt", checked="im Heft"), "im Heft"),
        (Action("oma", "kommt", checked_by=("mama", "Arzt")), "Mama und Arzt"),
        (Action("oma", "kommt", checked="im Heft", checked_by=("mama",)), "Mama: im Heft"),
    ],
)
def test_a_task_says_who_checks_and_how(folder, action, written):
    assert check_of(interface_for(folder, "de"), action, action.checked) == written


def test_a_moment_is_a_day_and_a_time(folder):
    interface = interface_for(folder, "de")

    assert moment_in_words(interface, "2026-11-03", "18:00") == "3. November 2026, 18 Uhr"
    assert moment_in_words(interface, "", "18:30") == "18:30 Uhr"


def test_the_plan_shows_what_a_form_asks_for(folder, outline):
    plan = Plan(
        valid_from="2026-11-03",
        valid_from_time="18:00",
        dangers=(Danger(about="Streit", children=("mia",)),),
        warning_signs=(WarningSign("laut", "red", call="oma"),),
        safe_places=(SafePlace("im Bad", side="inside"), SafePlace("", side="outside")),
    )
    record = Record(
        case_number="12-B",
        supervisor_decisions=(
            SupervisorDecision("approved", "Leitung", time="14:05", witness="oma"),
        ),
    )
    document, _ = compose_plan(replace(folder, plan=plan, record=record), FILE)
    said = "\n".join(outline(document))

    for words in (
        "Um wen es geht | Mia",
        "Aktenzeichen: 12-B",
        "Gilt: ab 3. November 2026, 18 Uhr",
        "Anrufen: Oma Rosa",
        "im Bad (drinnen)",
        "draußen",
        "genehmigt (Leitung, 14:05 Uhr); dabei: Oma Rosa",
    ):
        assert words in said


def test_the_page_for_the_file_says_who_bore_witness(folder, outline):
    signed = Approval(
        "mama", Decision.AGREES, "plan", folder.plan.version, "2026-11-03", time="18:00",
        witness="oma",
    )  # fmt: skip
    record = Record((signed,), case_number="12-B")
    document, _ = compose_agreement(replace(folder, record=record))
    said = "\n".join(outline(document))

    assert "stimmt zu (3. November 2026, 18 Uhr); dabei: Oma Rosa" in said
    assert "Aktenzeichen: 12-B" in said


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("oma", "Oma Rosa"),
        ("oma und mama", "Oma Rosa und Mama"),
        ("oma, Polizei", "Oma Rosa, Polizei"),
        ("Oma fragt, was oma tut", "Oma fragt, was oma tut"),
    ],
)
def test_a_list_of_ids_is_a_list_of_names(folder, written, printed):
    assert interface_for(folder, "de").name_of(written) == printed
