"""From a photo in a family folder to the pages: it is shown, and it tells nothing else."""

import base64
import os
import re
import sys
import unicodedata
from io import BytesIO

import pikepdf
import pytest
from PIL import Image, PngImagePlugin

from wnp.building.loading import check_path
from wnp.building.order import build_outputs
from wnp.building.wishes import Options
from wnp.lexicon.messages import say
from wnp.palette import Mode
from wnp.picture_files import MOST_PICTURE_BYTES, read_picture_file
from wnp.problems import Place, Problem

HERE = Place("story.md", 8)
FAMILY = """\
Region: DE
Sprache: de
Menschen:
  mia:  {Name: Mia, Alter: 6}
  mama: {Name: Mama, Rolle: Mutter}
  papa: {Name: Papa, Rolle: Vater}
  ali:  {Name: Onkel Quendalf, Rolle: Onkel, geheim vor: [papa]}
"""
STORY = "---\nTitel: Mia\nfür: [mia]\nFassung: 1\n---\n"
SECRETS = (b"Geheimschule", b"Quendalf", b"Mia_Schule_Wien", b"VORPAPA", b"2026:01:01")
GREEN, ORANGE = (20, 160, 60), (240, 150, 20)


def frame(*lines, title="Bild", words="Das hat Mia gemalt."):
    picture = "\n".join(lines)
    return f"\n## {title}\n\n```bild\n{picture}\n```\n\n{words}\n"


def telling(colour=GREEN, kind="JPEG"):
    """Return a photo that tells much more than its pixels."""
    picture = Image.new("RGB", (900, 700), colour)
    exif = Image.Exif()
    exif[0x010E], exif[0x0132] = "Geheimschule", "2026:01:01 10:00:00"
    more = {"exif": exif}
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Comment", "Geheimschule")
        info.add_itxt("XML:com.adobe.xmp", "<x>Geheimschule</x>")
        more["pnginfo"] = info
    else:
        more |= {"comment": b"Geheimschule", "xmp": b"<x>Geheimschule</x>"}
        more["icc_profile"] = b"Geheimschule"
    file = BytesIO()
    picture.save(file, kind, **more)
    return file.getvalue() + b"Geheimschule"


def folder(tmp_path, *frames, **files):
    """Make a family folder with a story of some frames."""
    made = tmp_path / "familie"
    made.mkdir(exist_ok=True)
    (made / "family.yaml").write_text(FAMILY, encoding="utf-8")
    (made / "story.md").write_text(STORY + "".join(frames), encoding="utf-8")
    for name, content in files.items():
        (made / name).write_bytes(content)
    return made


def put(made, name, content):
    path = made / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


def built(made, **options):
    """Build a folder that has nothing to mend, and return its outputs by name."""
    out = made.parent / "aus"
    result = build_outputs(made, Options(out=out, **options))
    assert result.files, [say(problem, "de") for problem in result.problems]
    return {name: (out / name).read_bytes() for name in result.files}


def laid_open(outputs):
    """Return all that the outputs hold, unpacked: streams, texts, pictures."""
    parts = [name.encode() for name in outputs]
    for name, content in outputs.items():
        parts.append(content)
        if name.endswith(".pdf"):
            with pikepdf.open(BytesIO(content)) as pdf:
                for item in pdf.objects:
                    if isinstance(item, pikepdf.Stream):
                        parts.append(item.read_raw_bytes())
                        if item.get("/Filter") != "/DCTDecode":
                            parts.append(item.read_bytes())
                    elif isinstance(item, pikepdf.Dictionary):
                        parts += [str(value).encode() for value in dict(item).values()]
        else:
            found = re.findall(rb"data:image/\w+;base64,([^\"]+)", content)
            parts += map(base64.b64decode, found)
    return b"\n".join(parts)


