"""A scale with the child's own face, from sad to happy, in the direction of its language."""

from wnp.drawing.people.cast import stock_appearance
from wnp.drawing.portraits.feeling_scale import draw_feeling_scale
from wnp.drawing.shapes import Group, Text


def written(language: str) -> dict[str, float]:
    """Return where each writing stands."""
    drawn = draw_feeling_scale(
        stock_appearance("child"), "gar nicht", "ganz", title="Skala", language=language
    )
    return {one.words: one.at.real for one in drawn.shapes if isinstance(one, Text)}


def test_all_numbers_stand_in_order_between_both_ends():
    places = written("de")

    numbers = [places[str(value)] for value in range(11)]
    assert numbers == sorted(numbers)
    assert places["gar nicht"] < places["0"] < places["10"] < places["ganz"]


def test_it_runs_from_the_right_where_the_language_does():
    places = written("ar")

    assert places["10"] < places["0"] < places["gar nicht"]


def test_three_faces_stand_above_it_and_words_say_what_it_is():
    drawn = draw_feeling_scale(
        stock_appearance("child"), "gar nicht", "ganz", title="Skala", language="de"
    )

    assert sum(isinstance(one, Group) for one in drawn.shapes) == 3
    assert (drawn.title, drawn.description) == ("Skala", "0: gar nicht. 10: ganz.")
