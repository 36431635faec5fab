"""Packs go into one file and come out of it, whole or not at all, and nothing else is touched."""

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packing.forging import Forged, forge
from tests.packing.organisation import FILES, closed
from wnp.building.packing import Imported, export_pack, import_pack
from wnp.lexicon.messages import say

NEWER = FILES | {
    "pack.toml": FILES["pack.toml"].replace(b'version = "1.0"', b'version = "1.1"'),
    "readme.md": b"# Nord\n",
}
LINK = 0o120777 << 16


def tree(folder: Path) -> dict[str, bytes | str]:
    """Return everything below a folder: the content of files, where links lead."""
    return {
        path.relative_to(folder).as_posix(): (
            str(path.readlink())
            if path.is_symlink()
            else path.read_bytes()
            if path.is_file()
            else "folder"
        )
        for path in sorted(folder.rglob("*"))
    }


def written(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def kinds(result: Imported) -> list[str]:
    return [one.kind for one in result.problems]


@pytest.fixture
def archive(tmp_path):
    """Lie ready to be taken in."""
    path = tmp_path / "nord.zip"
    path.write_bytes(closed(FILES))
    return path


def test_a_pack_comes_home_as_it_went(tmp_path):
    folder = written(tmp_path / "nord", FILES)

    exported = export_pack(folder, tmp_path / "nord.zip")
    imported = import_pack(tmp_path / "nord.zip", tmp_path / "heim" / "nord")

    assert (exported.problems, exported.left_out) == ((), ())
    assert imported == Imported(pack=exported.pack)
    assert tree(tmp_path / "heim") == {
        "nord": "folder",
        "nord/pack.toml": FILES["pack.toml"],
        "nord/region.toml": FILES["region.toml"],
    }


def test_export_takes_only_what_belongs_in_a_pack(tmp_path):
    others = {"notes.docx": b"PK", "templates/.DS_Store": b"x", "alt/pack.toml": b"id = 1"}
    folder = written(tmp_path / "nord", FILES | others)
    (folder / "secret.md").symlink_to("/etc/passwd")

    exported = export_pack(folder, folder / "nord.zip")

    assert exported.left_out == ("alt/pack.toml", "notes.docx", "secret.md")
    assert (folder / "nord.zip").read_bytes() == closed(FILES)


def test_the_same_pack_gives_the_same_bytes_wherever_it_lies(tmp_path):
    for place in ("a", "b/c"):
        export_pack(written(tmp_path / place / "nord", FILES), tmp_path / place / "x.zip")

    assert (tmp_path / "a/x.zip").read_bytes() == (tmp_path / "b/c/x.zip").read_bytes()
    assert b"root" not in (tmp_path / "a/x.zip").read_bytes()


def test_export_never_overwrites(tmp_path):
    folder = written(tmp_path / "nord", FILES)
    (tmp_path / "nord.zip").write_bytes(b"mine")

    exported = export_pack(folder, tmp_path / "nord.zip")

    assert [say(one, "de") for one in exported.problems] == [
        f"„{tmp_path / 'nord.zip'}“ gibt es schon. Es wird nichts überschrieben.\n"
        "    Wählen Sie einen anderen Namen, zum Beispiel mit der Version dahinter."
    ]
    assert (tmp_path / "nord.zip").read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("files", "name", "kind"),
    [
        pytest.param(FILES, "nord.exe", "not-an-archive-name", id="another ending"),
        pytest.param({"readme.md": b""}, "nord.zip", "pack-missing", id="no pack"),
        pytest.param({"pack.toml": b"= 1"}, "nord.zip", "pack-line-unreadable", id="a slip"),
        pytest.param(FILES | {"con.md": b""}, "nord.zip", "", id="a device is left out"),
    ],
)
def test_a_pack_with_something_to_mend_is_not_given_away(tmp_path, files, name, kind):
    folder = written(tmp_path / "nord", files)

    exported = export_pack(folder, tmp_path / name)

    assert [one.kind for one in exported.problems] == [kind] * bool(kind)
    assert (tmp_path / name).exists() == (not kind)


def test_a_text_that_nobody_could_take_in_is_not_given_away(tmp_path):
    folder = written(tmp_path / "nord", FILES | {"readme.md": b"\x1b[2J"})

    exported = export_pack(folder, tmp_path / "nord.zip")

    assert [say(one, "en") for one in exported.problems] == [
        "nord.zip: “readme.md” is not a text in UTF-8.\n    In a pack every file is a text, "
        "pictures too. Whoever makes the pack saves it again."
    ]
    assert not (tmp_path / "nord.zip").exists()


