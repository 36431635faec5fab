"""Who is named in a sentence, and what its words tell."""

import pytest

from wnp.checking.checks import check_folder
from wnp.checking.telling.checks import EVERY, FIRST
from wnp.checking.telling.told import runs_in
from wnp.checking.telling_words import marks_in
from wnp.model.family import Family, Person
from wnp.wording.sentences import sentences_in

FAMILY = Family(
    (
        Person("mia", "Mia", "child", 6),
        Person("anna", "Anna", "child", 8),
        Person("oma", "Oma Rosa", "grandparent"),
        Person("klein", "Frau Klein", "worker"),
        Person("papa1", "Papa Tim", "father"),
        Person("papa2", "Papa Uwe", "father"),
    )
)


def runs(words, language="de"):
    """Return who is named together: ids, with > before an owner and @ behind a preposition."""
    found = runs_in(sentences_in(words, language)[0], FAMILY, language)
    return [
        (">" if run.is_owner else "") + ("@" if run.is_after else "") + "+".join(sorted(run.ids))
        for run in found
    ]


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        pytest.param("Mia und Oma Rosa malen.", "de", ["mia+oma"], id="two together"),
        pytest.param("Mias Bett steht bei Oma.", "de", [">mia", "@oma"], id="an owner, a place"),
        pytest.param("Frau Klein hilft, die Kleinen lachen.", "de", ["klein"], id="a small word"),
        pytest.param("Papa kocht.", "de", [], id="two of that name"),
        pytest.param("Mia’s bed is at Oma Rosa’s.", "en", [">mia", ">@oma"], id="English owners"),
        pytest.param("C'est le lit d'Anna.", "fr", ["@anna"], id="an elision"),
    ],
)
def test_names_are_found_as_they_are_written(words, language, expected):
    assert runs(words, language) == expected


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        pytest.param("Lina hatte Angst.", "de", {"afraid", "effect"}, id="fear"),
        pytest.param("Du bist nicht schuld.", "de", {"not_fault"}, id="fault"),
        pytest.param("It is not your fault.", "en", {"not_fault"}, id="fault, English"),
        pytest.param("Ce n'est pas ta faute.", "fr", {"not_fault"}, id="fault, French"),
        pytest.param("Oma kommt jeden Freitag.", "de", {"when"}, id="a day"),
    ],
)
def test_a_sentence_tells_by_its_words(words, language, expected):
    groups = {mark.group for mark in marks_in(sentences_in(words, language)[0], language)}

    assert expected <= groups


def test_a_finding_stands_where_its_words_are(family_folder):
    folder = family_folder("de-row", ("Oma Sylvia kommt jeden", "Abends kommt Oma Silvia jeden"))

    found = [p for p in check_folder(folder) if p.kind == "name-written-otherwise"]

    assert [(str(p.place), dict(p.values)["found"]) for p in found] == [
        ("story.md:83:18", "Silvia")
    ]


def test_every_rule_says_to_authors_what_it_looks_for():
    assert all(rule.__doc__.rstrip().endswith(".") for rule in (*FIRST, *EVERY))


@pytest.mark.parametrize("signs", ["²", "٣ Jahre", "’s", "(", "Lina’", "Frau", "3."])
def test_odd_signs_stop_no_rule(family_folder, signs):
    folder = family_folder("de-row", ("Lina hatte Angst.", f"Lina ist {signs}"))

    assert all(problem.kind for problem in check_folder(folder))
