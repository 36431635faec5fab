"""Limbs are soft tubes that keep their width, however sharply they bend."""

import pytest

from wnp.drawing.people.limbs import Tube

STRAIGHT = Tube(0, 50j, 100j, 10, 8)
BENT = Tube(0, 50j, 50 + 50j, 10, 10)
FOLDED = Tube(0, 50j, 12 + 4j, 10, 10)


def test_the_middle_line_runs_from_root_to_end():
    assert STRAIGHT.at(0) == (0, 1j)
    assert STRAIGHT.at(1)[0] == pytest.approx(100j)
    assert BENT.at(0.5)[0].real > 0


def test_a_straight_tube_narrows_evenly():
    near, far = STRAIGHT.across(0), STRAIGHT.across(1)

    assert abs(near[0] - near[1]) == pytest.approx(20)
    assert abs(far[0] - far[1]) == pytest.approx(16)


def test_straightness_tells_how_far_a_limb_is_folded():
    assert STRAIGHT.straightness == pytest.approx(1)
    assert BENT.straightness == pytest.approx(0, abs=1e-9)
    assert FOLDED.straightness < -0.9


@pytest.mark.parametrize("tube", [BENT, FOLDED])
def test_no_edge_runs_through_the_inside_of_a_bent_limb(tube):
    middles = [tube.at(step / 20)[0] for step in range(1, 20)]

    for edge in tube.sides(0.05, 0.95):
        for point in edge[1:-1]:
            assert min(abs(point - middle) for middle in middles) > 8


def test_a_sleeve_is_open_and_a_patch_is_closed():
    assert not STRAIGHT.sleeve(0.16, 0.9).closed
    assert not STRAIGHT.bare(0.3, 1.0).closed
    assert STRAIGHT.patch(0, 0.4).closed


def test_the_halves_of_a_folded_arm_meet_at_the_elbow():
    upper, lower = FOLDED.halves()

    assert (upper.root, lower.end) == (FOLDED.root, FOLDED.end)
    assert upper.end == lower.root
    assert abs(upper.end - FOLDED.bend) < FOLDED.wide


def test_only_sharp_bends_are_drawn_in_two_halves():
    assert [tube.is_folded for tube in (STRAIGHT, BENT, FOLDED)] == [False, False, True]


def test_a_bent_elbow_is_round_and_its_root_is_open():
    outline = STRAIGHT.rounded(0.5)

    assert not outline.closed
    assert max(segment[-1].imag for segment in outline.segments) == pytest.approx(108, abs=0.5)


def test_both_edges_are_lines_of_their_own():
    left, right = STRAIGHT.edges(0, 1)

    assert (left.closed, right.closed) == (False, False)
    assert left.start == -right.start
