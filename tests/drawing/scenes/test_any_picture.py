"""Whatever words can ask for becomes a picture that keeps the laws of the house.

Pictures are made up from a number, so that a failure can be looked at again: `made_up(1234)`.
`pytest --hypothesis-profile=many` looks at 500 other ones.
"""

import math
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from wnp.drawing.people.cast import choose_cast
from wnp.drawing.scenes.formats import FORMATS
from wnp.drawing.scenes.places import draw_places
from wnp.drawing.scenes.scene import draw_scene
from wnp.drawing.shapes import Group, Text
from wnp.drawing.text_width import width_of
from wnp.geometry import Box
from wnp.lexicon import table
from wnp.lexicon.pictures import picture_ids
from wnp.model.family import Gender, Look, Person
from wnp.model.scene import Actor, Bubble, Feeling, PlacedThing, PlacesPicture, Relation, Scene
from wnp.publishing.svg import render_svg

FAMILY = (
    Person("mia", "Mia", "child", 6, Gender.FEMALE, Look(hair="pigtails")),
    Person("ben", "Ben", "sibling", 2, Gender.MALE),
    Person("lilly", "Lilly", "sibling", 0, Gender.FEMALE),
    Person("mama", "Mama", "mother", 34, Gender.FEMALE, Look(hair="long")),
    Person("papa", "Papa", "father", 36, Gender.MALE, Look(beard="full")),
    Person("oma", "Oma", "grandparent", 68, Gender.FEMALE, Look(hair="afro")),
    Person("jonas", "Jonas", "sibling", 14, Gender.MALE),
    Person("lena", "Lena", "friend", 8, Gender.FEMALE, Look(aids=("wheelchair",))),
    Person("noor", "نور", "relative", 30, Gender.FEMALE, Look(headwear="headscarf")),
    Person("gruen", "Frau Grünwald-Yılmaz", "worker", 45, Gender.FEMALE),
)
PEOPLE = {person.id: person for person in FAMILY}
CAST = choose_cast(FAMILY)
WORDS = table("de/scene")
STOCK = tuple(WORDS["people"])
POSES = ("", "", "", *WORDS["poses"])
SEATS = ("", "", "", "", *WORDS["seats"])
RELATIONS = tuple(WORDS["relations"])
FEELINGS = tuple(WORDS["feelings"])
SAID = (
    "Ja.", "Hallo!", "Du bist nicht schuld.", "Wir machen jetzt einen guten Plan.", "Ich auch.",
    "Das Kinder- und Jugendhilfegesetz hilft.", "Добрый день, Мия!", "مرحبا يا نور", "",
)  # fmt: skip
EXAMPLES = 500 if settings.default.max_examples >= 500 else 60
KINDS = ("side-by-side", "houses", "house")


def made_up(number):
    """Return a picture, the name of its format and its language, made from a number."""
    chance = Random(number)
    form, language = chance.choice(tuple(FORMATS)), chance.choice(("de", "en", "fr", "ar"))
    if chance.random() < 0.2:
        count = chance.randint(1, 4)
        scenes = tuple(scene(chance, most=3) for _ in range(count))
        return PlacesPicture(chance.choice(KINDS), scenes), form, language
    return scene(chance, most=chance.choice((1, 2, 3, 4, 6, 10))), form, language


def scene(chance, most):
    everybody = [*PEOPLE, *chance.sample(STOCK, 3)]
    who = chance.sample(everybody, chance.randint(0, most))
    near = ["", *who, "floor", "table", "door", "left", "top", "wall", "+".join(who[:2])]
    return Scene(
        chance.choice(picture_ids("settings")),
        chance.choice(("day", "evening", "night")),
        tuple(actor(chance, one, everybody) for one in who),
        tuple(
            bubble(chance, who or everybody) for _ in range(chance.choice((0, 0, 1, 1, 2, 3, 4)))
        ),
        tuple(thing(chance, "symbols", near) for _ in range(chance.choice((0, 0, 1, 2)))),
        tuple(thing(chance, "props", near) for _ in range(chance.choice((0, 0, 1, 2)))),
        labels=chance.random() < 0.3,
        weather=chance.choice(("", "", *WORDS["weather"])),
        states=tuple(chance.sample(tuple(WORDS["states"]), chance.choice((0, 0, 1)))),
        title=chance.choice(("", "", "bei Papa")),
        to_finish=chance.random() < 0.1,
    )


def actor(chance, who, everybody):
    others = [one for one in everybody if one != who]
    strength = chance.randint(1, 3)
    return Actor(
        who,
        chance.choice(POSES),
        chance.choice(("", "", "", "sit", "sit-floor", "stand", "kneel", "walk")),
        chance.choice((None, Feeling(chance.choice(FEELINGS), strength))),
        spot=chance.choice(("", "", "", "left", "middle", "right")),
        depth=chance.choice(("", "", "", "back", "front")),
        seat=chance.choice(SEATS),
        holds=tuple(chance.sample(picture_ids("props"), chance.choice((0, 0, 1, 2)))),
        gaze=chance.choice(("", "", "viewer", "down", "up", "away")),
        relations=tuple(
            Relation(chance.choice(RELATIONS), chance.choice(others))
            for _ in range(chance.choice((0, 0, 1)))
        ),
    )


