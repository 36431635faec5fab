"""Whoever mends a pack is told the line."""

from wnp.problems import Findings, Place
from wnp.reading.toml_lines import parse_toml

TEXT = """\
a = 1
"b c".d = 2

[e.f]
g = 3  # [no.header]

[[h]]
i = 4
[h.j]
k = 5
[[h]]
i = 6
"""


def places(*paths):
    """Return the lines of some names of the text."""
    file = parse_toml(TEXT, "x.toml", Findings())
    assert file
    return [file.place(path).line for path in paths]


def test_names_know_their_lines():
    assert places(("a",), ("b c", "d"), ("e", "f", "g")) == [1, 2, 5]


def test_rows_of_a_list_are_counted():
    assert places(("h", "0", "i"), ("h", "0", "j", "k"), ("h", "1", "i")) == [8, 10, 12]


def test_what_has_no_line_of_its_own_is_where_it_belongs():
    assert places(("e", "f", "g", "x"), ("h", "1", "x"), ("z",)) == [5, 11, 0]


def test_what_is_no_toml_is_a_problem_with_its_line():
    findings = Findings()

    assert parse_toml('a = "1"\nb = \n', "x.toml", findings) is None
    assert [(one.place, one.kind) for one in findings] == [
        (Place("x.toml", 2), "pack-line-unreadable")
    ]
