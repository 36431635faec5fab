"""A pack in one file: the same bytes every time, and nothing taken out that was not looked at."""

import random
from hashlib import sha256

import pytest

from tests.packing.forging import forge
from tests.packing.organisation import FILES, closed
from wnp.packing.archives import read_archive, write_archive
from wnp.packing.manifest import MANIFEST, manifest_of
from wnp.packing.opening import close_pack, open_pack
from wnp.problems import Findings
from wnp.reading.pack import read_pack


def test_a_pack_comes_out_as_it_went_in():
    opened = open_pack(closed(FILES), "nord.zip")

    assert opened.problems == ()
    assert opened.files == FILES
    assert opened.pack == read_pack(FILES, Findings())


def test_the_same_files_give_the_same_bytes():
    assert closed(FILES) == closed(dict(reversed(FILES.items())))


def test_a_pack_that_was_opened_closes_to_the_same_bytes():
    opened = open_pack(closed(FILES), "nord.zip")
    assert opened.pack

    assert close_pack(opened.pack, opened.files) == closed(FILES)


def test_the_manifest_says_whose_a_pack_is_and_what_is_in_it():
    files = {"pack.toml": FILES["pack.toml"], "readme.md": b"# Nord\n"}
    pack = read_pack(files, Findings())
    assert pack

    assert manifest_of(pack, files).decode() == (
        "format = 1\n"
        'id = "nord"\n'
        'version = "1.0"\n'
        'licence = "CC BY-SA 4.0"\n'
        'credits = ["Verein \\"Nord\\""]\n'
        "\n"
        "[[files]]\n"
        'name = "pack.toml"\n'
        f"size = {len(files['pack.toml'])}\n"
        f'sha256 = "{sha256(files["pack.toml"]).hexdigest()}"\n'
        "\n"
        "[[files]]\n"
        'name = "readme.md"\n'
        "size = 7\n"
        f'sha256 = "{sha256(files["readme.md"]).hexdigest()}"\n'
    )


def changed(**others: bytes | None) -> dict[str, bytes]:
    """Return the files of an archive with some of them changed behind its back."""
    files = read_archive(closed(FILES), "nord.zip")
    assert isinstance(files, dict)
    names = {"manifest": MANIFEST, "pack": "pack.toml", "region": "region.toml"}
    files |= {names[name]: content for name, content in others.items() if content is not None}
    return {name: content for name, content in files.items() if others.get(name, b"") is not None}


LIST = changed()[MANIFEST]


def listed(name: str, content: bytes) -> bytes:
    """Return an archive with one more file, which its manifest knows."""
    return closed({**FILES, name: content})


