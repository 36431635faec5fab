"""Blanks of a plan hold lines in their place; a form is neither a draft nor agreed."""

import pytest

from wnp.composing.by_hand import LINE, is_form, unrepeated, with_lines
from wnp.composing.home.child_plan import compose_child_plan
from wnp.composing.pages import Helpers, NumberList, Pictured, ScaleLine, WriteLines
from wnp.composing.plan.document import compose_plan
from wnp.composing.plan.forms import FORM, blank_form
from wnp.composing.plan.signatures import those_who_sign
from wnp.model.audience import gate
from wnp.model.hidden import texts_in
from wnp.model.plan import Action, Plan, SafePlace, WarningSign
from wnp.model.visibility import Audience, Reader
from wnp.problems import Findings, Place
from wnp.reading.folder import read_folder
from wnp.values import replace

FAMILY = """\
Menschen:
  mia:  {Name: Mia, Alter: 8}
  mama: {Name: Mama, Rolle: Mutter, Telefon: {Nummer: "030 999888", nur: [Kind]}}
  papa: {Name: Papa, Rolle: Vater, Kontakt: nein}
  oma:  {Name: Oma Rosa, Rolle: Oma}
"""
PLAN = """\
Fassung: ____
Sorgen:
  - worüber: Streit
    Satz für das Kind: Streit.
    Skala: {0: schlimm, 10: gut}
    Einschätzungen: [{wer: oma, Wert: ____}, {wer: mia, Wert: 4, Grund: Ruhe}]
Netzwerk: [{wer: ____, Aufgabe: hört zu}, {wer: oma, Aufgabe: holt ab}]
Sicherheitszeichen:
  {Gegenstand: ____, üblicher Ort: Regal, Alarmort: ____, wer schaut: [____, oma], dann: ____}
was das Kind tun darf: [____, Ich rufe Oma an.]
Codewort: {Wort: Mond, wer kennt es: [oma, ____], dann: ____}
sichere Orte: [{wo: ____, wer: oma}, {wo: bei Kim, wer: ____}]
wer macht was: [{wer: ____, was: kommt, wann: am Montag, Satz für das Kind: ____}]
Telefonnummern:
  - {Name: ____, Nummer: ____}
  - {Name: ____, Nummer: ____}
  - {Name: Polizei, Nummer: "110"}
"""
CHILD = Reader(Audience.CHILD, "mia", 8)
PARENTS = Reader(Audience.PARENTS)


def folder_of(plan=PLAN):
    findings = Findings()
    files = {"family.yaml": FAMILY.encode(), "plan.yaml": plan.encode()}
    folder = read_folder(files, findings)
    assert list(findings) == []
    return folder


@pytest.fixture(scope="module")
def sections():
    document = compose_child_plan(gate(folder_of(), CHILD), CHILD, {})
    return {page.section: page.blocks for page in document.pages}


def words_of(blocks):
    return " | ".join(texts_in(tuple(block for block in blocks if not isinstance(block, Helpers))))


def test_who_helps_keeps_the_order_of_the_network_with_room_for_a_face(sections):
    (helpers,) = sections["helpers"]

    assert [(one.name, one.task) for one in helpers.entries] == [
        (LINE, "hört zu"),
        ("Oma Rosa", "holt ab"),
    ]


def test_a_blank_rule_keeps_its_place(sections):
    assert [type(block) for block in sections["rules"]] == [WriteLines, Pictured]


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ("object", "Das ist mein Zeichen: ____. Sonst ist es hier: Regal."),
        ("object", "Dann lege ich es hierhin: ____."),
        ("object", "____ und Oma Rosa schauen nach."),
        ("code_word", "Oma Rosa und ____ kennen das Wort."),
        ("code_word", "Dann passiert das:"),
        ("safe_places", "____: Oma Rosa"),
        ("safe_places", "bei Kim: ____"),
        ("who_does_what", "____ (am Montag)"),
    ],
)
def test_no_blank_of_the_child_vanishes(sections, section, words):
    assert words in words_of(sections[section])


