"""A pack is read from its folder, and from nowhere else."""

import os

import pytest

from wnp.pack_files import MOST_BYTES, list_packs, read_pack_files


def kinds(folder):
    """Return the names of the files that are read, and the kinds of problems."""
    files, problems = read_pack_files(folder)
    return sorted(files), [one.kind for one in problems]


def test_files_have_their_names_in_the_folder(tmp_path):
    (tmp_path / "templates" / "A" / "de").mkdir(parents=True)
    (tmp_path / "templates" / "A" / "de" / "story.md").write_text("x")
    (tmp_path / "pack.toml").write_text("x")
    (tmp_path / ".hidden").write_text("x")

    assert kinds(tmp_path) == (["pack.toml", "templates/A/de/story.md"], [])


def test_links_are_not_followed(tmp_path):
    pack, other = tmp_path / "pack", tmp_path / "other"
    pack.mkdir()
    other.mkdir()
    (other / "secret.toml").write_text("x")
    (pack / "pack.toml").symlink_to(other / "secret.toml")
    (pack / "templates").symlink_to(other)

    assert kinds(pack) == ([], ["pack-link", "pack-link"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only some systems have pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pack.toml")

    assert kinds(tmp_path) == ([], ["pack-link"])


def test_what_is_too_large_is_left_alone(tmp_path):
    with (tmp_path / "pack.toml").open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    assert kinds(tmp_path) == ([], ["pack-file-large"])


def test_a_folder_that_is_not_there_is_said(tmp_path):
    assert kinds(tmp_path / "nothing") == ([], ["pack-closed"])


def test_packs_lie_in_the_family_folder_and_beside_it(tmp_path):
    family = tmp_path / "family"
    for place in (family / "packs" / "a", tmp_path / "pakete" / "b", tmp_path / "pakete" / "no"):
        place.mkdir(parents=True)
    (family / "packs" / "a" / "pack.toml").write_text("x")
    (tmp_path / "pakete" / "b" / "pack.toml").write_text("x")

    assert [path.name for path in list_packs(family)] == ["a", "b"]