HOSTILE = {
    "no manifest": ("manifest-missing", write_archive(FILES)),
    "an empty archive": ("manifest-missing", forge()),
    "an empty manifest": ("manifest-unreadable", write_archive(changed(manifest=b""))),
    "a manifest of bytes": ("manifest-unreadable", write_archive(changed(manifest=b"\xff" * 9))),
    "a manifest of brackets": (
        "manifest-unreadable", write_archive(changed(manifest=b"[" * 100_000))
    ),
    "a later format": (
        "manifest-newer",
        write_archive(changed(manifest=LIST.replace(b"format = 1", b"format = 2"))),
    ),
    "a file not listed": (
        "manifest-file-unlisted", write_archive({**changed(), "readme.md": b"hello"})
    ),
    "a file changed": (
        "manifest-file-differs", write_archive(changed(pack=FILES["pack.toml"] + b"\n"))
    ),
    "a file of the same length changed": (
        "manifest-file-differs",
        write_archive(changed(pack=FILES["pack.toml"].replace(b"nord", b"sued"))),
    ),
    "a file missing": (
        "manifest-file-missing",
        write_archive({name: one for name, one in changed().items() if name != "region.toml"}),
    ),
    "another version said": (
        "manifest-differs",
        write_archive(changed(manifest=LIST.replace(b'version = "1.0"', b'version = "9.0"'))),
    ),
    "another licence said": (
        "manifest-differs",
        write_archive(changed(manifest=LIST.replace(b"CC BY-SA 4.0", b"free for all"))),
    ),
    "a manifest with more in it": (
        "manifest-differs", write_archive(changed(manifest=LIST + b"evil = true\n"))
    ),
    "a file listed twice": (
        "manifest-differs", write_archive(changed(manifest=LIST + LIST.partition(b"\n\n")[2]))
    ),
    "a program": ("archive-file-foreign", listed("setup.exe", b"MZ")),
    "a script": ("archive-file-foreign", listed("install.sh", b"#!/bin/sh\n")),
    "Python": ("archive-file-foreign", listed("templates/NORD-01/de/story.py", b"import os\n")),
    "a web page": ("archive-file-foreign", listed("index.html", b"<script>")),
    "a macro": ("archive-file-foreign", listed("templates/NORD-01/de/story.docm", b"PK")),
    "a shortcut": ("archive-file-foreign", listed("pack.lnk", b"L")),
    "an archive in the archive": ("archive-file-foreign", listed("more.zip", closed(FILES))),
    "an archive called a text": ("archive-not-text", listed("readme.md", closed(FILES) + b"\0")),
    "a picture at a wrong place": ("archive-file-foreign", listed("a/b/c.svg", b"<svg/>")),
    "a photo": ("archive-file-foreign", listed("illustrations/props/x.png", b"\x89PNG")),
    "a file for the desktop": ("archive-file-foreign", listed("desktop.ini", b"[x]")),
    "bytes that are no UTF-8": ("archive-not-text", listed("readme.md", b"\xff\xfe\0")),
    "half a letter": ("archive-not-text", listed("readme.md", "ä".encode()[:1])),
    "a surrogate": ("archive-not-text", listed("readme.md", b"\xed\xa0\x80")),
    "a text that clears the screen": ("archive-not-text", listed("readme.md", b"\x1b[2J")),
    "a text that goes back": ("archive-not-text", listed("readme.md", b"good\x08\x08\x08\x08evil")),
    "letters that turn around": (
        "archive-turned-text", listed("readme.md", "kind = \u202e\"ecilop\"".encode())
    ),
    "letters in a frame of their own": (
        "archive-turned-text", listed("readme.md", "a \u2066b\u2069".encode())
    ),
    "no pack.toml": ("pack-missing", closed({"readme.md": b"hello\n"})),
    "a broken pack.toml": ("pack-line-unreadable", closed({"pack.toml": b"id = = 1\n"})),
    "brackets in brackets": ("pack-too-deep", closed({"pack.toml": b"a = " + b"[" * 9999})),
    "a number without end": ("pack-too-deep", closed({"pack.toml": b"a = " + b"1" * 9999})),
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_a_pack_with_something_hidden_in_it_is_refused(case):
    kind, content = HOSTILE[case]

    opened = open_pack(content, "nord.zip")

    assert [one.kind for one in opened.problems] == [kind]
    assert (opened.pack, opened.files) == (None, {})


def test_a_flipped_byte_in_a_pack_is_always_noticed():
    chance = random.Random("pack")
    good = closed(FILES)
    for _ in range(500):
        content = bytearray(good)
        at = chance.randrange(len(content))
        content[at] ^= 1 << chance.randrange(8)
        opened = open_pack(bytes(content), "nord.zip")
        assert opened.refused or opened.files == FILES


PICTURE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-20 -20 40 40">%s'
    b'<circle cx="0" cy="0" r="9" fill="#123456"/></svg>'
)


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        (b"<script>1</script>", "svg-program"),
        (b'<g onload="x()"/>', "svg-program"),
        (b'<image href="file:///etc/passwd"/>', "svg-forbidden-element"),
        (b'<path d="M0 0L1 1" fill="url(http://x)"/>', "svg-link"),
        (b'<text x="0" y="0">Leich\xc2\xadte Sprache</text>', "pack-hidden-signs"),
        (b'<text x="0" y="0">Leichte Sprache</text>', "pack-plain-language"),
        (b'<circle cx="900" cy="0" r="300"/>', "pack-picture-size"),
    ],
)
def test_a_hostile_picture_keeps_a_whole_pack_out(inside, kind):
    names = b'[bell]\nde = ["Treichel"]\n'
    files = {"illustrations/props/bell.svg": PICTURE % inside, "illustrations/props.toml": names}

    opened = open_pack(closed(FILES | files), "nord.zip")

    assert (opened.pack, dict(opened.files)) == (None, {})
    assert kind in {one.kind for one in opened.refused}
