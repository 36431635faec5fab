"""Folders are read with care and written so that nothing is ever lost."""

import errno
import os
import signal
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from wnp import locks
from wnp.files import (
    SEAL,
    empty_folder,
    find_folder_language,
    read_folder_files,
    write_new_folder,
    write_outputs,
)
from wnp.lexicon.messages import say

NEW = {"booklet.html": b"new booklet", "plan.html": b"new plan"}
FOR_PARENTS = {"booklet.html": b"for parents", "plan.pdf": b"for parents"}
FOR_CHILD = {"booklet.html": b"for the child"}
PRODUCTS = frozenset({"booklet.html", "plan.html", "plan.pdf"})


def said(problems):
    return [say(problem, "de") for problem in problems]


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def family(tmp_path):
    folder = tmp_path / "Familie Müller"
    folder.mkdir()
    (folder / "family.yaml").write_text("Region: DE", encoding="utf-8")
    (folder / "story.md").write_text("## Das ist Mia", encoding="utf-8")
    return folder


def test_only_known_files_are_read(family):
    (family / "story.tr.md").write_bytes(b"## Mia")
    (family / "names.yaml").write_bytes(b"mia: Mia Berger")
    (family / "notizen.txt").write_bytes(b"geheim")
    (family / "bild.png").write_bytes(b"\x89PNG")

    read, problems = read_folder_files(family)

    assert problems == ()
    assert read == {
        "bild.png": b"",
        "family.yaml": b"Region: DE",
        "names.yaml": b"mia: Mia Berger",
        "story.md": b"## Das ist Mia",
        "story.tr.md": b"## Mia",
    }


def test_names_are_found_whatever_their_capitals_and_accents(family):
    (family / "story.md").rename(family / "Story.MD")
    (family / unicodedata.normalize("NFD", "Bär.png")).write_bytes(b"")

    read, problems = read_folder_files(family)

    assert problems == ()
    assert sorted(read) == ["Bär.png", "family.yaml", "story.md"]


def test_a_missing_folder_is_said_with_the_nearest(family):
    missing = family.parent / "Familie Muller"

    assert said(read_folder_files(missing)[1]) == [
        f"Den Ordner „{missing}“ gibt es nicht.\n    Meinten Sie „Familie Müller“?"
    ]


def test_a_file_instead_of_a_folder_is_said(family):
    path = family / "story.md"

    assert said(read_folder_files(path)[1]) == [
        f"„{path}“ ist eine Datei. Gebraucht wird der Ordner, in dem sie liegt.\n"
        f"    Zum Beispiel: {family}"
    ]


@pytest.mark.parametrize("wrong", ["family.yaml.txt", "family.yml", "Family.YAML.txt"])
def test_a_file_with_another_ending_is_noticed(family, wrong):
    (family / "family.yaml").rename(family / wrong)

    assert said(read_folder_files(family)[1]) == [
        "family.yaml: In diesem Ordner fehlt die Datei family.yaml.\n"
        f"    Es gibt „{wrong}“. Benennen Sie die Datei um in: family.yaml"
    ]


def test_a_plan_with_another_ending_is_noticed(family):
    (family / "plan.yml").write_bytes(b"")

    assert said(read_folder_files(family)[1]) == [
        "plan.yml: „plan.yml“ wird so nicht gelesen.\n    Benennen Sie die Datei um in: plan.yaml"
    ]


def test_a_folder_instead_of_a_file_is_said(family):
    (family / "plan.yaml").mkdir()

    assert said(read_folder_files(family)[1]) == [
        "plan.yaml: Das ist keine Textdatei, sondern zum Beispiel ein Ordner mit diesem Namen.\n"
        "    Benennen Sie ihn um, und legen Sie hier eine Textdatei an."
    ]


