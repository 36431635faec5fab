"""The bytes of picture files are refused unread where they are packed or of another encoding."""

import gzip
import time

import pytest

from wnp.drawing.library.svg_files import check_picture_file
from wnp.drawing.library.svg_reader import LARGEST_FILE
from wnp.problems import Place, problem

GOOD = '<svg viewBox="0 0 9 9" class="figure">\n<path d="M0 0L1 1" fill="coral"/>\n</svg>\n'
A_SVG = Place("a.svg")
TOO_LARGE = problem(A_SVG, "svg-too-large", limit=LARGEST_FILE // 1000)


@pytest.mark.parametrize(
    "content", [GOOD.encode(), GOOD.encode("utf-8-sig"), GOOD.replace("\n", "\r\n").encode()]
)
def test_a_good_file_has_no_problems(content):
    assert check_picture_file(content, "a.svg") == ()


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(gzip.compress(GOOD.encode()), problem(A_SVG, "svg-packed"), id="packed"),
        pytest.param(GOOD.encode("utf-16"), problem(A_SVG, "svg-not-utf-8"), id="wide"),
        pytest.param(GOOD.encode("utf-16-be"), problem(A_SVG, "svg-not-utf-8"), id="no mark"),
        pytest.param(GOOD.encode("utf-32"), problem(A_SVG, "svg-not-utf-8"), id="wider"),
        pytest.param(
            GOOD.encode() + b"<!--\xe4-->", problem(Place("a.svg", 4), "svg-not-utf-8"), id="latin"
        ),
        pytest.param(b"\x89PNG\r\n", problem(Place("a.svg", 1), "svg-not-utf-8"), id="photo"),
        pytest.param(GOOD.encode() + b" " * LARGEST_FILE, TOO_LARGE, id="large"),
    ],
)
def test_other_bytes_are_refused_in_one_line(content, found):
    assert check_picture_file(content, "a.svg") == (found,)


@pytest.mark.parametrize(
    "body",
    [
        f'<path d="M0 0A{"2" * 19_000}"/>',
        f'<path d="M0 0A2 2 {"3" * 19_000}"/>',
        f'<g transform="{" " * 19_000}x"/>',
        "<g>" * 25_000 + "</g>" * 25_000,
        "<!--" * 40_000,
        "<g " + " ".join(f'a{number}="1"' for number in range(15_000)) + "/>",
        '<g class="' + " ".join(f"x{number}" for number in range(3_000)) + '"/>',
    ],
    ids=["arc", "arc later", "blanks", "deep", "comments", "attributes", "classes"],
)
def test_no_file_takes_long_to_refuse(body):
    content = GOOD.replace("<path", f"{body}<path").encode()

    start = time.process_time()
    problems = check_picture_file(content, "a.svg")

    assert problems
    assert time.process_time() - start < 1.0  # a fifth of that on a quiet computer
