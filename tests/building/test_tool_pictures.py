"""Tools in a frame of the story: what the child let go, blank before anything is there."""

import pytest

from wnp.building.loading import check_path
from wnp.building.sketching import draw_pictures, draw_text
from wnp.building.wishes import Options, prepare
from wnp.drawing.shapes import Group, Text
from wnp.model.scene import PlacesPicture, ToolPicture
from wnp.palette import Mode
from wnp.problems import Findings
from wnp.reading.folder import read_folder

FAMILY = """\
Region: DE
Sprache: de
Menschen:
  mia: {Name: Mia, Alter: 6}
  mama: {Name: Mama, Rolle: Mutter}
"""
TOOLS = """\
Drei Häuser:
  Kind: mia
  Sorgen:
    - {Worte: LAUT, für die Geschichte: ja}
    - {Worte: GEHEIM}
  Träume:
    - {Worte: HUND, für die Geschichte: ja, darf sehen: mama}
Sicherheitshaus:
  Kind: mia
  drinnen: [{wer: mama, tut: SINGT}]
  rot: [{Worte: DRAUSSEN}]
  Weg: 4
"""


def folder(picture: str, tools: str = TOOLS):
    """Return a folder whose story shows one picture."""
    story = f"---\nTitel: Mia\n---\n\n## Mia\n\n```bild\n{picture}\n```\n\nMia.\n"
    texts = {"family.yaml": FAMILY, "story.md": story, "tools.yaml": tools}
    findings = Findings()
    read = read_folder({name: text.encode() for name, text in texts.items() if text}, findings)
    assert read
    assert [found.kind for found in findings] == []
    return read


def shown(picture: str, reader: str, tools: str = TOOLS) -> str | None:
    """Return what is written in the picture that a reader gets."""
    whole = folder(picture, tools)
    work, _ = draw_pictures(prepare(whole, Options(reader=reader)), whole)
    drawing = work.pictures.get(1)
    return drawing and f"{' '.join(words(drawing.shapes))} {drawing.description}"


def words(shapes):
    """Yield every line of writing."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from words(shape.shapes)
        elif isinstance(shape, Text):
            yield shape.words


def test_only_what_the_child_let_go_is_shown():
    told = shown("Bild: drei Häuser", "professionals")

    assert told
    assert ("LAUT" in told, "GEHEIM" in told, "HUND" in told) == (True, False, True)


def test_each_reader_sees_what_the_child_lets_them_see():
    told = [shown("Bild: drei Häuser", reader) or "" for reader in ("mia", "mama")]

    assert ["HUND" in one for one in told] == [False, True]


def test_what_is_kept_is_no_picture_and_not_even_a_blank_one():
    assert shown("Bild: drei Häuser", "network") is None
    assert shown("Bild: Sicherheitshaus", "mia") is None


def test_who_stays_outside_is_in_no_story():
    released = TOOLS.replace("Sicherheitshaus:\n", "Sicherheitshaus:\n  für die Geschichte: ja\n")
    told = shown("Bild: Sicherheitshaus", "professionals", released)

    assert told
    assert "SINGT" in told
    assert "DRAUSSEN" not in told
    assert "draußen" not in told


def test_a_tool_that_is_not_there_yet_is_a_picture_to_fill_in():
    assert "Haus der Sorgen: noch leer" in (shown("Bild: drei Häuser", "network", "") or "")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("drei Häuser", "three-houses"),
        ("Fee", "fairy"),
        ("mein Zauberer", "wizard"),
        ("Sicherheitshaus", "safety-house"),
        ("drei Kreise", "rings"),
        ("Mapping", "mapping"),
        ("unser Weg", "way"),
        ("Verlauf der Skala", "ratings"),
    ],
)
def test_every_tool_has_its_words(words, kind):
    picture = folder(f"Bild: {words}").stories[0].frames[0].picture

    assert isinstance(picture, ToolPicture)
    assert picture.kind == kind
    assert draw_text(f"Bild: {words}", "de", Mode.LINES)[0].startswith("<?xml")


def test_three_houses_with_places_in_them_are_homes():
    picture = folder("Bild: drei Häuser\nOrt: Küche\nMia: isst\nOrt: Schule\nOrt: Park")

    assert isinstance(picture.stories[0].frames[0].picture, PlacesPicture)


def test_a_folder_with_tools_is_checked(tmp_path):
    (tmp_path / "family.yaml").write_text(FAMILY, "utf-8")
    story = "---\nTitel: Mia\n---\n\n## Mia\n\n```bild\nBild: Fee\n```\n\nMia.\n"
    (tmp_path / "story.md").write_text(story, "utf-8")
    (tmp_path / "tools.yaml").write_text("Fee: {Kind: mia, Kleider: [GEHEIM]}", "utf-8")

    kinds = [found.kind for found in check_path(tmp_path).problems]
    assert "picture-not-released" in kinds
