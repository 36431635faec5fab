"""What hangs on the fridge and lies in a pocket: nobody kept away helps, no number that is not."""

import re
import shutil
import subprocess

import pytest

from wnp.building.order import build_outputs
from wnp.building.wishes import Options

FAMILY = """\
Region: DE
Sprache: de
Menschen:
  mia:   {Name: Mia, Rolle: Kind, Alter: 8}
  mama:  {Name: Mama, Rolle: Mutter}
  papa:  {Name: Papa, Rolle: Vater}
  uwe:
    Name: Onkel Uwe
    Rolle: Pflegevater
    Kontakt: nein
    Telefon: {Nummer: "0664 900001", nur: [Kind]}
  ali:
    Name: Onkel Quendalf
    Rolle: Onkel
    geheim vor: [papa]
    Telefon: {Nummer: "0664 900002", nur: [Kind]}
  oma:   {Name: Oma Rosa, Rolle: Oma, Telefon: {Nummer: "0664 900003", nur: [Netzwerk]}}
  kurt:  {Name: Kurt, Rolle: Nachbar, Telefon: {Nummer: "0664 900004", nur: [Kind]}}
"""
PLAN = """\
Titel: Unser Plan
Fassung: 1
Netzwerk:
  - {wer: ali, Aufgabe: hilft, zugesagt am: 2026-01-01}
  - {wer: oma, Aufgabe: hilft, zugesagt am: 2026-01-01}
  - {wer: kurt, Aufgabe: macht die Tür auf, zugesagt am: 2026-01-01}
Sicherheitszeichen:
  Gegenstand: der rote Stein
  üblicher Ort: im Regal
  Alarmort: auf der Fensterbank
  wer schaut: [kurt]
  wie oft: jeden Tag
  dann: Kurt fragt Mia.
was das Kind tun darf:
  - "Mia darf Kurt anrufen."
"""
STORY = """\
---
Titel: Mia
für: [mia]
Fassung: 1
---

## Da {.good}

```bild
Mia: steht
Onkel Uwe: steht
```

Mia malt.
"""


@pytest.fixture(scope="module")
def at_home(tmp_path_factory):
    """Everything that is made for the child, as one text a file."""
    if not shutil.which("pdftotext"):
        pytest.skip("no pdftotext here")
    folder, out = tmp_path_factory.mktemp("family"), tmp_path_factory.mktemp("out")
    for name, text in (("family.yaml", FAMILY), ("plan.yaml", PLAN), ("story.md", STORY)):
        (folder / name).write_text(text, encoding="utf-8")
    made = build_outputs(folder, Options(make=("plan", "poster", "cards", "booklet"), out=out))
    assert "card.pdf" in made.files, made.problems
    return {name: text_of(out / name) for name in made.files if name != "booklet-print.pdf"}


def text_of(path):
    """Return what is written in a file; of web pages the source."""
    if path.suffix == ".html":
        return re.sub(r"\s+", " ", path.read_text(encoding="utf-8"))
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True)
    return re.sub(r"\s+", " ", done.stdout.decode("utf-8"))


def test_whoever_may_not_be_with_the_child_stands_nowhere(at_home):
    helping = {name: text for name, text in at_home.items() if name != "booklet.html"}

    assert [name for name, text in helping.items() if "Uwe" in text or "900001" in text] == []


def test_who_is_hidden_stands_nowhere(at_home):
    assert [name for name, text in at_home.items() if "Quendalf" in text or "900002" in text] == []


def test_a_number_that_is_not_for_the_child_stands_nowhere(at_home):
    assert [name for name, text in at_home.items() if "900003" in text] == []


def test_the_child_finds_who_helps_and_whom_to_call(at_home):
    for name in ("plan.html", "plan.pdf", "poster.pdf", "poster-a3.pdf", "cards.pdf", "card.pdf"):
        assert "Oma Rosa" in at_home[name], name
        assert "0664 900004" in at_home[name], name
        assert "116 111" in at_home[name], name


def test_every_booklet_asks_for_questions(at_home):
    assert "Meine Fragen" in at_home["booklet.pdf"]
