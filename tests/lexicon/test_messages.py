"""Every problem is said in three languages, with the same words quoted, and none is forgotten."""

import ast
import tomllib
from pathlib import Path

import pytest

import wnp
from wnp.lexicon import LANGUAGES
from wnp.lexicon.messages import hint_of, message_of, message_rows, quoted_names, say
from wnp.problems import Place, problem
from wnp.resources import resource_names, resource_text

PACKAGE = Path(wnp.__file__).parent
TREES = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))]
GERMAN = message_rows("de")
AREAS = resource_names("lexicon/de/messages", ".toml")
PLACE = Place("plan.yaml", 3, 5)


def rows_of(language: str, area: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(resource_text(f"lexicon/{language}/messages/{area}.toml"))


def reported_kinds() -> set[str]:
    """Return every kind in a call `problem(place, "kind")` or `findings.add(place, "kind")`."""
    calls = (node for tree in TREES for node in ast.walk(tree) if isinstance(node, ast.Call))
    kinds = set()
    for call in calls:
        name = getattr(call.func, "id", getattr(call.func, "attr", ""))
        if name in ("problem", "add") and len(call.args) == 2:
            kind = call.args[1]
            if isinstance(kind, ast.Constant) and isinstance(kind.value, str):
                kinds.add(kind.value)
    return kinds


def constants() -> set[str]:
    """Return every text that stands in the code, for kinds that come from a table."""
    return {
        node.value
        for tree in TREES
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def test_every_kind_that_is_reported_has_its_words():
    assert reported_kinds() - GERMAN.keys() == set()


def test_no_words_are_kept_for_a_kind_that_nobody_reports():
    texts = constants()
    beginnings = tuple(text for text in texts if text.endswith("-") and len(text) > 3)

    assert {k for k in GERMAN.keys() - texts if not k.startswith(beginnings)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_kind_has_two_rows(language):
    kinds = [kind for area in AREAS for kind in rows_of(language, area)]

    assert sorted(kinds) == sorted(set(kinds))


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_have_the_same_kinds_and_quote_the_same(language, area):
    def quoted(rows: dict[str, dict[str, str]]) -> dict[str, dict[str, list[str]]]:
        return {
            kind: {part: sorted(quoted_names(sentence)) for part, sentence in row.items()}
            for kind, row in rows.items()
        }

    assert quoted(rows_of(language, area)) == quoted(rows_of("de", area))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_is_a_whole_sentence_without_a_shout(language):
    for kind, row in message_rows(language).items():
        assert set(row) <= {"says", "hint", "otherwise"}, kind
        assert row["says"][-1] in ".?:…}’”“»)" or row["says"].endswith("…"), kind
        for sentence in row.values():
            assert not sentence.endswith("!"), kind
            assert "  " not in sentence, kind


@pytest.mark.parametrize(
    ("language", "wrong"),
    [("de", "“”«»"), ("en", "„«»"), ("fr", "„“”")],
)
def test_each_language_has_its_own_quotation_marks(language, wrong):
    wrong = wrong.replace("“", "") if language == "de" else wrong

    for kind, row in message_rows(language).items():
        assert not set(wrong) & set("".join(row.values())), kind


def test_a_problem_is_said_with_its_place_and_a_hint():
    slip = problem(PLACE, "unknown-person", found="Omma", nearest="Oma", known="Oma, Mia")

    assert say(slip, "de") == (
        "plan.yaml:3:5: Es gibt keine Person mit dem Namen „Omma“.\n    Meinten Sie „Oma“?"
    )
    assert say(slip, "en") == (
        "plan.yaml:3:5: There is nobody called “Omma”.\n    Did you mean “Oma”?"
    )
    assert say(slip, "fr") == (
        "plan.yaml:3:5: Personne ne s’appelle « Omma ».\n    Vouliez-vous dire « Oma » ?"
    )


def test_a_language_that_we_do_not_speak_hears_english():
    assert message_of(problem(PLACE, "empty-file"), "tr") == "This file is empty."


def test_the_other_hint_is_used_where_the_first_has_nothing_to_quote():
    slip = problem(PLACE, "unknown-person", found="Kurt", nearest="", known="Mia")

    assert hint_of(slip, "de") == "In family.yaml stehen: Mia."
    assert hint_of(problem(PLACE, "unknown-person", found="Kurt", nearest="", known=""), "de") == ""


def test_braces_in_the_words_of_an_author_are_only_words():
    slip = problem(PLACE, "special-start", found="{name} {0} %s")

    assert message_of(slip, "de") == "So kann ein Text nicht beginnen: {name} {0} %s"


@pytest.mark.parametrize(
    ("written", "quoted"),
    [
        pytest.param("a" * 2000, "a" * 60 + "…", id="a word without end"),
        pytest.param("Mia " + "b" * 99 + " malt", "Mia " + "b" * 60 + "… malt", id="among words"),
        pytest.param("/tmp/" + "x" * 99 + "/out", "/tmp/" + "x" * 99 + "/out", id="a path"),
        pytest.param("wort " * 900, ("wort " * 200).strip() + " …", id="a whole page"),
    ],
)
def test_a_quotation_never_fills_the_screen(written, quoted):
    found = problem(PLACE, "no-such-picture", found=written)

    assert f"„{quoted}“" in message_of(found, "de")
