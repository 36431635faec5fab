"""Whatever an author asks for becomes a picture in which people, bubbles and things find room."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wnp.drawing.library.pictures import setting
from wnp.drawing.people.cast import choose_cast
from wnp.drawing.people.poses import POSES
from wnp.drawing.scenes.scene import draw_scene
from wnp.drawing.shapes import Group, Text
from wnp.geometry import Box
from wnp.lexicon.pictures import picture_ids
from wnp.model.family import Gender, Look, Person
from wnp.model.scene import Actor, Bubble, Feeling, PlacedThing, Relation, Scene
from wnp.palette import SKIN
from wnp.problems import Place, problem
from wnp.publishing.svg import render_svg
from wnp.values import replace

PEOPLE = {
    person.id: person
    for person in (
        Person("mia", "Mia", "child", 6, Gender.FEMALE, Look(hair="pigtails")),
        Person("ben", "Ben", "sibling", 2, Gender.MALE),
        Person("mama", "Mama", "mother", 34, Gender.FEMALE, Look(hair="long")),
        Person("papa", "Papa", "father", 36, Gender.MALE, Look(beard="full")),
        Person("oma", "Oma", "grandparent", 68, Gender.FEMALE, Look(hair="afro")),
        Person("jonas", "Jonas", "sibling", 14, Gender.MALE),
        Person("lena", "Lena", "friend", 8, Gender.FEMALE, Look(aids=("wheelchair",))),
        Person("lilly", "Lilly", "sibling", 0, Gender.FEMALE),
    )
}
CAST = choose_cast(tuple(PEOPLE.values()))
PANEL = Box(0, 0, 1200, 840)


def drawn(scene, seed=1, language="de"):
    return draw_scene(scene, CAST, PEOPLE, language=language, seed=seed)


def picture(scene, **options):
    drawing, problems = drawn(scene, **options)
    assert problems == ()
    return drawing


def boxes(drawing, kind, name=None):
    return [
        mark.box
        for mark in drawing.marks
        if mark.kind == kind and (name is None or mark.name == name)
    ]


def shapes_of(shapes):
    for shape in shapes:
        if isinstance(shape, Group):
            yield from shapes_of(shape.shapes)
        else:
            yield shape


def words_of(drawing):
    return [shape.words for shape in shapes_of(drawing.shapes) if isinstance(shape, Text)]


def test_a_picture_says_who_is_where_and_is_as_large_as_asked():
    drawing = picture(Scene("kitchen", actors=(Actor("mia", "stand", feeling=Feeling("happy")),)))

    assert (drawing.width, drawing.height) == (1200, 840)
    assert drawing.title == "Mia in der Küche"
    assert drawing.description == "Mia freut sich."
    assert drawing.language == "de"


def test_a_child_alone_is_large():
    sad = Actor("mia", "hug-knees", feeling=Feeling("sad"))
    (figure,) = boxes(picture(Scene("child-bedroom", "night", (sad,))), "figure")

    assert figure.height > 0.42 * 840
    assert 0.25 * 1200 < figure.middle.real < 0.75 * 1200


def test_words_stand_in_their_bubble_above_the_speaker():
    scene = Scene(
        "living-room",
        actors=(Actor("mama"), Actor("mia")),
        bubbles=(Bubble("mama", words="Du bist nicht schuld."),),
    )
    drawing = picture(scene)
    (bubble,) = boxes(drawing, "bubble", "mama")

    assert words_of(drawing) == ["Du bist nicht schuld."]
    assert bubble.bottom < boxes(drawing, "head", "mama")[0].top


def test_a_bubble_with_too_many_words_is_a_problem_and_the_picture_stays():
    place = Place("story.md", 12, 1)
    bubble = Bubble("mama", words="Wir müssen heute über alles reden. " * 6, place=place)
    drawing, problems = drawn(Scene("plain", actors=(Actor("mama"),), bubbles=(bubble,)))

    assert problems == (problem(place, "bubble-too-long", words=bubble.words),)
    assert boxes(drawing, "bubble") == []
    assert len(boxes(drawing, "head")) == 1


def test_somebody_unseen_speaks_from_beyond_the_edge():
    scene = Scene(
        "child-bedroom",
        actors=(Actor("mia", "cover-ears", posture="sit", seat="bed"),),
        bubbles=(Bubble("papa", words="Hör auf!"),),
    )

    assert len(boxes(picture(scene), "bubble", "papa")) == 1


def test_the_author_decides_who_stands_left_and_right():
    scene = Scene("plain", actors=(Actor("mama", spot="right"), Actor("mia", spot="left")))
    drawing = picture(scene)

    assert boxes(drawing, "head", "mia")[0].right < boxes(drawing, "head", "mama")[0].left


def test_nobody_stands_between_two_who_quarrel():
    scene = Scene(
        "kitchen",
        actors=(
            Actor("mama", "shout", feeling=Feeling("angry")),
            Actor("mia", "cover-ears", feeling=Feeling("afraid")),
            Actor("papa", "hands-on-hips", feeling=Feeling("angry")),
        ),
    )
    drawing = picture(scene)
    middles = {who: boxes(drawing, "head", who)[0].middle.real for who in ("mama", "mia", "papa")}

    assert (
        not min(middles["mama"], middles["papa"])
        < middles["mia"]
        < max(middles["mama"], middles["papa"])
    )


def test_who_speaks_first_stands_left_so_that_bubbles_read_in_order():
    scene = Scene(
        "office",
        actors=(Actor("oma", seat="table"), Actor("mia", seat="table")),
        bubbles=(Bubble("mia", words="Und wer holt mich ab?"), Bubble("oma", words="Ich.")),
    )
    first, second = boxes(picture(scene), "bubble")

    assert first.left < second.left


def test_joined_hands_meet():
    scene = Scene(
        "street",
        actors=(
            Actor("mama", relations=(Relation("hold-hand", "mia"),)),
            Actor("mia", relations=(Relation("hold-hand", "papa"),)),
            Actor("papa"),
        ),
    )
    drawing = picture(scene)
    hands = {who: boxes(drawing, "hand", who) for who in ("mama", "mia", "papa")}

    for one, other in (("mama", "mia"), ("mia", "papa")):
        assert min(abs(a.middle - b.middle) for a in hands[one] for b in hands[other]) <= 8


def test_a_thing_held_is_near_a_hand():
    scene = Scene("plain", actors=(Actor("mia", holds=("flower",)),))
    drawing = picture(scene)
    (flower,) = boxes(drawing, "prop", "flower")

    assert any(flower.overlap(hand) for hand in boxes(drawing, "hand", "mia"))


def test_a_thing_without_a_free_hand_is_set_down():
    scene = Scene("plain", actors=(Actor("mia", "cover-ears", holds=("teddy",)),))
    (teddy,) = boxes(picture(scene), "prop", "teddy")

    assert teddy.bottom > 0.85 * 840


def test_a_symbol_floats_above_its_person():
    scene = Scene(
        "kitchen",
        actors=(Actor("papa"), Actor("mia")),
        symbols=(PlacedThing("worry-cloud", "papa"),),
    )
    drawing = picture(scene)
    (cloud,) = boxes(drawing, "symbol", "worry-cloud")
    (head,) = boxes(drawing, "head", "papa")

    assert cloud.bottom < head.top + 12
    assert abs(cloud.middle.real - head.middle.real) < cloud.width


@pytest.mark.parametrize("light", ["sun", "moon"])
def test_a_sky_has_one_light(light):
    colour_of_the_suns_disc = "#fbdc86"
    sky = Scene("garden", actors=(Actor("mia"),))
    lit = replace(sky, symbols=(PlacedThing(light),))

    assert colour_of_the_suns_disc in render_svg(picture(sky))
    assert colour_of_the_suns_disc not in render_svg(picture(lit))


def test_a_telephone_number_is_written_in_its_box():
    number = PlacedThing("phone-box", "right", words="0664 123456")

    assert words_of(picture(Scene("plain", symbols=(number,)))) == ["0664 123456"]


def test_names_are_written_under_people_where_asked():
    scene = Scene("garden", actors=(Actor("mama"), Actor("mia")), labels=True)
    drawing = picture(scene)

    assert words_of(drawing) == ["Mama", "Mia"]
    for who in ("mama", "mia"):
        (label,) = boxes(drawing, "label", who)
        assert label.top > boxes(drawing, "face", who)[0].bottom
        assert PANEL.holds(label)


def test_ten_people_stand_in_two_rows_and_every_face_is_seen():
    crowd = (*PEOPLE, "police", "doctor")
    drawing = picture(Scene("playground", actors=tuple(Actor(who, "stand") for who in crowd)))
    faces = boxes(drawing, "face")

    assert len(faces) == 10
    assert_no_face_is_hidden(drawing)


def test_somebody_far_away_speaks_out_of_the_telephone():
    scene = Scene(
        "kitchen",
        actors=(Actor("mia", "phone"), Actor("mama", "stand")),
        bubbles=(Bubble("oma", words="Ich komme gleich."),),
    )
    drawing = picture(scene)
    (phone,), (bubble,) = boxes(drawing, "prop", "phone"), boxes(drawing, "bubble", "oma")

    assert bubble.left - 100 < phone.middle.real < bubble.right + 100


def test_somebody_unseen_speaks_from_behind_the_door():
    scene = Scene(
        "hallway",
        actors=(Actor("mia", "cover-ears"),),
        bubbles=(Bubble("papa", words="Hör auf!", voice="shout"),),
    )
    (bubble,) = boxes(picture(scene), "bubble", "papa")
    door = setting("hallway").seat("door").at * 1200

    assert bubble.left - 60 < door < bubble.right + 60


def test_what_is_left_to_finish_is_pale_and_its_people_are_not():
    whole, part = (
        picture(Scene("kitchen", actors=(Actor("mia", "stand"),), to_finish=to_finish))
        for to_finish in (False, True)
    )
    colours = [{one.pen.fill for one in shapes_of(each.shapes) if hasattr(one, "pen")}
               for each in (whole, part)]  # fmt: skip

    assert setting("kitchen").wall in colours[0] - colours[1]
    assert SKIN[CAST["mia"].skin] in colours[0] & colours[1]
    assert "Hier ist Platz, um Menschen hineinzumalen." in part.description


def test_names_and_bubbles_keep_clear_of_each_other():
    everybody = tuple(Actor(who, "stand") for who in PEOPLE)
    bubbles = (Bubble("papa", words="Wir sind viele."),)
    drawing = picture(Scene("garden", actors=everybody, bubbles=bubbles, labels=True))
    names = boxes(drawing, "label")

    assert len(names) == len(PEOPLE)
    assert not any(one.overlap(two) > 1 for one in names for two in names if one != two)
    assert not any(box.overlap(name) > 1 for box in boxes(drawing, "bubble") for name in names)


@pytest.mark.parametrize("language", ["de", "en", "fr", "tr", "ar", "uk"])
def test_a_picture_is_drawn_in_any_language(language):
    scene = Scene("police", actors=(Actor("mia"),), bubbles=(Bubble("mia", words="مرحبا"),))
    drawing = picture(scene, language=language)
    (text,) = [one for one in shapes_of(drawing.shapes) if getattr(one, "words", "") == "مرحبا"]

    assert text.right_to_left == (language == "ar")


@pytest.mark.parametrize("name", picture_ids("settings"))
@pytest.mark.parametrize("time", ["day", "evening", "night"])
def test_every_setting_can_be_drawn_at_every_time(name, time):
    drawing = picture(Scene(name, time, (Actor("mia"), Actor("mama"))))

    assert len(render_svg(drawing)) < 100_000
    assert_no_face_is_hidden(drawing)


@pytest.mark.parametrize("pose", sorted(POSES.keys() - {"carried", "in-arms"}))
def test_every_pose_can_be_drawn_alone_and_at_a_table(pose):
    for seat in ("", "table", "sofa", "bed"):
        drawing = picture(Scene("office", actors=(Actor("mia", pose, seat=seat), Actor("mama"))))
        assert len(boxes(drawing, "head")) == 2


def assert_no_face_is_hidden(drawing):
    """No head that is drawn later lies over eyes, nose or mouth; later ones have later marks."""
    faces = [mark for mark in drawing.marks if mark.kind == "face"]
    for index, face in enumerate(faces):
        for other in faces[index + 1 :]:
            assert not any(inside(point, other.box) for point in round_points(face.box)), (
                face.name,
                other.name,
            )


def round_points(box):
    """Eyes, nose and mouth lie well inside the box of a face."""
    return [
        box.middle
        + complex(0.38 * box.width * math.cos(angle), 0.38 * box.height * math.sin(angle))
        for angle in (math.tau * step / 12 for step in range(12))
    ]


def core(face):
    return face.grown(-0.15 * face.width)


def inside(point, face):
    """Tell whether a point lies in the round head of a face; loose hair does not count."""
    off = point - face.middle + 0.15j * face.width
    return (off.real / (0.8 * face.width)) ** 2 + (off.imag / (0.82 * face.width)) ** 2 < 1


WHO = st.sampled_from([*PEOPLE, "police", "doctor"])
SEATS = st.sampled_from(
    ["", "", "", "bed", "sofa", "chair", "table", "floor", "door", "window", "car", "desk"]
)
RELATIONS = st.builds(
    Relation,
    st.sampled_from(
        ["hug", "hold-hand", "comfort", "carry", "look-at", "talk-to", "kneel-before", "apart-from"]
    ),
    WHO,
)
ACTORS = st.builds(
    Actor,
    who=WHO,
    pose=st.sampled_from(["", "", *sorted(POSES.keys() - {"carried", "in-arms"})]),
    posture=st.sampled_from(["", "", "", "sit", "sit-floor", "stand", "kneel"]),
    feeling=st.one_of(
        st.none(), st.builds(Feeling, st.sampled_from(["happy", "sad", "afraid", "angry"]))
    ),
    spot=st.sampled_from(["", "", "left", "middle", "right"]),
    depth=st.sampled_from(["", "", "", "back", "front"]),
    seat=SEATS,
    holds=st.lists(st.sampled_from(picture_ids("props")), max_size=2).map(tuple),
    relations=st.lists(RELATIONS, max_size=1).map(tuple),
)
BUBBLES = st.builds(
    Bubble,
    who=WHO,
    kind=st.sampled_from(["speech", "thought"]),
    words=st.sampled_from(["Ja.", "Du bist nicht schuld.", "Wir machen jetzt einen guten Plan."]),
)
THINGS = st.sampled_from(["", "mia", "floor", "table", "door", "left", "top", "wall", "mama+papa"])
SCENES = st.builds(
    Scene,
    setting=st.sampled_from(picture_ids("settings")),
    time=st.sampled_from(["day", "evening", "night"]),
    actors=st.lists(ACTORS, max_size=6, unique_by=lambda actor: actor.who).map(tuple),
    bubbles=st.lists(BUBBLES, max_size=3).map(tuple),
    symbols=st.lists(
        st.builds(PlacedThing, st.sampled_from(picture_ids("symbols")), THINGS), max_size=2
    ).map(tuple),
    props=st.lists(
        st.builds(PlacedThing, st.sampled_from(picture_ids("props")), THINGS), max_size=2
    ).map(tuple),
    labels=st.booleans(),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SCENES)
def test_any_scene_is_drawn_with_clear_faces_and_bubbles(scene):
    drawing, problems = drawn(scene)

    assert {found.kind for found in problems} <= {"bubble-too-long"}
    heads, bubbles = boxes(drawing, "head"), boxes(drawing, "bubble")
    assert {mark.name for mark in drawing.marks if mark.kind == "head"} == {
        actor.who for actor in scene.actors
    }
    for bubble in bubbles:
        assert PANEL.holds(bubble)
        assert not any(bubble.overlap(head) for head in heads)
    for index, bubble in enumerate(bubbles):
        assert not any(bubble.overlap(other) for other in bubbles[:index])
    for head in heads:
        assert PANEL.grown(12).holds(head)
    assert_no_face_is_hidden(drawing)
    for symbol in (*boxes(drawing, "symbol"), *boxes(drawing, "label")):
        assert not any(symbol.overlap(core(face)) for face in boxes(drawing, "face"))


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SCENES)
def test_the_same_scene_gives_the_same_bytes(scene):
    once, again = render_svg(drawn(scene)[0]), render_svg(drawn(replace(scene))[0])

    assert once == again