def test_a_child_calls_whoever_gave_it_a_number_and_the_police_once(sections):
    (numbers,) = sections["numbers"]

    assert isinstance(numbers, NumberList)
    assert [(label, number) for label, number, _ in numbers.entries] == [
        ("Mama", "030 999888"),
        (LINE, ""),
        (LINE, ""),
        ("Polizei", "110"),
        ("Oma Rosa", ""),
        ("Nummer gegen Kummer", "116 111"),
    ]


def test_a_child_sees_its_own_mark_alone_and_puts_todays_below(sections):
    before, _, today = sections["scale"]

    assert isinstance(before, ScaleLine)
    assert before.marks == (("Mia", 4, "Ruhe"),)
    assert isinstance(today, Pictured)
    assert today.picture.description == "0: gar nicht sicher. 10: ganz sicher."


def test_an_open_mark_on_the_scale_stands_in_its_place():
    document, _ = compose_plan(gate(folder_of(), PARENTS), PARENTS)

    assert f"('Oma Rosa', None, '{LINE}'), ('Mia', 4.0" in repr(document.blocks)


def test_a_blank_is_a_line_for_the_thing_that_it_stands_in_alone():
    here, there = Place("plan.yaml", 4, 5), Place("plan.yaml", 9, 5)
    signs = (WarningSign("laut", place=here), WarningSign("still", place=there))
    plan = Plan(
        warning_signs=signs,
        blanks=("warning_sign.then",),
        lines=(f"warning_sign.then {there}",),
    )

    assert [sign.then for sign in with_lines(plan).warning_signs] == ["", LINE]


def test_a_field_that_was_left_empty_is_a_blank_too():
    plan = folder_of("wer macht was: [{wer: oma, was: kommt, wann: }]\n").plan

    assert [action.when for action in with_lines(plan).actions] == [LINE]


def test_lines_among_numbers_are_each_their_own():
    entries = [(LINE, LINE, ""), (LINE, LINE, ""), ("Oma", "1", ""), ("Oma", "1", "")]

    assert unrepeated(entries) == ((LINE, "", ""), (LINE, "", ""), ("Oma", "1", ""))


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (Plan(), False),
        (FORM, True),
        (Plan(title="Plan", blanks=("plan.network",)), True),
        (Plan(safe_places=(SafePlace("bei Oma"),), blanks=("plan.network",)), False),
    ],
)
def test_a_form_is_what_nobody_has_begun_to_fill_in(plan, expected):
    assert is_form(plan) is expected


def test_a_form_is_no_draft_and_names_nobody_who_helps():
    folder = blank_form(gate(folder_of(), CHILD))

    document = compose_child_plan(folder, CHILD, {})

    assert document.draft == "Formular"
    assert "Oma" not in " ".join(texts_in(document.pages))


def test_whoever_is_kept_away_takes_no_part_and_signs_nothing():
    folder = gate(folder_of(), PARENTS)
    busy = replace(folder.plan, actions=(Action("papa", "lernt"),))

    document, _ = compose_plan(folder, PARENTS)

    assert "Mit dabei: Mama und Oma Rosa" in "".join(texts_in(document.blocks[:1]))
    assert "papa" not in those_who_sign(folder, folder.plan)
    assert "papa" in those_who_sign(folder, busy)


def test_what_the_pages_say_themselves_stands_there_in_both_languages():
    folder = gate(folder_of(), CHILD)

    document = compose_child_plan(folder, CHILD, {}, language="de", second_language="fr")

    headings = {page.section: (page.heading, page.second_heading) for page in document.pages}
    sections = {page.section: words_of(page.blocks) for page in document.pages}
    assert headings["helpers"] == ("Wer mir hilft", "Qui m’aide")
    assert "Das ist mein Zeichen: ____." in sections["object"]
    assert "Voici mon signe\N{NO-BREAK SPACE}: ____." in sections["object"]
    assert "Polizei" in sections["numbers"]


def test_a_language_that_we_do_not_speak_adds_nothing():
    folder = gate(folder_of(), CHILD)

    alone = compose_child_plan(folder, CHILD, {}, language="de")

    assert compose_child_plan(folder, CHILD, {}, language="de", second_language="tr") == alone
