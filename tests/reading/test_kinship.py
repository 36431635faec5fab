"""Families in words become ties, households and bonds."""

import pytest

from wnp.model.family import Tie
from wnp.model.kinship import Bond, GenogramWish, Household
from wnp.problems import NOWHERE, Findings
from wnp.reading.family import parse_family
from wnp.values import replace

PEOPLE = """Personen:
  mia: {Name: Mia, Alter: 6}
  ben: {Name: Ben, Alter: 6}
  mama: {Name: Mama}
  papa: {Name: Papa}
"""


def read(text, people=PEOPLE):
    findings = Findings()
    return parse_family(people + text, "family.yaml", findings), [p.kind for p in findings]


def tie(text):
    family, kinds = read(f"Beziehungen:\n  - {text}\n")
    assert kinds == []
    return replace(family.ties[0], place=NOWHERE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{Paar: [mama, papa], Heirat: 2010, Scheidung: 2019, Kinder: [mia]}",
         Tie(("mama", "papa"), ("mia",), "divorced", married="2010", divorced="2019")),
        ("{Paar: [mama, papa], Art: verheiratet, Kinder sind: adoptiert, Kinder: [mia]}",
         Tie(("mama", "papa"), ("mia",), "married", child_kind="adopted")),
        ("{Paar: [mama, unbekannt], Kinder: [mia]}",
         Tie(("mama",), ("mia",), "", unknown_parents=1)),
        ("{Eltern: mama und ?, Kinder: [mia]}",
         Tie(("mama",), ("mia",), "", unknown_parents=1)),
        ("{Elternteil: mama, eineiige Zwillinge: [mia, ben]}",
         Tie(("mama",), ("mia", "ben"), "birth", identical=("mia", "ben"))),
        ("{Paar: [mama, papa], Kinder: [mia, ben], Zwillinge: [mia, ben], seit: 2015}",
         Tie(("mama", "papa"), ("mia", "ben"), since="2015", twins=("mia", "ben"))),
        ("{Elternteil: papa, Art: Stief, Kinder: mia}", Tie(("papa",), ("mia",), "step")),
    ],
)  # fmt: skip
def test_a_tie_says_what_was_and_how_the_children_came(text, expected):
    assert tie(text) == expected


def test_households_and_bonds_are_read():
    family, kinds = read(
        "Haushalte:\n  - {Name: bei Mama, Personen: [mama, mia]}\n  - papa\n"
        "Verhältnisse:\n  - {zwischen: [mama, papa], Art: Konflikt}\n"
        "  - {von: papa, gegen: mama, Art: Gewalt}\n"
        "Genogramm: {Profil: McGoldrick, Mittelpunkt: mia}\n"
    )

    assert kinds == []
    assert [replace(h, place=NOWHERE) for h in family.households] == [
        Household(("mama", "mia"), "bei Mama"), Household(("papa",)),
    ]  # fmt: skip
    assert [replace(b, place=NOWHERE) for b in family.bonds] == [
        Bond(("mama", "papa"), "conflict"), Bond(("papa", "mama"), "violence"),
    ]  # fmt: skip
    assert family.genogram == GenogramWish("mcgoldrick", ("mia",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Verhältnisse:\n  - {zwischen: [mama], Art: eng}\n", "bond-between-two"),
        ("Verhältnisse:\n  - {zwischen: [mama, papa], Art: lila}\n", "unknown-choice"),
        ("Verhältnisse:\n  - {zwischen: [mama, papa]}\n", "missing-field"),
        ('Beziehungen:\n  - {Paar: [unbekannt, "?"], Kinder: [mia]}\n', "tie-without-parents"),
    ],
)
def test_what_cannot_be_read_is_said(text, kind):
    assert read(text)[1] == [kind]


def test_a_life_is_read():
    people = (
        "Personen:\n  opa: {Name: Opa, geboren: 1940, gestorben: im Mai 2019}\n"
        "  oma: {Name: Oma, tot: ja, Gesundheit: Sucht und krank}\n"
        "  baby: {Name: Baby, Stand: Schwangerschaft}\n"
    )
    family, kinds = read("", people)

    assert kinds == []
    assert [(p.born, p.died, p.beginning, p.health) for p in family.people] == [
        ("1940", "2019", "", ()), ("", "yes", "", ("addiction", "illness")),
        ("", "", "pregnancy", ()),
    ]  # fmt: skip
