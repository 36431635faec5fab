"""The genogram as a sheet: symbols for adults, faces for a child, for each what is theirs."""

import re
import subprocess

import pytest

from wnp.building.order import build_outputs
from wnp.building.wishes import Options
from wnp.composing.tools.genogram import compose_blank_genogram, compose_genogram
from wnp.drawing.people.cast import choose_cast
from wnp.files import write_new_folder
from wnp.model.audience import gate, reader_for
from wnp.model.hidden import texts_in
from wnp.model.visibility import Audience, Reader
from wnp.problems import Findings
from wnp.reading.folder import read_folder

FAMILY = """Region: DE
Sprache: de
Personen:
  mia: {Name: Mia, Alter: 6, Geschlecht: Mädchen}
  ben: {Name: Ben, Alter: 2, Geschlecht: Junge}
  luca: {Name: Sternquendel, Rolle: Geschwister, Stand: Fehlgeburt}
  mama: {Name: Mama, Rolle: Mutter, Gesundheit: Sucht, geboren: 1991}
  papa: {Name: Papa, Rolle: Vater}
  ali: {Name: Onkel Quendalf, Rolle: Onkel, geheim vor: [papa]}
  opa: {Name: Opa, Rolle: Opa, geboren: 1941, gestorben: 2017}
Beziehungen:
  - {Paar: [mama, papa], Heirat: 2011, Scheidung: 2018, Kinder: [mia, luca]}
  - {Paar: [mama, papa], Kinder sind: adoptiert, Kinder: [ben]}
  - {Elternteil: opa, Kinder: [mama, ali]}
Haushalte:
  - {Name: Fuchsbau, Personen: [mama, mia]}
Verhältnisse:
  - {zwischen: [mama, papa], Art: Kontaktabbruch}
  - {von: papa, gegen: mama, Art: sexuelle Gewalt}
Genogramm: {Personen: [opa, ali]}
"""
STORY = (
    "---\nTitel: Wir\nfür: mia\n---\n\n## Wir\n\n```bild\nBild: Stammbaum\n```\n\nDas sind wir.\n"
)
SECRETS = {
    "Sternquendel": {Audience.PARENTS, Audience.PROFESSIONALS},
    "Sucht": {Audience.PROFESSIONALS},
    "1991": {Audience.PARENTS, Audience.PROFESSIONALS},
    "2017": {Audience.PARENTS, Audience.PROFESSIONALS},
    "2018": {Audience.PARENTS, Audience.PROFESSIONALS},
    "adoptiert": {Audience.PARENTS, Audience.PROFESSIONALS},
    "Fuchsbau": {Audience.PROFESSIONALS},
    "Kontaktabbruch": {Audience.PARENTS, Audience.PROFESSIONALS},
    "sexuelle Gewalt": {Audience.PROFESSIONALS},
    "Quendalf": {Audience.PROFESSIONALS},
}


@pytest.fixture(scope="module")
def folder():
    findings = Findings()
    read = read_folder({"family.yaml": FAMILY.encode(), "story.md": STORY.encode()}, findings)
    assert list(findings) == []
    return read


def sheet(folder, reader, language="de"):
    seen = gate(folder, reader)
    cast = choose_cast(seen.family.people, seen.family.ties)
    document, problems = compose_genogram(seen, reader, cast, language=language)
    assert problems == ()
    return document


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("secret", SECRETS)
def test_what_is_not_for_a_reader_is_nowhere_on_the_sheet(folder, audience, secret):
    told = "\n".join(texts_in(sheet(folder, Reader(audience))))

    assert (secret in told) == (audience in SECRETS[secret])


def test_whoever_somebody_is_hidden_from_finds_no_trace(folder):
    papa = reader_for(folder.family.person("papa"))
    mama = reader_for(folder.family.person("mama"))

    assert not re.search("quendalf|'ali'", repr(sheet(folder, papa)).casefold())
    assert "Quendalf" in repr(sheet(folder, mama))


def test_a_child_gets_faces_and_adults_a_legend(folder):
    marks = {
        audience: {mark.kind for mark in sheet(folder, Reader(audience)).pages[0].picture.marks}
        for audience in (Audience.CHILD, Audience.PARENTS)
    }

    assert "legend" not in marks[Audience.CHILD]
    assert "legend" in marks[Audience.PARENTS]


@pytest.mark.parametrize(
    ("language", "title"),
    [("de", "Genogramm: Mia"), ("en", "Genogram: Mia"), ("fr", "Génogramme : Mia")],
)
def test_it_speaks_the_readers_language(folder, language, title):
    document = sheet(folder, Reader(Audience.PROFESSIONALS), language)

    assert (document.title, document.draft != "") == (title, True)
    assert document.blocks[1].rows[0][0] == "Mia"


def test_a_blank_sheet_names_nobody_of_the_family(folder):
    document, _ = compose_blank_genogram(folder)
    told = repr(document)

    assert not any(person.name in told for person in folder.family.people)


@pytest.mark.parametrize("audience", [Audience.CHILD, Audience.NETWORK])
def test_no_file_tells_what_its_reader_may_not_know(tmp_path, audience):
    family = tmp_path / "familie"
    assert not write_new_folder(family, {"family.yaml": FAMILY, "story.md": STORY})
    made = build_outputs(family, Options(reader=audience, make=("genogram", "booklet")))
    files = [made.out / name for name in made.files]
    told = "".join(
        path.read_text(encoding="utf-8") for path in files if path.suffix in (".html", ".svg")
    )
    told += "".join(_text_of(path) for path in files if path.suffix == ".pdf")

    assert {path.name for path in files} >= {"genogram.svg", "genogram-a3.pdf", "genogram.html"}
    assert "Mama" in told
    found = [mark for mark, who in SECRETS.items() if audience not in who and mark in told]
    # Fonts are written in letters that may spell a number.
    assert [mark for mark in found if not mark.isdigit() or re.search(rf"\b{mark}\b", told)] == []


def _text_of(path):
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace")