def test_import_never_overwrites(tmp_path, archive):
    written(tmp_path / "nord", {"mine.md": b"mine"})
    before = tree(tmp_path)

    imported = import_pack(archive, tmp_path / "nord")

    assert kinds(imported) == ["pack-is-there"]
    assert tree(tmp_path) == before


def test_an_empty_folder_may_become_the_pack(tmp_path, archive):
    (tmp_path / "nord").mkdir()

    assert kinds(import_pack(archive, tmp_path / "nord")) == []
    assert (tmp_path / "nord/pack.toml").read_bytes() == FILES["pack.toml"]


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        pytest.param(lambda path: None, "archive-closed", id="nothing there"),
        pytest.param(Path.mkdir, "archive-closed", id="a folder"),
        pytest.param(os.mkfifo, "archive-closed", id="a pipe"),
        pytest.param(Path.touch, "archive-no-zip", id="an empty file"),
        pytest.param(
            lambda path: os.truncate(path.touch() or path, 20_000_001),
            "archive-too-large",
            id="a film",
        ),
    ],
)
def test_what_is_no_archive_is_not_read(tmp_path, make, kind):
    make(tmp_path / "x.zip")

    assert kinds(import_pack(tmp_path / "x.zip", tmp_path / "nord")) == [kind]
    assert not (tmp_path / "nord").exists()


@pytest.mark.parametrize("name", ["NUL", "con.pack"])
def test_a_folder_is_not_called_like_a_device(tmp_path, archive, name):
    assert kinds(import_pack(archive, tmp_path / name)) == ["reserved-name"]


HOSTILE = {
    "above": forge(Forged("../evil.md")),
    "far above": forge(Forged("../" * 9 + "tmp/evil.md")),
    "from the root": forge(Forged("/tmp/evil.md")),
    "a drive": forge(Forged("C:evil.md")),
    "for Windows": forge(Forged("..\\evil.md")),
    "a link and what lies behind it": forge(
        Forged("region.toml", b"..", mode=LINK), Forged("region.toml/evil.md")
    ),
    "a link to the outside": forge(Forged("pack.toml", b"/etc/passwd", mode=LINK)),
    "a folder above": forge(Forged("../neu/", b"", mode=0x10)),
    "a foreign file": closed(FILES | {"run.sh": b"#!/bin/sh\n"}),
    "no manifest": forge(Forged("pack.toml", FILES["pack.toml"])),
    "a bomb": forge(Forged("readme.md", bytes(1_500_000), method=8)),
    "a slip": closed({"pack.toml": b"id = 1\n"}),
}


@pytest.mark.parametrize("case", HOSTILE)
@pytest.mark.parametrize("replace", [False, True])
def test_what_is_refused_writes_nothing(tmp_path, case, replace):
    home = written(tmp_path / "home" / "nord", FILES).parent
    (home / "x.zip").write_bytes(HOSTILE[case])
    before = tree(tmp_path)

    for folder in (home / "nord", home / "neu"):
        imported = import_pack(home / "x.zip", folder, replace=replace)
        assert len(imported.problems) >= 1
        assert imported.pack is None

    assert tree(tmp_path) == before


def test_five_hundred_damaged_files_write_nothing_outside(tmp_path):
    chance = random.Random("five hundred")
    good = closed(FILES)
    path, home = tmp_path / "x.zip", tmp_path / "home"
    for number in range(500):
        content = bytearray(good)
        for _ in range(chance.choice((1, 2, 9))):
            content[chance.randrange(len(content))] = chance.randrange(256)
        path.write_bytes(content[: chance.choice((len(content), chance.randrange(len(content))))])
        imported = import_pack(path, home / str(number))
        if imported.pack is None:
            assert len(imported.problems) >= 1
            assert not (home / str(number)).exists()
        else:
            assert tree(home / str(number)) == FILES
    assert sorted(one.name for one in tmp_path.iterdir()) in (["home", "x.zip"], ["x.zip"])


