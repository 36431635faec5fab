"""Signs tell what they are asked to: the time, the lamp, the number, the days, the words."""

import pytest

from wnp.drawing.people.cast import choose_cast
from wnp.drawing.scenes.scene import draw_scene
from wnp.drawing.shapes import Path, Text
from wnp.drawing.staging.signs import LARGE, LARGEST, SMALLEST, sign_of, words_fit
from wnp.drawing.text_width import width_of
from wnp.geometry import Box
from wnp.lexicon import LANGUAGES
from wnp.lexicon.pictures import picture_ids
from wnp.model.family import Person
from wnp.model.scene import Actor, PlacedThing, Scene

MIA = Person("mia", "Mia", "child", 6)
CAST = choose_cast((MIA,))


def texts(asset):
    return [shape for shape in asset.shapes if isinstance(shape, Text)]


def written(name, words="", language="de", state=""):
    return [
        text.words for text in texts(sign_of(PlacedThing(name, words=words, state=state), language))
    ]


def picture_of(*symbols, actors=()):
    scene = Scene("plain", actors=actors, symbols=symbols)
    return draw_scene(scene, CAST, {"mia": MIA}, language="de", seed=1)


def test_a_clock_turns_its_hands():
    hands = sign_of(PlacedThing("clock", state="3:00"), "de").shapes[-2:]

    ends = [shape.outlines[0].segments[0][-1] for shape in hands]
    assert [complex(round(end.real), round(end.imag)) for end in ends] == [17 + 0j, -27j]


def test_only_one_lamp_of_a_traffic_light_is_lit():
    def layers(state):
        return [name for name, _ in sign_of(PlacedThing("traffic-light", state=state), "de").layers]

    assert [sorted(set(layers(state))) for state in ("red", "green", "")] == [
        ["", "red"],
        ["", "green"],
        ["", "all"],
    ]


@pytest.mark.parametrize("step", range(11))
def test_a_flag_stands_on_every_number_of_the_scale(step):
    bare = sign_of(PlacedThing("scale"), "de")
    told = sign_of(PlacedThing("scale", state=str(step)), "de")

    assert len(told.shapes) > len(bare.shapes)
    assert [text.words for text in texts(told)] == [str(number) for number in range(11)]


def test_marked_days_have_a_heart():
    def paths(state):
        week = sign_of(PlacedThing("week", state=state), "de")
        return sum(isinstance(shape, Path) for shape in week.shapes)

    heart = paths("sat") - paths("")
    assert heart > 0
    assert paths("mon+wed+fri") == paths("") + 3 * heart


@pytest.mark.parametrize("language", LANGUAGES)
def test_houses_and_days_have_names_in_every_language(language):
    assert len(written("three-houses", language=language)) >= 3
    assert len(written("week", language=language)) == 7


@pytest.mark.parametrize(
    "words",
    ["Was ist mit Mama?", "Kinderschutzkonferenz", "ماذا عن أمي؟", "Что будет с мамой?", "!"],
)
@pytest.mark.parametrize("name", ["worry-cloud", "label", "phone-box", "speech-bubble"])
def test_words_stay_on_the_sign(name, words):
    asset = sign_of(PlacedThing(name, words=words), "de")
    area = asset.area("writing")
    points = [area.start, *(point for part in area.segments for point in part)]
    left, right = (pick(point.real for point in points) for pick in (min, max))

    for text in texts(asset):
        half = width_of(text.words, text.size, bold=True) / 2
        assert SMALLEST <= text.size <= LARGEST
        assert left <= text.at.real - half + 0.1
        assert text.at.real + half <= right + 0.1


def test_words_that_find_no_room_are_a_problem():
    much = PlacedThing(
        "label", words="Das ist ein sehr langer Satz, der auf kein Schild passt. " * 4
    )

    _, problems = picture_of(much)

    assert not words_fit(much)
    assert [found.kind for found in problems] == ["sign-too-long"]


@pytest.mark.parametrize("name", sorted(LARGE))
def test_a_large_sign_alone_fills_the_picture(name):
    drawing, problems = picture_of(PlacedThing(name))
    (mark,) = [mark for mark in drawing.marks if mark.kind == "symbol"]

    assert problems == ()
    assert Box(0, 0, drawing.width, drawing.height).holds(mark.box)
    assert mark.box.width > 0.6 * drawing.width or mark.box.height > 0.6 * drawing.height


@pytest.mark.parametrize("name", sorted(LARGE))
@pytest.mark.parametrize("beside", ["", "mia", "left", "right"])
def test_a_large_sign_stands_beside_people_and_hides_nobody(name, beside):
    drawing, _ = picture_of(PlacedThing(name, beside), actors=(Actor("mia"),))
    (head,) = [mark.box for mark in drawing.marks if mark.kind == "head"]
    (sign,) = [mark.box for mark in drawing.marks if mark.name == name]

    assert head.overlap(sign) == 0
    assert Box(0, 0, drawing.width, drawing.height).holds(sign)


@pytest.mark.parametrize("name", picture_ids("symbols"))
def test_every_symbol_floats_near_a_person_without_hiding_the_face(name):
    drawing, _ = picture_of(PlacedThing(name, "mia"), actors=(Actor("mia"),))
    (face,) = [mark.box for mark in drawing.marks if mark.kind == "face"]
    (sign,) = [mark.box for mark in drawing.marks if mark.name.removesuffix("-words") == name]

    assert face.overlap(sign) == 0


def test_three_hearts_are_three():
    drawing, _ = picture_of(PlacedThing("heart", "mia", count=3), actors=(Actor("mia"),))
    hearts = [mark.box for mark in drawing.marks if mark.name == "heart"]

    assert len(hearts) == 3
    assert not any(one.overlap(other) for one in hearts for other in hearts if one is not other)


@pytest.mark.parametrize(
    ("name", "boards"), [("teddy", 1), ("plant", 1), ("photo", 0), ("calendar", 0)]
)
def test_what_does_not_hang_on_a_wall_stands_on_a_board(name, boards):
    scene = Scene("living-room", actors=(Actor("mia"),), props=(PlacedThing(name, "wall"),))
    drawing, _ = draw_scene(scene, CAST, {"mia": MIA}, language="de", seed=1)
    names = [mark.name for mark in drawing.marks if mark.kind == "prop"]

    assert (names.count("wall-board"), names.count(name)) == (boards, 1)


def test_small_signs_alone_share_an_empty_picture():
    drawing, _ = picture_of(*(PlacedThing(name) for name in ("check", "stop", "house", "moon")))
    signs = [mark.box for mark in drawing.marks if mark.kind == "symbol"]

    assert min(max(box.width, box.height) for box in signs) > 250
    assert not any(one.overlap(other) for one in signs for other in signs if one is not other)


@pytest.mark.parametrize("name", sorted(LARGE))
def test_a_large_sign_hides_no_face_among_many_people(name):
    people = tuple(Person(f"p{n}", f"P{n}", "father" if n % 2 else "child") for n in range(6))
    scene = Scene(
        "living-room",
        actors=tuple(Actor(one.id) for one in people),
        symbols=(PlacedThing(name),),
    )
    known = {one.id: one for one in people}
    drawing, _ = draw_scene(scene, choose_cast(people), known, language="de", seed=1)
    (sign,) = [mark.box for mark in drawing.marks if mark.name == name]

    assert not any(mark.box.overlap(sign) for mark in drawing.marks if mark.kind == "face")
