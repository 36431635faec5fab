"""What was left blank on purpose stays blank and stands on the page as lines; all fields stand."""

import pytest

from wnp.composing.by_hand import LINE
from wnp.composing.home.child_plan import compose_child_plan
from wnp.composing.pages import Block, Card, Pair, Table, WriteLines
from wnp.composing.plan.document import compose_plan
from wnp.model.audience import gate
from wnp.model.hidden import texts_in
from wnp.model.record import Approval, Decision, Record
from wnp.model.visibility import Audience, Reader
from wnp.problems import Findings
from wnp.reading.folder import read_folder
from wnp.values import replace

FAMILY = """\
Menschen:
  mia:   {Name: Mia, Alter: 8}
  mama:  {Name: Mama, Rolle: Mutter}
  oma:   {Name: Oma Rosa, Rolle: Oma}
  klein: {Name: Frau Klein, Rolle: Fachkraft}
"""
FULL = """\
Titel: Plan
Art: Sofortplan
Fachkraft: klein
Stelle: Amt Mitte
gilt ab: 3.11.2026
gilt bis: 17.11.2026
Überprüfung am: 9.11.2026
Sorgen:
  - worüber: Streit
    was passiert ist: {was: Tat, Folge: Weinen}
    Skala: {0: schlimm, 10: gut}
    Einschätzungen: [{wer: mama, Wert: 4, nächster Schritt: Ruhe}]
Weg: [{Schritt: Besuch, Skala: 3 bis 5, weiter wenn: vier Wochen}]
Bedingungen: [{Bedingung: Ruhe, wie: bei Ali}]
Regeln: [{Regel: leise, wann: abends, woran man es sieht: Tür zu}]
wer macht was: [{wer: oma, was: kommt, wann: bei Rot}]
Warnzeichen: [{Zeichen: laut, Stufe: rot, wer handelt: 1}]
Netzwerk: [{wer: oma, erreichbar: ab 15 Uhr, Telefon: 030 111222, Vertretung: Kurt}]
Codewort: {Wort: Regenbogen, wer kennt es: oma, dann: Oma kommt}
sichere Orte: [{wo: nebenan, wer: oma}]
wenn etwas dazwischenkommt: [{wenn: krank, Satz für das Kind: Mama kommt dann.}]
Hilfen: [{Hilfe: Beratung, seit: Mai}]
Tagebuch: {wer schreibt: mama, wo: Küche}
Erprobung: [{Schritt: Abend, am: 20.11.2026, Ergebnis: ruhig}]
Termine: [{Datum: 9.11.2026, Ergebnis: weiter}]
rechtlicher Hinweis: Kein Urteil.
"""
BLANK = """\
Titel: Plan
Fachkraft: ____
Sorgen: [{worüber: Streit, was passieren kann: ____, Ziel: {Eltern tun: ____}}]
wer macht was: [{wer: oma, was: kommt, wann: ____}, {wer: ____, was: ____}]
Netzwerk:
was das Kind tun darf: [____]
Codewort: ____
sichere Orte:
Tagebuch: {wo: ____}
Regeln:
Warnzeichen:
"""
PARENTS = Reader(Audience.PARENTS)


def folder_of(plan):
    findings = Findings()
    files = {"family.yaml": FAMILY.encode(), "plan.yaml": plan.encode()}
    folder = read_folder(files, findings)
    assert list(findings) == []
    return folder


def sheet(plan, reader=PARENTS):
    """Return the blocks of the plan for a reader."""
    document, _ = compose_plan(gate(folder_of(plan), reader), reader)
    return document.blocks


def child_sheet(plan):
    reader = Reader(Audience.CHILD, "mia", 8)
    document = compose_child_plan(gate(folder_of(plan), reader), reader, {})
    return tuple(block for page in document.pages for block in page.blocks)


