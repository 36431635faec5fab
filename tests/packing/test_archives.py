"""Archives are written the same every time, and hostile ones are refused with one problem."""

import io
import random
import stat
import time
import tracemalloc
import zipfile

import pytest

from tests.packing.forging import Forged, forge, squeezed
from wnp.packing.archives import MOST_FILE_BYTES, MOST_FILES, read_archive, write_archive
from wnp.problems import Place, Problem, problem

FILES = {"pack.toml": b'id = "nord"\n', "illustrations/props/glocke.svg": b"<svg/>", "ä.md": b""}
HERE = Place("x.zip")


@pytest.mark.parametrize("squeeze", [False, True])
def test_what_is_written_is_read_again(squeeze):
    content = write_archive(FILES, squeeze=squeeze)

    assert read_archive(content, "x.zip") == FILES
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == sorted(FILES)


def test_the_order_of_the_files_changes_no_byte():
    turned = dict(reversed(FILES.items()))

    assert write_archive(FILES) == write_archive(turned)


def test_an_archive_says_nothing_about_the_computer():
    with zipfile.ZipFile(io.BytesIO(write_archive(FILES))) as archive:
        about = {
            (one.date_time, one.create_system, one.external_attr, one.extra, one.comment)
            for one in archive.infolist()
        }

    assert about == {((1980, 1, 1, 0, 0, 0), 3, (stat.S_IFREG | 0o644) << 16, b"", b"")}


def test_forging_makes_a_good_archive_if_it_does_not_lie():
    assert read_archive(forge(Forged("a.md"), Forged("b/ö.md", method=8)), "x.zip") == {
        "a.md": b"words\n",
        "b/ö.md": b"words\n",
    }
    assert read_archive(forge(), "x.zip") == {}


def bomb(size: int) -> bytes:
    return b"\0" * size


NAMES = {
    "archive-leads-outside": [
        "../pack.toml", "a/../../b.md", "/etc/passwd", "//server/share/a.md", "C:/a.md", "c:a.md",
        "C:\\a.md", "\\\\server\\share\\a.md", "a\\..\\b.md", "~/a.md", "~root/a.md", ".", "..",
        "a//b.md", "./a.md", "a/./b.md", "",
    ],
    "archive-name-unfit": [
        "a\0.md", "a\n.md", "a\x1b[2J.md", "a\u202egpj.md", "a\u200b.md", "a.md.", "a.md ",
        "a /b.md", " a.md", ".git/config", "ab:c.md", "a.md:stream", "a?.md", "a*.md", "a|b.md",
        "a\u2028b.md", '"a".md', "u\u0308.md", "-rf.md", "$HOME.md", "`id`.md", "\ue000.md",
        b"\xff\xfe.md", b"a\xc0\xaf.md", b"\xed\xa0\x80.md",
    ],
    "archive-name-of-device": [
        "CON", "nul.toml", "aux.toml", "templates/COM1/a.md", "Lpt9.md", "com¹.md", "PRN .md",
        "con/a.md",
    ],
    "archive-name-too-long": ["a" * 81 + ".md", "/".join(["a" * 40] * 5), "a/b/c/d/e/f/g.md"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "name"), [(kind, name) for kind, names in NAMES.items() for name in names]
)
def test_a_name_that_leads_elsewhere_is_refused(kind, name):
    found = read_archive(forge(Forged(name, flags=0x0800)), "x.zip")

    assert isinstance(found, Problem)
    assert (found.place, found.kind) == (HERE, kind)


