"""Path data becomes straight and cubic lines."""

import math

import pytest

from wnp.drawing.library.svg_paths import (
    LONG_LINE,
    ellipse_outline,
    parse_path,
    rectangle_outline,
    straight,
)
from wnp.geometry import Outline

QUARTER = 0.5522847498


def rounded(outlines: tuple[Outline, ...] | None) -> list[list[complex]]:
    """Return start and all points of each outline, to four places."""
    return [
        [
            complex(round(point.real, 4) + 0.0, round(point.imag, 4) + 0.0)
            for point in (outline.start, *(p for part in outline.segments for p in part))
        ]
        for outline in outlines or ()
    ]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        pytest.param("M1 2L3 4", [[1 + 2j, 3 + 4j]], id="line"),
        pytest.param("m1 2 2 2", [[1 + 2j, 3 + 4j]], id="numbers go on after a move"),
        pytest.param(
            "M1,2H5V6h-1v-1", [[1 + 2j, 5 + 2j, 5 + 6j, 4 + 6j, 4 + 5j]], id="across and down"
        ),
        pytest.param("M0 0C1 2 3 4 5 6", [[0, 1 + 2j, 3 + 4j, 5 + 6j]], id="cubic"),
        pytest.param(
            "M0 0c1 2 3 4 5 6s1 1 2 2",
            [[0, 1 + 2j, 3 + 4j, 5 + 6j, 7 + 8j, 6 + 7j, 7 + 8j]],
            id="smooth cubic mirrors the handle",
        ),
        pytest.param("M0 0Q3 3 6 0", [[0, 2 + 2j, 4 + 2j, 6]], id="quadratic"),
        pytest.param(
            "M0 0Q3 3 6 0T12 0",
            [[0, 2 + 2j, 4 + 2j, 6, 8 - 2j, 10 - 2j, 12]],
            id="smooth quadratic",
        ),
        pytest.param(
            "M1 0A1 1 0 0 1 0 1",
            [[1, complex(1, round(QUARTER, 4)), complex(round(QUARTER, 4), 1), 1j]],
            id="arc",
        ),
        pytest.param("M1 0a1 1 0 01-1 1", [[1, 1 + 0.5523j, 0.5523 + 1j, 1j]], id="glued flags"),
        pytest.param("M0 0A0 5 0 0 1 3 4", [[0, 3 + 4j]], id="arc without radius is a line"),
        pytest.param("M0 0L1 0ZM5 5l1 0z", [[0, 1], [5 + 5j, 6 + 5j]], id="two outlines"),
        pytest.param("M.5.5-1-1", [[0.5 + 0.5j, -1 - 1j]], id="signs and dots part numbers"),
    ],
)
def test_commands(text, points):
    assert rounded(parse_path(text)) == points


def test_after_closing_a_path_goes_on_from_its_start():
    first, second = parse_path("M1 1l2 0l0 2zl-1 0") or ()

    assert first.closed
    assert second == Outline(1 + 1j, ((1j,),), closed=False)


@pytest.mark.parametrize(("large", "sweep", "middle"), [(0, 1, 0j), (1, 0, 0j)])
def test_arcs_stay_on_their_circle(large, sweep, middle):
    angle = 2 if sweep else -2 * (1 - 2 * large)
    end = f"{10 * math.cos(angle)} {10 * math.sin(angle)}"

    (outline,) = parse_path(f"M10 0A10 10 0 {large} {sweep} {end}") or ()

    ends = [part[-1] for part in outline.segments]
    assert len(ends) == (3 if large else 2)
    assert [round(abs(each - middle), 6) for each in ends] == [10.0] * len(ends)


@pytest.mark.parametrize(
    "text", ["", "L1 1", "M1", "M0 0L1", "M0 0C1 2 3", "M0 0X", "1 2", "M0 0Z5"]
)
def test_what_is_no_path_is_none(text):
    assert parse_path(text) is None


def test_long_straight_lines_can_be_bent():
    segments = straight(0j, complex(300, 0))

    assert segments == ((50, 100, 150), (200, 250, 300))
    assert straight(0j, complex(LONG_LINE, 0)) == ((LONG_LINE,),)


def test_ellipses_and_rectangles_are_closed_and_fill_their_box():
    ellipse = ellipse_outline(5 + 5j, 2, 3)
    rectangle = rectangle_outline(1 + 1j, 4, 6, 0, 0)

    assert [part[-1] for part in ellipse.segments] == [5 + 8j, 3 + 5j, 5 + 2j, 7 + 5j]
    assert rectangle == Outline(1 + 1j, ((5 + 1j,), (5 + 7j,), (1 + 7j,), (1 + 1j,)))
