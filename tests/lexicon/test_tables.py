"""Our tables are read quickly, and to the letter as TOML says."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wnp.lexicon import tables
from wnp.lexicon.tables import parse_table
from wnp.resources import resource_path

TABLES = sorted(
    path
    for folder in ("lexicon", "illustrations", "story_templates")
    for path in resource_path(folder).rglob("*.toml")
)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: "/".join(Path(path).parts[-2:]))
def test_every_table_of_ours_is_read_as_toml_says(path):
    text = path.read_text(encoding="utf-8")

    assert parse_table(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "name", ["scene", "alt", "looks", "keys", "cli", "grammar", "checks", "places", "calls"]
)
def test_the_words_for_a_picture_are_read_without_the_slow_reader(name, monkeypatch):
    monkeypatch.delattr(tomllib, "loads")
    pictures = [path for path in TABLES if path.parent.name == "illustrations"]
    words = [path for path in TABLES if path.stem == name and path.parent.name != "wording"]

    assert len(pictures) >= 3
    assert len(words) >= 3
    for path in (*pictures, *words):
        parse_table(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment",
        'a = 1\nb = -2.5e3\n"c d" = true  # said\n[e]\n[e.f]\ng = "\\u00e4\\n\\"x\\""\n',
        'a = [1, 2,\n # three\n 3,\n]\nb = [["x"], []]\nc = { d = "e", f = { g = [] } }\n',
        'a = """\nfirst\n second"""\nb = """x"""\n',
        "a = 'literal'\nb = 1_000\nc = 2026-01-01\nd.e = 1\n",
        'a = """with "quotes" and \\\n  more"""\n',
        "[[a]]\nb = 1\n[[a]]\nb = 2\n",
        "[[a]]\nb = 1\n[a.c]\nd = 1\n[[a]]\n[a.c]\nd = 2\n",
        'a = "x"\r\n[b]\r\nc = """\r\nlong\r\n"""\r\n',
        '[a."b c"]\nd = 1\n',
        'a = "x"\nb = ["y"] # ]\nc = ["z"]  \n\n# d\n e = ""\nf = ["]"]\n[g]\nh = """"i"""\n',
        "[a]\nb.c = 1\nb.d.e = { f = [1] }\n[b]\nb.c = 2\n",
    ],
)
def test_whatever_toml_knows_is_read(text):
    assert parse_table(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        *("a", "a = ", "a = 1 2", "a = 1\na = 2", "a.b = 1\na.b = 2", "a = 1\na.b = 2"),
        *("[a]\n[a]", "a = 1\n[a.b]", "a = [1", 'a = "x', "{}", "a = {b = 1", "[a"),
        *('a = "x"\na = "y"\n', 'a = "x\x01"\n', 'a = ["x"] ["y"]\n', 'a = ["x"]]\n'),
        *("a = [1 2]", "a = {b = 1 c = 2}"),
    ],
)
def test_what_is_no_toml_is_refused(text):
    with pytest.raises(tomllib.TOMLDecodeError):
        parse_table(text)


KEYS = st.text("abc-_1", min_size=1, max_size=5)
VALUES = st.recursive(
    st.integers(-1000, 1000) | st.booleans() | st.text("ä\"\\ ',#[]{}=\nx", max_size=8),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_what_is_written_comes_back(rows):
    text = "".join(f"{key} = {_toml(value)}  # {key}\n" for key, value in rows.items())

    assert tables.parse_table(text) == tomllib.loads(text) == rows


def _toml(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, value))},]" if value else "[]"
    if isinstance(value, str):
        quoted = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{quoted}"'
    return str(value)