CASES = {
    "no zip at all": ("archive-no-zip", b"not an archive"),
    "empty": ("archive-no-zip", b""),
    "half a zip": ("archive-no-zip", forge(Forged())[:60]),
    "a directory that ends too early": ("archive-no-zip", forge(Forged(), count=2)),
    "a directory of rubbish": ("archive-more-bytes", forge(Forged(), count=0)),
    "a remark of the whole": ("archive-more-bytes", forge(Forged(), comment=b"hello")),
    "bytes behind": ("archive-more-bytes", forge(Forged(), after=b"#!/bin/sh\n")),
    "a program before": ("archive-more-bytes", forge(Forged(), before=b"MZ" + bytes(90))),
    "a program before, uncounted": (
        "archive-more-bytes", forge(Forged(), before=b"MZ" + bytes(90), shift=False)
    ),
    "bytes between": ("archive-more-bytes", forge(Forged("a.md"), Forged("b.md", gap=b"PK"))),
    "bytes before the directory": ("archive-more-bytes", forge(Forged(), between=b"hidden")),
    "an entry not listed": (
        "archive-more-bytes", forge(Forged("a.md"), between=Forged("b.md").local())
    ),
    "two archives in one": ("archive-more-bytes", forge(Forged()) + forge(Forged())),
    "too many files": (
        "archive-too-many", forge(*(Forged(f"{n}.md", b"") for n in range(MOST_FILES + 1)))
    ),
    "counted to the end of numbers": ("archive-too-many", forge(Forged(), count=0xFFFF)),
    "locked": ("archive-locked", forge(Forged(flags=1))),
    "strongly locked": ("archive-locked", forge(Forged(flags=0x41))),
    "locked with AES": ("archive-locked", forge(Forged(method=99))),
    "a hidden directory": ("archive-locked", forge(Forged(flags=0x2000))),
    "packed by bzip2": ("archive-method", forge(Forged(method=12))),
    "packed by lzma": ("archive-method", forge(Forged(method=14))),
    "packed by deflate64": ("archive-method", forge(Forged(method=9))),
    "an extra name in Unicode": ("archive-more-fields", forge(Forged(fields=b"up\x06\0\1abcde"))),
    "sizes beyond 32 bits": ("archive-more-fields", forge(Forged(fields=b"\1\0\x08\0" + bytes(8)))),
    "a remark": ("archive-more-fields", forge(Forged(remark=b"look here"))),
    "sizes told later": ("archive-more-fields", forge(Forged(flags=8))),
    "another disk": ("archive-more-fields", forge(Forged(disk=1))),
    "a link": ("archive-special", forge(Forged(mode=(stat.S_IFLNK | 0o777) << 16))),
    "a folder": ("archive-special", forge(Forged(mode=(stat.S_IFDIR | 0o755) << 16))),
    "a folder for Windows": ("archive-special", forge(Forged(mode=0x10))),
    "a link for Windows": ("archive-special", forge(Forged(mode=0x400))),
    "a pipe": ("archive-special", forge(Forged(mode=stat.S_IFIFO << 16))),
    "a device": ("archive-special", forge(Forged(mode=stat.S_IFBLK << 16))),
    "a file too large": (
        "archive-file-too-large", forge(Forged(content=bytes(MOST_FILE_BYTES + 1), method=8))
    ),
    "all too large": (
        "archive-unpacks-too-large",
        forge(*(Forged(f"{n}.md", bytes(1_900_000), 8, packed=bytes(19_001)) for n in range(11))),
    ),
    "a bomb": ("archive-bomb", forge(Forged(content=bytes(1_000_000), method=8))),
    "a bomb that says it is small": (
        "archive-file-broken", forge(Forged(content=bytes(1_900_000), method=8, size=9))
    ),
    "a bomb with a huge size said": ("archive-file-too-large", forge(Forged(size=0xFFFFFFFF))),
    "not packed, but larger": ("archive-headers-differ", forge(Forged(size=7))),
    "the same twice": ("archive-file-twice", forge(Forged("a.md"), Forged("a.md"))),
    "listed twice": ("archive-file-twice", forge(Forged("a.md"), twice=(0,))),
    "only capitals differ": ("archive-names-alike", forge(Forged("a.md"), Forged("A.md"))),
    "only the form of letters differs": (
        "archive-names-alike", forge(Forged("\u00e5.md"), Forged("\u00c5.md"))
    ),
    "a ligature": ("archive-names-alike", forge(Forged("fi.md"), Forged("\ufb01.md"))),
    "ss and ß": ("archive-names-alike", forge(Forged("ss.md"), Forged("ß.md"))),
    "a file and a folder": ("archive-names-alike", forge(Forged("a"), Forged("A/b.md"))),
    "a kernel that many share": (
        "archive-overlap", forge(Forged("a.md"), Forged("b.md", b"", offset=0))
    ),
    "an entry inside another": (
        "archive-overlap",
        forge(Forged("a.md", b"PK\3\4" + bytes(90)), Forged("b.md", offset=34)),
    ),
    "an entry beyond the end": ("archive-more-bytes", forge(Forged(offset=9999))),
    "another name inside": ("archive-headers-differ", forge(Forged(local_name=b"evil.toml"))),
    "another size inside": ("archive-headers-differ", forge(Forged(local_size=99))),
    "another method inside": ("archive-headers-differ", forge(Forged(local_method=8))),
    "further fields inside": ("archive-headers-differ", forge(Forged(local_fields=b"ab\0\0"))),
    "no header inside": ("archive-headers-differ", forge(Forged(local_mark=b"PK\7\x08"))),
    "a wrong checksum": ("archive-file-broken", forge(Forged(checksum=1))),
    "packed rubbish": ("archive-file-broken", forge(Forged(method=8, packed=b"\xff" * 6))),
    "packed without an end": (
        "archive-file-broken", forge(Forged(method=8, packed=squeezed(b"words\n")[:-1]))
    ),
    "something behind what is packed": (
        "archive-file-broken", forge(Forged(method=8, packed=squeezed(b"words\n") + b"MZ"))
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_an_archive_that_is_not_plain_is_refused(case):
    kind, content = CASES[case]

    found = read_archive(content, "x.zip")

    assert isinstance(found, Problem)
    assert (found.place, found.kind) == (HERE, kind)


def test_an_archive_as_large_as_a_film_is_refused_unread():
    assert read_archive(bytes(20_000_001), "x.zip") == problem(
        HERE, "archive-too-large", size=20, most=20
    )


def test_a_name_is_quoted_so_that_it_does_nothing():
    found = read_archive(forge(Forged("a\x1b[2J\u202e" + "b" * 70)), "x.zip")

    assert found == problem(
        HERE, "archive-name-unfit", found="a<1B>[2J<202E>" + "b" * 36 + "…", most=100
    )


def test_the_worst_bombs_are_refused_at_once():
    zeros = squeezed(bytes(2_000_000))
    lying = forge(
        *(Forged(f"{n}.md", b"x" * 100_000, 8, checksum=1, packed=zeros) for n in range(200))
    )
    huge = bytes(2_000_000)
    true = forge(*(Forged(f"{n}.md", huge, 8, checksum=1, packed=zeros) for n in range(100)))
    tracemalloc.start()
    begin = time.perf_counter()

    found = [read_archive(content, "x.zip") for content in (lying, true)]

    assert time.perf_counter() - begin < 0.5
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()
    assert [one.kind for one in found] == ["archive-file-broken", "archive-bomb"]


def test_a_flipped_byte_never_makes_something_else_of_an_archive():
    chance = random.Random("bytes")
    for good in (write_archive(FILES), write_archive(FILES, squeeze=True)):
        for _ in range(1500):
            content = bytearray(good)
            for _ in range(chance.choice((1, 1, 2, 8))):
                content[chance.randrange(len(content))] = chance.randrange(256)
            found = read_archive(bytes(content), "x.zip")
            assert isinstance(found, Problem) or found == FILES