def pixels_in(html):
    """Return the colour in the middle of every own picture of a page."""
    colours = []
    for data in re.findall(rb"data:image/\w+;base64,([^\"]+)", html):
        with Image.open(BytesIO(base64.b64decode(data))) as picture:
            middle = picture.convert("RGB").getpixel((picture.width // 2, picture.height // 2))
            colours.append(middle)
    return colours


def is_like(pixel, colour):
    return all(abs(one - other) < 12 for one, other in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("mode", Mode)
def test_a_photo_is_shown_and_tells_nothing_else(kind, mode, tmp_path):
    made = folder(
        tmp_path,
        frame("Bild: Mia_Schule_Wien.jpg", "Beschreibung: Ein grünes Bild"),
        frame("Ort: Wohnzimmer", "Mia: steht", "Dinge: Mia_Schule_Wien.jpg an der Wand"),
    )
    put(made, "Mia_Schule_Wien.jpg", telling(kind=kind))

    outputs = built(made, mode=mode)

    assert [secret for secret in SECRETS if secret in laid_open(outputs)] == []
    colours = pixels_in(outputs["booklet.html"])
    assert len(colours) == 3  # the cover shows the first picture too
    assert all(is_like(colour, GREEN) for colour in colours) == (mode is Mode.COLOUR)
    assert "Ein grünes Bild".encode() in outputs["booklet.html"]
    with pikepdf.open(BytesIO(outputs["booklet.pdf"])) as pdf:
        streams = [item for item in pdf.objects if isinstance(item, pikepdf.Stream)]
        assert any(stream.get("/Subtype") == "/Image" for stream in streams)


@pytest.mark.parametrize(
    "hidden",
    [
        pytest.param("\n## Nicht für Papa {.good nicht=papa}\n\n```bild\nBild: b.jpg\n"
                     "Beschreibung: VORPAPA\n```\n\nVORPAPA\n", id="a hidden frame"),
        pytest.param(frame("Bild: onkel-quendalf.jpg"), id="in the name of the file"),
        pytest.param(frame("Bild: b.jpg", "Beschreibung: Onkel Quendalf"), id="in its words"),
        pytest.param(frame("Bild: ali.jpg"), id="by an id"),
        pytest.param(frame("Mia: steht", "Dinge: ali.jpg an der Wand"), id="by an id on a wall"),
        pytest.param(frame("Mia: steht", "Dinge: onkel-quendalf.jpg an der Wand"), id="on a wall"),
    ],
)  # fmt: skip
def test_a_picture_that_a_reader_may_not_see_is_in_no_output(hidden, tmp_path):
    made = folder(tmp_path, frame("Bild: a.jpg"), hidden)
    put(made, "a.jpg", telling(GREEN))
    for name in ("b.jpg", "onkel-quendalf.jpg", "ali.jpg"):
        put(made, name, telling(ORANGE))

    seen = built(made, reader="papa")
    all_seen = built(made, reader="professionals")

    assert [secret for secret in SECRETS if secret in laid_open(seen)] == []
    assert not any(is_like(colour, ORANGE) for colour in pixels_in(seen["booklet.html"]))
    assert any(is_like(colour, ORANGE) for colour in pixels_in(all_seen["booklet.html"]))


def test_what_nobody_is_shown_is_not_even_opened(tmp_path):
    hidden = "\n## Nicht für Papa {.good nicht=papa}\n\n```bild\nBild: kaputt.jpg\n```\n\nX\n"
    made = folder(tmp_path, frame("Mia: steht"), hidden)
    put(made, "kaputt.jpg", b"")

    assert built(made, reader="papa")
    assert not build_outputs(made, Options(reader="mama", out=tmp_path / "aus")).files


def test_the_same_folder_gives_the_same_bytes(tmp_path):
    made = folder(tmp_path, frame("Bild: a.png"))
    put(made, "a.png", telling(kind="PNG"))

    assert built(made) == built(made)


def test_letters_of_the_pictures_data_are_not_taken_for_writing(tmp_path):
    made = folder(tmp_path, frame("Bild: a.jpg", "Beschreibung: da"))
    sizes = []
    for colour in (GREEN, ORANGE):
        put(made, "a.jpg", telling(colour))
        fonts = re.findall(rb"font/ttf;base64,([^)]+)", built(made)["booklet.html"])
        sizes.append([len(font) for font in fonts])

    assert sizes[0] == sizes[1]


def said(made):
    """Return what a check of a folder says about its own pictures."""
    kinds = ("picture-", "own-picture", "no-picture-file", "unreadable")
    return [say(one, "de") for one in check_path(made).problems if one.kind.startswith(kinds)]


def test_a_check_asks_once_who_may_be_seen_and_for_words(tmp_path):
    made = folder(
        tmp_path,
        frame("Bild: a.jpg", "Beschreibung: Ein Haus"),
        frame("Bild: a.jpg"),
        frame("Mia: steht", "Dinge: a.jpg an der Wand"),
    )
    put(made, "a.jpg", telling())

    assert said(made) == [
        "story.md:9:1: Das eigene Bild „a.jpg“ wird gedruckt, wie es ist. Ein Foto kann mehr "
        "verraten, als Sie möchten.\n"
        "    Sind alle einverstanden, die darauf zu sehen sind? Sieht man Schule, Straße, Namen "
        "oder ein Kennzeichen? Im Zweifel nehmen Sie eine Zeichnung. Ort, Datum und Kamera werden "
        "immer entfernt.",
        "story.md:18:1: Wer das Bild „a.jpg“ nicht sehen kann, erfährt nicht, was darauf ist.\n"
        "    Schreiben Sie darunter zum Beispiel: Beschreibung: Ein Haus mit Garten und Sonne, "
        "mit Buntstiften gemalt.",
    ]


def test_there_is_no_wall_outside(tmp_path):
    made = folder(tmp_path, frame("Ort: Garten", "Mia: steht", "Dinge: a.jpg an der Wand"))
    put(made, "a.jpg", telling())

    assert said(made)[-1] == (
        "story.md:12:8: Draußen ist keine Wand; das eigene Bild „a.jpg“ hängt hier in der Luft.\n"
        "    Wählen Sie einen Raum als Ort, oder zeigen Sie es als ganzes Bild: Bild: a.jpg"
    )


def test_a_missing_picture_stops_the_printing_and_says_which_is_there(tmp_path):
    made = folder(tmp_path, frame("Bild: zeichnug.jpg", "Beschreibung: X"))
    put(made, "Zeichnung.jpg", telling())

    result = build_outputs(made, Options(out=tmp_path / "aus"))

    assert result.files == ()
    assert said(made)[0] == (
        "story.md:9:1: Im Ordner der Familie gibt es kein Bild „zeichnug.jpg“.\n"
        "    Meinten Sie „Zeichnung.jpg“?"
    )


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("zeichnung.jpg", "Zeichnung.JPG"),
        ("Mias Bild.png", "mias bild.PNG"),
        ("Bär.jpg", unicodedata.normalize("NFD", "bär.JPG")),
        (unicodedata.normalize("NFD", "Bär.jpg"), "Bär.jpg"),
        ("bilder/haus.png", "Bilder/haus.png"),
    ],
)
def test_names_are_found_whatever_their_capitals_accents_and_spaces(written, found, tmp_path):
    put(tmp_path, found, b"pixels")

    assert read_picture_file(tmp_path, written, HERE) == b"pixels"


def test_the_exact_name_wins(tmp_path):
    put(tmp_path, "a.jpg", b"small")
    put(tmp_path, "A.JPG", b"large")

    assert read_picture_file(tmp_path, "A.JPG", HERE) in (b"large", b"small")
    if len(list(tmp_path.iterdir())) == 2:  # a disk that tells them apart
        assert read_picture_file(tmp_path, "A.JPG", HERE) == b"large"


def kind_of(found):
    assert isinstance(found, Problem)
    assert found.place == HERE
    return found.kind


@pytest.mark.parametrize(
    "name",
    ["../a.jpg", "..", "/etc/passwd", "fehlt.jpg", "NUL", "CON.jpg", "ordner.jpg", "a.jpg:geheim",
     "a.jpg/b.jpg", "\x00.jpg", "o" * 400 + ".jpg"],
)  # fmt: skip
def test_only_files_that_lie_in_the_folder_are_opened(name, tmp_path):
    made = tmp_path / "familie"
    put(made, "da.jpg", b"pixels")
    (made / "ordner.jpg").mkdir()
    put(tmp_path, "a.jpg", b"outside")

    assert kind_of(read_picture_file(made, name, HERE)) in ("no-picture-file", "picture-closed")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_leave_the_folder_and_pipes_are_not_followed(tmp_path):
    made = tmp_path / "familie"
    made.mkdir()
    (made / "link.jpg").symlink_to(put(tmp_path, "a.jpg", b"outside"))
    (made / "aus").symlink_to(tmp_path)
    (made / "kreis.jpg").symlink_to(made / "kreis.jpg")
    os.mkfifo(made / "rohr.jpg")

    kinds = {
        name: kind_of(read_picture_file(made, name, HERE))
        for name in ("link.jpg", "aus/a.jpg", "kreis.jpg", "rohr.jpg")
    }
    assert kinds == {
        "link.jpg": "picture-outside-folder",
        "aus/a.jpg": "picture-outside-folder",
        "kreis.jpg": "no-picture-file",
        "rohr.jpg": "no-picture-file",
    }


def test_a_film_or_a_whole_disk_is_not_read(tmp_path):
    with (tmp_path / "film.jpg").open("wb") as file:
        file.truncate(MOST_PICTURE_BYTES + 1)

    found = read_picture_file(tmp_path, "film.jpg", HERE)

    assert say(found, "de") == (
        "story.md:8: Das Bild „film.jpg“ ist zu groß (40 MB). Gelesen werden Bilder bis 40 MB.\n"
        "    Speichern Sie es kleiner; 2000 Pixel in der Breite sind genug."
    )


def test_without_own_pictures_no_decoder_is_loaded(tmp_path):
    import subprocess

    made = folder(tmp_path, frame("Mia: steht"))
    code = (
        "import sys; from pathlib import Path; from wnp.building.order import build_outputs;"
        "from wnp.building.wishes import Options;"
        f"build_outputs(Path({str(made)!r}), Options(out=Path({str(tmp_path / 'aus')!r})));"
        "print([name for name in sys.modules if name.startswith('PIL')])"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"


@pytest.mark.parametrize(("drawn", "count"), [(frame("Mia: steht"), 1), ("", 2)])
def test_a_photo_is_on_the_cover_only_where_nothing_else_is_drawn(drawn, count, tmp_path):
    made = folder(tmp_path, frame("Bild: a.jpg"), drawn)
    put(made, "a.jpg", telling())

    assert len(pixels_in(built(made)["booklet.html"])) == count


@pytest.mark.parametrize("sentences", [1, 4, 6])
def test_a_picture_on_end_takes_no_page_more_than_another(sentences, tmp_path):
    words = "Mia hat das Haus am Wald mit bunten Stiften gemalt. " * sentences
    made = folder(tmp_path, frame("Bild: a.jpg", title="Ein Haus am Wald", words=words))
    counts = set()
    for size in ((900, 700), (700, 900), (300, 1900)):
        file = BytesIO()
        Image.new("RGB", size, GREEN).save(file, "JPEG")
        put(made, "a.jpg", file.getvalue())
        outputs = built(made)
        for name in ("booklet.pdf", "storyboard.pdf"):
            with pikepdf.open(BytesIO(outputs[name])) as pdf:
                counts.add((name, len(pdf.pages)))

    assert counts == {("booklet.pdf", 4), ("storyboard.pdf", 2)}
