"""Family and helper circles: the child in the middle, every face free, every name readable."""

import pytest

from wnp.drawing.people.cast import choose_cast
from wnp.drawing.portraits.page import draw_people
from wnp.drawing.shapes import Group, Text
from wnp.geometry import Box
from wnp.model.family import Gender, Person
from wnp.model.scene import PeoplePicture

NAMES = (
    "Mama", "Papa", "Oma Rosa", "Opa Karl", "Ben", "Tim", "Tante Nina", "Frau Klein", "Frau Kaya",
    "Herr Doktor Berger", "Polizei", "Lehrerin", "Nachbarin",
)  # fmt: skip
ROLES = (
    "mother", "father", "grandparent", "grandparent", "sibling", "friend", "relative", "worker",
    "counsellor", "doctor", "police", "teacher", "neighbour",
)  # fmt: skip
PEOPLE = {"mia": Person("mia", "Mia", "child", 6, Gender.FEMALE)} | {
    f"p{number}": Person(f"p{number}", name, role)
    for number, (name, role) in enumerate(zip(NAMES, ROLES, strict=True))
}
CAST = choose_cast(tuple(PEOPLE.values()))


def drawn(kind, count, language="de"):
    ids = tuple(PEOPLE)[:count]
    return draw_people(PeoplePicture(kind, ids), CAST, PEOPLE, language=language, seed=2)


def boxes(drawing, kind):
    return [mark.box for mark in drawing.marks if mark.kind == kind]


def words(shapes):
    for shape in shapes:
        if isinstance(shape, Group):
            yield from words(shape.shapes)
        elif isinstance(shape, Text):
            yield shape.words


@pytest.mark.parametrize("kind", ["family", "circles"])
@pytest.mark.parametrize("count", range(1, 15))
def test_no_name_and_no_face_covers_another_one(kind, count):
    drawing = drawn(kind, count)
    faces, labels = boxes(drawing, "face"), boxes(drawing, "label")

    assert len(faces) == count
    assert len(labels) == count - 1
    for index, label in enumerate(labels):
        assert Box(0, 0, 1200, 840).holds(label)
        assert not any(label.overlap(face) for face in faces)
        assert not any(label.grown(-6).overlap(other.grown(-6)) for other in labels[:index])
    for index, face in enumerate(faces):
        assert not any(face.overlap(other) for other in faces[:index])


def test_the_child_stands_in_the_middle():
    (mia,) = [
        mark.box for mark in drawn("family", 6).marks if mark.name == "mia" and mark.kind == "head"
    ]

    assert abs(mia.middle.real - 600) < 20


def test_everybody_is_named_and_the_circles_have_titles():
    assert list(words(drawn("circles", 9).shapes)) == [
        "Menschen, die helfen", "Familie und Freunde", *NAMES[:8],
    ]  # fmt: skip


def test_the_description_names_everybody():
    drawing = drawn("circles", 9)

    assert drawing.title == "Menschen um Mia"
    assert drawing.description == (
        "In der Mitte ist Mia. Im inneren Kreis: Mama, Papa, Oma Rosa, Opa Karl, Ben, Tim und"
        " Tante Nina. Im äußeren Kreis: Frau Klein."
    )


def test_a_picture_without_names_shows_everybody_of_the_family():
    drawing = draw_people(PeoplePicture("family"), CAST, PEOPLE, language="en", seed=2)

    assert len(boxes(drawing, "face")) == len(PEOPLE)


def test_nobody_at_all_is_a_picture_too():
    drawing = draw_people(PeoplePicture("family"), {}, {}, language="de", seed=2)

    assert boxes(drawing, "face") == []
