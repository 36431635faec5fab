"""Animals sit beside people, are stroked, taken in the arms and led, and cover no face."""

import pytest

from wnp.drawing.people.cast import choose_cast
from wnp.drawing.scenes.scene import draw_scene
from wnp.model.family import Look, Person
from wnp.model.scene import Actor, Relation, Scene

PEOPLE = (
    Person("mia", "Mia", "child", 6),
    Person("opa", "Opa", "grandparent", 70),
    Person("bello", "Bello", "pet", look=Look(animal="dog", hair_colour="black")),
    Person("minka", "Minka", "pet", look=Look(animal="cat")),
)
CAST = choose_cast(PEOPLE)


def drawn(*actors):
    scene = Scene("garden", actors=actors)
    people = {person.id: person for person in PEOPLE}
    drawing, problems = draw_scene(scene, CAST, people, language="de", seed=1)
    assert problems == ()
    return drawing


def boxes(drawing, kind):
    return {mark.name: mark.box for mark in drawing.marks if mark.kind == kind}


def test_a_pet_of_the_family_has_the_colour_that_was_said():
    assert (CAST["bello"].animal, CAST["bello"].hair_colour) == ("dog", "black")
    assert "#3a312e" in repr(drawn(Actor("bello")).shapes)
    assert "#3a312e" not in repr(drawn(Actor("dog")).shapes)


@pytest.mark.parametrize("animal", ["dog", "cat", "rabbit", "bird"])
@pytest.mark.parametrize("pose", ["", "lie", "walk", "sleep", "wave"])
def test_every_animal_can_be_in_every_pose(animal, pose):
    heads = boxes(drawn(Actor("mia"), Actor(animal, pose)), "head")

    assert heads["mia"].overlap(heads[animal]) == 0


def test_a_hand_lies_on_the_head_of_an_animal_that_is_stroked():
    drawing = drawn(Actor("mia", relations=(Relation("stroke", "bello"),)), Actor("bello"))
    hands = [mark.box for mark in drawing.marks if mark.kind == "hand"]

    assert any(hand.overlap(boxes(drawing, "head")["bello"]) > 0 for hand in hands)
    assert boxes(drawing, "face")["mia"].overlap(boxes(drawing, "figure")["bello"]) == 0


@pytest.mark.parametrize("kind", ["carry", "hug"])
def test_an_animal_in_the_arms_leaves_the_face_free(kind):
    drawing = drawn(Actor("mia", relations=(Relation(kind, "minka"),)), Actor("minka"))
    figure = boxes(drawing, "figure")

    assert figure["mia"].overlap(figure["minka"]) > 0
    assert boxes(drawing, "face")["mia"].overlap(figure["minka"]) == 0


def test_a_dog_goes_ahead_on_its_lead():
    walk = Actor("opa", "walk", relations=(Relation("stand-beside", "bello"),))
    drawing = drawn(walk, Actor("bello"))
    lead = boxes(drawing, "prop")["lead"]
    hands = [mark.box for mark in drawing.marks if mark.kind == "hand" and mark.name == "opa"]

    assert any(hand.grown(6).overlap(lead.grown(1)) > 0 for hand in hands)
    assert lead.overlap(boxes(drawing, "figure")["bello"]) > 0
