"""A narrow sheet shows the part of a room that people use and that tells most about it."""

import pytest

from wnp.drawing.library.pictures import setting
from wnp.drawing.people.cast import choose_cast
from wnp.drawing.scenes.cropping import crop
from wnp.drawing.scenes.formats import FORMATS, LANDSCAPE
from wnp.drawing.scenes.rooms import Panel
from wnp.drawing.scenes.scene import draw_scene
from wnp.lexicon.pictures import picture_ids
from wnp.model.family import Gender, Person
from wnp.model.scene import Actor, Bubble, Scene

PEOPLE = {
    person.id: person
    for person in (
        Person("mia", "Mia", "child", 6, Gender.FEMALE),
        Person("mama", "Mama", "mother", 34, Gender.FEMALE),
        Person("papa", "Papa", "father", 36, Gender.MALE),
    )
}
CAST = choose_cast(tuple(PEOPLE.values()))
NARROW = Panel(600, 840)


def cropped(name, *used, panel=NARROW, taken=frozenset()):
    return crop(setting(name), panel, used, taken)


def test_an_ordinary_panel_shows_the_whole_room():
    assert cropped("kitchen", panel=Panel(1200, 840)) == Panel(1200, 840)


def test_a_narrow_panel_shows_a_part_at_the_usual_scale():
    panel = cropped("kitchen")

    assert panel.room_scale == 1.5
    assert panel.room_width > 1.7 * panel.width
    assert panel.room_left <= 0
    assert panel.room_left + panel.room_width >= panel.width


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_the_part_that_people_use_is_seen(share):
    panel = cropped("kitchen", share)

    assert 0.1 * panel.width < panel.at(share) < 0.9 * panel.width


@pytest.mark.parametrize("name", picture_ids("settings"))
@pytest.mark.parametrize("form", FORMATS)
def test_every_place_can_be_drawn_in_every_format(name, form):
    sheet = FORMATS[form]
    scene = Scene(name, actors=(Actor("mia"), Actor("mama")))
    drawing, problems = draw_scene(scene, CAST, PEOPLE, language="de", seed=1, sheet=sheet)
    heads = [mark.box for mark in drawing.marks if mark.kind == "head"]

    assert problems == ()
    assert (drawing.width, drawing.height) == (sheet.width, sheet.height)
    assert len(heads) == 2
    assert min(head.height for head in heads) > 0.09 * min(sheet.width, sheet.height)


@pytest.mark.parametrize("form", ["portrait", "square", "card"])
def test_a_format_is_composed_and_not_stretched(form):
    """Heads keep their proportions, and bubbles keep to words of the size of the format."""
    bubble = Bubble("mama", words="Du bist nicht schuld.")
    scene = Scene("kitchen", actors=(Actor("mama"), Actor("mia")), bubbles=(bubble,))
    shapes = {}
    for sheet in (LANDSCAPE, FORMATS[form]):
        drawing, _ = draw_scene(scene, CAST, PEOPLE, language="de", seed=1, sheet=sheet)
        (head,) = [mark.box for mark in drawing.marks if mark.kind == "face" and mark.name == "mia"]
        shapes[sheet] = head.width / head.height

    assert shapes[LANDSCAPE] == pytest.approx(shapes[FORMATS[form]], rel=0.02)


def test_small_groups_stand_nearer_to_the_middle_of_a_high_picture():
    scene = Scene("garden", actors=tuple(Actor(who, "stand") for who in PEOPLE))
    drawing, _ = draw_scene(
        scene, CAST, PEOPLE, language="de", seed=1, sheet=FORMATS["portrait"]
    )  # fmt: skip
    feet = max(mark.box.bottom for mark in drawing.marks if mark.kind == "figure")

    assert feet < 0.93 * drawing.height
