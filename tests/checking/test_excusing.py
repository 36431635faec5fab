"""Advice that is excused is set aside and stays in sight; what is heavier cannot be excused."""

from wnp.checking.excusing import Excused, without_excused
from wnp.model.excuse import Excuse
from wnp.problems import Place, problem

LONG = problem(Place("story.md", 8, 3), "long-sentence")
PASSIVE = problem(Place("story.md", 8, 3), "passive")
ADDRESS = problem(Place("story.md", 8, 3), "address-in-words")


def excuse(*rules, first=5, last=9):
    """Excuse the lines of a frame."""
    return Excuse(Place("story.md", 6, 3), first, last, "so gewünscht", rules)


def test_advice_of_the_frame_is_set_aside_with_its_reason():
    left, excused = without_excused([LONG, PASSIVE], (excuse("passive"),))

    assert left == (LONG,)
    assert excused == (Excused(PASSIVE, "so gewünscht"),)


def test_without_a_rule_all_advice_is_set_aside_but_nothing_heavier():
    left, excused = without_excused([LONG, PASSIVE, ADDRESS], (excuse(),))

    assert left == (ADDRESS,)
    assert [one.problem for one in excused] == [LONG, PASSIVE]


def test_an_excuse_that_nothing_needs_is_said():
    left, excused = without_excused([LONG], (excuse(first=20, last=30),))

    assert [found.kind for found in left] == ["excuse-unused", "long-sentence"]
    assert excused == ()


def test_words_that_sound_like_a_secret_can_be_excused_though_they_stop_the_printing():
    secret = problem(Place("story.md", 8, 3), "secret")

    assert without_excused([secret], (excuse("secret"),)) == (
        (), (Excused(secret, "so gewünscht"),),
    )  # fmt: skip