def bubble(chance, who):
    people = tuple(chance.sample(tuple(PEOPLE), chance.choice((0, 0, 1, 2))))
    kind = chance.choice(("speech", "speech", "thought"))
    return Bubble(
        chance.choice(who),
        kind,
        chance.choice(SAID),
        people=people if kind == "thought" else (),
        voice=chance.choice(("", "", "whisper", "shout")) if kind == "speech" else "",
    )


def thing(chance, kind, near):
    return PlacedThing(chance.choice(picture_ids(kind)), chance.choice(near))


def drawn(number):
    picture, form, language = made_up(number)
    draw = draw_places if isinstance(picture, PlacesPicture) else draw_scene
    return draw(picture, CAST, PEOPLE, language=language, seed=number, sheet=FORMATS[form])


def wrong_with(number):
    """Return what breaks a law in a made-up picture."""
    drawing, problems = drawn(number)
    sheet = Box(0, 0, drawing.width, drawing.height)
    heads, bubbles = marked(drawing, "head"), marked(drawing, "bubble")
    found = [f"problem {one.kind}" for one in problems if one.kind != "bubble-too-long"]
    found += [f"head of {who} outside" for who, box in heads if not sheet.grown(14).holds(box)]
    found += [f"bubble of {who} outside" for who, box in bubbles if not sheet.holds(box)]
    found += [
        f"bubble of {who} over head of {other}"
        for who, box in bubbles
        for other, head in heads
        if box.overlap(head) > 1
    ]
    found += [
        f"bubbles of {who} and {other}"
        for index, (who, box) in enumerate(bubbles)
        for other, two in bubbles[:index]
        if box.overlap(two) > 1
    ]
    found += hidden_faces(drawing)
    found += [f"symbol {name} over a face" for name, box in marked(drawing, "symbol")
              if any(box.overlap(core(face)) for _, face in marked(drawing, "face"))]  # fmt: skip
    found += words_outside(drawing, [box for _, box in bubbles])
    if not drawing.title or not drawing.description or "{" in drawing.description:
        found.append(f"alternative text: {drawing.title} {drawing.description}")
    return found


def marked(drawing, kind):
    return [(mark.name, mark.box) for mark in drawing.marks if mark.kind == kind]


def core(face):
    return face.grown(-0.15 * face.width)


def hidden_faces(drawing):
    """Later heads lie over earlier ones: none may lie over eyes, nose or mouth."""
    faces = marked(drawing, "face")
    return [
        f"face of {who} behind {other}"
        for index, (who, face) in enumerate(faces)
        for other, front in faces[index + 1 :]
        if any(inside(point, front) for point in round_points(face))
    ]


def round_points(box):
    return [
        box.middle
        + complex(0.38 * box.width * math.cos(angle), 0.38 * box.height * math.sin(angle))
        for angle in (math.tau * step / 12 for step in range(12))
    ]


def inside(point, face):
    off = point - face.middle + 0.15j * face.width
    return (off.real / (0.8 * face.width)) ** 2 + (off.imag / (0.82 * face.width)) ** 2 < 1


def words_outside(drawing, bubbles):
    """Words that begin in a bubble stay in it."""
    found = []
    said = " ".join(SAID)
    for text in texts_of(drawing.shapes):
        if text.words.rstrip("-") not in said:
            continue  # a sign on the wall may hang behind a bubble
        half = width_of(text.words, text.size, bold=text.bold) / 2
        line = Box(text.at.real - half, text.at.imag - 0.75 * text.size,
                   text.at.real + half, text.at.imag + 0.2 * text.size)  # fmt: skip
        around = [
            box for box in bubbles if box.grown(1).overlap(line) and box.holds(point(text.at))
        ]
        found += [f"words outside: {text.words}" for box in around if not box.grown(1).holds(line)]
    return found


def point(at):
    return Box(at.real, at.imag, at.real, at.imag)


def texts_of(shapes):
    for shape in shapes:
        if isinstance(shape, Group):
            yield from texts_of(shape.shapes)
        elif isinstance(shape, Text):
            yield shape


@settings(max_examples=EXAMPLES, phases=(Phase.generate,))  # a number has nothing simpler to show
@given(st.integers(0, 10**6))
def test_any_picture_keeps_the_laws(number):
    assert wrong_with(number) == []


@pytest.mark.parametrize("number", range(8))
def test_any_picture_is_the_same_again(number):
    assert render_svg(drawn(number)[0]) == render_svg(drawn(number)[0])
