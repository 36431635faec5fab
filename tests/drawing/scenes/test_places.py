"""Places change with the weather, the season, their state and their region."""

import pytest

from wnp.drawing.library.conditions import KINDS
from wnp.drawing.library.pictures import read_file, setting
from wnp.drawing.shapes import Path, Text
from wnp.lexicon import table
from wnp.lexicon.pictures import picture_ids, picture_table
from wnp.palette import grey_of
from wnp.reading.scenes.placing import UNREMARKABLE

STATES = {name for kind in KINDS[2:] for name in kind}
WEATHERS = KINDS[1]
OUTDOORS = [name for name, row in picture_table("settings").items() if row.get("outdoors")]


def parts(place):
    return [part.name for part in place.parts]


def signs(place):
    texts = (shape for part in place.parts for shape in part.shapes)
    return [shape.words for shape in texts if isinstance(shape, Text)]


def fills(place):
    every = (shape for part in place.parts for shape in part.shapes)
    return {shape.pen.fill for shape in every if isinstance(shape, Path)}


def states_drawn(name):
    layers = list(read_file("settings", name).layers)
    for layer in tuple(layers):
        if piece := layer.fact("piece"):
            layers += read_file("pieces", piece).layers
    return {state for layer in layers for state in layer.when} & STATES - UNREMARKABLE


@pytest.mark.parametrize("name", picture_ids("settings"))
def test_the_table_says_what_a_place_can_be_like(name):
    drawn = states_drawn(name) - {"fridge-shut"}

    assert set(picture_table("settings")[name].get("shows", ())) == drawn


@pytest.mark.parametrize("language", ["de", "en", "fr"])
def test_every_weather_and_state_has_its_words_and_its_sentence(language):
    scene, alt = table(f"{language}/scene"), table(f"{language}/alt")

    assert tuple(scene["weather"]) == tuple(alt["weather"]) == WEATHERS
    assert set(scene["states"]) == set(alt["states"]) == STATES - {"fridge-shut"}


@pytest.mark.parametrize("name", OUTDOORS)
def test_outdoors_it_rains_over_everything(name):
    assert parts(setting(name, weather="rain"))[-1] == "sky-rain"


def test_indoors_the_rain_stays_outside():
    dry, wet = setting("kitchen"), setting("kitchen", weather="rain")

    assert parts(dry) == parts(wet)
    assert fills(dry) != fills(wet)


def test_snow_lies_on_the_ground():
    green, white = setting("garden"), setting("garden", weather="snow")

    assert grey_of(white.floor) > grey_of(green.floor)


def test_no_sun_shines_when_it_rains():
    assert "sun" in parts(setting("garden", weather="wind"))
    assert "sun" not in parts(setting("garden", weather="rain"))


def test_things_lie_about_in_an_untidy_room():
    tidy, untidy = parts(setting("kitchen")), parts(setting("kitchen", states=("untidy",)))

    assert [name for name in untidy if name not in tidy] == [
        "mess-dishes",
        "mess-dishes",
        "mess-floor",
        "mess-clothes",
    ]


def test_there_is_food_in_a_full_fridge_alone():
    empty, full = (setting("kitchen", states=(state,)) for state in ("fridge-empty", "fridge-full"))

    assert parts(empty) == parts(full)
    assert fills(full) > fills(empty)


@pytest.mark.parametrize(
    ("language", "region", "sign"),
    [
        ("de", "DE", "JUGENDAMT"),
        ("de", "AT", "KINDER- UND JUGENDHILFE"),
        ("de", "CH", "KESB"),
        ("fr", "LU", "ONE"),
        ("fr", "", "AIDE À L'ENFANCE"),
        ("uk", "DE", "CHILDREN'S SERVICES"),
    ],
)
def test_a_sign_says_what_the_region_says(language, region, sign):
    assert signs(setting("agency", "day", language, region)) == [sign]


def test_no_place_writes_on_a_house_where_women_are_safe():
    assert signs(setting("shelter")) == []
