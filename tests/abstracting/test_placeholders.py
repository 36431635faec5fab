"""Names become placeholders, whole and in every form; other words stay."""

import pytest

from tests.abstracting.told import said
from wnp.abstracting.placeholders import line_of, with_numbers, with_offices
from wnp.lexicon.regions import Here


@pytest.mark.parametrize(
    ("words", "made"),
    [
        ("Mia lacht.", "{{ child }} lacht."),
        ("MIA lacht.", "MIA lacht."),
        ("Oma Rosa kommt.", "{{ grandparent }} kommt."),
        ("Rosa kommt mit Oma.", "{{ grandparent }} kommt mit {{ grandparent }}."),
        ("Mia geht mit Herrn Klein.", "{{ child }} geht mit {{ worker }}."),
        ("Oma\u00a0Rosa kommt.", "{{ grandparent }} kommt."),
        ("Das Haus ist rosa.", "Das Haus ist rosa."),
        ("Miami ist weit.", "Miami ist weit."),
        ("Mia (p1) lacht.", "{{ child }} lacht."),
        ("Das gilt für Mia und Ben.", "Das gilt für {{ children }}."),
        ("Das gilt für Ben und Mia.", "Das gilt für {{ children }}."),
        ("Das gilt für Mia, Ben und Oma.", "Das gilt für {{ children.plus(grandparent) }}."),
        ("Das gilt für Mia und Papa.", "Das gilt für {{ child }} und {{ father }}."),
        ("Oma fragt beim Jugendamt.", "{{ grandparent }} fragt {{ authority.at }}."),
        ("Oma fragt bei der KESB.", "{{ grandparent }} fragt {{ authority.at }}."),
        ("Oma ruft 147 an.", "{{ grandparent }} ruft {{ helpline.number }} an."),
        ("Die Nummer ist 0147 110 99.", "Die Nummer ist 0147 110 99."),
        ("{{ 7 * 7 }} {% x %}", "(( 7 * 7 )) (% x %)"),
    ],
)
def test_german_names(words, made):
    assert said(words) == [made]


@pytest.mark.parametrize(
    ("words", "language", "made"),
    [
        ("Mia’s bed is blue.", "en", "{{ child.possessive }} bed is blue."),
        ("Mia and Ben's bed", "en", "{{ children.possessive }} bed"),
        ("Le lit d’Anna", "fr", "Le lit de {{ child }}"),
        ("Maman dit qu’Anna dort.", "fr", "{{ mother }} dit que {{ child }} dort."),
        ("Anna vient de l’ONE.", "fr", "{{ child }} vient {{ authority.from }}."),
    ],
)
def test_other_languages(words, language, made):
    assert said(words, language) == [made]


def test_sentences_of_a_line_are_parted_but_dates_are_not():
    assert said("Mia kam am 3. Mai. Oma war da.") == [
        "{{ child }} kam am 3. Mai.", "{{ grandparent }} war da.",
    ]  # fmt: skip


def test_what_a_pack_calls_an_office_gives_nobody_away():
    forms = dict.fromkeys(("name", "subject", "object", "dative", "to", "at"), "Rat Nord")
    office = tuple((("authority", "de", form), words) for form, words in forms.items())
    here = Here("AT", (*office, (("numbers", "helpline", "number"), "0800 12 34")))

    told = with_offices(line_of("Frau Klein geht zum Rat Nord."), "de", here)

    assert "Nord" not in told.text
    assert "0800" not in with_numbers(line_of("Ruf 0800 12 34 an."), "de", here).text


@pytest.mark.parametrize("written", ["O’Neill", "O'Neill"])
@pytest.mark.parametrize("name", ["O’Neill", "O'Neill"])
def test_a_name_is_known_with_any_apostrophe(name, written):
    assert said(f"{written} lacht.", people=(("Mia", "Kind"), (name, "Nachbar"))) == [
        "{{ neighbour }} lacht."
    ]


def test_a_name_is_known_however_its_letters_are_composed():
    people = (("Noe\u0301", "Kind"),)

    assert said("No\u00e9 lacht. Noe\u0301 weint.", people=people) == [
        "{{ child }} lacht.", "{{ child }} weint.",
    ]  # fmt: skip
