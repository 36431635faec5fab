"""From a family folder to a template folder, and from that to another family's folder."""

import pytest

from tests.abstracting.told import PEOPLE, source
from wnp.abstracting.clue import LEAVE, Answer
from wnp.abstracting.confirming import Confirming
from wnp.building.abstracting import (
    EVERY_FILE,
    begin_template,
    find_name_in_title,
    finish_template,
    write_template,
)
from wnp.building.loading import load_folder
from wnp.building.template_folders import load_template
from wnp.checking.weights import has_errors
from wnp.templating.filling import fill_template
from wnp.templating.library import Template

STORY = """---
Titel: "Der Streit. Für Mia und Ben"
für: [p1, p2]
---

## Lauter Streit {.worry}

```bild
Ort: Küche
Mia und Ben: sitzen am Tisch, traurig
```

Mama und Papa haben gestritten.
Mia und Ben hatten Angst.
Mias Hund Bello hat gebellt.
"""


@pytest.fixture
def family(tmp_path):
    folder = tmp_path / "familie"
    folder.mkdir()
    for name, content in source(STORY, people=PEOPLE["de"]).files.items():
        (folder / name).write_bytes(content)
    return folder


def settled(work):
    confirming = Confirming(work.clues, work.source)
    for clue in work.clues:
        confirming.take(clue, Answer(clue, LEAVE))
    return confirming.settled()


def test_a_template_is_written_and_begins_another_family(family, tmp_path):
    out = tmp_path / "vorlage"
    work = begin_template(family)
    files, left = finish_template(work, settled(work), name="Streit", out=out)

    assert left == ()
    assert write_template(out, files) == ()
    template = load_template(out)
    assert isinstance(template, Template)
    answers = {"child.name": "Ole", "sibling.name": "-", "father.name": "-"}
    texts, problems = fill_template(template, answers, language="de", region="CH")
    assert problems == ()
    assert texts["story.md"].partition("```\n\n")[2] == ("Mama hat gestritten.\nOle hatte Angst.\n")


def test_the_new_folder_can_be_checked_without_an_error(family, tmp_path):
    work = begin_template(family)
    files, _ = finish_template(work, settled(work), name="Streit", out=tmp_path / "vorlage")
    write_template(tmp_path / "vorlage", files)
    texts, _ = fill_template(load_template(tmp_path / "vorlage"), {}, language="de", region="DE")
    (tmp_path / "neu").mkdir()
    for name, text in texts.items():
        (tmp_path / "neu" / name).write_text(text, encoding="utf-8")

    loaded = load_folder(tmp_path / "neu")

    assert not has_errors(loaded.problems)


def test_a_name_in_the_name_of_the_template_is_found(family, tmp_path):
    work = begin_template(family)

    for name, out in (("Mia", "vorlage"), ("Streit", "vorlage-mia")):
        files, left = finish_template(work, settled(work), name=name, out=tmp_path / out)

        assert files == {}
        assert {one.kind for one in left} == {"left-name"}


def test_a_folder_without_a_story_is_no_beginning(tmp_path):
    (tmp_path / "family.yaml").write_text("Sprache: de\nMenschen:\n  mia: {Name: Mia}\n")

    found = begin_template(tmp_path)

    assert [one.kind for one in found] == ["no-file"]


def test_the_family_folder_stays_as_it_is(family):
    before = {path.name: path.read_bytes() for path in family.iterdir()}

    begin_template(family)

    assert {path.name: path.read_bytes() for path in family.iterdir()} == before


@pytest.mark.parametrize("file", ["family.yaml", "names.yaml"])
def test_nothing_begins_while_somebody_may_have_a_name_that_we_cannot_read(family, file):
    (family / file).write_text("Menschen: [\n", encoding="utf-8")

    found = begin_template(family)

    assert isinstance(found, tuple)
    assert {one.place.file for one in found} == {file}


@pytest.mark.parametrize("name", ["Mias Streit", "Streit 2019 im Haus Sonnhalde"])
def test_a_name_that_tells_something_is_found_before_anybody_is_asked(family, tmp_path, name):
    (family / "plan.yaml").write_text("Titel: Haus Sonnhalde\n", encoding="utf-8")
    work = begin_template(family)

    assert find_name_in_title(work, name, tmp_path / "vorlage").kind == "template-name-tells"
    assert find_name_in_title(work, "Streit zu Hause", tmp_path / "vorlage") is None


def test_every_file_has_a_time_that_tells_nothing(family, tmp_path):
    work = begin_template(family)
    files, _ = finish_template(work, settled(work), name="Streit", out=tmp_path / "vorlage")
    write_template(tmp_path / "vorlage", files)

    made = [tmp_path / "vorlage", *(tmp_path / "vorlage").rglob("*")]
    assert {path.stat().st_mtime for path in made} == {EVERY_FILE}


def test_languages_that_do_not_line_up_are_told(family):
    (family / "story.fr.md").write_text(
        "---\ntitre: x\n---\n\n## Un {.help}\n\nBien.\n", encoding="utf-8"
    )

    assert [story.place.file for story in begin_template(family).left_out] == ["story.fr.md"]
