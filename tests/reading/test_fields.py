"""Fields answer everything they are asked, in any language, if need be with nothing."""

import pytest

from wnp.lexicon.messages import say
from wnp.problems import Findings
from wnp.reading.fields import Fields, Sheet, number_in, sentence_with_colon
from wnp.reading.nodes import Mapping, parse_nodes
from wnp.reading.people import Directory

PEOPLE = Directory((("mia", "Mia"), ("mama", "Mama"), ("klein", "Frau Klein")))


def fields(text: str, section: str) -> Fields:
    """Return the fields of a text."""
    findings = Findings()
    root = parse_nodes(text, "plan.yaml", findings)
    assert isinstance(root, Mapping)
    return Fields(Sheet("plan.yaml", root, findings, PEOPLE), section, root)


def said(asked: Fields) -> list[str]:
    """Return the problems so far, in German."""
    return [say(found, "de") for found in asked.sheet.findings]


def test_what_is_not_there_is_nothing():
    asked = fields("wer: Mama", "action")

    assert (asked.text("what"), asked.date("when"), asked.several("stand_in")) == ("", "", ())
    assert (asked.part("what", "rule"), asked.parts("what", "rule")) == (None, ())
    assert not asked.has("what")
    assert said(asked) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mama", ("mama",)),
        ("[Mama, mia]", ("mama", "mia")),
        ("Mama und Mia", ("mama", "mia")),
        ("Mama, Suchtberatung", ("mama", "Suchtberatung")),
        ("[Mama, Mama]", ("mama",)),
        ("", ()),
    ],
)
def test_several_people_are_ids_or_words(words, expected):
    asked = fields(f"gilt für: {words}", "rule")

    assert asked.several("applies_to") == expected
    assert said(asked) == []


def test_a_name_that_is_nearly_somebodys_is_a_slip():
    asked = fields("gilt für: [Frau Klien, Frau Sommer]", "rule")

    assert asked.several("applies_to") == ("Frau Sommer",)
    assert said(asked) == [
        "plan.yaml:1:12: Es gibt keine Person mit dem Namen „Frau Klien“.\n"
        "    Meinten Sie „Frau Klein“?"
    ]


def test_hints_are_in_the_language_of_the_keys():
    for text, nearest in (
        ("text: a\nlevell: red", "level"),
        ("Zeichen: a\nStuffe: rot", "Stufe"),
        ("signe: a\nnivau: rouge", "niveau"),
    ):
        asked = fields(text, "warning_sign")
        assert dict(next(iter(asked.sheet.findings)).values)["nearest"] == nearest


@pytest.mark.parametrize(
    ("words", "number"),
    [("6", 6), ("6,5", 6.5), ("6.5", 6.5), ("6/10", 6), ("6 / 10", 6), ("-1", None), ("", None),
     ("sechs", None), ("6 5", None), ("1e9", None), ("٣", 3)],
)  # fmt: skip
def test_numbers_are_read_with_comma_or_point(words, number):
    assert number_in(words) == number


def test_a_sentence_with_a_colon_keeps_its_quotes():
    root = parse_nodes('Mama sagt: "Hallo"', "plan.yaml", Findings())
    several = parse_nodes("a: b\nc: d", "plan.yaml", Findings())

    assert isinstance(root, Mapping)
    assert isinstance(several, Mapping)
    assert sentence_with_colon(root) == 'Mama sagt: "Hallo"'
    assert sentence_with_colon(several) == ""
