"""YAML is read as the text that was written, and what is wrong in it is said in plain words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wnp.lexicon.messages import message_rows, say
from wnp.problems import Findings
from wnp.reading.nodes import Listing, Mapping, Node, Scalar, parse_nodes

Plain = str | list["Plain"] | dict[str, "Plain"] | None


def plain(node: Node | None) -> Plain:
    """Return a node without its places."""
    match node:
        case Scalar(text):
            return text
        case Listing(items):
            return [plain(item) for item in items]
        case Mapping(entries):
            return {key.text: plain(value) for key, value in entries}
    return None


def read(text: str) -> tuple[Plain, list[str]]:
    """Return what is in a file, and what is said about it in German."""
    findings = Findings()
    node = parse_nodes(text, "plan.yaml", findings)
    return plain(node), [say(found, "de") for found in findings]


@pytest.mark.parametrize(
    "value",
    [
        "0664 123456", "01067", "18:30", "nein", "2026-13-01", "1_000", "~", "null", "0x1F", ".inf",
        "on", "3.10", "+49 30 123", "5:12:30", "1e3", "=", "Zimmer #3", "C:\\Heft",
        "it's", "a: b",
        "@mama", "`x`", "%x", "* wichtig", "*Papa* kommt", "& Co", "? wer", ", dann",
        "] und", "- 5 Grad", "| Strich", "> mehr", "[Papa] sagt nein", '"Hallo" sagt Mama',
        'Mama sagt: "Hallo"', "Mama sagt: 'Hallo'", "„Ja: so“", "Mama sagt:", "👩‍👧", "ماما",
        "<script>alert(1)</script>", "{{ x }} y",
    ],
)  # fmt: skip
def test_every_value_stays_the_text_that_was_written(value):
    assert read(f"a: {value}\nb: c") == ({"a": value, "b": "c"}, [])
    assert read(f"a:\n  - {value}\n")[1] == []


def test_values_know_their_places():
    findings = Findings()
    node = parse_nodes('a:\n  - b\n  - wer: Mama sagt: "x"\n', "f", findings, first_line=5)

    assert isinstance(node, Mapping)
    assert repr(node).count("line=5") == 2
    assert "text='Mama sagt: \"x\"', place=Place(file='f', line=7, column=10)" in repr(node)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a:\n  b\n  c: d\n", {"a": "b c: d"}, id="text on the next lines"),
        pytest.param("a: b\n  c: d\n  e\nf: g", {"a": "b c: d e", "f": "g"}, id="text goes on"),
        pytest.param("a: |\n  b: c\n  - d\ne: f", {"a": "b: c\n- d\n", "e": "f"}, id="block"),
        pytest.param("a: >\n  b\n  c\n", {"a": "b c\n"}, id="folded block"),
        pytest.param("a: 'b\n  c'\nd: e", {"a": "b c", "d": "e"}, id="quotes over two lines"),
        pytest.param("a: b: c # weg\n", {"a": "b: c"}, id="remark behind a text with colon"),
        pytest.param("a: {b: c, d, e: f}", {"a": {"b": "c, d", "e": "f"}}, id="comma in braces"),
        pytest.param("a: {b: 6,5 }", {"a": {"b": "6,5"}}, id="decimal comma in braces"),
        pytest.param("a: {b: c, d: }", {"a": {"b": "c", "d": ""}}, id="nothing behind a colon"),
        pytest.param("a: {b: „c, d“, e: «f: g»}", {"a": {"b": "c, d", "e": "f: g"}}, id="„…“"),
        pytest.param("a: [b,\n  c]\nd: e", {"a": ["b", "c"], "d": "e"}, id="brackets on two lines"),
        pytest.param("a:\n– b\n• c\n-d\n* e", {"a": ["b", "c", "d", "e"]}, id="typed dashes"),
        pytest.param("name:Mia\nage:6", {"name": "Mia", "age": "6"}, id="no space after a colon"),
        pytest.param("a:\n\u00a0 b: c", {"a": {"b": "c"}}, id="wide spaces"),
        pytest.param("---\na: b\n", {"a": "b"}, id="a line above"),
        pytest.param("# nur ein Wort\n", None, id="only a remark"),
        pytest.param('"a b": c', {"a b": "c"}, id="key in quotes"),
        pytest.param("a: []\nb: {}", {"a": [], "b": {}}, id="empty brackets"),
    ],
)
def test_what_can_mean_one_thing_is_read(text, expected):
    assert read(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "expected", "said"),
    [
        pytest.param(
            'a: "x\nb: c',
            {"a": '"x', "b": "c"},
            "plan.yaml:1:4: Hier beginnt ein Anführungszeichen, das nicht wieder geschlossen wird: "
            '"x\n    Setzen Sie das gleiche Zeichen an das Ende des Textes.',
            id="unclosed quote",
        ),
        pytest.param(
            "a: [x\nb: c",
            {"b": "c"},
            "plan.yaml:1:4: Hier beginnt eine Klammer, die nicht wieder geschlossen wird: [x\n"
            "    Zu [ gehört ] und zu { gehört }.",
            id="unclosed bracket",
        ),
        pytest.param(
            "a: {b: c: d}\ne: f",
            {"e": "f"},
            "plan.yaml:1:9: In dieser Klammer ist etwas nicht zu verstehen: : d}\n"
            "    Setzen Sie Texte mit Komma oder Doppelpunkt in Anführungszeichen, und prüfen Sie, "
            "ob ein Komma fehlt.",
            id="colon in braces",
        ),
        pytest.param(
            "a b\nc: d",
            {"c": "d"},
            "plan.yaml:1:1: In dieser Zeile fehlt ein Doppelpunkt: a b\n"
            "    Zum Beispiel so, mit Leerzeichen nach dem Doppelpunkt: Name: Mia",
            id="no colon",
        ),
        pytest.param(
            "name: b\n  role: d",
            {"name": {"role": "d"}},
            "plan.yaml:1:7: Neben dem Doppelpunkt steht schon ein Text, und darunter folgen "
            "weitere Angaben: b\n    Geben Sie dem Text eine eigene Zeile, oder rücken Sie die "
            "Zeilen darunter weniger ein.",
            id="text and more",
        ),
        pytest.param(
            "a:\n  - b\n c: d\ne: f",
            {"a": ["b"], "e": "f"},
            "plan.yaml:3:2: Diese Zeile ist anders eingerückt als die Zeilen, zu denen sie gehört: "
            "c: d\n    Was zusammengehört, beginnt mit gleich vielen Leerzeichen.",
            id="indentation",
        ),
        pytest.param(
            "a:\n\tb: c",
            {"a": {"b": "c"}},
            "plan.yaml:2:1: Diese Zeile ist mit der Tabulatortaste eingerückt.\n"
            "    Nehmen Sie dafür Leerzeichen, dann ist sicher, was zusammengehört.",
            id="tab",
        ),
        pytest.param(
            "a: b\na: c",
            {"a": "b"},
            "plan.yaml:2:1: „a“ steht schon in Zeile 1. Gelesen wird nur, was dort steht.\n"
            "    Löschen Sie eine der beiden Angaben, oder fassen Sie beide zusammen.",
            id="key twice",
        ),
        pytest.param(
            'a: "C:\\Quelle"\nb: c',
            {"b": "c"},
            "plan.yaml:1:7: In doppelten Anführungszeichen hat das Zeichen \\ eine eigene "
            "Bedeutung: \\Quelle\"\n    Nehmen Sie einfache Anführungszeichen, zum Beispiel: 'so'",
            id="backslash",
        ),
        pytest.param(
            "a: b\n---\nc: d",
            {"a": "b"},
            "plan.yaml:2:1: Was unter dieser Linie (---) steht, wird nicht gelesen.\n"
            "    Löschen Sie die Linie, wenn der Text darunter dazugehört.",
            id="second document",
        ),
        pytest.param(
            "{[a]: b}",
            {},
            "plan.yaml:1:2: Vor einem Doppelpunkt steht hier kein einzelnes Wort.\n"
            "    Zum Beispiel so: Name: Mia",
            id="key is a list",
        ),
    ],
)
def test_a_slip_is_told_and_the_rest_is_read(text, expected, said):
    assert read(text) == (expected, [said])


@pytest.mark.parametrize(
    "value", ["*mama", "&mama x", "!wichtig", "!!python/object:os.system x", "!<tag:x> y"]
)
def test_shortcuts_are_refused(value):
    kept, said = read(f"a: {value}\nb: c")

    assert isinstance(kept, dict)
    assert kept["b"] == "c"
    assert len(said) == 1
    assert said[0].startswith("plan.yaml:1:4: Das wird nicht als Text gelesen: ")


def test_all_slips_of_a_file_are_told_at_once():
    _, said = read("a: [\nb: 'c\nd\ne: {f: g: h}\ni: j\ni: k\n")

    assert [line.split(": ")[0] for line in said] == [
        "plan.yaml:1:4", "plan.yaml:2:4", "plan.yaml:3:1", "plan.yaml:4:9", "plan.yaml:6:1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[" * 10_000, id="brackets"),
        pytest.param("{a: " * 10_000, id="braces"),
        pytest.param("- " * 10_000, id="dashes"),
        pytest.param("\n".join(" " * n + "a:" for n in range(1_500)), id="indented"),
    ],
)
def test_deep_nesting_is_refused_at_once(text):
    begun = time.perf_counter()
    kept, said = read(text)

    assert time.perf_counter() - begun < 2
    assert kept is None
    assert len(said) == 1
    assert "zu viel ineinander verschachtelt" in said[0]


def test_a_bomb_of_shortcuts_is_refused_at_once():
    layers = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    begun = time.perf_counter()
    _, said = read("\n".join(layers))

    assert time.perf_counter() - begun < 1
    assert "wird nicht als Text gelesen: &a0" in said[0]


def test_too_many_values_are_refused():
    kept, said = read("a: [" + "x, " * 20_001 + "x]")

    assert kept is None
    assert len(said) == 1
    assert "zu lang" in said[0]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('a: "' + "„" * 100_000, id="opening quotes"),
        pytest.param("a: {" + '"x' * 100_000, id="quotes in braces"),
        pytest.param("a: " + " " * 1_000_000 + "b", id="spaces"),
        pytest.param("a: b\n" * 50_000, id="one key again and again"),
        pytest.param("a\n" * 100_000, id="lines without a colon"),
        pytest.param("a: '\n" * 5_000, id="unclosed quotes"),
    ],
)
def test_hostile_files_are_answered_in_time(text):
    begun = time.perf_counter()
    read(text)

    assert time.perf_counter() - begun < 4


GOOD = """title: Unser Plan
dangers:
  - who_worried: [mama, oma]
    about: dass Papa trinkt
    goal: {parents_do: "ruft an", how_long: 6 Monate}
rules:
  - text: Niemand schreit
    # eine Bemerkung
  - 'Mama sagt: "Stopp"'
note: |
  zwei
  Zeilen
"""
SIGNS = st.sampled_from([*"\t :-[]{}'\"#&*!|>%@`?,„“»«\n\\~é", "\n  - ", ": ", "---\n"])


@given(st.lists(st.tuples(st.integers(0, len(GOOD)), SIGNS), max_size=6))
def test_a_good_file_with_slips_is_never_too_much(slips):
    text = GOOD
    for at, sign in slips:
        text = text[:at] + sign + text[at:]

    _, said = read(text)

    assert all("\n    " in line for line in said)


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_any_text_is_read_or_told(text):
    kept, said = read(text)

    assert kept is not None or said or not text.strip() or "#" in text or "-" in text


def test_no_word_of_the_parser_reaches_an_author():
    words = " ".join(
        sentence for row in message_rows("en").values() for sentence in row.values()
    ).lower()

    assert not [word for word in ("scalar", "mapping", "token", "parse") if word in words]