def test_a_huge_file_is_not_opened(family):
    with (family / "plan.yaml").open("wb") as file:
        file.truncate(10_000_000)

    problems = read_folder_files(family)[1]

    assert [(problem.kind, dict(problem.values)) for problem in problems] == [
        ("file-too-large", {"size": "10", "most": "2"})
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_without_permission_is_said(family):
    (family / "story.md").chmod(0)

    assert [problem.kind for problem in read_folder_files(family)[1]] == ["unreadable-file"]


@pytest.mark.parametrize("target", ["/etc/passwd", "story.md"])
def test_a_link_is_followed_only_inside_the_folder(family, target):
    leads_out = target.startswith("/")
    (family / "plan.yaml").symlink_to(target)

    read, problems = read_folder_files(family)

    assert [problem.kind for problem in problems] == ["link-leaves-folder"] * leads_out
    assert ("plan.yaml" in read) is not leads_out


def test_a_link_to_itself_is_not_followed(family):
    (family / "plan.yaml").symlink_to("plan.yaml")

    assert [p.kind for p in read_folder_files(family)[1]] in (
        ["unreadable-file"],
        ["link-leaves-folder"],
    )


def test_no_pipe_is_waited_for_to_learn_the_language(family):
    (family / "family.yaml").unlink()
    os.mkfifo(family / "family.yaml")

    assert find_folder_language(family) == ""


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"Sprache: fr", id="plain"),
        pytest.param(b"\xef\xbb\xbfSprache: fr", id="a mark of the order of bytes"),
        pytest.param("Region: DE\r\nSprache: fr".encode("utf-16"), id="two bytes a letter"),
        pytest.param(b"Region: DE\rSprache: fr\r", id="old line ends"),
    ],
)
def test_the_language_is_found_however_a_file_was_saved(content, family):
    (family / "family.yaml").write_bytes(content)

    assert find_folder_language(family) == "fr"


def test_a_pipe_is_not_waited_for(family):
    os.mkfifo(family / "plan.yaml")

    assert [problem.kind for problem in read_folder_files(family)[1]] == ["not-a-file"]


def test_outputs_are_written_and_nothing_else_stays(tmp_path):
    out = tmp_path / "neu" / "out"

    assert write_outputs(out, NEW) == ()
    assert contents(out) == NEW


def test_other_files_in_the_folder_stay(tmp_path):
    (tmp_path / "brief.txt").write_bytes(b"mine")

    write_outputs(tmp_path, NEW)

    assert contents(tmp_path) == NEW | {"brief.txt": b"mine"}


def test_what_was_made_for_others_does_not_stay_beside(tmp_path):
    write_outputs(tmp_path, {"plan.pdf": b"for parents"}, seal="1", products=PRODUCTS)
    write_outputs(tmp_path, {"plan.html": b"for parents"}, seal="1", products=PRODUCTS)
    both = sorted(contents(tmp_path))
    write_outputs(tmp_path, {"booklet.html": b"for the child"}, seal="2", products=PRODUCTS)

    assert both == [SEAL, "plan.html", "plan.pdf"]
    assert contents(tmp_path) == {SEAL: b"2", "booklet.html": b"for the child"}


def test_what_was_made_for_others_is_gone_before_the_new_files_come(tmp_path, monkeypatch):
    write_outputs(tmp_path, FOR_PARENTS, seal="1", products=PRODUCTS)
    move, seen = Path.replace, []

    def watched(path, target):
        seen.append(set(contents_of_files(tmp_path).values()))
        return move(path, target)

    monkeypatch.setattr(Path, "replace", watched)
    write_outputs(tmp_path, FOR_CHILD, seal="2", products=PRODUCTS)
    seen.append(set(contents_of_files(tmp_path).values()))

    assert [moment for moment in seen if {b"for parents", b"for the child"} <= moment] == []
    assert [moment for moment in seen if {b"for parents", b"2"} <= moment] == []
    assert seen[-1] == {b"2", b"for the child"}


