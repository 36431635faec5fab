"""Picture files are checked as folders are: one line for each thing to mend, or all is well."""

import os

import pytest

from wnp.building.loading import Loaded, check_path
from wnp.cli import main
from wnp.problems import NOWHERE, Place, problem
from wnp.resources import resource_path

GOOD = '<svg viewBox="0 0 9 9" class="figure"><path d="M0 0L1 1" fill="coral"/></svg>\n'
EVIL = '<svg viewBox="0 0 9 9"><path d="M0 0L1 1" fill="coral" onclick="x()"/></svg>\n'


@pytest.fixture
def library(tmp_path):
    """Return a folder with a good picture, and one that is hostile."""
    (tmp_path / "props").mkdir()
    (tmp_path / "README.md").write_text("Bilder")
    (tmp_path / "cup.svg").write_text(GOOD)
    (tmp_path / "props" / "trap.svg").write_text(EVIL)
    return tmp_path


def checked(path):
    """Return what is wrong with one picture file."""
    loaded = check_path(path)
    assert (loaded.folder, loaded.pictures) == (None, 1)
    return loaded.problems


def test_a_good_file_has_no_problems(library):
    assert checked(library / "cup.svg") == ()


def test_a_folder_of_pictures_is_checked_with_the_folders_in_it(library):
    trap = problem(Place("props/trap.svg", 1), "svg-program", found="onclick")

    assert check_path(library) == Loaded(None, (trap,), 2)


def test_our_own_library_has_no_problems():
    loaded = check_path(resource_path("illustrations"))

    assert loaded.problems == ()
    assert loaded.pictures > 200


def test_a_folder_with_a_story_is_a_family_folder(library):
    (library / "story.md").write_text("# Mia\n")

    assert [found.kind for found in check_path(library).problems] == ["no-file"]


def test_a_file_that_is_not_there_is_a_wrong_call(library, capsys):
    path = library / "gone.svg"

    assert checked(path) == (problem(NOWHERE, "no-svg-file", path=path),)
    assert main(["check", str(path), "--lang", "de"]) == 2
    assert "gone.svg“ gibt es nicht." in capsys.readouterr().err


def test_a_huge_file_is_not_opened(library):
    path = library / "huge.svg"
    with path.open("wb") as file:
        file.truncate(10**11)

    assert checked(path) == (problem(Place(str(path)), "svg-too-large", limit=200),)


def test_a_link_to_another_folder_is_not_followed(library):
    path = library / "props" / "link.svg"
    path.symlink_to(library / "cup.svg")

    assert checked(path) == (problem(Place(str(path)), "svg-elsewhere"),)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(os.mkdir, id="folder"),
        pytest.param(os.mkfifo, id="pipe"),
        pytest.param(lambda path: path.symlink_to(path), id="link to itself"),
    ],
)
def test_what_is_no_ordinary_file_is_not_opened(make, library):
    path = library / "strange.svg"
    make(path)

    assert checked(path) == (problem(Place(str(path)), "svg-closed"),)


def test_the_command_says_it_in_words(library, capsys):
    trap = library / "props" / "trap.svg"

    assert main(["check", str(library / "cup.svg"), "--lang", "de"]) == 0
    assert capsys.readouterr().out == "Alles in Ordnung: 1 Bilddatei.\n"
    assert main(["check", str(trap), "--lang", "en"]) == 1
    assert capsys.readouterr().out == (
        f"{trap}:1: “onclick” belongs to a program. Pictures hold no programs.\n"
        "    Delete it, or save the picture once more as plain SVG.\n"
    )
