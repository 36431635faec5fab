"""A second place begins a second scene; what is missing is left to be drawn or written."""

import pytest

from wnp.model.family import Family, Gender, Person
from wnp.model.scene import Bubble, EmptyFrame, PlacesPicture, Scene, people_in, scenes_in
from wnp.problems import Findings
from wnp.reading.scenes.pictures import parse_scene

FAMILY = Family(
    people=(
        Person("mia", "Mia", "child", 6, Gender.FEMALE),
        Person("mama", "Mama", "mother", gender=Gender.FEMALE),
        Person("papa", "Papa", "father", gender=Gender.MALE),
    )
)


def read(text, language="de"):
    findings = Findings()
    lines = [(number, line.strip()) for number, line in enumerate(text.split(";"), 1)]
    picture = parse_scene(lines, "story.md", FAMILY, language, findings)
    return picture, [found.kind for found in findings]


def good(text, language="de"):
    picture, kinds = read(text, language)
    assert kinds == []
    return picture


def outline(picture):
    """Return kind and places of a picture: where, who, what is written above."""
    scenes = [
        " ".join([scene.setting, *(actor.who for actor in scene.actors), scene.title]).strip()
        for scene in scenes_in(picture)
    ]
    return (picture.kind if isinstance(picture, PlacesPicture) else "scene", *scenes)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Ort: Küche; Mama: kocht; Ort: Schule; Mia: liest", "de",
         ("side-by-side", "kitchen mama", "school mia")),
        ("Mia: liest; Ort: Schule; Ort: Küche; Mama: kocht", "de",
         ("side-by-side", "school mia", "kitchen mama")),
        ("Ort: Küche; Mia: isst; Ort: Schule; Mia: liest", "de",
         ("side-by-side", "kitchen mia", "school mia")),
        ("Ort: Wohnzimmer („bei Mama“); Mia: spielt; Ort: Wohnzimmer „bei Papa“; Mia: liest",
         "de", ("side-by-side", "living-room mia bei Mama", "living-room mia bei Papa")),
        ("Bild: zwei Häuser; Ort: Küche; Mama: kocht; Ort: Küche; Papa: kocht", "de",
         ("houses", "kitchen mama", "kitchen papa")),
        ("Bild: Haus; Ort: Küche; Mama: kocht; Ort: Bad; Ort: Flur; Papa: steht; Ort: Garten",
         "de", ("house", "kitchen mama", "bathroom", "hallway papa", "garden")),
        ("Bild: hier und dort; Ort: Küche „hier“; Ort: Schule „dort“", "de",
         ("houses", "kitchen hier", "school dort")),
        ("Picture: two houses; Place: kitchen; Mia: eats; Place: garden; Mia: plays", "en",
         ("houses", "kitchen mia", "garden mia")),
        ("Lieu: cuisine; Mia: mange; Lieu: jardin « chez papa »; Mia: joue", "fr",
         ("side-by-side", "kitchen mia", "garden mia chez papa")),
        ("Ort: Küche „bei Papa“; Mia: isst", "de", ("side-by-side", "kitchen mia bei Papa")),
        ("Ort: Küche; Zeit: Nacht; Ort: Küche; Mia: isst", "de", ("scene", "kitchen mia")),
        ("Ort: bei Papa, Küche; Mia: isst", "de", ("scene", "kitchen mia")),
    ],
)  # fmt: skip
def test_every_place_has_its_people(text, language, expected):
    assert outline(good(text, language)) == expected


def test_the_time_of_one_place_is_not_that_of_the_other():
    picture = good("Ort: Kinderzimmer, Nacht; Mia: schläft; Ort: Schule; Mia: liest")

    assert [scene.time for scene in picture.scenes] == ["night", "day"]


def test_everybody_of_every_place_is_in_the_picture():
    picture = good("Ort: Küche; Mama: kocht; Ort: Schule; Mia: liest; Mia denkt: an Papa")

    assert people_in(picture) == ("mama", "mia", "papa")


def test_more_than_four_places_are_too_many():
    places = ("Küche", "Schule", "Garten", "Büro", "Polizei")
    picture, kinds = read("; ".join(f"Ort: {place}; Mia: steht" for place in places))

    assert len(picture.scenes) == 4
    assert kinds[0] == "places-too-many"


def test_two_places_on_one_line_are_a_slip():
    assert read("Ort: Küche, Schule; Mia: steht")[1] == ["place-twice"]


@pytest.mark.parametrize(
    ("text", "setting", "people"),
    [
        ("Bild: leer, Küche", "kitchen", ()),
        ("Bild: leer; Ort: Küche", "kitchen", ()),
        ("Bild: zum Malen; Mia: steht links", "plain", ("mia",)),
    ],
)
def test_a_picture_can_be_left_to_finish(text, setting, people):
    scene = good(text)

    assert isinstance(scene, Scene)
    assert scene.to_finish
    assert (scene.setting, tuple(actor.who for actor in scene.actors)) == (setting, people)


def test_an_empty_frame_stays_empty():
    assert isinstance(good("Bild: leer"), EmptyFrame)


@pytest.mark.parametrize(
    ("line", "language", "kind"),
    [
        ("Mia sagt: „“", "de", "speech"),
        ("Mia sagt: „____“", "de", "speech"),
        ("Mia denkt: leer", "de", "thought"),
        ("Mia says: “”", "en", "speech"),
        ("Mia thinks: blank", "en", "thought"),
        ("Mia dit : « … »", "fr", "speech"),
    ],
)
def test_a_bubble_can_be_left_to_fill_in(line, language, kind):
    (bubble,) = good(f"Mia: {'steht' if language == 'de' else ''}; {line}" if language == "de"
                     else line, language).bubbles  # fmt: skip

    assert bubble.is_blank
    assert (bubble.who, bubble.kind) == ("mia", kind)


def test_a_bubble_of_which_nothing_is_said_is_a_slip():
    assert read("Mia sagt:")[1] == ["bubble-empty"]


@pytest.mark.parametrize(
    ("line", "language", "voice", "pose"),
    [
        ("Mama sagt: „Hallo“", "de", "", ""),
        ("Mama flüstert: „Hallo“", "de", "whisper", ""),
        ("Papa schreit: „Hör auf!“", "de", "shout", "shout"),
        ("Papa: schreit „Hör auf!“", "de", "shout", "shout"),
        ("Mama whispers: “Hello”", "en", "whisper", ""),
        ("Papa crie : « Stop »", "fr", "shout", "shout"),
    ],
)
def test_a_verb_says_with_which_voice(line, language, voice, pose):
    picture = good(line, language)

    assert [bubble.voice for bubble in picture.bubbles] == [voice]
    assert picture.actors[0].pose == pose
    assert isinstance(picture.bubbles[0], Bubble)
