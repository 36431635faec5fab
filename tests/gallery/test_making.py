"""What the site shows is made by processes that end, and one that fails harms no other."""

import os

from wnp.gallery import making
from wnp.gallery.making import Task, make_beside
from wnp.gallery.shelf import make_all
from wnp.keeping import kept_names


def task(name, folder, language="de"):
    return Task(name, language, str(folder / name))


def test_what_can_be_made_is_made_beside_what_cannot(tmp_path):
    said = make_all((task("T00", tmp_path), task("T02", tmp_path)))

    assert [line.partition(":")[0] for line in said] == ["T00/de is left out"]
    assert "booklet.pdf" in kept_names(tmp_path / "T02")
    assert [path.name for path in tmp_path.iterdir()] == ["T02"]


def test_a_process_that_dies_is_told_of(tmp_path, monkeypatch):
    monkeypatch.setattr(making, "COPIES", True)
    monkeypatch.setattr(making, "_files", lambda *_: os._exit(9))

    said = list(make_beside((task("T00", tmp_path),)))

    assert said == ["T00/de is left out: its process ended too early"]


def test_nothing_to_make_starts_nothing(monkeypatch):
    monkeypatch.setattr("wnp.gallery.shelf.subprocess.run", None)

    assert make_all(()) == []
