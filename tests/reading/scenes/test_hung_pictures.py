"""Own pictures are named in a picture block: as the whole picture, or on the wall of a scene."""

import pytest

from wnp.lexicon.messages import say
from wnp.model.family import Family, Person
from wnp.model.scene import OwnPicture, PlacedThing, Scene, own_pictures_in
from wnp.problems import Findings, Place
from wnp.reading.scenes.pictures import parse_scene

FAMILY = Family(people=(Person("mia", "Mia", "child", 6),))


def read(text, language="de"):
    findings = Findings()
    lines = list(enumerate(text.split("\n"), 1))
    picture = parse_scene(lines, "story.md", FAMILY, language, findings)
    return picture, [say(problem, language) for problem in findings]


@pytest.mark.parametrize(
    ("line", "language", "file"),
    [
        ("Dinge: zeichnung.jpg an der Wand", "de", "zeichnung.jpg"),
        ("Dinge: zeichnung.jpg", "de", "zeichnung.jpg"),
        ("Dinge: Mias Haus.PNG an der Wand", "de", "Mias Haus.PNG"),
        ("Dinge: „Mias Haus.png“ an der Wand", "de", "Mias Haus.png"),
        ("Dinge: bilder\\haus.jpeg an der Wand", "de", "bilder/haus.jpeg"),
        ("things: drawing.jpg on the wall", "en", "drawing.jpg"),
        ("objets : dessin.jpg au mur", "fr", "dessin.jpg"),
    ],
)
def test_a_picture_hangs_on_the_wall(line, language, file):
    picture, said = read(f"Mia: \n{line}", language)

    assert said == []
    assert isinstance(picture, Scene)
    assert [(one.name, one.beside, one.file) for one in picture.props] == [
        ("picture-frame", "wall", file)
    ]
    assert own_pictures_in(picture) == (OwnPicture(file, place=picture.props[0].place),)


def test_it_hangs_beside_other_things():
    picture, said = read("Mia: steht\nDinge: a.jpg an der Wand, b.png, Teddy auf dem Boden")

    assert said == []
    assert [(one.name, one.file) for one in picture.props] == [
        ("picture-frame", "a.jpg"),
        ("picture-frame", "b.png"),
        ("teddy", ""),
    ]


def test_elsewhere_than_on_the_wall_it_cannot_be():
    picture, said = read("Mia: steht\nDinge: a.jpg auf dem Tisch")

    assert said == [
        "story.md:2:14: Eigene Bilder hängen im Bild an der Wand; „auf dem Tisch“ geht nicht.\n"
        "    Schreiben Sie zum Beispiel: Dinge: zeichnung.jpg an der Wand"
    ]
    assert picture.props == (
        PlacedThing("picture-frame", "wall", place=Place("story.md", 2, 8), file="a.jpg"),
    )


def test_nobody_can_hold_it():
    assert read("Mia: sitzt, hält foto.jpg")[1] == [
        "story.md:1:13: Eigene Bilder hängen im Bild an der Wand; „hält foto.jpg“ geht nicht.\n"
        "    Schreiben Sie zum Beispiel: Dinge: zeichnung.jpg an der Wand"
    ]


@pytest.mark.parametrize(
    "name",
    ["../a.jpg", "/tmp/a.jpg", "C:\\Bilder\\a.jpg", "\\\\server\\a.jpg", "https://a.example/a.jpg",
     "file:///a.jpg", "a.txt:b.jpg", "b/../../a.jpg"],
)  # fmt: skip
@pytest.mark.parametrize("line", ["Bild: {}", "Mia: steht\nDinge: {} an der Wand"])
def test_no_other_folder_and_no_address_is_looked_into(name, line):
    picture, said = read(line.format(name))

    assert own_pictures_in(picture) == ()
    assert len(said) == 1
    assert "liegt nicht im Ordner der Familie" in said[0]


@pytest.mark.parametrize(
    "name", ["a.heic", "a.HEIF", "a.tiff", "a.webp", "Mias Brief.docx", "a.pdf", "a.avif", "a.jfif"]
)
def test_files_of_every_kind_are_taken_for_pictures_until_they_are_opened(name):
    assert read(f"Bild: {name}\nBeschreibung: Haus") == (
        OwnPicture(name, "Haus", Place("story.md", 1)),
        [],
    )
