"""Phrases of a table are found however a sentence bends them."""

import pytest

from wnp.wording.phrases import Row, index_of, phrases_in
from wnp.wording.remarks import Setting
from wnp.wording.sentences import sentences_in
from wnp.wording.word_groups import with_groups


def found(phrase, words, unless=()):
    """Return the words in which a phrase is found."""
    row = Row("label", (phrase,), unless)
    (sentence,) = sentences_in(words, "de")
    setting = Setting("de", names=frozenset({"tom"}))
    return [remark.found for remark in phrases_in(sentence, index_of([row]), setting)]


@pytest.mark.parametrize(
    ("phrase", "words", "expected"),
    [
        ("sei brav", "Bitte sei brav!", ["sei brav"]),
        ("verwahrlost*", "Das verwahrloste Kind.", ["verwahrloste"]),
        ("*heim", "Mia lebt im Kinderheim.", ["Kinderheim"]),
        ("war|ist zu faul", "Papa ist zu faul.", ["ist zu faul"]),
        ("hat … versagt", "Mama hat da wieder versagt.", ["hat da wieder versagt"]),
        ("hat … versagt", "Mama hat Brot, Papa versagt.", []),
        ("<name> ist schuld", "Nur Tom ist schuld.", ["Tom ist schuld"]),
        ("<name> ist schuld", "Der Hund ist schuld.", []),
        ("~ erzählt du+hast !nie", "Gestern erzählt und du hast.", ["erzählt und du hast"]),
        ("~ erzählt du+hast !nie", "Du hast es nie erzählt.", []),
        ("~ erzählt du+hast !nie", "Du hast Angst, er erzählt.", []),
        ("~ erzählt du+hast", "Das hast du Tom erzählt.", []),
        ("~ erzählt hast+du", "Das hast du Tom erzählt.", ["hast du Tom erzählt"]),
        ("^immer laut", "Tom, immer laut, kommt immer laut.", ["immer laut"]),
        ("~ erzählt du+hast/hast+du", "Das hast du Tom erzählt.", ["hast du Tom erzählt"]),
        ("frag <name> doch", "Frag deine Oma Tom doch.", ["Frag deine Oma Tom doch"]),
        ("ist ?sehr schwierig", "Tom ist schwierig.", ["ist schwierig"]),
        ("ist ?sehr schwierig", "Tom ist sehr schwierig.", ["ist sehr schwierig"]),
    ],
)
def test_phrases(phrase, words, expected):
    assert found(phrase, words) == expected


def test_other_words_in_the_sentence_can_make_a_row_silent():
    assert found("nie", "Mia ist nie allein mit Tom.", unless=("nie allein",)) == []


def test_a_child_and_an_adult_can_be_told_apart():
    (sentence,) = sentences_in("Tom hilft Mia.", "de")
    setting = Setting("de", names=frozenset({"tom", "mia"}), children=frozenset({"mia"}))
    rows = [Row("burden", ("<child> hilft",)), Row("label", ("<adult> hilft <child>",))]

    assert [one.rule for one in phrases_in(sentence, index_of(rows), setting)] == ["label"]


def test_a_sister_is_no_grown_up_even_if_the_story_is_not_for_her():
    (sentence,) = sentences_in("Lena hilft Mia.", "de")
    names, young = frozenset({"lena", "mia"}), frozenset({"lena", "mia"})
    setting = Setting("de", names=names, children=frozenset({"mia"}), young=young)
    rows = [Row("burden", ("<child> hilft",)), Row("label", ("<adult> hilft <child>",))]

    assert [one.rule for one in phrases_in(sentence, index_of(rows), setting)] == ["burden"]


def test_a_group_stands_for_its_words():
    assert with_groups("^so @wild", "de").startswith("^so wild|laut|")
