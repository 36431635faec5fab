"""What the site has made is kept whole, or not at all."""

import pytest

from wnp.keeping import digest_of, forget_others, keep_files, kept_names, kept_text, write_lines


def test_files_are_made_once(tmp_path):
    made = []

    def make():
        made.append(1)
        return {"a.txt": b"eins"}

    folder = keep_files(tmp_path / "x", make)
    keep_files(tmp_path / "x", make)

    assert (made, kept_names(folder), kept_text(folder, "a.txt")) == ([1], ("a.txt",), "eins")


def test_what_fails_leaves_nothing_behind(tmp_path):
    def make():
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        keep_files(tmp_path / "x", make)

    assert list(tmp_path.iterdir()) == []


def test_what_is_no_longer_wanted_is_taken_away(tmp_path):
    for name in ("old", "new"):
        keep_files(tmp_path / name, lambda: {"a": b""})

    forget_others(tmp_path, {"new"})

    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_lines_go_behind_those_that_are_there(tmp_path):
    write_lines(tmp_path / "deep" / "x.js", ["eins"])
    write_lines(tmp_path / "deep" / "x.js", ["zwei"], goes_on=True)

    assert (tmp_path / "deep" / "x.js").read_bytes() == b"eins\nzwei\n"


def test_a_digest_tells_one_content_from_another():
    one = digest_of("palette.py")

    assert (digest_of("palette.py"), len(one)) == (one, 16)
    assert len({one, digest_of("palette.py", also="x"), digest_of("geometry.py")}) == 3
