"""The pen wobbles gently, the same for everybody on a page, and forms are read from short texts."""

import pytest

from wnp.drawing.ink import (
    STILL,
    Brush,
    Warp,
    both_sides,
    ellipse,
    form,
    move_outline,
    pen_width,
    shade,
    tint,
)
from wnp.drawing.shapes import Path, Pen
from wnp.geometry import Move, Outline, box_around, straight_line

PAGE = [complex(x, y) for x in range(0, 1200, 40) for y in range(0, 840, 40)]


@pytest.mark.parametrize("seed", [0, 1, 7, 123456])
def test_no_point_is_bent_further_than_five_pixels(seed):
    bend = Warp(seed).bend

    assert max(abs(bend(point) - point) for point in PAGE) <= 5


def test_neighbours_are_bent_together():
    bend = Warp(3).bend

    apart = [abs(bend(point + 10) - bend(point)) for point in PAGE]
    assert 8 < min(apart) <= max(apart) < 12


def test_the_same_seed_bends_the_same_way_and_another_differently():
    assert [Warp(5).bend(point) for point in PAGE] == [Warp(5).bend(point) for point in PAGE]
    assert Warp(5).bend(400 + 300j) != Warp(6).bend(400 + 300j)


def test_strength_nought_bends_nothing():
    assert [Warp(5, 0).bend(point) for point in PAGE] == PAGE


def test_small_things_keep_their_exact_form():
    dot = ellipse(0, 5, 5)

    stamped = Brush(Warp(9), 5).stamp((dot,), Move(1, 300 + 200j), Pen()).outlines[0]

    shift = stamped.start - dot.start
    assert move_outline(dot, Move(1, shift)) == stamped


def test_scattered_things_lie_as_if_each_were_stamped():
    brush, dot, spots = Brush(Warp(9), 5), ellipse(0, 1, 2), (10 + 5j, -20j)
    move = Move(2 + 1j, 300 + 200j, mirror=True)

    scattered = brush.scatter(dot, spots, move, Pen())

    stamped = brush.stamp([move_outline(dot, Move(1, spot)) for spot in spots], move, Pen())
    for one, other in zip(scattered.outlines, stamped.outlines, strict=True):
        assert one.start == pytest.approx(other.start)
        for part, expected in zip(one.segments, other.segments, strict=True):
            assert part == pytest.approx(expected)


def test_a_painted_form_lies_where_it_was_moved():
    square = straight_line([0, 10, 10 + 10j, 10j])
    flat = Brush(Warp(1, 0), 5)

    assert flat.paint((square,), Move(2, 100), Pen("#ffffff")) == Path(
        (Outline(100, ((120,), (120 + 20j,), (100 + 20j,))),), Pen("#ffffff")
    )


def test_a_star_in_a_form_is_a_corner_without_handles():
    pointed = form("0,0* 10,0* 5,8*")

    assert pointed == Outline(0, ((0, 10, 10), (10, 5 + 8j, 5 + 8j), (5 + 8j, 0, 0)))


def test_bumps_swell_outwards_of_a_clockwise_form():
    cloud = form("0,10~3 10,0~3 20,10 10,20")

    handles = [point for segment in cloud.segments[:2] for point in segment]
    assert min(point.imag for point in handles) < 0
    assert min(point.real for point in handles) < 0


def test_stretching_widens_only():
    assert form("1,2* 3,4*", stretch=2).start == 2 + 2j


def test_mirroring_a_half_gives_both_sides():
    assert both_sides([-1j, 1, 1j]) == [-1j, 1, 1j, -1]


def test_the_pen_hardly_depends_on_the_size_of_people():
    assert [pen_width(scale) for scale in (0.9, 1.25, 1.95)] == [4.97, 5.79, 5.79]


def test_shade_is_darker_and_tint_is_lighter():
    assert (shade("#808080"), tint("#808080")) == ("#7a7471", "#acacac")


def test_an_ellipse_reaches_its_radii():
    box = box_around([segment[-1] for segment in ellipse(5 + 5j, 3, 2).segments])

    assert (box.left, box.top, box.right, box.bottom) == (2, 3, 8, 7)


def test_a_brush_knows_outlines_and_lines():
    brush = Brush(Warp(1), 5.0)

    assert brush.outlined("#ffffff", width=0.5) == Pen("#ffffff", "#33261f", 2.5)
    assert brush.line(colour="#000000") == Pen("", "#000000", 5.0)
    assert brush.lay(ellipse(0, 1, 1), STILL).closed
