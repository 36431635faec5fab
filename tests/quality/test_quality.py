"""The check finds what it should, and keeps silent where it should, at least as well as agreed.

`python -m tests.quality --misses` tells what is missed. A floor is raised when the check has become
better: `python -m tests.quality --floors` prints the new ones for `floors.toml`.
"""

import tomllib

import pytest

from tests.quality.scoring import (
    HERE,
    Case,
    Expected,
    Outcome,
    Score,
    languages_with_sets,
    outcomes_of_case,
    read_faults,
    read_sentences,
    score_of,
    scores_by_name,
)
from wnp.lexicon.messages import message_rows
from wnp.wording.catalogue import SENTENCE_RULES, WORD_RULES
from wnp.wording.remarks import Level, Setting

FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", sorted(FLOORS))
def test_no_rule_falls_below_its_floor(language):
    scores = scores_by_name(language)

    low = {
        name: (round(scores[name].recall, 1), round(scores[name].precision, 1))
        for name, (recall, precision) in FLOORS[language].items()
        if scores[name].recall < recall or scores[name].precision < precision
    }

    assert low == {}, "python -m tests.quality --misses tells what is missed"


@pytest.mark.parametrize("language", languages_with_sets())
def test_every_name_in_the_sets_is_a_rule(language):
    faults = [
        fault
        for path in (HERE / language / "stories").glob("*/expected.txt")
        for fault in read_faults(path.read_text(encoding="utf-8"))
    ]
    labels = [label for case in read_sentences(language) for label in case.expected]

    assert {kind for label in labels for kind in label.kinds} <= {*SENTENCE_RULES, *WORD_RULES}
    assert {kind for fault in faults for kind in fault.kinds} <= {*message_rows("de"), "~"}


def test_a_score_tells_what_is_missed_from_what_is_wrong():
    outcomes = [
        Outcome("passive", "here", "", was_expected=True, was_found=True),
        Outcome("passive", "here", "", was_expected=True, was_found=False),
        Outcome("label", "here", "", was_expected=False, was_found=True),
    ]

    score = score_of(outcomes)

    assert score == Score(2, 1, 1)
    assert (score.recall, score.precision) == (50, 50)


def test_a_doubtful_fault_may_be_found_or_not():
    young = Setting("de", Level.YOUNG)
    sure = Case("here", "Mia wird abgeholt.", young, (Expected(("passive",)),))
    doubtful = Case("here", "Mia wird abgeholt.", young, (Expected(("passive",), is_sure=False),))

    assert [one.was_found for one in outcomes_of_case(sure)] == [True]
    assert list(outcomes_of_case(doubtful)) == []


def test_faults_are_read_with_their_pages():
    text = "# two faults\n3 label\n0 preterite?\n2,4 several-words/called-otherwise\n5 ~ no name\n"

    assert list(read_faults(text)) == [
        Expected(("label",), frames=(3,)),
        Expected(("preterite",), is_sure=False),
        Expected(("several-words", "called-otherwise"), frames=(2, 4)),
        Expected(("~",), frames=(5,)),
    ]
