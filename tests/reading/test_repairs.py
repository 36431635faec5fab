"""Lines are mended where they can mean one thing, without moving what stands in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wnp.problems import Findings
from wnp.reading.keys import is_key
from wnp.reading.repairs import leave_out, repair_lines


def repaired(*lines: str) -> list[str]:
    """Return the lines after repair, when nothing is wrong with them."""
    findings = Findings()
    result = repair_lines(list(lines), "plan.yaml", 1, is_key, findings)
    assert not list(findings)
    return result


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a: b", "a: b"),
        ('a: Mama sagt: "x"', "a: 'Mama sagt: \"x\"'"),
        ("a: it's: x", "a: 'it''s: x'"),
        ("- @mama", "- '@mama'"),
        ("– b", "- b"),
        ("•b", "- b"),
        ("-b", "- b"),
        ("name:Mia", "name: Mia"),
        ("http://x: y", "http://x: y"),
        ("a: {b: „c, d“}", 'a: {b: "c, d"}'),
        ("a: {b: „c“ und „d“}", "a: {b: „c“ und „d“}"),
        ("a: „b“", "a: „b“"),
        ("a: b # c: d", "a: 'b' # c: d"),
        ("# a: b: c", "# a: b: c"),
        ("a: *b", "a: *b"),
    ],
)
def test_one_line(line, expected):
    before = repaired("x:", line) if line[0] in "-–•" else repaired(line)

    assert before[-1].split(" #")[0] == expected.split(" #")[0]


def test_a_text_over_several_lines_gets_one_pair_of_quotes():
    assert repaired("a: b", "  c: d", "  e", "f: g") == ["a: 'b", "  c: d", "  e'", "f: g"]


def test_a_block_of_text_is_left_alone():
    lines = ["a: |", "  b: c: d", "  @e", "", "  f", "g: h"]

    assert repaired(*lines) == lines


def test_tabs_become_as_many_spaces_as_the_file_uses():
    findings = Findings()
    lines = repair_lines(["a:", "    b: c", "\td: e"], "plan.yaml", 1, is_key, findings)

    assert lines == ["a:", "    b: c", "    d: e"]
    assert [(str(found.place), found.kind) for found in findings] == [
        ("plan.yaml:3:1", "tab-indentation")
    ]


def test_a_line_is_left_out_with_what_is_beneath_it():
    lines = ["a", "  b", "", "   c", "d"]

    assert leave_out(lines, 0) == 4
    assert lines == ["", "", "", "", "d"]


def test_after_too_many_slips_the_rest_is_left_out():
    findings = Findings()

    lines = repair_lines(["a"] * 500, "plan.yaml", 1, is_key, findings)

    assert len(lines) == len(list(findings)) == 100


@given(st.lists(st.text(st.characters(exclude_characters="\n"), max_size=20), max_size=8))
def test_no_line_is_lost_or_made(lines):
    assert len(repair_lines(lines, "plan.yaml", 1, is_key, Findings())) == len(lines)
