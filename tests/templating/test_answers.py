"""Answers take the place of the example family; what cannot be used is said."""

import pytest

from wnp.lexicon.messages import say
from wnp.model.family import Gender
from wnp.templating.answers import find_spot, take_answers
from wnp.templating.library import find_template

T02, T03 = find_template("T02"), find_template("T03")


def problems(answers, template=T02, language="de"):
    _, findings = take_answers(template, answers, language)
    return [say(found, language) for found in findings]


@pytest.mark.parametrize(
    ("written", "spot"),
    [
        ("mia.name", ("child", "name")),
        ("child.name", ("child", "name")),
        ("Mia.Age", ("child", "age")),
        ("ben", ("sibling", "")),
        ("visit_day", ("answers", "visit_day")),
        ("mia.shoe", None),
        ("max.name", None),
    ],
)
def test_an_answer_has_a_dotted_name(written, spot):
    assert find_spot(T02, written, "de") == spot


def test_without_answers_it_is_the_example():
    answered, findings = take_answers(T02, {}, "de")

    assert answered.is_example
    assert list(findings) == []
    assert answered.people["child"]["name"] == "Mia"


def test_somebody_who_does_not_exist_is_left_out():
    for nobody in ("", "-", "–"):
        answered, _ = take_answers(T02, {"ben": nobody}, "de")

        assert "sibling" not in answered.people


def test_a_new_name_says_what_it_says_about_the_person():
    answers = {"oma.name": "Opa Karl", "klein.name": "Herr Amann", "mama.name": "Mami"}
    people = take_answers(T02, answers, "de")[0].people

    assert (people["grandparent"]["role"], people["grandparent"]["sex"]) == ("Opa", Gender.MALE)
    assert (people["worker"]["gender"], people["worker"]["look"]) == ("männlich", "")
    assert people["mother"]["look"] != ""


def test_dates_may_be_written_as_people_do():
    answered, _ = take_answers(T02, {"meeting": "18. Januar 2027"}, "de")

    assert answered.texts["meeting"] == "2027-01-18"


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        pytest.param(
            {"mia.nmae": "Lena"},
            "mia.nmae: Nach „mia.nmae“ fragt diese Vorlage nicht.\n    Meinten Sie „mia.name“?",
            id="misspelt name of an answer",
        ),
        pytest.param(
            {"mia.age": "sechs"},
            "mia.age: „sechs“ ist kein Alter.\n"
            "    Schreiben Sie eine Zahl, zum Beispiel 6. Ein Baby unter einem Jahr ist 0.",
            id="age in words",
        ),
        pytest.param(
            {"mia.gender": "Mädchn"},
            "mia.gender: „Mädchn“ kenne ich hier nicht.\n    Meinten Sie „Mädchen“?",
            id="misspelt gender",
        ),
        pytest.param(
            {"mia": "-"},
            "mia: Ohne diese Antwort geht es in dieser Geschichte nicht.\n"
            "    Schreiben Sie den Namen oder die Worte, die das Kind benutzt.",
            id="no child",
        ),
        pytest.param(
            {"mama": "-", "papa": "-"},
            "mama: Von diesen Menschen braucht die Geschichte mindestens einen: mama, papa.\n"
            "    Lebt ein Elternteil nicht mehr, nennen Sie den anderen oder den Menschen, "
            "der diese Rolle hat.",
            id="no parent",
        ),
        pytest.param(
            {"reason": " "},
            "reason: Ohne diese Antwort geht es in dieser Geschichte nicht.\n"
            "    Schreiben Sie den Namen oder die Worte, die das Kind benutzt.",
            id="empty text",
        ),
        pytest.param(
            {"mia.name": "x" * 61},
            "mia.name: Diese Antwort ist zu lang. Höchstens 60 Zeichen haben Platz.\n"
            "    Kürzen Sie hier. In den Dateien können Sie später mehr schreiben.",
            id="long name",
        ),
    ],
)
def test_what_cannot_be_used_is_said(answers, said):
    assert problems(answers) == [said]


def test_a_day_that_does_not_exist_is_said():
    assert len(problems({"meeting": "31.2.2027"})) == 1


def test_every_answer_that_cannot_be_used_is_said_at_once():
    assert len(problems({"mia.age": "x", "ben.age": "y", "foo": "z"})) == 3


def test_both_parents_are_needed_where_the_story_is_about_both():
    assert len(problems({"papa": "-"}, T03)) == 1
