"""One condition of each kind holds, and what is drawn depends on it."""

import pytest

from wnp.drawing.library.conditions import KINDS, conditions, is_seen, narrowed

BY_DAY = conditions("day")


def test_where_nothing_is_said_the_first_of_each_kind_holds():
    assert conditions("day") == {kind[0] for kind in KINDS}


@pytest.mark.parametrize(
    ("said", "holds"),
    [
        (("night",), "lamp-on"),
        (("night", "", ("lamp-off",)), "lamp-off"),
        (("day", "snow"), "winter"),
        (("day", "rain"), "rain"),
        (("day", "", ("fridge-empty", "untidy")), "fridge-empty"),
    ],
)
def test_what_is_said_holds_and_what_follows_from_it(said, holds):
    assert holds in conditions(*said)


@pytest.mark.parametrize(
    ("when", "time", "weather", "seen"),
    [
        ((), "day", "", True),
        (("night",), "day", "", False),
        (("evening", "night"), "night", "", True),
        (("day", "rain"), "day", "", False),
        (("day", "rain"), "day", "rain", True),
        (("day", "rain"), "night", "rain", False),
        (("fair",), "day", "", True),
    ],
)
def test_of_every_kind_that_is_named_one_must_hold(when, time, weather, seen):
    assert is_seen(when, conditions(time, weather)) is seen


def test_the_inner_word_of_a_kind_counts():
    assert narrowed(("day", "rain"), ("night",)) == ("rain", "night")
    assert narrowed(("day",), ()) == ("day",)
