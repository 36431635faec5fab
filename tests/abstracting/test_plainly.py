"""Questions are said in words that a person reads; the files keep placeholders."""

import pytest

from tests.abstracting.told import PEOPLE, page, source
from wnp.abstracting.people import PARTS, seats_of
from wnp.abstracting.plainly import said_plainly, said_with_placeholders
from wnp.lexicon import LANGUAGES, table

SEATS = seats_of(source(page(""), people=PEOPLE["de"]).folder)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", '{{ children }} {{ children.v("ist", "sind") }} da.', "[Kinder] sind da."),
        ("de", "{{ children.plus(mother) }} lachen.", "[Kinder] und [Mutter] lachen."),
        ("en", "{{ child.possessive }} bed", "[child]’s bed"),
        ("de", "{{ authority.subject[0]|upper }}{{ authority.subject[1:] }} hilft.",
         "[Behörde] hilft."),
        ("fr", "chez {{ neighbour2 }}", "chez [voisin 2]"),
        ("de", "{{ _ }} geht heim", "… geht heim"),
    ],
)  # fmt: skip
def test_placeholders_are_said_plainly(language, text, expected):
    assert said_plainly(text, language) == expected


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("[Kind] hat Angst.", "", "{{ child }} hat Angst."),
        ("[kinder] haben Angst.", "", "{{ children }} haben Angst."),
        ("Dort hilft [Behörde].", "{{ authority.subject }} kam.",
         "Dort hilft {{ authority.subject }}."),
        ("Ein [anderes] Wort", "", "Ein [anderes] Wort"),
    ],
)  # fmt: skip
def test_answers_become_placeholders_again(words, text, expected):
    assert said_with_placeholders(words, text, SEATS, "de") == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_has_a_word(language):
    rows = table(f"{language}/abstracting")["plain"]

    assert {*PARTS.values(), "child", "sibling", "children", "parents"} <= set(rows)
    assert len(set(rows.values())) == len(rows)
