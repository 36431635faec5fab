"""Numbers in words are those of the region, or of the pack."""

import pytest

from wnp.checking.numbers_here import numbers_hold_here
from wnp.model.family import Family, Person
from wnp.model.folder import FamilyFolder
from wnp.model.story import Frame, Passage, Story
from wnp.model.words import Paragraph, Span


def found_in(words, region="DE", language="de"):
    family = Family((Person("mia", "Mia", "child", age=6),), region=region, language=language)
    passage = Passage((Paragraph((Span(words),)),))
    story = Story("Titel", language=language, frames=(Frame("Hilfe", passages=(passage,)),))
    values = (dict(one.values) for one in numbers_hold_here(FamilyFolder(family, stories=(story,))))
    return [(one["found"], one["right"]) for one in values]


@pytest.mark.parametrize(
    ("words", "region", "expected"),
    [
        ("Du kannst anrufen: 116 111.", "DE", []),
        ("Du kannst anrufen: 147.", "DE", [("147", "116 111")]),
        ("Ruf die Polizei: 110.", "AT", [("110", "133")]),
        ("Ruf die Polizei: 133.", "AT", []),
        ("Ruf an: 112.", "CH", []),
        ("Das Buch hat 1147 Seiten, das andere 147,5.", "DE", []),
        ("Frau Klein: 0664 147 147.", "DE", []),
    ],
)
def test_a_number_of_another_region_is_told_with_the_right_one(words, region, expected):
    assert found_in(words, region) == expected