def test_a_newer_version_takes_the_place_and_the_older_is_kept(tmp_path):
    home = tmp_path / "pakete"
    written(home / "nord", FILES)
    (tmp_path / "nord.zip").write_bytes(closed(NEWER))

    imported = import_pack(tmp_path / "nord.zip", home / "nord", replace=True)

    assert imported.changes == (("changed", "pack.toml"), ("added", "readme.md"))
    assert imported.aside == home / ".nord-1.0"
    assert imported.before
    assert (imported.before.version, imported.pack and imported.pack.version) == ("1.0", "1.1")
    assert tree(home / "nord") == NEWER
    assert tree(home / ".nord-1.0") == FILES
    assert sorted(one.name for one in home.iterdir()) == [".nord-1.0", "nord"]


def test_older_versions_are_never_lost(tmp_path):
    home = tmp_path / "pakete"
    for name, files in (("old", FILES), ("new", NEWER)):
        (tmp_path / f"{name}.zip").write_bytes(closed(files))
    import_pack(tmp_path / "old.zip", home / "nord")
    for name in ("new", "old", "new"):
        import_pack(tmp_path / f"{name}.zip", home / "nord", replace=True)

    assert sorted(one.name for one in home.iterdir()) == [
        ".nord-1.0", ".nord-1.0-1", ".nord-1.1", "nord",
    ]  # fmt: skip


def test_the_same_version_changes_nothing(tmp_path, archive):
    written(tmp_path / "nord", FILES)
    before = tree(tmp_path)

    imported = import_pack(archive, tmp_path / "nord", replace=True)

    assert (imported.changes, imported.aside, imported.problems) == ((), None, ())
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"family.yaml": b"mine"}, id="a family"),
        pytest.param({"pack.toml": b"id = ["}, id="a broken pack"),
        pytest.param(
            {**FILES, "pack.toml": FILES["pack.toml"].replace(b'id = "nord"', b'id = "west"')},
            id="another pack",
        ),
    ],
)
def test_only_a_version_of_the_same_pack_is_replaced(tmp_path, archive, files):
    written(tmp_path / "da", files)
    before = tree(tmp_path)

    imported = import_pack(archive, tmp_path / "da", replace=True)

    assert kinds(imported) == ["pack-of-another"]
    assert tree(tmp_path) == before


def test_two_packs_of_one_id_do_not_lie_beside_each_other(tmp_path, archive):
    written(tmp_path / "pakete" / "alt", FILES)

    assert kinds(import_pack(archive, tmp_path / "pakete" / "nord")) == ["pack-twice"]


KILLED = """
import os, signal, sys
from pathlib import Path
from wnp.building.packing import import_pack

steps = int(sys.argv[3])

def counted(call):
    def step(*arguments, **named):
        global steps
        steps -= 1
        if steps < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **named)
    return step

os.fsync = counted(os.fsync)
Path.rename = counted(Path.rename)
Path.chmod = counted(Path.chmod)
import_pack(Path(sys.argv[1]), Path(sys.argv[2]), replace=True)
"""


@pytest.mark.parametrize("steps", range(7))
@pytest.mark.parametrize("is_new", [True, False])
def test_a_kill_at_any_moment_leaves_no_half_pack(tmp_path, steps, is_new):
    home = tmp_path / "pakete"
    home.mkdir()
    if not is_new:
        written(home / "nord", FILES)
    (tmp_path / "x.zip").write_bytes(closed(NEWER))
    command = [
        sys.executable,
        "-c",
        KILLED,
        str(tmp_path / "x.zip"),
        str(home / "nord"),
        str(steps),
    ]

    status = subprocess.run(command, check=False).returncode

    left = {one.name: tree(one) for one in home.iterdir() if not one.name.startswith(".wnp-")}
    wholes = [FILES, NEWER]
    assert status == (-signal.SIGKILL if steps < 5 + (not is_new) else 0)
    assert all(one in wholes for one in left.values())
    assert is_new or FILES in left.values()
    import_pack(tmp_path / "x.zip", home / "nord", replace=True)
    assert tree(home / "nord") == NEWER
    assert not list(home.glob(".wnp-*"))


def test_a_day_that_has_not_come_is_taken_from_nobody(tmp_path):
    tomorrow = FILES | {"region.toml": b'checked_on = "2026-11-23"\n'}
    (tmp_path / "nord.zip").write_bytes(closed(tomorrow))

    made = import_pack(tmp_path / "nord.zip", tmp_path / "nord", today="2026-11-22")

    assert [one.kind for one in made.problems] == ["pack-date-ahead"]
    assert [path.name for path in tmp_path.iterdir()] == ["nord.zip"]