@pytest.mark.parametrize("stuck", ["booklet.html", "plan.pdf", SEAL])
def test_what_was_made_for_others_comes_back_where_writing_fails(stuck, tmp_path, monkeypatch):
    write_outputs(tmp_path, FOR_PARENTS, seal="1", products=PRODUCTS)
    before, move = contents(tmp_path), Path.replace

    def refuse(path, target):
        coming, leaving = path.parent.parent == tmp_path, stuck == "plan.pdf"
        if path.name == stuck and coming != leaving and "old" not in path.parts:
            raise PermissionError(errno.EACCES, "in use", str(path), None, str(target))
        return move(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    problems = write_outputs(tmp_path, FOR_CHILD, seal="2", products=PRODUCTS)

    assert len(problems) == 1
    assert contents(tmp_path) == before


def test_two_runs_never_mix_their_files(tmp_path):
    runs = [("1", FOR_PARENTS), ("2", FOR_CHILD)] * 10
    with ThreadPoolExecutor(4) as hands:
        done = hands.map(
            lambda run: write_outputs(tmp_path, run[1], seal=run[0], products=PRODUCTS), runs
        )

    assert list(done) == [()] * 20
    assert contents(tmp_path) in (
        {SEAL: b"1"} | FOR_PARENTS,
        {SEAL: b"2"} | FOR_CHILD,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a folder cannot be locked there")
def test_a_run_that_never_ends_is_not_waited_for_forever(tmp_path, monkeypatch):
    monkeypatch.setattr(locks, "PAUSE", 0)

    with locks.alone_in(tmp_path):
        problems = write_outputs(tmp_path, NEW)

    assert said(problems) == [
        f"In „{tmp_path}“ schreibt gerade noch ein anderer Vorgang. "
        "Die bisherigen Dateien sind unverändert.\n"
        "    Warten Sie, bis er fertig ist, und versuchen Sie es dann noch einmal."
    ]
    assert contents(tmp_path) == {}


def test_files_of_the_same_name_that_we_did_not_make_stay(tmp_path):
    (tmp_path / "plan.pdf").write_bytes(b"my own plan")

    write_outputs(tmp_path, {"booklet.html": b"new"}, seal="1", products=PRODUCTS)

    assert contents(tmp_path)["plan.pdf"] == b"my own plan"


def test_a_family_folder_is_never_written_into(family):
    before = contents(family)

    assert said(write_outputs(family, NEW)) == [
        f"„{family}“ ist ein Familienordner. Dorthin wird nichts geschrieben, damit Ihre Texte "
        f"sicher sind.\n    Wählen Sie einen anderen Ordner, zum Beispiel: --out {family}/out"
    ]
    assert contents(family) == before


def test_what_an_interrupted_writing_left_is_taken_away(tmp_path):
    (tmp_path / ".wnp-abc").mkdir()
    (tmp_path / ".wnp-abc" / "plan.html").write_bytes(b"half")

    write_outputs(tmp_path, NEW)

    assert contents(tmp_path) == NEW


def test_a_full_disk_leaves_the_old_files(tmp_path, monkeypatch):
    write_outputs(tmp_path, {"plan.html": b"old"})

    def full(number):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    assert said(write_outputs(tmp_path, NEW)) == [
        f"Auf dem Laufwerk von „{tmp_path}“ ist kein Platz mehr. "
        "Die bisherigen Dateien sind unverändert.\n"
        "    Schaffen Sie Platz, oder wählen Sie mit --out einen anderen Ort."
    ]
    assert contents(tmp_path) == {"plan.html": b"old"}


def test_a_file_in_use_leaves_all_old_files(tmp_path, monkeypatch):
    write_outputs(tmp_path, {"booklet.html": b"old"})
    move = Path.replace

    def refuse(path, target):
        if path.name == "plan.html":
            raise PermissionError(errno.EACCES, "in use", str(path), None, str(target))
        return move(path, target)

    (tmp_path / "plan.html").write_bytes(b"old plan")
    monkeypatch.setattr(Path, "replace", refuse)

    assert said(write_outputs(tmp_path, NEW)) == [
        f"„{tmp_path / 'plan.html'}“ lässt sich nicht ersetzen, vielleicht weil die Datei gerade "
        "offen ist. Die bisherigen Dateien sind unverändert.\n"
        "    Schließen Sie die Datei, und versuchen Sie es noch einmal."
    ]
    assert contents(tmp_path) == {"booklet.html": b"old", "plan.html": b"old plan"}


@pytest.mark.parametrize("where", ["a file", "below a file", "a name too long"])
def test_a_place_that_cannot_be_written_is_said(tmp_path, where):
    (tmp_path / "datei").write_bytes(b"mine")
    places = {"a file": "datei", "below a file": "datei/out", "a name too long": "o" * 300}
    out = tmp_path / places[where]

    assert [problem.kind for problem in write_outputs(out, NEW)] == ["cannot-write"]
    assert contents(tmp_path) == {"datei": b"mine"}


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from wnp import files

steps = int(sys.argv[2])

def counted(call):
    def step(*arguments, **named):
        global steps
        steps -= 1
        if steps < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **named)
    return step

os.fsync = counted(os.fsync)
Path.replace = counted(Path.replace)
shutil.copy2 = counted(shutil.copy2)
files.write_outputs(Path(sys.argv[1]), {"a.pdf": b"new" * 9999, "b.pdf": b"new" * 9999})
"""


@pytest.mark.parametrize("steps", range(7))
def test_a_kill_at_any_moment_leaves_whole_files(tmp_path, steps):
    old, new = b"old" * 9999, b"new" * 9999
    write_outputs(tmp_path, {"a.pdf": old, "b.pdf": old})

    command = [sys.executable, "-c", KILLED, str(tmp_path), str(steps)]
    status = subprocess.run(command, check=False).returncode
    left = contents_of_files(tmp_path)

    assert status == (-signal.SIGKILL if steps < 6 else 0)
    assert sorted(left) == ["a.pdf", "b.pdf"]
    assert set(left.values()) <= {old, new}
    if steps < 3:
        assert set(left.values()) == {old}
    write_outputs(tmp_path, {"a.pdf": new})
    assert sorted(contents(tmp_path)) == ["a.pdf", "b.pdf"]


def contents_of_files(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_new_folder_is_made_whole(tmp_path):
    folder = tmp_path / "Fälle" / "Familie Ä"

    assert write_new_folder(folder, {"story.md": "## Größe"}) == ()
    assert contents(folder) == {"story.md": "## Größe".encode()}
    assert [path.name for path in folder.parent.iterdir()] == ["Familie Ä"]


def test_a_new_folder_may_be_an_empty_one(tmp_path, monkeypatch):
    (tmp_path / "neu").mkdir()
    monkeypatch.chdir(tmp_path / "neu")

    assert write_new_folder(Path(), {"story.md": "## Mia"}) == ()
    assert contents(tmp_path / "neu") == {"story.md": b"## Mia"}
    assert contents(Path()) == {"story.md": b"## Mia"}


def test_a_folder_with_something_in_it_is_never_overwritten(family):
    before = contents(family)

    assert said(write_new_folder(family, {"story.md": "## Neu"})) == [
        f"In „{family}“ liegt schon etwas. Es wird nichts überschrieben.\n"
        "    Wählen Sie einen anderen Namen für den neuen Ordner."
    ]
    assert contents(family) == before


@pytest.mark.parametrize("name", ["con", "NUL", "com1", "aux.familie"])
def test_a_name_that_windows_keeps_is_refused(tmp_path, name):
    assert [p.kind for p in write_new_folder(tmp_path / name, {})] == ["reserved-name"]


def test_a_lent_folder_is_empty_and_goes_away():
    with empty_folder() as folder:
        assert list(folder.iterdir()) == []

    assert not folder.exists()