def all_of(kind: type[Block], blocks):
    """Yield every block of a kind, also inside others."""
    for block in blocks:
        if isinstance(block, kind):
            yield block
        if isinstance(block, Card):
            yield from all_of(kind, block.blocks)
        if isinstance(block, Pair):
            yield from all_of(kind, (block.left, block.right))


@pytest.mark.parametrize(
    "words",
    [
        "Art des Plans: Sofortplan für die ersten Tage",
        "Zuständig: Frau Klein, Amt Mitte",
        "Gilt: vom 3. November 2026 bis 17. November 2026",
        "Wird überprüft am: 9. November 2026",
        "Weinen",
        "Ein Punkt mehr: Ruhe",
        "3–5",
        "vier Wochen",
        "bei Ali",
        "(abends; zu sehen: Tür zu)",
        "Oma Rosa: kommt",
        "ab 15 Uhr",
        "030 111222",
        "Kurt",
        "Regenbogen",
        "nebenan",
        "Beratung",
        "Küche",
        "ruhig",
        "weiter",
        "Kein Urteil.",
    ],
)
def test_every_field_stands_in_the_plan_for_adults(words):
    assert words in "\n".join(texts_in(sheet(FULL)))


@pytest.mark.parametrize(
    "words",
    [
        "Wenn ich Hilfe brauche, sage oder schreibe ich: Regenbogen",
        "Oma Rosa kennt das Wort.",
        "nebenan: Oma Rosa",
        "Mama kommt dann.",
    ],
)
def test_the_child_reads_its_code_word_and_where_to_go(words):
    assert words in "\n".join(texts_in(child_sheet(FULL)))


def test_a_plan_without_blanks_has_no_lines_but_the_signatures():
    assert list(all_of(WriteLines, sheet(FULL))) == []
    assert [table.blank for table in all_of(Table, sheet(FULL)) if table.blank] == []


def test_blanks_are_lines_and_empty_rows():
    blocks = sheet(BLANK)

    lines = [(line.label, line.count) for line in all_of(WriteLines, blocks)]
    rows = [(table.head, table.rows, table.blank) for table in all_of(Table, blocks)]

    assert lines == [
        ("Zuständig", 2),
        ("Was passieren kann", 2),
        ("Was die Eltern tun", 2),
        ("", 3),
        ("", 3),
        ("", 3),
        ("", 3),
        ("", 1),
        ("Wo", 2),
        ("Unser nächstes Treffen (Tag, Uhrzeit, Ort):", 2),
    ]
    assert rows == [
        (
            ("Wer", "Was", "Wann", "So wird es geprüft", "Wer einspringt"),
            (("Oma Rosa", "kommt", LINE, "", ""), (LINE,) * 5),
            0,
        ),
        (("Wo", "Mit wem"), (), 3),
        (("Wer", "Aufgabe", "Weiß Bescheid", "Zugesagt am"), (), 3),
    ]


def test_the_child_fills_in_what_was_left_blank():
    lines = [(line.label, line.count) for line in all_of(WriteLines, child_sheet(BLANK))]

    assert lines == [
        ("", 3),
        ("", 1),
        ("Wenn ich Hilfe brauche, sage oder schreibe ich:", 1),
        ("", 2),
        ("", 2),
        ("", 1),
        ("", 1),
        ("", 1),
        ("Hier kann ich unterschreiben oder etwas malen", 1),
    ]


@pytest.mark.parametrize(
    ("is_open", "mark"), [(False, ""), (True, "Entwurf: Im Plan fehlt noch etwas")]
)
def test_what_everybody_agreed_to_stays_a_draft_while_something_is_missing(is_open, mark):
    agreed = Record((Approval("mama", Decision.AGREES, "plan", "1"),))
    whole = replace(folder_of("Titel: Plan\nFassung: 1\n"), record=agreed, plan_open=is_open)

    document, _ = compose_plan(gate(whole, PARENTS), PARENTS)

    assert document.draft == mark
