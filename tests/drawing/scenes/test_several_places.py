"""Several places find room in one picture, and everybody is seen at the place where they are."""

import pytest

from wnp.drawing.people.cast import choose_cast
from wnp.drawing.scenes.formats import FORMATS, LANDSCAPE
from wnp.drawing.scenes.houses import frame_of
from wnp.drawing.scenes.places import draw_places, sheets_of
from wnp.drawing.shapes import Group, Text
from wnp.geometry import Box
from wnp.model.family import Gender, Person
from wnp.model.scene import Actor, Bubble, PlacesPicture, Scene
from wnp.publishing.svg import render_svg

PEOPLE = {
    person.id: person
    for person in (
        Person("mia", "Mia", "child", 6, Gender.FEMALE),
        Person("mama", "Mama", "mother", 34, Gender.FEMALE),
        Person("papa", "Papa", "father", 36, Gender.MALE),
    )
}
CAST = choose_cast(tuple(PEOPLE.values()))
SCENES = (
    Scene("kitchen", actors=(Actor("mia", "eat"), Actor("mama", "cook"))),
    Scene("school", actors=(Actor("mia", "read"),)),
    Scene("garden", actors=(Actor("papa", "wave"),)),
    Scene("bedroom", "night"),
)
KINDS = ("side-by-side", "houses", "house")


def drawn(picture, language="de", sheet=LANDSCAPE):
    drawing, problems = draw_places(picture, CAST, PEOPLE, language=language, seed=1, sheet=sheet)
    assert problems == ()
    return drawing


def boxes(drawing, kind):
    return [mark.box for mark in drawing.marks if mark.kind == kind]


def words_in(shapes):
    for shape in shapes:
        if isinstance(shape, Group):
            yield from words_in(shape.shapes)
        elif isinstance(shape, Text):
            yield shape.words


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("form", FORMATS)
def test_everybody_stays_at_their_place(kind, count, form):
    sheet = FORMATS[form]
    drawing = drawn(PlacesPicture(kind, SCENES[:count]), sheet=sheet)
    frame = frame_of(kind, count, sheet)
    heads = boxes(drawing, "head")
    places = [box for box, scene in zip(frame.boxes, SCENES, strict=False) for _ in scene.actors]

    assert (drawing.width, drawing.height) == (sheet.width, sheet.height)
    assert len(heads) == sum(len(scene.actors) for scene in SCENES[:count])
    assert all(box.holds(head) for box, head in zip(places, heads, strict=True))
    assert not any(one.overlap(two) > 1 for one in frame.boxes for two in frame.boxes if one != two)
    assert all(Box(0, 0, sheet.width, sheet.height).grown(0.1).holds(box) for box in frame.boxes)


def test_the_first_place_is_where_reading_begins():
    left_first = frame_of("side-by-side", 2, LANDSCAPE)
    right_first = frame_of("side-by-side", 2, LANDSCAPE, right_to_left=True)

    assert left_first.positions == ("left", "right")
    assert right_first.positions == ("right", "left")
    assert left_first.boxes == right_first.boxes[::-1]


@pytest.mark.parametrize(
    ("language", "description"),
    [
        ("de", "Zwei Orte in einem Bild. Links, „bei Papa“, in der Küche: Mia isst. Rechts, im "
               "Garten: Dort ist niemand."),
        ("en", "Two places in one picture. On the left, “bei Papa”, in the kitchen: Mia eats."
               " On the right, in the garden: Nobody is there."),
        ("fr", "Deux lieux dans une image. À gauche, « bei Papa », dans la cuisine : Mia mange. "
               "À droite, dans le jardin : Il n’y a personne."),
    ],
)  # fmt: skip
def test_both_places_are_told(language, description):
    scenes = (Scene("kitchen", actors=(Actor("mia", "eat"),), title="bei Papa"), Scene("garden"))
    drawing = drawn(PlacesPicture("side-by-side", scenes), language)

    assert drawing.description.replace("\u00a0", " ").replace("\u202f", " ") == description
    assert "bei Papa" in words_in(drawing.shapes)


def test_one_place_with_a_title_is_no_row_of_places():
    scene = Scene("kitchen", actors=(Actor("mia", "eat"),), title="bei Papa")
    drawing = drawn(PlacesPicture("side-by-side", (scene,)))

    assert drawing.description == "„bei Papa“, in der Küche: Mia isst."
    assert drawing.title == "Mia in der Küche"


def test_what_is_written_above_a_place_leaves_its_scene_less_room():
    plain = PlacesPicture("side-by-side", SCENES[:2])
    titled = PlacesPicture("side-by-side", (Scene(title="hier"), *SCENES[1:2]))

    (_, one), (_, two) = sheets_of(plain)[0], sheets_of(titled)[0]
    assert one.height - two.height > 40


def test_a_bubble_finds_room_in_half_a_picture():
    bubble = Bubble("mama", words="Du bist nicht schuld.")
    scene = Scene("kitchen", actors=(Actor("mama"), Actor("mia")), bubbles=(bubble,))
    drawing = drawn(PlacesPicture("side-by-side", (scene, SCENES[1])))
    (box,) = boxes(drawing, "bubble")

    assert box.right < 600
    assert not any(box.overlap(head) for head in boxes(drawing, "head"))


def test_the_same_places_give_the_same_bytes():
    picture = PlacesPicture("houses", SCENES)

    assert render_svg(drawn(picture)) == render_svg(drawn(picture))
